import pytest

from generator.build.load import load
from generator.working_days.calendar import calendar_of
from tests.projects import ROOT


@pytest.fixture(scope="session")
def real():
    """The calendar of the published record; 2027 has not been announced."""
    return calendar_of(load(ROOT).catalogue.working_days, 2025, 2027)
