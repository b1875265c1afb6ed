"""How long a whole build takes, beside plain mkdocs-material over the same records.

Part of `make bench`. Copies of the real records are built at 500 and 2,000, each way in turn
and several times over, each as a whole process in a folder of its own. Figures are medians;
on a shared machine only the ratios of one run mean something.
"""

import argparse
import os
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from many import PROJECT, many_procedures
from measuring import Measured, measured, median, seconds_text

from generator.build.examine import examine
from generator.build.plan import plan_problems
from generator.build.site import plan_site, publish_drawn
from generator.frames.engine import begin

SIZES = (500, 2000)
BUILT_ON = "2026-11-22"
PLAIN_CONFIG = (
    "site_name: Plain\ntheme:\n  name: material\n  language: vi\n  font: false\nnav:\n  - index.md\n"
)


def main() -> None:
    """Measure and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=3, help="runs of each way at each size")
    runs = arguments.parse_args().runs
    ours: dict[int, list[Measured]] = {}
    plain: dict[int, list[Measured]] = {}
    pages: dict[int, list[float]] = {}
    with TemporaryDirectory(prefix="bench-") as folder:
        for size in SIZES:
            project, markdown = Path(folder) / f"ours-{size}", Path(folder) / f"plain-{size}"
            many_procedures(project, size)
            _write_markdown(markdown, project)
            ours[size], plain[size], pages[size] = [], [], []
            for _ in range(runs):
                ours[size].append(_run(project, "generator", "build", "--built-on", BUILT_ON))
                plain[size].append(_run(markdown, "mkdocs", "build", "--quiet"))
                pages[size].append(_pages(project))
    _print(ours, plain, runs)
    few, many = (statistics.median(pages[size]) for size in SIZES)
    each = (many - few) / (SIZES[1] - SIZES[0]) * 1000
    print(
        f"each further page, ours: {each:.2f} ms (rendered, checked, joined and written; its record was read)"
    )


def _pages(project: Path) -> float:
    """Seconds from records to written pages, without reading them and without the engine."""
    examined = examine(project, date.fromisoformat(BUILT_ON))
    with begin(project, os.environ) as engine:
        drawn = engine.finish()
    shutil.rmtree(project / "site", ignore_errors=True)
    started = time.perf_counter()
    site = plan_site(project, examined, date.fromisoformat(BUILT_ON))
    if list(plan_problems(site.plan)) or publish_drawn(site, drawn, project / "site", []).files is None:
        sys.exit("the pages have problems")
    return time.perf_counter() - started


def _print(ours: dict[int, list[Measured]], plain: dict[int, list[Measured]], runs: int) -> None:
    print(f"medians of {runs} runs each (all runs in brackets), seconds; memory: largest process, MB\n")
    print(f"{'records':>8} {'ours':>28} {'plain mkdocs-material':>28} {'ratio':>7} {'memory':>8}")
    for size in SIZES:
        ratio = median(ours[size]) / median(plain[size])
        memory = max(run.megabytes for run in ours[size])
        times = f"{seconds_text(ours[size]):>28} {seconds_text(plain[size]):>28}"
        print(f"{size:>8} {times} {ratio:>7.2f} {memory:>8.0f}")
    few, many = SIZES
    for name, runs_of in (("ours", ours), ("plain mkdocs-material", plain)):
        each = (median(runs_of[many]) - median(runs_of[few])) / (many - few) * 1000
        print(f"each further record, {name}: {each:.2f} ms (read, checked, rendered and written)")


def _run(folder: Path, *module_and_arguments: str) -> Measured:
    """A build that finds no older site in its folder."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    return measured(folder, PROJECT, *module_and_arguments)


def _write_markdown(folder: Path, project: Path) -> None:
    """The same records as plain Markdown, one page each, none of them in the navigation."""
    (folder / "docs/thu-tuc").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    (folder / "docs/index.md").write_text("# Trang chủ\n", "utf-8")
    for path in sorted((project / "content/procedures").rglob("*.yml")):
        record = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
        text = f"# {record.pop('name')}\n\n" + "".join(_markdown(record, 2))
        (folder / "docs/thu-tuc" / f"{path.stem}.md").write_text(text, "utf-8")


def _markdown(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{'#' * min(depth, 6)} {key}\n\n"
            yield from _markdown(inner, depth + 1)
    elif isinstance(value, list):
        if all(isinstance(inner, str) for inner in value):
            yield "".join(f"- {inner}\n" for inner in value) + "\n"
        else:
            for inner in value:
                yield from _markdown(inner, depth)
    else:
        yield f"{value}\n\n"


if __name__ == "__main__":
    main()
