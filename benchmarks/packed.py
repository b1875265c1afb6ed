"""A web server as hosts usually have one: what packs well is sent packed, and what was sent is counted.

Knows no page of the site and no browser.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
LEVEL = (
    6  # what nginx and Apache do where nobody asks for more or less is 1 and 6; hosts of static pages take 6
)
PACKED = (".html", ".css", ".js", ".svg", ".json", ".csv", ".txt", ".xml", ".webmanifest", ".ics")


def packed(data: bytes) -> bytes:
    """What stands in for `data` on the line; the same bytes every time."""
    return gzip.compress(data, LEVEL, mtime=0)


class PackedSite:
    """A built site served on this machine: `address`, and in `sent` the bytes of each answer's body.

    `sent` holds (path, bytes) in the order of the requests; clear it between two visits.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = ""
        self.sent: list[tuple[str, int]] = []
        self._bodies: dict[str, bytes] = {}

    def body(self, path: str) -> bytes | None:
        """What a path is answered with; None where nothing stands. Each file is packed once."""
        if path not in self._bodies:
            name = unquote(path.lstrip("/"))
            file = self.folder / (f"{name}index.html" if name == "" or name.endswith("/") else name)
            if not file.is_file():
                return None
            data = file.read_bytes()
            self._bodies[path] = packed(data) if file.suffix in PACKED else data
        return self._bodies[path]


@contextmanager
def served_packed(folder: Path) -> Iterator[PackedSite]:
    """The site of a folder, served meanwhile."""
    site = PackedSite(folder)
    with ThreadingHTTPServer((HOST, 0), partial(_Handler, site)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        site.address = f"http://{HOST}:{server.server_address[1]}/"
        yield site
        server.shutdown()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5  # a connection that the browser keeps open must not keep the server

    def __init__(self, site: PackedSite, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        body = self.site.body(path)
        status = HTTPStatus.OK
        if body is None:
            status, body = HTTPStatus.NOT_FOUND, self.site.body("/404.html") or b""
        suffix = Path(path).suffix if status is HTTPStatus.OK and not path.endswith("/") else ".html"
        kind = guess_type(f"x{suffix}")[0] or "application/octet-stream"
        self.site.sent.append((path, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if suffix in PACKED else kind)
        if suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """What was sent is counted, not told."""
