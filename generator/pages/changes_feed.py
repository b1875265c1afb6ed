"""The changes as an Atom feed (RFC 4287), for programmes that ask now and then what is new."""

import re
from collections.abc import Collection
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.catalogue.commune import Commune
from generator.changes import Change, History
from generator.pages import addresses
from generator.wording import changes as words

ATOM = "http://www.w3.org/2005/Atom"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MOST_ENTRIES = 100
# What XML 1.0 cannot hold, not even escaped.
UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(commune: Commune, history: History | None, there: Collection[str], built_on: date) -> bytes:
    """The newest changes; without any it is empty, and as old as the history or the build.

    A change leads to the page that it is about, where it is one of `there`, else to the page of its month.
    """
    changes = history.changes[:MOST_ENTRIES] if history else ()
    newest = changes[0].day if changes else history.since if history else built_on
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    _add(root, "id", _absolute(commune, addresses.CHANGES_FEED))
    _add(root, "title", words.feed_title(commune.site_name))
    _add(root, "updated", _moment(newest))
    SubElement(
        root, "link", rel="self", type="application/atom+xml", href=_absolute(commune, addresses.CHANGES_FEED)
    )
    SubElement(root, "link", rel="alternate", type="text/html", href=_absolute(commune, addresses.CHANGES))
    _add(SubElement(root, "author"), "name", commune.name)
    for change in changes:
        assert history is not None
        _entry(SubElement(root, "entry"), commune, history.name_of(change), change, there)
    indent(root, " ")
    return f"{HEAD}{tostring(root, encoding='unicode')}\n".encode()


def _entry(entry: Element, commune: Commune, name: str, change: Change, there: Collection[str]) -> None:
    month = addresses.changes_of(f"{change.day:%Y-%m}")
    address = change.address if change.address in there else month
    _add(entry, "id", name)
    _add(entry, "title", words.entry_title(change.kind, change.what))
    _add(entry, "updated", _moment(change.day))
    SubElement(entry, "link", rel="alternate", type="text/html", href=_absolute(commune, address))
    # An entry without words of its own must not stand without content (RFC 4287, 4.1.2).
    told = words.entry_text(change.before, change.now) or words.entry_title(change.kind, change.what)
    _add(entry, "summary", told)


def _add(parent: Element, tag: str, text: str) -> None:
    """A child with text on one line; what no XML can hold is shown as lost."""
    SubElement(parent, tag).text = UNSPEAKABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def _moment(day: date) -> str:
    """The beginning of a day here (RFC 3339): nobody noted the hour."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _absolute(commune: Commune, address: str) -> str:
    return commune.site_address.rstrip("/") + "/" + address
