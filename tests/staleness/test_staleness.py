"""What time overtakes: each kind of it, now, soon and on no day."""

from datetime import date

import pytest

from generator.staleness import DeadLink, Kind, Timing, by_sentence, staleness
from tests.projects import DECREE, GUIDE, LEVELS, PROCEDURE
from tests.sound_project import Project

ON = date(2026, 8, 1)  # the next year is not near yet
LAW = "content/legal/60-2014-qh13.yml"
DAYS = "content/working-days.yml"
FEE = "  - amount: 8000\n    from: 2026-01-01\n"
NOTHING = "chưa có gì thay vào"


def due(project: Project, on: date = ON, **asked):
    """Timing, place, sentence and first day of everything that is due."""
    found = staleness(project.catalogue(), on, **asked).due
    return [
        (one.timing.value, f"{one.place.path}:{one.place.line}:{one.place.column}", one.what, one.since)
        for one in found
    ]


def test_nothing_is_due(project: Project):
    """Of a sound catalogue, in the middle of a year."""
    assert due(project) == []


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2027, 5, 1), None),  # sixty-one days
        (date(2027, 5, 2), ("soon", "phải xem lại trước khi hết ngày 30/06/2027")),
        (date(2027, 6, 30), ("soon", "phải xem lại trước khi hết ngày 30/06/2027")),
        (date(2027, 7, 1), ("now", "hạn xem lại 30/06/2027 đã qua")),
    ],
)
def test_a_promise_to_read_again(project: Project, on: date, told):
    """Kept until its day ends; ahead by sixty days."""
    project.change(DAYS, "years:\n", "years:\n  - year: 2027\n    source: {name: Thông báo}\n")
    found = [(timing, what) for timing, _, what, _ in due(project, on)]

    assert found == ([told] if told else [])


def test_what_ends_before_its_promise_need_not_be_read(project: Project):
    """Nobody changes it any more."""
    project.write(
        PROCEDURE, project.text(PROCEDURE) + "end: {how: repealed, first_day_without: 2027-06-30}\n"
    )
    catalogue = project.catalogue()

    assert [one for one in staleness(catalogue, date(2027, 6, 1)).due if one.kind is Kind.REVIEW] == []


def of_law(project: Project, on: date = ON):
    """The two citations of the law by the procedure say the same."""
    found = [one for one in due(project, on) if "60/2014/QH13" in one[2]]
    assert [place for _, place, _, _ in found] in ([], [f"{PROCEDURE}:23:17", f"{PROCEDURE}:25:5"])
    assert len({(timing, what, since) for timing, _, what, since in found}) <= 1
    return [(timing, what, since) for timing, _, what, since in found[:1]]


def test_law_that_lapses(project: Project):
    """Ahead within the days, then since its day; a day without force is the first one."""
    project.change(LAW, "source:", "last_day: 2026-09-29\nsource:")
    first = date(2026, 9, 30)

    assert of_law(project, date(2026, 7, 31)) == []
    assert of_law(project) == [("soon", "60/2014/QH13 sẽ hết hiệu lực từ ngày 30/09/2026", first)]
    assert of_law(project, first) == [("now", "60/2014/QH13 đã hết hiệu lực từ ngày 30/09/2026", first)]


def test_law_that_another_replaces(project: Project):
    """On the day when the other comes into force, though no source says when the old one ends."""
    project.change(LAW, "source:", "replaced_by: [224/2026/NĐ-CP]\nsource:")
    project.change(DECREE, "effective_from: 2026-07-01", "effective_from: 2026-09-01")
    since = date(2026, 9, 1)

    assert of_law(project, date(2026, 7, 1)) == []
    assert of_law(project) == [
        ("soon", "60/2014/QH13 sẽ có văn bản thay thế từ ngày 01/09/2026: 224/2026/NĐ-CP", since)
    ]
    assert of_law(project, since) == [
        ("now", "60/2014/QH13 đã có văn bản thay thế từ ngày 01/09/2026: 224/2026/NĐ-CP", since)
    ]


def test_law_that_lapses_in_part(project: Project):
    """Ahead it has a day; once it has come, a person must look, and no record can say that he did."""
    project.change(LAW, "source:", "partly_repealed_by: [224/2026/NĐ-CP]\nsource:")
    project.change(DECREE, "effective_from: 2026-07-01", "effective_from: 2026-09-01")
    since = date(2026, 9, 1)

    assert of_law(project) == [("soon", "60/2014/QH13 sẽ hết hiệu lực một phần từ ngày 01/09/2026", since)]
    assert of_law(project, since) == [
        ("open", "60/2014/QH13 đã hết hiệu lực một phần từ ngày 01/09/2026", since)
    ]


def test_the_worst_of_a_document_is_told(project: Project):
    """In part today, wholly next month: next month."""
    project.change(LAW, "source:", "status: partly_lapsed\neffective_to: 2026-09-01\nsource:")

    assert of_law(project) == [("soon", "60/2014/QH13 sẽ hết hiệu lực từ ngày 01/09/2026", date(2026, 9, 1))]


def test_law_that_is_said_to_have_lapsed(project: Project):
    """Without a day it is due all the same, and no day is made up."""
    project.change(LAW, "source:", "status: lapsed\nsource:")

    assert of_law(project) == [("now", "60/2014/QH13 đã hết hiệu lực", None)]


def test_a_value_that_ends_before_its_law_may_rest_on_it(project: Project):
    """The fee of July rests on the law of July."""
    project.change(LAW, "source:", "effective_to: 2026-09-01\nsource:")
    project.change(PROCEDURE, FEE, f"{FEE}    to: 2026-08-31\n")

    assert [place for _, place, what, _ in due(project) if "60/2014" in what] == [f"{PROCEDURE}:26:5"]


def of_fee(project: Project, fees: str, on: date = ON):
    text = project.text(PROCEDURE)
    start, end = text.index("fees:\n"), text.index("legal_basis:")
    project.write(PROCEDURE, f"{text[:start]}fees:\n{fees}{text[end:]}")
    return [
        (timing, what, since) for timing, _, what, since in due(project, on) if what.startswith("mức thu")
    ]


def test_a_fee_that_ends(project: Project):
    """Its last day is its own; from the next one on nobody knows the fee."""
    ending = "  - {amount: 8000, to: 2026-09-30}\n"
    since = date(2026, 10, 1)

    assert of_fee(project, ending, date(2026, 8, 2)) == [
        ("soon", f"mức thu sẽ hết áp dụng sau ngày 30/09/2026, {NOTHING}", since)
    ]
    assert of_fee(project, ending, date(2026, 8, 1)) == []
    assert of_fee(project, ending, date(2026, 9, 30))[0][0] == "soon"
    assert of_fee(project, ending, date(2026, 10, 1)) == [
        ("now", f"mức thu đã hết áp dụng sau ngày 30/09/2026, {NOTHING}", since)
    ]


@pytest.mark.parametrize(
    "following",
    [
        "{amount: 9000, from: 2026-07-01}",  # the next day
        "{amount: 9000}",  # always there, for everybody
        "{amount: 9000, case: khác, from: 2026-07-01}",  # the law tells cases apart now
        "{amount: 9000, from: 2026-07-20}",  # a gap, but today it is known
        "{amount: 9000, channels: [direct, online]}",  # for more dossiers than the old one
    ],
)
def test_a_fee_with_a_successor(project: Project, following: str):
    """What was followed is history, and stays."""
    fees = f"  - {{amount: 8000, channels: [online], to: 2026-06-30}}\n  - {following}\n"

    assert of_fee(project, fees) == []


@pytest.mark.parametrize(
    "other",
    [
        "{amount: 9000, channels: [direct]}",  # for other dossiers
        "{amount: 9000, group: hộ nghèo}",
        "{amount: 9000, to: 2025-12-31}",  # over before
        "{amount: 9000, from: 2026-09-01}",  # nothing holds today
    ],
)
def test_a_fee_without_a_successor(project: Project, other: str):
    """Somebody who asks today gets no answer."""
    fees = f"  - {{amount: 8000, channels: [online], to: 2026-06-30}}\n  - {other}\n"

    assert ("now", f"mức thu đã hết áp dụng sau ngày 30/06/2026, {NOTHING}", date(2026, 7, 1)) in of_fee(
        project, fees
    )


def test_other_values_that_end(project: Project):
    """Time limits, levels, versions of guides, schemes: each at its own `to`."""
    project.change(PROCEDURE, "    unit: working_days\n", "    unit: working_days\n    to: 2026-07-31\n")
    project.change(PROCEDURE, '    level: "3"\n', '    level: "3"\n    to: 2026-08-31\n')
    project.change(GUIDE, "    from: 2024-07-01\n", "    to: 2026-07-15\n")
    project.change(LEVELS, "    from: 2011-10-01\n", "    to: 2026-09-15\n")

    assert due(project) == [
        (
            "now",
            f"{GUIDE}:7:9",
            f"bản hướng dẫn đã hết áp dụng sau ngày 15/07/2026, {NOTHING}",
            date(2026, 7, 16),
        ),
        (
            *("now", f"{PROCEDURE}:20:9"),
            *(f"thời hạn giải quyết đã hết áp dụng sau ngày 31/07/2026, {NOTHING}", date(2026, 8, 1)),
        ),
        (
            "soon",
            f"{PROCEDURE}:9:9",
            f"mức trực tuyến sẽ hết áp dụng sau ngày 31/08/2026, {NOTHING}",
            date(2026, 9, 1),
        ),
        (
            "soon",
            f"{LEVELS}:3:9",
            f"bộ mức độ sẽ hết áp dụng sau ngày 15/09/2026, {NOTHING}",
            date(2026, 9, 16),
        ),
    ]


def test_an_override_that_ends(project: Project):
    """Its end is announced, and behind it somebody asks whether it was prolonged."""
    override = (
        "overrides:\n  - to: 2026-08-31\n    rests_on: {document: 224/2026/NĐ-CP}\n"
        "    what_changes: Nộp ở nơi khác.\n    received_at: Trường học\n"
    )
    project.write(PROCEDURE, project.text(PROCEDURE) + override)
    then = "sau đó trang trở lại cách làm thường ngày"
    ahead, behind = (staleness(project.catalogue(), on).due for on in (ON, date(2026, 9, 1)))

    assert [(one.timing, one.what) for one in (*ahead, *behind)] == [
        (Timing.SOON, f"cách làm tạm thời sẽ hết áp dụng sau ngày 31/08/2026, {then}"),
        (Timing.NOW, f"cách làm tạm thời đã hết áp dụng sau ngày 31/08/2026, {then}"),
    ]
    assert [one.advice.rpartition("không thì ")[2] for one in (*ahead, *behind)] == [
        "để nguyên",
        "xóa mục này",
    ]


def test_an_ended_procedure_is_history(project: Project):
    """Nothing of it comes due."""
    project.change(PROCEDURE, FEE, f"{FEE}    to: 2026-07-15\n")
    project.write(
        PROCEDURE, project.text(PROCEDURE) + "end: {how: repealed, first_day_without: 2026-07-01}\n"
    )

    assert due(project) == []


def test_addresses_that_do_not_answer(project: Project):
    """At every place that names them, unless an exception speaks of them; untried is not the same as fine."""
    address = "https://a.vn/x"
    project.change(PROCEDURE, "source:\n  name: Cơ sở", f"portal_address: {address}\nsource:\n  name: Cơ sở")
    dead = {
        address: DeadLink(date(2026, 7, 6), "không có trang này (404)"),
        "https://b.vn/": DeadLink(None, "x"),
    }
    tried = staleness(project.catalogue(), ON, dead=dead)

    assert due(project, dead=dead) == [
        (
            *("now", f"{PROCEDURE}:26:17"),
            *("không mở được https://a.vn/x từ ngày 06/07/2026: không có trang này (404)", date(2026, 7, 6)),
        )
    ]
    assert (tried.links_tried, staleness(project.catalogue(), ON, dead={}).links_tried) == (True, True)
    assert staleness(project.catalogue(), ON).links_tried is False
    project.write(
        "content/link-exceptions.yml",
        "exceptions:\n  - {address: https://a.vn/, reason: người mở được, review_by: 2027-01-31}\n",
    )
    assert due(project, dead=dead) == []


def test_a_year_without_a_notice(project: Project):
    """The coming one when it is near; the present one all year."""

    def years(on):
        return [(timing, since) for timing, _, what, since in due(project, on) if "lịch nghỉ" in what]

    assert years(date(2026, 11, 1)) == []
    assert years(date(2026, 11, 2)) == [("soon", date(2027, 1, 1))]
    assert years(date(2027, 6, 1)) == [("now", date(2027, 1, 1))]


def test_levels_without_evidence_have_no_day(project: Project):
    """One line each; those that nobody declared are only counted, for no editor can declare them."""
    text = project.text(PROCEDURE)
    project.write(PROCEDURE, text[: text.index("capabilities:")] + text[text.index("time_limits:") :])
    found = staleness(project.catalogue(), ON)
    project.change(
        PROCEDURE,
        'online_levels:\n  - scheme: bon-muc\n    level: "3"\n    source:\n      name: Quyết định công bố\n',
        "",
    )
    undeclared = staleness(project.catalogue(), ON)

    assert [(one.timing, one.kind, one.place.line) for one in found.due] == [(Timing.OPEN, Kind.LEVEL, 8)]
    assert (found.undeclared_levels, undeclared.undeclared_levels, undeclared.due) == (0, 1, ())


def test_how_far_ahead_is_looked(project: Project):
    """As many days as are asked for; none at all means today alone."""
    project.change(PROCEDURE, FEE, f"{FEE}    to: 2026-12-31\n")

    assert [timing for timing, *_ in due(project, within=200) if timing == "soon"] == ["soon", "soon"]
    assert due(project, within=0) == []


def test_the_most_urgent_is_first_and_what_is_alike_stands_together(project: Project):
    """Now before soon, the longest overdue before the others; one sentence for many places."""
    project.write(GUIDE, project.text(GUIDE) + "review_by: 2026-07-15\n")
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")
    project.change(LAW, "source:", "effective_to: 2026-07-20\nsource:")
    found = staleness(project.catalogue(), ON).due

    assert [(one.what, len(alike)) for one, alike in by_sentence(found)] == [
        ("hạn xem lại 30/06/2026 đã qua", 1),
        ("hạn xem lại 15/07/2026 đã qua", 1),
        ("60/2014/QH13 đã hết hiệu lực từ ngày 20/07/2026", 2),
    ]
