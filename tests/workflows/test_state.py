"""`.ci/state`: the branch between the nights. Nothing of it is ever lost in silence."""

import os

import pytest

from tests.workflows.machines import branch, commits, fresh_clone, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="runners with bash")
GET, PUT = ".ci/state get .state", ".ci/state put .state"


@pytest.fixture
def bare(tmp_path):
    """A forge that has records and no state."""
    return repository(tmp_path / "forge", {"content/commune.yml": "name: Bình An\n"})


@pytest.fixture
def clone(bare, tmp_path):
    """A runner of its own for each name."""
    return lambda name: fresh_clone(bare, tmp_path / name)


def night(machine, clone, **files):
    """Get, write, put; the outcome of the last."""
    got = machine.bash(GET, clone)
    assert got.returncode == 0, got.stderr
    return written(machine, clone, **files)


def written(machine, clone, **files):
    for name, text in files.items():
        (clone / ".state" / name).write_text(text, "utf-8")
    return machine.bash(PUT, clone)


def test_the_first_night_makes_the_branch(bare, clone, machine):
    """With the state alone, without the records and without their history; the clone itself stays clean."""
    first = clone("first")
    done = night(machine, first, a="1")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert git(bare, "ls-tree", "-r", "--name-only", "published-state") == "a"
    assert len(commits(bare)) == 1
    assert git(first, "status", "--porcelain") == ""


def test_the_next_night_adds_to_it(bare, clone, machine):
    """What was there is there, and the history of the branch too."""
    night(machine, clone("first"), a="1")
    before = commits(bare)
    second = clone("second")
    done = night(machine, second, b="2")

    assert done.returncode == 0, done.stderr
    assert (branch(bare, "a"), branch(bare, "b")) == ("1", "2")
    assert commits(bare)[1:] == before
    assert commits(bare, "main") == [git(second, "rev-parse", "HEAD")]


def test_a_night_that_changed_nothing_leaves_no_commit(bare, clone, machine):
    """A branch of years is not filled with nothing; and a first night without a state is no fault."""
    night(machine, clone("first"), a="1")
    before = commits(bare)
    done = night(machine, clone("second"), a="1")

    assert (done.returncode, commits(bare)) == (0, before)


@pytest.mark.parametrize("seeded", [False, True])
def test_two_nights_at_once_lose_nothing(bare, clone, machine, seeded):
    """The first to come back keeps its state, the other says so and fails; the night after begins from it."""
    if seeded:
        night(machine, clone("before"), a="0")
    one, other = clone("one"), clone("other")
    for each in (one, other):
        assert machine.bash(GET, each).returncode == 0
    first, second = written(machine, one, a="1"), written(machine, other, a="2")

    assert (first.returncode, second.returncode) == (0, 1)
    assert second.stderr.endswith(
        "Không gửi được trạng thái: nhánh published-state đã đổi từ lúc lấy về, hoặc kho mã không nhận.\n"
        "Trên nhánh không có gì bị ghi đè; lần chạy sau bắt đầu từ đó.\n"
    )
    assert branch(bare, "a") == "1"
    assert night(machine, clone("after"), b="3").returncode == 0
    assert (branch(bare, "a"), branch(bare, "b")) == ("1", "3")


def test_silence_is_not_an_empty_history(bare, clone, machine):
    """Nobody answers: the night ends there, without a folder in which a first night could begin."""
    night(machine, clone("first"), a="1")
    second = clone("second")
    hidden = bare.rename(bare.with_name("hidden.git"))
    done = machine.bash(GET, second)
    hidden.rename(bare)

    assert done.returncode == 1
    assert done.stderr.endswith("Không hỏi được kho mã về nhánh published-state.\n")
    assert not (second / ".state").exists()
    assert machine.bash(PUT, second).returncode == 1


def test_silence_when_the_state_comes_back_is_told(bare, clone, machine):
    """And what was on the branch is there."""
    night(machine, clone("first"), a="1")
    second = clone("second")
    machine.bash(GET, second)
    hidden = bare.rename(bare.with_name("hidden.git"))
    done = written(machine, second, a="2")
    hidden.rename(bare)

    assert (done.returncode, branch(bare, "a")) == (1, "1")


def test_a_branch_of_a_similar_name_is_another(bare, clone, machine):
    """`ls-remote` takes a bare name for the end of any."""
    git(bare, "branch", "an/published-state", "main")

    assert night(machine, clone("first"), a="1").returncode == 0
    assert git(bare, "ls-tree", "-r", "--name-only", "published-state") == "a"


def test_a_runner_that_keeps_its_clone(bare, clone, machine):
    """Some clear the folder and fetch: what git noted of last night's folder is in nobody's way."""
    kept = clone("kept")
    night(machine, kept, a="1")
    git(kept, "clean", "-ffdx", "--quiet")

    assert not (kept / ".state").exists()
    assert night(machine, kept, b="2").returncode == 0
    assert (branch(bare, "a"), branch(bare, "b")) == ("1", "2")


def test_only_what_was_got_is_put(bare, clone, machine):
    """In any other folder git would take the records around it for the state."""
    first = clone("first")
    (first / ".state").mkdir()
    (first / "content/commune.yml").write_text("name: khác\n", "utf-8")
    git(first, "add", "--all")
    done = machine.bash(PUT, first)

    assert (done.returncode, done.stderr) == (
        1, ".state không phải là thư mục mà “.ci/state get” đã lấy về.\n"
    )  # fmt: skip
    assert commits(bare) == []


@pytest.mark.parametrize("arguments", ["", "get", "put", "take .state"])
def test_wrong_use(clone, machine, arguments):
    """Status 2, and how it is used."""
    done = machine.bash(f".ci/state {arguments}", clone("first"))

    assert (done.returncode, done.stderr) == (2, "Cách dùng: .ci/state get|put THƯ_MỤC\n")
