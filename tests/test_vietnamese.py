"""Letters: what people type without diacritics, in which order they look, what they may have meant."""

import unicodedata

import pytest

from generator.vietnamese import fold, initial, nearest, sort_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐƯỜNG Ướt ỡm ờ", "duong uot om o"),
        ("Trợ giúp xã hội", "tro giup xa hoi"),
        ("43/2011/NĐ-CP", "43/2011/nd-cp"),
    ],
)
def test_folding(text: str, folded: str):
    """People search without diacritics; đ and ơ are letters, not accents, and fold too."""
    assert fold(text) == folded


def test_folding_takes_decomposed_text():
    """Half of the sources are not composed."""
    assert fold(unicodedata.normalize("NFD", "Đăng ký hộ tịch ở phường")) == "dang ky ho tich o phuong"


def test_letters_have_the_order_of_the_alphabet():
    """a ă â … d đ e ê … o ô ơ … u ư: not the order of code points."""
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    backwards = letters[::-1]

    assert "".join(sorted(backwards, key=sort_key)) == letters


def test_tones_have_the_order_of_dictionaries():
    """Level, falling, dipping, broken rise, rise, heavy."""
    words = ["ma", "mà", "mả", "mã", "má", "mạ"]
    backwards = words[::-1]

    assert sorted(backwards, key=sort_key) == words


def test_letters_come_before_tones():
    """“mà” stands before “man”: a tone decides only between equal letters."""
    assert sorted(["man", "mạ", "ma", "mà"], key=sort_key) == ["ma", "mà", "mạ", "man"]


def test_a_syllable_is_finished_before_the_next_one():
    """As in dictionaries, all of “cấp” stands before all of “cập”."""
    names = ["Cấp bản sao", "Cấp đổi thẻ", "Cấp sổ", "Cập nhật sổ", "Chứng thực"]
    backwards = names[::-1]

    assert sorted(backwards, key=sort_key) == names


def test_a_shorter_name_comes_first():
    """“Đăng ký” before “Đăng ký khai sinh”."""
    assert sorted(["Đăng ký khai sinh", "Đăng ký"], key=sort_key) == ["Đăng ký", "Đăng ký khai sinh"]


def test_case_and_composition_do_not_change_the_order():
    """The same name in another spelling stands beside itself; its bytes decide only then."""
    composed, decomposed = "Ấp Đông", unicodedata.normalize("NFD", "ẤP ĐÔNG")

    assert sort_key(composed)[0] == sort_key(decomposed)[0]
    assert sort_key(composed) != sort_key(decomposed)


@pytest.mark.parametrize(
    "text", ["", " ", "\u0301", "a\u0301\u0323", "中文", "Ǽ", "\u0385", "🏛 nhà", "ﬁ", "\ufeff"]
)
def test_no_text_is_too_strange_to_be_sorted(text: str):
    """A lone tone mark in a hostile name must not stop the build."""
    assert sorted([text, "khai sinh"], key=sort_key)[-1] == "khai sinh"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("khai sinh", "khai tử"),
        ("khai sinh lưu động", "khai tử"),
        ("Dừng trợ cấp", "Đăng ký"),
        ("Di chúc", "Đi"),
        ("công chứng", "cơ sở"),
        ("con nuôi", "cô"),
        ("tội", "tới"),
        ("tăng", "tân"),
        ("thu hồi", "thư viện"),
        ("ăn", "ấn"),
        ("hộ tịch", "hồi hương"),
        ("lây lan", "lấy"),
        ("cấp xã", "cấp, đổi thẻ"),
        ("hòa giải", "hóa chất"),
        ("hoà giải", "hóa chất"),
        ("hòa giải", "hoá chất"),
        ("xóa tên", "xoá tên lần hai"),
        ("9 giờ", "an"),
        ("Mẫu 1", "Mẫu a"),
        ("y tế", "ý kiến"),
    ],
)
def test_pairs_that_are_easily_put_wrong(first: str, second: str):
    """đ after d, ô and ơ after o, letters before tones, spaces before signs, the old place of a tone."""
    swapped = [unicodedata.normalize("NFD", second), first.upper()]

    assert sorted([second, first], key=sort_key) == [first, second]
    assert sorted(swapped, key=sort_key) == swapped[::-1]


def test_the_place_of_a_tone_says_nothing():
    """“hòa” and “hoà” are one word in two spellings: only the text itself is left to decide."""
    assert sort_key("hòa")[0] == sort_key("hoà")[0]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Đăng ký", "Đ"),
        (unicodedata.normalize("NFD", "đăng ký"), "Đ"),
        ("Ủy quyền", "U"),
        ("ứng cử", "Ư"),
        ("Ấp", "Â"),
        ("  ăn", "Ă"),
        ("y tế", "Y"),
        ("24 giờ", ""),
        ("(hộ)", ""),
        ("\u0301", ""),
        ("中文", ""),
        ("", ""),
    ],
)
def test_the_letter_under_which_a_list_files_a_text(text: str, letter: str):
    """Letters of the alphabet keep their marks, tones go; what is no letter has none."""
    assert initial(text) == letter


def test_signs_and_digits_come_before_letters():
    """“(hộ kinh doanh)” and “24 giờ” lead the list."""
    assert sorted(["An", "24 giờ", "(hộ)"], key=sort_key) == ["(hộ)", "24 giờ", "An"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("secter", "sector"),
        ("ho_tich", "ho-tich"),
        ("hộ tịch", "ho-tich"),
        ("hotich", "ho-tich"),
        ("Điện thoại", "phone"),
    ],
)
def test_the_nearest_word(word: str, meant: str):
    """Diacritics, separators and single letters do not keep a hint away."""
    titles = {"Điện thoại": "phone"}
    found = nearest(word, ["sector", "ho-tich", "Điện thoại"])

    assert titles.get(found or "", found) == meant


def test_no_word_is_near():
    """No hint is better than a silly one."""
    assert nearest("qwzx", ["sector", "ho-tich"]) is None
    assert nearest("", ["sector"]) is None
    assert nearest("sector", []) is None


def test_how_near_is_near_enough():
    """Numbers of documents are all alike, so they ask for more likeness."""
    numbers = ["224/2026/NĐ-CP"]

    assert nearest("158/2005/NĐ-CP", numbers) == "224/2026/NĐ-CP"
    assert nearest("158/2005/NĐ-CP", numbers, 0.9) is None
    assert nearest("224/2026/ND-CP", numbers, 0.9) == "224/2026/NĐ-CP"
