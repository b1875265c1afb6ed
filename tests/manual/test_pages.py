"""The manual on the site: whole for whoever builds, out of the ways of citizens."""

import shutil

import pytest

from generator.build.assets import AssetMissing
from generator.build.manual import load_manual
from generator.catalogue.manual import BadManual
from tests.projects import ROOT


@pytest.fixture
def manual(tmp_path):
    """A copy of the manual's folder that a test may spoil."""
    shutil.copytree(ROOT / "manual", tmp_path / "manual")
    return tmp_path / "manual"


def test_a_chapter_that_is_missing(manual):
    """Named, so that set-up can bring it back."""
    (manual / "bat-dau.md").unlink()

    with pytest.raises(AssetMissing, match=r"manual/bat-dau\.md"):
        load_manual(manual.parent)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("key-unknown.yml", "theme: keys", "theme: other"),
        ("key-unknown.yml", "meaning:", "meanign:"),
    ],
)
def test_an_explanation_that_is_none(manual, name: str, old: str, new: str):
    """Said with its file: a fault of the manual is no fault of a record."""
    file = manual / "messages" / name
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    with pytest.raises(BadManual, match="key-unknown"):
        load_manual(manual.parent)


def test_an_explanation_of_no_code_or_without_a_report(manual):
    """Neither can be shown."""
    (manual / "messages/key-unknown.txt").unlink()

    with pytest.raises(BadManual, match="key-unknown"):
        load_manual(manual.parent)
