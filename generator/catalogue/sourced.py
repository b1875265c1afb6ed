"""Where a single value of a record was read, and why it is not certain, apart from the record itself."""

from typing import Annotated

from pydantic import Field

from generator.catalogue.fields import Many, Source, Text

OwnSource = Annotated[
    Source | None, Field(title="Nguồn", description="Chỉ ghi khi khác nguồn chung của thủ tục.")
]
OwnDoubt = Annotated[
    Text | None,
    Field(title="Vì sao chưa chắc", description="Một câu nói nguồn mâu thuẫn hay không rõ ở chỗ nào."),
]

Doubts = Annotated[
    Many[Text],
    Field(title="Chỗ chưa chắc", description="Mỗi dòng một chỗ nguồn mâu thuẫn hoặc không rõ."),
]


def is_doubted(own: str | None, source: Source | None) -> bool:
    """Whether the value is uncertain, by itself or for its source."""
    return bool(own or (source and source.doubtful))
