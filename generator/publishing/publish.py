"""Publish a site, whole or not at all; and go back to the version before.

The order is the promise: written, read again, put on the disk, switched, and only then told to the
memory. Whatever ends a run before the switch leaves the old site, after it the new one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.build.site import WRITING, Assembled, Edition, PlannedSite, Progress, assemble
from generator.build.write import write_files
from generator.observations import Status
from generator.problems import Problem
from generator.publishing.durable import noted, settle, tree_hash
from generator.publishing.memory import Forgetful, Memory, Staged, pages_of
from generator.publishing.versions import Versions

ESSENTIAL = ("index.html", "404.html", "sitemap.xml")
LARGEST_LOSS = 10  # one page in so many
TOLD_OF_THE_LOST = 10
KEPT, FEWEST_KEPT = 5, 2  # versions; with fewer than two there is no way back
SHORT = 8  # digits of a hash in a version's name
SWITCHING = "đổi sang bản mới"


class Refused(Exception):
    """The site is not to be published; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Terms:
    """What is published although it would be refused, and how."""

    allow_illustrative: bool = False
    allow_loss: bool = False
    keep: int = KEPT
    links: bool = True
    wait: float = 0
    strict: bool = False


@dataclass(frozen=True)
class Published:
    """What became of a run: `version` is live, or None where the content's problems stood against it.

    `unfinished` are faults after the switch, which the next run mends.
    """

    problems: list[Problem] = field(default_factory=list)
    version: str | None = None
    before: str | None = None
    pages: int = 0
    files: int = 0
    unfinished: list[OSError] = field(default_factory=list)


def publish(
    project: Path,
    destination: Path,
    built_on: date,
    environment: Mapping[str, str],
    terms: Terms,
    *,
    records: Path | None = None,
    memory: Memory | None = None,
    progress: Progress = lambda stage: None,
) -> Published:
    """Build the site and make it the live one at `destination`.

    Raises Refused, Held, NotOurs, Damaged, and what `assemble` raises; the old site is live then.
    """
    memory = memory or Forgetful()
    versions = Versions(destination, links=terms.links)
    with versions.held(terms.wait):
        before = versions.live()
        live = versions.where(before) if before else None
        memory.agree(live)
        with versions.staging() as staging:
            assembled = assemble(
                project,
                built_on,
                environment,
                records=records,
                strict=terms.strict,
                progress=progress,
                drawing_in=versions.folder,
                edition=Edition(memory.state, memory.recorded),
            )
            site = assembled.site
            if site is None:
                return Published(assembled.problems)
            judge(site, pages_of(live) if live else memory.pages, terms)
            progress(WRITING)
            tree, files = _write(assembled, site, staging, live, memory)
            version = versions.admit(staging, f"{built_on:%Y%m%d}-{tree[:SHORT]}")
        progress(SWITCHING)
        try:
            unfinished = _go_live(versions, version, memory)
        except BaseException:
            if versions.live() != version:
                versions.delete(version)
            raise
        unfinished += _pruned(versions, terms.keep)
    return Published(assembled.problems, version, before, len(site.plan.pages), files, unfinished)


def roll_back(
    destination: Path, *, links: bool = True, wait: float = 0, memory: Memory | None = None
) -> Published:
    """Make the version before the live one the live one. Raises Refused, Held, NotOurs."""
    versions = Versions(destination, links=links)
    if versions.live() is None and not versions.folder.exists():
        raise Refused("ở đó chưa có trang nào")
    with versions.held(wait):
        before, target = versions.live(), versions.before()
        if before is None or target is None:
            raise Refused("không còn bản nào trước bản đang dùng")
        missing = [path for path in ESSENTIAL if not (versions.where(target) / path).is_file()]
        if missing:
            raise Refused(f"bản {target} không còn nguyên: thiếu {', '.join(missing)}")
        unfinished = _go_live(versions, target, memory or Forgetful())
    return Published(version=target, before=before, unfinished=unfinished)


def judge(site: PlannedSite, had: Collection[str], terms: Terms) -> None:
    """Refuse what nobody should find on the web by mistake; `had` are the pages until now. Raises Refused."""
    paths = site.plan.paths
    missing = [path for path in ESSENTIAL if path not in paths]
    if missing:
        raise Refused(f"trang mới thiếu {', '.join(missing)}")
    if not terms.allow_illustrative and any(
        one.status is Status.ILLUSTRATIVE for one in site.loaded.observations
    ):
        raise Refused("có số liệu minh họa, không phải số thật; chỉ để xem thử thì thêm --allow-illustrative")
    if not terms.allow_loss:
        lost = sorted(set(had) - paths)
        if len(lost) * LARGEST_LOSS > len(had):
            raise Refused(_lost(lost, len(had)))


def _write(
    assembled: Assembled, site: PlannedSite, folder: Path, live: Path | None, memory: Memory
) -> tuple[str, int]:
    """Write the site and its record, and have them on the disk; the hash of the site, how many files."""
    digests: dict[str, str] = {}
    write_files(noted(assembled.files, digests), folder)
    tree = tree_hash(digests)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    staged = Staged(site, assembled.problems, dict(digests), tree, size, live)
    for path, data in noted(memory.record(staged), digests):
        (folder / path).write_bytes(data)
    settle(folder, digests)
    return tree, len(digests)


def _go_live(versions: Versions, version: str, memory: Memory) -> list[OSError]:
    """Switch, then tell the memory; faults after the switch do not unmake the site, and come back."""
    try:
        versions.switch(version)
        memory.agree(versions.where(version))
    except OSError as fault:
        if versions.live() != version:
            raise
        return [fault]
    return []


def _pruned(versions: Versions, keep: int) -> list[OSError]:
    try:
        versions.prune(max(keep, FEWEST_KEPT))
    except OSError as fault:
        return [fault]
    return []


def _lost(lost: list[str], had: int) -> str:
    told = ", ".join("/" + path.removesuffix("index.html") for path in lost[:TOLD_OF_THE_LOST])
    more = f" và {len(lost) - TOLD_OF_THE_LOST} trang nữa" if len(lost) > TOLD_OF_THE_LOST else ""
    return f"trang mới mất {len(lost)} trong {had} trang: {told}{more}; nếu đúng là bỏ thì thêm --allow-loss"
