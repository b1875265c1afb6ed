"""From night to night: what is kept, what is told of it, and that the live site is the truth."""

import json
import os
import shutil
from contextlib import nullcontext
from datetime import date
from types import SimpleNamespace

import pytest

from generator.build.moment import build_moment
from generator.changes import State
from generator.frames.engine import begin
from generator.publishing.night import Night, StateWrong
from generator.publishing.publish import Refused, Terms, publish, roll_back
from generator.publishing.record import hash_of
from generator.publishing.state import read_pages, read_record, read_state
from tests.projects import ROOT, files_in, runnable_project
from tests.publishing.conftest import site_of

DAYS = [date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)]
MOMENT = build_moment({"SOURCE_DATE_EPOCH": "1795287600"})
FEE = ("amount: 8000", "amount: 9000")


class Lost(Night):
    """A night that is killed right after its switch: what it told is live, and kept nowhere."""

    def agree(self, live):
        if self.state is None:
            super().agree(live)


class Broken(Night):
    """A night that is killed right before its switch: what it prepared was never live."""

    def record(self, staged):
        super().record(staged)
        raise KeyboardInterrupt


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return runnable_project(tmp_path_factory.mktemp("night") / "project")


@pytest.fixture(scope="session")
def drawn():
    """The frames of the project, drawn once: they are the same every night."""
    with begin(ROOT, os.environ) as engine:
        return engine.finish()


@pytest.fixture
def go(project, tmp_path, drawn, monkeypatch):
    """Publish on a day, with the state of the folder `state`, or without one."""
    engine = nullcontext(SimpleNamespace(finish=lambda: drawn))
    monkeypatch.setattr("generator.build.site.begin", lambda *_: engine)

    def go(day, *, folder="state", kind=Night, **terms):
        night = kind(folder and tmp_path / folder, project, project, day, MOMENT)
        return publish(project, tmp_path / "web", day, os.environ, Terms(**terms), memory=night)

    return go


def test_three_nights(go, project, tmp_path):
    """The first claims nothing, the second tells the fee that changed; killed, it is not told twice."""
    web, folder = tmp_path / "web", tmp_path / "state"
    (record_file,) = (project / "content/procedures").rglob("*.yml")
    before = record_file.read_text("utf-8")
    go(DAYS[0])
    files = files_in(web)
    recorded = json.loads(files.pop("build.json"))
    state, problems = read_state(folder)
    kept, _ = read_record(folder)

    assert problems == []
    assert recorded["moment"] == "2026-11-22T02:00:00+07:00"
    assert recorded["changes"] == {"first_run": True, "counts": {}, "list": []}
    assert recorded["tree"] == hash_of(files.items()) == kept.tree
    assert (recorded["counts"]["files"], recorded["counts"]["bytes"]) == (
        len(files),
        sum(map(len, files.values())),
    )
    assert list(state.months) == ["2026-11"]

    assert FEE[0] in before
    record_file.write_text(before.replace(*FEE), "utf-8")
    try:
        go(DAYS[1], kind=Lost)
        told = json.loads((web / "build.json").read_text("utf-8"))["changes"]
        lost, _ = read_state(folder)
        go(DAYS[2])
    finally:
        record_file.write_text(before, "utf-8")
    last, _ = read_state(folder)

    assert told["counts"] == {"fee": 1}
    assert lost == state
    assert [(one.kind.value, one.day) for one in last.history.changes] == [("fee", DAYS[1])]
    assert json.loads((web / "build.json").read_text("utf-8"))["changes"]["list"] == []
    assert "9.000" in (web / "thay-doi/index.html").read_text("utf-8")

    back = Night(folder, project, project, DAYS[2], MOMENT)
    roll_back(web, memory=back)

    assert read_state(folder) == (last, [])
    assert read_record(folder)[0].built_on == DAYS[1]


@pytest.mark.usefixtures("go")
def test_what_the_past_cannot_say_is_told_in_a_line(project, tmp_path, run, monkeypatch):
    """The first run begins the history, the second compares, one for an earlier day does not."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795287600")  # 22/11/2026
    to = ("--to", str(tmp_path / "web"), "--state", str(tmp_path / "state"))
    told = [
        run(project, "publish", *to, "--built-on", day) for day in ("2026-11-21", "2026-11-22", "2026-11-20")
    ]

    assert [status for status, _ in told] == [0, 0, 0]
    assert [text.splitlines()[1:] for _, text in told] == [
        ["Lần chạy đầu: lịch sử thay đổi bắt đầu từ ngày 21/11/2026."],
        [],
        ["Lần trước dựng cho ngày 22/11/2026, sau ngày này, nên lần này không nêu thay đổi nào."],
    ]


def test_what_never_went_live_is_not_told(go, project, tmp_path):
    """A run that is killed just before its switch leaves no trace in the history."""
    (record_file,) = (project / "content/procedures").rglob("*.yml")
    before = record_file.read_text("utf-8")
    go(DAYS[0])
    record_file.write_text(before.replace(*FEE), "utf-8")
    try:
        with pytest.raises(KeyboardInterrupt):
            go(DAYS[1], kind=Broken)
    finally:
        record_file.write_text(before, "utf-8")
    assert (tmp_path / "state/next/changes.json").exists()
    go(DAYS[2])

    assert read_state(tmp_path / "state")[0].history.changes == ()
    assert not (tmp_path / "state/next").exists()


def test_a_live_history_is_not_begun_anew_by_a_slip(go, project, tmp_path):
    """A folder that is mistyped, empty or lost would wipe it: somebody must say so."""
    go(DAYS[0])
    for options in ({}, {"new_history": True}):
        night = Night(tmp_path / "typo", project, project, DAYS[1], MOMENT, **options)
        if options:
            night.agree(tmp_path / "web")
            assert night.state == State()
        else:
            with pytest.raises(StateWrong) as stopped:
                night.agree(tmp_path / "web")
            assert stopped.value.problems[0].place.path.endswith("web/thay-doi/lich-su.json")
            assert "--new-history" in stopped.value.problems[0].hint


def test_a_record_that_cannot_be_read_throws_nothing_away(go, project, tmp_path):
    """What is prepared may be of the live site: a person decides. Else it does not matter."""
    go(DAYS[0])
    (tmp_path / "web/build.json").write_text("{", "utf-8")
    go(DAYS[1])
    (tmp_path / "web/build.json").write_text("{", "utf-8")
    shutil.copytree(tmp_path / "state", tmp_path / "kept")
    (tmp_path / "kept").rename(tmp_path / "state/next")
    with pytest.raises(StateWrong) as stopped:
        go(DAYS[2])

    assert [one.place.path.rpartition("/")[2] for one in stopped.value.problems] == ["build.json"]
    assert (tmp_path / "state/next/changes.json").exists()


def test_without_a_state_nothing_is_claimed(go, tmp_path):
    """The site is recorded all the same; it says that this is the first run."""
    go(DAYS[0], folder=None)
    web = tmp_path / "web"

    assert json.loads((web / "build.json").read_text("utf-8"))["changes"]["first_run"]
    assert "ần chạy đầu" in (web / "thay-doi/index.html").read_text("utf-8")


def test_a_loss_is_seen_where_only_the_state_remembers(go, tmp_path):
    """On a hosted runner nothing of the night before is left but the state."""
    go(DAYS[0])
    pages, _ = read_pages(tmp_path / "state")
    shutil.rmtree(tmp_path / "web.versions")
    (tmp_path / "web").unlink()
    (tmp_path / "state/pages.txt").write_text("\n".join([*pages, *(f"{n}/index.html" for n in range(40))]))
    with pytest.raises(Refused, match=f"mất 40 trong {len(pages) + 40} trang: "):
        go(DAYS[1])
    go(DAYS[1], allow_loss=True)

    assert "thu-tuc/1.001193/index.html" in pages
    assert read_pages(tmp_path / "state") == (pages, [])


@pytest.mark.parametrize(("name", "data"), [("changes.json", b"{"), ("pages.txt", b"\xff")])
def test_a_state_that_cannot_be_trusted_stops_the_night(go, tmp_path, name, data):
    """History that is written over is lost: nothing is published until a person has looked."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / name).write_bytes(data)
    with pytest.raises(StateWrong) as stopped:
        go(DAYS[0])

    assert [one.place.path.rpartition("/")[2] for one in stopped.value.problems] == [name]
    assert (tmp_path / "state" / name).read_bytes() == data
    assert not (tmp_path / "web").exists()


def test_a_site_of_before_has_no_record_to_keep(project, tmp_path):
    """Agreeing with a live site that nobody recorded changes nothing."""
    live = tmp_path / "live"
    for path, data in site_of("A").items():
        (live / path).parent.mkdir(parents=True, exist_ok=True)
        (live / path).write_bytes(data)
    Night(tmp_path / "state", project, project, DAYS[0], MOMENT).agree(live)

    assert not (tmp_path / "state").exists()
