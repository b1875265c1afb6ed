"""Hours of the day: “15h30”, “3 giờ chiều”, “9:00” as 09:00."""

import re

from generator.vietnamese import fold

HOUR = re.compile(
    r"([0-9]{1,2})\s*(?:(?:h|g|gio|:|\.)\s*(?:([0-9]{2})(?::00)?)?)?\s*(?:p|phut)?\s*(sang|trua|chieu|toi)?"
)
AFTERNOON = {"trua": (1, 2), "chieu": (1, 6), "toi": (6, 11)}  # hours to which twelve are added
MORNING = 7  # before that no office is open: “3 giờ” may well be 15:00


def meant_hours(text: str) -> tuple[str, ...]:
    """The hours that a text may mean, as 15:30: none where it is no hour, two where it may be after noon."""
    match = HOUR.fullmatch(" ".join(fold(text).split()))
    if match is None or not re.search(r"[^0-9]", text.strip()):
        return ()
    hour, minute, part = int(match[1]), int(match[2] or 0), match[3]
    first, last = AFTERNOON.get(part or "", (1, 0))
    hour += 12 if first <= hour <= last else 0
    if hour > 23 or minute > 59:
        return ()
    hours = (hour, hour + 12) if hour < MORNING and not part else (hour,)
    return tuple(f"{one:02}:{minute:02}" for one in hours)
