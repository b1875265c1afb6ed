"""Online levels: not above what the service can do, and with evidence."""

from collections.abc import Iterable

from generator.checks.levels import levels_are_declared_and_proven, levels_within_capabilities
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
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
            "công bố mức độ 4 nhưng những việc làm được trên mạng chỉ đạt mức độ 2; còn thiếu: điền và gửi "
            "hồ sơ qua mạng; nộp phí, lệ phí qua mạng; trả kết quả qua mạng, qua bưu chính hoặc trực tiếp",
            "làm được rồi thì ghi vào capabilities (offered: filing_online, paying_online; "
            "outcome_returned: direct, online hoặc post); chưa thì hạ mức công bố",
        )
    ]


def test_a_gap_below_is_named_too(project: Project):
    """Level 3 without forms is not level 3, although it can be filed online."""
    declare(project, "3", ["filing_online"])

    (problem,) = above(project)

    assert problem.message == (
        "công bố mức độ 3 nhưng những việc làm được trên mạng chưa đạt mức nào; "
        "còn thiếu: có đủ thông tin về thủ tục; tải được mẫu đơn, tờ khai"
    )


def test_only_the_outcome_is_missing(project: Project):
    """It is a key of its own, not one of the capabilities offered."""
    declare(project, "4", ["information", "forms_to_download", "filing_online", "nothing_to_pay"])

    (problem,) = above(project)

    assert problem.hint == (
        "làm được rồi thì ghi vào capabilities (outcome_returned: direct, online hoặc post); "
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
            "chưa có nguồn nào công bố mức độ trực tuyến của thủ tục này",
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
