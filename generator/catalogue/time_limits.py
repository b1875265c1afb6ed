"""Time limits: the office's, and apart from them the citizen's own deadlines."""

from typing import Annotated

from pydantic import Field

from generator.catalogue.combinations import Forbidden, lacks, stands
from generator.catalogue.fields import (
    Count,
    Dated,
    Hour,
    LegalReference,
    Many,
    Text,
    same_words,
    word,
)
from generator.catalogue.online import ChannelField
from generator.catalogue.sourced import OwnDoubt, OwnSource, is_doubted
from generator.problems import Code
from generator.quantities import TimeLimit, TimeUnit

NUMBERED = tuple(unit for unit in TimeUnit if unit is not TimeUnit.SAME_DAY)
INCOMPLETE = Forbidden(
    Code.TIME_LIMIT_INCOMPLETE,
    "thời hạn phải có cả số và đơn vị",
    "ghi value và unit; nếu nguồn không ghi đơn vị, bỏ cả hai và viết note",
    (
        (stands("value"), lacks("unit")),
        (stands("unit", *NUMBERED), lacks("value")),
    ),
)
NUMBER_OF_SAME_DAY = Forbidden(
    Code.TIME_LIMIT_INCOMPLETE,
    "trả ngay trong ngày (same_day) thì không có số",
    "xóa dòng value",
    ((stands("unit", TimeUnit.SAME_DAY), stands("value")),),
)
HOUR_OF_ANOTHER = Forbidden(
    Code.TIME_LIMIT_INCOMPLETE,
    "giờ chót chỉ có nghĩa khi trả kết quả ngay trong ngày",
    "ghi unit: same_day, hoặc xóa dòng same_day_until",
    (
        (lacks("unit"), stands("same_day_until")),
        (stands("unit", *NUMBERED), stands("same_day_until")),
    ),
)


class TimeLimitRule(Dated):
    """The office's time limit, for one case or channel. Without a unit it is unknown."""

    value: Count | None = Field(
        default=None, title="Số", description="Chỉ ghi cùng với unit; nguồn không ghi đơn vị thì bỏ cả hai."
    )
    unit: Annotated[Annotated[TimeUnit, word(TimeUnit)] | None, INCOMPLETE, NUMBER_OF_SAME_DAY] = Field(
        default=None,
        title="Đơn vị",
        description="Giờ: hours; nửa ngày: half_days; ngày: days; ngày làm việc: working_days; "
        "tháng: months; ngay trong ngày: same_day (không có value).",
        validate_default=True,
    )
    same_day_until: Annotated[Hour | None, HOUR_OF_ANOTHER] = Field(
        default=None,
        title="Giờ chót để trả trong ngày",
        description='Chỉ dùng với same_day: nhận sau giờ này thì trả vào ngày làm việc sau, ví dụ: "15:00".',
    )
    case: Text | None = Field(
        default=None,
        title="Trường hợp",
        description="Thời hạn này cho trường hợp nào; mọi trường hợp thì bỏ dòng này.",
    )
    channels: Many[ChannelField] = Field(
        default=(), title="Cách nộp", description="Chỉ ghi khi thời hạn khác nhau theo cách nộp."
    )
    clock_starts: Text | None = Field(
        default=None,
        title="Tính từ khi nào",
        description="Chỉ ghi khi không tính từ lúc nhận đủ hồ sơ hợp lệ.",
    )
    extension: Text | None = Field(
        default=None,
        title="Kéo dài khi nào",
        description="Khi nào thì thêm bao lâu, ví dụ: phải xác minh thì thêm 5 ngày làm việc.",
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", description="Điều cần biết thêm về thời hạn này."
    )
    rests_on: LegalReference | None = Field(
        default=None, title="Căn cứ", description="Văn bản và điều khoản quy định thời hạn này."
    )
    source: OwnSource = None
    doubtful: OwnDoubt = None

    @property
    def limit(self) -> TimeLimit | None:
        """The limit with its unit; None where no source gives a unit."""
        return None if self.unit is None else TimeLimit(self.value, self.unit)

    @property
    def is_doubted(self) -> bool:
        """Whether the limit is uncertain, by itself or for its source."""
        return is_doubted(self.doubtful, self.source)

    @property
    def conditions(self) -> tuple[str | None, ...]:
        """What the limit depends on; two limits that depend on the same must not differ."""
        return tuple(same_words(one) for one in (self.case, self.clock_starts))


class CitizenDeadline(Dated):
    """A day by which the citizen must come; a thing apart from the office's time limit."""

    text: Text = Field(
        title="Hạn của người dân", description="Một câu ngắn, ví dụ: Trong 60 ngày kể từ ngày sinh con."
    )
    case: Text | None = Field(
        default=None,
        title="Trường hợp",
        description="Hạn này cho trường hợp nào; mọi trường hợp thì bỏ dòng này.",
    )
    rests_on: LegalReference | None = Field(
        default=None, title="Căn cứ", description="Văn bản và điều khoản quy định hạn này."
    )
    source: OwnSource = None
    doubtful: OwnDoubt = None
