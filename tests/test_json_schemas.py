"""The JSON Schemas: they say what the reader takes, in words for people, and are those of the models."""

import os
import unicodedata
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from generator.catalogue import fields, identifiers
from generator.catalogue.combinations import Forbidden
from generator.catalogue.commune import SiteAddress
from generator.catalogue.dossier import Form, RequiredDocument
from generator.catalogue.fields import LONGEST_TEXT, Group
from generator.catalogue.law import LegalDocument
from generator.catalogue.procedure import Procedure
from generator.catalogue.time_limits import TimeLimitRule
from generator.json_schemas import schema_of
from generator.kinds import KINDS, PROCEDURE, Kind
from generator.quantities import TimeUnit
from generator.reading import read_tree
from tests.projects import ROOT
from tests.yaml_core import load_core

PATH = "content/procedures/1.001193.yml"
SOUND = """\
code: "1.001193"
name: Đăng ký khai sinh
government_levels: [commune]
fees:
  - amount: 8000
    from: 2026-01-01
source:
  name: Công báo
"""

every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])


def validator(schema: dict[str, Any]) -> Draft7Validator:
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def groups(annotation: Any) -> set[type[Group]]:
    """The groups of fields in an annotation, and in their fields."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        inner = {one for field in annotation.model_fields.values() for one in groups(field.annotation)}
        return {annotation, *inner}
    return {one for part in get_args(annotation) for one in groups(part)}


def said(text: str | None) -> bool:
    """Whether it is said, in composed Vietnamese letters."""
    return bool(text) and not text.isascii() and unicodedata.is_normalized("NFC", text)


GROUPS = sorted({one for kind in KINDS for one in groups(kind.model)}, key=lambda one: one.__name__)


@pytest.mark.parametrize("group", GROUPS, ids=[group.__name__ for group in GROUPS])
def test_every_field_has_a_title_and_a_sentence_for_a_clerk(group: type[Group]):
    """In Vietnamese; the sentence says what to write and ends with a full stop."""
    untold = [
        name
        for name, field in group.model_fields.items()
        if not said(field.title) or not said(field.description) or not field.description.endswith(".")
    ]

    assert untold == []


@every_kind
def test_a_schema_is_one(kind: Kind[Any]):
    """By the meta-schema of its draft, and with words of its own."""
    schema = schema_of(kind)

    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == Draft7Validator.META_SCHEMA["$schema"]
    assert said(schema["title"])
    assert said(schema["description"])


@every_kind
def test_all_real_records_are_accepted(kind: Kind[Any]):
    """As an editor's tool reads them, by a validator that knows nothing of our reader."""
    checked = validator(schema_of(kind))
    # What this site does without stands in a broken site that has it.
    without = ROOT / "tests/cases/link_exceptions_unused"
    paths = sorted(ROOT.glob(kind.files)) or sorted(without.glob(kind.files))
    faults = {
        path.name: error.message
        for path in paths
        for error in checked.iter_errors(load_core(path.read_text("utf-8")))
    }

    assert paths
    assert faults == {}


@every_kind
def test_each_record_names_its_schema_first(kind: Kind[Any]):
    """So that an editor's programme finds it without settings; in a page of prose, inside its head."""
    wrong = []
    for path in sorted(ROOT.glob(kind.files)):
        schema = Path(os.path.relpath(ROOT / f"schemas/{kind.name}.schema.json", path.parent)).as_posix()
        lines = path.read_text("utf-8").split("\n")
        first = lines[1] if path.suffix == ".md" else lines[0]
        if first != f"# yaml-language-server: $schema={schema}":
            wrong.append(path.name)

    assert wrong == []


def test_every_word_of_a_closed_list_is_explained():
    """Beside its token; a list whose words are Vietnamese explains itself."""
    found = [group for kind in KINDS for group in schema_of(kind).get("definitions", {}).items()]
    lists = {name: group for name, group in found if "enum" in group}
    told = {name: group.get("enumDescriptions", group["enum"]) for name, group in lists.items()}

    assert lists
    assert [name for name, words in told.items() if not all(map(said, words))] == []
    assert [name for name, words in told.items() if len(words) != len(lists[name]["enum"])] == []


def leaves(schema: Any) -> list[dict[str, Any]]:
    """The schemas of values that are neither groups nor lists."""
    if isinstance(schema, list):
        return [leaf for one in schema for leaf in leaves(one)]
    if not isinstance(schema, dict):
        return []
    here = [schema] if "string" in schema.get("type", ()) else []
    return here + [leaf for one in schema.values() for leaf in leaves(one)]


@every_kind
def test_every_value_has_words_for_whoever_writes_another(kind: Kind[Any]):
    """An editor's programme shows them in place of its own, which speak of types and patterns."""
    found = leaves(schema_of(kind))

    assert found
    assert [leaf for leaf in found if not said(leaf.get("errorMessage"))] == []


def taken_by_reader(hint: Any, text: str) -> bool:
    """Whether a value, written so in a file, is one of this type."""
    tree, problems = read_tree(f"value: {text}\n", PATH)
    assert problems == []
    try:
        TypeAdapter(hint).validate_python(tree.value["value"])
    except ValidationError:
        return False
    return True


def taken_by_schema(hint: Any, text: str) -> bool:
    schema = TypeAdapter(hint).json_schema()
    return validator(schema).is_valid(load_core(f"value: {text}\n")["value"])


ALIKE = [
    (fields.Text, "Đăng ký khai sinh", True),
    (fields.Text, '"8000"', True),
    (fields.Text, "8000", False),
    (fields.Text, "true", False),
    (fields.Text, "~", False),
    (fields.Text, "", False),
    (fields.Text, '"  "', False),
    (fields.Text, "[a]", False),
    (fields.Text, "a" * LONGEST_TEXT, True),
    (fields.Text, "a" * (LONGEST_TEXT + 1), False),
    (fields.Day, "2026-07-20", True),
    (fields.Day, '"2026-07-20"', True),
    (fields.Day, "1945-01-01", True),
    (fields.Day, "2100-12-31", True),
    (fields.Day, "1944-12-31", False),
    (fields.Day, "2101-01-01", False),
    (fields.Day, "2026-02-30", False),
    (fields.Day, "2026-7-20", False),
    (fields.Day, "20/7/2026", False),
    (fields.Day, "2026", False),
    (fields.Count, "15", True),
    (fields.Count, '"15"', True),
    (fields.Count, '"015"', False),
    (fields.Count, "-1", False),
    (fields.Count, "1.5", False),
    (fields.Count, "999999999999", True),
    (fields.Count, "1000000000000", False),
    (fields.Count, "mười lăm", False),
    (fields.Dong, "0", True),
    (fields.Dong, "8000", True),
    (fields.Dong, "8.000 đồng", True),
    (fields.Dong, '"1 200 000 VNĐ"', True),
    (fields.Dong, '"8.000"', True),
    (fields.Dong, "8000đ", True),
    (fields.Dong, '"8.000,50"', False),
    (fields.Dong, '"1.200,000"', False),
    (fields.Dong, "-8000", False),
    (fields.Dong, "miễn phí", False),
    (identifiers.ProcedureCode, '"1.001193"', True),
    (identifiers.ProcedureCode, "1.001193", False),
    (identifiers.ProcedureCode, '"1.00119"', False),
    (identifiers.ProcedureId, '"1.001193"', True),
    (identifiers.ProcedureId, "cap-the", True),
    (identifiers.ProcedureId, "Cấp thẻ", False),
    (identifiers.Slug, "ho-tich", True),
    (identifiers.Slug, '"3"', True),
    (identifiers.Slug, "3", False),
    (identifiers.Slug, "Ho-tich", False),
    (identifiers.Slug, "ho--tich", False),
    (identifiers.LegalNumber, "43/2011/NĐ-CP", True),
    (identifiers.LegalNumber, "1669/NQ-UBTVQH15", True),
    (identifiers.LegalNumber, "Luật Hộ tịch", False),
    (identifiers.LegalNumber, "60/2014", False),
    (fields.Hour, '"15:00"', True),
    (fields.Hour, '"24:00"', False),
    (fields.Hour, '"7:30"', False),
    (identifiers.FormFile, "to-khai.docx", True),
    (identifiers.FormFile, "Tờ khai.docx", False),
    (identifiers.FormFile, "to-khai.exe", False),
    (fields.WebAddress, "https://xa.example/a?b=1.0#c", True),
    (fields.WebAddress, ">\n  https://xa.example/a", True),
    (fields.WebAddress, "xa.example", False),
    (fields.WebAddress, "https://[xa.example/", False),
    (fields.WebAddress, "https://xa.example/?a[]=1", True),
    (SiteAddress, "https://xa.gov.vn/", True),
    (SiteAddress, "https://xa.gov.vn", True),
    (SiteAddress, "http://127.0.0.1:8000/xa-quang-minh/", True),
    (SiteAddress, "https://[xa.gov.vn/", False),
    (SiteAddress, "https://xa.gov.vn/?a=b", False),
    (SiteAddress, "https://xa.gov.vn/#x", False),
    (SiteAddress, "https://xa.gov.vn/index.html", False),
    (fields.Count, "1", True),
    (fields.Count, "0", False),
    (fields.WholeNumber, "0", True),
    (fields.WebAddress, "https://xa.example/a b", False),
    (fields.WebAddress, "javascript:alert(1)", False),
    (fields.Email, "ubnd.xa@haiphong.gov.vn", True),
    (fields.Email, "ủy.ban@haiphong.gov.vn", False),
    (fields.Email, "ubnd@xa", False),
    (fields.Phone, '"0978.357.686"', True),
    (fields.Phone, "0978357686", False),
    (fields.Phone, "gọi chị Lan", False),
]


@pytest.mark.parametrize(("hint", "text", "taken"), ALIKE)
def test_a_schema_takes_what_the_reader_takes(hint: Any, text: str, taken: bool):
    """Value by value, as it is written in a file."""
    assert (taken_by_reader(hint, text), taken_by_schema(hint, text)) == (taken, taken)


NAMED = "name: Đăng ký khai sinh, government_levels: [commune], source: {name: Công báo}"
NUMBERED = "number: 123/2015/NĐ-CP, kind: Nghị định, issuer: Chính phủ, source: {name: Công báo}"
COMBINED = [
    (Procedure, f'{NAMED}, code: "1.001193"', True),
    (Procedure, f"{NAMED}, slug: dang-ky-khai-sinh", True),
    (Procedure, NAMED, False),
    (Procedure, f'{NAMED}, code: "1.001193", slug: dang-ky-khai-sinh', False),
    (Form, "name: Tờ khai", True),
    (Form, "number: CT01", True),
    (Form, "file: to-khai.docx", True),
    (Form, "name: Tờ khai, number: CT01, file: to-khai.docx", True),
    (Form, "document: 123/2015/NĐ-CP", False),
    (RequiredDocument, "name: Tờ khai", True),
    (RequiredDocument, "name: Tờ khai, when: nhờ người khác", True),
    (RequiredDocument, "name: Tờ khai, need: always", True),
    (RequiredDocument, "name: Tờ khai, need: always, when: nhờ người khác", False),
    (RequiredDocument, "name: Tờ khai, need: in_case", False),
    (RequiredDocument, "name: Tờ khai, need: in_case, when: nhờ người khác", True),
    (RequiredDocument, "name: Tờ khai, need: if_asked", True),
    (RequiredDocument, "name: Tờ khai, need: if_asked, when: nhờ người khác", True),
    (TimeLimitRule, "note: nguồn không ghi đơn vị", True),
    (TimeLimitRule, "value: 5", False),
    (TimeLimitRule, "unit: days", False),
    *((TimeLimitRule, f"value: 5, unit: {unit}", True) for unit in TimeUnit if unit != "same_day"),
    (TimeLimitRule, "unit: same_day", True),
    (TimeLimitRule, "value: 5, unit: same_day", False),
    (TimeLimitRule, 'unit: same_day, same_day_until: "15:00"', True),
    (TimeLimitRule, 'value: 5, unit: days, same_day_until: "15:00"', False),
    (TimeLimitRule, 'same_day_until: "15:00"', False),
    (LegalDocument, NUMBERED, True),
    (LegalDocument, f"{NUMBERED}, effective_to: 2026-07-01", True),
    (LegalDocument, f"{NUMBERED}, last_day: 2026-06-30", True),
    (LegalDocument, f"{NUMBERED}, effective_to: 2026-07-01, last_day: 2026-06-30", False),
]


@pytest.mark.parametrize(("group", "keys", "taken"), COMBINED)
def test_a_schema_takes_what_the_reader_takes_together(group: type[Group], keys: str, taken: bool):
    """Keys that need or exclude one another."""
    text = f"{{{keys}}}"

    assert (taken_by_reader(group, text), taken_by_schema(group, text)) == (taken, taken)


def test_every_group_that_forbids_a_combination_is_tried():
    """With a sound example and a faulty one."""
    bound = {
        group
        for group in GROUPS
        for field in group.model_fields.values()
        if any(isinstance(mark, Forbidden) for mark in field.metadata)
    }

    assert {group for group, _, taken in COMBINED if taken} == bound
    assert {group for group, _, taken in COMBINED if not taken} == bound


@pytest.mark.parametrize(
    ("hint", "text"),
    [
        (fields.Dong, "8.000"),
        (fields.Count, "015"),
        (fields.Text, "no"),
        (identifiers.LegalNumber, "12/2015/ND-CP"),
        (fields.Dated, "{from: 2026-07-01, to: 2026-06-30}"),
    ],
)
def test_what_only_the_reader_can_refuse(hint: Any, text: str):
    """Without quotes or diacritics tools see 8, 15, a word, a number of that shape; days have no order."""
    assert (taken_by_reader(hint, text), taken_by_schema(hint, text)) == (False, True)


def test_what_only_a_schema_refuses():
    """White space around a word of a closed list, which the reader passes over."""
    record = SOUND.replace("[commune]", '[" commune "]')

    assert PROCEDURE.read(record.encode(), PATH)[1] == []
    assert not validator(schema_of(PROCEDURE)).is_valid(load_core(record))


def test_the_sound_record_is_taken_by_both():
    """What follows puts one fault into it."""
    assert PROCEDURE.read(SOUND.encode(), PATH)[1] == []
    assert validator(schema_of(PROCEDURE)).is_valid(load_core(SOUND))


@pytest.mark.parametrize(
    ("what_stands", "what_shall", "place"),
    [
        ("source:", "secter: ho-tich\nsource:", []),
        ("  name: Công báo", "  name: Công báo\n  adress: https://xa.example", ["source"]),
        ("name: Đăng ký khai sinh\n", "", []),
        ("  - amount: 8000\n    from", "  - from", ["fees", 0]),
        ("[commune]", "[xã]", ["government_levels", 0]),
        ("[commune]", "commune", ["government_levels"]),
        ("[commune]", "[]", ["government_levels"]),
        ("  name: Công báo", "  - name: Công báo", ["source"]),
        ("source:\n  name: Công báo", "source:", ["source"]),
        ('"1.001193"', "1.001193", ["code"]),
        ('code: "1.001193"\n', "", []),
        ("source:", "time_limits:\n  - value: 5\nsource:", ["time_limits", 0]),
        ("from: 2026-01-01", "from: 01/01/2026", ["fees", 0, "from"]),
    ],
)
def test_a_fault_is_seen_by_both(what_stands: str, what_shall: str, place: list[str | int]):
    """An unknown key, a missing one, a wrong word, a wrong shape, nothing, no quotes, half a pair."""
    text = SOUND.replace(what_stands, what_shall)
    errors = list(validator(schema_of(PROCEDURE)).iter_errors(load_core(text)))

    assert len(PROCEDURE.read(text.encode(), PATH)[1]) == 1
    assert errors
    assert [error.message for error in errors if list(error.absolute_path) != place] == []
