"""The same input gives the same bytes: elsewhere, in another zone, locale and order of hashing."""

import shutil

import pytest

from tests.projects import BUILT_ON, ROOT, files_in, real_site, run_module, runnable_project
from tests.worlds import ELSEWHERE, HERE, published

ENVIRONMENT = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "12345"}
NOON = "1795323600"  # 2026-11-22, 12:00 in UTC+7


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """The real project in another folder with a longer name, its files younger than the originals."""
    project = tmp_path_factory.mktemp("một thư mục khác") / "dự án"
    for part in ("content", "data", "site_overrides", "manual"):
        shutil.copytree(ROOT / part, project / part, copy_function=shutil.copyfile)
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    for part in ("generator", "node_modules"):
        (project / part).symlink_to(ROOT / part)
    return project


def differing(one, other):
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_another_folder_zone_locale_and_hash_seed(elsewhere, tmp_path_factory):
    """Byte for byte the site that this run of tests built here."""
    here = files_in(real_site(tmp_path_factory.getbasetemp()))
    done = run_module(elsewhere, "generator", "build", "--built-on", BUILT_ON.isoformat(), **ENVIRONMENT)

    assert done.returncode == 0, done.stderr
    assert differing(files_in(elsewhere / "site"), here) == []


def test_the_engine_alone(elsewhere, tmp_path_factory):
    """A plain `mkdocs build` of the real site on the same day."""
    here = files_in(real_site(tmp_path_factory.getbasetemp()))
    done = run_module(
        elsewhere,
        "mkdocs",
        "build",
        "--quiet",
        "--site-dir",
        "engine",
        SOURCE_DATE_EPOCH=NOON,
        PYTHONHASHSEED="7",
    )

    assert done.returncode == 0, done.stderr
    assert differing(files_in(elsewhere / "engine"), here) == []


def test_the_site_names_no_folder_of_the_machine(tmp_path_factory):
    """Where it was built is nobody's business, and would differ elsewhere."""
    site = files_in(real_site(tmp_path_factory.getbasetemp()))
    home = str(ROOT).encode()

    assert [path for path, data in site.items() if home in data] == []


def test_published_in_two_worlds(tmp_path):
    """With SOURCE_DATE_EPOCH site, build record and state are the same bytes."""
    source = runnable_project(tmp_path / "source")
    (here, kept), (there, kept_there) = (
        published(source, tmp_path / "worlds", world, NOON) for world in (HERE, ELSEWHERE)
    )

    assert differing(here, there) == differing(kept, kept_there) == []
    assert b'"durations": {}' in here["build.json"]
    assert b'"moment": "2026-11-22T12:00:00+07:00"' in here["build.json"]
