"""What is kept between two nights only grows, and a first run claims nothing."""

from datetime import date

from generator.changes import (
    Change,
    Kind,
    LegalDocument,
    Past,
    Snapshot,
    State,
    advanced,
    monthly_copies,
    new_changes,
    past_of,
)

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
HOST = "xa.example"


def snapshot(day, status="in_force"):
    return Snapshot(day, {}, {"1": LegalDocument("Nghị định 1", "van-ban/1/", status, f"chữ {status}")})


def change(number, day, before, now):
    kind = Kind.LEGAL_DOCUMENT_STATUS
    return Change(number, day, kind, "Nghị định 1", "van-ban/1/", f"chữ {before}", f"chữ {now}")


def test_a_first_run_begins_a_history_and_claims_nothing():
    """There is nothing to compare with."""
    after = advanced(State(), snapshot(MONDAY), HOST)

    assert (after.snapshot, after.history.since, after.history.changes) == (snapshot(MONDAY), MONDAY, ())
    assert new_changes(State(), after) == ()


def test_changes_stand_in_front_with_numbers_that_go_on():
    """What was told before stays as it was."""
    first = advanced(State(), snapshot(MONDAY), HOST)
    second = advanced(first, snapshot(TUESDAY, "unknown"), HOST)
    third = advanced(second, snapshot(date(2026, 12, 1), "lapsed"), "another.example")

    assert third.history.changes == (
        change(2, date(2026, 12, 1), "unknown", "lapsed"),
        change(1, TUESDAY, "in_force", "unknown"),
    )
    assert new_changes(second, third) == third.history.changes[:1]
    assert third.history.name_of(third.history.changes[0]) == "tag:xa.example,2026-11-23:thay-doi/2"


def test_a_second_run_of_the_same_night_tells_nothing_again():
    """The same snapshot twice brings nothing."""
    first = advanced(State(), snapshot(MONDAY), HOST)
    second = advanced(first, snapshot(TUESDAY, "lapsed"), HOST)

    assert advanced(second, snapshot(TUESDAY, "lapsed"), HOST) == second


def test_a_run_for_an_earlier_day_changes_nothing():
    """Whoever rebuilds last week's site does not turn the history round."""
    state = advanced(State(), snapshot(TUESDAY), HOST)

    assert advanced(state, snapshot(MONDAY, "lapsed"), HOST) is state


def test_without_its_history_a_snapshot_proves_nothing():
    """A history that was lost begins anew, from the day that it can answer for."""
    lost = State(snapshot(MONDAY), None)
    after = advanced(lost, snapshot(TUESDAY, "lapsed"), HOST)

    assert (after.history.since, after.history.changes) == (TUESDAY, ())


def test_the_copy_of_a_month_that_is_over_is_never_touched():
    """The last of a month wins while it runs."""
    november = monthly_copies({}, MONDAY, b"one")
    later = monthly_copies(november, TUESDAY, b"two")
    december = monthly_copies(later, date(2026, 12, 1), b"three")

    assert later == {"2026-11": b"two"}
    assert december == {"2026-11": b"two", "2026-12": b"three"}
    assert monthly_copies(december, TUESDAY, b"four") == december


def test_pages_are_told_of_a_state_and_of_none():
    """Without a state there are no copies and no history to speak of."""
    state = advanced(State(months={"2026-10": b""}), snapshot(MONDAY), HOST)

    assert past_of(None, recorded=True) == Past(None, None, recorded=True)
    assert past_of(state) == Past(state.history, {"2026-10": b""}, recorded=False)
