"""Two sides made of the small sound project, each with changes of its own."""

from itertools import count

import pytest

from generator.build.examine import examine
from generator.build.said import said_by
from generator.review import reviewed, side_of
from tests.projects import BUILT_ON, ROOT, sound_project


def side(folder, changes=None, removed=(), *, pages=False):
    """A side of the sound project with these changes; and what its pages say, if anybody asks."""
    project = sound_project(folder, changes)
    for name in removed:
        (project / name).unlink()
    examined = examine(project, BUILT_ON)
    loaded = examined.loaded
    read = side_of(loaded.catalogue, loaded.observations, loaded.problems, examined.problems, BUILT_ON)
    return read, said_by(ROOT, examined, BUILT_ON) if pages else None


@pytest.fixture
def review(tmp_path):
    """The review of a proposal that changes the sound project; the base may be changed too."""
    numbers = count()

    def review(changes=None, base=None, removed=(), *, pages=False):
        folder = tmp_path / str(next(numbers))
        before, before_says = side(folder / "base", base, pages=pages)
        now, now_says = side(folder / "proposal", {**(base or {}), **(changes or {})}, removed, pages=pages)
        return reviewed(before, now, before_says, now_says)

    return review
