from datetime import date

from generator.catalogue.procedure import Procedure
from generator.pages.procedure_list import list_letter, procedure_lists

DAY = date(2026, 11, 22)


def procedure(slug, name, levels=("commune",), **fields):
    record = {"slug": slug, "name": name, "government_levels": levels, "source": {"name": "Công báo"}}
    return Procedure.model_validate(record | fields)


def ids(lists):
    return [[one.id for one in group] for group in (lists.here, lists.elsewhere, lists.ended)]


def test_each_procedure_is_in_one_list():
    """What has ended is in none but its own, whoever took it; one that the commune takes too is here."""
    procedures = [
        procedure("a", "Đổi thẻ"),
        procedure("b", "Cấp thẻ", ("commune", "province")),
        procedure("c", "In thẻ", ("ministry",)),
        procedure("d", "Bỏ thẻ", end={"how": "repealed"}),
        procedure("e", "Ăn thẻ", ("province",), end={"how": "merged", "first_day_without": "2026-11-22"}),
        procedure("f", "An thẻ", end={"how": "replaced", "first_day_without": "2026-11-23"}),
    ]

    assert ids(procedure_lists(procedures, DAY)) == [["f", "b", "a"], ["c"], ["e", "d"]]


def test_nothing_in_nothing_out():
    """A sector without procedures has empty lists."""
    assert ids(procedure_lists([], DAY)) == [[], [], []]


def test_the_letter_is_that_of_the_name_that_is_shown():
    """Without “Thủ tục”, and of the short name where there is one."""
    assert list_letter(procedure("a", "Thủ tục đăng ký")) == "Đ"
    assert list_letter(procedure("a", "Thủ tục đăng ký", short_name="Khai sinh")) == "K"
    assert list_letter(procedure("a", "Thủ tục")) == "T"
    assert list_letter(procedure("a", "12 bước")) == ""
