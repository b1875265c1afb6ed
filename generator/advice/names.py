"""What a name that no record bears may mean: by spelling, by the name of a thing, or by an everyday name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.catalogue import Catalogue
from generator.meant.as_yaml import as_yaml, quoted
from generator.meant.codes import meant_code
from generator.meant.numbers import in_words
from generator.problems import Code, Place, Problem, shown
from generator.vietnamese import closest, equal, fold, holding, nearest

ONE_DIGIT_OFF = 0.87  # of the eight signs of a code
ADD_RECORD = "thêm hồ sơ cho thủ tục này"
A_SLIP = 0.75  # of the letters; less is another name
FEWEST_LETTERS = 4  # shorter words are like too many
MOST_LISTED = 8


@dataclass(frozen=True)
class Meant:
    """What a hint says of the thing that is meant, and its name as a file writes it, where that is sure."""

    hint: str
    repair: str | None = None


@dataclass(frozen=True)
class Names:
    """Things by what they are called: their ids with their titles, and other names with the id."""

    titles: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)

    @property
    def listed(self) -> str:
        """The ids, each with its title, as far as a hint has room."""
        return ", ".join(self.told(one) for one in list(self.titles)[:MOST_LISTED])

    def told(self, one: str) -> str:
        """“ho-tich” (Hộ tịch)."""
        return f"“{one}” ({shown(self.titles[one])})"

    def meant(self, word: str, otherwise: str) -> Meant:
        """The thing that a word means, those that it may mean, or what to do where none is near."""
        sure, likely = self._read(word)
        if likely:
            told = " hay ".join(self.told(one) for one in likely[:MOST_LISTED])
            hint = f"có phải là {told} không? nếu không, {otherwise}"
            return Meant(hint, as_yaml(sure) if sure else None)
        few = 0 < len(self.titles) <= MOST_LISTED and self.listed not in otherwise
        return Meant(f"{otherwise}; đã có: {self.listed}" if few else otherwise)

    def only(self, word: str) -> str | None:
        """The id of the one thing that a word may mean."""
        _, likely = self._read(word)
        return likely[0] if len(likely) == 1 else None

    def _read(self, word: str) -> tuple[str | None, list[str]]:
        """The id that a word surely means, if any, and all that it may mean."""
        names = {one: one for one in self.titles}
        for title, one in [*((title, one) for one, title in self.titles.items()), *self.others.items()]:
            names.setdefault(title, one)
        sure = equal(word, names) or equal(_in_figures(word), names)
        held = [sure] if sure else holding(word, names)
        near = closest(word, names, A_SLIP) if not held and len(fold(word)) >= FEWEST_LETTERS else None
        return sure, held or ([near] if near else [])


def procedure_meant(catalogue: Catalogue, word: str, but: Iterable[str] = ()) -> Meant:
    """The procedure that a word means: by its code, else by its name, else by what people call it."""
    left_out = set(but)
    known = {one.id: one for one in catalogue.procedures if one.id not in left_out}
    code = meant_code(word)
    if code and code != word and code in known:
        return Meant(f"viết {quoted(code)} ({shown(known[code].shown_name)})", quoted(code))
    near, sure = nearest(word, known, ONE_DIGIT_OFF), None
    if near is None and not re.fullmatch(r"[0-9.]+", word):
        wanted = _named(word)
        names = {_named(one.name): one.id for one in known.values() if _repeats(one.name) == _repeats(word)}
        others: dict[str, str] = {}
        for one in known.values():
            for other in (one.short_name, *one.aliases):
                if other and _repeats(other) == _repeats(word):
                    others.setdefault(other, one.id)
        sure = equal(wanted, names)
        near = sure or equal(word, others) or closest(wanted, names, A_SLIP) or closest(word, others, A_SLIP)
        near = near or closest(wanted, names)
    if near is None:
        return Meant(f"{ADD_RECORD}, hoặc xem lại mã")
    hint = f"có phải là “{near}” ({shown(known[near].shown_name)}) không? nếu không, {ADD_RECORD}"
    written = near if re.fullmatch(r"[a-z-]+", near) else quoted(near)
    return Meant(hint, written if sure else None)


def _named(name: str) -> str:
    """The name without the word that many of them begin with."""
    return re.sub(r"(?i)^thủ tục\s+", "", name.strip())


def _repeats(name: str) -> bool:
    """“Đăng ký lại” is another procedure than “Đăng ký”."""
    return "lai" in fold(name).replace("-", " ").split()


def _in_figures(word: str) -> str:
    """“mức độ ba” as “mức độ 3”."""
    first, _, last = word.rpartition(" ")
    number = in_words(last)
    return f"{first} {number}" if first and number is not None else word


def unknown(place: Place, code: Code, message: str, meant: Meant) -> Problem:
    """The problem of a name that no record bears."""
    return Problem(place, code, message, meant.hint, meant.repair)
