"""What a record names exists: sectors, schemes, levels, events, procedures.

Legal documents have a module of their own, and what an ended procedure leads on to stands with procedures.

A file that could not be read is reported for itself; what names it is not reported again.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.advice.names import A_SLIP, Names, procedure_meant, unknown
from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.problems import Code, Problem, shown
from generator.vietnamese import nearest

OTHER_SECTOR = "chọn một tên ngắn trong content/sectors.yml (dòng id), hoặc thêm lĩnh vực này vào đó"


def sectors_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure's sector is in the closed list."""
    if "sectors" in catalogue.unread:
        return
    names = Names(
        {id: sector.name for id, sector in catalogue.sectors.items()},
        {other: id for id, sector in catalogue.sectors.items() for other in sector.other_names},
    )
    misspelt = dict(_misspelt_in_list(catalogue))
    yield from misspelt.values()
    for procedure in catalogue.procedures:
        if procedure.sector and procedure.sector not in (catalogue.sectors.keys() | misspelt.keys()):
            yield unknown(
                procedure.place("sector"),
                Code.SECTOR_UNKNOWN,
                f"không có lĩnh vực “{shown(procedure.sector)}”",
                names.meant(procedure.sector, OTHER_SECTOR),
            )


def _misspelt_in_list(catalogue: Catalogue) -> Iterator[tuple[str, Problem]]:
    """A sector of the list that nobody names, while several name one that is almost spelt so."""
    listed = catalogue.sector_list.sectors
    named = Counter(one.sector for one in catalogue.procedures if one.sector)
    for number, sector in enumerate(listed):
        strange = {name for name, times in named.items() if times > 1 and name not in catalogue.sectors}
        near = nearest(sector.id, strange, A_SLIP) if sector.id not in named else None
        if near:
            yield (
                near,
                Problem(
                    catalogue.sector_list.place("sectors", number, "id"),
                    Code.SECTOR_UNKNOWN,
                    f"không thủ tục nào ghi lĩnh vực “{sector.id}”, mà {named[near]} thủ tục ghi “{near}”",
                    f"có phải là “{near}” không? nếu không, sửa dòng sector của {named[near]} thủ tục ấy",
                ),
            )


def schemes_and_levels_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A declared level names a scheme that exists and a level of that scheme."""
    if "levels" in catalogue.unread:
        return
    schemes = Names({id: scheme.name for id, scheme in catalogue.schemes.items()})
    for procedure in catalogue.procedures:
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            if scheme is None:
                yield unknown(
                    procedure.place("online_levels", number, "scheme"),
                    Code.SCHEME_UNKNOWN,
                    f"không có bộ mức độ “{shown(declared.scheme)}”",
                    schemes.meant(declared.scheme, "xem các bộ mức độ trong content/levels.yml"),
                )
            elif scheme.level(declared.level) is None:
                levels = Names({level.id: level.name for level in scheme.levels})
                yield unknown(
                    procedure.place("online_levels", number, "level"),
                    Code.LEVEL_UNKNOWN,
                    f"bộ mức độ “{scheme.id}” không có mức “{shown(declared.level)}”",
                    levels.meant(declared.level, f"chọn một trong: {levels.listed}"),
                )


def life_events_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """An event that a procedure or a tree of questions names is in the closed list."""
    if "life-events" in catalogue.unread:
        return
    names = Names(
        {id: event.name for id, event in catalogue.life_events.items()},
        {other: id for id, event in catalogue.life_events.items() for other in event.aliases},
    )
    naming: tuple[Procedure | QuestionTree, ...] = (*catalogue.procedures, *catalogue.question_trees)
    for record in naming:
        for index, event in enumerate(record.life_events):
            if event not in catalogue.life_events:
                yield unknown(
                    record.place("life_events", index),
                    Code.LIFE_EVENT_UNKNOWN,
                    f"không có việc “{shown(event)}” trong danh sách",
                    names.meant(event, "thêm việc này vào content/life-events.yml"),
                )


def named_procedures_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure that an event or an outcome names has a record: else the link would be dead."""
    for record, location, procedure in _naming(catalogue):
        if procedure not in catalogue.procedures_by_id and procedure not in catalogue.unmet:
            yield unknown(
                record.place(*location),
                Code.PROCEDURE_UNKNOWN,
                f"không có thủ tục “{shown(procedure)}” trong kho",
                procedure_meant(catalogue, procedure),
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
