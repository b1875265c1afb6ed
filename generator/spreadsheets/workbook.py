"""An .xlsx: from its parts to a Book. Which part is what is read from its relations, not from its name."""

import posixpath

from generator.notices import CellPlace, Notice, Weight
from generator.spreadsheets.book import Book, Sheet
from generator.spreadsheets.package import Package
from generator.spreadsheets.parts import Contents, Relations, SheetEntry, Strings, Styles
from generator.spreadsheets.unreadable import Unreadable
from generator.spreadsheets.worksheet import EMPTY, Context, Worksheet
from generator.spreadsheets.xml_parts import listen
from generator.wording import spreadsheets as words

MOST_SHEETS = 200
USUAL_PLACE = "xl/workbook.xml"
ODS_MARK = "content.xml"


def read_workbook(data: bytes, name: str) -> tuple[Book, list[Notice]]:
    """The sheets of a workbook, and what is told of it as a whole. Raises Unreadable."""
    package = Package(data)
    _refuse_other_kinds(package)
    top = _relations(package, "_rels/.rels").by_type.get("officeDocument", USUAL_PLACE).lstrip("/")
    if top not in package:
        raise Unreadable(words.OTHER_ZIP)
    contents = Contents()
    listen(package, top, contents)
    folder, file = posixpath.split(top)
    relations = _relations(package, f"{folder}/_rels/{file}.rels")
    context = _context(package, folder, relations, contents)
    sheets = tuple(
        _sheet(package, part, entry, context)
        for entry in contents.sheets[:MOST_SHEETS]
        if (part := _part(folder, relations.by_id.get(entry.relation, ""))) in package
    )
    if not sheets:
        raise Unreadable(words.NO_SHEETS)
    linked = any("/externallinks/" in part for part in package.names)
    notes = [Notice(CellPlace(name), Weight.NOTE, *words.LINKS)] if linked else []
    return Book(name, sheets), notes


def _refuse_other_kinds(package: Package) -> None:
    names = package.names
    if ODS_MARK in names:
        raise Unreadable(words.ODS)
    if any(part.endswith("workbook.bin") for part in names):
        raise Unreadable(words.XLSB)
    if any(part.endswith("vbaproject.bin") for part in names):
        raise Unreadable(words.MACROS)


def _relations(package: Package, part: str) -> Relations:
    relations = Relations()
    if part in package:
        listen(package, part, relations)
    return relations


def _part(folder: str, target: str) -> str:
    """The part that a relation of a part in `folder` leads to."""
    target = target.replace("\\", "/")
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def _context(package: Package, folder: str, relations: Relations, contents: Contents) -> Context:
    strings, styles = Strings(), Styles()
    for kind, usual, listener in (
        ("sharedStrings", "sharedStrings.xml", strings),
        ("styles", "styles.xml", styles),
    ):
        part = _part(folder, relations.by_type.get(kind, usual))
        if part in package:
            listen(package, part, listener)
    return Context(strings.all, styles.looks, contents.from_1904)


def _sheet(package: Package, part: str, entry: SheetEntry, context: Context) -> Sheet:
    found = Worksheet(context)
    listen(package, part, found, EMPTY)
    columns = {column for first, last in found.hidden_columns for column in range(first, last + 1)}
    return Sheet(
        entry.name,
        dict(sorted(found.cells.items())),
        tuple(found.merges),
        entry.hidden,
        frozenset(found.hidden_rows),
        frozenset(columns),
    )
