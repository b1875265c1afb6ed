"""Files that are no plain workbook: each is refused in words that say what to do, and costs little."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from openpyxl import Workbook

from generator.notices import CellPlace, Notice, Weight
from generator.spreadsheets import Cell, Fault, Looks, Merge, Sheet, read_book
from generator.spreadsheets import package as packages
from generator.wording import spreadsheets as words

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
SHEET = "xl/worksheets/sheet1.xml"


def workbook(changed: Mapping[str, bytes] | None = None, cells: Mapping[str, object] | None = None) -> bytes:
    """A sound workbook of one sheet, some of its parts put in place of its own."""
    book = Workbook()
    for name, value in (cells or {"A1": "x"}).items():
        book.active[name] = value
    plain = io.BytesIO()
    book.save(plain)
    parts = zipfile.ZipFile(plain)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dict.fromkeys((*parts.namelist(), *(changed or {}))):
            archive.writestr(name, changed[name] if changed and name in changed else parts.read(name))
    return out.getvalue()


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def sheet_of(rows: str, behind: str = "") -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"{rows}</sheetData>{behind}</worksheet>"
    ).encode()


def read(data: bytes) -> Sheet:
    book, notices = read_book(data, "a.xlsx")
    assert book is not None, notices
    return book.sheets[0]


DOCTYPE = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>' + sheet_of("<row><c><v>&c;</v></c></row>")
ENCRYPTED_PART = bytearray(zipped(xl__workbook_xml=b"<workbook/>"))
for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
    ENCRYPTED_PART[ENCRYPTED_PART.index(mark) + at] |= 1
REFUSED = {
    "nothing": (b"", words.EMPTY),
    "blank": (b"\xef\xbb\xbf \r\n\r\n", words.EMPTY),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), words.PASSWORD),
    "old workbook": (OLE + "Workbook".encode("utf-16-le"), words.OLD_XLS),
    "old document": (OLE + "WordDocument".encode("utf-16-le"), words.OTHER_OLE),
    "OpenDocument": (zipped(mimetype=b"application/vnd.oasis", content_xml=b"<a/>"), words.ODS),
    "binary workbook": (zipped(xl__workbook_bin=b"0"), words.XLSB),
    "macros": (workbook({"xl/vbaProject.bin": b"0"}), words.MACROS),
    "other zip": (zipped(a_txt=b"a"), words.OTHER_ZIP),
    "zip password": (bytes(ENCRYPTED_PART), words.PASSWORD),
    "half a zip": (workbook()[:2000], words.BROKEN_ZIP),
    "web page": (b"<html><table><tr><td>TT</td></tr></table></html>", words.WEB_PAGE),
    "XML of 2003": (b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', words.XML_2003),
    "PDF": (b"%PDF-1.7\n", words.PDF),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), words.UNKNOWN_ENCODING),
    "control characters": (b"a,b\x00\x01\x02,c\n", words.NOT_A_SHEET),
    "broken XML": (workbook({SHEET: b"<worksheet><sheetData>"}), words.broken_part(SHEET)),
    "entities": (workbook({SHEET: DOCTYPE}), words.declares_entities(SHEET)),
    "no sheets": (workbook({"xl/workbook.xml": b"<workbook/>"}), words.NO_SHEETS),
    "open quote": (b'a,b\nc,"d\ne,f\n', words.broken_quotes(4)),
    "TCVN3": ("Hé tÞch,§¨ng ký,chøng thùc\n".encode("latin-1"), words.old_encoding("TCVN3 (ABC)")),
}  # fmt: skip


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_other_files_are_named_and_refused(data, said):
    """By what is in them, whatever they are called."""
    assert read_book(data, "a.xlsx") == (None, [Notice(CellPlace("a.xlsx"), Weight.REFUSED, *said)])


def test_a_bomb_costs_no_more_than_the_bound(monkeypatch):
    """What a part unpacks to is counted, over all parts, whatever the zip says of it."""
    monkeypatch.setattr(packages, "LARGEST", 100_000)
    bomb = workbook({SHEET: sheet_of("<row/>" * 100_000)})
    lying = bomb.replace(len(sheet_of("<row/>" * 100_000)).to_bytes(4, "little"), (50).to_bytes(4, "little"))

    assert lying != bomb
    assert read_book(bomb, "a")[1] == [
        Notice(CellPlace("a"), Weight.REFUSED, *words.unpacks_too_large(packages.LARGEST))
    ]
    assert read_book(lying, "a")[1] == [Notice(CellPlace("a"), Weight.REFUSED, *words.BROKEN_ZIP)]


def test_a_cell_in_the_last_corner_is_one_cell():
    """A dimension that lies makes nobody walk a billion cells."""
    sheet = read(workbook(cells={"A1": 1, "XFD1048576": 2}))

    assert sheet.cells == {(1, 1): Cell(1), (1_048_576, 16_384): Cell(2)}


def test_formatted_rows_without_anything_are_nothing():
    """Two hundred thousand of them pass by, in both spellings."""
    empty = '<row r="5" s="1"><c r="A5" s="1"/></row><row r="6" s="1" customFormat="1"/>' * 100_000
    sheet = read(workbook({SHEET: sheet_of(f'{empty}<row r="900000"><c r="B900000"><v>7</v></c></row>')}))

    assert sheet.cells == {(900_000, 2): Cell(7)}


def test_links_to_other_files_are_told():
    """And not followed."""
    _, notices = read_book(workbook({"xl/externalLinks/externalLink1.xml": b"<a/>"}), "a")

    assert notices == [Notice(CellPlace("a"), Weight.NOTE, *words.LINKS)]


CELLS = {
    '<c r="A1"><v>12.0</v></c>': Cell(12),
    '<c r="A1"><v>1.5</v></c>': Cell(1.5),
    '<c r="A1" t="b"><v>1</v></c>': Cell(True),
    '<c r="A1" t="e"><v>#REF!</v></c>': Cell(Fault("#REF!")),
    '<c r="A1" t="inlineStr"><is><r><t>Hộ </t></r><rPh><t>a</t></rPh><t>tịch</t></is></c>': Cell("Hộ tịch"),
    '<c r="A1"><f>B1+1</f><v>3</v></c>': Cell(3, formula="B1+1"),
    '<c r="A1"><f>B1+1</f><v/></c>': Cell(None, formula="B1+1"),
    '<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>': Cell("", formula='IF(B1,1,"")'),
    '<c r="A1"><f>[1]a!B1</f><v>3</v></c>': Cell(3, formula="[1]a!B1", external=True),
    "<c r=\"A1\"><f>'[9.xlsx]6'!B1</f><v>3</v></c>": Cell(3, formula="'[9.xlsx]6'!B1", external=True),
    '<c r="A1"><f>Bang[Tong]+1</f><v>3</v></c>': Cell(3, formula="Bang[Tong]+1"),
    '<c><v>4</v></c>': Cell(4),
    '<c r="A1" s="900"><v>4</v></c>': Cell(4),
    '<c r="A1" t="s"><v>900</v></c>': Cell(Fault("#REF!")),
}  # fmt: skip


@pytest.mark.parametrize(("written", "cell"), CELLS.items())
def test_what_a_cell_holds(written, cell):
    """Its value as stored, and whether a formula gave it; nothing is computed."""
    assert read(workbook({SHEET: sheet_of(f'<row r="1">{written}</row>')})).cells == {(1, 1): cell}


def test_a_cell_that_is_written_twice_is_refused():
    """Programmes differ in which of the two they show."""
    rows = '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'

    assert read_book(workbook({SHEET: sheet_of(rows)}), "a.xlsx") == (
        None,
        [Notice(CellPlace("a.xlsx"), Weight.REFUSED, *words.cell_twice("B1"))],
    )


def test_a_shared_formula_is_that_of_its_first_cell():
    """Also where it reads another file."""
    rows = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">[1]a!B1</f><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>'
    )

    assert [cell.external for cell in read(workbook({SHEET: sheet_of(rows)})).cells.values()] == [True, True]


def test_days_and_percentages_are_told_from_numbers():
    """By the format of the cell, the workbook's own formats too."""
    book = Workbook()
    for row, (value, shape) in enumerate(
        ((46296, "dd/mm/yyyy"), (0.5, "0.0%"), (3, '#,##0 "đồng"'), (3, "[Red]0"), (4, "General")), start=1
    ):
        book.active.cell(row, 1, value).number_format = shape
    out = io.BytesIO()
    book.save(out)
    found = list(read(out.getvalue()).cells.values())

    assert [cell.looks for cell in found] == [Looks.DAY, Looks.PERCENT, *[Looks.PLAIN] * 3]
    assert f"{found[0].value:%d/%m/%Y}" == "01/10/2026"


def test_what_is_hidden_and_merged_is_kept():
    """Rows, columns, sheets and ranges: what they mean is for the reader of the form."""
    rows = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0"><c r="A3"><v>1</v></c></row>'
    behind = '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="nothing"/></mergeCells>'
    part = sheet_of(rows, behind).replace(
        b"<sheetData>", b'<cols><col min="2" max="3" hidden="1"/></cols><sheetData>'
    )
    sheet = read(workbook({SHEET: part}))

    assert sheet.hidden_rows == {2, 3}
    assert sheet.hidden_columns == {2, 3}
    assert sheet.merges == (Merge(2, 2, 4, 3),)


def test_strict_workbooks_are_read():
    """Their names are in other namespaces, and their days are text."""
    strict = sheet_of('<row r="1"><c r="A1" t="d"><v>2026-10-01</v></c></row>').replace(
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )

    assert read(workbook({SHEET: strict})).cells == {(1, 1): Cell("2026-10-01")}


def test_a_line_that_names_the_separator_is_no_row():
    """Excel writes it, and counts it as a line."""
    assert read(b"sep=;\r\na;1,5\r\n").cells == {(2, 1): Cell("a"), (2, 2): Cell("1,5")}
