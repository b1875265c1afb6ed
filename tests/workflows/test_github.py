"""The laws of `.github/workflows/site.yml`."""

import re

import pytest

from bootstrap import COMMANDS
from tests.projects import ROOT
from tests.workflows.files import GITHUB_FILE, github, in_vietnam, make_calls, runs, text_of

WORKFLOW = github()
JOBS = WORKFLOW["jobs"]
NIGHTLY, WEEKLY = (one["cron"] for one in WORKFLOW["on"]["schedule"])
KEEPS_STATE = ("publish", "links")


def test_when_it_runs():
    """Each proposal, each merge, every night at 02:00 in Vietnam; Mondays at 04:00 the links; by hand."""
    on = WORKFLOW["on"]

    assert set(on) == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert on["push"] == {"branches": ["main"]}
    assert (in_vietnam(NIGHTLY), in_vietnam(WEEKLY)) == ((0, 2, "*"), (0, 4, 1))


def test_the_week_s_schedule_is_the_same_everywhere():
    """A night would test and publish under the name of the links, or not at all."""
    named = re.findall(r"'(\d+ \d+ \* \* [^']+)'", text_of(GITHUB_FILE))

    assert named == [WEEKLY] * 3
    assert JOBS["test"]["if"] == f"github.event.schedule != '{WEEKLY}'"
    assert JOBS["links"]["if"] == f"github.event.schedule == '{WEEKLY}'"


def test_what_is_tested_is_what_the_readme_says():
    """The same three commands on every machine, and nothing is published that has not passed them."""
    (tested,) = runs(JOBS["test"]["steps"])
    commands = re.findall(r"^make .*", text_of(".ci/run"), re.M)

    assert tested == ".ci/run"
    assert commands == ["make lint", "make types", "make test"]
    assert "`make lint`, `make types` and `make test` must pass" in text_of("README.md")
    assert JOBS["publish"]["needs"] == "test"
    assert not re.search(r"always|success|failure", JOBS["publish"]["if"])  # they would set `needs` aside


def test_proposals_do_not_publish():
    """Only the main branch does, whoever proposes what."""
    for job in ("publish", "tell"):
        condition = JOBS[job]["if"].split(" && ")
        assert {"github.ref == 'refs/heads/main'", "github.event_name != 'pull_request'"} <= set(condition)


def test_one_publication_at_a_time_and_none_is_broken_off():
    """Whoever touches the state waits for the one before, and nobody who waits is dropped."""
    groups = {name: job.get("concurrency") for name, job in JOBS.items()}
    keeping = {name for name, job in JOBS.items() if ".ci/state" in str(job)}

    assert keeping == set(KEEPS_STATE)
    assert groups == {
        name: {"group": "publish", "queue": "max"} if name in keeping else None for name in JOBS
    }
    assert WORKFLOW["concurrency"] == {
        "group": "tests-${{ github.ref }}-${{ github.event_name }}",
        "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
    }


def test_the_state_is_sent_back_after_the_deployment():
    """What nobody could read has not been told; behind it stands only what cannot fail."""
    steps = [one.get("run") or one["uses"].partition("@")[0] for one in JOBS["publish"]["steps"]]

    assert steps[3:] == [
        ".ci/state get .state",
        'make publish ARGS="--to live --state .state $MORE"',
        "actions/upload-pages-artifact",
        "actions/deploy-pages",
        ".ci/state put .state",
        ".ci/stale .state",
    ]


def test_what_the_links_said_is_kept_when_they_fail():
    """The third failure in a row is an alarm, and must be the fourth next week."""
    *_, look, put = JOBS["links"]["steps"]

    assert (look, put) == (
        {"run": 'make links ARGS="--state .state"'},
        {"if": "always()", "run": ".ci/state put .state"},
    )


def test_somebody_is_told():
    """Whatever failed, of which task; only a task's own success takes its alarm back.

    And the schedule is kept alive, also by sixty bad nights.
    """
    tell = JOBS["tell"]
    failed, fine, alive = (step for step in tell["steps"] if "run" in step)

    assert set(tell["needs"]) == set(JOBS) - {"tell"}
    assert tell["if"].startswith("always() && ")
    assert tell["env"]["TASK"] == f"${{{{ github.event.schedule == '{WEEKLY}' && 'links' || 'publish' }}}}"
    assert failed == {
        "if": "contains(needs.*.result, 'failure') || contains(needs.*.result, 'cancelled')",
        "run": '.ci/alarm failed "$TASK"',
    }
    assert fine == {
        "if": "needs.publish.result == 'success' || needs.links.result == 'success'",
        "run": '.ci/alarm fine "$TASK"',
    }
    assert (alive["if"], (ROOT / ".github/workflows/site.yml").is_file()) == ("always()", True)
    assert alive["run"] == 'gh api --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/site.yml/enable"'


def test_no_job_may_do_more_than_it_does():
    """Where a job names permissions it has no others; the rest may read."""
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in JOBS.items()} == {
        "test": None,
        "review": None,
        "publish": {"contents": "write", "pages": "write", "id-token": "write"},
        "links": {"contents": "write"},
        "tell": {"contents": "read", "issues": "write", "actions": "write"},
    }


@pytest.mark.parametrize("name", JOBS)
def test_the_key_to_the_repository_lies_only_where_it_is_used(name):
    """What the tests run must not find it."""
    checkout = JOBS[name]["steps"][0]

    assert checkout["uses"].startswith("actions/checkout@")
    told = {"persist-credentials": False} | ({"fetch-depth": 2} if name == "review" else {})
    assert checkout.get("with") == (None if name in KEEPS_STATE else told)


def test_actions_are_the_forge_s_own_each_of_one_version():
    """All by their major version, so that repairs arrive and changes do not."""
    used = {step["uses"] for job in JOBS.values() for step in job["steps"] if "uses" in step}

    assert [one for one in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", one)] == []
    assert len({one.partition("@")[0] for one in used}) == len(used)


def test_packages_are_kept_under_the_locks():
    """Another lock or another Python is another place; the four jobs set up alike."""
    set_up = [JOBS[name]["steps"][1:3] for name in ("test", "review", *KEEPS_STATE)]
    python, cache = set_up[0]

    assert set_up[1:] == [set_up[0]] * 3
    assert python["with"] == {"python-version": "3.11"}
    assert cache["with"]["path"].split() == [".venv", "node_modules"]
    for part in ("steps.python.outputs.python-version", "requirements/*.lock", "package-lock.json"):
        assert part in cache["with"]["key"]


def test_no_value_from_outside_becomes_a_command():
    """A name of a branch or a title in `${{ }}` would be run; in a variable it is a text."""
    assert [one for job in JOBS.values() for one in runs(job["steps"]) if "${{" in one] == []


def test_every_job_ends():
    """Nobody waits six hours for a night that hangs; and every command that is called is there."""
    assert [name for name, job in JOBS.items() if job.get("timeout-minutes", 360) > 60] == []
    assert {target for target, _ in make_calls(text_of(GITHUB_FILE))} <= set(COMMANDS)
