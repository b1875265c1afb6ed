"""The lines of an access log in the combined format become visits by day.

`%h %l %u [%t] "%r" %>s %b "%{Referer}i" "%{User-Agent}i"`: the documentation of Apache's
mod_log_config defines it, and nginx writes the same as `combined`. Only the moment, the request, the
status, the size and the agent are looked at; no address of a person is even cut out of its line.
Pure: takes lines, however they were read, and holds one of them at a time.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from generator.pages import addresses
from generator.visits.robots import is_robot

TEXT = rb'[^"\\]*(?:\\.[^"\\]*)*'  # what servers write between quotes
COMBINED = re.compile(
    rb"[^\[\"]*\[(\d\d/[A-Z][a-z]{2}/\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\] "
    rb'"(%b)" (\d{3}) (\d+|-) "%b" "(%b)"(?: .*)?\r?\n?' % (TEXT, TEXT, TEXT)
)
VIETNAM = timezone(timedelta(hours=7))
MONTHS = {
    month: number
    for number, month in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}
SEEN = {b"200", b"304"}  # the page, or that the reader's own copy of it is still right
EDITORS = tuple(b"/" + address.encode() for address in (addresses.EDITING, addresses.MANUAL))


@dataclass
class Counted:
    """What a log gave: visits by day in UTC+7, lines read, lines that are none.

    `source` tells the log from others: it stays the same while the log grows, is renamed or
    compressed; "" while there is no line. It is a hash that no address has gone into.
    """

    visits: Counter[date] = field(default_factory=Counter)
    lines: int = 0
    broken: int = 0
    source: str = ""


def count(lines: Iterable[bytes], until: date, counted: Counted) -> None:
    """Add the visits of a log's lines to `counted`, which keeps what was read where the reading fails.

    A line of a day after `until` is broken: that server's clock is wrong.
    """
    for line in lines:
        counted.lines += 1
        found = COMBINED.fullmatch(line)
        day = _day(found[1], found[2][:5], found[3]) if found else None
        if found is None or day is None or day > until:
            counted.broken += 1
            continue
        if not counted.source:
            counted.source = hashlib.sha256(b" ".join(found.group(1, 2, 4, 5, 6))).hexdigest()[:16]
        if found[5] in SEEN and is_page(found[4]) and not is_robot(found[7]):
            counted.visits[day] += 1


def is_page(request: bytes) -> bool:
    """Whether a request opens a page that is meant for readers: `GET /thu-tuc/ HTTP/2.0`."""
    method, _, rest = request.partition(b" ")
    path = rest.partition(b" ")[0].partition(b"?")[0]
    if method != b"GET" or not path.startswith(b"/"):
        return False
    return path.endswith((b"/", b"/index.html")) and not any(part in path for part in EDITORS)


@lru_cache(maxsize=4_096)  # a busy minute has many lines
def _day(day: bytes, minute: bytes, zone: bytes) -> date | None:
    """The day in UTC+7 of a moment as logs write it; None where there is no such moment."""
    try:
        ahead = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5]))
        moment = datetime(
            int(day[7:]),
            MONTHS[day[3:6]],
            int(day[:2]),
            int(minute[:2]),
            int(minute[3:]),
            tzinfo=timezone(-ahead if zone.startswith(b"-") else ahead),
        )
        return moment.astimezone(VIETNAM).date()
    except (ValueError, KeyError, OverflowError):
        return None
