"""Several processes read the records as one does: the same records, problems and places."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from generator.build import load as loading
from generator.build import reading_at_once
from generator.build.load import load
from generator.build.reading_at_once import RecordFile, at_once, in_turn
from generator.kinds import PROCEDURE
from tests.sound_project import SOUND

REPOSITORY = Path(__file__).parents[2]
CODES = [f"9.{number:06d}" for number in range(40)]
RECORD = (SOUND / "content/procedures/1.001193.yml").read_text("utf-8")
WRONG = {
    "content/procedures/9.000003.yml": RECORD.replace("name:", "tên thủ tục:"),
    "content/procedures/9.000020.yml": RECORD.replace("name: ", 'name: "'),
    "content/procedures/9.000039.yml": RECORD + "le_phi: 8.000\nphi: 1\n",
    "content/legal/sai.yml": RECORD,
}
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only there a process can be doubled"),
    # What other tests have begun in this process holds no lock that reading wants.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def small_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_at_once, "WORTH_A_PROCESS", 1)


@pytest.fixture
def draft() -> dict[str, bytes]:
    """Forty further procedures, some of them wrong in different ways, and a file in the wrong folder."""
    sound = {f"content/procedures/{code}.yml": RECORD.replace("1.001193", code) for code in CODES}
    return {path: text.encode() for path, text in (sound | WRONG).items()}


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
def test_as_many_processes_as_wanted_read_the_same(draft: dict[str, bytes], processes: int):
    """Records in their order, what is wrong with them, and where each field of them stands."""
    told = load(SOUND, draft, partial(at_once, processes=processes))
    wanted = load(SOUND, draft)

    assert len(wanted.problems) >= len(WRONG)
    assert told == wanted
    places = [[record.place("name"), record.place("source")] for record in told.catalogue.procedures]
    assert places == [[one.place("name"), one.place("source")] for one in wanted.catalogue.procedures]
    assert all(place.line for pair in places for place in pair)


def test_the_records_of_the_site_are_the_same():
    """Every kind of record comes back from another process as it was."""
    assert load(REPOSITORY, reading=partial(at_once, processes=4)) == load(REPOSITORY)


def test_a_share_whose_process_dies_is_read_all_the_same(
    draft: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    """For want of memory, perhaps: nothing that it should have read is missing."""
    here, read = os.getpid(), RecordFile.read

    def dying(file: RecordFile):
        return read(file) if os.getpid() == here else os._exit(9)

    monkeypatch.setattr(RecordFile, "read", dying)

    assert load(SOUND, draft, partial(at_once, processes=3)) == load(SOUND, draft)


def test_where_no_process_can_be_had_one_reads_all(draft: dict[str, bytes], monkeypatch: pytest.MonkeyPatch):
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)

    assert load(SOUND, draft, partial(at_once, processes=3)) == load(SOUND, draft)


def test_behind_too_many_problems_nobody_reads_on(monkeypatch: pytest.MonkeyPatch):
    """However the files are shared, the same of them are told."""
    for module in (reading_at_once, loading):
        monkeypatch.setattr(module, "MOST_PROBLEMS", 40)
    wrong = RECORD + "".join(f"khoa_la_{number}: 1\n" for number in range(9))
    draft = {f"content/procedures/{code}.yml": wrong.replace("1.001193", code).encode() for code in CODES}

    told = load(SOUND, draft, partial(at_once, processes=3))

    assert told == load(SOUND, draft)
    assert len(told.problems) < 40 + 2 * 9


def test_no_process_stays_behind(monkeypatch: pytest.MonkeyPatch):
    """Also where nobody asks for all that was read."""
    fork, started = os.fork, []

    def noted() -> int:
        process = fork()
        started.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    answers = at_once(_files(), processes=3)
    next(answers)
    answers.close()

    assert len(started) == 2
    for process in started:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_few_files_are_worth_no_process(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.undo()
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a process was started"))

    assert list(at_once(_files(), processes=4)) == list(in_turn(_files()))
    assert list(at_once([], processes=4)) == []


def _files() -> Sequence[RecordFile]:
    paths = [f"content/procedures/{code}.yml" for code in CODES]
    texts = [RECORD.replace("1.001193", code).encode() for code in CODES]
    return [RecordFile(PROCEDURE, path, text, paths) for path, text in zip(paths, texts, strict=True)]
