"""Small broken sites, each with the whole report that an editor gets: tests/cases/README.md."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import Code

CASES = Path(__file__).parent / "cases"
REPOSITORY = CASES.parent.parent
CHECK = ("check", "--built-on", "2026-11-22")
Run = Callable[..., tuple[int, str]]

# Codes that no case can show, and why.
ELSEWHERE = {
    Code.FILE_TOO_LARGE: "made in code below",
    Code.PROBLEMS_LEFT_OUT: "made in code below",
    Code.FORM_TOO_LARGE: "two million bytes: tests/checks/test_forms.py",
    Code.FILE_MISSING: "a case cannot take a file away: tests/build/test_load.py",
    Code.FILE_UNREADABLE: "git keeps no rights of files: tests/build/test_load.py",
    Code.COLUMN_DUPLICATE: "tests/observations",
    Code.LINK_DEAD: "of the site, not of its content: tests/build",
    Code.ANCHOR_DEAD: "of the site, not of its content: tests/build",
    Code.STATE_WRONG: "of the state between nights: tests/links, tests/visits",
    Code.PAGE_TOO_LARGE: "of the site, not of its content: tests/build",
}


def cases() -> list[Path]:
    return sorted(folder for folder in CASES.iterdir() if folder.is_dir() and folder.name != "_sound")


def lay_out(case: Path, folder: Path) -> None:
    """The sound site with the files of a case laid over it."""
    shutil.copytree(CASES / "_sound", folder, dirs_exist_ok=True)
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_broken_site(case: Path, tmp_path: Path, run: Run, pytestconfig: pytest.Config):
    """The report says everything that is wrong, in order, and nothing else."""
    lay_out(case, tmp_path)
    expected = case / "expected.txt"

    status, printed = run(tmp_path, *CHECK)

    report = f"{printed}exit status {status}\n"
    if pytestconfig.getoption("--accept-reports"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")


def test_the_sound_site(tmp_path: Path, run: Run):
    """What every case stands on has no fault of its own, not even a note."""
    lay_out(CASES / "_sound", tmp_path)

    assert run(tmp_path, *CHECK, "--strict") == (0, "Không có lỗi, không có ghi chú.\n")


def test_a_folder_that_holds_only_content_and_data(tmp_path: Path):
    """Nothing but content/ and data/ is needed; the terminal's language and hash seed change nothing."""
    lay_out(CASES / "many_faults", tmp_path)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(REPOSITORY),
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
    }

    done = subprocess.run(
        [sys.executable, "-m", "generator", *CHECK],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )

    expected = (CASES / "many_faults" / "expected.txt").read_text(encoding="utf-8")
    assert f"{done.stdout.decode()}exit status {done.returncode}\n" == expected
    assert done.stderr == b""


def test_every_code_has_a_case():
    """Whoever adds a code shows what an editor will read."""
    reports = "".join((case / "expected.txt").read_text(encoding="utf-8") for case in cases())
    unseen = {code for code in Code if f"[{code}]" not in reports}

    assert unseen == set(ELSEWHERE)


EXPLAINED = "Mã trong ngoặc vuông được giải thích ở https://binhan.example/huong-dan-bien-tap/thong-bao/\n"
PROCEDURE = "content/procedures/1.001193.yml"
BRACKETS = """\
content/procedures/1.001193.yml:1:18: lỗi: lồng vào nhau quá 12 lớp [nesting-too-deep]
  |
1 | name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
  |                  ^
  = gợi ý: xem lại khoảng thụt đầu dòng và các dấu ngoặc

1 lỗi.
"""
LARGE = """\
content/procedures/1.001193.yml:1:1: lỗi: tệp lớn hơn 200.000 byte [file-too-large]
   = gợi ý: chia thành nhiều tệp; mỗi tệp chỉ chứa một hồ sơ

1 lỗi.
"""
BOMB = """\
content/procedures/1.001193.yml:1:5: lỗi: có lối gọi lại “a0” (dấu & hoặc *) [alias-refused]
  |
1 | a0: &a0 [x, x, x, x, x, x, x, x, x, x]
  |     ^
  = gợi ý: viết đủ giá trị ở từng chỗ; nếu dấu & hay * thuộc về câu chữ, đặt cả câu trong ngoặc kép

1 lỗi.
"""
LEFT_OUT = """\
content/procedures/1.001193.yml:1:100: lỗi: tệp có quá 100 chỗ sai, ở đây chỉ nêu 100 chỗ [problems-left-out]
   = gợi ý: sửa những chỗ này rồi kiểm tra lại

"""
NUL = """\
content/procedures/1.001193.yml:1:{column}: lỗi: có ký tự điều khiển U+0000 [control-character]
  |
1 | {excerpt}
  | {caret}
  = gợi ý: xóa ký tự này

"""


def nul_report(column: int) -> str:
    excerpt = "…" + "\ufffd" * 99 if column > 100 else "\ufffd" * 99 + "…"
    caret = " " * ((50 if column > 100 else column) - 1) + "^"
    return NUL.format(column=column, excerpt=excerpt, caret=caret)


MADE = {
    "brackets": ("name: " + "[" * 100_000, BRACKETS),
    "large": ("name: a\n" * 25_001, LARGE),
    "alias bomb": (
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)),
        BOMB,
    ),
    "nuls": ("\0" * 150 + "code:", "".join(map(nul_report, range(1, 101))) + LEFT_OUT + "101 lỗi.\n"),
}


@pytest.mark.parametrize("name", MADE)
def test_a_hostile_file(name: str, tmp_path: Path, run: Run):
    """Size, depth, aliases and controls are bounded before anything is built from them."""
    lay_out(CASES / "_sound", tmp_path)
    content, expected = MADE[name]
    (tmp_path / PROCEDURE).write_text(content, encoding="utf-8")

    status, printed = run(tmp_path, *CHECK)

    assert printed == expected + EXPLAINED
    assert status == 1
