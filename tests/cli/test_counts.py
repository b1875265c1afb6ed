"""What stands below the problems of `check`."""

from generator.cli.counts import FEWER, MANY_NOTES, counts, left_out, notes_by_kind
from generator.problems import Code, Place, Problem, Severity

ERROR = Problem(Place("a.yml"), Code.KEY_UNKNOWN, "sai")


def notes(code, number):
    return [Problem(Place("a.yml", line), code, "đã qua") for line in range(number)]


def test_many_notes_are_counted_by_kind():
    """The most frequent kind first, by its name; errors are not among them; then how to see fewer."""
    found = [ERROR, *notes(Code.LEVEL_UNPROVEN, 2), *notes(Code.REVIEW_DATE_PASSED, MANY_NOTES)]

    assert notes_by_kind(found) == [
        "",
        "Ghi chú theo loại:",
        "    20  Đã quá hạn xem lại [review-date-passed]",
        "     2  Mức trực tuyến chưa được đối chiếu [level-unproven]",
        "",
        FEWER,
    ]


def test_few_notes_are_not_counted_again():
    """They stand on one screen."""
    assert notes_by_kind(notes(Code.LEVEL_UNPROVEN, MANY_NOTES)) == []


def test_what_is_not_told_is_counted():
    """So that nobody takes silence for soundness."""
    assert left_out([ERROR], notes(Code.LEVEL_UNPROVEN, 3)) == [
        "Không nêu ở đây: 1 lỗi.",
        "Ở các tệp khác: 3 ghi chú.",
    ]
    assert left_out([], []) == []


def test_nothing_is_said_in_a_sentence():
    """Of the kind that was asked for."""
    assert counts([]) == "Không có lỗi, không có ghi chú."
    assert counts([], Severity.ERROR) == "Không có lỗi."
    assert counts([], Severity.NOTE) == "Không có ghi chú."
    assert counts([ERROR]) == "1 lỗi."
