"""Legal documents, and what one is worth on a day by its own record.

The status is never guessed: where no source gives a date, it is unknown. What documents say
of each other stands in `legislation`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from generator.catalogue.combinations import Forbidden, stands
from generator.catalogue.fields import Day, FirstDay, LastDay, Many, Record, Source, Text, not_before, word
from generator.catalogue.identifiers import LegalNumber, OwnLegalNumber, Slug
from generator.catalogue.legal_numbers import ascii_number, with_issuer
from generator.problems import Code


class DocumentKind(StrEnum):
    """Kinds of documents as they name themselves, by rank, which is the order of lists."""

    CODE = "Bộ luật"
    LAW = "Luật"
    ORDINANCE = "Pháp lệnh"
    RESOLUTION = "Nghị quyết"
    JOINT_RESOLUTION = "Nghị quyết liên tịch"
    ORDER = "Lệnh"
    DECREE = "Nghị định"
    DECISION = "Quyết định"
    DIRECTIVE = "Chỉ thị"
    CIRCULAR = "Thông tư"
    JOINT_CIRCULAR = "Thông tư liên tịch"


# What the letters of a number say of the kind; the National Assembly numbers three kinds alike.
KINDS_BY_SIGN = {
    "QH": (DocumentKind.CODE, DocumentKind.LAW, DocumentKind.RESOLUTION),
    "PL": (DocumentKind.ORDINANCE,),
    "NQ": (DocumentKind.RESOLUTION,),
    "NQLT": (DocumentKind.JOINT_RESOLUTION,),
    "NĐ": (DocumentKind.DECREE,),
    "QĐ": (DocumentKind.DECISION,),
    "CT": (DocumentKind.DIRECTIVE,),
    "TT": (DocumentKind.CIRCULAR,),
    "TTLT": (DocumentKind.JOINT_CIRCULAR,),
}


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


class Ground(StrEnum):
    """How a status is known."""

    END = "end"  # a source gives the day of the end
    COMING = "coming"  # a source gives the day of the beginning, still ahead
    BEGUN = "begun"  # a source gives the day of the beginning, and none an end
    DECLARED = "declared"  # a source says so
    UNCLEAR = "unclear"  # a source is in doubt
    REPEALED_IN_PART = "repealed_in_part"  # a later document in force repeals a part
    REPLACED_UNDATED = "replaced_undated"  # something replaces it, but no source says from when
    UNDATED = "undated"  # no source gives the day of the beginning


TWO_ENDS = Forbidden(
    Code.KEY_UNKNOWN,
    "ngày hết hiệu lực được ghi hai lần, theo hai cách",
    "nguồn ghi “hết hiệu lực từ ngày” thì giữ effective_to, ghi “đến hết ngày” thì giữ last_day",
    ((stands("effective_to"), stands("last_day")),),
)


@dataclass(frozen=True)
class LegalStanding:
    """What a document is worth on a day, and how that is known."""

    status: LegalStatus
    ground: Ground


class LegalDocument(Record):
    """The metadata of one legal document; `number` and issuer are its identity.

    Sources tell an end in two ways, “hết hiệu lực từ ngày” and “đến hết ngày”. There is a key for each,
    so that nobody has to count a day on by hand; `lapses_on` is the same for both.
    """

    number: OwnLegalNumber = Field(
        title="Số hiệu", description="Chép đúng từng chữ, từng dấu, ví dụ: 123/2015/NĐ-CP."
    )
    kind: Annotated[DocumentKind, word(DocumentKind)] = Field(
        title="Loại văn bản", description="Ghi đúng tên loại, ví dụ: Nghị định."
    )
    title: Text | None = Field(
        default=None,
        title="Trích yếu",
        description="Chép từ văn bản, bỏ tên loại ở đầu, ví dụ: Hộ tịch.",
    )
    subject: Text | None = Field(
        default=None,
        title="Nội dung, khi không có trích yếu",
        description="Một câu nói văn bản về việc gì, khi chưa có nguồn ghi trích yếu đầy đủ.",
    )
    issuer: Text = Field(title="Cơ quan ban hành", description="Tên đầy đủ, ví dụ: Bộ Tư pháp.")
    issuer_slug: Slug | None = Field(
        default=None,
        title="Tên ngắn cơ quan, khi trùng số hiệu",
        description="Chỉ ghi khi hai cơ quan dùng cùng số hiệu; nơi khác ghi: 08/2025/NQ-HĐND (hai-phong).",
    )
    issued_on: Day | None = Field(
        default=None, title="Ngày ban hành", description="Ngày ký hoặc thông qua, ví dụ: 2015-11-15."
    )
    effective_from: FirstDay | None = Field(
        default=None,
        title="Có hiệu lực từ ngày",
        description="Ngày đầu tiên có hiệu lực; nguồn không ghi thì bỏ dòng này.",
    )
    effective_to: Day | None = Field(
        default=None,
        title="Hết hiệu lực từ ngày",
        description="Ngày đầu tiên không còn hiệu lực; nguồn ghi “đến hết ngày” thì dùng last_day.",
    )
    last_day: Annotated[LastDay | None, TWO_ENDS] = Field(
        default=None,
        title="Ngày cuối cùng còn hiệu lực",
        description="Dùng khi nguồn ghi “đến hết ngày”; không ghi cùng với effective_to.",
    )
    status: Annotated[DeclaredStatus, word(DeclaredStatus)] | None = Field(
        default=None,
        title="Tình trạng theo nguồn",
        description="Chỉ ghi khi nguồn nêu. Còn hiệu lực: in_force; đã sửa đổi: amended; "
        "hết hiệu lực một phần: partly_lapsed; hết hiệu lực: lapsed; nguồn không rõ: unknown.",
    )
    status_source: Text | None = Field(
        default=None,
        title="Nguồn của tình trạng",
        description="Văn bản và điều khoản, hoặc trang, đã nêu tình trạng đó.",
    )
    status_doubtful: Text | None = Field(
        default=None,
        title="Vì sao tình trạng chưa chắc",
        description="Một câu: nguồn nào nói khác, hoặc chưa xác minh được điều gì về hiệu lực.",
    )
    amends: Many[LegalNumber] = Field(
        default=(), title="Sửa đổi", description="Số hiệu các văn bản mà văn bản này sửa đổi, bổ sung."
    )
    amended_by: Many[LegalNumber] = Field(
        default=(),
        title="Được sửa đổi bởi",
        description="Số hiệu các văn bản sửa đổi, bổ sung văn bản này; ghi ở một văn bản là đủ.",
    )
    partly_repeals: Many[LegalNumber] = Field(
        default=(),
        title="Bãi bỏ một phần",
        description="Số hiệu các văn bản bị văn bản này bãi bỏ một phần.",
    )
    partly_repealed_by: Many[LegalNumber] = Field(
        default=(),
        title="Bị bãi bỏ một phần bởi",
        description="Số hiệu các văn bản bãi bỏ một phần văn bản này; ghi ở một văn bản là đủ.",
    )
    replaces: Many[LegalNumber] = Field(
        default=(),
        title="Thay thế",
        description="Số hiệu các văn bản mà văn bản này thay thế hoặc bãi bỏ toàn bộ.",
    )
    replaced_by: Many[LegalNumber] = Field(
        default=(),
        title="Được thay thế bởi",
        description="Số hiệu các văn bản thay thế hoặc bãi bỏ toàn bộ văn bản này; ghi ở một văn bản là đủ.",
    )
    official_reference: Text | None = Field(
        default=None,
        title="Nơi lưu chính thức",
        description="Trang của Nhà nước và mã văn bản ở đó, ví dụ: vbpl.vn ItemID=46746.",
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", description="Một, hai câu ngắn về điều người đọc nên biết."
    )
    doubtful: Text | None = Field(
        default=None,
        title="Vì sao chưa chắc",
        description="Một câu: nguồn nào thiếu, nguồn nào mâu thuẫn với nguồn nào.",
    )
    source: Source = Field(title="Nguồn", description="Nơi đã đọc những điều ghi ở đây.")

    @field_validator("effective_to", "last_day")
    @classmethod
    def _not_before_its_force(cls, end: date | None, info: ValidationInfo) -> date | None:
        return not_before(info.data.get("effective_from"), end)

    @property
    def key(self) -> str:
        """What others cite it by: the number, with the issuer behind it where two share the number."""
        return with_issuer(self.number, self.issuer_slug)

    @property
    def slug(self) -> str:
        """The name of its file and page: 43-2011-nd-cp, with the issuer behind it where two share it."""
        return ascii_number(self.key)

    @property
    def lapses_on(self) -> date | None:
        """The first day without force, whichever of the two days the record gives."""
        return self.last_day + timedelta(days=1) if self.last_day else self.effective_to

    def standing_on(
        self, day: date, *, replaced: bool = False, repealed: bool | None = None
    ) -> LegalStanding:
        """What it is worth on the day. Days first, then what a source says, then what others say of it.

        `replaced`: another one takes its place, unless it is known to do so only later. `repealed`:
        whether another one has repealed a part by the day; None where none does, or nobody knows when.
        """
        if self.lapses_on and self.lapses_on <= day:
            return LegalStanding(LegalStatus.LAPSED, Ground.END)
        if self.effective_from and day < self.effective_from:
            return LegalStanding(LegalStatus.NOT_YET_IN_FORCE, Ground.COMING)
        if self.status is DeclaredStatus.LAPSED and self.lapses_on is None:
            return LegalStanding(LegalStatus.LAPSED, Ground.DECLARED)
        if repealed:
            return LegalStanding(LegalStatus.PARTLY_LAPSED, Ground.REPEALED_IN_PART)
        if self.status is DeclaredStatus.PARTLY_LAPSED and repealed is None:
            return LegalStanding(LegalStatus.PARTLY_LAPSED, Ground.DECLARED)
        if self.status is DeclaredStatus.UNKNOWN:
            return LegalStanding(LegalStatus.UNKNOWN, Ground.UNCLEAR)
        if self.effective_from is None:
            return LegalStanding(LegalStatus.UNKNOWN, Ground.UNDATED)
        if replaced and self.lapses_on is None:
            return LegalStanding(LegalStatus.UNKNOWN, Ground.REPLACED_UNDATED)
        declared = self.status is DeclaredStatus.IN_FORCE
        return LegalStanding(LegalStatus.IN_FORCE, Ground.DECLARED if declared else Ground.BEGUN)
