"""What a sheet says of itself beside its figures, held against what they are taken for.

A file of the neighbouring commune, or a sheet of the month before, has the same heads and the same sectors.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.catalogue.commune import Commune
from generator.incoming.form_2_06a.dates import LONGEST_TEXT, NEAR
from generator.incoming.form_2_06a.folding import plain, words_of
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.periods import periods_in
from generator.notices import CellPlace, Notice, Weight
from generator.quantities import Period
from generator.wording import form_2_06a_tables as words

SORT = r"(?:x[ãa]|ph[ưu][ờo]ng|th[ịi] tr[ấa]n|đặc khu|dac khu)"
SORT_OF_UNIT = re.compile(rf"(?<!cấp )(?<!cap )\b{SORT}(?=\s)", re.IGNORECASE)  # “cấp xã” names no unit
MOST_WORDS = 5  # of a name
# Behind a name comes what it lies in, or a time.
BEHIND = re.compile(
    r"\s+(?:huyện|tỉnh|thành phố|tp|quận|thị xã|tháng|quý|năm|kỳ|từ|ngày|trong|tiếp|giải)\b.*",
    re.IGNORECASE,
)
# Cells that say whose report it is; others cite units.
OF_UNIT = re.compile(
    rf"^{SORT}\b|\bubnd\b|\b[ủu][ỷy] ban nhân dân\b|\buy ban nhan dan\b|^(?:tên )?(?:đơn vị|cơ quan)\b"
    r"|\btrung tâm\b|\bbộ phận\b",
    re.IGNORECASE,
)
SENT_TO = re.compile(r"\b(?:nhận|gửi)\b", re.IGNORECASE)
SHORT_MONTH = re.compile(r"\bT\s?(\d{1,2})\b")


def own_names(commune: Commune) -> list[str]:
    """The name of the commune, and of what it was before; nothing where its file gives no name."""
    if "name" not in commune.model_fields_set:
        return []
    own = words_of(commune.name)
    former = []
    for change in commune.changes:
        text = plain(change.text)
        for sentence in re.split(r"[.;]\s", text):
            before, into, _ = words_of(sentence).partition(f" thanh {own}")
            if into:
                former += [unit for unit in units_in(sentence) if words_of(unit) in before]
    return [commune.name, *dict.fromkeys(former)]


def units_in(text: str) -> list[str]:
    """The communes that a text names, as it spells them: a sort, and words with capitals behind it."""
    text = plain(text)
    units = []
    for sort in SORT_OF_UNIT.finditer(text):
        rest = re.match(r"[\w'’ ]*", BEHIND.sub("", text[sort.end() :]))
        words_behind = rest[0].split() if rest else []
        name = list(takewhile(lambda word: word[0].isupper() or word[0].isdigit(), words_behind))
        if name:
            units.append(" ".join([sort[0], *name[:MOST_WORDS]]))
    return units


def said_of_sheet(file: str, table: Table, period: Period | None, own: Sequence[str]) -> Iterator[Notice]:
    """A note for a unit above the heads that is another, and for a name of the sheet of another time."""
    if own:
        yield from _other_unit(file, table, own)
    name = table.sheet.name
    if name is not None and period is not None:
        spelt = SHORT_MONTH.sub(r"Tháng \1", name)
        said = periods_in(name) or periods_in(f"{spelt}/{period.end.year}")
        if said and not any(_holds(one, period) for one in said):
            yield Notice(CellPlace(file, name), Weight.NOTE, *words.sheet_of_other_period(name, period))


def _other_unit(file: str, table: Table, own: Sequence[str]) -> Iterator[Notice]:
    others: list[tuple[int, int, str]] = []
    for row, texts in table.texts.items():
        for column, text in texts.items():
            above = table.top - NEAR <= row < table.top and len(text) <= LONGEST_TEXT
            if above and OF_UNIT.search(text) and not SENT_TO.search(text):
                units = units_in(text)
                if any(words_of(unit).startswith(words_of(name)) for unit in units for name in own):
                    return
                others += [(row, column, unit) for unit in units]
    if others:
        row, column, unit = others[0]
        place = CellPlace(file, table.sheet.name, row, column)
        yield Notice(place, Weight.NOTE, *words.of_other_unit(unit, own[0]))


def _holds(outer: Period, inner: Period) -> bool:
    begins = outer.start is None or (inner.start is not None and outer.start <= inner.start)
    return begins and inner.end <= outer.end
