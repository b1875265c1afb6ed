"""A sound row of figures; a test changes the one cell that its law is about."""

from generator.observations import Observation, read_observations

PATH = "data/stats.csv"
HEAD = (
    "period_start,period_end,as_of,sector,channel,received_total,received_online,received_direct_or_post,"
    "carried_over,solved_total,solved_early,solved_on_time,solved_late,pending_total,pending_in_time,"
    "pending_late,solved_early_or_on_time,portal_received,portal_on_time,portal_overdue,"
    "definition,status,source,revision"
)
MONTH = {
    "period_start": "2026-01-01",
    "period_end": "2026-01-31",
    "as_of": "2026-02-01",
    "sector": "all",
    "channel": "all",
    "received_total": "120",
    "received_online": "70",
    "received_direct_or_post": "40",
    "carried_over": "10",
    "solved_total": "100",
    "solved_early": "60",
    "solved_on_time": "36",
    "solved_late": "4",
    "pending_total": "20",
    "pending_in_time": "19",
    "pending_late": "1",
    "solved_early_or_on_time": "96",
    "portal_received": "",
    "portal_on_time": "",
    "portal_overdue": "",
    "definition": "form",
    "status": "official",
    "source": "Báo cáo tháng",
    "revision": "",
}
FORMER = {
    **dict.fromkeys(MONTH, ""),
    "period_end": "2024-02-22",
    "as_of": "2024-02-22T06:57:45",
    "sector": "all",
    "channel": "all",
    "solved_total": "194",
    "solved_late": "0",
    "solved_early_or_on_time": "194",
    "definition": "form",
    "status": "official",
    "source": "Trang thông tin điện tử xã Quang Minh",
}
PORTAL = {
    **dict.fromkeys(MONTH, ""),
    "period_start": "2026-01-01",
    "period_end": "2026-01-31",
    "as_of": "2026-02-01",
    "sector": "all",
    "channel": "all",
    "portal_received": "120",
    "portal_on_time": "115",
    "portal_overdue": "5",
    "definition": "portal-d4",
    "status": "official",
    "source": "Cổng Dịch vụ công quốc gia",
}


def line(row: dict[str, str] = MONTH, **cells: str) -> str:
    """The row as a line of CSV, some cells changed."""
    return ",".join({**row, **cells}.values())


def file_of(*lines: str) -> bytes:
    """A file of these lines under the sound head."""
    return "\n".join((HEAD, *lines, "")).encode()


def observed(*lines: str) -> tuple[Observation, ...]:
    """The observations of lines that must be free of faults."""
    observations, problems = read_observations(file_of(*lines), PATH)
    assert problems == []
    assert observations is not None
    return observations
