"""The locks: what set-up installs was chosen here, byte for byte, wherever it is fetched from."""

import json
import re
from pathlib import Path

import plotly.offline
import pytest

import bootstrap

ROOT = Path(bootstrap.__file__).parent


def pins(lock):
    """Name and version of each package that `lock` names, with its hashes."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    entry = r"^([a-z0-9-]+)==([^ ;]+)(?: ;[^\\]*)? ?((?:\\\n +--hash=sha256:[0-9a-f]{64} ?)*)$"
    entries = re.findall(entry, text, re.M)
    known = r"^( *#|[a-z0-9-]+==| +--hash=sha256:)"
    unread = [line for line in text.splitlines() if not re.match(known, line)]

    assert unread == []
    return {name: (version, hashes.count("sha256")) for name, version, hashes in entries}


@pytest.mark.parametrize("lock", list(bootstrap.CONTENTS))
def test_every_package_is_pinned_with_its_hashes(lock):
    """A package without a hash would be whatever the index says today."""
    found = pins(lock)

    assert found
    assert [name for name, (_, hashes) in found.items() if not hashes] == []


def test_tests_run_on_the_versions_that_build_the_site():
    """A package in both locks has one version, or the tests would prove another site."""
    site, tests = pins(bootstrap.SITE), pins(bootstrap.TEST)
    shared = site.keys() & tests.keys()

    assert shared
    assert {name: tests[name] for name in shared} == {name: site[name] for name in shared}


def test_script_packages_are_pinned_without_an_address():
    """A lock holds for every registry: the hash says what a package is, not where it lies."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}

    assert packages
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if "sha512-" not in package["integrity"]] == []


def test_python_and_browser_draw_with_the_same_plotly():
    """Figures that the Python package writes are those that the page's script reads."""
    package = bootstrap.NODE_MODULES / "plotly.js-basic-dist-min/package.json"

    assert json.loads(package.read_text(encoding="utf-8"))["version"] == plotly.offline.get_plotlyjs_version()
