"""The preview as a person uses it, in a process of its own, and its parts."""

import http.client
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirModifiedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
)

from generator import serving
from generator.serving import NOTHING_YET, Changes
from tests.projects import PROCEDURE, ROOT, runnable_project, sound_project

PATIENCE = 60  # seconds: far more than a small build takes on a busy machine
PAGE = "/thu-tuc/1.001193/"


def get(port, path):
    """Status, kind and body of what the preview answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], answer.read().decode()
    finally:
        connection.close()


def eventually(question):
    """Ask until the answer is yes; fail after far longer than it should take."""
    deadline = time.monotonic() + PATIENCE
    while not question():
        assert time.monotonic() < deadline, "nothing happened"
        time.sleep(0.05)


class Preview:
    """A preview at work on a small project."""

    def __init__(self, project: Path, *arguments: str) -> None:
        self.project = project
        self.log = project / "preview.log"  # beside the content: writing it must not start a build
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--port", "0", *arguments],
                cwd=project,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        eventually(lambda: "http://" in self.said)
        self.port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", self.said)[0])

    @property
    def said(self) -> str:
        return self.log.read_text("utf-8")

    @property
    def builds(self) -> int:
        return len(re.findall("^(?:Đã dựng|Không dựng)", self.said, re.MULTILINE))

    def write(self, old: str, new: str) -> None:
        path = self.project / PROCEDURE
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def shows(self, text: str) -> bool:
        return text in get(self.port, PAGE)[2]


@pytest.fixture
def preview(tmp_path):
    project = runnable_project(tmp_path)
    # A copy: whoever works on the original must not disturb.
    for watched in ("generator", "site_overrides", "manual"):
        (project / watched).unlink()
        shutil.copytree(ROOT / watched, project / watched, ignore=shutil.ignore_patterns("__pycache__"))
    started = Preview(project, "--built-on", "2026-11-22")
    yield started
    started.process.terminate()
    started.process.wait(PATIENCE)


def test_a_preview_follows_its_content_and_survives_its_faults(preview):
    """One life: built, changed, broken, mended, ended. Nothing that is saved can end it."""
    eventually(lambda: preview.shows("Đăng ký khai sinh"))
    assert get(preview.port, "/khong-co/")[:2] == (404, "text/html; charset=utf-8")
    assert "Không có trang này" in get(preview.port, "/khong-co/")[2]
    assert get(preview.port, "/assets/")[0] == 404  # a folder without a page is no list of files

    preview.write("name: Đăng ký khai sinh", "name: Khai sinh cho con")
    eventually(lambda: preview.shows("Khai sinh cho con"))

    preview.write("fees:", "fes:")
    eventually(lambda: "Không dựng được trang: trang cũ vẫn nguyên" in preview.said)
    assert "[key-unknown]" in preview.said
    assert preview.shows("Khai sinh cho con")

    preview.write("fes:", "fees:")
    preview.write("name: Khai sinh cho con", "name: Khai sinh lần nữa")
    eventually(lambda: preview.shows("Khai sinh lần nữa"))
    preview.process.send_signal(signal.SIGTERM)
    assert preview.process.wait(PATIENCE) == 0
    assert "Traceback" not in preview.said
    assert 4 <= preview.builds <= 5  # the two saves may be one change; its log and its builds are none


def test_a_taken_port_is_told_in_one_line(tmp_path, run):
    """And another one is recommended."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, text = run(tmp_path, "serve", "--port", str(port))

    assert (status, text) == (
        1,
        f"Không xem thử được: không mở được cổng {port}, có lẽ chương trình khác đang dùng; "
        "thử --port khác\n",
    )


@pytest.fixture
def server(tmp_path):
    """The server over an empty folder, without any build."""
    opened = serving._opened(0, tmp_path / "site")
    threading.Thread(target=opened.serve_forever, args=(0.02,), daemon=True).start()
    yield opened
    opened.shutdown()
    opened.server_close()


def port_of(server: ThreadingHTTPServer) -> int:
    return server.server_address[1]


def test_the_preview_is_for_this_machine_only(server):
    """Nobody in the network reads a draft: even other addresses of this machine are refused."""
    assert server.server_address[0] == "127.0.0.1"
    with pytest.raises(OSError, match=r"refused|unreachable|assign|timed out"):
        socket.create_connection(("127.0.0.2", port_of(server)), timeout=5)


def test_before_the_first_site_there_is_a_word(server):
    """The first build failed: the reader is sent to the terminal."""
    assert get(port_of(server), "/") == (503, "text/plain; charset=utf-8", NOTHING_YET)


def test_nothing_of_a_preview_is_kept_by_the_browser(server, tmp_path):
    """The next look must show the next build."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("chữ", "utf-8")
    connection = http.client.HTTPConnection("127.0.0.1", port_of(server), timeout=5)
    connection.request("HEAD", "/")
    answer = connection.getresponse()
    connection.close()

    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")


def test_nothing_outside_the_site_is_served(server, tmp_path):
    """Not by dots, not by coded dots."""
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("bí mật", "utf-8")

    assert [get(port_of(server), path)[0] for path in ("/../secret.txt", "/%2e%2e/secret.txt")] == [503, 503]


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (FileModifiedEvent("./content/commune.yml"), True),
        (FileCreatedEvent("./data/stats.csv"), True),
        (FileDeletedEvent("./content/legal/1.yml"), True),
        (FileMovedEvent("./content/.1.yml.swp", "./content/1.yml"), True),
        (FileMovedEvent("./content/1.yml", "./content/1.yml~"), True),
        (DirDeletedEvent("./content/legal"), True),
        (DirCreatedEvent("./content/legal"), True),
        (FileModifiedEvent("./mkdocs.yml"), True),
        (DirModifiedEvent("./content"), False),
        (FileOpenedEvent("./content/commune.yml"), False),
        (FileModifiedEvent("./content/.commune.yml.swp"), False),
        (FileModifiedEvent("./content/commune.yml~"), False),
        (FileCreatedEvent("./generator/__pycache__/x.pyc"), False),
        (DirCreatedEvent("./generator/__pycache__"), False),
        (FileModifiedEvent("./preview.log"), False),
        (DirCreatedEvent("./site"), False),
    ],
)
def test_what_is_a_change(event, counts):
    """What goes into the site; not what is read, nor what programmes write for themselves."""
    changes = Changes(Path())
    changes.on_any_event(event)

    assert changes.happened.is_set() is counts


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("there/content/commune.yml", True),
        ("there/data", True),
        ("there/README.md", False),
        ("there/site_overrides", False),
        ("./site_overrides/styles/site.css", True),
        ("./mkdocs.yml", True),
        ("./content", False),
        ("./there", False),
    ],
)
def test_what_is_a_change_where_the_records_stand_elsewhere(path, counts):
    """Their records and this project's chrome."""
    changes = Changes(Path(), Path("there"))
    changes.on_any_event(FileCreatedEvent(path))

    assert changes.happened.is_set() is counts


def test_many_saves_are_one_change():
    """A build begins when it has become quiet; another save during it is another change."""
    changes, stopped = Changes(Path()), threading.Event()
    changes.happened.set()

    assert changes.wait(stopped) is True
    assert changes.happened.is_set() is False


def test_a_stopped_preview_waits_no_longer():
    """Whether it is idle or waits for quiet."""
    changes, stopped = Changes(Path()), threading.Event()
    stopped.set()

    assert changes.wait(stopped) is False
    changes.happened.set()
    assert changes.wait(stopped) is False


@pytest.fixture
def noted(tmp_path, monkeypatch):
    """Serves a project, stopped at once; the folders that were watched, and what the build was told."""
    scheduled, told = [], []

    class Watching:
        def schedule(self, handler, path, *, recursive):
            scheduled.append((Path(path).relative_to(tmp_path).as_posix(), recursive))

        start = stop = join = lambda self: None

    monkeypatch.setattr(serving, "Observer", Watching)
    monkeypatch.setattr(serving, "_build", lambda project, site, arguments: told.extend(arguments))
    project, stopped = runnable_project(tmp_path / "project"), threading.Event()
    stopped.set()

    def noted(**options):
        serving.serve(project, tmp_path, 0, ["--strict"], stopped, lambda port: None, **options)
        return sorted(scheduled), told

    return noted


def test_the_records_of_another_folder_are_watched(noted, tmp_path):
    """In place of the project's own; the build is told where they are, wherever it runs."""
    there = sound_project(tmp_path / "there")

    assert noted(records=there) == (
        [
            ("project", False),
            ("project/generator", True),
            ("project/manual", True),
            ("project/site_overrides", True),
            ("there", False),
            ("there/content", True),
            ("there/data", True),
        ],
        ["--from", str(there), "--strict"],
    )


@pytest.mark.parametrize("named", [{}, {"records": "project"}])
def test_everything_that_goes_into_the_site_is_watched(noted, tmp_path, named):
    """Content, data, templates, styles, the manual, code, settings; the build need not be told."""
    watched, told = noted(**{option: tmp_path / folder for option, folder in named.items()})

    assert told == ["--strict"]
    assert watched == [
        ("project", False),
        ("project/content", True),
        ("project/data", True),
        ("project/generator", True),
        ("project/manual", True),
        ("project/site_overrides", True),
    ]
