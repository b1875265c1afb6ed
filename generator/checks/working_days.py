"""The announced days of content/working-days.yml, against each other and against the common calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location
from generator.catalogue.working_days import WorkingYear
from generator.problems import Code, Problem
from generator.wording.days import day_text
from generator.working_days.calendar import is_weekend
from generator.working_days.public_holidays import SWAPPED, public_holidays

A_MONTH = timedelta(days=31)  # a day is worked not long before or after the day for which it stands in


def announced_days_stand_once(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A year has one entry, and a day one place in the file."""
    record = catalogue.working_days
    seen: set[date | int] = set()
    for place, value in _values(catalogue):
        if value in seen:
            said = f"năm {value}" if isinstance(value, int) else f"ngày {day_text(value)}"
            hint = "gộp vào một mục" if isinstance(value, int) else "giữ một chỗ, xóa chỗ kia"
            yield Problem(record.place(*place), Code.DAY_REPEATED, f"{said} đã ghi ở trên", hint)
        seen.add(value)


def days_are_of_their_year(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Days stand under their own year; a day worked instead may stand just behind its end."""
    for index, entry in enumerate(catalogue.working_days.years):
        for place, day in _days(entry):
            near = next((swap.day_off for swap in entry.swapped if swap.worked_instead == day), None)
            if day.year != entry.year and (near is None or abs(day - near) > A_MONTH):
                yield Problem(
                    catalogue.working_days.place("years", index, *place),
                    Code.DAY_OUTSIDE_YEAR,
                    f"ngày {day_text(day)} không thuộc năm {entry.year}",
                    "sửa ngày, hoặc chuyển sang mục của năm đó",
                )


def announced_days_change_something(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A day off was a working day before, a day worked was none; swaps that the library has too are fine."""
    for index, entry in enumerate(catalogue.working_days.years):
        holidays, _ = public_holidays({entry.year})
        here = ("years", index)
        for number, swap in enumerate(entry.swapped):
            if is_weekend(swap.day_off) or holidays.get(swap.day_off, SWAPPED) != SWAPPED:
                yield _off_already(catalogue, (*here, "swapped", number, "day_off"), swap.day_off)
            if not is_weekend(swap.worked_instead):
                place = (*here, "swapped", number, "worked_instead")
                yield _worked_already(catalogue, place, swap.worked_instead, "ghi ngày thứ Bảy hay Chủ nhật")
        for number, extra in enumerate(entry.days_off):
            if is_weekend(extra.day) or extra.day in holidays:
                yield _off_already(catalogue, (*here, "days_off", number, "day"), extra.day)
        for number, one in enumerate(entry.days_worked):
            if is_weekend(one.day) or one.day not in holidays:
                place = (*here, "days_worked", number, "day")
                hint = "ghi ngày thường mà lịch chung tính nhầm là ngày lễ"
                yield _worked_already(catalogue, place, one.day, hint)


def _off_already(catalogue: Catalogue, place: Location, day: date) -> Problem:
    return Problem(
        catalogue.working_days.place(*place),
        Code.DAY_OFF_ALREADY,
        f"ngày {day_text(day)} vốn đã được nghỉ",
        "xem lại ngày; ngày lễ và ngày cuối tuần không cần ghi",
    )


def _worked_already(catalogue: Catalogue, place: Location, day: date, hint: str) -> Problem:
    message = f"ngày {day_text(day)} vốn đã là ngày làm việc"
    return Problem(catalogue.working_days.place(*place), Code.DAY_WORKED_ALREADY, message, hint)


def _values(catalogue: Catalogue) -> Iterator[tuple[Location, date | int]]:
    """Every year and every day of the file with its place."""
    for index, entry in enumerate(catalogue.working_days.years):
        yield ("years", index, "year"), entry.year
        for place, day in _days(entry):
            yield ("years", index, *place), day


def _days(entry: WorkingYear) -> Iterator[tuple[Location, date]]:
    for number, swap in enumerate(entry.swapped):
        yield ("swapped", number, "day_off"), swap.day_off
        yield ("swapped", number, "worked_instead"), swap.worked_instead
    for number, extra in enumerate(entry.days_off):
        yield ("days_off", number, "day"), extra.day
    for number, one in enumerate(entry.days_worked):
        yield ("days_worked", number, "day"), one.day
