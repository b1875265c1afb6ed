"""Days and moments in Vietnamese."""

from datetime import date, datetime


def day_text(day: date) -> str:
    """20/07/2026: day, month, year, as on every official paper."""
    return f"{day:%d/%m/%Y}"


def moment_text(moment: datetime) -> str:
    """22/02/2024 06:57:45, or only the day where the source gives no time."""
    return f"{moment:%d/%m/%Y %H:%M:%S}" if moment.time().isoformat() != "00:00:00" else day_text(moment)
