"""Of which moment the figures are, by what stands around the table: a print's stamp, a signature's day.

A stamp (“Ngày xuất báo cáo: 05/11/2026 08:30”) says it outright; the day over a signature (“Gia Phúc, ngày 05
tháng 11 năm 2026”) only bounds it. The days of documents that are cited are neither.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from generator.incoming.form_2_06a.period_words import comparable
from generator.incoming.form_2_06a.periods import ONE_DAY, days_in

STAMP = re.compile(
    r"\b(?:(?:ngay|thoi gian|thoi diem|gio|luc)\s+(?:ket xuat|trich xuat|xuat|in|lap|tong hop|lay|cap nhat)"
    r"|(?:ket xuat|trich xuat|xuat|in|cap nhat|lay|tong hop)"
    r"(?:\s+(?:bao cao|bieu|du lieu|so lieu))?\s+(?:luc|ngay|vao)"
    r"|(?:so lieu|tinh|chot)\s+(?:so lieu\s+)?(?:den|tai))\b[^\d;]{0,40}(?P<rest>\d.{0,60})"
)
CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s*(?::|h|gio)\s*([0-5]\d)(?:\s*(?::|p|phut)\s*([0-5]\d))?")
SIGNED = re.compile(r"[^\d;:]{0,60},\s*ngay\s+\d")
CITED = re.compile(r"\b(?:thong tu|nghi dinh|quyet dinh|ban hanh|cong van|nghi quyet|ke hoach|luat)\b")


@dataclass(frozen=True)
class Moments:
    """What the sheet says: moments that are stamped, and days of signatures."""

    stamped: tuple[datetime, ...]
    signed: tuple[datetime, ...]


def moments_in(rows: Iterable[str], cells: Iterable[str]) -> Moments:
    """The moments in the rows around a table; `cells` are the texts of their cells one by one."""
    stamped = [moment for row in rows for moment in _stamps(comparable(row))]
    signed = [
        datetime.combine(days_in(text)[0], time())
        for text in map(comparable, cells)
        if SIGNED.match(text) and not CITED.search(text) and days_in(text)
    ]
    return Moments(tuple(dict.fromkeys(stamped)), tuple(dict.fromkeys(signed)))


def _stamps(text: str) -> list[datetime]:
    found = []
    for match in STAMP.finditer(text):
        days = days_in(match["rest"])
        if days:
            found.append(datetime.combine(days[0], _clock(match["rest"])))
    return found


def _clock(text: str) -> time:
    """The time of day beside a day, before or behind it; midnight where there is none."""
    clock = CLOCK.search(ONE_DAY.sub(" ", text, count=1))
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    return time(hour, minute, second)
