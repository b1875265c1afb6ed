"""Legal documents that records name: each number means one document, and that one has a record.

A file that could not be read is reported for itself; what names it is not reported again.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.legal_numbers import ascii_number, without_issuer, without_year
from generator.catalogue.legislation import Relation
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.problems import Code, Problem, shown
from generator.vietnamese import all_nearest, nearest
from generator.wording.commands import command

MOST_OFFERED = 3  # documents of which one may be meant
SAME_NUMBER = 0.9  # numbers of documents are all alike: only a slip of one sign is worth asking about
NAMED_APART = "ghi cơ quan trong ngoặc sau số hiệu: {keys}"
NOT_YET_APART = "thêm issuer_slug vào tệp của từng văn bản, rồi ghi tên đó trong ngoặc sau số hiệu"
NEW_DOCUMENT = command("new", "legal")
ADD_DOCUMENT = "thêm tệp cho văn bản này vào content/legal/"
LARGE = 5  # procedures of a sector: enough to know what it rests on
MANY = 2  # other records that cite a number: enough to ask whether it was meant

Citation = tuple[Record, Location, str]


def numbers_name_one_document(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A number that two issuers use is cited with its issuer, wherever it is cited."""
    for record, location, number in chain(citations(catalogue), _relations(catalogue, *Relation)):
        sharing = catalogue.legislation.sharing.get(number, ())
        if len(sharing) > 1:
            keys = " hoặc ".join(f"“{document.key}”" for document in sharing)
            apart = all(document.issuer_slug for document in sharing)
            yield Problem(
                record.place(*location),
                Code.LEGAL_DOCUMENT_AMBIGUOUS,
                f"có {len(sharing)} văn bản cùng số hiệu “{number}”, của các cơ quan khác nhau",
                NAMED_APART.format(keys=keys) if apart else NOT_YET_APART,
            )


def legal_documents_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Every legal document that a record rests on, or that replaces another, has a record of its own."""
    successors = _relations(catalogue, Relation.REPLACED_BY)
    for record, location, number in _unrecorded(catalogue, chain(citations(catalogue), successors)):
        meant = _meant(catalogue, number)
        yield Problem(
            record.place(*location),
            Code.LEGAL_DOCUMENT_UNKNOWN,
            f"không có văn bản “{number}” trong kho",
            f"có phải là {meant} không? nếu không, {ADD_DOCUMENT}"
            if meant
            else f"xem lại số hiệu; nếu đúng thì {ADD_DOCUMENT}: {NEW_DOCUMENT}",
        )


def related_documents_are_recorded(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: an older or amending document that has no record; its page shows the bare number."""
    others = [relation for relation in Relation if relation is not Relation.REPLACED_BY]
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for known in catalogue.documents_by_number:
        alike[_figures(known)].append(known)
    for record, location, number in _unrecorded(catalogue, _relations(catalogue, *others)):
        near = nearest(number, alike.get(_figures(number), ()), SAME_NUMBER)
        yield Problem(
            record.place(*location),
            Code.LEGAL_DOCUMENT_UNRECORDED,
            f"văn bản “{number}” chưa có tệp trong content/legal/",
            f"có phải là {_told(catalogue, near)} không?" if near else "thêm tệp khi có đủ thông tin",
        )


def citations_fit_their_sector(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: of its sector, only this record cites the number.

    Said where the others cite it with another year (the nearest is named), and, in a sector that is large
    enough to tell, where all who cite it besides are of one other sector: a decree on traffic under land.
    """
    cited = [
        (procedure, location, number, procedure.sector)
        for procedure in catalogue.procedures
        if procedure.sector
        for location, number in procedure.citations()
    ]
    citing: defaultdict[tuple[str, str], set[str]] = defaultdict(set)  # ids by sector and number
    members: defaultdict[str, set[str]] = defaultdict(set)
    spelt: defaultdict[tuple[str, str], set[str]] = defaultdict(set)  # numbers by sector and what they share
    sectors: defaultdict[str, set[str]] = defaultdict(set)  # by number
    for procedure, _, number, sector in cited:
        citing[sector, number].add(procedure.id)
        members[sector].add(procedure.id)
        spelt[sector, without_year(number)].add(number)
        sectors[number].add(sector)
    for procedure, location, number, sector in cited:
        if len(citing[sector, number]) > 1 or not _is_recorded(catalogue, number):
            continue  # of a number that nobody has, another law speaks
        alike = spelt[sector, without_year(number)] - {number}
        likely = [other for other in sorted(alike) if len(citing[sector, other] - {procedure.id}) >= MANY]
        elsewhere = sectors[number] - {sector}
        if likely:
            yield _unlikely(procedure, location, number, f"có phải là “{likely[0]}” không?")
        elif len(members[sector]) >= LARGE and len(elsewhere) == 1:
            (other,) = elsewhere
            if len(citing[other, number]) >= MANY:
                hint = f"những thủ tục dựa vào văn bản này đều thuộc lĩnh vực “{other}”;"
                yield _unlikely(procedure, location, number, hint)


def _unlikely(procedure: Procedure, location: Location, number: str, hint: str) -> Problem:
    return Problem(
        procedure.place(*location),
        Code.LEGAL_BASIS_UNLIKELY,
        f"không thủ tục nào khác của lĩnh vực này dựa vào {number}",
        f"{hint} nếu đúng là văn bản này thì giữ nguyên",
    )


def _of_general_way(way: GeneralWay) -> Iterator[Citation]:
    for index, reference in enumerate(way.rests_on):
        yield way, ("rests_on", index, "document"), reference.document
    for name, part in (("clock_starts", way.clock_starts), ("complaints", way.complaints)):
        if part:
            yield way, (name, "rests_on", "document"), part.rests_on.document


def citations(catalogue: Catalogue) -> Iterator[Citation]:
    """Every place where a record rests on a legal document: record, field, number."""
    citing: tuple[Procedure | QuestionTree, ...] = (*catalogue.procedures, *catalogue.question_trees)
    for record in citing:
        for location, number in record.citations():
            yield record, location, number
    for index, scheme in enumerate(catalogue.levels.schemes):
        yield catalogue.levels, ("schemes", index, "rests_on", "document"), scheme.rests_on.document
    yield from _of_general_way(catalogue.general_way)
    for index, reference in enumerate(catalogue.working_days.rests_on):
        yield catalogue.working_days, ("rests_on", index, "document"), reference.document
    for guide in catalogue.guides:
        for index, version in enumerate(guide.versions):
            for order, number in enumerate(version.legal_basis):
                yield guide, ("versions", index, "legal_basis", order), number


def _relations(catalogue: Catalogue, *relations: Relation) -> Iterator[Citation]:
    """What legal documents say of each other in the given fields."""
    for document in catalogue.legal_documents:
        for relation in relations:
            for index, number in enumerate(getattr(document, relation)):
                yield document, (relation.value, index), number


def _unrecorded(catalogue: Catalogue, cited: Iterator[Citation]) -> Iterator[Citation]:
    """Citations of numbers that no record bears: whoever bears one of a shared number is another law's."""
    for record, location, number in cited:
        if not _is_recorded(catalogue, number) and not _unread(catalogue, number):
            yield record, location, number


def _is_recorded(catalogue: Catalogue, number: str) -> bool:
    return number in catalogue.documents_by_number or number in catalogue.legislation.sharing


def _unread(catalogue: Catalogue, number: str) -> bool:
    """Whether a file has the name of this number, an issuer behind it or not, and its record is not there."""
    stem = ascii_number(number)
    return any(name == stem or name.startswith(stem + "-") for name in catalogue.unmet)


def _figures(number: str) -> str:
    """What two numbers have in common where only letters were misspelt: of old numbers all are near."""
    return "".join(sign for sign in number if sign.isdigit())


def _meant(catalogue: Catalogue, number: str) -> str:
    """The documents that a number without a record may mean, quoted; "" where none is near."""
    sharing = catalogue.legislation.sharing.get(without_issuer(number), ())
    recorded = catalogue.documents_by_number
    other_year = [one for one in recorded if without_year(one) == without_year(number)]
    same_year = [one for one in all_nearest(number, recorded, SAME_NUMBER) if one not in other_year]
    keys = [document.key for document in sharing] or [*other_year, *same_year][:MOST_OFFERED]
    return " hoặc ".join(_told(catalogue, key) for key in keys)


def _told(catalogue: Catalogue, key: str) -> str:
    """The number, and what the document is, so that a clerk can tell: “60/2014/QH13” (Luật Hộ tịch)."""
    document = catalogue.documents_by_number.get(key)
    title = (document.title or document.subject or "") if document else ""
    kind = document.kind.value if document and not title.startswith(document.kind.value) else ""
    what = f"{kind} {title}".strip()
    return f"“{key}” ({shown(what)})" if what else f"“{key}”"
