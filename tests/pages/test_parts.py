from datetime import date

import pytest

from generator.catalogue.fields import Dated, Source
from generator.pages.parts import (
    doubted_source_text,
    in_short,
    period_text,
    source_text,
)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-08-08", "2031-12-31", "từ 08/08/2026 đến hết 31/12/2031"),
        ("2026-08-08", None, "từ 08/08/2026"),
        (None, "2031-12-31", "đến hết 31/12/2031"),
        (None, None, ""),
    ],
)
def test_a_period_says_as_much_as_is_known(first, last, text):
    """Both days are in it: “đến hết”."""
    days = {key: value for key, value in (("from", first), ("to", last)) if value}

    assert period_text(Dated.model_validate(days)) == text


@pytest.mark.parametrize(
    ("day", "coming", "ended"),
    [
        (date(2025, 12, 31), True, False),
        (date(2026, 1, 1), False, False),
        (date(2026, 12, 31), False, False),
        (date(2027, 1, 1), False, True),
    ],
)
def test_coming_holding_ended(day, coming, ended):
    """Three states and never two at once; both days of the period hold."""
    year = Dated.model_validate({"from": "2026-01-01", "to": "2026-12-31"})

    assert (year.is_coming(day), year.has_ended(day)) == (coming, ended)


def test_what_has_no_days_neither_comes_nor_ends():
    """Open where a day is absent."""
    always = Dated()

    assert (always.is_coming(date.min), always.has_ended(date.max)) == (False, False)


def test_a_source_with_its_day_and_its_doubt():
    """Name, day of the copy, and why it is not certain, as far as they are known."""
    full = Source(name="Công báo", captured_on="2026-07-20", doubtful="bản chép")
    article = Source(name="Bài báo", published_on="2022-08-25", captured_on="2024-02-22")

    assert source_text(full) == "Công báo, chụp ngày 20/07/2026"
    assert doubted_source_text(full) == "Công báo, chụp ngày 20/07/2026. Chưa chắc: bản chép"
    assert doubted_source_text(Source(name="Công báo")) == "Công báo, không rõ ngày"
    assert source_text(article) == "Bài báo, đăng ngày 25/08/2022, chụp ngày 22/02/2024"


def test_a_long_text_is_cut_between_words():
    """A search engine shows whole words; three hundred characters at most, the ellipsis among them."""
    words = "một hai, " * 40

    assert in_short(words) == "một hai, " * 32 + "một hai…"
    assert len(in_short(words)) <= 300
    assert in_short("a" * 300) == "a" * 300
