"""Legal documents that records name: one document for each number, and a record for each document."""

from collections.abc import Callable

import pytest

from generator.catalogue.legislation import Relation
from generator.checks.citations import (
    citations_fit_their_sector,
    legal_documents_are_known,
    numbers_name_one_document,
    related_documents_are_recorded,
)
from generator.problems import Code, Place, Problem, Severity
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LAW = "content/legal/60-2014-qh13.yml"
DECREE = "content/legal/224-2026-nd-cp.yml"
LEVELS = "content/levels.yml"
GENERAL_WAY = "content/general-way.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"
OTHER_LAW = "content/legal/60-2014-qh13-khac.yml"
NEAR = "có phải là {} không? nếu không, thêm tệp cho văn bản này vào content/legal/"
ADD_FILE = 'xem lại số hiệu; nếu đúng thì thêm tệp cho văn bản này vào content/legal/: make new ARGS="legal"'
LAWS = (
    numbers_name_one_document,
    legal_documents_are_known,
    related_documents_are_recorded,
    citations_fit_their_sector,
)


def found(project: Project) -> list[Problem]:
    catalogue = project.catalogue()
    return [problem for law in LAWS for problem in law(catalogue, BUILT_ON)]


def share_the_number(project: Project, issuer_slug: str = "") -> None:
    """A second document of the number that the procedure cites, and the first one's issuer."""
    project.write(OTHER_LAW, project.text(LAW).replace("kind:", "issuer_slug: khac\nkind:"))
    if issuer_slug:
        project.write(
            f"content/legal/60-2014-qh13-{issuer_slug}.yml",
            project.text(LAW).replace("kind:", f"issuer_slug: {issuer_slug}\nkind:"),
        )
        project.remove(LAW)


def test_a_sound_project_names_what_exists(project: Project):
    """Each document is there once."""
    assert found(project) == []


def test_unknown_documents_wherever_one_is_cited(project: Project):
    """Legal basis, fee, time limit, scheme, general way, guide, successor: each at its own place."""
    project.change(
        PROCEDURE, "    unit: working_days", "    unit: working_days\n    rests_on: {document: 2/2001/QH1}"
    )
    project.change(PROCEDURE, "      document: 60/2014/QH13", "      document: 1/2001/QH1")
    project.change(PROCEDURE, "legal_basis:\n", "legal_basis:\n  - 3/2001/QH1\n")
    project.change(LEVELS, "document: 224/2026/NĐ-CP", "document: 4/2001/QH1")
    project.change(GUIDE, "      - 224/2026/NĐ-CP", "      - 5/2001/QH1")
    project.change(GENERAL_WAY, "document: 224/2026/NĐ-CP", "document: 7/2001/QH1")
    project.change(LAW, "source:", "replaced_by: [6/2001/QH1]\nsource:")

    assert [(problem.place, problem.code, problem.message, problem.hint) for problem in found(project)] == [
        (place, Code.LEGAL_DOCUMENT_UNKNOWN, f"không có văn bản “{number}/2001/QH1” trong kho", ADD_FILE)
        for number, place in (
            (3, Place(PROCEDURE, 26, 5)),
            (2, Place(PROCEDURE, 19, 26)),
            (1, Place(PROCEDURE, 24, 17)),
            (4, Place(LEVELS, 7, 17)),
            (7, Place(GENERAL_WAY, 3, 15)),
            (5, Place(GUIDE, 12, 9)),
            (6, Place(LAW, 6, 15)),
        )
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("60/2014/QH12", NEAR.format("“60/2014/QH13” (Luật Hộ tịch)")),
        ("61/2014/QH13", NEAR.format("“60/2014/QH13” (Luật Hộ tịch)")),
        ("24/2026/NĐ-CP", NEAR.format("“224/2026/NĐ-CP” (Nghị định)")),
        ("2224/2026/NĐ-CP", NEAR.format("“224/2026/NĐ-CP” (Nghị định)")),
        ("224/2026/NĐ-C", NEAR.format("“224/2026/NĐ-CP” (Nghị định)")),
        ("224/2026/NĐ-CP (chinh-phu)", NEAR.format("“224/2026/NĐ-CP” (Nghị định)")),
        ("158/2005/NĐ-CP", ADD_FILE),
    ],
)
def test_a_slip_in_a_number_gets_the_nearest(project: Project, written: str, hint: str):
    """Only a slip of one sign: numbers are all alike, and a far guess would mislead."""
    project.change(PROCEDURE, "  - 60/2014/QH13\n", f"  - {written}\n")

    assert [(problem.code, problem.hint) for problem in found(project)] == [
        (Code.LEGAL_DOCUMENT_UNKNOWN, hint)
    ]


@pytest.mark.parametrize("relation", [one for one in Relation if one is not Relation.REPLACED_BY])
def test_a_related_document_may_be_without_a_record(project: Project, relation: Relation):
    """A note: its page shows the bare number. What is merely near is another document, not a slip."""
    project.change(LAW, "source:", f"{relation}: [158/2005/NĐ-CP, 61/2014/QH13, 60/2014/QH-13]\nsource:")

    problems = found(project)

    assert [(problem.place.line, problem.message, problem.hint) for problem in problems] == [
        (6, f"văn bản “{number}” chưa có tệp trong content/legal/", hint)
        for number, hint in (
            ("158/2005/NĐ-CP", "thêm tệp khi có đủ thông tin"),
            ("61/2014/QH13", "thêm tệp khi có đủ thông tin"),
            ("60/2014/QH-13", "có phải là “60/2014/QH13” (Luật Hộ tịch) không?"),
        )
    ]
    assert {(problem.code, problem.severity) for problem in problems} == {
        (Code.LEGAL_DOCUMENT_UNRECORDED, Severity.NOTE)
    }


def test_a_number_that_two_share_is_cited_with_its_issuer(project: Project):
    """The hint names both as they are to be written; in a legal basis, a fee, a relation."""
    share_the_number(project, "quoc-hoi")
    project.change(DECREE, "source:", "amends: [60/2014/QH13]\nsource:")

    assert found(project) == [
        Problem(
            place,
            Code.LEGAL_DOCUMENT_AMBIGUOUS,
            "có 2 văn bản cùng số hiệu “60/2014/QH13”, của các cơ quan khác nhau",
            "ghi cơ quan trong ngoặc sau số hiệu: “60/2014/QH13 (khac)” hoặc “60/2014/QH13 (quoc-hoi)”",
        )
        for place in (Place(PROCEDURE, 25, 5), Place(PROCEDURE, 23, 17), Place(DECREE, 5, 10))
    ]


def test_a_document_that_shares_its_number_needs_a_short_name_of_its_issuer(project: Project):
    """Until then nobody can name it, not even with the issuer."""
    share_the_number(project)

    assert {(problem.code, problem.hint) for problem in found(project)} == {
        (
            Code.LEGAL_DOCUMENT_AMBIGUOUS,
            "thêm issuer_slug vào tệp của từng văn bản, rồi ghi tên đó trong ngoặc sau số hiệu",
        )
    }


def test_a_citation_with_its_issuer_names_one_document(project: Project):
    """Both the one and the other; a third issuer is unknown, with the two as the hint."""
    share_the_number(project, "quoc-hoi")
    project.change(PROCEDURE, "      document: 60/2014/QH13", "      document: 60/2014/QH13 (khac)")
    project.change(PROCEDURE, "  - 60/2014/QH13\n", "  - 60/2014/QH13 (quoc-hoi)\n")
    sound = found(project)
    project.change(PROCEDURE, "(quoc-hoi)", "(chinh-phu)")

    assert sound == []
    assert [(problem.place.line, problem.code, problem.hint) for problem in found(project)] == [
        (
            25,
            Code.LEGAL_DOCUMENT_UNKNOWN,
            NEAR.format("“60/2014/QH13 (khac)” (Luật Hộ tịch) hoặc “60/2014/QH13 (quoc-hoi)” (Luật Hộ tịch)"),
        )
    ]


def test_what_names_a_file_that_failed_is_not_judged(project: Project):
    """One broken file makes one problem, not one for each record that rests on it."""
    for path in (LAW, DECREE):
        project.write(path, "@")

    assert found(project) == []


def test_a_document_that_failed_is_known_by_its_number_alone(project: Project):
    """Its file may have the issuer behind the number."""
    project.remove(LAW)
    project.write("content/legal/60-2014-qh13-quoc-hoi.yml", "@")

    assert found(project) == []


def test_a_file_that_failed_hides_no_other_number(project: Project):
    """60/2014/QH1 is not 60/2014/QH13."""
    project.write("content/legal/60-2014-qh1.yml", "@")
    project.remove(LAW)

    assert [problem.place.line for problem in found(project)] == [25, 23]


@pytest.fixture
def sector(project: Project) -> Callable[..., None]:
    """Procedures of one sector, each with its legal basis, instead of the one that is there."""

    def sector(*bases: list[str]) -> None:
        text = project.text(PROCEDURE)
        project.remove(PROCEDURE)
        for year in (2024, 2025):
            law = project.text(LAW).replace("60/2014/QH13", f"151/{year}/NĐ-CP")
            project.write(f"content/legal/151-{year}-nd-cp.yml", law)
        for index, basis in enumerate(bases):
            code = f"1.00119{index}"
            listed = "".join(f"  - {number}\n" for number in basis)
            changed = text.replace("1.001193", code).replace("  - 60/2014/QH13\n", listed)
            project.write(f"content/procedures/{code}.yml", changed)

    return sector


def test_a_number_of_another_year_than_the_sector_rests_on(project: Project, sector: Callable[..., None]):
    """The national portal cites a traffic decree under a land procedure: 151/2024 for 151/2025."""
    sector(["151/2025/NĐ-CP"], ["60/2014/QH13", "151/2024/NĐ-CP"], ["151/2025/NĐ-CP"])

    assert found(project) == [
        Problem(
            Place("content/procedures/1.001191.yml", 26, 5),
            Code.LEGAL_BASIS_UNLIKELY,
            "không thủ tục nào khác của lĩnh vực này dựa vào 151/2024/NĐ-CP",
            "có phải là “151/2025/NĐ-CP” không? nếu đúng là văn bản này thì giữ nguyên",
        )
    ]


@pytest.mark.parametrize(
    "bases",
    [
        [["151/2025/NĐ-CP"], ["151/2024/NĐ-CP"]],
        [["151/2025/NĐ-CP"], ["151/2025/NĐ-CP"], ["151/2024/NĐ-CP"], ["151/2024/NĐ-CP"]],
        [["151/2025/NĐ-CP"], ["151/2025/NĐ-CP"], ["224/2026/NĐ-CP"]],
    ],
)
def test_what_is_no_likely_slip(project: Project, sector: Callable[..., None], bases: list[list[str]]):
    """One against one decides nothing, two agree, and another number is another document."""
    sector(*bases)

    assert found(project) == []


def test_without_a_sector_nothing_is_compared(project: Project, sector: Callable[..., None]):
    """Procedures whose sector nobody knows have nothing in common."""
    project.change(PROCEDURE, "sector: ho-tich\n", "")
    sector(["151/2025/NĐ-CP"], ["151/2025/NĐ-CP"], ["151/2024/NĐ-CP"])

    assert found(project) == []
