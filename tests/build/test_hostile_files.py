"""Whatever lies in content/ and data/, checking ends, in bounded memory, with a problem that has a place.

`python benchmarks/hostile.py` prints how long each takes and what memory it needs.
"""

import os

import pytest

from tests.hostile_files import HAZARDS
from tests.measured import MEGABYTES, checked
from tests.projects import sound_project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names, links and pipes")


@pytest.mark.parametrize("name", HAZARDS)
def test_a_hazard_is_told(name, tmp_path):
    """It is an error at the file, nothing is published, and memory stays within its bound."""
    hazard = HAZARDS[name]
    hazard.put(sound_project(tmp_path))

    found = checked(tmp_path)

    assert (hazard.code, hazard.path) in found.errors
    assert found.megabytes < MEGABYTES
