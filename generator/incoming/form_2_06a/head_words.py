"""What the words above a column say that it counts. Reads folded words, knows no cells.

A column has a path of heads from the group down to its own: “Số hồ sơ đã giải quyết” / “Quá hạn”. The head
nearest to the figures decides; groups only where it leaves that open. One-line heads are paths of one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.incoming.form_2_06a.folding import words_of
from generator.observations import Column


class Group(StrEnum):
    """The three groups of columns of the form."""

    RECEIVED = "received"
    SOLVED = "solved"
    PENDING = "pending"


class Part(StrEnum):
    """What a column of a group counts of it."""

    TOTAL = "total"
    ONLINE = "online"
    DIRECT_AND_POST = "direct and post"
    DIRECT = "direct"
    POST = "post"
    CARRIED = "carried over"
    EARLY_OR_ON_TIME = "early or on time"
    EARLY = "early"
    ON_TIME = "on time"
    IN_TIME = "in time"
    LATE = "late"


@dataclass(frozen=True)
class Claim:
    """The column of figures that heads claim to be; of two claims to one column the stronger stands."""

    column: Column
    strength: int


INCLUDING = re.compile(r"\b(?:bao gom|gom ca|ke ca|tinh ca)\b.*")  # a foot-note that stands in the head
ASIDE = re.compile(r"\([^()]*\)")
# Columns that other forms and programmes put beside those of the form.
EXTRA = re.compile(
    r"\bluy ke\b|\bcong don\b|\btu dau nam\b|\bcung ky\b|"
    r"\b(?:cho|khong|khong duoc|chua|tu choi|khong du dieu kien) (?:tiep nhan|thu ly)\b|\btra lai\b|\brut\b"
    r"|\b(?:tam )?dung (?:xu ly|giai quyet|thuc hien)\b|\btam dung\b|\bbo sung\b"
    r"|\b(?:ty|ti) le\b|%|\bghi chu\b"
    r"|\bphi dia gioi\b|\btoan trinh\b|\bmot phan\b|\bthanh toan\b|\bxin loi\b|\bnghia vu tai chinh\b"
    r"|\b(?:so|tong so) (?:tthc|thu tuc|dich vu cong)\b|\bdanh gia\b|\bhai long\b|\bphi\b|\ble phi\b"
    r"|\bnguyen nhan\b|\btu choi\b|\bhuy\b|\bso hoa\b|\bcho tra\b|\bchua tra\b|\bgia han\b|\bhen lai\b"
    r"|\btra (?:ket qua )?qua\b(?! h[ae]n)"
)
ORDINAL = re.compile(r"(?:tt|stt|so tt|so thu tu|no)")
# The names of the column of names, the best first; “đơn vị” is that of a roll-up.
LABELS = tuple(
    map(re.compile, (r"\blinh vuc\b", r"\b(?:noi dung|cong viec|ten)\b", r"\b(?:don vi|co quan|ten)\b"))
)
CODE = re.compile(r"^(?:ma|ky hieu)\b(?!.*\bten\b)")  # “Mã lĩnh vực” names no row that a person could read
# Columns that say beside each row of which unit, way or time it is.
APART = re.compile(
    r"\b(?:don vi(?! tinh)|co quan)\b|^(?:hinh thuc|kenh|cach(?: thuc)? nop|phuong thuc)\b"
    r"|^(?:thang|quy|nam|ky|thoi gian|tu ngay|den ngay|ngay)(?: bao cao| so lieu)?$"
)
LEVEL = re.compile(r"(?:cap|muc do|cap (?:giai quyet|thuc hien|hanh chinh|tthc)|tham quyen|nhom)")

SHORT = {"hs": "ho so", "gq": "giai quyet", "xl": "xu ly"}  # as narrow columns spell them
# A column that says “tồn” and nothing more: of a group what came over, over others the group of the pending.
LEFT = re.compile(r"(?:so )?(?:luong )?(?:ho so )?ton")
BESIDE = re.compile(r"trong do|gom|bao gom")  # heads that name nothing of their own

REST = r"^(?:so )?(?:ho so )?ton (?!dau|ky|cu\b|thang|quy|nam|tu\b|truoc|chuyen)"  # “Tồn quá hạn”
DOING = "(?:duoc )?(?:giai quyet|xu ly|thu ly|hoan thanh)"
GROUPS = (
    (Group.PENDING, re.compile(rf"\b(?:(?:dang|chua) {DOING}|chuyen (?:sang )?ky sau|ton cuoi|con ton)\b")),
    (Group.PENDING, re.compile(REST)),
    (Group.SOLVED, re.compile(rf"\bda (?:{DOING}|tra|co)\b|\b(?:giai quyet|xu ly) xong\b|\bhoan thanh\b")),
    (Group.RECEIVED, re.compile(r"\btiep nhan\b|\b(?:da|ho so) nhan\b|\bnhan (?:moi|trong ky)\b|^nhan$")),
    (Group.SOLVED, re.compile(r"\b(?:ket qua|so ho so|ho so|tong so)? ?(?:giai quyet|xu ly)\b")),
)  # fmt: skip
# In this order: “chưa quá hạn” is in time, “trước và đúng hạn” is neither of its words alone.
HAN = "(?:thoi )?h[ae]n"  # hạn, hẹn
DIRECT = r"\b(?:truc tiep|tai (?:quay|bo phan|cho))\b"
POST = r"\b(?:buu chinh|bcci|buu dien)\b"
PARTS = (
    (Part.CARRIED, re.compile(r"\b(?:(?:ky|thang|quy|nam) truoc|ton (?:dau|ky)|dau ky|truoc chuyen)\b")),
    (Part.DIRECT_AND_POST, re.compile(rf"{DIRECT}.*{POST}|{POST}.*{DIRECT}")),
    (Part.DIRECT, re.compile(DIRECT)),
    (Part.POST, re.compile(POST)),
    (Part.ONLINE, re.compile(r"\btruc tuyen\b|\bqua mang\b|\bonline\b|\bdien tu\b")),
    (Part.IN_TIME, re.compile(rf"\bchua (?:qua|tre|den) {HAN}\b|\bcon {HAN}\b")),
    (Part.LATE, re.compile(rf"\b(?:qua|tre|cham|khong dung) {HAN}\b|\btre\b|\bcham\b")),
    (Part.EARLY_OR_ON_TIME, re.compile(rf"\b(?:truoc|som)\b.*\bdung {HAN}|\bdung\b.*\b(?:truoc|som) {HAN}")),
    (Part.EARLY, re.compile(rf"\b(?:truoc|som) {HAN}\b|\bsom\b")),
    (Part.ON_TIME, re.compile(rf"\bdung {HAN}\b")),
    (Part.IN_TIME, re.compile(rf"\btrong {HAN}\b")),
)  # fmt: skip
EVERY_WAY = re.compile(
    r"\btruc tuyen\b.*\b(?:truc tiep|buu chinh)\b|\b(?:truc tiep|buu chinh)\b.*\btruc tuyen\b"
)
TOTAL_OR_UNIT = re.compile(r"\b(?:tong|tong so|tong cong|so luong)\b|^(?:cong|(?:so )?ho so|sl|ts|t so)$")
IN_PERIOD = re.compile(
    r"\b(?:trong|phat sinh|moi)\b.*\bky\b|\btiep nhan moi\b|\bphat sinh\b|\btrong (?:thang|quy|nam)\b"
)

COLUMNS: dict[tuple[Group, Part], Claim] = {
    (Group.RECEIVED, Part.TOTAL): Claim(Column.RECEIVED_TOTAL, 3),
    (Group.RECEIVED, Part.ONLINE): Claim(Column.RECEIVED_ONLINE, 3),
    (Group.RECEIVED, Part.DIRECT_AND_POST): Claim(Column.RECEIVED_DIRECT_OR_POST, 3),
    (Group.RECEIVED, Part.DIRECT): Claim(Column.RECEIVED_DIRECT_OR_POST, 2),
    (Group.RECEIVED, Part.POST): Claim(Column.RECEIVED_DIRECT_OR_POST, 2),
    (Group.RECEIVED, Part.CARRIED): Claim(Column.CARRIED_OVER, 3),
    (Group.SOLVED, Part.TOTAL): Claim(Column.SOLVED_TOTAL, 3),
    (Group.SOLVED, Part.EARLY_OR_ON_TIME): Claim(Column.SOLVED_EARLY_OR_ON_TIME, 3),
    (Group.SOLVED, Part.IN_TIME): Claim(Column.SOLVED_EARLY_OR_ON_TIME, 2),
    (Group.SOLVED, Part.EARLY): Claim(Column.SOLVED_EARLY, 3),
    (Group.SOLVED, Part.ON_TIME): Claim(Column.SOLVED_ON_TIME, 3),
    (Group.SOLVED, Part.LATE): Claim(Column.SOLVED_LATE, 3),
    (Group.PENDING, Part.TOTAL): Claim(Column.PENDING_TOTAL, 3),
    (Group.PENDING, Part.IN_TIME): Claim(Column.PENDING_IN_TIME, 3),
    (Group.PENDING, Part.ON_TIME): Claim(Column.PENDING_IN_TIME, 2),
    (Group.PENDING, Part.LATE): Claim(Column.PENDING_LATE, 3),
}
CHANNELS = (Part.ONLINE, Part.DIRECT, Part.POST, Part.DIRECT_AND_POST)
SURE_GROUP = {
    Part.ONLINE: Group.RECEIVED,
    Part.DIRECT: Group.RECEIVED,
    Part.POST: Group.RECEIVED,
    Part.DIRECT_AND_POST: Group.RECEIVED,
    Part.CARRIED: Group.RECEIVED,
    Part.EARLY: Group.SOLVED,
    Part.EARLY_OR_ON_TIME: Group.SOLVED,
}


def group_of(path: Sequence[str]) -> Group | None:
    """The group that the heads name, the lowest first."""
    for at, head in reversed(list(enumerate(path))):
        if LEFT.fullmatch(head) and len(path) > 1:
            return Group.PENDING if at == 0 else group_of(path[:at])
        for group, pattern in GROUPS:
            if pattern.search(head):
                return group
    return None


def part_of(path: Sequence[str]) -> Part | None:
    """What of its group the heads say; the total where they name nothing but the group."""
    if LEFT.fullmatch(path[-1]) and len(path) > 1 and group_of(path) is Group.RECEIVED:
        return Part.CARRIED
    for head in reversed(path):
        part = _own_part(head)
        if part is not None:
            return part
    if any(IN_PERIOD.search(head) and group_of([head]) is None for head in path):
        return None  # a total of the period alone, without what was carried over
    return Part.TOTAL


def _own_part(head: str) -> Part | None:
    if EVERY_WAY.search(head):
        return None
    return next((part for part, pattern in PARTS if pattern.search(head)), None)


def is_understood(head: str) -> bool:
    """Whether a head says a part, a group or a total: “Quá hạn” / “Dưới 5 ngày” is not all that is late."""
    return _own_part(head) is not None or bool(
        TOTAL_OR_UNIT.search(head) or group_of([head]) or LEFT.fullmatch(head)
    )


def is_of_some(path: Sequence[str]) -> bool:
    """Whether a column counts a part of the dossiers: “Quá hạn trực tuyến”, “Hồ sơ trực tuyến” / “Đã trả”.

    No column of the form does, but for those that say of a group of dossiers how many came one way.
    """
    own = next((at for at, head in enumerate(path) if group_of([head]) is not None), 0)
    if any(head.startswith("trong do ") for head in path[:own]):
        return True
    channels = [at for at, head in enumerate(path) if _own_part(head) in CHANNELS]
    if not channels:
        return False
    timed = any(pattern.search(head) for head in path for part, pattern in PARTS if part not in CHANNELS)
    return timed or any(group_of([head]) is not None for head in path[channels[0] + 1 :])


@lru_cache(maxsize=4096)  # the same heads are tried in many windows
def claim_of(path: tuple[str, ...], group_before: Group | None) -> Claim | None:
    """The column of figures that the heads mean; None for a column of something else.

    `group_before` is the group of the columns to the left, for heads that name none themselves.
    """
    if not path or not is_understood(path[-1]) or any(map(EXTRA.search, path)) or is_of_some(path):
        return None
    if not all(is_understood(head) or BESIDE.fullmatch(head) for head in path[:-1]):
        group_before = None  # under words of its own: “Dịch vụ công ích” / “Quá hạn”
    part, group = part_of(path), group_of(path)
    if part is None:
        return None
    if part is not Part.TOTAL and group is None:
        group = SURE_GROUP.get(part, group_before)
    if part in SURE_GROUP and part is not Part.CARRIED and group is not SURE_GROUP[part]:
        return None
    if part is Part.CARRIED:
        group = Group.RECEIVED
    if len(path) == 1 and LEFT.fullmatch(path[0]):
        # Behind what was solved it is what is left; behind what was received it may be what came over.
        return Claim(Column.PENDING_TOTAL, 1) if group_before in (Group.SOLVED, Group.PENDING) else None
    claim = COLUMNS.get((group, part)) if group is not None else None
    if claim is None or part is not Part.TOTAL or not any(map(IN_PERIOD.search, path)):
        return claim
    # “Tiếp nhận trong kỳ” by itself leaves out what was carried over; over a group it is only its title.
    return Claim(claim.column, 1) if len(path) > 1 else None


def head_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The folded words of the heads, without what stands in brackets; heads of signs alone are left out."""
    heads = (words_of(ASIDE.sub(" ", text)) or words_of(text) for text in texts)
    spelt = (" ".join(SHORT.get(word, word) for word in head.split()) for head in heads)
    return tuple(head for head in (INCLUDING.sub("", head).strip() for head in spelt) if head)
