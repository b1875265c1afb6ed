"""What the real catalogue holds, and what its site costs.

How many records there are, which parts the cards fill, what `check` notes; how long whole builds of this
repository's own site take and how much memory (each a process of its own); how large its pages are. Part of
`make bench`.
"""

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from measuring import Measured, measured, seconds_text

from generator.build.examine import Examined, examine
from generator.catalogue.completeness import filled_counts
from generator.pages.editing.overview import counts_by_kind
from generator.pages.procedure_list import procedure_lists
from generator.quantities import Share
from generator.wording.editing import KINDS
from generator.wording.numbers import percent
from generator.wording.terms import PARTS

PROJECT = Path(__file__).resolve().parent.parent
BUILT_ON = "2026-11-22"
LARGEST = 15  # pages shown


class Weight(NamedTuple):
    """Bytes of a page: as sent by a server that packs it, and as written."""

    packed: int
    written: int
    path: str


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=3, help="builds of the site")
    runs = arguments.parse_args().runs
    examined = examine(PROJECT, date.fromisoformat(BUILT_ON))
    print(f"catalogue on {BUILT_ON}\n")
    _print_records(examined)
    _print_completeness(examined)
    _print_problems(examined)
    with TemporaryDirectory(prefix="bench-") as folder:
        site = Path(folder) / "site"
        builds = [_build(site) for _ in range(runs)]
        _print_cost(builds, sorted(map(_weight, site.rglob("*.html")), reverse=True), site)


def _print_records(examined: Examined) -> None:
    loaded = examined.loaded
    counts = counts_by_kind(loaded.catalogue, loaded.observations, date.fromisoformat(BUILT_ON))
    _print_table("records by kind", ((count, KINDS[kind]) for kind, count in counts.items()))


def _print_completeness(examined: Examined) -> None:
    day = date.fromisoformat(BUILT_ON)
    here = procedure_lists(examined.loaded.catalogue.procedures, day).here
    counts = filled_counts(here, day)
    title = f"cards of the commune with each part filled, of {len(here)}"
    lines = ((count, f"{PARTS[part]} ({percent(Share(count, len(here)))})") for part, count in counts.items())
    _print_table(title, lines)


def _print_problems(examined: Examined) -> None:
    counted = Counter(f"{problem.severity.value} {problem.code.value}" for problem in examined.problems)
    _print_table("problems by code", ((count, code) for code, count in counted.most_common()))


def _print_cost(builds: list[Measured], weights: list[Weight], site: Path) -> None:
    memory = max(run.megabytes for run in builds)
    print(f"whole build, median of {len(builds)}: {seconds_text(builds)} s; largest process: {memory:.0f} MB")
    print(f"pages: {len(weights)}; together {sum(one.written for one in weights) / 1e6:.1f} MB as written")
    print(f"\nlargest pages, bytes:\n{'gzipped':>8} {'written':>8}")
    for one in weights[:LARGEST]:
        print(f"{one.packed:>8} {one.written:>8} /{Path(one.path).relative_to(site).parent.as_posix()}/")


def _print_table(title: str, lines: Iterable[tuple[int, str]]) -> None:
    print(f"{title}:")
    for count, name in lines:
        print(f"{count:>6} {name}")
    print()


def _build(site: Path) -> Measured:
    return measured(PROJECT, PROJECT, "generator", "build", "--built-on", BUILT_ON, "--to", str(site))


def _weight(path: Path) -> Weight:
    data = path.read_bytes()
    return Weight(len(gzip.compress(data, 6)), len(data), str(path))


if __name__ == "__main__":
    main()
