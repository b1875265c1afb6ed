"""What a name may mean among the keys of a group, and when nothing else can be meant."""

import pytest

from generator.advice.groups import titles_of
from generator.catalogue.fees import Fee
from generator.catalogue.fields import Source
from generator.catalogue.law import LegalDocument
from generator.catalogue.procedure import Procedure
from generator.reading.calling import called


@pytest.mark.parametrize(
    ("group", "name", "key"),
    [
        (Procedure, "portalAddress", "portal_address"),
        (Procedure, "noi_tiep_nhan", "received_at"),
        (Procedure, "Phí, lệ phí", "fees"),
        (Procedure, "secter", "sector"),
        (Fee, "Địa bàn", "area"),
        (LegalDocument, "Được sửa đổi bởi", "amended_by"),
        (LegalDocument, "replace_by", "replaced_by"),
        (LegalDocument, "tên", "title"),
    ],
)
def test_a_sure_name(group, name, key):
    """Its own spelling, its title, an everyday name of it alone, or a slip of the fingers."""
    found = called(name, titles_of(group))

    assert (found.keys[0], found.sure) == (key, name != "replace_by")


@pytest.mark.parametrize(
    ("group", "name", "keys"),
    [
        (LegalDocument, "thay thế", {"replaces", "replaced_by"}),
        (LegalDocument, "sửa đổi", {"amends", "amended_by"}),
        (LegalDocument, "effective", {"effective_from", "effective_to"}),
        (LegalDocument, "replaced", {"replaced_by"}),
        (Source, "ngày", {"published_on", "captured_on"}),
        (Procedure, "url", {"portal_address"}),
        (Procedure, "note", {"good_to_know", "fee_note"}),
    ],
)
def test_a_name_that_is_asked_about(group, name, keys):
    """Two sides of one relation, two days of one source, a word that may begin a remark."""
    found = called(name, titles_of(group))

    assert (found.sure, keys <= set(found.keys)) == (False, True)


def test_a_name_of_nothing():
    """Nothing is made up."""
    assert called("qqq", titles_of(Fee)).keys == called("：", titles_of(Fee)).keys == ()
