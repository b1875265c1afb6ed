from datetime import date

import pytest

from generator.observations import Channel, Definition
from generator.quantities import Period
from generator.statistics import book, months_to
from tests.sound_figures import FORMER, PORTAL, line, observed
from tests.statistics.months import book_of, month_line, since_january, year_lines

# What is there


def test_a_result_is_found_by_what_it_is_about():
    """Period, sector, channel and definition; the whole commune by the form if nothing else is asked for."""
    january = Period.month(2026, 1)
    found = book_of(
        line(), line(sector="ho-tich", channel="online", solved_late="1"), line(PORTAL, sector="ho-tich")
    )
    of_portal = found.of(january, "ho-tich", definition=Definition.PORTAL_D4)

    assert found.of(january).late == 4
    assert found.of(january, "ho-tich", Channel.ONLINE).late == 1
    assert of_portal.counts["portal_overdue"] == 5


def test_what_nothing_gives_is_not_there():
    """Not an empty result: nobody may take it for nought."""
    found = book_of(line())

    assert found.of(Period.month(2026, 2)) is None
    assert found.of(Period.month(2026, 1), "ho-tich") is None
    assert found.of(Period.month(2026, 1), definition=Definition.PORTAL_D4) is None


def test_months_out_of_totals_go_into_the_totals_of_the_commune():
    """Two sectors of which only totals since January are known give the commune's February."""
    found = book_of(
        since_january(1, sector="a"),
        since_january(2, sector="a"),
        since_january(1, sector="b"),
        since_january(2, sector="b", solved_total="106", solved_late="10"),
    ).of(Period.month(2026, 2))

    assert (found.late, found.solved, found.sectors) == (6, 6, 2)


def test_months_need_not_be_worked_out():
    """Where sectors are merged, a difference could tell what merging has hidden."""
    rows = observed(since_january(1), since_january(2))

    assert book(rows, with_differences=False).of(Period.month(2026, 2)) is None
    assert book(rows).of(Period.month(2026, 2)) is not None


def test_no_figures_are_an_empty_book():
    """A commune that has none yet asks the same questions."""
    found = book_of()

    assert (found.newest, found.months, found.sectors, found.channels) == (None, (), (), ())
    assert (found.last_months(12), found.added([Period.month(2026, 1)])) == ((), {})
    assert found.year_to_date(Period.month(2026, 1)) is None
    assert found.silent_sectors(Period.month(2026, 1)) == ()


# The newest


@pytest.mark.parametrize(
    "newer",
    [
        line(period_start="2026-02-01", period_end="2026-02-28", as_of="2026-01-01"),
        line(period_start="2026-01-02", as_of="2026-05-01"),
        line(period_start="2025-12-01"),
        line(period_start=""),
    ],
    ids=["later end", "same end, later moment", "same moment, longer", "no start"],
)
def test_the_newest_goes_by_end_then_moment_then_length(newer):
    """What speaks of the latest day speaks for the commune, whatever the order of the lines."""
    (wanted,) = observed(newer)

    for lines in ((line(), newer), (newer, line())):
        assert book_of(*lines).newest.period == wanted.period


def test_a_total_without_start_is_longer_than_any():
    """It counts at least as far back as one that says since when."""
    assert book_of(line(period_start=""), line(period_start="2020-01-01")).newest.period.start is None


@pytest.mark.parametrize("part", [{"sector": "ho-tich"}, {"channel": "online"}], ids=str)
def test_a_part_does_not_speak_for_the_commune(part):
    """A newer row of one sector, or of one channel."""
    found = book_of(line(), month_line(2, **part))

    assert found.newest.period == Period.month(2026, 1)
    assert book_of(line(**part)).newest is None


def test_the_portal_does_not_speak_for_the_commune():
    """It counts otherwise."""
    assert book_of(line(PORTAL)).newest is None


# Months


def test_months_run_from_the_first_to_the_last_with_their_gaps():
    """A month without figures has its place, so that nobody overlooks it; other periods have none."""
    lines = (month_line(11, 2025), month_line(2, 2026, sector="ho-tich"), line(FORMER), since_january(6))

    assert book_of(*lines).months == (
        Period.month(2025, 11),
        Period.month(2025, 12),
        Period.month(2026, 1),
        Period.month(2026, 2),
    )


@pytest.mark.parametrize(
    "row", [line(FORMER), line(PORTAL), since_january(6), line(period_start="2026-01-02")]
)
def test_what_is_no_month_of_the_form_has_no_months(row):
    """A total to a day, the portal's month, half a year, part of a month."""
    assert book_of(row).months == ()


def test_months_count_that_follow_from_totals():
    """February is there, though no row is of it."""
    found = book_of(since_january(1), since_january(2))

    assert found.months == (Period.month(2026, 1), Period.month(2026, 2))
    assert found.of(Period.month(2026, 2)).difference


@pytest.mark.parametrize(
    ("count", "before", "months"),
    [
        (2, 0, [4, 5]),
        (2, 2, [2, 3]),
        (3, 4, [1]),
        (12, 0, [1, 2, 3, 4, 5]),
        (12, 5, []),
        (12, 9, []),
        (0, 0, []),
    ],
)
def test_the_last_months_oldest_first(count, before, months):
    """As many as there are, gaps included; never more."""
    found = book_of(*year_lines(1, 2, 5))

    assert found.last_months(count, before) == tuple(Period.month(2026, month) for month in months)


def test_the_last_months_end_with_the_newest():
    """Unless some of the newest are left out."""
    found = book_of(*year_lines(1, 2))

    assert found.last_months(1) == (Period.month(2026, 2),)


def test_months_up_to_a_day_go_back_over_the_years():
    """Whole months, oldest first; the day may be any of the last one."""
    assert months_to(date(2026, 2, 10), 3) == [
        Period.month(2025, 12),
        Period.month(2026, 1),
        Period.month(2026, 2),
    ]


# Sectors and channels


def test_sectors_are_those_with_figures_of_their_own():
    """Also where only one channel is known; the row over all of them is none."""
    rows = (line(), line(sector="b"), line(sector="a", channel="online"))

    assert book_of(*rows).sectors == ("a", "b")


def test_the_portals_sectors_and_channels_are_none_of_the_form():
    """A page of them would have nothing to show."""
    found = book_of(line(PORTAL, sector="ho-tich"), line(PORTAL, channel="online"))

    assert (found.sectors, found.channels) == ((), ())


@pytest.mark.parametrize(
    ("lines", "channels"),
    [
        ([line()], ()),
        ([line(channel="direct_or_post")], (Channel.DIRECT_OR_POST,)),
        ([line(channel="direct_or_post"), line(channel="online")], (Channel.ONLINE, Channel.DIRECT_OR_POST)),
        ([line(sector="a", channel="online")], ()),
        ([line(sector=sector, channel="online") for sector in "ab"], (Channel.ONLINE,)),
    ],
    ids=["none", "one", "both", "of one sector", "of every sector"],
)
def test_channels_are_those_of_the_whole_commune(lines, channels):
    """As given, or added up from every sector."""
    assert book_of(*lines).channels == channels


def test_a_sector_is_silent_between_its_figures_and_just_behind_them():
    """Not before it begins; and three months after its last it may be no sector any more."""
    rows = [*year_lines(*range(1, 9)), *year_lines(2, 4, sector="a"), *year_lines(1, 2, 3, sector="b")]
    found = book_of(*rows)

    silent = {month: found.silent_sectors(Period.month(2026, month)) for month in range(1, 9)}

    assert silent == {
        1: (),
        2: (),
        3: ("a",),
        4: ("b",),
        5: ("a", "b"),
        6: ("a", "b"),
        7: ("a",),
        8: (),
    }


def test_silent_sectors_stand_by_name():
    """Always in one order, whatever that of the lines."""
    rows = [row for sector in "cab" for row in year_lines(1, 3, sector=sector)]

    assert book_of(*rows).silent_sectors(Period.month(2026, 2)) == ("a", "b", "c")
