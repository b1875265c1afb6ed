"""The national portal's answer: its units, the row of one of them, and what is refused."""

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from generator.incoming import Asked, CellPlace, Incoming, Notice, Weight
from generator.incoming.portal_answer import MOST_UNITS, read_answer
from generator.incoming.portal_progress import ratio_of, read_progress
from generator.observations import ALL, Channel, Definition, Status, disagreements
from generator.observations.cells import moment
from generator.quantities import Period
from tests.incoming.incoming_rows import PORTAL, counts

HERE = Path(__file__).parent
ANSWER = (HERE / "portal-progress.json").read_bytes()
FILE = "tien-do.json"
ASKED = Asked(FILE, "Cổng", period=Period.month(2026, 8), as_of=moment("2026-09-05"), unit="H44.100")
UNIT: dict[str, Any] = {
    "departmentName": "UBND xã Minh Họa",
    "departmentCode": "H99.1",
    "totalReceived": 120,
    "totalOnTime": 115,
    "totalOverdue": 5,
    "ratio": 95.83,
}


def answer(*units: dict[str, Any], parent: dict[str, Any] | None = None) -> bytes:
    """An answer of these units."""
    return json.dumps({"code": "OK", "data": {"parent": parent, "children": units}}).encode()


def asked(unit: str | None = "H99.1", **options: Any) -> Asked:
    return Asked(**{**vars(ASKED), "unit": unit, **options})


def refusals(data: bytes, *, of: Asked | None = None) -> list[tuple[str | None, str]]:
    """The place and message of what is refused; nothing else may come of the answer."""
    rows, notices, _ = read_progress(data, of or asked())
    assert rows == ()
    return [(one.place.sheet, one.message) for one in notices if one.weight is Weight.REFUSED]


def test_one_unit_becomes_one_row():
    """Over all sectors and channels, as the portal counts; the form's columns stay empty."""
    rows, notices, units = read_progress(answer(UNIT), asked())

    assert rows == (
        Incoming(
            place=CellPlace(FILE, "data.children[0]"),
            period=Period.month(2026, 8),
            as_of=moment("2026-09-05"),
            sector=ALL,
            channel=Channel.ALL,
            counts=counts(PORTAL),
            definition=Definition.PORTAL_D4,
            status=Status.OFFICIAL,
            source="Cổng",
        ),
    )
    assert (notices, [unit.code for unit in units]) == ([], ["H99.1"])


def test_every_unit_with_dossiers_gives_its_published_ratio():
    """On time of all received, to two decimals, half up; the parent's too."""
    units, _ = read_answer(ANSWER, FILE)
    with_dossiers = [unit for unit in units if unit.received]

    assert [ratio_of(unit) for unit in with_dossiers] == [unit.ratio for unit in with_dossiers]
    assert len(with_dossiers) == 12


def test_a_half_is_rounded_up():
    """1 of 800 is 0,125 %, which a float would round to the even 0,12 %."""
    units, _ = read_answer(answer(UNIT | {"totalReceived": 800, "totalOnTime": 1}), FILE)

    assert ratio_of(units[0]) == Fraction(13, 100)


def test_what_units_received_is_on_time_or_overdue():
    """Of the 241 communes whose figures are known."""
    with (HERE / "portal-units.csv").open(encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    broken = [
        unit
        for unit in units
        if list(
            disagreements(
                counts(
                    {},
                    portal_received=int(unit["received"]),
                    portal_on_time=int(unit["on_time"]),
                    portal_overdue=int(unit["overdue"]),
                )
            )
        )
    ]

    assert (len(units), broken) == (241, [])


def test_without_a_unit_all_are_shown():
    """No row; totals that do not add up are told; that the parent has no overdue
    count is seen in its row."""
    rows, notices, units = read_progress(ANSWER, asked(None))

    assert (rows, len(units)) == ((), 13)
    assert [(one.place.sheet, one.weight, one.message) for one in notices] == [
        (
            "data.parent",
            Weight.NOTE,
            "số tiếp nhận của đơn vị cấp trên ghi 184.513, nhưng các đơn vị cộng lại được 16.850",
        ),
        (
            "data.parent",
            Weight.NOTE,
            "số đúng hạn của đơn vị cấp trên ghi 144.625, nhưng các đơn vị cộng lại được 13.663",
        ),
    ]


@pytest.mark.parametrize(
    "wanted", ["H44.100", "h44.100", "UBND Phường Việt Trì", "phường việt trì", "UBND phuong Viet Tri"]
)
def test_a_unit_is_named_by_code_or_name(wanted):
    """In any letters, with “UBND” or without."""
    _, _, units = read_progress(ANSWER, asked(wanted))

    assert [unit.code for unit in units] == ["H44.100"]


def test_a_part_of_a_name_is_no_unit():
    """The nearest are told; none is taken for it."""
    _, notices, units = read_progress(ANSWER, asked("Việt Tri 2"))

    assert units == ()
    assert notices[0].message == "không có đơn vị nào mã hoặc tên là “Việt Tri 2”"
    assert "H44.100 (UBND Phường Việt Trì)" in notices[0].hint


def test_a_name_of_two_units_is_refused():
    """Their codes are told."""
    twin = UNIT | {"departmentCode": "H99.2", "departmentName": "UBND xã Mình Hoa"}

    assert refusals(answer(UNIT, twin), of=asked("xa minh hoa")) == [
        (None, "“xa minh hoa” có thể là H99.1 (UBND xã Minh Họa) hoặc H99.2 (UBND xã Mình Hoa)")
    ]


@pytest.mark.parametrize("wanted", ["H99.1", "h99.1", "xa minh hoa"])
@pytest.mark.parametrize("other", [{}, {"totalReceived": 121}, {"departmentName": "UBND xã Minh Hoạ"}])
def test_a_unit_that_stands_twice(wanted, other):
    """Both places are told: which one holds nobody knows, and its code chooses none."""
    (found,) = refusals(
        answer(UNIT, UNIT | {"departmentCode": "H99.2", "departmentName": "B"}, UNIT | other),
        of=asked(wanted),
    )

    assert found == (
        "data.children[2]",
        "H99.1 (UBND xã Minh Họa) có 2 lần trong tệp, ở các mục data.children[0], data.children[2], "
        "không biết lấy số nào",
    )


def test_what_is_no_unit_is_told_at_its_place():
    """Each of them, among good ones."""
    data = json.dumps({"data": {"children": [UNIT, "x", UNIT, None]}}).encode()

    assert refusals(data) == [
        ("data.children[1]", "chỗ này phải là một đơn vị, nhưng ghi “x”"),
        ("data.children[3]", "chỗ này phải là một đơn vị, nhưng ghi “null”"),
    ]


@pytest.mark.parametrize("unit", ["H99.1", None])
def test_a_broken_sum_is_told_beside_a_broken_ratio(unit):
    """Each is a fact of its own, shown before anything is written; for all units too."""
    rows, notices, _ = read_progress(answer(UNIT | {"totalOnTime": 125}), asked(unit))

    assert len(rows) == (unit is not None)
    assert [(one.weight, one.message) for one in notices] == [
        (
            Weight.NOTE,
            "“Cổng quốc gia: tiếp nhận” ghi 120, nhưng “Cổng quốc gia: đúng hạn, gồm cả đang giải quyết còn "
            "hạn” + “Cổng quốc gia: quá hạn, gồm cả đang giải quyết quá hạn” cộng lại được 130",
        ),
        (Weight.NOTE, "UBND xã Minh Họa: Cổng ghi tỉ lệ 95,83 %, tính từ số hồ sơ được 104,17 %"),
    ]


@pytest.mark.parametrize(
    ("ratio", "message"),
    [
        ('"95,83"', "tỉ lệ Cổng ghi là “95,83”, không đọc được"),
        ("1e308", "tỉ lệ Cổng ghi là “1e308”, không đọc được"),
        ("-5", "tỉ lệ Cổng ghi là “-5”, không đọc được"),
        ("[1]", "tỉ lệ Cổng ghi là “một danh sách”, không đọc được"),
        ("true", "tỉ lệ Cổng ghi là “true”, không đọc được"),
        ("null", "Cổng không ghi tỉ lệ"),
        (None, "Cổng không ghi tỉ lệ"),
    ],
)
def test_a_ratio_that_cannot_be_compared_is_told(ratio, message):
    """No comparison is not a comparison that went well."""
    found = f', "ratio": {ratio}'.encode() if ratio else b""
    rows, notices, _ = read_progress(answer(UNIT).replace(b', "ratio": 95.83', found), asked())

    assert len(rows) == 1
    assert [one.message for one in notices] == [
        f"UBND xã Minh Họa: {message}, nên không so được với tỉ lệ tính từ số hồ sơ"
    ]


@pytest.mark.parametrize("wanted", ["h99.1", "UBND XA MINH HOA", "xã Minh Họa"])
def test_the_source_names_the_unit_as_the_file_does(wanted):
    """However it was asked for: the source is shown on pages. What a person said stands."""
    (row,), _, _ = read_progress(answer(UNIT), asked(wanted, own_source=False))

    assert row.source == (
        "Cổng Dịch vụ công quốc gia, tiến độ giải quyết của UBND xã Minh Họa (H99.1), tệp tien-do.json"
    )
    assert read_progress(answer(UNIT), asked(wanted))[0][0].source == "Cổng"


def test_what_the_answer_does_not_say_must_be_said():
    """Its period and its day; it is never told by channel."""
    options = asked(period=None, as_of=None, channel=Channel.ONLINE)

    assert [message for _, message in refusals(answer(UNIT), of=options)] == [
        "tệp của Cổng không ghi kỳ số liệu",
        "tệp của Cổng không ghi ngày lấy số liệu",
        "số liệu của Cổng không chia theo cách nộp",
    ]


def test_the_parent_without_its_overdue_is_not_imported():
    """What is overdue there is not worked out from the others."""
    assert refusals(ANSWER, of=asked("H44")) == [
        (
            "data.parent.totalOverdue",
            "tệp không có số hồ sơ quá hạn của đơn vị cấp trên, chỉ có của từng đơn vị, "
            "nên không nhập được dòng này",
        )
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("null", "Cổng để trống số này (null), không phải là 0"),
        ('"5"', "“5” không phải số hồ sơ"),
        ("5.0", "“5.0” không phải số hồ sơ"),
        ("-5", "“-5” không phải số hồ sơ"),
        ("true", "“true” không phải số hồ sơ"),
        ("NaN", "“NaN” không phải số hồ sơ"),
        ("1e3", "“1e3” không phải số hồ sơ"),
        ("[5]", "“một danh sách” không phải số hồ sơ"),
        ("1" * 13, "“1111111111111” không phải số hồ sơ"),
    ],
)
def test_what_is_no_count_is_refused(value, message):
    """At its path; nothing is filled in."""
    data = answer(UNIT).replace(b'"totalOverdue": 5', f'"totalOverdue": {value}'.encode())

    assert refusals(data) == [("data.children[0].totalOverdue", message)]


def test_a_published_ratio_that_the_counts_do_not_give_is_told():
    """The counts are kept, and no ratio ever is."""
    rows, notices, _ = read_progress(answer(UNIT | {"ratio": 96}), asked())

    assert len(rows) == 1
    assert notices == [
        Notice(
            CellPlace(FILE, "data.children[0]"),
            Weight.NOTE,
            "UBND xã Minh Họa: Cổng ghi tỉ lệ 96,00 %, tính từ số hồ sơ được 95,83 %",
        )
    ]


def test_a_ratio_of_nought_without_dossiers_is_none():
    """Nothing came in, so that there is nothing to be a share of."""
    idle = UNIT | {"totalReceived": 0, "totalOnTime": 0, "totalOverdue": 0, "ratio": 0}
    rows, notices, units = read_progress(answer(idle), asked())

    assert (len(rows), notices, ratio_of(units[0])) == (1, [], None)


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"<html>", None, "từ chỗ này tệp không còn đúng kiểu JSON"),
        (b"", None, "từ chỗ này tệp không còn đúng kiểu JSON"),
        (b"[" * 100_000, None, "dữ liệu lồng nhau quá nhiều lớp"),
        (b'{"a": "\xff"}', None, "chữ trong tệp không đọc được"),
        (
            b'{"code": "OK", "code": "OK"}',
            None,
            "tên “code” có hai lần trong một nhóm, không biết lấy số nào",
        ),
        (b'{"code": "ERROR"}', "code", "Cổng trả lời “ERROR”, không phải “OK”"),
        (b"[]", "data.children", "không có danh sách đơn vị ở đây"),
        (b'{"data": {"children": [1]}}', "data.children[0]", "chỗ này phải là một đơn vị, nhưng ghi “1”"),
        (b'{"data": {"children": {}}}', "data.children", "không có danh sách đơn vị ở đây"),
        (
            json.dumps({"data": {"children": [{}] * (MOST_UNITS + 1)}}).encode(),
            "data.children",
            "tệp lớn hơn mức đọc được",
        ),
    ],
)
def test_what_is_no_answer_of_the_portal_is_refused(data, place, message):
    """Whatever the file holds: in a sentence, at a place."""
    assert refusals(data) == [(place, message)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_answer_saved_in_any_unicode_is_read(encoding):
    """A console of Windows saves what it is given as UTF-16."""
    rows, _, _ = read_progress(answer(UNIT).decode().encode(encoding), asked())

    assert len(rows) == 1
