"""A sound record in which one text is replaced by any other: problems or a record, never an exception."""

import re
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from generator.kinds import KINDS
from generator.problems import Severity
from tests.projects import SOUND
from tests.properties.texts import texts

SCALAR = re.compile(r"(?<=: |- )(?![-&*{\[|>#])[^\n]+$", re.MULTILINE)


@cache
def scalars():
    """Every scalar of the sound project: its kind, its file, the text before it and behind it."""
    found = []
    for kind in KINDS:
        for file in sorted(SOUND.glob(kind.files)):
            text = file.read_text("utf-8")
            path = file.relative_to(SOUND).as_posix()
            found += [(kind, path, text[: one.start()], text[one.end() :]) for one in SCALAR.finditer(text)]
    return found


@given(st.data(), texts, st.booleans())
def test_any_text_in_the_place_of_any_scalar(data, text, quoted):
    """As it is, where it may break the file, and in quotes, where it reaches the type of its field."""
    kind, path, before, behind = data.draw(st.sampled_from(scalars()))
    if quoted:
        text = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
    record, problems = kind.read((before + text + behind).encode("utf-8", "surrogatepass"), path)

    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert record is not None or errors
    assert {problem.place.path for problem in problems} <= {path}


def test_there_are_scalars_of_every_kind():
    """Otherwise the law above would say less than it seems to."""
    assert {kind.name for kind, *_ in scalars()} == {
        kind.name for kind in KINDS if any(SOUND.glob(kind.files))
    }
    assert len(scalars()) > 80
