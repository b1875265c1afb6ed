"""Whatever a file holds: a value, or problems with places inside the file; never an exception."""

import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.commune import Commune, Prose
from generator.catalogue.procedure import Procedure
from generator.problems import MOST_PER_FILE, Severity
from generator.reading import as_decoded, decode, read_prose, read_tree
from generator.reading.lines import MARKS
from generator.records import read_part_of_record, read_prose_record, read_record
from tests.properties.texts import data, texts

PATH = "content/procedures/1.001193.yml"
# What a record may hold: groups, lists and words that no reader takes for anything but text.
words = st.text(st.characters(categories=("L", "N", "P", "Zs", "S")), min_size=1, max_size=30).filter(
    lambda text: text.strip() and decode(text.encode(), PATH) == (text, [])
)
# Signs that are read as slips where they stand without quotes: `tên: Đăng ký"`, `- Bản chính,`, `tên: •Đơn`.
bare_words = words.filter(lambda text: not set(text) & set('"“”„‟«»,;:') and text[0] not in f"{MARKS}-")
keys = st.from_regex(r"[a-z]{1,8}", fullmatch=True)


def documents(of):
    """Groups and lists of such words."""
    inside = st.recursive(
        of,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=20,
    )
    return st.dictionaries(keys, inside, min_size=1, max_size=6)


styled = st.tuples(documents(bare_words), st.none()) | st.tuples(documents(words), st.sampled_from("\"'|"))


def inside(problem, text):
    """Whether the place of a problem is one of this text: a line of it, and a column or just behind."""
    lines = text.split("\n")
    place = problem.place
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(data)
def test_any_bytes_are_text_or_a_problem(data):
    """Text in form C, or an error that says why there is none; each place lies inside the file."""
    text, problems = decode(data, PATH)

    assert text is not None or problems
    assert text is None or unicodedata.is_normalized("NFC", text)
    assert [problem for problem in problems if not inside(problem, as_decoded(data))] == []


@given(texts)
def test_any_text_is_a_tree_or_a_problem(text):
    """In YAML and in prose; every place lies inside the file."""
    clean, _ = decode(text.encode("utf-8", "replace"), PATH)
    for reader in (read_tree, read_prose):
        tree, problems = reader(clean or "", PATH)

        assert tree is not None or problems
        assert [problem for problem in problems if not inside(problem, clean or "")] == []


@given(data)
def test_any_bytes_are_a_record_or_an_error(data):
    """Of every kind of reader; and never more problems than a person reads."""
    for read, model in (
        (read_record, Commune),
        (read_part_of_record, Procedure),
        (read_prose_record, Prose),
    ):
        record, problems = read(model, data, PATH)

        assert record is not None or any(problem.severity is Severity.ERROR for problem in problems)
        assert len(problems) <= MOST_PER_FILE + 1


@given(styled, st.booleans())
def test_a_plain_document_is_what_other_readers_read(styled, flow):
    """Written by PyYAML in any style, a document of words is read as PyYAML reads it."""
    document, style = styled
    written = yaml.safe_dump(
        document, allow_unicode=True, default_style=style, default_flow_style=flow, width=10_000
    )
    text, _ = decode(written.encode(), PATH)
    tree, problems = read_tree(text, PATH)

    assert problems == []
    assert tree.value == yaml.safe_load(text)
