"""The chapter on imports shows what the command prints: each example is run, on the files of examples/."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing import KINDS
from tests.projects import DEMO, ROOT

CHAPTER = (ROOT / "manual/nhap-so-lieu.md").read_text("utf-8")
SHOWN = re.compile(r'```\nmake import ARGS="([^"\n]+)"\n```\n\nLệnh trả lời:\n\n```\n(.*?)\n```', re.DOTALL)
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
    shutil.copytree(DEMO, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "examples/imports", tmp_path, dirs_exist_ok=True)
    table = tmp_path / "data/stats.csv"
    table.write_text(table.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", ON_22_NOVEMBER)

    assert run(tmp_path, "import", *options.split()) == (0, f"{answer}\n")


def test_every_kind_has_its_example():
    """And none is shown that there is not."""
    assert {options.split()[0] for options, _ in EXAMPLES} == set(KINDS)
