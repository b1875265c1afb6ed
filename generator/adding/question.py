"""A question to whoever adds a record, and what becomes of an answer to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.adding.answers import Reader, cleaned
from generator.problems import Code
from generator.scalars import Misread
from generator.wording import adding as words

Answers: TypeAlias = Mapping[str, Any]  # by the key of the question; None where it was left out


@dataclass(frozen=True)
class Question:
    """What is asked. `default` is the answer that an empty one stands for.

    A default that is not `sure` is only proposed: without a person who agrees it does not count. A
    question that is not `asked` is answered by its option alone, else by its default.
    """

    key: str
    text: str
    read: Reader
    advice: str = ""
    needed: bool = False
    default: str = ""
    choices: tuple[str, ...] = ()
    sure: bool = True
    asked: bool = True
    told: Callable[[Any], str] | None = None
    named: str = ""  # in a list of missing options, where another one would do

    @property
    def option(self) -> str:
        """The option of the command line that answers it."""
        return "--" + self.key.rstrip("_0123456789").replace("_", "-")

    def shown(self, value: Any) -> str:
        """A value of it, as people read it back."""
        if value is None:
            return words.LEFT_OUT
        if self.told:
            return self.told(value)
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

    def answer(self, typed: str) -> Any:
        """The value that an answer means; None where it is left out. Raises Misread."""
        text = cleaned(typed) or self.default
        if text:
            return self.read(text)
        if self.needed:
            raise Misread(Code.VALUE_EMPTY, words.NEEDED, words.NEEDED_HINT)
        return None


Questions: TypeAlias = Callable[[dict[str, Any]], list[Question]]  # by the answers so far


def first_open(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first question without an answer."""
    return next((question for question in questions if question.key not in answers), None)
