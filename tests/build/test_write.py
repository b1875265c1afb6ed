import sys
from contextlib import suppress
from pathlib import Path

import pytest

from generator.build.write import MARKER, NotOurs, recover, write_site
from tests.projects import files_in

OLD = {"index.html": b"old", MARKER: b"a,b\n", "thu-tuc/1/index.html": b"old page"}
NEW = {"index.html": b"new", MARKER: b"a,b\n", "404.html": b"new page"}


@pytest.fixture
def site(tmp_path):
    """A published site."""
    destination = tmp_path / "site"
    write_site(OLD.items(), destination)
    return destination


def around(site):
    return sorted(path.name for path in site.parent.iterdir())


def test_a_site_is_written_whole(tmp_path):
    """Every file at its path, the number told, folders made on the way, nothing beside it."""
    destination = tmp_path / "public" / "site"

    assert write_site(NEW.items(), destination) == 3
    assert files_in(destination) == NEW
    assert around(destination) == ["site"]


def test_a_new_site_takes_the_place_of_the_old_one(site):
    """Nothing of the old one is left, not even a page that is gone."""
    write_site(NEW.items(), site)

    assert files_in(site) == NEW
    assert around(site) == ["site"]


@pytest.mark.parametrize("written", [0, 1, 2])
def test_a_page_that_fails_leaves_the_old_site(site, written):
    """Pages are made while they are written; the fault may come after any of them."""

    def failing():
        yield from list(NEW.items())[:written]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_site(failing(), site)

    assert files_in(site) == OLD
    assert around(site) == ["site"]


def test_a_full_disk_leaves_the_old_site(site, monkeypatch):
    """The disk says no in the middle of a file."""
    write = Path.write_bytes

    def full(path, data):
        if path.name == "404.html":
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(OSError, match="No space left"):
        write_site(NEW.items(), site)
    assert files_in(site) == OLD
    assert around(site) == ["site"]


@pytest.mark.parametrize("failing", [".site.new", "site"])
def test_a_rename_that_fails_leaves_the_old_site(site, monkeypatch, failing):
    """Whether the old folder cannot be moved away or the new one not into its place."""
    rename = Path.rename

    def refuse(path, target):
        if path.name == failing:
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("generator.build.write.exchange", lambda one, other: False)

    with pytest.raises(PermissionError):
        write_site(NEW.items(), site)
    assert files_in(site) == OLD
    assert around(site) == ["site"]


def test_a_failure_of_the_first_build_leaves_nothing(tmp_path):
    """Half a site is worse than none."""
    with pytest.raises(ZeroDivisionError):
        write_site(
            ((path, data) for path, data in [("index.html", b"new"), ("x", bytes(1 // 0))]), tmp_path / "site"
        )

    assert list(tmp_path.iterdir()) == []


def test_a_kill_between_the_two_renames_is_undone(site):
    """The next run finds the old site beside, and puts it back before it does anything else."""
    site.rename(site.with_name(".site.old"))
    write_site(NEW.items(), site.with_name(".site.new"))
    recover(site)

    assert files_in(site) == OLD
    write_site(NEW.items(), site)
    assert files_in(site) == NEW
    assert around(site) == ["site"]


def test_a_kill_after_the_switch_is_cleaned_up(site):
    """The old site is still beside, the new one in place: the new one stays."""
    write_site(OLD.items(), site.with_name(".site.old"))
    recover(site)

    assert files_in(site) == OLD
    assert around(site) == ["site"]


@pytest.mark.parametrize("foreign", ["index.html", "thesis.odt", "sitemap.xml"])
def test_a_folder_that_is_not_ours_is_refused(tmp_path, foreign):
    """A slip in the folder's name must not cost somebody's work, nor another web site."""
    destination = tmp_path / "papers"
    destination.mkdir()
    (destination / foreign).write_text("work", "utf-8")

    with pytest.raises(NotOurs, match="papers"):
        write_site(NEW.items(), destination)
    assert files_in(destination) == {foreign: b"work"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    """It is not ours either."""
    (tmp_path / "site").write_text("work", "utf-8")

    with pytest.raises(NotOurs):
        write_site(NEW.items(), tmp_path / "site")


def test_the_root_of_the_disk_is_refused():
    """It has no name, and nothing could stand beside it."""
    with pytest.raises(NotOurs):
        write_site(NEW.items(), Path("/"))


def test_an_empty_folder_is_accepted(tmp_path):
    """A server's own folder is often made beforehand."""
    (tmp_path / "site").mkdir()
    write_site(NEW.items(), tmp_path / "site")

    assert files_in(tmp_path / "site") == NEW


def test_a_link_to_the_folder_stays_a_link(site, tmp_path):
    """What is published may stand on another disk; the link in front of it is the server's."""
    (tmp_path / "public").symlink_to(site)
    write_site(NEW.items(), tmp_path / "public")

    assert (tmp_path / "public").is_symlink()
    assert files_in(site) == NEW


def test_the_folder_at_hand_can_be_the_destination(site, monkeypatch):
    """`--to .` means the folder itself, by whatever name."""
    monkeypatch.chdir(site)
    write_site(NEW.items(), Path())

    assert files_in(site) == NEW


@pytest.mark.parametrize("ending", ["old", "new"])
def test_a_neighbour_of_the_same_name_is_not_ours_to_clear_away(site, ending):
    """Whoever keeps a folder `.site.old` of their own finds it again."""
    neighbour = site.with_name(f".site.{ending}")
    neighbour.mkdir()
    (neighbour / "thesis.odt").write_bytes(b"work")

    with suppress(NotOurs, OSError):
        write_site(NEW.items(), site)

    assert files_in(neighbour) == {"thesis.odt": b"work"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_the_switch_is_one_step(site, monkeypatch):
    """No moment without a site: nothing is renamed away first."""
    monkeypatch.setattr(Path, "rename", lambda path, target: pytest.fail(f"{path.name} renamed"))

    write_site(NEW.items(), site)

    assert files_in(site) == NEW
    assert around(site) == ["site"]
