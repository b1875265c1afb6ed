"""The tree of questions by keyboard, without JavaScript: every answer is a link to a page."""

import pytest

from tests.browser.in_page import FOCUSED

TREE = "hoi-dap/khai-sinh/"
WAY = ("Trẻ em, chưa khai sinh lần nào", "Không", "Đã đăng ký kết hôn", "Có", "Đã quá 60 ngày")


@pytest.fixture
def page(visit):
    return visit(TREE, width=360, java_script_enabled=False).page


def answer(page, text):
    """Tab on until the answer has the focus, and press Enter."""
    link = page.locator(".answers a").get_by_text(text, exact=True)
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("one => one === document.activeElement"):
            break
    else:
        raise AssertionError(f"{text} is not reached; the focus is on {page.evaluate(FOCUSED)}")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_tree_is_walked_by_keyboard_to_its_outcome(page):
    """Five answers, five addresses to share; at the end the procedure's own page."""
    for text in WAY:
        answer(page, text)

    assert page.url.endswith(f"{TREE}qua-han/")
    assert page.locator("h1").inner_text() == "Khai sinh quá hạn, làm ở xã này"
    assert page.locator(".trail li strong").all_inner_texts() == list(WAY)
    page.locator(".visits a").first.click()
    assert page.url.endswith("thu-tuc/1.001193/")


def test_the_browsers_way_back_is_the_question_before(page):
    """Each question is a page, so nothing has to be undone; one may also begin again."""
    for text in WAY[:2]:
        answer(page, text)
    page.go_back()

    assert page.url.endswith(f"{TREE}nuoc-ngoai/")
    page.get_by_role("link", name="Bắt đầu lại").click()
    assert page.url.endswith(TREE)


def test_an_answer_is_wide_enough_for_a_thumb(page):
    """The whole box is the link."""
    boxes = [one.bounding_box() for one in page.locator(".answers a").all()]

    assert min(box["height"] for box in boxes) >= 44
    assert min(box["width"] for box in boxes) > 300
