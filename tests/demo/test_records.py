"""The invented commune of examples/: sound enough to be published, with the faults that its README names."""

import csv
from collections import Counter
from itertools import pairwise

import pytest

from generator.build.examine import examine
from generator.problems import Severity
from tests.projects import BUILT_ON, ROOT

DEMO = ROOT / "examples/demo-commune"
CHANNELS = ("online", "direct_or_post")
TWICE = ("2025-12", "dat-dai", "direct_or_post")
GAP = ("2025-08", "nguoi-co-cong")
BROKEN = ("2025-11", "cu-tru", "online")
WITHHELD = ("2026-08", "bao-tro-xa-hoi", "direct_or_post")
UNTOLD = ("2025-03", "chung-thuc", "direct_or_post")
NOTHING = ("2026-02", "ho-kinh-doanh")
IDENTITIES = (
    ("received_total", ("received_online", "received_direct_or_post", "carried_over")),
    ("solved_total", ("solved_early", "solved_on_time", "solved_late")),
    ("pending_total", ("pending_in_time", "pending_late")),
    ("received_total", ("solved_total", "pending_total")),
)


@pytest.fixture(scope="module")
def examined():
    return examine(DEMO, BUILT_ON)


@pytest.fixture(scope="module")
def written():
    with (DEMO / "data/stats.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def newest(written):
    """The rows of the form by month, sector and channel; of two, the one with the later day."""
    rows = [row for row in written if row["definition"] == "form"]
    return {key_of(row): row for row in sorted(rows, key=lambda row: row["as_of"])}


def key_of(row):
    return row["period_end"][:7], row["sector"], row["channel"]


def count(row, column):
    """What a cell adds to a sum: nothing where it does not apply, None where it is not known."""
    return {"-": 0, "*": None, "": None}.get(row[column], row[column])


def added(row, columns):
    cells = [count(row, column) for column in columns]
    return None if None in cells else sum(map(int, cells))


def months(newest):
    return sorted({month for month, _, _ in newest})


def test_the_demo_can_be_published(examined):
    """Its faults are faults of figures: noted, never in the way of a build."""
    assert [one for one in examined.problems if one.severity is Severity.ERROR] == []


def test_nobody_can_take_it_for_a_real_commune(examined, written):
    """Every page says that it is invented, its address cannot exist, and so does every row of figures."""
    commune = examined.loaded.catalogue.commune

    assert "không có thật" in commune.notice
    assert commune.site_address.endswith(".example/")
    assert {row["status"] for row in written} == {"illustrative"}
    assert {row["source"] for row in written} == {"Số liệu minh họa, đặt ra để thử trang"}


def test_every_sector_has_one_procedure(examined):
    """An example, not a second catalogue."""
    catalogue = examined.loaded.catalogue

    assert Counter(one.sector for one in catalogue.procedures) == dict.fromkeys(catalogue.sectors, 1)


def test_two_years_by_sector_and_channel_with_one_gap(examined, newest):
    """24 months without a hole, but for the one that is promised."""
    rows = Counter((month, sector) for month, sector, _ in newest)
    sectors = examined.loaded.catalogue.sectors

    assert len(months(newest)) == 24
    assert (months(newest)[0], months(newest)[-1]) == ("2024-11", "2026-10")
    assert rows == Counter({(month, sector): 2 for month in months(newest) for sector in sectors} | {GAP: 0})


def test_one_row_is_replaced(written):
    """Given twice; the later one says why, and has three dossiers more that were solved late."""
    first, second = [row for row in written if row["definition"] == "form" and key_of(row) == TWICE]

    assert first["as_of"] < second["as_of"]
    assert (first["revision"], bool(second["revision"])) == ("", True)
    assert int(second["solved_late"]) - int(first["solved_late"]) == 3
    assert [row for row in written if row["revision"]] == [second]


def test_the_figures_add_up_but_for_one_row(written):
    """The identities of the form, wherever all parts are given."""
    broken = [
        (key_of(row), int(row[total]) - added(row, parts))
        for row in written
        if row["definition"] == "form"
        for total, parts in IDENTITIES
        if added(row, parts) not in (None, int(row[total]))
    ]

    assert broken == [(BROKEN, 1)]


def test_what_was_pending_is_carried_over(newest):
    """From month to month, by the newest rows; only the months beside the gap are not joined."""
    for earlier, later in pairwise(months(newest)):
        for (month, sector, channel), row in newest.items():
            before = newest.get((earlier, sector, channel))
            if month == later and before is not None:
                assert row["carried_over"] == before["pending_total"], (month, sector, channel)


def test_cells_without_a_number_are_the_promised_ones(newest):
    """One withheld, one not provided; the column of the other channel does not apply."""
    own = {"online": "received_direct_or_post", "direct_or_post": "received_online"}
    counted = {column for total, parts in IDENTITIES for column in (total, *parts)}
    empty = {
        (key, column): row[column]
        for key, row in newest.items()
        for column in counted
        if not row[column].isdigit() and own[key[2]] != column
    }

    assert empty == {(WITHHELD, "pending_late"): "*", (UNTOLD, "pending_in_time"): ""}
    assert {row[own[key[2]]] for key, row in newest.items()} == {"-"}


def test_a_month_without_any_dossier_is_zero(newest):
    """Zero is a figure: the rows are there."""
    for channel in CHANNELS:
        row = newest[(*NOTHING, channel)]

        assert (row["received_total"], row["solved_total"], row["pending_total"]) == ("0", "0", "0")


def test_the_portal_counts_in_its_own_way(written):
    """Three months of the whole commune, by other columns; none of the form's."""
    portal = [row for row in written if row["definition"] == "portal-d4"]

    assert [key_of(row) for row in portal] == [
        (f"2026-{month}", "all", "all") for month in ("08", "09", "10")
    ]
    for row in portal:
        assert int(row["portal_received"]) == int(row["portal_on_time"]) + int(row["portal_overdue"])
        assert {row[column] for total, parts in IDENTITIES for column in (total, *parts)} == {""}
