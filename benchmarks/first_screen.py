"""What the first screen of a phone tells of each real procedure, before anybody scrolls.

Part of `make bench`. Counts, for each line of the card, on how many cards it ends within 360 × 740 pixels.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from chromium import FLAGS
from many import PROJECT
from packed import PackedSite, served_packed
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from generator.build.site import build

sys.path.append(str(PROJECT))
import bootstrap

BUILT_ON = date(2026, 11, 22)
SCREEN: ViewportSize = {"width": 360, "height": 740}
PARTS = {
    "level": ".service .badge",
    "way to the portal": ".service .md-button",
    "time limit": ".service__facts [href='#thoi-han']",
    "fee": ".service__facts [href='#phi']",
    "place": ".service__facts [href='#co-quan']",
    "hours and phone": ".service__facts .page-meta",
    "law": ".service__facts [href='#can-cu']",
    "papers": ".service__facts [href='#giay-to']",
}
BOTTOMS = """parts => Object.entries(parts).flatMap(([name, selector]) => {
  const one = document.querySelector(selector);
  return one ? [[name, one.getBoundingClientRect().bottom]] : [];
})"""


def main() -> None:
    """Measure and print."""
    chromium = bootstrap.program(*bootstrap.BROWSER_TOOLS["chromium-headless-shell"])
    if chromium is None:
        print("first screen: Chromium is missing, nothing measured")
        return
    with TemporaryDirectory(prefix="bench-") as name, sync_playwright() as playwright:
        folder = Path(name) / "site"
        if build(PROJECT, folder, BUILT_ON, os.environ).files is None:
            sys.exit("the site has problems")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with served_packed(folder) as site:
            _print_parts(browser, site)
        browser.close()


def _print_parts(browser: Browser, site: PackedSite) -> None:
    there: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    page = browser.new_page(viewport=SCREEN)
    for file in sorted(site.folder.glob("thu-tuc/*/index.html")):
        page.goto(f"{site.address}{file.parent.relative_to(site.folder).as_posix()}/")
        for part, bottom in page.evaluate(BOTTOMS, PARTS):
            there[part] += 1
            seen[part] += bottom <= SCREEN["height"]
    print(f"within the first {SCREEN['width']} x {SCREEN['height']} pixels of a procedure's page")
    for part in PARTS:
        print(f"{part:>20} {seen[part]:>4} of {there[part]}")


if __name__ == "__main__":
    main()
