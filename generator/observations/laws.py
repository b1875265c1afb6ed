"""Laws over observations: known sectors, one row a key, no future, parts that add up.

What does not add up is said and left as received: the source may really say so.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.observations.observation import ALL, Column, Observation
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


def disagreements(observation: Observation) -> Iterator[Disagreement]:
    """The identities of the form that the row breaks; only those whose figures are all given."""
    for total, parts in IDENTITIES:
        said = observation.counts[total]
        given = [count for part in parts if isinstance(count := observation.counts[part], int)]
        if isinstance(said, int) and len(given) == len(parts) and sum(given) != said:
            yield Disagreement(total, said, parts, sum(given))


def check_observations(
    observations: Iterable[Observation], sector_ids: Collection[str] | None, built_on: date
) -> Iterator[Problem]:
    """What is wrong between the rows, the sectors and the build date, in the order of the rows.

    `sector_ids` is None where the list of sectors could not be read: sectors are then not judged.
    """
    seen: dict[tuple[object, ...], int] = {}
    for observation in observations:
        yield from _unknown_sector(observation, sector_ids)
        yield from _future(observation, built_on)
        key = (observation.period, observation.sector, observation.channel, observation.definition)
        if key in seen:
            message = f"kỳ, lĩnh vực, cách nộp và định nghĩa trùng với dòng {seen[key]}"
            yield Problem(observation.place, Code.ROW_DUPLICATE, message, "giữ lại một dòng")
        seen.setdefault(key, observation.row.line)
        for broken in disagreements(observation):
            hint = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang sẽ nêu chỗ lệch"
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


def _future(observation: Observation, built_on: date) -> Iterator[Problem]:
    for column, day, what in (
        ("period_end", observation.period.end, "kỳ kết thúc"),
        ("as_of", observation.as_of.date(), "số liệu cập nhật"),
    ):
        if day > built_on:
            message = f"{what} ngày {day_text(day)}, sau ngày dựng trang {day_text(built_on)}"
            place = observation.row.place(column)
            yield Problem(place, Code.PERIOD_IN_FUTURE, message, "xem lại năm và tháng")
