"""Laws over the whole catalogue, in one table.

A check takes the catalogue and the build date and yields problems. It changes nothing,
reads no file and no clock.
"""

from collections.abc import Callable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.checks.identity import file_names_are_ids, identities_are_unique
from generator.checks.law import legal_basis_in_force
from generator.checks.levels import (
    levels_are_declared_and_proven,
    levels_within_capabilities,
    one_level_of_a_scheme,
)
from generator.checks.references import (
    legal_documents_are_known,
    related_documents_are_recorded,
    schemes_and_levels_are_known,
    sectors_are_known,
)
from generator.checks.reviews import review_dates_ahead
from generator.problems import Problem

Check = Callable[[Catalogue, date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    file_names_are_ids,  # a record is found by its file's name
    identities_are_unique,  # one code, one number, one slug: one record
    sectors_are_known,  # a sector is in sectors.yml
    schemes_and_levels_are_known,  # a declared level exists in its scheme
    legal_documents_are_known,  # whatever a record rests on has a record of its own
    related_documents_are_recorded,  # note: an amending or replaced document without a record
    levels_within_capabilities,  # no level above what the service can do
    one_level_of_a_scheme,  # not two levels of one scheme on one day
    levels_are_declared_and_proven,  # note: a level without source or without evidence
    legal_basis_in_force,  # note: the law that a record rests on has lapsed, or nobody knows
    review_dates_ahead,  # note: somebody promised to look again by now
)


def check(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """What the laws find on the build date, in no particular order."""
    for law in CHECKS:
        yield from law(catalogue, built_on)
