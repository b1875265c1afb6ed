"""What lies in content/ and data/: plain files only, by name, before any of them is opened.

The folders are walked once. No link is followed and nothing but a plain file is ever opened: a link may
lead anywhere, and reading a pipe or a device may never end. A name must be one on every disk, for
editors work on Windows and macOS too. Memory and time are bounded by the number of files and their size.
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from generator.problems import Code, Place, Problem, shown

FOLDERS = ("content", "data")
MOST_FILES = 10_000  # a commune has some 500 procedures, a province 2,200
MOST_BYTES = 200_000_000  # of all files together; the forms of 500 procedures have about 40,000,000
# Of all but forms: a record takes ten times its size in memory; those of a province have 18,000,000.
MOST_BYTES_OF_RECORDS = 25_000_000
# Of all records together, so that reading ends within seconds whatever they hold. Those of a commune with
# 500 procedures have 70,000 lines and commas, of a province some 300,000.
MOST_LINES = 350_000
FORMS = "content/forms/"
LARGEST_READ = 2_000_000  # bytes of one file as they count there: of what is larger no more is read
LONGEST_PATH = 200  # bytes: a disk of Windows takes 260 for the whole, with the folder that it stands in
DEEPEST_FOLDER = 20
# Names that a disk of Windows keeps for itself or cannot hold.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?", re.IGNORECASE | re.DOTALL)
REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]|[. ]$')

NAMED_AS_FILE = re.compile(r"\.(?:ya?ml|md|csv|pdf|docx?|xlsx?|odt)$", re.IGNORECASE)

RENAME = "đổi tên: chữ thường không dấu, số và gạch nối"
LINK = ("đây là lối tắt (liên kết), không phải tệp", "chép tệp thật vào chỗ này")
FOLDER = ("đây là một thư mục, không phải tệp", "đổi tên thư mục, bỏ đuôi ở cuối tên")
NO_FILE = ("đây không phải tệp thường nên không được mở", "xóa nó, hoặc chép tệp thật vào chỗ này")
CLOSED = ("không mở được thư mục này", "xem lại quyền đọc của thư mục")
TOO_DEEP = (f"thư mục nằm sâu quá {DEEPEST_FOLDER} lớp", "chuyển lên thư mục ngoài")

# What files would hold, by path, before any is written; None where there would be no file.
Draft: TypeAlias = Mapping[str, bytes | None]
AS_IT_STANDS: Draft = {}


@dataclass(frozen=True)
class Inventory:
    """The plain files in the order of their paths, and what is wrong with names and with what is no file."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    refused: frozenset[str] = frozenset()  # links, pipes and the like: never to be opened
    whole: bool = True  # False where there was too much to be read


class _TooMuch(Exception):
    """The folders hold more than is ever read; the message says what."""


def take_inventory(project: Path, draft: Draft = AS_IT_STANDS) -> Inventory:
    """What content/ and data/ of the project hold; of too much nothing, so that nothing is read.

    With a draft, what they would hold.
    The two folders themselves may be links. Names that begin with a dot and the like are passed over.
    """
    walk = _Walk()
    try:
        for folder in FOLDERS:
            walk.enter(project / folder, folder)
    except _TooMuch as much:
        place, hint = Place("content"), "xóa những tệp không phải hồ sơ của trang"
        problem = Problem(place, Code.FILE_TOO_LARGE, str(much), hint)
        return Inventory((), (problem,), whole=False)
    gone = {path for path, data in draft.items() if data is None}
    files = sorted({*walk.files, *draft} - gone)
    refused = frozenset(problem.place.path for problem in walk.problems)
    return Inventory(tuple(files), (*walk.problems, *_names(files)), refused)


def lines_in(data: bytes) -> int:
    """How much a record makes to read: its lines, and the items that stand on one."""
    return data.count(b"\n") + data.count(b",")


def hidden(path: str) -> bool:
    """Whether a system or an editing programme left it behind; nobody wrote it to be read."""
    parts = path.split("/")
    return any(part.startswith((".", "~$")) for part in parts) or path.endswith(("~", "Thumbs.db"))


@dataclass
class _Walk:
    """The files found so far, each once, and what is no file."""

    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    size: int = 0
    size_of_records: int = 0

    def enter(self, folder: Path, path: str) -> None:
        if path.count("/") > DEEPEST_FOLDER:
            self.refuse(path, TOO_DEEP)
            return
        try:
            entries = os.scandir(folder)
        except FileNotFoundError:
            return  # a whole folder that is not there is missed file by file
        except OSError:
            self.refuse(path, CLOSED)
            return
        try:
            with entries:
                for entry in entries:
                    if not hidden(entry.name):
                        self.take(entry, f"{path}/{entry.name}")
        except OSError:  # it opened, yet cannot be listed; or somebody is at work in it
            self.refuse(path, CLOSED)

    def take(self, entry: "os.DirEntry[str]", path: str) -> None:
        if entry.is_symlink():
            self.refuse(path, LINK)
        elif entry.is_dir(follow_symlinks=False):
            if NAMED_AS_FILE.search(entry.name):
                self.refuse(path, FOLDER)
            self.enter(Path(entry.path), path)
        elif entry.is_file(follow_symlinks=False):
            self.files.append(path)
            size = min(entry.stat(follow_symlinks=False).st_size, LARGEST_READ)
            self.size += size
            self.size_of_records += 0 if path.startswith(FORMS) else size
        else:
            self.refuse(path, NO_FILE)
        if len(self.files) + len(self.problems) > MOST_FILES:
            raise _TooMuch(f"có quá {MOST_FILES:,} tệp trong content và data".replace(",", "."))
        if self.size_of_records > MOST_BYTES_OF_RECORDS:
            most = MOST_BYTES_OF_RECORDS // 1_000_000
            raise _TooMuch(f"các hồ sơ và số liệu trong content và data lớn hơn {most} MB")
        if self.size > MOST_BYTES:
            raise _TooMuch(f"các tệp trong content và data lớn hơn {MOST_BYTES // 1_000_000} MB")

    def refuse(self, path: str, why: tuple[str, str]) -> None:
        self.problems.append(Problem(Place(path), Code.FILE_UNREADABLE, *why))


def _names(files: Iterable[str]) -> Iterator[Problem]:
    """Names that some disk cannot hold, and two that are one name to some disks."""
    spelt: dict[str, str] = {}
    told: set[str] = set()
    for path in files:
        if len(os.fsencode(path)) > LONGEST_PATH:
            message = f"đường dẫn của tệp dài quá {LONGEST_PATH} byte, nhiều máy không giữ được"
            yield Problem(Place(path), Code.FILE_NAME_WRONG, message, "đặt tên ngắn hơn")
        for start in _starts(path):
            name = start.rpartition("/")[2]
            first = spelt.setdefault(unicodedata.normalize("NFC", start).casefold(), start)
            if start in told:
                continue
            told.add(start)
            if RESERVED.fullmatch(name) or REFUSED.search(name):
                message = f"máy Windows không giữ được tên “{shown(name)}”"
                yield Problem(Place(path), Code.FILE_NAME_WRONG, message, RENAME)
            if first != start:
                message = f"trên máy Windows và macOS, tên này là một với “{shown(first)}”"
                yield Problem(Place(path), Code.FILE_NAME_WRONG, message, "đổi một trong hai tên")


def _starts(path: str) -> Iterator[str]:
    """The folders that lead to a file, outermost first, and the file."""
    parts = path.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
