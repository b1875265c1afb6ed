"""What a record names exists; and a file that failed is told once, for itself."""

from generator.checks.references import (
    legal_documents_are_known,
    related_documents_are_recorded,
    schemes_and_levels_are_known,
    sectors_are_known,
)
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LAW = "content/legal/60-2014-qh13.yml"
DECREE = "content/legal/224-2026-nd-cp.yml"
LEVELS = "content/levels.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"
ADD_FILE = "thêm tệp cho văn bản này vào content/legal/, hoặc xem lại số hiệu"
LAWS = (
    sectors_are_known,
    schemes_and_levels_are_known,
    legal_documents_are_known,
    related_documents_are_recorded,
)


def found(project: Project) -> list[Problem]:
    catalogue = project.catalogue()
    return [problem for law in LAWS for problem in law(catalogue, BUILT_ON)]


def test_a_sound_project_names_what_exists(project: Project):
    """Sector, scheme, level and documents are all there."""
    assert found(project) == []


def test_an_unknown_sector(project: Project):
    """A slip gets the nearest sector, a new one the way to add it."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    near = found(project)
    project.change(PROCEDURE, "sector: hotich", "sector: dat-dai")
    far = found(project)

    place = Place(PROCEDURE, 3, 9)
    assert near == [
        Problem(place, Code.SECTOR_UNKNOWN, "không có lĩnh vực “hotich”", "có phải là “ho-tich” không?")
    ]
    assert far == [
        Problem(
            place,
            Code.SECTOR_UNKNOWN,
            "không có lĩnh vực “dat-dai”",
            "thêm lĩnh vực này vào content/sectors.yml",
        )
    ]


def test_a_procedure_without_a_sector(project: Project):
    """Where no source gives a sector, none is asked for."""
    project.change(PROCEDURE, "sector: ho-tich\n", "")

    assert found(project) == []


def test_an_unknown_scheme(project: Project):
    """Its level is then not judged: one fault, one problem."""
    project.change(PROCEDURE, "scheme: bon-muc", "scheme: bonmuc")

    assert found(project) == [
        Problem(
            Place(PROCEDURE, 7, 13),
            Code.SCHEME_UNKNOWN,
            "không có bộ mức độ “bonmuc”",
            "có phải là “bon-muc” không?",
        )
    ]


def test_an_unknown_level(project: Project):
    """The hint lists those of the scheme."""
    project.change(PROCEDURE, 'level: "3"', 'level: "5"')

    assert found(project) == [
        Problem(
            Place(PROCEDURE, 8, 12),
            Code.LEVEL_UNKNOWN,
            "bộ mức độ “bon-muc” không có mức “5”",
            "chọn một trong: 1, 2, 3, 4",
        )
    ]


def test_unknown_documents_wherever_one_is_cited(project: Project):
    """Legal basis, fee, time limit, scheme, guide, successor: each at its own place."""
    project.change(
        PROCEDURE, "    unit: working_days", "    unit: working_days\n    rests_on: {document: 2/2001/QH1}"
    )
    project.change(PROCEDURE, "      document: 60/2014/QH13", "      document: 1/2001/QH1")
    project.change(PROCEDURE, "legal_basis:\n", "legal_basis:\n  - 3/2001/QH1\n")
    project.change(LEVELS, "document: 224/2026/NĐ-CP", "document: 4/2001/QH1")
    project.change(GUIDE, "      - 224/2026/NĐ-CP", "      - 5/2001/QH1")
    project.change(LAW, "source:", "replaced_by: [6/2001/QH1]\nsource:")

    assert [(problem.place, problem.code, problem.message, problem.hint) for problem in found(project)] == [
        (place, Code.LEGAL_DOCUMENT_UNKNOWN, f"không có văn bản “{number}/2001/QH1” trong kho", ADD_FILE)
        for number, place in (
            (3, Place(PROCEDURE, 26, 5)),
            (2, Place(PROCEDURE, 19, 26)),
            (1, Place(PROCEDURE, 24, 17)),
            (4, Place(LEVELS, 7, 17)),
            (5, Place(GUIDE, 12, 9)),
            (6, Place(LAW, 6, 15)),
        )
    ]


def test_a_slip_in_a_number_gets_the_nearest(project: Project):
    """Only a slip: numbers are all alike, and a far guess would mislead."""
    project.change(
        PROCEDURE, "  - 60/2014/QH13\n", "  - 224/2026/ND-CP\n  - 60/2014/QH12\n  - 158/2005/NĐ-CP\n"
    )

    assert [problem.hint for problem in found(project)] == [
        "có phải là “224/2026/NĐ-CP” không?",
        "có phải là “60/2014/QH13” không?",
        ADD_FILE,
    ]


def test_an_older_or_amending_document_may_be_without_a_record(project: Project):
    """A note: its page shows the bare number."""
    project.change(LAW, "source:", "amended_by: [98/2029/QH15]\nreplaces: [158/2005/NĐ-CP]\nsource:")

    assert found(project) == [
        Problem(
            Place(LAW, 6, 14),
            Code.LEGAL_DOCUMENT_UNRECORDED,
            "văn bản “98/2029/QH15” chưa có tệp trong content/legal/",
            "thêm tệp khi có đủ thông tin",
        ),
        Problem(
            Place(LAW, 7, 12),
            Code.LEGAL_DOCUMENT_UNRECORDED,
            "văn bản “158/2005/NĐ-CP” chưa có tệp trong content/legal/",
            "thêm tệp khi có đủ thông tin",
        ),
    ]


def test_what_names_a_file_that_failed_is_not_judged(project: Project):
    """One broken file makes one problem, not one for each record that rests on it."""
    for path in (LAW, DECREE, LEVELS, "content/sectors.yml"):
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
