"""`.ci/review`: what a proposal changes, prepared without a key, and told in one comment by who has one."""

import io
import json
import os
import sys
import zipfile

import pytest
import yaml

from tests.projects import ROOT
from tests.workflows.files import github, gitlab, runs, text_of
from tests.workflows.machines import SET_UP, fresh_clone, git, project, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="runners with bash")
MARK = "<!-- commune-site-review -->"
SAID = (
    "**Đề xuất này đổi 1 thủ tục; 3 trang.**\n\n### Thủ tục\n\n- đổi: `Khai sinh @ai [x](y)` (`1.001193`)\n"
)
RUN = "https://github.com/xa/trang/actions/runs/77"
GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GH_REPO": "xa/trang",
    "GH_TOKEN": "sesame",
    "RUN_ID": "77",
    "HEAD": "nguoi-la:sua&state=closed",
    "HEAD_SHA": "0f3a",
}
GITLAB = {
    "GITLAB_CI": "true",
    "CI_API_V4_URL": "https://gitlab.example/api/v4",
    "CI_MERGE_REQUEST_PROJECT_ID": "12",
    "CI_MERGE_REQUEST_IID": "5",
    "CI_PIPELINE_URL": "https://gitlab.example/xa/trang/-/pipelines/9",
    "REVIEW_TOKEN": "sesame",
}
BOT = "github-actions[bot]"

# A forge that answers by address, and keeps what it was sent.
FORGE = """#!{python}
import json, pathlib, sys
here = pathlib.Path({folder!r})
arguments = sys.argv[1:]
sending = [one for one in arguments if one in ("--input", "--header")]
said = sys.stdin.read() if sending else ""
sent = [one.partition("@")[2] for one in arguments if one.startswith("body@")]
files = [pathlib.Path(one).read_text("utf-8") for one in sent]
with (here / "{name}.calls").open("a") as calls:
    calls.write(json.dumps({{"arguments": arguments, "input": said, "files": files}}) + "\\n")
for place, answer in json.loads((here / "{name}.answers").read_text()).items():
    if any(one.partition("?")[0].endswith(place) for one in arguments):
        data = (here / answer[1:]).read_bytes() if answer[0] == "@" else answer.encode()
        sys.stdout.buffer.write(data)
        break
"""


def archive(text, name="comment.md"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(name, text)
    return file.getvalue()


@pytest.fixture
def forge(machine):
    """A forge with these answers by the end of an address; "@file" is a file beside the programmes."""

    def forge(name, **answers):
        machine.programme(name, FORGE.format(python=sys.executable, folder=str(machine.bin), name=name))
        (machine.bin / f"{name}.answers").write_text(json.dumps(answers))

    return forge


@pytest.fixture
def on_github(machine, forge, tmp_path):
    """Post what a run handed on, where these comments stand; what was done, and how it ended."""

    def post(said=SAID, comments="[]", sha="0f3a", packed=None):
        (machine.bin / "review.zip").write_bytes(archive(said) if packed is None else packed)
        artifacts = {"artifacts": [{"id": 6, "name": "preview"}, {"id": 5, "name": "review"}]}
        forge(
            "gh",
            **{
                "/pulls": json.dumps([{"number": 3, "head": {"sha": sha}}]),
                "/runs/77/artifacts": json.dumps(artifacts),
                "/5/zip": "@review.zip",
                "/issues/3/comments": comments,
            },
        )
        done = machine.bash(f"{ROOT}/.ci/review post", tmp_path, **GITHUB)
        return done, machine.calls("gh")

    return post


def body(call):
    return json.loads(call["input"])["body"]


def test_one_comment_is_written_on_github(on_github):
    """With our mark before it, and behind it where the preview and the report are; nothing else is sent."""
    done, calls = on_github()
    *asked, sent = calls

    assert (done.returncode, done.stderr) == (0, "")
    assert asked[0]["arguments"] == [
        *("api", "--method", "GET", "repos/xa/trang/pulls", "--raw-field", "state=open"),
        *("--raw-field", "head=nguoi-la:sua&state=closed"),
    ]
    assert sent["arguments"] == [
        "api",
        "--method",
        "POST",
        "repos/xa/trang/issues/3/comments",
        "--input",
        "-",
    ]
    assert body(sent) == (
        f"{MARK}\n{SAID}\n[Bản xem thử]({RUN}/artifacts/6) (tải về, giải nén). "
        f"[Kết quả soát và các tệp]({RUN}).\n"
    )
    assert [call for call in asked if "POST" in call["arguments"] or "PATCH" in call["arguments"]] == []


def test_the_comment_is_written_anew(on_github):
    """Ours, by mark and by writer: what somebody else wrote is left, whatever it begins with."""
    first = [
        {"id": 1, "user": {"login": "nguoi-la"}, "body": MARK},
        {"id": 2, "user": {"login": BOT}, "body": f"x {MARK}"},
    ]
    second = [{"id": 9, "user": {"login": BOT}, "body": f"{MARK}\ncũ"}]
    sent = on_github(comments=json.dumps(first) + "\n" + json.dumps(second))[1][-1]
    new = on_github(comments=json.dumps(first))[1][-1]

    assert sent["arguments"][2:4] == ["PATCH", "repos/xa/trang/issues/comments/9"]
    assert new["arguments"][2:4] == ["POST", "repos/xa/trang/issues/3/comments"]


def test_a_run_that_is_behind_says_nothing(on_github):
    """Somebody has pushed since, or closed the proposal: what was seen is not what stands there."""
    done, calls = on_github(sha="beef")

    assert (done.returncode, done.stdout) == (0, "Đề xuất đã đóng, hoặc đã có bản mới hơn.\n")
    assert len(calls) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Xin chào @ban-quan-tri\n",
        "- đổi: [x](https://example.org)\n",
        "- đổi: ![x](y)\n",
        "- <img src=x>\n",
        "<details open><summary>x</summary>\n",
        "<!-- x -->\n",
        "- xem www.example.org\n",
        "- xem https://example.org\n",
        "- đóng #12\n",
        "/merge\n",
        "- `chưa đóng @ai\n",
        "- `a`@`b`\n",
        "- w`a`ww.example.org [x]\n",
        "```\n@ai\n",
        "    @ai\n",
        "- đảo \u202e chữ\n",
        "- dấu \x1b[31m\n",
        "- " + "x" * 61_000 + "\n",
        "- " + "`x`y" * 10_000 + "@\n",
        b"\xff\xfe",
    ],
)
def test_a_text_of_another_form_is_not_posted(on_github, said):
    """A proposal may change the programme that writes it: no mention, link, picture, HTML or command."""
    done, calls = on_github(said)

    assert done.returncode != 0
    assert "nên không đăng." in done.stderr
    assert [call for call in calls if "--input" in call["arguments"]] == []


@pytest.mark.parametrize("packed", [b"", b"PK", archive(SAID, "../comment.md"), archive("x" * 500_000)])
def test_an_archive_of_another_kind_is_not_posted(on_github, packed, tmp_path):
    """Nothing of it is unpacked, and of what is too large only so much is read."""
    done, calls = on_github(packed=packed)

    assert done.returncode != 0
    assert [call for call in calls if "--input" in call["arguments"]] == []
    assert list(tmp_path.parent.rglob("comment.md")) == []


@pytest.fixture
def on_gitlab(machine, forge, tmp_path):
    """The same on GitLab, in a folder with what the other job handed on."""

    def post(said=SAID, notes="[]", **environment):
        (tmp_path / "review").mkdir(exist_ok=True)
        if said is not None:
            (tmp_path / "review/comment.md").write_text(said, "utf-8")
        (tmp_path / "json.py").write_text("raise SystemExit('run')", "utf-8")
        forge("curl", **{"/user": '{"id": 8}', "/notes": notes})
        done = machine.bash(f"{ROOT}/.ci/review post", tmp_path, **{**GITLAB, **environment})
        return done, machine.calls("curl")

    return post


def test_one_note_is_written_on_gitlab(on_gitlab):
    """New, or ours anew; the key is in no argument, and no file beside it is run."""
    notes = [{"id": 1, "author": {"id": 7}, "body": MARK}, {"id": 2, "author": {"id": 8}, "body": MARK}]
    done, calls = on_gitlab()
    again = on_gitlab(notes=json.dumps(notes))[1][-1]
    whole = f"{MARK}\n{SAID}\n[Kết quả soát và các tệp]({GITLAB['CI_PIPELINE_URL']}).\n"
    address = "https://gitlab.example/api/v4/projects/12/merge_requests/5/notes"

    assert (done.returncode, done.stderr) == (0, "")
    assert (calls[-1]["arguments"][-1], calls[-1]["files"]) == (address, [whole])
    assert (again["arguments"][-1], again["files"]) == (f"{address}/2", [whole])
    assert again["arguments"][again["arguments"].index("--request") + 1] == "PUT"
    assert "sesame" not in str([call["arguments"] for call in calls])


def test_gitlab_without_a_key(on_gitlab):
    """From a fork there is none: where to look stands in the log, and nobody is asked."""
    done, calls = on_gitlab(REVIEW_TOKEN="")

    assert (done.returncode, calls) == (0, [])
    assert done.stdout.endswith(f" Xem: {GITLAB['CI_PIPELINE_URL']}\n")


def test_what_is_handed_on_may_not_be_a_link(on_gitlab, tmp_path):
    """It could lead to the key itself."""
    (tmp_path / "review").mkdir()
    (tmp_path / "secret").write_text(SAID, "utf-8")
    (tmp_path / "review/comment.md").symlink_to(tmp_path / "secret")
    done, calls = on_gitlab(None)

    assert (done.returncode != 0, calls) == (True, [])


@pytest.mark.parametrize("arguments", ["", "post now", "prepare", "publish"])
def test_wrong_use(machine, tmp_path, arguments):
    """Status 2, and how it is used."""
    done = machine.bash(f"{ROOT}/.ci/review {arguments}", tmp_path)

    assert (done.returncode, done.stderr) == (
        2,
        "Cách dùng: .ci/review prepare BẢN_GỐC | .ci/review post\n",
    )


CHECK = """
called = Path(__file__).with_name("checked")
real.COMMANDS["check"] = real.COMMANDS["check"]._replace(calls=("checking.py",))
"""
CHECKING = """import os, pathlib, sys
with pathlib.Path("checked").open("a") as called:
    called.write(" ".join(sys.argv[1:]) + "\\n")
print("[]")
sys.exit(int(os.environ["CHECKED"]))
"""


@pytest.fixture
def proposed(tmp_path):
    """A clone with a proposal on main, as a forge's runner has it."""
    made = project(tmp_path / "project")
    (made / "bootstrap.py").write_text(SET_UP.replace("sys.exit(real", f"{CHECK}sys.exit(real"), "utf-8")
    (made / "checking.py").write_text(CHECKING, "utf-8")
    (tmp_path / "forge").mkdir()
    origin = repository(tmp_path / "forge", made)
    clone = fresh_clone(origin, tmp_path / "clone")
    record = clone / "content/procedures/1.001193.yml"
    record.write_text(record.read_text("utf-8").replace("amount: 8000", "amount: 9000"), "utf-8")
    git(clone, "commit", "--quiet", "--all", "--message=fee")
    return clone


def test_a_proposal_is_prepared_on_github(machine, proposed):
    """The command of the workflow as it stands: problems, the comment, the preview; no key in sight."""
    (command,) = runs(github()["jobs"]["review"]["steps"])
    done = machine.bash(command, proposed, GITHUB_ACTIONS="true", CHECKED="0", SOURCE_DATE_EPOCH="1795000000")
    home = (proposed / "preview/index.html").read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert (proposed / "checked").read_text("utf-8") == "--format github\n"
    said = (proposed / "review/comment.md").read_text("utf-8")
    assert said.startswith("**Đề xuất này đổi 1 thủ tục; ")
    assert "  - Phí, lệ phí: `8.000 đồng` → `9.000 đồng`\n" in said
    assert "Đây là bản xem thử của một đề xuất" in home
    assert 'content="noindex"' in home


def test_errors_are_told_and_end_the_job(machine, proposed):
    """The comment is there all the same; there is no preview to look at."""
    (command,) = gitlab()[1]["review"]["script"]
    done = machine.bash(
        command, proposed, GITLAB_CI="true", CHECKED="1", CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD^1"
    )

    assert done.returncode != 0
    assert (proposed / "checked").read_text("utf-8") == "\n--format gitlab\n"
    assert (proposed / "gl-code-quality-report.json").read_text("utf-8") == "[]\n"
    assert (proposed / "review/comment.md").exists()
    assert not (proposed / "preview").exists()


def test_what_is_prepared_is_what_may_be_posted(machine, proposed, on_github):
    """The form that `diff` writes is the form that is let through, whatever a record holds."""
    record = proposed / "content/procedures/1.001193.yml"
    name = 'name: "`@ai` </details> ![x](//y) | www.x.y #1 \\\\`"'
    record.write_text(record.read_text("utf-8").replace("name: Đăng ký khai sinh", name), "utf-8")
    machine.bash(".ci/review prepare HEAD^1", proposed, CHECKED="0")
    said = (proposed / "review/comment.md").read_text("utf-8")
    done, calls = on_github(said)

    assert "`ˋ@aiˋ </details> ![x](//y) | www.x.y #1 \\ˋ`" in said
    assert done.returncode == 0, done.stderr
    assert body(calls[-1]).startswith(f"{MARK}\n{said}")


def test_the_workflow_with_the_key_runs_nothing_of_a_proposal():
    """It follows the other, takes the main branch, and has the key for comments alone."""
    comment = yaml.safe_load(text_of(".github/workflows/comment.yml"))
    (job,) = comment["jobs"].values()
    checkout, post = job["steps"]

    assert comment[True] == {"workflow_run": {"workflows": ["site"], "types": ["completed"]}}
    assert github()["name"] == "site"
    assert comment["permissions"] == {}
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    assert checkout == {"uses": "actions/checkout@v5", "with": {"persist-credentials": False}}
    assert post == {"run": ".ci/review post"}
    assert job["timeout-minutes"] <= 5


def test_the_job_without_a_key_has_none():
    """On GitHub it has the reading of the whole workflow; on GitLab only the other job names the key."""
    review = github()["jobs"]["review"]

    assert "permissions" not in review
    assert "secrets" not in text_of(".github/workflows/site.yml")
    assert "pull_request_target" not in text_of(".github/workflows/site.yml")
    assert "TOKEN" not in str(gitlab()[1]["review"])


def test_gitlab_posts_with_the_programme_of_the_main_branch(machine, forge, seed, tmp_path):
    """What the proposal has made of it is not even there."""
    job = gitlab()[1]["comment"]
    (tmp_path / "work/review").mkdir(parents=True)
    (tmp_path / "work/review/comment.md").write_text(SAID, "utf-8")
    forge("curl", **{"/user": '{"id": 8}', "/notes": "[]"})
    done = machine.bash(
        "\n".join(job["script"]),
        tmp_path / "work",
        flags=("-eo", "pipefail"),
        CI_DEFAULT_BRANCH="main",
        CI_REPOSITORY_URL=f"file://{seed}",
        TMPDIR=str(tmp_path),
        **GITLAB,
    )

    assert job["variables"] == {"GIT_STRATEGY": "none"}
    assert done.returncode == 0, done.stderr
    assert machine.calls("curl")[-1]["files"][0].startswith(f"{MARK}\n{SAID}")
