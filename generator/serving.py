"""A preview on this machine: builds again after every change and serves the last good site.

Each build is a process of its own, so that a change of the generator's code counts too and
nothing that goes wrong in a build can end the preview.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

HOST = "127.0.0.1"
RECORDS = ("content", "data")
CHROME = ("site_overrides", "generator", "manual")
SETTINGS = "mkdocs.yml"  # the only file beside the folders that goes into the site
CHANGES = frozenset({"created", "modified", "deleted", "moved"})
QUIET_SECONDS = 0.3  # an editor saves in several steps; wait until it is done
NOTHING_YET = "Chưa dựng được trang nào: xem lỗi trong cửa sổ dòng lệnh, sửa rồi tải lại."


class PortTaken(Exception):
    """The port is not to be had."""


class Changes(FileSystemEventHandler):
    """Remembers that something that goes into the site has changed."""

    def __init__(self, project: Path, records: Path | None = None) -> None:
        self.counting = counting(project, records or project)
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Reading is no change, nor is what Python, an editor or the shell keeps for itself."""
        told_by_its_files = event.is_directory and event.event_type == "modified"
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in CHANGES and not told_by_its_files and any(map(self._counts, paths)):
            self.happened.set()

    def _counts(self, path: Path) -> bool:
        own = "__pycache__" in path.parts or path.name.startswith(".") or path.name.endswith("~")
        beside = path.parent in self.counting and path.name not in self.counting[path.parent]
        return not own and not beside

    def wait(self, stopped: threading.Event) -> bool:
        """Wait for a change and for quiet after it; False when the preview is stopped."""
        while not self.happened.wait(0.2):
            if stopped.is_set():
                return False
        while self.happened.is_set():
            self.happened.clear()
            if stopped.wait(QUIET_SECONDS):
                return False
        return True


def counting(project: Path, records: Path) -> dict[Path, set[str]]:
    """What goes into the site, by the folder in which it stands; everything else there does not."""
    names: dict[Path, set[str]] = {project: {*CHROME, SETTINGS}}
    names.setdefault(records, set()).update(RECORDS)
    return names


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview's folder without caching, with the site's own page for what is not there."""

    def end_headers(self) -> None:
        """Nothing of a preview is worth keeping."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def list_directory(self, path: object) -> None:
        """A folder without a page is not there, as on the published site."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own 404, or a line of text while there is no site."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self._send(HTTPStatus.NOT_FOUND, "text/html", page.read_bytes())
        elif code == HTTPStatus.NOT_FOUND:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain", NOTHING_YET.encode())
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not worth a line; builds are."""

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class PreviewServer(ThreadingHTTPServer):
    """A reader who leaves before a page is whole is no fault worth a word."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, unless the reader is gone."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(
    project: Path,
    folder: Path,
    port: int,
    build_arguments: Sequence[str],
    stopped: threading.Event,
    ready: Callable[[int], None],
    *,
    records: Path | None = None,
) -> None:
    """Serve `folder/site` on 127.0.0.1 until `stopped`, building again after every change.

    content/ and data/ are those of `records`, by default the project's own.
    `ready` is told the port once it is open; port 0 takes a free one. Raises PortTaken.
    """
    site, records = folder / "site", records or project
    if records != project:
        build_arguments = ["--from", str(records.resolve()), *build_arguments]
    with _opened(port, site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        ready(server.server_address[1])
        changes = Changes(project, records)
        observer = Observer()
        for parent, names in changes.counting.items():
            for inside in sorted(parent / name for name in names if (parent / name).is_dir()):
                observer.schedule(changes, str(inside), recursive=True)
            observer.schedule(changes, str(parent), recursive=False)
        observer.start()
        try:
            _build(project, site, build_arguments)
            while changes.wait(stopped):
                _build(project, site, build_arguments)
        finally:
            observer.stop()
            observer.join()
            server.shutdown()


def _opened(port: int, site: Path) -> ThreadingHTTPServer:
    try:
        return PreviewServer((HOST, port), partial(Handler, directory=str(site)))
    except OSError as error:
        raise PortTaken(port) from error


def _build(project: Path, site: Path, arguments: Sequence[str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--to", str(site), *arguments], cwd=project, check=False
    )
