"""The one door to the library of holidays."""

from holidays import country_holidays

from generator.working_days import public_holidays

YEARS = range(2015, 2032)


def test_the_calendar_is_the_one_of_the_library_s_front_door():
    """Taken from its own file, which is quicker: the same days under the same names."""
    for year in YEARS:
        ours = public_holidays._calendar()(years=year, language="vi")
        theirs = country_holidays("VN", years=year, language="vi")

        assert (dict(ours), ours.weekend_workdays) == (dict(theirs), theirs.weekend_workdays)


def test_a_library_that_keeps_its_countries_elsewhere(monkeypatch):
    """Its front door is slower, and leads to the same."""
    monkeypatch.setattr(public_holidays, "find_spec", lambda name: None)

    assert public_holidays._calendar.__wrapped__().__name__ == "Vietnam"
