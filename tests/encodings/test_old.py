"""Old encodings are recognised, read rightly, and not seen where there are none."""

from pathlib import Path

import pytest

from generator.encodings.old import TCVN3, VNI, from_tcvn3, from_vni, old_part
from generator.vietnamese import is_syllable

REPOSITORY = Path(__file__).parents[2]
LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
BARE = "ăâêôơưđ"  # the capitals that TCVN3 has


def test_every_letter_of_tcvn3():
    """Small ones all; of the capitals those without a tone, for fonts show the others by small letters."""
    assert set(TCVN3.values()) == set(LETTERS) | set(BARE.upper())
    for code, letter in TCVN3.items():
        assert from_tcvn3(code) == letter


@pytest.mark.parametrize("letter", LETTERS)
def test_capitals_with_tones_of_tcvn3(letter: str):
    """In a word of capitals the small letter's code is a capital."""
    codes = {read: code for code, read in TCVN3.items()}
    upper = letter.upper()

    assert from_tcvn3(f"TH{codes.get(upper, codes[letter])}") == f"TH{upper}"


def test_every_letter_of_vni():
    """Each in both cases, and a sign may follow a capital in either."""
    assert set(VNI.values()) == set(LETTERS) | set(LETTERS.upper())
    for signs, letter in VNI.items():
        assert from_vni(f"x{signs}x") == f"x{letter}x"
    assert from_vni("UÛy") == "Ủy"
    assert from_vni("Uûy") == "Ủy"


@pytest.mark.parametrize(
    ("line", "decoded"),
    [
        ("name: §¨ng ký khai sinh", "Đăng ký"),
        ("Uû ban nh©n d©n x·", "Uỷ ban nhân dân xã"),
        ("Hé tÞch", "Hộ tịch"),
        ("LuËt §Êt ®ai", "Luật Đất đai"),
        ("name: Uû BAN NH¢N D¢N X·", "UỶ BAN NHÂN DÂN XÃ"),
        ("Ñaêng kyù khai sinh", "Đăng ký"),
        ("UÛy ban nhaân daân", "Ủy ban nhân dân"),
        ("ñöôøng boä", "đường bộ"),
        ("Ä‘Äƒng kÃ½ khai sinh", "đăng ký"),
        ("C\u00e1\u00bb\u2022ng D\u00e1\u00bb\u2039ch v\u00e1\u00bb\u00a5", "Cổng Dịch vụ"),
    ],
)
def test_an_old_line_is_read(line: str, decoded: str):
    """The hint shows what it says."""
    old = old_part(line)

    assert old is not None
    assert old.decoded == decoded


@pytest.mark.parametrize(
    "line",
    [
        "Café de Paris, Citroën, Noël, Orléans, Genève",
        "Loïc, Chloé và Zoë",
        "Malmö, Köln, Zürich, Müller, smörgåsbord, Bjørn",
        "São Tomé và Príncipe, El Niño, señor",
        "© 2026 · «lục» ½ 5 µm 20 m² ±1 °C § 5",
        "Đắk Lắk, Krông Bông, M’nông, Hrê",
        "Ủy ban nhân dân xã Bình An",
        "phôtô, sđt, NĐ-CP, QĐ-UBND",
    ],
)
def test_other_letters_are_left_alone(line: str):
    """Names of Western Europe, signs, and Vietnamese as it is."""
    assert old_part(line) is None


def test_no_line_of_the_content_is_old():
    """Nothing that is true today is called old."""
    files = [file for file in (REPOSITORY / "content").rglob("*") if file.suffix in (".yml", ".md")]
    assert files
    for file in files:
        assert [line for line in file.read_text("utf-8").split("\n") if old_part(line)] == []


@pytest.mark.parametrize("word", ["nghiêng", "gìn", "quyển", "Uỷ", "thuế", "giếng", "xoong", "khuya"])
def test_a_syllable(word: str):
    """The tone may stand on either vowel."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Café", "ñang", "Krông", "nhậtt", "phôtô", "cảc", "bcd"])
def test_what_is_no_syllable(word: str):
    """Two syllables, a tone on a consonant, a tone that no stop has."""
    assert not is_syllable(word)
