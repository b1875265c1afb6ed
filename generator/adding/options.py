"""Answers from the options of a command line: all that is wrong with them in one go."""

from collections.abc import Mapping
from typing import Any

from generator.adding.question import Question, Questions, first_open
from generator.scalars import Misread
from generator.wording import adding as words

UNREAD = "…"  # stands for an answer that could not be read, so that nobody asks for it once more


def take_options(questions: Questions, given: Mapping[str, str], answers: dict[str, Any]) -> list[str]:
    """Put what the options answer into `answers`; what is wrong with them, for people."""
    left, wrong = dict(given), []
    while open_one := next(
        (one for one in questions(answers) if one.key in left and one.key not in answers), None
    ):
        try:
            answers[open_one.key] = open_one.answer(left.pop(open_one.key))
        except Misread as misread:
            answers[open_one.key] = UNREAD
            wrong.append(_told(open_one.option, misread.message, misread.hint))
    too_many = dict.fromkeys(Question(key, "", str).option for key in left)
    return wrong + [_told(option, words.NOT_TOGETHER, words.LEAVE_OUT) for option in too_many]


def take_defaults(questions: Questions, answers: dict[str, Any]) -> list[str]:
    """Answer what is still open where nobody can be asked; the options that somebody has to give."""
    missing = []
    while question := first_open(questions(answers), answers):
        if question.needed and not (question.default and question.sure):
            missing.append(question.named or question.option)
            answers[question.key] = None
        else:
            answers[question.key] = question.answer("")
    return missing


def _told(option: str, message: str, hint: str) -> str:
    return words.WRONG_OPTION.format(option=option, message=message, hint=hint)
