"""Problems as text: place first, then what is wrong, where exactly, and what to write instead."""

from collections.abc import Sequence

from generator.problems import Problem, Severity

SEVERITIES = {Severity.ERROR: "lỗi", Severity.NOTE: "ghi chú"}
WIDEST_EXCERPT = 100
# As addresses.MANUAL_MESSAGES and MANUAL_FIELDS have it: all pages would be imported with that.
EXPLAINED = "huong-dan-bien-tap/thong-bao/"
KEYS = "huong-dan-bien-tap/cac-khoa/"


def report(problems: Sequence[Problem]) -> str:
    """All problems, then their count; "" where there are none."""
    if not problems:
        return ""
    return "\n".join([*(_problem(problem) for problem in problems), summary(problems)])


def explained_at(site_address: str) -> str:
    """Where each code is explained: on the site; in the repository where the site's address is not known."""
    where = f"{site_address.rstrip('/')}/{EXPLAINED}" if site_address else "manual/messages/"
    return f"Mã trong ngoặc vuông được giải thích ở {where}"


def keys_at(site_address: str, kind: str) -> str:
    """Where the keys of a kind of file are told (`kind` is its part of the address, as “thu-tuc/”)."""
    return f"{site_address.rstrip('/')}/{KEYS}{kind}" if site_address else "schemas/"


def summary(problems: Sequence[Problem]) -> str:
    """“2 lỗi, 5 ghi chú.”"""
    counts = [
        f"{count} {word}"
        for severity, word in SEVERITIES.items()
        if (count := sum(problem.severity is severity for problem in problems))
    ]
    return ", ".join(counts) + "."


def printable(line: str) -> str:
    """The line without what could move a cursor, hide or turn text: names and files may hold anything."""
    if line.isprintable():
        return line
    return "".join(character if character.isprintable() else "\ufffd" for character in line)


def _problem(problem: Problem) -> str:
    place = problem.place
    at = f"{place.path}:{place.line}:{place.column}"
    lines = [f"{at}: {SEVERITIES[problem.severity]}: {problem.message} [{problem.code}]"]
    number = str(place.line) if place.excerpt else "  "
    margin = " " * len(number)
    if place.excerpt:
        excerpt, column, width = window(place.excerpt, place.column, place.width)
        lines += [
            f"{margin} |",
            f"{number} | {excerpt}".rstrip(),
            f"{margin} | {' ' * (column - 1)}{'^' * width}",
        ]
    if problem.hint:
        lines.append(f"{margin} = gợi ý: {problem.hint}")
    return "\n".join(printable(line) for line in lines) + "\n"


def window(excerpt: str, column: int, width: int) -> tuple[str, int, int]:
    """As much of a long line as a terminal shows, with the column inside it."""
    text = excerpt.replace("\t", " ")
    start = 0 if column <= WIDEST_EXCERPT else column - WIDEST_EXCERPT // 2
    shown = text[start : start + WIDEST_EXCERPT]
    if start:
        shown = "…" + shown[1:]
    if start + WIDEST_EXCERPT < len(text):
        shown = shown[:-1] + "…"
    column -= start
    return shown, column, max(1, min(width, len(shown) - column + 1))
