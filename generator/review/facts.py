"""What a record says, cut into lines that can be compared one by one."""

from dataclasses import dataclass, field
from enum import StrEnum


class Given(str):
    """A text that came from a record or a file: untrusted, and escaped wherever it is shown."""

    __slots__ = ()


class EntryKind(StrEnum):
    """The sorts of things that a proposal can change, in the order in which they are told."""

    PROCEDURE = "procedure"
    LEGAL_DOCUMENT = "legal-document"
    GUIDE = "guide"
    COMMUNE = "commune"
    WORKING_DAYS = "working-days"
    FIGURES = "figures"
    FORM = "form"
    SECTORS = "sectors"
    LEVELS = "levels"
    LIFE_EVENTS = "life-events"
    QUESTION_TREE = "question-tree"
    PROSE = "prose"
    COMPARISON = "comparison"
    GENERAL_WAY = "general-way"
    LINK_EXCEPTIONS = "link-exceptions"


class How(StrEnum):
    """What became of an entry."""

    NEW = "new"
    GONE = "gone"
    ENDED = "ended"
    RESUMED = "resumed"
    RECODED = "recoded"
    CHANGED = "changed"


Identity = tuple[EntryKind, str]


@dataclass(frozen=True)
class Line:
    """One fact: the title of its field, which of several it is, if there are, and what it says in parts.

    Of a line that differs only the parts that differ are told. One without parts is only its name. `called`
    is how the key is told, where it is an id: what a scheme is called is no change of its procedures.
    """

    aspect: str
    key: str
    parts: tuple[str, ...] = ()
    called: str = field(default="", compare=False)


@dataclass(frozen=True)
class Entry:
    """A record, or a row of figures. `group` gathers rows of one period; `note` is told beside the name."""

    kind: EntryKind
    id: str
    name: str
    address: str = ""
    lines: tuple[Line, ...] = ()
    former_ids: tuple[str, ...] = ()
    ended: bool = False
    group: str = ""
    note: str = ""

    @property
    def identity(self) -> Identity:
        """What it is compared by."""
        return self.kind, self.id


@dataclass(frozen=True)
class LineChange:
    """A line before and now; "" where it was not, or is no more."""

    aspect: str
    key: str
    before: str
    now: str


@dataclass(frozen=True)
class EntryChange:
    """What became of an entry; `former_id` is what it was called.

    Rows of figures that came or went are told together by `group`, their period; `count` is how many.
    """

    kind: EntryKind
    how: How
    id: str
    name: str
    address: str = ""
    former_id: str = ""
    note: str = ""
    group: str = ""
    count: int = 1
    lines: tuple[LineChange, ...] = ()
