"""What counts as the same: all that nobody meant to change."""

import pytest

from generator.problems import Code
from generator.reading import Tree, read_tree
from generator.repairing.edits import Edit
from generator.repairing.values import alike, touched_by

TEXT = """code: 1.001193
fees:
  - {amount: 8000, note: rẻ}
  - amount: 9000
papers: [a, b]
source:
  name: Công báo # số 5
"""


def tree(text: str) -> Tree:
    found, problems = read_tree(text, "content/a.yml")
    assert found is not None, problems
    return found


def edit(line: int, column: int, width: int = 1) -> Edit:
    return Edit(line, column, width, "x", Code.VALUE_SPOILED)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("8000", "8001"),
        ("note", "nota"),
        ("[a, b]", "[a]"),
        ("[a, b]", "[b, a]"),
        ("[a, b]", "a, b"),
        ("[a, b]", "{a: b}"),
        ("  name", "name"),
        ("1.001193", '"1.001193"'),
        ("papers", "code"),
        ("source:\n  name: Công báo", "source: Công báo"),
    ],
)
def test_any_other_key_or_value_is_seen(was: str, now: str):
    """So is one that only other readers of the file take for something else."""
    try:
        after = tree(TEXT.replace(was, now))
    except AssertionError:
        return
    assert not alike(tree(TEXT), after)


def test_looks_do_not_count():
    """Quotes, comments, empty lines, indentation."""
    other = TEXT.replace("rẻ", '"rẻ"').replace("# số 5", "# số 6").replace("fees:\n", "fees:\n\n")

    assert alike(tree(TEXT), tree(other))


@pytest.mark.parametrize(
    ("made", "touched"),
    [
        (edit(1, 7, 8), {(1, 7)}),
        (edit(1, 1, 4), {(1, 1)}),
        (edit(1, 5), {(1, 1)}),
        (edit(3, 14, 4), {(3, 14)}),
        (edit(3, 18, 2), {(3, 14)}),
        (edit(3, 18, 4), {(3, 14), (3, 20)}),
        (edit(7, 18), {(7, 9)}),
        (edit(7, 24), {(7, 9)}),
        (edit(1, 15, 0), {(1, 7)}),
    ],
)
def test_what_an_edit_touches(made: Edit, touched: set[tuple[int, int]]):
    """The key or value in which it stands, which reaches to the next one, with the comment behind it."""
    assert touched_by([made], tree(TEXT)) == touched


def test_a_touched_key_may_change_its_name_and_nothing_below_it():
    """The key is what the repair meant."""
    renamed = TEXT.replace("papers:", "required:")
    touched = touched_by([edit(5, 1, 6)], tree(TEXT))

    assert alike(tree(TEXT), tree(renamed), touched)
    assert not alike(tree(TEXT), tree(renamed.replace("[a", "[c")), touched)


def test_a_touched_value_may_become_anything():
    """A text, or a group."""
    touched = touched_by([edit(7, 9, 8)], tree(TEXT))

    assert alike(tree(TEXT), tree(TEXT.replace("Công báo", "{a: b}")), touched)
    assert not alike(tree(TEXT), tree(TEXT.replace("Công báo", "{a: b}").replace("8000", "1")), touched)
