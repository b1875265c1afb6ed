"""What earlier weeks heard of each address: `links.json` of the state. Pure.

An address is judged by its history: three failures in a row, each a week after the last, are an
alarm; one is the weather.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from generator.links.answers import UNHEARD, Answer, Verdict, known
from generator.problems import Code, Place, Problem

FILE = "links.json"
FORMAT = 1
LARGEST_HISTORY = 10_000_000  # bytes; 500 addresses have 100,000
FAILURES_TO_ALARM = 3
NOT_AGAIN_FOR = timedelta(days=6)  # a Monday that comes late must not cost the next one


@dataclass(frozen=True)
class LinkState:
    """The last answer of an address, its day, and its failures in a row since their first day."""

    answer: Answer
    checked: date
    failures: int = 0
    since: date | None = None

    @property
    def alarming(self) -> bool:
        """Whether somebody must look at it."""
        return self.failures >= FAILURES_TO_ALARM


History = Mapping[str, LinkState]


def due(addresses: Iterable[str], history: History, on: date) -> list[str]:
    """The addresses to ask for: those never asked for first, then the longest ago; none twice in six days.

    One that is said to have been looked at in the future was so by a wrong clock.
    """
    waiting = [
        one
        for one in addresses
        if one not in history or not timedelta() <= on - history[one].checked < NOT_AGAIN_FOR
    ]
    return sorted(waiting, key=lambda one: (history[one].checked if one in history else date.min, one))


def after(addresses: Iterable[str], history: History, answers: Mapping[str, Answer], on: date) -> History:
    """The history with the answers of a day; what is no longer named is forgotten."""
    states = {}
    for address in sorted(addresses):
        before = history.get(address)
        answer = answers.get(address)
        if answer is not None:
            states[address] = _next(before, answer, on)
        elif before is not None:
            states[address] = before
    return states


def network_is_down(answers: Mapping[str, Answer]) -> bool:
    """Whether no host at all was heard, of two or more: then the fault is on our side."""
    hosts = {urlsplit(address).hostname for address in answers}
    return len(hosts) > 1 and all(answer.result in UNHEARD for answer in answers.values())


def as_text(history: History) -> str:
    """The file's text: JSON, an address a line, sorted."""
    lines = ",\n".join(
        f"  {_json(address)}: {_json(_plain(history[address]))}" for address in sorted(history)
    )
    return f'{{"format": {FORMAT}, "links": {{\n{lines}\n}}}}\n'


def read_history(data: bytes, path: str) -> tuple[History | None, list[Problem]]:
    """The history that the file holds, or None and what is wrong with it."""
    text = data.decode("utf-8", errors="replace")
    links, problem = _links_in(text, path) if len(data) <= LARGEST_HISTORY else (None, _strange(path))
    if links is None:
        return None, [problem]
    history = {}
    for address, plain in links.items():
        try:
            history[address] = _state(plain)
        except (ValueError, KeyError, TypeError):
            found = text.find(_json(address))
            return None, [_strange(path, text.count("\n", 0, max(found, 0)) + 1)]
    return history, []


def _links_in(text: str, path: str) -> tuple[dict[str, Any] | None, Problem]:
    """What stands under `links` in a file of our format, or None and what is wrong with the whole."""
    try:
        stored = json.loads(text)
    except json.JSONDecodeError as error:
        return None, _strange(path, error.lineno, error.colno)
    except (ValueError, RecursionError):
        return None, _strange(path)
    ours = isinstance(stored, dict) and stored.get("format") == FORMAT
    links = stored.get("links") if ours else None
    return links if isinstance(links, dict) else None, _strange(path)


def _next(before: LinkState | None, answer: Answer, on: date) -> LinkState:
    if answer.verdict is not Verdict.FAILED:
        return LinkState(answer, on)
    failing_since = before.since if before else None
    return LinkState(answer, on, (before.failures if before else 0) + 1, failing_since or on)


def _plain(state: LinkState) -> dict[str, object]:
    plain: dict[str, object] = {"result": state.answer.result, "checked": state.checked.isoformat()}
    if state.failures:
        plain |= {"failures": state.failures, "since": state.since.isoformat() if state.since else ""}
    if state.answer.moved_to:
        plain |= {"moved_to": state.answer.moved_to}
    return plain


def _state(plain: dict[str, Any]) -> LinkState:
    """Raises ValueError, KeyError or TypeError where it is none that we wrote."""
    if not isinstance(plain, dict):
        raise TypeError("no group")
    result, moved_to, failures = plain["result"], plain.get("moved_to", ""), plain.get("failures", 0)
    if not isinstance(result, str) or not known(result) or not isinstance(moved_to, str):
        raise ValueError("no answer")
    if type(failures) is not int or failures < 0:
        raise ValueError("no number of failures")
    since = date.fromisoformat(str(plain["since"])) if failures else None
    return LinkState(Answer(result, moved_to), date.fromisoformat(str(plain["checked"])), failures, since)


def _strange(path: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(
        Place(path, line, column),
        Code.STATE_WRONG,
        "không đọc được lịch sử các đường dẫn ra ngoài",
        "lấy lại tệp của lần chạy trước; nếu không còn thì xóa tệp này để bắt đầu lại",
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
