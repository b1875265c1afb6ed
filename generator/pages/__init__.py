"""What each page says, as plain values: the whole site in one list."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.changes import NO_PAST, Past
from generator.observations import Observation
from generator.pages.a_to_z import a_to_z_page
from generator.pages.about import not_found_page, prose_pages
from generator.pages.applicants import applicant_pages
from generator.pages.changes import changes_pages
from generator.pages.comparison import comparison_page
from generator.pages.editing import editing_pages
from generator.pages.finder import finder_page
from generator.pages.guides import guide_pages, guides_page
from generator.pages.home import home_page
from generator.pages.law import legal_documents_page, legal_selection_pages
from generator.pages.legal_document import legal_document_pages
from generator.pages.levels import level_pages, levels_page
from generator.pages.life_events import life_events_pages
from generator.pages.page import Page
from generator.pages.procedure import procedure_page
from generator.pages.procedures import elsewhere_pages, procedures_page, sector_pages
from generator.pages.questions import question_pages
from generator.pages.statistics import figures_of, statistics_pages
from generator.problems import Problem


def all_pages(
    catalogue: Catalogue,
    observations: Sequence[Observation],
    problems: Sequence[Problem],
    built_on: date,
    past: Past = NO_PAST,
) -> Iterator[Page]:
    """Every page of the site on the build date. The catalogue has passed the checks; `problems` are notes."""
    names = {sector.id: sector.name for sector in catalogue.sectors.values()}
    files = {observation.row.path for observation in observations}
    notes = [problem for problem in problems if problem.place.path in files]
    with_procedures = {sector for sector in catalogue.procedures_by_sector if sector}
    figures = figures_of(observations, names, notes, catalogue.commune.merge_sectors_below, with_procedures)
    yield home_page(catalogue, figures, built_on)
    yield finder_page(catalogue, built_on)
    yield procedures_page(catalogue, built_on)
    yield a_to_z_page(catalogue, built_on)
    yield from sector_pages(catalogue, built_on)
    yield from applicant_pages(catalogue, built_on)
    yield from elsewhere_pages(catalogue, built_on)
    for procedure in catalogue.procedures:
        yield procedure_page(catalogue, procedure, figures, built_on)
    yield from life_events_pages(catalogue, built_on)
    yield from question_pages(catalogue, built_on)
    yield levels_page(catalogue, built_on)
    yield from level_pages(catalogue, built_on)
    yield comparison_page(catalogue)
    yield guides_page(catalogue, built_on)
    yield from guide_pages(catalogue, built_on)
    yield legal_documents_page(catalogue, built_on)
    yield from legal_selection_pages(catalogue, built_on)
    yield from legal_document_pages(catalogue, built_on)
    yield from statistics_pages(figures, catalogue.commune.name, built_on, past)
    yield from changes_pages(catalogue, past, built_on)
    yield from prose_pages(catalogue)
    yield from editing_pages(catalogue, observations, problems, built_on)
    yield not_found_page()
