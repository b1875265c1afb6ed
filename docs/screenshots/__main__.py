"""Run by `make screenshots`: the pictures of README.md and of the manual, and the one that stands for it all.

Builds the real site and that of the invented commune on a fixed day, visits their main pages in Chromium on a
telephone and on a desk, light, and writes each first view beside this file. Letters are the machine's own, so
pictures taken on another machine differ a little.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from palette import small
from playwright.sync_api import Browser, sync_playwright
from sketches import sketches

from generator.build.site import build

sys.path.append(str(Path(__file__).resolve().parents[2]))
import bootstrap
from benchmarks.chromium import FLAGS
from benchmarks.packed import served_packed

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent

BUILT_ON = date(2026, 11, 22)
WINDOWS = {360: 720, 1280: 800}  # CSS pixels, width and height
PAGES = {
    "trang-chu": ("real", ""),
    "thu-tuc": ("real", "thu-tuc/1.001193/"),
    "linh-vuc": ("real", "thu-tuc/linh-vuc/ho-tich/"),
    "muc-do": ("real", "muc-do/"),
    "thong-ke": ("demo", "thong-ke/"),
}
MANUAL = PROJECT / "manual/pictures"
FEES = "thu-tuc/1.001193/#phi"  # as a clerk sees what was just corrected
SHARE = PROJECT / "site_overrides/icons/share.svg"


def main() -> None:
    """Take and write them all."""
    chromium = bootstrap.program(*bootstrap.BROWSER_TOOLS["chromium-headless-shell"])
    if chromium is None:
        sys.exit("Chromium is missing")
    with TemporaryDirectory(prefix="screenshots-") as folder, sync_playwright() as playwright:
        sites = {"real": Path(folder) / "real", "demo": Path(folder) / "demo"}
        outcomes = [
            build(PROJECT, sites["real"], BUILT_ON, os.environ),
            build(PROJECT, sites["demo"], BUILT_ON, os.environ, records=PROJECT / "examples/demo-commune"),
        ]
        if any(outcome.files is None for outcome in outcomes):
            sys.exit("the sites have problems")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with served_packed(sites["real"]) as real, served_packed(sites["demo"]) as demo:
            bases = {"real": real.address, "demo": demo.address}
            for name, (site, address) in PAGES.items():
                for width, height in WINDOWS.items():
                    picture = _picture(browser, bases[site] + address, width, height)
                    (HERE / f"{name}-{width}.png").write_bytes(picture)
            (MANUAL / "trang-phi.png").write_bytes(_picture(browser, bases["real"] + FEES, 360, 420))
        for name, drawing in sketches().items():
            (MANUAL / name).write_text(drawing, "utf-8")
        SHARE.with_suffix(".png").write_bytes(_picture(browser, SHARE.as_uri(), 1200, 630))
        browser.close()


def _picture(browser: Browser, address: str, width: int, height: int) -> bytes:
    """The first view of an address, in few colours."""
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    png = page.screenshot()
    page.goto("about:blank")
    picture = small(page, png)
    page.close()
    return picture


if __name__ == "__main__":
    main()
