"""One procedure: the same sections in the same order on every page.

What a citizen must know before leaving home stands first; law and sources follow. A part
that no source gives says so: it is never left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.catalogue import Catalogue
from generator.catalogue.fields import Dated, LegalReference, Source
from generator.catalogue.procedure import Channel, Fee, Procedure, RequiredDocument, TimeLimitRule
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import (
    DocumentEntry,
    badge,
    cited_entry,
    declared_badge,
    doubted_source_text,
    in_short,
    is_coming,
    period_text,
    reference_entry,
)
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.quantities import money_text, time_limit_text
from generator.wording.terms import (
    ACTORS,
    CAPABILITIES,
    CHANNEL_ADVICE,
    CHANNELS,
    GOVERNMENT_LEVELS,
    PAPER_KINDS,
    joined,
)

D = TypeVar("D", bound=Dated)

# Anchor and title of every section, in the order of the page.
SECTIONS: tuple[tuple[str, str], ...] = (
    ("ai-duoc-lam", words.WHO),
    ("giay-to", words.PAPERS),
    ("cac-buoc", words.STEPS),
    ("cach-nop", words.CHANNELS),
    ("thoi-han", words.TIME_LIMIT),
    ("phi", words.FEE),
    ("ket-qua", words.OUTCOME),
    ("dieu-kien", words.REQUIREMENTS),
    ("co-quan", words.AGENCY),
    ("nen-biet", words.GOOD_TO_KNOW),
    ("can-cu", words.LAW),
    ("chua-chac", words.DOUBTS),
    ("nguon", words.ABOUT_RECORD),
)


@dataclass(frozen=True)
class Rule:
    """A time limit or a fee: the value, what it depends on, and what it rests on."""

    text: str
    conditions: tuple[str, ...]
    notes: tuple[str, ...]
    basis: DocumentEntry | None
    source: Link | None
    doubt: str


@dataclass(frozen=True)
class Paper:
    """A paper with what to do with it."""

    name: str
    kind: str
    form: str
    count: str
    when: str


def procedure_page(catalogue: Catalogue, procedure: Procedure, built_on: date) -> Page:
    """The page of one procedure on the build date."""
    limits = _holding(procedure.time_limits, built_on)
    fees = _holding(procedure.fees, built_on)
    papers = [_paper(paper) for paper in procedure.required_documents]
    values = {
        "procedure": procedure,
        "sections": SECTIONS,
        "badge": badge(catalogue, procedure, built_on),
        "declarations": [
            declared_badge(catalogue, procedure, declared, built_on) for declared in procedure.online_levels
        ],
        "summary": _summary(procedure, limits, fees),
        "where": _where(procedure),
        "papers_always": [paper for paper in papers if not paper.when],
        "papers_sometimes": [paper for paper in papers if paper.when],
        "steps": [(step.title, step.text, ACTORS[step.actor]) for step in procedure.steps],
        "channels": _channels(procedure),
        "capabilities": _capabilities(procedure),
        "time_limits": [_time_limit(catalogue, rule, built_on) for rule in limits],
        "coming_time_limits": [
            _time_limit(catalogue, rule, built_on) for rule in _coming(procedure.time_limits, built_on)
        ],
        "fees": [_fee(catalogue, fee, built_on) for fee in fees],
        "coming_fees": [_fee(catalogue, fee, built_on) for fee in _coming(procedure.fees, built_on)],
        "government_levels": ", ".join(GOVERNMENT_LEVELS[level] for level in procedure.government_levels),
        "legal_basis": [cited_entry(catalogue, number, built_on) for number in procedure.legal_basis],
        "source": doubted_source_text(procedure.source),
        "review_by": day_text(procedure.review_by) if procedure.review_by else "",
        "review_passed": bool(procedure.review_by and procedure.review_by < built_on),
    }
    return Page(
        address=addresses.procedure(procedure),
        frame="procedure",
        template="procedure.html",
        title=procedure.name,
        description=_description(procedure, limits, fees),
        values=values,
        crumbs=_crumbs(catalogue, procedure),
    )


def _summary(
    procedure: Procedure, limits: Sequence[TimeLimitRule], fees: Sequence[Fee]
) -> list[tuple[str, str, str]]:
    """Term, text and the anchor of the section that says more."""
    return [
        (words.PAPERS, _papers_in_short(procedure), "giay-to"),
        (words.TIME_LIMIT, _limits_in_short(limits), "thoi-han"),
        (words.FEE, _fees_in_short(procedure, fees), "phi"),
        (words.WHERE, _where(procedure), "co-quan"),
        (
            words.CHANNELS,
            joined([CHANNELS[channel] for channel in procedure.channels]) or words.UNKNOWN,
            "cach-nop",
        ),
        (words.CAPTURED, _captured(procedure), "nguon"),
    ]


def _papers_in_short(procedure: Procedure) -> str:
    papers = procedure.required_documents
    always = sum(paper.when is None for paper in papers)
    counts = [
        f"{number} {word}"
        for number, word in ((always, words.ALWAYS), (len(papers) - always, words.SOMETIMES))
        if number
    ]
    return ", ".join(counts) or words.UNKNOWN


def _captured(procedure: Procedure) -> str:
    day = procedure.source.captured_on
    return day_text(day) if day else words.UNDATED


def _where(procedure: Procedure) -> str:
    place = procedure.received_at or procedure.agency or words.UNKNOWN
    return place if procedure.received_by_commune else f"{words.RECEIVED_ELSEWHERE} {place}"


def _limits_in_short(rules: Sequence[TimeLimitRule]) -> str:
    known = list(dict.fromkeys(time_limit_text(rule.limit) for rule in rules if rule.limit))
    if not known:
        return words.UNKNOWN
    depends = len(known) > 1 or any(rule.case or not rule.limit for rule in rules)
    return f"{joined(known)}, {words.DEPENDS}" if depends else known[0]


def _fees_in_short(procedure: Procedure, fees: Sequence[Fee]) -> str:
    """From the least to the most, each amount with what it is counted on."""
    if not fees:
        return procedure.fee_note or words.UNKNOWN
    least, most = (_amount(extreme(fees, key=lambda fee: fee.amount)) for extreme in (min, max))
    depends = least != most or any(fee.case or fee.channels or fee.area for fee in fees)
    text = least if least == most else f"Từ {least} đến {most}"
    return f"{text}, {words.DEPENDS}" if depends else text


def _amount(fee: Fee) -> str:
    return money_text(fee.amount) + (f" / {fee.per}" if fee.per else "")


def _holding(values: Sequence[D], built_on: date) -> list[D]:
    return [value for value in values if value.holds_on(built_on)]


def _coming(values: Sequence[D], built_on: date) -> list[D]:
    return [value for value in values if is_coming(value, built_on)]


def _time_limit(catalogue: Catalogue, rule: TimeLimitRule, built_on: date) -> Rule:
    extension = (f"{words.EXTENSION}: {rule.extension}",) if rule.extension else ()
    return Rule(
        time_limit_text(rule.limit) if rule.limit else words.UNKNOWN,
        _conditions(rule.case, rule.channels, None, rule),
        (*extension, *((rule.note,) if rule.note else ())),
        _basis(catalogue, rule.rests_on, built_on),
        _source(rule.source),
        rule.doubtful or "",
    )


def _fee(catalogue: Catalogue, fee: Fee, built_on: date) -> Rule:
    return Rule(
        _amount(fee),
        _conditions(fee.case, fee.channels, fee.area, fee),
        (fee.note,) if fee.note else (),
        _basis(catalogue, fee.rests_on, built_on),
        _source(fee.source),
        "",
    )


def _basis(catalogue: Catalogue, reference: LegalReference | None, built_on: date) -> DocumentEntry | None:
    return reference_entry(catalogue, reference, built_on) if reference else None


def _source(source: Source | None) -> Link | None:
    """The source with its doubt, and the address where it was read, if it has one."""
    return Link(doubted_source_text(source), source.address or "") if source else None


def _conditions(
    case: str | None, channels: Sequence[Channel], area: str | None, dated: Dated
) -> tuple[str, ...]:
    told = [
        case,
        f"nộp {joined([CHANNELS[channel] for channel in channels])}" if channels else None,
        f"tại {area}" if area else None,
        period_text(dated) or None,
    ]
    return tuple(part for part in told if part)


def _paper(paper: RequiredDocument) -> Paper:
    counts = [
        f"{number} {word}"
        for number, word in ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
        if number
    ]
    return Paper(
        paper.name,
        PAPER_KINDS[paper.kind] if paper.kind else "",
        (paper.form or "").removeprefix("Mẫu "),
        ", ".join(counts),
        paper.when or "",
    )


def _channels(procedure: Procedure) -> list[tuple[str, str]]:
    return [(CHANNELS[channel].capitalize(), CHANNEL_ADVICE[channel]) for channel in procedure.channels]


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


def _description(procedure: Procedure, limits: Sequence[TimeLimitRule], fees: Sequence[Fee]) -> str:
    """What a search engine shows: time limit and fee of this procedure."""
    return in_short(
        f"{procedure.name}. {words.TIME_LIMIT}: {_limits_in_short(limits)}. "
        f"{words.FEE}: {_fees_in_short(procedure, fees)}."
    )
