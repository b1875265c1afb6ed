from datetime import date

from generator.observations import Column, Correction, check_observations, corrections, current
from generator.problems import Code, Place, Problem
from tests.sound_figures import FORMER, PATH, PORTAL, line, observed

AGAIN = {"as_of": "2026-03-01", "solved_late": "6", "solved_early_or_on_time": "94", "solved_on_time": "34"}
WHY = "bổ sung 2 hồ sơ nhập muộn"


def checked(*lines):
    return list(check_observations(observed(*lines), None, date(2026, 11, 22)))


def test_rows_of_different_keys_are_all_current():
    """The same period, sector and channel by two definitions are two facts."""
    observations = observed(
        line(), line(FORMER), line(PORTAL), line(sector="ho-tich"), line(channel="online")
    )

    assert current(observations) == observations
    assert corrections(observations) == ()


def test_the_newest_row_of_a_key_is_current():
    """By the moment of the figures, wherever the row stands; the file keeps its order."""
    newest, other, first, second = observed(
        line(as_of="2026-04-01", revision="lần hai"), line(FORMER), line(), line(**AGAIN, revision=WHY)
    )
    observations = (newest, other, first, second)

    assert current(observations) == (newest, other)
    assert corrections(observations) == (Correction(second, newest), Correction(first, second))
    assert checked(*(one.row.text for one in observations)) == []


def test_corrections_of_all_keys_stand_newest_first():
    """A reader sees what changed last."""
    observations = observed(
        line(),
        line(as_of="2026-03-01", revision="a"),
        line(FORMER),
        line(FORMER, as_of="2026-05-01", revision="b"),
        line(as_of="2026-06-01", revision="c"),
    )

    assert [change.new.revision for change in corrections(observations)] == ["c", "b", "a"]


def test_a_correction_names_the_columns_that_differ():
    """What became absent differs too; another source or moment is no other count."""
    old, new, same = observed(
        line(), line(**AGAIN, carried_over="*"), line(**AGAIN, carried_over="*", source="khác")
    )

    assert Correction(old, new).changed == (
        Column.CARRIED_OVER,
        Column.SOLVED_ON_TIME,
        Column.SOLVED_LATE,
        Column.SOLVED_EARLY_OR_ON_TIME,
    )
    assert Correction(new, same).changed == ()


def test_a_correction_of_the_same_moment_stands_behind_what_it_corrects():
    """The source's clock did not move; the order of the lines tells which is newer."""
    old, new = observed(line(), line(solved_late="*", revision=WHY))

    assert current((old, new)) == (new,)
    assert checked(line(), line(solved_late="*", revision=WHY)) == []


def test_later_figures_without_a_reason_are_refused():
    """Whoever changes what was published says why."""
    text = line(**AGAIN)

    assert checked(line(), line(FORMER), text) == [
        Problem(
            Place(PATH, 4, len(text) + 1, 1, text),
            Code.REVISION_REASON_MISSING,
            "số liệu này thay số liệu cập nhật 01/02/2026 ở dòng 2 mà không có lý do",
            "ghi lý do vào cột revision, ví dụ: bổ sung 3 hồ sơ nhập muộn",
        )
    ]


def test_the_reason_stands_at_the_newer_figures_wherever_they_stand():
    """A file that begins with the newest rows is in order too."""
    (problem,) = checked(line(**AGAIN), line())

    assert (problem.code, problem.place.line) == (Code.REVISION_REASON_MISSING, 2)
    assert "ở dòng 3" in problem.message


def test_a_first_row_may_carry_a_reason():
    """What it corrects may have been published before the file began."""
    assert checked(line(revision=WHY)) == []


def test_the_same_moment_without_a_reason_is_a_repetition():
    """Nobody can tell which of the two is right."""
    text = line(received_total="-")

    assert checked(line(), text) == [
        Problem(
            Place(PATH, 3, 1, len(text), text),
            Code.ROW_DUPLICATE,
            "kỳ, lĩnh vực, cách nộp và định nghĩa trùng với dòng 2",
            "giữ lại một dòng",
        )
    ]
