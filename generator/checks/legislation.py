"""What legal documents say of themselves and of each other holds together.

An error is what cannot be so; what is rare but lawful, or a slip of a source, is a note.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.catalogue.law import KINDS_BY_SIGN, LegalDocument, LegalStatus
from generator.catalogue.legal_numbers import sign_of, year_of
from generator.catalogue.legislation import Legislation, Relation, Statement
from generator.problems import Code, Place, Problem
from generator.wording.days import day_text

ONE_DAY = timedelta(days=1)
SWAPPED = "xem lại ngày ban hành của hai văn bản, hoặc đổi bên: replaces thay cho replaced_by và ngược lại"
LAST_DAY_MEANT = "nếu đó là ngày cuối cùng còn hiệu lực thì ghi vào last_day thay cho effective_to"


def days_are_in_order(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Nothing lapses before it is issued. Notes: in force before its issue, issued in another year."""
    for document in catalogue.legal_documents:
        issued, begins, ends = document.issued_on, document.effective_from, document.lapses_on
        year = year_of(document.number)
        earliest = issued or (date(year, 1, 1) if year else None)  # the number tells the year at least
        if ends and earliest and ends <= earliest:
            since = day_text(issued) if issued else f"năm {year}"
            yield Problem(
                _end(document),
                Code.LEGAL_LAPSE_BEFORE_ISSUE,
                f"{document.number} hết hiệu lực trước khi được ban hành ({since})",
                "xem lại hai ngày, có thể đã gõ nhầm năm",
            )
        if issued is None:
            continue
        if begins and begins < issued:
            yield Problem(
                document.place("effective_from"),
                Code.LEGAL_FORCE_BEFORE_ISSUE,
                f"{document.number} có hiệu lực trước ngày ban hành {day_text(issued)}",
                "xem lại hai ngày; nếu văn bản có hiệu lực trở về trước thì giữ nguyên",
            )
        if year not in (None, issued.year):
            yield Problem(
                document.place("issued_on"),
                Code.LEGAL_YEAR_DIFFERS,
                f"{document.number} ban hành năm {issued.year}, khác năm trong số hiệu",
                "xem lại ngày ban hành và số hiệu; nếu nguồn ghi đúng như vậy thì giữ nguyên",
            )


def kinds_are_those_of_numbers(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A number bears the sign of its kind: no circular is numbered as a decree."""
    for document in catalogue.legal_documents:
        kinds = KINDS_BY_SIGN.get(sign_of(document.number))
        if kinds and document.kind not in kinds:
            yield Problem(
                document.place("kind"),
                Code.LEGAL_KIND_DIFFERS,
                f"{document.kind} không mang số hiệu kiểu {document.number}",
                f"ghi {' hoặc '.join(kinds)}, hoặc xem lại số hiệu",
            )


def ends_are_days_without_force(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: `effective_to` looks like a last day in force, or `last_day` like the first day without it.

    A month's last day is seldom the first day of anything; and a successor begins on the day when
    the document ends, not on the next one.
    """
    for document in catalogue.legal_documents:
        begins = _successors_first_days(catalogue, document)
        end = document.effective_to
        if end and (end + ONE_DAY in begins or (end not in begins and (end + ONE_DAY).day == 1)):
            message = f"ngày đầu tiên không còn hiệu lực của {document.number} là {day_text(end)}"
            yield Problem(_end(document), Code.LEGAL_END_UNLIKELY, message, LAST_DAY_MEANT)
        if document.last_day and document.last_day in begins:
            yield Problem(
                _end(document),
                Code.LEGAL_END_UNLIKELY,
                f"{document.number} còn hiệu lực đến hết ngày mà văn bản thay thế bắt đầu có hiệu lực",
                "nếu đó là ngày đầu tiên hết hiệu lực thì ghi vào effective_to thay cho last_day",
            )


def relations_have_no_circle(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Whatever replaces, amends or repeals a document is later than it: no chain comes back to its start."""
    for told, circle in _circular(catalogue.legislation):
        yield Problem(
            told.document.place(told.relation.value, told.index),
            Code.LEGAL_RELATION_CIRCULAR,
            f"{circle} nối thành vòng: cái nào cũng vừa trước vừa sau cái kia",
            "giữ lại một chiều: văn bản ban hành sau thay thế hoặc sửa đổi văn bản ban hành trước",
        )


def later_documents_are_later(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A document is replaced, amended or repealed by one that was not issued before it."""
    known = catalogue.documents_by_number
    circular = {(told.earlier, told.later) for told, _ in _circular(catalogue.legislation)}
    for told in catalogue.legislation.statements():
        earlier, later = known.get(told.earlier), known.get(told.later)
        if not earlier or not later or not earlier.issued_on or not later.issued_on:
            continue
        if later.issued_on < earlier.issued_on and (told.earlier, told.later) not in circular:
            yield Problem(
                told.document.place(told.relation.value, told.index),
                Code.LEGAL_RELATION_REVERSED,
                f"{told.later} ban hành ngày {day_text(later.issued_on)}, trước {told.earlier}",
                SWAPPED,
            )


def successors_are_in_force(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: what took a document's place has lapsed too; the hint names what stands there now."""
    legislation = catalogue.legislation
    for told in legislation.statements():
        earlier, later = legislation.by_number.get(told.earlier), legislation.by_number.get(told.later)
        replaced = told.relation in (Relation.REPLACED_BY, Relation.REPLACES)
        if replaced and later and legislation.status(later, built_on) is LegalStatus.LAPSED:
            ends = (
                [one for one in legislation.successors(earlier, built_on) if one != later.key]
                if earlier
                else []
            )
            yield Problem(
                told.document.place(told.relation.value, told.index),
                Code.LEGAL_SUCCESSOR_LAPSED,
                f"{told.later} thay thế {told.earlier} nhưng cũng đã hết hiệu lực",
                f"văn bản nay thay vào đó: {', '.join(ends)}"
                if ends
                else f"tìm văn bản thay thế {told.later} và ghi vào replaced_by của nó",
            )


def _end(document: LegalDocument) -> Place:
    return document.place("last_day" if document.last_day else "effective_to")


def _successors_first_days(catalogue: Catalogue, document: LegalDocument) -> set[date | None]:
    """The first days in force of what replaces the document, as far as records know them."""
    known = catalogue.documents_by_number
    successors = catalogue.legislation.related(document, Relation.REPLACED_BY)
    return {known[number].effective_from for number in successors if number in known}


def _circular(legislation: Legislation) -> Iterator[tuple[Statement, str]]:
    """The statements whose later document leads back to the earlier one, with the documents on the way."""
    later: defaultdict[str, list[str]] = defaultdict(list)
    for told in legislation.statements():
        later[told.earlier].append(told.later)
    for told in legislation.statements():
        way = _way(later, told.later, told.earlier)
        if way is not None:
            yield told, " – ".join(dict.fromkeys((told.earlier, *way)))


def _way(later: defaultdict[str, list[str]], start: str, goal: str) -> tuple[str, ...] | None:
    """The shortest chain of later documents from the start up to the goal; None where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:  # grows while it is walked
        if way[-1] == goal:
            return way
        for following in later.get(way[-1], ()):
            if following not in seen:
                seen.add(following)
                ways.append((*way, following))
    return None
