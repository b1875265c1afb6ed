"""The online level of a procedure as pages show it: a badge for the present one, words for all others.

A level never stands without the document that gives it its meaning. What “mức độ 3” is, the pages of
levels say.
"""

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Channel
from generator.catalogue.fields import Dated
from generator.catalogue.levels import Evidence, Level, Scheme, evidence, leading_scheme
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import standing
from generator.pages import addresses
from generator.pages.parts import period_text, source_text
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import EVIDENCE

ENDED = "ended"  # a kind of badge, beside those of evidence


@dataclass(frozen=True)
class Badge:
    """The online level of a procedure, with the document that gives the name its meaning.

    `concept` says what the level means, `meaning` how sure it is. `former` says, where there is no
    present level, what the last one was; lists show it instead.
    """

    evidence: str
    text: str
    scheme: str = ""
    meaning: str = ""
    source: str = ""
    source_address: str = ""
    doubt: str = ""
    reason: str = ""
    address: str = ""
    former: str = ""
    concept: str = ""


@dataclass(frozen=True)
class OtherLevel:
    """A declared level that is not the present one: past, to come, or on another axis."""

    term: str
    text: str
    when: str
    address: str
    source: str
    source_address: str
    doubt: str
    reason: str


def badge(catalogue: Catalogue, procedure: Procedure, built_on: date) -> Badge:
    """The badge of the level under the scheme in force; else that there is none, and the last one before."""
    stands = standing(procedure, catalogue.schemes, built_on)
    if stands.present:
        return declared_badge(catalogue, procedure, stands.present[0], built_on)
    text, address, known = words.UNDECLARED, "", Evidence.UNKNOWN.value
    online = Channel.ONLINE in procedure.channels
    concept = words.ONLINE_UNDECLARED if online else words.UNDECLARED_CONCEPT
    if procedure.has_ended(built_on):
        text, known, concept = words.ENDED, ENDED, ""
    elif stands.scheme:
        text = words.UNDECLARED_UNDER.format(number=_in_short(stands.scheme))
        address = f"{addresses.LEVELS}#{stands.scheme.id}"
    former = ""
    if stands.former:
        last = _other(catalogue, words.FORMERLY, stands.former[0])
        former = ", ".join(part for part in (f"{last.term}: {last.text}", last.when) if part)
        former += f" {words.UNSURE}" if last.doubt else ""
    meaning = EVIDENCE[Evidence.UNKNOWN]
    return Badge(known, text, meaning=meaning, address=address, former=former, concept=concept)


def declared_badge(
    catalogue: Catalogue, procedure: Procedure, declared: LevelDeclaration, built_on: date
) -> Badge:
    """The badge of one declaration. What the service can do today proves nothing of an ended scheme."""
    scheme, level = _declared(catalogue, declared)
    known = evidence(scheme, declared, procedure.capabilities if scheme.holds_on(built_on) else None)
    return Badge(
        known,
        level.name,
        scheme=scheme.rests_on.document,
        meaning=EVIDENCE[known],
        source=_source(declared),
        source_address=declared.source.address or "",
        doubt=declared.source.doubtful or "",
        reason=_reason(level, declared),
        address=addresses.level(scheme.id, level.id),
        concept=level.concept,
    )


def other_levels(catalogue: Catalogue, procedure: Procedure, built_on: date) -> list[OtherLevel]:
    """Whatever is declared beside the badge: further sources, what comes, what was, what is ranked apart."""
    stands = standing(procedure, catalogue.schemes, built_on)
    told = (
        (words.ANOTHER_SOURCE, stands.present[1:]),
        (words.COMING_LEVEL, stands.coming),
        (words.FORMERLY, stands.former),
        (words.RANKED_APART, stands.beside),
    )
    return [_other(catalogue, term, declared) for term, group in told for declared in group]


def undeclared_note(catalogue: Catalogue, built_on: date) -> str:
    """What it means that a procedure in a list has no badge; "" on a day without a scheme in force."""
    leading = leading_scheme(catalogue.schemes.values(), built_on)
    return words.UNDECLARED_IN_LISTS.format(number=leading.rests_on.document) if leading else ""


def full_name(scheme: Scheme, level: Level) -> str:
    """“Mức độ 3 (43/2011/NĐ-CP)”."""
    return f"{level.name} ({scheme.rests_on.document})"


def _other(catalogue: Catalogue, term: str, declared: LevelDeclaration) -> OtherLevel:
    scheme, level = _declared(catalogue, declared)
    if term == words.COMING_LEVEL:
        first = max(dated.first_day for dated in (scheme, declared) if dated.first_day)
        when = f"từ {day_text(first)}"
    else:
        years = _years(scheme, declared)
        when = words.APPLIED.format(years=years) if years else ""
    return OtherLevel(
        term,
        words.LEVEL_UNDER.format(level=level.name, document=scheme.rests_on.document),
        when,
        addresses.level(scheme.id, level.id),
        _source(declared),
        declared.source.address or "",
        declared.source.doubtful or "",
        _reason(level, declared),
    )


def _declared(catalogue: Catalogue, declared: LevelDeclaration) -> tuple[Scheme, Level]:
    scheme = catalogue.schemes[declared.scheme]
    level = scheme.level(declared.level)
    assert level is not None, "the checks let no unknown level through"
    return scheme, level


def _in_short(scheme: Scheme) -> str:
    """“224/2026”: a line on the narrowest screen has no room for the letters behind the year."""
    return "/".join(scheme.rests_on.document.split("/")[:2])


def _reason(level: Level, declared: LevelDeclaration) -> str:
    """The published reason; unknown is said where the level may not be without one."""
    return declared.reason or (words.UNKNOWN if level.reasons else "")


def _source(declared: LevelDeclaration) -> str:
    """The source of a declaration with its day; where it has none, with the days between which it holds."""
    days = period_text(declared)
    if days and declared.source.told_on is None:
        return f"{declared.source.name}, {days}"
    return ", ".join(part for part in (source_text(declared.source), days) if part)


def _years(*both: Dated) -> str:
    """“2011–2022”, “từ 2026”: when both hold, or as much of it as is known."""
    first = max((one.first_day.year for one in both if one.first_day), default=None)
    last = min((one.last_day.year for one in both if one.last_day), default=None)
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    return f"từ {first}" if first else f"đến {last}" if last else ""
