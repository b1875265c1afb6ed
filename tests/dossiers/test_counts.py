"""The rules of form II.06a, on a list whose table was worked out by hand."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from generator.dossiers.limits import Limit, certain_limit
from generator.incoming import Asked
from generator.observations import Channel, Column
from generator.quantities import Period, TimeUnit
from tests.dossiers.lists import (
    AS_OF,
    BIRTH,
    DONE,
    HEAD,
    NAME,
    ONLINE,
    OPEN,
    QUARTER,
    ROWS,
    TABLE,
    WRONG,
    as_csv,
    read,
    row,
    table,
    told,
)

FIX = (
    " | sửa các hồ sơ này trong phần mềm một cửa rồi xuất lại danh sách; "
    "chưa sửa được mà vẫn cần nhập thì thêm --leave-out, số liệu sẽ thiếu các hồ sơ này"
)
WAITS = "hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng xử lý"
FIVE = {"value": "5", "unit": "working_days"}
LINES = [" ".join(line.split()) for line in TABLE.strip().split("\n")]
ASKED = Asked(NAME, "Danh sách", as_of=AS_OF)


def test_every_state_and_edge():
    """The whole table, what was left out and why, and the columns that nobody read."""
    rows, notices, summary = read(as_csv())

    assert table(rows) == LINES
    assert told(notices) == [
        "skipped 26:- 1 dòng không có mã thủ tục, ngày, trạng thái và hình thức nộp nên bỏ qua: dòng 26",
        "skipped 15:- 1 hồ sơ chưa được tiếp nhận nên không đếm: dòng 15",
        (
            "skipped 18:- 1 hồ sơ chờ bổ sung, dừng xử lý, trả lại hoặc đã rút mà không có ngày tiếp nhận; "
            "coi là chưa được tiếp nhận nên không đếm: dòng 18"
        ),
        (
            "note 24:- không có thủ tục mã “9.999999”; 1 hồ sơ được đếm theo cột Lĩnh vực: dòng 24 | "
            "thêm hồ sơ thủ tục này vào content/procedures, hoặc xem lại mã"
        ),
        (
            f"note 17:- 2 {WAITS} mà có ngày kết thúc; đó là ngày yêu cầu hoặc ngày dừng, nên vẫn tính là "
            "đang giải quyết, trong hạn: các dòng 17 và 20"
        ),
        "note 16:- 1 hồ sơ không có ngày kết thúc xử lý, nên tính theo ngày trả kết quả: dòng 16",
        (
            "note 8:- 1 hồ sơ không có ngày hẹn trả, nên hạn được tính từ thời hạn giải quyết trong danh "
            "sách: dòng 8"
        ),
        "note 9:- 1 hồ sơ không có ngày hẹn trả, nên hạn được tính theo thời hạn ghi ở thủ tục: dòng 9",
        (
            "note 19:- 1 hồ sơ không có ngày hẹn trả và không rõ thời hạn, nên tính là đúng hạn (khi "
            "chưa xong: trong hạn) như biểu II.06a: dòng 19"
        ),
        "skipped 25:- 1 dòng nhắc lại hồ sơ đã có, nên chỉ đếm một lần: dòng 4 và 25",
        (
            f"note -:- 4 {WAITS} được tính “trong hạn” ở mọi tháng, vì danh sách chỉ cho biết trạng thái "
            "của ngày chốt số liệu"
        ),
    ]
    assert summary.sentences() == [
        "đã đọc 24 hồ sơ (UTF-8)",
        "đếm 20 hồ sơ từ 01/01/2026 đến 31/03/2026; 1 hồ sơ nằm ngoài các kỳ này",
        "không đếm 3 dòng; lý do ở trên",
        "không đọc các cột: Họ và tên",
    ]


def test_what_cannot_be_counted_rightly():
    """Published figures would be wrong without these dossiers: the list is refused, and says which."""
    rows, notices, _ = read(as_csv([*ROWS[:2], *WRONG]))

    assert rows == []
    assert [one for one in told(notices) if one.startswith("refused")] == [
        (
            "refused 4:- danh sách có hồ sơ tiếp nhận hoặc kết thúc sau --as-of 2026-04-05, muộn nhất là "
            "ngày 10/04/2026 (3 hồ sơ: các dòng 4, 5 và 6) | ghi ở --as-of ngày xuất danh sách, từ "
            "2026-04-10 trở đi; ngày trong danh sách gõ nhầm thì sửa trong phần mềm một cửa rồi xuất lại"
        ),
        (
            "refused 11:- 2 hồ sơ đang giải quyết hoặc đã xong mà không có ngày tiếp nhận: các dòng 11 và 12"
            + FIX
        ),
        "refused 8:- 2 hồ sơ đã xong hoặc đã trả lại mà không có ngày kết thúc: các dòng 8 và 9" + FIX,
        "refused 10:- 1 hồ sơ đang giải quyết mà đã có ngày kết thúc: dòng 10" + FIX,
        "refused 7:- 1 hồ sơ có ngày kết thúc trước ngày tiếp nhận: dòng 7" + FIX,
    ]


def test_what_cannot_be_counted_may_be_left_out_knowingly():
    """The table is that of the others, and every dossier that is missing in it is told with its row."""
    rows, notices, _ = read(as_csv([*ROWS, *WRONG[3:]]), replace(ASKED, period=QUARTER, leave_out=True))
    left_out = [line for line in told(notices) if "--leave-out" in line]

    assert table(rows) == table(read(as_csv())[0])
    assert [line.partition(" | ")[0] for line in left_out] == [
        "skipped 31:- 2 hồ sơ đang giải quyết hoặc đã xong mà không có ngày tiếp nhận: các dòng 31 và 32",
        "skipped 28:- 2 hồ sơ đã xong hoặc đã trả lại mà không có ngày kết thúc: các dòng 28 và 29",
        "skipped 30:- 1 hồ sơ đang giải quyết mà đã có ngày kết thúc: dòng 30",
        "skipped 27:- 1 hồ sơ có ngày kết thúc trước ngày tiếp nhận: dòng 27",
    ]


def test_the_day_of_the_list_mended():
    """With the day that the hint gives, every dossier is in the table."""
    again = replace(ASKED, period=QUARTER, as_of=datetime.fromisoformat("2026-04-10"))
    rows, _, summary = read(as_csv([*ROWS, *WRONG[:3]]), again)
    received = sum(row.counts[Column.RECEIVED_TOTAL] for row in rows if row.period.end == QUARTER.end)

    assert (received, summary.counted, summary.outside) == (13, 22, 2)


@pytest.mark.parametrize(
    "state", ["Chờ bổ sung", "Yêu cầu thực hiện nghĩa vụ tài chính", "Dừng xử lý", "Tạm dừng giải quyết"]
)
@pytest.mark.parametrize(("finished", "returned"), [("", ""), ("08/01/2026", ""), ("", "08/01/2026")])
def test_waiting_with_an_end_day(state, finished, returned):
    """The day of the request or of the stop ends nothing: open and in time, with it as without it."""
    one = row("1", BIRTH, "05/01/2026", "07/01/2026", finished, ONLINE, state, returned=returned)
    rows, notices, _ = read(as_csv([one]), replace(ASKED, period=Period.month(2026, 2)))

    assert table(rows)[0] == "2026-02 ho-tich online 1 0 - 1 0 0 0 0 1 1 0"
    assert ["mà có ngày kết thúc" in line for line in told(notices)].count(True) == bool(finished or returned)


def test_nobody_is_named():
    """What a column of people holds is in nothing that comes of the list."""
    assert "Bí Mật" in as_csv()
    assert "Bí Mật" not in repr(read(as_csv()))
    assert "H05" not in repr(read(as_csv()))


def test_a_list_without_a_period():
    """An old open dossier stands in the list of March too: the months that it touches are told, none is
    written."""
    old = row("1", BIRTH, "05/11/2025", "07/11/2025", "", ONLINE, OPEN)
    new = row("2", BIRTH, "05/03/2026", "07/03/2026", "06/03/2026", ONLINE, DONE)
    rows, notices, _ = read(as_csv([old, new]), ASKED)

    assert rows == []
    assert told(notices) == [
        "refused -:- danh sách không cho biết đã xuất đủ hồ sơ của những tháng nào; "
        "hồ sơ được tiếp nhận hoặc kết thúc trong các tháng 11/2025, 03/2026 | "
        "thêm --period và tháng đã chọn khi xuất, ví dụ --period 2026-10; "
        "nhiều tháng thì --from 2026-08-01 --to 2026-10-31"
    ]
    assert table(read(as_csv([old, new]), replace(ASKED, period=Period.month(2026, 3)))[0]) == [
        "2026-03 ho-tich online 2 1 - 1 1 1 0 0 1 0 1",
        "2026-03 ho-tich direct_or_post 0 - 0 0 0 0 0 0 0 0 0",
    ]


def test_many_months():
    """Of a list that touches many only the first and the last are told; an endless period is refused."""
    many = [
        row(str(year), BIRTH, f"05/01/{year}", f"07/01/{year}", f"06/01/{year}", ONLINE, DONE)
        for year in range(2000, 2026)
    ]
    (message,) = told(read(as_csv(many), ASKED)[1])
    endless = replace(ASKED, period=Period(date(1990, 1, 1), QUARTER.end))

    assert "trong các tháng 01/2000, 01/2001," in message
    assert "01/2010, …, 01/2025 |" in message
    assert told(read(as_csv(many), endless)[1]) == [
        "refused -:- kỳ cần đếm có đến 435 tháng | xem lại ngày ghi ở --from và --to"
    ]


def test_days_that_are_no_months():
    """A period from the 21st to the 20th is one row; what came before it and was open is "
    "carried over."""
    period = Period(date(2026, 1, 21), date(2026, 2, 20))
    rows, _, _ = read(as_csv(), replace(ASKED, period=period))

    assert [(one.period, line.partition(" ")[2]) for one, line in zip(rows, table(rows), strict=True)] == [
        (period, "ho-tich online 1 0 - 1 1 0 1 0 0 0 0"),
        (period, "ho-tich direct_or_post 4 - 4 0 1 0 0 1 3 2 1"),
        (period, "dat-dai online 0 0 - 0 0 0 0 0 0 0 0"),
        (period, "dat-dai direct_or_post 5 - 3 2 0 0 0 0 5 5 0"),
    ]


def test_channels_added_up():
    """Asked for all channels: one row a sector, with how many came by each, since the list says "
    "it."""
    rows, _, _ = read(as_csv(), replace(ASKED, period=QUARTER, channel=Channel.ALL))

    assert table(rows)[:2] == [
        "2026-01 ho-tich all 8 3 4 1 5 2 2 1 3 1 2",
        "2026-01 dat-dai all 2 0 2 0 0 0 0 0 2 2 0",
    ]


def test_a_list_without_channels():
    """Then the person who imports it says the channel; of all channels nobody knows how many "
    "came by which."""
    at = HEAD.index("Hình thức nộp")
    text = as_csv([[*cells[:at], *cells[at + 1 :]] for cells in ROWS], [*HEAD[:at], *HEAD[at + 1 :]])
    online, _, _ = read(text, replace(ASKED, period=QUARTER, channel=Channel.ONLINE))
    whole, _, _ = read(text, replace(ASKED, period=QUARTER, channel=Channel.ALL))

    assert table(online)[0] == "2026-01 ho-tich online 8 7 - 1 5 2 2 1 3 1 2"
    assert table(whole)[0] == "2026-01 ho-tich all 8   1 5 2 2 1 3 1 2"


def test_zero_rows():
    """A sector with any dossier has a row for each month and channel; a list of one channel is told."""
    rows, notices, _ = read(as_csv([row("1", BIRTH, "05/01/2026", "07/01/2026", "06/01/2026", ONLINE, DONE)]))

    assert table(rows) == [
        "2026-01 ho-tich online 1 1 - 0 1 1 0 0 0 0 0",
        "2026-01 ho-tich direct_or_post 0 - 0 0 0 0 0 0 0 0 0",
        "2026-02 ho-tich online 0 0 - 0 0 0 0 0 0 0 0",
        "2026-02 ho-tich direct_or_post 0 - 0 0 0 0 0 0 0 0 0",
        "2026-03 ho-tich online 0 0 - 0 0 0 0 0 0 0 0",
        "2026-03 ho-tich direct_or_post 0 - 0 0 0 0 0 0 0 0 0",
    ]
    assert told(notices)[-1] == (
        "note -:- mọi hồ sơ trong danh sách đều là trực tuyến, nên cách nộp kia được ghi là 0 | "
        "nếu khi xuất đã lọc theo hình thức nộp thì xuất lại, không lọc"
    )


def test_a_record_that_is_not_certain(new_procedure):
    """A limit for one case only, or one of two, is nobody's due day."""
    for limits in (
        [FIVE | {"case": "có xác minh"}],
        [FIVE, FIVE | {"channels": ["post"]}],
        [{"note": "tùy hồ sơ"}],
    ):
        assert certain_limit(new_procedure(time_limits=limits)) is None
    assert certain_limit(new_procedure(time_limits=[FIVE])) == Limit(5, TimeUnit.WORKING_DAYS)
