"""A sheet that says another unit or another time than its figures are taken for is told."""

import pytest

from generator.catalogue.commune import Commune, UnitChange
from generator.incoming import CellPlace, Notice, Weight
from generator.incoming.form_2_06a import own_names, read_form
from generator.spreadsheets import read_book
from generator.wording import form_2_06a_tables as tables
from tests.incoming.test_form_2_06a_notices import SOUND, at, workbook
from tests.incoming.workbooks import ASKED, OCTOBER, SECTORS, saved

OWN = ("xã Quang Minh", "xã Đức Xương")


def notes(*above: str, name: str = "Sheet") -> list[Notice]:
    """What is noted of a sheet with these cells above its heads."""
    book = workbook([(text,) for text in above] + [*SOUND])
    book.active.title = name
    read, _ = read_book(saved(book), "f")
    assert read is not None
    rows, notices = read_form(read, SECTORS, ASKED, OWN)
    assert len(rows) == 1
    return [notice for notice in notices if notice.weight is Weight.NOTE]


OTHERS = {
    "Đơn vị báo cáo: UBND xã Gia Phúc, TP Hải Phòng": "xã Gia Phúc",
    "ỦY BAN NHÂN DÂN XÃ GIA PHÚC": "XÃ GIA PHÚC",
    "UBND XA GIA PHUC": "XA GIA PHUC",
    "Đơn vị: Phường 1": "Phường 1",
    "Bộ phận Một cửa phường Quang Minh": "phường Quang Minh",
}


@pytest.mark.parametrize(("text", "unit"), OTHERS.items())
def test_another_unit_is_told_with_both_names(text, unit):
    """The figures are read: a site may take those of before a merger."""
    assert notes(text) == at(Weight.NOTE, tables.of_other_unit(unit, OWN[0]), 1, 1)


OURS = (
    "UBND xã Quang Minh",
    "UBND XÃ QUANG MINH, HUYỆN GIA LỘC",
    "UBND XA QUANG MINH HUYEN GIA LOC",
    "Đơn vị báo cáo: UBND xã Đức Xương",
    "UBND xã Gia Phúc (trước là xã Quang Minh)",
    "Tình hình giải quyết TTHC cấp xã Quý IV",
    "Đơn vị nhận báo cáo: UBND xã Gia Phúc",
    "UBND huyện Gia Lộc",
    "Bảo trợ xã hội",
)


@pytest.mark.parametrize("text", OURS)
def test_our_own_names_are_not_told(text):
    """Of today and of before; nor units that the report is not of."""
    assert notes(text) == []


SHEETS = {
    "Tháng 8-2026": False, "Tháng 8": False, "T9": False, "Quý III": False, "Tháng 10": True, "T10": True,
    "Quý IV": True, "Năm 2026": True, "06a": True, "Tháng 10-2025": False,
}  # fmt: skip


@pytest.mark.parametrize(("name", "holds"), SHEETS.items())
def test_a_sheet_of_another_time_is_told(name, holds):
    """Its head says October; a name of a longer time is that of the file."""
    said = tables.sheet_of_other_period(name, OCTOBER)

    assert notes(name=name) == ([] if holds else [Notice(CellPlace("f", name), Weight.NOTE, *said)])


def test_former_names_are_those_of_what_became_the_commune():
    """What the commune became later is another unit, and so is where its land lies."""
    texts = (
        "Xã Đức Xương đổi tên thành xã Quang Minh.",
        "Xã Quang Minh nhập thành xã Quang Đức.",
        "Một phần đất thuộc xã Gia Phúc.",
    )
    changes = [UnitChange.model_construct(text=text) for text in texts]
    commune = Commune.model_construct({"name", "changes"}, name="xã Quang Minh", changes=changes)

    assert own_names(commune) == ["xã Quang Minh", "Xã Đức Xương"]
    assert own_names(Commune.model_construct()) == []
