"""Files that an enemy, a broken disk or a wrong programme leaves in content/ and data/.

Each hazard puts one of them into a sound project; the table says which code tells of it, and where.
"""

import contextlib
import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Code
from tests.projects import ABOUT, COMMUNE, DECREE, PROCEDURE, SOUND

STATISTICS = "data/stats.csv"
SECOND = "content/procedures/2.000815.yml"
FORM = "content/forms/to-khai.pdf"
HEAD, ROW = (SOUND / STATISTICS).read_text("utf-8").split("\n")[:2]
RECORD = (SOUND / PROCEDURE).read_text("utf-8")
PROSE = "---\nslug: gioi-thieu\ntitle: Giới thiệu\ndescription: Về trang này.\n---\n\n"
GIGABYTE = 10**9
FULL, FULL_TABLE = 199_000, 4_900_000  # characters, a little less than is read of a record and of figures

Put = Callable[[Path], object]


@dataclass(frozen=True)
class Hazard:
    """What is put into a project, and the first problem that tells of it."""

    put: Put
    code: Code
    path: str


def written(path: str, content: str | bytes) -> Put:
    def put(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(content if isinstance(content, bytes) else content.encode())

    return put


def sparse(path: str) -> Put:
    """A gigabyte on one line, of which the disk holds nothing."""

    def put(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        with (project / path).open("wb") as file:
            file.truncate(GIGABYTE)

    return put


def sparse_after(text: str) -> Put:
    """Figures that begin so, and go on for half a gigabyte."""

    def put(project: Path) -> None:
        with (project / STATISTICS).open("w") as file:
            file.write(text)
            file.truncate(GIGABYTE // 2)

    return put


def made(path: str, make: Callable[[Path], object]) -> Put:
    """What is no plain file, in the place of one."""

    def put(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).unlink(missing_ok=True)
        make(project / path)

    return put


def link(path: str, target: str) -> Put:
    return made(path, lambda place: place.symlink_to(target))


def listener(place: Path) -> None:
    with contextlib.chdir(place.parent), socket.socket(socket.AF_UNIX) as one:
        one.bind(place.name)  # the whole path may be longer than a socket's may be


def files(number: int, text: str) -> Put:
    """So many records, each of a code of its own where the text has one."""

    def put(project: Path) -> None:
        folder = project / "content/procedures/x"
        folder.mkdir()
        for count in range(number):
            code = f"1.{count:06}"
            (folder / f"{code}.yml").write_text(text.replace("1.001193", code), "utf-8")

    return put


def moved(path: str, target: str) -> Put:
    """A link in the place of a folder that was there."""

    def put(project: Path) -> None:
        shutil.rmtree(project / path, ignore_errors=True)
        (project / path).symlink_to(target)

    return put


def folders(number: int) -> Put:
    def put(project: Path) -> None:
        (project / "content" / "/".join("d" * number)).mkdir(parents=True)

    return put


def record(content: str | bytes, code: Code) -> Hazard:
    return Hazard(written(PROCEDURE, content), code, PROCEDURE)


def figures(content: str | bytes, code: Code) -> Hazard:
    return Hazard(written(STATISTICS, content), code, STATISTICS)


def prose(body: str, code: Code) -> Hazard:
    return Hazard(written(ABOUT, PROSE + body), code, ABOUT)


def decree(number: str) -> Hazard:
    """A legal document with this number in quotes."""
    text = (SOUND / DECREE).read_text("utf-8").replace("224/2026/NĐ-CP", f'"{number}"', 1)
    return Hazard(written(DECREE, text), Code.CODE_WRONG, DECREE)


def fee(amount: str) -> str:
    return RECORD.replace("amount: 8000", f"amount: {amount}")


def named(path: str, text: str = "a: 1\n") -> Hazard:
    return Hazard(written(path, text), Code.FILE_NAME_WRONG, path)


def bomb() -> str:
    more = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))
    return "a0: &a0 [x, x]\n" + "".join(more)


def full(pattern: str) -> str:
    """As much of a pattern as is still read."""
    return pattern * (FULL // len(pattern))


HAZARDS = {
    # YAML
    "alias bomb": record(bomb(), Code.ALIAS_REFUSED),
    "merge bomb": record(bomb() + "<<: [*a1, *a2]\n", Code.ALIAS_REFUSED),
    "100,000 brackets": record("name: " + "[" * 100_000, Code.NESTING_TOO_DEEP),
    "30,000 braces": record("name: " + "{a: " * 30_000, Code.NESTING_TOO_DEEP),
    "lists in lists": record("- " * 90_000, Code.NESTING_TOO_DEEP),
    "keys of keys": record("? " * 90_000, Code.KEY_NOT_TEXT),
    "tag": record("name: !!python/object/apply:os.system [id]\n", Code.TAG_REFUSED),
    "one long line": record("name: " + "a" * FULL, Code.KEY_MISSING),
    "many keys": record("".join(f"k{n}: 1\n" for n in range(17_000)), Code.KEY_MISSING),
    "one key many times": record(full("a: 1\n"), Code.KEY_DUPLICATE),
    "a fault behind many lines": record(full("- b\n") + "@", Code.YAML_SYNTAX),
    "a list without end": record("a: [" + full("b, "), Code.YAML_SYNTAX),
    "a quote without end": record('a: "' + full("b\n "), Code.YAML_SYNTAX),
    "hashes": record(full("a: b #c\n"), Code.TEXT_AFTER_HASH),
    "colons": record("a: " + full("b:"), Code.YAML_SYNTAX),
    "10,000 documents": record("---\na: 1\n" * 10_000, Code.DOCUMENT_REPEATED),
    "anchors on keys": record("".join(f"&a{n} k{n}: 1\n" for n in range(9_000)), Code.ALIAS_REFUSED),
    "merge of merge of merge": record(
        "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, 6_000)),
        Code.ALIAS_REFUSED,
    ),
    "tag of bytes": record("name: !!binary " + "A" * 190_000, Code.TAG_REFUSED),
    "tag of our own": record("%TAG ! tag:x,2026:\n---\n!x\na: 1\n", Code.TAG_REFUSED),
    "version of the future": record("%YAML 9.9\n---\na: 1\n", Code.YAML_SYNTAX),
    "spaces before a hash": record("a: " + " " * 190_000 + "#x\n", Code.TEXT_AFTER_HASH),
    "ligatures that grow": record("name: " + "\ufdfa" * 60_000, Code.TEXT_TOO_LONG),
    "a number of law of dots": decree("0." * 95_000),
    "a number of law of spaces": decree("a" + " " * 190_000 + "b"),
    "a number of law of brackets": decree("(" * 190_000),
    "an address of 190,000 letters": record(
        RECORD + "portal_address: https://x.example/" + "a" * 190_000 + "\n", Code.ADDRESS_WRONG
    ),
    # Numbers and days
    "an amount of 6,000 digits": record(fee(f'"1{".000" * 2_000}"'), Code.NUMBER_WRONG),
    "an amount of 5,000 digits": record(fee("9" * 5_000), Code.AMOUNT_AMBIGUOUS),
    "an amount that is none": record(fee(".nan"), Code.AMOUNT_AMBIGUOUS),
    "an amount without end": record(fee(".inf"), Code.AMOUNT_AMBIGUOUS),
    "day 99999-01-01": record(RECORD.replace("2027-06-30", "99999-01-01"), Code.DATE_WRONG),
    "an hour beyond all zones": record(
        RECORD.replace("2027-06-30", "2026-01-01T00:00:00+25:99"), Code.DATE_WRONG
    ),
    "100,000 digits": record(RECORD + f"number: {'9' * 100_000}\n", Code.KEY_MISPLACED),
    "1e999999999": record("name: 1e999999999\n", Code.KEY_MISSING),
    "minutes of minutes": record("name: " + full("1:"), Code.YAML_SYNTAX),
    "day 99999999": record(RECORD.replace("2027-06-30", "99999999"), Code.DATE_WRONG),
    "day 9999-99-99": record(RECORD.replace("2027-06-30", "9999-99-99"), Code.DATE_IMPOSSIBLE),
    # Bytes and characters
    "nuls": record("\0" * FULL, Code.CONTROL_CHARACTER),
    "escape sequences": record("name: \x1b]0;x\x07\n", Code.CONTROL_CHARACTER),
    "an escaped nul": record('name: "\\0"\n', Code.KEY_MISSING),
    "an escaped surrogate": record('name: "\\ud800"\n', Code.YAML_SYNTAX),
    "a lone surrogate": record(b"name: \xed\xa0\x80\n", Code.FILE_NOT_UTF8),
    "invalid UTF-8": record(b"\xff" * FULL, Code.FILE_NOT_UTF8),
    "UTF-16": record("name: a".encode("utf-16"), Code.FILE_NOT_UTF8),
    "UTF-16 without a mark": record("name: a".encode("utf-16-be"), Code.FILE_NOT_UTF8),
    "UTF-32": record("name: a".encode("utf-32"), Code.FILE_NOT_UTF8),
    "invisible characters": record("\u200b" * (FULL // 3) + "x", Code.INVISIBLE_CHARACTER),
    "accents on one letter": record("name: a" + "\u0301" * 90_000, Code.KEY_MISSING),
    # Size
    "a gigabyte for a record": Hazard(sparse(PROCEDURE), Code.FILE_TOO_LARGE, PROCEDURE),
    "a gigabyte for the commune": Hazard(sparse(COMMUNE), Code.FILE_TOO_LARGE, COMMUNE),
    "a gigabyte for figures": Hazard(sparse(STATISTICS), Code.FILE_TOO_LARGE, STATISTICS),
    "a gigabyte for a page": Hazard(sparse(ABOUT), Code.FILE_TOO_LARGE, ABOUT),
    "a gigabyte for a form": Hazard(sparse(FORM), Code.FORM_CONTENT_WRONG, FORM),
    "10,001 files": Hazard(files(10_001, ""), Code.FILE_TOO_LARGE, "content"),
    "50,000 files": Hazard(files(50_000, ""), Code.FILE_TOO_LARGE, "content"),
    "9,900 wrong files": Hazard(files(9_900, "a: 1\n"), Code.PROBLEMS_LEFT_OUT, "content"),
    "100 problems in each file": Hazard(
        files(1_000, "".join(f"k{n}: {'b' * 90}\n" for n in range(200))),
        Code.PROBLEMS_LEFT_OUT, "content/procedures/x/1.000000.yml",
    ),
    "20 MB of full lines": Hazard(
        files(125, f"a: {'b' * 190_000}\n"), Code.KEY_MISSING, "content/procedures/x/1.000000.yml"
    ),
    "180 MB of records": Hazard(files(950, f"a: {'b' * 190_000}\n"), Code.FILE_TOO_LARGE, "content"),
    "24 MB of papers": Hazard(
        files(130, f"{RECORD}required_documents:\n" + "  - name: a\n" * 15_000),
        Code.FILE_TOO_LARGE, "content",
    ),
    "10 MB on one line": record("name: " + "a" * 10_000_000, Code.FILE_TOO_LARGE),
    # Prose
    "brackets in prose": prose("[" * 19_000, Code.TEXT_TOO_LONG),
    "elements in prose": prose("<a " * 6_000, Code.TEXT_TOO_LONG),
    "a long page": prose("> " * 20_000, Code.TEXT_TOO_LONG),
    "lists in lists of prose": prose("+ " * 9_000, Code.NESTING_TOO_DEEP),
    "numbered lists in lists": prose("1. " * 6_000, Code.NESTING_TOO_DEEP),
    "quotations 9,000 deep": prose("> " * 9_000, Code.NESTING_TOO_DEEP),
    "headings of prose": prose("a\n=\n" * 4_800, Code.TEXT_TOO_LONG),
    # What is no file
    "link to a secret": Hazard(link(SECOND, "/etc/passwd"), Code.FILE_UNREADABLE, SECOND),
    "link to a secret form": Hazard(link(FORM, "/etc/passwd"), Code.FILE_UNREADABLE, FORM),
    "link to other figures": Hazard(link(STATISTICS, "/etc/passwd"), Code.FILE_UNREADABLE, STATISTICS),
    "link to a device": Hazard(link(FORM, "/dev/zero"), Code.FILE_UNREADABLE, FORM),
    "link in a circle": Hazard(link(SECOND, SECOND.rpartition("/")[2]), Code.FILE_UNREADABLE, SECOND),
    "link to a folder": Hazard(link("content/legal/x", "/"), Code.FILE_UNREADABLE, "content/legal/x"),
    "link to its own folder": Hazard(link("content/x", "."), Code.FILE_UNREADABLE, "content/x"),
    "link for the forms": Hazard(moved("content/forms", "/etc"), Code.FILE_UNREADABLE, "content/forms"),
    "link for the figures' folder": Hazard(moved("data", "/dev/null"), Code.FILE_UNREADABLE, "data"),
    "link to everything": Hazard(moved("data", "/"), Code.FILE_TOO_LARGE, "content"),
    "folders in a circle": Hazard(
        link("content/a/b", "../../content"), Code.FILE_UNREADABLE, "content/a/b"
    ),
    "pipe": Hazard(made(SECOND, os.mkfifo), Code.FILE_UNREADABLE, SECOND),
    "pipe for the commune": Hazard(made(COMMUNE, os.mkfifo), Code.FILE_UNREADABLE, COMMUNE),
    "pipe for figures": Hazard(made(STATISTICS, os.mkfifo), Code.FILE_UNREADABLE, STATISTICS),
    "pipe for a form": Hazard(made(FORM, os.mkfifo), Code.FILE_UNREADABLE, FORM),
    "socket": Hazard(made(SECOND, listener), Code.FILE_UNREADABLE, SECOND),
    "folder called as a record": Hazard(made(SECOND, Path.mkdir), Code.FILE_UNREADABLE, SECOND),
    "40 folders deep": Hazard(folders(40), Code.FILE_UNREADABLE, "content" + "/d" * 21),
    # Names
    "form elsewhere": record(RECORD + "slug: ../../x\n", Code.SLUG_WRONG),
    "con.yml": named("content/procedures/con.yml"),
    "NUL in capitals": named("content/forms/NUL.pdf"),
    "folder aux": named("content/procedures/aux/1.yml"),
    "a name with a colon": named("content/procedures/a:b.yml"),
    "a name that ends with a dot": named("content/forms/a."),
    "a name nobody sees": named("content/procedures/1.00\u200b1193.yml", RECORD),
    "a name written backwards": named("content/procedures/\u202elmy.yml", RECORD),
    "a name of two lines": named("content/procedures/a\nb.yml"),
    "a name of no letters": Hazard(
        written("content/forms/\udcff.pdf", "%PDF-"),
        Code.FORM_NAME_WRONG, "content/forms/\udcff.pdf",
    ),
    "a long name": named(f"content/procedures/{'a' * 220}.yml"),
    "names that differ by case": Hazard(
        lambda project: [written(f"content/forms/{name}.pdf", "%PDF-")(project) for name in ("A", "a")],
        Code.FILE_NAME_WRONG,
        "content/forms/a.pdf",
    ),
    "names that differ by Unicode form": Hazard(
        lambda project: [
            written(f"content/procedures/{name}/{code}.yml", RECORD.replace("1.001193", code))(project)
            for name, code in (("dất", "1.000656"), ("da\u0302\u0301t", "1.000657"))
        ],
        Code.FILE_NAME_WRONG,
        "content/procedures/dất/1.000656.yml",
    ),
    # Figures
    "figures on one line": figures("a" * FULL_TABLE, Code.TEXT_TOO_LONG),
    "figures of empty lines": figures("\n" * FULL_TABLE, Code.FILE_EMPTY),
    "millions of wrong rows": figures(f"{HEAD}\n" + "x\n" * (FULL_TABLE // 2 - 100), Code.ROW_WIDTH_WRONG),
    "10,000 columns": figures(",".join(f"c{n}" for n in range(10_000)), Code.TEXT_TOO_LONG),
    "1,900 columns": figures("a," * 1_900, Code.COLUMN_UNKNOWN),
    "figures of nuls": figures(f"{HEAD}\n" + ("\0" * 3_900 + "\n") * 1_000, Code.CONTROL_CHARACTER),
    "figures nobody sees": figures(f"{HEAD}\n" + ("\u200b" * 1_300 + "\n") * 1_000, Code.INVISIBLE_CHARACTER),
    "a quote open in figures": figures(f'{HEAD}\n"{ROW}\n{ROW}\n', Code.QUOTE_UNCLOSED),
    "figures not in UTF-8": figures(b"\xff" * FULL_TABLE, Code.FILE_NOT_UTF8),
    "a quote open for 500 MB": Hazard(sparse_after(f'{HEAD}\n"'), Code.FILE_TOO_LARGE, STATISTICS),
    "a count of 3,000 digits": figures(
        f"{HEAD}\n" + ROW.replace(",194,", f",{'9' * 3_000},"), Code.TEXT_TOO_LONG
    ),
    "a count that is none": figures(f"{HEAD}\n" + ROW.replace(",194,", ",nan,"), Code.NUMBER_WRONG),
    "a count below none": figures(f"{HEAD}\n" + ROW.replace(",194,", ",-1,"), Code.NUMBER_WRONG),
    "figures of quotes": figures(f"{HEAD}\n" + ('"' * 3_900 + "\n") * 1_200, Code.ROW_WIDTH_WRONG),
    "one row 30,000 times": figures(f"{HEAD}\n" + f"{ROW}\n" * 30_000, Code.ROW_DUPLICATE),
}  # fmt: skip
