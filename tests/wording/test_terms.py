"""What the closed lists of the models are called."""

from enum import StrEnum

import pytest

from generator.catalogue.choices import (
    Actor,
    Applicant,
    Axis,
    Capability,
    Channel,
    GovernmentLevel,
    PaperKind,
    Part,
)
from generator.catalogue.law import Ground, LegalStatus
from generator.catalogue.legislation import Relation
from generator.catalogue.levels import Evidence
from generator.wording import terms


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        (terms.GOVERNMENT_LEVELS, GovernmentLevel),
        (terms.CHANNELS, Channel),
        (terms.CHANNEL_ADVICE, Channel),
        (terms.CAPABILITIES, Capability),
        (terms.ACTORS, Actor),
        (terms.PAPER_KINDS, PaperKind),
        (terms.LEGAL_STATUSES, LegalStatus),
        (terms.GROUNDS, Ground),
        (terms.RELATIONS, Relation),
        (terms.AXES, Axis),
        (terms.APPLICANTS, Applicant),
        (terms.PARTS, Part),
        (terms.EVIDENCE, Evidence),
    ],
)
def test_every_choice_has_a_word_of_its_own(words: dict[StrEnum, str], choices: type[StrEnum]):
    """A choice that is added to a model needs its word, and no two may read alike."""
    assert list(words) == list(choices)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a hoặc b"), (["a", "b", "c"], "a, b hoặc c")]
)
def test_alternatives(words: list[str], text: str):
    """As people list what one may choose from."""
    assert terms.joined(words) == text


def test_how_an_outcome_comes_back():
    """One of the ways is enough."""
    assert terms.outcome_returned_text([Channel.ONLINE, Channel.POST]) == (
        "trả kết quả trực tuyến hoặc qua bưu chính"
    )
