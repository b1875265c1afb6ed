import os

import pytest

from generator.build.assets import AssetMissing
from generator.build.load import load
from generator.build.site import build
from generator.build.write import NotOurs
from generator.frames.engine import EngineFailed
from generator.observations import written
from generator.problems import Code
from tests.projects import ABOUT, BUILT_ON, COMMUNE, PROCEDURE, files_in, runnable_project

ENVIRONMENT = dict(os.environ)


@pytest.fixture
def drawn_elsewhere(monkeypatch):
    """No engine is started; a test that needs no frame must not wait for them."""

    class Idle:
        def __enter__(self):
            return self

        def __exit__(self, *raised):
            pass

        def finish(self):
            raise EngineFailed("not reached")

    monkeypatch.setattr("generator.build.site.begin", lambda project, environment, inside: Idle())


def published(folder):
    """A site that stands there already."""
    old = {"index.html": b"old", "du-lieu/stats.csv": b"old"}
    for path, data in old.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return old


def test_a_small_site_is_built_and_says_its_stages(tmp_path):
    """Reading first, the disk last; as many files as were told, and a page for every record."""
    stages = []
    project = runnable_project(tmp_path / "project")
    built = build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT, progress=stages.append)
    files = files_in(tmp_path / "site")

    assert built.problems == []
    assert (built.files, built.pages) == (len(files), sum(path.endswith(".html") for path in files))
    assert stages == ["đọc và kiểm tra nội dung", "dựng các trang", "vẽ khung trang", "ghi ra đĩa"]
    assert files["du-lieu/stats.csv"] == written(load(project).observations)
    assert "thu-tuc/1.001193/index.html" in files


@pytest.mark.usefixtures("drawn_elsewhere")
@pytest.mark.parametrize(
    ("changes", "strict", "code"),
    [
        ({PROCEDURE: ("fees:", "fes:")}, False, Code.KEY_UNKNOWN),
        ({ABOUT: ("Xã Bình An có", "[Xã](/khong-co/) có")}, False, Code.LINK_DEAD),
        ({ABOUT: ("Xã Bình An có", "[Xã](/so-sanh/#khong-co) có")}, False, Code.ANCHOR_DEAD),
        ({PROCEDURE: ("review_by: 2027-06-30", "review_by: 2026-01-01")}, True, Code.REVIEW_DATE_PASSED),
    ],
)
def test_what_cannot_be_published_leaves_the_old_site(tmp_path, changes, strict, code):
    """A fault of the content, of the plan, or with --strict a note: told, and not a byte is changed."""
    project = runnable_project(tmp_path / "project", changes)
    old = published(tmp_path / "site")
    built = build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT, strict=strict)

    assert ([problem.code for problem in built.problems], built.files, built.pages) == ([code], None, 0)
    assert files_in(tmp_path / "site") == old


@pytest.mark.usefixtures("drawn_elsewhere")
def test_a_record_at_the_address_of_a_page_of_the_site_is_refused(tmp_path):
    """A page of prose named like a part of the site: nothing is drawn, and the place is the record's."""
    prose = "---\nslug: so-sanh\ntitle: So sánh\ndescription: Một trang.\n---\n\nChữ.\n"
    project = runnable_project(tmp_path / "project", {"content/pages/so-sanh.md": prose})
    built = build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT)

    assert built.files is None
    assert [(one.code, one.place.path) for one in built.problems] == [
        (Code.ADDRESS_COLLISION, "content/pages/so-sanh.md")
    ]


@pytest.mark.usefixtures("drawn_elsewhere")
def test_a_site_that_a_killed_run_moved_away_is_back_even_if_this_build_fails(tmp_path):
    """Bad content must not keep the site down."""
    project = runnable_project(tmp_path / "project", {COMMUNE: ("name: xã Bình An", "nam: xã Bình An")})
    old = published(tmp_path / ".site.old")
    built = build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT)

    assert built.files is None
    assert files_in(tmp_path / "site") == old


@pytest.mark.usefixtures("drawn_elsewhere")
def test_a_foreign_folder_is_refused_before_any_work(tmp_path, monkeypatch):
    """Whoever mistyped the folder learns it at once."""
    monkeypatch.setattr("generator.build.site.examine", None)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/thesis.odt").write_text("work", "utf-8")

    with pytest.raises(NotOurs):
        build(runnable_project(tmp_path / "project"), tmp_path / "papers", BUILT_ON, ENVIRONMENT)


@pytest.mark.usefixtures("drawn_elsewhere")
def test_faults_that_are_not_of_the_content_are_raised(tmp_path):
    """A missing asset and an engine that fails: the old site stays."""
    project = runnable_project(tmp_path / "project")
    old = published(tmp_path / "site")

    with pytest.raises(EngineFailed):
        build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT)
    (project / "node_modules").unlink()
    with pytest.raises(AssetMissing):
        build(project, tmp_path / "site", BUILT_ON, ENVIRONMENT)
    assert files_in(tmp_path / "site") == old
