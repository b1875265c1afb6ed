"""Schemes of online levels, and the level that a service's capabilities prove.

"Mức độ 3" means nothing without its scheme: 2011 and 2026 number different things.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.catalogue.fields import Dated, Group, LegalReference, Many, Record, Slug, Source, Text, word
from generator.catalogue.procedure import Capabilities, Capability, ChannelField, LevelDeclaration, Procedure


class Evidence(StrEnum):
    """How a level is known."""

    PROVEN = "proven"
    DECLARED = "declared"
    UNKNOWN = "unknown"


class Level(Group):
    """One level of a scheme: what it is, what it is good for, what it takes."""

    id: Slug = Field(title="Tên ngắn")
    name: Text = Field(title="Tên")
    concept: Text = Field(title="Khái niệm")
    benefits: Many[Text] = Field(default=(), title="Lợi ích")
    requires: Many[Annotated[Capability, word(Capability)]] = Field(default=(), title="Đòi hỏi")
    outcome_returned: Many[ChannelField] = Field(default=(), title="Trả kết quả bằng một trong")
    example_note: Text | None = Field(default=None, title="Lời trước các ví dụ")


class Scheme(Dated):
    """A scheme of levels with the days in which it held, lowest level first."""

    id: Slug = Field(title="Tên ngắn")
    name: Text = Field(title="Tên")
    summary: Text = Field(title="Tóm tắt")
    rests_on: LegalReference = Field(title="Căn cứ")
    superseded_note: Text | None = Field(default=None, title="Cái gì thay thế")
    levels: Many[Level] = Field(min_length=1, title="Các mức độ")
    source: Source = Field(title="Nguồn")

    def level(self, level_id: str) -> Level | None:
        """The level of that id, if the scheme has it."""
        return next((level for level in self.levels if level.id == level_id), None)

    def rank(self, level_id: str) -> int:
        """Position from 0, lowest first. Raises StopIteration for an unknown level."""
        return next(rank for rank, level in enumerate(self.levels) if level.id == level_id)


class Levels(Record):
    """The file of schemes, oldest first."""

    schemes: Many[Scheme] = Field(min_length=1, title="Các bộ mức độ")


def missing_for(level: Level, capabilities: Capabilities) -> tuple[str, ...]:
    """What the level takes and the service does not list: capabilities, then `outcome_returned`."""
    offered = set(capabilities.offered)
    if Capability.NOTHING_TO_PAY in offered:
        offered.add(Capability.PAYING_ONLINE)
    missing = [capability.value for capability in level.requires if capability not in offered]
    if level.outcome_returned and not set(level.outcome_returned) & set(capabilities.outcome_returned):
        missing.append("outcome_returned")
    return tuple(missing)


def derived_level(scheme: Scheme, capabilities: Capabilities) -> Level | None:
    """The highest level of the scheme that the capabilities reach without a gap below it."""
    reached = None
    for level in scheme.levels:
        if missing_for(level, capabilities):
            break
        reached = level
    return reached


def evidence(scheme: Scheme, declaration: LevelDeclaration, capabilities: Capabilities | None) -> Evidence:
    """Proven where the listed capabilities reach the declared level; else declared only."""
    reached = derived_level(scheme, capabilities) if capabilities else None
    if reached is not None and scheme.rank(reached.id) >= scheme.rank(declaration.level):
        return Evidence.PROVEN
    return Evidence.DECLARED


def declarations_on(procedure: Procedure, schemes: Iterable[Scheme], day: date) -> list[LevelDeclaration]:
    """The declarations that hold on the day, those of the newest scheme first."""
    order = {scheme.id: number for number, scheme in enumerate(schemes)}
    holding = [declared for declared in procedure.online_levels if declared.holds_on(day)]
    return sorted(holding, key=lambda declared: order[declared.scheme], reverse=True)
