"""How long ten years of figures take, 120 months of 40 sectors and 2 channels, to all measures and pictures.

Part of `make bench`. The figures are drawn by lot with a fixed seed and belong to nobody. Stages are medians
of several runs in one process; the whole build is a process of its own. On a shared machine only the ratios
of one run mean something. Also what the first view of the overview weighs, as a server sends it.
"""

import argparse
import gzip
import random
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from measuring import measured, median, seconds_text

from generator.observations import check_observations, read_observations
from generator.pages.statistics import Figures, figures_of, statistics_pages
from generator.quantities import Period
from generator.statistics import RATES, all_levels, book, frame, rate

PROJECT = Path(__file__).resolve().parent.parent
DEMO = PROJECT / "examples/demo-commune"
PATH = "data/stats.csv"
BUILT_ON = date(2026, 11, 22)
SECTORS = 40
SEED = 20261122
HEAD = (
    "period_start,period_end,as_of,sector,channel,received_total,received_online,received_direct_or_post,"
    "carried_over,solved_total,solved_early,solved_on_time,solved_late,pending_total,pending_in_time,"
    "pending_late,definition,status,source"
)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=3, help="runs of each stage")
    runs = arguments.parse_args().runs
    names = [f"linh-vuc-so-{number}" for number in range(1, SECTORS + 1)]
    data = "\n".join((HEAD, *_rows(names), "")).encode()
    observations, problems = read_observations(data, PATH)
    if observations is None or problems:
        raise SystemExit(f"the figures have problems: {problems[:3]}")
    print(f"{len(observations)} rows, {len(data) / 1e6:.1f} MB; medians of {runs} runs, seconds")
    counts = all_levels(frame(observations))
    labels = {name: name for name in names}
    stages: dict[str, Callable[[], object]] = {
        "read": lambda: read_observations(data, PATH),
        "check": lambda: list(check_observations(observations, names, BUILT_ON)),
        "frame, all totals": lambda: all_levels(frame(observations)),
        "every rate of every row": lambda: [rate(counts, one) for one in RATES],
        "results as plain values": lambda: book(observations).results,
        "all pages and pictures": lambda: _pages(figures_of(observations, labels, ())),
    }
    for name, stage in stages.items():
        print(f"{name:>26} {_median(stage, runs):.2f}")
    with TemporaryDirectory(prefix="bench-") as folder:
        _whole_build(Path(folder), names, data, runs)


def _pages(figures: Figures) -> None:
    """Every page of figures, and every face of every chart."""
    for page in statistics_pages(figures, "xã", BUILT_ON):
        for chart in page.charts:
            _ = (chart.picture, chart.sentence, chart.table, chart.csv, chart.figure_json)


def _whole_build(folder: Path, names: list[str], data: bytes, runs: int) -> None:
    """The invented commune with these figures, built as a process; then what a first view weighs."""
    records = folder / "records"
    shutil.copytree(DEMO, records)
    (records / PATH).write_bytes(data)
    sectors = yaml.safe_load((records / "content/sectors.yml").read_text("utf-8"))
    sectors["sectors"] += [{"id": name, "name": f"Lĩnh vực số {name[12:]}"} for name in names]
    (records / "content/sectors.yml").write_text(yaml.safe_dump(sectors, allow_unicode=True), "utf-8")
    site = folder / "site"
    command = ("generator", "build", "--built-on", str(BUILT_ON), "--from", str(records), "--to", str(site))
    found = [measured(PROJECT, PROJECT, *command) for _ in range(runs)]
    memory = max(run.megabytes for run in found)
    print(f"{'whole build':>26} {seconds_text(found)}, {memory:.0f} MB, {median(found):.2f} in the middle")
    first_view = [site / "thong-ke/index.html"]
    for name in ("site.*.js", "chart.*.js", "sort.*.js", "icon.*.svg"):
        first_view += site.glob(f"assets/{name}")
    sent = sum(len(gzip.compress(path.read_bytes(), 6)) for path in first_view)
    largest = max(len(gzip.compress(path.read_bytes(), 6)) for path in site.glob("du-lieu/hinh/*.svg"))
    print(f"first view of the overview, page, scripts and icon: {sent:,} bytes gzipped")
    print(f"largest picture as a file: {largest:,} bytes gzipped")


def _rows(names: list[str]) -> Iterator[str]:
    """Months that agree with each other: what is pending is carried over."""
    chance = random.Random(SEED)
    carried = {(name, channel): chance.randint(0, 9) for name in names for channel in (0, 1)}
    for number in range(120):
        month = Period.month(2016 + (number + 10) // 12, (number + 10) % 12 + 1)
        for name in names:
            for place, channel in enumerate(("online", "direct_or_post")):
                new = chance.randint(0, 60)
                received = new + carried[name, place]
                pending = chance.randint(0, min(received, 12))
                solved = received - pending
                late, early = chance.randint(0, solved // 8), chance.randint(0, solved // 2)
                overdue = chance.randint(0, pending // 3)
                ways = (new, "-") if place == 0 else ("-", new)
                counts = (received, *ways, carried[name, place], solved, early, solved - early - late, late)
                counts += (pending, pending - overdue, overdue)
                carried[name, place] = pending
                yield ",".join(
                    map(
                        str,
                        (month.start, month.end, month.end, name, channel, *counts, "form,illustrative,Lô"),
                    )
                )


def _median(stage: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        stage()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    main()
