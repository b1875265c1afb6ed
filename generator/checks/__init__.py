"""Laws over the whole catalogue, in one table.

A check takes the catalogue and the build date and yields problems. It changes nothing,
reads no file and no clock.
"""

from collections.abc import Callable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.checks.citations import (
    citations_fit_their_sector,
    legal_documents_are_known,
    numbers_name_one_document,
    related_documents_are_recorded,
)
from generator.checks.forms import forms_are_sound, forms_are_there, forms_are_used
from generator.checks.guides import versions_do_not_overlap
from generator.checks.identity import (
    addresses_are_free,
    file_names_are_ids,
    identities_are_unique,
)
from generator.checks.law import legal_basis_in_force
from generator.checks.legislation import (
    days_are_in_order,
    ends_are_days_without_force,
    kinds_are_those_of_numbers,
    later_documents_are_later,
    relations_have_no_circle,
    successors_are_in_force,
)
from generator.checks.levels import (
    levels_are_declared_and_proven,
    levels_have_their_reasons,
    levels_hold_under_their_scheme,
    levels_within_capabilities,
    one_level_of_a_scheme,
    schemes_do_not_overlap,
)
from generator.checks.life_events import life_events_have_procedures, orders_are_of_their_event
from generator.checks.links import link_exceptions_are_needed
from generator.checks.procedures import (
    complaints_lead_on,
    fees_agree,
    former_ids_are_free,
    items_stand_once,
    overrides_do_not_overlap,
    successors_are_known,
    successors_live_on,
    time_limits_agree,
)
from generator.checks.questions import (
    answers_lead_on,
    answers_tell_apart,
    every_node_is_reached,
    outcomes_live_on,
    questions_have_no_circle,
)
from generator.checks.references import (
    life_events_are_known,
    named_procedures_are_known,
    schemes_and_levels_are_known,
    sectors_are_known,
)
from generator.checks.reviews import review_dates_ahead
from generator.checks.sources import sources_are_of_the_past
from generator.checks.working_days import (
    announced_days_change_something,
    announced_days_stand_once,
    days_are_of_their_year,
)
from generator.problems import Problem

Check = Callable[[Catalogue, date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    file_names_are_ids,  # a record is found by its file's name
    identities_are_unique,  # one code, one number, one slug: one record
    addresses_are_free,  # no record is called as a page of the site itself
    former_ids_are_free,  # an old code leads to one procedure
    complaints_lead_on,  # who complains is led to a procedure that is taken
    successors_are_known,  # a procedure that ends leads on to one that has a record
    successors_live_on,  # note: it leads on to one that has ended too
    overrides_do_not_overlap,  # one document at a time puts a part aside
    fees_agree,  # no two amounts for one case on one day
    time_limits_agree,  # nor two time limits
    items_stand_once,  # nothing is pasted twice into one list
    forms_are_there,  # a form named as a file is in content/forms/
    forms_are_sound,  # and is what its ending says, and light enough
    forms_are_used,  # note: a file that no paper names
    sectors_are_known,  # a sector is in sectors.yml
    life_events_are_known,  # an event is in life-events.yml
    named_procedures_are_known,  # events and trees of questions name procedures that have a record
    life_events_have_procedures,  # note: an event to which no procedure leads has no page
    orders_are_of_their_event,  # what is done first is done for that event
    answers_lead_on,  # a question has answers, and each leads to a question or an outcome
    answers_tell_apart,  # no two answers of a question say the same
    questions_have_no_circle,  # nobody is asked what he has answered
    every_node_is_reached,  # no question and no outcome that nobody gets to
    outcomes_live_on,  # note: an outcome leads to a procedure that has ended
    schemes_and_levels_are_known,  # a declared level exists in its scheme
    numbers_name_one_document,  # a number that two issuers use is cited with its issuer
    legal_documents_are_known,  # whatever a record rests on has a record of its own
    related_documents_are_recorded,  # note: an amending or replaced document without a record
    citations_fit_their_sector,  # note: a number that differs in its year from what the sector rests on
    kinds_are_those_of_numbers,  # no circular is numbered as a decree
    days_are_in_order,  # nothing lapses before it is issued
    ends_are_days_without_force,  # note: a last day in force that was taken for the first without it
    relations_have_no_circle,  # nothing is replaced or amended by what it replaced or amended
    later_documents_are_later,  # nothing is replaced or amended by what was issued before it
    successors_are_in_force,  # note: what took the place has lapsed too
    versions_do_not_overlap,  # of a guide, one version holds on any day
    schemes_do_not_overlap,  # of one axis, one scheme leads on any day
    levels_hold_under_their_scheme,  # nothing is declared under a scheme that was not there
    levels_within_capabilities,  # no level above what the service can do
    one_level_of_a_scheme,  # not two levels of one scheme on one day
    levels_have_their_reasons,  # note: a level that takes a published reason has none
    levels_are_declared_and_proven,  # note: a level without source or without evidence
    legal_basis_in_force,  # note: the law that a record rests on has lapsed, or nobody knows
    announced_days_stand_once,  # no day is swapped twice, no year announced twice
    days_are_of_their_year,  # a day off stands under its own year
    announced_days_change_something,  # what is off already needs no notice, nor what is worked already
    link_exceptions_are_needed,  # note: an address that is not to be tried is named nowhere
    sources_are_of_the_past,  # note: nobody has read what is of tomorrow
    review_dates_ahead,  # note: somebody promised to look again by now
)


def check(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """What the laws find on the build date, in no particular order."""
    for law in CHECKS:
        yield from law(catalogue, built_on)
