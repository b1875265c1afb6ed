"""A text that no rule for slips mends: the place where the parser stopped, in a person's words."""

import pytest

from generator.problems import Code
from generator.reading import read_tree

PATH = "content/a.yml"


def told(text: str) -> tuple[int, int, Code, str]:
    _, problems = read_tree(text, PATH)
    (problem,) = problems
    assert problem.hint
    return problem.place.line, problem.place.column, problem.code, problem.message


@pytest.mark.parametrize("text", ["%YAML 9.9\n---\na: 1\n", 'a: "\\ud800"\n'])
def test_whatever_else_is_no_yaml_has_a_place_too(text: str):
    """No words fit, yet the file is named and nothing fails."""
    assert told(text)[2] is Code.YAML_SYNTAX


@pytest.mark.parametrize("text", ["Chỉ một câu\n", "- a\n- b\n", '"a"\n', "[a, b]\n", "5\n"])
def test_a_file_without_keys(text: str):
    """A record is a group of keys; a sentence or a list is none."""
    assert told(text) == (1, 1, Code.VALUE_NOT_GROUP, "tệp phải gồm các dòng “khóa: giá trị”")


@pytest.mark.parametrize("text", ["# chưa viết\n", "\n# a\n# b\n"])
def test_a_file_of_remarks(text: str):
    """Remarks are no content."""
    assert told(text)[2:] == (Code.FILE_EMPTY, "tệp chỉ có lời ghi chú, không có khóa nào")
