import pytest

from generator.observations import FORM_COLUMNS, PORTAL_COLUMNS, Definition
from generator.statistics import COUNTED, EARLY_OR_ON_TIME, MEASURES, RATES, RECEIVED_NEW
from generator.statistics.measures import (
    COUNT_MEASURES,
    DEFINITIONS_OF_LATE,
    LATE_OF_DUE,
    LATE_ON_PORTAL,
    LATE_RATE,
    ON_TIME_RATE,
    SOLVED,
)

every_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)


@every_measure
def test_every_measure_says_everything_about_itself(measure):
    """A figure never stands without its definition, its unit and its source."""
    words = ("id", "short", "title", "unit", "definition", "formula", "legal_source", "caution")

    assert [word for word in words if not getattr(measure, word).strip()] == []


@every_measure
def test_what_a_measure_says_are_whole_sentences(measure):
    """They stand on the page as they are."""
    told = [measure.definition, measure.legal_source, measure.caution, *filter(None, [measure.refused])]

    assert [text for text in told if not (text[0].isupper() and text.endswith("."))] == []
    assert [text for text in told if "  " in text or text != text.strip()] == []


@pytest.mark.parametrize("word", ["id", "title", "definition", "formula"])
def test_no_two_measures_say_the_same(word):
    """Ids are addresses, and the rest tells measures apart."""
    assert len({getattr(measure, word) for measure in MEASURES}) == len(MEASURES)


@every_measure
def test_every_measure_is_made_of_columns_that_are_there(measure):
    """Of the definition by which it counts, and of no other."""
    of_form = {*FORM_COLUMNS, EARLY_OR_ON_TIME, RECEIVED_NEW}
    own = of_form if measure.counted_by is Definition.FORM else set(PORTAL_COLUMNS)

    assert {*measure.numerator, *measure.whole, *measure.adds_up} <= own
    assert own <= set(COUNTED)


def test_rates_are_the_measures_with_a_whole():
    """Each with a part, and with the whole in words."""
    assert {measure.id for measure in MEASURES if measure.whole} == {measure.id for measure in RATES}
    assert all(measure.numerator and measure.denominator for measure in RATES)


def test_a_rate_says_of_what_it_is_so_many_per_cent():
    """The unit names the whole; a number of dossiers has none."""
    assert {measure.unit[:2] for measure in RATES} == {"% "}
    assert {measure.unit for measure in COUNT_MEASURES} == {SOLVED.unit} == {"hồ sơ"}
    assert not any(measure.denominator for measure in COUNT_MEASURES)


def test_what_no_source_counts_is_refused_with_a_reason():
    """Dossiers that fell due in the period: nothing may compute them from columns that mean another thing."""
    assert [measure.id for measure in MEASURES if measure.refused] == [LATE_OF_DUE.id]
    assert (LATE_OF_DUE.numerator, LATE_OF_DUE.whole, LATE_OF_DUE.adds_up) == ((), (), ())
    assert LATE_OF_DUE not in RATES


def test_the_definitions_of_lateness_are_told_apart():
    """Five ways by number, the site's own first; what the portal counts is no way of this site."""
    ways = [measure.way for measure in DEFINITIONS_OF_LATE if measure is not LATE_ON_PORTAL]

    assert ways == ["cách 1", "cách 2", "cách 3", "cách 4", "cách 5"]
    assert DEFINITIONS_OF_LATE[0] is LATE_RATE
    assert LATE_ON_PORTAL.way == ON_TIME_RATE.way == ""


def test_every_definition_of_lateness_is_a_measure():
    """So that each has an address to lead to."""
    assert set(DEFINITIONS_OF_LATE) <= set(MEASURES)
