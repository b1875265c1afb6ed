import subprocess
import sys
from calendar import monthrange
from collections import Counter
from datetime import date

import pytest

from generator.observations import Column, Disagreement, check_observations, disagreements
from generator.problems import Code, Place, Problem, Severity
from tests.sound_figures import FORMER, MONTH, PATH, PORTAL, line, observed

BUILT_ON = date(2026, 11, 22)
SECTORS = {"ho-tich", "chung-thuc"}


def checked(*lines, sectors=SECTORS):
    return list(check_observations(observed(*lines), sectors, BUILT_ON))


def at(text, column, width=1):
    cells = text.split(",")[: list(MONTH).index(column)]
    return Place(PATH, 2, len("".join(f"{cell}," for cell in cells)) + 1, width, text)


def test_sound_rows_have_no_problem():
    """One row for each sector, channel, period and definition, all in the past, all adding up."""
    lines = (
        line(),
        line(sector="ho-tich"),
        line(sector="ho-tich", channel="online"),
        line(FORMER),
        line(PORTAL),
    )

    assert checked(*lines) == []


def test_an_unknown_sector_names_the_nearest():
    """Figures of a sector that no list knows would have no name."""
    text = line(sector="hotich")

    assert checked(text) == [
        Problem(
            at(text, "sector"),
            Code.SECTOR_UNKNOWN,
            "không có lĩnh vực “hotich”",
            "có phải là “ho-tich” không?",
        )
    ]


def test_sectors_are_not_judged_by_a_list_that_could_not_be_read():
    """A broken list of sectors is reported for itself."""
    assert checked(line(sector="hotich"), sectors=None) == []


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        (
            {"period_end": "2026-11-23"},
            "period_end",
            "kỳ kết thúc ngày 23/11/2026, sau ngày dựng trang 22/11/2026",
        ),
        (
            {"as_of": "2026-11-23"},
            "as_of",
            "số liệu cập nhật ngày 23/11/2026, sau ngày dựng trang 22/11/2026",
        ),
    ],
)
def test_no_figures_come_from_the_future(cells, column, message):
    """The build date itself is not the future."""
    text = line(**cells)

    assert Problem(at(text, column), Code.PERIOD_IN_FUTURE, message, "xem lại năm và tháng") in checked(text)
    assert checked(line(**{"as_of": "2026-11-22", column: "2026-11-22"})) == []


def test_figures_of_a_period_are_not_taken_before_its_end():
    """On the last day the month may be whole; a day before it is not, or one of the days is mistyped."""
    text = line(as_of="2026-01-30")

    assert checked(text) == [
        Problem(
            at(text, "as_of"),
            Code.PERIOD_NOT_OVER,
            "số liệu cập nhật ngày 30/01/2026, trước ngày cuối kỳ 31/01/2026",
            "xem lại hai ngày này",
        )
    ]
    assert checked(line(as_of="2026-01-31")) == []


def test_one_row_a_key():
    """The same period, sector, channel and definition stand once, whatever the counts."""
    (problem,) = checked(line(), line(FORMER), line(received_total="-"))

    assert (problem.code, problem.place.line) == (Code.ROW_DUPLICATE, 4)
    assert problem.message == "kỳ, lĩnh vực, cách nộp và định nghĩa trùng với dòng 2"


@pytest.mark.parametrize(
    ("cells", "broken"),
    [
        (
            {"solved_early": "61"},
            Disagreement(
                Column.SOLVED_TOTAL,
                100,
                (Column.SOLVED_EARLY, Column.SOLVED_ON_TIME, Column.SOLVED_LATE),
                101,
            ),
        ),
        (
            {"solved_early_or_on_time": "95"},
            Disagreement(Column.SOLVED_TOTAL, 100, (Column.SOLVED_EARLY_OR_ON_TIME, Column.SOLVED_LATE), 99),
        ),
        (
            {"carried_over": "9"},
            Disagreement(
                Column.RECEIVED_TOTAL,
                120,
                (Column.RECEIVED_ONLINE, Column.RECEIVED_DIRECT_OR_POST, Column.CARRIED_OVER),
                119,
            ),
        ),
        (
            {"pending_late": "0"},
            Disagreement(Column.PENDING_TOTAL, 20, (Column.PENDING_IN_TIME, Column.PENDING_LATE), 19),
        ),
        (
            {"pending_total": "21", "pending_late": "2"},
            Disagreement(Column.RECEIVED_TOTAL, 120, (Column.SOLVED_TOTAL, Column.PENDING_TOTAL), 121),
        ),
        (
            {**PORTAL, "portal_overdue": "6"},
            Disagreement(Column.PORTAL_RECEIVED, 120, (Column.PORTAL_ON_TIME, Column.PORTAL_OVERDUE), 121),
        ),
    ],
)
def test_a_broken_identity_is_found(cells, broken):
    """Each identity of the form and of the portal is tried where all its figures are given."""
    (observation,) = observed(line(**cells))

    assert list(disagreements(observation.counts)) == [broken]


@pytest.mark.parametrize("cell", ["", "-", "*"])
def test_an_identity_without_all_its_figures_is_not_tried(cell):
    """What is missing is not zero, so nothing can be said to disagree."""
    (observation,) = observed(line(received_online=cell, carried_over="999"))

    assert list(disagreements(observation.counts)) == []


@pytest.mark.parametrize(
    ("solved", "in_time", "late"),
    [(10_455, 10_133, 612), (510_541, 509_772, 763), (18_273, 17_265, 1_458)],
)
def test_figures_as_published_are_noted_not_mended(solved, in_time, late):
    """Hội An 2020, Hà Nội 2025 and Huế 2020 published totals that their parts do not make."""
    text = line(FORMER, solved_total=str(solved), solved_early_or_on_time=str(in_time), solved_late=str(late))
    (problem,) = checked(text)
    (observation,) = observed(text)

    assert (problem.code, problem.severity) == (Code.FIGURES_DISAGREE, Severity.NOTE)
    assert problem.place == at(text, "solved_total")
    assert f"{solved:,}".replace(",", ".") in problem.message
    assert f"{in_time + late:,}".replace(",", ".") in problem.message
    assert observation.counts[Column.SOLVED_TOTAL] == solved


@pytest.mark.parametrize(
    ("cells", "broken"),
    [
        # Hà Nội, third quarter of 2025: 510,541 solved and 20,734 pending of 531,269 received.
        (("531269", "510541", "20734"), (531_269, 531_275)),
        # The communes of Đà Lạt, 2023: all that was received was solved, and yet 32 were pending.
        (("71714", "71714", "32"), (71_714, 71_746)),
        # Phường Phan Đình Phùng, July 2025: 671 solved and 222 pending of 892.
        (("892", "671", "222"), (892, 893)),
    ],
)
def test_what_was_received_is_held_against_what_became_of_it(cells, broken):
    """Published so; noted with both numbers, and left."""
    names = ("received_total", "solved_total", "pending_total")
    rest = {"solved_early_or_on_time": "*", "solved_late": "*"}
    (observation,) = observed(line(FORMER, **rest, **dict(zip(names, cells, strict=True))))

    assert [(one.said, one.added) for one in disagreements(observation.counts)] == [broken]


def test_three_ways_to_be_solved_are_held_against_their_total():
    """Lâm Đồng, October 2019: 13,767 early, 3,254 on time and 634 late are not 17,651."""
    cells = {"solved_early": "13767", "solved_on_time": "3254", "solved_late": "634", "solved_total": "17651"}
    (observation,) = observed(line(FORMER, **cells, solved_early_or_on_time=""))

    assert [(one.said, one.added) for one in disagreements(observation.counts)] == [(17_651, 17_655)]


def test_only_current_rows_are_judged():
    """What a later row has put right is history, and no note of today."""
    assert checked(line(solved_total="101"), line(as_of="2026-03-01", revision="cộng lại")) == []


def test_ten_years_of_twenty_sectors_are_all_judged():
    """Each row and each seam between months is judged; `benchmarks/figures.py` shows how long it takes."""
    rows = observed(
        *(
            line(
                period_start=f"{year}-{month:02}-01",
                period_end=f"{year}-{month:02}-{monthrange(year, month)[1]}",
                sector=f"linh-vuc-{sector}",
                channel=channel,
                carried_over="20",
                received_total="130",
                pending_total="30",
            )
            for year in range(2016, 2026)
            for month in range(1, 13)
            for sector in range(20)
            for channel in ("online", "direct_or_post")
        )
    )

    codes = Counter(problem.code for problem in check_observations(rows, None, BUILT_ON))

    assert len(rows) == 4_800
    assert codes == {Code.FIGURES_DISAGREE: 4_800, Code.CARRY_OVER_BROKEN: 40 * 119}


def test_checking_needs_neither_pandas_nor_plotly():
    """`check` works where only the reading of figures is wanted, and starts at once."""
    code = "import generator.observations, sys; sys.exit('pandas' in sys.modules or 'plotly' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
