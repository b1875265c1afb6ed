"""A record is what its file is called, and there is one of it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.identifiers import PROCEDURE_CODE, SLUG
from generator.catalogue.law import LegalDocument
from generator.catalogue.life_events import OrderedProcedure
from generator.catalogue.questions import OutcomeProcedure
from generator.problems import Code, Problem
from generator.vietnamese import slug_of

# Names of pages that the site makes by itself, beside those of records.
OF_PROCEDURES = frozenset({"a-z", "noi-khac", "linh-vuc", "doi-tuong"})
OF_SECTORS = frozenset({"khong-ro"})
OF_PROSE = frozenset(
    {"thu-tuc", "tim", "muc-do", "so-sanh", "huong-dan", "van-ban", "thong-ke", "du-lieu", "bien-tap"}
    | {"huong-dan-bien-tap", "su-kien", "hoi-dap", "thay-doi"}
)

# What systems and people put behind the name of a copy: “ - Copy (2)”, “ (1)”, “ - bản sao”.
COPY = re.compile(
    r"(?i)(?:\s*[-_–]?\s*(?:copy|bản sao|ban sao|sao chép|mới|moi|cũ|cu|final))?(?:\s*\(\d+\))?$"
)

ONE_ENTRY = "mỗi mục trong danh sách có một id riêng: đổi một id, hoặc xóa mục lặp lại"
ONE_MENTION = "xóa mục lặp lại"
ONE_PAGE = (
    "mỗi thủ tục có một trang riêng trên Cổng: sửa địa chỉ, chưa biết thì xóa dòng này; "
    "hồ sơ chép thừa thì xóa cả tệp"
)
ONE_RECORD = "mỗi mã hay tên ngắn chỉ có một hồ sơ: gộp lại, hoặc sửa mã bị gõ nhầm"
TWO_ISSUERS = "gộp lại; nếu hai cơ quan ban hành cùng một số hiệu thì ghi thêm issuer_slug"


def file_names_are_ids(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """The file of a record is named by its id: code, slug, or number in ASCII."""
    copies = _copies(catalogue)
    for record, wanted, field in _identities(catalogue):
        if record.file_stem == wanted:
            continue
        path = PurePosixPath(record.path)
        right = str(path.with_name(f"{wanted}{path.suffix}"))
        free = record.path not in copies
        message = f"tên tệp “{path.name}” không khớp với nội dung"
        hint = f"đổi tên tệp thành “{wanted}{path.suffix}”, hoặc sửa lại khóa “{field}”"
        if not free:
            message = f"tệp “{path.name}” giống một bản chép của “{wanted}{path.suffix}”"
            hint = f"chép thừa thì xóa tệp này; nếu là hồ sơ khác thì {_made_another(record, field)}"
        sure = _is_misspelt(path.stem, wanted) or not _could_be_meant(path.stem, wanted)
        repair = right if free and sure else None
        yield Problem(record.place(field), Code.FILE_NAME_WRONG, message, hint, repair)


def _made_another(record: Record, field: str) -> str:
    """What makes a record of its own of a copied file."""
    page = " và “portal_address”" if getattr(record, "portal_address", None) else ""
    issuer = ", hai cơ quan cùng một số hiệu thì thêm “issuer_slug”," if field == "number" else ""
    return f"sửa khóa “{field}”{page}{issuer} rồi đặt tên tệp theo đó"


def _copies(catalogue: Catalogue) -> frozenset[str]:
    """The files that have the id of another one beside them, which bears its name."""
    misnamed = [
        (PurePosixPath(record.path), wanted)
        for record, wanted, _ in _identities(catalogue)
        if record.file_stem != wanted
    ]
    if not misnamed:
        return frozenset()
    there = {record.path.casefold(): record.path for record, _, _ in _identities(catalogue)}
    rights = [(str(path), str(path.parent / f"{wanted}{path.suffix}")) for path, wanted in misnamed]
    return frozenset(path for path, right in rights if there.get(right.casefold(), path) != path)


def _is_misspelt(stem: str, wanted: str) -> bool:
    """Whether the name of the file is the id in another spelling, or with more behind it, and no other id."""
    return slug_of(stem) == slug_of(wanted) or bool(COPY.sub("", stem) == wanted)


def _could_be_meant(stem: str, wanted: str) -> bool:
    """Whether the file's name may be right and the content wrong: where it is an id of that sort itself.

    Of 1.001193 and 1.001139 nobody but a person knows which was mistyped.
    """
    is_code = PROCEDURE_CODE.fullmatch(stem)
    return bool(is_code or (SLUG.fullmatch(stem) and not PROCEDURE_CODE.fullmatch(wanted)))


def addresses_are_free(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No record is called as a page of the site itself: two pages would want one address."""
    named: list[tuple[Record, Location, str, frozenset[str]]] = [
        (prose, ("slug",), prose.slug, OF_PROSE) for prose in catalogue.prose
    ]
    for procedure in catalogue.procedures:
        named.append((procedure, ("slug",), procedure.slug or "", OF_PROCEDURES))
        former = enumerate(procedure.former_ids)
        named += [(procedure, ("former_ids", order), one, OF_PROCEDURES) for order, one in former]
    for number, sector in enumerate(catalogue.sector_list.sectors):
        named.append((catalogue.sector_list, ("sectors", number, "id"), sector.id, OF_SECTORS))
    for record, location, name, taken in named:
        if name in taken:
            yield Problem(
                record.place(*location),
                Code.ADDRESS_COLLISION,
                f"“{name}” là địa chỉ của một trang chung",
                "chọn tên ngắn khác",
            )


def identities_are_unique(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No two records of a kind have one id, nor two entries of a list; no two procedures one page.

    That a file is a copy of the one beside it is told by its name, and of the copy alone.
    """
    copies = _copies(catalogue)
    records = (
        (record, (field,), identity)
        for record, identity, field in _identities(catalogue)
        if record.path not in copies
    )
    yield from _unique(records, ONE_RECORD)
    originals = [one for one in catalogue.procedures if one.path not in copies]
    pages = ((one, ("portal_address",), one.portal_address or "") for one in originals)
    for procedure in catalogue.procedures:
        mentions = {
            field: [str(one) for one in getattr(procedure, field)]
            for field in ("channels", "applicants", "government_levels", "life_events")
        }
        mentions["legal_basis"] = [catalogue.legislation.key(number) for number in procedure.legal_basis]
        for field, values in mentions.items():
            entries = ((procedure, (field, order), one) for order, one in enumerate(values))
            yield from _unique(entries, ONE_MENTION)
    yield from _unique((page for page in pages if page[2]), ONE_PAGE)  # a record copied under a new code
    sectors, levels = catalogue.sector_list, catalogue.levels
    yield from _unique(
        (sectors, ("sectors", number, "id"), sector.id) for number, sector in enumerate(sectors.sectors)
    )
    yield from _unique(
        (levels, ("schemes", number, "id"), scheme.id) for number, scheme in enumerate(levels.schemes)
    )
    for number, scheme in enumerate(levels.schemes):
        yield from _unique(
            (levels, ("schemes", number, "levels", order, "id"), level.id)
            for order, level in enumerate(scheme.levels)
        )
    yield from _asked_and_done(catalogue)
    for guide in catalogue.guides:
        yield from _unique(
            (guide, ("versions", number, "id"), version.id) for number, version in enumerate(guide.versions)
        )


def _asked_and_done(catalogue: Catalogue) -> Iterator[Problem]:
    """Events of a life have ids of their own; so have the pages of a tree of questions, outcomes among them.

    And no event or outcome names a procedure twice.
    """
    if catalogue.life_event_list:
        events = list(enumerate(catalogue.life_event_list.events))
        yield from _unique(
            (catalogue.life_event_list, ("events", number, "id"), one.id) for number, one in events
        )
        for number, event in events:
            named = [(("events", number, "order", order), one) for order, one in enumerate(event.order)]
            yield from _unique(_procedures(catalogue.life_event_list, named), ONE_MENTION)
    for tree in catalogue.question_trees:
        nodes = [(("questions", number, "id"), one.id) for number, one in enumerate(tree.questions)]
        nodes += [(("outcomes", number, "id"), one.id) for number, one in enumerate(tree.outcomes)]
        yield from _unique((tree, location, node) for location, node in nodes)
        for number, outcome in enumerate(tree.outcomes):
            led = [
                (("outcomes", number, "procedures", order), one)
                for order, one in enumerate(outcome.procedures)
            ]
            yield from _unique(_procedures(tree, led), ONE_MENTION)


def _procedures(
    record: Record, named: Iterable[tuple[Location, OrderedProcedure | OutcomeProcedure]]
) -> Iterator[tuple[Record, Location, str]]:
    return ((record, (*location, "procedure"), one.procedure) for location, one in named)


def _unique(identified: Iterable[tuple[Record, Location, str]], hint: str = ONE_ENTRY) -> Iterator[Problem]:
    """No id twice among these; records of different kinds may share one."""
    seen: dict[tuple[type[Record], str], tuple[Record, Location]] = {}
    for record, location, identity in identified:
        first, where = seen.setdefault((type(record), identity), (record, location))
        if first is not record or where != location:
            place = first.place(*where)
            yield Problem(
                record.place(*location),
                Code.IDENTITY_DUPLICATE,
                f"“{identity}” đã có ở {place.path}, dòng {place.line}",
                TWO_ISSUERS if isinstance(record, LegalDocument) else hint,
            )


def _identities(catalogue: Catalogue) -> Iterable[tuple[Record, str, str]]:
    """Each record that is a file, its id, and the field that gives the id."""
    for procedure in catalogue.procedures:
        yield procedure, procedure.id, "code" if procedure.code else "slug"
    for document in catalogue.legal_documents:
        yield document, document.slug, "number"
    for guide in catalogue.guides:
        yield guide, guide.slug, "slug"
    for tree in catalogue.question_trees:
        yield tree, tree.slug, "slug"
    for prose in catalogue.prose:
        yield prose, prose.slug, "slug"
