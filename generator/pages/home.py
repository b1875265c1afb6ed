"""The home page: what people come for, the newest results, the levels in numbers."""

from collections.abc import Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.observations import Observation
from generator.pages import addresses
from generator.pages.levels import level_counts
from generator.pages.page import Link, Page
from generator.pages.parts import procedure_entry
from generator.pages.results_card import results_card
from generator.vietnamese import sort_key
from generator.wording import words


def home_page(catalogue: Catalogue, observations: Sequence[Observation], built_on: date) -> Page:
    """Procedures of the commune, the newest results, the levels in numbers, ways on."""
    here = sorted(
        (procedure for procedure in catalogue.procedures if procedure.received_by_commune),
        key=lambda procedure: sort_key(procedure.name),
    )
    counted = {
        sector: len([one for one in group if one.received_by_commune])
        for sector, group in catalogue.procedures_by_sector.items()
    }
    return Page(
        address=addresses.HOME,
        frame="home",
        template="home.html",
        title=words.HOME_TITLE,
        description=words.HOME_DESCRIPTION,
        values={
            "sectors": [
                (Link(sector.name, addresses.sector(sector.id)), counted[sector.id])
                for sector in sorted(catalogue.sectors.values(), key=lambda sector: sort_key(sector.name))
                if counted.get(sector.id)
            ],
            "procedures": [procedure_entry(catalogue, procedure, built_on) for procedure in here],
            "results": results_card(observations),
            "levels": level_counts(catalogue, built_on),
            "guides": [
                (Link(guide.title, addresses.guide(guide)), guide.summary) for guide in catalogue.guides
            ],
        },
    )
