"""What a record names exists: sectors, schemes, levels. Legal documents have a module of their own.

A file that could not be read is reported for itself; what names it is not reported again.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.problems import Code, Problem
from generator.vietnamese import nearest


def sectors_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure's sector is in the closed list."""
    for procedure in catalogue.procedures:
        if (
            procedure.sector
            and procedure.sector not in catalogue.sectors
            and "sectors" not in catalogue.unread
        ):
            hint = _likely(procedure.sector, catalogue.sectors, "thêm lĩnh vực này vào content/sectors.yml")
            yield Problem(
                procedure.place("sector"),
                Code.SECTOR_UNKNOWN,
                f"không có lĩnh vực “{procedure.sector}”",
                hint,
            )


def schemes_and_levels_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A declared level names a scheme that exists and a level of that scheme."""
    for procedure in catalogue.procedures:
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            if "levels" in catalogue.unread:
                continue
            if scheme is None:
                hint = _likely(
                    declared.scheme, catalogue.schemes, "xem các bộ mức độ trong content/levels.yml"
                )
                place = procedure.place("online_levels", number, "scheme")
                yield Problem(place, Code.SCHEME_UNKNOWN, f"không có bộ mức độ “{declared.scheme}”", hint)
            elif scheme.level(declared.level) is None:
                place = procedure.place("online_levels", number, "level")
                hint = "chọn một trong: " + ", ".join(level.id for level in scheme.levels)
                message = f"bộ mức độ “{scheme.id}” không có mức “{declared.level}”"
                yield Problem(place, Code.LEVEL_UNKNOWN, message, hint)


def _likely(word: str, known: Iterable[str], otherwise: str) -> str:
    near = nearest(word, known)
    return f"có phải là “{near}” không? nếu không, {otherwise}" if near else otherwise
