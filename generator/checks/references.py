"""What a record names exists: sectors, schemes, levels, events, procedures.

Legal documents have a module of their own, and what an ended procedure leads on to stands with procedures.

A file that could not be read is reported for itself; what names it is not reported again.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.checks.procedures import ONE_DIGIT_OFF
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


def life_events_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """An event that a procedure or a tree of questions names is in the closed list."""
    if "life-events" in catalogue.unread:
        return
    naming: tuple[Procedure | QuestionTree, ...] = (*catalogue.procedures, *catalogue.question_trees)
    for record in naming:
        for index, event in enumerate(record.life_events):
            if event not in catalogue.life_events:
                hint = _likely(event, catalogue.life_events, "thêm việc này vào content/life-events.yml")
                yield Problem(
                    record.place("life_events", index),
                    Code.LIFE_EVENT_UNKNOWN,
                    f"không có việc “{event}” trong danh sách",
                    hint,
                )


def named_procedures_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure that an event or an outcome names has a record: else the link would be dead."""
    for record, location, procedure in _naming(catalogue):
        if procedure not in catalogue.procedures_by_id and procedure not in catalogue.unread:
            near = nearest(procedure, catalogue.procedures_by_id, ONE_DIGIT_OFF)
            hint = "thêm hồ sơ cho thủ tục này"
            yield Problem(
                record.place(*location),
                Code.PROCEDURE_UNKNOWN,
                f"không có thủ tục “{procedure}” trong kho",
                f"có phải là “{near}” không? nếu không, {hint}" if near else f"{hint}, hoặc xem lại mã",
            )


def _naming(catalogue: Catalogue) -> Iterator[tuple[Record, Location, str]]:
    """Every place where an event or a tree of questions names a procedure."""
    events = catalogue.life_event_list
    for number, event in enumerate(events.events if events else ()):
        for index, step in enumerate(event.order):
            assert events is not None, "its events were just asked"
            yield events, ("events", number, "order", index, "procedure"), step.procedure
    for tree in catalogue.question_trees:
        for number, outcome in enumerate(tree.outcomes):
            for index, named in enumerate(outcome.procedures):
                yield tree, ("outcomes", number, "procedures", index, "procedure"), named.procedure


def _likely(word: str, known: Iterable[str], otherwise: str) -> str:
    near = nearest(word, known)
    return f"có phải là “{near}” không? nếu không, {otherwise}" if near else otherwise
