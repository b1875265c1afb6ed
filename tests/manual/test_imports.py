"""The chapter on imports shows what the command prints: each example is run, on the files of examples/."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing import KINDS
from tests.projects import DEMO, ROOT

CHAPTER = (ROOT / "manual/nhap-so-lieu.md").read_text("utf-8")
SHOWN = re.compile(r'```\nmake import ARGS="([^"\n]+)"\n```\n\nLệnh trả lời:\n\n```\n(.*?)\n```', re.DOTALL)
CHANGE = re.compile(
    r'```\nmake import ARGS="([^"\n]+)"\n```\n\nTrước khi ghi, lệnh cho xem:\n\n```\n(.*?)\n```', re.DOTALL
)
EXAMPLES = [example for example in SHOWN.findall(CHAPTER) if example[0].split()[0] in KINDS]
ON_22_NOVEMBER = "1795320000"  # 2026


@pytest.mark.parametrize(("options", "answer"), EXAMPLES)
def test_the_chapter_shows_what_the_command_prints(
    run: Callable[..., tuple[int, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: str,
    answer: str,
):
    """In a commune without figures, on a day behind those of the files; nothing stands against writing."""
    _prepare(tmp_path, monkeypatch)

    assert run(tmp_path, "import", *options.split()) == (0, f"{answer}\n")


def test_the_chapter_shows_a_change(
    run: Callable[..., tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The first report is written, then that which takes its place is looked at."""
    _prepare(tmp_path, monkeypatch)
    ((options, shown),) = CHANGE.findall(CHAPTER)

    assert run(tmp_path, "import", *EXAMPLES[0][0].split(), "--write")[0] == 0
    status, said = run(tmp_path, "import", *shlex.split(options))

    assert (status, said.partition("\n\nBỏ qua")[0]) == (0, shown)


def _prepare(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(DEMO, project, dirs_exist_ok=True)
    shutil.copytree(ROOT / "examples/imports", project / "examples/imports")
    table = project / "data/stats.csv"
    table.write_text(table.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", ON_22_NOVEMBER)


def test_every_kind_has_its_example():
    """And none is shown that there is not."""
    assert {options.split()[0] for options, _ in EXAMPLES} == set(KINDS)
