"""Where a field stands, and how a page of prose is cut into head and body."""

import pytest

from generator.problems import Code, Place, Problem
from generator.reading import Tree, find, read_prose, read_tree

PATH = "content/a.yml"
TEXT = """\
name: "Hộ tịch"
source:
  name: Công báo
  source: lạ
fees:
  - amount: 8000
  - amount: 9000
    source: nguồn
"""
PAGE = """\
---
slug: gioi-thieu
title: Giới thiệu
---

Xã Bình An.
"""


def tree_of(text: str) -> Tree:
    tree, problems = read_tree(text, PATH)
    assert problems == []
    assert tree is not None
    return tree


def place(*location: str | int, key: bool = False) -> tuple[int, int, int, str]:
    found = find(tree_of(TEXT).outline, location, TEXT, PATH, key=key)
    assert found.path == PATH
    return found.line, found.column, found.width, found.excerpt


def test_a_value_is_found():
    """With its quotes, and with its whole line as the excerpt."""
    assert place("name") == (1, 7, 9, 'name: "Hộ tịch"')
    assert place("fees", 1, "amount") == (7, 13, 4, "  - amount: 9000")


def test_a_group_and_an_item_are_found_at_their_first_key():
    """A group has no text of its own to point at."""
    assert place("source") == (3, 3, 1, "  name: Công báo")
    assert place("fees", 1) == (7, 5, 1, "  - amount: 9000")


def test_an_absent_field_is_found_at_the_group_around_it():
    """Where the editor has to add it."""
    assert place("fees", 0, "rests_on", "document") == (6, 5, 1, "  - amount: 8000")
    assert place("fees", 7) == (6, 3, 1, "  - amount: 8000")
    assert place("sector") == (1, 1, 1, 'name: "Hộ tịch"')


def test_the_whole_is_found_at_its_start():
    """No location is the record itself."""
    assert place() == (1, 1, 1, 'name: "Hộ tịch"')


def test_a_step_that_does_not_fit_stops_at_what_is_there():
    """A name in a list, or a number in a group, goes no further."""
    assert place("fees", "amount")[:2] == (6, 3)
    assert place("name", "x")[:2] == (1, 7)


def test_the_key_of_a_field_is_found():
    """For what is wrong with the name and not with the value."""
    assert place("name", key=True) == (1, 1, 4, 'name: "Hộ tịch"')
    assert place("fees", 1, "source", key=True) == (8, 5, 6, "    source: nguồn")


def test_the_key_is_the_last_one_of_the_location():
    """A key inside a group of the same name is not mistaken for the group."""
    assert place("source", "source", key=True) == (4, 3, 6, "  source: lạ")


def test_a_page_is_cut_into_head_and_body():
    """The body is text as written, without the empty lines before it."""
    tree, problems = read_prose(PAGE, PATH)

    assert problems == []
    assert tree is not None
    assert tree.value == {"slug": "gioi-thieu", "title": "Giới thiệu", "body": "Xã Bình An.\n"}


@pytest.mark.parametrize(("gap", "line"), [("", 5), ("\n", 6), ("\n\n\n", 8)])
def test_the_body_is_found_where_it_starts(gap: str, line: int):
    """However many empty lines stand before it."""
    text = PAGE.replace("---\n\nXã", f"---\n{gap}Xã")
    tree, _ = read_prose(text, PATH)

    assert tree is not None
    assert find(tree.outline, ("body",), text, PATH) == Place(PATH, line, 1)


def test_fields_of_the_head_have_the_lines_of_the_page():
    """The first line of dashes counts."""
    tree, _ = read_prose(PAGE, PATH)

    assert tree is not None
    assert find(tree.outline, ("title",), PAGE, PATH) == Place(PATH, 3, 8)


def test_a_line_of_dashes_in_the_body_is_of_the_body():
    """Markdown draws a rule there."""
    tree, problems = read_prose(PAGE + "\n---\n\nNăm thôn.\n", PATH)

    assert problems == []
    assert tree is not None
    assert isinstance(tree.value, dict)
    assert tree.value["body"] == "Xã Bình An.\n\n---\n\nNăm thôn.\n"


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("Xã Bình An.\n", 1, "đặt các dòng slug, title, description giữa hai dòng ---"),
        ("slug: a\n---\nb\n", 1, "thêm một dòng --- ở đầu tệp, ngay trên “slug: a”"),
        ("---\nslug: a\n\nXã Bình An.\n", 2, "thêm một dòng --- ngay dưới dòng 2"),
        ("---\nslug: a\n-----\nXã Bình An.\n", 3, "viết: ---"),
        ("\n---\na: b\n---\nc\n", 1, "đặt các dòng slug, title, description giữa hai dòng ---"),
    ],
)
def test_a_page_without_a_whole_head(text: str, line: int, hint: str):
    """Both lines of dashes are needed, the first at the very top; the one that lacks is told where."""
    tree, problems = read_prose(text, PATH)

    assert tree is None
    assert [(one.code, one.place.line, one.hint) for one in problems] == [(Code.YAML_SYNTAX, line, hint)]


def test_a_fault_in_the_head_has_the_line_of_the_page():
    """The head is YAML like any other record."""
    tree, (problem,) = read_prose(PAGE.replace("title: Giới", "title:Giới"), PATH)

    assert tree is not None
    assert (problem.code, problem.place) == (Code.COLON_WITHOUT_SPACE, Place(PATH, 3, 6))


def test_a_key_named_body_in_the_head_is_not_lost_in_silence():
    """The text below the head takes its place, so what stands there must be told."""
    tree, problems = read_prose(PAGE.replace("title:", "body: ở đây\ntitle:"), PATH)

    assert tree is not None
    assert problems == [
        Problem(
            Place(PATH, 3, 1),
            Code.KEY_UNKNOWN,
            "không có khóa nào tên “body” ở phần đầu trang",
            "viết nội dung bên dưới dòng --- thứ hai",
        )
    ]


def test_a_page_without_a_body():
    """The body is empty, and is found at the line after which it should stand."""
    text = "---\nslug: a\n---\n\n\n"
    tree, problems = read_prose(text, PATH)

    assert problems == []
    assert tree is not None
    assert tree.value == {"slug": "a", "body": ""}
    assert find(tree.outline, ("body",), text, PATH) == Place(PATH, 3, 1)
