"""`python -m pytest tests/slips` ends with how many slips of the table hold."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rows = "tests/slips/test_slips.py::test_a_slip"
    held, failed = (
        sum(report.nodeid.startswith(rows) for report in terminalreporter.stats.get(outcome, ()))
        for outcome in ("passed", "failed")
    )
    if held + failed:
        told = f"slips found, at their line and column, with a hint that mends: {held} of {held + failed}"
        terminalreporter.write_line(told)
