"""Hours of the day: “15h30”, “3 giờ chiều”, “9:00” as 09:00."""

import re

from generator.vietnamese import fold

HOUR = re.compile(
    r"([0-9]{1,2})\s*(?:(?:h|g|gio|:|\.)\s*([0-9]{2})?)?\s*(?:p|phut)?\s*(sang|trua|chieu|toi)?"
)
AFTERNOON = {"trua": (1, 2), "chieu": (1, 6), "toi": (6, 11)}  # hours to which twelve are added


def meant_hour(text: str) -> str | None:
    """The hour as 15:30; None where the text is no hour, or could be two."""
    match = HOUR.fullmatch(" ".join(fold(text).split()))
    if match is None or not re.search(r"[^0-9]", text.strip()):
        return None
    hour, minute, part = int(match[1]), int(match[2] or 0), match[3]
    first, last = AFTERNOON.get(part or "", (1, 0))
    hour += 12 if first <= hour <= last else 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
