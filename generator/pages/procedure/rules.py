"""Time limits, deadlines, fees and exemptions as a page says them: the value, its conditions, its ground."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.catalogue import Catalogue
from generator.catalogue.choices import Channel
from generator.catalogue.fees import Exemption, Fee
from generator.catalogue.fields import Dated, LegalReference, Source
from generator.catalogue.time_limits import CitizenDeadline, TimeLimitRule
from generator.pages.citations import DocumentEntry, reference_entry
from generator.pages.page import Link
from generator.pages.parts import period_text, source_text
from generator.wording import words
from generator.wording.quantities import at_most_text, hour_text, money_text, time_limit_text
from generator.wording.terms import CHANNELS, joined

D = TypeVar("D", bound=Dated)


@dataclass(frozen=True)
class Rule:
    """A value, what it depends on, what else is to be known of it, and what it rests on."""

    text: str
    conditions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    basis: DocumentEntry | None = None
    source: Link | None = None
    doubt: str = ""


@dataclass(frozen=True)
class Rules:
    """Rules in a list; a source or a doubt that all of them share is told once, below them."""

    items: tuple[Rule, ...]
    source: Link | None = None
    doubt: str = ""


def together(rules: Iterable[Rule]) -> Rules:
    """The rules as one list, what all of them share taken out of each."""
    items = tuple(rules)
    sources, doubts = {rule.source for rule in items}, {rule.doubt for rule in items}
    source = sources.pop() if len(items) > 1 and len(sources) == 1 else None
    doubt = doubts.pop() if len(items) > 1 and len(doubts) == 1 else ""
    if source:
        items = tuple(replace(rule, source=None) for rule in items)
    if doubt:
        items = tuple(replace(rule, doubt="") for rule in items)
    return Rules(items, source, doubt)


def holding(values: Sequence[D], built_on: date) -> list[D]:
    """The values that hold on the build date."""
    return [value for value in values if value.holds_on(built_on)]


def coming(values: Sequence[D], built_on: date) -> list[D]:
    """The values that are announced for a day after the build date."""
    return [value for value in values if value.is_coming(built_on)]


def time_limit_rule(catalogue: Catalogue, rule: TimeLimitRule, built_on: date) -> Rule:
    """A time limit of the office; without a unit it is unknown."""
    told = (
        rule.same_day_until and words.SAME_DAY_UNTIL.format(hour=hour_text(rule.same_day_until)),
        rule.clock_starts and f"{words.CLOCK_STARTS}: {rule.clock_starts}",
        rule.extension and f"{words.EXTENSION}: {rule.extension}",
        rule.note,
    )
    return Rule(
        time_limit_text(rule.limit) if rule.limit else words.UNKNOWN,
        _told(rule.case, _filed(rule.channels), period_text(rule)),
        _told(*told),
        _basis(catalogue, rule.rests_on, built_on),
        _source(rule.source),
        _doubt(rule.doubtful, rule.source),
    )


def deadline_rule(catalogue: Catalogue, deadline: CitizenDeadline, built_on: date) -> Rule:
    """A day by which the citizen must come."""
    return Rule(
        deadline.text,
        _told(deadline.case, period_text(deadline)),
        basis=_basis(catalogue, deadline.rests_on, built_on),
        source=_source(deadline.source),
        doubt=_doubt(deadline.doubtful, deadline.source),
    )


def fee_rule(catalogue: Catalogue, fee: Fee, built_on: date, *, free: bool = False) -> Rule:
    """An amount with what it depends on; of a procedure that is free, that it is."""
    return Rule(
        words.FREE if free else amount_text(fee),
        _told(fee.case, fee.group, _filed(fee.channels), at_text(fee.area), period_text(fee)),
        _told(fee.note),
        _basis(catalogue, fee.rests_on, built_on),
        _source(fee.source),
        _doubt(fee.doubtful, fee.source),
    )


def exemption_rules(catalogue: Catalogue, exemptions: Sequence[Exemption], built_on: date) -> Iterator[Rule]:
    """Who pays nothing, those together whom one document exempts in one place and time."""
    for _, group in groupby(exemptions, key=lambda one: one.model_dump(exclude={"who"})):
        first, *others = group
        yield Rule(
            "; ".join(one.who for one in (first, *others)),
            _told(at_text(first.area), period_text(first)),
            basis=_basis(catalogue, first.rests_on, built_on),
            source=_source(first.source),
            doubt=_doubt(first.doubtful, first.source),
        )


def amount_text(fee: Fee) -> str:
    """“2.000 đồng mỗi trang, nhiều nhất 200.000 đồng”."""
    return priced_text(fee) + at_most_text(fee.at_most)


def priced_text(fee: Fee) -> str:
    """“2.000 đồng mỗi trang”."""
    return money_text(fee.amount) + (f" {words.EACH} {fee.per}" if fee.per else "")


def _told(*parts: str | None) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _filed(channels: Sequence[Channel]) -> str:
    return f"nộp {joined([CHANNELS[channel] for channel in channels])}" if channels else ""


def at_text(area: str | None) -> str:
    """“tại thành phố Hải Phòng”."""
    return f"{words.AT} {area}" if area else ""


def _basis(catalogue: Catalogue, reference: LegalReference | None, built_on: date) -> DocumentEntry | None:
    return reference_entry(catalogue, reference, built_on) if reference else None


def _source(source: Source | None) -> Link | None:
    """The source, and the address where it was read, if it has one."""
    return Link(source_text(source), source.address or "") if source else None


def _doubt(own: str | None, source: Source | None) -> str:
    """Why a value is not certain: its own reason, then its source's."""
    reasons = (own, source.doubtful if source else None)
    return " ".join(reason for reason in reasons if reason)
