"""The table of kinds: complete, and each file of it belongs to one kind."""

from generator import kinds
from generator.kinds import KINDS, Kind
from tests.projects import ROOT


def test_every_kind_is_in_the_table():
    """What is loaded but not in the table would have no schema."""
    declared = [value for value in vars(kinds).values() if isinstance(value, Kind)]

    assert list(KINDS) == declared


def test_no_two_kinds_share_a_name_a_model_or_a_file():
    """A record has one declaration."""
    files = [path for kind in KINDS for path in ROOT.glob(kind.files)]

    assert len({kind.name for kind in KINDS}) == len({kind.model for kind in KINDS}) == len(KINDS)
    assert len(set(files)) == len(files)
    assert files
