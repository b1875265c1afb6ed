"""The engine's boundary: draw every frame once, in a process of its own and a folder of its own.

The engine is started and left to work, so that the caller renders pages meanwhile. Nothing of it
is imported here: whoever replaces it replaces this module and the chrome.
"""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from generator.frames.frame import Frame, cut

# Far more than a drawing takes on a slow machine; a process that hangs must not hang the build.
PATIENCE_IN_SECONDS = 120

FOLDER = ".frames-"  # what the name of its folder begins with

# The theme's stylesheets, in the order in which they apply.
_STYLESHEETS = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")


class EngineFailed(Exception):
    """The engine did not draw the frames; the message is what it said."""


@dataclass(frozen=True)
class DrawnFrames:
    """What the engine drew: a frame for each kind, and the theme's stylesheets in their order."""

    frames: Mapping[str, Frame]
    stylesheets: tuple[str, ...]


class Engine:
    """An engine at work. Leaving the context ends its process and removes its folder."""

    def __init__(self, process: subprocess.Popen[bytes], folder: TemporaryDirectory[str]) -> None:
        self._process = process
        self._folder = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def finish(self) -> DrawnFrames:
        """Wait for the engine and read what it drew.

        Raises EngineFailed with the engine's own words where it fails, hangs or draws nothing,
        and BadFrame where a frame cannot be cut.
        """
        try:
            status = self._process.wait(PATIENCE_IN_SECONDS)
        except subprocess.TimeoutExpired as late:
            raise EngineFailed(f"no frames after {PATIENCE_IN_SECONDS} s") from late
        folder = Path(self._folder.name)
        if status != 0:
            raise EngineFailed((folder / "messages").read_text("utf-8", "replace").strip())
        return read_drawn(folder / "site")


def begin(project: Path, environment: Mapping[str, str], inside: Path | None = None) -> Engine:
    """Start drawing the frames of the project whose mkdocs.yml stands in `project`.

    `environment` is the caller's own; the engine gets it with what keeps it to frames. It draws in a
    folder of its own `inside` one of the caller's, by default the system's for temporary files.
    """
    folder = TemporaryDirectory(prefix=FOLDER, dir=inside)
    path = Path(folder.name)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    try:
        with (path / "messages").open("wb") as messages:
            process = subprocess.Popen(
                [*command, "-f", str(project / "mkdocs.yml"), "-d", str(path / "site")],
                cwd=project,
                env={**environment, "NO_MKDOCS_2_WARNING": "1", "GENERATOR_FRAMES_ONLY": "1"},
                stdin=subprocess.DEVNULL,
                stdout=messages,
                stderr=subprocess.STDOUT,
            )
    except BaseException:
        folder.cleanup()
        raise
    return Engine(process, folder)


def read_drawn(site: Path) -> DrawnFrames:
    """What the engine drew into a folder. Raises EngineFailed where that is no set of frames."""
    pages = sorted(site.glob("*.html"))
    if not pages:
        raise EngineFailed("the engine drew no frame")
    frames = {page.stem: cut(page.read_text("utf-8"), page.stem) for page in pages}
    return DrawnFrames(frames, tuple(_only(site, pattern) for pattern in _STYLESHEETS))


def _only(site: Path, pattern: str) -> str:
    found = sorted(site.glob(pattern))
    if len(found) != 1:
        raise EngineFailed(f"{len(found)} files {pattern} in what the engine drew, not one")
    return found[0].read_text("utf-8")
