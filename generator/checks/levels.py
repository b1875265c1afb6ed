"""Online levels: declared with a source, and not above what the service can do."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.levels import Evidence, Level, derived_level, evidence, missing_for
from generator.catalogue.procedure import Capability, Channel
from generator.problems import Code, Problem
from generator.wording.terms import CAPABILITIES, OUTCOME_RETURNED, joined


def levels_within_capabilities(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Where capabilities are listed, a declared level is not above the one that they reach."""
    for procedure in catalogue.procedures:
        if procedure.capabilities is None:
            continue
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            level = scheme.level(declared.level) if scheme else None
            if scheme is None or level is None or not declared.holds_on(built_on):
                continue  # another check says so, or it was another day's service
            reached = derived_level(scheme, procedure.capabilities)
            below = scheme.levels[: scheme.rank(level.id) + 1]
            missing = dict.fromkeys(
                lack for step in below for lack in missing_for(step, procedure.capabilities)
            )
            if missing:
                reach = f"chỉ đạt {_within_sentence(reached)}" if reached else "chưa đạt mức nào"
                yield Problem(
                    procedure.place("online_levels", number, "level"),
                    Code.LEVEL_ABOVE_CAPABILITIES,
                    f"công bố {_within_sentence(level)} nhưng những việc làm được trên mạng {reach}; "
                    f"còn thiếu: {'; '.join(_capability(lack) for lack in missing)}",
                    f"làm được rồi thì ghi vào capabilities ({_advice(missing)}); chưa thì hạ mức công bố",
                )


def one_level_of_a_scheme(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """On one day a procedure stands at one level of a scheme."""
    for procedure in catalogue.procedures:
        first: dict[str, str] = {}
        for number, declared in enumerate(procedure.online_levels):
            if (
                declared.holds_on(built_on)
                and first.setdefault(declared.scheme, declared.level) != declared.level
            ):
                yield Problem(
                    procedure.place("online_levels", number, "level"),
                    Code.LEVEL_CONTRADICTORY,
                    f"cùng một ngày mà vừa mức {first[declared.scheme]} vừa mức {declared.level} "
                    f"của bộ mức độ “{declared.scheme}”",
                    "giữ mức của nguồn đáng tin hơn; mức cũ thì ghi thêm “to:” là ngày cuối cùng",
                )


def levels_are_declared_and_proven(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: a procedure without a declared level, or with one that nothing proves."""
    for procedure in catalogue.procedures:
        if not procedure.online_levels:
            yield Problem(
                procedure.place(),
                Code.LEVEL_UNDECLARED,
                "chưa có nguồn nào công bố mức độ trực tuyến của thủ tục này",
                "khi có công bố, ghi vào online_levels cùng bộ mức độ, nguồn và ngày",
            )
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            if scheme is None or scheme.level(declared.level) is None:
                continue
            if (
                evidence(scheme, declared, procedure.capabilities) is Evidence.DECLARED
                and not procedure.capabilities
            ):
                yield Problem(
                    procedure.place("online_levels", number, "level"),
                    Code.LEVEL_UNPROVEN,
                    "mức độ này mới chỉ theo nguồn công bố, chưa đối chiếu với việc làm được trên mạng",
                    "ghi những việc làm được vào capabilities sau khi đã thử",
                )


def _within_sentence(level: Level) -> str:
    return level.name[:1].lower() + level.name[1:]


def _advice(missing: Iterable[str]) -> str:
    """Which keys of the record the missing capabilities belong to, as they are written there."""
    offered = [lack for lack in missing if lack != "outcome_returned"]
    returned = [f"outcome_returned: {joined(list(Channel))}"] if "outcome_returned" in missing else []
    return "; ".join([f"offered: {', '.join(offered)}"] * bool(offered) + returned)


def _capability(value: str) -> str:
    return OUTCOME_RETURNED if value == "outcome_returned" else CAPABILITIES[Capability(value)]
