import pytest

from generator.observations import PORTAL_COLUMNS, Absence
from generator.statistics import RATES, frame, rate
from generator.statistics.frame import WEIGHTS
from generator.statistics.measures import (
    LATE_BY_INDEX,
    LATE_OF_ALL,
    LATE_OF_RECEIVED,
    LATE_ON_PORTAL,
    LATE_RATE,
    ON_TIME_RATE,
    OVERDUE_RATE,
    SHARE_ONLINE,
)
from generator.statistics.rates import CONTRADICTORY
from tests.sound_figures import FORMER, PORTAL, line
from tests.statistics.months import frame_of

NOT_APPLICABLE, NOT_PROVIDED, WITHHELD = (
    WEIGHTS[one] for one in (Absence.NOT_APPLICABLE, Absence.NOT_PROVIDED, Absence.WITHHELD)
)
OF_THE_FORM = tuple(measure for measure in RATES if measure is not LATE_ON_PORTAL)


def told(rows, measure):
    """Part, whole, share and reason of each row; None for what is missing."""
    found = rate(rows, measure).astype(object)
    return list(found.where(found.notna(), None).itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("measure", "part", "whole"),
    [
        (LATE_RATE, 4, 100),
        (ON_TIME_RATE, 96, 100),
        (SHARE_ONLINE, 70, 70 + 40),
        (OVERDUE_RATE, 1, 20),
        (LATE_OF_ALL, 4 + 1, 120),
        (LATE_BY_INDEX, 4 + 1, 100 + 20),
        (LATE_OF_RECEIVED, 4, 120),
    ],
    ids=lambda value: getattr(value, "id", None),
)
def test_each_rate_is_its_part_of_its_whole(measure, part, whole):
    """Worked out by hand from the sound row, as docs/definitions.md has them."""
    assert told(frame_of(line()), measure) == [(part, whole, part / whole, 0)]


def test_the_portals_rate_is_made_of_the_portals_counts():
    """Overdue of received, both as the portal counts."""
    assert told(frame_of(line(PORTAL)), LATE_ON_PORTAL) == [(5, 120, 5 / 120, 0)]


def test_every_rate_was_worked_out_by_hand():
    """A rate that is added needs its line above."""
    by_hand = {LATE_RATE, ON_TIME_RATE, SHARE_ONLINE, OVERDUE_RATE, LATE_OF_ALL, LATE_BY_INDEX,
               LATE_OF_RECEIVED, LATE_ON_PORTAL}  # fmt: skip

    assert set(RATES) == by_hand


def test_rates_stand_in_the_order_of_the_rows():
    """One for each, so that they can be put beside them; a total to a day is a row as any other."""
    rows = frame_of(line(), line(FORMER), line(solved_late="5"))

    assert [part for part, *_ in told(rows, LATE_RATE)] == [4, 0, 5]
    assert rate(rows, LATE_RATE).index.equals(rows.index)


def test_nothing_solved_is_not_zero_per_cent():
    """The counts are known, and there is no share of them."""
    rows = frame_of(line(solved_total="0", solved_late="0"))

    assert told(rows, LATE_RATE) == [(0, 0, None, 0)]


@pytest.mark.parametrize(
    ("late", "solved", "share"), [(0, 100, 0.0), (100, 100, 1.0), (0, 1, 0.0), (1, 1, 1.0)]
)
def test_none_and_all_are_shares(late, solved, share):
    """Nought of something is nought, and everything is no contradiction; a single dossier is enough."""
    rows = frame_of(line(solved_late=str(late), solved_total=str(solved)))

    assert told(rows, LATE_RATE) == [(late, solved, share, 0)]


@pytest.mark.parametrize(
    ("measure", "cells", "part", "whole", "reason"),
    [
        (LATE_RATE, {"solved_late": "*"}, None, 100, WITHHELD),
        (LATE_RATE, {"solved_total": "-"}, 4, None, NOT_APPLICABLE),
        (LATE_RATE, {"solved_total": "-", "solved_late": "*"}, None, None, WITHHELD),
        (LATE_BY_INDEX, {"pending_total": ""}, 5, None, NOT_PROVIDED),
        (LATE_BY_INDEX, {"pending_late": ""}, None, 120, NOT_PROVIDED),
        (LATE_BY_INDEX, {"pending_late": "-", "pending_total": ""}, None, None, NOT_PROVIDED),
        (LATE_OF_ALL, {"pending_late": "-"}, None, 120, NOT_APPLICABLE),
        (SHARE_ONLINE, {"received_direct_or_post": "*"}, 70, None, WITHHELD),
        (OVERDUE_RATE, {"pending_total": ""}, 1, None, NOT_PROVIDED),
    ],
    ids=lambda value: getattr(value, "id", None),
)
def test_a_missing_part_makes_no_rate(measure, cells, part, whole, reason):
    """Not a smaller one: the strongest reason is given, and what is known stays known."""
    assert told(frame_of(line(**cells)), measure) == [(part, whole, None, reason)]


@pytest.mark.parametrize(
    ("measure", "cells"),
    [
        (LATE_RATE, {"solved_late": "101"}),
        (LATE_RATE, {"solved_total": "0"}),
        (OVERDUE_RATE, {"pending_late": "21"}),
        (LATE_OF_ALL, {"pending_late": "117"}),
        (ON_TIME_RATE, {"solved_early_or_on_time": "100"}),
        (ON_TIME_RATE, {"solved_early_or_on_time": "95"}),
        (ON_TIME_RATE, {"solved_early_or_on_time": "101", "solved_late": "*"}),
        (ON_TIME_RATE, {"solved_early_or_on_time": "", "solved_early": "61"}),
    ],
    ids=lambda value: getattr(value, "id", None),
)
def test_figures_that_contradict_each_other_make_no_rate(measure, cells):
    """More late than solved, or all in time beside late ones, would read as a rate that is not true."""
    ((_, _, share, reason),) = told(frame_of(line(**cells)), measure)

    assert (share, reason) == (None, CONTRADICTORY)


@pytest.mark.parametrize("late", ["*", "-"])
def test_what_is_missing_contradicts_nothing(late):
    """Those in time are known, whether or not the others are told."""
    assert told(frame_of(line(solved_late=late)), ON_TIME_RATE) == [(96, 100, 0.96, 0)]


def test_a_contradiction_is_no_kind_of_absence():
    """Nobody may take it for a figure that is withheld."""
    assert CONTRADICTORY not in WEIGHTS.values()


@pytest.mark.parametrize("measure", OF_THE_FORM, ids=lambda measure: measure.id)
def test_figures_of_the_portal_make_no_rate_of_the_form(measure):
    """Its “overdue” has pending dossiers in it."""
    assert told(frame_of(line(PORTAL)), measure) == [(None, None, None, NOT_PROVIDED)]


def test_figures_of_the_form_make_no_rate_of_the_portal():
    """And the other way round."""
    assert told(frame_of(line()), LATE_ON_PORTAL) == [(None, None, None, NOT_PROVIDED)]
    assert set(LATE_ON_PORTAL.numerator + LATE_ON_PORTAL.whole) <= set(PORTAL_COLUMNS)


@pytest.mark.parametrize("measure", RATES, ids=lambda measure: measure.id)
def test_no_rows_have_no_rates(measure):
    """A commune without figures."""
    assert list(rate(frame(()), measure).columns) == ["part", "whole", "share", "why"]
    assert rate(frame(()), measure).empty
