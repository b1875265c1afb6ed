"""YAML becomes values that stay text, with an outline of their places."""

import pytest

from generator.problems import MOST_PER_FILE, Code, Place, Problem
from generator.reading.resolving import becomes
from generator.reading.tree import DEEPEST, Tree
from generator.reading.tree import parse as parsed
from generator.scalars import Scalar

PATH = "content/a.yml"
REPEATED_HINT = "giữ lại một dòng; gộp nội dung nếu cần cả hai"


def parse(text: str, path: str) -> tuple[Tree | None, list[Problem]]:
    tree, problems, *_ = parsed(text, path)
    return tree, problems


def value_of(text: str) -> object:
    tree, problems = parse(text, PATH)
    assert problems == []
    assert tree is not None
    return tree.value


def problems_of(text: str) -> list[tuple[Code, int, int, int]]:
    return [
        (problem.code, problem.place.line, problem.place.column, problem.place.width)
        for problem in parse(text, PATH)[1]
    ]


def test_groups_lists_and_text():
    """What YAML would type stays the text that was written."""
    text = (
        "code: \"1.001193\"\nfees:\n  - amount: 8.000\n    from: 2026-01-01\nonline: no\ntags: [a, 'b c']\n"
    )

    assert value_of(text) == {
        "code": "1.001193",
        "fees": [{"amount": "8.000", "from": "2026-01-01"}],
        "online": "no",
        "tags": ["a", "b c"],
    }


def test_blocks_of_text():
    """Folded text is one line, kept text keeps its lines."""
    assert value_of("a: >-\n  một\n  hai\nb: |\n  ba\n  bốn\n") == {"a": "một hai", "b": "ba\nbốn\n"}


def test_the_outline_mirrors_the_tree():
    """Line, column and width of each scalar as written, quotes included; keys have their own place."""
    tree, _ = parse('tên: "Hộ tịch"\nphí:\n  - 8000\n  - số: [a]\n', PATH)

    assert tree is not None
    assert tree.outline == (
        1,
        1,
        {
            "tên": ((1, 1, 3), (1, 6, 9)),
            "phí": ((2, 1, 3), (3, 3, [(3, 5, 4), (4, 5, {"số": ((4, 5, 2), (4, 9, [(4, 10, 1)]))})])),
        },
    )


def test_text_over_several_lines_is_pointed_at_where_it_starts():
    """A caret cannot underline a block."""
    tree, _ = parse('a: >-\n  một\n  hai\nb: "ba\n  bốn"\nc:\n', PATH)

    assert tree is not None
    assert tree.outline == (
        1,
        1,
        {"a": ((1, 1, 1), (1, 4, 1)), "b": ((4, 1, 1), (4, 4, 1)), "c": ((6, 1, 1), (6, 3, 1))},
    )


@pytest.mark.parametrize(
    ("text", "reads_as"),
    [
        ("1.000690", "số 1.00069"),
        ("8.000", "số 8"),
        ("7:30", "số 450"),
        ("02033123", "số 538195"),
        ("0978357686", "số 978357686"),
        ("2026", "số 2026"),
        ("-8", "số -8"),
        ("1_000", "số 1000"),
        ("0x1F", "số 31"),
        ("0b11", "số 3"),
        ("0o17", "số khác"),
        ("1e3", "số 1000"),
        (".5", "số 0.5"),
        ("2.", "số 2"),
        (".inf", "số inf"),
        ("1" * 5000, "số khác"),
        ("1" + ":1" * 5000, "số khác"),
        ("no", "đúng hoặc sai"),
        ("Yes", "đúng hoặc sai"),
        ("on", "đúng hoặc sai"),
        ("TRUE", "đúng hoặc sai"),
        ("~", "giá trị trống"),
        ("null", "giá trị trống"),
        ("", "giá trị trống"),
        ("2026-07-20", "ngày tháng"),
        ("2026-7-20 10:00:00", "ngày tháng"),
    ],
)
def test_what_others_make_of_unquoted_text(text: str, reads_as: str):
    """Readers of YAML 1.1 and 1.2 both count: 0978357686 is text to the one and a number to the other."""
    assert becomes(text) == reads_as


@pytest.mark.parametrize(
    "text", ["Hộ tịch", "1.001.193", "43/2011/NĐ-CP", "không", "0978.357.686", "n", "1.2.3", "-"]
)
def test_what_stays_text_to_everybody(text: str):
    """Two dots, a letter, a word: no reader makes anything else of these."""
    assert becomes(text) == ""


def test_only_unquoted_text_is_marked():
    """Quotes of either kind, and blocks, keep text what it is."""
    tree, _ = parse("a: 1.0\nb: \"1.0\"\nc: '1.0'\nd: |-\n  1.0\n", PATH)

    assert tree is not None
    assert isinstance(tree.value, dict)
    assert [isinstance(value, Scalar) for value in tree.value.values()] == [True, False, False, False]


def test_an_equal_key_is_told_and_the_first_one_stays():
    """YAML would keep the last in silence; both lines are named."""
    tree, problems = parse("tên: a\nphí:\n  x: 1\n  x: 2\ntên: b\n", PATH)

    assert tree is not None
    assert tree.value == {"tên": "a", "phí": {"x": "1"}}
    assert problems == [
        Problem(Place(PATH, 4, 3), Code.KEY_DUPLICATE, "khóa “x” đã có ở dòng 3", REPEATED_HINT),
        Problem(Place(PATH, 5, 1), Code.KEY_DUPLICATE, "khóa “tên” đã có ở dòng 1", REPEATED_HINT),
    ]


def test_equal_keys_of_different_groups_are_no_repetition():
    """Every item of a list may have a name."""
    assert value_of("- {a: 1}\n- {a: 1, b: {a: 1}}\n") == [{"a": "1"}, {"a": "1", "b": {"a": "1"}}]


def test_repetitions_are_told_as_far_as_anybody_reads():
    """One more than is told in the end, so that the reader of records knows that there were more."""
    assert len(parse("a: 1\n" * 5_000, PATH)[1]) == MOST_PER_FILE + 1


@pytest.mark.parametrize(
    ("text", "column", "name"),
    [
        ("a: &x b", 4, "x"),
        ("a: *x", 4, "x"),
        ("a: &x [b]", 4, "x"),
        ("&x a: b", 1, "x"),
        ("a: {b: *x}", 8, "x"),
    ],
)
def test_anchors_and_aliases_are_refused(text: str, column: int, name: str):
    """Nine short lines of them unfold into a billion values."""
    assert parse(text, PATH) == (
        None,
        [
            Problem(
                Place(PATH, 1, column),
                Code.ALIAS_REFUSED,
                f"có lối gọi lại “{name}” (dấu & hoặc *)",
                "viết đủ giá trị ở từng chỗ; nếu dấu & hay * thuộc về câu chữ, đặt cả câu trong ngoặc kép",
            )
        ],
    )


@pytest.mark.parametrize(
    "text", ["a: !!python/object:os.system b", "a: !quan-trong b", "a: !!str 1", "!x {a: b}", "a: ! b"]
)
def test_tags_are_refused(text: str):
    """Nothing in a record is of a type that the record itself names."""
    assert [code for code, *_ in problems_of(text)] == [Code.TAG_REFUSED]
    assert parse(text, PATH)[0] is None


def test_nesting_is_bounded():
    """As deep as allowed is read; one deeper is refused where it opens."""
    allowed = "[" * DEEPEST + "]" * DEEPEST

    assert parse(allowed, PATH)[1] == []
    assert problems_of(f"[{allowed}]") == [(Code.NESTING_TOO_DEEP, 1, DEEPEST + 1, 1)]
    assert parse(f"[{allowed}]", PATH)[0] is None


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{a: " * 30_000, "- " * 100_000, "a:\n" + "".join(" " * n + "-\n" for n in range(900))],
)
def test_endless_nesting_of_every_kind_is_refused(text: str):
    """The fast loader dies of it if anything is built before the depth is known."""
    assert [code for code, *_ in problems_of(text)] == [Code.NESTING_TOO_DEEP]


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\n---\nb: 2\n", 2), ("---\na: 1\n---\n", 3), ("---\n---\na: 1\n", 2)]
)
def test_a_second_document_is_refused(text: str, line: int):
    """Other readers keep the first only, or the last only."""
    assert problems_of(text) == [(Code.DOCUMENT_REPEATED, line, 1, 3)]


def test_one_document_may_have_its_marks():
    """A line of dashes at the top and of dots at the end say nothing new."""
    assert value_of("---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "column"), [("{a: b}: c\n", 1), ("? [a, b]\n: c\n", 3), ("x: {{y}: z}\n", 5)]
)
def test_a_key_is_text(text: str, column: int):
    """A template's {{mark}} left without quotes is a group in the place of a key."""
    assert problems_of(text) == [(Code.KEY_NOT_TEXT, 1, column, 1)]


def test_an_item_that_stands_too_deep_is_not_swallowed():
    """YAML joins it to the text above it in silence: two names would become one."""
    tree, problems = parse("tên:\n  - khai sinh\n   - khai tử\nphí: 1\n", PATH)

    assert tree is not None
    assert problems == [
        Problem(
            Place(PATH, 3, 4),
            Code.YAML_SYNTAX,
            "dòng này bị đọc nối vào dòng trên",
            "các gạch đầu dòng của một danh sách phải bắt đầu ở cùng một cột",
        )
    ]


def test_text_may_run_on_over_lines():
    """A dash inside a line, or a block, is text."""
    assert value_of("a: một - hai\n  ba-bốn\nb: >-\n  - năm\n") == {"a": "một - hai ba-bốn", "b": "- năm"}


def test_a_block_that_says_its_column_keeps_what_stands_deeper():
    """Behind “|2-” a first line may be the deepest, and a key is text too."""
    assert value_of("a: |2-\n      b: 1\n    c\nd: e\n") == {"a": "    b: 1\n  c", "d": "e"}


@pytest.mark.parametrize(
    ("escape", "code", "name"),
    [
        ("\\0", Code.CONTROL_CHARACTER, "U+0000"),
        ("\\e[31m", Code.CONTROL_CHARACTER, "U+001B"),
        ("\\u200b", Code.INVISIBLE_CHARACTER, "U+200B"),
        ("\\u202e", Code.INVISIBLE_CHARACTER, "U+202E"),
        ("\\_", Code.INVISIBLE_CHARACTER, "U+00A0"),
    ],
)
def test_an_escape_does_not_smuggle_in_what_nobody_sees(escape: str, code: Code, name: str):
    """What is refused as a character is refused as an escape too."""
    assert parse(f'a: "Ấp{escape}"\n', PATH)[1] == [
        Problem(
            Place(PATH, 1, 4),
            code,
            f"trong ngoặc kép có dấu \\ tạo ra ký tự không nhìn thấy {name}",
            "xóa dấu \\ và các chữ số theo sau nó",
        )
    ]


def test_other_escapes_are_text():
    """A quote, a backslash, a letter by its number."""
    assert value_of('a: "\\"x\\" \\\\ \\u0110\\t"\n') == {"a": '"x" \\ Đ\t'}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a: Cấp giấy #1 xác nhận\n", 13),
        ("a: x\n   y #3\n", 6),
        ('a: "quầy" #3\n', 11),
        ("a: [x #3\n  ]\n", 7),
    ],
)
def test_text_behind_a_hash_is_not_lost_in_silence(text: str, column: int):
    """YAML takes it for a comment; who writes a number with a hash would never see it vanish."""
    (problem,) = parse(text, PATH)[1]

    assert (problem.code, problem.place.column) == (Code.TEXT_AFTER_HASH, column)


@pytest.mark.parametrize(
    "text", ["a: x # ghi chú\n", "a: x #\n", 'a: "x #1"\n', "a: C#\n", "a: >-\n  quầy #3\n"]
)
def test_comments_and_quoted_hashes_are_sound(text: str):
    """A comment has a space behind its sign; blocks and quotes keep theirs."""
    assert parse(text, PATH)[1] == []


@pytest.mark.parametrize("text", ["", "# ghi chú\n", "---\n# ghi chú\n"])
def test_nothing_but_comments(text: str):
    """There may be no value at all."""
    tree, problems = parse(text, PATH)

    assert problems == []
    assert tree is None or tree.value == ""


def test_a_fault_does_not_hide_the_repetitions_before_it():
    """What was found before the text could not be read any further is told."""
    assert problems_of("a: 1\na: 2\nb: @x\n") == [(Code.KEY_DUPLICATE, 2, 1, 1)]
    assert parsed("a: 1\na: 2\nb: @x\n", PATH).refused is not None
