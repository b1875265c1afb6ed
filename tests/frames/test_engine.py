"""Laws of the engine's boundary, with a small project of its own."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.frames.engine import Engine, EngineFailed, begin
from generator.frames.frame import BadFrame, cut

SETTINGS = """\
site_name: SLOTSITENAME
docs_dir: pages
use_directory_urls: false
theme: {name: material, custom_dir: chrome, font: false}
plugins: []
"""


@pytest.fixture
def project(tmp_path: Path, drawn: str) -> Path:
    """A project with one kind of page and the theme's stylesheets."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "chrome").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "pages/guide.md").write_text("SLOTCONTENT\n", "utf-8")
    (tmp_path / "chrome/main.html").write_text(drawn, "utf-8")
    for absent in ("404.html", "sitemap.xml"):
        (tmp_path / "chrome" / absent).write_text("", "utf-8")
    return tmp_path


def test_every_kind_is_drawn_and_the_theme_lends_its_stylesheets(project, drawn):
    """A frame for each file of the docs folder, and both sheets in the order in which they apply."""
    with begin(project, os.environ) as engine:
        result = engine.finish()

    assert result.frames == {"guide": cut(drawn.rstrip("\n"), "guide")}
    assert [".md-typeset" in sheet for sheet in result.stylesheets] == [True, False]
    assert ["[data-md-color-scheme=slate]" in sheet for sheet in result.stylesheets] == [False, True]


def test_nothing_is_left_behind(project):
    """Neither in the project nor in the folder for temporary files."""
    before = sorted(project.rglob("*"))
    with begin(project, os.environ) as engine:
        folder = Path(engine._folder.name)
        engine.finish()

    assert not folder.exists()
    assert sorted(project.rglob("*")) == before


def test_a_failure_says_what_the_engine_said(project):
    """The developer reads the engine's own words, not a status."""
    (project / "chrome/main.html").write_text("{% include 'missing.html' %}", "utf-8")

    with begin(project, os.environ) as engine, pytest.raises(EngineFailed, match=r"missing\.html"):
        engine.finish()


def test_a_drawing_without_a_slot_is_refused(project, drawn):
    """The boundary gives sound frames or none."""
    (project / "chrome/main.html").write_text(drawn.replace("SLOTFOOTER", ""), "utf-8")

    with begin(project, os.environ) as engine, pytest.raises(BadFrame, match="frame guide: footer"):
        engine.finish()


def test_a_project_without_pages_has_no_frames(project):
    """An empty site is not a site."""
    (project / "pages/guide.md").unlink()

    with begin(project, os.environ) as engine, pytest.raises(EngineFailed, match="drew no frame"):
        engine.finish()


def test_leaving_ends_an_engine_that_is_still_at_work(tmp_path):
    """Where rendering fails meanwhile, no process and no folder outlive the build."""
    folder = TemporaryDirectory(dir=tmp_path)
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])

    with pytest.raises(KeyError), Engine(process, folder):
        raise KeyError

    assert process.poll() not in (None, 0)
    assert list(tmp_path.iterdir()) == []


def test_a_hanging_engine_is_a_failure(tmp_path, monkeypatch):
    """A build that waits for ever looks like one that works."""
    monkeypatch.setattr("generator.frames.engine.PATIENCE_IN_SECONDS", 0.05)
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])

    with (
        Engine(process, TemporaryDirectory(dir=tmp_path)) as engine,
        pytest.raises(EngineFailed, match=r"0\.05 s"),
    ):
        engine.finish()
