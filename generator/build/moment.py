"""The moment for which a site is built: the clock's, or the one that the environment gives."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def build_date(environment: Mapping[str, str]) -> date:
    """The day of `build_moment`. Raises ValueError as that does."""
    return build_moment(environment).date()


def build_moment(environment: Mapping[str, str]) -> datetime:
    """The moment in UTC+7 of SOURCE_DATE_EPOCH where it is set, else of the clock.

    Raises ValueError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), VIETNAM) if epoch else datetime.now(VIETNAM)
    except (OverflowError, OSError) as error:
        raise ValueError(f"not a moment: {epoch}") from error
