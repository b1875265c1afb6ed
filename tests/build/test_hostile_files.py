"""Whatever lies in content/ and data/, checking ends, in bounded memory, with a problem that has a place.

`python benchmarks/hostile.py` prints how long each takes and what memory it needs.
"""

import os
from pathlib import Path

import pytest

from generator.build.examine import examine
from generator.build.mends import write_mends
from generator.build.repair import plan_repairs
from generator.problems import Code
from tests.hostile_files import HAZARDS, STATISTICS, Hazard
from tests.measured import MEGABYTES, checked
from tests.projects import BUILT_ON, sound_project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names, links and pipes")


@pytest.mark.parametrize("name", HAZARDS)
def test_a_hazard_is_told(name, tmp_path):
    """It is an error at the file, nothing is published, and memory stays within its bound."""
    hazard = HAZARDS[name]
    hazard.put(sound_project(tmp_path))

    found = checked(tmp_path)

    assert (hazard.code, hazard.path) in found.errors
    assert found.megabytes < MEGABYTES


def small(hazard: Hazard) -> bool:
    """Records that are dangerous one by one: figures are never mended, of too many files none is."""
    return hazard.path not in (STATISTICS, "content") and hazard.code is not Code.PROBLEMS_LEFT_OUT


@pytest.mark.parametrize("name", [name for name, hazard in HAZARDS.items() if small(hazard)])
def test_a_hazard_is_not_spread_by_mending(name: str, tmp_path: Path):
    """It ends; nothing but that file can have been written, and no more is wrong than before."""
    hazard = HAZARDS[name]
    hazard.put(sound_project(tmp_path))
    wrong = len(examine(tmp_path, BUILT_ON).problems)
    before = standing(tmp_path)
    plan = plan_repairs(tmp_path, BUILT_ON)
    write_mends(tmp_path, plan.mends)

    assert {path for path, _ in before ^ standing(tmp_path)} <= {tmp_path / hazard.path}
    assert len(plan.problems) <= wrong


def standing(folder: Path) -> set[tuple[Path, tuple[int, ...]]]:
    """What lies there, with what changes when it is written; no file is opened."""
    found = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    told = [(path, path.lstat()) for path in found]
    return {(path, (one.st_ino, one.st_size, one.st_mtime_ns, one.st_mode)) for path, one in told}
