"""What is wrong with a file is told in one run: a slip in one place holds back no law over the others."""

import shutil
from pathlib import Path

import pytest

from generator.build.examine import examine
from generator.problems import Code
from tests.sound_project import BUILT_ON, SOUND

TREE = "content/questions/khai-sinh.yml"
WAY = "content/general-way.yml"
OVER = Path(__file__).parent / "slips" / "sound"
ASTRAY = ("        to: nuoc-ngoai", "        to: xuat-canh", Code.ANSWER_LEADS_NOWHERE)


@pytest.fixture
def told(tmp_path):
    def codes(path, *changes):
        shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
        shutil.copytree(OVER, tmp_path, dirs_exist_ok=True)
        file = tmp_path / path
        text = file.read_text("utf-8")
        for was, wrong in changes:
            assert was in text
            text = text.replace(was, wrong, 1)
        file.write_text(text, "utf-8")
        return sorted(problem.code for problem in examine(tmp_path, BUILT_ON).problems)

    return codes


@pytest.mark.parametrize(
    ("was", "wrong", "code"),
    [
        ("    text: Ghi vào", "    lệ phí: Không thu.\n    text: Ghi vào", Code.KEY_UNKNOWN),
        ("lead:", "xem lại: 2026-12-31\nlead:", Code.KEY_UNKNOWN),
        ("  captured_on: 2026-11-20", "  captured_on: hôm qua", Code.DATE_WRONG),
        ("lead:", "life_events: sinh-con\nlead:", Code.VALUE_NOT_LIST),
    ],
)
def test_a_slip_beside_an_answer_astray(told, was, wrong, code):
    """Keys that the tree can be without are left out, and the rest of it is judged."""
    assert told(TREE, (was, wrong), ASTRAY[:2]) == sorted([code, ASTRAY[2]])


def test_a_slip_that_takes_away_what_others_hang_on(told):
    """An answer without a way, an outcome without a name: then nothing else of the tree is judged."""
    assert told(TREE, ("        to: ghi-vao-so", "        too: ghi-vao-so"), ASTRAY[:2]) == [Code.KEY_UNKNOWN]
    assert told(TREE, ("  - id: ghi-vao-so", "  - id: Ghi vào sổ!"), ASTRAY[:2]) == [Code.SLUG_WRONG]


def test_a_slip_in_the_general_way(told):
    """The law that it rests on is looked up all the same."""
    text = (SOUND / WAY).read_text("utf-8")
    document = text.partition("document: ")[2].partition("\n")[0]
    slips = ("introduction:", "từ ngày: 2026-01-01\nintroduction:"), (document, "998/2026/NĐ-CP")

    assert told(WAY, *slips) == [Code.KEY_UNKNOWN, Code.LEGAL_DOCUMENT_UNKNOWN]
