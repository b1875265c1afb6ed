"""What a cell means: days in their spellings, time limits, states."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pyarrow as pa
import pytest

from generator.dossiers.days import BAD, NONE, days_of
from generator.dossiers.limits import DueDays, Limit, limit_of
from generator.dossiers.states import State, channel_of, state_of
from generator.incoming import Asked
from generator.observations import Channel, Column
from generator.quantities import Period, TimeUnit
from tests.dossiers.lists import AS_OF, BIRTH, CALENDAR, DONE, NAME, ONLINE, as_csv, read, row, told

DAY = date(2026, 1, 5)
ASKED = Asked(NAME, "Danh sách", as_of=AS_OF)
UTC = UTC


def day_at(number):
    """The day of a number of days since 1970."""
    return date(1970, 1, 1) + timedelta(days=int(number))


def found(column):
    """The days of a column as days, None for nothing and False for what is none."""
    return [None if one == NONE else False if one == BAD else day_at(one) for one in days_of(column).days]


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-05", "05/01/2026", "5/1/2026", "05/1/2026", "5/01/2026", " 05/01/2026 ", "05/01/2026 08:00",
        "5/1/2026 8:00", "5/1/2026 8:05:09", "2026-01-05T23:59:59", "2026-01-05 23:59:59.999999999",
        "2026-01-05T23:59:59.5+07:00", "2026-01-04T17:00:00Z", "2026-01-05T16:59:00Z",
    ],
)  # fmt: skip
def test_spellings_of_a_day(text):
    """The day stands before the month, a time does not change it, a zone is told in the time of Việt Nam."""
    assert found(pa.array([text])) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "46027", "46027.5", "01/05/26", "31/02/2026", "32/01/2026", "5-1-2026", "2026/01/05", "05/01/2026x",
        "05/01/2026 25:00", "05/01/2026 08:60", "05/01/20268", "2026-13-01", "2026-01-05 8", "0/1/2026",
        "05/01/2026  08:00", "5/1/1026", "05:01:2026", "chưa có", "//////////", "2026-01-05T08:00+99:00",
        "٠٥/٠١/٢٠٢٦",
    ],
)  # fmt: skip
def test_no_day(text):
    """What is not surely a day is none."""
    assert found(pa.array([text])) == [False]


def test_columns_of_days():
    """Empty cells, types of Arrow, dictionaries and pieces of a longer column are read alike."""
    moment = datetime(2026, 1, 4, 17, tzinfo=UTC)
    texts = pa.array(["x", None, "", "5/1/2026", "05/01/2026"])

    assert found(texts.slice(1)) == [None, None, DAY, DAY]
    assert found(texts.dictionary_encode()) == [False, None, None, DAY, DAY]
    assert found(pa.array([DAY, None])) == [DAY, None]
    assert found(pa.array([moment, None], pa.timestamp("us", "UTC"))) == [DAY, None]
    assert found(pa.array([datetime.fromisoformat("2026-01-05T23:00")], pa.timestamp("ns"))) == [DAY]
    assert found(pa.array([46027])) == [False]
    assert found(pa.array([2**62], pa.timestamp("s"))) == [False]


def test_every_day_of_a_century():
    """Days as numbers are those of the calendar."""
    days = [date(1990, 1, 1) + timedelta(days=number) for number in range(36_500)]

    assert found(pa.array([f"{day:%d/%m/%Y}" for day in days])) == days
    assert found(pa.array([day.isoformat() for day in days])) == days


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("5 ngày làm việc", Limit(5, TimeUnit.WORKING_DAYS)),
        ("05 Ngày (làm việc)", Limit(5, TimeUnit.WORKING_DAYS)),
        ("3 ngày", Limit(3, TimeUnit.DAYS)),
        ("1 tháng", Limit(1, TimeUnit.MONTHS)),
        ("24 giờ", Limit(24, TimeUnit.HOURS)),
        ("8 giờ làm việc", Limit(1, TimeUnit.WORKING_DAYS)),
        ("40 giờ làm việc", Limit(5, TimeUnit.WORKING_DAYS)),
        ("4 giờ làm việc", Limit(1, TimeUnit.HALF_DAYS)),
        ("1/2 ngày", Limit(1, TimeUnit.HALF_DAYS)),
        ("Ngay trong ngày", Limit(None, TimeUnit.SAME_DAY)),
        ("5", Limit(5, None)),
        *(
            (text, None)
            for text in ("3 giờ làm việc", "2-3 ngày", "-5 ngày", "0 ngày", "5 năm", "năm ngày", "1.5 ngày")
        ),
    ],
)
def test_time_limits(text, limit):
    """Numbers with units; what cannot be counted by the law's way is none."""
    assert limit_of(text) == limit


@pytest.mark.parametrize(
    ("text", "record", "fits"),
    [
        ("24 giờ", Limit(3, TimeUnit.WORKING_DAYS), True),
        ("24 giờ", Limit(24, TimeUnit.HOURS), True),
        ("4 giờ", Limit(1, TimeUnit.HALF_DAYS), True),
        ("24 giờ", Limit(1, TimeUnit.DAYS), False),
        ("24 giờ", Limit(5, TimeUnit.WORKING_DAYS), False),
        ("24 giờ", Limit(24, TimeUnit.DAYS), False),
        ("24 giờ", None, False),
        ("5", Limit(5, TimeUnit.DAYS), True),
        ("5", Limit(3, TimeUnit.DAYS), False),
    ],
)
def test_limits_whose_unit_nobody_knows(text, record, fits):
    """Hours may be those of the clock or of the office: only the record's own limit tells which."""
    due_days = DueDays(CALENDAR)
    number = due_days.number_of(limit_of(text))
    other = None if record is None else due_days.number_of(record)

    assert due_days.is_bare()[number]
    assert (other is not None and bool(due_days.is_same(np.array([number]), np.array([other]))[0])) is fits


@pytest.mark.parametrize(
    ("limit", "end", "late"),
    [
        ("40 giờ", "12/01/2026", 0), ("40 giờ", "13/01/2026", 1), ("24 giờ làm việc", "08/01/2026", 0),
        ("24 giờ làm việc", "09/01/2026", 1), ("1 ngày", "06/01/2026", 0), ("1 ngày", "07/01/2026", 1),
    ],
)  # fmt: skip
def test_hours_in_a_list(limit, end, late):
    """Forty hours are the five working days of the record; what the hint tells to write is understood."""
    one = row("1", BIRTH, "05/01/2026", "", end, ONLINE, DONE, limit=limit)
    rows, _, _ = read(as_csv([one]), replace(ASKED, period=Period.month(2026, 1)))

    assert rows[0].counts[Column.SOLVED_LATE] == late


@pytest.mark.parametrize("limit", ["24 giờ", "8 giờ", "08 Giờ", "36 giờ"])
def test_hours_of_nobody_knows_what(limit):
    """Not guessed: three working days are not one day."""
    one = row("1", BIRTH, "05/01/2026", "", "06/01/2026", ONLINE, DONE, limit=limit)
    rows, notices, _ = read(as_csv([one]), replace(ASKED, period=Period.month(2026, 1)))

    assert (rows, told(notices)[0].partition(" |")[0]) == (
        [],
        f"refused 2:11 thời hạn “{limit}” không nói là giờ làm việc hay giờ liền (1 hồ sơ: dòng 2)",
    )


def test_due_days():
    """Tết is passed over; hours count only where they change the day, and are not guessed."""
    due_days = DueDays(CALENDAR)
    limits = [Limit(5, TimeUnit.WORKING_DAYS), Limit(8, TimeUnit.HOURS), Limit(1, TimeUnit.HALF_DAYS)]
    numbers = [due_days.number_of(one) for one in limits]
    days = days_of(
        pa.array(["13/02/2026", "05/01/2026 15:00", "05/01/2026 17:00", "05/01/2026", "05/01/2026 11:00"])
    )
    asked = np.array([numbers[0], numbers[1], numbers[1], numbers[1], numbers[2]])
    told = due_days.days(days.days, days.seconds, asked)

    assert [None if one == NONE else day_at(one) for one in told] == [
        date(2026, 2, 27),
        DAY,
        date(2026, 1, 6),
        None,
        DAY,
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ĐÃ TRẢ KẾT QUẢ", State.FINISHED), ("da_tra_ket_qua", State.FINISHED),
        ("Đang xử lí", State.IN_PROGRESS),
        ("Đang giải quyết (quá hạn)", State.IN_PROGRESS), ("Từ chối tiếp nhận", State.NOT_ACCEPTED),
        ("Từ chối", State.SENT_BACK), ("Dừng xử lý", State.STOPPED),
        ("Yêu cầu bổ sung giấy tờ", State.WAITING),
        ("Chờ", None), ("1", None),
    ],
)  # fmt: skip
def test_states(text, state):
    """Without regard to capitals, signs and verdicts; what only looks like a state is none."""
    assert state_of(text) is state


def test_channels():
    """Three ways of handing in are two channels of the form."""
    assert [channel_of(one) for one in ("Trực tuyến", "BCCI", "Trực tiếp", "Ki-ốt")] == [
        Channel.ONLINE,
        Channel.DIRECT_OR_POST,
        Channel.DIRECT_OR_POST,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Trực tuyến toàn trình", Channel.ONLINE),
        ("Trực tuyến một phần", Channel.ONLINE),
        ("Toàn trình", Channel.ONLINE),
        ("Một phần", Channel.ONLINE),
        ("Trực tuyến (toàn trình)", Channel.ONLINE),
        ("Bưu chính công ích", Channel.DIRECT_OR_POST),
        ("Qua bưu điện", Channel.DIRECT_OR_POST),
    ],
)
def test_kinds_of_channels(text, channel):
    """A wholly or partly online service is filed online; public post is post."""
    assert channel_of(text) is channel
