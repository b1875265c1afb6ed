"""Reading on behind a slip: each is told once, its line is mended in memory, and reading goes on.

What is mended here never reaches a file. It shows what else is wrong with the record, so that
one slip does not hide the others, and one slip is not told as three.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.problems import MOST_PER_FILE, Code, Problem
from generator.reading.breaks import break_missing
from generator.reading.documents import dashed_keys, first_key_missing, second_record
from generator.reading.guess import Guess
from generator.reading.indentation import guesses
from generator.reading.items import key_among_words, text_without_key, words_without_key
from generator.reading.key_signs import named_otherwise
from generator.reading.keyless import first_key_lost
from generator.reading.known import Known
from generator.reading.lines import LONGEST, cut, indent_of
from generator.reading.needless import dash_of_group, sign_above
from generator.reading.pasting import pasted
from generator.reading.rules import RULES
from generator.reading.slips import Slip, Where, tab_at_start, tab_inside
from generator.reading.state import Bad, State
from generator.reading.text import line_of
from generator.reading.texts import at_the_margin, running_on
from generator.reading.values import value_slip
from generator.reading.walking import home, meant, step, where

AHEAD = 40  # lines that are read to see whether a guess is right
MOST_ON_A_LINE = 4  # slips that are mended on one line, of which the first is told
# A key with a plain value: most lines are such, and nothing can be wrong with one but where it stands.
PLAIN = re.compile(r" *(?:- )?[a-z_]+:(?: [^\W_][\w /.-]*\w| \d)?")
OF_PLACE = (break_missing, dash_of_group, at_the_margin, key_among_words, text_without_key)
MOST_TRIED = 60  # lines that do not fit, for which guesses are tried


@dataclass
class Mended:
    """The text as it was meant, as far as that is known, and what was mended in it."""

    lines: list[str]
    slips: list[Slip] = field(default_factory=list)
    told: set[int] = field(default_factory=set)  # numbers of lines of which nothing more is said
    shifts: dict[int, int] = field(default_factory=dict)  # by number of line: spaces that were added
    lost: bool = False

    @property
    def numbers(self) -> list[int]:
        """Of each line of `text` the number of the line as it was written, for a mended line may be two."""
        return [number for number, line in enumerate(self.lines, 1) for _ in range(line.count("\n") + 1)]

    @property
    def text(self) -> str:
        """All lines again."""
        return "\n".join(self.lines)

    def take(self, slip: Slip) -> None:
        """Mend the lines of a slip; tell it unless its line has one already."""
        if slip.line not in self.told:
            self.slips.append(slip)
            self.told.add(slip.line)
        self.lost = self.lost or slip.lost
        for number, line in slip.mended.items():
            before = self.lines[number]
            if before.lstrip() == line.lstrip():
                by = len(line) - len(before)
                self.shifts[number + 1] = self.shifts.get(number + 1, 0) + by
            else:
                self.told.add(number + 1)
            self.lines[number] = line

    def leave_out(self, number: int) -> bool:
        """Go on without a line and what hangs on it; False where nothing is left of them."""
        index = number - 1
        if not 0 <= index < len(self.lines) or not self.lines[index].strip():
            return False
        indent = indent_of(self.lines[index])
        self.lost = True
        for below in range(index, len(self.lines)):
            if below > index and self.lines[below].strip() and indent_of(self.lines[below]) <= indent:
                break
            self.lines[below] = ""
            self.told.add(below + 1)
        return True

    def as_written(self, problems: Iterable[Problem], text: str) -> list[Problem]:
        """Problems of the mended text at their places in the text as written, none of a line that has a slip.

        Of what is missing nothing is said where something was left out.
        """
        kept = []
        for problem in problems:
            place = problem.place
            if place.line in self.told or (
                self.lost and problem.code in (Code.KEY_MISSING, Code.VALUE_EMPTY)
            ):
                continue
            column = max(place.column - self.shifts.get(place.line, 0), 1)
            written = replace(place, column=column, excerpt=line_of(text, place.line))
            kept.append(replace(problem, place=written))
        return kept


def mend(text: str, known: Known) -> Mended:
    """Walk down the text and mend whatever does not fit."""
    mended = Mended(text.split("\n"))
    for around in list(pasted(mended.lines)):
        mended.take(around)
    if slip := dashed_keys(mended.lines, known) or first_key_missing(mended.lines, known):
        mended.take(slip)
    states: list[State] = []
    state, index, tried = State(), 0, set[int]()
    while index < len(mended.lines) and max(len(mended.slips), state.misfits) <= MOST_PER_FILE:
        del states[index:]
        states.extend([state] * (index + 1 - len(states)))
        if slip := second_record(state, mended.lines, index):
            mended.take(slip)
        for slip in line_slips(state, mended.lines, index, known):
            mended.take(slip)
        result = step(state, mended.lines, index, known)
        doubted = _doubted(result, state)
        if doubted and "\n" not in mended.lines[index] and index not in tried and len(tried) < MOST_TRIED:
            tried.add(index)
            guess = _best(states, mended.lines, index, result, known)
            if guess:
                mended.take(guess.slip)
                index = guess.start
                state = states[index]
                continue
        state, index = (state, index + 1) if isinstance(result, Bad) else result
    return mended


def _doubted(result: tuple[State, int] | Bad, state: State) -> bool:
    return isinstance(result, Bad) or result[0].misfits > state.misfits


def line_slips(state: State, lines: list[str], index: int, known: Known) -> list[Slip]:
    """The slips of one line in the order in which they are mended; `lines` stays as it is."""
    found: list[Slip] = []
    text = lines[index]
    plain = state.open != "block" and PLAIN.fullmatch(text) and not _is_item_of_words(state, text, known)
    if len(text) > LONGEST or not text or plain or "\n" in text:
        return found
    scratch = lines
    for _ in range(MOST_ON_A_LINE):
        slip = _line_slip(where(state, scratch, index, known), state)
        if slip is None:
            break
        found.append(slip)
        if any("\n" in line for line in slip.mended.values()):
            break
        scratch = list(scratch) if scratch is lines else scratch
        for number, line in slip.mended.items():
            scratch[number] = line
    return found


def _is_item_of_words(state: State, text: str, known: Known) -> bool:
    """Whether a plain line may yet be wrong: an item where a list begins, or where items have no keys."""
    if "- " not in text:
        return False
    path = home(state, cut(text))
    return state.open == "value" or (path is not None and known.is_list_of_values(path))


def _line_slip(here: Where, state: State) -> Slip | None:
    text = here.lines[here.index]
    if not text.strip():
        return None
    if slip := tab_at_start(text, here):
        return slip
    inside = state.open == "block" and indent_of(text) > state.column
    if inside or text.lstrip().startswith("#"):
        return tab_inside(text, here)
    # A key in other words first: a tab may stand where its colon should.
    if slip := named_otherwise(text, here) or tab_inside(text, here):
        return slip
    if slip := sign_above(text, here, state):
        return slip
    if meant(state, text, here.known) != cut(text):
        return None  # a key in other words, which whoever knows the model tells
    if slip := next((slip for rule in OF_PLACE if (slip := rule(text, here, state))), None):
        return slip
    slip = next((slip for rule in RULES if (slip := rule(text, here))), None)
    if slip := slip or words_without_key(text, here, state):
        return slip
    return _of_value(text, here, state)


def _of_value(text: str, here: Where, state: State) -> Slip | None:
    """What is wrong with the value on a line, or with a line that is nothing but one."""
    alone, below_key = cut(text).is_text, state.open == "value" and indent_of(text) > state.column
    first_of_group = not state.levels or (below_key and here.known.is_group(state.path))
    if alone and first_of_group and (slip := first_key_lost(text, here, state.path)):
        return slip
    if not alone or below_key:
        return value_slip(text, here)
    return running_on(text, here, state) if state.open == "text" and here.runs_on else None


def _best(
    states: Sequence[State], lines: list[str], index: int, result: tuple[State, int] | Bad, known: Known
) -> Guess | None:
    """The guess with which reading goes on farthest, with the fewest keys out of place, at the least cost."""
    why = result.why if isinstance(result, Bad) else "misfit"
    tried = list(guesses(states, lines, index, why, known))
    farthest = max((max(guess.slip.mended) for guess in tried), default=index)
    end = min(len(lines), max(index + AHEAD, farthest + 4))
    found = [(_worth(guess, states, lines, end, known), number, guess) for number, guess in enumerate(tried)]
    if not found:
        return None
    worth, _, guess = min(found, key=lambda one: one[:2])
    if isinstance(result, Bad):
        return guess if -worth[0] > index else None
    as_it_is = _read_on(states[index], lines, index, end, known)
    return guess if worth[:2] < as_it_is else None


def _worth(
    guess: Guess, states: Sequence[State], lines: list[str], end: int, known: Known
) -> tuple[int, int, int]:
    scratch = list(lines)
    for number, line in guess.slip.mended.items():
        scratch[number] = line
    reached, misfits = _read_on(states[guess.start], scratch, guess.start, end, known)
    return reached, misfits + guess.misfits, guess.cost


def _read_on(state: State, lines: list[str], index: int, end: int, known: Known) -> tuple[int, int]:
    """Minus the line to which reading goes before one does not fit, and how many keys are misfits."""
    scratch = list(lines)
    while index < end:
        for slip in line_slips(state, scratch, index, known):
            for number, line in slip.mended.items():
                scratch[number] = line
        result = step(state, scratch, index, known)
        if isinstance(result, Bad):
            return -index, state.misfits
        state, index = result
    return -end, state.misfits
