"""Fees and time limits on the page of a procedure."""

from datetime import date

import pytest

from tests.projects import PROCEDURE

ADDRESS = "thu-tuc/1.001193/"
FEES = "fees:\n  - amount: 8000\n    from: 2026-01-01\n    rests_on:\n      document: 60/2014/QH13\n"
LIMITS = "time_limits:\n  - value: 5\n    unit: working_days\n"


def section(page, anchor):
    return page.one("section", **{"aria-labelledby": anchor})


def with_fees(text):
    return {PROCEDURE: (FEES, text)}


def test_a_fee_is_that_of_the_build_date_and_the_next_one_is_announced(show):
    """A lapsed fee is gone, the one that holds is the summary, the coming one has its own heading."""
    fees = (
        "fees:\n  - {amount: 5000, to: 2025-12-31}\n"
        "  - {amount: 8000, from: 2026-01-01, to: 2026-12-31}\n  - {amount: 9000, from: 2027-01-01}\n"
    )
    page = show(ADDRESS, with_fees(fees))
    fee = section(page, "phi")

    assert page.one(style="card").facts()["Phí"] == "8.000 đồng"
    assert [one.text for one in fee.all("li")] == [
        "8.000 đồng từ 01/01/2026 đến hết 31/12/2026",
        "9.000 đồng từ 01/01/2027",
    ]
    assert [one.text for one in fee.all("h3")] == ["Sắp thay đổi"]
    assert "5.000" not in page.text


def test_the_next_fee_holds_from_its_day_on(show):
    """The same record, another day: nothing is to be edited on new year's eve."""
    fees = "fees:\n  - {amount: 8000, to: 2026-12-31}\n  - {amount: 9000, from: 2027-01-01}\n"
    page = show(ADDRESS, with_fees(fees), date(2027, 1, 1))

    assert [one.text for one in section(page, "phi").all("li")] == ["9.000 đồng từ 01/01/2027"]
    assert page.one(style="card").facts()["Phí"] == "9.000 đồng"


@pytest.mark.parametrize(
    ("fees", "told"),
    [
        ("- {amount: 0}", "Miễn phí"),
        (
            "- {amount: 8000, per: bản}\n  - {amount: 2000, per: trang}",
            "Từ 2.000 đồng mỗi trang đến 8.000 đồng mỗi bản, tùy trường hợp",
        ),
        ("- {amount: 8000, case: trễ hạn}", "8.000 đồng, tùy trường hợp"),
        ("- {amount: 8000}\n  - {amount: 0, channels: [online]}", "Miễn phí hoặc 8.000 đồng, tùy trường hợp"),
        ("- {amount: 0, at_most: 50000}", "0 đồng, nhiều nhất 50.000 đồng"),
        (
            "- {amount: 1000, per: trang, at_most: 9000, case: A}\n"
            "  - {amount: 2000, per: trang, at_most: 8000}",
            "Từ 1.000 đồng đến 2.000 đồng mỗi trang, nhiều nhất 9.000 đồng, tùy trường hợp",
        ),
        (
            "- {amount: 50000, at_most: 900000, case: A}\n  - {amount: 60000}",
            "Từ 50.000 đồng đến 60.000 đồng, nhiều nhất 900.000 đồng, tùy trường hợp",
        ),
        (
            "- {amount: 1000, per: trang, at_most: 9000, case: A}\n  - {amount: 2000, per: bản}",
            "Từ 1.000 đồng mỗi trang đến 2.000 đồng mỗi bản, tùy trường hợp",
        ),
        ("- {amount: 0, source: {name: Tin đồn, doubtful: chưa kiểm}}", "0 đồng (chưa chắc)"),
        (
            "- {amount: 2000, per: trang}\n  - {amount: 1000, per: trang}",
            "Từ 1.000 đồng đến 2.000 đồng mỗi trang, tùy trường hợp",
        ),
    ],
)
def test_the_fee_in_short_keeps_its_unit_and_its_condition(show, fees, told):
    """No amount loses what it is counted on; only a fee that depends on something says that it does."""
    page = show(ADDRESS, with_fees(f"fees:\n  {fees}\n"))

    assert page.one(style="card").facts()["Phí"] == told


def test_a_fee_that_nobody_knows_is_not_free(show):
    """Without an amount the note speaks, and no number is shown."""
    page = show(ADDRESS, with_fees("fee_note: Mức thu do Hội đồng nhân dân tỉnh quy định.\n"))

    assert page.one(style="card").facts()["Phí"] == "Mức thu do Hội đồng nhân dân tỉnh quy định."
    assert section(page, "phi").text == "Phí, lệ phí Mức thu do Hội đồng nhân dân tỉnh quy định."


def test_a_limit_of_one_channel_names_it(show):
    """Who files at the desk must not wait for the limit of those who file online."""
    limits = (
        "time_limits:\n  - {value: 3, unit: days, channels: [online]}\n"
        "  - {value: 5, unit: days, channels: [direct, post]}\n"
    )
    told = section(show(ADDRESS, {PROCEDURE: (LIMITS, limits)}), "thoi-han").all("li")

    assert [one.text for one in told] == [
        "3 ngày nộp trực tuyến",
        "5 ngày nộp trực tiếp hoặc qua bưu chính",
    ]


def test_a_time_limit_without_a_unit_is_unknown_never_days(show):
    """The portal's “1” is a placeholder; its note says so, and nothing on the page counts days."""
    limits = "time_limits:\n  - note: Nguồn ghi số 1, không có đơn vị.\n"
    page = show(ADDRESS, {PROCEDURE: (LIMITS, limits)})

    assert page.one(style="card").facts()["Thời hạn"] == "Chưa có thông tin"
    assert section(page, "thoi-han").one("li").text == "Chưa có thông tin Nguồn ghi số 1, không có đơn vị."
    assert "1 ngày" not in page.text


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ("- {unit: same_day}", "ngay trong ngày"),
        ("- {value: 3, unit: working_days, case: hồ sơ đủ}", "3 ngày làm việc, tùy trường hợp"),
        (
            "- {value: 20, unit: days}\n  - {value: 15, unit: days, case: nhà ở}",
            "20 ngày hoặc 15 ngày, tùy trường hợp",
        ),
        ("- {value: 2, unit: months}\n  - {note: chưa rõ}", "2 tháng, tùy trường hợp"),
    ],
)
def test_the_time_limit_in_short(show, limits, told):
    """One limit stands alone; several are all named, and what is unknown is no limit."""
    page = show(ADDRESS, {PROCEDURE: (LIMITS, f"time_limits:\n  {limits}\n")})

    assert page.one(style="card").facts()["Thời hạn"] == told


def test_a_rule_shows_what_it_rests_on(show):
    """Case, channel, area, the provision of the law with a link and its status, and the source."""
    fee = (
        "fees:\n  - amount: 8000\n    case: trễ hạn\n    channels: [direct, post]\n    area: xã Bình An\n"
        "    note: Nộp một lần.\n    rests_on: {document: 60/2014/QH13, provision: Điều 11}\n"
        "    source: {name: Bảng niêm yết, captured_on: 2026-10-01, doubtful: của xã khác}\n"
    )
    rule = section(show(ADDRESS, with_fees(fee)), "phi").one("li")

    assert rule.text == (
        "8.000 đồng trễ hạn nộp trực tiếp hoặc qua bưu chính tại xã Bình An Nộp một lần. "
        "Căn cứ: Điều 11, 60/2014/QH13 Còn hiệu lực "
        "Nguồn: Bảng niêm yết, chụp ngày 01/10/2026 Chưa chắc: của xã khác"
    )
    assert rule.one("a")["href"] == "van-ban/60-2014-qh13/"
    assert rule.one(style="rules__doubt").text == "Chưa chắc: của xã khác"


def test_what_all_rules_share_is_told_once(show):
    """Three limits with one doubt read better, and load faster, than the doubt three times."""
    doubt = "Nguồn không giải thích."
    shared = f"fees:\n  - {{amount: 1000, case: một, doubtful: {doubt}}}\n"
    both = shared + f"  - {{amount: 2000, case: hai, doubtful: {doubt}}}\n"
    one, two = (section(show(ADDRESS, with_fees(fees)), "phi") for fees in (shared, both))

    assert one.one("li").text == f"1.000 đồng một Chưa chắc: {doubt}"
    assert [item.text for item in two.all("li")] == ["1.000 đồng một", "2.000 đồng hai"]
    assert two.one(style="doubt").text == f"Chưa chắc: {doubt}"


def test_people_exempt_by_one_document_stand_together(show):
    """The resolution and its source are told once for all of them; others keep a line of their own."""
    ground = "area: Hải Phòng, rests_on: {document: 60/2014/QH13}"
    exemptions = (
        f"fee_exemptions:\n  - {{who: Trẻ em, {ground}}}\n  - {{who: Người cao tuổi, {ground}}}\n"
        "  - {who: Người khuyết tật}\n"
    )
    fee = section(show(ADDRESS, with_fees(FEES + exemptions)), "phi")

    assert [item.text for item in fee.all("li")][1:] == [
        "Trẻ em; Người cao tuổi tại Hải Phòng Căn cứ: 60/2014/QH13 Còn hiệu lực",
        "Người khuyết tật",
    ]
