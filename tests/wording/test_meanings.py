"""What the words of closed lists mean."""

import pytest

from generator.wording.meanings import MEANINGS


@pytest.mark.parametrize("choices", list(MEANINGS), ids=[choices.__name__ for choices in MEANINGS])
def test_every_word_has_a_meaning_of_its_own(choices):
    """In the order of the list; no two may read alike."""
    meanings = MEANINGS[choices]

    assert list(meanings) == list(choices)
    assert len(set(meanings.values())) == len(meanings)
