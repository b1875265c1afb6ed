"""Numbers of legal documents as they are written, and what misspelt ones mean."""

import pytest

from generator.catalogue.legal_numbers import (
    ascii_number,
    meant_number,
    with_issuer,
    without_issuer,
    without_year,
    year_of,
)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("43/2011/NĐ-CP", "43-2011-nd-cp"),
        ("66.7/2025/NQ-CP", "66.7-2025-nq-cp"),
        ("02/2022/TT-BLĐTBXH", "02-2022-tt-bldtbxh"),
        ("31/2021/QĐ-TTg", "31-2021-qd-ttg"),
        ("1669/NQ-UBTVQH15", "1669-nq-ubtvqh15"),
        ("7/2020/TT-BTƯ", "7-2020-tt-btu"),
        ("08/2025/NQ-HĐND (hai-duong)", "08-2025-nq-hdnd-hai-duong"),
    ],
)
def test_a_number_in_ascii(number: str, written: str):
    """As files and addresses write it."""
    assert ascii_number(number) == written


def test_the_issuer_behind_a_number():
    """Put there for those who cite it, and taken away again."""
    assert with_issuer("08/2025/NQ-HĐND", "hai-duong") == "08/2025/NQ-HĐND (hai-duong)"
    assert with_issuer("60/2014/QH13", None) == "60/2014/QH13"
    assert without_issuer("08/2025/NQ-HĐND (hai-duong)") == "08/2025/NQ-HĐND"
    assert without_issuer("60/2014/QH13") == "60/2014/QH13"


@pytest.mark.parametrize(
    ("number", "year", "rest"),
    [
        ("151/2024/NĐ-CP", 2024, "151/NĐ-CP"),
        ("66.16/2026/NQ-CP", 2026, "66.16/NQ-CP"),
        ("1669/NQ-UBTVQH15", None, "1669/NQ-UBTVQH15"),
        ("2024/QĐ-UBND", None, "2024/QĐ-UBND"),
    ],
)
def test_the_year_of_a_number(number: str, year: int | None, rest: str):
    """What stands between two strokes; a running number of four figures is none."""
    assert (year_of(number), without_year(number)) == (year, rest)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("123/2015/NĐ-CP", "123/2015/NĐ-CP"),
        ("31/2021/QĐ-TTg", "31/2021/QĐ-TTg"),
        ("08/2025/NQ-HĐND (hai-duong)", "08/2025/NQ-HĐND (hai-duong)"),
        ("01/2014/NQLT-CP-UBTƯMTTQVN", "01/2014/NQLT-CP-UBTƯMTTQVN"),
        ("118/2025/NĐ-C", "118/2025/NĐ-C"),  # short of a letter, but written as a number is
        ("123/2015/nđ-cp", "123/2015/NĐ-CP"),
        ("123/2015/ND-CP", "123/2015/NĐ-CP"),
        ("123/2015/N\u00d0-CP", "123/2015/NĐ-CP"),  # the Icelandic letter of some keyboards
        ("31/2021/QD-TTG", "31/2021/QĐ-TTg"),
        ("02/2022/TT-BLDTBXH", "02/2022/TT-BLĐTBXH"),
        ("123 / 2015 / NĐ - CP", "123/2015/NĐ-CP"),
        ("QĐ2338-BTP", "2338/QĐ-BTP"),
        ("QD 2338-BTP", "2338/QĐ-BTP"),
        ("60/2014/QH13 ngày 20/11/2014", "60/2014/QH13"),
        ("Nghị định số 123/2015/NĐ-CP", "123/2015/NĐ-CP"),
        ("08/2025/nq-hdnd(hai-duong)", "08/2025/NQ-HĐND (hai-duong)"),
        ("08/2025/NQ-HĐND (Hải Dương)", "08/2025/NQ-HĐND"),
        ("60/2014", None),
        ("Luật Hộ tịch", None),
    ],
)
def test_what_a_misspelt_number_means(text: str, meant: str | None):
    """The number itself where it is well written; what no number can be made of means none."""
    assert meant_number(text) == meant
