from datetime import date

import pytest

from generator.catalogue.choices import Part
from generator.catalogue.completeness import FILLED, filled_counts, filled_parts, is_thin
from generator.catalogue.procedure import Procedure

DAY = date(2026, 11, 22)
BARE = {
    "code": "1.001193",
    "name": "Đăng ký khai sinh",
    "government_levels": ["commune"],
    "source": {"name": "Công báo"},
}
STEP = {"title": "Nộp", "text": "Nộp hồ sơ.", "actor": "citizen"}
PAPER = {"name": "Tờ khai"}


def procedure(**fields):
    return Procedure.model_validate(BARE | fields)


def test_the_parts_are_the_twelve_of_the_decree():
    """63/2010/NĐ-CP art. 8(2): papers and their number are two, the legal basis is none of them."""
    assert set(FILLED) == set(Part) - {Part.LAW}
    assert len(FILLED) == 12


def test_a_bare_record_gives_its_name():
    """And nothing else; what is absent is unknown."""
    assert filled_parts(procedure(), DAY) == {Part.NAME}


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"steps": [STEP]}, Part.STEPS),
        ({"channels": ["direct"]}, Part.CHANNELS),
        ({"required_documents": [PAPER]}, Part.PAPERS),
        ({"dossier_sets": "1"}, Part.DOSSIER_SETS),
        ({"time_limits": [{"value": "5", "unit": "days"}]}, Part.TIME_LIMIT),
        ({"who_may_apply": ["Cha, mẹ"]}, Part.WHO),
        ({"applicants": ["citizen"]}, Part.WHO),
        ({"agency": "Ủy ban nhân dân cấp xã"}, Part.AGENCY),
        ({"outcomes": ["Giấy khai sinh"]}, Part.OUTCOME),
        ({"fees": [{"amount": "0"}]}, Part.FEE),
        ({"requirements": ["Có hộ khẩu"]}, Part.REQUIREMENTS),
    ],
)
def test_what_a_source_gives_is_filled(fields, part):
    """One part for each field; zero đồng is a claim like any other."""
    assert filled_parts(procedure(**fields), DAY) == {Part.NAME, part}


@pytest.mark.parametrize(
    "fields",
    [
        {"time_limits": [{"note": "nguồn ghi 5 mà không ghi đơn vị"}]},
        {"fee_note": "Mức do tỉnh quy định."},
        {"agency_documents": [{"name": "Biên bản"}]},
        {"legal_basis": ["60/2014/QH13"]},
    ],
)
def test_what_only_seems_to_say_it_is_not_filled(fields):
    """A number without a unit, a word instead of an amount, the agency's own papers."""
    assert filled_parts(procedure(**fields), DAY) == {Part.NAME}


def test_a_form_of_a_paper_fills_two_parts():
    """The paper and its form."""
    with_form = procedure(required_documents=[PAPER | {"form": {"number": "Mẫu số 01"}}])

    assert filled_parts(with_form, DAY) == {Part.NAME, Part.PAPERS, Part.FORMS}


def test_what_holds_for_a_while_counts_while_it_holds():
    """A temporary way that names papers gives them until its last day."""
    override = {
        "to": "2027-02-28",
        "rests_on": {"document": "60/2014/QH13"},
        "what_changes": "Bớt giấy.",
        "required_documents": [PAPER],
    }
    record = procedure(overrides=[override])

    assert filled_parts(record, date(2027, 2, 28)) == {Part.NAME, Part.PAPERS}
    assert filled_parts(record, date(2027, 3, 1)) == {Part.NAME}


def test_counts_name_every_part():
    """A part that no record gives is counted as none, not left out."""
    counts = filled_counts([procedure(), procedure(agency="Xã")], DAY)

    assert counts == dict.fromkeys(FILLED, 0) | {Part.NAME: 2, Part.AGENCY: 1}


def test_a_card_that_tells_neither_papers_nor_days_is_thin():
    """Either of them is something; what others take, or nobody any more, warns nobody here."""
    others = (
        procedure(required_documents=[PAPER]),
        procedure(time_limits=[{"unit": "same_day"}]),
        procedure(government_levels=["province"]),
        procedure(end={"how": "repealed"}),
    )

    assert is_thin(procedure(), DAY)
    assert [one for one in others if is_thin(one, DAY)] == []


@pytest.mark.parametrize("period", [{"to": "2026-11-21"}, {"from": "2026-11-23"}])
def test_only_what_holds_on_the_day_fills_its_part(period):
    """A fee or a time limit of yesterday or of tomorrow tells today's reader nothing."""
    record = procedure(fees=[{"amount": "0"} | period], time_limits=[{"value": "5", "unit": "days"} | period])

    assert filled_parts(record, DAY) == {Part.NAME}
    assert is_thin(record, DAY)
