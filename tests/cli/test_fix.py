"""`fix`: what it shows, what it writes, and with which status it ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import files_in
from tests.sound_project import SOUND, Project

Run = Callable[..., tuple[int, str]]
PROCEDURE = "content/procedures/1.001193.yml"
SECTORS = "content/sectors.yml"
FIX = ("fix", "--built-on", "2026-11-22")
NOTHING = "Không có chỗ nào máy tự sửa được.\nKhông còn lỗi.\n"


@pytest.fixture
def slips(project: Project) -> Project:
    """Slips of which each can mean one thing only, in two files, one of them with a wrong name too."""
    text = project.text(PROCEDURE).replace('code: "1.001193"', "code: 1.001193 ")
    project.remove(PROCEDURE)
    project.write("content/procedures/1.001193 (1).yml", text.replace("2027-06-30", "30/6/2027").rstrip("\n"))
    decomposed = project.text(SECTORS).replace("ộ", "o\u0323\u0302")
    project.write(SECTORS, "\ufeff" + decomposed.replace("\n", "\r\n"))
    return project


SHOWN = """\
content/procedures/1.001193 (1).yml
  bỏ dấu cách thừa ở cuối dòng: dòng 1
  thêm dấu xuống dòng ở cuối tệp
   1 - code: 1.001193
   1 + code: "1.001193"
             ^        ^
  28 - review_by: 30/6/2027
                  ^^^^^
  28 + review_by: 2027-06-30
                      ^^^^^^
  đổi tên tệp thành content/procedures/1.001193.yml

content/sectors.yml
  bỏ dấu BOM, một ký tự không nhìn thấy ở đầu tệp
  đổi kiểu xuống dòng của Windows (CRLF) thành LF
  ghép các dấu viết rời vào chữ, nhìn vẫn như cũ: dòng 3

"""


def test_what_would_be_mended_is_shown(slips: Project, run: Run):
    """Line by line; nothing is written, and status 1 says that something waits."""
    before = files_in(slips.root)

    assert run(slips.root, *FIX) == (
        1,
        f"{SHOWN}8 chỗ trong 2 tệp sẽ được sửa; thêm --write để sửa.\nSửa xong sẽ không còn lỗi.\n",
    )
    assert files_in(slips.root) == before


def test_it_is_written(slips: Project, run: Run):
    """To the byte as it was before the slips; the second run has nothing to do."""
    assert run(slips.root, *FIX, "--write") == (0, f"{SHOWN}Đã sửa 8 chỗ trong 2 tệp.\nKhông còn lỗi.\n")
    assert files_in(slips.root) == files_in(SOUND)
    assert run(slips.root, *FIX) == run(slips.root, *FIX, "--write") == (0, NOTHING)


def test_what_remains_for_a_person(slips: Project, run: Run):
    """Counted, with the command that tells it; a file that cannot be read is named."""
    slips.change(SECTORS, "\ufeff", "\ufeffa: b: c\r\n")

    told = "content/sectors.yml: từ dòng 1 chưa đọc được nên để nguyên; xem lời nhắc của lệnh check\n\n"
    waiting = "8 chỗ trong 2 tệp sẽ được sửa; thêm --write để sửa.\n"
    remaining = "Sửa xong sẽ còn 1 lỗi; gõ make check để xem.\n"
    assert run(slips.root, *FIX)[1].endswith(told + waiting + remaining)
    run(slips.root, *FIX, "--write")
    assert run(slips.root, *FIX) == (
        0,
        f"{told}Không có chỗ nào máy tự sửa được.\nCòn 1 lỗi; gõ make check để xem.\n",
    )


def test_a_file_that_may_not_be_written(slips: Project, run: Run):
    """Told, and left; the others are written."""
    (slips.root / SECTORS).chmod(0o444)
    status, printed = run(slips.root, *FIX, "--write")

    assert status == 0
    assert f"{SECTORS}: tệp chỉ cho đọc nên không sửa; xem lại quyền ghi của tệp\n" in printed
    assert printed.endswith("\nĐã sửa 5 chỗ trong 1 tệp.\nCòn 2 lỗi; gõ make check để xem.\n")


def test_a_disk_that_is_full(slips: Project, run: Run, monkeypatch: pytest.MonkeyPatch):
    """Said in words of people, for each file; status 1."""

    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.build.mends.replace_file", full)
    status, printed = run(slips.root, *FIX, "--write")

    assert status == 1
    assert f"{SECTORS}: không ghi được nên tệp vẫn như cũ: đĩa đã đầy\n" in printed
    assert printed.endswith("\nChưa ghi được tệp nào.\nCòn 4 lỗi; gõ make check để xem.\n")


def test_of_many_lines_some_are_shown(project: Project, run: Run):
    """Whoever mends more looks into the file; long lines are cut round the change."""
    quoted = "".join(f'"2.{number:06}", ' for number in range(20))
    codes = "".join(f"  1.{number:06},\n" for number in range(24))
    project.write(PROCEDURE, f"{project.text(PROCEDURE)}former_ids: [\n  {quoted}1.000999,\n{codes}  ]\n")
    lines = run(project.root, *FIX)[1].split("\n")

    assert "  và 5 dòng nữa" in lines
    assert sum(" + " in line for line in lines) == 20
    assert any(line.startswith("  30 + …") and line.endswith('"1.000999",') for line in lines)
    assert max(len(line) for line in lines) < 120


def test_names_and_texts_that_would_steer_a_terminal(project: Project, run: Run):
    """What is no letter is shown as a sign that stands for it, and is gone in what is mended."""
    text = project.text(PROCEDURE).replace('code: "1.001193"', "code: 1.001193 # \x1b[2J")
    project.remove(PROCEDURE)
    project.write("content/procedures/\u202elmy.yml", text)
    printed = run(project.root, *FIX)[1]

    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "  1 - code: 1.001193 # \ufffd[2J\n" in printed


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["fix", "--strict"], "không hiểu: --strict"),
        (["fix", PROCEDURE], f"không hiểu: {PROCEDURE}"),
        (["fix", "--write=có"], "--write: không nhận giá trị 'có'"),
        (["fix", "--from", "khong-co"], "--from: không có thư mục “khong-co”; xem lại tên và nơi chạy lệnh"),
        (["fix", "--built-on", "hôm nay"], "--built-on: “hôm nay” không phải ngày viết theo năm-tháng-ngày"),
    ],
)
def test_wrong_usage(project: Project, run: Run, arguments: list[str], reason: str):
    """Status 2, and the reason in Vietnamese."""
    status, printed = run(project.root, *arguments)

    assert status == 2
    assert f"dùng sai: {reason}" in printed


def test_records_of_another_folder(slips: Project, tmp_path: Path, run: Run):
    """Mended there, whatever stands here."""
    here = tmp_path / "elsewhere"
    here.mkdir()

    assert run(here, *FIX, "--from", "..", "--write") == (
        0,
        f"{SHOWN}Đã sửa 8 chỗ trong 2 tệp.\nKhông còn lỗi.\n",
    )


def test_a_folder_without_a_project(tmp_path: Path, run: Run):
    """Nothing to mend, and every file that is missing is still wrong."""
    assert run(tmp_path, *FIX) == (
        0,
        "Không có chỗ nào máy tự sửa được.\nCòn 7 lỗi; gõ make check để xem.\n",
    )
