"""One run at a time: a lock that the system takes back from whoever dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from generator.build.moment import VIETNAM

PAUSE_IN_SECONDS = 0.1


class Held(Exception):
    """Another run holds the lock; the message is who, in words, or "" where that cannot be read."""


@contextmanager
def lock(file: Path, wait: float = 0) -> Iterator[None]:
    """Hold the file's lock, waiting for it up to `wait` seconds. Raises Held.

    The file itself stays: whoever took it away could not know who had just opened it.
    """
    patience = time.monotonic() + wait
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while not _taken(descriptor):
            if time.monotonic() >= patience:
                os.lseek(descriptor, 0, os.SEEK_SET)
                raise Held(os.read(descriptor, 200).decode("utf-8", "replace").strip())
            time.sleep(PAUSE_IN_SECONDS)
        moment = datetime.now(VIETNAM)
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"tiến trình {os.getpid()}, từ {moment:%H:%M:%S %d/%m/%Y}\n".encode())
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30  # Windows locks bytes, and nobody could read those that say who holds them

    def _taken(descriptor: int) -> bool:
        os.lseek(descriptor, FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
