"""Answers as people type them, read by the parsers of the models.

What a file refuses and only one thing can be meant by is understood here: a day as people write
it, quotes, letters that a keyboard composed of two signs. A wrong answer is a `Misread`, with
the same words as in a report on a file.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from generator.catalogue.fields import Group
from generator.catalogue.law import DocumentKind
from generator.catalogue.legal_numbers import meant_number
from generator.catalogue.parsed import Parsed
from generator.meant.days import read_day
from generator.problems import Code, shown
from generator.quantities import TimeUnit
from generator.scalars import Misread
from generator.vietnamese import fold, nearest
from generator.wording import adding as words

Reader = Callable[[str], Any]

ESCAPES = re.compile(r"\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Z])")  # of arrow keys, where a terminal sends them
QUOTES = ('""', "''", "“”", "‘’", "``")
CODE_INSIDE = re.compile(r"(?<![0-9])([0-9])[.,]([0-9]{6})(?![0-9])")  # of 1.001193.000.00.00.H36 too
LIMIT = re.compile(r"(?:toi da |khong qua |trong )*0*([0-9]+) ([a-z ]+)")
UNITS = {
    "gio": TimeUnit.HOURS,
    "gio lam viec": TimeUnit.HOURS,
    "nua ngay": TimeUnit.HALF_DAYS,
    "ngay": TimeUnit.DAYS,
    "ngay lam viec": TimeUnit.WORKING_DAYS,
    "thang": TimeUnit.MONTHS,
}
MOST_NAMED = 6  # choices in a hint
FREE = frozenset({"mien phi", "khong thu phi", "khong thu", "khong mat phi"})


def cleaned(answer: str) -> str:
    """The answer without what a keyboard or a copied text put around it."""
    text = unicodedata.normalize("NFC", ESCAPES.sub("", answer))
    text = "".join(sign if sign.isprintable() else " " if sign.isspace() else "" for sign in text)
    text = " ".join(text.split())
    while len(text) > 1 and text[0] + text[-1] in QUOTES:
        text = text[1:-1].strip()
    return text


def parser_of(model: type[Group], key: str) -> Reader:
    """What reads a field of the model, or the entries of a list."""
    field = model.model_fields[key]
    return next(
        mark for mark in _marks([*field.metadata, field.annotation]) if isinstance(mark, Parsed)
    ).parser


def _marks(parts: Sequence[Any]) -> list[Any]:
    found: list[Any] = []
    for part in parts:
        found += [part, *getattr(part, "__metadata__", ()), *_marks(get_args(part)[:1])]
    return found


def day_reader(parser: Reader, today: date) -> Reader:
    """Days as people write them, besides those of the files."""

    def read(text: str) -> Any:
        if fold(text) in ("hom nay", "nay"):
            return today
        meant = read_day(text).day
        return parser(str(meant) if meant else text)

    return read


def code_reader(parser: Reader) -> Reader:
    """A procedure's code, also inside the longer one that the national database writes."""

    def read(text: str) -> Any:
        found = CODE_INSIDE.search(text)
        return parser(f"{found[1]}.{found[2]}" if found else text)

    return read


@dataclass(frozen=True)
class Numbered:
    """The number of a legal document, and the kind where it was named with it."""

    number: str
    kind: DocumentKind | None = None

    def __str__(self) -> str:
        return f"{self.kind} {self.number}" if self.kind else self.number


def numbered_reader(parser: Reader) -> Reader:
    """A number as people write it: with the kind in front, in lower case, without diacritics."""

    def read(text: str) -> Numbered:
        folded = fold(text)
        named = [kind for kind in DocumentKind if folded.startswith(fold(kind) + " ")]
        return Numbered(parser(meant_number(text) or text), max(named, key=len, default=None))

    return read


def several(read: Reader) -> Reader:
    """A list of answers in one, apart by commas; each is kept once."""

    def read_all(text: str) -> list[Any]:
        return list(dict.fromkeys(read(part.strip()) for part in re.split(r"[,;]", text) if part.strip()))

    return read_all


def money_reader(parser: Reader) -> Reader:
    """An amount; a fee that a source waives is 0."""
    return lambda text: parser("0" if fold(text) in FREE else text)


def limit_reader(text: str) -> tuple[int | None, TimeUnit]:
    """“5 ngày làm việc”, “trong ngày”: number and unit."""
    folded = fold(text)
    if folded.removeprefix("ngay ") in ("trong ngay", "trong ngay lam viec"):
        return None, TimeUnit.SAME_DAY
    if folded == "nua ngay":
        return 1, TimeUnit.HALF_DAYS
    found = LIMIT.fullmatch(folded)
    unit = UNITS.get(found[2].strip()) if found else None
    if found is None or unit is None or not int(found[1]):
        raise Misread(
            Code.TIME_LIMIT_INCOMPLETE, words.NOT_A_LIMIT.format(text=shown(text)), words.LIMIT_HINT
        )
    return int(found[1]), unit


@dataclass(frozen=True)
class Choice:
    """One of a list: what the file has, what it is called, and what else it is called."""

    value: Any
    name: str
    other_names: tuple[str, ...] = ()


def numbered(choices: Sequence[Choice]) -> tuple[str, ...]:
    """The choices as a list to choose from."""
    return tuple(f"{number:>2}. {choice.name}" for number, choice in enumerate(choices, start=1))


def choice_reader(choices: Sequence[Choice], code: Code, what: str) -> Reader:
    """One of the choices by its number in the list, its word, or a name, with diacritics or without."""

    def read(text: str) -> Any:
        if text.isascii() and text.isdecimal() and 0 < int(text) <= len(choices):
            return choices[int(text) - 1].value
        wanted = _plain(text)
        called = [
            (one, {_plain(name) for name in (one.value, one.name, *one.other_names)}) for one in choices
        ]
        exact = [one for one, names in called if wanted in names]
        found = exact or [one for one, names in called if any(f" {wanted} " in f" {name} " for name in names)]
        if len(found) == 1:
            return found[0].value
        near = found or [one for one in choices if one.name == nearest(text, [each.name for each in choices])]
        told = " hay ".join(f"{choices.index(one) + 1} ({one.name})" for one in near[:3])
        hint = words.CHOICE_NEAR.format(near=told) if told else _to_choose_from(choices)
        raise Misread(code, words.NO_CHOICE.format(what=what, text=shown(text)), hint)

    return read


def _to_choose_from(choices: Sequence[Choice]) -> str:
    """What may be answered: by name, where there are so few that a line holds them."""
    if len(choices) > MOST_NAMED:
        return words.CHOICE_HINT.format(count=len(choices))
    listed = ", ".join(f"{number} ({one.name})" for number, one in enumerate(choices, start=1))
    return words.CHOICES_HINT.format(listed=listed)


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name).replace("_", " ")))


def slug_of(text: str, most: int = 60) -> str:
    """A short name made of a title, cut behind a word."""
    parts = re.findall(r"[a-z0-9]+", fold(text))
    while len("-".join(parts)) > most:
        parts.pop()
    return "-".join(parts)
