"""Guides: which version holds on a day."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.catalogue.commune import Guide

NEW = {"name": "VNeID", "from": "2024-07-01"}
OLD = {"name": "SIM", "from": "2020-01-01", "to": "2025-06-30"}
TODAY = {"name": "Căn cước", "from": "2026-08-05"}


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), "SIM"),
        (date(2024, 6, 30), "SIM"),
        (date(2024, 7, 1), "VNeID"),
        (date(2025, 7, 1), "VNeID"),
        (date(2026, 8, 4), "VNeID"),
        (date(2026, 8, 5), "Căn cước"),
    ],
)
def test_the_version_of_a_day(new_guide: Callable[..., Guide], day: date, name: str | None):
    """The newest of those that hold, as the file orders them; before the first there is none."""
    version = new_guide(TODAY, NEW, OLD).version_on(day)

    assert (version.name if version else None) == name
