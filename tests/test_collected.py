"""Every test is run: a folder that the runner passes over would be green for years."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def test_no_folder_with_tests_is_passed_over(pytestconfig: pytest.Config):
    """By default folders called `build` or `dist` are."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {part for path in TESTS.rglob("test_*.py") for part in path.relative_to(TESTS).parts[:-1]}

    assert "build" in folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in passed_over)] == []
