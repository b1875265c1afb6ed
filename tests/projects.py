"""Projects for tests: a copy of the small sound one, and the real site, built once for the whole run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from generator.build.assets import collect_texts
from generator.build.examine import examine
from generator.build.site import build
from generator.pages import all_pages
from generator.pages.page import Page
from generator.rendering import Renderer
from tests.html_page import Element, parse

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "examples/demo-commune"
SOUND = ROOT / "tests/cases/_sound"
BUILT_ON = date(2026, 11, 22)
ASSETS = {
    "site": "assets/site.js",
    "chart": "assets/chart.js",
    "sort": "assets/sort.js",
    "procedure": "assets/procedure.js",
    "due": "assets/due.js",
    "plotly": "assets/plotly.js",
}

PROCEDURE = "content/procedures/1.001193.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"
COMMUNE = "content/commune.yml"
LEVELS = "content/levels.yml"
DECREE = "content/legal/224-2026-nd-cp.yml"
ABOUT = "content/pages/gioi-thieu.md"
USUAL = ("government_levels: [commune]", "source: {name: Công báo}")


def sound_project(folder: Path, changes: Mapping[str, str | tuple[str, str]] | None = None) -> Path:
    """A copy of the sound project; a change is a file's new text, or (what stands there, what shall)."""
    shutil.copytree(SOUND, folder, dirs_exist_ok=True)
    for name, change in (changes or {}).items():
        path = folder / name
        if isinstance(change, tuple):
            text = path.read_text("utf-8")
            assert change[0] in text, f"{name} does not hold {change[0]!r}"
            change = text.replace(*change, 1)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change, "utf-8")
    return folder


def more_procedures(**names: str) -> dict[str, str]:
    """Files of further procedures by slug: a name alone, or whole lines that follow the slug.

    `_` in a slug stands for `-`. What a procedure does not say: the commune takes it, its source is Công báo.
    """
    files = {}
    for slug, told in names.items():
        slug = slug.replace("_", "-")
        lines = [f"slug: {slug}", told if ": " in told else f"name: {told}"]
        lines += [line for line in USUAL if line.partition(":")[0] not in told]
        files[f"content/procedures/{slug}.yml"] = "\n".join([*lines, ""])
    return files


def runnable_project(folder: Path, changes: Mapping[str, str | tuple[str, str]] | None = None) -> Path:
    """A sound project with the chrome and the programme beside it, ready for every command."""
    return make_runnable(sound_project(folder, changes))


def make_runnable(folder: Path) -> Path:
    """The chrome and the programme beside content/ and data/."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for shared in ("site_overrides", "manual", "node_modules", "generator"):
        (folder / shared).symlink_to(ROOT / shared)
    return folder


def page_of(project: Path, address: str, built_on: date = BUILT_ON) -> Page:
    """The page of a project at an address, as plain values."""
    examined = examine(project, built_on)
    loaded = examined.loaded
    assert loaded.problems == [], loaded.problems
    pages = all_pages(loaded.catalogue, loaded.observations, examined.problems, built_on)
    return next(page for page in pages if page.address == address)


def shown(page: Page, root: str = "") -> Element:
    """The content of a page as the templates show it."""
    return parse(_renderer().fragment(page, root))


@cache
def _renderer() -> Renderer:
    return Renderer(templates(), ASSETS)


@cache
def templates() -> dict[str, str]:
    return collect_texts(ROOT, "site_overrides/templates", "*.*")


def real_site(base: Path) -> Path:
    """The site of this repository; `base` is the folder of the test run, in which it is built once."""
    site = base / "real_site"
    if not site.exists():
        built = build(ROOT, site, BUILT_ON, os.environ)
        assert built.files is not None, built.problems
    return site


def demo_site(base: Path) -> Path:
    """The site of the invented commune in examples/, built once for a test run."""
    site = base / "demo_site"
    if not site.exists():
        built = build(ROOT, site, BUILT_ON, os.environ, records=DEMO)
        assert built.files is not None, built.problems
    return site


def pages_in(site: Path) -> dict[str, Element]:
    """Every page of a built site by its path; those that only lead on elsewhere are none."""
    found = ((path, parse(path.read_text("utf-8"))) for path in sorted(site.rglob("*.html")))
    return {
        path.relative_to(site).as_posix(): page
        for path, page in found
        if not page.all("meta", **{"http-equiv": "refresh"})
    }


def run_module(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m` with these arguments in a project, as a person runs it."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
