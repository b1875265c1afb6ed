from generator.statistics import LATE_RATE, MEASURES, ON_TIME_RATE, SOLVED


def test_every_measure_says_what_it_is():
    """A figure never stands without its definition, its denominator and its source."""
    for measure in MEASURES:
        assert all((measure.title, measure.unit, measure.definition, measure.formula, measure.legal_source))

    assert len({measure.id for measure in MEASURES}) == len(MEASURES)
    assert {measure.id for measure in MEASURES if measure.denominator} == {LATE_RATE.id, ON_TIME_RATE.id}
    assert SOLVED.unit == "hồ sơ"
