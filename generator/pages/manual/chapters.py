"""The chapters of the manual: prose with headings, samples, pictures, and examples of messages."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.manual import (
    FRONT,
    BadManual,
    Chapter,
    ExampleShown,
    Explained,
    Heading,
    Manual,
    Part,
    PictureFile,
    PictureShown,
    Prose,
)
from generator.pages import addresses
from generator.pages.manual.messages import ShownExample, shown_example
from generator.pages.manual.page import manual_page, turns
from generator.pages.page import Link, Page
from generator.vietnamese import fold
from generator.wording import manual as wording

LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]*)?\)")
SCHEMA_ENDING = ".schema.json"


@dataclass(frozen=True)
class ShownPicture:
    """A picture with all that its place on the page takes."""

    address: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class ShownHeading:
    """A heading and its place on the page."""

    order: int
    text: str
    id: str


@dataclass(frozen=True)
class ShownPart:
    """A part by the name of how it is drawn: heading, prose, sample, picture or example."""

    name: str
    part: ShownHeading | str | ShownPicture | ShownExample


def chapter_pages(manual: Manual) -> Iterator[Page]:
    """The front and the chapters, each leading to the next; the front brings the pictures."""
    links = [_link(chapter) for chapter in manual.chapters]
    around = turns(links)
    messages = {one.code.value: one for one in manual.messages}
    for chapter, link in zip(manual.chapters, links, strict=True):
        before, after = around[link.address]
        page = manual_page(
            link.address,
            "manual_chapter.html",
            chapter.title,
            chapter.lead,
            lead=_led(chapter.lead, chapter.name),
            contents=[_heading(one) for one in chapter.parts if isinstance(one, Heading) and one.order == 2],
            parts=[_shown(part, chapter.name, messages, manual.pictures) for part in chapter.parts],
            before=before,
            after=after,
        )
        files = {addresses.manual_picture(name): file.data for name, file in manual.pictures.items()}
        yield Page(**{**vars(page), "files": files}) if chapter.name == FRONT else page


def _link(chapter: Chapter) -> Link:
    title = wording.MANUAL if chapter.name == FRONT else chapter.title
    return Link(title, addresses.manual_chapter(chapter.name))


def _shown(
    part: Part, chapter: str, messages: Mapping[str, Explained], pictures: Mapping[str, PictureFile]
) -> ShownPart:
    if isinstance(part, Heading):
        return ShownPart("heading", _heading(part))
    if isinstance(part, Prose):
        return ShownPart("prose", _led(part.text, chapter))
    if isinstance(part, PictureShown):
        if part.name not in pictures:
            raise BadManual(f"{chapter}.md: không có hình pictures/{part.name}")
        file = pictures[part.name]
        address = addresses.manual_picture(part.name)
        return ShownPart("picture", ShownPicture(address, part.alt, file.width, file.height))
    if isinstance(part, ExampleShown):
        if part.code not in messages:
            raise BadManual(f"{chapter}.md: không có thông báo {part.code}")
        return ShownPart("example", shown_example(messages[part.code]))
    return ShownPart("sample", part.text)


def heading_id(text: str) -> str:
    """“Sửa một mức phí” → sua-mot-muc-phi"""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def _heading(heading: Heading) -> ShownHeading:
    return ShownHeading(heading.order, heading.text, heading_id(heading.text))


def _led(text: str, chapter: str) -> str:
    """The text with links between files of the repository led to the pages that show these."""

    def lead(match: re.Match[str]) -> str:
        target, anchor = match[1], match[2] or ""
        if not target or target.startswith(("https://", "http://")):
            return match[0]
        return f"](/{_address(target, chapter)}{anchor})"

    return LINK.sub(lead, text)


def _address(target: str, chapter: str) -> str:
    folder, name = posixpath.split(target)
    if folder == "" and name.endswith(".md"):
        return addresses.manual_chapter(name.removesuffix(".md"))
    if folder == "messages":
        code = name.removesuffix(".yml")
        return addresses.manual_message(code) if code else addresses.MANUAL_MESSAGES
    if folder == "../schemas":
        kind = name.removesuffix(SCHEMA_ENDING)
        return addresses.manual_fields(kind) if kind else addresses.MANUAL_FIELDS
    raise BadManual(f"{chapter}.md: liên kết “{target}” không dẫn tới trang nào")
