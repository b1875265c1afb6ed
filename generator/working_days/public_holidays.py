"""Public holidays of Viet Nam: the only door to the library that knows them."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

LUNAR_NEW_YEAR = "Tết Nguyên đán"
SWAPPED = "Nghỉ hoán đổi"


def public_holidays(years: Iterable[int]) -> tuple[dict[date, str], frozenset[date]]:
    """Days off of these years by name, on weekends too, and days of weekends that are worked.

    By Điều 111 and 112 of 45/2019/QH14 and Điều 2 of 28/2026/QH16, with compensatory days and the swaps
    that the library has been told. Which five days are Tết, and which is the second of Quốc khánh, is
    decided year by year: of a year that has not been announced it guesses.
    """
    off: dict[date, str] = {}
    worked: frozenset[date] = frozenset()
    for year in sorted(set(years)):
        named, instead = _of(year)
        off |= named
        worked |= instead
    return off, worked


@cache
def _of(year: int) -> tuple[dict[date, str], frozenset[date]]:
    found = _calendar()(years=year, language="vi")
    worked = frozenset(day for day in found.weekend_workdays if day.year == year)
    return {day: _name(name) for day, name in sorted(found.items())}, worked


@cache
def _calendar() -> type["HolidayBase"]:
    """The library's calendar of Viet Nam, without the library's package of all countries, which takes 0.1 s.

    Where the library no longer keeps a country a file, by its front door.
    """
    package = find_spec("holidays")
    folders = package.submodule_search_locations if package else None
    spec = spec_from_file_location("vietnam_of_holidays", f"{(folders or [''])[0]}/countries/vietnam.py")
    try:
        module = module_from_spec(spec)  # type: ignore[arg-type]
        spec.loader.exec_module(module)  # type: ignore[union-attr]
        calendar: type[HolidayBase] = module.Vietnam
    except (ImportError, FileNotFoundError, AttributeError):
        import holidays

        calendar = holidays.Vietnam  # type: ignore[attr-defined]
    return calendar


def _name(name: str) -> str:
    """As notices and people say it: “Mùng hai Tết Nguyên Đán” is a day of Tết, and so is “29 Tết”."""
    if name.startswith("Ngày nghỉ (thay cho"):
        return SWAPPED
    return LUNAR_NEW_YEAR if "Tết" in name and "Dương lịch" not in name else name
