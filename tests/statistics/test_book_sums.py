from datetime import date

import pytest

from generator.observations import Absence, Channel
from generator.quantities import Period
from tests.sound_figures import PORTAL, line
from tests.statistics.months import book_of, month_line, since_january, year_lines


def test_months_are_added_for_each_sector_and_channel():
    """Of the months that are asked for, and no others; a month that lacks one is seen in `months`."""
    rows = [*year_lines(1, 2, 3), *year_lines(2, 3, sector="a", channel="online", solved_late="1")]
    sums = book_of(*rows).added([Period.month(2026, 1), Period.month(2026, 2)])

    assert {place: (one.late, one.months) for place, one in sums.items()} == {
        ("all", Channel.ALL): (8, 2),
        ("a", Channel.ONLINE): (1, 1),
    }


def test_only_months_are_added():
    """A total since January that ends with one of them, and the portal's month, are left out."""
    rows = (month_line(2), since_january(2), line(PORTAL, period_start="2026-02-01", period_end="2026-02-28"))
    sums = book_of(*rows).added([Period.month(2026, 2)])

    assert [(one.late, one.months) for one in sums.values()] == [(4, 1)]


def test_no_months_have_no_sum():
    """Not an empty one."""
    found = book_of(line())

    assert found.added([]) == found.added([Period.month(2025, 1)]) == {}


def test_the_year_is_the_total_that_a_row_gives():
    """Also where its months add up to something else."""
    rows = (*year_lines(1, 2), since_january(2, solved_late="9"))

    assert book_of(*rows).year_to_date(Period.month(2026, 2)).late == 9


def test_the_year_is_else_all_its_months_added():
    """From January to the month that is asked for, and no month more."""
    year = book_of(*year_lines(12, year=2025), *year_lines(1, 2, 3)).year_to_date(Period.month(2026, 2))

    assert (year.late, year.months) == (8, 2)
    assert year.period == Period(date(2026, 1, 1), date(2026, 2, 28))


@pytest.mark.parametrize("there", [(2, 3), (1, 3), (1, 2)], ids=str)
def test_a_year_that_lacks_a_month_has_no_sum(there):
    """It would be too small, and nobody would see it."""
    assert book_of(*year_lines(*there)).year_to_date(Period.month(2026, 3)) is None


def test_a_year_of_sectors_alone_is_added_up():
    """The commune's months are the sums of its sectors."""
    rows = [row for sector in "ab" for row in year_lines(1, 2, sector=sector)]

    assert book_of(*rows).year_to_date(Period.month(2026, 2)).late == 16


def test_a_withheld_month_makes_the_year_withheld():
    """The sum is there and says why it has no number."""
    year = book_of(*year_lines(1), *year_lines(2, solved_late="*")).year_to_date(Period.month(2026, 2))

    assert year.late is Absence.WITHHELD
    assert year.solved == 200
