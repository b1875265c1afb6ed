"""`.ci/alarm`: one issue for each task, opened once, added to, closed by the task's own success."""

import os

import pytest

from tests.projects import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="runners with bash")
TITLES = {"publish": "Trang chưa được đăng", "links": "Có đường dẫn ra ngoài không mở được"}
HOSTILE = "xa/$(touch pwned)`touch pwned`';\"&|"
RUN = f"https://github.com/{HOSTILE}/actions/runs/7"
GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": HOSTILE,
    "GITHUB_RUN_ID": "7",
}
GITLAB = {
    "GITLAB_CI": "true",
    "CI_API_V4_URL": "https://gitlab.example/api/v4",
    "CI_PROJECT_ID": "12",
    "CI_PIPELINE_URL": f"https://gitlab.example/{HOSTILE}&state_event=close",
    "ALARM_TOKEN": "sesame",
}
ISSUES = f"{GITLAB['CI_API_V4_URL']}/projects/12/issues"


@pytest.fixture
def alarm(machine, tmp_path):
    """Tell, on a forge where these issues are open; what its programme was asked to do after looking."""

    def alarm(told, *titles, forge=GITHUB, **environment):
        name, key = ("gh", "number") if forge is GITHUB else ("curl", "iid")
        machine.answer(name, [{key: number, "title": title} for number, title in enumerate(titles, 3)])
        done = machine.bash(f"{ROOT}/.ci/alarm {told}", tmp_path, **{**forge, **environment})
        calls = machine.calls(name)
        assert done.returncode == 0, done.stderr
        assert not (tmp_path / "pwned").exists()
        return done, [call["arguments"] for call in calls[1:]], calls

    return alarm


def sent(arguments):
    """What a call of curl sends, by field, and where to."""
    pairs = [arguments[at + 1] for at, one in enumerate(arguments) if one.startswith("--data")]
    return dict(pair.split("=", 1) for pair in pairs), arguments[-1]


@pytest.mark.parametrize("task", TITLES)
def test_an_issue_is_opened_added_to_and_closed_on_github(alarm, task):
    """The run is named in each; a good run finds nothing to close where nothing is open."""
    title = TITLES[task]
    opened = alarm(f"failed {task}")[1]
    added = alarm(f"failed {task}", "Lỗi khác", title)[1]
    closed = alarm(f"fine {task}", "Lỗi khác", title)[1]
    nothing = alarm(f"fine {task}", "Lỗi khác")[1]

    assert [call[:-1] for call in opened] == [["issue", "create", "--title", title, "--body"]]
    assert [call[:-1] for call in added] == [["issue", "comment", "4", "--body"]]
    assert closed == [["issue", "close", "4", "--comment", f"Lần này xong: {RUN}"]]
    assert nothing == []
    assert opened[0][-1] == added[0][-1]
    assert opened[0][-1].endswith(f" Xem lý do ở: {RUN}")


def test_each_task_has_its_own_issue(alarm):
    """A good publication does not take back what the links said; a title that begins alike is another."""
    assert alarm("fine publish", TITLES["links"], f"{TITLES['publish']} đủ")[1] == []
    assert alarm("failed links", TITLES["publish"])[1][0][:2] == ["issue", "create"]


def test_an_issue_is_opened_added_to_and_closed_on_gitlab(alarm):
    """The same by its interface; what it is sent is one field each, whatever stands in an address."""
    title = TITLES["publish"]
    (opened,) = alarm("failed publish", forge=GITLAB)[1]
    (added,) = alarm("failed publish", f"{title} đủ", title, forge=GITLAB)[1]
    (closed,) = alarm("fine publish", title, forge=GITLAB)[1]
    _, nothing, calls = alarm("fine publish", forge=GITLAB)

    assert sent(opened)[0].keys() == {"title", "description"}
    assert (sent(opened)[0]["title"], sent(opened)[1]) == (title, ISSUES)
    assert sent(opened)[0]["description"].endswith(f" Xem lý do ở: {GITLAB['CI_PIPELINE_URL']}")
    assert sent(added) == ({"body": sent(opened)[0]["description"]}, f"{ISSUES}/4/notes")
    assert "--data" not in opened + added
    assert (sent(closed), closed[closed.index("--request") + 1]) == (
        ({"state_event": "close"}, f"{ISSUES}/3"),
        "PUT",
    )
    assert nothing == []
    assert [call["input"] for call in calls] == ["PRIVATE-TOKEN: sesame\n"]
    assert "sesame" not in str([call["arguments"] for call in calls])


def test_gitlab_without_a_token(alarm):
    """Who failed says so in its log and asks nobody; who is fine has nothing to say."""
    failed, _, calls = alarm("failed publish", forge=GITLAB, ALARM_TOKEN="")
    fine, _, more = alarm("fine publish", forge=GITLAB, ALARM_TOKEN="")

    assert (failed.returncode, calls, more) == (0, [], [])
    assert failed.stderr.startswith("Chưa đặt ALARM_TOKEN, nên không mở được phiếu báo. ")
    assert (fine.returncode, fine.stdout, fine.stderr) == (0, "", "")


@pytest.mark.parametrize(("name", "forge"), [("gh", GITHUB), ("curl", GITLAB)])
@pytest.mark.parametrize("answer", ["[]", "", "<html>"])
def test_a_forge_that_does_not_answer_has_not_said_that_nothing_is_open(
    machine, tmp_path, name, forge, answer
):
    """Otherwise every such night would open another issue; the job fails, and the forge tells that."""
    (machine.bin / f"{name}.answer").write_text(answer, "utf-8")
    if answer == "[]":
        machine.fail(name)
    done = machine.bash(f"{ROOT}/.ci/alarm failed publish", tmp_path, **forge)

    assert done.returncode != 0
    assert len(machine.calls(name)) == 1


@pytest.mark.parametrize("arguments", ["", "failed", "better publish", "failed pages"])
def test_wrong_use(machine, tmp_path, arguments):
    """Status 2, and how it is used."""
    done = machine.bash(f"{ROOT}/.ci/alarm {arguments}", tmp_path, **GITHUB)

    assert (done.returncode, done.stderr) == (2, "Cách dùng: .ci/alarm failed|fine publish|links\n")
    assert machine.calls("gh") == []
