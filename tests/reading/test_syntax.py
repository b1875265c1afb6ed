"""A text that is no YAML: the place where a person can mend it, in a person's words."""

import pytest

from generator.problems import Code
from generator.reading import read_tree
from generator.reading.syntax import colon_without_space

PATH = "content/a.yml"


def told(text: str) -> tuple[int, int, Code, str]:
    tree, problems = read_tree(text, PATH)
    assert tree is None
    (problem,) = problems
    assert problem.hint
    return problem.place.line, problem.place.column, problem.code, problem.message


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('tên: "Hộ tịch\nphí: 1\n', 1, 6),
        ('tên: "Hộ tịch\nmức: "3"\n', 1, 6),
        ("x:\n  - tên: 'Hộ\n    phí: 'c'\n", 2, 10),
        ('x:\n  - "Hộ\n  - "tịch"\n', 2, 5),
    ],
)
def test_a_quote_that_is_not_closed(text: str, line: int, column: int):
    """The place is where it opens, even though YAML finds the next quote lines below."""
    assert told(text) == (
        line,
        column,
        Code.QUOTE_UNCLOSED,
        "ngoặc kép mở ở đây mà không đóng trên cùng dòng",
    )


@pytest.mark.parametrize(
    ("text", "column"),
    [('a: "Luật "Hộ tịch" mới"', 11), ('a: "Luật" Hộ tịch', 11), ('a: "b": c', 7), ("- 'x' và y", 7)],
)
def test_a_quote_inside_a_quoted_text(text: str, column: int):
    """What follows the closing quote is where the sentence was cut."""
    assert told(text) == (1, column, Code.QUOTE_UNCLOSED, "sau ngoặc kép đóng vẫn còn chữ")


@pytest.mark.parametrize(
    "text", ["a:\n  b: 1\n\tc: 2\n", "a:\n\t- b\n", "a:\n  \tb: 1\n  c: 2\n", "a: x\n\t\nb: 1\n"]
)
def test_a_tab_at_the_start_of_a_line(text: str):
    """Nobody sees the difference, so it is named before anything else."""
    _, column, code, message = told(text)

    assert (code, message) == (Code.TAB_INDENTATION, "đầu dòng có dấu tab")
    assert column in (1, 3)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:1\nb: 2\n", 1, 2),
        ("a: 1\nb:2\nc: 3\n", 2, 2),
        ("x:\n  - a:b\n    c: d\n", 2, 6),
        ("a: 1\nb:2\n", 2, 2),
        ("a:1\n", 1, 2),
    ],
)
def test_a_colon_without_a_space(text: str, line: int, column: int):
    """The commonest slip of all; the whole file may be one such line."""
    assert told(text) == (line, column, Code.COLON_WITHOUT_SPACE, "sau dấu hai chấm thiếu một dấu cách")


@pytest.mark.parametrize(
    "text", ["a: https://xa.example\n", "a: lúc 7:30\n", "a: b::c\n", "# a:b\n", "đ:b\n"]
)
def test_other_colons_lack_no_space(text: str):
    """An address, a time, a remark: no key is meant."""
    assert colon_without_space(text, PATH) is None


def test_a_colon_inside_a_sentence():
    """“Thủ tục: đăng ký” needs quotes."""
    assert told("name: Thủ tục: đăng ký\n") == (
        1,
        14,
        Code.YAML_SYNTAX,
        "dấu hai chấm nằm giữa câu mà câu không có ngoặc kép",
    )


@pytest.mark.parametrize("text", ["a: 1\n b: 2\n", "a: dài\n  dòng: hai\n", "a： 1\nb: 2\n"])
def test_a_line_that_is_read_as_more_of_the_one_above(text: str):
    """Too deep, or under a colon of another script."""
    line, _, code, message = told(text)

    assert (line, code, message) == (2, Code.YAML_SYNTAX, "dòng này bị đọc nối vào dòng trên")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a:\n    b: 1\n  c: 2\n", 3, 3), ("a: 1\n- b\n", 2, 1), ("- a\nb: 1\n", 2, 1)],
)
def test_a_line_that_starts_in_a_column_of_its_own(text: str, line: int, column: int):
    """Keys of one group stand in one column."""
    assert told(text) == (line, column, Code.YAML_SYNTAX, "dòng này thụt vào không khớp với các dòng trên")


@pytest.mark.parametrize(("text", "line"), [("a: 1\nb\n", 2), ("a: 1\ndòng thừa\nc: 2\n", 2)])
def test_a_line_without_a_colon(text: str, line: int):
    """A sentence among keys."""
    assert told(text) == (line, 1, Code.YAML_SYNTAX, "dòng này thiếu dấu hai chấm sau tên khóa")


def test_a_dash_without_a_space():
    """“-hồ sơ” is no item of a list."""
    assert told("a:\n-b\n-c\n") == (2, 1, Code.YAML_SYNTAX, "sau dấu gạch đầu dòng thiếu một dấu cách")


@pytest.mark.parametrize("sign", ["@", "`", "%", "*", "&", "|", ">"])
def test_a_sentence_that_begins_with_a_sign(sign: str):
    """Each of these opens something in YAML; quotes make it text again."""
    assert told(f"a: {sign}{sign} chưa rõ\n") == (
        1,
        4,
        Code.YAML_SYNTAX,
        f"câu không có ngoặc kép bắt đầu bằng dấu “{sign}”",
    )


@pytest.mark.parametrize(
    ("text", "sign"), [("a: [chưa rõ\nb: 1\n", "["), ("a: {b\nc: d\n", "{"), ("x: 1\na: [b, c", "[")]
)
def test_a_bracket_that_is_not_closed(text: str, sign: str):
    """The place is the bracket, not the end of the file."""
    line = text.count("\n", 0, text.index(sign)) + 1
    assert told(text) == (line, 4, Code.YAML_SYNTAX, f"ngoặc {sign} mở ở đây mà không đóng")


def test_text_behind_a_bracket():
    """“[x] y” is a list and then something else."""
    assert told("a: [x] y\nb: 1\n") == (1, 8, Code.YAML_SYNTAX, "sau giá trị vẫn còn chữ trên cùng dòng")


def test_a_backslash_in_quotes():
    """A path of Windows is no text in double quotes."""
    assert told('a: "C:\\đường"\n') == (1, 8, Code.YAML_SYNTAX, "dấu \\ trong ngoặc kép có nghĩa riêng")


@pytest.mark.parametrize("text", ["%YAML 9.9\n---\na: 1\n", "a: ? b\n", 'a: "\\ud800"\n'])
def test_whatever_else_is_no_yaml_has_a_place_too(text: str):
    """No words fit, yet the file is named and nothing fails."""
    assert told(text)[2:] == (Code.YAML_SYNTAX, "không đọc được tệp từ chỗ này")


@pytest.mark.parametrize("text", ["Chỉ một câu\n", "- a\n- b\n", '"a"\n', "[a, b]\n", "5\n"])
def test_a_file_without_keys(text: str):
    """A record is a group of keys; a sentence or a list is none."""
    assert told(text) == (1, 1, Code.VALUE_NOT_GROUP, "tệp phải gồm các dòng “khóa: giá trị”")


@pytest.mark.parametrize("text", ["# chưa viết\n", "\n# a\n# b\n"])
def test_a_file_of_remarks(text: str):
    """Remarks are no content."""
    assert told(text)[2:] == (Code.FILE_EMPTY, "tệp chỉ có lời ghi chú, không có khóa nào")
