import random
from itertools import product

import pytest

from generator.observations import Absence
from generator.statistics import all_levels, frame
from tests.sound_figures import FORMER, MONTH, PORTAL, line
from tests.statistics.months import all_counts, counts, frame_of, keys, month_line

ONLINE, DIRECT = {"channel": "online"}, {"channel": "direct_or_post"}


def levels(rows, name="solved_late"):
    """One count by sector and channel, with how many sectors were added up to it."""
    whole = all_levels(rows)
    places = zip(whole["sector"], whole["channel"], strict=True)
    return dict(zip(places, zip(counts(whole, name), whole["sectors"], strict=True), strict=True))


def test_parts_make_every_total_that_they_allow():
    """Sectors of both channels give each sector, each channel, and the commune."""
    rows = frame_of(
        line(sector="a", **ONLINE, solved_late="1"),
        line(sector="a", **DIRECT, solved_late="2"),
        line(sector="b", **ONLINE, solved_late="3"),
        line(sector="b", **DIRECT, solved_late="4"),
    )

    assert levels(rows) == {
        ("a", "online"): (1, 0),
        ("a", "direct_or_post"): (2, 0),
        ("b", "online"): (3, 0),
        ("b", "direct_or_post"): (4, 0),
        ("a", "all"): (3, 0),
        ("b", "all"): (7, 0),
        ("all", "online"): (4, 2),
        ("all", "direct_or_post"): (6, 2),
        ("all", "all"): (10, 2),
    }


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"sector": "a"}, ("a", "all")),
        ({"channel": "online"}, ("all", "online")),
        ({}, ("all", "all")),
    ],
    ids=str,
)
def test_a_total_that_the_source_gives_is_taken(given, place):
    """The page never contradicts its source, even where the parts add up to something else."""
    parts = [line(sector=sector, **channel) for sector, channel in product("ab", (ONLINE, DIRECT))]
    rows = frame_of(*parts, line(**given, solved_late="7"))

    assert levels(rows)[place] == (7, 0)


def test_a_given_total_of_a_sector_goes_into_that_of_the_commune():
    """The commune is the sum of what its sectors say, not of what their channels say."""
    rows = frame_of(
        line(sector="a", solved_late="7"),
        line(sector="a", **ONLINE, solved_late="1"),
        line(sector="a", **DIRECT, solved_late="2"),
        line(sector="b", solved_late="3"),
    )

    assert levels(rows)["all", "all"] == (10, 2)


def test_rows_as_given_stand_first_and_unchanged():
    """Totals come behind the rows that they are made of."""
    rows = frame_of(line(sector="a", **DIRECT), line(sector="a", **ONLINE, solved_late="*"))
    whole = all_levels(rows)

    assert keys(whole)[:2] == keys(rows)
    assert all_counts(whole)[:2] == all_counts(rows)


def test_a_sector_with_one_of_two_channels_has_no_total():
    """What came in by the other channel is not nothing; and so the commune has no total either."""
    rows = frame_of(line(sector="a", **ONLINE), line(sector="b"))

    assert set(levels(rows)) == {("a", "online"), ("b", "all")}


def test_a_channel_that_a_sector_lacks_has_no_total():
    """The other channel has one; the sector that gives its own total still counts to the commune."""
    rows = frame_of(
        line(sector="a", **ONLINE, solved_late="1"),
        line(sector="a", **DIRECT, solved_late="2"),
        line(sector="b", **ONLINE, solved_late="3"),
        line(sector="b", solved_late="9"),
    )

    assert levels(rows) == {
        ("a", "online"): (1, 0),
        ("a", "direct_or_post"): (2, 0),
        ("b", "online"): (3, 0),
        ("b", "all"): (9, 0),
        ("a", "all"): (3, 0),
        ("all", "online"): (4, 2),
        ("all", "all"): (12, 2),
    }


def test_two_channels_of_the_commune_make_its_total():
    """Where no sectors are told; nothing was added up from sectors then."""
    rows = frame_of(line(**ONLINE, solved_late="1"), line(**DIRECT, solved_late="2"))

    assert levels(rows)["all", "all"] == (3, 0)


def test_one_channel_of_the_commune_makes_no_total():
    """Half of the dossiers are not all of them."""
    assert set(levels(frame_of(line(**ONLINE)))) == {("all", "online")}


def test_sectors_go_before_channels():
    """Where both would give the total of the commune, it is made of its sectors."""
    rows = frame_of(
        line(sector="a", solved_late="1"),
        line(sector="b", solved_late="2"),
        line(**ONLINE, solved_late="5"),
        line(**DIRECT, solved_late="6"),
    )

    assert levels(rows)["all", "all"] == (3, 2)


@pytest.mark.parametrize("channels", [({},), (ONLINE, DIRECT)], ids=["total", "channels"])
def test_a_single_sector_does_not_speak_for_the_commune(channels):
    """Nobody knows whether there are no others, or whether they are only not told."""
    rows = frame_of(*(line(sector="a", **channel) for channel in channels))

    assert {sector for sector, _ in levels(rows)} == {"a"}


def test_two_channels_speak_for_the_commune_beside_a_single_sector():
    """They are totals of the commune already."""
    rows = frame_of(line(sector="a"), line(**ONLINE, solved_late="5"), line(**DIRECT, solved_late="6"))

    assert levels(rows)["all", "all"] == (11, 0)


def test_a_sum_with_a_withheld_part_is_withheld():
    """On every level above it."""
    rows = frame_of(
        line(sector="a", **ONLINE, solved_late="*"),
        line(sector="a", **DIRECT),
        line(sector="b"),
    )
    found = levels(rows)

    assert found["a", "all"][0] is found["all", "all"][0] is Absence.WITHHELD


def test_periods_and_definitions_stay_apart():
    """Each month, each total up to a day, and the portal's figures have totals of their own."""
    rows = frame_of(
        *(month_line(number, sector=sector) for number in (1, 2) for sector in "ab"),
        line(FORMER, sector="a"),
        line(FORMER, sector="b"),
        *(line(PORTAL, sector=sector) for sector in "ab"),
    )
    whole = all_levels(rows)

    assert keys(whole)[len(rows) :] == [
        ("2026-01-01", "2026-01-31", "all", "all", "form"),
        ("2026-01-01", "2026-01-31", "all", "all", "portal-d4"),
        ("2026-02-01", "2026-02-28", "all", "all", "form"),
        (None, "2024-02-22", "all", "all", "form"),
    ]
    assert whole["sectors"].tolist()[len(rows) :] == [2, 2, 2, 2]


def test_a_total_up_to_a_day_is_taken_as_given():
    """A missing first day makes it no other period than that of its parts."""
    rows = frame_of(line(FORMER), line(FORMER, sector="a"))

    assert len(all_levels(rows)) == 2


def test_totals_up_to_a_day_are_added_as_months_are():
    """Beside the months, from channels to the commune."""
    rows = [line(row, sector=sector, **channel) for row in (MONTH, FORMER) for sector in "ab"
            for channel in (ONLINE, DIRECT)]  # fmt: skip
    whole = all_levels(frame_of(*rows))
    of_commune = whole[whole["sector"].eq("all") & whole["channel"].eq("all")]

    assert counts(of_commune, "solved_total") == [400, 776]


def test_nothing_has_no_totals():
    """A commune without figures."""
    assert all_levels(frame(())).empty


def test_totals_are_what_a_person_would_add():
    """Whatever rows a month has: the same sums, and the same sums missing, as by hand."""
    chance = random.Random(8)
    months = {year: cells_by(chance) for year in range(1950, 2026)}
    rows = frame_of(
        *(
            month_line(1, year, sector=sector, channel=channel, solved_late=str(late))
            for year, cells in months.items()
            for (sector, channel), late in cells.items()
        )
    )
    whole = all_levels(rows)
    found = {year: {} for year in months}
    for (start, _, sector, channel, _), late in zip(keys(whole), counts(whole, "solved_late"), strict=True):
        found[int(start[:4])][sector, channel] = late

    assert found == {year: by_hand(cells) for year, cells in months.items()}


def cells_by(chance):
    """Some of the rows that a month may have."""
    places = product(("a", "b", "c", "all"), ("online", "direct_or_post", "all"))
    return {place: chance.randint(0, 50) for place in places if chance.random() < 0.6}


def by_hand(cells):
    """Every total that parts allow; what is given is never replaced."""
    known = dict(cells)
    sectors = {sector for sector, _ in cells if sector != "all"}
    channels = ("online", "direct_or_post")

    def add(place, parts):
        if place not in known and parts and all(part in known for part in parts):
            known[place] = sum(known[part] for part in parts)

    for sector in sectors:
        add((sector, "all"), [(sector, channel) for channel in channels])
    if len(sectors) > 1:
        for channel in channels:
            add(("all", channel), [(sector, channel) for sector in sectors])
        add(("all", "all"), [(sector, "all") for sector in sectors])
    add(("all", "all"), [("all", channel) for channel in channels])
    return known
