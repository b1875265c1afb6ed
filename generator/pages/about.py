"""Pages of prose: about, contacts, and whatever else stands in content/pages/; and 404."""

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.catalogue.commune import Commune
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, in_short
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.visits import earlier_text

# Pages with a frame of their own, which marks their place in the navigation.
FRAMES = {addresses.ABOUT: "about", addresses.CONTACTS: "contacts"}

# Title and description of those pages where nobody has written a text for them.
ALWAYS = {
    addresses.ABOUT: (words.ABOUT, words.ABOUT_LEAD),
    addresses.CONTACTS: (words.CONTACTS, words.CONTACTS_LEAD),
}


def prose_pages(catalogue: Catalogue) -> Iterable[Page]:
    """A page for each text; contacts and about also show what the commune's record says.

    Those two are always there: every page leads to them.
    """
    for prose in catalogue.prose:
        yield _prose_page(catalogue.commune, f"{prose.slug}/", prose.title, prose.description, prose.body)
    told = {f"{prose.slug}/" for prose in catalogue.prose}
    for address, (title, description) in ALWAYS.items():
        if address not in told:
            yield _prose_page(catalogue.commune, address, title, description, "")


def _prose_page(commune: Commune, address: str, title: str, description: str, body: str) -> Page:
    return Page(
        address=address,
        frame=FRAMES.get(address, "prose"),
        template="prose.html",
        title=title,
        description=in_short(description),
        values={
            "body": body,
            "contacts": contacts(commune) if address == addresses.CONTACTS else [],
            "source": doubted_source_text(commune.source) if address == addresses.CONTACTS else "",
            "changes": _changes(commune) if address == addresses.ABOUT else [],
            "earlier_visits": _earlier_visits(commune) if address == addresses.ABOUT else None,
        },
    )


def _earlier_visits(commune: Commune) -> tuple[str, str] | None:
    """What an earlier counter had, and its source."""
    earlier = commune.earlier_visits
    return (earlier_text(earlier), doubted_source_text(earlier.source)) if earlier else None


def not_found_page() -> Page:
    """What a server shows for an address that the site does not have."""
    return Page(
        address="404.html",
        frame="not_found",
        template="not_found.html",
        title=words.NOT_FOUND,
        description=words.NOT_FOUND_LEAD,
        values={
            "links": [
                Link(words.HOME, addresses.HOME),
                Link(words.PROCEDURES, addresses.PROCEDURES),
                Link(words.CONTACTS, addresses.CONTACTS),
            ]
        },
        listed=False,
    )


def statement_title(catalogue: Catalogue) -> str:
    """What the accessibility statement is called; "" where nobody has written one."""
    titles = (prose.title for prose in catalogue.prose if f"{prose.slug}/" == addresses.ACCESSIBILITY)
    return next(titles, "")


def contacts(commune: Commune) -> list[tuple[str, str, str]]:
    """Term, text and, where a device can act on it, an address: tel: or mailto:."""
    return [
        (commune.editor.title, f"{commune.editor.name} – {commune.editor.position}", ""),
        (words.ADDRESS, commune.office_address, ""),
        (phone_term(commune), commune.phone or words.UNKNOWN, phone_address(commune)),
        (words.EMAIL, commune.email or words.UNKNOWN, f"mailto:{commune.email}" if commune.email else ""),
        (words.OFFICE_HOURS, commune.office_hours or words.UNKNOWN, ""),
    ]


def phone_term(commune: Commune) -> str:
    """“Điện thoại xã Quang Minh (số năm 2024)”: whose number, and how old."""
    told_on = commune.source.told_on
    term = f"{words.PHONE} {commune.name}"
    return f"{term} {words.AS_OF_YEAR.format(year=told_on.year)}" if told_on else term


def phone_address(commune: Commune) -> str:
    """What a phone dials; "" where no number is known."""
    digits = "".join(sign for sign in commune.phone or "" if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""


def _changes(commune: Commune) -> list[dict[str, str]]:
    return [
        {
            "day": day_text(change.happened_on),
            "text": change.text,
            "rests_on": change.rests_on or "",
            "source": doubted_source_text(change.source) if change.source else "",
            "doubt": change.doubtful or "",
        }
        for change in commune.changes
    ]
