"""Problems as text that an editor can follow with a finger."""

from generator.cli.report import WIDEST_EXCERPT, explained_at, keys_at, report, summary
from generator.pages.addresses import MANUAL_MESSAGES, manual_fields
from generator.problems import Code, Place, Problem

AMOUNT = Problem(
    Place("content/procedures/1.001193.yml", 14, 11, 5, "  amount: 8.000"),
    Code.AMOUNT_AMBIGUOUS,
    "mức tiền viết 8.000 sẽ bị phần mềm khác đọc thành số 8",
    "viết 8000",
)
SAID = "Mã trong ngoặc vuông được giải thích ở"
LAPSED = Problem(Place("content/legal/a.yml"), Code.LEGAL_BASIS_LAPSED, "đã hết hiệu lực")


def excerpt_of(text: str, column: int, width: int = 1) -> tuple[str, str]:
    """The line as it is shown, and the line of carets below it."""
    problem = Problem(Place("a.yml", 1, column, width, text), Code.KEY_UNKNOWN, "sai")
    lines = report([problem]).split("\n")
    return lines[2].removeprefix("1 | "), lines[3].removeprefix("  | ")


def test_the_address_of_the_explanations():
    """That of the pages of the manual, which a light command does not import."""
    assert explained_at("https://xa.example/") == f"{SAID} https://xa.example/{MANUAL_MESSAGES}"
    assert explained_at("https://xa.example/trang") == f"{SAID} https://xa.example/trang/{MANUAL_MESSAGES}"
    assert explained_at("") == f"{SAID} manual/messages/"


def test_the_address_of_the_keys():
    """Of a kind of file; in the repository where the site's address is not known."""
    assert keys_at("https://xa.example/", "thu-tuc/") == f"https://xa.example/{manual_fields('procedure')}"
    assert keys_at("", "thu-tuc/") == "schemas/"


def test_nothing_is_wrong():
    """No report at all."""
    assert report([]) == ""


def test_a_problem_with_a_place_in_a_line():
    """Place, weight, fact, code; the line with carets below the fault; the advice; the count."""
    assert report([AMOUNT]) == (
        "content/procedures/1.001193.yml:14:11: lỗi: mức tiền viết 8.000 sẽ bị phần mềm khác đọc thành số 8 "
        "[amount-ambiguous]\n"
        "   |\n"
        "14 |   amount: 8.000\n"
        "   |           ^^^^^\n"
        "   = gợi ý: viết 8000\n"
        "\n"
        "1 lỗi."
    )


def test_a_problem_of_a_whole_file_without_advice():
    """No excerpt and no empty hint."""
    assert (
        report([LAPSED])
        == "content/legal/a.yml:1:1: ghi chú: đã hết hiệu lực [legal-basis-lapsed]\n\n1 ghi chú."
    )


def test_the_count():
    """Errors first; what there is none of is not counted."""
    assert summary([LAPSED, AMOUNT, AMOUNT]) == "2 lỗi, 1 ghi chú."
    assert summary([LAPSED]) == "1 ghi chú."


def test_the_margin_fits_the_number_of_the_line():
    """Bars and the hint's sign stand below each other, in line 7 as in line 1234."""
    places = [Place("a.yml", line, 1, 1, "x") for line in (7, 1234)]
    lines = report([Problem(place, Code.KEY_UNKNOWN, "sai", "sửa") for place in places]).split("\n")

    assert lines[1:5] == ["  |", "7 | x", "  | ^", "  = gợi ý: sửa"]
    assert lines[7:11] == ["     |", "1234 | x", "     | ^", "     = gợi ý: sửa"]


def test_the_caret_counts_letters():
    """A letter with two marks is one column."""
    assert excerpt_of("tên: Ủy ban", 6, 6) == ("tên: Ủy ban", "     ^^^^^^")


def test_the_caret_may_stand_behind_the_line():
    """Where a value is missing."""
    assert excerpt_of("name:", 6) == ("name:", "     ^")


def test_a_tab_is_as_wide_as_a_space():
    """So that the caret stands below the fault on every terminal."""
    assert excerpt_of("\tname: x", 2, 4) == (" name: x", " ^^^^")


def test_a_long_line_is_shown_around_the_fault():
    """Cut at either end, with the caret still below its character."""
    text = "a" * 150 + "X" + "b" * 150

    shown, carets = excerpt_of(text, 151)

    assert shown == "…" + "a" * 48 + "X" + "b" * 49 + "…"
    assert carets == " " * 49 + "^"
    assert shown[carets.index("^")] == "X"


def test_a_long_line_with_the_fault_near_its_start():
    """Shown from the start, and no caret beyond what is shown."""
    shown, carets = excerpt_of("name: " + "a" * 300, 7, 300)

    assert shown == "name: " + "a" * (WIDEST_EXCERPT - 7) + "…"
    assert carets == " " * 6 + "^" * (WIDEST_EXCERPT - 6)


def test_nothing_that_a_terminal_obeys_is_printed():
    """Neither from a file nor from its name: escapes, line ends, marks that turn a line round."""
    hostile, shown = "a\x1b[2J\r\n\u202eb\u200b\udcff", "a\ufffd[2J\ufffd\ufffd\ufffdb\ufffd\ufffd"
    text = report([Problem(Place(f"{hostile}.yml", 1, 1, 1, hostile), Code.KEY_UNKNOWN, hostile, hostile)])

    assert text.split("\n") == [
        f"{shown}.yml:1:1: lỗi: {shown} [key-unknown]",
        "  |",
        f"1 | {shown}",
        "  | ^",
        f"  = gợi ý: {shown}",
        "",
        "1 lỗi.",
    ]
    assert text.encode("utf-8")
