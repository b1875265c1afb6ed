"""Guides: what to do today first, then what is coming; what was done before is marked as superseded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.commune import Guide, GuideStep, GuideVersion
from generator.pages import addresses
from generator.pages.citations import DocumentEntry, cited_entry
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, in_short, period_text
from generator.wording import words


@dataclass(frozen=True)
class Version:
    """One version of a guide, ready to show."""

    anchor: str
    name: str
    held: str
    introduction: str
    steps: tuple[GuideStep, ...]
    superseded_note: str
    legal_basis: tuple[DocumentEntry, ...]
    doubts: tuple[str, ...]
    source: str


def guides_page(catalogue: Catalogue, built_on: date) -> Page:
    """All guides with the way that holds today."""
    return Page(
        address=addresses.GUIDES,
        frame="guides",
        template="guides.html",
        title=words.GUIDES,
        description=words.GUIDES_LEAD,
        values={
            "guides": [
                (Link(guide.title, addresses.guide(guide)), guide.summary, _current_name(guide, built_on))
                for guide in catalogue.guides
            ],
        },
    )


def guide_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each guide."""
    for guide in catalogue.guides:
        current = guide.version_on(built_on)
        yield Page(
            address=addresses.guide(guide),
            frame="guide",
            template="guide.html",
            title=guide.title,
            description=in_short(guide.summary),
            values={
                "guide": guide,
                "current": _version(catalogue, current, built_on) if current else None,
                "coming": [
                    _version(catalogue, version, built_on)
                    for version in guide.versions
                    if version.is_coming(built_on)
                ],
                "older": [
                    _version(catalogue, version, built_on)
                    for version in guide.versions
                    if version is not current and not version.is_coming(built_on)
                ],
                "review_passed": bool(guide.review_by and guide.review_by < built_on),
            },
            crumbs=(Link(words.GUIDES, addresses.GUIDES),),
        )


def _current_name(guide: Guide, built_on: date) -> str:
    current = guide.version_on(built_on)
    if current is None:
        return words.NO_CURRENT_VERSION
    held = period_text(current)
    return f"{current.name} ({held})" if held else current.name


def _version(catalogue: Catalogue, version: GuideVersion, built_on: date) -> Version:
    return Version(
        anchor=version.id,
        name=version.name,
        held=period_text(version),
        introduction=version.introduction or "",
        steps=version.steps,
        superseded_note=version.superseded_note or "",
        legal_basis=tuple(cited_entry(catalogue, number, built_on) for number in version.legal_basis),
        doubts=version.doubts,
        source=doubted_source_text(version.source),
    )
