"""The versions of a published site, and the live name that is switched between them.

    public                        the live name: a link to a version, or the version itself
    public.versions/
        lock                      held by the run at work
        switch                    the last switch: from which version to which
        000011-20261121-5c9a01fe/ a version: its number, the day of the build, the head of its hash
        000012-20261122-1f0e22aa/

A version is whole: it gets its name when all of it is on the disk, and loses it before it is deleted.
What begins with a dot is half written or half deleted, and of no use to a run that comes later. A
version with a higher number than the live one was withdrawn, or its run was killed before the switch.
"""

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.write import LOCK, VERSIONS, NotOurs, exchange, is_ours
from generator.frames.engine import FOLDER as FOLDER_OF_FRAMES
from generator.publishing.durable import OPEN
from generator.publishing.lock import lock
from generator.publishing.switch import Switch, read_switch, write_switch
from generator.whole_files import flush_folder

VERSION = re.compile(r"[0-9]{6,}-[0-9a-z-]+")
TAKEN_OVER = "taken-over"  # the site that stood there before there were versions
NEW, GONE = ".new", ".gone-"
RUBBISH = (NEW, GONE, FOLDER_OF_FRAMES)
MOST_LINKS = 40  # as many as Linux follows

# What a disk, or a system, says that has no links.
NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


class Versions:
    """The versions behind a live name. Everything but `live` is for whoever holds the lock.

    With `links` false the live name is no link but the live version itself, for a server that follows none.
    """

    def __init__(self, destination: Path, *, links: bool = True) -> None:
        """Touches nothing. Raises NotOurs where something stands there that is no site of ours."""
        self.name = _own_name(destination)
        self.folder = _folder_of(self.name)
        self._links = links
        self._link = self.name.with_name(f".{self.name.name}.link")
        if self._in_the_way():
            raise NotOurs(self.name.name)
        strangers = self.folder.exists() and not (self.folder / LOCK).is_file()
        if strangers and (not self.folder.is_dir() or any(self.folder.iterdir())):
            raise NotOurs(self.folder.name)

    @contextmanager
    def held(self, wait: float = 0) -> Iterator[None]:
        """Hold the lock; what a killed run left is finished, undone or cleared away. Raises Held."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(OPEN)
        with lock(self.folder / LOCK, wait):
            self._clear()
            self._recover()
            yield
            self._clear()  # the engine of a run that was killed may have drawn on for a while

    def live(self) -> str | None:
        """The live version; None where there is no site yet."""
        if not is_ours(self.name):
            return None
        if self.name.is_symlink():
            return self.name.readlink().name
        last = read_switch(self.folder)
        if last is None:
            return None
        if self._inode() == last.inode:
            return last.new
        # Not switched: the new one is still in the folder, or was deleted and the old one is nowhere else.
        return last.old if self._stored(last.new) or (last.old and not self._stored(last.old)) else last.new

    def before(self) -> str | None:
        """The version that was live before the live one; None where it is not kept."""
        live = self.live() or ""
        return next((name for name in reversed(self._all()) if _number(name) < _number(live)), None)

    def where(self, version: str) -> Path:
        """The folder of a version."""
        return self.name if version == self.live() else self.folder / version

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """The folder for a version that is being written, not yet made; nothing of it is left behind."""
        staged = self.folder / NEW
        try:
            yield staged
        finally:
            shutil.rmtree(staged, ignore_errors=True)

    def admit(self, staged: Path, name: str) -> str:
        """Give a written folder the next number; its files are on the disk already.

        What was withdrawn goes now, or it would pass for the version before the new one.
        """
        version, live = self._numbered(name), self.live()
        for other in self._all():
            if live and _number(other) > _number(live):
                self.delete(other)
        staged.rename(self.folder / version)
        flush_folder(self.folder)
        return version

    def switch(self, new: str) -> None:
        """Make a version the live one. After a failure the old one is live."""
        old = self.live()
        target = self.folder / new
        write_switch(self.folder, Switch(old or "", new, target.stat().st_ino))
        if old is None and self.name.is_dir():
            self.name.rmdir()  # a server's own folder, made beforehand
        self._bring_version(new, old or "")
        flush_folder(self.folder)
        flush_folder(self.name.parent)

    def prune(self, keep: int) -> None:
        """Keep the live version and those before it, `keep` in all (at least 2); older ones are deleted."""
        live = self.live() or ""
        older = [name for name in self._all() if _number(name) < _number(live)]
        for name in older[: 1 - keep]:
            self.delete(name)

    def delete(self, version: str) -> None:
        """Delete a version that is not live."""
        gone = self.folder / f"{GONE}{version}"
        (self.folder / version).rename(gone)
        shutil.rmtree(gone)

    def _bring(self, new: Path, old: str) -> None:
        """Bring a link or a folder to the live name, in one step where the system can."""
        linked = self.name.is_symlink()
        if linked and new.is_symlink():
            new.replace(self.name)
        elif not linked and not self.name.exists():
            new.rename(self.name)
        elif not exchange(new, self.name):
            # A moment without a site; the noted switch tells the next run how to end it.
            aside = self._link if linked else self.folder / old
            self.name.rename(aside)
            try:
                new.rename(self.name)
            except BaseException:
                aside.rename(self.name)
                raise

    def _linked(self, new: str) -> bool:
        """Make a link to a version beside the live name; False where there are no links."""
        try:
            self._link.symlink_to(f"{self.folder.name}/{new}", target_is_directory=True)
        except OSError as error:
            if os.name == "nt" or error.errno in NO_LINKS:
                return False
            raise
        return True

    def _clear(self) -> None:
        """Take away what no run needs; what resists the next run finds."""
        for left in self.folder.iterdir():
            if left.name.startswith(RUBBISH):
                shutil.rmtree(left, ignore_errors=True)

    def _recover(self) -> None:
        self._sort_out()
        last = read_switch(self.folder)
        if last and not self.name.is_symlink() and not self.name.exists() and self._stored(last.new):
            self._bring_version(last.new, last.old)
        if is_ours(self.name) and not self.name.is_symlink() and not self._known(last):
            version = self._numbered(TAKEN_OVER)
            write_switch(self.folder, Switch("", version, self.name.stat().st_ino))

    def _bring_version(self, new: str, old: str) -> None:
        try:
            linked = self._links and self._linked(new)
            self._bring(self._link if linked else self.folder / new, old)
        finally:
            self._sort_out()

    def _sort_out(self) -> None:
        """Give what was live its place among the versions: an exchange leaves it where the new one was."""
        last = read_switch(self.folder)
        if last is None:
            return
        new, old = self.folder / last.new, self.folder / last.old
        for link in (self._link, new):
            if link.is_symlink():
                link.unlink()
        exchanged = new.is_dir() and not self.name.is_symlink() and self._inode() == last.inode
        for folder in (self._link, *([new] if exchanged else [])):
            if is_ours(folder) and not old.exists():
                folder.rename(old)

    def _known(self, last: Switch | None) -> bool:
        """Whether the folder at the live name is one of the last switch, and not put there since."""
        return last is not None and not (self._stored(last.new) and (not last.old or self._stored(last.old)))

    def _inode(self) -> int | None:
        return self.name.stat().st_ino if self.name.exists() else None

    def _stored(self, version: str) -> bool:
        folder = self.folder / version
        return bool(version) and folder.is_dir() and not folder.is_symlink()

    def _all(self) -> list[str]:
        """The versions in the folder."""
        names = (path.name for path in self.folder.iterdir() if VERSION.fullmatch(path.name))
        return sorted((name for name in names if self._stored(name)), key=_number)

    def _numbered(self, name: str) -> str:
        return f"{max(map(_number, [*self._all(), self.live() or '']), default=0) + 1:06d}-{name}"

    def _in_the_way(self) -> bool:
        """Whether something else than a site of ours, or an empty folder, has the live name."""
        if self.name.is_symlink():
            return _target(self.name).parent != self.folder
        if not self.name.exists() or is_ours(self.name):
            return False
        return not self.name.is_dir() or any(self.name.iterdir())


def _number(version: str) -> int:
    """The number of a version; 0 for none."""
    return int(version.partition("-")[0] or 0)


def _own_name(destination: Path) -> Path:
    """The name to switch: behind links that others made, however many, in front of our own."""
    name = destination.resolve() if destination.name in ("", "..") else destination.absolute()
    for _ in range(MOST_LINKS):
        name = name.parent.resolve() / name.name
        if not name.is_symlink() or _target(name).parent == _folder_of(name):
            break
        name = _target(name)
    if not name.name:
        raise NotOurs(str(name))
    return name


def _folder_of(name: Path) -> Path:
    return name.with_name(name.name + VERSIONS) if name.name else name


def _target(link: Path) -> Path:
    return link.parent / link.readlink()
