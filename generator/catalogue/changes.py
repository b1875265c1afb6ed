"""How a procedure changes: its end, and what a document puts in place of its parts for a while."""

from typing import Annotated, Any

from pydantic import Field

from generator.catalogue.choices import Ending
from generator.catalogue.dossier import RequiredDocument, Step
from generator.catalogue.fees import Fee
from generator.catalogue.fields import Dated, FirstDay, Group, LastDay, LegalReference, Many, Text, word
from generator.catalogue.identifiers import ProcedureReference
from generator.catalogue.online import ChannelField
from generator.catalogue.sourced import OwnDoubt, OwnSource
from generator.catalogue.time_limits import TimeLimitRule

OVERRIDABLE = (
    *("agency", "received_at", "who_may_apply", "steps", "required_documents"),
    *("time_limits", "fees", "channels", "outcomes", "requirements"),
)


class End(Group):
    """How and when a procedure ends, and what leads on."""

    how: Annotated[Ending, word(Ending)] = Field(
        title="Kết thúc thế nào",
        description="Bãi bỏ: repealed; thay bằng thủ tục khác: replaced; gộp vào thủ tục khác: merged.",
    )
    first_day_without: FirstDay | None = Field(
        default=None,
        title="Không còn từ ngày",
        description="Ngày đầu tiên không nhận hồ sơ nữa; không biết thì bỏ dòng này.",
    )
    successors: Many[ProcedureReference] = Field(
        default=(),
        title="Thủ tục thay thế",
        description="Mỗi dòng một mã hoặc tên ngắn của thủ tục phải làm thay.",
    )
    decision: Text | None = Field(
        default=None, title="Quyết định", description="Quyết định bãi bỏ hoặc thay thế, kèm ngày."
    )
    source: OwnSource = None
    doubtful: OwnDoubt = None


class Override(Dated):
    """What a document puts in place of parts of the record until a day; then the record holds again."""

    last_day: LastDay = Field(
        alias="to", title="Đến hết ngày", description="Ngày cuối cùng còn áp dụng, ví dụ: 2027-02-28."
    )
    rests_on: LegalReference = Field(title="Căn cứ", description="Văn bản đặt ra cách làm tạm thời này.")
    what_changes: Text = Field(title="Khác ở đâu", description="Một câu nói rõ điều gì khác ngày thường.")
    agency: Text | None = Field(
        default=None, title="Cơ quan thực hiện", description="Chỉ ghi khi việc được giao cho cơ quan khác."
    )
    received_at: Text | None = Field(
        default=None, title="Nơi nhận hồ sơ", description="Chỉ ghi khi nộp ở nơi khác ngày thường."
    )
    who_may_apply: Many[Text] | None = Field(
        default=None,
        title="Ai được làm",
        description="Chỉ ghi khi có đổi: ghi đủ mọi người được làm, cả những người không đổi.",
    )
    steps: Many[Step] | None = Field(
        default=None,
        title="Các bước",
        description="Chỉ ghi khi có đổi: ghi đủ mọi bước, cả những bước không đổi.",
    )
    required_documents: Many[RequiredDocument] | None = Field(
        default=None,
        title="Giấy tờ",
        description="Chỉ ghi khi có đổi: ghi đủ mọi giấy tờ, cả những giấy không đổi.",
    )
    time_limits: Many[TimeLimitRule] | None = Field(
        default=None,
        title="Thời hạn giải quyết",
        description="Chỉ ghi khi có đổi: ghi đủ mọi thời hạn, cả những thời hạn không đổi.",
    )
    fees: Many[Fee] | None = Field(
        default=None,
        title="Phí, lệ phí",
        description="Chỉ ghi khi có đổi: ghi đủ mọi mức thu, cả những mức không đổi.",
    )
    fee_note: Text | None = Field(
        default=None,
        title="Lời về phí",
        description="Lời về phí dùng tạm; có fees thì lời về phí thường cũng thôi dùng.",
    )
    channels: Many[ChannelField] | None = Field(
        default=None,
        title="Cách nộp",
        description="Chỉ ghi khi có đổi: ghi đủ mọi cách nộp, cả những cách không đổi.",
    )
    outcomes: Many[Text] | None = Field(
        default=None,
        title="Kết quả nhận được",
        description="Chỉ ghi khi có đổi: ghi đủ mọi kết quả, cả những kết quả không đổi.",
    )
    requirements: Many[Text] | None = Field(
        default=None,
        title="Điều kiện",
        description="Chỉ ghi khi có đổi: ghi đủ mọi điều kiện, cả những điều kiện không đổi.",
    )

    def parts(self) -> dict[str, Any]:
        """The parts that it puts in place of the record's own, by field."""
        given = {name: getattr(self, name) for name in OVERRIDABLE}
        parts = {name: value for name, value in given.items() if value is not None}
        # A word on the usual fee would speak against the amounts in its place.
        return parts | {"fee_note": self.fee_note} if self.fee_note or self.fees is not None else parts
