"""What a second process has parsed is what this one would have: the same records, problems and places."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import records
from generator.build import parsing_ahead as ahead_of
from generator.build.load import Loaded, load
from generator.build.parsing_ahead import nothing_ahead, parsing_ahead
from generator.reading import sound_of
from tests.sound_project import SOUND, Project

REPOSITORY = Path(__file__).parents[2]
CODES = [f"9.{number:06d}" for number in range(40)]
RECORD = (SOUND / "content/procedures/1.001193.yml").read_text("utf-8")
WRONG = {
    "content/procedures/9.000003.yml": RECORD.replace("name:", "tên thủ tục:"),
    "content/procedures/9.000011.yml": RECORD.replace("1.001193", "9.000011").replace("\n", "\r\n"),
    "content/procedures/9.000020.yml": RECORD.replace("name: ", 'name: "'),
    "content/procedures/9.000021.yml": "<<<<<<< HEAD\n" + RECORD,
    "content/procedures/9.000030.yml": RECORD + "# " + 200_000 * "x",
    "content/procedures/9.000033.yml": RECORD.replace("1.001193", "9.000033") + "name: hai lần\n",
    "content/procedures/9.000039.yml": RECORD + "le_phi: 8.000\nphi: 1\n",
    "content/procedures/9.000040.yml": "- chỉ một danh sách\n",
    "content/legal/sai.yml": RECORD,
    "content/legal/trong.yml": "",
}
HAS_FORK = hasattr(os, "memfd_create")
pytestmark = [
    pytest.mark.skipif(not HAS_FORK, reason="only Linux doubles a process in an instant"),
    # What other tests have begun in this process holds no lock that parsing wants.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1})


@pytest.fixture
def project(project: Project) -> Project:
    """The sound site with forty further procedures, some of them wrong in different ways."""
    for code in CODES:
        project.write(f"content/procedures/{code}.yml", RECORD.replace("1.001193", code))
    for path, text in WRONG.items():
        project.write(path, text)
    return project


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The processes that were begun; none of them, and no open file, is left when the test ends."""
    fork, found, before = os.fork, [], _open_files()

    def noted() -> int:
        process = fork()
        found.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    yield found
    for process in found:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
    assert _open_files() == before


def _open_files() -> set[str]:
    """Where the descriptors of this process lead, but for the one that lists them."""
    return {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.exists()}


def loaded(root: Path) -> Loaded:
    with parsing_ahead(root) as ahead:
        return load(root, ahead=ahead)


def test_what_comes_of_it_is_the_same(project: Project, started: list[int]):
    """Records in their order, what is wrong with them, and where each field of them stands."""
    told, wanted = loaded(project.root), load(project.root)

    assert len(started) == 1
    assert len(wanted.problems) >= len(WRONG)
    assert told == wanted
    places = [[record.place("name"), record.place("source")] for record in told.catalogue.procedures]
    assert places == [[one.place("name"), one.place("source")] for one in wanted.catalogue.procedures]
    assert all(place.line for pair in places for place in pair)


def test_the_records_of_the_site_are_the_same(started: list[int]):
    assert loaded(REPOSITORY) == load(REPOSITORY)
    assert len(started) == 1


def test_what_is_sound_is_not_parsed_twice(project: Project, monkeypatch: pytest.MonkeyPatch):
    """Only what is wrong, or not meant so, is read here once more, in order to be told."""
    read_tree, read = records.read_tree, []

    def noted(text: str, path: str, *rest, **more):
        read.append(path)
        return read_tree(text, path, *rest, **more)

    monkeypatch.setattr(records, "read_tree", noted)
    told = loaded(project.root)

    assert {path for path in read if not path.startswith("content/procedures/9.")} <= {
        "content/legal/sai.yml"
    }
    assert {Path(path).name for path in read} <= {Path(path).name for path in WRONG}
    assert {"content/procedures/9.000003.yml", "content/procedures/9.000020.yml"} <= set(read)
    assert len(told.catalogue.procedures) > 30


@pytest.mark.parametrize("parsed", [0, 1, 7])
def test_a_process_that_dies_takes_nothing_with_it(
    project: Project, started: list[int], monkeypatch: pytest.MonkeyPatch, parsed: int
):
    """For want of memory, perhaps: what it has not parsed is parsed here."""
    here, left = os.getpid(), [parsed]

    def dying(data: bytes, path: str):
        if os.getpid() != here:
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)
        return sound_of(data, path)

    monkeypatch.setattr(ahead_of, "sound_of", dying)
    monkeypatch.setattr(ahead_of, "ENOUGH_TO_SEND", 0)

    assert loaded(project.root) == load(project.root)


@pytest.mark.parametrize("wanted", ["fork", "memfd_create", "pipe"])
def test_where_no_process_can_be_had_this_one_reads_all(
    project: Project, started: list[int], monkeypatch: pytest.MonkeyPatch, wanted: str
):
    def refused(*arguments: object) -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, wanted, refused)
    with parsing_ahead(project.root) as ahead:
        assert ahead is nothing_ahead
        assert load(project.root, ahead=ahead) == load(project.root)


def test_one_core_reads_alone(started: list[int], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})

    assert loaded(SOUND) == load(SOUND)
    assert started == []


def test_a_file_that_is_saved_meanwhile_is_read_as_it_is_now(project: Project, started: list[int]):
    """What was parsed belongs to the bytes that were there, not to the name."""
    changed = "content/procedures/9.000001.yml"
    with parsing_ahead(project.root) as ahead:
        assert ahead(project.text(changed).encode())
        project.change(changed, "\nname: ", "\nname: Bản mới của ")
        told = load(project.root, ahead=ahead)

    assert told == load(project.root)
    assert sum(one.name.startswith("Bản mới của ") for one in told.catalogue.procedures) == 1


def test_what_is_no_plain_file_holds_nobody_up(project: Project, started: list[int]):
    os.mkfifo(project.root / "content/procedures/9.000050.yml")
    (project.root / "content/procedures/9.000051.yml").symlink_to("/dev/zero")

    assert loaded(project.root) == load(project.root)


def test_what_is_too_much_to_parse_ahead_is_read_here(
    project: Project, started: list[int], monkeypatch: pytest.MonkeyPatch
):
    """Nobody waits for a process that has a mountain before it."""
    monkeypatch.setattr(ahead_of, "MOST_LINES", 100)

    assert loaded(project.root) == load(project.root)


def test_who_needs_nothing_more_waits_for_nothing(project: Project, started: list[int]):
    with pytest.raises(KeyError), parsing_ahead(project.root):
        raise KeyError

    assert len(started) == 1
