"""What each row of a list says of a dossier, by the rules of form II.06a, and what is wrong with it."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.commune import Sector
from generator.catalogue.procedure import Procedure
from generator.dossiers.batch import Batch
from generator.dossiers.columns import DAYS, Field
from generator.dossiers.days import BAD, EPOCH, LAST, NONE, Days, days_of
from generator.dossiers.facts import NO_CODE, Facts, hashes
from generator.dossiers.limits import DueDays, Limit, certain_limit, limit_of, numbered
from generator.dossiers.lookups import (
    EMPTY,
    UNKNOWN,
    Looked,
    Lookup,
    absent,
    procedure_lookup,
    sector_lookup,
)
from generator.dossiers.states import State, channel_of, state_of
from generator.dossiers.tallies import Reason, Tallies
from generator.observations import Channel
from generator.working_days.calendar import Calendar

CHANNELS = (Channel.ONLINE, Channel.DIRECT_OR_POST, Channel.ALL)  # `all`: the list does not say

Flags = NDArray[np.bool_]
Ints = NDArray[np.int32]
Numbers = NDArray[np.int64]


class Judge:
    """Turns pieces of a list into facts. `tallies` tells what was found on the way."""

    def __init__(
        self,
        procedures: Sequence[Procedure],
        sectors: Sequence[Sector],
        calendar: Calendar,
        as_of: date | None,
        channel: Channel | None,
    ) -> None:
        self.tallies = Tallies()
        self.due_days = DueDays(calendar)
        self._last = LAST if as_of is None else int((np.datetime64(as_of) - EPOCH).astype(int))
        self._channel = CHANNELS.index(channel or Channel.ALL)
        numbers = {sector.id: number for number, sector in enumerate(sectors)}
        self._sector_of = np.array([numbers.get(one.sector or "", UNKNOWN) for one in procedures] + [UNKNOWN])
        self._limit_of = np.append(numbered(map(certain_limit, procedures), self.due_days), UNKNOWN)
        self._lookups = {
            Field.PROCEDURE: procedure_lookup(procedures),
            Field.SECTOR: sector_lookup(sectors),
            Field.STATE: Lookup(state_of),
            Field.CHANNEL: Lookup(_channel_number),
            Field.LIMIT: Lookup(self._limit_number),
        }

    def facts(self, batch: Batch) -> Facts:
        """The dossiers of a piece; empty rows are none."""
        days = {field: self._days(batch, field) for field in DAYS}
        words = {field: self._look(batch, field) for field in self._lookups}
        blank = self._blank(days, words)
        self.tallies.add(Reason.EMPTY, batch.rows[blank])
        states = words[Field.STATE].numbers
        told = ~blank & (states != State.NOT_ACCEPTED)
        self._bad_days(batch, days, told)
        self._unknown(batch, words, Field.STATE, told & (states < 0))
        channels = self._channels(batch, words, told)
        group = self._sectors(batch, words, told) * len(CHANNELS) + channels
        counted, end = self._sound(batch.rows, days, states, told)
        due = self._due(batch.rows, days, words, counted)
        codes = batch.columns.get(Field.CODE)
        facts = Facts(
            batch.rows.astype(np.int32),
            days[Field.ACCEPTED].days,
            due,
            end,
            group.astype(np.int16),
            states.astype(np.int8),
            counted,
            np.full(len(blank), NO_CODE) if codes is None else hashes(codes),
        )
        return facts.taken(~blank) if blank.any() else facts

    def _days(self, batch: Batch, field: Field) -> Days:
        column = batch.columns.get(field)
        return Days.none(len(batch.rows)) if column is None else days_of(column)

    def _look(self, batch: Batch, field: Field) -> Looked:
        column = batch.columns.get(field)
        return absent(len(batch.rows)) if column is None else self._lookups[field].look(column)

    @staticmethod
    def _blank(days: dict[Field, Days], words: dict[Field, Looked]) -> Flags:
        """Rows without a day, a code, a state or a channel: those of totals, signatures and nothing."""
        asked = (Field.PROCEDURE, Field.STATE, Field.CHANNEL)
        empty: Flags = np.logical_and.reduce(
            [found.days == NONE for found in days.values()]
            + [words[field].numbers == EMPTY for field in asked]
        )
        return empty

    def _bad_days(self, batch: Batch, days: dict[Field, Days], told: Flags) -> None:
        for field, found in days.items():
            bad = np.flatnonzero(told & (found.days == BAD))
            if len(bad):
                first = str(batch.columns[field][int(bad[0])].as_py())
                self.tallies.add_bad_days(field, batch.rows[bad], first)

    def _unknown(self, batch: Batch, words: dict[Field, Looked], field: Field, where: Flags) -> None:
        for word, rows in words[field].unknown(where, batch.rows):
            self.tallies.add_word(field, word, rows)

    def _channels(self, batch: Batch, words: dict[Field, Looked], told: Flags) -> Numbers:
        found = words[Field.CHANNEL].numbers
        if Field.CHANNEL not in batch.columns:
            return np.full(len(found), self._channel, dtype=np.int64)
        self._unknown(batch, words, Field.CHANNEL, told & (found < 0))
        return np.maximum(found, 0)

    def _sectors(self, batch: Batch, words: dict[Field, Looked], told: Flags) -> Numbers:
        """By the record of the procedure; where that gives none, by the list's own column."""
        procedures = words[Field.PROCEDURE].numbers
        by_record = self._sector_of[np.where(procedures < 0, len(self._sector_of) - 1, procedures)]
        by_list = words[Field.SECTOR].numbers
        named = told & (by_record < 0) & (by_list >= 0)
        for word, rows in words[Field.PROCEDURE].unknown(named & (procedures == UNKNOWN), batch.rows):
            self.tallies.add_code_known_by_sector(word, rows)
        nowhere = told & (by_record < 0) & (by_list < 0)
        self._unknown(batch, words, Field.SECTOR, nowhere & (by_list == UNKNOWN))
        self._unknown(batch, words, Field.PROCEDURE, nowhere & (by_list == EMPTY))
        return np.maximum(np.where(by_record < 0, by_list, by_record), 0)

    def _sound(
        self, rows: Numbers, days: dict[Field, Days], states: Numbers, told: Flags
    ) -> tuple[Flags, Ints]:
        """Which rows count, and the day on which each was finished; the others are told by their reason.

        What waits for the citizen or was stopped is open: its day of the end is that of the request or of
        the stop. Others that say no month in which they count are refused: without them figures are wrong.
        """
        accepted = days[Field.ACCEPTED].days
        finished, returned = days[Field.FINISHED].days, days[Field.RETURNED].days
        end = np.where(finished == NONE, returned, finished)
        closed = (states == State.FINISHED) | (states == State.SENT_BACK)
        waits = (states == State.WAITING) | (states == State.STOPPED)
        live = told & (states >= 0)
        counted: Flags = live & (accepted != BAD) & (end != BAD)
        ended, latest = end != NONE, np.maximum(accepted, end)
        after = counted & (latest > self._last)
        self.tallies.add_after_the_list(rows[after], latest[after])
        found = {
            Reason.NEVER_ACCEPTED: (accepted == NONE) & (waits | (states == State.SENT_BACK)),
            Reason.NO_ACCEPTANCE: accepted == NONE,
            Reason.NO_END: closed & ~ended,
            Reason.ENDED_BUT_OPEN: ended & (states == State.IN_PROGRESS),
            Reason.ENDED_BEFORE: ended & closed & (end < accepted),
        }
        for reason, wrong in found.items():
            self.tallies.add(reason, rows[counted & wrong])
            counted &= ~wrong
        self.tallies.add(Reason.NOT_ACCEPTED, rows[states == State.NOT_ACCEPTED])
        self.tallies.add(Reason.WAITING_SINCE, rows[counted & waits & ended])
        self.tallies.add(Reason.BY_DAY_OF_RETURN, rows[counted & closed & (finished == NONE)])
        end[waits] = NONE
        return counted, end

    def _due(
        self, rows: Numbers, days: dict[Field, Days], words: dict[Field, Looked], counted: Flags
    ) -> Ints:
        """The list's own due day; else by the list's limit, else by the record's; else NONE."""
        accepted, due = days[Field.ACCEPTED], days[Field.DUE].days.copy()
        without = np.flatnonzero(counted & (due == NONE))
        procedures = words[Field.PROCEDURE].numbers[without]
        by_record = self._limit_of[np.where(procedures < 0, len(self._limit_of) - 1, procedures)]
        by_list = self._meant(words[Field.LIMIT], by_record, without, rows)
        limits = np.where(by_list >= 0, by_list, by_record)
        limits[words[Field.LIMIT].numbers[without] == UNKNOWN] = UNKNOWN  # refused above
        some = np.flatnonzero(limits >= 0)
        at = without[some]
        worked_out = self.due_days.days(accepted.days[at], accepted.seconds[at], limits[some])
        outside, found = worked_out == BAD, worked_out > BAD
        due[at] = np.where(outside, NONE, worked_out)
        self.tallies.add(Reason.DUE_BY_LIMIT, rows[at[found & (by_list[some] >= 0)]])
        self.tallies.add(Reason.DUE_BY_RECORD, rows[at[found & (by_list[some] < 0)]])
        self.tallies.add(Reason.NO_HOUR, rows[at[worked_out == NONE]])
        self.tallies.add(Reason.OUTSIDE_CALENDAR, rows[at[outside]])
        self.tallies.add(Reason.NO_DUE, rows[without[limits < 0]])
        self.tallies.add(Reason.DUE_BEFORE, rows[counted & (due > BAD) & (due < accepted.days)])
        return due

    def _meant(self, looked: Looked, by_record: Numbers, without: Numbers, rows: Numbers) -> Numbers:
        """Limits of the list; a number without a unit, or hours, are the record's where it has the same."""
        found = looked.numbers[without]
        given = found >= 0
        bare = np.zeros(len(found), dtype=bool)
        bare[given] = self.due_days.is_bare()[found[given]]
        same = bare & (by_record >= 0)
        same[same] = self.due_days.is_same(found[same], by_record[same])
        wrong = np.zeros(len(looked.numbers), dtype=bool)
        wrong[without[(bare & ~same) | (found == UNKNOWN)]] = True
        for word, where in looked.unknown(wrong, rows):
            self.tallies.add_word(Field.LIMIT, word, where)
        return np.where(bare, UNKNOWN, found)

    def _limit_number(self, text: str) -> int | None:
        limit: Limit | None = limit_of(text)
        return None if limit is None else self.due_days.number_of(limit)


def _channel_number(text: str) -> int | None:
    channel = channel_of(text)
    return None if channel is None else CHANNELS.index(channel)
