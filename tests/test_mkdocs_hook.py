"""The hook in the engine's own process, as a person runs the engine."""

import pytest

from tests.projects import DECREE, files_in, run_module, runnable_project

NOON = "1795323600"  # 2026-11-22, 12:00 in UTC+7


def mkdocs(project, *arguments, **environment):
    return run_module(project, "mkdocs", *arguments, SOURCE_DATE_EPOCH=NOON, **environment)


@pytest.fixture
def published(tmp_path):
    """A project with a site of ours that stands already."""
    project = runnable_project(tmp_path)
    (project / "public/du-lieu").mkdir(parents=True)
    (project / "public/du-lieu/stats.csv").write_text("cũ", "utf-8")
    return project


def test_a_plain_build_of_the_engine_ends_in_our_bytes(published):
    """Whoever knows only mkdocs gets the whole site: the same files, the same bytes, none of the frames."""
    engine = mkdocs(published, "build", "--quiet", "--site-dir", "public")
    ours = run_module(published, "generator", "build", "--built-on", "2026-11-22")

    assert (engine.returncode, ours.returncode) == (0, 0), engine.stderr + ours.stderr
    assert files_in(published / "public") == files_in(published / "site")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((DECREE, "kind: Nghị định", "knd: Nghị định"), "[key-unknown]"),
        (("content/pages/gioi-thieu.md", "Xã Bình An có", "[Xã](/khong-co/) có"), "[link-dead]"),
    ],
)
def test_bad_content_is_refused_before_the_published_folder_is_touched(published, change, told):
    """The engine empties its folder before it draws; it never learns of ours."""
    name, old, new = change
    (published / name).write_text((published / name).read_text("utf-8").replace(old, new), "utf-8")
    before = files_in(published / "public")
    done = mkdocs(published, "build", "--quiet", "--site-dir", "public")

    assert done.returncode == 1
    assert told in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert files_in(published / "public") == before


def test_a_folder_that_is_not_ours_is_refused(published):
    """The engine alone would have emptied it."""
    (published / "papers").mkdir()
    (published / "papers/thesis.odt").write_text("work", "utf-8")
    done = mkdocs(published, "build", "--quiet", "--site-dir", "papers")

    assert done.returncode == 1
    assert "thư mục papers không phải do chương trình này tạo" in done.stdout
    assert files_in(published / "papers") == {"thesis.odt": b"work"}


def test_the_engines_own_preview_is_refused(published):
    """It would show empty frames; the right command is told."""
    done = mkdocs(published, "serve")

    assert done.returncode == 1
    assert "Dùng: python -m generator serve" in done.stdout


def test_an_engine_that_fails_leaves_the_old_site(published):
    """A broken chrome, found after everything was planned: nothing is emptied, nothing left behind."""
    (published / "site_overrides").unlink()
    chrome = published / "site_overrides"
    for part in ("templates", "scripts", "styles", "icons", "frames"):
        chrome.mkdir(exist_ok=True)
        (chrome / part).symlink_to(published / f"generator/../site_overrides/{part}")
    (chrome / "chrome").mkdir()
    (chrome / "chrome/main.html").write_text("{% include 'khong-co.html' %}", "utf-8")
    (published / "tmp").mkdir()
    before = files_in(published / "public")
    done = mkdocs(published, "build", "--quiet", "--site-dir", "public", TMPDIR=str(published / "tmp"))

    assert done.returncode == 1
    assert files_in(published / "public") == before
    assert list((published / "tmp").iterdir()) == []
