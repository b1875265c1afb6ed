"""Any list of dossiers: the form's identities hold, and the table is that of counting one by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.observations import Channel, Column, disagreements
from generator.quantities import Period
from tests.dossiers.lists import BIRTH, DIRECT, DONE, LAND, ONLINE, OPEN, QUARTER, as_csv, read, row

STATES = (DONE, "Trả lại", OPEN, "Chờ bổ sung", "Dừng xử lý")
CLOSED = STATES[:2]
days = st.integers(0, 120).map(lambda number: date(2025, 12, 1) + timedelta(days=number))
dossiers = st.lists(
    st.tuples(
        st.sampled_from((BIRTH, LAND)),
        days,
        st.none() | days,
        st.integers(0, 90),
        st.sampled_from((ONLINE, DIRECT)),
        st.sampled_from(STATES),
    ),
    min_size=1,
    max_size=40,
)
MONTHS = tuple(Period.month(2026, month) for month in (1, 2, 3))


def listed(found):
    """As a list has them; land has no limit of its own, so that no due day stays none."""
    rows = []
    for number, (procedure, accepted, due, lasts, channel, state) in enumerate(found):
        end = accepted + timedelta(days=lasts)
        closed = state in CLOSED and end <= date(2026, 4, 5)
        said = state if closed or state not in CLOSED else OPEN
        due_text = due.isoformat() if due else ""
        code = LAND if due is None else procedure
        rows.append((code, accepted, due, end if closed else None, channel, said))
        yield (
            row(str(number), code, f"{accepted}", due_text, f"{end}" if closed else "", channel, said),
            rows[-1],
        )


def one_by_one(found, month, code, channel):
    """The columns of the form, by asking of each dossier."""
    mine = [one for one in found if one[0] == code and one[4] == channel and one[1] <= month.end]
    mine = [one for one in mine if not (one[3] and one[3] < month.start)]
    new = [one for one in mine if one[1] >= month.start]
    solved = [one for one in mine if one[3] and one[3] <= month.end]
    early = [one for one in solved if one[5] == DONE and one[2] and one[3] < one[2]]
    late = [one for one in solved if one[5] == DONE and one[2] and one[3] > one[2]]
    pending = [one for one in mine if one not in solved]
    never = ("Chờ bổ sung", "Dừng xử lý")
    overdue = [one for one in pending if one[2] and one[2] < month.end and one[5] not in never]
    carried, on_time = len(mine) - len(new), len(solved) - len(early) - len(late)
    return (len(mine), carried, len(solved), len(early), on_time, len(late), len(pending), len(overdue))


COMPARED = (
    Column.RECEIVED_TOTAL, Column.CARRIED_OVER, Column.SOLVED_TOTAL, Column.SOLVED_EARLY,
    Column.SOLVED_ON_TIME,
    Column.SOLVED_LATE, Column.PENDING_TOTAL, Column.PENDING_LATE,
)  # fmt: skip


@given(dossiers)
def test_counted_one_by_one(found):
    """Every row is that of the plain way, its identities hold, and nothing pending is lost between months."""
    pairs = list(listed(found))
    plain = [one for _, one in pairs]
    rows, _, _ = read(as_csv([cells for cells, _ in pairs]))
    pending = {}
    for one in rows:
        code = BIRTH if one.sector == "ho-tich" else LAND
        channel = ONLINE if one.channel is Channel.ONLINE else DIRECT
        key = one.sector, one.channel

        assert tuple(one.counts[column] for column in COMPARED) == one_by_one(
            plain, one.period, code, channel
        )
        assert list(disagreements(one.counts)) == []
        assert one.counts[Column.CARRIED_OVER] == pending.get(key, one.counts[Column.CARRIED_OVER])
        pending[key] = one.counts[Column.PENDING_TOTAL]
    assert len(rows) == len(pending) * len(MONTHS)
    assert {one.period for one in rows} <= set(MONTHS)
    assert QUARTER.start == MONTHS[0].start
