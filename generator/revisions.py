"""The content as it stands in another revision of a git repository, read without touching the work tree.

Git is only asked for what it has stored: nothing is checked out, no index is written, no attribute or
filter changes a byte.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import IO

FOLDERS = ("content", "data")
PLAIN_FILES = ("100644", "100755")  # modes of git; a link or another repository is not followed
LONGEST_REVISION = 200


class Lack(StrEnum):
    """Why there is nothing to compare with."""

    NO_GIT = "no-git"
    NO_REPOSITORY = "no-repository"
    UNKNOWN = "unknown"
    SHALLOW = "shallow"
    REFUSED = "refused"


class NotThere(Exception):
    """A revision that cannot be read; `lack` says why, `words` are git's own, if it had any."""

    def __init__(self, lack: Lack, words: str = "") -> None:
        super().__init__(lack.value)
        self.lack = lack
        self.words = words


def commit_of(folder: Path, revision: str) -> str:
    """The full name of the commit that a revision means in the repository around the folder.

    Raises NotThere. A name that git would take for an option is refused before git sees it.
    """
    if not revision or len(revision) > LONGEST_REVISION or revision[0] == "-" or not revision.isprintable():
        raise NotThere(Lack.REFUSED)
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        raise NotThere(Lack.NO_REPOSITORY, _last_line(inside.stderr))
    found = _git(folder, "rev-parse", "--quiet", "--verify", f"{revision}^{{commit}}")
    if found.returncode == 0:
        return found.stdout.decode("ascii").strip()
    shallow = _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    raise NotThere(Lack.SHALLOW if shallow else Lack.UNKNOWN)


def unpack(folder: Path, commit: str, into: Path) -> None:
    """content/ and data/ of the folder as the commit has them, as plain files below `into`.

    Raises NotThere where the repository lacks what the commit is made of, OSError where the disk does not
    take it.
    """
    listed = _git(folder, "ls-tree", "-r", "-z", commit, "--", *FOLDERS)
    if listed.returncode:
        raise NotThere(Lack.UNKNOWN, _last_line(listed.stderr))
    files = list(_plain_files(listed.stdout))
    command = _command(folder, "cat-file", "--batch")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as asked:
        assert asked.stdin
        assert asked.stdout
        for name, path in files:
            asked.stdin.write(name + b"\n")
            asked.stdin.flush()
            target = into / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_answer(asked.stdout))
        asked.stdin.close()


def _plain_files(listed: bytes) -> Iterator[tuple[bytes, str]]:
    """The name of each object with the path that it stands at, as `ls-tree -z` tells them."""
    for row in filter(None, listed.split(b"\0")):
        about, _, path = row.partition(b"\t")
        mode, _, name = about.split(b" ")
        parts = os.fsdecode(path).split("/")
        # Git takes no such names itself; a repository that was made by hand may hold them.
        if mode.decode() in PLAIN_FILES and not {"", ".", ".."} & set(parts):
            yield name, "/".join(parts)


def _answer(answers: IO[bytes]) -> bytes:
    head = answers.readline().split()
    if len(head) != 3:
        raise NotThere(Lack.UNKNOWN)
    data = answers.read(int(head[2]))
    answers.read(1)  # the line end behind it
    return data


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(
            _command(folder, *arguments), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise NotThere(Lack.NO_GIT) from None


def _command(folder: Path, *arguments: str) -> Sequence[str]:
    return ("git", "--no-pager", "-C", str(folder), *arguments)


def _last_line(said: bytes) -> str:
    return (said.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
