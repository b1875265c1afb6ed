"""Questions at a terminal, one after the other: asked again until the answer can be read."""

import contextlib
from collections.abc import Callable
from typing import Any

from generator.adding.answers import cleaned
from generator.adding.question import Question, Questions, first_open
from generator.cli.report import printable
from generator.problems import Code
from generator.scalars import Misread
from generator.vietnamese import fold
from generator.wording import adding as words

with contextlib.suppress(ImportError):
    import readline  # noqa: F401  # arrow keys; a key that deletes takes a whole letter. Not on Windows


def ask_all(questions: Questions, answers: dict[str, Any]) -> None:
    """Ask whatever has no answer yet, and keep the answers. Raises EOFError where nobody answers."""
    while question := first_open(questions(answers), answers):
        answers[question.key] = _answered(question) if question.asked else question.answer("")


def confirmed(
    questions: Questions, answers: dict[str, Any], path: Callable[[], str], doubts: Callable[[], list[str]]
) -> bool:
    """Show all answers; whether the file shall be written. An answer can be given again before."""
    while True:
        asked = [one for one in questions(answers) if one.asked or answers[one.key] is not None]
        print(f"\n{words.SUMMARY.format(path=path())}")
        for number, question in enumerate(asked, start=1):
            print(printable(f"{number:>3}. {question.text}: {question.shown(answers[question.key])}"))
        for doubt in doubts():
            print(words.LOOK_FIRST.format(doubt=doubt))
        print(words.CONFIRM)
        typed = fold(_line()).strip()
        if typed in words.YES:
            return True
        if typed in words.NO:
            return False
        if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(asked):
            question = asked[int(typed) - 1]
            answers[question.key] = _answered(question, kept=answers[question.key])
            ask_all(questions, answers)
        else:
            print(words.HINT.format(hint=words.NO_SUCH_ANSWER.format(count=len(asked))))


def _answered(question: Question, kept: Any = None) -> Any:
    """The value of an answer; what was understood is said where it is not what was typed.

    `kept` is an answer that was given before: an empty one leaves it, a dash takes it away.
    """
    _say_question(question, kept)
    while True:
        try:
            typed = _line()
            if kept is not None and not cleaned(typed):
                return kept
            value = question.answer("" if cleaned(typed) == words.NOTHING else typed)
        except Misread as misread:
            print(printable(words.WRONG.format(message=misread.message)))
            print(printable(words.HINT.format(hint=misread.hint)))
            continue
        if value is not None and question.shown(value) != typed:
            print(printable(words.UNDERSTOOD.format(value=question.shown(value))))
        return value


def _say_question(question: Question, kept: Any) -> None:
    proposed = words.PROPOSED.format(default=question.shown(question.answer(""))) if question.default else ""
    print("\n" + printable(question.text + (proposed if kept is None else "")))
    for line in (*question.choices, question.advice):
        if line:
            print(printable(f"  {line}"))
    if kept is not None:
        print(printable(words.KEPT.format(value=question.shown(kept))))


def _line() -> str:
    try:
        return input(words.PROMPT)
    except UnicodeDecodeError:
        raise Misread(Code.FILE_NOT_UTF8, words.NOT_UTF8, words.NOT_UTF8_HINT) from None
