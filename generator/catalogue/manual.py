"""The manual for editors as values: its chapters, and what each message of the check means.

A chapter is Markdown that a code host shows as it is; headings, pictures, samples and examples
become parts of their own, so that prose stays prose. Opens no file and knows no address.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from generator.catalogue.fields import Record, Text
from generator.catalogue.parsed import Parsed, word
from generator.problems import Code
from generator.scalars import EMPTY, Misread

FRONT = "README"  # what a code host shows of the folder
CHAPTERS = (
    FRONT,
    "bat-dau",
    "sua-tren-trinh-duyet",
    "cach-viet",
    "so-lieu",
    "nhap-so-lieu",
    "lenh-tren-may",
    "ban-dem",
)
FENCE = "```"
PICTURE = re.compile(r"!\[([^\]]+)\]\(pictures/([a-z0-9-]+\.(?:svg|png))\)")
EXAMPLE = re.compile(r"\[([a-z-]+)\]\(messages/\1\.yml\)")
SIZES = {
    "svg": re.compile(rb'<svg [^>]*?width="(\d+)" height="(\d+)"'),
    "png": re.compile(rb"\x89PNG\r\n\x1a\n.{8}(.{4})(.{4})", re.DOTALL),
}


class BadManual(Exception):
    """A file of the manual is not what it should be; the message says which, and why."""


class Theme(StrEnum):
    """What a message is about, in the order in which the manual lists them."""

    FILE = "file"
    WRITING = "writing"
    KEYS = "keys"
    VALUES = "values"
    LINKS = "links"
    PROCEDURES = "procedures"
    LEVELS = "levels"
    LAW = "law"
    QUESTIONS = "questions"
    DAYS = "days"
    FIGURES = "figures"
    SITE = "site"


def _as_written(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise Misread(Code.VALUE_EMPTY, *EMPTY)
    return str(value)


AsWritten = Annotated[str, Parsed(_as_written), SkipJsonSchema()]


class Explanation(Record):
    """What a message means. The example is a fault in a sound project, or told where no text can show it.

    In `file`, `right` stands (or `was`, where the sound project has neither), and `wrong` in its place.
    A character that has no shape is named: ⟨tab⟩, ⟨CR⟩, ⟨U+00A0⟩.
    """

    title: Text = Field(title="Tên", description="Vài chữ, như một đề mục.")
    theme: Annotated[Theme, word(Theme)] = Field(title="Nhóm", description="Thông báo thuộc nhóm nào.")
    meaning: Text = Field(title="Nghĩa là gì", description="Một, hai câu.")
    matters: Text = Field(title="Vì sao quan trọng", description="Điều gì xảy ra nếu cứ để vậy.")
    mend: Text = Field(title="Cách sửa", description="Việc phải làm, theo thứ tự.")
    file: Text = Field(title="Tệp", description="Tệp của ví dụ.")
    was: AsWritten | None = Field(default=None, title="Chữ lúc đầu", description="Chỗ đặt ví dụ vào.")
    wrong: AsWritten | None = Field(default=None, title="Sai", description="Viết sai thế nào.")
    right: AsWritten | None = Field(default=None, title="Đúng", description="Viết đúng thế nào.")
    wrong_told: Text | None = Field(default=None, title="Sai, kể bằng lời", description="Một câu.")
    right_told: Text | None = Field(default=None, title="Đúng, kể bằng lời", description="Một câu.")


@dataclass(frozen=True)
class Heading:
    """A heading of the second or third order."""

    order: int
    text: str


@dataclass(frozen=True)
class Prose:
    """Markdown without pictures and samples."""

    text: str


@dataclass(frozen=True)
class Sample:
    """Lines as they are typed or printed."""

    text: str


@dataclass(frozen=True)
class PictureShown:
    """A picture of the folder, with what it tells those who do not see it."""

    name: str
    alt: str


@dataclass(frozen=True)
class ExampleShown:
    """The wrong and the right text of a message."""

    code: str


Part = Heading | Prose | Sample | PictureShown | ExampleShown


@dataclass(frozen=True)
class Chapter:
    """One text of the manual; `lead` is its first paragraph."""

    name: str
    title: str
    lead: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class PictureFile:
    """A picture's bytes, and its size in pixels."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Explained:
    """A code with its explanation and what the check prints of the example."""

    code: Code
    explanation: Explanation
    report: str


@dataclass(frozen=True)
class Manual:
    """All of it: chapters in their order, messages in the order of themes and codes, pictures by name."""

    chapters: tuple[Chapter, ...]
    messages: tuple[Explained, ...]
    pictures: Mapping[str, PictureFile]


def chapter_of(name: str, text: str) -> Chapter:
    """A chapter's text in parts. Raises BadManual where title or first paragraph is missing."""
    head, _, rest = text.partition("\n\n")
    lead, _, body = rest.partition("\n\n")
    if not head.startswith("# ") or "\n" in head or not lead or lead.startswith(("#", FENCE, "!", "-")):
        raise BadManual(f"{name}.md: dòng đầu là “# tên”, rồi một dòng trống, rồi một đoạn mở đầu")
    return Chapter(name, head.removeprefix("# ").strip(), " ".join(lead.split()), tuple(_parts(body)))


def picture_of(name: str, data: bytes) -> PictureFile:
    """A picture with its size. Raises BadManual where it does not tell it."""
    ending = name.rpartition(".")[2]
    match = SIZES[ending].match(data) if ending in SIZES else None
    if match is None:
        raise BadManual(f"pictures/{name}: không đọc được cỡ của hình")
    width, height = (int(one) if ending == "svg" else int.from_bytes(one) for one in match.groups())
    return PictureFile(data, width, height)


def _parts(body: str) -> Iterator[Part]:
    for place, text in enumerate(re.split(rf"^{FENCE}[^\n]*\n", f"{body}\n", flags=re.MULTILINE)):
        if place % 2:
            yield Sample(text.rstrip("\n"))
        else:
            yield from _blocks(text)


def _blocks(text: str) -> Iterator[Part]:
    prose: list[str] = []
    for block in re.split(r"\n{2,}", text.strip("\n")):
        part = _part(block)
        if part is None:
            prose.append(block)
            continue
        if prose:
            yield Prose("\n\n".join(prose))
        prose = []
        yield part
    if any(prose):
        yield Prose("\n\n".join(prose))


def _part(block: str) -> Part | None:
    """What a block is besides prose."""
    if block.startswith(("## ", "### ")):
        marks, _, title = block.partition(" ")
        return Heading(len(marks), title)
    if picture := PICTURE.fullmatch(block):
        return PictureShown(picture[2], picture[1])
    if example := EXAMPLE.fullmatch(block):
        return ExampleShown(example[1])
    return None
