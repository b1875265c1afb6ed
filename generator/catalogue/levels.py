"""Schemes of online levels, and the level that a service's capabilities prove.

"Mức độ 3" means nothing without its scheme: 2011 and 2026 number different things. Which
declaration counts on a day is the matter of standing.py.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.catalogue.choices import Axis, Capability, Channel
from generator.catalogue.fields import Dated, Group, LegalReference, Many, Record, Source, Text, word
from generator.catalogue.identifiers import Slug
from generator.catalogue.online import Capabilities, ChannelField, LevelDeclaration


class Evidence(StrEnum):
    """How a level is known."""

    PROVEN = "proven"
    DECLARED = "declared"
    UNKNOWN = "unknown"


class Level(Group):
    """One level of a scheme: what it is, what it is good for, what it takes."""

    id: Slug = Field(
        title="Tên ngắn",
        description="Chữ thường không dấu, hoặc số trong ngoặc kép; dùng trong địa chỉ trang.",
    )
    name: Text = Field(title="Tên", description="Tên của mức; trang tự ghi thêm số hiệu văn bản bên cạnh.")
    concept: Text = Field(title="Khái niệm", description="Mức này là gì, nói bằng lời thường.")
    benefits: Many[Text] = Field(
        default=(), title="Lợi ích", description="Mỗi dòng một lợi ích mà nguồn nêu."
    )
    requires: Many[Annotated[Capability, word(Capability)]] = Field(
        default=(),
        title="Yêu cầu",
        description="Những việc phải làm được trên mạng; văn bản không nêu thì bỏ dòng này.",
    )
    outcome_returned: Many[ChannelField] = Field(
        default=(),
        title="Cách trả kết quả được chấp nhận",
        description="Có một cách là đủ. Trực tiếp: direct; trực tuyến: online; qua bưu chính: post.",
    )
    reasons: Many[Text] = Field(
        default=(),
        title="Lý do được phép",
        description="Mỗi dòng một lý do; chỉ ghi khi phải công khai lý do mới được xếp ở mức này.",
    )
    example_note: Text | None = Field(
        default=None,
        title="Lời trước các ví dụ",
        description="Một, hai câu: nguồn nêu bao nhiêu ví dụ, có gì cần biết.",
    )


class Scheme(Dated):
    """A scheme of levels with the days in which it held, lowest level first."""

    id: Slug = Field(title="Tên ngắn", description="Theo số hiệu văn bản, ví dụ: 43-2011.")
    axis: Annotated[Axis, word(Axis)] = Field(
        default=Axis.ONLINE,
        title="Xếp theo điều gì",
        description="Làm được bao nhiêu việc qua mạng: online; cơ quan chủ động làm trước: proactive.",
    )
    name: Text = Field(title="Tên", description="Tên bộ mức độ, có số hiệu văn bản.")
    summary: Text = Field(title="Tóm tắt", description="Một, hai câu: từ bao giờ, chia thế nào.")
    rests_on: LegalReference = Field(title="Căn cứ", description="Văn bản quy định bộ mức độ này.")
    superseded_note: Text | None = Field(
        default=None,
        title="Được thay bằng gì",
        description="Một câu, hiện trên trang khi bộ này không còn áp dụng.",
    )
    levels: Many[Level] = Field(min_length=1, title="Các mức độ", description="Mức thấp trước, mức cao sau.")
    source: Source = Field(title="Nguồn", description="Nơi đã đọc về bộ mức độ này.")

    def level(self, level_id: str) -> Level | None:
        """The level of that id, if the scheme has it."""
        return next((level for level in self.levels if level.id == level_id), None)

    def rank(self, level_id: str) -> int:
        """Position from 0, lowest first. Raises StopIteration for an unknown level."""
        return next(rank for rank, level in enumerate(self.levels) if level.id == level_id)


class Levels(Record):
    """The file of schemes, oldest first."""

    schemes: Many[Scheme] = Field(min_length=1, title="Các bộ mức độ", description="Bộ cũ trước, bộ mới sau.")


def leading_scheme(schemes: Iterable[Scheme], day: date) -> Scheme | None:
    """The scheme of online levels in force on the day, the newest of several; never one of another axis."""
    holding = [scheme for scheme in schemes if scheme.axis is Axis.ONLINE and scheme.holds_on(day)]
    return holding[-1] if holding else None


def missing_for(
    level: Level, capabilities: Capabilities
) -> tuple[tuple[Capability, ...], tuple[Channel, ...]]:
    """What the level takes and the service does not list: capabilities; ways to return the outcome.

    Of the ways one is enough, so they are missing all together or not at all.
    """
    offered = set(capabilities.offered)
    if Capability.NOTHING_TO_PAY in offered:
        offered.add(Capability.PAYING_ONLINE)
    missing = tuple(capability for capability in level.requires if capability not in offered)
    returned = set(level.outcome_returned) & set(capabilities.outcome_returned)
    return missing, () if returned else level.outcome_returned


def derived_level(scheme: Scheme, capabilities: Capabilities) -> Level | None:
    """The highest level of the scheme that the capabilities reach without a gap below it.

    A level whose demands no source gives is neither reached nor a gap: nothing proves it.
    """
    reached = None
    for level in scheme.levels:
        if any(missing_for(level, capabilities)):
            break
        if level.requires or level.outcome_returned:
            reached = level
    return reached


def evidence(scheme: Scheme, declaration: LevelDeclaration, capabilities: Capabilities | None) -> Evidence:
    """Proven where the listed capabilities reach the declared level; else declared only."""
    reached = derived_level(scheme, capabilities) if capabilities else None
    if reached is not None and scheme.rank(reached.id) >= scheme.rank(declaration.level):
        return Evidence.PROVEN
    return Evidence.DECLARED
