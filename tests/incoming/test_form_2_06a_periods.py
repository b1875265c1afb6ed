"""What reports write of their period and of their day of print."""

from datetime import date, datetime

import pytest

from generator.incoming.form_2_06a.moments import moments_in
from generator.incoming.form_2_06a.periods import periods_in
from generator.quantities import Period

OCTOBER, NINE_MONTHS = Period.month(2026, 10), Period(date(2026, 1, 1), date(2026, 9, 30))
THIRD_QUARTER, YEAR = (
    Period(date(2026, 7, 1), date(2026, 9, 30)),
    Period(date(2026, 1, 1), date(2026, 12, 31)),
)
FROM_MIDMONTH = Period(date(2026, 6, 15), date(2026, 9, 14))
SAID = {
    "Từ ngày 01/10/2026 đến ngày 31/10/2026": [OCTOBER],
    "(từ ngày 1 tháng 10 năm 2026 đến hết ngày 31 tháng 10 năm 2026)": [OCTOBER],
    "từ ngày 01 đến ngày 31 tháng 10 năm 2026": [OCTOBER],
    "Từ ngày: 01-10-2026 00:00 Đến ngày: 31-10-2026 23:59": [OCTOBER],
    "2026-10-01 – 2026-10-31": [OCTOBER],
    "01/10/2026 ÷ 31/10/2026": [OCTOBER],
    "Từ 01/10/2026 ~ 31/10/2026": [OCTOBER],
    "TU NGAY 01.10.2026 DEN 31.10.2026": [OCTOBER],
    "Kỳ báo cáo: Tháng 10 năm 2026": [OCTOBER],
    "Kỳ báo cáo: 10/2026": [OCTOBER],
    "Tháng: 10 Năm: 2026": [OCTOBER],
    "Báo cáo năm 2026, tháng 10/2026": [OCTOBER],
    "Quý III/2026": [THIRD_QUARTER],
    "QUÝ 3 NĂM 2026": [THIRD_QUARTER],
    "Từ tháng 7 đến tháng 9 năm 2026": [THIRD_QUARTER],
    "9 tháng đầu năm 2026": [NINE_MONTHS],
    "Năm 2026": [YEAR],
    "Kỳ báo cáo: Năm 2026": [YEAR],
    "Quí III năm 2026": [THIRD_QUARTER],
    "Quý ba năm 2026": [THIRD_QUARTER],
    "Kỳ: Quý III. Năm: 2026": [THIRD_QUARTER],
    "Tháng mười năm 2026": [OCTOBER],
    "Tháng năm năm 2026": [Period.month(2026, 5)],
    "Báo cáo tháng 10 - Năm 2026": [OCTOBER],
    "Năm: 2026  Tháng: 10": [OCTOBER],
    "Chín tháng đầu năm 2026": [NINE_MONTHS],
    "10 tháng đầu năm 2026": [Period(date(2026, 1, 1), date(2026, 10, 31))],
    "Sáu tháng cuối năm 2026": [Period(date(2026, 7, 1), date(2026, 12, 31))],
    "Từ đầu năm 2026 đến 30/9/2026": [NINE_MONTHS],
    "Từ 00:00 ngày 01/10/2026 đến 23:59 ngày 31/10/2026": [OCTOBER],
    "01/10/26 - 31/10/26": [OCTOBER],
    "Quý III/2026 (từ ngày 15/6 đến ngày 14/9/2026)": [FROM_MIDMONTH],
    "Tháng 10/2026, Quý III/2026": [THIRD_QUARTER, OCTOBER],
    "Thông tư 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020": [],
    "Gia Phúc, ngày 05 tháng 11 năm 2026": [],
    "Từ ngày 31/11/2026 đến ngày 32/12/2026": [],
}


OPEN = (
    "11 tháng năm 2026",
    "Tháng năm 2026",
    "Tháng 10 ; Báo cáo năm 2026",
    "Tuần 40 năm 2026",
    "Tuần 2 tháng 10 năm 2026",
    "Đợt 2 năm 2026",
    "Kỳ 2 năm 2026",
    "Đến tháng 02 năm 2026",
    "Lũy kế đến tháng 8/2026",
    "Luỹ kế năm 2026",
    "Tháng 9 và tháng 10 năm 2026",
    "Tháng 9, 10 năm 2026",
    "Tháng 9, 10/2026",
    "Quý III và Quý IV năm 2026",
    "Từ đầu năm 2025 đến 30/6/2026",
    "Từ tháng 6 đến 30/9/2026",
    "15 ngày đầu tháng 10/2026",
    "Sáu tháng năm 2026",
)


@pytest.mark.parametrize("text", OPEN)
def test_a_name_is_no_period_where_words_leave_it_open(text):
    """Part of a year that is not understood is never the year; a running total is no month."""
    assert periods_in(text) == []


@pytest.mark.parametrize(("text", "periods"), SAID.items())
def test_periods_as_they_are_written(text, periods):
    """Two days before a name; the inmost of names; several where they cut each other."""
    assert periods_in(text) == periods


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


STAMPED = {
    "Ngày xuất báo cáo: 05/11/2026": at("2026-11-05T00:00:00"),
    "Thời gian kết xuất: 05/11/2026 08:30:12": at("2026-11-05T08:30:12"),
    "In lúc 8h05 ngày 05/11/2026": at("2026-11-05T08:05:00"),
    "Số liệu tính đến ngày 5 tháng 11 năm 2026": at("2026-11-05T00:00:00"),
}


@pytest.mark.parametrize(("text", "moment"), STAMPED.items())
def test_stamps(text, moment):
    """The time of day where there is one."""
    assert moments_in([text], []).stamped == (moment,)


def test_signatures_are_no_stamps_and_citations_are_neither():
    """The day of a circular is not that of the figures."""
    cells = ["Gia Phúc, ngày 05 tháng 11 năm 2026", "Thông tư số 01/2020/TT-VPCP, ngày 21 tháng 10 năm 2020"]
    found = moments_in(cells, cells)

    assert found.stamped == ()
    assert found.signed == (at("2026-11-05T00:00:00"),)
