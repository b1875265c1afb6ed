"""What names a thing: codes, short names, numbers of documents, names of files.

A field that names an entry of another file takes any text of one line: whether there is such an entry, and
which one is meant, only the laws over the whole catalogue can tell.
"""

import re
from typing import Annotated

from generator.catalogue.combinations import Forbidden, lacks, stands
from generator.catalogue.legal_numbers import (
    ICELANDIC,
    LEGAL_NUMBER,
    OWN_NUMBER,
    is_number_alone,
    meant_number,
    meant_numbers,
)
from generator.catalogue.parsed import Parsed, described, matching
from generator.meant.as_yaml import as_yaml
from generator.meant.codes import meant_code, meant_file, meant_slug
from generator.problems import Code, shown
from generator.scalars import Misread, as_text, as_written, becomes, spoiled

LONGEST_NAME = 200  # characters: the longest official name of a procedure
NO_NAME = "ghi đúng tên ngắn của mục cần chọn, ví dụ ho-tich; chưa biết thì xóa dòng này"
NO_CODE = 'ghi đúng mã trong ngoặc kép, ví dụ "1.001193", hoặc tên tệp của thủ tục'
ORDINAL = re.compile("[0-9]")
NAME_HINT = "chỉ ghi tên ngắn hay mã"

WHOLE_LEGAL_NUMBER = "viết đủ số hiệu, ví dụ 123/2015/NĐ-CP"
PROCEDURE_CODE = re.compile(r"[0-9]\.[0-9]{6}")
# It becomes the name of a folder: not too long for a disk, and none of those that Windows keeps for itself.
SLUG = re.compile(
    r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?![a-z0-9-]))(?![a-z0-9-]{81})[a-z0-9]+(?:-[a-z0-9]+)*"
)
PROCEDURE_ID = re.compile(f"{PROCEDURE_CODE.pattern}|{SLUG.pattern}")
FORM_FILE = re.compile(rf"{SLUG.pattern}\.(?:pdf|docx?|xlsx?|odt)")
FORM_NAME_HINT = "dùng chữ thường không dấu, số, gạch nối và đuôi .pdf, .doc, .docx, .xls, .xlsx hoặc .odt"


def _legal_number(pattern: re.Pattern[str]) -> Parsed:
    """A number of a legal document; the refusal says which number may be meant."""

    def parse(value: object) -> str:
        text = as_text(value)
        if pattern.fullmatch(text) and meant_number(text) == text:
            return text
        numbers = meant_numbers(text)
        message = f"“{shown(text)}” không phải số hiệu văn bản"
        if len(numbers) > 1:
            hint = f"có {len(numbers)} số hiệu ở đây: {' và '.join(numbers)}; mỗi chỗ chỉ một số hiệu"
            raise Misread(Code.CODE_WRONG, message, hint, items=numbers)
        meant = meant_number(text)
        alone = meant if meant and pattern.fullmatch(meant) else None
        hint = f"viết {alone}" if alone else WHOLE_LEGAL_NUMBER
        certain = alone is not None and is_number_alone(text)
        if alone and not certain:
            hint = f"viết {alone} nếu đúng văn bản này; chữ khác không đứng ở đây"
        if ICELANDIC in text:
            hint = f"chữ “{ICELANDIC}” ở đây không phải chữ “Đ” của tiếng Việt: {hint}"
        raise Misread(Code.CODE_WRONG, message, hint, as_yaml(alone) if alone and certain else None)

    return Parsed(parse, {"type": "string", **described(pattern.pattern, WHOLE_LEGAL_NUMBER)})


def _named(named: Parsed, *, codes: bool = False, ordinals: bool = False) -> Parsed:
    """The name of an entry elsewhere, however it is spelt; editors' programmes ask for the right spelling.

    `codes` and `ordinals` say whether it may be the code of a procedure, or one figure as levels have it.
    """

    def parse(value: object) -> str:
        text = as_written(value)
        if becomes(value):
            meant = meant_code(text) if codes else text if ORDINAL.fullmatch(text) and ordinals else None
            misread = spoiled(value, meant or text)
            if meant is None:  # a number, a yes or a no is hardly the name of anything
                raise Misread(misread.code, misread.message, NO_CODE if codes else NO_NAME)
            raise misread
        if len(text) > LONGEST_NAME:
            raise Misread(Code.TEXT_TOO_LONG, f"tên dài {len(text)} ký tự, quá {LONGEST_NAME}", NAME_HINT)
        return text

    return Parsed(parse, named.described)


PROCEDURE_CODES = matching(
    PROCEDURE_CODE,
    Code.CODE_WRONG,
    "mã thủ tục",
    'mã có dạng "1.001193": một chữ số, dấu chấm, sáu chữ số',
    meant_code,
)
SLUGS = matching(
    SLUG,
    Code.SLUG_WRONG,
    "tên ngắn không dấu",
    "dùng chữ thường không dấu, số và dấu gạch nối, không quá 80 ký tự, ví dụ ho-tich; "
    "không dùng con, prn, aux, nul, com1…, lpt1… vì máy Windows không nhận",
    meant_slug,
)
PROCEDURE_IDS = matching(
    PROCEDURE_ID,
    Code.CODE_WRONG,
    "mã hay tên ngắn của thủ tục",
    'viết mã "1.001193", hoặc tên tệp của thủ tục (không có đuôi .yml)',
    meant_code,
)
ProcedureCode = Annotated[str, PROCEDURE_CODES]
Slug = Annotated[str, SLUGS]  # the name of the record or entry itself
EntryId = Annotated[str, _named(SLUGS)]  # the name of an entry elsewhere
ProcedureId = Annotated[str, PROCEDURE_IDS]
LevelId = Annotated[str, _named(SLUGS, ordinals=True)]  # as EntryId; levels are numbered
ProcedureReference = Annotated[str, _named(PROCEDURE_IDS, codes=True)]
FormFile = Annotated[
    str, matching(FORM_FILE, Code.FORM_NAME_WRONG, "tên tệp mẫu", FORM_NAME_HINT, likely=meant_file)
]
LegalNumber = Annotated[str, _legal_number(LEGAL_NUMBER)]  # as others cite the document
OwnLegalNumber = Annotated[str, _legal_number(OWN_NUMBER)]  # as the document itself bears it

# A procedure is named by one of two keys.
ONE_ID = "thủ tục phải có đúng một trong hai: code (mã) hoặc slug (tên ngắn)"
NO_ID = Forbidden(
    Code.KEY_MISSING,
    ONE_ID,
    "thêm dòng “code: …” với mã của thủ tục trong ngoặc kép; thủ tục chưa có mã thì thêm dòng “slug: …”",
    ((lacks("slug"), lacks("code")),),
)
TWO_IDS = Forbidden(
    Code.KEY_UNKNOWN,
    ONE_ID,
    "xóa dòng “slug”; chỉ dùng slug khi thủ tục chưa có mã",
    ((stands("code"), stands("slug")),),
)
