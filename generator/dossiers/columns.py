"""Which column of a list is which: found by its head, in the spellings that one-stop software uses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.dossiers.showing import is_near
from generator.vietnamese import nearest, slug_of

ABBREVIATED = {"hs", "kq"}  # words that stand behind many heads: hồ sơ, kết quả
LIKENESS = 0.7  # of a head to the name of a column that is missing


class Field(StrEnum):
    """What counting needs of a dossier."""

    PROCEDURE = "procedure"
    ACCEPTED = "accepted"
    DUE = "due"
    FINISHED = "finished"
    RETURNED = "returned"
    CHANNEL = "channel"
    STATE = "state"
    LIMIT = "limit"
    SECTOR = "sector"
    CODE = "code"


DAYS = (Field.ACCEPTED, Field.DUE, Field.FINISHED, Field.RETURNED)

# Heads as slugs, the one preferred first: of two that a list has, the other is not read.
SPELLINGS: Mapping[Field, Sequence[str]] = {
    Field.PROCEDURE: (
        "ma-tthc", "ma-thu-tuc", "ma-thu-tuc-hanh-chinh", "ma-so-tthc", "ma-so-thu-tuc", "ma-tthc-quoc-gia",
        "ma-thu-tuc-quoc-gia", "procedure-code", "procedure", "procedure-id", "ma-dich-vu-cong", "ma-dvc",
    ),
    Field.ACCEPTED: (
        "ngay-tiep-nhan", "ngay-tiep-nhan-ho-so", "ngay-gio-tiep-nhan", "thoi-gian-tiep-nhan",
        "thoi-diem-tiep-nhan", "ngay-nhan-ho-so", "ngay-nhan", "accepted", "accepted-on", "accepted-at",
        "ngaytiepnhan",
    ),
    Field.DUE: (
        "ngay-hen-tra", "ngay-hen-tra-ket-qua", "ngay-gio-hen-tra", "thoi-gian-hen-tra", "thoi-diem-hen-tra",
        "ngay-hen-tra-kq", "hen-tra", "hen-tra-ket-qua", "ngay-hen", "han-tra-ket-qua", "han-tra",
        "han-giai-quyet", "han-xu-ly", "ngay-den-han", "due", "due-on", "due-at", "due-date", "ngayhentra",
    ),
    Field.FINISHED: (
        "ngay-ket-thuc-xu-ly", "ngay-co-ket-qua", "ngay-xu-ly-xong", "ngay-giai-quyet-xong",
        "ngay-hoan-thanh", "ngay-ket-thuc", "thoi-gian-ket-thuc-xu-ly", "thoi-gian-ket-thuc",
        "thoi-gian-hoan-thanh", "finished", "finished-on", "finished-at", "ngayketthucxuly",
    ),
    Field.RETURNED: (
        "ngay-tra-ket-qua", "ngay-tra-kq", "ngay-tra", "thoi-gian-tra-ket-qua", "thoi-diem-tra-ket-qua",
        "returned", "returned-on", "returned-at", "ngaytra",
    ),
    Field.CHANNEL: (
        "hinh-thuc-nop", "hinh-thuc-nop-ho-so", "kenh", "kenh-nop", "kenh-nop-ho-so", "kenh-tiep-nhan",
        "kenh-thuc-hien", "cach-thuc", "cach-thuc-nop", "cach-thuc-nop-ho-so", "cach-thuc-thuc-hien",
        "hinh-thuc-tiep-nhan", "hinh-thuc", "channel",
    ),
    Field.STATE: (
        "trang-thai", "trang-thai-ho-so", "trang-thai-xu-ly", "tinh-trang", "tinh-trang-ho-so",
        "tinh-trang-xu-ly", "state", "status",
    ),
    Field.LIMIT: (
        "thoi-han-giai-quyet", "thoi-han", "thoi-han-quy-dinh", "thoi-gian-giai-quyet",
        "thoi-gian-quy-dinh", "thoi-han-xu-ly", "time-limit", "limit",
    ),
    Field.SECTOR: ("linh-vuc", "ten-linh-vuc", "ma-linh-vuc", "sector"),
    Field.CODE: (
        "ma-ho-so", "ma-so-ho-so", "so-ho-so", "ma-bien-nhan", "so-bien-nhan", "dossier-code", "dossier-id",
        "mahoso", "sohoso",
    ),
}  # fmt: skip
NAMES: Mapping[Field, str] = {
    Field.PROCEDURE: "Mã TTHC",
    Field.ACCEPTED: "Ngày tiếp nhận",
    Field.FINISHED: "Ngày kết thúc xử lý",
    Field.CHANNEL: "Hình thức nộp",
    Field.STATE: "Trạng thái",
}


@dataclass(frozen=True)
class Head:
    """The columns of a list by number from 0, and the names of those that are not read.

    `row` is the row in which the names stand, `width` how many columns there are; `twice` are names that
    stand over two columns, so that nobody knows which is meant.
    """

    row: int
    width: int
    columns: Mapping[Field, int]
    names: tuple[str, ...]
    twice: tuple[str, ...] = ()

    @property
    def unread(self) -> tuple[str, ...]:
        """Names of the columns that are passed over, in order."""
        read = set(self.columns.values())
        return tuple(name for number, name in enumerate(self.names) if number not in read and name)


def head_of(cells: Sequence[str], row: int) -> Head:
    """What a row says as a head; a row of a dossier names hardly any column."""
    names = tuple(" ".join(cell.split()) for cell in cells)
    slugs = [slug_of(name) for name in names]
    columns: dict[Field, int] = {}
    twice = []
    for field, spellings in SPELLINGS.items():
        found = next((spelling for spelling in spellings if spelling in slugs), None)
        if found is None:
            continue
        columns[field] = slugs.index(found)
        if slugs.count(found) > 1:
            twice.append(names[columns[field]])
    return Head(row, len(names), columns, names, tuple(twice))


def missing(head: Head, *, channel_asked: bool) -> list[Field]:
    """The columns without which nothing can be counted. A sector may stand for the procedure's code."""
    needed = [Field.ACCEPTED, Field.FINISHED, Field.STATE]
    if Field.SECTOR not in head.columns:
        needed.insert(0, Field.PROCEDURE)
    if not channel_asked:
        needed.append(Field.CHANNEL)
    found = set(head.columns)
    if Field.RETURNED in found:
        found.add(Field.FINISHED)
    return [field for field in needed if field not in found]


def _is_misspelt(slug: str, spellings: Sequence[str]) -> bool:
    """Whether each word of a head is one of the spellings' own, or nearly.

    “STT” is not “state”, nor is “Ngày sinh” the day of acceptance, however many letters they share.
    """
    words = [word for word in slug.replace("xu-li", "xu-ly").split("-") if word not in ABBREVIATED]
    return slug in {one.replace("-", "") for one in spellings} or is_near("-".join(words), spellings)


def nearest_head(field: Field, names: Iterable[str]) -> str | None:
    """The head that may be a misspelling of the column's name; None where none is near."""
    by_slug = {slug_of(name): name for name in names if _is_misspelt(slug_of(name), SPELLINGS[field])}
    for spelling in SPELLINGS[field]:
        near = nearest(spelling, by_slug, LIKENESS)
        if near:
            return by_slug[near]
    return None
