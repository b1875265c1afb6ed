"""One address, asked for once: the edge to the network.

Of the answer only the status, the way on and, where it is wanted, a bounded part of the body are
read. `http.client` of the standard library alone lets us vet the very address that is connected
to: a name may lead into the runner's own network, where its secrets are.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from generator.links.answers import Trouble

PLAIN, SECURE = "http", "https"
PORTS = {PLAIN: 80, SECURE: 443}
# What stays as it is in an address; `%`, because it is quoted already.
KEPT = "%/:=&?~+!$,;'@()*[]"
LONGEST_ADDRESS = 2_000  # characters of an address that a server sends us to
PAUSE = 1.0  # seconds between two requests to a host
ANY_NETWORK = ipaddress.ip_network("64:ff9b::/96")  # IPv6 that leads on to any IPv4, RFC 6052


@dataclass(frozen=True)
class Manner:
    """How one asks. Durations in seconds; `patience` is for one request, all in all."""

    agent: str
    patience: float = 20.0
    pause: float = PAUSE
    hosts_at_once: int = 8
    altogether: float = 1_200.0
    allow_local: bool = False


@dataclass(frozen=True)
class Reply:
    """What a server said; `onward` is the whole address that it sends us to."""

    status: int
    onward: str = ""
    body: bytes = b""


class Unanswered(Exception):
    """No reply; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def ask(address: str, method: str, manner: Manner, most: int = 0) -> Reply:
    """The reply to one request, with `most` bytes of its body. Raises Unanswered."""
    parts, host, port = _parts(address)
    target = quote(parts.path or "/", safe=KEPT) + (
        f"?{quote(parts.query, safe=KEPT)}" if parts.query else ""
    )
    until = time.monotonic() + manner.patience
    connection = http.client.HTTPConnection(host, port)
    connection.default_port = PORTS[parts.scheme]  # which the header Host leaves out
    raw = _connected(host, port, until, manner)
    with raw, _Watch(raw, until) as watch:
        try:
            connection.sock = _secured(raw, host) if parts.scheme == SECURE else raw
            with connection.sock:
                connection.request(method, target, headers={"User-Agent": manner.agent, "Accept": "*/*"})
                response = connection.getresponse()
                body = response.read(most) if most else b""
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unanswered(_trouble(error, late=watch.ended)) from None
    if watch.ended:  # headers that break off look like headers that are over
        raise Unanswered(Trouble.SLOW)
    return Reply(response.status, _onward(address, response), body)


def _parts(address: str) -> tuple[SplitResult, str, int]:
    """The parts of an address, its host in ASCII and its port."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise Unanswered(Trouble.GARBLED) from None
    if not host:
        raise Unanswered(Trouble.GARBLED)
    return parts, host, port


def _connected(host: str, port: int, until: float, manner: Manner) -> socket.socket:
    """A connection to the first address of a host that answers, all of them being public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unanswered(Trouble.NAME) from None
    if not manner.allow_local and not all(public(str(one[4][0])) for one in found):
        raise Unanswered(Trouble.PRIVATE)
    trouble = Trouble.UNREACHABLE
    for family, kind, protocol, _, where in found:
        left = until - time.monotonic()
        if left <= 0:
            break
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(left)
        try:
            connection.connect(where)
        except OSError as error:
            connection.close()
            trouble = _trouble(error, late=False)
        else:
            return connection
    raise Unanswered(trouble)


def public(address: str) -> bool:
    """Whether an address of a host belongs to the public network."""
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        if known in ANY_NETWORK:
            known = ipaddress.IPv4Address(int(known) & 0xFFFFFFFF)
        else:
            known = known.ipv4_mapped or known.sixtofour or known
    return known.is_global and not known.is_multicast


def _secured(raw: socket.socket, host: str) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(raw, server_hostname=host)


def _onward(address: str, response: http.client.HTTPResponse) -> str:
    """Where a redirect leads, in ASCII; "" where it leads nowhere that one can name."""
    # Headers are read as Latin-1; most servers write UTF-8 there.
    location = response.headers.get("Location", "").strip().encode("latin-1", "replace")
    try:
        onward = urljoin(address, quote(location, safe=KEPT + "#")) if location else ""
    except ValueError:
        return ""
    return onward if len(onward) <= LONGEST_ADDRESS else ""


def _trouble(error: Exception, *, late: bool) -> Trouble:
    if late or isinstance(error, TimeoutError):
        return Trouble.SLOW
    if isinstance(error, ssl.SSLError):
        return Trouble.CERTIFICATE
    if isinstance(error, OSError):  # RemoteDisconnected is one
        return Trouble.UNREACHABLE
    return Trouble.GARBLED


class _Watch:
    """Breaks a connection off when its time is over, however slowly it still drips."""

    def __init__(self, raw: socket.socket, until: float) -> None:
        self.ended = False
        self._same = raw.dup()  # TLS takes the other one over
        self._timer = threading.Timer(max(0.0, until - time.monotonic()), self._end)
        self._timer.daemon = True

    def __enter__(self) -> "_Watch":
        self._timer.start()
        return self

    def __exit__(self, *reason: object) -> None:
        self._timer.cancel()
        self._timer.join()  # or the number of a closed socket, another's by now, would be broken off
        self._same.close()

    def _end(self) -> None:
        self.ended = True
        try:
            self._same.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # the server was quicker
