"""Procedures among themselves: what they lead on to exists, and what they say agrees."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, islice
from typing import Any

from generator.advice.names import procedure_meant, unknown
from generator.catalogue import Catalogue
from generator.catalogue.choices import Ending
from generator.catalogue.fees import Fee
from generator.catalogue.fields import Location
from generator.catalogue.procedure import Procedure
from generator.catalogue.time_limits import TimeLimitRule
from generator.problems import Code, Problem, shown
from generator.wording.quantities import at_most_text, money_text, time_limit_text

MOST_REPEATED = 3  # items of one list: whoever pasted more of them sees it
# Lists of words and numbers, of which another law says that none stands there twice.
TOLD_ELSEWHERE = frozenset({"channels", "applicants", "government_levels", "life_events", "legal_basis"})
TELL_APART = (
    "cái cũ đã thôi thì thêm to, là ngày cuối cùng áp dụng; "
    "nếu không, phân biệt bằng {keys}; không rõ thì ghi doubtful"
)


def successors_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure that ends leads on to procedures that have a record; one that is replaced leads on."""
    for procedure in catalogue.procedures:
        if procedure.end and procedure.end.how is not Ending.REPEALED and not procedure.end.successors:
            yield Problem(
                procedure.place("end", "how"),
                Code.SUCCESSOR_MISSING,
                "thủ tục được thay bằng thủ tục khác, nhưng chưa ghi thủ tục nào",
                "ghi mã của thủ tục mới vào successors; nếu chỉ bãi bỏ thì ghi how: repealed",
            )
        for index, successor in enumerate(procedure.end.successors if procedure.end else ()):
            if successor == procedure.id:
                yield Problem(
                    procedure.place("end", "successors", index),
                    Code.SUCCESSOR_MISSING,
                    "một thủ tục không thể thay cho chính nó",
                    "ghi mã của thủ tục mới",
                )
            elif successor not in catalogue.procedures_by_id and successor not in catalogue.unmet:
                yield unknown(
                    procedure.place("end", "successors", index),
                    Code.PROCEDURE_UNKNOWN,
                    f"không có thủ tục “{shown(successor)}” trong kho",
                    procedure_meant(catalogue, successor, but=(procedure.id,)),
                )


def complaints_lead_on(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """The procedures by which people complain have a record and are taken today."""
    way = catalogue.general_way
    for index, wanted in enumerate(way.complaints.procedures if way.complaints else ()):
        found = catalogue.procedures_by_id.get(wanted)
        if found is None and wanted not in catalogue.unmet:
            yield unknown(
                way.place("complaints", "procedures", index),
                Code.PROCEDURE_UNKNOWN,
                f"không có thủ tục “{shown(wanted)}” trong kho",
                procedure_meant(catalogue, wanted),
            )
        elif found is not None and found.has_ended(built_on):
            yield Problem(
                way.place("complaints", "procedures", index),
                Code.SUCCESSOR_ENDED,
                f"thủ tục “{wanted}” không còn",
                "ghi thủ tục đang nhận khiếu nại, tố cáo",
            )


def successors_live_on(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: a procedure leads on to one that has ended itself; people would be sent in a circle."""
    for procedure in catalogue.procedures:
        for index, successor in enumerate(procedure.end.successors if procedure.end else ()):
            found = catalogue.procedures_by_id.get(successor)
            if found is not None and found is not procedure and found.has_ended(built_on):
                yield Problem(
                    procedure.place("end", "successors", index),
                    Code.SUCCESSOR_ENDED,
                    f"thủ tục thay thế “{successor}” cũng không còn",
                    "ghi thủ tục đang nhận hồ sơ vào successors",
                )


def former_ids_are_free(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A former code or slug leads to one procedure, and none has it now."""
    seen: dict[str, Procedure] = dict(catalogue.procedures_by_id)
    for procedure in catalogue.procedures:
        for index, former in enumerate(procedure.former_ids):
            other = seen.setdefault(former, procedure)
            if other is not procedure or former in catalogue.procedures_by_id:
                yield Problem(
                    procedure.place("former_ids", index),
                    Code.IDENTITY_DUPLICATE,
                    f"“{former}” đang là mã hay tên cũ của {other.path}",
                    "mỗi mã cũ chỉ dẫn tới một thủ tục: xóa ở một nơi",
                )


def overrides_do_not_overlap(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """On one day one document puts a part aside; two would leave it to chance which holds."""
    for procedure in catalogue.procedures:
        for (_, earlier), (number, later) in combinations(enumerate(procedure.overrides), 2):
            shared = sorted(earlier.parts().keys() & later.parts().keys())
            if shared and earlier.meets(later):
                yield Problem(
                    procedure.place("overrides", number, "to"),
                    Code.OVERRIDES_OVERLAP,
                    f"hai cách làm tạm thời cùng thay {', '.join(shared)} trong những ngày chung",
                    "chia lại ngày, hoặc gộp thành một cách làm tạm thời",
                )


def fees_agree(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Two amounts for the same case, group, place and channel on one day cannot both be right."""
    for procedure, location, one, other in _pairs(catalogue, "fees"):
        if (one.amount, one.at_most) != (other.amount, other.at_most) and _meet(one, other):
            yield Problem(
                procedure.place(*location, "amount"),
                Code.FEE_CONTRADICTORY,
                f"cùng một trường hợp mà vừa {_amount(one)} vừa {_amount(other)}",
                TELL_APART.format(keys="case, channels, group, area"),
            )


def _amount(fee: Fee) -> str:
    return money_text(fee.amount) + at_most_text(fee.at_most)


def time_limits_agree(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Two time limits for the same case and channel on one day cannot both be right."""
    for procedure, location, one, other in _pairs(catalogue, "time_limits"):
        if one.limit and other.limit and one.limit != other.limit and _meet(one, other):
            yield Problem(
                procedure.place(*location, "unit"),
                Code.TIME_LIMIT_CONTRADICTORY,
                f"cùng một trường hợp mà vừa {time_limit_text(one.limit)} vừa {time_limit_text(other.limit)}",
                TELL_APART.format(keys="case, channels, clock_starts"),
            )


def _pairs(catalogue: Catalogue, field: str) -> Iterator[tuple[Procedure, Location, Any, Any]]:
    """Every two values of the list, of the record and of each override, with the place of the later."""
    for procedure in catalogue.procedures:
        lists: list[tuple[Location, Sequence[Any]]] = [((field,), getattr(procedure, field))]
        lists += [
            (("overrides", index, field), getattr(override, field) or ())
            for index, override in enumerate(procedure.overrides)
        ]
        for location, values in lists:
            for (_, one), (later, other) in combinations(enumerate(values), 2):
                yield procedure, (*location, later), one, other


def _meet(one: Fee | TimeLimitRule, other: Fee | TimeLimitRule) -> bool:
    """Whether both would hold for some dossier. What is doubted contradicts nothing."""
    if one.doubtful or other.doubtful or one.conditions != other.conditions:
        return False
    if one.channels and other.channels and not set(one.channels) & set(other.channels):
        return False
    return one.meets(other)


def items_stand_once(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No item of a list says word for word what another one says: it was pasted twice."""
    for procedure in catalogue.procedures:
        for name, field in type(procedure).model_fields.items():
            if name in TOLD_ELSEWHERE or not _is_list_of_items(getattr(procedure, name)):
                continue
            items = enumerate(getattr(procedure, name))
            seen: dict[Any, int] = {}
            again = (
                (first, number)
                for number, item in items
                if (first := seen.setdefault(item, number)) != number
            )
            for first, number in islice(again, MOST_REPEATED):
                yield _repeated(procedure, field.alias or name, first, number)


def _is_list_of_items(value: Any) -> bool:
    """Whether a value is a list with two items at least."""
    return isinstance(value, tuple) and len(value) > 1


def _repeated(procedure: Procedure, key: str, first: int, number: int) -> Problem:
    line = procedure.place(key, first).line
    return Problem(
        procedure.place(key, number),
        Code.IDENTITY_DUPLICATE,
        f"mục này của “{key}” lặp lại y nguyên mục ở dòng {line}",
        "xóa một trong hai mục; nếu là hai trường hợp khác nhau thì ghi rõ khác ở đâu",
    )
