"""The types of fields: text becomes a typed value, or a named refusal.

Every record is a `Record`: strict, frozen, without unknown keys, and it knows where each
of its fields stands in its file. Nothing here knows YAML.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    Strict,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import SkipJsonSchema

from generator.catalogue import combinations
from generator.catalogue.identifiers import LegalNumber
from generator.catalogue.markdown_text import as_markdown
from generator.catalogue.parsed import Parsed, described, matching
from generator.catalogue.parsed import refusal as refusal  # models take both from here, with the types
from generator.catalogue.parsed import word as word
from generator.meant.addresses import meant_address, meant_email, meant_phone, typed_phone
from generator.meant.hours import meant_hours
from generator.placeholders import says_nothing
from generator.problems import Code, Place
from generator.quantities import Money
from generator.scalars import (
    AMOUNT,
    AMOUNT_HINT,
    COUNT,
    DAY_HINT,
    NUMBER_HINT,
    WHOLE_NUMBER,
    Misread,
    as_count,
    as_day,
    as_dong,
    as_first_day,
    as_last_day,
    as_text,
    as_whole_number,
    placeholder,
)

Location: TypeAlias = tuple[str | int, ...]

T = TypeVar("T")

LONGEST_TEXT = 4_000
TEXT = {
    "type": "string",
    "pattern": r"\S",
    "maxLength": LONGEST_TEXT,
    "errorMessage": "Viết một đoạn chữ; nếu chỉ có chữ số thì đặt trong ngoặc kép.",
}
DAYS = r"(?:194[5-9]|19[5-9][0-9]|20[0-9]{2}|2100)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
HOUR_HINT = 'viết giờ và phút trong ngoặc kép, ví dụ "15:00"'
PHONE_HINT = 'viết một số, đủ chữ số, trong ngoặc kép, ví dụ "0978 357 686" hoặc "0220 3745 123"'
HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
# No name before the host: https://dichvucong.gov.vn@x.example leads to x.example.
WEB_ADDRESS = re.compile(
    r"""https?://[^\s/$.?#@"'<>{}|\\^`\[\]][^\s/?#@"'<>{}|\\^`\[\]]*(?:[/?#][^\s"'<>{}|\\^`]*)?(?<![.,;])"""
)
EMAIL = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")
# Ten figures of a mobile, ten or eleven of a house, all with the nought; or with +84; or one of few figures.
PART = "[ .()-]{0,3}[0-9]"
PHONE = re.compile(
    rf"0[3-9](?:{PART}){{8}}|02(?:{PART}){{8,9}}|\+84(?:{PART}){{9,10}}|\+(?!84)[1-9](?:{PART}){{6,13}}"
    rf"|1[89]00(?:{PART}){{4,6}}|1[0-9]{{3,4}}"
    r"|0(?:[ .-]?0){9}"  # which nobody has: of an invented commune
)


def not_before(first: date | None, last: date | None) -> date | None:
    """The last day, refused where it stands before the first."""
    if first and last and last < first:
        message = f"ngày đầu là {first:%d/%m/%Y} mà ngày cuối là {last:%d/%m/%Y}"
        raise refusal(Code.PERIOD_REVERSED, message, "xem lại hai ngày, có thể đã viết ngược")
    return last


def same_words(text: str | None) -> str | None:
    """The text as two cases are compared: capitals and blanks tell no two of them apart."""
    return " ".join(text.lower().split()) if text else None


def _text(value: object) -> str:
    text = as_text(value)
    if len(text) > LONGEST_TEXT:
        raise Misread(
            Code.TEXT_TOO_LONG,
            f"đoạn chữ dài {len(text)} ký tự, quá {LONGEST_TEXT}",
            "chia thành nhiều đoạn hoặc rút gọn",
        )
    return text


def _telling_text(value: object) -> str:
    text = _text(value)
    if says_nothing(text) or text.rstrip(".") in _descriptions():
        raise placeholder(text)
    return text


@cache
def _descriptions() -> frozenset[str]:
    """What each field says of itself: a template that was not filled in has these words."""
    groups, found = [Group], set()
    while groups:
        group = groups.pop()
        groups += group.__subclasses__()
        found |= {(field.description or "").rstrip(".") for field in group.model_fields.values()}
    return frozenset(found)


def _money(value: object) -> Money:
    return Money(as_dong(value))


def _number(pattern: re.Pattern[str], least: int, hint: str) -> dict[str, Any]:
    """A number as files hold it: other readers take it for a number where it has no quotes."""
    bounds = {"minimum": least, "maximum": 10**12 - 1}  # of twelve digits, as the patterns have them
    return {"type": ["integer", "string"], **bounds, **described(pattern.pattern, hint)}


Many = Annotated[tuple[T, ...], Strict(False)]  # YAML gives lists; records keep tuples
Text = Annotated[str, Parsed(_telling_text, TEXT)]
# What a citizen answers may be “Chưa có”, which of any other text says that it is not written yet.
AnswerText = Annotated[str, Parsed(_text, TEXT)]
# As long as it takes; its spaces mean something. It stands below the head of its file, no key of it.
Markdown = Annotated[str, Parsed(as_markdown), SkipJsonSchema()]
DAY = {"type": "string", "format": "date", **described(DAYS, DAY_HINT)}
Day = Annotated[date, Parsed(as_day, DAY)]
FirstDay = Annotated[date, Parsed(as_first_day, DAY)]
LastDay = Annotated[date, Parsed(as_last_day, DAY)]
WholeNumber = Annotated[int, Parsed(as_whole_number, _number(WHOLE_NUMBER, 0, NUMBER_HINT))]
Count = Annotated[int, Parsed(as_count, _number(COUNT, 1, NUMBER_HINT))]
Dong = Annotated[Money, Parsed(_money, _number(AMOUNT, 0, AMOUNT_HINT))]
Hour = Annotated[str, matching(HOUR, Code.HOUR_WRONG, "giờ trong ngày", HOUR_HINT, several=meant_hours)]
WebAddress = Annotated[
    str,
    matching(
        WEB_ADDRESS,
        Code.ADDRESS_WRONG,
        "địa chỉ trang",
        "viết đủ, bắt đầu bằng https:// và không có dấu cách",
        meant_address,
    ),
]
Email = Annotated[
    str,
    matching(
        EMAIL, Code.EMAIL_WRONG, "địa chỉ thư điện tử", "viết dạng ten@coquan.gov.vn", likely=meant_email
    ),
]
Phone = Annotated[
    str,
    matching(PHONE, Code.NUMBER_WRONG, "số điện thoại", PHONE_HINT, typed_phone, likely=meant_phone),
]


class Group(BaseModel):
    """A group of fields inside a record: strict, frozen, no unknown keys."""

    # Deferred: a group inside a record is built with the record, and never by itself.
    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        defer_build=True,
        json_schema_extra=combinations.describe,
    )


class Record(Group):
    """A file's worth of fields. `place` finds any of them in the file again."""

    _path: str = PrivateAttr(default="")
    _locate: Callable[[Location], Place] | None = PrivateAttr(default=None)

    def model_post_init(self, context: Any, /) -> None:
        """Takes its path and locator from the validation context, where there is one."""
        if context is not None:
            self._path, self._locate = context["path"], context["locate"]

    @classmethod
    def stand_ins(cls, file_stem: str) -> dict[str, Any]:
        """Values for fields that the record cannot be without, so that laws can judge the rest of it."""
        return {}

    @property
    def path(self) -> str:
        """The file of this record, relative to the project, with forward slashes."""
        return self._path

    @property
    def file_stem(self) -> str:
        """The name of its file without the ending."""
        return self._path.rpartition("/")[2].rpartition(".")[0]

    def place(self, *location: str | int) -> Place:
        """Where a field stands: `place("fees", 0, "amount")`. The record's start if it is absent."""
        return self._locate(location) if self._locate else Place(self._path)


class Source(Group):
    """Where a fact was read, the day that it bears itself, and the day of the copy that was read."""

    name: Text = Field(
        title="Tên nguồn", description="Tên trang, sổ hay văn bản đã đọc, ví dụ: Cổng Dịch vụ công quốc gia."
    )
    address: WebAddress | None = Field(
        default=None, title="Địa chỉ", description="Địa chỉ trang đã đọc, bắt đầu bằng https://, nếu có."
    )
    published_on: Day | None = Field(
        default=None,
        title="Ngày đăng",
        description="Ngày của chính bài hay văn bản, ví dụ: 2022-08-25; trang luôn cập nhật thì bỏ dòng này.",
    )
    captured_on: Day | None = Field(
        default=None,
        title="Ngày đọc nguồn",
        description="Ngày mở hoặc lưu trang đã đọc, ví dụ: 2026-07-20; không biết thì bỏ dòng này.",
    )
    doubtful: Text | None = Field(
        default=None, title="Vì sao chưa chắc", description="Một câu nói rõ vì sao nguồn này chưa chắc đúng."
    )

    @property
    def told_on(self) -> date | None:
        """The day for which it tells: an article stays as old as it is, whenever somebody reads it."""
        return self.published_on or self.captured_on


class Dated(Group):
    """A value that holds from one day to another, both included; open where a day is absent."""

    first_day: FirstDay | None = Field(
        default=None,
        alias="from",
        title="Từ ngày",
        description="Ngày đầu tiên áp dụng, ví dụ: 2026-07-01; không biết thì bỏ dòng này.",
    )
    last_day: LastDay | None = Field(
        default=None,
        alias="to",
        title="Đến hết ngày",
        description="Ngày cuối cùng còn áp dụng; chưa có ngày hết thì bỏ dòng này.",
    )

    @field_validator("last_day")
    @classmethod
    def _not_before_the_first(cls, last_day: date | None, info: ValidationInfo) -> date | None:
        return not_before(info.data.get("first_day"), last_day)

    def has_ended(self, day: date) -> bool:
        """Whether the value held and no longer does; one that is still to come has not ended."""
        return self.last_day is not None and self.last_day < day

    def is_coming(self, day: date) -> bool:
        """Whether the value is known to hold from a later day."""
        return self.first_day is not None and self.first_day > day

    def meets(self, other: "Dated") -> bool:
        """Whether there is a day on which both hold."""
        starts = max(self.first_day or date.min, other.first_day or date.min)
        return starts <= min(self.last_day or date.max, other.last_day or date.max)

    def holds_on(self, day: date) -> bool:
        """Whether the value holds on the day."""
        return (self.first_day is None or self.first_day <= day) and (
            self.last_day is None or day <= self.last_day
        )


class LegalReference(Group):
    """The document that a value rests on, and the place in it."""

    document: LegalNumber = Field(
        title="Số hiệu văn bản", description="Viết đủ số hiệu, ví dụ: 123/2015/NĐ-CP."
    )
    provision: Text | None = Field(
        default=None, title="Điều, khoản, điểm", description="Chỗ trong văn bản, ví dụ: Điều 5 khoản 3."
    )
