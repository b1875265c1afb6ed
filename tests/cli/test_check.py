"""`check`: what it prints, and with which status it ends."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sound_project import Project

Run = Callable[..., tuple[int, str]]
REPOSITORY = Path(__file__).parents[2]
PROCEDURE = "content/procedures/1.001193.yml"
ON = ("--built-on", "2026-11-22")


def test_nothing_is_wrong(project: Project, run: Run):
    """Said in a sentence: silence could also be a check that did not run."""
    assert run(project.root, "check", *ON) == (0, "Không có lỗi, không có ghi chú.\n")


def test_notes_can_be_published(project: Project, run: Run):
    """Status 0; with --strict 1, and the same report."""
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")

    usual, strict = run(project.root, "check", *ON), run(project.root, "check", *ON, "--strict")

    assert usual[1].endswith("\n1 ghi chú.\n")
    assert (usual[0], strict) == (0, (1, usual[1]))


def test_errors_cannot_be_published(project: Project, run: Run):
    """Status 1."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")

    status, printed = run(project.root, "check", *ON)

    assert status == 1
    assert printed.endswith("\n1 lỗi.\n")


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
        "                                     [--from THƯ_MỤC]\n"
        "\n"
        "kiểm tra nội dung và số liệu\n"
        "\n"
        "tùy chọn:\n"
        "  -h, --help       hiện lời giúp này\n"
        "  --built-on NGÀY  tính như hôm đó, ví dụ 2026-11-22\n"
        "  --strict         coi ghi chú như lỗi\n"
        "  --from THƯ_MỤC   nơi có content/ và data/, mặc định thư mục này\n"
    )


def test_records_of_another_folder(project: Project, tmp_path: Path, run: Run):
    """Read there, whatever stands here; places are told from there on."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    here = tmp_path / "elsewhere"
    here.mkdir()

    status, printed = run(here, "check", *ON, "--from", "..")

    assert status == 1
    assert printed.startswith(f"{PROCEDURE}:")
    assert printed.endswith("\n1 lỗi.\n")


def test_the_day_of_a_fixed_clock(project: Project, run: Run, monkeypatch: pytest.MonkeyPatch):
    """SOURCE_DATE_EPOCH stands for today; --built-on goes before it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1814400000")  # 2027-07-01

    assert run(project.root, "check")[1].endswith("\n1 ghi chú.\n")
    assert run(project.root, "check", *ON)[1] == "Không có lỗi, không có ghi chú.\n"


def test_a_clock_that_is_no_number(project: Project, run: Run, monkeypatch: pytest.MonkeyPatch):
    """Wrong usage, not a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm nay")

    assert run(project.root, "check") == (2, "dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây\n")


def test_a_folder_without_a_project(tmp_path: Path, run: Run):
    """In the wrong folder every file is missing, and that is what is said."""
    status, printed = run(tmp_path, "check", *ON)

    assert status == 1
    assert printed.endswith("\n7 lỗi.\n")
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
