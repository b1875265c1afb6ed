import hashlib
import os
import stat
from pathlib import Path

import pytest

from generator.build.write import write_site
from generator.observations import Status
from generator.publishing.durable import Damaged, tree_hash
from generator.publishing.publish import Refused, Terms, publish, roll_back
from tests.projects import BUILT_ON, files_in
from tests.publishing.conftest import site_of

OLD, NEW = site_of("A"), site_of("B")


class Diary:
    """A memory that notes what it is told, and what was live then."""

    state = None
    pages = ()
    recorded = True

    def __init__(self, web):
        self.web = web
        self.lines = []

    def agree(self, live):
        self.lines.append(("agree", live and (live / "index.html").read_text("utf-8")[0]))

    def record(self, staged):
        live = staged.live and (staged.live / "index.html").read_text("utf-8")[0]
        self.lines.append(("record", live, sorted(staged.digests), staged.tree == tree_of(NEW)))
        return [("build.json", b"{}\n")]


def tree_of(files):
    return tree_hash({path: hashlib.sha256(data).hexdigest() for path, data in files.items()})


@pytest.fixture
def web(tmp_path):
    return tmp_path / "web"


@pytest.fixture
def go(web, give):
    """Publish these files with these terms."""

    def go(files, memory=None, given=None, **terms):
        give(files, **(given or {}))
        return publish(Path(), web, BUILT_ON, {}, Terms(**terms), memory=memory)

    return go


def around(web):
    """What lies beside the live name and the versions, and what is no version inside."""
    beside = {path.name for path in web.parent.iterdir()} - {"web", "web.versions"}
    return sorted(beside | {path.name for path in (web.parent / "web.versions").glob("[!0]*")})


def test_a_site_goes_live_whole(web, go):
    """Every file with its bytes; the version says its number, its day and the head of its hash."""
    first, second = go(OLD), go(NEW)

    assert (first.version, first.before) == (f"000001-20261122-{tree_of(OLD)[:8]}", None)
    assert (second.version, second.before, second.files) == (
        f"000002-20261122-{tree_of(NEW)[:8]}",
        first.version,
        len(NEW),
    )
    assert files_in(web) == NEW
    assert around(web) == ["lock", "switch"]


def test_the_hash_of_a_site_is_that_of_sha256sum():
    """Anybody can compute it: the lines of `sha256sum`, by path, hashed once more."""
    lines = b"".join(
        f"{hashlib.sha256(data).hexdigest()}  {path}\n".encode() for path, data in sorted(OLD.items())
    )

    assert tree_of(OLD) == hashlib.sha256(lines).hexdigest()


def test_the_memory_is_told_in_order(web, go):
    """What is live before the build, the record before the switch, what is live after it."""
    go(OLD)
    diary = Diary(web)
    go(NEW, diary)

    assert diary.lines == [("agree", "A"), ("record", "A", sorted(NEW), True), ("agree", "B")]
    assert files_in(web) == NEW | {"build.json": b"{}\n"}


def test_a_memory_that_fails_after_the_switch_unmakes_nothing(web, go):
    """The site is live; the fault is told, and the next run agrees with what is live."""

    class Full(Diary):
        def agree(self, live):
            super().agree(live)
            if live and self.lines[-1] == ("agree", "B"):
                raise OSError(28, "No space left on device")

    go(OLD)
    done = go(NEW, Full(web))

    assert [fault.errno for fault in done.unfinished] == [28]
    assert files_in(web)["index.html"] == NEW["index.html"]


def test_illustrative_figures_are_refused(web, go):
    """Unless somebody says that they are wanted; provisional ones are real."""
    go(OLD)
    given = {"statuses": [Status.OFFICIAL, Status.ILLUSTRATIVE]}
    with pytest.raises(Refused, match="số liệu minh họa"):
        go(NEW, given=given)

    assert files_in(web) == OLD
    go(NEW, given=given, allow_illustrative=True)
    assert files_in(web) == NEW
    go(OLD, given={"statuses": [Status.OFFICIAL, Status.PROVISIONAL]})
    assert files_in(web) == OLD


@pytest.mark.parametrize("essential", ["index.html", "404.html", "sitemap.xml"])
def test_a_site_without_an_essential_file_is_refused(web, go, essential):
    """Home, the page for what is not found, the list for search engines."""
    go(OLD)
    with pytest.raises(Refused, match=f"^trang mới thiếu {essential}$"):
        go({path: data for path, data in NEW.items() if path != essential})

    assert files_in(web) == OLD


def test_a_tenth_of_the_pages_may_go(web, go):
    """Two of twenty pages, not three; pictures and figures are no pages, and new pages make up for none."""
    go(site_of("A", pages=18, **{"x.csv": b"", "y.svg": b""}))
    go(site_of("B", pages=16))
    go(site_of("A", pages=18), allow_loss=True)
    with pytest.raises(Refused) as refused:
        go(site_of("B", pages=15, **{"moi/index.html": b"", "moi2/index.html": b""}))

    assert str(refused.value) == (
        "trang mới mất 3 trong 20 trang: /thu-tuc/16/, /thu-tuc/17/, /thu-tuc/18/; "
        "nếu đúng là bỏ thì thêm --allow-loss"
    )
    go(site_of("B", pages=2), allow_loss=True)
    assert files_in(web) == site_of("B", pages=2)


def test_where_nothing_is_live_the_memory_knows_the_pages(web, go):
    """A hosted runner begins with an empty folder each night; a live site is believed before the memory."""
    memory = Diary(web)
    memory.pages = tuple(path for path in site_of("A", pages=18) if path.endswith(".html"))
    with pytest.raises(Refused, match=r"mất 3 trong 20 trang: "):
        go(site_of("B", pages=15), memory)
    assert not web.exists()

    go(site_of("B", pages=15), memory, allow_loss=True)
    go(site_of("A", pages=15), memory)

    assert files_in(web)["index.html"] == b"A index.html"


def test_of_many_lost_pages_ten_are_named(go):
    """And the others are counted."""
    go(site_of("A", pages=18))
    with pytest.raises(Refused, match=r"mất 18 trong 20 trang: (/thu-tuc/\d+/(, )?){10} và 8 trang nữa; "):
        go(site_of("B", pages=0))


def test_a_file_that_the_disk_changed_is_found(web, go):
    """Before the switch: bytes that differ, a file that is gone, a file that nobody wrote."""
    go(OLD)
    staged = web.parent / "web.versions/.new"
    for spoil in (
        lambda: (staged / "404.html").write_bytes(b"C 404.html"),
        lambda: (staged / "404.html").write_bytes(b""),
        lambda: (staged / "404.html").unlink(),
        lambda: (staged / "404.html").rename(staged / "a.html"),
    ):
        with pytest.raises(Damaged, match=r"^(404|a)\.html$"):
            go(NEW, given={"going_wrong": spoil})
        assert files_in(web) == OLD
        assert around(web) == ["lock", "switch"]


def test_every_file_and_folder_is_flushed_before_the_switch(web, go, monkeypatch):
    """A power cut after the switch must not find a name without its bytes."""
    go(OLD)
    flushed, fsync = set(), os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: (flushed.add(os.fstat(file).st_ino), fsync(file)))
    at_switch = []
    replace = Path.replace
    monkeypatch.setattr(
        Path,
        "replace",
        lambda path, to: (at_switch.append(set(flushed)) if to == web else None, replace(path, to)),
    )
    go(NEW)
    live = web.resolve()
    own = {path.stat().st_ino for path in [live, live.parent, *live.rglob("*")]}

    assert [own - seen for seen in at_switch] == [set()]


def test_the_way_back(web, go):
    """One version and further, told from what to what; then the next publish as ever."""
    first, second, third = go(OLD), go(NEW), go(OLD)
    back = roll_back(web)

    assert (back.version, back.before) == (second.version, third.version)
    assert files_in(web) == NEW
    assert roll_back(web).version == first.version
    with pytest.raises(Refused, match="không còn bản nào trước"):
        roll_back(web)
    assert go(NEW).before == first.version


def test_there_is_no_way_back_to_half_a_version(web, go):
    """Whoever deleted files in an old version learns it before the readers do."""
    first, _ = go(OLD), go(NEW)
    (web.parent / "web.versions" / first.version / "404.html").unlink()

    with pytest.raises(Refused, match=f"bản {first.version} không còn nguyên: thiếu 404.html"):
        roll_back(web)
    assert files_in(web) == NEW


def test_no_way_back_where_there_is_nothing(web):
    """And nothing is made there."""
    with pytest.raises(Refused, match="chưa có trang nào"):
        roll_back(web)
    assert list(web.parent.iterdir()) == []


def test_the_folder_that_build_wrote_is_the_first_version(web, go):
    """A site published by hand until now goes on, and can be gone back to."""
    write_site(OLD.items(), web)
    go(NEW)

    assert roll_back(web).version == "000001-taken-over"
    assert files_in(web) == OLD


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
@pytest.mark.parametrize("links", [True, False])
def test_everybody_may_read_the_site(go, web, links):
    """A hardened machine's umask would publish a site that the web server may not open."""
    before = os.umask(0o077)
    try:
        go(NEW, links=links)
    finally:
        os.umask(before)

    whole = [web.resolve(), *web.resolve().rglob("*"), web.with_name("web.versions")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in whole if path.is_dir()} == {0o755}
    assert {stat.S_IMODE(path.stat().st_mode) for path in whole if path.is_file()} == {0o644}
