"""Every file is read, and every problem is kept."""

import os
import unicodedata
from pathlib import Path

import pytest

from generator.build.load import LARGEST_STATISTICS, load
from generator.problems import MOST_PER_FILE, Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names and links")
SINGLES = (
    "content/commune.yml",
    "content/levels.yml",
    "content/sectors.yml",
    "content/comparison.yml",
    "content/general-way.yml",
    "content/working-days.yml",
)


def test_a_sound_project_is_read_whole(project: Project):
    """Each kind of record, the figures, and the bytes of their file."""
    loaded = load(project.root)
    catalogue = loaded.catalogue

    assert loaded.problems == []
    assert catalogue.commune.name == "xã Bình An"
    assert [procedure.id for procedure in catalogue.procedures] == ["1.001193"]
    assert [document.number for document in catalogue.legal_documents] == ["224/2026/NĐ-CP", "60/2014/QH13"]
    assert [guide.slug for guide in catalogue.guides] == ["dang-ky-tai-khoan"]
    assert [page.slug for page in catalogue.prose] == ["gioi-thieu"]
    assert [observation.sector for observation in loaded.observations] == ["all", "ho-tich"]
    assert catalogue.unread == frozenset()


def test_records_have_the_order_of_their_paths(project: Project):
    """Not the order in which the disk gives them."""
    for name in ("2.000815", "b/1.000656", "1.000894", "a/3.000001"):
        code = name.rpartition("/")[2]
        project.write(f"content/procedures/{name}.yml", project.text(PROCEDURE).replace("1.001193", code))

    assert [procedure.id for procedure in project.catalogue().procedures] == [
        "1.000894",
        "1.001193",
        "2.000815",
        "3.000001",
        "1.000656",
    ]


@pytest.mark.parametrize("path", [*SINGLES, "data/stats.csv"])
def test_a_missing_file_is_told_and_the_others_are_read(project: Project, path: str):
    """Nothing else is wrong because of it, and nothing fails."""
    project.remove(path)

    assert project.problems() == [
        Problem(Place(path), Code.FILE_MISSING, "không có tệp này", "tạo tệp, hoặc lấy lại từ bản trước")
    ]


def test_an_empty_folder(tmp_path: Path):
    """Each file that must be there is named, once."""
    project = Project(tmp_path)

    assert [(problem.place.path, problem.code) for problem in project.problems()] == [
        (path, Code.FILE_MISSING) for path in sorted([*SINGLES, "data/stats.csv"])
    ]


@pytest.mark.parametrize("path", SINGLES)
def test_a_broken_file_is_told_and_the_others_are_read(project: Project, path: str):
    """A file that stands alone leaves a stand-in: the checks of the others still run."""
    project.write(path, "@")
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")

    assert {(problem.place.path, problem.code) for problem in project.problems()} == {
        (path, Code.YAML_SYNTAX),
        (PROCEDURE, Code.REVIEW_DATE_PASSED),
    }


def test_broken_records_are_told_and_the_others_are_read(project: Project):
    """A catalogue holds those that could be read, and the names of those that could not."""
    project.write("content/procedures/2.000815.yml", b"\xff")
    project.write("content/legal/43-2011-nd-cp.yml", "")

    loaded = load(project.root)

    assert [problem.code for problem in loaded.problems] == [Code.FILE_NOT_UTF8, Code.FILE_EMPTY]
    assert [procedure.id for procedure in loaded.catalogue.procedures] == ["1.001193"]
    assert loaded.catalogue.unread == {"2.000815", "43-2011-nd-cp"}


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/legal/cu/1-2001-qh10.yml", "chuyển tệp về đúng thư mục, hoặc xóa"),
        ("content/1.000656.yml", "chuyển tệp vào thư mục content/procedures/, hoặc xóa"),
        ("content/pages/lien-he.html", "chuyển tệp về đúng thư mục, hoặc xóa"),
        ("content/procedures/mau.docx", "chuyển tệp về đúng thư mục, hoặc xóa"),
        ("content/forms/cu/to-khai.docx", "chuyển tệp về đúng thư mục, hoặc xóa"),
        ("data/thang-10.csv", "chuyển tệp về đúng thư mục, hoặc xóa"),
    ],
)
def test_a_file_that_nobody_reads(project: Project, path: str, hint: str):
    """Nothing is passed over in silence."""
    project.write(path, "a: 1\n")
    repair = "content/procedures/2.000815.yml" if "đuôi" in hint else None

    message = "tệp này không thuộc phần nào nên không được đọc"
    assert project.problems() == [Problem(Place(path), Code.FILE_UNEXPECTED, message, hint, repair)]


def test_another_ending_where_no_record_belongs(project: Project):
    """Its right path is not certain: under the other name nobody would read it either."""
    project.write("content/1.000656.yaml", "a: 1\n")
    (problem,) = project.problems()

    assert (problem.hint, problem.repair) == ("chuyển tệp về đúng thư mục, hoặc xóa", None)


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("content/procedures/2.000815.yaml", "content/procedures/2.000815.yml"),
        ("content/procedures/2.000815.YML", "content/procedures/2.000815.yml"),
        ("content/procedures/cu/2.000815.yml.txt", "content/procedures/cu/2.000815.yml"),
        ("content/procedures/2.000815.txt", "content/procedures/2.000815.yml"),
        ("content/pages/lien-he.md.txt", "content/pages/lien-he.md"),
        ("content/pages/lien-he.MD", "content/pages/lien-he.md"),
    ],
)
def test_a_file_with_another_ending(project: Project, path: str, right: str):
    """An editor who names a record .yaml must learn it; the repair is the whole right path."""
    project.write(path, "a: 1\n")

    (problem,) = project.problems()

    assert (problem.code, problem.repair) == (Code.FILE_NAME_WRONG, right)


def test_a_file_with_another_ending_beside_the_right_one(project: Project):
    """No repair writes over a file."""
    project.write(PROCEDURE.replace(".yml", ".yaml"), "a: 1\n")

    (problem,) = project.problems()

    assert (problem.code, problem.repair) == (Code.FILE_NAME_WRONG, None)
    assert "xóa một trong hai tệp" in problem.hint


@pytest.mark.parametrize(
    "path",
    [
        "content/.DS_Store",
        "content/procedures/.1.001193.yml.swp",
        "content/procedures/1.001193.yml~",
        "content/forms/~$to-khai.docx",
        "content/legal/~$ghi-chu.docx",
        "content/Thumbs.db",
        "content/procedures/.git/1.yml",
    ],
)
def test_files_that_nobody_needs_to_read(project: Project, path: str):
    """What systems and editing programmes leave behind."""
    project.write(path, "a: 1\n")

    assert project.problems() == []


def test_a_folder_named_as_a_file(project: Project):
    """It is told for what it is."""
    (project.root / "content/legal/60-2014-qh13-cu.yml").mkdir()

    assert project.problems() == [
        Problem(
            Place("content/legal/60-2014-qh13-cu.yml"),
            Code.FILE_UNREADABLE,
            "đây là một thư mục, không phải tệp",
            "đổi tên thư mục, bỏ đuôi ở cuối tên",
        )
    ]


@on_posix
def test_a_link_that_leads_round_in_a_circle(project: Project):
    """No link is followed, wherever it leads."""
    link = project.root / "content/legal/cu.yml"
    link.symlink_to(link.name)

    assert project.problems() == [
        Problem(
            Place("content/legal/cu.yml"),
            Code.FILE_UNREADABLE,
            "đây là lối tắt (liên kết), không phải tệp",
            "chép tệp thật vào chỗ này",
        )
    ]


@on_posix
def test_a_name_that_is_no_text(project: Project):
    """A file's name in an old code page is told and stops nothing."""
    path = b"content/procedures/\xd0\xe3ng.yml".decode(errors="surrogateescape")
    project.write(path, "@")

    (problem,) = project.problems()

    assert (problem.place.path, problem.code) == (path, Code.YAML_SYNTAX)


def test_figures_beyond_all_measure(project: Project):
    """Another file in the place of the figures is not read at all."""
    project.write("data/stats.csv", b"," * (LARGEST_STATISTICS + 1))

    loaded = load(project.root)

    assert loaded.problems == [
        Problem(
            Place("data/stats.csv"),
            Code.FILE_TOO_LARGE,
            "tệp lớn hơn 5.000.000 byte",
            "xem lại tệp có đúng là bảng số liệu không",
        )
    ]
    assert loaded.observations == ()


def test_figures_with_thousands_of_faults(project: Project):
    """A table of another shape does not fill the report, and hides no other file."""
    head, row, *_ = project.text("data/stats.csv").split("\n")
    project.write("data/stats.csv", f"{head}\n" + f"{row.replace('194', 'x')}\n" * 3_000)
    project.write("content/comparison.yml", "@")

    codes = [problem.code for problem in project.problems()]

    assert codes == [Code.YAML_SYNTAX, *[Code.NUMBER_WRONG] * MOST_PER_FILE, Code.PROBLEMS_LEFT_OUT]


def test_decomposed_files_are_one_with_composed_ones(project: Project):
    """Half of what editors paste is not in form C; it reads the same, with a note."""
    composed = project.catalogue()
    for path in (
        PROCEDURE,
        "content/sectors.yml",
        "content/legal/224-2026-nd-cp.yml",
        "content/pages/gioi-thieu.md",
    ):
        project.write(path, unicodedata.normalize("NFD", project.text(path)))

    assert {problem.code for problem in project.problems(BUILT_ON)} == {Code.TEXT_DECOMPOSED}
    assert project.catalogue().procedures[0].name == composed.procedures[0].name
    assert project.catalogue().prose[0].body == composed.prose[0].body


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("content/legals/60-2014-qh13.yml", "content/legal/60-2014-qh13.yml"),
        ("content/procedures/60-2014-qh13.yml", "content/legal/60-2014-qh13.yml"),
        ("content/legal/60-2014-qh13.yaml", "content/legal/60-2014-qh13.yml"),
        ("content/procedure/1.001193.yml", "content/procedures/1.001193.yml"),
        ("content/legal/1.001193.yml", "content/procedures/1.001193.yml"),
    ],
)
def test_a_record_in_another_place(project: Project, path: str, other: str):
    """Told once, with the place where it belongs: whoever names the record is not told to be wrong."""
    project.write(path, project.text(other))
    project.remove(other)

    (problem,) = project.problems()

    assert (problem.place.path, problem.repair) == (path, other)
