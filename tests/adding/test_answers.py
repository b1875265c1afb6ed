"""Answers as people type them: what is understood, and what is refused in which words."""

import unicodedata
from datetime import date

import pytest

from generator.adding.answers import (
    Choice,
    Numbered,
    choice_reader,
    cleaned,
    code_reader,
    day_reader,
    limit_reader,
    money_reader,
    numbered_reader,
    parser_of,
    several,
    slug_of,
)
from generator.catalogue.commune import Guide, GuideVersion
from generator.catalogue.fees import Fee
from generator.catalogue.fields import Source
from generator.catalogue.law import DocumentKind, LegalDocument
from generator.catalogue.procedure import Procedure
from generator.problems import Code
from generator.quantities import Money, TimeUnit
from generator.scalars import Misread

TODAY = date(2026, 11, 22)
SECTORS = (
    Choice("ho-tich", "Hộ tịch"),
    Choice("chung-thuc", "Chứng thực"),
    Choice("ho-kinh-doanh", "Doanh nghiệp (hộ kinh doanh)", ("Hộ kinh doanh",)),
    Choice("doanh-nghiep", "Hoạt động của doanh nghiệp"),
)
ALL_SECTORS = (
    "chỉ chọn một: 1 (Hộ tịch), 2 (Chứng thực), 3 (Doanh nghiệp (hộ kinh doanh)), "
    "4 (Hoạt động của doanh nghiệp)"
)
read_sector = choice_reader(SECTORS, Code.SECTOR_UNKNOWN, "lĩnh vực")
read_day = day_reader(parser_of(Source, "captured_on"), TODAY)
read_number = numbered_reader(parser_of(LegalDocument, "number"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  Đăng  ký\t", "Đăng ký"),
        (unicodedata.normalize("NFD", "Đăng ký hộ tịch"), "Đăng ký hộ tịch"),
        ('"1.001193"', "1.001193"),
        ("“Hộ tịch”", "Hộ tịch"),
        ("'\"x\"'", "x"),
        ('Sổ "đỏ"', 'Sổ "đỏ"'),
        ("khai\u200b sinh\ufeff", "khai sinh"),
        ("khai\xa0sinh", "khai sinh"),
        ("khai\x1b[D\x1b[3~ sinh", "khai sinh"),
        ('""', ""),
        ('"', '"'),
    ],
)
def test_what_a_keyboard_adds_is_taken_away(typed, meant):
    """Quotes around it, blanks, letters of two signs, what nobody sees, arrow keys."""
    assert cleaned(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "2026-07-20",
        "20/7/2026",
        "20.07.2026",
        "20-7-2026",
        "2026/7/20",
        "ngày 20/7/2026",
        "ngày 20 tháng 7 năm 2026",
    ],
)
def test_a_day_is_read_as_people_write_it(typed):
    """Day first or year first, in figures or in words."""
    assert read_day(typed) == date(2026, 7, 20)


def test_today_is_a_day():
    """The day of the build, not of the clock."""
    assert read_day("hôm nay") == TODAY


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("30/2/2026", "không có ngày 30/2/2026 trong lịch"),
        ("20/7/26", "“20/7/26” không phải ngày viết theo năm-tháng-ngày"),
        ("20/7/1826", "năm 1826 không thể là năm của một hồ sơ hay văn bản"),
        ("mai", "“mai” không phải ngày viết theo năm-tháng-ngày"),
    ],
)
def test_a_day_that_is_none_is_refused_as_in_a_file(typed, message):
    """By the model's own parser, in its words."""
    with pytest.raises(Misread) as refused:
        read_day(typed)

    assert refused.value.message == message


@pytest.mark.parametrize("typed", ["1.001193", "1,001193", "1.001193.000.00.00.H36", "mã 1.001193"])
def test_a_code_is_found(typed):
    """Also in the longer code of the national database."""
    assert code_reader(parser_of(Procedure, "code"))(typed) == "1.001193"


@pytest.mark.parametrize(
    ("typed", "number", "kind"),
    [
        ("12/2027/NĐ-CP", "12/2027/NĐ-CP", None),
        ("Nghị định 12/2027/NĐ-CP", "12/2027/NĐ-CP", DocumentKind.DECREE),
        ("nghi dinh so 12/2027/nd-cp", "12/2027/NĐ-CP", DocumentKind.DECREE),
        ("12/2027/ND-CP", "12/2027/NĐ-CP", None),
        ("12 / 2027 / nđ - cp", "12/2027/NĐ-CP", None),
        ("QĐ2338-BTP", "2338/QĐ-BTP", None),
        ("Bộ luật 91/2015/QH13", "91/2015/QH13", DocumentKind.CODE),
        ("Luật 60/2014/QH13", "60/2014/QH13", DocumentKind.LAW),
        ("Thông tư liên tịch 01/2014/TTLT-BTP", "01/2014/TTLT-BTP", DocumentKind.JOINT_CIRCULAR),
    ],
)
def test_a_number_is_read_as_people_write_it(typed, number, kind):
    """With the kind in front, in lower case, without diacritics, with blanks."""
    assert read_number(typed) == Numbered(number, kind)


def test_a_number_that_is_none_is_refused():
    """In the words of a report."""
    with pytest.raises(Misread) as refused:
        read_number("nghị định mới")

    assert refused.value.message == "“nghị định mới” không phải số hiệu văn bản"
    assert refused.value.hint == "viết đủ số hiệu, ví dụ 123/2015/NĐ-CP"


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("5 ngày làm việc", (5, TimeUnit.WORKING_DAYS)),
        ("05 ngay lam viec", (5, TimeUnit.WORKING_DAYS)),
        ("không quá 3 ngày", (3, TimeUnit.DAYS)),
        ("8 giờ làm việc", (8, TimeUnit.HOURS)),
        ("1 tháng", (1, TimeUnit.MONTHS)),
        ("nửa ngày", (1, TimeUnit.HALF_DAYS)),
        ("trong ngày", (None, TimeUnit.SAME_DAY)),
        ("Ngay trong ngày", (None, TimeUnit.SAME_DAY)),
    ],
)
def test_a_limit_has_its_unit(typed, limit):
    """Days and working days are two things."""
    assert limit_reader(typed) == limit


@pytest.mark.parametrize("typed", ["5", "0 ngày", "5 tuần", "vài ngày"])
def test_a_limit_without_unit_is_none(typed):
    """Nobody guesses the unit."""
    with pytest.raises(Misread) as refused:
        limit_reader(typed)

    assert refused.value.message == f"“{typed}” không phải thời hạn"


@pytest.mark.parametrize(
    ("typed", "dong"),
    [("8000", 8000), ("8.000", 8000), ("8.000đ", 8000), ("8 000 đồng", 8000), ("0", 0), ("Miễn phí", 0)],
)
def test_an_amount_is_read_as_people_write_it(typed, dong):
    """At a terminal no other programme can take 8.000 for eight."""
    assert money_reader(parser_of(Fee, "amount"))(typed) == Money(dong)


@pytest.mark.parametrize(
    ("typed", "sector"),
    [
        ("1", "ho-tich"),
        ("ho-tich", "ho-tich"),
        ("ho tich", "ho-tich"),
        ("HỘ TỊCH", "ho-tich"),
        ("Hộ  kinh doanh", "ho-kinh-doanh"),
        ("ho kinh doanh", "ho-kinh-doanh"),
        ("Doanh nghiệp (hộ kinh doanh)", "ho-kinh-doanh"),
        ("chứng", "chung-thuc"),
    ],
)
def test_a_sector_is_known_by_any_of_its_names(typed, sector):
    """Its place in the list, its id, its name or another one, with diacritics or without; a part of one."""
    assert read_sector(typed) == sector


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("doanh", "có phải là 3 (Doanh nghiệp (hộ kinh doanh)) hay 4 (Hoạt động của doanh nghiệp) không?"),
        ("hộ tịc", "có phải là 1 (Hộ tịch) không?"),
        ("9", ALL_SECTORS),
        ("xyz", ALL_SECTORS),
    ],
)
def test_a_sector_that_is_none_is_asked_back(typed, hint):
    """With what may be meant, never guessed; where nothing is near, with all of a short list."""
    with pytest.raises(Misread) as refused:
        read_sector(typed)

    assert (refused.value.message, refused.value.hint) == (f"không có lĩnh vực “{typed}”", hint)


def test_several_answers_stand_in_one():
    """Apart by commas or semicolons, each once."""
    assert several(read_sector)("hộ tịch, 2; ho-tich,") == ["ho-tich", "chung-thuc"]


@pytest.mark.parametrize(
    ("model", "key", "text"),
    [
        (Procedure, "name", "Khai sinh"),
        (Guide, "slug", "khai-sinh"),
        (GuideVersion, "first_day", "2026-01-02"),
    ],
)
def test_every_field_has_its_parser(model, key, text):
    """Needed or not, of a list or alone."""
    assert str(parser_of(model, key)(text)) == text


def test_a_short_name_is_made_of_a_title():
    """Without diacritics, cut behind a word."""
    assert slug_of("Đăng ký lại khai sinh, khai tử") == "dang-ky-lai-khai-sinh-khai-tu"
    assert slug_of("một hai ba bốn", most=8) == "mot-hai"
