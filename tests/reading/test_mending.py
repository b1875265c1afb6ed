"""Reading on behind a slip: mended in memory, told once, at the places of the text as it was written."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.problems import Code
from generator.reading import read_prose, read_tree
from generator.reading.known import Known, nothing_known
from generator.reading.mending import mend
from tests.slips.slip import Slip, slips

REPOSITORY = Path(__file__).parents[2]
PATH = "content/a.yml"
KEYS: Mapping[tuple[str, ...], tuple[str, ...]] = {
    (): ("name", "fees", "note", "source"),
    ("fees",): ("amount", "case"),
    ("source",): ("name", "address"),
}


known = Known(lambda path: dict.fromkeys(KEYS.get(path, ()), ""), lambda path: path == ("fees",))


def codes(text: str) -> list[tuple[Code, int, int]]:
    return [
        (problem.code, problem.place.line, problem.place.column)
        for problem in read_tree(text, PATH, known)[1]
    ]


@pytest.mark.parametrize("path", sorted((REPOSITORY / "content").rglob("*.yml")), ids=lambda path: path.name)
def test_nothing_is_mended_in_a_sound_file(path: Path):
    """No rule takes what editors rightly write for a slip."""
    assert mend(path.read_text("utf-8"), nothing_known).slips == []


@pytest.mark.parametrize("slip", list(slips()), ids=lambda slip: slip.name)
def test_the_lines_stay_as_many(slip: Slip):
    """Places behind a slip are right only as long as no line comes or goes."""
    text = slip.text("wrong")

    assert len(mend(text, known).lines) == text.count("\n") + 1


def test_the_sign_of_a_text_above_a_list_in_the_head_of_a_page():
    """The list is read as if the sign was not there; the lines above and below it are none the worse."""
    text = "---\nname: X\nfees: >-\n  - amount: 1\n  - amount: 2\nsource: |\n  name: Y\n---\nMột dòng.\n"

    tree, problems = read_prose(text, PATH, known, doubted=True)

    assert tree is not None
    assert isinstance(tree.value, dict)
    assert tree.value["fees"] == [{"amount": "1"}, {"amount": "2"}]
    assert tree.value["source"] == {"name": "Y"}
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [
        (Code.BLOCK_SIGN_WRONG, 3, 7),
        (Code.BLOCK_SIGN_WRONG, 6, 9),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "note: >-\n  - amount: 1\n  name: Y\n",
        "source:\n  name: |\n    - một\n    fees:\n      - hai\n",
        "fees:\n  - case: >-\n      - amount: 1\n",
        "note: |2\n    source:\n      name: Y\n",
    ],
)
def test_a_sign_above_a_text_is_right_whatever_the_text_looks_like(text: str):
    """Only a key that takes a list or a group has no text below it."""
    told = [slip.code for slip in mend(text, known).slips]

    assert Code.BLOCK_SIGN_WRONG not in told


def test_slips_are_told_together_and_the_value_is_what_was_meant():
    """Three slips of three kinds, one run."""
    text = "name:X\nfees:\n  -amount: 1\n    case: a: b\n"
    tree, _ = read_tree(text, PATH, known)

    assert tree is not None
    assert tree.value == {"name": "X", "fees": [{"amount": "1", "case": "a: b"}]}
    assert codes(text) == [
        (Code.COLON_WITHOUT_SPACE, 1, 5),
        (Code.DASH_WITHOUT_SPACE, 3, 3),
        (Code.COLON_INSIDE_TEXT, 4, 12),
    ]


def test_what_is_wrong_behind_a_moved_line_has_its_column_as_written():
    """The line is mended two columns to the left; the repeated key on it is told where it stands."""
    assert codes("name: X\n  note: a\nnote: b\n") == [
        (Code.INDENTATION_WRONG, 2, 3),
        (Code.KEY_DUPLICATE, 3, 1),
    ]


def test_what_cannot_be_mended_is_left_out_and_told_once():
    """The lines behind it are read."""
    assert codes('name: "\\ud800"\nnote:b\n') == [(Code.COLON_WITHOUT_SPACE, 2, 5), (Code.YAML_SYNTAX, 1, 1)]


def test_a_group_whose_key_is_gone_is_no_missing_value():
    """One line was deleted, one problem is told."""
    assert codes("name: X\n  - amount: 1\n    case: a\nnote: b\n") == [(Code.PARENT_MISSING, 2, 3)]


@pytest.mark.parametrize("text", ["fees: - [a", "fees: -", "name: a fees: [", 'fees:,\n  - "', "- ["])
def test_a_line_that_is_broken_in_two_may_be_the_last(text: str):
    """Where the parser stops behind the last line, a place is still one of the text."""
    problems = read_tree(text, PATH, known)[1]

    assert problems
    assert all(1 <= problem.place.line <= text.count("\n") + 2 for problem in problems)
