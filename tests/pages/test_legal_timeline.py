"""What happened to a document, day by day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument
from generator.pages.legal_timeline import Event, timeline
from generator.pages.page import Link

DAY = date(2026, 11, 22)
OLD = {"number": "43/2011/NĐ-CP", "kind": "Nghị định"}
AMENDER = {"number": "1/2019/NĐ-CP", "kind": "Nghị định", "amends": ["43/2011/NĐ-CP"]}
AMENDED_BY = ("Được sửa đổi bởi", Link("1/2019/NĐ-CP", "van-ban/1-2019-nd-cp/"))


@pytest.fixture
def of(
    new_catalogue: Callable[..., Catalogue], new_legal_document: Callable[..., LegalDocument]
) -> Callable[..., list[Event]]:
    """The timeline of the first of the documents given as dictionaries."""

    def of(*documents: dict[str, Any], day: date = DAY) -> list[Event]:
        catalogue = new_catalogue(legal_documents=[new_legal_document(**fields) for fields in documents])
        return timeline(catalogue, catalogue.legal_documents[0], day)

    return of


def test_a_whole_life(of):
    """Issued, in force, amended, repealed in part, replaced, lapsed; then what it is worth today."""
    old = OLD | {"issued_on": "2011-06-13", "effective_from": "2011-10-01", "effective_to": "2026-07-01"}
    others = (
        AMENDER | {"effective_from": "2020-01-01"},
        {"number": "2/2022/NĐ-CP", "effective_from": "2022-08-15", "partly_repeals": ["43/2011/NĐ-CP"]},
        {"number": "224/2026/NĐ-CP", "effective_from": "2026-07-01", "replaces": ["43/2011/NĐ-CP"]},
    )

    assert of(old, *others) == [
        Event("13/06/2011", "Ban hành"),
        Event("01/10/2011", "Có hiệu lực"),
        Event("01/01/2020", *AMENDED_BY),
        Event("15/08/2022", "Bị bãi bỏ một phần bởi", Link("2/2022/NĐ-CP", "van-ban/2-2022-nd-cp/")),
        Event("01/07/2026", "Hết hiệu lực"),
        Event("01/07/2026", "Được thay thế bởi", Link("224/2026/NĐ-CP", "van-ban/224-2026-nd-cp/")),
        Event("22/11/2026", "Ngày dựng trang: Hết hiệu lực", today=True),
    ]


def test_what_is_still_ahead_stands_behind_today(of):
    """The beginning, an amendment, the last day in force."""
    old = OLD | {"effective_from": "2026-12-01", "last_day": "2027-02-28"}

    assert of(old, AMENDER | {"effective_from": "2027-01-01"}) == [
        Event("22/11/2026", "Ngày dựng trang: Chưa có hiệu lực", today=True),
        Event("01/12/2026", "Có hiệu lực"),
        Event("01/01/2027", *AMENDED_BY),
        Event("28/02/2027", "Ngày cuối cùng còn hiệu lực"),
    ]


@pytest.mark.parametrize(
    ("amender", "position"),
    [
        ({"issued_on": "2020-03-01"}, 3),  # of the number’s year, but issued later
        ({}, 2),  # of 2019, as its number says: in front of 2020
    ],
)
def test_an_amendment_without_a_day_stands_where_it_belongs(of, amender: dict[str, str], position: int):
    """By its issue; else behind all of the year in its number. It says that the day is unknown."""
    old = OLD | {"issued_on": "2011-06-13", "effective_from": "2011-10-01", "amended_by": ["3/2019/NĐ-CP"]}
    third = {"number": "3/2019/NĐ-CP", "effective_from": "2020-01-01"}
    events = of(old, AMENDER | amender, third)

    assert events[position] == Event("Chưa rõ ngày", *AMENDED_BY)
    assert len(events) == 5
    assert events[-1].today


def test_a_beginning_without_a_day_is_not_told(of):
    """Nobody says that it has come; the status of today says what is not known."""
    issued = of(OLD | {"issued_on": "2011-06-13"})
    unknown = of(OLD)

    assert [event.day for event in issued] == ["13/06/2011", "22/11/2026"]
    assert unknown == [Event("22/11/2026", "Ngày dựng trang: Chưa rõ hiệu lực", today=True)]


def test_a_change_by_a_document_without_a_record(of):
    """Its number stands there, without a page."""
    events = of(OLD | {"effective_from": "2011-10-01", "replaced_by": ["9/2030/NĐ-CP"]})

    assert events[1] == Event("Chưa rõ ngày", "Được thay thế bởi", Link("9/2030/NĐ-CP", ""))
