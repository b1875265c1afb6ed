"""A finished site onto the disk: written beside the published folder, then switched.

A failure at any moment leaves the old site whole.
"""

import ctypes
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


class NotOurs(Exception):
    """The folder to replace was not written by the generator; the message is its name."""


class Versioned(NotOurs):
    """The folder to replace is one that `publish` keeps the versions of; the message is its name."""


VERSIONS, LOCK = ".versions", "lock"  # the folder beside a live name, and the file that marks it as ours
HERE, EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)
MARKER = "du-lieu/stats.csv"  # in every site of ours, and hardly in anybody else's


def make_ready(destination: Path) -> Path:
    """The whole path of the folder to replace; an old site that a killed run moved away is back.

    Raises NotOurs where it holds something that is no site of ours, Versioned where `publish` is at home:
    a version that changes in place would not be the one that its name and its record tell of.
    """
    destination = destination.resolve()
    if not destination.name:
        raise NotOurs(str(destination))
    kept = (destination.with_name(destination.name + VERSIONS), destination.parent)
    if any(folder.suffix == VERSIONS and (folder / LOCK).is_file() for folder in kept):
        raise Versioned(destination.name)
    empty = destination.is_dir() and not any(destination.iterdir())
    if destination.exists() and not empty and not is_ours(destination):
        raise NotOurs(destination.name)
    recover(destination)
    return destination


def write_site(files: Iterable[tuple[str, bytes]], destination: Path) -> int:
    """Write the files beside `destination` and put them in its place; returns how many.

    Raises NotOurs where `destination` holds something that is no site of ours.
    """
    destination = make_ready(destination)
    new = _beside(destination, "new")
    if new.exists() and not is_ours(new):
        raise NotOurs(new.name)
    shutil.rmtree(new, ignore_errors=True)
    try:
        count = write_files(files, new)
        _switch(new, destination)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return count


def recover(destination: Path) -> None:
    """Put the old site back if an earlier run was killed between two renames; else clear it away."""
    old = _beside(destination, "old")
    if not is_ours(old):
        return
    if not destination.exists():
        old.rename(destination)
    shutil.rmtree(old, ignore_errors=True)


def write_files(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    """Write the files into a new folder, known as ours from the first on; returns how many."""
    made = {(folder / MARKER).parent}
    (folder / MARKER).parent.mkdir(parents=True)
    (folder / MARKER).touch()  # first of all, so that what a killed run leaves is known as ours
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
    """The new site in the place of the old one: in one step where the system can exchange two folders."""
    if destination.is_dir() and exchange(new, destination):
        shutil.rmtree(new, ignore_errors=True)
        return
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


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where system or disk cannot (only Linux can)."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    status: int = renameat2(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE)
    return status == 0


def is_ours(folder: Path) -> bool:
    """Whether the generator wrote the folder, whole or half."""
    return (folder / MARKER).is_file()


def _beside(destination: Path, ending: str) -> Path:
    return destination.with_name(f".{destination.name}.{ending}")
