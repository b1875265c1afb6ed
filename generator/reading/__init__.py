"""Text on disk becomes values that know their places. Nothing here knows a model.

`read_tree` reads a record's YAML, `read_prose` a page of Markdown with a head of YAML,
`find` says where in the text a field of the tree stands.

What explains and mends slips is most of this package, and is loaded only for a text that has one: whoever
checks sound records does not wait for it. docs/architecture.md, “How a text is read”, says which does what.
"""

from generator.problems import Code, Place, Problem
from generator.reading.blocks import lines_of_blocks
from generator.reading.known import Known, nothing_known
from generator.reading.lines import CONFLICT
from generator.reading.prose import HEAD_END, conflicts_below, head_wrong
from generator.reading.sound import Sound, packed, sound_of, unpacked
from generator.reading.syntax import LONGEST_EXPLAINED
from generator.reading.text import LARGEST_FILE, as_decoded, decode, line_of
from generator.reading.tree import Outline, Tree, Value, parse

__all__ = [
    "HEAD_END",
    "LARGEST_FILE",
    "Known",
    "Outline",
    "Sound",
    "Tree",
    "Value",
    "as_decoded",
    "decode",
    "find",
    "lines_of_blocks",
    "packed",
    "read_prose",
    "read_tree",
    "sound_of",
    "unpacked",
]


def read_tree(
    text: str, path: str, known: Known = nothing_known, *, doubted: bool = False
) -> tuple[Tree | None, list[Problem]]:
    """The group of fields that the text holds, as a tree whose value is a dictionary.

    What is no YAML is told and mended in memory, and read on behind; so is what is `doubted`, although it
    is YAML: its keys do not stand where they are `known`.
    """
    parsed = parse(text, path)
    parsed = parsed._replace(doubtful=parsed.doubtful or bool(CONFLICT.search(text)))
    doubted = doubted and len(text) <= LONGEST_EXPLAINED
    if doubted or parsed.doubtful or parsed.tree is None or not isinstance(parsed.tree.value, dict):
        from generator.reading.rounds import read_on

        parsed = read_on(text, path, known, parsed)
    tree, problems = parsed.tree, parsed.problems
    if (tree is None and problems) or (tree is not None and isinstance(tree.value, dict)):
        return tree, problems
    first = Place(path, 1, 1, 1, line_of(text, 1))
    if tree is None:
        message = "tệp chỉ có lời ghi chú, không có khóa nào"
        return None, [Problem(first, Code.FILE_EMPTY, message, "ghi nội dung vào")]
    if problems:
        return None, problems
    hint = "xem một tệp mẫu cùng thư mục"
    return None, [Problem(first, Code.VALUE_NOT_GROUP, "tệp phải gồm các dòng “khóa: giá trị”", hint)]


def read_prose(
    text: str, path: str, known: Known = nothing_known, *, doubted: bool = False
) -> tuple[Tree | None, list[Problem]]:
    """The head of a Markdown page as fields, its body under the key `body`."""
    marks = list(HEAD_END.finditer(text))
    if len(marks) < 2 or marks[0].start() != 0:
        return None, [head_wrong(text, path)]
    tree, problems = read_tree(text[: marks[1].start()], path, known, doubted=doubted)
    problems = [*problems, *conflicts_below(text, marks[1].end(), path)]
    if tree is None or not isinstance(tree.value, dict):
        return None, problems
    if "body" in tree.value:
        place = find(tree.outline, ("body",), text, path, key=True)
        hint = "viết nội dung bên dưới dòng --- thứ hai"
        message = "không có khóa nào tên “body” ở phần đầu trang"
        problems = [*problems, Problem(place, Code.KEY_UNKNOWN, message, hint)]
    return _with_body(tree, tree.value, text, marks[1].end()), problems


def find(
    outline: Outline, location: tuple[str | int, ...], text: str, path: str, *, key: bool = False
) -> Place:
    """Where a field stands in the text; the nearest group around it where it is absent.

    With `key`, the place of the field's name instead of its value.
    """
    spot = outline
    for depth, step in enumerate(location, start=1):
        children = spot[2]
        if isinstance(children, dict) and isinstance(step, str) and step in children:
            name, value = children[step]
            spot = name if key and depth == len(location) else value
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            spot = children[step]
        else:
            break
    line, column, width = spot
    return Place(path, line, column, width if isinstance(width, int) else 1, line_of(text, line))


def _with_body(tree: Tree, head: dict[str, Value], text: str, head_end: int) -> Tree:
    body = text[head_end:].lstrip("\n")
    line = text.count("\n", 0, len(text) - len(body) if body else head_end) + 1
    spot = (line, 1, 1)
    first_line, first_column, children = tree.outline
    children = {**children, "body": (spot, spot)} if isinstance(children, dict) else {}
    return Tree({**head, "body": body}, (first_line, first_column, children), tree.mended)
