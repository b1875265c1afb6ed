"""Idle spaces and the end of the last line: tidied where nothing that is read changes."""

import pytest

from generator.repairing.mending import reader_of
from generator.repairing.tidying import tidied

HEAD = "---\nslug: a \ntitle: b\n---\t\n"


def tidy(text: str, path: str = "content/a.yml") -> str:
    return tidied(text, reader_of(path), prose=path.endswith(".md"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b\n", "a: b\n"),
        ("a: b   \n  \n# c \nd: e", "a: b\n\n# c\nd: e\n"),
        ("a: |  \n  b  \n  c\nd: e \n", "a: |\n  b  \n  c\nd: e\n"),
        ("a: >-\n  b \n  c\nd: e \n", "a: >-\n  b \n  c\nd: e\n"),
        ("a: >-\n  b\n \n  c\nd: e \n", "a: >-\n  b\n\n  c\nd: e\n"),
        ("a: >-\n  b\n      \n  c\nd: e \n", "a: >-\n  b\n      \n  c\nd: e\n"),
        ("a: b \n  c\n", "a: b\n  c\n"),
        ('a: "b \n  c"\n', 'a: "b\n  c"\n'),
        ('a: "b\\ \n  c"\nd: e \n', 'a: "b\\ \n  c"\nd: e\n'),
        ("a: |-\n  b", "a: |-\n  b\n"),
        ("a: |\n  b\n  ", "a: |\n  b\n\n"),
        ("a: b  ", "a: b\n"),
        ("a: [b, \n  c]", "a: [b,\n  c]\n"),
        ("a: \n", "a:\n"),
    ],
)
def test_what_is_tidied(before: str, after: str):
    """Not in a text behind `|`, whose spaces are its own; behind `>` only empty lines that stay empty."""
    assert tidy(before) == after
    assert tidy(after) == after


@pytest.mark.parametrize("text", ["a: b: c \nd: e", "a:b \n", "# c \n", "a: [b \n", "- a \n", "a: &b c \n"])
def test_what_cannot_be_read_is_left(text: str):
    """Nobody could tell whether it stays the same."""
    assert tidy(text) == text


def test_control_characters_are_in_nobodys_way():
    """The reader takes them for spaces; they stay."""
    assert tidy("a: b\x1b\nc: \x85d \n") == "a: b\x1b\nc: \x85d\n"


def test_of_prose_only_the_head():
    """Below it two spaces are a line break, and the last line is the writer's."""
    body = "\nMột dòng  \nHai dòng"

    assert tidy(HEAD + body, "content/pages/a.md") == "---\nslug: a\ntitle: b\n---\t\n" + body
    assert tidy("không có phần đầu \n", "content/pages/a.md") == "không có phần đầu \n"
