"""The laws of `.gitlab-ci.yml`: the same night, in the words of another forge."""

import re

from bootstrap import COMMANDS
from tests.projects import ROOT
from tests.workflows.files import COMMENT_FILE, github, gitlab, make_calls, runs, text_of

WHOLE, JOBS = gitlab()
PROPOSAL = '$CI_PIPELINE_SOURCE == "merge_request_event"'
MAIN = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"


def test_both_forges_run_the_same_commands():
    """Whoever changes the one changes the other."""
    here = [line for job in JOBS.values() for line in job["script"] + job.get("after_script", [])]
    here = [line.replace('"$trusted/.ci/review"', ".ci/review") for line in here]  # that of the main branch
    workflows = (github(), github(COMMENT_FILE))
    there = [line for whole in workflows for job in whole["jobs"].values() for line in runs(job["steps"])]
    ours = re.compile(r'make \w+ ARGS="[^"]*"|\.ci/\w+(?: \w+)?(?: \.\w+)?')

    assert {found.replace('/review"', "/review") for line in here for found in ours.findall(line)} == {
        found for line in there for found in ours.findall(line)
    }
    assert {target for target, _ in make_calls("\n".join(here))} <= set(COMMANDS)


def test_the_task_decides_what_runs():
    """Publishing unless the weekly schedule says links; proposals are tested and never published."""
    assert WHOLE["variables"]["TASK"]["value"] == "publish"
    assert WHOLE["workflow"]["rules"] == [
        {"if": PROPOSAL},
        {"if": MAIN},
    ]
    assert {name: job["rules"] for name, job in JOBS.items()} == {
        "test": [{"if": '$TASK == "publish"'}],
        "review": [{"if": PROPOSAL}],
        "pages": [{"if": f'{MAIN} && $TASK == "publish"'}],
        "links": [{"if": f'{MAIN} && $TASK == "links"'}],
        "comment": [{"if": PROPOSAL, "when": "always"}],
        "failed": [{"if": MAIN, "when": "on_failure"}],
        "fine": [{"if": MAIN}],
    }


def test_tested_then_published_then_told():
    """A stage begins when all of the one before succeeded; the alarm when anything did not."""
    assert WHOLE["stages"] == ["test", "publish", "tell"]
    assert {name: job["stage"] for name, job in JOBS.items()} == {
        "test": "test",
        "review": "test",
        "pages": "publish",
        "links": "publish",
        "comment": "tell",
        "failed": "tell",
        "fine": "tell",
    }
    assert JOBS["failed"]["script"] == ['.ci/alarm failed "$TASK"']
    assert JOBS["fine"]["script"] == ['.ci/alarm fine "$TASK"']


def test_one_publication_at_a_time_and_none_is_broken_off():
    """A newer pipeline does not end an older one."""
    keeping = {name for name, job in JOBS.items() if ".ci/state" in str(job)}

    assert keeping == {"pages", "links"}
    assert {name for name, job in JOBS.items() if job.get("resource_group") == "publish"} == keeping
    assert WHOLE["default"]["interruptible"] is False


def test_the_state_is_sent_back_last():
    """Behind it nothing can fail but the forge's own handing on."""
    script = JOBS["pages"]["script"]

    assert script[0] == ".ci/state get .state"
    assert script[-1] == ".ci/state put .state"
    assert JOBS["pages"]["artifacts"]["paths"] == ["public"]


def test_what_is_due_is_told_when_the_job_has_succeeded():
    """GitLab's own rule: what stands in `after_script` decides nothing."""
    assert {name: job["after_script"] for name, job in JOBS.items() if "after_script" in job} == {
        "pages": [".ci/stale .state"]
    }


def test_packages_are_kept_under_the_locks():
    """And those who only tell do not fetch them."""
    files = WHOLE["default"]["cache"]["key"]["files"]

    assert files == ["requirements/site.lock", "package-lock.json"]
    assert [file for file in files if not (ROOT / file).is_file()] == []
    assert {name for name, job in JOBS.items() if job.get("cache") == []} == {"comment", "failed", "fine"}


def test_every_job_ends():
    """In an hour at the most."""
    assert {name: job["timeout"] for name, job in JOBS.items()} == {
        "test": "60 minutes",
        "review": "15 minutes",
        "pages": "15 minutes",
        "links": "60 minutes",
        "comment": "5 minutes",
        "failed": "5 minutes",
        "fine": "5 minutes",
    }


def test_the_schedules_that_people_make_are_written_down():
    """They live in the settings of a project, where no file reaches."""
    told = text_of("docs/publishing.md")

    for part in ("`0 2 * * *` in the zone Asia/Ho_Chi_Minh", "`0 4 * * 1`", "`TASK` = `links`"):
        assert part in told
