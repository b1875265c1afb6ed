"""Legal documents together: one side states a relation, both sides know it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue.law import Ground, LegalDocument, LegalStanding, LegalStatus
from generator.catalogue.legislation import Legislation, Relation, Statement

New = Callable[..., LegalDocument]

DAY = date(2026, 11, 22)
OLD, NEW = "43/2011/NĐ-CP", "42/2022/NĐ-CP"


@pytest.fixture
def of(new_legal_document: New) -> Callable[..., Legislation]:
    """Legislation of documents given as dictionaries; by themselves they are in force since 2012."""

    def of(*documents: dict[str, Any]) -> Legislation:
        dated = {"effective_from": "2012-01-01"}
        return Legislation(tuple(new_legal_document(**dated | fields) for fields in documents))

    return of


@pytest.mark.parametrize(
    ("of_the_later", "of_the_earlier"),
    [
        (Relation.REPLACES, Relation.REPLACED_BY),
        (Relation.PARTLY_REPEALS, Relation.PARTLY_REPEALED_BY),
        (Relation.AMENDS, Relation.AMENDED_BY),
    ],
)
@pytest.mark.parametrize("told_by", ["the later", "the earlier", "both"])
def test_a_relation_is_known_on_both_sides(
    of, of_the_later: Relation, of_the_earlier: Relation, told_by: str
):
    """Once, whoever states it."""
    old, new = {"number": OLD}, {"number": NEW}
    if told_by != "the later":
        old |= {of_the_earlier: [NEW]}
    if told_by != "the earlier":
        new |= {of_the_later: [OLD]}

    legislation = of(old, new)
    related = {
        (document.number, relation): legislation.related(document, relation)
        for document in legislation.documents
        for relation in Relation
        if legislation.related(document, relation)
    }

    assert related == {(OLD, of_the_earlier): (NEW,), (NEW, of_the_later): (OLD,)}


def test_relations_stand_oldest_first(of):
    """By the day of issue; what has no day or no record comes last."""
    legislation = of(
        {"number": OLD, "amended_by": ["9/2030/NĐ-CP", "3/2021/NĐ-CP", "2/2020/NĐ-CP", "1/2019/NĐ-CP"]},
        {"number": "1/2019/NĐ-CP", "issued_on": "2019-05-01"},
        {"number": "2/2020/NĐ-CP", "issued_on": "2020-05-01"},
        {"number": "3/2021/NĐ-CP"},
    )

    assert legislation.related(legislation.by_number[OLD], Relation.AMENDED_BY) == (
        "1/2019/NĐ-CP",
        "2/2020/NĐ-CP",
        "3/2021/NĐ-CP",
        "9/2030/NĐ-CP",
    )


def test_statements_name_the_earlier_and_the_later(of):
    """With the field in which a record states them."""
    legislation = of({"number": OLD, "replaced_by": [NEW]}, {"number": NEW, "amends": ["1/2000/NĐ-CP", OLD]})
    old, new = legislation.documents

    assert list(legislation.statements()) == [
        Statement(OLD, NEW, old, Relation.REPLACED_BY, 0),
        Statement("1/2000/NĐ-CP", NEW, new, Relation.AMENDS, 0),
        Statement(OLD, NEW, new, Relation.AMENDS, 1),
    ]


def test_two_documents_that_share_a_number(of):
    """Each is found by its own key, none by the bare number; one that shares with nobody by both."""
    legislation = of(
        {"number": "08/2025/NQ-HĐND", "issuer_slug": "hai-phong", "replaced_by": ["23/2026/NQ-HĐND"]},
        {"number": "08/2025/NQ-HĐND", "issuer_slug": "hai-duong"},
        {"number": "07/2025/NQ-HĐND", "issuer_slug": "hai-duong"},
        {"number": "23/2026/NQ-HĐND", "replaces": ["07/2025/NQ-HĐND"]},
    )
    ours, other, alone, new = legislation.documents

    assert legislation.by_number == {
        "08/2025/NQ-HĐND (hai-phong)": ours,
        "08/2025/NQ-HĐND (hai-duong)": other,
        "07/2025/NQ-HĐND (hai-duong)": alone,
        "07/2025/NQ-HĐND": alone,
        "23/2026/NQ-HĐND": new,
    }
    assert legislation.sharing["08/2025/NQ-HĐND"] == (ours, other)
    assert legislation.key("07/2025/NQ-HĐND") == "07/2025/NQ-HĐND (hai-duong)"
    assert legislation.related(new, Relation.REPLACES) == (
        "07/2025/NQ-HĐND (hai-duong)",
        "08/2025/NQ-HĐND (hai-phong)",
    )
    assert legislation.related(other, Relation.REPLACED_BY) == ()


@pytest.mark.parametrize(
    ("successor", "standing"),
    [
        ({"effective_from": "2022-08-15"}, LegalStanding(LegalStatus.UNKNOWN, Ground.REPLACED_UNDATED)),
        ({"effective_from": None}, LegalStanding(LegalStatus.UNKNOWN, Ground.REPLACED_UNDATED)),
        ({"effective_from": "2026-11-23"}, LegalStanding(LegalStatus.IN_FORCE, Ground.BEGUN)),
    ],
)
def test_what_is_replaced_without_a_day_is_unknown(of, successor: dict[str, Any], standing: LegalStanding):
    """Unless the successor is known to begin only later; told by the successor's record alone."""
    legislation = of({"number": OLD}, {"number": NEW, "replaces": [OLD]} | successor)

    assert legislation.standing(legislation.documents[0], DAY) == standing


def test_a_successor_without_a_record_makes_unknown_too(of):
    """Nobody knows whether it has begun."""
    legislation = of({"number": OLD, "replaced_by": [NEW]})

    assert legislation.status(legislation.documents[0], DAY) is LegalStatus.UNKNOWN


@pytest.mark.parametrize(
    ("repealers", "declared", "status"),
    [
        ([{"effective_from": "2026-07-01"}], None, LegalStatus.PARTLY_LAPSED),
        ([{"effective_from": "2026-11-23"}], None, LegalStatus.IN_FORCE),
        ([{"effective_from": "2026-11-23"}], "partly_lapsed", LegalStatus.IN_FORCE),
        ([{"effective_from": None}], None, LegalStatus.IN_FORCE),
        ([{"effective_from": None}], "partly_lapsed", LegalStatus.PARTLY_LAPSED),
        (
            [{"effective_from": "2026-11-23"}, {"effective_from": None}],
            "partly_lapsed",
            LegalStatus.PARTLY_LAPSED,
        ),
        (
            [{"effective_from": "2026-11-23"}, {"effective_from": "2026-07-01"}],
            None,
            LegalStatus.PARTLY_LAPSED,
        ),
    ],
)
def test_a_part_lapses_when_its_repeal_takes_force(
    of, repealers: list[dict[str, Any]], declared: str | None, status: LegalStatus
):
    """A dated repeal tells the day; of an undated one only what the record declares is taken."""
    others = [
        {"number": f"{one}/2026/NĐ-CP", "partly_repeals": [OLD]} | them
        for one, them in enumerate(repealers, 1)
    ]
    legislation = of({"number": OLD, "status": declared}, *others)

    assert legislation.status(legislation.documents[0], DAY) is status


@pytest.mark.parametrize(
    ("fields", "amender", "amended"),
    [
        ({}, None, False),
        ({"status": "amended"}, None, True),
        ({}, {"effective_from": "2026-11-22"}, True),
        ({}, {"effective_from": None}, True),
        ({"status": "amended"}, {"effective_from": "2026-11-23"}, False),
    ],
)
def test_amended_by_the_day(of, fields: dict[str, Any], amender: dict[str, Any] | None, amended: bool):
    """An amendment that is known to be still ahead has changed nothing yet."""
    others = [] if amender is None else [{"number": NEW, "amends": [OLD]} | amender]
    legislation = of({"number": OLD} | fields, *others)

    assert legislation.amended(legislation.documents[0], DAY) is amended


def test_the_end_of_a_chain_of_replacements(of):
    """A successor that has lapsed is passed over for its own; on an earlier day it still stood there."""
    legislation = of(
        {"number": OLD, "effective_to": "2022-08-15", "replaced_by": [NEW]},
        {"number": NEW, "effective_from": "2022-08-15", "effective_to": "2026-07-01"},
        {"number": "224/2026/NĐ-CP", "effective_from": "2026-07-01", "replaces": [NEW]},
    )
    old = legislation.documents[0]

    assert legislation.successors(old, DAY) == ("224/2026/NĐ-CP",)
    assert legislation.successors(old, date(2024, 1, 1)) == (NEW,)


def test_a_chain_that_ends_in_nothing_or_in_itself(of):
    """The last that is known is named; a circle, which the checks refuse, ends too."""
    dead = of({"number": OLD, "replaced_by": [NEW]}, {"number": NEW, "status": "lapsed"})
    circle = of(
        {"number": OLD, "status": "lapsed", "replaced_by": [NEW]},
        {"number": NEW, "status": "lapsed", "replaced_by": [OLD]},
    )

    assert dead.successors(dead.documents[0], DAY) == (NEW,)
    assert circle.successors(circle.documents[0], DAY) == ()
