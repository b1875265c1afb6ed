"""What has been written is on the disk, whole: after this not even a power cut takes it away."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.whole_files import flush_folder

FLUSHED_AT_ONCE = 8
READABLE, OPEN = 0o644, 0o755  # for a web server of another name, whatever the umask of the run


class Damaged(Exception):
    """A file on the disk is not what was written; the message is its path in the site."""


def noted(files: Iterable[tuple[str, bytes]], digests: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Let the files through and note the SHA-256 of each under its path."""
    for path, data in files:
        digests[path] = hashlib.sha256(data).hexdigest()
        yield path, data


def tree_hash(digests: Mapping[str, str]) -> str:
    """One SHA-256 for a whole site: of the lines “digest, two spaces, path” in the order of the paths.

    The same that `sha256sum` prints for these files, sorted by path in bytes, and hashed once more.
    """
    lines = (f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def settle(folder: Path, digests: Mapping[str, str]) -> None:
    """Read every file again, compare it, let everybody read it, and have files and folders put on the disk.

    Raises Damaged for a file that differs, is missing, or that nobody wrote.
    """
    folders = [Path(parent) for parent, _, _ in os.walk(folder, topdown=False)]
    files = [path for parent in folders for path in parent.iterdir() if not path.is_dir()]
    names = [path.relative_to(folder).as_posix() for path in files]
    with ThreadPoolExecutor(FLUSHED_AT_ONCE) as pool:  # a disk does many at once in less than each by itself
        found = dict(zip(names, pool.map(_flushed, files), strict=True))
        damaged = {path for path in found.keys() | digests.keys() if found.get(path) != digests.get(path)}
        if damaged:
            raise Damaged(min(damaged))
        for _ in pool.map(_flushed_folder, folders):
            pass


def _flushed(file: Path) -> str:
    """The digest of a file that is now on the disk."""
    file.chmod(READABLE)
    with file.open("r+b") as opened:  # some systems flush only what is open for writing
        os.fsync(opened.fileno())
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _flushed_folder(folder: Path) -> None:
    folder.chmod(OPEN)
    flush_folder(folder)
