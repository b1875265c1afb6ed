"""What an enemy's content costs and what it achieves: hostile files, hostile texts.

Each hazard of tests/hostile_files.py is laid into a sound project and checked in a process of its own:
seconds of the processor, megabytes at most. Then the site of tests/hostile_project.py, each string in each
field, is compared with that of calm words, and every page is opened in Chromium: what was born, what ran.
Run it by `python benchmarks/hostile.py [files] [texts]`; it ends with 1 where one is over its bound.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1]))
from playwright.sync_api import sync_playwright

import bootstrap
from tests.browser.visit import Visit, served
from tests.hostile_files import HAZARDS
from tests.hostile_project import HOSTILE, calm_site, hostile_project, hostile_site, told_history
from tests.measured import MEGABYTES, SECONDS, checked
from tests.projects import sound_project
from tests.test_hostile_text import PROSE, skeletons


def main() -> int:
    """Both, or those that are named."""
    named = sys.argv[1:] or ["files", "texts"]
    return max({"files": files, "texts": texts}[name]() for name in named)


def texts() -> int:
    """Print how many strings stand in how many fields of how many pages, and what came of it."""
    with TemporaryDirectory() as folder:
        base = Path(folder)
        written = hostile_project(base / "counted")
        told_history(written)
        hostile, calm = (skeletons(site(base)) for site in (hostile_site, calm_site))
        born = sum(
            abs(len(page.elements) - len(calm[path].elements))
            for path, page in hostile.items()
            if path not in PROSE
        )
        ran = 0
        with sync_playwright() as play, served(hostile_site(base)) as address:
            chromium = bootstrap.program(*bootstrap.BROWSER_TOOLS["chromium-headless-shell"])
            browser = play.chromium.launch(executable_path=chromium)
            with Visit(browser, address) as visit:
                for path in hostile:
                    visit.go(path)
            ran = len(visit.dialogs) + len(visit.violations) + len(visit.foreign)
            browser.close()
    fields = len(written.written)
    print(
        f"{len(HOSTILE)} strings × {fields} fields = {len(HOSTILE) * fields} tried on {len(hostile)} pages: "
        f"{born} elements born, {ran} ran, were refused by the policy or asked another host"
    )
    return 1 if born or ran else 0


def files() -> int:
    """Print a line for each hazard and one for all."""
    slowest, largest, told = 0.0, 0.0, 0
    for name, hazard in HAZARDS.items():
        with TemporaryDirectory() as folder:
            hazard.put(sound_project(Path(folder)))
            found = checked(Path(folder))
        slowest, largest = max(slowest, found.seconds), max(largest, found.megabytes)
        told += (hazard.code, hazard.path) in found.errors
        print(f"{name:36} {found.seconds:5.1f} s {found.megabytes:4.0f} MB  {hazard.code} {hazard.path[:60]}")
    print(f"{told} of {len(HAZARDS)} told with their place; at most {slowest:.1f} s, {largest:.0f} MB")
    return 0 if told == len(HAZARDS) and slowest < SECONDS and largest < MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
