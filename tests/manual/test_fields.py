"""The pages of keys say what the models say, and their examples can be read."""

import pytest

from generator.json_schemas import schema_of
from generator.kinds import KINDS, PROCEDURE
from generator.pages import addresses
from generator.pages.manual.field_examples import example
from generator.pages.manual.fields import fields_pages
from generator.reading import read_tree
from generator.wording.field_examples import EXAMPLES

PAGES = {page.address: page for page in fields_pages()}
PAGE = 60_000  # characters of a page's own
SCHEMAS = {kind.name: schema_of(kind) for kind in KINDS}


def fields_on(name):
    """Every field on the pages of a kind."""
    start = addresses.manual_fields(name)
    pages = [page for address, page in PAGES.items() if address.startswith(start)]
    return [field for page in pages for group in page.values["groups"] for field in group.fields]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_told_once(name: str):
    """With the words of the model; those of groups inside too."""
    groups = [SCHEMAS[name], *SCHEMAS[name].get("definitions", {}).values()]
    declared = [
        (key, field.get("title", ""), field.get("description", ""))
        for group in groups
        for key, field in group.get("properties", {}).items()
    ]

    told = [(field.key, field.title, field.description) for field in fields_on(name)]
    assert sorted(told) == sorted(declared)
    assert all(title and description for _, title, description in told)


@pytest.mark.parametrize("name", SCHEMAS)
def test_examples_can_be_read(name: str):
    """Nothing of an example would be refused for how it is written, or read as something else."""
    for field in fields_on(name):
        tree, problems = read_tree(f"{field.example}\n", "a.yml")

        assert problems == [], field.example
        assert "…" not in field.example, f"{field.title}: an example in generator/wording/field_examples.py"
        assert list(tree.value) == [field.key]


def test_no_example_is_for_no_field():
    """Whoever drops a field drops its example."""
    titles = {field.title for name in SCHEMAS for field in fields_on(name)}

    assert set(EXAMPLES) - titles == set()


def test_what_is_said_of_a_key():
    """Need, kind of value, closed lists with meanings, the way to the keys inside."""
    fields = {field.key: field for field in fields_on("procedure")}

    assert (fields["name"].need, fields["name"].takes) == ("phải có", "chữ")
    assert fields["code"].example == 'code: "1.001193"'
    assert fields["unit"].choices[3] == ("working_days", "ngày làm việc")
    assert fields["fees"].takes == "danh sách, mỗi mục: nhóm khóa"
    assert fields["fees"].inside.address == "huong-dan-bien-tap/cac-khoa/thu-tuc/fees/"
    assert fields["fees"].example == "fees:\n  - amount: 8000"


def test_examples_of_kinds_of_values():
    """The model's own example first; words with quotes where they need them."""
    told = {"type": "string", "description": "Tên, ví dụ: 7:30."}

    assert example("a", told, {}) == 'a: "7:30"'
    assert example("a", {"type": "string", "enum": ["x", "y"]}, {}) == "a: x"
    assert example("a", {"type": "array", "items": {"type": "string"}}, {}) == "a:\n  - …"
    assert example("a", {"type": ["integer", "string"], "errorMessage": "Ví dụ 15."}, {}) == "a: 15"


def test_pages_are_light():
    """A kind with many keys has a page for each group."""
    start = addresses.manual_fields(PROCEDURE.name)

    assert len([address for address in PAGES if address.startswith(start)]) == 17
    assert {address for address in PAGES if len(str(PAGES[address].values)) > PAGE} == set()
