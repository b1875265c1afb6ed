import re

import pytest

from generator.charts import Kind
from generator.charts.sentence import sentence
from generator.observations import Absence
from generator.quantities import Share
from tests.charts.shapes import shape_of

UNKNOWN = Absence.NOT_PROVIDED


def said(kind, *series, **given):
    return sentence(shape_of(kind, *series, **given)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "series", "text"),
    [
        (
            Kind.COLUMNS,
            ((3204, 90, 6), (20, 1, 3)),
            "Từ tháng 01/2026 đến tháng 03/2026: trước & đúng hạn 3.300 hồ sơ, trễ hạn 24 hồ sơ. "
            "Trễ hạn cao nhất: tháng 01/2026, 20 hồ sơ.",
        ),
        (
            Kind.BARS,
            ((3204, 96), (4, 20)),
            "Cả 2 lĩnh vực: trước & đúng hạn 3.300 hồ sơ, trễ hạn 24 hồ sơ. "
            "Trễ hạn cao nhất: Đất đai, 20 hồ sơ.",
        ),
        (
            Kind.LINES,
            ((Share(1, 8), Share(1, 9), Share(4, 100)),),
            "Trước & đúng hạn: tháng 03/2026 4 % (4 trên 100 hồ sơ). "
            "Trước & đúng hạn cao nhất: tháng 01/2026, 12,5 % (1 trên 8 hồ sơ).",
        ),
        (
            Kind.BARS,
            ((Share(4, 100), Share(1, 8)),),
            "Trước & đúng hạn cao nhất: Đất đai, 12,5 % (1 trên 8 hồ sơ).",
        ),
    ],
    ids=["months", "sectors", "rates of months", "rates of sectors"],
)
def test_a_chart_in_words(kind, series, text):
    """What all of it adds up to, or where it has come to, and where it is worst."""
    assert said(kind, *series) == text


def test_numbers_of_a_day_are_not_added():
    """A dossier that waits for three months is in each of them: the newest month is told."""
    assert said(Kind.COLUMNS, (30, 28, 25), (1, 4, 5), adds=False) == (
        "Tháng 03/2026: trước & đúng hạn 25 hồ sơ, trễ hạn 5 hồ sơ. Trễ hạn cao nhất: tháng 03/2026, 5 hồ sơ."
    )


def test_the_newest_number_of_a_day_may_be_missing():
    """Then the reason stands in its place, and not the number of another day."""
    assert said(Kind.COLUMNS, (30, Absence.WITHHELD), (1, 5), adds=False) == (
        "Tháng 02/2026: trước & đúng hạn không công bố, trễ hạn 5 hồ sơ. "
        "Trễ hạn cao nhất: tháng 02/2026, 5 hồ sơ. 1 tháng không công bố."
    )


@pytest.mark.parametrize(
    ("late", "worst"),
    [
        ((1, 7, 2), "Trễ hạn cao nhất: tháng 02/2026, 7 hồ sơ."),
        ((7, 1, 7), "Trễ hạn cao nhất: tháng 01/2026, 7 hồ sơ và 1 tháng khác bằng vậy."),
        ((7, 7, 7), "Trễ hạn cao nhất: tháng 01/2026, 7 hồ sơ và 2 tháng khác bằng vậy."),
        ((0, 0, 0), "Không có hồ sơ nào trễ hạn."),
    ],
    ids=str,
)
def test_the_worst_month_is_named_with_how_many_equal_it(late, worst):
    """The first of them, so that nobody takes it for the only one; and that there is none is said too."""
    assert said(Kind.COLUMNS, (9, 9, 9), late).endswith(f"hồ sơ. {worst}")


def test_equal_rates_are_equal_whatever_their_counts():
    """One of three is no less than two of six."""
    assert said(Kind.BARS, (Share(1, 3), Share(2, 6), Share(1, 4))) == (
        "Trước & đúng hạn cao nhất: Hộ tịch, 33,33 % (1 trên 3 hồ sơ) và 1 lĩnh vực khác bằng vậy."
    )


def test_a_high_rate_of_few_is_worse_than_many_of_very_many():
    """Rates are compared, not their parts."""
    assert "cao nhất: Đất đai, 50 % (1 trên 2 hồ sơ)" in said(Kind.BARS, (Share(90, 1000), Share(1, 2)))


def test_rates_that_are_nought_everywhere():
    """Said as such, and not as the highest of noughts."""
    assert said(Kind.LINES, (Share(0, 8), Share(0, 9))) == (
        "Trước & đúng hạn: tháng 02/2026 0 % (0 trên 9 hồ sơ). Trước & đúng hạn: luôn là 0."
    )


@pytest.mark.parametrize(
    ("values", "more"),
    [
        ((Share(1, 8), Share(1, 9), Share(1, 2)), "Đó là mức cao nhất trong các tháng này."),
        ((None, Share(1, 1000)), "Đó là mức cao nhất trong các tháng này. 1 tháng không tính được."),
        ((None, Share(1, 2)), "Đó là mức cao nhất trong các tháng này. 1 tháng không tính được."),
        ((Share(1, 2), Share(2, 4)), "Trước & đúng hạn cao nhất: tháng 01/2026, 50 % (1 trên 2 hồ sơ) "
                                     "và 1 tháng khác bằng vậy."),
    ],
    ids=repr,
)  # fmt: skip
def test_a_newest_rate_that_is_the_highest_is_not_told_twice(values, more):
    """That it is, is said; where another month equals it, both are."""
    assert said(Kind.LINES, values).partition("hồ sơ). ")[2] == more


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ((5, UNKNOWN, 5), " 1 tháng nguồn không nêu."),
        ((5, Absence.WITHHELD, Absence.NOT_APPLICABLE), " 1 tháng không công bố, 1 tháng không áp dụng."),
        ((5, 0, 5), ""),
        ((Share(1, 2), None, Share(1, 2)), " 1 tháng không tính được."),
        ((Share(1, 2), Share(0, 0), Share(1, 2)), ""),
    ],
    ids=repr,
)
def test_what_is_missing_is_counted(values, missing):
    """Passed over, it would read as nothing; nought and no dossiers at all are not missing."""
    kind = Kind.LINES if isinstance(values[0], Share) else Kind.COLUMNS
    text = said(kind, values)

    assert text.endswith(missing or ".")
    assert (re.search(r"\d tháng (không|nguồn)", text) is not None) is bool(missing)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.LINES, "Trước & đúng hạn: tháng 02/2026 không tính được. 2 tháng không tính được."),
        (Kind.BARS, "2 lĩnh vực không tính được."),
    ],
)
def test_rates_that_nobody_knows_have_no_highest(kind, text):
    """Nor are they nought."""
    assert said(kind, (None, None)) == text


@pytest.mark.parametrize(
    ("late", "told"),
    [
        ((UNKNOWN, UNKNOWN), "trễ hạn nguồn không nêu"),
        ((UNKNOWN, Absence.WITHHELD), "trễ hạn không công bố"),
        ((UNKNOWN, 4), "trễ hạn 4 hồ sơ"),
        ((UNKNOWN, 0), "trễ hạn 0 hồ sơ"),
    ],
    ids=repr,
)
def test_a_sum_that_lacks_values_says_so(late, told):
    """It is of what is known; and where nothing is, the reason stands in its place, and never a nought."""
    text = said(Kind.COLUMNS, (5, 6), late)

    assert text.startswith(
        f"Từ tháng 01/2026 đến tháng 02/2026, chỉ tính chỗ có số: trước & đúng hạn 11 hồ sơ, {told}."
    )


def test_nought_as_far_as_known_is_not_nought_everywhere():
    """A month that nobody knows may have had some."""
    assert "Không có hồ sơ nào trễ hạn, trong các tháng có số." in said(Kind.COLUMNS, (5, 6), (0, UNKNOWN))


@pytest.mark.parametrize("values", [(UNKNOWN, UNKNOWN), (UNKNOWN, Absence.WITHHELD)], ids=repr)
def test_rates_of_which_none_is_told_are_not_taken_for_numbers(values):
    """What they are is declared, since nobody can see it."""
    text = said(Kind.LINES, values, of_rates=True)

    assert text.startswith("Trước & đúng hạn: tháng 02/2026 ")
    assert "hồ sơ" not in text


def test_periods_that_hold_each_other_are_not_added():
    """Of a list of them the first is told, which is the newest."""
    assert said(Kind.BARS, (30, 90), (1, 5), adds=False) == (
        "Hộ tịch: trước & đúng hạn 30 hồ sơ, trễ hạn 1 hồ sơ. Trễ hạn cao nhất: Đất đai, 5 hồ sơ."
    )


def test_a_label_that_lacks_two_values_says_the_stronger_reason():
    """What is kept back before what nobody told."""
    assert said(Kind.COLUMNS, (5, UNKNOWN), (1, Absence.WITHHELD)).endswith(" 1 tháng không công bố.")


def test_a_label_that_lacks_two_values_is_one_label():
    """Months are counted, not cells."""
    assert said(Kind.COLUMNS, (5, UNKNOWN), (1, UNKNOWN)).endswith(" 1 tháng nguồn không nêu.")


@pytest.mark.parametrize(
    ("kind", "series", "text"),
    [
        (Kind.COLUMNS, ((96,), (4,)), "Tháng 01/2026: trước & đúng hạn 96 hồ sơ, trễ hạn 4 hồ sơ."),
        (Kind.COLUMNS, ((96,), (UNKNOWN,)), "Tháng 01/2026: trước & đúng hạn 96 hồ sơ, "
                                            "trễ hạn nguồn không nêu."),
        (Kind.BARS, ((0,),), "Hộ tịch: trước & đúng hạn 0 hồ sơ."),
        (Kind.LINES, ((Share(1, 8),),), "Tháng 01/2026: trước & đúng hạn 12,5 % (1 trên 8 hồ sơ)."),
        (Kind.LINES, ((None,),), "Tháng 01/2026: trước & đúng hạn không tính được."),
        (Kind.LINES, ((Share(0, 0),),), "Tháng 01/2026: trước & đúng hạn không phát sinh."),
    ],
    ids=repr,
)  # fmt: skip
def test_a_single_label_is_told_by_its_values(kind, series, text):
    """There is nothing to add and nothing to compare it with."""
    assert said(kind, *series) == text
