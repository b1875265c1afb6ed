"""What a record names exists; and a file that failed is told once, for itself."""

from generator.checks.references import OTHER_SECTOR, schemes_and_levels_are_known, sectors_are_known
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LEVELS = "content/levels.yml"


def found(project: Project) -> list[Problem]:
    catalogue = project.catalogue()
    laws = (sectors_are_known, schemes_and_levels_are_known)
    return [problem for law in laws for problem in law(catalogue, BUILT_ON)]


def test_a_sound_project_names_what_exists(project: Project):
    """Sector, scheme and level are all there."""
    assert found(project) == []


def test_an_unknown_sector(project: Project):
    """A slip gets the nearest sector, a new one the way to add it."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    near = found(project)
    project.change(PROCEDURE, "sector: hotich", "sector: dat-dai")
    far = found(project)

    place = Place(PROCEDURE, 3, 9)
    assert near == [
        Problem(
            place,
            Code.SECTOR_UNKNOWN,
            "không có lĩnh vực “hotich”",
            "có phải là “ho-tich” (Hộ tịch) không? nếu không, " + OTHER_SECTOR,
            repair="ho-tich",
        )
    ]
    assert far == [
        Problem(
            place,
            Code.SECTOR_UNKNOWN,
            "không có lĩnh vực “dat-dai”",
            OTHER_SECTOR + "; đã có: “ho-tich” (Hộ tịch), “chung-thuc” (Chứng thực)",
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
            "có phải là “bon-muc” (Bốn mức độ) không? nếu không, xem các bộ mức độ trong content/levels.yml",
            repair="bon-muc",
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
            "chọn một trong: “1” (Mức độ 1), “2” (Mức độ 2), “3” (Mức độ 3), “4” (Mức độ 4)",
        )
    ]


def test_what_names_a_file_that_failed_is_not_judged(project: Project):
    """One broken file makes one problem, not one for each record that names what is in it."""
    for path in (LEVELS, "content/sectors.yml"):
        project.write(path, "@")

    assert found(project) == []
