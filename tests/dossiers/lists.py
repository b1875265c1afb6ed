"""A list of dossiers made by hand, every state and edge in it, and the table worked out from it on paper."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import pyarrow as pa
from pyarrow import parquet

from generator.catalogue.commune import Sector
from generator.catalogue.procedure import Procedure
from generator.dossiers import Summary, read_dossiers
from generator.incoming import Asked, Incoming, Notice
from generator.quantities import Period
from generator.working_days.calendar import Calendar

NAME = "ho-so.csv"
AS_OF = datetime.fromisoformat("2026-04-05")
QUARTER = Period(date(2026, 1, 1), date(2026, 3, 31))
TET = {date(2026, 2, day): "Tết Nguyên đán" for day in range(14, 23)}
CALENDAR = Calendar(2025, 2027, TET, announced=frozenset({2025, 2026, 2027}))
SECTORS = (
    Sector(id="ho-tich", name="Hộ tịch"),
    Sector(id="dat-dai", name="Đất đai", other_names=("Đất đai, nhà ở",)),
)
REST = {"government_levels": ["commune"], "source": {"name": "Công báo"}}
FIVE_DAYS = {"value": "5", "unit": "working_days"}
BIRTH, LAND = "1.001193", "1.012812"
PROCEDURES = (
    Procedure.model_validate(
        {"code": BIRTH, "name": "Khai sinh", "sector": "ho-tich", "time_limits": [FIVE_DAYS], **REST}
    ),
    Procedure.model_validate({"code": LAND, "name": "Đăng ký đất đai", "sector": "dat-dai", **REST}),
)
HEAD = (
    "Mã hồ sơ", "Họ và tên", "Mã TTHC", "Lĩnh vực", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý",
    "Ngày trả kết quả", "Hình thức nộp", "Trạng thái", "Thời hạn giải quyết",
)  # fmt: skip
ONLINE, DIRECT, POST = "Trực tuyến", "Trực tiếp", "Bưu chính"
DONE, OPEN = "Đã trả kết quả", "Đang xử lý"


def row(
    code: str,
    procedure: str,
    accepted: str,
    due: str,
    finished: str,
    channel: str,
    state: str,
    *,
    sector: str = "",
    returned: str = "",
    limit: str = "",
    who: str = "Nguyễn Thị Bí Mật",
) -> tuple[str, ...]:
    """A dossier as a list has it."""
    return code, who, procedure, sector, accepted, due, finished, returned, channel, state, limit


ROWS = (
    # ended before the quarter: in none of its months
    row("H01", BIRTH, "20/12/2025", "10/01/2026", "30/12/2025", DIRECT, DONE),
    row("H02", BIRTH, "29/12/2025", "06/01/2026", "05/01/2026", DIRECT, DONE),
    # hours do not count
    row("H03", BIRTH, "05/01/2026 08:00", "07/01/2026 08:00", "07/01/2026 16:59:59", DIRECT, DONE),
    row("H04", BIRTH, "5/1/2026", "7/1/2026", "8/1/2026", DIRECT, DONE),
    # due on the last day of January: in time that day, overdue in February
    row("H05", BIRTH, "2026-01-30", "2026-01-31", "", DIRECT, OPEN),
    row("H06", BIRTH, "2026-01-30T08:00:00", "2026-01-30", "2026-02-02 07:30:00.250", DIRECT, DONE),
    # five working days over Tết, by the list's limit and by that of the record
    row("H07", BIRTH, "13/02/2026", "", "27/02/2026", DIRECT, DONE, limit="5 ngày làm việc"),
    row("H08", BIRTH, "13/02/2026", "", "26/02/2026", DIRECT, DONE),
    row("H09", BIRTH, "10/03/2026", "12/03/2026", "", DIRECT, "Chờ bổ sung"),
    row("H10", BIRTH, "31/03/2026", "01/04/2026", "01/04/2026", DIRECT, "Đã xử lý xong"),
    row("H11", f"{BIRTH}.000.00.00.H32", "10/01/2026", "12/01/2026", "10/01/2026", ONLINE, DONE),
    # sent back and withdrawn: on time whatever the day; but overdue while it was open
    row("H12", BIRTH, "10/01/2026", "12/01/2026", "20/01/2026", ONLINE, "Trả lại hồ sơ"),
    row("H13", BIRTH, "15/01/2026", "20/01/2026", "03/02/2026", ONLINE, "Công dân rút"),
    row("H14", BIRTH, "", "", "", ONLINE, "Chờ tiếp nhận"),
    # no day of its end, so that of its return
    row("H15", BIRTH, "02/03/2026", "05/03/2026", "", ONLINE, DONE, returned="06/03/2026"),
    # the day of a request ends nothing; what was withdrawn before it was accepted never came in
    row("H16", BIRTH, "20/03/2026", "25/03/2026", "22/03/2026", ONLINE, "Yêu cầu bổ sung"),
    row("H17", BIRTH, "", "", "20/03/2026", ONLINE, "Công dân rút"),
    row("H21", LAND, "02/01/2026", "", "30/03/2026", POST, DONE),
    row("H22", LAND, "02/01/2026", "15/01/2026", "16/01/2026", POST, "Dừng xử lý"),
    row("H23", LAND, "15/02/2026", "10/03/2026", "", DIRECT, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    row("H24", LAND, "01/02/2026", "28/02/2026", "01/03/2026", DIRECT, "Đã trả kết quả quá hạn"),
    row("H25", LAND, "01/02/2026", "27/02/2026", "", DIRECT, OPEN),
    row("H26", "9.999999", "05/03/2026", "06/03/2026", "06/03/2026", DIRECT, DONE, sector="ĐẤT ĐAI, nhà ở"),
    row("H03", BIRTH, "05/01/2026 09:00", "07/01/2026", "07/01/2026", DIRECT, DONE),
    row("", "", "", "", "", "", "", who="Người lập biểu"),
)
# each says two things, or one of a day behind that of the list
WRONG = (
    row("W1", BIRTH, "20/03/2026", "25/03/2026", "10/04/2026", ONLINE, DONE),
    row("W2", BIRTH, "06/04/2026", "10/04/2026", "", ONLINE, OPEN),
    row("W3", BIRTH, "20/03/2026", "25/03/2026", "06/04/2026", ONLINE, "Dừng xử lý"),
    row("W4", BIRTH, "20/03/2026", "25/03/2026", "19/03/2026", ONLINE, DONE),
    row("W5", BIRTH, "21/03/2026", "25/03/2026", "", ONLINE, DONE),
    row("W6", BIRTH, "21/03/2026", "25/03/2026", "", ONLINE, "Trả lại hồ sơ"),
    row("W7", BIRTH, "21/03/2026", "25/03/2026", "22/03/2026", ONLINE, OPEN),
    row("W8", BIRTH, "", "25/03/2026", "22/03/2026", ONLINE, DONE),
    row("W9", BIRTH, "", "25/03/2026", "", ONLINE, OPEN),
)
# period, sector, channel; received in all, online, otherwise, carried over; solved in all, early, on time,
# late; pending in all, in time, late
TABLE = """
2026-01 ho-tich online          3 3 - 0  2 1 1 0  1 0 1
2026-01 ho-tich direct_or_post  5 - 4 1  3 1 1 1  2 1 1
2026-01 dat-dai online          0 0 - 0  0 0 0 0  0 0 0
2026-01 dat-dai direct_or_post  2 - 2 0  0 0 0 0  2 2 0
2026-02 ho-tich online          1 0 - 1  1 0 1 0  0 0 0
2026-02 ho-tich direct_or_post  4 - 2 2  3 1 1 1  1 0 1
2026-02 dat-dai online          0 0 - 0  0 0 0 0  0 0 0
2026-02 dat-dai direct_or_post  5 - 3 2  0 0 0 0  5 4 1
2026-03 ho-tich online          2 2 - 0  1 0 0 1  1 1 0
2026-03 ho-tich direct_or_post  3 - 2 1  0 0 0 0  3 2 1
2026-03 dat-dai online          0 0 - 0  0 0 0 0  0 0 0
2026-03 dat-dai direct_or_post  6 - 1 5  3 0 2 1  3 2 1
"""


def as_csv(rows: Iterable[Sequence[str]] = ROWS, head: Sequence[str] = HEAD, separator: str = ",") -> str:
    """The list as one-stop software writes it."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows([head, *rows])
    return text.getvalue()


def as_windows_1258(text: str) -> bytes:
    """Tones stand behind their vowels there."""
    found = ""
    for sign in text:
        tones = "".join(
            one for one in unicodedata.normalize("NFD", sign) if one in "\u0300\u0309\u0303\u0301\u0323"
        )
        bare = "".join(one for one in unicodedata.normalize("NFD", sign) if one not in tones)
        found += unicodedata.normalize("NFC", bare) + tones
    return found.encode("cp1258")


def as_parquet(columns: Mapping[str, object], **options: object) -> bytes:
    """A table as Parquet."""
    sink = io.BytesIO()
    parquet.write_table(pa.table(dict(columns)), sink, **options)
    return sink.getvalue()


def columns(rows: Iterable[Sequence[str]] = ROWS) -> dict[str, list[str]]:
    """The list by columns."""
    return {name: list(cells) for name, cells in zip(HEAD, zip(*rows, strict=True), strict=True)}


def read(
    data: str | bytes, asked: Asked | None = None, piece: int | None = None
) -> tuple[list[Incoming], list[Notice], Summary]:
    """The data, read as the command does."""
    file = io.BytesIO(data.encode() if isinstance(data, str) else data)
    asked = asked or Asked(NAME, "Danh sách", as_of=AS_OF, period=QUARTER)
    return read_dossiers(file, NAME, asked, PROCEDURES, SECTORS, CALENDAR, piece)


def table(rows: Iterable[Incoming]) -> list[str]:
    """The rows, as TABLE writes them, in single spaces."""
    return [
        " ".join(
            (str(row.period.end)[:7], row.sector, row.channel, *(f"{one}" for one in row.counts.values()))
        ).rstrip()
        for row in rows
    ]


def told(notices: Iterable[Notice]) -> list[str]:
    """What was said, each with its weight and place."""
    return [
        f"{one.weight} {one.place.row or '-'}:{one.place.column or '-'} {one.message}"
        + (f" | {one.hint}" if one.hint else "")
        for one in notices
    ]
