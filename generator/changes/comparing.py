"""Two snapshots against each other: what a person who read the site before would want to know.

A change that only a day brings (a law lapses, an announced fee begins) is a change like any other,
because both snapshots hold what held on their day.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.changes.history import Difference, Kind
from generator.changes.snapshot import Figures, LegalDocument, Lines, Procedure, Snapshot
from generator.wording import changes as words
from generator.wording import figures as figure_words

FIGURES_TOLD = 3  # of a period: the rest is on the page of corrections and in the file
LONGEST_TOLD = 300  # characters of one side: the rest is on the page that the change is about

ASPECTS = ((Kind.FEE, "fees"), (Kind.TIME_LIMIT, "time_limits"), (Kind.LEVEL, "level"))


def changes_between(old: Snapshot, new: Snapshot) -> tuple[Difference, ...]:
    """What differs, procedures first, then law, then figures; each in the order of its key."""
    return (
        *_procedures(old.procedures, new.procedures),
        *_legal_documents(old.legal_documents, new.legal_documents),
        *_figures(old.figures, new.figures),
    )


def _procedures(old: Mapping[str, Procedure], new: Mapping[str, Procedure]) -> Iterator[Difference]:
    known_as = {former: one for one, procedure in new.items() for former in procedure.former_ids}
    compared = {known_as.get(one, one) if one not in new else one: told for one, told in old.items()}
    for one in sorted(old.keys() | new.keys()):
        if one in new and one in compared:
            yield from _procedure(compared[one], new[one])
        elif one in new:
            if not new[one].end:
                yield Difference(Kind.PROCEDURE_NEW, new[one].name, new[one].address)
        elif one not in known_as and not old[one].end:
            yield Difference(Kind.PROCEDURE_REMOVED, old[one].name, "")


def _procedure(old: Procedure, new: Procedure) -> Iterator[Difference]:
    if new.end and not old.end:
        yield Difference(Kind.PROCEDURE_ENDED, new.name, new.address, "", new.end)
    if new.end:
        return  # what it cost when nobody can ask for it any more is nobody's concern
    if old.end:
        yield Difference(Kind.PROCEDURE_RESUMED, new.name, new.address, old.end)
    for kind, aspect in ASPECTS:
        before, now = getattr(old, aspect), getattr(new, aspect)
        if before.keys() != now.keys():
            yield Difference(kind, new.name, new.address, _left(before, now), _left(now, before))


def _left(lines: Lines, others: Lines) -> str:
    """The lines that only one side has; that it has none at all means that nobody knows."""
    if not lines:
        return words.UNKNOWN
    told = "; ".join(text for fact, text in lines.items() if fact not in others) or words.NOT_THERE
    return told if len(told) <= LONGEST_TOLD else told[: LONGEST_TOLD - 1].rstrip() + "…"


def _legal_documents(
    old: Mapping[str, LegalDocument], new: Mapping[str, LegalDocument]
) -> Iterator[Difference]:
    for number in sorted(old.keys() & new.keys()):
        before, now = old[number], new[number]
        if before.status != now.status:
            kind = Kind.LEGAL_DOCUMENT_LAPSED if now.has_lapsed else Kind.LEGAL_DOCUMENT_STATUS
            yield Difference(kind, now.name, now.address, before.text, now.text)


def _figures(old: Mapping[str, Figures], new: Mapping[str, Figures]) -> Iterator[Difference]:
    """One difference for each period of which a published count is another now; new rows restate nothing."""
    restated: defaultdict[str, list[tuple[Figures, Figures]]] = defaultdict(list)
    for key in sorted(old.keys() & new.keys()):
        if old[key].counts != new[key].counts:
            restated[new[key].period].append((old[key], new[key]))
    for period, rows in restated.items():
        differing = [(*row, column) for row in rows for column in _columns(*row)]
        told, more = differing[:FIGURES_TOLD], len(differing) - FIGURES_TOLD
        rest = [words.more_counts(more)] if more > 0 else []
        yield Difference(
            Kind.FIGURES,
            period,
            rows[0][1].address,
            "; ".join([*(_count(before, column) for before, _, column in told), *rest]),
            "; ".join([*(_count(now, column) for _, now, column in told), *rest]),
        )


def _columns(old: Figures, new: Figures) -> list[str]:
    """The columns that differ, in the order of the form."""
    columns = (
        *figure_words.COUNTS,
        *sorted((old.counts.keys() | new.counts.keys()) - {*figure_words.COUNTS}),
    )
    return [column for column in columns if old.counts.get(column, "") != new.counts.get(column, "")]


def _count(row: Figures, column: str) -> str:
    """“Hộ tịch, trực tuyến: Trễ hạn 2”."""
    count = row.counts.get(column, "")
    told = figure_words.ABSENCES.get(count, count)
    return words.count_of(row.name, figure_words.COUNTS.get(column, column), told)
