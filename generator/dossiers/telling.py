"""What was found in a list, as notices: what was left out, what was taken for certain, what is refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalogue.commune import Sector
from generator.catalogue.procedure import Procedure
from generator.dossiers.columns import NAMES, Field, Head, missing, nearest_head
from generator.dossiers.days import day_at, is_serial
from generator.dossiers.limits import DueDays, limit_of
from generator.dossiers.lookups import procedure_lookup
from generator.dossiers.repeated import Repeated
from generator.dossiers.showing import is_code_like, is_day_like, is_limit_like, is_near
from generator.dossiers.states import CHANNELS, STATES, nearest_channel, nearest_state
from generator.dossiers.tallies import FIRST_ROWS, Reason, Tallies, Tally
from generator.incoming import Asked, CellPlace, Notice, Weight
from generator.observations import Channel
from generator.quantities import TimeUnit
from generator.vietnamese import closest, nearest
from generator.wording import dossiers as words
from generator.wording.days import day_text

ONE_DIGIT_OFF = 0.87  # of the eight signs of a code
SKIPPED: Mapping[Reason, tuple[str, str]] = {
    Reason.EMPTY: (words.EMPTY_ROWS, ""),
    Reason.NOT_ACCEPTED: (words.NOT_ACCEPTED, ""),
    Reason.NEVER_ACCEPTED: (words.NEVER_ACCEPTED, ""),
}
CONTRADICTIONS: Mapping[Reason, str] = {
    Reason.NO_ACCEPTANCE: words.NO_ACCEPTANCE,
    Reason.NO_END: words.NO_END,
    Reason.ENDED_BUT_OPEN: words.ENDED_BUT_OPEN,
    Reason.ENDED_BEFORE: words.ENDED_BEFORE,
}
NOTED: Mapping[Reason, str] = {
    Reason.WAITING_SINCE: words.WAITING_SINCE,
    Reason.BY_DAY_OF_RETURN: words.BY_DAY_OF_RETURN,
    Reason.DUE_BY_LIMIT: words.DUE_BY_LIMIT,
    Reason.DUE_BY_RECORD: words.DUE_BY_RECORD,
    Reason.NO_DUE: words.NO_DUE,
    Reason.NO_HOUR: words.NO_HOUR,
    Reason.DUE_BEFORE: words.DUE_BEFORE,
}
Nearest = Callable[[str], str | None]


@dataclass(frozen=True)
class Telling:
    """Notices on one list; what names of procedures and sectors may be meant is asked here."""

    name: str
    head: Head
    procedures: Sequence[Procedure]
    sectors: Sequence[Sector]

    def of_head(self, asked: Asked) -> Iterator[Notice]:
        """What keeps the list from being read at all: every column that is missing or not clear."""
        lacking = missing(self.head, channel_asked=asked.channel is not None)
        if lacking:
            message = words.IN_NO_COLUMN.format(missing=", ".join(f"“{NAMES[field]}”" for field in lacking))
            yield self._refused(message, self._hint_for(lacking), self.head.row or None)
        for column in self.head.twice:
            message = words.COLUMN_TWICE.format(column=column)
            yield self._refused(message, words.COLUMN_TWICE_HINT, self.head.row or None)
        if Field.CHANNEL in self.head.columns and asked.channel not in (None, Channel.ALL):
            column = self.head.names[self.head.columns[Field.CHANNEL]]
            yield self._refused(words.CHANNEL_TWICE.format(column=column), words.CHANNEL_TWICE_HINT)

    def of_rows(
        self, tallies: Tallies, due_days: DueDays, as_of: date | None, *, leave_out: bool
    ) -> Iterator[Notice]:
        """What was found in the rows: refusals first, then what was left out, then what is only told.

        With `leave_out`, what contradicts itself is left out, else refused.
        """
        yield from self._of_cells(tallies)
        yield from self._of_other_days(tallies, due_days, as_of)
        yield from self._of_contradictions(tallies, leave_out=leave_out)
        for reason, (template, hint) in SKIPPED.items():
            if reason in tallies.by_reason:
                yield self._of(Weight.SKIPPED, template, tallies.by_reason[reason], hint)
        hint = words.CODES_BY_SECTOR_HINT
        shown, hidden = self._parted(Field.PROCEDURE, tallies.known_by_sector)
        for word, tally in shown.items():
            yield self._of(Weight.NOTE, words.CODES_BY_SECTOR, tally, hint, word=word)
        if hidden.count:
            yield self._of(Weight.NOTE, words.NO_CODES_BY_SECTOR, hidden, hint)
        for reason, template in NOTED.items():
            if reason in tallies.by_reason:
                yield self._of(Weight.NOTE, template, tallies.by_reason[reason], "")
        if due_days.provisional:
            years = ", ".join(map(str, sorted(due_days.provisional)))
            yield self.noted(words.PROVISIONAL.format(years=years), words.PROVISIONAL_HINT)

    def _of_contradictions(self, tallies: Tallies, *, leave_out: bool) -> Iterator[Notice]:
        """Dossiers of which nobody knows the month in which they count."""
        weight, hint = Weight.REFUSED, words.CONTRADICTION_HINT
        if leave_out:
            weight, hint = Weight.SKIPPED, words.LEFT_OUT_HINT
        for reason, template in CONTRADICTIONS.items():
            if reason in tallies.by_reason:
                yield self._of(weight, template, tallies.by_reason[reason], hint)

    def _of_other_days(self, tallies: Tallies, due_days: DueDays, as_of: date | None) -> Iterator[Notice]:
        """Dossiers behind the day of the list, or outside the calendar."""
        later = tallies.by_reason.get(Reason.AFTER_THE_LIST)
        if later and as_of:
            latest = day_at(tallies.latest)
            hint = words.AFTER_THE_LIST_HINT.format(latest=latest)
            template = words.AFTER_THE_LIST
            yield self._of(Weight.REFUSED, template, later, hint, as_of=str(as_of), latest=day_text(latest))
        outside = tallies.by_reason.get(Reason.OUTSIDE_CALENDAR)
        if outside:
            years = ", ".join(map(str, sorted(due_days.outside)))
            yield self._of(
                Weight.REFUSED, words.OUTSIDE_CALENDAR, outside, words.OUTSIDE_CALENDAR_HINT, years=years
            )

    def _of_cells(self, tallies: Tallies) -> Iterator[Notice]:
        """Cells that are no day, and words that nobody knows."""
        for field, tally in tallies.bad_days.items():
            first = tallies.first_bad[field]
            hint = words.SERIAL_HINT if is_serial(first) else words.BAD_DAYS_HINT
            if is_day_like(first):
                yield self._of(Weight.REFUSED, words.BAD_DAYS_SHOWN, tally, hint, field, first=first)
            else:
                yield self._of(Weight.REFUSED, words.BAD_DAYS, tally, hint, field)
        for field, unknown in tallies.words.items():
            shown, hidden = self._parted(field, unknown)
            for word, tally in shown.items():
                yield self._of_word(field, word, tally)
            if hidden.count:
                template, hint = words.UNKNOWN_CELLS[field], words.UNKNOWN_HINTS[field]
                yield self._of(Weight.REFUSED, template, hidden, hint, field)
            if field in tallies.more_words:
                yield self._of(Weight.REFUSED, words.MORE_WORDS, tallies.more_words[field], "", field)

    def of_repeated(self, found: Repeated) -> Iterator[Notice]:
        """Rows that say one dossier twice."""
        count = int(found.same.sum())
        if found.differing:
            pairs = words.pairs_text(found.differing_rows, found.differing)
            message = words.CONTRADICTED.format(count=found.differing, pairs=pairs)
            yield self._refused(message, words.CONTRADICTED_HINT, found.differing_rows[0][1])
        if count:
            message = words.REPEATED.format(count=count, pairs=words.pairs_text(found.same_rows, count))
            yield Notice(CellPlace(self.name, row=found.same_rows[0][1]), Weight.SKIPPED, message)

    def noted(self, message: str, hint: str = "") -> Notice:
        """A note on the whole list."""
        return Notice(CellPlace(self.name), Weight.NOTE, message, hint)

    def _refused(self, message: str, hint: str, row: int | None = None) -> Notice:
        return Notice(CellPlace(self.name, row=row), Weight.REFUSED, message, hint)

    def _of(
        self, weight: Weight, template: str, tally: Tally, hint: str, field: Field | None = None, **more: str
    ) -> Notice:
        column = self.head.columns.get(field) if field else None
        place = CellPlace(self.name, row=tally.rows[0], column=None if column is None else column + 1)
        return Notice(place, weight, words.told(template, tally.count, tally.rows, **more), hint)

    def _parted(self, field: Field, found: Mapping[str, Tally]) -> tuple[dict[str, Tally], Tally]:
        """Words that may be told, and all rows together whose words may be anything: a person's name."""
        shown = {word: tally for word, tally in found.items() if not word or self._may_be_told(field, word)}
        hidden = Tally()
        for word, tally in found.items():
            if word not in shown:
                hidden.count += tally.count
                hidden.rows = sorted({*hidden.rows, *tally.rows})[:FIRST_ROWS]
        return shown, hidden

    def _may_be_told(self, field: Field, word: str) -> bool:
        if field is Field.PROCEDURE:
            return is_code_like(word) or procedure_lookup(self.procedures).number(word) >= 0
        if field is Field.LIMIT:
            return is_limit_like(word)
        known: Mapping[Field, Iterable[str]]
        known = {Field.STATE: STATES, Field.CHANNEL: CHANNELS, Field.SECTOR: self._names_of_sectors()}
        return is_near(word, known[field])

    def _of_word(self, field: Field, word: str, tally: Tally) -> Notice:
        if not word:
            return self._of(Weight.REFUSED, words.EMPTY_CELLS, tally, words.EMPTY_CELLS_HINT, field)
        if field is Field.PROCEDURE and procedure_lookup(self.procedures).number(word) >= 0:
            template, hint = words.NO_SECTOR_OF_RECORD, words.NO_SECTOR_OF_RECORD_HINT
            return self._of(Weight.REFUSED, template, tally, hint, field, word=word)
        limit = limit_of(word) if field is Field.LIMIT else None
        if limit and limit.unit is TimeUnit.HOURS:
            return self._of(Weight.REFUSED, words.HOURS, tally, words.HOURS_HINT, field, word=word)
        hint = self._meant(field, word)
        return self._of(Weight.REFUSED, words.UNKNOWN_WORDS[field], tally, hint, field, word=word)

    def _meant(self, field: Field, word: str) -> str:
        ask: Mapping[Field, Nearest] = {
            Field.STATE: nearest_state,
            Field.CHANNEL: nearest_channel,
            Field.PROCEDURE: lambda text: nearest(text, [one.id for one in self.procedures], ONE_DIGIT_OFF),
            Field.SECTOR: lambda text: closest(text, self._names_of_sectors()),
        }
        near = ask[field](word) if field in ask else None
        otherwise = words.UNKNOWN_HINTS[field]
        return words.MEANT.format(near=near, otherwise=otherwise) if near else otherwise

    def _names_of_sectors(self) -> Mapping[str, str]:
        return {name: one.name for one in self.sectors for name in (one.name, *one.other_names)}

    def _hint_for(self, lacking: Sequence[Field]) -> str:
        unread = self.head.unread
        near: dict[str, Field] = {}
        for field in lacking:
            head = nearest_head(field, [name for name in unread if name not in near])
            near |= {head: field} if head else {}
        renamed = [f"“{head}” thành “{NAMES[field]}”" for head, field in near.items()]
        hints = [words.NEAR_HEADS.format(near=", ".join(renamed)) if renamed else words.NO_NEAR_HEAD]
        hints += [words.NO_SECTOR_HINT] if Field.PROCEDURE in lacking else []
        hints += [words.NO_CHANNEL_HINT] if Field.CHANNEL in lacking else []
        return "; ".join(hints)
