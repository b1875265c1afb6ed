"""`.ci/stale`: what time has made wrong, told after a night, whatever it is."""

import os

import pytest

from tests.workflows.machines import fresh_clone, project, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="runners with bash")
NIGHT = "1814400000"  # 01/07/2027 in Vietnam: the day behind a promise of the small project
TOLD = "  hạn xem lại 30/06/2027 đã qua\n    content/procedures/1.001193.yml:28:12\n"


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stale")
    return fresh_clone(repository(folder, project(folder / "project")), folder / "clone")


def test_on_github_it_stands_in_the_summary_of_the_run(machine, clone, tmp_path):
    """Below what others have written there, in a block of its own; something is due, and nothing fails."""
    summary = tmp_path / "summary.md"
    summary.write_text("trước\n", "utf-8")
    done = machine.bash(".ci/stale .state", clone, SOURCE_DATE_EPOCH=NIGHT, GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text("utf-8")

    assert (done.returncode, done.stdout) == (0, "")
    assert text.startswith("trước\n### Đến lúc xem lại\n\n````text\nTính đến ngày 01/07/2027: ")
    assert TOLD in text
    assert text.endswith("(--state).\n````\n")


def test_elsewhere_it_stands_in_the_log(machine, clone):
    """GitLab's, or whoever runs it by hand."""
    done = machine.bash(".ci/stale .state", clone, SOURCE_DATE_EPOCH=NIGHT)

    assert (done.returncode, TOLD in done.stdout) == (0, True)


def test_it_never_stops_a_night(machine, clone, tmp_path):
    """Neither records that cannot be read, nor a summary that cannot be written."""
    broken = tmp_path / "broken"
    machine.bash(f"cp -r {clone} {broken} && echo 'code: [' > {broken}/content/commune.yml", tmp_path)
    done = machine.bash(".ci/stale .state", broken)
    unwritten = machine.bash(".ci/stale .state", clone, GITHUB_STEP_SUMMARY=str(tmp_path))

    assert (done.returncode, unwritten.returncode) == (0, 0)
    assert "Chưa xem được việc đến hạn:" in done.stderr


def test_without_a_folder_it_says_how(machine, clone):
    """Whoever calls it wrongly has changed the workflow."""
    done = machine.bash(".ci/stale", clone)

    assert (done.returncode, done.stderr) == (2, "Cách dùng: .ci/stale THƯ_MỤC\n")
