"""Letters, days, amounts and time limits: what holds of every one of them, not of some examples."""

import contextlib
import unicodedata
from datetime import date, datetime, timedelta

from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.meant.addresses import meant_address, meant_email, meant_phone
from generator.meant.amounts import meant_sum
from generator.meant.days import read_day
from generator.meant.hours import meant_hours
from generator.meant.numbers import counted
from generator.quantities import Money, Period, Share, TimeLimit, TimeUnit
from generator.scalars import Misread, as_count, as_day, as_dong, as_text, as_whole_number
from generator.vietnamese import fold, nearest, sort_key
from generator.wording.numbers import grouped, percent
from generator.wording.quantities import money_text
from generator.working_days.counting import due
from tests.properties.texts import texts
from tests.working_days.test_calendar import new_calendar

words = st.text(st.characters(categories=("L", "N", "M", "Zs", "P")), max_size=30)
vietnamese = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệớờởỡợ ĐÂ-", max_size=30)


@given(texts | vietnamese | words)
def test_folding_twice_is_folding_once(text):
    """And a composed letter is folded as a decomposed one."""
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.lists(vietnamese | words, max_size=6))
def test_the_order_is_that_of_the_words_not_of_their_bytes(names):
    """Sorting knows no Unicode form, and never fails."""
    composed = [unicodedata.normalize("NFC", name) for name in names]
    decomposed = [unicodedata.normalize("NFD", name) for name in names]
    spelt = [unicodedata.normalize("NFC", name) for name in sorted(decomposed, key=sort_key)]
    keys = [sort_key(name)[0] for name in spelt]

    assert keys == sorted(keys)
    assert sorted(spelt) == sorted(composed)


@given(texts, st.lists(words, max_size=5))
def test_the_nearest_word_is_one_of_the_known(word, known):
    """Or none."""
    assert nearest(word, known) in {None, *known}


@given(st.integers(0, 10**12 - 1))
def test_an_amount_is_read_as_it_is_shown(dong):
    """8.000 đồng means 8000 for the reader of a page and for the reader of a file."""
    assert as_dong(money_text(Money(dong))) == as_dong(str(dong)) == dong
    assert as_whole_number(str(dong)) == int(grouped(dong).replace(".", "")) == dong


@given(texts | vietnamese | st.from_regex(r"[0-9. ,]{1,40}(đ|k| triệu)?", fullmatch=True))
@example("9" * 5_000)
@example("1" + ".000" * 2_000)
def test_any_text_is_a_value_or_a_refusal_that_is_told(text):
    """No other error: whoever reads a record would take it for another fault than it is."""
    for meant in (meant_address, meant_email, meant_hours, meant_phone, meant_sum, read_day, counted):
        meant(text)
    for read in (as_count, as_day, as_dong, as_text, as_whole_number):
        with contextlib.suppress(Misread):
            read(text)


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_a_day_is_read_as_it_is_written(day):
    """Every day that a record may name."""
    assert as_day(day.isoformat()) == day
    assert Period.month(day.year, day.month).start <= day <= Period.month(day.year, day.month).end


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_a_part_is_never_shown_as_none_or_all(part, whole):
    """Rounding does not hide one late dossier among thousands, nor make of nearly all all."""
    assume(part <= whole)
    shown = percent(Share(part, whole))

    assert (shown in {"0 %", "0\u00a0%"}) == (part == 0)
    assert (shown in {"100 %", "100\u00a0%"}) == (part == whole)


# From 2026 to 2027, the first year announced.
CALENDAR = new_calendar()
moments = st.datetimes(datetime.fromisoformat("2026-01-02"), datetime.fromisoformat("2027-06-30"))
units = st.sampled_from([unit for unit in TimeUnit if unit is not TimeUnit.SAME_DAY])


@given(moments, units, st.integers(1, 3), st.integers(0, 2))
def test_a_longer_limit_never_ends_earlier(accepted, unit, value, more):
    """And what is due is never due on a day off, nor before it was accepted."""
    short, long = (due(accepted, TimeLimit(count, unit), CALENDAR) for count in (value, value + more))

    assert accepted.date() <= short.day <= long.day
    assert not CALENDAR.is_off(short.day)
    assert [day for day in short.passed if not CALENDAR.is_off(day)] == []


@given(moments, units, st.integers(1, 4), st.timedeltas(timedelta(0), timedelta(days=20)))
def test_what_is_accepted_later_is_never_due_earlier(accepted, unit, value, later):
    """Whoever waits gains nothing."""
    limit = TimeLimit(value, unit)

    assert due(accepted, limit, CALENDAR).day <= due(accepted + later, limit, CALENDAR).day
