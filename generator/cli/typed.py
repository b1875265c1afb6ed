"""Arguments as they are typed become values, or one line that says what to type instead."""

import argparse
from datetime import date, datetime
from pathlib import Path

from generator.quantities import Period
from generator.scalars import Misread, as_day

LARGEST_PORT = 65535
LONGEST_ROUND = 300  # minutes
LONGEST_SPAN = 3_650  # days
LONGEST_NUMBER = 7  # digits


def day(text: str) -> date:
    """A day written as 2026-07-20."""
    try:
        return as_day(text)
    except Misread as misread:
        raise argparse.ArgumentTypeError(f"{misread.message}; {misread.hint}") from None


def month(text: str) -> Period:
    """A month written as 2026-08."""
    try:
        first = as_day(f"{text}-01")
    except Misread:
        raise argparse.ArgumentTypeError(f"“{text}” không phải một tháng; viết như 2026-08") from None
    return Period.month(first.year, first.month)


def moment(text: str) -> datetime:
    """A day, alone or with its time."""
    from generator.observations.cells import moment as moment_of  # which one command alone wants

    try:
        return moment_of(text)
    except Misread as misread:
        raise argparse.ArgumentTypeError(f"{misread.message}; {misread.hint}") from None


def records(text: str) -> Path:
    """A folder to read from. In one that was named, no content at all is a slip of the name."""
    folder = Path(text)
    if not text or not folder.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục “{text}”; xem lại tên và nơi chạy lệnh")
    if not (folder / "content").is_dir():
        message = f"trong “{text}” không có content/; chỉ ra thư mục có content/ và data/"
        raise argparse.ArgumentTypeError(message)
    return folder


def port(text: str) -> int:
    """A port of this machine; 0 leaves the choice to it."""
    number = _number(text, 0, LARGEST_PORT)
    if number is not None:
        return number
    raise argparse.ArgumentTypeError(f"“{text}” không phải số cổng; viết một số từ 0 đến {LARGEST_PORT}")


def minutes(text: str) -> int:
    """How long something may take."""
    number = _number(text, 1, LONGEST_ROUND)
    if number is not None:
        return number
    raise argparse.ArgumentTypeError(f"“{text}” không phải số phút; viết một số từ 1 đến {LONGEST_ROUND}")


def days(text: str) -> int:
    """How far ahead to look."""
    number = _number(text, 0, LONGEST_SPAN)
    if number is not None:
        return number
    raise argparse.ArgumentTypeError(f"“{text}” không phải số ngày; viết một số từ 0 đến {LONGEST_SPAN}")


def whole(text: str, least: int) -> int:
    """A whole number from a least one on."""
    number = _number(text, least, 10**LONGEST_NUMBER - 1)
    if number is not None:
        return number
    raise argparse.ArgumentTypeError(f"“{text}” không dùng được; viết một số nguyên từ {least}")


def _number(text: str, least: int, largest: int) -> int | None:
    plain = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if plain and least <= int(text) <= largest else None
