import random
from collections import defaultdict
from dataclasses import replace
from datetime import datetime

import pytest

from generator.observations import (
    ALL,
    OTHER_SECTORS,
    Absence,
    Channel,
    Column,
    Merged,
    Status,
    current,
    disagreements,
    merged,
)
from generator.quantities import Period
from tests.sound_figures import MONTH, PORTAL, line, observed

JANUARY = Period.month(2026, 1)
FEBRUARY = {"period_start": "2026-02-01", "period_end": "2026-02-28", "as_of": "2026-03-01"}


def solved(total, late, **cells):
    """A row with as many dossiers solved and late, the rest before their day."""
    nothing = dict.fromkeys(("received_total", "received_online", "received_direct_or_post", "carried_over",
                             "pending_total", "pending_in_time", "pending_late"), "-")  # fmt: skip
    outcome = {"solved_early": str(total - late), "solved_on_time": "0", "solved_early_or_on_time": "",
               "solved_total": str(total), "solved_late": str(late)}  # fmt: skip
    return line(MONTH, **{**nothing, **outcome, **cells})


def outcomes(observations):
    """Sector, channel, solved and late of each row."""
    return [
        (one.sector, one.channel.value, one.counts[Column.SOLVED_TOTAL], one.counts[Column.SOLVED_LATE])
        for one in observations
    ]


def totals(observations, column):
    """A count over all sectors and channels, for each period: the row of all channels, else their sum."""
    sectors = defaultdict(dict)
    for one in observations:
        if one.sector != ALL:
            sectors[one.period, one.definition, one.sector][one.channel] = one.counts[column]
    found = defaultdict(int)
    for (period, definition, _), channels in sectors.items():
        found[period, definition] += channels.get(Channel.ALL, sum(channels.values()))
    return found


def test_sectors_with_few_dossiers_go_under_one_name():
    """Their counts are added, the names go; the whole and the large sectors stay as they were."""
    rows = observed(
        solved(100, 4),
        solved(3, 1, sector="ho-tich"),
        solved(90, 1, sector="chung-thuc"),
        solved(4, 2, sector="dat-dai"),
    )

    found = merged(rows, 5)

    assert outcomes(found.observations) == [
        ("all", "all", 100, 4),
        (OTHER_SECTORS, "all", 7, 3),
        ("chung-thuc", "all", 90, 1),
    ]
    assert found.merged == {(JANUARY, "ho-tich"), (JANUARY, "dat-dai")}
    assert (found.observations[0], found.observations[2]) == (rows[0], rows[2])
    assert [list(disagreements(one.counts)) for one in found.observations] == [[], [], []]


def test_a_single_small_sector_loses_its_name_too():
    """Zero dossiers are few as well."""
    rows = observed(solved(90, 1, sector="chung-thuc"), solved(0, 0, sector="ho-tich"))

    assert outcomes(merged(rows, 5).observations) == [
        ("chung-thuc", "all", 90, 1),
        (OTHER_SECTORS, "all", 0, 0),
    ]


def test_periods_and_definitions_are_judged_apart():
    """A sector that is small in February keeps its name in January; the portal counts nothing solved."""
    rows = observed(
        solved(9, 0, sector="ho-tich"),
        solved(2, 0, sector="ho-tich", **FEBRUARY),
        line(PORTAL, sector="ho-tich", portal_received="2", portal_on_time="2", portal_overdue="0"),
    )

    found = merged(rows, 5)

    assert [one.sector for one in found.observations] == ["ho-tich", OTHER_SECTORS, "ho-tich"]
    assert found.merged == {(Period.month(2026, 2), "ho-tich")}


@pytest.mark.parametrize("cells", [{"solved_late": "*"}, {"solved_total": "*"}, {"solved_total": "-"}])
def test_a_sector_whose_figures_are_kept_back_stays(cells):
    """Nobody is recognised in a figure that is not there, and late dossiers are never lost in a sum."""
    rows = observed(solved(3, 1, **{"sector": "ho-tich", **cells}), solved(3, 1, sector="dat-dai"))

    assert [one.sector for one in merged(rows, 5).observations] == ["ho-tich", OTHER_SECTORS]


def test_both_channels_together_decide_and_each_has_its_row():
    """Four online and four at the desk are eight; one of either kind of the other sector is two."""
    rows = observed(
        *(solved(4, 1, sector="ho-tich", channel=channel) for channel in ("online", "direct_or_post")),
        *(solved(1, 1, sector="dat-dai", channel=channel) for channel in ("online", "direct_or_post")),
        *(solved(2, 0, sector="chung-thuc", channel=channel) for channel in ("online", "direct_or_post")),
    )

    assert outcomes(merged(rows, 5).observations) == [
        ("ho-tich", "online", 4, 1),
        ("ho-tich", "direct_or_post", 4, 1),
        (OTHER_SECTORS, "online", 3, 1),
        (OTHER_SECTORS, "direct_or_post", 3, 1),
    ]


def test_the_row_of_all_channels_holds_every_sector():
    """One told only by channel too; by channel nothing is told, since one sector does not tell it."""
    rows = observed(
        solved(3, 1, sector="ho-tich"),
        solved(1, 1, sector="dat-dai", channel="online"),
        solved(2, 0, sector="dat-dai", channel="direct_or_post"),
    )

    assert sorted(outcomes(merged(rows, 5).observations)) == [
        (OTHER_SECTORS, "all", 6, 2),
    ]


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        (("3", "4"), 7),
        (("3", "-"), 3),
        (("-", "-"), Absence.NOT_APPLICABLE),
        (("3", ""), Absence.NOT_PROVIDED),
        (("-", ""), Absence.NOT_PROVIDED),
        (("", "*"), Absence.WITHHELD),
        (("3", "*"), Absence.WITHHELD),
    ],
)
def test_a_sum_of_what_is_unknown_is_unknown(cells, count):
    """What is kept back cannot be worked out from the sum; what does not apply adds nothing."""
    first, second = cells
    rows = observed(
        solved(1, 0, sector="ho-tich", pending_late=first),
        solved(2, 0, sector="dat-dai", pending_late=second),
    )
    (one,) = merged(rows, 5).observations

    assert one.counts[Column.PENDING_LATE] == count


def test_what_the_rows_say_of_themselves_is_joined():
    """The latest moment, the weakest word, every source once, no reason of a correction."""
    rows = observed(
        solved(1, 0, sector="ho-tich", as_of="2026-02-05", revision="sửa", source="Sổ"),
        solved(1, 0, sector="dat-dai", as_of="2026-02-01", status="provisional", source="Báo cáo"),
        solved(1, 0, sector="chung-thuc", source="Sổ"),
    )

    assert merged(rows, 5).observations == (
        replace(
            rows[0],
            as_of=datetime(2026, 2, 5),  # noqa: DTZ001 - local time of the source
            sector=OTHER_SECTORS,
            counts={**rows[0].counts, Column.SOLVED_TOTAL: 3, Column.SOLVED_EARLY: 3},
            status=Status.PROVISIONAL,
            source="Sổ; Báo cáo",
            revision="",
        ),
    )


def test_only_current_rows_are_merged():
    """A corrected row would be counted twice."""
    rows = observed(
        solved(1, 0, sector="ho-tich"), solved(2, 1, sector="ho-tich", as_of="2026-03-01", revision="sửa")
    )

    assert outcomes(merged(rows, 5).observations) == [(OTHER_SECTORS, "all", 2, 1)]


def test_a_sector_of_that_name_takes_the_small_ones_in():
    """No two rows have one key; where there is none to take in, it stays as it is."""
    own = solved(9, 2, sector=OTHER_SECTORS)
    rows = observed(own, solved(2, 1, sector="ho-tich"))

    assert merged(rows, 5).merged == {(JANUARY, "ho-tich")}
    assert outcomes(merged(rows, 5).observations) == [(OTHER_SECTORS, "all", 11, 3)]
    assert merged(observed(own), 50) == Merged(observed(own), frozenset())


def test_no_dossier_is_lost_whatever_is_merged():
    """Solved and late over all sectors are what they were, for any bound."""
    chance = random.Random(5)
    for _ in range(200):
        lines = []
        for sector in ("ho-tich", "dat-dai", "chung-thuc", "lao-dong"):
            for channel in chance.choice((["all"], ["online", "direct_or_post"], ["online"])):
                total = chance.randrange(12)
                lines.append(solved(total, chance.randint(0, total), sector=sector, channel=channel))
        rows, fewest = observed(*lines), chance.randrange(20)
        found = merged(rows, fewest).observations

        for column in (Column.SOLVED_TOTAL, Column.SOLVED_LATE):
            assert totals(found, column) == totals(rows, column)
        assert len({one.key for one in found}) == len(found)


def test_a_bound_of_nothing_changes_nothing():
    """The commune decides whether sectors are merged at all."""
    rows = observed(solved(0, 0, sector="ho-tich"), solved(0, 0, sector="dat-dai"))

    assert merged(rows, 0) == Merged(current(rows), frozenset())
