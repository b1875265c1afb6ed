import re

import pytest

from generator.build.site import Built
from generator.frames.engine import EngineFailed
from tests.html_page import parse
from tests.projects import COMMUNE, DECREE, PROCEDURE, files_in, run_module, runnable_project, sound_project

DAY = ("--built-on", "2026-11-22")


@pytest.fixture
def published(tmp_path):
    """A project with a site that stands already, and what is in it."""
    project = runnable_project(tmp_path)
    for path in ("site/index.html", "site/du-lieu/stats.csv"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text("cũ", "utf-8")
    return project


def test_a_build_says_what_it_wrote(published, run):
    """Pages, files, folder, seconds; notes are counted and where to see them is told. Exit status 0."""
    note = (published / PROCEDURE).read_text("utf-8").replace("2027-06-30", "2026-06-30")
    (published / PROCEDURE).write_text(note, "utf-8")
    status, text = run(published, "build", *DAY)
    files = files_in(published / "site")
    pages = sum(path.endswith(".html") for path in files)
    said = re.sub(r"[\d]+,\d giây", "N giây", text)

    assert status == 0
    assert said == (
        f"Đã dựng {pages} trang, {len(files)} tệp vào site/ trong N giây.\n"
        "Có 1 ghi chú. Xem bằng: make check (hoặc python bootstrap.py check)\n"
    )
    assert sorted(path.name for path in published.iterdir() if path.name.startswith(".")) == []


def test_bad_content_leaves_the_old_site_byte_for_byte(tmp_path):
    """As people run it: all problems in one run, no traceback, exit status 1."""
    changes = {
        PROCEDURE: ("amount: 8000", "amount: 8.000"),
        DECREE: ("kind: Nghị định", "knd: Nghị định"),
        "content/procedures/1.001194.yaml": "code: x\n",
    }
    project = runnable_project(tmp_path, changes)
    (project / "site/du-lieu").mkdir(parents=True)
    (project / "site/du-lieu/stats.csv").write_text("cũ", "utf-8")
    (project / "site/index.html").write_text("cũ", "utf-8")
    old = files_in(project / "site")
    done = run_module(project, "generator", "build", *DAY)

    assert (done.returncode, done.stdout) == (1, "")
    assert re.findall(r"\[([a-z-]+)\]", done.stderr) == [
        "key-unknown",
        "amount-ambiguous",
        "file-name-wrong",
    ]
    assert done.stderr.endswith("\n3 lỗi.\nKhông dựng được trang: trang cũ vẫn nguyên, chưa có gì được ghi\n")
    assert "Traceback" not in done.stderr
    assert files_in(project / "site") == old


def stand_in(monkeypatch, outcome):
    """Nothing is built: the command line alone is looked at."""

    def build(project, destination, built_on, environment, *, records, strict, progress, edition):
        calls.append((str(records), str(destination), built_on.isoformat(), strict))
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    calls = []
    monkeypatch.setattr("generator.cli.build.build", build)
    return calls


def test_options_reach_the_build(tmp_path, run, monkeypatch):
    """Folders, day and strictness."""
    calls = stand_in(monkeypatch, Built([], 2, 1))
    (tmp_path / "vào/content").mkdir(parents=True)

    assert run(tmp_path, "build", *DAY, "--strict", "--from", "vào", "--to", "ra")[0] == 0
    assert calls == [("vào", "ra", "2026-11-22", True)]


def test_records_of_another_folder_in_the_chrome_of_this_one(published, run):
    """What is read comes from there, how it looks from here; nothing is written there."""
    name = ("site_name: Trang thông tin xã Bình An", "site_name: Trang thông tin xã Khác")
    note = ("review_by: 2027-06-30", "review_by: 2026-06-30")
    there = sound_project(published / "there", {COMMUNE: name, PROCEDURE: note})
    before = files_in(there)
    status, text = run(published, "build", *DAY, "--from", "there", "--to", "out")

    assert status == 0
    assert text.endswith(
        'Xem bằng: make check ARGS="--from there" (hoặc python bootstrap.py check --from there)\n'
    )
    assert "Trang thông tin xã Khác" in (published / "out/index.html").read_text("utf-8")
    assert (published / "site/index.html").read_text("utf-8") == "cũ"
    assert files_in(there) == before


def test_the_day_of_the_environment(tmp_path, run, monkeypatch):
    """SOURCE_DATE_EPOCH as other builders know it, in the time of Vietnam; an option goes before it."""
    calls = stand_in(monkeypatch, Built([], 2, 1))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795280400")  # 2026-11-22, 00:00 in UTC+7
    run(tmp_path, "build")
    run(tmp_path, "build", "--built-on", "2020-01-01")

    assert [day for *_, day, _ in calls] == ["2026-11-22", "2020-01-01"]


@pytest.mark.parametrize("epoch", ["hôm nay", "1e9", "99999999999999999999"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_day_of_the_environment_that_is_none(tmp_path, run, monkeypatch, command, epoch):
    """Wrong use, told; not a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert run(tmp_path, command) == (2, "dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây\n")


@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (EngineFailed("một\nhai"), "khung trang không vẽ được: hai (xem đủ bằng: python -m mkdocs build)"),
        (OSError(28, "No space left"), "không ghi được ra đĩa: đĩa đã đầy; trang cũ vẫn nguyên"),
    ],
)
def test_what_the_machine_does_ends_in_one_line(tmp_path, run, monkeypatch, failure, line):
    """Exit status 1."""
    stand_in(monkeypatch, failure)

    assert run(tmp_path, "build", *DAY) == (1, f"Không dựng được trang: {line}\n")


def test_without_the_set_up_the_missing_file_is_named(published, run):
    """node_modules gone: what is missing and how to get it; the old site stays."""
    old = files_in(published / "site")
    (published / "node_modules").unlink()
    status, text = run(published, "build", *DAY)

    assert (status, text) == (
        1,
        "Không dựng được trang: thiếu tệp node_modules/plotly.js-basic-dist-min/plotly-basic.min.js; "
        "chạy “make site” để cài đặt lại\n",
    )
    assert files_in(published / "site") == old


def test_an_engine_that_fails_is_told_in_one_line(published, run):
    """A broken chrome: the engine's last words, the old site whole."""
    old = files_in(published / "site")
    (published / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    status, text = run(published, "build", *DAY)

    assert status == 1
    assert text.startswith("Không dựng được trang: khung trang không vẽ được: ")
    assert text.count("\n") == 1
    assert files_in(published / "site") == old


@pytest.mark.parametrize("to", [".", "content", "mkdocs.yml"])
def test_the_projects_own_folders_are_refused(published, run, to):
    """`--to content` would cost every record."""
    before = files_in(published / "content")
    status, text = run(published, "build", *DAY, "--to", to)

    assert status == 1
    assert "không phải do chương trình này tạo" in text
    assert files_in(published / "content") == before


def test_notes_are_errors_where_one_is_strict(published, run):
    """The notes themselves are shown then, and the old site stays."""
    (published / DECREE).write_text(
        (published / DECREE).read_text("utf-8").replace("effective_from: 2026-07-01\n", ""), "utf-8"
    )
    status, text = run(published, "build", *DAY, "--strict")

    assert status == 1
    assert set(re.findall(r"\[([a-z-]+)\]", text)) == {"legal-basis-unknown"}
    assert (published / "site/index.html").read_text("utf-8") == "cũ"


def test_the_build_date_decides_what_the_law_is_worth(tmp_path, run):
    """The same records on two days: before and after a decree lapses."""
    lapsing = ("effective_from: 2026-07-01", "effective_from: 2026-07-01\neffective_to: 2027-01-01")
    project = runnable_project(tmp_path, {DECREE: lapsing})
    told = {}
    for day in ("2026-12-31", "2027-01-01"):
        assert run(project, "build", "--built-on", day)[0] == 0
        page = parse((project / "site/van-ban/224-2026-nd-cp/index.html").read_text("utf-8"))
        told[day] = (
            page.one("main").one(style="status").text,
            page.one("footer").one(style="page-meta").text.partition(".")[0],
        )

    assert told == {
        "2026-12-31": ("Còn hiệu lực", "Trang được dựng ngày 31/12/2026"),
        "2027-01-01": ("Hết hiệu lực", "Trang được dựng ngày 01/01/2027"),
    }
