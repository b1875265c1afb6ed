"""`schemas`: what it compares, what it writes, and with which status it ends."""

import json
from pathlib import Path

import pytest

from generator.kinds import KINDS
from tests.projects import ROOT

NAMES = [f"{kind.name}.schema.json" for kind in KINDS]
RIGHT = (0, f"Cả {len(KINDS)} tệp trong schemas/ đều đúng.\n")
ADVICE = 'Ghi lại bằng: make schemas ARGS="--write"\n'


@pytest.fixture
def written(tmp_path: Path, run) -> Path:
    """A folder with the schemas as they shall be."""
    run(tmp_path, "schemas", "--write")
    return tmp_path


def test_those_of_this_repository_are_current(run):
    """Whoever changes a model writes its schema anew in the same commit."""
    assert run(ROOT, "schemas") == RIGHT


def test_nothing_is_written_unasked(tmp_path: Path, run):
    """Each file that is missing is told, with what to do."""
    missing = "".join(f"schemas/{name}: chưa có\n" for name in NAMES)

    assert run(tmp_path, "schemas") == (1, missing + ADVICE)
    assert list(tmp_path.iterdir()) == []


def test_what_is_missing_is_written(tmp_path: Path, run):
    """JSON that people can read, with line ends of every system alike."""
    told = "".join(f"Đã ghi schemas/{name}\n" for name in NAMES)

    assert run(tmp_path, "schemas", "--write") == (0, told)
    assert run(tmp_path, "schemas") == RIGHT
    data = (tmp_path / "schemas/sectors.schema.json").read_bytes()
    assert json.loads(data)["title"] == "Danh sách lĩnh vực"
    assert "Danh sách lĩnh vực".encode() in data
    assert data.endswith(b"}\n")
    assert b"\r" not in data


def test_only_what_differs_is_written(written: Path, run):
    """The others keep their time."""
    path = written / "schemas/guide.schema.json"
    path.write_text(path.read_text("utf-8").replace("Hướng dẫn", "Chỉ dẫn"), "utf-8")
    before = run(written, "schemas")

    assert before == (1, "schemas/guide.schema.json: chưa đúng với chương trình\n" + ADVICE)
    assert run(written, "schemas", "--write") == (0, "Đã ghi schemas/guide.schema.json\n")
    assert run(written, "schemas") == RIGHT


def test_a_schema_of_no_kind_is_taken_away(written: Path, run):
    """And nothing else in the folder."""
    for name in ("ward.schema.json", "README.md"):
        (written / "schemas" / name).write_text("{}\n", "utf-8")

    assert run(written, "schemas") == (1, "schemas/ward.schema.json: không còn dùng\n" + ADVICE)
    assert run(written, "schemas", "--write") == (0, "Đã xóa schemas/ward.schema.json\n")
    assert run(written, "schemas") == RIGHT
    assert (written / "schemas/README.md").exists()


def test_a_folder_that_cannot_be_written(tmp_path: Path, run):
    """One line, and status 1."""
    (tmp_path / "schemas").write_text("tệp", "utf-8")
    status, printed = run(tmp_path, "schemas", "--write")

    assert status == 1
    assert printed.startswith("Không ghi được vào schemas/: ")
    assert printed.count("\n") == 1


def test_it_does_not_take_a_day(tmp_path: Path, run):
    """Schemas are the same on every day."""
    status, printed = run(tmp_path, "schemas", "--built-on", "2026-11-22")

    assert status == 2
    assert "dùng sai: không hiểu: --built-on 2026-11-22" in printed
