import pytest

from generator.observations import FORM_COLUMNS, PORTAL_COLUMNS, Absence, Status
from generator.statistics import COUNTED, EARLY_OR_ON_TIME, RECEIVED_NEW, frame
from generator.statistics.frame import STATUSES, count_of, why
from tests.sound_figures import FORMER, MONTH, PORTAL, line, observed
from tests.statistics.months import all_counts, counts, frame_of, keys

NOT_APPLICABLE, NOT_PROVIDED, WITHHELD = Absence.NOT_APPLICABLE, Absence.NOT_PROVIDED, Absence.WITHHELD


def test_each_observation_is_a_row():
    """In their order, under the keys that they came with."""
    rows = frame_of(line(sector="ho-tich", channel="online"), line(FORMER), line(PORTAL))

    assert keys(rows) == [
        ("2026-01-01", "2026-01-31", "ho-tich", "online", "form"),
        (None, "2024-02-22", "all", "all", "form"),
        ("2026-01-01", "2026-01-31", "all", "all", "portal-d4"),
    ]


def test_every_column_of_counts_is_there_as_received():
    """Each column keeps its own number; two more are worked out from them."""
    (row,) = all_counts(frame_of(line()))

    assert row == {
        **{column: int(MONTH[column]) for column in FORM_COLUMNS},
        **dict.fromkeys(PORTAL_COLUMNS, NOT_PROVIDED),
        EARLY_OR_ON_TIME: 96,
        RECEIVED_NEW: 110,
    }


def test_a_row_of_the_portal_fills_columns_of_its_own():
    """What the portal counts is never a number of the form, and the other way round."""
    (row,) = all_counts(frame_of(line(PORTAL)))

    assert {name: count for name, count in row.items() if count is not NOT_PROVIDED} == {
        "portal_received": 120,
        "portal_on_time": 115,
        "portal_overdue": 5,
    }


@pytest.mark.parametrize(
    ("cell", "reason"), [("", NOT_PROVIDED), ("-", NOT_APPLICABLE), ("*", WITHHELD)], ids=str
)
def test_what_is_no_number_is_missing_and_says_why(cell, reason):
    """Missing is not zero: the number is missing, and its reason stands beside it."""
    rows = frame_of(line(pending_late=cell))

    assert rows["pending_late"].isna().tolist() == [True]
    assert counts(rows, "pending_late") == [reason]


def test_nought_is_a_number():
    """No dossier at all is known, not missing."""
    rows = frame_of(line(pending_late="0"))

    assert rows["pending_late"].tolist() == [0]
    assert rows[why("pending_late")].tolist() == [0]


def test_counts_are_whole_numbers_beside_missing_ones():
    """A missing count turns no other into a fraction."""
    rows = frame_of(line(), line(FORMER))

    assert {str(rows[name].dtype) for name in COUNTED} == {"Int64"}


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ({}, 96),
        ({"solved_early_or_on_time": ""}, 96),
        ({"solved_early_or_on_time": "95"}, 95),
        ({"solved_early_or_on_time": "0"}, 0),
        ({"solved_early_or_on_time": "*"}, WITHHELD),
        ({"solved_early_or_on_time": "-"}, NOT_APPLICABLE),
        ({"solved_early_or_on_time": "", "solved_early": "*"}, WITHHELD),
        ({"solved_early_or_on_time": "", "solved_on_time": "-"}, NOT_APPLICABLE),
        ({"solved_early_or_on_time": "", "solved_early": "*", "solved_on_time": "-"}, WITHHELD),
    ],
)
def test_early_or_on_time_is_taken_as_given_or_added(cells, count):
    """A withheld figure is not worked out from its parts, and a given one is not mended."""
    rows = frame_of(line(**cells))

    assert counts(rows, EARLY_OR_ON_TIME) == [count]


@pytest.mark.parametrize(
    ("online", "direct_or_post", "count"),
    [
        ("70", "40", 110),
        ("70", "-", 70),
        ("-", "40", 40),
        ("0", "-", 0),
        ("-", "-", NOT_APPLICABLE),
        ("70", "", NOT_PROVIDED),
        ("", "40", NOT_PROVIDED),
        ("-", "", NOT_PROVIDED),
        ("", "", NOT_PROVIDED),
        ("70", "*", WITHHELD),
        ("-", "*", WITHHELD),
        ("", "*", WITHHELD),
    ],
)
def test_what_came_in_is_both_columns_together(online, direct_or_post, count):
    """Only what is not applicable adds nothing; what is not told, or kept back, may be any number."""
    rows = frame_of(line(received_online=online, received_direct_or_post=direct_or_post))

    assert counts(rows, RECEIVED_NEW) == [count]


@pytest.mark.parametrize("status", Status)
def test_how_far_the_source_stands_behind_a_row(status):
    """The weaker the status, the earlier its place, so that the least of a group is its weakest."""
    rows = frame_of(line(status=status))

    assert rows["status"].map(lambda place: STATUSES[place]).tolist() == [status]
    assert STATUSES == (Status.ILLUSTRATIVE, Status.PROVISIONAL, Status.OFFICIAL)


def test_a_row_that_corrects_another_is_marked():
    """A reader can tell which figures were replaced."""
    rows = frame_of(line(), line(revision="Đếm lại"))

    assert rows["revised"].tolist() == [False, True]


def test_every_row_stands_for_one_observation():
    """So that a sum can say how many rows are behind it."""
    assert frame_of(line(), line(FORMER))["rows"].tolist() == [1, 1]


def test_no_observations_are_an_empty_frame_with_the_same_columns():
    """A commune without figures breaks no measure."""
    full, empty = frame(observed(line())), frame(())

    assert empty.empty
    assert list(empty.columns) == list(full.columns)


def test_no_observations_have_keys_and_counts_of_the_same_types():
    """So that whatever is done to a full frame can be done to an empty one."""
    full, empty = frame(observed(line())), frame(())
    names = [name for name in full.columns if not name.endswith("?")]

    assert empty.dtypes[names].tolist() == full.dtypes[names].tolist()


@pytest.mark.parametrize("count", [0, 7, *Absence], ids=repr)
def test_a_count_comes_out_of_the_frame_as_it_went_in(count):
    """Nothing between the file and the page mistakes one kind of cell for another."""
    rows = frame_of(line(carried_over=count.value if isinstance(count, Absence) else str(count)))
    (number,), (weight,) = rows["carried_over"], rows[why("carried_over")]

    assert count_of(number, weight) == count
    assert type(count_of(number, weight)) is type(count)
