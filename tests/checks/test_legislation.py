"""What legal documents say of themselves and of each other holds together."""

from datetime import date

import pytest

from generator.checks.legislation import (
    days_are_in_order,
    ends_are_days_without_force,
    kinds_are_those_of_numbers,
    later_documents_are_later,
    relations_have_no_circle,
    successors_are_in_force,
)
from generator.problems import Code, Place, Problem, Severity
from tests.sound_project import BUILT_ON, Project

LAW = "content/legal/60-2014-qh13.yml"
DECREE = "content/legal/224-2026-nd-cp.yml"
THIRD = "content/legal/1-2019-qh14.yml"
LAWS = (
    kinds_are_those_of_numbers,
    days_are_in_order,
    ends_are_days_without_force,
    relations_have_no_circle,
    later_documents_are_later,
    successors_are_in_force,
)


def found(project: Project, on: date = BUILT_ON) -> list[Problem]:
    catalogue = project.catalogue()
    return [problem for law in LAWS for problem in law(catalogue, on)]


def say(project: Project, path: str, *lines: str) -> None:
    """Lines put into the record of a document; they stand from line 6 or, of the decree, from line 5 on."""
    project.change(path, "source:", "\n".join([*lines, "source:"]))


def test_a_sound_project_holds_together(project: Project):
    """Days, ends and relations."""
    assert found(project) == []


def test_a_number_tells_the_kind(project: Project):
    """No circular is numbered as a decree, whatever stands in front of it."""
    project.change(DECREE, "kind: Nghị định", "kind: Thông tư")
    (problem,) = found(project)

    assert (problem.code, problem.place.path) == (Code.LEGAL_KIND_DIFFERS, DECREE)
    assert problem.message == "Thông tư không mang số hiệu kiểu 224/2026/NĐ-CP"
    assert problem.hint == "ghi Nghị định, hoặc xem lại số hiệu"


@pytest.mark.parametrize("kind", ["Bộ luật", "Luật", "Nghị quyết"])
def test_three_kinds_of_the_national_assembly_are_numbered_alike(project: Project, kind: str):
    """60/2014/QH13 may be any of them."""
    project.change(LAW, "kind: Luật", f"kind: {kind}")

    assert found(project) == []


@pytest.mark.parametrize(
    ("lines", "code", "message"),
    [
        (
            ("effective_to: 2014-11-20", "issued_on: 2014-11-20"),
            Code.LEGAL_LAPSE_BEFORE_ISSUE,
            "60/2014/QH13 hết hiệu lực trước khi được ban hành (20/11/2014)",
        ),
        (
            ("last_day: 2014-11-19", "issued_on: 2014-11-20"),
            Code.LEGAL_LAPSE_BEFORE_ISSUE,
            "60/2014/QH13 hết hiệu lực trước khi được ban hành (20/11/2014)",
        ),
    ],
)
def test_nothing_lapses_before_it_is_issued(
    project: Project, lines: tuple[str, ...], code: Code, message: str
):
    """Nor on the day of its issue: it would never have held. The place is the end's."""
    project.change(LAW, "effective_from: 2016-01-01\n", "")
    say(project, LAW, *lines)

    (problem,) = found(project)

    assert (problem.place.line, problem.code, problem.message) == (5, code, message)
    assert problem.severity is Severity.ERROR


def test_a_document_that_holds_for_one_day(project: Project):
    """Issued, in force and at its end on the same day: strange, but it can be so."""
    project.change(LAW, "effective_from: 2016-01-01", "effective_from: 2014-11-20")
    say(project, LAW, "last_day: 2014-11-20", "issued_on: 2014-11-20")

    assert found(project) == []


def test_force_before_issue_is_noted(project: Project):
    """A law may reach back, so it is no error."""
    say(project, LAW, "issued_on: 2016-01-02")
    project.change(LAW, "60/2014", "60/2016")

    assert found(project) == [
        Problem(
            Place(LAW, 5, 17),
            Code.LEGAL_FORCE_BEFORE_ISSUE,
            "60/2016/QH13 có hiệu lực trước ngày ban hành 02/01/2016",
            "xem lại hai ngày; nếu văn bản có hiệu lực trở về trước thì giữ nguyên",
        )
    ]
    assert found(project)[0].severity is Severity.NOTE


def test_a_year_of_issue_that_the_number_does_not_bear(project: Project):
    """A slip in one of the two, most likely; a number without a year says nothing."""
    say(project, LAW, "issued_on: 2015-11-20")
    slip = found(project)
    project.change(LAW, "60/2014/QH13", "60/QH13")

    assert slip == [
        Problem(
            Place(LAW, 6, 12),
            Code.LEGAL_YEAR_DIFFERS,
            "60/2014/QH13 ban hành năm 2015, khác năm trong số hiệu",
            "xem lại ngày ban hành và số hiệu; nếu nguồn ghi đúng như vậy thì giữ nguyên",
        )
    ]
    assert slip[0].severity is Severity.NOTE
    assert found(project) == []


@pytest.mark.parametrize(
    ("lines", "likely"),
    [
        (["effective_to: 2027-02-28"], True),  # a month's last day
        (["effective_to: 2028-02-28"], False),  # of a leap year it is not
        (["effective_to: 2031-12-31"], True),
        (["effective_to: 2032-01-01"], False),
        (["last_day: 2027-02-28"], False),
        (["replaced_by: [224/2026/NĐ-CP]", "effective_to: 2026-07-01"], False),
        (["replaced_by: [224/2026/NĐ-CP]", "effective_to: 2026-06-30"], True),
        (["replaced_by: [224/2026/NĐ-CP]", "last_day: 2026-06-30"], False),
        (["replaced_by: [224/2026/NĐ-CP]", "effective_to: 2026-06-15"], False),
    ],
)
def test_an_end_that_looks_like_a_last_day(project: Project, lines: list[str], likely: bool):
    """The last day of a month, or the day before the successor begins: noted, with the other key."""
    say(project, LAW, *lines)
    day = lines[-1][-10:]
    said = f"ngày đầu tiên không còn hiệu lực của 60/2014/QH13 là {day[8:]}/{day[5:7]}/{day[:4]}"
    hint = "nếu đó là ngày cuối cùng còn hiệu lực thì ghi vào last_day thay cho effective_to"
    place = Place(LAW, 5 + len(lines), 15)

    assert found(project) == ([Problem(place, Code.LEGAL_END_UNLIKELY, said, hint)] if likely else [])


def test_a_months_last_day_may_be_the_first_of_a_successor(project: Project):
    """Where the successor begins on that very day, nobody took it for the last one."""
    project.change(DECREE, "effective_from: 2026-07-01", "effective_from: 2026-06-30")
    say(project, LAW, "replaced_by: [224/2026/NĐ-CP]", "effective_to: 2026-06-30")

    assert found(project) == []


def test_a_last_day_that_looks_like_the_first_without_force(project: Project):
    """The document would hold together with what replaces it for a day; the successor tells of it."""
    say(project, LAW, "last_day: 2026-07-01")
    say(project, DECREE, "replaces: [60/2014/QH13]")

    assert found(project) == [
        Problem(
            Place(LAW, 6, 11),
            Code.LEGAL_END_UNLIKELY,
            "60/2014/QH13 còn hiệu lực đến hết ngày mà văn bản thay thế bắt đầu có hiệu lực",
            "nếu đó là ngày đầu tiên hết hiệu lực thì ghi vào effective_to thay cho last_day",
        )
    ]


def test_a_document_that_names_itself(project: Project):
    """The smallest circle."""
    say(project, LAW, "amended_by: [60/2014/QH13]")

    assert [(problem.place, problem.code, problem.message) for problem in found(project)] == [
        (
            Place(LAW, 6, 14),
            Code.LEGAL_RELATION_CIRCULAR,
            "60/2014/QH13 nối thành vòng: cái nào cũng vừa trước vừa sau cái kia",
        )
    ]


def test_a_circle_of_three_told_from_both_sides(project: Project):
    """Every statement on the way is pointed at: nobody knows which of them is the wrong one."""
    say(project, LAW, "replaced_by: [224/2026/NĐ-CP]")
    say(project, DECREE, "amended_by: [1/2019/QH14]")
    project.write(THIRD, project.text(LAW).replace("60/2014/QH13", "1/2019/QH14"))
    project.change(THIRD, "replaced_by: [224/2026/NĐ-CP]", "replaced_by: [60/2014/QH13]")

    problems = found(project)

    assert {problem.code for problem in problems} == {Code.LEGAL_RELATION_CIRCULAR}
    assert [(problem.place, problem.message.partition(" nối")[0]) for problem in problems] == [
        (Place(THIRD, 6, 15), "1/2019/QH14 – 60/2014/QH13 – 224/2026/NĐ-CP"),
        (Place(DECREE, 5, 14), "224/2026/NĐ-CP – 1/2019/QH14 – 60/2014/QH13"),
        (Place(LAW, 6, 15), "60/2014/QH13 – 224/2026/NĐ-CP – 1/2019/QH14"),
    ]


def test_a_chain_is_no_circle(project: Project):
    """Nor are two ways to one end: replaced and amended by the same."""
    say(project, LAW, "replaced_by: [224/2026/NĐ-CP]", "amended_by: [1/2019/QH14, 224/2026/NĐ-CP]")
    project.write(
        THIRD, project.text(DECREE).replace("224/2026/NĐ-CP", "1/2019/QH14").replace("Nghị định", "Luật")
    )
    say(project, THIRD, "replaced_by: [224/2026/NĐ-CP]")

    assert found(project) == []


@pytest.mark.parametrize(
    ("path", "line", "place"),
    [
        (LAW, "replaces: [224/2026/NĐ-CP]", Place(LAW, 7, 12)),
        (DECREE, "amended_by: [60/2014/QH13]", Place(DECREE, 6, 14)),
    ],
)
def test_sides_that_were_swapped(project: Project, path: str, line: str, place: Place):
    """What was issued first cannot replace or amend what came later."""
    say(project, LAW, "issued_on: 2014-11-20")
    say(project, DECREE, "issued_on: 2026-06-24")
    say(project, path, line)

    assert found(project) == [
        Problem(
            place,
            Code.LEGAL_RELATION_REVERSED,
            "60/2014/QH13 ban hành ngày 20/11/2014, trước 224/2026/NĐ-CP",
            "xem lại ngày ban hành của hai văn bản, hoặc đổi bên: replaces thay cho replaced_by và ngược lại",
        )
    ]


def test_documents_of_one_day_and_of_no_day_may_amend_each_other(project: Project):
    """Two are issued together often; and where a day is unknown nothing is known."""
    say(project, LAW, "issued_on: 2014-11-20", "amended_by: [224/2026/NĐ-CP, 9/2014/NĐ-CP]")
    undated = found(project)
    project.change(LAW, "2014-11-20", "2026-06-24")
    project.change(LAW, "60/2014", "60/2026")
    project.change(LAW, "2016-01-01", "2026-07-01")
    say(project, DECREE, "issued_on: 2026-06-24")

    assert undated == []
    assert found(project) == []


def test_a_circle_is_not_also_a_reversal(project: Project):
    """One fault, one sort of problem."""
    say(project, LAW, "issued_on: 2014-11-20", "replaced_by: [224/2026/NĐ-CP]")
    say(project, DECREE, "issued_on: 2026-06-24", "replaced_by: [60/2014/QH13]")

    assert {problem.code for problem in found(project)} == {Code.LEGAL_RELATION_CIRCULAR}


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        (["replaced_by: [224/2026/NĐ-CP]"], "văn bản nay thay vào đó: 224/2026/NĐ-CP"),
        ([], "tìm văn bản thay thế 1/2019/QH14 và ghi vào replaced_by của nó"),
    ],
)
def test_a_successor_that_has_lapsed_too(project: Project, lines: list[str], hint: str):
    """The hint leads to the end of the chain, where one is known; before it lapsed nothing was to say."""
    say(project, LAW, "effective_to: 2020-01-01", "replaced_by: [1/2019/QH14]")
    project.write(
        THIRD, project.text(DECREE).replace("224/2026/NĐ-CP", "1/2019/QH14").replace("Nghị định", "Luật")
    )
    project.change(THIRD, "2026-07-01", "2020-01-01")
    say(project, THIRD, "effective_to: 2026-07-01", *lines)

    problems = found(project)

    assert problems == [
        Problem(
            Place(LAW, 7, 15),
            Code.LEGAL_SUCCESSOR_LAPSED,
            "1/2019/QH14 thay thế 60/2014/QH13 nhưng cũng đã hết hiệu lực",
            hint,
        )
    ]
    assert problems[0].severity is Severity.NOTE
    assert found(project, date(2026, 6, 30)) == []


def test_a_successor_that_has_lapsed_too_by_its_own_word(project: Project):
    """It says what it replaces; the older record need not know."""
    say(project, LAW, "effective_to: 2020-01-01")
    project.write(
        THIRD, project.text(DECREE).replace("224/2026/NĐ-CP", "1/2019/QH14").replace("Nghị định", "Luật")
    )
    project.change(THIRD, "2026-07-01", "2020-01-01")
    say(project, THIRD, "effective_to: 2026-07-01", "replaces: [60/2014/QH13]")

    assert [problem.code for problem in found(project)] == [Code.LEGAL_SUCCESSOR_LAPSED]


def test_an_amendment_that_has_lapsed_is_nobodys_successor(project: Project):
    """It took no place, so none is to be filled again."""
    say(project, LAW, "amended_by: [1/2019/QH14]")
    project.write(
        THIRD, project.text(DECREE).replace("224/2026/NĐ-CP", "1/2019/QH14").replace("Nghị định", "Luật")
    )
    project.change(THIRD, "2026-07-01", "2020-01-01\neffective_to: 2026-07-01")

    assert found(project) == []


def test_the_number_tells_the_year_at_least(project: Project):
    """Without a day of issue, a decree of 2026 cannot have lapsed before 2026."""
    project.change(DECREE, "effective_from: 2026-07-01", "effective_to: 2025-07-01")

    (problem,) = found(project)

    assert (problem.place, problem.code) == (Place(DECREE, 4, 15), Code.LEGAL_LAPSE_BEFORE_ISSUE)
    assert problem.message == "224/2026/NĐ-CP hết hiệu lực trước khi được ban hành (năm 2026)"
