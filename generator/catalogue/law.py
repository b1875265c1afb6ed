"""Legal documents, and what they are worth on a day.

The status is never guessed: where no source gives a date, it is unknown.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from generator.catalogue.fields import (
    Day,
    LegalNumber,
    Many,
    Record,
    Slug,
    Source,
    Text,
    not_before,
    word,
)


class DeclaredStatus(StrEnum):
    """What a source says of a document."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    PARTLY_LAPSED = "partly_lapsed"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


class LegalStatus(StrEnum):
    """What a document is worth on a day."""

    NOT_YET_IN_FORCE = "not_yet_in_force"
    IN_FORCE = "in_force"
    PARTLY_LAPSED = "partly_lapsed"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


def ascii_number(number: str) -> str:
    """The number as files and addresses write it: 43/2011/NĐ-CP is 43-2011-nd-cp."""
    return number.lower().replace("đ", "d").replace("ư", "u").replace("/", "-")


class LegalDocument(Record):
    """The metadata of one legal document; `number` and `issuer` are its identity."""

    number: LegalNumber = Field(title="Số hiệu")
    kind: Text = Field(title="Loại văn bản")
    title: Text | None = Field(default=None, title="Trích yếu")
    subject: Text | None = Field(default=None, title="Nội dung, khi không có trích yếu")
    issuer: Text = Field(title="Cơ quan ban hành")
    issuer_slug: Slug | None = Field(default=None, title="Tên ngắn cơ quan, khi trùng số hiệu")
    issued_on: Day | None = Field(default=None, title="Ngày ban hành")
    effective_from: Day | None = Field(default=None, title="Có hiệu lực từ ngày")
    effective_to: Day | None = Field(default=None, title="Hết hiệu lực từ ngày")
    status: Annotated[DeclaredStatus, word(DeclaredStatus)] | None = Field(
        default=None, title="Tình trạng theo nguồn"
    )
    status_source: Text | None = Field(default=None, title="Nguồn của tình trạng")
    amended_by: Many[LegalNumber] = Field(default=(), title="Được sửa đổi bởi")
    replaces: Many[LegalNumber] = Field(default=(), title="Thay thế")
    replaced_by: Many[LegalNumber] = Field(default=(), title="Được thay thế bởi")
    official_reference: Text | None = Field(default=None, title="Nơi lưu chính thức")
    note: Text | None = Field(default=None, title="Ghi chú")
    doubtful: Text | None = Field(default=None, title="Vì sao chưa chắc")
    source: Source = Field(title="Nguồn")

    @field_validator("effective_to")
    @classmethod
    def _not_before_its_force(cls, effective_to: date | None, info: ValidationInfo) -> date | None:
        return not_before(info.data.get("effective_from"), effective_to)

    @property
    def slug(self) -> str:
        """The number in ASCII, `43-2011-nd-cp`, with the issuer behind it where two share it."""
        slug = ascii_number(self.number)
        return f"{slug}-{self.issuer_slug}" if self.issuer_slug else slug

    def status_on(self, day: date) -> LegalStatus:
        """The status on the day. `effective_to` is the first day without force.

        Unknown where the record says so, where no source dates the document, and where another one
        replaced it on a day that no source gives.
        """
        if self.effective_to and self.effective_to <= day:
            return LegalStatus.LAPSED
        if self.effective_from and day < self.effective_from:
            return LegalStatus.NOT_YET_IN_FORCE
        if self.status is DeclaredStatus.LAPSED and self.effective_to is None:
            return LegalStatus.LAPSED
        if self.status is DeclaredStatus.PARTLY_LAPSED:
            return LegalStatus.PARTLY_LAPSED
        undated = self.effective_from is None or (self.replaced_by and self.effective_to is None)
        if self.status is DeclaredStatus.UNKNOWN or undated:
            return LegalStatus.UNKNOWN
        return LegalStatus.IN_FORCE
