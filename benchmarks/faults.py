"""What a published site survives: `python benchmarks/faults.py --kills 200`.

Publishing is killed at random moments and at each of its steps, meets a disk that says no at each step or
fills up, and runs twice at once, while a reader reads the live site without pause. After each trial the
live site is compared byte for byte, and the next run must succeed. Linux; as root also on a small disk.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from trials import (
    Act,
    Fault,
    Files,
    forbidden,
    full,
    halted,
    killed,
    published,
    reading,
    started,
    steps_of,
)
from ways import NEW, NO_LINKS, OLD, PATHS, WAYS, Way, files_in, forgotten, rubbish, started_from

PROJECT = Path(__file__).resolve().parents[1]
TEMPFAIL = 75
SORTS = ("random", "steps", "failing", "two", "disk")


@dataclass
class Row:
    """The outcome of one sort of trial; `wrong` tells each that did not go as promised."""

    name: str
    tried: int = 0
    old: int = 0
    new: int = 0
    absent: int = 0
    recovered: int = 0
    reads: int = 0
    broken: int = 0

    def __str__(self) -> str:
        counts = [f"{one:,}" for one in (self.tried, self.old, self.new, self.absent, self.recovered)]
        counts += [f"{self.reads:,}", f"{self.broken:,}"] if self.reads else ["no reader", ""]
        return f"| {self.name} | " + " | ".join(counts) + " |"


HEAD = (
    "| trial | tried | old site whole | new site whole | no site until the next run | next run succeeded "
    "| files read | broken, missing or mixed reads |\n| --- |" + " ---: |" * 7
)


def expect(row: Row, to: Path, old: Files | None, new: Files, *, may_be_absent: bool = False) -> None:
    """Count what stands at the live name; anything but the old or the new site ends the campaign."""
    row.tried += 1
    found = files_in(to)
    if found == new:
        row.new += 1
    elif found == old or (old is None and not found):
        row.old += 1
    elif may_be_absent and not os.path.lexists(to):
        row.absent += 1
    else:
        raise SystemExit(
            f"{row.name}: trial {row.tried}: neither the old site nor the new one: {sorted(found)}"
        )


def recover(row: Row, to: Path, files: Files, *options: str) -> None:
    """The next run, which must succeed, leave nothing lying around, and have every change told once."""
    status, said = published(to, files, *options)
    if status != 0 or files_in(to) != files or rubbish(to):
        raise SystemExit(f"{row.name}: trial {row.tried}: the next run: {status} {said} {rubbish(to)}")
    if forgotten(to):
        raise SystemExit(f"{row.name}: trial {row.tried}: the next run: {forgotten(to)}")
    row.recovered += 1


def each_step(way: Way, name: str, act: Act, *, lasting: bool = False, every: int = 1) -> Row:
    """The act at each step of a way (or each `every`-th), each time from the beginning."""
    row = Row(f"{name}: {way.name}")
    recovering = tuple(option for option in way.options if option != "--rollback")
    with started_from(way) as (to, old):
        begun = to.parent.with_name("begun")
        shutil.copytree(to.parent, begun, symlinks=True)
        steps = steps_of(to, NEW, *way.options, exchange=way.exchange)
        for at in range(1, steps + 1, every):
            shutil.rmtree(to.parent)
            shutil.copytree(begun, to.parent, symlinks=True)
            fault = Fault(at, act, lasting, way.exchange)
            status, said = published(to, NEW, *way.options, fault=fault)
            expect(row, to, old, NEW, may_be_absent=act is killed and not way.exchange)
            if act is not killed:
                _told_in_one_line(row, to, at, status, said)
            recover(row, to, NEW if at % 2 else OLD, *recovering)
    return row


def _told_in_one_line(row: Row, to: Path, at: int, status: int, said: str) -> None:
    """1 with one line and nothing left behind, or 0 with the new site."""
    published_lines = 1 if status == 0 else 0
    lines = said.count("\n") - published_lines
    tidy = status == 0 or not [name for name in rubbish(to) if not name.startswith(".gone-")]
    if (status, files_in(to) == NEW) not in ((0, True), (1, False)) or lines > 2 or not tidy:
        raise SystemExit(f"{row.name}: step {at}: {status} {said} {rubbish(to)}")


def random_kills(kills: int, sites: tuple[Files, Files], chance: random.Random, *options: str) -> Row:
    """SIGKILL and SIGTERM by turns at random moments of the whole run, with a reader beside it."""
    row = Row(f"{kills} random moments{', without links' if options else ''}")
    with TemporaryDirectory(prefix="faults-") as place:
        to = Path(place) / "web" / "site"
        to.parent.mkdir()
        assert published(to, sites[1], *options)[0] == 0
        with reading(to, sites, PATHS, Path(place) / "reads") as reads:
            longest = _measured(to, (*sites, *sites), *options)
            for number in range(kills):
                new, old = sites[number % 2], sites[1 - number % 2]
                wanted = (signal.SIGKILL, signal.SIGTERM)[number // 2 % 2]
                status, said = _killed_after(chance.uniform(0, 2 * longest), wanted, to, new, *options)
                expect(row, to, old, new)
                if status not in (-signal.SIGKILL, 128 + signal.SIGTERM, -signal.SIGTERM, 0) or (
                    "Traceback" in said
                ):
                    raise SystemExit(f"{row.name}: kill {number}: {status} {said}")
                recover(row, to, new, *options)
    row.reads, row.broken = reads.files, reads.absent + reads.broken + reads.mixed
    print(f"  read in rounds: {reads}; one run took {longest * 1000:.0f} ms", file=sys.stderr)
    return row


def _measured(to: Path, sites: Sequence[Files], *options: str) -> float:
    """Seconds of the slowest of some runs, with the reader beside them as in the trials."""
    seconds = []
    for files in sites:
        began = time.monotonic()
        assert published(to, files, *options)[0] == 0
        seconds.append(time.monotonic() - began)
    return max(seconds)


def _killed_after(seconds: float, wanted: int, to: Path, files: Files, *options: str) -> tuple[int, str]:
    """A run that is sent a signal: its exit status and what it said."""
    run = started(to, files, *options)
    time.sleep(seconds)
    os.kill(run.process, wanted)
    ended = run.end()
    run.said.unlink()
    return ended


def at_once(pairs: int, chance: random.Random) -> Row:
    """A second run while the first is halted at a random step: it ends at once, the first goes on."""
    row = Row("two at once")
    for _ in range(pairs):
        with started_from(WAYS[1]) as (to, old):
            at = chance.randint(8, steps_of(to, OLD))
            first = started(to, NEW, fault=Fault(at, halted))
            os.waitpid(first.process, os.WUNTRACED)
            status, said = published(to, OLD)
            os.kill(first.process, signal.SIGCONT)
            first_status, _ = first.end()
            first.said.unlink()
            if (first_status, status, said.count("\n")) != (0, TEMPFAIL, 1):
                raise SystemExit(f"{row.name}: step {at}: {first_status}, {status} {said}")
            expect(row, to, old, NEW)
            recover(row, to, OLD)
    return row


def small_disk(sites: tuple[Files, Files], sizes: int) -> Row | None:
    """A disk that fills up, in steps from what the old site takes to what both take; None where not root."""
    row = Row("a disk that fills up")
    with TemporaryDirectory(prefix="faults-") as place:
        disk = Path(place) / "disk"
        disk.mkdir()

        def mount(*options: str) -> bool:
            command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(disk)]
            return subprocess.run(command, capture_output=True, check=False).returncode == 0

        if os.geteuid() != 0 or not mount("size=256m"):
            return None
        try:
            to = disk / "site"
            assert published(to, sites[0])[0] == 0
            used = (lambda told: (told.f_blocks - told.f_bfree) * told.f_frsize)(os.statvfs(disk))
            for number in range(sizes):
                shutil.rmtree(disk / "site.versions")
                to.unlink()
                assert published(to, sites[0])[0] == 0
                assert mount("remount", f"size={int(used * (1 + 1.1 * number / (sizes - 1))) // 4096 * 4096}")
                status, said = published(to, sites[1])
                expect(row, to, sites[0], sites[1])
                if status == 1 and (said.count("\n") != 1 or "đĩa đã đầy" not in said or rubbish(to)):
                    raise SystemExit(f"{row.name}: size {number}: {said} {rubbish(to)}")
                assert mount("remount", "size=256m")
                recover(row, to, sites[1])
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    return row


def built_sites(place: Path) -> tuple[Files, Files]:
    """The demo on two days, built as people build it."""
    sites = []
    for day in ("2026-11-21", "2026-11-22"):
        options = ["--from", "examples/demo-commune", "--to", str(place / day), "--built-on", day]
        command = [sys.executable, "-m", "generator", "build", *options]
        subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
        sites.append(files_in(place / day))
    return sites[0], sites[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; ends with 1 and a line at the first trial that breaks the promise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--kills", type=int, default=200, help="random moments with links; half as many without"
    )
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--only", choices=SORTS, nargs="+", default=SORTS)
    parser.add_argument("--small", action="store_true", help="the small site everywhere, not the demo")
    parser.add_argument("--quick", action="store_true", help="so, and two ways, every ninth step")
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}", flush=True)
    print(HEAD, flush=True)
    with TemporaryDirectory(prefix="faults-") as place:
        real = not (asked.small or asked.quick) and {"random", "disk"} & set(asked.only)
        sites = built_sites(Path(place)) if real else (OLD, NEW)
    for sort in asked.only:
        for row in rows(sort, asked.kills, sites, random.Random(asked.seed), quick=asked.quick):
            print(row, flush=True)
    return 0


def rows(
    sort: str, kills: int, sites: tuple[Files, Files], chance: random.Random, *, quick: bool
) -> Iterator[Row]:
    """All trials of a sort."""
    ways, every = (WAYS[1:4:2], 9) if quick else (WAYS, 1)
    if sort == "random":
        yield random_kills(kills, sites, chance)
        yield random_kills(kills // 2, sites, chance, *NO_LINKS)
    elif sort == "steps":
        for way in ways:
            yield each_step(way, "killed at each step", killed, every=every)
    elif sort == "failing":
        for way in ways:
            yield each_step(way, "ENOSPC from each step on", full, lasting=True, every=every)
            yield each_step(way, "EACCES at each step", forbidden, every=every)
    elif sort == "two":
        yield at_once(2 if quick else 20, chance)
    elif filled := small_disk(sites, 3 if quick else 20):
        yield filled
    else:
        print("a disk that fills up was not tried: only root can mount one", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
