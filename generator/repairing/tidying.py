"""What no reader of a page sees, tidied: spaces at the end of lines, the end of the last line.

Only where everything that is read from the text stays the same.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable

from generator.problems import Problem
from generator.reading import HEAD_END, Tree, lines_of_blocks
from generator.reading.text import CONTROL
from generator.reading.tree import parse
from generator.repairing.values import alike

Reading = tuple[Tree | None, list[Problem]]
Read = Callable[[str], Reading]


def tidied(text: str, read: Read, *, prose: bool) -> str:
    """The text without idle spaces at the ends of lines and with an end of its last line.

    What cannot be read as it stands is left.

    Of prose only the head: in Markdown two spaces at the end of a line break it.
    """
    ends = not prose and not text.endswith("\n")
    if not ends and not _has_idle_spaces(text):
        return text
    before = read(text)
    if before[0] is None or not is_yaml(text, prose=prose):
        return text
    found = (candidate for candidate in _stripped(text, prose=prose) if _same(before, read(candidate)))
    text = next(found, text)
    ended = f"{text}\n"
    return ended if ends and _same(before, read(ended)) else text


def is_yaml(text: str, *, prose: bool) -> bool:
    """Whether the fields can be parsed as they stand."""
    head = "---".join(HEAD_END.split(text, maxsplit=2)[:2]) if prose else text
    tree = parse(CONTROL.sub(" ", head), "").tree
    return tree is not None and isinstance(tree.value, dict)


def no_new_problems(before: Iterable[Problem], after: Iterable[Problem]) -> bool:
    """Whether no sort of problem has become more frequent."""
    return not (_counted(after) - _counted(before))


def _has_idle_spaces(text: str) -> bool:
    return " \n" in text or "\t\n" in text or text.endswith((" ", "\t"))


def _counted(problems: Iterable[Problem]) -> Counter[str]:
    return Counter(problem.code.value for problem in problems)


def _same(before: Reading, after: Reading) -> bool:
    was, now = before[0], after[0]
    return was is not None and now is not None and alike(was, now) and no_new_problems(before[1], after[1])


def _stripped(text: str, *, prose: bool) -> Iterable[str]:
    """The text with as many lines stripped as may be, then with fewer."""
    if not _has_idle_spaces(text):
        return
    head = _head(text) if prose else text
    literal, folded = lines_of_blocks(head)
    rest = text[len(head) :]
    empty = {number for number, line in enumerate(head.split("\n"), 1) if not line.strip(" \t")}
    for kept in dict.fromkeys((literal | folded - empty, literal | folded)):
        yield _strip(head, kept) + rest


def _strip(text: str, kept: Collection[int]) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        bare = line.rstrip(" \t")
        if number not in kept and not bare.endswith("\\"):  # behind a backslash a space is a letter
            lines[number - 1] = bare
    return "\n".join(lines)


def _head(text: str) -> str:
    return text[: [*HEAD_END.finditer(text)][1].start()]
