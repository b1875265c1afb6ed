"""An administrative procedure, as its record declares it.

The parts follow 63/2010/NĐ-CP: name, steps, channels, papers, time limit, who may apply,
agency, outcome, forms, fees, conditions. What no source gives is absent, never guessed.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import Field

from generator.catalogue.changes import End, Override
from generator.catalogue.choices import Applicant, GovernmentLevel, Part
from generator.catalogue.dossier import AgencyDocument, Form, RequiredDocument, Step
from generator.catalogue.doubts import Doubt
from generator.catalogue.fees import Exemption, Fee
from generator.catalogue.fields import Count, Day, Location, Many, Record, Source, Text, WebAddress, word
from generator.catalogue.identifiers import (
    NO_ID,
    PROCEDURE_CODE,
    TWO_IDS,
    EntryId,
    LegalNumber,
    ProcedureCode,
    ProcedureId,
    Slug,
)
from generator.catalogue.online import Capabilities, ChannelField, LevelDeclaration
from generator.catalogue.time_limits import CitizenDeadline, TimeLimitRule

GovernmentLevelField = Annotated[GovernmentLevel, word(GovernmentLevel)]

UNREAD = "(chưa đọc được)"  # a name that no page shows


class Procedure(Record):
    """One procedure, one file. Its file is named by `code`, or by `slug` where it has none."""

    code: ProcedureCode | None = Field(
        default=None,
        title="Mã thủ tục",
        description='Mã trên Cổng Dịch vụ công quốc gia, trong ngoặc kép: "1.001193".',
    )
    slug: Annotated[Slug | None, NO_ID, TWO_IDS] = Field(
        default=None,
        title="Tên ngắn khi chưa có mã",
        description="Chữ thường không dấu, nối bằng gạch ngang; chỉ dùng khi nguồn không ghi mã.",
        validate_default=True,
    )
    former_ids: Many[ProcedureId] = Field(
        default=(),
        title="Mã hoặc tên ngắn trước đây",
        description="Mỗi dòng một mã hoặc tên ngắn cũ của chính thủ tục này; địa chỉ cũ sẽ dẫn tới đây.",
    )
    name: Text = Field(title="Tên thủ tục", description="Tên chính thức, chép đúng từng chữ.")
    short_name: Text | None = Field(
        default=None,
        title="Tên gọi ngắn",
        description="Tên dễ đọc khi tên chính thức quá dài; tên chính thức vẫn được ghi trên trang.",
    )
    sector: EntryId | None = Field(
        default=None, title="Lĩnh vực", description="Tên ngắn của lĩnh vực trong content/sectors.yml."
    )
    sector_doubtful: Text | None = Field(
        default=None,
        title="Vì sao chưa chắc về lĩnh vực",
        description="Một câu, khi nguồn không nêu lĩnh vực mà phải suy ra.",
    )
    government_levels: Many[GovernmentLevelField] = Field(
        min_length=1,
        title="Cấp thực hiện",
        description="Cấp xã: commune; cấp tỉnh: province; cấp bộ: ministry; cơ quan khác: other.",
    )
    agency: Text | None = Field(
        default=None,
        title="Cơ quan thực hiện",
        description="Tên cơ quan giải quyết hồ sơ, ví dụ: Ủy ban nhân dân cấp xã.",
    )
    agency_known_from: Text | None = Field(
        default=None,
        title="Biết cơ quan từ đâu",
        description="Ghi khi ô cơ quan của nguồn để trống và tên được đọc ở chỗ khác.",
    )
    received_at: Text | None = Field(
        default=None, title="Nơi nhận hồ sơ", description="Nơi người dân đến nộp hồ sơ."
    )
    end: End | None = Field(
        default=None,
        title="Đã hoặc sắp kết thúc",
        description="Chỉ ghi khi thủ tục bị bãi bỏ, được thay thế hoặc gộp vào thủ tục khác.",
    )
    online_levels: Many[LevelDeclaration] = Field(
        default=(),
        title="Mức độ trực tuyến đã công bố",
        description="Mỗi mục một lần công bố, kèm bộ mức độ và nguồn.",
    )
    capabilities: Capabilities | None = Field(
        default=None,
        title="Những việc làm được trên mạng",
        description="Chỉ ghi khi có người đã thử hoặc nguồn nói rõ.",
    )
    applicants: Many[Annotated[Applicant, word(Applicant)]] = Field(
        default=(),
        title="Đối tượng",
        description="Công dân Việt Nam: citizen; người Việt Nam định cư ở nước ngoài: overseas_vietnamese; "
        "người nước ngoài: foreigner; cán bộ, công chức, viên chức: official; doanh nghiệp: enterprise; "
        "hợp tác xã: cooperative; tổ chức khác: organisation.",
    )
    who_may_apply: Many[Text] = Field(
        default=(), title="Ai được làm", description="Mỗi dòng một nhóm người, viết bằng lời dễ hiểu."
    )
    citizen_deadlines: Many[CitizenDeadline] = Field(
        default=(),
        title="Hạn của người dân",
        description="Người dân phải làm thủ tục trước khi nào; khác với thời hạn của cơ quan.",
    )
    steps: Many[Step] = Field(
        default=(), title="Các bước", description="Theo thứ tự; nguồn không nêu thì trang ghi cách làm chung."
    )
    general_way_unfit: Text | None = Field(
        default=None,
        title="Vì sao không theo cách làm chung",
        description="Ghi khi hồ sơ không đi theo cách chung, ví dụ: nộp ở trường học, hoặc việc khẩn cấp.",
    )
    required_documents: Many[RequiredDocument] = Field(
        default=(), title="Giấy tờ", description="Giấy tờ của người dân, theo thứ tự cần chuẩn bị."
    )
    agency_documents: Many[AgencyDocument] = Field(
        default=(),
        title="Giấy tờ của cơ quan",
        description="Giấy tờ cơ quan tự lập hoặc tự tra; người dân không phải nộp.",
    )
    dossier_sets: Count | None = Field(
        default=None, title="Số bộ hồ sơ", description="Chỉ ghi khi nguồn nói rõ phải nộp mấy bộ."
    )
    time_limits: Many[TimeLimitRule] = Field(
        default=(), title="Thời hạn giải quyết", description="Mỗi mục một trường hợp hoặc một cách nộp."
    )
    fees: Many[Fee] = Field(
        default=(),
        title="Phí, lệ phí",
        description="Mỗi mục một mức thu; khác trường hợp, cách nộp, nơi hay ngày thì tách mục.",
    )
    fee_note: Text | None = Field(
        default=None,
        title="Lời về phí",
        description="Ghi khi nguồn nói về phí mà không có số tiền, ví dụ: mức do tỉnh quy định.",
    )
    fee_exemptions: Many[Exemption] = Field(
        default=(), title="Ai được miễn", description="Mỗi mục một nhóm người hoặc một trường hợp."
    )
    channels: Many[ChannelField] = Field(
        default=(),
        title="Cách nộp",
        description="Trực tiếp: direct; trực tuyến: online; qua bưu chính: post.",
    )
    outcomes: Many[Text] = Field(
        default=(), title="Kết quả", description="Mỗi dòng một giấy tờ hoặc kết quả mà người dân nhận được."
    )
    requirements: Many[Text] = Field(
        default=(),
        title="Điều kiện",
        description="Mỗi dòng một điều kiện phải đáp ứng; nguồn để trống thì bỏ dòng này.",
    )
    good_to_know: Many[Text] = Field(
        default=(), title="Nên biết", description="Mỗi dòng một điều giúp người dân khỏi đi lại nhiều lần."
    )
    overrides: Many[Override] = Field(
        default=(),
        title="Cách làm tạm thời",
        description="Ghi khi có văn bản tạm đổi cách làm đến một ngày; sau ngày đó trang tự trở lại như cũ.",
    )
    legal_basis: Many[LegalNumber] = Field(
        default=(), title="Căn cứ pháp lý", description="Mỗi dòng một số hiệu, ví dụ: 123/2015/NĐ-CP."
    )
    decision: Text | None = Field(
        default=None,
        title="Quyết định công bố",
        description="Số quyết định công bố thủ tục, kèm ngày nếu biết.",
    )
    portal_address: WebAddress | None = Field(
        default=None,
        title="Trang trên Cổng Dịch vụ công quốc gia",
        description="Địa chỉ đầy đủ, bắt đầu bằng https://.",
    )
    portal_name: Text | None = Field(
        default=None, title="Tên trên Cổng, nếu khác", description="Chỉ ghi khi Cổng dùng tên khác."
    )
    aliases: Many[Text] = Field(
        default=(), title="Tên thường gọi", description="Mỗi dòng một tên người dân hay dùng, ví dụ: sổ đỏ."
    )
    life_events: Many[EntryId] = Field(
        default=(),
        title="Việc trong đời",
        description="Mỗi dòng tên ngắn của một việc trong content/life-events.yml, ví dụ: sinh-con.",
    )
    doubts: Many[Doubt] = Field(
        default=(), title="Chỗ chưa chắc", description="Mỗi mục một chỗ nguồn mâu thuẫn hoặc không rõ."
    )
    source: Source = Field(title="Nguồn chung của thủ tục", description="Nơi đã đọc các thông tin trên.")
    review_by: Day | None = Field(
        default=None, title="Xem lại trước ngày", description="Ngày chậm nhất phải đối chiếu lại với nguồn."
    )

    @classmethod
    def stand_ins(cls, file_stem: str) -> dict[str, Any]:
        """An id by the file's name, and for the rest nothing that a law judges."""
        identity = "code" if PROCEDURE_CODE.fullmatch(file_stem) else "slug"
        return {
            identity: file_stem,
            "name": UNREAD,
            "government_levels": ["commune"],
            "source": {"name": UNREAD},
        }

    @property
    def id(self) -> str:
        """The code, else the slug: the name of the file and of the page."""
        return self.code or self.slug or ""

    def is_doubted(self, part: Part) -> bool:
        """Whether a doubt of the record is about this part."""
        return any(doubt.about is part for doubt in self.doubts)

    @property
    def shown_name(self) -> str:
        """The name for titles and lists: the short one where the official one is too long to read."""
        return self.short_name or self.name

    def citations(self) -> Iterator[tuple[Location, str]]:
        """Every field that names a legal document on which the record rests, with the number."""
        for index, number in enumerate(self.legal_basis):
            yield ("legal_basis", index), number
        yield from _resting(self)
        for index, override in enumerate(self.overrides):
            yield ("overrides", index, "rests_on", "document"), override.rests_on.document
            for location, number in _resting(override):
                yield ("overrides", index, *location), number

    def forms(self) -> Iterator[tuple[Location, Form]]:
        """Every form that the dossier takes, with its place, those of overrides too."""
        yield from _forms(self)
        for index, override in enumerate(self.overrides):
            for location, form in _forms(override):
                yield ("overrides", index, *location), form

    def as_on(self, day: date) -> Self:
        """The record with what overrides put in its place on the day; without them, itself."""
        parts: dict[str, Any] = {}
        for override in self.overrides:
            if override.holds_on(day):
                parts |= override.parts()
        return self.model_copy(update=parts) if parts else self

    def has_ended(self, day: date) -> bool:
        """Whether it is no longer taken on the day; an end without a day has come."""
        return self.end is not None and (
            self.end.first_day_without is None or self.end.first_day_without <= day
        )

    @property
    def received_by_commune(self) -> bool:
        """Whether the commune handles it; the others are shown as examples of their level."""
        return GovernmentLevel.COMMUNE in self.government_levels


def is_free(procedure: Procedure, fees: Sequence[Fee]) -> bool:
    """Whether a source says of these fees that no dossier pays, and nothing stands against it."""
    doubted = procedure.is_doubted(Part.FEE) or procedure.source.doubtful
    against = procedure.fee_note or procedure.fee_exemptions or doubted
    return bool(fees) and all(fee.is_nothing for fee in fees) and not against


def _resting(record: Procedure | Override) -> Iterator[tuple[Location, str]]:
    """Legal documents that limits, fees, deadlines, exemptions and forms of the record rest on."""
    for field in ("time_limits", "citizen_deadlines", "fees", "fee_exemptions"):
        for index, value in enumerate(getattr(record, field, None) or ()):
            if value.rests_on:
                yield (field, index, "rests_on", "document"), value.rests_on.document
    for location, form in _forms(record):
        if form.document:
            yield (*location, "document"), form.document


def _forms(record: Procedure | Override) -> Iterator[tuple[Location, Form]]:
    for index, paper in enumerate(record.required_documents or ()):
        if paper.form:
            yield ("required_documents", index, "form"), paper.form
        for field in ("one_of", "alternatives"):
            for order, other in enumerate(getattr(paper, field)):
                if other.form:
                    yield ("required_documents", index, field, order, "form"), other.form
