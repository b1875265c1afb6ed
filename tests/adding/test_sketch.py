"""The commented record: sound as it is written, and sound with any of its examples in use."""

import re
from datetime import date

import pytest

from generator.adding.examples import Examples
from generator.adding.sketch import record_text
from generator.build.examine import examine
from generator.build.load import load
from generator.catalogue.fields import Record
from generator.kinds import GUIDE, LEGAL_DOCUMENT, PROCEDURE
from generator.problems import Severity
from tests.sound_project import BUILT_ON, SOUND

SOURCE = {"name": "Công báo"}
PROCEDURE_VALUES = {"code": "1.000001", "name": "Thử", "government_levels": ["commune"], "source": SOURCE}
LEGAL_VALUES = {"number": "12/2026/NĐ-CP", "kind": "Nghị định", "issuer": "Chính phủ", "source": SOURCE}
VERSION = {"id": "ban", "name": "Bản", "steps": [{"title": "Một", "text": "Hai"}], "source": SOURCE}
GUIDE_VALUES = {"slug": "thu", "title": "Thử", "summary": "Để thử.", "versions": [VERSION]}
NEW = {
    "content/procedures/1.000001.yml": (PROCEDURE, PROCEDURE_VALUES),
    "content/legal/12-2026-nd-cp.yml": (LEGAL_DOCUMENT, LEGAL_VALUES),
    "content/guides/thu.yml": (GUIDE, GUIDE_VALUES),
}
EXCLUSIVE = {"last_day"}  # stands instead of effective_to
# What the answers have decided, and what later documents say of this one.
LEFT_OUT = {
    "Procedure": {"slug"},
    "LegalDocument": {"issuer_slug", "amended_by", "partly_repealed_by", "replaced_by"},
    "Guide": set(),
}


def written(path):
    """The new record of a path, in the sound project that it is to join."""
    kind, values = NEW[path]
    catalogue = load(SOUND).catalogue
    return record_text(kind, values, Examples.of(catalogue, BUILT_ON), ["# đầu tệp"])


def blocks(text):
    """The numbers of the lines of each example that is commented out, at any depth but inside another."""
    lines = [*text.split("\n"), ""]
    found = {}
    key = None
    for number, line in enumerate(lines):
        match = re.match(r"( *)#(?! )([a-z_]+|-)", line)
        if match and not (key and re.match(rf"{key[1]}# ", line)):
            key = (number, match[1], match[2])
            found[key] = [number]
        elif key and re.match(rf"{key[1]}# ", line) and re.match(rf"{key[1]}#  ", line):
            found[key].append(number)
        else:
            key = None
    return found


def used(text, numbers, *, with_blank=False):
    """The text with one sign taken from each of the lines."""
    lines = text.split("\n")
    for number in numbers:
        lines[number] = re.sub(r"^( *)#( ?)", lambda m: m[1] + ("" if with_blank else m[2]), lines[number])
    return "\n".join(lines)


def errors(project, path, text):
    """What is wrong with the record once words stand where it has “…”."""
    project.write(path, text.replace("…", "lời"))
    return [one for one in project.problems() if one.severity is Severity.ERROR]


every_kind = pytest.mark.parametrize("path", NEW)


@every_kind
def test_a_fresh_record_is_sound(project, path):
    """Nothing but what was answered, so nothing that `check` refuses."""
    assert errors(project, path, written(path)) == []


@every_kind
def test_every_field_of_the_model_is_there(path):
    """Filled in or as an example; what would be refused beside the answers is not, and nothing else."""
    kind, _ = NEW[path]
    model: type[Record] = kind.model
    keys = {field.alias or name for name, field in model.model_fields.items()}
    shown = set(re.findall(r"^#?([a-z_]+):", written(path), re.MULTILINE))
    nothing_there = {"life_events"} if kind is PROCEDURE else set()  # the sound project has no events

    assert keys - shown == LEFT_OUT[model.__name__] | nothing_there


@every_kind
def test_each_example_can_be_used_alone(project, path):
    """One sign away from each of its lines, and the record is as sound as before."""
    text = written(path)
    found = blocks(text)
    wrong = {
        text.split("\n")[key[0]]: errors(project, path, used(text, lines)) for key, lines in found.items()
    }

    assert len(found) > 1
    assert {line: problems for line, problems in wrong.items() if problems} == {}


@every_kind
def test_each_example_inside_a_used_one_can_be_used(project, path):
    """The examples of an example: the outer one first, then one of its own."""
    text = written(path)
    wrong = []
    for key, lines in blocks(text).items():
        outer = used(text, lines)
        inner = {one: own for one, own in blocks(outer).items() if one[0] in lines}
        for one, own in inner.items():
            if found := errors(project, path, used(outer, own)):
                wrong.append((text.split("\n")[key[0]], outer.split("\n")[one[0]], found[0].message))

    assert wrong == []


@every_kind
def test_all_examples_can_be_used_at_once(project, path):
    """But for those of which the models say that one excludes the other."""
    text = written(path)
    outer = [
        number
        for key, lines in blocks(text).items()
        for number in lines
        if key[2] not in EXCLUSIVE and key[1] == ""
    ]

    assert errors(project, path, used(text, outer)) == []


@every_kind
def test_an_editor_that_takes_the_blank_too_does_no_harm(project, path):
    """Programmes for code take “# ” away where they find it: everything moves by one, and stays a record."""
    text = written(path)
    outer = [
        number
        for key, lines in blocks(text).items()
        for number in lines
        if key[2] not in EXCLUSIVE and key[1] == ""
    ]

    assert errors(project, path, used(text, outer, with_blank=True)) == []


def test_what_a_project_lacks_is_no_example():
    """Without events, schemes or forms there is nothing that an example could name."""
    examples = Examples.of(load(SOUND).catalogue, date(2000, 1, 1))

    assert examples.known["scheme"] is None
    assert "online_levels:" not in record_text(PROCEDURE, PROCEDURE_VALUES, examples, [])
    assert examine(SOUND, BUILT_ON).publishable()
