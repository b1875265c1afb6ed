"""Combinations of keys that a group refuses: what the reader says of them, and what a schema says."""

from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from generator.catalogue.combinations import Forbidden, lacks, stands
from generator.catalogue.fields import Count, Group, Text, word
from generator.problems import Code


class Drink(StrEnum):
    """What is served."""

    TEA = "tea"
    WATER = "water"


UNMEASURED = Forbidden(
    Code.KEY_MISSING,
    "trà phải có số tách",
    "ghi cups, hoặc ghi note",
    ((stands("drink", Drink.TEA), lacks("note"), lacks("cups")),),
)
NOTED = Forbidden(
    Code.KEY_UNKNOWN,
    "đã có số tách thì không cần lời",
    "xóa dòng note",
    ((stands("cups"), stands("note")),),
)


class Order(Group):
    """What somebody asks for."""

    drink: Annotated[Drink, word(Drink)] | None = None
    note: Text | None = None
    cups: Annotated[Count | None, UNMEASURED, NOTED] = Field(default=None, validate_default=True)


def refused(**fields: str) -> list[tuple[str, tuple[str | int, ...], str, str]]:
    with pytest.raises(ValidationError) as raised:
        Order.model_validate(fields)
    found = raised.value.errors()
    return [(one["type"], one["loc"], one.get("ctx", {})["message"], one["ctx"]["hint"]) for one in found]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"cups": "2"},
        {"note": "nóng"},
        {"drink": "water"},
        {"drink": "tea", "cups": "2"},
        {"drink": "tea", "note": "nóng"},
    ],
)
def test_other_combinations_are_taken(fields: dict[str, str]):
    """A key that is absent, or holds another word, makes another combination."""
    order = Order.model_validate(fields)

    assert {key for key, value in order if value is not None} == set(fields)


def test_a_combination_is_refused_at_the_field_that_bears_it():
    """With its code, what is wrong and what to do."""
    assert refused(drink="tea") == [
        ("key-missing", ("cups",), "trà phải có số tách", "ghi cups, hoặc ghi note")
    ]
    assert refused(cups="2", note="nóng") == [
        ("key-unknown", ("cups",), "đã có số tách thì không cần lời", "xóa dòng note")
    ]


def test_a_key_that_cannot_be_read_is_in_no_combination():
    """One fault is told once: nobody knows what should have stood there."""
    for fields, faulty in (
        ({"drink": "tea", "note": ""}, "note"),
        ({"drink": "wine"}, "drink"),
        ({"drink": "tea", "cups": "hai"}, "cups"),
        ({"note": "", "cups": "2"}, "note"),
    ):
        assert [location for _, location, *_ in refused(**fields)] == [(faulty,)]


def test_what_a_schema_says_of_them():
    """What has to change is asked for or ruled out, so that editors' programmes mark it in our words."""
    tea = {"required": ["drink"], "properties": {"drink": {"enum": ["tea"]}}}

    assert Order.model_json_schema()["allOf"] == [
        {
            "if": {"allOf": [tea, {"not": {"required": ["note"]}}]},
            "then": {
                "required": ["cups"],
                "errorMessage": "Trà phải có số tách. Ghi cups, hoặc ghi note.",
            },
        },
        {
            "if": {"required": ["cups"]},
            "then": {
                "properties": {"note": False},
                "errorMessage": "Đã có số tách thì không cần lời. Xóa dòng note.",
            },
        },
    ]


def test_a_group_that_forbids_none_says_nothing_of_them():
    """Its schema has no such entry."""

    class Plain(Group):
        note: Text | None = None

    assert "allOf" not in Plain.model_json_schema()
