"""The rules of form II.06a, on a list whose table was worked out by hand."""

from dataclasses import replace
from datetime import date

from generator.dossiers.limits import Limit, certain_limit
from generator.incoming import Asked
from generator.observations import Channel
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
    as_csv,
    read,
    row,
    table,
    told,
)

FIX = " | sửa các hồ sơ này trong phần mềm một cửa rồi xuất lại danh sách"
FIVE = {"value": "5", "unit": "working_days"}
LINES = [" ".join(line.split()) for line in TABLE.strip().split("\n")]
ASKED = Asked(NAME, "Danh sách", as_of=AS_OF)


def test_every_state_and_edge():
    """The whole table, what was left out and why, and the columns that nobody read."""
    rows, notices, summary = read(as_csv())

    assert table(rows) == LINES
    assert told(notices) == [
        "skipped 29:- 1 dòng không có mã thủ tục, ngày, trạng thái và hình thức nộp nên bỏ qua: dòng 29",
        "skipped 15:- 1 hồ sơ chưa được tiếp nhận nên không đếm: dòng 15",
        "skipped 21:- 1 hồ sơ tiếp nhận sau ngày chốt số liệu nên không đếm: dòng 21" + FIX,
        "skipped 19:- 1 hồ sơ đã xong hoặc đã trả lại mà không có ngày kết thúc nên không đếm: dòng 19" + FIX,
        "skipped 20:- 1 hồ sơ chưa giải quyết xong mà đã có ngày kết thúc nên không đếm: dòng 20" + FIX,
        "skipped 18:- 1 hồ sơ có ngày kết thúc trước ngày tiếp nhận nên không đếm: dòng 18" + FIX,
        "skipped 17:- 1 hồ sơ có ngày kết thúc sau ngày chốt số liệu nên không đếm: dòng 17" + FIX,
        (
            "note 27:- không có thủ tục mã “9.999999”; 1 hồ sơ được đếm theo cột Lĩnh vực: dòng 27 | "
            "thêm hồ sơ thủ tục này vào content/procedures, hoặc xem lại mã"
        ),
        "note 16:- 1 hồ sơ không có ngày kết thúc xử lý, nên tính theo ngày trả kết quả: dòng 16",
        (
            "note 8:- 1 hồ sơ không có ngày hẹn trả, nên hạn được tính từ thời hạn giải quyết trong danh "
            "sách: dòng 8"
        ),
        "note 9:- 1 hồ sơ không có ngày hẹn trả, nên hạn được tính theo thời hạn ghi ở thủ tục: dòng 9",
        (
            "note 22:- 1 hồ sơ không có ngày hẹn trả và không rõ thời hạn, nên tính là đúng hạn (khi "
            "chưa xong: trong hạn) như biểu II.06a: dòng 22"
        ),
        "skipped 28:- 1 dòng nhắc lại hồ sơ đã có, nên chỉ đếm một lần: dòng 4 và 28",
        (
            "note -:- 3 hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng xử lý được tính “trong "
            "hạn” ở mọi tháng, vì danh sách chỉ cho biết trạng thái của ngày chốt số liệu"
        ),
    ]
    assert summary.sentences() == [
        "đã đọc 27 hồ sơ (UTF-8)",
        "đếm 19 hồ sơ từ 01/01/2026 đến 31/03/2026; 1 hồ sơ nằm ngoài các kỳ này",
        "không đếm 7 dòng; lý do ở trên",
        "không đọc các cột: Họ và tên",
    ]


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
        "2026-03 ho-tich online 2 1 - 1 1 1 0 0 1 0 1"
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
    """A sector and channel with any dossier in these months has a row for each of them."""
    rows, _, _ = read(as_csv([row("1", BIRTH, "05/01/2026", "07/01/2026", "06/01/2026", ONLINE, DONE)]))

    assert table(rows) == [
        "2026-01 ho-tich online 1 1 - 0 1 1 0 0 0 0 0",
        "2026-02 ho-tich online 0 0 - 0 0 0 0 0 0 0 0",
        "2026-03 ho-tich online 0 0 - 0 0 0 0 0 0 0 0",
    ]


def test_a_record_that_is_not_certain(new_procedure):
    """A limit for one case only, or one of two, is nobody's due day."""
    for limits in (
        [FIVE | {"case": "có xác minh"}],
        [FIVE, FIVE | {"channels": ["post"]}],
        [{"note": "tùy hồ sơ"}],
    ):
        assert certain_limit(new_procedure(time_limits=limits)) is None
    assert certain_limit(new_procedure(time_limits=[FIVE])) == Limit(5, TimeUnit.WORKING_DAYS)
