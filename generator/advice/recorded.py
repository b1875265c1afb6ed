"""Numbers of documents that a problem would have written: certain only where the document is recorded."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.catalogue import Catalogue
from generator.catalogue.legal_numbers import LEGAL_NUMBER, ascii_number
from generator.problems import Code, Problem


def certain(problems: Iterable[Problem], catalogue: Catalogue) -> Iterator[Problem]:
    """The problems, without repairs to a number that no document in content/legal/ bears.

    The file that could not be read may be that document's own.
    """
    for problem in problems:
        number = (problem.repair or "").strip('"')
        if (
            problem.code is Code.CODE_WRONG
            and LEGAL_NUMBER.fullmatch(number)
            and not _known(number, catalogue)
        ):
            hint = f"có phải là {number} không? văn bản này chưa có tệp trong content/legal/"
            yield replace(problem, hint=hint, repair=None)
        else:
            yield problem


def _known(number: str, catalogue: Catalogue) -> bool:
    return number in catalogue.documents_by_number or ascii_number(number) in catalogue.unread
