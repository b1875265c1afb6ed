"""A record is what its file is called, and there is one of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.law import LegalDocument
from generator.problems import Code, Problem

ONE_ENTRY = "mỗi mục trong danh sách có một id riêng: đổi một id, hoặc xóa mục lặp lại"
ONE_MENTION = "xóa mục lặp lại"
ONE_PAGE = "mỗi thủ tục có một trang riêng trên Cổng: sửa địa chỉ, hoặc xóa hồ sơ bị chép thừa"
ONE_RECORD = "mỗi mã hay tên ngắn chỉ có một hồ sơ: gộp lại, hoặc sửa mã bị gõ nhầm"
TWO_ISSUERS = "gộp lại; nếu hai cơ quan ban hành cùng một số hiệu thì ghi thêm issuer_slug"


def file_names_are_ids(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """The file of a record is named by its id: code, slug, or number in ASCII."""
    for record, wanted, field in _identities(catalogue):
        if PurePosixPath(record.path).stem != wanted:
            suffix = PurePosixPath(record.path).suffix
            yield Problem(
                record.place(field),
                Code.FILE_NAME_WRONG,
                f"tên tệp “{PurePosixPath(record.path).name}” không khớp với nội dung",
                f"đổi tên tệp thành “{wanted}{suffix}”, hoặc sửa lại khóa “{field}”",
            )


def identities_are_unique(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No two records of a kind have one id, nor two entries of a list; no two procedures one page."""
    records = ((record, (field,), identity) for record, identity, field in _identities(catalogue))
    yield from _unique(records, ONE_RECORD)
    pages = ((one, ("portal_address",), one.portal_address or "") for one in catalogue.procedures)
    for procedure in catalogue.procedures:
        for field in ("channels", "applicants", "government_levels", "legal_basis"):
            values = enumerate(getattr(procedure, field))
            entries = ((procedure, (field, order), str(one)) for order, one in values)
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
    for guide in catalogue.guides:
        yield from _unique(
            (guide, ("versions", number, "id"), version.id) for number, version in enumerate(guide.versions)
        )


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
    for prose in catalogue.prose:
        yield prose, prose.slug, "slug"
