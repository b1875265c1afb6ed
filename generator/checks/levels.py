"""Online levels: schemes in order; levels declared, with a reason, and not above what the service can do."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from generator.catalogue import Catalogue
from generator.catalogue.choices import Capability, Channel
from generator.catalogue.levels import Level, Scheme, derived_level, leading_scheme, missing_for
from generator.catalogue.online import Capabilities, LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import standing
from generator.problems import Code, Problem
from generator.wording.terms import CAPABILITIES, joined, outcome_returned_text


def schemes_do_not_overlap(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """On one axis a scheme begins after the one before it has ended, so that one of them leads on any day."""
    for (_, earlier), (number, later) in combinations(enumerate(catalogue.levels.schemes), 2):
        together = (later.first_day or date.min) <= (earlier.last_day or date.max)
        if earlier.axis is later.axis and together:
            yield Problem(
                catalogue.levels.place("schemes", number, "from"),
                Code.SCHEMES_OVERLAP,
                f"bộ mức độ “{later.id}” bắt đầu khi bộ “{earlier.id}” đứng trước nó chưa hết",
                f"bộ cũ đứng trước; ghi “to:” cho “{earlier.id}” là ngày cuối cùng còn áp dụng",
            )


def levels_hold_under_their_scheme(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A declaration and its scheme share a day: nothing is declared under what was not there."""
    for procedure, number, declared, scheme, _ in _judged(catalogue):
        if not declared.meets(scheme):
            yield Problem(
                procedure.place("online_levels", number, "scheme"),
                Code.LEVEL_OUTSIDE_SCHEME,
                f"bộ mức độ “{scheme.id}” không áp dụng vào những ngày đã ghi",
                "xem lại from và to ở đây, hoặc bộ mức độ",
            )


def levels_within_capabilities(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Where capabilities are listed, a level that counts today is not above the one that they reach."""
    for procedure, number, declared, scheme, level in _judged(catalogue):
        if procedure.capabilities is None or scheme.has_ended(built_on) or declared.has_ended(built_on):
            continue  # or it was another day's service; what is to come is judged before its day
        missing = _missing(scheme.levels[: scheme.rank(level.id) + 1], procedure.capabilities)
        if any(missing):
            reached = derived_level(scheme, procedure.capabilities)
            reach = f"chỉ đạt {_within_sentence(reached)}" if reached else "chưa đạt mức nào"
            yield Problem(
                procedure.place("online_levels", number, "level"),
                Code.LEVEL_ABOVE_CAPABILITIES,
                f"theo {scheme.rests_on.document}, công bố {_within_sentence(level)} nhưng những việc "
                f"làm được trên mạng {reach}; "
                f"còn thiếu: {'; '.join(_in_words(*missing))}",
                f"làm được rồi thì ghi vào capabilities ({'; '.join(_advice(*missing))}); "
                "chưa thì hạ mức công bố",
            )


def one_level_of_a_scheme(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """On no day does a procedure stand at two levels of a scheme: not today, and not when no one looks."""
    for procedure in catalogue.procedures:
        for (_, earlier), (number, declared) in combinations(enumerate(procedure.online_levels), 2):
            same = declared.scheme == earlier.scheme and declared.level != earlier.level
            if same and declared.meets(earlier):
                yield Problem(
                    procedure.place("online_levels", number, "level"),
                    Code.LEVEL_CONTRADICTORY,
                    f"cùng một ngày mà vừa mức {earlier.level} vừa mức {declared.level} "
                    f"của bộ mức độ “{declared.scheme}”",
                    "giữ mức của nguồn đáng tin hơn; mức cũ thì ghi thêm “to:” là ngày cuối cùng",
                )


def levels_have_their_reasons(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: a level that takes a published reason is declared without one, and has not ended.

    Not an error: an editor who finds the level published without a reason must not make one up.
    """
    for procedure, number, declared, scheme, level in _judged(catalogue):
        ended = scheme.has_ended(built_on) or declared.has_ended(built_on)
        if level.reasons and not declared.reason and not ended:
            yield Problem(
                procedure.place("online_levels", number, "level"),
                Code.LEVEL_REASON_MISSING,
                f"{_within_sentence(level)} theo {scheme.rests_on.document} phải có lý do công khai, "
                "ở đây chưa ghi lý do nào",
                "chép lý do mà Cổng Dịch vụ công quốc gia công khai vào “reason:”; không tự đặt ra",
            )


def levels_are_declared_and_proven(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: the commune's procedure without a level of the present scheme, or with one that nobody has tried.

    Procedures of others stand here as examples of past levels; their present level is not asked for.
    """
    scheme = leading_scheme(catalogue.schemes.values(), built_on)
    under = f" theo {scheme.rests_on.document}" if scheme else ""
    for procedure in catalogue.procedures:
        if not procedure.received_by_commune or procedure.has_ended(built_on) or "levels" in catalogue.unread:
            continue
        present = standing(procedure, catalogue.schemes, built_on).present
        if not present:
            yield Problem(
                procedure.place(),
                Code.LEVEL_UNDECLARED,
                f"chưa có nguồn nào công bố mức độ trực tuyến của thủ tục này{under}",
                "khi có công bố, ghi vào online_levels cùng bộ mức độ, nguồn và ngày",
            )
        for declared in present if procedure.capabilities is None else ():
            yield Problem(
                procedure.place("online_levels", procedure.online_levels.index(declared), "level"),
                Code.LEVEL_UNPROVEN,
                "mức độ này mới chỉ theo nguồn công bố, chưa đối chiếu với việc làm được trên mạng",
                "ghi những việc làm được vào capabilities sau khi đã thử",
            )


def _judged(catalogue: Catalogue) -> Iterator[tuple[Procedure, int, LevelDeclaration, Scheme, Level]]:
    """Every declaration of a level that exists; of the others another check says so."""
    for procedure in catalogue.procedures:
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            level = scheme.level(declared.level) if scheme else None
            if scheme is not None and level is not None:
                yield procedure, number, declared, scheme, level


def _missing(
    levels: Sequence[Level], capabilities: Capabilities
) -> tuple[tuple[Capability, ...], tuple[Channel, ...]]:
    """What all these levels together take and the service does not list; ways are those of the highest."""
    missing: dict[Capability, None] = {}
    ways: tuple[Channel, ...] = ()
    for level in levels:
        lacking, of_ways = missing_for(level, capabilities)
        missing |= dict.fromkeys(lacking)
        ways = of_ways or ways
    return tuple(missing), ways


def _within_sentence(level: Level) -> str:
    return level.name[:1].lower() + level.name[1:]


def _in_words(missing: Sequence[Capability], ways: Sequence[Channel]) -> Iterator[str]:
    yield from (CAPABILITIES[capability] for capability in missing)
    if ways:
        yield outcome_returned_text(ways)


def _advice(missing: Sequence[Capability], ways: Sequence[Channel]) -> Iterator[str]:
    """Which keys of the record the missing things belong to, as they are written there."""
    if missing:
        yield f"offered: {', '.join(missing)}"
    if ways:
        yield f"outcome_returned: {joined(list(ways))}"
