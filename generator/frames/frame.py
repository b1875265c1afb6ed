"""A frame: the drawn page of one kind, cut at its slots.

A frame knows where its slots are and how a value is written into each. It does not know what a
page says, at which address it stands or what the engine is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# What a slot is called, and the mark that the chrome writes for it. Marks are letters only,
# because a theme may percent-encode anything else in an address.
MARKS: Mapping[str, str] = {
    "title": "SLOTTITLE",
    "description": "SLOTDESCRIPTION",
    "canonical": "SLOTCANONICAL",
    "robots": "SLOTROBOTS",
    "root": "SLOTROOT",
    "site_name": "SLOTSITENAME",
    "style": "SLOTSTYLE",
    "script": "SLOTSCRIPT",
    "icon": "SLOTICON",
    "finder": "SLOTFINDER",
    "index": "SLOTINDEX",
    "share": "SLOTSHARE",
    "policy": "SLOTPOLICY",
    "notice": "SLOTNOTICE",
    "content": "SLOTCONTENT",
    "footer": "SLOTFOOTER",
}

# Slots that take markup (or a stylesheet) as it is. All others are text and are escaped.
MARKUP = frozenset({"notice", "content", "footer", "style"})

# Every internal link of the chrome begins with the root; what a page says of itself, it says again to those
# who show a link to it.
REPEATED = frozenset({"root", "title", "description", "canonical"})

# A page that was not found has no address that could be its canonical one.
ABSENT: Mapping[str, frozenset[str]] = {"not_found": frozenset({"canonical"})}

_SLOT_OF = {mark: slot for slot, mark in MARKS.items()}
_CUT = re.compile("(" + "|".join(sorted(_SLOT_OF, key=len, reverse=True)) + ")")
_ANY_MARK = re.compile("SLOT[A-Z]*")


class BadFrame(Exception):
    """A frame was drawn without a slot, with one too many, or with a mark that nobody knows."""


@dataclass(frozen=True)
class Frame:
    """The drawn page of one kind: `texts` with one of `slots` between each two of them."""

    kind: str
    texts: tuple[str, ...]
    slots: tuple[str, ...]


def cut(html: str, kind: str) -> Frame:
    """The frame that `html` shows, cut at all marks in one pass.

    Raises BadFrame where a slot is missing, a single one is doubled or a mark is unknown.
    """
    pieces = _CUT.split(html)
    frame = Frame(kind, tuple(pieces[::2]), tuple(_SLOT_OF[mark] for mark in pieces[1::2]))
    faults = [*_miscounted(frame), *_unknown(frame)]
    if faults:
        raise BadFrame(f"frame {kind}: " + ", ".join(faults))
    return frame


def settle(frame: Frame, values: Mapping[str, str]) -> Frame:
    """The frame with the slots named in `values` filled for good; texts that now touch are one.

    For what is the same on every page of a kind: name, stylesheet, policy, asset names.
    Raises BadFrame for a slot that the frame does not have.
    """
    _refuse_strangers(frame, values)
    written = {slot: _written(slot, value) for slot, value in values.items()}
    texts, slots = [frame.texts[0]], []
    for slot, text in zip(frame.slots, frame.texts[1:], strict=True):
        if slot in written:
            texts[-1] += written[slot] + text
        else:
            slots.append(slot)
            texts.append(text)
    return Frame(frame.kind, tuple(texts), tuple(slots))


def fill(frame: Frame, values: Mapping[str, str]) -> str:
    """The whole page: every slot of the frame replaced by its value, in one pass.

    A value that contains a mark stays text. Raises BadFrame where a slot has no value, or a
    value no slot: nothing is lost in silence.
    """
    _refuse_strangers(frame, values)
    missing = sorted(set(frame.slots) - set(values))
    if missing:
        raise BadFrame(f"frame {frame.kind}: no value for {', '.join(missing)}")
    written = {slot: _written(slot, value) for slot, value in values.items()}
    pieces = [frame.texts[0]]
    for slot, text in zip(frame.slots, frame.texts[1:], strict=True):
        pieces += (written[slot], text)
    return "".join(pieces)


def _written(slot: str, value: str) -> str:
    """A value as it stands in the page. The chrome quotes every attribute with `"`."""
    if slot == "style" and "</style" in value.lower():
        raise BadFrame("a stylesheet that closes its own element")
    if slot in MARKUP:
        return value
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;")


def _refuse_strangers(frame: Frame, values: Mapping[str, str]) -> None:
    strangers = sorted(set(values) - set(frame.slots))
    if strangers:
        raise BadFrame(f"frame {frame.kind}: no slot {', '.join(strangers)}")


def _miscounted(frame: Frame) -> list[str]:
    """The slots that are missing, doubled, or there although this kind has none."""
    absent = ABSENT.get(frame.kind, frozenset())
    faults = []
    for slot in MARKS:
        count = frame.slots.count(slot)
        wanted = 0 if slot in absent else 1
        if count != wanted and not (slot in REPEATED and count > wanted > 0):
            faults.append(f"{slot} stands {count} times")
    return faults


def _unknown(frame: Frame) -> list[str]:
    marks = sorted({mark for text in frame.texts for mark in _ANY_MARK.findall(text)})
    return [f"unknown mark {mark}" for mark in marks]
