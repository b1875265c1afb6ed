"""`import`: from a file to rows of the table, through every reason not to write."""

import errno
import json
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator import whole_files
from generator.cli.import_options import KINDS as OFFERED
from generator.cli.import_options import OF_SOME_KINDS
from generator.cli.import_preview import wrapped
from generator.importing import KINDS, Plan, plan_import, write
from generator.importing.writing import Unwritten
from generator.incoming import Asked
from generator.quantities import Period
from generator.wording import imports as words
from tests.projects import ROOT
from tests.sound_project import Project

AS_OF = datetime.fromisoformat("2026-10-05")
Run = Callable[..., tuple[int, str]]
TABLE = "data/stats.csv"
OPTIONS = ("--built-on", "2026-11-22", "--unit", "H99.1", "--period", "2026-09", "--as-of", "2026-10-05")
PORTAL_NAMES = ",portal_received,portal_on_time,portal_overdue"
ROW = (
    "2026-09-01,2026-09-30,2026-10-05,all,all,,,,,portal-d4,official,"
    '"Cổng Dịch vụ công quốc gia, tiến độ giải quyết của UBND xã Minh Họa (H99.1), '
    'tệp tien-do.json",120,115,5'
)
PREVIEW = """\
Sẽ thêm 1 dòng:
  Tháng 09/2026, số liệu ngày 05/10/2026
    Lĩnh vực      Cách nộp      Tiếp nhận  Đúng hạn  Quá hạn
    Mọi lĩnh vực  mọi cách nộp        120       115        5

"""
NEXT = "Việc tiếp theo: make check để soát, rồi xem trang bằng make serve.\n"


@pytest.fixture
def portal(project: Project) -> Project:
    """A sound project, and an answer of the portal beside its content."""
    _answer(project, 120)
    return project


def _answer(project: Project, received: int, **changed: Any) -> None:
    unit = {
        "departmentName": "UBND xã Minh Họa",
        "departmentCode": "H99.1",
        "totalReceived": received,
        "totalOnTime": received - 5,
        "totalOverdue": 5,
        "ratio": {120: 95.83, 121: 95.87}[received],
        **changed,
    }
    project.write("tien-do.json", json.dumps({"code": "OK", "data": {"children": [unit]}}))


def imported(run: Run, project: Project, *options: str) -> tuple[int, str]:
    """What the command answers for the portal's file."""
    return run(project.root, "import", "portal-progress", "tien-do.json", *OPTIONS, *options)


def table_with(before: str, *rows: str) -> str:
    """The sound table with the portal's columns in its head and rows below."""
    head, rest = before.split("\n", 1)
    return "".join([f"{head}{PORTAL_NAMES}\n", rest, *(f"{row}\n" for row in rows)])


def test_what_would_be_added_is_shown(portal: Project, run: Run):
    """Nothing is written; the next command is told as one types it."""
    before = portal.text(TABLE)
    command = f"portal-progress tien-do.json {' '.join(OPTIONS)} --write"

    assert imported(run, portal) == (
        0,
        PREVIEW
        + "Chưa ghi gì. Xem đúng rồi thì chạy lại lệnh này với --write:\n"
        + f'  make import ARGS="{command}"\n',
    )
    assert portal.text(TABLE) == before


def test_with_write_the_rows_stand_below(portal: Project, run: Run):
    """Columns that the head lacks are named there; every row above stays as it was."""
    before = portal.text(TABLE)

    assert imported(run, portal, "--write") == (
        0,
        f"{PREVIEW}Đã thêm 1 dòng vào cuối data/stats.csv.\n{NEXT}",
    )
    assert portal.text(TABLE) == table_with(before, ROW)
    assert portal.problems() == []


def test_a_second_run_writes_nothing(portal: Project, run: Run):
    """It says that all is there, and that is fine."""
    imported(run, portal, "--write")
    written = portal.text(TABLE)

    assert imported(run, portal, "--write") == (
        0,
        "Đã có sẵn 1 dòng, không ghi lại:\n"
        "  Tháng 09/2026, Mọi lĩnh vực, mọi cách nộp: đã có ở dòng 4\n\n"
        "Mọi dòng đã có sẵn trong data/stats.csv, không có gì để ghi.\n",
    )
    assert portal.text(TABLE) == written


DIFFERENT = """\
Khác với bảng đang có 1 dòng:
  Tháng 09/2026, Mọi lĩnh vực, mọi cách nộp, đang ở dòng 4 của data/stats.csv
    Cổng quốc gia: tiếp nhận: 120 → 121
    Cổng quốc gia: đúng hạn, gồm cả đang giải quyết còn hạn: 115 → 116

"""


def test_figures_that_changed_want_a_reason(portal: Project, run: Run):
    """Every changed column is shown, old and new; the option that is missing is named once."""
    imported(run, portal, "--write")
    written = portal.text(TABLE)
    _answer(portal, 121)

    assert imported(run, portal, "--as-of", "2026-10-09", "--write") == (
        1,
        DIFFERENT + "Chưa nhập được vì 1 chỗ:\n"
        "  tien-do.json, mục data.children[0]: khác với dòng 4 của data/stats.csv "
        "mà chưa có lý do đính chính\n"
        '    cách làm: ghi lý do vào --revision, ví dụ --revision "bổ sung 3 hồ sơ nhập muộn"\n\n'
        "Chưa ghi gì vào data/stats.csv.\n",
    )
    assert portal.text(TABLE) == written


def test_figures_that_changed_stand_below_with_their_reason(portal: Project, run: Run):
    """The earlier ones stay; the site tells the change."""
    before = portal.text(TABLE)
    imported(run, portal, "--write")
    _answer(portal, 121)

    status, said = imported(
        run, portal, "--as-of", "2026-10-09", "--revision", "Cổng tính lại", "--source", "Cổng", "--write"
    )

    assert (status, said) == (0, f"{DIFFERENT}Đã thêm 1 dòng vào cuối data/stats.csv.\n{NEXT}")
    newer = "2026-09-01,2026-09-30,2026-10-09,all,all,,,,,portal-d4,official,Cổng,121,116,5,Cổng tính lại"
    head, rest = table_with(before, ROW, newer).split("\n", 1)
    assert portal.text(TABLE) == f"{head},revision\n{rest}"
    assert portal.problems() == []


def test_without_a_unit_there_is_nothing_to_write(portal: Project, run: Run):
    """All units are shown; only --write is refused."""
    options = ("portal-progress", "tien-do.json", "--built-on", "2026-11-22")
    told = """\
Các đơn vị trong tệp (1):
  Mã     Đơn vị            Tiếp nhận  Đúng hạn  Quá hạn  Tính ra  Cổng ghi
  H99.1  UBND xã Minh Họa        120       115        5  95,83 %   95,83 %

Chưa chọn đơn vị nên không có dòng nào để ghi: chọn đơn vị bằng --unit, ghi mã hoặc tên.
"""

    assert run(portal.root, "import", *options) == (0, told)
    assert run(portal.root, "import", *options, "--write") == (1, told)


def test_a_broken_identity_is_told_and_kept(portal: Project, run: Run):
    """The source may really say so; the row is added as it is."""
    _answer(portal, 120, totalOverdue=6)

    status, said = imported(run, portal, "--write")

    assert status == 0
    assert (
        "Cần biết, 1 chỗ:\n"
        "  tien-do.json, mục data.children[0]: “Cổng quốc gia: tiếp nhận” ghi 120, nhưng “Cổng quốc gia: "
        "đúng hạn, gồm\n"
        "    cả đang giải quyết còn hạn” + “Cổng quốc gia: quá hạn, gồm cả đang giải quyết quá hạn” cộng lại "
        "được 121\n"
        "    cách làm: đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang sẽ nêu chỗ lệch\n"
    ) in said
    assert portal.text(TABLE).endswith(",120,115,6\n")


def test_what_check_would_refuse_is_refused_before(portal: Project, run: Run):
    """A period that is not over yet, told at its place in the file that was to be imported."""
    before = portal.text(TABLE)

    status, said = imported(run, portal, "--period", "2026-12", "--as-of", "2026-12-31", "--write")

    assert status == 1
    assert "mục data.children[0]: kỳ kết thúc ngày 31/12/2026, sau ngày dựng trang 22/11/2026" in said
    assert said.endswith("Chưa ghi gì vào data/stats.csv.\n")
    assert portal.text(TABLE) == before


def test_errors_that_stood_before_do_not_stand_in_the_way(portal: Project, run: Run):
    """A clerk mends them when there is time; only what the new rows bring is judged."""
    portal.change(TABLE, "ho-tich", "ho-tich-cu")
    before = portal.text(TABLE)

    assert imported(run, portal, "--write")[0] == 0
    assert portal.text(TABLE) == table_with(before, ROW)


@pytest.mark.parametrize(
    ("path", "content"),
    [(TABLE, "one,two\n1,2\n"), ("content/sectors.yml", "sectors: []\n"), (TABLE, b"\xff\xfe\x00")],
)
def test_what_must_be_read_before_must_be_sound(portal: Project, run: Run, path: str, content: str):
    """A table whose head is wrong, a list of sectors that is none: told with the file."""
    portal.write(path, content)
    before = (portal.root / TABLE).read_bytes()

    status, said = imported(run, portal, "--write")

    assert (status, said.splitlines()[:2][1].startswith(f"  {path}: tệp này đang có ")) == (1, True)
    assert (portal.root / TABLE).read_bytes() == before


def test_a_table_that_is_not_there_is_made(portal: Project, run: Run):
    """With a head of its own."""
    portal.remove(TABLE)

    assert imported(run, portal, "--write")[0] == 0
    assert [line.split(",")[:4] for line in portal.text(TABLE).splitlines()] == [
        ["period_start", "period_end", "as_of", "sector"],
        ["2026-09-01", "2026-09-30", "2026-10-05", "all"],
    ]


def test_no_link_is_followed(portal: Project, run: Run, tmp_path: Path):
    """It may lead anywhere; what it leads to stays."""
    elsewhere = tmp_path / "elsewhere.csv"
    (portal.root / TABLE).rename(elsewhere)
    (portal.root / TABLE).symlink_to(elsewhere)
    before = elsewhere.read_bytes()

    status, said = imported(run, portal, "--write")

    assert (status, elsewhere.read_bytes()) == (1, before)
    assert "  data/stats.csv: đây là lối tắt (liên kết)" in said


@pytest.mark.parametrize(
    ("file", "message"),
    [("nowhere.json", words.NO_FILE), ("content", words.A_FOLDER)],
)
def test_a_file_that_is_none_is_told(portal: Project, run: Run, file: str, message: str):
    """Its name, what it is, what to look at."""
    status, said = run(portal.root, "import", "portal-progress", file, *OPTIONS)

    assert (status, said) == (
        1,
        f"Chưa nhập được vì 1 chỗ:\n  {file}: {message}\n    cách làm: {words.NO_FILE_HINT}\n\n"
        "Chưa ghi gì vào data/stats.csv.\n",
    )


@pytest.mark.parametrize(
    ("failure", "reason"), [(errno.ENOSPC, "đĩa đã đầy"), (errno.EACCES, "không có quyền ghi")]
)
def test_a_disk_that_refuses_leaves_the_table(
    portal: Project, run: Run, monkeypatch: pytest.MonkeyPatch, failure: int, reason: str
):
    """Whole, with nothing beside it."""
    before = portal.text(TABLE)

    def refuse(descriptor: int) -> None:
        raise OSError(failure, os.strerror(failure))

    monkeypatch.setattr(whole_files.os, "fsync", refuse)
    status, said = imported(run, portal, "--write")
    monkeypatch.undo()

    assert (status, said.splitlines()[-1]) == (
        1,
        f"Không ghi được data/stats.csv: {reason}; bảng cũ vẫn còn nguyên.",
    )
    assert portal.text(TABLE) == before
    assert [path.name for path in (portal.root / "data").iterdir()] == ["stats.csv"]


def test_a_table_that_changed_since_it_was_read_stays(
    portal: Project, run: Run, monkeypatch: pytest.MonkeyPatch
):
    """Somebody saved it in a spreadsheet meanwhile: their work is kept."""
    from generator.cli import imports

    def meanwhile(*arguments: Any) -> Any:
        plan = imports_plan(*arguments)
        portal.write(TABLE, portal.text(TABLE) + "\n")
        return plan

    imports_plan = imports.plan_import
    monkeypatch.setattr(imports, "plan_import", meanwhile)
    before = portal.text(TABLE)
    status, said = imported(run, portal, "--write")

    assert (status, said.splitlines()[-1]) == (1, words.CHANGED_MEANWHILE)
    assert portal.text(TABLE) == f"{before}\n"


def test_imports_at_the_same_moment_lose_no_row(portal: Project, monkeypatch: pytest.MonkeyPatch):
    """One writes, whoever waited for it finds another table than was read; nothing is left beside it."""
    before = portal.text(TABLE)
    asked = [
        Asked("tien-do.json", "Cổng", period=Period.month(2026, month), as_of=AS_OF, unit="H99.1")
        for month in range(1, 9)
    ]
    answer = portal.root / "tien-do.json"
    plans = [
        plan_import(portal.root, "portal-progress", answer, one, "", AS_OF.date() + timedelta(days=9))
        for one in asked
    ]
    together = threading.Barrier(len(plans))
    flush = os.fsync

    def slowly(descriptor: int) -> None:
        time.sleep(0.02)
        flush(descriptor)

    def write_together(plan: Plan) -> Unwritten | None:
        together.wait()
        return write(portal.root, plan)

    monkeypatch.setattr(whole_files.os, "fsync", slowly)
    with ThreadPoolExecutor(len(plans)) as pool:
        outcomes = list(pool.map(write_together, plans))

    assert sorted(map(str, outcomes)) == [str(None), *[str(Unwritten.CHANGED_MEANWHILE)] * 7]
    assert portal.text(TABLE).encode() == plans[outcomes.index(None)].after != before.encode()
    assert [path.name for path in (portal.root / "data").iterdir()] == ["stats.csv"]


@pytest.mark.parametrize(
    ("end", "message"),
    [
        (',"mở mà không đóng\n', "ngoặc kép trong dòng này mở hoặc đóng sai chỗ"),
        (',"mở mà không đóng', "ngoặc kép trong dòng này mở hoặc đóng sai chỗ"),
        (",\0\n", "có ký tự điều khiển U+0000"),
    ],
)
def test_a_table_that_would_swallow_the_new_rows_stays(portal: Project, run: Run, end: str, message: str):
    """Any CSV reader would take the first new row for a part of the last cell."""
    before = portal.text(TABLE).rstrip("\n") + end
    portal.write(TABLE, before)

    status, said = imported(run, portal, "--write")

    assert status == 1
    assert f"data/stats.csv, dòng 3: {message}" in said
    assert portal.text(TABLE) == before


def test_a_table_that_may_not_be_written_stays(portal: Project, run: Run):
    """Whoever made it read-only meant it."""
    (portal.root / TABLE).chmod(0o444)
    before = portal.text(TABLE)

    status, said = imported(run, portal, "--write")

    assert (status, said.splitlines()[-1]) == (1, words.READ_ONLY)
    assert portal.text(TABLE) == before


@pytest.mark.skipif(os.name == "nt", reason="rights of Windows are others")
def test_the_table_keeps_its_rights(portal: Project, run: Run):
    """Whoever could read and write it still can, and nobody else."""
    (portal.root / TABLE).chmod(0o640)

    imported(run, portal, "--write")

    assert stat.S_IMODE((portal.root / TABLE).stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--sheet", "06a"), "--sheet không dùng cho portal-progress"),
        (("--from", "2026-08-01"), f"{words.PERIOD_TWICE}\ndùng sai: {words.PERIOD_HALF}"),
        (
            ("--source", "=1+1"),
            "--source: ô bắt đầu bằng dấu = nên bảng tính coi là công thức; bắt đầu bằng chữ",
        ),
        (("--source", " "), words.SOURCE_EMPTY),
        (("--revision", "a\nb"), "--revision: viết trên một dòng, dài nhất 300 ký tự"),
    ],
)
def test_options_that_cannot_be_meant_are_told(
    portal: Project, run: Run, options: tuple[str, ...], message: str
):
    """All of them at once, and with another status than a refused file."""
    assert imported(run, portal, *options) == (2, f"dùng sai: {message}\n")


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--period", "2026-13", "“2026-13” không phải một tháng; viết như 2026-08"),
        ("--as-of", "2026-09-31", "ngày 2026-09-31"),
        ("--status", "real", "không có “real” (chọn trong:"),
    ],
)
def test_values_that_no_option_takes_are_told(portal: Project, run: Run, option: str, value: str, told: str):
    """With what to type instead."""
    status, said = imported(run, portal, option, value)

    assert (status, told in said) == (2, True), said


def test_from_and_to_are_a_period(portal: Project, run: Run):
    """In the place of --period; the first day behind the last is a slip."""
    options = ("portal-progress", "tien-do.json", "--built-on", "2026-11-22", "--unit", "H99.1")
    days = ("--as-of", "2026-10-05", "--from", "2026-08-21", "--to", "2026-09-20")
    backwards = ("--from", "2026-09-20", "--to", "2026-08-21")

    assert "Từ 21/08/2026 đến 20/09/2026" in run(portal.root, "import", *options, *days)[1]
    assert run(portal.root, "import", *options, *backwards) == (2, f"dùng sai: {words.PERIOD_REVERSED}\n")


def test_the_options_offer_the_kinds_that_there_are():
    """The parser is there before the readers, so that it has the names of its own."""
    assert tuple(KINDS) == OFFERED
    assert set(OFFERED) <= set(words.SOURCES)
    assert {option for kind in KINDS.values() for option in kind.options} <= set(OF_SOME_KINDS)


@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_long_lines_of_the_preview_are_wrapped(indent: str):
    """The names of fifty columns that were passed over are read in a terminal; none is cut."""
    line = "không đọc các cột: " + ", ".join(f"Cột số {number}" for number in range(50))

    first, *others = wrapped(line, indent)

    assert max(map(len, [first, *others])) <= 110
    assert " ".join(one.strip() for one in [first, *others]) == line
    assert first.startswith(f"{indent}k")
    assert {len(one) - len(one.lstrip()) for one in others} == {len(indent) + 2}


def test_no_line_of_a_preview_is_wider_than_a_terminal(portal: Project, run: Run):
    """Names of files and reasons may be long; only a command to be copied stays in one line."""
    long = "tien-do-giai-quyet-ho-so-cua-xa-theo-cong-quoc-gia-thang-09-nam-2026-xuat-ngay-05-10.json"
    _answer(portal, 120, totalOverdue=6)
    (portal.root / "tien-do.json").rename(portal.root / long)
    options = ("import", "portal-progress", long, *OPTIONS, "--write")
    first = run(portal.root, *options)[1]
    again = run(portal.root, *options, "--source", "Cổng")[1]
    portal.write(long, portal.text(long).replace("120", "119"))
    changed = run(portal.root, *options)[1]

    assert max(map(len, (first + again + changed).splitlines())) <= 110
    assert words.other_sources([4]) in again


def test_figures_that_become_official_are_a_change(portal: Project, run: Run):
    """The counts are the same and so may their day be; the reason is said, the earlier row stays."""
    imported(run, portal, "--status", "provisional", "--write")
    before = portal.text(TABLE)
    options = ("--source", "Cổng", "--write")

    status, said = imported(run, portal, *options)
    assert (status, portal.text(TABLE)) == (1, before)
    assert said.startswith(
        "Khác với bảng đang có 1 dòng:\n"
        "  Tháng 09/2026, Mọi lĩnh vực, mọi cách nộp, đang ở dòng 4 của data/stats.csv\n"
        "    Loại số liệu: tạm tính → chính thức\n\n"
    )
    assert (
        "số giống hệt dòng 4 của data/stats.csv, chỉ khác loại số liệu: dòng đó là tạm tính, tệp này nhập là "
        "chính thức"
    ) in " ".join(said.split())

    assert imported(run, portal, *options, "--revision", "Cổng đã chốt số")[0] == 0
    row = "2026-09-01,2026-09-30,2026-10-05,all,all,,,,,portal-d4,official,Cổng,120,115,5,Cổng đã chốt số"
    assert portal.text(TABLE).splitlines()[-1] == row
    assert portal.problems() == []
    assert imported(run, portal, *options)[1].endswith(f"{words.ALL_THERE}\n")
    assert words.REPLACED_AT.format(line=4) in imported(run, portal, "--status", "provisional")[1]


def test_only_the_reader_of_the_kind_is_imported(portal: Project):
    """What reads workbooks and lists of dossiers is heavy, and an answer of the portal needs neither."""
    program = (
        "import sys\nfrom generator.cli.main import main\nmain(sys.argv[1:])\n"
        "print([name for name in ('pandas', 'pyarrow', 'openpyxl', 'holidays') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "import", "portal-progress", "tien-do.json", *OPTIONS],
        cwd=portal.root,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "[]"
