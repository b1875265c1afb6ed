"""One procedure: the same sections in the same order on every page.

What a citizen must know before leaving home stands first; law and sources follow. A part
that no source gives says so: it is never left out.
"""

from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Part
from generator.catalogue.completeness import filled_parts
from generator.catalogue.doubts import declared_doubts
from generator.catalogue.fees import Fee
from generator.catalogue.overriding import announced, put_aside
from generator.catalogue.procedure import Procedure, is_free
from generator.catalogue.time_limits import TimeLimitRule
from generator.pages import addresses
from generator.pages.badges import badge, other_levels
from generator.pages.citations import cited_entry
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, source_text
from generator.pages.procedure.contact import complaints, office, report_address
from generator.pages.procedure.due_date import due_date
from generator.pages.procedure.notices import notices, predecessors
from generator.pages.procedure.papers import agency_papers, paper_groups
from generator.pages.procedure.rules import (
    Rules,
    coming,
    deadline_rule,
    exemption_rules,
    fee_rule,
    holding,
    time_limit_rule,
    together,
)
from generator.pages.procedure.sector_figures import sector_figures
from generator.pages.procedure.summary import description, place, summary
from generator.pages.procedure.way import clock_starts, general_way, own_steps
from generator.pages.statistics import Figures
from generator.pages.ways_in import events_of, trees_for
from generator.wording import dashboard, due_dates, words
from generator.wording.days import day_text
from generator.wording.terms import (
    APPLICANTS,
    CAPABILITIES,
    CHANNEL_ADVICE,
    CHANNELS,
    GOVERNMENT_LEVELS,
    joined,
)

# Anchor and title of every section, in the order of the page, and the parts of the record that it tells.
SECTIONS: tuple[tuple[str, str, frozenset[Part]], ...] = (
    ("ai-duoc-lam", words.WHO, frozenset({Part.WHO})),
    ("dieu-kien", words.REQUIREMENTS, frozenset({Part.REQUIREMENTS})),
    ("giay-to", words.PAPERS, frozenset({Part.PAPERS, Part.DOSSIER_SETS, Part.FORMS})),
    ("cac-buoc", words.STEPS, frozenset({Part.STEPS})),
    ("cach-nop", words.CHANNELS, frozenset({Part.CHANNELS})),
    ("thoi-han", words.TIME_LIMIT, frozenset({Part.TIME_LIMIT})),
    ("ngay-tra", due_dates.TITLE, frozenset()),
    ("phi", words.FEE, frozenset({Part.FEE})),
    ("ket-qua", words.OUTCOME, frozenset({Part.OUTCOME})),
    ("co-quan", words.AGENCY, frozenset({Part.AGENCY})),
    ("nen-biet", words.GOOD_TO_KNOW, frozenset()),
    ("muc-do", words.LEVEL, frozenset()),
    ("can-cu", words.LAW, frozenset({Part.LAW})),
    ("khieu-nai", words.COMPLAINTS, frozenset()),
    ("so-lieu", dashboard.SECTOR_FIGURES, frozenset()),
    ("chua-chac", words.DOUBTS, frozenset()),
    ("nguon", words.ABOUT_RECORD, frozenset()),
)


def procedure_page(catalogue: Catalogue, procedure: Procedure, figures: Figures, built_on: date) -> Page:
    """The page of one procedure on the build date, with what overrides put in its place."""
    held = procedure.as_on(built_on)
    limits, fees = holding(held.time_limits, built_on), holding(held.fees, built_on)
    counted = due_date(catalogue, held, limits, built_on)
    not_needed = put_aside(procedure, built_on)
    general = general_way(catalogue, held, built_on)
    legal_basis = [cited_entry(catalogue, number, built_on) for number in held.legal_basis]
    return Page(
        address=addresses.procedure(procedure),
        frame="procedure",
        template="procedure.html",
        title=procedure.shown_name,
        description=description(held, limits, fees),
        values={
            "procedure": held,
            "sections": [
                (anchor, title, _doubts(held, parts))
                for anchor, title, parts in SECTIONS
                if anchor != "ngay-tra" or counted
            ],
            "due_date": counted,
            "due_words": due_dates,
            "not_needed": not_needed,
            "name_doubts": _doubts(held, frozenset({Part.NAME})),
            "notices": notices(catalogue, procedure, built_on),
            "badge": badge(catalogue, procedure, built_on),
            "other_levels": other_levels(catalogue, procedure, built_on),
            "summary": summary(held, limits, fees, legal_basis, not_needed),
            "where": place(held),
            "paper_groups": paper_groups(catalogue, held),
            "agency_papers": agency_papers(held),
            "forms_known": Part.FORMS in filled_parts(procedure, built_on),
            "steps": own_steps(held),
            "general_way": general,
            "clock_starts": clock_starts(catalogue, held, limits, built_on),
            "channels": [(CHANNELS[one].capitalize(), CHANNEL_ADVICE[one]) for one in held.channels],
            "capabilities": _capabilities(held),
            **_rules(catalogue, procedure, built_on),
            "government_levels": ", ".join(GOVERNMENT_LEVELS[level] for level in held.government_levels),
            "sector": catalogue.sectors[held.sector].name if held.sector else words.NO_SECTOR,
            "legal_basis": legal_basis,
            "who": held.who_may_apply or [_sentence(APPLICANTS[one]) for one in held.applicants],
            "doubts_above": _doubts_elsewhere(held) or bool(general and general.doubts),
            "remarks": _doubts(held, frozenset({None})),
            "source": source_text(held.source),
            "predecessors": predecessors(catalogue, procedure),
            "sector_figures": sector_figures(figures, held.sector),
            "review_by": day_text(held.review_by) if held.review_by else "",
            "review": _review(held, built_on),
            "office": office(catalogue.commune, held, built_on),
            "complaints": complaints(catalogue, held, built_on),
            "taken": not held.has_ended(built_on),
            "report": report_address(catalogue.commune, held),
            "questions": trees_for(catalogue, procedure, built_on),
            "life_events": events_of(catalogue, procedure, built_on),
        },
        crumbs=_crumbs(catalogue, procedure),
    )


def _rules(catalogue: Catalogue, procedure: Procedure, built_on: date) -> dict[str, Rules]:
    """Deadlines, limits, fees and exemptions of the day, and what is announced of them."""
    held = procedure.as_on(built_on)

    def limits(values: list[TimeLimitRule]) -> Rules:
        return together(time_limit_rule(catalogue, one, built_on) for one in values)

    def fees(values: list[Fee]) -> Rules:
        free = is_free(held, values)
        return together(fee_rule(catalogue, one, built_on, free=free) for one in values)

    deadlines = holding(held.citizen_deadlines, built_on)
    exempt = holding(held.fee_exemptions, built_on)
    return {
        "deadlines": together(deadline_rule(catalogue, one, built_on) for one in deadlines),
        "coming_deadlines": together(
            deadline_rule(catalogue, one, built_on) for one in coming(held.citizen_deadlines, built_on)
        ),
        "coming_exemptions": together(
            exemption_rules(catalogue, coming(held.fee_exemptions, built_on), built_on)
        ),
        "time_limits": limits(holding(held.time_limits, built_on)),
        "coming_time_limits": limits(announced(procedure, "time_limits", built_on)),
        "fees": fees(holding(held.fees, built_on)),
        "coming_fees": fees(announced(procedure, "fees", built_on)),
        "exemptions": together(exemption_rules(catalogue, exempt, built_on)),
    }


def _doubts(procedure: Procedure, parts: frozenset[Part | None] | frozenset[Part]) -> list[str]:
    """The doubts about these parts; None stands for remarks on the source as a whole."""
    return [doubt.text for doubt in procedure.doubts if doubt.about in parts]


def _review(procedure: Procedure, built_on: date) -> tuple[str, str] | None:
    """The day of review, where it is to come, and what the page then says by itself when it has passed."""
    due = procedure.review_by
    if due is None or due < built_on or procedure.has_ended(built_on):
        return None
    return due.isoformat(), words.REVIEW_DAY_PASSED.format(day=day_text(due))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _doubts_elsewhere(procedure: Procedure) -> bool:
    """Whether some part of the page tells a doubt of its own: of a part, a value or a source."""
    remarks = _doubts(procedure, frozenset({None}))
    return sum(True for _ in declared_doubts(procedure)) > len(remarks)


def _capabilities(procedure: Procedure) -> dict[str, object] | None:
    """What the service offers online: the ground on which a level is called proven."""
    capabilities = procedure.capabilities
    if capabilities is None:
        return None
    returned = joined([CHANNELS[channel] for channel in capabilities.outcome_returned])
    return {
        "offered": [
            *(CAPABILITIES[capability] for capability in capabilities.offered),
            *([f"trả kết quả {returned}"] if returned else []),
        ],
        "source": doubted_source_text(capabilities.source),
    }


def _crumbs(catalogue: Catalogue, procedure: Procedure) -> tuple[Link, ...]:
    crumbs = [Link(words.PROCEDURES, addresses.PROCEDURES)]
    if procedure.sector:
        crumbs.append(Link(catalogue.sectors[procedure.sector].name, addresses.sector(procedure.sector)))
    return tuple(crumbs)
