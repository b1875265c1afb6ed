from generator.pages.a_to_z import anchor
from tests.projects import PROCEDURE, more_procedures

ADDRESS = "thu-tuc/a-z/"


def groups(page):
    """The letters with the names under each."""
    names = [[entry.all("a")[0].text for entry in one.all("li")] for one in page.all("ul", "procedure-list")]
    return list(zip([one.text for one in page.all("h2")], names, strict=True))


def test_the_order_is_that_of_the_vietnamese_alphabet(show):
    """Đ behind D, Ô behind O, letters before tones; digits lead."""
    page = show(
        ADDRESS,
        more_procedures(
            b="Ổn định", c="Ở nhờ", d="Đình chỉ", e="Dừng trợ cấp", f="Cập nhật", g="Cấp thẻ", h="03 ngày"
        ),
    )

    assert groups(page) == [
        ("Số và dấu", ["03 ngày"]),
        ("C", ["Cấp thẻ", "Cập nhật"]),
        ("D", ["Dừng trợ cấp"]),
        ("Đ", ["Đăng ký khai sinh", "Đình chỉ"]),
        ("Ô", ["Ổn định"]),
        ("Ơ", ["Ở nhờ"]),
    ]


def test_the_word_procedure_in_front_does_not_count(show):
    """Half of the official names begin with it; people look for what comes behind."""
    page = show(ADDRESS, more_procedures(b="Thủ tục chứng thực", c="THỦ TỤC xác nhận", d="Thủ tướng khen"))

    assert groups(page) == [
        ("C", ["Thủ tục chứng thực"]),
        ("Đ", ["Đăng ký khai sinh"]),
        ("T", ["Thủ tướng khen"]),
        ("X", ["THỦ TỤC xác nhận"]),
    ]


def test_a_short_name_is_shown_and_sorted_by(show):
    """A list in the order of names that nobody sees is in no order."""
    short = {PROCEDURE: ("name: Đăng ký khai sinh\n", "name: Đăng ký khai sinh\nshort_name: Khai sinh\n")}

    assert groups(show(ADDRESS, short)) == [("K", ["Khai sinh"])]


def test_only_letters_that_occur_are_offered(show):
    """Each leads to its place on the page; a letter with a mark has an anchor as it is typed."""
    page = show(ADDRESS, more_procedures(b="Ưu đãi", c="Cấp thẻ"))

    assert [
        (one.text, one["href"]) for one in page.one("nav", **{"aria-label": "Theo chữ cái"}).all("a")
    ] == [
        ("C", "thu-tuc/a-z/#chu-c"),
        ("Đ", "thu-tuc/a-z/#chu-dd"),
        ("Ư", "thu-tuc/a-z/#chu-uw"),
    ]
    assert [one["id"] for one in page.all("h2")] == ["chu-c", "chu-dd", "chu-uw"]


def test_anchors_tell_all_letters_apart():
    """In ASCII, so that an address that is passed on stays readable."""
    letters = ["", *"AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"]
    anchors = [anchor(letter) for letter in letters]

    assert len(set(anchors)) == len(letters)
    assert all(one.isascii() for one in anchors)


def test_what_has_ended_stands_behind(show):
    """Found by its name, under the word that nobody takes it; procedures of others are not here."""
    more = more_procedures(
        b="name: Cấp thẻ\nend: {how: repealed}", c="name: Bán thẻ\ngovernment_levels: [province]"
    )
    page = show(ADDRESS, more)

    assert groups(page) == [("Đ", ["Đăng ký khai sinh"]), ("Không còn thực hiện", ["Cấp thẻ"])]
