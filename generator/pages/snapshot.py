"""What the site says today, to be compared with what it says tomorrow.

Facts are compared, texts are shown: the key of a line holds amounts, units and conditions, and no word that
belongs to this programme. Days of a value are not in it: that a source was found for its first day does not
change a fee.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.fees import Fee
from generator.catalogue.law import LegalDocument, LegalStatus
from generator.catalogue.procedure import Procedure, is_free
from generator.catalogue.standing import standing
from generator.catalogue.time_limits import TimeLimitRule
from generator.changes import snapshot as told
from generator.observations import ALL, OTHER_SECTORS, Absence, Observation, current, merged
from generator.pages import addresses
from generator.pages.badges import full_name
from generator.pages.procedure.rules import D, Rule, fee_rule, holding, time_limit_rule
from generator.wording import figures as figure_words
from generator.wording.terms import ENDINGS, LEGAL_STATUSES


def snapshot_of(catalogue: Catalogue, observations: Sequence[Observation], built_on: date) -> told.Snapshot:
    """Everything that is compared, as pages say it on the build date."""
    return told.Snapshot(
        built_on,
        {one.id: _procedure(catalogue, one, built_on) for one in catalogue.procedures},
        {one.key: _legal_document(catalogue, one, built_on) for one in catalogue.legal_documents},
        dict(_figures(catalogue, observations)),
    )


def _procedure(catalogue: Catalogue, procedure: Procedure, built_on: date) -> told.Procedure:
    held = procedure.as_on(built_on)
    return told.Procedure(
        name=procedure.shown_name,
        address=addresses.procedure(procedure),
        end=ENDINGS[procedure.end.how] if procedure.end and procedure.has_ended(built_on) else "",
        fees=_fees(catalogue, held, built_on) or ({held.fee_note: held.fee_note} if held.fee_note else {}),
        time_limits={
            _limit_fact(one): _line(time_limit_rule(catalogue, _undated(one), built_on))
            for one in holding(held.time_limits, built_on)
            if one.limit
        },
        level=_level(catalogue, procedure, built_on),
        former_ids=procedure.former_ids,
    )


def _fees(catalogue: Catalogue, held: Procedure, built_on: date) -> told.Lines:
    fees = holding(held.fees, built_on)
    free = is_free(held, fees)
    return {_fee_fact(one): _line(fee_rule(catalogue, _undated(one), built_on, free=free)) for one in fees}


def _fee_fact(fee: Fee) -> str:
    most = fee.at_most.dong if fee.at_most else None
    return _fact(fee.amount.dong, most, fee.per, fee.case, fee.group, *sorted(fee.channels), fee.area)


def _limit_fact(rule: TimeLimitRule) -> str:
    return _fact(rule.value, rule.unit, rule.same_day_until, rule.case, *sorted(rule.channels))


def _fact(*parts: object) -> str:
    return "|".join("" if part is None else str(part) for part in parts)


def _undated(rule: D) -> D:
    return rule.model_copy(update={"first_day": None, "last_day": None})


def _line(rule: Rule) -> str:
    """“8.000 đồng (nộp trực tiếp, tại thành phố Hải Phòng)”."""
    return f"{rule.text} ({', '.join(rule.conditions)})" if rule.conditions else rule.text


def _level(catalogue: Catalogue, procedure: Procedure, built_on: date) -> told.Lines:
    """The present level with the document that gives it its meaning."""
    stands = standing(procedure, catalogue.schemes, built_on)
    found = {}
    for declared in stands.present:
        scheme = catalogue.schemes[declared.scheme]
        level = scheme.level(declared.level)
        if level:
            found[f"{scheme.id}/{level.id}"] = full_name(scheme, level)
    return found


def _legal_document(catalogue: Catalogue, document: LegalDocument, built_on: date) -> told.LegalDocument:
    status = catalogue.legislation.status(document, built_on)
    return told.LegalDocument(
        name=f"{document.kind} {document.key}",
        address=addresses.legal_document(document),
        status=status.value,
        text=LEGAL_STATUSES[status],
        has_lapsed=status in (LegalStatus.LAPSED, LegalStatus.PARTLY_LAPSED),
    )


def _figures(catalogue: Catalogue, observations: Sequence[Observation]) -> Iterator[tuple[str, told.Figures]]:
    """The published rows that nothing replaced.

    What is merged has no row of its own, and its sum changes with what is in it: neither is compared.
    """
    rows = merged(current(observations), catalogue.commune.merge_sectors_below).observations
    for one in rows:
        if one.sector == OTHER_SECTORS:
            continue
        sector = figure_words.ALL_SECTORS if one.sector == ALL else catalogue.sectors[one.sector].name
        start = one.period.start or ""
        yield (
            f"{one.period.end}|{start}|{one.sector}|{one.channel}|{one.definition}",
            told.Figures(
                period=figure_words.period_text(one.period),
                name=f"{sector}, {figure_words.CHANNELS[one.channel]}",
                address=addresses.CORRECTIONS,
                counts={
                    str(column): str(count)
                    for column, count in one.counts.items()
                    if count is not Absence.NOT_PROVIDED
                },
            ),
        )
