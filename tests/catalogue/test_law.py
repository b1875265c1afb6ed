"""What a legal document is worth on a day: never guessed."""

from collections.abc import Callable
from datetime import date

import pytest
from pydantic import ValidationError

from generator.catalogue.law import LegalDocument, LegalStatus, ascii_number

New = Callable[..., LegalDocument]

BEFORE, FIRST, LAST, AFTER = date(2022, 8, 14), date(2022, 8, 15), date(2026, 6, 30), date(2026, 7, 1)
DATED = {"effective_from": "2022-08-15", "effective_to": "2026-07-01"}
OPEN = {"effective_from": "2022-08-15"}
ENDED = {"effective_to": "2026-07-01"}


@pytest.mark.parametrize(
    ("fields", "day", "status"),
    [
        # both days are known: they decide, whatever a source says beside them
        (DATED, BEFORE, "not_yet_in_force"),
        (DATED, FIRST, "in_force"),
        (DATED, LAST, "in_force"),
        (DATED, AFTER, "lapsed"),
        (DATED | {"status": "in_force"}, AFTER, "lapsed"),
        (DATED | {"status": "lapsed"}, LAST, "in_force"),
        (DATED | {"status": "unknown"}, AFTER, "lapsed"),
        (DATED | {"status": "partly_lapsed"}, LAST, "partly_lapsed"),
        (DATED | {"status": "partly_lapsed"}, BEFORE, "not_yet_in_force"),
        # no last day
        (OPEN, BEFORE, "not_yet_in_force"),
        (OPEN, AFTER, "in_force"),
        (OPEN | {"status": "in_force"}, AFTER, "in_force"),
        (OPEN | {"status": "amended"}, AFTER, "in_force"),
        (OPEN | {"status": "partly_lapsed"}, AFTER, "partly_lapsed"),
        (OPEN | {"status": "lapsed"}, AFTER, "lapsed"),
        (OPEN | {"status": "lapsed"}, BEFORE, "not_yet_in_force"),
        (OPEN | {"status": "unknown"}, AFTER, "unknown"),
        # no first day: in force is never guessed
        (ENDED, LAST, "unknown"),
        (ENDED, AFTER, "lapsed"),
        ({}, AFTER, "unknown"),
        ({"status": "in_force"}, AFTER, "unknown"),
        ({"status": "amended"}, AFTER, "unknown"),
        ({"status": "unknown"}, AFTER, "unknown"),
        ({"status": "partly_lapsed"}, AFTER, "partly_lapsed"),
        ({"status": "lapsed"}, AFTER, "lapsed"),
    ],
)
def test_status_on_a_day(new_legal_document: New, fields: dict[str, str], day: date, status: str):
    """Days first, then what a source says; `effective_to` is the first day without force."""
    assert new_legal_document(**fields).status_on(day) is LegalStatus(status)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("43/2011/NĐ-CP", "43-2011-nd-cp"),
        ("66.7/2025/NQ-CP", "66.7-2025-nq-cp"),
        ("02/2022/TT-BLĐTBXH", "02-2022-tt-bldtbxh"),
        ("31/2021/QĐ-TTg", "31-2021-qd-ttg"),
        ("1669/NQ-UBTVQH15", "1669-nq-ubtvqh15"),
        ("7/2020/TT-BTƯ", "7-2020-tt-btu"),
    ],
)
def test_a_number_in_ascii(number: str, written: str):
    """As files and addresses write it."""
    assert ascii_number(number) == written


def test_the_issuer_tells_two_documents_of_one_number_apart(new_legal_document: New):
    """08/2025/NQ-HĐND exists in every province."""
    ours = new_legal_document(number="08/2025/NQ-HĐND", issuer_slug="hai-phong")
    other = new_legal_document(number="08/2025/NQ-HĐND")

    assert (ours.slug, other.slug) == ("08-2025-nq-hdnd-hai-phong", "08-2025-nq-hdnd")


def test_force_does_not_end_before_it_begins(new_legal_document: New):
    """Two days that were swapped are told at the second."""
    with pytest.raises(ValidationError) as raised:
        new_legal_document(effective_from="2026-07-01", effective_to="2022-08-15")

    assert [(details["type"], details["loc"]) for details in raised.value.errors()] == [
        ("period-reversed", ("effective_to",))
    ]
