"""Exceptions to the look at links outside."""

from datetime import date

import pytest

from generator.catalogue.link_exceptions import LinkExceptions
from generator.checks.links import link_exceptions_are_needed
from generator.checks.reviews import review_dates_ahead
from generator.problems import Code
from tests.sound_project import BUILT_ON


@pytest.fixture
def catalogue(new_catalogue, new_procedure):
    """One procedure that names an address, and exceptions for addresses."""

    def new(*addresses, review_by="2027-01-01", **more):
        exceptions = [
            {"address": address, "reason": "Đã tự mở xem.", "review_by": review_by} for address in addresses
        ]
        procedure = new_procedure(source={"name": "Cổng", "address": "https://a.vn/x"})
        record = LinkExceptions.model_validate({"exceptions": exceptions})
        return new_catalogue(procedures=[procedure], link_exceptions=record, **more)

    return new


@pytest.mark.parametrize("address", ["https://a.vn/x", "https://a.vn/"])
def test_an_exception_for_what_is_named(catalogue, address):
    """For one address, or for all that begin alike."""
    assert list(link_exceptions_are_needed(catalogue(address), BUILT_ON)) == []


def test_an_exception_for_what_nobody_names_any_more(catalogue):
    """A note; silent where a file with errors may still name it."""
    (problem,) = link_exceptions_are_needed(catalogue("https://a.vn/x", "https://b.vn/"), BUILT_ON)

    assert problem.code is Code.LINK_EXCEPTION_UNUSED
    assert problem.message == "không hồ sơ nào còn nêu địa chỉ https://b.vn/"
    assert list(link_exceptions_are_needed(catalogue("https://b.vn/", unread=["x"]), BUILT_ON)) == []


def test_an_exception_is_looked_at_again(catalogue):
    """From the day behind its own on."""
    given = catalogue("https://a.vn/", review_by="2026-11-22")

    assert list(review_dates_ahead(given, date(2026, 11, 22))) == []
    assert [one.code for one in review_dates_ahead(given, date(2026, 11, 23))] == [Code.REVIEW_DATE_PASSED]
