"""Papers: when each is to be brought, what stands in for it, and which form it takes."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from generator.catalogue.choices import Need
from generator.catalogue.dossier import Form, RequiredDocument
from generator.catalogue.procedure import Procedure

New = Callable[..., Procedure]


def paper(**fields: Any) -> RequiredDocument:
    return RequiredDocument.model_validate({"name": "Giấy chứng sinh"} | fields)


def refused(model: type[Any], fields: dict[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as raised:
        model.model_validate(fields)
    return [(details["type"], details["loc"]) for details in raised.value.errors()]


@pytest.mark.parametrize(
    ("fields", "need"),
    [
        ({}, Need.ALWAYS),
        ({"when": "trẻ bị bỏ rơi"}, Need.IN_CASE),
        ({"need": "if_asked"}, Need.IF_ASKED),
        ({"when": "không tra được nơi cư trú", "need": "if_asked"}, Need.IF_ASKED),
        ({"note": "phải chứng thực"}, Need.ALWAYS),
    ],
)
def test_when_a_paper_is_to_be_brought(fields: dict[str, str], need: Need):
    """A case makes it a paper of that case; what may be asked for is said; a remark changes nothing."""
    assert paper(**fields).needed is need


@pytest.mark.parametrize("fields", [{"need": "always", "when": "ủy quyền"}, {"need": "in_case"}])
def test_a_need_that_contradicts_its_case(fields: dict[str, str]):
    """Always and only sometimes cannot both be true."""
    assert refused(RequiredDocument, {"name": "Giấy"} | fields) == [("need-contradictory", ("need",))]


def test_a_wrong_case_is_not_also_a_contradiction():
    """One fault, one problem."""
    assert refused(RequiredDocument, {"name": "Giấy", "when": "", "need": "in_case"}) == [
        ("value-empty", ("when",))
    ]


def test_alternatives_keep_their_order():
    """The witness comes before one's own word, as the source has it."""
    given = paper(alternatives=[{"name": "Văn bản của người làm chứng"}, {"name": "Giấy cam đoan"}])

    assert [other.name for other in given.alternatives] == ["Văn bản của người làm chứng", "Giấy cam đoan"]


def test_one_of_several_has_no_order():
    """A name for all of them, then whichever of them one has."""
    given = paper(name="Giấy tờ về đất", one_of=[{"name": "Giấy chứng nhận"}, {"name": "Sổ đỏ cũ"}])

    assert [other.name for other in given.one_of] == ["Giấy chứng nhận", "Sổ đỏ cũ"]
    assert given.alternatives == ()


def test_a_form_says_which_it_is():
    """A name, a number or a file; the document alone names none of its many forms."""
    assert refused(Form, {"document": "53/2025/TT-BCA"}) == [("key-missing", ("file",))]
    assert Form.model_validate({"number": "CT01", "document": "53/2025/TT-BCA"}).number == "CT01"
    assert Form.model_validate({"file": "to-khai.docx"}).file == "to-khai.docx"


@pytest.mark.parametrize("name", ["Tờ khai.docx", "../to-khai.docx", "to-khai.exe", "TO-KHAI.PDF", "to-khai"])
def test_names_of_form_files(name: str):
    """What every disk and every address carries unchanged, and what a phone can open."""
    assert refused(Form, {"file": name}) == [("form-name-wrong", ("file",))]


def test_every_form_of_a_dossier_is_found(new_procedure: New):
    """Of papers, of what stands in for them, and of those that a document puts in their place for a while."""
    papers = [{"name": "Tờ khai", "form": {"number": "CT01"}, "alternatives": [
        {"name": "Bản cam đoan", "form": {"number": "CT02"}}]}]  # fmt: skip
    override = {
        "to": "2027-02-28",
        "rests_on": {"document": "66.18/2026/NQ-CP"},
        "what_changes": "Bỏ bớt giấy tờ.",
        "required_documents": [{"name": "Đơn", "form": {"number": "CT03"}}],
    }
    procedure = new_procedure(required_documents=papers, overrides=[override])

    assert [(location, form.number) for location, form in procedure.forms()] == [
        (("required_documents", 0, "form"), "CT01"),
        (("required_documents", 0, "alternatives", 0, "form"), "CT02"),
        (("overrides", 0, "required_documents", 0, "form"), "CT03"),
    ]
