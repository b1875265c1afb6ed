"""Types of fields: each takes what it is meant for, and refuses the rest by name."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.catalogue.fields import (
    LONGEST_TEXT,
    Dated,
    Day,
    Dong,
    Email,
    Many,
    Markdown,
    Phone,
    Record,
    Source,
    Text,
    WebAddress,
)
from generator.catalogue.identifiers import LegalNumber, OwnLegalNumber, ProcedureCode, Slug
from generator.catalogue.markdown_text import LONGEST_PAGE
from generator.problems import Place
from generator.quantities import Money
from generator.scalars import Scalar


def taken(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as raised:
        taken(kind, value)
    (details,) = raised.value.errors()
    return details["type"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ProcedureCode, "1.001193"),
        (Slug, "ho-tich-2"),
        (LegalNumber, "60/2014/QH13"),
        (LegalNumber, "43/2011/NĐ-CP"),
        (LegalNumber, "66.7/2025/NQ-CP"),
        (LegalNumber, "1669/NQ-UBTVQH15"),
        (LegalNumber, "02/2022/TT-BLĐTBXH"),
        (LegalNumber, "31/2021/QĐ-TTg"),
        (LegalNumber, "08/2025/NQ-HĐND (hai-duong)"),
        (OwnLegalNumber, "08/2025/NQ-HĐND"),
        (WebAddress, "https://dichvucong.gov.vn/p/home/dvc-chi-tiet.html?ma_thu_tuc=1.001193"),
        (WebAddress, "http://xa.example"),
        (Email, "ubnd.xa@haiphong.gov.vn"),
        (Phone, "0978.357.686"),
        (Phone, "+84 (220) 3716-123"),
        (Text, "Đăng ký khai sinh"),
    ],
)
def test_what_is_taken(kind: Any, text: str):
    """Real codes, numbers and addresses pass unchanged."""
    assert taken(kind, text) == text


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (ProcedureCode, "1.00119", "code-wrong"),
        (ProcedureCode, "1.0011931", "code-wrong"),
        (ProcedureCode, "１.００１１９３", "code-wrong"),
        (ProcedureCode, "1-001193", "code-wrong"),
        (Slug, "Ho-tich", "slug-wrong"),
        (Slug, "hộ-tịch", "slug-wrong"),
        (Slug, "ho_tich", "slug-wrong"),
        (Slug, "-ho-tich", "slug-wrong"),
        (Slug, "ho--tich", "slug-wrong"),
        (Slug, "../etc", "slug-wrong"),
        (LegalNumber, "Luật Hộ tịch", "code-wrong"),
        (LegalNumber, "60/2014", "code-wrong"),
        (LegalNumber, "QĐ2338-BTP", "code-wrong"),
        (LegalNumber, "60/2014/QH13 ngày 20/11/2014", "code-wrong"),
        (LegalNumber, "224/2026/ND-CP", "code-wrong"),
        (LegalNumber, "08/2025/NQ-HĐND (Hải Dương)", "code-wrong"),
        (OwnLegalNumber, "08/2025/NQ-HĐND (hai-duong)", "code-wrong"),
        (WebAddress, "dichvucong.gov.vn", "address-wrong"),
        (WebAddress, "javascript:alert(1)", "address-wrong"),
        (WebAddress, "https://x.example/a b", "address-wrong"),
        (WebAddress, 'https://x.example/"onload', "address-wrong"),
        (WebAddress, "ftp://x.example", "address-wrong"),
        (Email, "ubnd@xa", "email-wrong"),
        (Email, "ubnd xa@haiphong.gov.vn", "email-wrong"),
        (Phone, "gọi chị Lan", "number-wrong"),
        (Phone, "113", "number-wrong"),
        (Phone, "+", "number-wrong"),
        (Text, "  ", "value-empty"),
        (Text, ["a"], "value-not-text"),
        (Text, Scalar.unquoted("no", "đúng hoặc sai"), "value-spoiled"),
        (Slug, Scalar.unquoted("3", "số 3"), "value-spoiled"),
        (Day, "20/7/2026", "date-wrong"),
        (Dong, "miễn phí", "number-wrong"),
        (Markdown, " \n", "value-empty"),
    ],
)
def test_what_is_refused(kind: Any, text: object, code: str):
    """By the code that an editor can look up."""
    assert refused(kind, text) == code


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (LegalNumber, "224/2026/nd-cp", "viết 224/2026/NĐ-CP"),
        (LegalNumber, "QĐ2338-BTP", "viết 2338/QĐ-BTP"),
        (
            LegalNumber,
            "224/2026/N\u00d0-CP",
            "chữ “\u00d0” ở đây không phải chữ “Đ” của tiếng Việt: viết 224/2026/NĐ-CP",
        ),
        (OwnLegalNumber, "08/2025/NQ-HĐND(hai-duong)", "viết đủ số hiệu, ví dụ 123/2015/NĐ-CP"),
        (LegalNumber, "Luật Hộ tịch", "viết đủ số hiệu, ví dụ 123/2015/NĐ-CP"),
    ],
)
def test_a_misspelt_number_gets_the_one_that_it_means(kind: Any, text: str, hint: str):
    """Where there is one, and where the field would take it."""
    with pytest.raises(ValidationError) as raised:
        taken(kind, text)

    assert raised.value.errors()[0]["ctx"]["hint"] == hint


def test_the_longest_text():
    """A paragraph, not a book; the bound is not yet too long."""
    assert taken(Text, "a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
    assert refused(Text, "a" * (LONGEST_TEXT + 1)) == "text-too-long"


def test_prose_is_as_long_as_it_takes():
    """Markdown keeps its spaces: four of them before a line mean something."""
    prose = ("    mã\n\n" + "Năm thôn.  \n" * LONGEST_PAGE)[:LONGEST_PAGE]

    assert taken(Markdown, prose) == prose
    assert refused(Markdown, prose + "\n") == "text-too-long"


def test_an_amount_has_its_unit():
    """A number never travels alone."""
    assert taken(Dong, "8.000 đồng") == Money(8000)


def test_a_list_becomes_a_tuple():
    """A record cannot be changed, and a single text is no list of one."""
    assert taken(Many[Text], ["a", "b"]) == ("a", "b")
    assert refused(Many[Text], "a") == "tuple_type"


def test_a_record_takes_no_unknown_key_and_cannot_be_changed():
    """A misspelt key is a fault, not a remark."""
    with pytest.raises(ValidationError) as raised:
        Source.model_validate({"name": "Công báo", "adress": "https://x.example"})

    assert [(details["type"], details["loc"]) for details in raised.value.errors()] == [
        ("extra_forbidden", ("adress",))
    ]
    with pytest.raises(ValidationError):
        Source(name="Công báo").name = "khác"


MARCH = {"from": "2026-03-01", "to": "2026-03-31"}


@pytest.mark.parametrize(
    ("fields", "day", "holds"),
    [
        (MARCH, date(2026, 2, 28), False),
        (MARCH, date(2026, 3, 1), True),
        (MARCH, date(2026, 3, 31), True),
        (MARCH, date(2026, 4, 1), False),
        ({"from": "2026-03-01"}, date(2026, 2, 28), False),
        ({"from": "2026-03-01"}, date(9999, 12, 31), True),
        ({"to": "2026-03-31"}, date(1, 1, 1), True),
        ({"to": "2026-03-31"}, date(2026, 4, 1), False),
        ({}, date(2026, 3, 1), True),
        ({"from": "2026-03-01", "to": "2026-03-01"}, date(2026, 3, 1), True),
    ],
)
def test_days_on_which_a_value_holds(fields: dict[str, str], day: date, holds: bool):
    """From the first day to the last, both included; open where a day is absent."""
    assert Dated.model_validate(fields).holds_on(day) is holds


def test_a_value_that_ends_before_it_begins():
    """It would never hold, and nobody would notice."""
    with pytest.raises(ValidationError) as raised:
        Dated.model_validate({"from": "2026-03-02", "to": "2026-03-01"})

    (details,) = raised.value.errors()
    assert (details["type"], details["loc"]) == ("period-reversed", ("to",))
    assert details["msg"] == "ngày đầu là 02/03/2026 mà ngày cuối là 01/03/2026"


def test_a_wrong_day_is_not_also_a_reversed_period():
    """One fault, one problem."""
    with pytest.raises(ValidationError) as raised:
        Dated.model_validate({"from": "2026-13-02", "to": "2026-03-01"})

    assert [details["type"] for details in raised.value.errors()] == ["date-impossible"]


def test_a_record_made_in_code_has_no_place():
    """Only what was read from a file can be pointed at."""
    assert Record().path == ""
    assert Record().place("name") == Place("")
