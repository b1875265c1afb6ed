import pytest

from generator.observations import Absence
from generator.quantities import Share
from generator.statistics import Result, newest_whole, results
from tests.sound_figures import FORMER, line, observed


def test_the_former_pages_result():
    """194 solved, all in time, none late."""
    observations = observed(line(FORMER))

    assert results(observations) == (
        Result(observations[0], 194, 194, 0, late_rate=Share(0, 194), on_time_rate=Share(194, 194)),
    )


@pytest.mark.parametrize(
    ("cells", "late", "late_rate", "on_time_rate"),
    [
        ({"solved_late": "*"}, Absence.WITHHELD, Absence.WITHHELD, Share(96, 100)),
        ({"solved_total": "-"}, 4, Absence.NOT_APPLICABLE, Absence.NOT_APPLICABLE),
        ({"solved_early_or_on_time": "*"}, 4, Share(4, 100), Absence.WITHHELD),
        ({"solved_early_or_on_time": "100"}, 4, Share(4, 100), None),
        (
            {"solved_total": "0", "solved_early_or_on_time": "0", "solved_late": "0"},
            0,
            Share(0, 0),
            Share(0, 0),
        ),
    ],
)
def test_a_rate_is_its_counts_or_why_there_is_none(cells, late, late_rate, on_time_rate):
    """The reason of a missing count goes with it to whoever shows it."""
    (result,) = results(observed(line(**cells)))

    assert (result.late, result.late_rate, result.on_time_rate) == (late, late_rate, on_time_rate)


def test_the_newest_stands_first():
    """By end of period; of one end the later moment, then the longer period."""
    lines = (
        line(),
        line(period_end="2026-03-31", period_start="2026-03-01", source="tháng"),
        line(period_end="2026-03-31", period_start="2026-01-01", source="quý"),
        line(period_end="2026-03-31", period_start="", source="đến ngày"),
        line(period_end="2026-03-31", period_start="2026-02-01", as_of="2026-05-01", source="muộn"),
    )

    found = results(observed(*lines))

    assert [result.observation.source for result in found] == [
        "muộn",
        "đến ngày",
        "quý",
        "tháng",
        "Báo cáo tháng",
    ]


def test_the_newest_whole_covers_all_sectors_and_channels():
    """A newer row of one sector does not speak for the commune."""
    found = results(
        observed(line(), line(sector="ho-tich", period_end="2026-02-28"), line(FORMER, channel="online"))
    )

    assert newest_whole(found) == results(observed(line()))[0]
    assert newest_whole(results(observed(line(sector="ho-tich")))) is None
    assert newest_whole(results(())) is None
