"""A finished site onto the disk: written beside the published folder, then switched.

A failure at any moment leaves the old site whole.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path


class NotOurs(Exception):
    """The folder to replace was not written by the generator; the message is its name."""


MARKER = "du-lieu/stats.csv"  # in every site of ours, and hardly in anybody else's


def make_ready(destination: Path) -> Path:
    """The whole path of the folder to replace; an old site that a killed run moved away is back.

    Raises NotOurs where it holds something that is no site of ours.
    """
    destination = destination.resolve()
    if not destination.name:
        raise NotOurs(str(destination))
    recover(destination)
    empty = destination.is_dir() and not any(destination.iterdir())
    if destination.exists() and not empty and not (destination / MARKER).is_file():
        raise NotOurs(destination.name)
    return destination


def write_site(files: Iterable[tuple[str, bytes]], destination: Path) -> int:
    """Write the files beside `destination` and put them in its place; returns how many.

    Raises NotOurs where `destination` holds something that is no site of ours.
    """
    destination = make_ready(destination)
    new = _beside(destination, "new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        count = _write(files, new)
        _switch(new, destination)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return count


def recover(destination: Path) -> None:
    """Put the old site back if an earlier run was killed between the two renames."""
    old = _beside(destination, "old")
    if not destination.exists() and old.is_dir():
        old.rename(destination)
    shutil.rmtree(old, ignore_errors=True)


def _write(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    made: set[Path] = set()
    count = 0
    for path, data in files:
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(data)
        count += 1
    return count


def _switch(new: Path, destination: Path) -> None:
    old = _beside(destination, "old")
    if destination.exists():
        destination.rename(old)
    try:
        new.rename(destination)
    except BaseException:
        if old.exists():
            old.rename(destination)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _beside(destination: Path, ending: str) -> Path:
    return destination.with_name(f".{destination.name}.{ending}")
