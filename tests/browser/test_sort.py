"""Tables that sort: by any column, both ways, with a keyboard; without the script by name."""

import pytest

from tests.browser.kinds import SECTORS


def column(page, place):
    """The texts of a column, the labels being column nought."""
    rows = page.locator("table[data-sortable] tbody tr")
    return [row.locator("th, td").nth(place).inner_text().split("\n")[0] for row in rows.all()]


def test_numbers_sort_as_numbers_and_from_the_top(visit_demo):
    """1.810 is more than 557; a second press turns the order round."""
    page = visit_demo(SECTORS).page
    head = page.locator("table[data-sortable] th button").nth(1)
    head.click()
    first = [int(text.replace(".", "")) for text in column(page, 1)]
    head.click()
    second = [int(text.replace(".", "")) for text in column(page, 1)]

    assert first == sorted(first, reverse=True)
    assert second == sorted(first)
    assert page.locator("th[aria-sort]").count() == 1


def test_rates_sort_by_the_rate_and_names_by_the_alphabet(visit_demo):
    """Land is worst; names stand as a Vietnamese dictionary has them."""
    page = visit_demo(SECTORS).page
    buttons = page.locator("table[data-sortable] th button")
    buttons.nth(5).press("Enter")
    worst = column(page, 0)[0]
    buttons.nth(0).press("Enter")

    assert worst.startswith("Đất đai")
    assert [name[:4] for name in column(page, 0)][:4] == ["Bảo ", "Chứn", "Đăng", "Đất "]
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Lĩnh vực")


@pytest.mark.parametrize("width", [320, 1280])
def test_sorting_breaks_nothing(visit_demo, width):
    """No message, no breach of the policy; every row is still there."""
    visited = visit_demo(SECTORS, width=width)
    before = sorted(column(visited.page, 0))
    for button in visited.page.locator("table[data-sortable] th button").all():
        button.click()

    assert sorted(column(visited.page, 0)) == before
    assert visited.noise == []


def test_without_the_script_there_is_no_button(visit_demo):
    """Nothing is offered that does not work."""
    page = visit_demo(SECTORS, java_script_enabled=False).page

    assert page.locator("button:visible:not([type=submit])").count() == 0
    assert page.locator("table[data-sortable] tbody tr").count() == 8
