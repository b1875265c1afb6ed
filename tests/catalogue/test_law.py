"""What a legal document is worth on a day by its own record: never guessed."""

from collections.abc import Callable
from datetime import date

import pytest
from pydantic import ValidationError

from generator.catalogue.law import Ground, LegalDocument, LegalStanding, LegalStatus

New = Callable[..., LegalDocument]

BEFORE, FIRST, LAST, AFTER = date(2022, 8, 14), date(2022, 8, 15), date(2026, 6, 30), date(2026, 7, 1)
DATED = {"effective_from": "2022-08-15", "effective_to": "2026-07-01"}
TO_LAST_DAY = {"effective_from": "2022-08-15", "last_day": "2026-06-30"}
OPEN = {"effective_from": "2022-08-15"}
ENDED = {"effective_to": "2026-07-01"}


@pytest.mark.parametrize(
    ("fields", "day", "status", "ground"),
    [
        # both days are known: they decide, whatever a source says beside them
        (DATED, BEFORE, "not_yet_in_force", "coming"),
        (DATED, FIRST, "in_force", "begun"),
        (DATED, LAST, "in_force", "begun"),
        (DATED, AFTER, "lapsed", "end"),
        (DATED | {"status": "in_force"}, AFTER, "lapsed", "end"),
        (DATED | {"status": "lapsed"}, LAST, "in_force", "begun"),
        (DATED | {"status": "unknown"}, AFTER, "lapsed", "end"),
        (DATED | {"status": "partly_lapsed"}, LAST, "partly_lapsed", "declared"),
        (DATED | {"status": "partly_lapsed"}, BEFORE, "not_yet_in_force", "coming"),
        # the end told as the last day in force
        (TO_LAST_DAY, LAST, "in_force", "begun"),
        (TO_LAST_DAY, AFTER, "lapsed", "end"),
        # no end
        (OPEN, BEFORE, "not_yet_in_force", "coming"),
        (OPEN, AFTER, "in_force", "begun"),
        (OPEN | {"status": "in_force"}, AFTER, "in_force", "declared"),
        (OPEN | {"status": "amended"}, AFTER, "in_force", "begun"),
        (OPEN | {"status": "partly_lapsed"}, AFTER, "partly_lapsed", "declared"),
        (OPEN | {"status": "lapsed"}, AFTER, "lapsed", "declared"),
        (OPEN | {"status": "lapsed"}, BEFORE, "not_yet_in_force", "coming"),
        (OPEN | {"status": "unknown"}, AFTER, "unknown", "unclear"),
        # no beginning: in force is never guessed
        (ENDED, LAST, "unknown", "undated"),
        (ENDED, AFTER, "lapsed", "end"),
        ({}, AFTER, "unknown", "undated"),
        ({"status": "in_force"}, AFTER, "unknown", "undated"),
        ({"status": "amended"}, AFTER, "unknown", "undated"),
        ({"status": "unknown"}, AFTER, "unknown", "unclear"),
        ({"status": "partly_lapsed"}, AFTER, "partly_lapsed", "declared"),
        ({"status": "lapsed"}, AFTER, "lapsed", "declared"),
    ],
)
def test_standing_on_a_day(
    new_legal_document: New, fields: dict[str, str], day: date, status: str, ground: str
):
    """Days first, then what a source says; and how it is known."""
    assert new_legal_document(**fields).standing_on(day) == LegalStanding(LegalStatus(status), Ground(ground))


@pytest.mark.parametrize(
    ("fields", "others", "status", "ground"),
    [
        (OPEN, {"replaced": True}, "unknown", "replaced_undated"),
        (DATED, {"replaced": True}, "in_force", "begun"),
        ({}, {"replaced": True}, "unknown", "undated"),
        (OPEN, {"repealed": True}, "partly_lapsed", "repealed_in_part"),
        ({}, {"repealed": True}, "partly_lapsed", "repealed_in_part"),
        (OPEN, {"repealed": False}, "in_force", "begun"),
        (OPEN | {"status": "partly_lapsed"}, {"repealed": False}, "in_force", "begun"),
        (OPEN | {"status": "partly_lapsed"}, {"repealed": True}, "partly_lapsed", "repealed_in_part"),
        (OPEN, {"repealed": True, "replaced": True}, "partly_lapsed", "repealed_in_part"),
    ],
)
def test_what_others_say_of_a_document(
    new_legal_document: New, fields: dict[str, str], others: dict[str, bool], status: str, ground: str
):
    """Replaced without a day is unknown; a repeal that is still ahead is none yet."""
    assert new_legal_document(**fields).standing_on(LAST, **others) == LegalStanding(
        LegalStatus(status), Ground(ground)
    )


def test_the_end_is_the_first_day_without_force(new_legal_document: New):
    """Whichever of the two days the source gives."""
    assert new_legal_document(effective_to="2027-03-01").lapses_on == date(2027, 3, 1)
    assert new_legal_document(last_day="2027-02-28").lapses_on == date(2027, 3, 1)
    assert new_legal_document().lapses_on is None


def test_the_issuer_tells_two_documents_of_one_number_apart(new_legal_document: New):
    """08/2025/NQ-HĐND exists in every province."""
    ours = new_legal_document(number="08/2025/NQ-HĐND", issuer_slug="hai-phong")
    other = new_legal_document(number="08/2025/NQ-HĐND")

    assert (ours.key, ours.slug) == ("08/2025/NQ-HĐND (hai-phong)", "08-2025-nq-hdnd-hai-phong")
    assert (other.key, other.slug) == ("08/2025/NQ-HĐND", "08-2025-nq-hdnd")


@pytest.mark.parametrize("end", ["effective_to", "last_day"])
def test_force_does_not_end_before_it_begins(new_legal_document: New, end: str):
    """Two days that were swapped are told at the second."""
    with pytest.raises(ValidationError) as raised:
        new_legal_document(**{"effective_from": "2026-07-01", end: "2022-08-15"})

    assert [(details["type"], details["loc"]) for details in raised.value.errors()] == [
        ("period-reversed", (end,))
    ]


def test_an_end_is_told_once(new_legal_document: New):
    """Two days could contradict each other, and one of them would be overlooked."""
    with pytest.raises(ValidationError) as raised:
        new_legal_document(effective_to="2027-03-01", last_day="2027-02-28")

    (details,) = raised.value.errors()
    assert (details["type"], details["loc"]) == ("key-unknown", ("last_day",))
    assert details["msg"] == "ngày hết hiệu lực được ghi hai lần, theo hai cách"


def test_a_document_bears_its_number_alone(new_legal_document: New):
    """The issuer of its own number has a field of its own."""
    with pytest.raises(ValidationError) as raised:
        new_legal_document(number="08/2025/NQ-HĐND (hai-phong)")

    assert [(details["type"], details["loc"]) for details in raised.value.errors()] == [
        ("code-wrong", ("number",))
    ]


def test_a_kind_is_one_of_those_that_the_law_knows(new_legal_document: New):
    """Lists and addresses are made of it."""
    with pytest.raises(ValidationError) as raised:
        new_legal_document(kind="Nghị Định")

    assert [(details["type"], details["loc"]) for details in raised.value.errors()] == [
        ("value-not-allowed", ("kind",))
    ]
