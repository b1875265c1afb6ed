"""The whole way of a list: opened, judged row by row, counted; or refused, with all that is wrong with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from generator.catalogue.commune import Sector
from generator.catalogue.procedure import Procedure
from generator.dossiers.batch import DossierList
from generator.dossiers.counting import counted, periods_of
from generator.dossiers.csv_list import CsvList
from generator.dossiers.facts import Facts, joined
from generator.dossiers.judging import Judge
from generator.dossiers.parquet_list import ENCRYPTED, MAGIC, ParquetList
from generator.dossiers.periods import MOST_MONTHS, inside, months_of, notes
from generator.dossiers.repeated import repeated
from generator.dossiers.summary import Summary
from generator.dossiers.telling import Telling
from generator.incoming import Asked, CellPlace, Incoming, Notice, Weight, refused
from generator.observations import Channel, Definition
from generator.quantities import Period
from generator.wording import dossiers as words
from generator.wording.days import day_text
from generator.working_days.calendar import Calendar

OTHER_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF")  # workbooks, packed files, papers
BY_CHANNEL = (Channel.ONLINE, Channel.DIRECT_OR_POST)  # what a list with a column of channels tells apart
Outcome = tuple[list[Incoming], list[Notice], Summary]


def read_dossiers(
    file: BinaryIO,
    name: str,
    asked: Asked,
    procedures: Sequence[Procedure],
    sectors: Sequence[Sector],
    calendar: Calendar,
    piece: int | None = None,
) -> Outcome:
    """Rows of form II.06a from a list of dossiers; none where anything is refused.

    `file` is open, binary and can be sought in; `name` is what notices call it. Counted are the months of
    `asked.period` (its days as one period where they are no whole months); without one the list is refused,
    since it does not say of which months it has every dossier. `calendar` must hold the years of the list.
    `piece` is how much is read at a time: bytes of CSV, rows of Parquet.
    """
    found = _opened(file, name, piece)
    if found is None:
        return [], [Notice(CellPlace(name), Weight.REFUSED, *words.SPREADSHEET)], Summary("")
    if found.head is None:
        return [], found.notices, Summary(found.encoding)
    telling = Telling(name, found.head, procedures, sectors)
    summary = Summary(found.encoding, unread=found.head.unread)
    of_head = list(telling.of_head(asked))
    if of_head:
        return [], found.notices + of_head, summary
    as_of = asked.as_of.date() if asked.as_of else None
    judge = Judge(procedures, sectors, calendar, as_of, asked.channel)
    parts = [judge.facts(batch) for batch in found.batches()]
    notices = found.notices + list(_of_options(asked, name))
    if not sum(len(part.row) for part in parts):
        notices += [] if refused(found.notices) else [_refusal(name, words.ONLY_HEAD, words.EXPORT_AGAIN)]
        return [], notices, summary
    facts = joined(parts)
    parts.clear()
    again = repeated(facts)
    notices += telling.of_rows(judge.tallies, judge.due_days, as_of, leave_out=asked.leave_out)
    notices += telling.of_repeated(again)
    kept = facts.taken(facts.counted & ~again.same)
    summary = replace(summary, read=len(facts.row), left_out=len(facts.row) - len(kept.row))
    if asked.period is None or asked.period.start is None:
        notices.append(_refusal(name, *words.no_period(months_of(kept))))
    if refused(notices):
        return [], notices, summary
    if not len(kept.row):
        return [], [*notices, telling.noted(words.NOTHING_COUNTED)], summary
    return _counted(kept, asked, telling, notices, summary)


def is_parquet(file: BinaryIO) -> bool:
    """Whether the file is Parquet by its first bytes. What reads that may end the whole process."""
    start = file.read(len(MAGIC))
    file.seek(0)
    return start in (MAGIC, ENCRYPTED)


def _opened(file: BinaryIO, name: str, piece: int | None) -> DossierList | None:
    """A reader of the file, known by its first bytes; None where it is neither CSV nor Parquet."""
    size = {} if piece is None else {"piece": piece}
    if is_parquet(file):
        return ParquetList(file, name, **size)
    start = file.read(4)
    file.seek(0)
    return None if start.startswith(OTHER_FILES) else CsvList(file, name, **size)


def _of_options(asked: Asked, name: str) -> Iterator[Notice]:
    if asked.as_of is None:
        yield _refusal(name, words.NO_DAY_OF_LIST, words.NO_DAY_OF_LIST_HINT)
    elif asked.period and asked.period.end > asked.as_of.date():
        end, as_of = day_text(asked.period.end), day_text(asked.as_of.date())
        yield _refusal(name, words.PERIOD_NOT_OVER.format(end=end, as_of=as_of), words.PERIOD_NOT_OVER_HINT)


def _counted(
    facts: Facts, asked: Asked, telling: Telling, notices: list[Notice], summary: Summary
) -> Outcome:
    """The rows of the table, with what must be said of them."""
    assert asked.as_of is not None
    assert asked.period is not None
    assert asked.period.start is not None
    name = telling.name
    found = periods_of(asked.period.start, asked.period.end)
    if len(found) > MOST_MONTHS:
        return [], [*notices, _refusal(name, *words.too_many_months(len(found)))], summary
    channels = BY_CHANNEL if asked.channel is None else (asked.channel,)
    table = counted(facts, found, channels)
    rows = [
        Incoming(
            CellPlace(name),
            row.period,
            asked.as_of,
            telling.sectors[row.sector].id,
            row.channel,
            row.counts,
            Definition.FORM,
            asked.status,
            asked.source,
        )
        for row in sorted(table, key=lambda row: (row.period.end, row.sector))
    ]
    whole = Period(found[0].start, found[-1].end)
    within = inside(facts, whole)
    summary = replace(summary, counted=within, outside=len(facts.row) - within, period=whole)
    return rows, notices + [telling.noted(*note) for note in notes(facts, found, channels)], summary


def _refusal(name: str, message: str, hint: str) -> Notice:
    return Notice(CellPlace(name), Weight.REFUSED, message, hint)
