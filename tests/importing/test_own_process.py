"""What a damaged file does to the process that reads it stays there."""

import os
import random
import signal
from pathlib import Path
from typing import BinaryIO

import pytest

from generator.build.load import load
from generator.dossiers import read_dossiers
from generator.importing import kinds
from generator.importing.own_process import Died, read_in_own_process
from generator.incoming import Asked, CellPlace, Notice, Weight, refused
from generator.wording import dossiers as words
from tests.dossiers import lists
from tests.projects import DEMO

ASKED = Asked(lists.NAME, "Danh sách", as_of=lists.AS_OF, period=lists.QUARTER)
SOUND = lists.as_parquet(lists.columns(), write_page_checksum=True, compression="none")


def as_read(file: BinaryIO, more: bytes, *, twice: bool = False) -> bytes:
    """What stands in the file, with more behind it."""
    return (file.read() + more) * (1 + twice)


def killed(file: BinaryIO) -> None:
    """As a library that finds no way on."""
    os.kill(os.getpid(), signal.SIGABRT)


def without_a_disk(file: BinaryIO) -> None:
    """As a disk that gives up in the middle."""
    raise PermissionError(13, "no")


def mistaken(file: BinaryIO) -> None:
    """As a reader with a fault of its own."""
    raise LookupError("a fault of the programme")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Some file."""
    path = tmp_path / "tệp"
    path.write_bytes(b"one ")
    return path


def test_an_answer_comes_back(file: Path):
    """With every argument, from modules that are found as here."""
    assert read_in_own_process(as_read, file, b"two ", twice=True) == b"one two one two "


def test_a_death_is_told(file: Path):
    """And nothing else ends."""
    with pytest.raises(Died):
        read_in_own_process(killed, file)


def test_a_file_that_the_disk_does_not_give_is_told_as_here(file: Path):
    """Both where it is opened and while it is read."""
    with pytest.raises(PermissionError):
        read_in_own_process(without_a_disk, file)
    with pytest.raises(FileNotFoundError):
        read_in_own_process(as_read, file.with_name("nowhere"), b"")


def test_a_fault_of_ours_stays_a_fault(file: Path):
    """It is no fault of the file, and nobody should look for one there."""
    with pytest.raises(RuntimeError, match="a fault of the programme"):
        read_in_own_process(mistaken, file)


def damaged(data: bytes, seed: int) -> bytes:
    """One byte is another: with an odd seed in the file's account of itself, else in a page."""
    chance = random.Random(seed)
    footer = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    at = chance.randrange(footer, len(data) - 8) if seed % 2 else chance.randrange(4, footer)
    return data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :]


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_parquet_is_refused_or_gives_the_sound_rows(tmp_path: Path, seed: int):
    """Pages have their checksums here, names and numbers of the footer stand there twice."""
    file = tmp_path / lists.NAME
    file.write_bytes(damaged(SOUND, seed))
    given = (lists.NAME, ASKED, lists.PROCEDURES, lists.SECTORS, lists.CALENDAR)
    try:
        rows, notices, _ = read_in_own_process(read_dossiers, file, *given)
    except Died:
        return

    assert refused(notices) or rows == lists.read(SOUND)[0]


def test_a_list_that_ends_its_reader_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In one sentence, with what to do, as any other file that cannot be read."""

    def die(*_: object) -> None:
        raise Died(-signal.SIGABRT)

    monkeypatch.setattr(kinds, "read_in_own_process", die)
    file = tmp_path / "ho-so.parquet"
    file.write_bytes(b"PAR1")

    read = kinds.read_file(kinds.KINDS["dossiers"], file, ASKED, load(DEMO).catalogue)

    assert read == kinds.Read(notices=(Notice(CellPlace(ASKED.file), Weight.REFUSED, *words.NO_PARQUET),))


def test_a_file_that_ends_the_process_of_its_reader_is_refused():
    """One byte of its account of itself is another, and Arrow's library ends the process over it."""
    file = Path(__file__).with_name("ends-its-reader.parquet")

    read = kinds.read_file(kinds.KINDS["dossiers"], file, ASKED, load(DEMO).catalogue)

    assert read.rows == ()
    assert refused(read.notices)
