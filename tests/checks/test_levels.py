"""Online levels: one scheme at a time, not above what the service can do, with a reason and with evidence."""

from collections.abc import Iterable
from datetime import date

import pytest

from generator.checks.levels import (
    levels_are_declared_and_proven,
    levels_have_their_reasons,
    levels_within_capabilities,
    one_level_of_a_scheme,
    schemes_do_not_overlap,
)
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LEVELS = "content/levels.yml"
LEVEL = Place(PROCEDURE, 8, 12)
OFFERED = "offered: [information, forms_to_download, filing_online]"


def above(project: Project) -> list[Problem]:
    return list(levels_within_capabilities(project.catalogue(), BUILT_ON))


def unproven(project: Project) -> list[Problem]:
    return list(levels_are_declared_and_proven(project.catalogue(), BUILT_ON))


def declare(project: Project, level: str, offered: Iterable[str], returned: str = "") -> None:
    project.change(PROCEDURE, 'level: "3"', f'level: "{level}"')
    project.change(PROCEDURE, OFFERED, f"offered: [{', '.join(offered)}]")
    project.change(PROCEDURE, "  outcome_returned: [direct]\n", f"  outcome_returned: [{returned}]\n")


def test_a_proven_level_has_no_problem(project: Project):
    """Declared 3, and everything that level 3 takes is listed."""
    assert above(project) + unproven(project) == []


def test_a_level_below_what_is_reached(project: Project):
    """A service that can do more than was declared is no fault."""
    project.change(PROCEDURE, 'level: "3"', 'level: "2"')

    assert above(project) + unproven(project) == []


def test_a_level_above_its_capabilities_names_each_missing_one(project: Project):
    """In words in the message, as they are written in the hint."""
    declare(project, "4", ["information", "forms_to_download"])

    assert above(project) == [
        Problem(
            LEVEL,
            Code.LEVEL_ABOVE_CAPABILITIES,
            "theo 224/2026/NĐ-CP, công bố mức độ 4 nhưng những việc làm được trên mạng chỉ đạt mức độ 2; "
            "còn thiếu: điền và gửi hồ sơ qua mạng; nộp phí, lệ phí qua mạng; "
            "trả kết quả trực tuyến, trực tiếp hoặc qua bưu chính",
            "làm được rồi thì ghi vào capabilities (offered: filing_online, paying_online; "
            "outcome_returned: online, direct hoặc post); chưa thì hạ mức công bố",
        )
    ]


def test_a_gap_below_is_named_too(project: Project):
    """Level 3 without forms is not level 3, although it can be filed online."""
    declare(project, "3", ["filing_online"])

    (problem,) = above(project)

    assert problem.message == (
        "theo 224/2026/NĐ-CP, công bố mức độ 3 nhưng những việc làm được trên mạng chưa đạt mức nào; "
        "còn thiếu: có đủ thông tin về thủ tục; tải được mẫu đơn, tờ khai"
    )


def test_only_the_outcome_is_missing(project: Project):
    """It is a key of its own, not one of the capabilities offered."""
    declare(project, "4", ["information", "forms_to_download", "filing_online", "nothing_to_pay"])

    (problem,) = above(project)

    assert problem.hint == (
        "làm được rồi thì ghi vào capabilities (outcome_returned: online, direct hoặc post); "
        "chưa thì hạ mức công bố"
    )


def test_nothing_to_pay_counts_as_paying(project: Project):
    """Level 4 of a service that is free."""
    declare(project, "4", ["information", "forms_to_download", "filing_online", "nothing_to_pay"], "post")

    assert above(project) == []


def test_a_level_that_does_not_exist_is_another_laws_matter(project: Project):
    """One fault, one problem."""
    project.change(PROCEDURE, 'level: "3"', 'level: "9"')

    assert above(project) + unproven(project) == []


def test_a_procedure_without_a_declared_level(project: Project):
    """A note at the head of the record: nothing is guessed."""
    text = project.text(PROCEDURE)
    start, end = text.index("online_levels:"), text.index("capabilities:")
    project.write(PROCEDURE, text[:start] + text[end:])

    assert unproven(project) == [
        Problem(
            Place(PROCEDURE, 1, 1),
            Code.LEVEL_UNDECLARED,
            "chưa có nguồn nào công bố mức độ trực tuyến của thủ tục này theo 224/2026/NĐ-CP",
            "khi có công bố, ghi vào online_levels cùng bộ mức độ, nguồn và ngày",
        )
    ]


def test_a_declared_level_that_nobody_has_tried(project: Project):
    """Without capabilities the level stands on its source alone."""
    text = project.text(PROCEDURE)
    start, end = text.index("capabilities:"), text.index("time_limits:")
    project.write(PROCEDURE, text[:start] + text[end:])

    assert above(project) == []
    assert unproven(project) == [
        Problem(
            LEVEL,
            Code.LEVEL_UNPROVEN,
            "mức độ này mới chỉ theo nguồn công bố, chưa đối chiếu với việc làm được trên mạng",
            "ghi những việc làm được vào capabilities sau khi đã thử",
        )
    ]


def test_an_old_level_is_no_present_one(project: Project):
    """The note names the document that is in force; what was declared before it proves nothing today."""
    two_schemes(project, "moi", "2026-07-01")

    assert above(project) == []
    assert [(problem.place, problem.code, problem.message) for problem in unproven(project)] == [
        (
            Place(PROCEDURE, 1, 1),
            Code.LEVEL_UNDECLARED,
            "chưa có nguồn nào công bố mức độ trực tuyến của thủ tục này theo 60/2014/QH13",
        )
    ]


def test_capabilities_of_today_do_not_judge_an_ended_scheme(project: Project):
    """Level 4 of that time stays what the source declared."""
    project.change(LEVELS, "from: 2011-10-01", "from: 2011-10-01\n    to: 2022-08-14")
    declare(project, "4", ["information"])

    assert above(project) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - commune\n", "  - province\n"),
        ("review_by:", "end:\n  how: repealed\n  source:\n    name: Công báo\nreview_by:"),
    ],
)
def test_what_the_commune_does_not_receive_needs_no_present_level(project: Project, old: str, new: str):
    """Procedures of others are examples of past levels; what has ended has no level any more."""
    text = project.text(PROCEDURE)
    start, end = text.index("online_levels:"), text.index("capabilities:")
    project.write(PROCEDURE, text[:start] + text[end:])
    asked = unproven(project)
    project.change(PROCEDURE, old, new)

    assert [problem.code for problem in asked] == [Code.LEVEL_UNDECLARED]
    assert unproven(project) == []


def unreasoned(project: Project, on: date = BUILT_ON) -> list[Problem]:
    return list(levels_have_their_reasons(project.catalogue(), on))


REASONED = (LEVELS, "concept: Gửi được hồ sơ.", "concept: Gửi được hồ sơ.\n        reasons: [Phải có mặt.]")


def test_a_level_that_takes_a_reason_is_declared_with_one(project: Project):
    """A note: who finds none published must not make one up."""
    project.change(*REASONED)
    without = unreasoned(project)
    project.change(PROCEDURE, 'level: "3"', 'level: "3"\n    reason: Phải ký trước mặt công chức.')

    assert without == [
        Problem(
            LEVEL,
            Code.LEVEL_REASON_MISSING,
            "mức độ 3 theo 224/2026/NĐ-CP phải có lý do công khai, ở đây chưa ghi lý do nào",
            "chép lý do mà Cổng Dịch vụ công quốc gia công khai vào “reason:”; không tự đặt ra",
        )
    ]
    assert unreasoned(project) == []


def test_no_reason_is_asked_for_once_a_level_has_ended(project: Project):
    """Nor for a level that takes none."""
    assert unreasoned(project) == []

    project.change(*REASONED)
    project.change(PROCEDURE, 'level: "3"', 'level: "3"\n    to: 2026-11-21')

    assert unreasoned(project, date(2026, 11, 21)) != []
    assert unreasoned(project, date(2026, 11, 22)) == []


def two_schemes(project: Project, name: str, first_day: str, more: str = "") -> None:
    """The scheme of the sound project to the end of June 2026, and a second one behind it."""
    text = project.text(LEVELS)
    second = text.removeprefix("schemes:\n").replace("id: bon-muc", f"id: {name}{more}")
    second = second.replace("from: 2011-10-01", f"from: {first_day}").replace(
        "224/2026/NĐ-CP", "60/2014/QH13"
    )
    first = text.replace("from: 2011-10-01", "from: 2011-10-01\n    to: 2026-06-30")
    project.write(LEVELS, first + second)


def overlapping(project: Project) -> list[Problem]:
    return list(schemes_do_not_overlap(project.catalogue(), BUILT_ON))


def test_schemes_that_follow_each_other(project: Project):
    """The one begins the day after the other has ended."""
    two_schemes(project, "moi", "2026-07-01")

    assert overlapping(project) == []


def test_two_schemes_at_once(project: Project):
    """Both hold on one day, so that nobody could say which leads."""
    two_schemes(project, "moi", "2026-06-30")

    assert overlapping(project) == [
        Problem(
            Place(LEVELS, 30, 11),
            Code.SCHEMES_OVERLAP,
            "bộ mức độ “moi” bắt đầu khi bộ “bon-muc” đứng trước nó chưa hết",
            "bộ cũ đứng trước; ghi “to:” cho “bon-muc” là ngày cuối cùng còn áp dụng",
        )
    ]


def test_schemes_on_two_axes_may_hold_at_once(project: Project):
    """They say different things of one service."""
    two_schemes(project, "chu-dong", "2011-10-01", "\n    axis: proactive")

    assert overlapping(project) == []


def contradictory(project: Project, second: str) -> list[Problem]:
    """Level 3 to the end of 2026, and level 2 on the days of the second declaration."""
    project.change(PROCEDURE, 'level: "3"', 'level: "3"\n    to: 2026-12-31')
    text = project.text(PROCEDURE)
    entry = text[text.index("  - scheme:") : text.index("capabilities:")]
    other = entry.replace('level: "3"', 'level: "2"').replace("    to: 2026-12-31\n", second)
    project.change(PROCEDURE, "capabilities:", f"{other}capabilities:")
    return list(one_level_of_a_scheme(project.catalogue(), BUILT_ON))


def test_levels_that_follow_each_other(project: Project):
    """The second begins the day after the first has ended."""
    assert contradictory(project, "    from: 2027-01-01\n") == []


def test_two_levels_on_a_day_to_come(project: Project):
    """The clock alone turns no nightly run red: what will contradict itself is found at the commit."""
    (problem,) = contradictory(project, "    from: 2026-12-31\n")

    assert problem.code is Code.LEVEL_CONTRADICTORY
    assert problem.message == "cùng một ngày mà vừa mức 3 vừa mức 2 của bộ mức độ “bon-muc”"


def test_a_level_to_come_is_judged_before_its_day(project: Project):
    """Above what the service can do, it is as wrong today as on its first day."""
    declare(project, "4", ["information", "forms_to_download"])
    project.change(PROCEDURE, 'level: "4"', 'level: "4"\n    from: 2027-01-01')

    assert [problem.code for problem in above(project)] == [Code.LEVEL_ABOVE_CAPABILITIES]
