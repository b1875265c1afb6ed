"""Laws over observations: known sectors, no future, parts that add up, corrections with a reason.

What does not add up is said and left as received: the source may really say so. The laws look
at current rows; of those that a later row corrected only the chain is judged.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.observations.longer import months_disagreeing
from generator.observations.months import months_missing
from generator.observations.observation import ALL, Column, Count, Observation
from generator.observations.parts import channels_missing, parts_disagreeing
from generator.observations.revisions import current, unexplained
from generator.observations.series import carry_over_broken, cumulative_falls, in_series, periods_overlap
from generator.problems import Code, Problem
from generator.vietnamese import nearest
from generator.wording.days import day_text
from generator.wording.figures import disagreement_text
from generator.wording.numbers import grouped

IDENTITIES: tuple[tuple[Column, tuple[Column, ...]], ...] = (
    (Column.SOLVED_TOTAL, (Column.SOLVED_EARLY, Column.SOLVED_ON_TIME, Column.SOLVED_LATE)),
    (Column.SOLVED_TOTAL, (Column.SOLVED_EARLY_OR_ON_TIME, Column.SOLVED_LATE)),
    (
        Column.RECEIVED_TOTAL,
        (Column.RECEIVED_ONLINE, Column.RECEIVED_DIRECT_OR_POST, Column.CARRIED_OVER),
    ),
    (Column.PENDING_TOTAL, (Column.PENDING_IN_TIME, Column.PENDING_LATE)),
    (Column.RECEIVED_TOTAL, (Column.SOLVED_TOTAL, Column.PENDING_TOTAL)),
    (Column.PORTAL_RECEIVED, (Column.PORTAL_ON_TIME, Column.PORTAL_OVERDUE)),
)


@dataclass(frozen=True)
class Disagreement:
    """A total that says one number while its parts add up to another."""

    total: Column
    said: int
    parts: tuple[Column, ...]
    added: int

    @property
    def text(self) -> str:
        """The fact in Vietnamese, for editors and for the page."""
        return disagreement_text(self.total, grouped(self.said), self.parts, grouped(self.added))


def disagreements(counts: Mapping[Column, Count]) -> Iterator[Disagreement]:
    """The identities that the counts break; only those whose figures are all given."""
    for total, parts in IDENTITIES:
        said = counts[total]
        given = [count for part in parts if isinstance(count := counts[part], int)]
        if isinstance(said, int) and len(given) == len(parts) and sum(given) != said:
            yield Disagreement(total, said, parts, sum(given))


def check_observations(
    observations: Iterable[Observation], sector_ids: Collection[str] | None, built_on: date
) -> Iterator[Problem]:
    """What is wrong between the rows, the sectors and the build date, law by law.

    `sector_ids` is None where the list of sectors could not be read: sectors are then not judged.
    """
    rows = tuple(observations)
    yield from unexplained(rows)
    rows = current(rows)
    for observation in rows:
        yield from _unknown_sector(observation, sector_ids)
        yield from _future(observation, built_on)
        yield from _not_over(observation)
        yield from _disagreeing(observation)
    series = in_series(rows)
    for one in series.values():
        yield from carry_over_broken(one)
        yield from cumulative_falls(one)
        yield from periods_overlap(one)
        yield from months_disagreeing(one)
    yield from months_missing(series)
    yield from parts_disagreeing(rows)
    yield from channels_missing(rows)


def _disagreeing(observation: Observation) -> Iterator[Problem]:
    hint = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang sẽ nêu chỗ lệch"
    for broken in disagreements(observation.counts):
        place = observation.row.place(broken.total)
        yield Problem(place, Code.FIGURES_DISAGREE, broken.text, hint)


def _unknown_sector(observation: Observation, sector_ids: Collection[str] | None) -> Iterator[Problem]:
    sector = observation.sector
    if sector_ids is None or sector == ALL or sector in sector_ids:
        return
    near = nearest(sector, sector_ids)
    hint = f"có phải là “{near}” không?" if near else "thêm lĩnh vực này vào content/sectors.yml"
    place = observation.row.place("sector")
    yield Problem(place, Code.SECTOR_UNKNOWN, f"không có lĩnh vực “{sector}”", hint)


def _not_over(observation: Observation) -> Iterator[Problem]:
    """Figures taken before their period was over: it is not whole, or a day is mistyped."""
    end, taken = observation.period.end, observation.as_of.date()
    if taken < end:
        message = f"số liệu cập nhật ngày {day_text(taken)}, trước ngày cuối kỳ {day_text(end)}"
        yield Problem(observation.row.place("as_of"), Code.PERIOD_NOT_OVER, message, "xem lại hai ngày này")


def _future(observation: Observation, built_on: date) -> Iterator[Problem]:
    for column, day, what in (
        ("period_end", observation.period.end, "kỳ kết thúc"),
        ("as_of", observation.as_of.date(), "số liệu cập nhật"),
    ):
        if day > built_on:
            message = f"{what} ngày {day_text(day)}, sau ngày dựng trang {day_text(built_on)}"
            place = observation.row.place(column)
            yield Problem(place, Code.PERIOD_IN_FUTURE, message, "xem lại năm và tháng")
