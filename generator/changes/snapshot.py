"""What the site says on a day, as far as people would want to know when it changes.

Values that are compared are facts, not sentences: the key of a line is made of amounts, units and
conditions, its text is what pages show of it. So other words for the same fee are no change of a fee.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import ConfigDict

Lines = Mapping[str, str]  # fact → text that pages show

STRICT = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True)
class Procedure:
    """What holds of a procedure; no lines where no source says anything. `end` is "" while it is taken."""

    __pydantic_config__ = STRICT

    name: str
    address: str
    end: str = ""
    fees: Lines = field(default_factory=dict)
    time_limits: Lines = field(default_factory=dict)
    level: Lines = field(default_factory=dict)
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class LegalDocument:
    """The worth of a legal document: `status` is the fact, `text` its words."""

    __pydantic_config__ = STRICT

    name: str
    address: str
    status: str
    text: str
    has_lapsed: bool = False


@dataclass(frozen=True)
class Figures:
    """One published row of figures: its counts as in the file, without those that are not provided."""

    __pydantic_config__ = STRICT

    period: str
    name: str
    address: str
    counts: Mapping[str, str]


@dataclass(frozen=True)
class Snapshot:
    """Everything that is compared, by id, number or key of a row, as it stood on `day`."""

    __pydantic_config__ = STRICT

    day: date
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    legal_documents: Mapping[str, LegalDocument] = field(default_factory=dict)
    figures: Mapping[str, Figures] = field(default_factory=dict)
    format: Literal[1] = 1
