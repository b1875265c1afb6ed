"""A server on this machine that answers as it is told, and remembers what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.links.asking import Manner

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Server:
    """`paths` says what becomes of a path; `asked` is each method and path in order."""

    paths: dict[str, Behaviour]
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    address: str = ""

    def at(self, path: str) -> str:
        return self.address + path


def status(code: int, **headers: str) -> Behaviour:
    """An answer without a body."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def page(body: bytes) -> Behaviour:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def only_get(code: int = 405) -> Behaviour:
    """HEAD is refused."""
    return lambda handler: status(code if handler.command == "HEAD" else 200)(handler)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A header that never comes to its end, a letter at a time, so that no pause is long."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    for _ in range(60):
        handler.wfile.write(b"a")
        time.sleep(0.05)


def raw(data: bytes) -> Behaviour:
    return lambda handler: handler.wfile.write(data) and None


@pytest.fixture
def server() -> Iterator[Server]:
    told = Server({})
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                told.asked.append((self.command, self.path))
                told.agents.add(self.headers["User-Agent"])
                told.at_once += 1
                told.most_at_once = max(told.most_at_once, told.at_once)
            try:
                told.paths.get(self.path, status(404))(self)
            except OSError:
                self.close_connection = True  # the other side broke off
            with lock:
                told.at_once -= 1

        do_HEAD = do_GET  # noqa: N815 - the library's name

        def log_message(self, *arguments: object) -> None:
            """Nothing."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    told.address = f"http://127.0.0.1:{running.server_port}"
    yield told
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture
def manner() -> Manner:
    return Manner("thu/1 (+https://binhan.example/)", patience=5, pause=0, altogether=30, allow_local=True)
