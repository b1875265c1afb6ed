"""The types of fields: text becomes a typed value, or a named refusal.

Every record is a `Record`: strict, frozen, without unknown keys, and it knows where each
of its fields stands in its file. Nothing here knows YAML.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    Strict,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from generator.problems import Code, Place, shown
from generator.quantities import Money
from generator.scalars import Misread, as_day, as_dong, as_text, as_whole_number

Location: TypeAlias = tuple[str | int, ...]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LONGEST_TEXT = 4_000
PROCEDURE_CODE = re.compile(r"[0-9]\.[0-9]{6}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LEGAL_NUMBER = re.compile(r"[0-9][0-9.]*(?:/[0-9]{4})?/[A-ZĐƯ][0-9A-ZĐƯ]*(?:-[0-9A-ZĐƯa-z]+)*")
WEB_ADDRESS = re.compile(r"https?://[^\s/$.?#\"'<>{}|\\^`][^\s\"'<>{}|\\^`]*")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
PHONE = re.compile(r"\+?[0-9][0-9 .()-]{2,18}[0-9]")


def refusal(code: Code, message: str, hint: str) -> PydanticCustomError:
    """A named error with its advice, as a model's validators raise it."""
    return PydanticCustomError(code.value, "{message}", {"message": message, "hint": hint})


def not_before(first: date | None, last: date | None) -> date | None:
    """The last day, refused where it stands before the first."""
    if first and last and last < first:
        message = f"kỳ bắt đầu ngày {first} nhưng kết thúc ngày {last}"
        raise refusal(Code.PERIOD_REVERSED, message, "xem lại hai ngày, có thể đã đổi chỗ")
    return last


def _parsed(parser: Callable[[object], T]) -> BeforeValidator:
    """A parser of scalars as a pydantic validator: its refusal becomes a named error."""

    def parse(value: object) -> T:
        try:
            return parser(value)
        except Misread as misread:
            raise refusal(misread.code, misread.message, misread.hint) from None

    return BeforeValidator(parse)


def _text(value: object) -> str:
    text = as_text(value)
    if len(text) > LONGEST_TEXT:
        raise Misread(
            Code.TEXT_TOO_LONG,
            f"đoạn chữ dài {len(text)} ký tự, quá {LONGEST_TEXT}",
            "chia thành nhiều đoạn hoặc rút gọn",
        )
    return text


def _prose(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return str(value)
    raise Misread(Code.VALUE_EMPTY, "trang chưa có nội dung", "viết nội dung bên dưới dòng --- thứ hai")


def _matching(pattern: re.Pattern[str], code: Code, what: str, hint: str) -> Callable[[object], str]:
    def parse(value: object) -> str:
        text = as_text(value)
        if pattern.fullmatch(text):
            return text
        raise Misread(code, f"“{shown(text)}” không phải {what}", hint)

    return parse


def _money(value: object) -> Money:
    return Money(as_dong(value))


def word(choices: type[E]) -> BeforeValidator:
    """A value from a closed list; the refusal names what is allowed."""

    def parse(value: object) -> E:
        text = as_text(value)
        if text in set(choices):
            return choices(text)
        raise Misread(
            Code.VALUE_NOT_ALLOWED, f"“{shown(text)}” không có trong danh sách cho phép", allowed(choices)
        )

    return _parsed(parse)


def allowed(choices: type[StrEnum]) -> str:
    """The hint for a word outside a closed list."""
    return "chọn một trong: " + ", ".join(choice.value for choice in choices)


Many = Annotated[tuple[T, ...], Strict(False)]  # YAML gives lists; records keep tuples
Text = Annotated[str, _parsed(_text)]
Markdown = Annotated[str, _parsed(_prose)]  # as long as it takes; its spaces mean something
Day = Annotated[date, _parsed(as_day)]
Count = Annotated[int, _parsed(as_whole_number)]
Dong = Annotated[Money, _parsed(_money)]
ProcedureCode = Annotated[
    str,
    _parsed(
        _matching(
            PROCEDURE_CODE, Code.CODE_WRONG, "mã thủ tục", 'mã có dạng "1.001193": một số, dấu chấm, sáu số'
        )
    ),
]
Slug = Annotated[
    str,
    _parsed(
        _matching(
            SLUG,
            Code.SLUG_WRONG,
            "tên ngắn không dấu",
            "dùng chữ thường không dấu, số và dấu gạch nối, ví dụ ho-tich",
        )
    ),
]
LegalNumber = Annotated[
    str,
    _parsed(
        _matching(LEGAL_NUMBER, Code.CODE_WRONG, "số hiệu văn bản", "viết đủ số hiệu, ví dụ 123/2015/NĐ-CP")
    ),
]
WebAddress = Annotated[
    str,
    _parsed(
        _matching(
            WEB_ADDRESS,
            Code.ADDRESS_WRONG,
            "địa chỉ trang",
            "viết đủ, bắt đầu bằng https:// và không có dấu cách",
        )
    ),
]
Email = Annotated[
    str, _parsed(_matching(EMAIL, Code.EMAIL_WRONG, "địa chỉ thư điện tử", "viết dạng ten@coquan.gov.vn"))
]
Phone = Annotated[
    str,
    _parsed(
        _matching(PHONE, Code.NUMBER_WRONG, "số điện thoại", 'viết trong ngoặc kép, ví dụ "0978 357 686"')
    ),
]


class Group(BaseModel):
    """A group of fields inside a record: strict, frozen, no unknown keys."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


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

    def place(self, *location: str | int) -> Place:
        """Where a field stands: `place("fees", 0, "amount")`. The record's start if it is absent."""
        return self._locate(location) if self._locate else Place(self._path)


class Source(Group):
    """Where a fact was read, and the day of the copy that was read."""

    name: Text = Field(title="Tên nguồn")
    address: WebAddress | None = Field(default=None, title="Địa chỉ")
    captured_on: Day | None = Field(default=None, title="Ngày chụp nguồn")
    doubtful: Text | None = Field(default=None, title="Vì sao chưa chắc")


class Dated(Group):
    """A value that holds from one day to another, both included; open where a day is absent."""

    first_day: Day | None = Field(default=None, alias="from", title="Từ ngày")
    last_day: Day | None = Field(default=None, alias="to", title="Đến hết ngày")

    @field_validator("last_day")
    @classmethod
    def _not_before_the_first(cls, last_day: date | None, info: ValidationInfo) -> date | None:
        return not_before(info.data.get("first_day"), last_day)

    def holds_on(self, day: date) -> bool:
        """Whether the value holds on the day."""
        return (self.first_day is None or self.first_day <= day) and (
            self.last_day is None or day <= self.last_day
        )


class LegalReference(Group):
    """The document that a value rests on, and the place in it."""

    document: LegalNumber = Field(title="Số hiệu văn bản")
    provision: Text | None = Field(default=None, title="Điều, khoản, điểm")
