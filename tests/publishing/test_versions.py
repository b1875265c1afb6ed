import os
import sys
from pathlib import Path

import pytest

from generator.build.write import MARKER, NotOurs, Versioned, write_files, write_site
from generator.publishing.lock import Held
from generator.publishing.versions import Versions
from tests.projects import files_in


def site(letter):
    return {"index.html": letter.encode(), MARKER: b"a,b\n", "404.html": b"none"}


def put(destination, letter, *, links=True, keep=5):
    """Publish a site of one letter; its version."""
    versions = Versions(destination, links=links)
    with versions.held():
        with versions.staging() as staging:
            for path, data in site(letter).items():
                (staging / path).parent.mkdir(parents=True, exist_ok=True)
                (staging / path).write_bytes(data)
            version = versions.admit(staging, letter)
        versions.switch(version)
        versions.prune(keep)
    return version


def stored(destination):
    return sorted(path.name for path in destination.with_name(f"{destination.name}.versions").iterdir())


@pytest.fixture(params=[True, False], ids=["links", "no-links"])
def links(request):
    return request.param


@pytest.fixture
def web(tmp_path):
    """A live name whose folder does not exist yet."""
    return tmp_path / "srv" / "web"


def test_each_version_has_the_next_number(web, links):
    """The live name shows the last one; nothing else lies beside it."""
    assert [put(web, letter, links=links) for letter in "abc"] == ["000001-a", "000002-b", "000003-c"]
    assert files_in(web) == site("c")
    assert web.is_symlink() == links
    assert sorted(path.name for path in web.parent.iterdir()) == ["web", "web.versions"]
    assert Versions(web).live() == "000003-c"


def test_the_last_ones_are_kept(web, links):
    """The live one counts; the one before it is never deleted."""
    for letter in "abcde":
        put(web, letter, links=links, keep=3)
    live = ["000005-e"] if links else []

    assert stored(web) == ["000003-c", "000004-d", *live, "lock", "switch"]


def test_the_way_back_goes_on(web, links):
    """From version to version; what was withdrawn is no predecessor of what comes next, and goes."""
    for letter in "abc":
        put(web, letter, links=links)
    versions = Versions(web, links=links)
    seen = []
    with versions.held():
        while before := versions.before():
            versions.switch(before)
            seen.append((versions.live(), files_in(web)["index.html"]))

    assert seen == [("000002-b", b"b"), ("000001-a", b"a")]
    assert put(web, "d", links=links) == "000004-d"
    assert Versions(web).before() == "000001-a"
    assert [name for name in stored(web) if name[0] == "0"] == ["000001-a", "000004-d"][: 1 + links]


def test_a_folder_of_ours_is_taken_over(web, links):
    """It becomes the first version, with all that is in it, and there is a way back to it."""
    write_site(site("a").items(), web)

    assert put(web, "b", links=links) == "000002-b"
    assert files_in(web) == site("b")
    assert Versions(web).before() == "000001-taken-over"
    assert files_in(web.parent / "web.versions/000001-taken-over") == site("a")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_taking_over_is_one_step(web, links, monkeypatch):
    """The live name is never renamed away."""
    write_site(site("a").items(), web)
    rename = Path.rename
    monkeypatch.setattr(
        Path, "rename", lambda path, to: pytest.fail("moved") if path == web else rename(path, to)
    )
    put(web, "b", links=links)

    assert files_in(web) == site("b")


def test_with_links_and_without_by_turns(web):
    """Whatever the last run did, the next one goes on from there."""
    for letter, links in zip("abcdef", [True, False, False, True, True, False], strict=True):
        put(web, letter, links=links, keep=6)
        assert (files_in(web), web.is_symlink()) == (site(letter), links)

    assert [name for name in stored(web) if name[0] == "0"] == [
        "000001-a", "000002-b", "000003-c", "000004-d", "000005-e",
    ]  # fmt: skip


@pytest.mark.parametrize("error", [1, 95], ids=["EPERM", "EOPNOTSUPP"])
def test_a_disk_without_links(web, monkeypatch, error):
    """A folder stands at the live name then, and nobody has to say so."""

    def refuse(path, target, target_is_directory=False):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(Path, "symlink_to", refuse)
    put(web, "a")
    put(web, "b")

    assert (files_in(web), web.is_symlink()) == (site("b"), False)


@pytest.mark.parametrize("links", [True, False])
def test_a_switch_that_fails_leaves_the_old_version(web, links, monkeypatch):
    """Without an exchange too, where the old folder has been moved away already."""
    put(web, "a", links=False)
    rename = Path.rename
    monkeypatch.setattr("generator.publishing.versions.exchange", lambda one, other: False)

    def refuse(path, target):
        if target == web and "web.versions/000001" not in str(path):
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        put(web, "b", links=links)

    assert files_in(web) == site("a")
    assert Versions(web).live() == "000001-a"


def test_a_name_that_was_deleted_by_hand_is_back(web):
    """The versions are all there: the last one is live again at the next run."""
    put(web, "a")
    web.unlink()
    versions = Versions(web)
    with versions.held():
        pass

    assert (versions.live(), files_in(web)) == ("000001-a", site("a"))


def test_a_folder_put_there_by_hand_is_a_version(web):
    """Whoever copies a site there after `rm web` loses neither."""
    put(web, "a")
    put(web, "b")
    web.unlink()
    write_files(site("x").items(), web)
    put(web, "c")

    assert files_in(web) == site("c")
    assert stored(web) == ["000001-a", "000002-b", "000003-taken-over", "000004-c", "lock", "switch"]


def test_a_switch_record_that_nobody_can_read_is_none(web):
    """The link alone says what is live."""
    put(web, "a")
    put(web, "b")
    (web.parent / "web.versions/switch").write_text("{", "utf-8")

    assert put(web, "c") == "000003-c"
    assert Versions(web).before() == "000002-b"


def test_a_link_in_front_stays(web, tmp_path):
    """What the server looks at may be a link of its own to a place on another disk."""
    put(web, "a")
    front = tmp_path / "public"
    front.symlink_to(web)
    put(front, "b")

    assert front.readlink() == web
    assert files_in(front) == site("b")
    assert Versions(front).live() == "000002-b"


def test_an_empty_folder_is_accepted(web, links):
    """A server's own folder is often made beforehand."""
    web.mkdir(parents=True)
    put(web, "a", links=links)

    assert files_in(web) == site("a")


@pytest.mark.parametrize(
    "make",
    [
        lambda web: web.write_text("work", "utf-8"),
        lambda web: (web.mkdir(), (web / "thesis.odt").write_text("work", "utf-8")),
        lambda web: (web.with_name("web.versions").mkdir(), (web.parent / "web.versions/x").mkdir()),
        lambda web: web.with_name("web.versions").write_text("work", "utf-8"),
        lambda web: web.symlink_to(web),
    ],
    ids=["a file", "somebody's folder", "somebody's versions", "a file for versions", "a loop"],
)
def test_what_is_not_ours_is_refused(web, make):
    """Before anything is touched."""
    web.parent.mkdir(parents=True)
    make(web)
    before = sorted(web.parent.rglob("*"))

    with pytest.raises(NotOurs):
        Versions(web)
    assert sorted(web.parent.rglob("*")) == before


def test_a_version_is_never_built_into(web, links):
    """Neither by the live name nor by its own: it would not be what its name and its record say."""
    put(web, "a", links=links)
    put(web, "b", links=links)
    versions = Versions(web, links=links)
    kept = versions.where(versions.before())
    for target in (web, kept):
        before = files_in(target)
        with pytest.raises(Versioned):
            write_site(site("c").items(), target)
        assert files_in(target) == before


def test_what_a_killed_run_left_is_cleared_away(web):
    """Half written and half deleted versions and frames; not what others keep there."""
    put(web, "a")
    folder = web.with_name("web.versions")
    for name in (".new", ".gone-000001-x", ".frames-abc", "notes", ".htaccess"):
        (folder / name).mkdir()
    with Versions(web).held():
        pass

    assert stored(web) == [".htaccess", "000001-a", "lock", "notes", "switch"]


def test_what_comes_up_meanwhile_is_cleared_away_too(web):
    """The engine of a run that was killed draws on for a while."""
    with Versions(web).held():
        (web.parent / "web.versions/.frames-abc/site").mkdir(parents=True)

    assert stored(web) == ["lock"]


def test_the_lock_is_held_once(web):
    """The second run learns who holds it; a lock file without a holder is no lock."""
    put(web, "a")
    told = rf"tiến trình {os.getpid()}, từ \d\d:\d\d:\d\d "
    with Versions(web).held(), pytest.raises(Held, match=told), Versions(web).held(0.15):
        pytest.fail("held twice")
    with Versions(web).held():
        pass
