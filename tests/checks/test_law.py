"""What the law has overtaken."""

from datetime import date

import pytest

from generator.checks.law import legal_basis_in_force
from generator.problems import Code, Place, Problem, Severity
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LAW = "content/legal/60-2014-qh13.yml"
FEE, BASIS = Place(PROCEDURE, 23, 17), Place(PROCEDURE, 25, 5)


def found(project: Project, on: date = BUILT_ON) -> list[Problem]:
    return list(legal_basis_in_force(project.catalogue(), on))


def test_law_in_force_is_not_noted(project: Project):
    """A note that says nothing hides those that do."""
    assert found(project) == []


def test_a_lapsed_document_names_its_successors(project: Project):
    """Wherever it is cited; the hint carries what the editor needs."""
    project.change(
        LAW, "source:", "effective_to: 2026-07-01\nreplaced_by: [224/2026/NĐ-CP, 1/2026/QH16]\nsource:"
    )

    assert found(project) == [
        Problem(
            place,
            Code.LEGAL_BASIS_LAPSED,
            "60/2014/QH13 đã hết hiệu lực từ 01/07/2026",
            "văn bản thay thế: 1/2026/QH16, 224/2026/NĐ-CP",
        )
        for place in (BASIS, FEE)
    ]


def test_a_lapsed_successor_is_passed_over_for_its_own(project: Project):
    """The hint leads to what holds today."""
    project.change(LAW, "source:", "effective_to: 2020-01-01\nreplaced_by: [1/2019/QH14]\nsource:")
    successor = project.text(LAW).replace("60/2014/QH13", "1/2019/QH14")
    successor = successor.replace("2020-01-01", "2026-07-01").replace("[1/2019/QH14]", "[224/2026/NĐ-CP]")
    project.write("content/legal/1-2019-qh14.yml", successor)

    assert {problem.hint for problem in found(project)} == {"văn bản thay thế: 224/2026/NĐ-CP"}


def test_a_lapsed_document_without_a_known_successor(project: Project):
    """No day and no successor are known: neither is invented."""
    project.change(LAW, "source:", "status: lapsed\nsource:")

    assert {(problem.message, problem.hint) for problem in found(project)} == {
        ("60/2014/QH13 đã hết hiệu lực", "tìm văn bản thay thế và ghi vào replaced_by")
    }


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        (
            "effective_from: 2016-01-01",
            "effective_from: 2026-11-23",
            Code.LEGAL_BASIS_NOT_YET_IN_FORCE,
            "60/2014/QH13 chưa có hiệu lực (có hiệu lực từ 23/11/2026)",
        ),
        (
            "source:",
            "status: partly_lapsed\nsource:",
            Code.LEGAL_BASIS_PARTLY_LAPSED,
            "60/2014/QH13 đã hết hiệu lực một phần",
        ),
        (
            "effective_from: 2016-01-01\n",
            "",
            Code.LEGAL_BASIS_UNKNOWN,
            "chưa rõ 60/2014/QH13 còn hiệu lực hay không",
        ),
    ],
)
def test_every_other_status(project: Project, old: str, new: str, code: Code, message: str):
    """Each is a note with a code of its own."""
    project.change(LAW, old, new)

    problems = found(project)

    assert [(problem.place, problem.code, problem.message) for problem in problems] == [
        (BASIS, code, message),
        (FEE, code, message),
    ]
    assert {problem.severity for problem in problems} == {Severity.NOTE}


def test_the_status_is_that_of_the_build_date(project: Project):
    """The first day without force is the first day with a note."""
    project.change(LAW, "source:", "effective_to: 2026-11-22\nsource:")

    assert found(project, date(2026, 11, 21)) == []
    assert {problem.code for problem in found(project, date(2026, 11, 22))} == {Code.LEGAL_BASIS_LAPSED}


def test_a_document_without_a_record_is_another_laws_matter(project: Project):
    """One fault, one problem."""
    project.remove(LAW)

    assert found(project) == []


def test_what_has_ended_may_rest_on_lapsed_law(project: Project):
    """A fee, a version or a scheme of the past is history, and so is its basis; its last day still counts."""
    project.change(LAW, "source:", "effective_to: 2026-07-01\nsource:")
    project.change(PROCEDURE, "    from: 2026-01-01\n", "    from: 2026-01-01\n    to: 2026-11-21\n")
    basis, fee = Place(PROCEDURE, 26, 5), Place(PROCEDURE, 24, 17)

    assert [problem.place for problem in found(project, date(2026, 11, 21))] == [basis, fee]
    assert [problem.place for problem in found(project, date(2026, 11, 22))] == [basis]


def test_a_procedure_that_has_ended_rests_on_the_law_of_its_time(project: Project):
    """Nobody mends it any more."""
    project.change(LAW, "source:", "effective_to: 2026-07-01\nsource:")
    project.change(
        PROCEDURE, "review_by:", "end:\n  how: repealed\n  source:\n    name: Công báo\nreview_by:"
    )

    assert found(project) == []
