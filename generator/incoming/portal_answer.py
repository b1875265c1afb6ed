"""The national portal's answer as plain units: JSON whose every figure is looked at before it is taken.

The answer is no stable contract, so that nothing of its shape is taken for granted. A number written any
other way than as a short whole number is text here, and refused where a figure should stand.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from generator.incoming.rows import CellPlace, Notice, Weight
from generator.problems import shown
from generator.wording import portal_progress as words

Json: TypeAlias = object

LARGEST = 20_000_000  # bytes; the answer for a province has 60,000
MOST_UNITS = 10_000  # the country has 3,321 communes
MOST_DIGITS = 12
RATIO = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,9})?")
MOST_DOUBLED = 20


class Written(str):
    """A number as it is written, where it is no short whole number."""

    __slots__ = ()


@dataclass(frozen=True)
class Unit:
    """One unit of the answer. A figure is None where it is missing or wrong; `faults` says so.

    `ratio` is the published percentage; where there is none, `ratio_told` is what stands in its place. The
    parent stands above the others and may count what none of them counts.
    """

    place: CellPlace
    code: str
    name: str
    received: int | None
    on_time: int | None
    overdue: int | None
    ratio: Fraction | None
    is_parent: bool = False
    faults: tuple[Notice, ...] = ()
    ratio_told: str | None = None


def read_answer(data: bytes, file: str) -> tuple[tuple[Unit, ...], list[Notice]]:
    """The units of the answer, the parent first, and what stands against reading it at all."""
    if len(data) > LARGEST:
        return (), [_refused(CellPlace(file), words.TOO_LARGE, words.RIGHT_FILE)]
    doubled: list[str] = []
    try:
        answer = _parsed(data, doubled)
    except RecursionError:
        return (), [_refused(CellPlace(file), words.TOO_DEEP, words.RIGHT_FILE)]
    except UnicodeDecodeError:
        return (), [_refused(CellPlace(file), words.NOT_TEXT, words.RIGHT_FILE)]
    except json.JSONDecodeError as error:
        place = CellPlace(file, row=error.lineno, column=error.colno)
        return (), [_refused(place, words.NOT_JSON, words.NOT_JSON_HINT)]
    if doubled:
        once = list(dict.fromkeys(doubled))[:MOST_DOUBLED]
        hint = words.RIGHT_FILE
        return (), [_refused(CellPlace(file), words.doubled(shown(key)), hint) for key in once]
    return _units(answer, file)


def _parsed(data: bytes, doubled: list[str]) -> Json:
    def pairs(found: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(found)
        if len(made) < len(found):
            doubled.extend(name for name, times in Counter(name for name, _ in found).items() if times > 1)
        return made

    text = data.decode(json.detect_encoding(data))
    return json.loads(
        text, object_pairs_hook=pairs, parse_int=_whole, parse_float=Written, parse_constant=Written
    )


def _whole(text: str) -> int | Written:
    return int(text) if len(text) <= MOST_DIGITS else Written(text)


def _units(answer: Json, file: str) -> tuple[tuple[Unit, ...], list[Notice]]:
    top = answer if isinstance(answer, Mapping) else {}
    code = top.get("code", "OK")
    if code != "OK":
        return (), [_refused(CellPlace(file, "code"), words.not_ok(_told(code)), words.ASK_AGAIN)]
    inner = top.get("data")
    data = inner if isinstance(inner, Mapping) else {}
    parent, children = data.get("parent"), data.get("children")
    if not isinstance(children, list):
        return (), [_refused(CellPlace(file, "data.children"), words.NO_CHILDREN, words.RIGHT_FILE)]
    if len(children) > MOST_UNITS:
        return (), [_refused(CellPlace(file, "data.children"), words.TOO_LARGE, words.RIGHT_FILE)]
    strange = [
        _refused(
            CellPlace(file, f"data.children[{number}]"), words.no_unit(_told(child)), words.DOWNLOAD_AGAIN
        )
        for number, child in enumerate(children)
        if not isinstance(child, dict)
    ]
    if strange:
        return (), strange
    above = [_unit(parent, file, "data.parent")] if isinstance(parent, dict) else []
    below = [_unit(child, file, f"data.children[{number}]") for number, child in enumerate(children)]
    return (*above, *below), []


def _unit(told: Mapping[str, Json], file: str, path: str) -> Unit:
    faults: list[Notice] = []

    def count(key: str) -> int | None:
        found = told.get(key)
        if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
            return found
        faults.append(_refused(CellPlace(file, f"{path}.{key}"), *_count_fault(told, key)))
        return None

    def text(key: str) -> str:
        found = told.get(key)
        if isinstance(found, str) and not isinstance(found, Written) and found.strip():
            return shown(found)
        faults.append(_refused(CellPlace(file, f"{path}.{key}"), words.NO_NAME, words.RIGHT_FILE))
        return ""

    return Unit(
        place=CellPlace(file, path),
        code=text("departmentCode"),
        name=text("departmentName"),
        received=count("totalReceived"),
        on_time=count("totalOnTime"),
        overdue=count("totalOverdue"),
        ratio=_ratio(told.get("ratio")),
        is_parent=path == "data.parent",
        faults=tuple(faults),
        ratio_told=None if told.get("ratio") is None else _told(told["ratio"]),
    )


def _count_fault(told: Mapping[str, Json], key: str) -> tuple[str, str]:
    if key not in told:
        return words.MISSING, words.NEVER_FILLED_IN
    if told[key] is None:
        return words.NULL, words.NEVER_FILLED_IN
    return words.no_count(_told(told[key])), words.NEVER_FILLED_IN


def _ratio(found: Json) -> Fraction | None:
    written = str(found) if isinstance(found, int | Written) and not isinstance(found, bool) else ""
    return Fraction(written) if RATIO.fullmatch(written) else None


def _told(found: Json) -> str:
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, str | int):
        return shown(str(found)[:200])
    return words.KIND_OF_VALUE.get(type(found).__name__, "?")


def adding_up(units: Sequence[Unit]) -> Iterator[Notice]:
    """Where the parent's totals are not those of its units, told and left as they are."""
    parents, below = [one for one in units if one.is_parent], [one for one in units if not one.is_parent]
    for parent in parents:
        for key, name in words.COUNTS.items():
            said = getattr(parent, key)
            parts = [part for unit in below if (part := getattr(unit, key)) is not None]
            if said is not None and len(parts) == len(below) and sum(parts) != said:
                yield Notice(parent.place, Weight.NOTE, words.not_adding_up(name, said, sum(parts)))


def _refused(place: CellPlace, message: str, hint: str) -> Notice:
    return Notice(place, Weight.REFUSED, message, hint)
