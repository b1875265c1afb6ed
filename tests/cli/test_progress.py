"""What a long run says of itself, and to whom."""

import time

import pytest

from generator.cli import progress
from generator.cli.progress import Progress


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_IN_SECONDS", 0.05)


def test_work_that_takes_its_time_says_at_what_it_is(capsys):
    """The stage at which patience ends, although it began before, and each one after it."""
    with Progress(terminal=True) as tell:
        tell("đọc")
        time.sleep(0.2)
        tell("ghi")

    assert capsys.readouterr().err == "… đọc\n… ghi\n"


def test_quick_work_says_nothing(capsys):
    """Nor does it after it has ended."""
    with Progress(terminal=True) as tell:
        tell("đọc")
    time.sleep(0.1)

    assert capsys.readouterr().err == ""


def test_a_log_hears_nothing(capsys):
    """The record of a night holds what came of it, not its stages."""
    with Progress(terminal=False) as tell:
        tell("đọc")
        time.sleep(0.1)
        tell("ghi")

    assert capsys.readouterr().err == ""
