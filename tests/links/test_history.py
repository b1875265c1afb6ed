"""Judging over weeks, and the file in which the weeks are kept."""

from datetime import date, timedelta

import pytest

from generator.links.answers import Answer, Trouble, Verdict, reason_of, verdict_of
from generator.links.history import LinkState, after, as_text, due, network_is_down, read_history
from generator.problems import Code

A, B, C = "https://a.vn/", "https://b.vn/x", "https://c.vn/ệ"
DAY = date(2026, 11, 2)
WEEK = timedelta(days=7)
GONE, THERE, SHUT = Answer("404"), Answer("200"), Answer("403")


def weeks(*answers: Answer) -> LinkState:
    """The state of an address after an answer in each week."""
    history = {}
    for number, answer in enumerate(answers):
        history = after([A], history, {A: answer}, DAY + number * WEEK)
    return history[A]


def test_three_failures_in_a_row_are_an_alarm():
    """Two are not yet one; it tells since when."""
    assert not weeks(GONE, GONE).alarming
    assert weeks(GONE, Answer("slow"), GONE) == LinkState(GONE, DAY + 2 * WEEK, 3, DAY)
    assert weeks(GONE, Answer("slow"), GONE).alarming


@pytest.mark.parametrize("between", [THERE, SHUT])
def test_one_answer_begins_the_count_anew(between):
    """Also that of a server that is there, but lets only people in."""
    assert weeks(GONE, GONE, between) == LinkState(between, DAY + 2 * WEEK)
    assert weeks(GONE, GONE, between, GONE) == LinkState(GONE, DAY + 3 * WEEK, 1, DAY + 3 * WEEK)


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        ("200", Verdict.WELL),
        ("204", Verdict.WELL),
        ("301", Verdict.FAILED),
        ("403", Verdict.CLOSED),
        ("429", Verdict.CLOSED),
        ("robots", Verdict.CLOSED),
        ("404", Verdict.FAILED),
        ("503", Verdict.FAILED),
        *((trouble, Verdict.FAILED) for trouble in Trouble if trouble is not Trouble.ROBOTS),
    ],
)
def test_what_a_result_means(result, verdict):
    """A redirect that leads nowhere is a failure too."""
    assert verdict_of(result) is verdict


def test_every_result_has_words():
    """No name of ours is told to an editor."""
    assert all(trouble not in reason_of(trouble).split() for trouble in Trouble if trouble != "robots")
    assert reason_of("418") == "máy chủ báo lỗi 418"


def test_what_was_not_asked_for_stays_as_it_was():
    """And what no record names any more is forgotten."""
    before = {A: LinkState(GONE, DAY, 2, DAY), B: LinkState(THERE, DAY)}

    assert after([A, C], before, {C: THERE}, DAY + WEEK) == {
        A: LinkState(GONE, DAY, 2, DAY),
        C: LinkState(THERE, DAY + WEEK),
    }


def test_nothing_is_asked_twice_in_a_week():
    """Two runs in one night are not two failures; what was never asked for comes first, then the oldest."""
    history = {A: LinkState(THERE, DAY), B: LinkState(THERE, DAY - WEEK)}

    assert due([A, B, C], history, DAY) == [C, B]
    assert due([A, B, C], history, DAY + 5 * timedelta(days=1)) == [C, B]
    assert due([A, B, C], history, DAY + 6 * timedelta(days=1)) == [C, B, A]
    assert due([A], {A: LinkState(THERE, DAY + WEEK)}, DAY) == [A]
    assert due([A, B, C], history, DAY + WEEK) == [C, B, A]


@pytest.mark.parametrize(
    ("answers", "down"),
    [
        ({}, False),
        ({A: Answer("name")}, False),
        ({A: Answer("name"), B: Answer("unreachable")}, True),
        ({A: Answer("name"), "https://a.vn/2": Answer("name")}, False),
        ({A: Answer("name"), B: GONE}, False),
        ({A: Answer("name"), B: Answer("slow")}, False),
    ],
)
def test_when_no_host_is_heard_our_own_network_is_down(answers, down):
    """Of one host alone nobody can tell whose fault it is."""
    assert network_is_down(answers) is down


HISTORY = {
    A: LinkState(Answer("200", "https://a.vn/moi"), DAY),
    B: LinkState(Answer("name"), DAY, 3, DAY - 2 * WEEK),
    C: LinkState(SHUT, DAY),
}
TEXT = """\
{"format": 1, "links": {
  "https://a.vn/": {"result": "200", "checked": "2026-11-02", "moved_to": "https://a.vn/moi"},
  "https://b.vn/x": {"result": "name", "checked": "2026-11-02", "failures": 3, "since": "2026-10-19"},
  "https://c.vn/ệ": {"result": "403", "checked": "2026-11-02"}
}}
"""


def test_a_history_is_kept_an_address_a_line():
    """What is read again is what was written, and so is what is written again."""
    assert as_text(HISTORY) == TEXT
    assert read_history(TEXT.encode(), "links.json") == (HISTORY, [])
    assert read_history(as_text({}).encode(), "links.json") == ({}, [])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (TEXT, "", 1),
        (TEXT, "[" * 100_000, 1),
        (TEXT, "null", 1),
        (TEXT, " " * 10_000_001, 1),
        ('"format": 1', '"format": 2', 1),
        ('"links"', '"lời"', 1),
        ('"result": "403"', '"result": "\\u001b"', 4),
        ('"result": "403"', '"result": 403', 4),
        ('"failures": 3', '"failures": -3', 3),
        ('"failures": 3', '"failures": true', 3),
        (', "since": "2026-10-19"', "", 3),
        ('"moved_to": "https://a.vn/moi"', '"moved_to": 1', 2),
        ('"checked": "2026-11-02", "moved', '"checked": "hôm qua", "moved', 2),
        ('{"result": "403", "checked": "2026-11-02"}', "7", 4),
        ('"name"', "name", 3),
    ],
)
def test_a_strange_history(old, new, line):
    """A problem with its line; never a traceback, and never an empty history in its place."""
    assert TEXT.count(old) == 1
    history, (problem,) = read_history(TEXT.replace(old, new).encode(), "so/links.json")

    assert history is None
    assert (problem.code, problem.place.path, problem.place.line) == (Code.STATE_WRONG, "so/links.json", line)
