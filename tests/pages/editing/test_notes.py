from generator.build.load import load
from generator.pages.editing.notes import notes_by_code, notes_pages
from generator.problems import Code, Place, Problem
from tests.projects import PROCEDURE, more_procedures, page_of, shown, sound_project

PASSED = "bien-tap/ghi-chu/review-date-passed/"
HINT = "đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem lại mới"
MORE = more_procedures(
    cap_the="name: Cấp thẻ\nreview_by: 2026-01-31", an_the="name: Ấn thẻ\nreview_by: 2026-01-01"
)


def note(code, path, line, message, hint="sửa"):
    return Problem(Place(path, line), code, message, hint)


def test_a_page_for_each_sort_of_note(tmp_path, show):
    """Its name in Vietnamese, its code, and by record the file with the line, the message, the page."""
    page = show(PASSED, MORE)
    records = [one for one in page.one("article").all("ul")[0].inside if not isinstance(one, str)]
    told = page_of(sound_project(tmp_path / "told", MORE), PASSED)

    assert page.one("h1").text == "Đã quá hạn xem lại"
    explained = page.one("p", "page-meta").one("a")
    assert explained.text == "Xem giải thích: review-date-passed"
    assert explained["href"] == "huong-dan-bien-tap/thong-bao/review-date-passed/"
    assert f"Gợi ý: {HINT}" in [one.text for one in page.all("p")]
    assert [one.text for one in records] == [
        "Ấn thẻ content/procedures/an-the.yml Dòng 3: hạn xem lại 01/01/2026 đã qua",
        "Cấp thẻ content/procedures/cap-the.yml Dòng 3: hạn xem lại 31/01/2026 đã qua",
    ]
    assert [one.one("a")["href"] for one in records] == ["thu-tuc/an-the/", "thu-tuc/cap-the/"]
    assert told.description == "2 chỗ trong 2 tệp: Đã quá hạn xem lại."
    assert (told.listed, [link.address for link in told.crumbs]) == (False, ["bien-tap/"])


def test_hints_that_differ_stand_with_their_notes(tmp_path):
    """One hint for all is said once; else each note has its own."""
    catalogue = load(sound_project(tmp_path)).catalogue
    problems = [
        note(Code.FORM_UNUSED, "content/forms/b.pdf", 1, "không ai dùng", "xóa"),
        note(Code.FORM_UNUSED, "content/forms/a.pdf", 1, "không ai dùng", "dùng"),
    ]
    (page,) = notes_pages(catalogue, problems)
    html = shown(page)

    assert page.values["hint"] == ""
    assert [one.text for one in html.one("article").all("ul")[0].all("ul")] == [
        "Dòng 1: không ai dùng. Gợi ý: dùng",
        "Dòng 1: không ai dùng. Gợi ý: xóa",
    ]
    assert html.all("a", href="") == []


def test_only_notes_are_told(tmp_path):
    """An error stops the site; none is on a page."""
    problems = [
        note(Code.KEY_UNKNOWN, PROCEDURE, 3, "lạ"),
        note(Code.LEVEL_UNPROVEN, PROCEDURE, 9, "chưa rõ"),
    ]

    assert notes_by_code(problems) == {Code.LEVEL_UNPROVEN: [problems[1]]}


def test_notes_of_a_record_stand_by_line(tmp_path):
    """An editor goes through a file from its top."""
    catalogue = load(sound_project(tmp_path)).catalogue
    problems = [note(Code.LEVEL_UNPROVEN, PROCEDURE, line, "chưa rõ") for line in (30, 4)]
    (page,) = notes_pages(catalogue, problems)
    (record,) = page.values["records"]

    assert [one.line for one in record.notes] == [4, 30]


def test_figures_lead_to_their_page(tmp_path):
    """data/stats.csv is no record, but it is shown."""
    catalogue = load(sound_project(tmp_path)).catalogue
    (page,) = notes_pages(catalogue, [note(Code.FIGURES_DISAGREE, "data/stats.csv", 2, "không khớp")])
    (record,) = page.values["records"]

    assert record.record.address == "thong-ke/"


def test_every_real_note_is_on_a_page(real_pages):
    """The counts of the overview are the numbers of notes on the pages that they lead to."""
    rows = real_pages["bien-tap/index.html"].one("table").one("tbody").all("tr")
    counted = {row.one("a")["href"].removeprefix("../"): int(row.one("td").text) for row in rows}
    found = {
        address: sum(one.text.startswith("Dòng ") for one in real_pages[f"{address}index.html"].all("li"))
        for address in counted
    }

    assert counted
    assert found == counted
