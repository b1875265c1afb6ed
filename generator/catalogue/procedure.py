"""An administrative procedure, as its record declares it.

The parts follow 63/2010/NĐ-CP: name, steps, channels, papers, time limit, who may apply,
agency, outcome, forms, fees, conditions. What no source gives is absent, never guessed.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from generator.catalogue.fields import (
    PROCEDURE_CODE,
    Count,
    Dated,
    Day,
    Dong,
    Group,
    LegalNumber,
    LegalReference,
    Location,
    Many,
    ProcedureCode,
    Record,
    Slug,
    Source,
    Text,
    WebAddress,
    refusal,
    word,
)
from generator.problems import Code
from generator.quantities import TimeLimit, TimeUnit


class GovernmentLevel(StrEnum):
    """Who handles the procedure."""

    COMMUNE = "commune"
    PROVINCE = "province"
    MINISTRY = "ministry"
    OTHER = "other"


class Channel(StrEnum):
    """How a dossier is handed in, or an outcome returned."""

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"


class Capability(StrEnum):
    """What the service really offers online; the ground on which a level is derived."""

    INFORMATION = "information"
    FORMS_TO_DOWNLOAD = "forms_to_download"
    FILING_ONLINE = "filing_online"
    PAYING_ONLINE = "paying_online"
    NOTHING_TO_PAY = "nothing_to_pay"


class Actor(StrEnum):
    """Who does a step."""

    CITIZEN = "citizen"
    AGENCY = "agency"


class PaperKind(StrEnum):
    """What happens to a paper: handed in, shown and taken back, or filled in online."""

    SUBMIT = "submit"
    PRESENT = "present"
    ELECTRONIC = "electronic"


GovernmentLevelField = Annotated[GovernmentLevel, word(GovernmentLevel)]
ChannelField = Annotated[Channel, word(Channel)]


class LevelDeclaration(Dated):
    """The online level that a source declares, under one scheme."""

    scheme: Slug = Field(title="Bộ mức độ")
    level: Slug = Field(title="Mức độ")
    positions: Many[Text] = Field(default=(), title="Vị trí trong danh sách của nguồn")
    source: Source = Field(title="Nguồn")


class Capabilities(Group):
    """What the service offers online, as seen by a source on a day."""

    offered: Many[Annotated[Capability, word(Capability)]] = Field(title="Làm được trên mạng")
    outcome_returned: Many[ChannelField] = Field(default=(), title="Cách trả kết quả")
    source: Source = Field(title="Nguồn")


class Step(Group):
    """One step of the way of a dossier."""

    title: Text = Field(title="Tên bước")
    text: Text = Field(title="Việc phải làm")
    actor: Annotated[Actor, word(Actor)] = Field(title="Ai làm")


class RequiredDocument(Group):
    """A paper of the dossier. `originals` and `copies` only where a source is clear."""

    name: Text = Field(title="Tên giấy tờ")
    kind: Annotated[PaperKind, word(PaperKind)] | None = Field(
        default=None, title="Nộp, xuất trình hay điện tử"
    )
    form: Text | None = Field(default=None, title="Mẫu")
    originals: Count | None = Field(default=None, title="Số bản chính")
    copies: Count | None = Field(default=None, title="Số bản sao")
    when: Text | None = Field(default=None, title="Khi nào cần")


class TimeLimitRule(Dated):
    """The office's time limit, for one case or channel. Without a unit it is unknown."""

    value: Count | None = Field(default=None, title="Số")
    unit: Annotated[TimeUnit, word(TimeUnit)] | None = Field(
        default=None, title="Đơn vị", validate_default=True
    )
    case: Text | None = Field(default=None, title="Trường hợp")
    channels: Many[ChannelField] = Field(default=(), title="Cách nộp")
    extension: Text | None = Field(default=None, title="Kéo dài khi nào")
    note: Text | None = Field(default=None, title="Ghi chú")
    rests_on: LegalReference | None = Field(default=None, title="Căn cứ")
    source: Source | None = Field(default=None, title="Nguồn")
    doubtful: Text | None = Field(default=None, title="Vì sao chưa chắc")

    @field_validator("unit")  # of the field, not of the whole: other faults must not hide this one
    @classmethod
    def _number_and_unit_together(cls, unit: TimeUnit | None, info: ValidationInfo) -> TimeUnit | None:
        numbered = unit is not None and unit is not TimeUnit.SAME_DAY
        if "value" in info.data and (info.data["value"] is not None) != numbered:
            raise refusal(
                Code.TIME_LIMIT_INCOMPLETE,
                "thời hạn phải có cả số và đơn vị, riêng same_day thì không có số",
                "ghi value và unit; nếu nguồn không ghi đơn vị, bỏ cả hai và viết note",
            )
        return unit

    @property
    def limit(self) -> TimeLimit | None:
        """The limit with its unit; None where no source gives a unit."""
        return None if self.unit is None else TimeLimit(self.value, self.unit)


class Fee(Dated):
    """An amount for one case, channel, area or group of people. Zero is said as 0 đồng."""

    amount: Dong = Field(title="Số tiền (đồng)")
    per: Text | None = Field(default=None, title="Tính trên")
    case: Text | None = Field(default=None, title="Trường hợp")
    channels: Many[ChannelField] = Field(default=(), title="Cách nộp")
    area: Text | None = Field(default=None, title="Nơi áp dụng")
    rests_on: LegalReference | None = Field(default=None, title="Căn cứ")
    source: Source | None = Field(default=None, title="Nguồn")
    note: Text | None = Field(default=None, title="Ghi chú")


class Procedure(Record):
    """One procedure, one file. Its file is named by `code`, or by `slug` where it has none."""

    code: ProcedureCode | None = Field(default=None, title="Mã thủ tục")
    slug: Slug | None = Field(default=None, title="Tên ngắn khi chưa có mã", validate_default=True)
    name: Text = Field(title="Tên thủ tục")
    sector: Slug | None = Field(default=None, title="Lĩnh vực")
    government_levels: Many[GovernmentLevelField] = Field(min_length=1, title="Cấp thực hiện")
    agency: Text | None = Field(default=None, title="Cơ quan thực hiện")
    received_at: Text | None = Field(default=None, title="Nơi nhận hồ sơ")
    online_levels: Many[LevelDeclaration] = Field(default=(), title="Mức độ trực tuyến đã công bố")
    capabilities: Capabilities | None = Field(default=None, title="Những việc làm được trên mạng")
    who_may_apply: Many[Text] = Field(default=(), title="Ai được làm")
    when_to_apply: Text | None = Field(default=None, title="Hạn của người dân")
    steps: Many[Step] = Field(default=(), title="Các bước")
    required_documents: Many[RequiredDocument] = Field(default=(), title="Giấy tờ")
    time_limits: Many[TimeLimitRule] = Field(default=(), title="Thời hạn giải quyết")
    fees: Many[Fee] = Field(default=(), title="Phí, lệ phí")
    fee_note: Text | None = Field(default=None, title="Lời về phí")
    fee_exemptions: Many[Text] = Field(default=(), title="Ai được miễn")
    channels: Many[ChannelField] = Field(default=(), title="Cách nộp")
    outcomes: Many[Text] = Field(default=(), title="Kết quả")
    requirements: Many[Text] = Field(default=(), title="Điều kiện")
    good_to_know: Many[Text] = Field(default=(), title="Nên biết")
    legal_basis: Many[LegalNumber] = Field(default=(), title="Căn cứ pháp lý")
    decision: Text | None = Field(default=None, title="Quyết định công bố")
    portal_address: WebAddress | None = Field(default=None, title="Trang trên Cổng Dịch vụ công quốc gia")
    portal_name: Text | None = Field(default=None, title="Tên trên Cổng, khi khác")
    aliases: Many[Text] = Field(default=(), title="Tên thường gọi")
    life_events: Many[Text] = Field(default=(), title="Sự kiện trong đời")
    doubts: Many[Text] = Field(default=(), title="Chỗ chưa chắc")
    source: Source = Field(title="Nguồn của hồ sơ này")
    review_by: Day | None = Field(default=None, title="Xem lại trước ngày")

    @classmethod
    def stand_ins(cls, file_stem: str) -> dict[str, Any]:
        """An id by the file's name, and for the rest nothing that a law judges."""
        identity = "code" if PROCEDURE_CODE.fullmatch(file_stem) else "slug"
        return {identity: file_stem, "name": "…", "government_levels": ["commune"], "source": {"name": "…"}}

    @field_validator("slug")
    @classmethod
    def _has_one_id(cls, slug: str | None, info: ValidationInfo) -> str | None:
        if "code" in info.data and (info.data["code"] is None) == (slug is None):
            raise refusal(
                Code.KEY_MISSING if slug is None else Code.KEY_UNKNOWN,
                "thủ tục phải có đúng một trong hai: code (mã) hoặc slug (tên ngắn)",
                'ghi code: "1.001193"; chỉ dùng slug khi thủ tục chưa có mã',
            )
        return slug

    @property
    def id(self) -> str:
        """The code, else the slug: the name of the file and of the page."""
        return self.code or self.slug or ""

    def citations(self) -> Iterator[tuple[Location, str]]:
        """Every field that names a legal document on which the record rests, with the number."""
        for index, number in enumerate(self.legal_basis):
            yield ("legal_basis", index), number
        for index, limit in enumerate(self.time_limits):
            if limit.rests_on:
                yield ("time_limits", index, "rests_on", "document"), limit.rests_on.document
        for index, fee in enumerate(self.fees):
            if fee.rests_on:
                yield ("fees", index, "rests_on", "document"), fee.rests_on.document

    @property
    def received_by_commune(self) -> bool:
        """Whether the commune handles it; the others are shown as examples of their level."""
        return GovernmentLevel.COMMUNE in self.government_levels
