"""Rows on their way in beside those that stand: new, there, or different, and what is then wanted."""

from generator.incoming import CellPlace, Notice, Weight
from generator.incoming.comparing import Comparison, Difference, Standing, compare
from generator.observations import Absence, Channel, Column, Definition
from generator.observations.cells import moment
from generator.quantities import Period
from tests.incoming.incoming_rows import FORM, PORTAL, counts, incoming
from tests.sound_figures import MONTH, line, observed

LATER = moment("2026-02-09")
(STANDS,) = observed(line(MONTH))
PLACE = CellPlace("so-lieu.xlsx", "06a", 7)


def test_a_row_of_another_key_is_new():
    """Another period, sector, channel or definition: nothing stands in its way."""
    rows = (
        incoming(period=Period.month(2026, 2)),
        incoming(sector="ho-tich"),
        incoming(channel=Channel.ONLINE),
        incoming(definition=Definition.PORTAL_D4, counts=counts(PORTAL)),
    )

    assert compare([STANDS], rows, "") == Comparison(new=rows)


def test_the_same_counts_are_there_already_whatever_their_day():
    """A report printed again on another day says nothing new."""
    row = incoming(as_of=LATER, source="Báo cáo in lại")

    assert compare([STANDS], [row], "") == Comparison(present=(Standing(row, STANDS),))


def test_other_counts_want_a_reason():
    """Without one they are shown, every changed column, and refused with the option that is missing."""
    row = incoming(as_of=LATER, counts=counts(FORM, solved_total=101, solved_early=61))

    compared = compare([STANDS], [row], "")

    assert compared.different == (Difference(row, STANDS),)
    assert compared.different[0].changed == (
        (Column.SOLVED_TOTAL, 100, 101),
        (Column.SOLVED_EARLY, 60, 61),
    )
    assert compared.notices == (
        Notice(
            PLACE,
            Weight.REFUSED,
            "khác với dòng 2 của data/stats.csv mà chưa có lý do đính chính",
            'ghi lý do vào --revision, ví dụ --revision "bổ sung 3 hồ sơ nhập muộn"',
        ),
    )


def test_other_counts_with_a_reason_are_added():
    """They take the place of the earlier ones, which stay in the table."""
    row = incoming(as_of=LATER, counts=counts(FORM, solved_total=101))

    assert compare([STANDS], [row], "nhập muộn") == Comparison(different=(Difference(row, STANDS),))


def test_other_counts_of_the_same_or_an_earlier_day_are_refused():
    """Nobody could tell which of the two holds; a reason does not help."""
    row = incoming(counts=counts(FORM, solved_total=101))

    assert [(one.weight, one.message) for one in compare([STANDS], [row], "nhập muộn").notices] == [
        (
            Weight.REFUSED,
            "khác với dòng 2 của data/stats.csv, nhưng ngày số liệu 01/02/2026 không mới hơn "
            "01/02/2026 của dòng đó",
        )
    ]


def test_a_row_that_newer_figures_replaced_is_there_too():
    """An old report read again after its correction is neither new nor a change."""
    standing = observed(
        line(MONTH), line(MONTH, as_of="2026-02-09", solved_total="101", revision="nhập muộn")
    )
    row = incoming()

    assert compare(standing, [row], "") == Comparison(present=(Standing(row, standing[0], replaced=True),))


def test_none_not_given_not_applicable_and_withheld_are_four_things():
    """0 in the place of “-” is a change."""
    (standing,) = observed(line(MONTH, carried_over="-"))
    changes = [
        compare([standing], [incoming(as_of=LATER, counts=counts(FORM, carried_over=count))], "").different
        for count in (0, Absence.NOT_PROVIDED, Absence.WITHHELD, Absence.NOT_APPLICABLE)
    ]

    assert [len(change) for change in changes] == [1, 1, 1, 0]


def test_one_row_twice_in_a_file_is_taken_once():
    """The second is skipped, and told with the place of the first."""
    compared = compare([], [incoming(), incoming(row=9)], "")

    assert compared == Comparison(
        new=(incoming(),),
        notices=(
            Notice(
                CellPlace("so-lieu.xlsx", "06a", 9),
                Weight.SKIPPED,
                "cùng kỳ, lĩnh vực và cách nộp với trang tính “06a”, dòng 7, giống hệt nên bỏ qua",
            ),
        ),
    )


def test_two_rows_of_one_key_that_say_two_things_are_refused():
    """Which of them holds is not guessed."""
    other = incoming(row=9, counts=counts(FORM, solved_late=5))

    assert compare([], [incoming(), other], "").notices == (
        Notice(
            CellPlace("so-lieu.xlsx", "06a", 9),
            Weight.REFUSED,
            "cùng kỳ, lĩnh vực và cách nộp với trang tính “06a”, dòng 7, nhưng ghi số khác",
            "giữ lại một dòng trong tệp, rồi nhập lại",
        ),
    )


def test_the_same_counts_of_another_status_are_a_change():
    """What was provisional and is official now is said in a row of its own, even of the same day."""
    (standing,) = observed(line(MONTH, status="provisional"))
    row = incoming()

    compared = compare([standing], [row], "")

    assert compared.different == (Difference(row, standing),)
    assert (compared.different[0].changed, compared.different[0].restated) == ((), True)
    assert [(one.weight, one.message) for one in compared.notices] == [
        (
            Weight.REFUSED,
            "số giống hệt dòng 2 của data/stats.csv, chỉ khác loại số liệu: dòng đó là tạm tính, tệp này "
            "nhập là chính thức",
        )
    ]
    assert compare([standing], [row], "số chính thức") == Comparison(different=(Difference(row, standing),))


def test_another_status_of_an_earlier_day_is_refused():
    """It would stand behind the newer row in the chain."""
    (standing,) = observed(line(MONTH, status="provisional", as_of="2026-02-09"))

    (notice,) = compare([standing], [incoming()], "số chính thức").notices

    assert (notice.weight, "không mới hơn" in notice.message) == (Weight.REFUSED, True)


def test_the_same_counts_of_another_source_are_there():
    """The name of the file is a source too; the preview tells that it differs."""
    row = incoming(source="Báo cáo in lại")

    (present,) = compare([STANDS], [row], "").present

    assert present.other_source
    assert not compare([STANDS], [incoming(source=STANDS.source)], "").present[0].other_source
