"""What somebody must know of a procedure before going there for the first time, in a few lines.

For pages that lead to several procedures; the procedure's own page says more.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.overriding import put_aside
from generator.catalogue.procedure import Procedure
from generator.catalogue.sourced import is_doubted
from generator.catalogue.time_limits import CitizenDeadline
from generator.pages.parts import full_stop
from generator.pages.procedure.rules import holding
from generator.pages.procedure.summary import summary
from generator.pages.procedure_list import ProcedureEntry, procedure_entry
from generator.wording import asking, words

SHORT = (words.IN_SHORT_LIMIT, words.IN_SHORT_FEE)
WHOLE = (words.IN_SHORT_PAPERS, *SHORT, words.IN_SHORT_WHERE, words.CHANNELS)


@dataclass(frozen=True)
class Visit:
    """A procedure with what matters for the first visit, term by term; `why` is the reason to go there."""

    entry: ProcedureEntry
    facts: tuple[tuple[str, str], ...]
    why: str = ""


def visit(
    catalogue: Catalogue,
    procedure: Procedure,
    built_on: date,
    why: str = "",
    *,
    whole: bool = False,
    told_above: Collection[str] = (),
) -> Visit:
    """A living procedure on the build date; `whole` adds papers, place and channels.

    What the page has `told_above` of the case is left out, by term: the general line could contradict it.
    """
    held = procedure.as_on(built_on)
    limits, fees = holding(held.time_limits, built_on), holding(held.fees, built_on)
    # As the procedure's own card says it, with the same doubts.
    lines = summary(held, limits, fees, (), put_aside(procedure, built_on))
    told = {term: text for term, text, _ in lines}
    # A deadline of one case is for the procedure's own page: here it could be taken for everybody's.
    usual = [_deadline(one) for one in holding(held.citizen_deadlines, built_on) if not one.case]
    facts = [(asking.USUAL_DEADLINE, " ".join(usual))] if usual else []
    facts += [(term, told[term]) for term in (WHOLE if whole else SHORT)]
    facts = [(term, text) for term, text in facts if term not in told_above]
    return Visit(procedure_entry(catalogue, procedure, built_on), tuple(facts), why)


def _deadline(deadline: CitizenDeadline) -> str:
    """“Trong 60 ngày kể từ ngày sinh con.”, and that it is not certain where it is not."""
    doubtful = is_doubted(deadline.doubtful, deadline.source)
    return full_stop(f"{deadline.text.rstrip('.')} {words.UNSURE}" if doubtful else deadline.text)
