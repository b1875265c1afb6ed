"""Lighthouse gives full marks for accessibility, good practice and search. Speed is for `make bench`."""

import pytest

from tests.browser.kinds import PROCEDURE, STATISTICS

CATEGORIES = ("accessibility", "best-practices", "seo")
ADDRESSES = ("", PROCEDURE, "thu-tuc/linh-vuc/ho-tich/", STATISTICS)

# `redirects-http`: on this machine nobody is to be led from http to https; Lighthouse leaves it out itself.
# The others have nothing to look at: no library of scripts is loaded, no <img> stands on a page.
NOTHING_TO_JUDGE = {"redirects-http", "js-libraries", "image-alt"}


@pytest.fixture(scope="module")
def told(lighthouse, base):
    """Its reports on home, a card, a list and the overview of the figures, as on a telephone."""
    return lighthouse([base + address for address in ADDRESSES], CATEGORIES)


@pytest.mark.slow
def test_full_marks(told, base):
    """No audit is switched off, and none of those that count has a fault."""
    found = {report.address.removeprefix(base): (report.scores, report.faults) for report in told}

    assert found == {address: (dict.fromkeys(CATEGORIES, 100), ()) for address in ADDRESSES}
    assert [report.warnings for report in told] == [()] * len(ADDRESSES)


@pytest.mark.slow
def test_what_is_left_out_is_known(told):
    """A full mark says little where nothing was judged: what a page gives no cause for is named here."""
    left_out = {report.address: report.left_out["best-practices"] | report.left_out["seo"] for report in told}

    assert {address: names - NOTHING_TO_JUDGE for address, names in left_out.items()} == {
        report.address: set() for report in told
    }
