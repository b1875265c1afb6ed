"""What a citizen must know first, in one line each: papers, time limit, fee, place, channels, age."""

from collections import Counter
from collections.abc import Sequence

from generator.catalogue.choices import Part
from generator.catalogue.fees import Fee
from generator.catalogue.procedure import Procedure, is_free
from generator.catalogue.time_limits import TimeLimitRule
from generator.pages.citations import DocumentEntry
from generator.pages.parts import full_stop, in_short
from generator.pages.procedure.papers import papers_in_short
from generator.pages.procedure.rules import amount_text, at_text, priced_text
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.quantities import at_most_text, hour_text, money_text, time_limit_text
from generator.wording.terms import CHANNELS, joined

Lines = list[tuple[str, str, str]]  # term, text, anchor of the section that says more


def summary(
    procedure: Procedure,
    limits: Sequence[TimeLimitRule],
    fees: Sequence[Fee],
    legal_basis: Sequence[DocumentEntry],
    not_needed: frozenset[str],
) -> Lines:
    """The lines of the card at the top of the page."""
    channels = joined([CHANNELS[channel] for channel in procedure.channels]) or words.UNKNOWN
    told_on = procedure.source.told_on
    papers = papers_in_short(procedure, not_needed="required_documents" in not_needed)

    def doubted(text: str, part: Part) -> str:
        doubtful = text != words.UNKNOWN and procedure.is_doubted(part)
        return _qualified(text, depends=False, doubtful=doubtful)

    return [
        (words.IN_SHORT_LIMIT, limits_in_short(procedure, limits), "thoi-han"),
        (words.IN_SHORT_FEE, fees_in_short(procedure, fees), "phi"),
        (words.IN_SHORT_WHERE, doubted(place(procedure), Part.AGENCY), "co-quan"),
        (words.IN_SHORT_LAW, doubted(law_in_short(legal_basis), Part.LAW), "can-cu"),
        (words.IN_SHORT_PAPERS, doubted(papers, Part.PAPERS), "giay-to"),
        (words.CHANNELS, doubted(channels, Part.CHANNELS), "cach-nop"),
        (words.IN_SHORT_CAPTURED, day_text(told_on) if told_on else words.UNDATED, "nguon"),
        (words.CODE, procedure.code or words.NO_CODE, "nguon"),
    ]


def description(procedure: Procedure, limits: Sequence[TimeLimitRule], fees: Sequence[Fee]) -> str:
    """What a search engine shows: time limit and fee of this procedure."""
    told = (
        procedure.name,
        f"{words.TIME_LIMIT}: {limits_in_short(procedure, limits)}",
        f"{words.FEE}: {fees_in_short(procedure, fees)}",
    )
    return in_short(" ".join(map(full_stop, told)))


def law_in_short(legal_basis: Sequence[DocumentEntry]) -> str:
    """“12 văn bản: 9 còn hiệu lực, 3 chưa rõ hiệu lực”: whether the law behind the page still holds."""
    if not legal_basis:
        return words.UNKNOWN
    # Whether it has been amended is told in the list; here only what it is worth counts.
    counts = Counter(entry.status.name.lower() for entry in legal_basis)
    told = ", ".join(f"{number} {status}" for status, number in counts.most_common())
    return f"{len(legal_basis)} {words.DOCUMENTS}: {told}"


def place(procedure: Procedure) -> str:
    """Where to go, and that it is not the commune where it is not. Who decides need not be who receives."""
    told = procedure.received_at or words.UNKNOWN
    if procedure.agency and not procedure.received_at:
        told = words.PLACE_UNKNOWN.format(agency=procedure.agency)
    return told if procedure.received_by_commune else f"{words.RECEIVED_ELSEWHERE} {told}"


def limits_in_short(procedure: Procedure, rules: Sequence[TimeLimitRule]) -> str:
    """“3 ngày làm việc hoặc 5 ngày làm việc, tùy trường hợp”."""
    known = list(dict.fromkeys(_limit(rule) for rule in rules if rule.limit))
    if not known:
        return words.UNKNOWN
    depends = len(known) > 1 or any(rule.case or rule.channels or not rule.limit for rule in rules)
    doubtful = any(rule.is_doubted for rule in rules) or procedure.is_doubted(Part.TIME_LIMIT)
    return _qualified(joined(known), depends=depends, doubtful=doubtful)


def _limit(rule: TimeLimitRule) -> str:
    """“ngay trong ngày nếu nộp trước 15 giờ”: whoever comes at four must know before leaving home."""
    until = rule.same_day_until
    before = " " + words.IF_FILED_BEFORE.format(hour=hour_text(until)) if until else ""
    return (time_limit_text(rule.limit) if rule.limit else words.UNKNOWN) + before


def fees_in_short(procedure: Procedure, fees: Sequence[Fee]) -> str:
    """From the least to the most; “miễn phí” only where nothing stands against it."""
    if not fees:
        return procedure.fee_note or words.UNKNOWN
    if is_free(procedure, fees):
        return words.FREE
    texts = {amount_text(fee) for fee in fees}
    areas = {fee.area for fee in fees}
    depends = len(texts) > 1 or len(areas) > 1 or any(fee.depends for fee in fees)
    amounts = _range(fees) + _at_most(fees) if len(texts) > 1 else texts.pop()
    text = f"{amounts} {at_text(areas.pop() if len(areas) == 1 else None)}".rstrip()
    # Said of every dossier, and contradicted.
    nothing = not any(fee.amount.dong or fee.at_most or fee.depends or fee.area for fee in fees)
    doubtful = nothing or any(fee.is_doubted for fee in fees) or procedure.is_doubted(Part.FEE)
    return _qualified(text, depends=depends, doubtful=doubtful)


def _range(fees: Sequence[Fee]) -> str:
    """From the least that is paid to the most; what they are counted on is said once where it is the same."""
    paid = [fee for fee in fees if fee.amount.dong]
    least, most = (extreme(paid or fees, key=lambda fee: fee.amount) for extreme in (min, max))
    free = 0 < len(paid) < len(fees)
    if least.amount == most.amount:
        return words.FREE_OR.format(amount=priced_text(least)) if free else priced_text(least)
    start = money_text(least.amount) if least.per == most.per else priced_text(least)
    if free:
        return words.FREE_OR_RANGE.format(least=start, most=priced_text(most))
    return f"{words.FROM} {start} {words.TO} {priced_text(most)}"


def _at_most(fees: Sequence[Fee]) -> str:
    """What nobody pays more than: said where some amount has a bound and none can grow without one."""
    bounded = any(fee.at_most for fee in fees) and all(fee.at_most or not fee.per for fee in fees)
    return at_most_text(max(fee.at_most or fee.amount for fee in fees) if bounded else None)


def _qualified(text: str, *, depends: bool, doubtful: bool) -> str:
    told = f"{text}, {words.DEPENDS}" if depends else text
    return f"{told} {words.UNSURE}" if doubtful else told
