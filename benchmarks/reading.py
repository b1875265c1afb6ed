"""What reading costs: how much a page sends, how soon it is painted, how still it stands, how fast it is.

Part of `make bench`. A site of 1,000 procedures (the real records and copies of them) is served as hosts do,
packed, to Chromium as a cheap telephone on a slow link: 400 kbit/s, 400 ms, a processor slowed four times,
360 pixels. Each visit has a profile of its own, so nothing is kept from the one before; figures are medians.
Lighthouse measures as it does for a telephone by default, with its own idea of a slow link.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from chromium import FLAGS
from lighthouse import node_works, reports
from many import PROJECT, many_procedures
from packed import PackedSite, served_packed
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from generator.build.site import build

sys.path.append(str(PROJECT))
import bootstrap

BUILT_ON = date(2026, 11, 22)
SIZE = 1000
WINDOW: ViewportSize = {"width": 360, "height": 640}
BYTES_A_SECOND = 400_000 / 8
LATENCY = 400  # ms
SLOWER = 4  # times
SETTLED = 1500  # ms after loading, in which late shifts would still come
QUERY = "dang ky khai sinh"
PAGES = {
    "card": "thu-tuc/1.001193/",
    "home": "",
    "list": "thu-tuc/linh-vuc/ho-tich/",
    "statistics": "thong-ke/",
}
FIGURES = "statistics, two years of figures"

# The largest paint and the sum of all shifts so far, kept from the first moment on.
WATCH = """
window.seen = { paint: 0, shift: 0 };
new PerformanceObserver(list => list.getEntries().forEach(one => { seen.paint = one.startTime; }))
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(one => {
  if (!one.hadRecentInput) seen.shift += one.value;
})).observe({ type: "layout-shift", buffered: true });
"""

# For each key: milliseconds from its event, before any listener, until the page that it changed is painted.
TIME_KEYS = """
window.keyTimes = [];
addEventListener("input", () => {
  const begun = performance.now();
  requestAnimationFrame(() => setTimeout(() => keyTimes.push(performance.now() - begun)));
}, true);
"""


class Reading(NamedTuple):
    """One visit: bytes as sent in all requests, how many of these, ms to the largest paint, sum of shifts."""

    sent: int
    requests: int
    paint: float
    shift: float


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=5, help="visits of each page")
    runs = arguments.parse_args().runs
    chromium = bootstrap.program(*bootstrap.BROWSER_TOOLS["chromium-headless-shell"])
    if chromium is None:
        print("reading: Chromium is missing, nothing measured")
        return
    with TemporaryDirectory(prefix="bench-") as folder, _sites(Path(folder)) as (site, demo):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            _print_readings(browser, site, demo, runs)
            _print_keys(browser, site, runs)
            browser.close()
        _print_lighthouse(chromium, site, demo, runs)


@contextmanager
def _sites(folder: Path) -> Iterator[tuple[PackedSite, PackedSite]]:
    """The large site and that of the invented commune, both served."""
    many_procedures(folder / "many", SIZE)
    ours, demo = folder / "site", folder / "demo"
    outcomes = [
        build(folder / "many", ours, BUILT_ON, os.environ),
        build(PROJECT, demo, BUILT_ON, os.environ, records=PROJECT / "examples/demo-commune"),
    ]
    if any(outcome.files is None for outcome in outcomes):
        sys.exit("the sites have problems")
    with served_packed(ours) as one, served_packed(demo) as other:
        yield one, other


def _addresses(site: PackedSite, demo: PackedSite) -> dict[str, tuple[PackedSite, str]]:
    return {name: (site, address) for name, address in PAGES.items()} | {FIGURES: (demo, "thong-ke/")}


def _print_readings(browser: Browser, site: PackedSite, demo: PackedSite, runs: int) -> None:
    print(f"first view at {SIZE} procedures, medians of {runs}; paint: every visit in brackets, seconds")
    print(f"{'':>33} {'bytes gzipped':>13} {'requests':>8} {'layout shift':>12}  largest paint")
    for name, (where, address) in _addresses(site, demo).items():
        visits = [_reading(browser, where, address) for _ in range(runs)]
        sent, requests, paint, shift = (statistics.median(values) for values in zip(*visits, strict=True))
        every = " ".join(f"{visit.paint / 1000:.2f}" for visit in visits)
        print(f"{name:>33} {sent:>13,} {requests:>8} {shift:>12.4f}  {paint / 1000:.2f} ({every})")


def _reading(browser: Browser, site: PackedSite, address: str) -> Reading:
    with _slow_phone(browser) as page:
        page.add_init_script(WATCH)
        site.sent.clear()
        page.goto(site.address + address, wait_until="load")
        page.wait_for_timeout(SETTLED)
        seen = page.evaluate("window.seen")
        return Reading(sum(size for _, size in site.sent), len(site.sent), seen["paint"], seen["shift"])


def _print_keys(browser: Browser, site: PackedSite, runs: int) -> None:
    """How fast the finder answers each key, where the page has a finder."""
    slowest, middle = [], []
    for _ in range(runs):
        with _slow_phone(browser) as page:
            page.add_init_script(TIME_KEYS)
            page.goto(site.address, wait_until="load")
            times = keystrokes(page)
        if not times:
            print("no finder on the home page: no keys timed")
            return
        slowest.append(max(times))
        middle.append(statistics.median(times))
    print(
        f"a key in the finder until its answer is painted, medians of {runs}: "
        f"{statistics.median(middle):.0f} ms; the slowest key {statistics.median(slowest):.0f} ms"
    )


def keystrokes(page: Page) -> list[float]:
    """Milliseconds for each key of a query, once the finder has what it fetches; none where there is none."""
    field = page.locator("input[type=search]").first
    if not field.count():
        return []
    field.focus()
    page.wait_for_load_state("networkidle")
    field.press_sequentially(QUERY, delay=250)
    page.wait_for_timeout(500)
    times: list[float] = page.evaluate("window.keyTimes")
    return times


def _print_lighthouse(chromium: str, site: PackedSite, demo: PackedSite, runs: int) -> None:
    node = bootstrap.node()
    if not node_works(node):
        print("Lighthouse: Node.js is missing or too old, nothing measured")
        return
    named = {where.address + address: name for name, (where, address) in _addresses(site, demo).items()}
    told = reports(node, chromium, FLAGS, [*named] * runs, ["performance"])
    print(f"Lighthouse, performance, medians of {runs} (all runs in brackets)")
    for address, name in named.items():
        scores = [report.scores["performance"] for report in told if report.address == address]
        print(f"{name:>33} {statistics.median(scores):.0f} ({_listed(scores)})")


def _listed(scores: Sequence[int]) -> str:
    return " ".join(map(str, scores))


@contextmanager
def _slow_phone(browser: Browser) -> Iterator[Page]:
    """A page in a profile of its own, on the slow link and the slow processor."""
    context = browser.new_context(viewport=WINDOW, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    control = context.new_cdp_session(page)
    control.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        },
    )
    control.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    try:
        yield page
    finally:
        context.close()


if __name__ == "__main__":
    main()
