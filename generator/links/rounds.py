"""Many addresses, asked for politely: one request at a time to a host, a pause behind each.

`robots.txt` is honoured, HEAD comes before GET, and the whole has an end: what was not reached by
then is asked for next time.
"""

import queue
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from generator.links.answers import UNHEARD, Answer, Trouble
from generator.links.asking import PORTS, Manner, Reply, Unanswered, ask

MOST_REDIRECTS = 8
REDIRECTS: Final = {301, 302, 303, 307, 308}
FOR_GOOD: Final = {301, 308}
TOO_MANY_REQUESTS = 429
LARGEST_ROBOTS = 500_000  # bytes: what RFC 9309 asks for at least
LONGEST_PAUSE = 10.0  # seconds that a robots.txt may ask for; more would outlast the night
SILENCES_TO_GIVE_UP = 3  # in a row: the rest of such a host is not waited for, one by one


def ask_all(addresses: Iterable[str], manner: Manner) -> Mapping[str, Answer]:
    """The answers, by address; without those that the time was too short for."""
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host(address)].append(address)
    hosts: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for group in sorted(by_host.values(), key=len, reverse=True):  # the longest first: it decides the end
        hosts.put(group)
    heard: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
    round_ = _Round(manner)
    workers = min(manner.hosts_at_once, len(by_host))
    for _ in range(workers):
        threading.Thread(target=_work, args=(round_, hosts, heard), daemon=True).start()
    until = time.monotonic() + manner.altogether
    answers: dict[str, Answer] = {}
    expected = sum(map(len, by_host.values()))
    while len(answers) < expected and (left := until - time.monotonic()) > 0:
        try:
            address, answer = heard.get(timeout=left)
        except queue.Empty:
            break
        answers[address] = answer
    round_.over.set()
    return answers


def _work(
    round_: "_Round", hosts: queue.SimpleQueue[list[str]], heard: queue.SimpleQueue[tuple[str, Answer]]
) -> None:
    """Host after host, until there is none left."""
    while not round_.over.is_set():
        try:
            group = hosts.get_nowait()
        except queue.Empty:
            return
        silences = 0
        answer = Answer(Trouble.SLOW)
        for address in group:
            if round_.over.is_set():
                return
            if silences < SILENCES_TO_GIVE_UP:
                answer = round_.answer(address)
                silences = silences + 1 if answer.result in {*UNHEARD, Trouble.SLOW} else 0
            heard.put((address, answer))


class _Round:
    """What the requests of one run share: whose turn it is, and what robots may do where."""

    def __init__(self, manner: Manner) -> None:
        self.over = threading.Event()
        self._manner = manner
        self._lock = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    def answer(self, address: str) -> Answer:
        """What becomes of an address, redirects followed."""
        seen = {address}
        moved_to, for_good = "", True
        try:
            while True:
                reply = self._reply(address)
                if reply.status not in REDIRECTS or not reply.onward:
                    return Answer(f"{reply.status:03}", moved_to)
                address = reply.onward.partition("#")[0]
                for_good = for_good and reply.status in FOR_GOOD
                moved_to = reply.onward if for_good else moved_to
                if address in seen or len(seen) > MOST_REDIRECTS:
                    return Answer(Trouble.LOOP)
                seen.add(address)
        except Unanswered as unanswered:
            return Answer(unanswered.trouble.value)

    def _reply(self, address: str) -> Reply:
        """The reply to HEAD, or to GET where HEAD is refused or not understood."""
        with self._lock:
            host = self._hosts.setdefault(_host(address), _Host())
        with host.lock:
            if not self._allowed(host, address):
                raise Unanswered(Trouble.ROBOTS)
            try:
                reply = self._ask(host, address, "HEAD")
                if reply.status < 400 or reply.status == TOO_MANY_REQUESTS:
                    return reply
            except Unanswered as unanswered:
                if unanswered.trouble not in {Trouble.GARBLED, Trouble.UNREACHABLE}:
                    raise
            return self._ask(host, address, "GET")

    def _allowed(self, host: "_Host", address: str) -> bool:
        """Whether the robots.txt of the address's server lets us; one that is not there does."""
        parts = urlsplit(address)
        if parts.scheme not in PORTS:
            raise Unanswered(Trouble.GARBLED)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in host.rules:
            rules = RobotFileParser()
            rules.parse(self._robots(host, f"{origin}/robots.txt").splitlines())
            host.rules[origin] = rules
            asked_for = float(rules.crawl_delay(self._manner.agent) or 0)
            host.pause = max(host.pause, min(asked_for, LONGEST_PAUSE))
        return host.rules[origin].can_fetch(self._manner.agent, address)

    def _robots(self, host: "_Host", address: str) -> str:
        for _ in range(MOST_REDIRECTS):
            try:
                reply = self._ask(host, address, "GET", LARGEST_ROBOTS)
            except Unanswered:
                return ""  # the address itself will say why
            same_host = _host(reply.onward) == _host(address)
            if reply.status not in REDIRECTS or not same_host:
                return reply.body.decode("utf-8", "replace") if reply.status == 200 else ""
            address = reply.onward
        return ""

    def _ask(self, host: "_Host", address: str, method: str, most: int = 0) -> Reply:
        wait = host.free_at - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        try:
            return ask(address, method, self._manner, most)
        finally:
            host.free_at = time.monotonic() + max(self._manner.pause, host.pause)


class _Host:
    """A host: whoever holds its lock may ask it, from a moment on."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free_at = 0.0
        self.pause = 0.0
        self.rules: dict[str, RobotFileParser] = {}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
