"""What differs between two snapshots, and what does not count as a change."""

from dataclasses import replace
from datetime import date

from generator.changes import Difference, Figures, Kind, LegalDocument, Procedure, Snapshot, changes_between
from generator.changes.comparing import LONGEST_TOLD

DAY = date(2026, 11, 22)
BIRTH = Procedure(
    "Đăng ký khai sinh",
    "thu-tuc/1.001193/",
    fees={"8000|direct": "8.000 đồng (nộp trực tiếp)", "5000|online": "5.000 đồng (nộp trực tuyến)"},
    time_limits={"1|working_days": "1 ngày làm việc"},
    level={"224/full": "Toàn trình (224/2026/NĐ-CP)"},
)
DECREE = LegalDocument("Nghị định 1/2020/NĐ-CP", "van-ban/1-2020-nd-cp/", "in_force", "Còn hiệu lực")
OCTOBER = Figures(
    "Tháng 10/2026", "Hộ tịch, trực tuyến", "thong-ke/dinh-chinh/", {"solved_total": "9", "solved_late": "1"}
)


def procedures(**found):
    return Snapshot(DAY, {"1.001193": BIRTH, **found})


def changed(**fields):
    """What is told when the record of births differs in these fields."""
    return changes_between(procedures(), Snapshot(DAY, {"1.001193": replace(BIRTH, **fields)}))


def about(kind, before, now):
    return (Difference(kind, BIRTH.name, BIRTH.address, before, now),)


def test_the_same_is_no_change():
    """Nothing is told of two nights that say the same."""
    everything = Snapshot(DAY, {"1.001193": BIRTH}, {"1": DECREE}, {"10": OCTOBER})

    assert changes_between(everything, everything) == ()


def test_a_fee_is_told_with_the_lines_that_differ():
    """What is the same for everybody else is not repeated."""
    fees = {"5000|online": BIRTH.fees["5000|online"], "9000|direct": "9.000 đồng (nộp trực tiếp)"}

    assert changed(fees=fees) == about(Kind.FEE, "8.000 đồng (nộp trực tiếp)", "9.000 đồng (nộp trực tiếp)")


def test_a_line_that_only_goes_leaves_a_word():
    """A fee taken out of a list is not an empty cell."""
    fees = {"5000|online": BIRTH.fees["5000|online"]}

    assert changed(fees=fees) == about(Kind.FEE, "8.000 đồng (nộp trực tiếp)", "không có mục này")


def test_nothing_known_is_said_as_unknown():
    """No line at all means that no source says anything, not that nothing is paid."""
    assert changed(time_limits={}, level={}) == (
        *about(Kind.TIME_LIMIT, "1 ngày làm việc", "chưa có thông tin"),
        *about(Kind.LEVEL, "Toàn trình (224/2026/NĐ-CP)", "chưa có thông tin"),
    )


def test_other_words_for_the_same_fact_are_no_change():
    """A new release of the programme must not tell that every fee has changed."""
    assert changed(fees={fact: f"{text}!" for fact, text in BIRTH.fees.items()}, name="Khai sinh") == ()


def test_a_long_list_is_cut():
    """The page of the procedure has the rest."""
    (told,) = changed(fees={str(number): f"{number}.000 đồng" for number in range(1000)})

    assert len(told.now) <= LONGEST_TOLD
    assert told.now.endswith("…")


def test_new_ended_removed_and_resumed():
    """An end is told once, and nothing of a procedure that nobody can ask for."""
    ended = replace(BIRTH, end="Thủ tục này đã bị bãi bỏ", fees={}, level={})
    other = replace(BIRTH, name="Khai tử", address="thu-tuc/2/")
    new = Difference(Kind.PROCEDURE_NEW, "Khai tử", "thu-tuc/2/")

    assert changes_between(procedures(), procedures(**{"2": other})) == (new,)
    assert changes_between(procedures(**{"2": other}), procedures()) == (
        Difference(Kind.PROCEDURE_REMOVED, "Khai tử", ""),
    )
    assert changed(end=ended.end, fees={}, level={}) == about(Kind.PROCEDURE_ENDED, "", ended.end)
    assert changes_between(procedures(**{"2": ended}), procedures()) == ()
    assert changes_between(procedures(), procedures(**{"2": ended})) == ()
    assert changes_between(Snapshot(DAY, {"1.001193": ended}), procedures())[0] == Difference(
        Kind.PROCEDURE_RESUMED, BIRTH.name, BIRTH.address, ended.end
    )


def test_a_code_instead_of_a_name_is_the_same_procedure():
    """Neither new nor removed; what else differs is told of it."""
    coded = replace(BIRTH, address="thu-tuc/3/", former_ids=("1.001193",), time_limits={"2": "2 ngày"})

    assert changes_between(procedures(), Snapshot(DAY, {"3": coded})) == (
        Difference(Kind.TIME_LIMIT, BIRTH.name, "thu-tuc/3/", "1 ngày làm việc", "2 ngày"),
    )


def test_the_worth_of_a_document():
    """A lapse has its own kind; a document that is new on the site is none."""
    lapsed = replace(DECREE, status="lapsed", text="Hết hiệu lực", has_lapsed=True)
    coming = replace(DECREE, status="not_yet", text="Chưa có hiệu lực")

    def told(before, now):
        return changes_between(Snapshot(DAY, {}, before), Snapshot(DAY, {}, now))

    assert told({"1": DECREE}, {"1": lapsed}) == (
        Difference(Kind.LEGAL_DOCUMENT_LAPSED, DECREE.name, DECREE.address, "Còn hiệu lực", "Hết hiệu lực"),
    )
    assert told({"1": coming}, {"1": DECREE}) == (
        Difference(
            Kind.LEGAL_DOCUMENT_STATUS, DECREE.name, DECREE.address, "Chưa có hiệu lực", "Còn hiệu lực"
        ),
    )
    assert told({}, {"1": DECREE}) == told({"1": DECREE}, {}) == ()


def test_restated_figures_are_told_by_period():
    """One change for a period; new rows and rows that are gone restate nothing."""
    restated = replace(OCTOBER, counts={"solved_total": "10", "solved_late": "-"})

    def told(before, now):
        return changes_between(Snapshot(DAY, figures=before), Snapshot(DAY, figures=now))

    assert told({"a": OCTOBER}, {"a": restated, "b": OCTOBER}) == (
        Difference(
            Kind.FIGURES,
            "Tháng 10/2026",
            "thong-ke/dinh-chinh/",
            "Hộ tịch, trực tuyến: Số hồ sơ xử lý 9; Hộ tịch, trực tuyến: Trễ hạn 1",
            "Hộ tịch, trực tuyến: Số hồ sơ xử lý 10; Hộ tịch, trực tuyến: Trễ hạn không áp dụng",
        ),
    )
    assert told({}, {"a": OCTOBER}) == told({"a": OCTOBER}, {}) == ()
    (many,) = told({"a": OCTOBER, "b": OCTOBER}, {"a": restated, "b": restated})
    assert many.now.endswith("; và 1 số khác")
