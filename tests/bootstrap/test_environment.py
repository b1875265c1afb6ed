"""The environment and the scripts: made once, made anew when they no longer fit, never half."""

from collections import namedtuple
from pathlib import Path

import pytest

import bootstrap

Version = namedtuple("Version", "major minor micro")
ANEW = ["môi trường Python riêng", bootstrap.CONTENTS[bootstrap.SITE], "bộ sinh trang"]


def test_the_first_set_up_makes_everything(done):
    """The generator comes after its libraries, since its build backend is one of them."""
    bootstrap.environment(bootstrap.SITE)

    assert done == ANEW


def test_the_second_set_up_does_nothing(done):
    """A stamp that fits means that no programme starts and no network is asked."""
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)
    bootstrap.scripts(for_tests=True)
    done.clear()
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)
    bootstrap.scripts(for_tests=True)

    assert done == []


def test_the_libraries_of_the_tests_are_added(done):
    """Whoever built the site keeps that environment when running the tests."""
    bootstrap.environment(bootstrap.SITE)
    done.clear()
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)

    assert done == [bootstrap.CONTENTS[bootstrap.TEST]]


@pytest.mark.parametrize("lock", [bootstrap.SITE, bootstrap.TEST])
def test_a_changed_lock_makes_the_environment_anew(done, lock):
    """What the new lock no longer names must not stay installed."""
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)
    done.clear()
    (bootstrap.REQUIREMENTS / lock).write_text(f"{lock} 2")
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)

    assert done == [*ANEW, bootstrap.CONTENTS[bootstrap.TEST]]


@pytest.mark.parametrize("place", ANEW)
def test_an_interrupted_set_up_is_made_anew(done, interrupted, place):
    """Half an installation is not taken for one, wherever it was broken off."""
    with interrupted(place):
        bootstrap.environment(bootstrap.SITE)
    done.clear()
    bootstrap.environment(bootstrap.SITE)

    assert done == ANEW


def test_an_interrupted_addition_is_made_anew(done, interrupted):
    """pip takes half a package for a whole one, so nothing is built upon it."""
    bootstrap.environment(bootstrap.SITE)
    with interrupted(bootstrap.CONTENTS[bootstrap.TEST]):
        bootstrap.environment(bootstrap.SITE, bootstrap.TEST)
    done.clear()
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST)

    assert done == [*ANEW, bootstrap.CONTENTS[bootstrap.TEST]]


@pytest.mark.parametrize("place", ANEW)
def test_a_renewal_that_was_interrupted_and_taken_back_is_made_anew(done, interrupted, place):
    """The old lock fits its old stamp, but what it stands for is half gone."""
    lock = bootstrap.REQUIREMENTS / bootstrap.SITE
    before = lock.read_text()
    bootstrap.environment(bootstrap.SITE)
    lock.write_text("newer")
    with interrupted(place):
        bootstrap.environment(bootstrap.SITE)
    lock.write_text(before)
    done.clear()
    bootstrap.environment(bootstrap.SITE)

    assert done == ANEW


def test_scripts_whose_renewal_was_interrupted_and_taken_back_are_fetched_anew(done, interrupted):
    """The same law for `node_modules`."""
    lock = bootstrap.ROOT / "package-lock.json"
    before = lock.read_text()
    bootstrap.scripts(for_tests=True)
    lock.write_text("newer")
    with interrupted("các gói JavaScript"):
        bootstrap.scripts(for_tests=True)
    lock.write_text(before)
    done.clear()
    bootstrap.scripts(for_tests=True)

    assert done == ["các gói JavaScript"]


@pytest.mark.parametrize("change", ["python", "folder", "gone"])
def test_an_environment_that_no_longer_fits_is_made_anew(done, monkeypatch, tmp_path, change):
    """Another Python, a moved checkout or a Python that was removed: paths inside are wrong."""
    bootstrap.environment(bootstrap.SITE)
    done.clear()
    if change == "python":
        monkeypatch.setattr(bootstrap.sys, "version_info", Version(3, 99, 0))
    elif change == "folder":
        monkeypatch.setattr(bootstrap, "ROOT", tmp_path / "elsewhere")
    else:
        Path(bootstrap.venv_python()).unlink()
    bootstrap.environment(bootstrap.SITE)

    assert done == ANEW


def test_the_site_is_content_with_the_scripts_of_the_tests(done):
    """`make site` after `make test` takes nothing away."""
    bootstrap.scripts(for_tests=True)
    done.clear()
    bootstrap.scripts(for_tests=False)

    assert done == []


def test_the_tests_are_not_content_with_the_scripts_of_the_site(done):
    """`make test` after `make site` fetches the tools that pages do not carry."""
    bootstrap.scripts(for_tests=False)
    done.clear()
    bootstrap.scripts(for_tests=True)

    assert done == ["các gói JavaScript"]


@pytest.mark.parametrize("version", ["", "6.14.18"])
def test_node_comes_from_a_python_package_where_npm_will_not_do(done, monkeypatch, version):
    """No npm, one that does not start and one that cannot read the lock are all the same."""
    monkeypatch.setattr(bootstrap, "answer", lambda command: version)
    bootstrap.scripts(for_tests=False)

    assert done == [*ANEW, bootstrap.CONTENTS[bootstrap.NODE], "các gói JavaScript"]
    assert bootstrap.node()[0] == bootstrap.venv_python()


def test_the_tools_run_on_the_node_that_brought_them(done):
    """Where the machine's own npm will do, so does its Node.js."""
    bootstrap.scripts(for_tests=True)

    assert bootstrap.node() == ["node"]


def test_nothing_is_installed_that_no_lock_names(done, commands):
    """Hashes for what is fetched; what is built from this folder may not fetch anything."""
    bootstrap.environment(bootstrap.SITE, bootstrap.TEST, bootstrap.NODE)
    calls = [set(command) for command in commands if "pip" in command]

    assert len(calls) == 4
    assert [call for call in calls if not call >= {"--no-deps"}] == []
    assert [call for call in calls if not call & {"--require-hashes", "--no-index"}] == []
