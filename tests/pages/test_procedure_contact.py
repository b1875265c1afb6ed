from datetime import date
from urllib.parse import unquote

import pytest

from tests.projects import PROCEDURE

ADDRESS = "thu-tuc/1.001193/"
COMMUNE = "content/commune.yml"
WAY = "content/general-way.yml"
EDITOR = "editor:\n"


def test_the_card_tells_where_with_hours_and_phone(show):
    """Whoever goes must know before when somebody is there; an unknown hour is said."""
    hours = {COMMUNE: (EDITOR, "office_hours: Thứ Hai đến thứ Sáu\n" + EDITOR)}
    told = show(ADDRESS, hours).one(style="card").one("dd", style="page-meta")

    assert told.text.endswith("Giờ làm việc: Thứ Hai đến thứ Sáu")
    assert show(ADDRESS).one(style="card").one("dd", style="page-meta").text.endswith("Chưa có thông tin")
    assert told.text.startswith("Điện thoại xã ")


def test_another_office_has_other_hours(show):
    """The commune's phone would send people to the wrong desk."""
    elsewhere = {PROCEDURE: ("  - commune\n", "  - province\n")}

    assert show(ADDRESS, elsewhere).one(style="card").all("dd", style="page-meta") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "report_address: https://example.org/new?title=MA_THU_TUC",
            "https://example.org/new?title=1.001193",
        ),
        ("report_address: https://example.org/form", "https://example.org/form"),
    ],
)
def test_a_fault_of_the_page_is_told_with_its_code(show, line, expected):
    """The form that the commune has, the code filled in where its address asks for it."""
    page = show(ADDRESS, {COMMUNE: (EDITOR, f"{line}\n{EDITOR}")})
    (link,) = [one for one in page.all("a") if one.text == "Báo sai sót của trang này (1.001193)"]

    assert link["href"] == expected


def test_a_letter_stands_in_for_the_form(show):
    """Subject and body are filled in, line by line."""
    changes = {COMMUNE: (EDITOR, f"email: xa@example.gov.vn\n{EDITOR}")}
    page = show(ADDRESS, changes)
    (link,) = [one for one in page.all("a") if one.text == "Báo sai sót của trang này (1.001193)"]
    address, _, letter = link["href"].partition("?")
    subject, body = letter.split("&")

    assert address == "mailto:xa@example.gov.vn"
    assert unquote(subject) == "subject=Báo sai sót: Đăng ký khai sinh (1.001193)"
    assert unquote(body).splitlines()[0].endswith("/thu-tuc/1.001193/")


def test_the_page_says_by_itself_that_its_review_is_due(show):
    """Only for a day to come: what has passed when the site is built is said without a script."""
    (note,) = show(ADDRESS).all(style="review-due")

    assert (note["data-review-by"], "hidden" in note.attributes) == ("2027-06-30", True)
    assert "30/06/2027" in note.text
    assert show(ADDRESS, built_on=date(2027, 7, 1)).all(style="review-due") == []


def test_complaints_lead_on(show):
    """What to do, on which law it rests, whom to reach and by which procedure."""
    complaints = (
        'complaints:\n  text: Không đồng ý thì khiếu nại.\n  procedures:\n    - "1.001193"\n'
        "  rests_on:\n    document: 60/2014/QH13\nways:\n"
    )
    section = show(ADDRESS, {WAY: ("ways:\n", complaints)}).section("khieu-nai")

    assert "Không đồng ý thì khiếu nại. Căn cứ: 60/2014/QH13" in section.text
    assert section.facts()["Thủ tục khiếu nại, tố cáo"] == "Đăng ký khai sinh"
    assert "Địa chỉ" in section.facts()
