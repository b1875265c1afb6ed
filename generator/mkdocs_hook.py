"""A plain `mkdocs build` ends in the same bytes as `python -m generator build`.

The only module that imports the engine. It checks before the engine draws, has the frames drawn
in a folder of their own, and puts the whole site where the engine was to draw.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.build.examine import examine
from generator.build.moment import build_date
from generator.build.plan import plan_problems
from generator.build.site import PlannedSite, plan_site, publish_drawn
from generator.build.write import make_ready
from generator.cli.failures import FAILURES, told
from generator.cli.report import report
from generator.frames.engine import read_drawn


@dataclass(frozen=True)
class Drawing:
    """What the engine draws for: the planned site, the folder to replace, the folder of the frames."""

    site: PlannedSite
    destination: Path
    folder: TemporaryDirectory[str]


_drawings: list[Drawing] = []


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Refuse the engine's own serve: it would show empty frames."""
    if command == "serve":
        raise Abort("Dùng: python -m generator serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Examine and plan everything; the published folder is not the engine's to empty."""
    if _draws_frames_only():
        return config
    try:
        destination = make_ready(Path(config.site_dir))
        site = _planned(Path(config.config_file_path).parent)
    except FAILURES as failure:
        raise Abort(told(failure)) from None
    drawing = Drawing(site, destination, TemporaryDirectory(prefix="frames-"))
    _drawings.append(drawing)
    config.site_dir = drawing.folder.name
    return config


def on_post_build(*, config: MkDocsConfig) -> None:
    """Set the pages into the frames, and the site where the engine was told to draw."""
    if _draws_frames_only():
        return
    drawing = _drawings.pop()
    config.site_dir = str(drawing.destination)
    with drawing.folder as folder:
        try:
            built = publish_drawn(drawing.site, read_drawn(Path(folder)), drawing.destination, [])
        except FAILURES as failure:
            raise Abort(told(failure)) from None
    if built.files is None:
        raise Abort(report(built.problems))


def on_build_error(*, error: Exception) -> None:
    """Leave nothing behind where the engine fails between the two."""
    while _drawings:
        _drawings.pop().folder.cleanup()


def _planned(project: Path) -> PlannedSite:
    """The site of a project, or the end of the run with everything that stands against it."""
    try:
        built_on = build_date(os.environ)
    except ValueError:
        raise Abort("dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây") from None
    examined = examine(project, built_on)
    if not examined.publishable():
        raise Abort(report(examined.problems))
    site = plan_site(project, examined, built_on)
    problems = list(plan_problems(site.plan))
    if problems:
        raise Abort(report(problems))
    return site


def _draws_frames_only() -> bool:
    return "GENERATOR_FRAMES_ONLY" in os.environ
