"""`check`: what it prints, and with which status it ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sound_project import Project

Run = Callable[..., tuple[int, str]]
REPOSITORY = Path(__file__).parents[2]
PROCEDURE = "content/procedures/1.001193.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"
DECREE = "content/legal/224-2026-nd-cp.yml"
ON = ("--built-on", "2026-11-22")
EXPLAINED = "Mã trong ngoặc vuông được giải thích ở https://binhan.example/huong-dan-bien-tap/thong-bao/"


def test_nothing_is_wrong(project: Project, run: Run):
    """Said in a sentence: silence could also be a check that did not run."""
    assert run(project.root, "check", *ON) == (0, "Không có lỗi, không có ghi chú.\n")


def test_notes_can_be_published(project: Project, run: Run):
    """Status 0; with --strict 1, and the same report."""
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")

    usual, strict = run(project.root, "check", *ON), run(project.root, "check", *ON, "--strict")

    assert usual[1].endswith(f"\n1 ghi chú.\n{EXPLAINED}\n")
    assert (usual[0], strict) == (0, (1, usual[1]))


def test_errors_cannot_be_published(project: Project, run: Run):
    """Status 1."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")

    status, printed = run(project.root, "check", *ON)

    assert status == 1
    assert printed.endswith(f"\n1 lỗi.\n{EXPLAINED}\n")


def test_codes_are_explained_in_the_repository(project: Project, run: Run):
    """Where the address of the site cannot be read, the report leads to the files of the manual."""
    project.change("content/commune.yml", "site_address:", "site_adress:")

    _, printed = run(project.root, "check", *ON)

    assert printed.endswith("\nMã trong ngoặc vuông được giải thích ở manual/messages/\n")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            ["check", "--built-on", "20/7/2026"],
            "--built-on: “20/7/2026” không phải ngày viết theo năm-tháng-ngày",
        ),
        (["check", "--built-on", "2026-02-30"], "--built-on: không có ngày 2026-02-30 trong lịch"),
        (["check", "--built-on"], "--built-on: cần một giá trị đi kèm"),
        (["check", "--stric", "--nhanh"], "không hiểu: --nhanh"),
        (["check", "content"], "không hiểu: content"),
        (["check", "--paths"], "--paths: cần ít nhất một giá trị đi kèm"),
        (["check", "--only", "loi"], "--only: không có “loi” (chọn trong: 'error', 'note')"),
        (["kiem-tra"], "không có “kiem-tra”"),
        ([], "thiếu: LỆNH"),
    ],
)
def test_wrong_usage(project: Project, run: Run, arguments: list[str], reason: str):
    """Status 2, and the reason in Vietnamese."""
    status, printed = run(project.root, *arguments)

    assert status == 2
    assert printed.startswith("cách dùng: python -m generator")
    assert f"dùng sai: {reason}" in printed.replace("LỆNH: ", "")


def test_help(project: Project, run: Run):
    """In Vietnamese to the last word of argparse."""
    status, printed = run(project.root, "check", "--help")

    assert status == 0
    assert printed == (
        "cách dùng: python -m generator check [-h] [--built-on NGÀY] [--strict]\n"
        "                                     [--from THƯ_MỤC] [--only LOẠI]\n"
        "                                     [--paths TỆP [TỆP ...]] [--format DẠNG]\n"
        "\n"
        "kiểm tra nội dung và số liệu\n"
        "\n"
        "tùy chọn:\n"
        "  -h, --help            hiện lời giúp này\n"
        "  --built-on NGÀY       tính như hôm đó, ví dụ 2026-11-22\n"
        "  --strict              coi ghi chú như lỗi\n"
        "  --from THƯ_MỤC        nơi có content/ và data/, mặc định thư mục này\n"
        "  --only LOẠI           chỉ nêu lỗi (error) hoặc chỉ nêu ghi chú (note)\n"
        "  --paths TỆP [TỆP ...]\n"
        "                        chỉ xét những tệp hay thư mục này, ví dụ\n"
        "                        content/procedures/1.001193.yml; vẫn đọc cả kho\n"
        "  --format DẠNG         dạng lời báo: text cho người đọc (mặc định), github,\n"
        "                        gitlab hoặc json cho chương trình khác\n"
    )


def test_records_of_another_folder(project: Project, tmp_path: Path, run: Run):
    """Read there, whatever stands here; places are told from there on."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    here = tmp_path / "elsewhere"
    here.mkdir()

    status, printed = run(here, "check", *ON, "--from", "..")

    assert status == 1
    assert printed.startswith(f"{PROCEDURE}:")
    assert printed.endswith(f"\n1 lỗi.\n{EXPLAINED}\n")


def test_the_day_of_a_fixed_clock(project: Project, run: Run, monkeypatch: pytest.MonkeyPatch):
    """SOURCE_DATE_EPOCH stands for today; --built-on goes before it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1814400000")  # 2027-07-01

    assert run(project.root, "check")[1].endswith(f"\n1 ghi chú.\n{EXPLAINED}\n")
    assert run(project.root, "check", *ON)[1] == "Không có lỗi, không có ghi chú.\n"


def test_a_clock_that_is_no_number(project: Project, run: Run, monkeypatch: pytest.MonkeyPatch):
    """Wrong usage, not a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm nay")

    assert run(project.root, "check") == (2, "dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây\n")


def test_a_folder_without_a_project(tmp_path: Path, run: Run):
    """In the wrong folder every file is missing, and that is what is said."""
    status, printed = run(tmp_path, "check", *ON)

    assert status == 1
    assert printed.endswith("\n7 lỗi.\nMã trong ngoặc vuông được giải thích ở manual/messages/\n")
    assert printed.startswith("content/commune.yml:1:1: lỗi: không có tệp này [file-missing]\n")


def test_neither_pandas_nor_the_engine_is_imported(project: Project):
    """`check` runs where only what it needs is installed, and does not wait for the rest."""
    probe = (
        "import sys; from generator.cli.main import main; status = main(sys.argv[1:]); "
        "heavy = {'pandas', 'numpy', 'plotly', 'mkdocs', 'jinja2', 'markdown'} & set(sys.modules); "
        "sys.exit(f'imported: {heavy}' if heavy else status)"
    )

    done = subprocess.run(
        [sys.executable, "-c", probe, "check", *ON],
        cwd=project.root,
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "Không có lỗi, không có ghi chú.\n", "")


@pytest.fixture
def faulty(project: Project) -> Project:
    """An error in one file, a note in another."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    project.write(GUIDE, project.text(GUIDE) + "review_by: 2026-06-30\n")
    return project


def test_one_kind_alone(faulty: Project, run: Run):
    """What is left out is counted, and the status is what it would be without."""
    errors, notes = (run(faulty.root, "check", *ON, "--only", kind) for kind in ("error", "note"))

    assert (errors[0], notes[0]) == (1, 1)
    assert errors[1].count(" lỗi: ") == 1
    assert errors[1].endswith(f"\n1 lỗi.\nKhông nêu ở đây: 1 ghi chú.\n{EXPLAINED}\n")
    assert notes[1].endswith(f"\n1 ghi chú.\nKhông nêu ở đây: 1 lỗi.\n{EXPLAINED}\n")


def test_some_files_alone(faulty: Project, run: Run):
    """Their own problems and status, though all is read; what others have is counted."""
    guide, other = (run(faulty.root, "check", *ON, "--paths", path) for path in (GUIDE, DECREE))

    assert (guide[0], guide[1].startswith(f"{GUIDE}:")) == (0, True)
    assert guide[1].endswith(f"\n1 ghi chú.\nỞ các tệp khác: 1 lỗi.\n{EXPLAINED}\n")
    assert other == (0, "Không có lỗi, không có ghi chú.\nỞ các tệp khác: 1 lỗi, 1 ghi chú.\n")
    assert run(faulty.root, "check", *ON, "--paths", GUIDE, "--strict")[0] == 1
    assert run(faulty.root, "check", *ON, "--paths", DECREE, PROCEDURE)[0] == 1


@pytest.mark.parametrize("name", ["content/procedures", "./content/procedures/", "{root}/{file}", "{file}"])
def test_a_file_is_known_by_any_of_its_names(faulty: Project, run: Run, name: str):
    """A folder, a path of this machine, a path from here on."""
    asked = name.format(root=faulty.root, file=PROCEDURE)

    assert run(faulty.root, "check", *ON, "--paths", asked)[1].endswith(
        f"\n1 lỗi.\nỞ các tệp khác: 1 ghi chú.\n{EXPLAINED}\n"
    )


def test_a_file_of_another_folder_is_asked_for_from_either(faulty: Project, tmp_path: Path, run: Run):
    """As the shell completes it, and as problems name it."""
    here = tmp_path / "elsewhere"
    here.mkdir()
    asked = [
        run(here, "check", *ON, "--from", "..", "--paths", path) for path in (PROCEDURE, f"../{PROCEDURE}")
    ]

    assert asked[0] == asked[1]
    assert asked[0][1].startswith(f"{PROCEDURE}:")


def test_a_missing_file_that_must_be_there(project: Project, run: Run):
    """Its problem is its own."""
    project.remove("content/levels.yml")

    status, printed = run(project.root, "check", *ON, "--paths", "content/levels.yml")

    assert (status, printed.splitlines()[0]) == (
        1,
        "content/levels.yml:1:1: lỗi: không có tệp này [file-missing]",
    )


@pytest.mark.parametrize("name", ["content/procedures/x.yml", "README.md", "..", "", "content\x1b[2J"])
def test_a_name_that_nobody_reads(project: Project, run: Run, name: str):
    """Wrong usage: “nothing is wrong” would be said of nothing."""
    project.write("README.md", "x")

    status, printed = run(project.root, "check", *ON, "--paths", PROCEDURE, name)

    assert status == 2
    assert printed.startswith("dùng sai: --paths: không có “")
    assert printed.rstrip("\n").isprintable()


def test_formats_for_programmes(faulty: Project, run: Run):
    """Nothing but JSON where JSON was asked for; GitHub's log has counts, and where codes are explained."""
    told = {kind: run(faulty.root, "check", *ON, "--format", kind) for kind in ("json", "gitlab", "github")}
    whole = json.loads(told["json"][1])

    assert {status for status, _ in told.values()} == {1}
    assert [one["code"] for one in whole["problems"]] == ["review-date-passed", "sector-unknown"]
    assert (whole["publishable"], whole["counts"]) == (False, {"errors": 1, "notes": 1})
    assert [one["severity"] for one in json.loads(told["gitlab"][1])] == ["info", "major"]
    *lines, counted, explained = told["github"][1].splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::notice"]
    assert (counted, explained) == ("1 lỗi, 1 ghi chú.", EXPLAINED)


def test_formats_follow_what_was_asked_for(faulty: Project, run: Run):
    """Other files' errors do not stand against these; a kind that is not told is counted."""
    told = run(faulty.root, "check", *ON, "--format", "json", "--paths", GUIDE, "--only", "error")
    whole = json.loads(told[1])

    assert told[0] == 0
    assert (whole["publishable"], whole["counts"], whole["problems"]) == (True, {"errors": 0, "notes": 1}, [])
