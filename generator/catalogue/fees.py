"""Fees: amounts by case, channel, area, group of people and day, and who pays nothing."""

from pydantic import Field, ValidationInfo, field_validator

from generator.catalogue.fields import Dated, Dong, LegalReference, Many, Text, refusal, same_words
from generator.catalogue.online import ChannelField
from generator.catalogue.sourced import OwnDoubt, OwnSource, is_doubted
from generator.problems import Code
from generator.quantities import Money


class Fee(Dated):
    """An amount for one case, channel, area or group of people. Zero is a claim like any other."""

    amount: Dong = Field(
        title="Số tiền (đồng)", description="Viết bằng chữ số, không dấu chấm; nguồn nói miễn phí thì ghi 0."
    )
    at_most: Dong | None = Field(
        default=None,
        title="Nhiều nhất (đồng)",
        description="Mức thu cao nhất, khi tính theo trang hay theo bản.",
    )
    per: Text | None = Field(
        default=None, title="Tính theo", description="Thu theo gì, ví dụ: trang, bản, trường hợp."
    )
    case: Text | None = Field(
        default=None,
        title="Trường hợp",
        description="Mức này cho trường hợp nào; mọi trường hợp thì bỏ dòng này.",
    )
    channels: Many[ChannelField] = Field(
        default=(), title="Cách nộp", description="Chỉ ghi khi mức thu khác nhau theo cách nộp."
    )
    area: Text | None = Field(
        default=None, title="Nơi áp dụng", description="Ví dụ: thành phố Hải Phòng; cả nước thì bỏ dòng này."
    )
    group: Text | None = Field(
        default=None,
        title="Nhóm người",
        description="Ví dụ: cá nhân, hộ gia đình; ai cũng vậy thì bỏ dòng này.",
    )
    rests_on: LegalReference | None = Field(
        default=None, title="Căn cứ", description="Thông tư hoặc nghị quyết quy định mức thu."
    )
    source: OwnSource = None
    note: Text | None = Field(default=None, title="Ghi chú", description="Điều cần biết thêm về mức này.")
    doubtful: OwnDoubt = None

    @field_validator("at_most")
    @classmethod
    def _not_below_the_amount(cls, at_most: Money | None, info: ValidationInfo) -> Money | None:
        amount = info.data.get("amount")
        if at_most is not None and amount is not None and at_most < amount:
            raise refusal(
                Code.FEE_CONTRADICTORY,
                "mức nhiều nhất thấp hơn chính mức thu",
                "xem lại hai số, có thể đã viết ngược",
            )
        return at_most

    @property
    def depends(self) -> bool:
        """Whether it is the amount of some dossiers of its area only."""
        return bool(self.case or self.group or self.channels)

    @property
    def is_doubted(self) -> bool:
        """Whether the amount is uncertain, by itself or for its source."""
        return is_doubted(self.doubtful, self.source)

    @property
    def is_nothing(self) -> bool:
        """Whether it says of every dossier, and for certain, that nothing is paid."""
        paid = self.amount.dong or (self.at_most and self.at_most.dong)
        return not (paid or self.depends or self.area or self.is_doubted)

    @property
    def conditions(self) -> tuple[str | None, ...]:
        """What the amount depends on; two fees that depend on the same must not differ."""
        return tuple(same_words(one) for one in (self.case, self.group, self.area, self.per))


class Exemption(Dated):
    """People or cases that pay nothing."""

    who: Text = Field(title="Ai, trường hợp nào", description="Ví dụ: người thuộc hộ nghèo.")
    area: Text | None = Field(
        default=None, title="Nơi áp dụng", description="Ví dụ: thành phố Hải Phòng; cả nước thì bỏ dòng này."
    )
    rests_on: LegalReference | None = Field(
        default=None, title="Căn cứ", description="Văn bản và điều khoản cho miễn."
    )
    source: OwnSource = None
    doubtful: OwnDoubt = None
