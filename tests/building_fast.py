"""What every build of this repository's chrome makes anew, made once for a process of tests.

Templates are compiled and stylesheets read once for each text, figures worked out once for the same rows, and
the engine draws once for each chrome; another chrome, or another environment, is drawn by the engine itself.
What runs as a command shares nothing.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache

from generator import pages, rendering
from generator.build import site
from generator.frames import stylesheet
from generator.frames.engine import DrawnFrames, Engine, begin
from generator.pages.statistics import Figures


def prepared_once(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let all that is built in this process share what does not depend on records; `folder` is for it."""
    compiled = FileSystemBytecodeCache(str(folder))
    patch.setattr(rendering, "Environment", partial(rendering.Environment, bytecode_cache=compiled))
    patch.setattr(stylesheet, "read_rules", cache(stylesheet.read_rules))
    patch.setattr(site, "begin", _Drawing().begin)
    patch.setattr(pages, "figures_of", _remembering(pages.figures_of))


def _remembering(figures_of: Callable[..., Figures]) -> Callable[..., Figures]:
    known: dict[str, Figures] = {}

    def remembered(*given: object) -> Figures:
        key = repr(given)
        if key not in known:
            known[key] = figures_of(*given)
        return known[key]

    return remembered


class _Drawn:
    """An engine that has finished long ago."""

    def __init__(self, frames: DrawnFrames) -> None:
        self._frames = frames

    def __enter__(self) -> "_Drawn":
        return self

    def __exit__(self, *fault: object) -> None:
        """It has nothing to clear away."""

    def finish(self) -> DrawnFrames:
        return self._frames


class _Drawing:
    """The frames of each chrome that the engine has drawn, by all that it sees."""

    def __init__(self) -> None:
        self._drawn: dict[str, DrawnFrames] = {}

    def begin(
        self, project: Path, environment: Mapping[str, str], inside: Path | None = None
    ) -> Engine | _Drawn:
        seen = _seen(project, environment)
        if seen in self._drawn:
            return _Drawn(self._drawn[seen])
        engine = begin(project, environment, inside)
        finish = engine.finish

        def noted() -> DrawnFrames:
            self._drawn[seen] = finish()
            return self._drawn[seen]

        engine.finish = noted  # type: ignore[method-assign]
        return engine


def _seen(project: Path, environment: Mapping[str, str]) -> str:
    """A digest of the chrome's files and of the environment, but for what each test has of its own."""
    chrome = [project / "mkdocs.yml", *sorted((project / "site_overrides").rglob("*"))]
    files = [(path.relative_to(project), path.read_bytes()) for path in chrome if path.is_file()]
    own = ("PYTEST_CURRENT_TEST",)
    given = sorted((name, value) for name, value in environment.items() if name not in own)
    return sha256(repr((files, given)).encode()).hexdigest()
