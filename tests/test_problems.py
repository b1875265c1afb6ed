"""Problems: order, weight, and how values are quoted."""

from generator.problems import MOST_PER_FILE, NOTES, Code, Place, Problem, Severity, first_of, in_order, shown


def problem(
    path: str, line: int = 1, column: int = 1, code: Code = Code.KEY_UNKNOWN, message: str = "sai"
) -> Problem:
    return Problem(Place(path, line, column), code, message)


def test_problems_are_sorted_by_place():
    """By path, then line, then column as numbers: line 10 comes after line 9."""
    later, sooner = problem("a.yml", 10), problem("a.yml", 9, 30)
    other = problem("b.yml")
    right, left = problem("a.yml", 10, 12), problem("a.yml", 10, 2)

    assert in_order([other, right, later, left, sooner]) == [sooner, later, left, right, other]


def test_equal_places_are_sorted_by_code_and_message():
    """The same faults give the same report, in whatever order they were found."""
    first = problem("a.yml", code=Code.KEY_MISSING, message="thiếu tên")
    second = problem("a.yml", code=Code.KEY_UNKNOWN, message="khóa lạ a")
    third = problem("a.yml", code=Code.KEY_UNKNOWN, message="khóa lạ b")

    assert in_order([third, first, second]) == in_order([second, third, first]) == [first, second, third]


def test_a_repetition_is_said_once():
    """Two laws that see the same fault make one line of the report."""
    assert in_order([problem("a.yml"), problem("a.yml")]) == [problem("a.yml")]


def test_the_code_decides_the_severity():
    """One law never has two weights: what lapses is a note, what is misspelt an error."""
    lapsed, misspelt = problem("a.yml", code=Code.LEGAL_BASIS_LAPSED), problem("a.yml", code=Code.KEY_UNKNOWN)

    assert (lapsed.severity, misspelt.severity) == (Severity.NOTE, Severity.ERROR)


def test_what_is_noted_and_what_is_an_error():
    """Law 4 of the design: what is readable but doubtful, late or not agreed is a note; nothing else is."""
    assert {code.value for code in NOTES} == {
        "legal-basis-lapsed",
        "legal-basis-not-yet-in-force",
        "legal-basis-partly-lapsed",
        "legal-basis-unknown",
        "legal-basis-unlikely",
        "legal-document-unrecorded",
        "legal-end-unlikely",
        "legal-force-before-issue",
        "legal-successor-lapsed",
        "legal-year-differs",
        "level-reason-missing",
        "level-undeclared",
        "level-unproven",
        "review-date-passed",
        "day-ahead",
        "link-exception-unused",
        "successor-ended",
        "life-event-empty",
        "outcome-ended",
        "form-unused",
        "period-not-over",
        "figures-disagree",
        "parts-disagree",
        "channel-missing",
        "carry-over-broken",
        "cumulative-falls",
        "periods-overlap",
        "months-missing",
        "text-decomposed",
    }


def test_as_many_problems_as_allowed_are_all_told():
    """The bound itself is not yet too many."""
    problems = [problem("a.yml", line) for line in range(1, MOST_PER_FILE + 1)]

    assert first_of(problems, "a.yml") == problems


def test_of_too_many_problems_the_first_are_told_and_that_there_are_more():
    """A file with thousands of faults does not hide the other files, and nothing goes in silence."""
    problems = [problem("a.yml", line) for line in range(1, MOST_PER_FILE + 2)]

    *kept, last = first_of(problems, "a.yml")

    assert kept == problems[:MOST_PER_FILE]
    assert last == Problem(
        Place("a.yml", MOST_PER_FILE),
        Code.PROBLEMS_LEFT_OUT,
        "tệp có quá 100 chỗ sai, ở đây chỉ nêu 100 chỗ",
        "sửa những chỗ này rồi kiểm tra lại",
    )


def test_a_short_value_is_shown_as_it_is():
    """Messages quote what the editor wrote."""
    assert shown("20/7/2026") == "20/7/2026"


def test_a_long_or_broken_value_is_shown_on_one_line():
    """A message stays one line, whatever a file holds."""
    assert shown("dòng một\n  dòng hai") == "dòng một dòng hai"
    assert shown("khai sinh " * 50) == "khai sinh khai sinh khai sinh khai sinh khai sinh khai sinh…"
