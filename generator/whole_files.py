"""A file written whole or not at all: under another name first, on the disk, then renamed."""

import os
import stat
from pathlib import Path


def replace_file(path: Path, data: bytes, *, as_before: bool = False) -> None:
    """Put `data` in the place of a file, or leave the file as it was. Raises OSError.

    With `as_before`, of a file that is there: it keeps its rights and its owner.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)  # it may be a link, which writing would follow
    try:
        with beside.open("xb") as file:
            if as_before:
                _belong_as(path, beside)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def new_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileExistsError and other OSErrors."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink()
            raise
    flush_folder(path.parent)


def _belong_as(path: Path, beside: Path) -> None:
    """Give one file the rights and the owner of another."""
    old, new = path.stat(), beside.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        os.chown(beside, old.st_uid, old.st_gid)
    beside.chmod(stat.S_IMODE(old.st_mode))


def bytes_of(path: Path, most: int) -> bytes | None:
    """The bytes of a file, one more than `most` at the utmost; None where there is none. Raises OSError."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        return None


def flush_folder(folder: Path) -> None:
    """Have the names in a folder put on the disk, where the system lets folders be opened."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
