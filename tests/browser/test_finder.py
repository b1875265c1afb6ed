"""The finder as people use it: what they type, with which keys, and what they are told."""

import csv
import json
import unicodedata
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.keyboards import telex, unaccented, vni
from tests.browser.kinds import FINDER, PROCEDURE
from tests.browser.test_axe import faults
from tests.browser.visit import Visit

FIELD = "#tim-nhanh"
OPTIONS = "#tim-nhanh-ket-qua [role=option]"
RESULTS = ".finder__results .finder__name"
LONGEST_TYPED = 60  # letters; the longest official names have three hundred
FINDERS = {"banner": ".md-header", "page": "main"}  # the rest of either page has a test of its own
NOT_HERE = "Trang này không có thủ tục nào tên như vậy."
QUERIES = Path(__file__).with_name("queries.csv")


def queries():
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids(links):
    """The ids of procedures that links lead to."""
    return [urlsplit(href).path.rstrip("/").rpartition("/")[2] for href in links]


def found(page):
    return ids(page.locator(RESULTS).evaluate_all("all => all.map(one => one.href)"))


@pytest.fixture(scope="module")
def finder(browser, base):
    """The finder's page, opened once for many queries."""
    with Visit(browser, base, viewport={"width": 360, "height": 740}) as visited:
        visited.go(FINDER).page.locator(RESULTS).first.wait_for()
        yield visited.page


@pytest.fixture
def below(visit):
    """A procedure's page with something typed into the field of its banner."""

    def below(text, **context):
        page = visit(PROCEDURE, **context).page
        page.locator(FIELD).click()
        page.keyboard.type(text)
        page.locator(OPTIONS).first.wait_for()
        return page

    return below


@pytest.mark.parametrize("row", queries(), ids=lambda row: f"{row['kind']}: {row['query']}")
def test_what_people_type_finds_what_they_mean(finder, row):
    """One of the expected is among the first; what is not here is said to be so; nonsense finds none."""
    text = row["query"]
    if "NFD" in row["kind"]:
        text = unicodedata.normalize("NFD", text)
    finder.locator("#tim").fill(text)
    results = found(finder)

    if row["expected"] == "hint":
        assert finder.locator("[data-finder-status]").inner_text().startswith(NOT_HERE)
        assert len(results) <= 3
    elif row["expected"] == "none":
        assert results == []
        assert finder.locator("[data-finder-status]").inner_text().startswith("Không thấy thủ tục nào.")
    else:
        assert set(row["expected"].split("|")) & set(results[: int(row["within"])]), results[:6]


def test_every_kind_of_difficulty_is_tried():
    """The table is not thinned out unseen."""
    rows = queries()

    assert len(rows) >= 100
    assert len({row["kind"] for row in rows}) >= 12


KEYBOARDS = {
    "with diacritics": str,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "unaccented": unaccented,
    "Telex": telex,
    "VNI": vni,
    "run together": lambda name: unaccented(name).replace(" ", ""),
    "upper case": str.upper,
}


@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_every_name_finds_its_procedure(finder, keyboard):
    """Official, short or everyday: whichever name an editor wrote, however it is typed, its page is near."""
    index = json.loads(finder.evaluate("communeIndex.then(JSON.stringify)"))
    names = [
        (number, name)
        for number, (own, also) in enumerate(zip(index["name"], index["also"], strict=True))
        for name in [own, *filter(None, also.split("|"))]
        if len(name) <= LONGEST_TYPED
    ]
    typed = [KEYBOARDS[keyboard](name) for _, name in names]
    results = finder.evaluate(
        """async typed => {
            const data = await communeMatch.readInSlices(await communeIndex);
            const first = text => communeMatch.search(data, text).found.slice(0, 5);
            return typed.map(text => first(text).map(one => one.way ? -1 : one.at));
        }""",
        typed,
    )

    assert [name for (at, name), found in zip(names, results, strict=True) if at not in found] == []
    assert len(names) > len(index["id"])


@pytest.mark.parametrize(
    ("typed", "first", "second"), [("đường", "đường", "dương"), ("dường", "dường", "đường")]
)
def test_exact_diacritics_rank_above_folded_ones(visit, typed, first, second):
    """“dường”, “đường” and “dương” stay apart: each is first for who types it."""
    page = visit(FINDER).page
    page.locator(RESULTS).first.wait_for()
    order = page.evaluate(
        """async typed => {
            const index = { ...await window.communeIndex };
            index.id = ["duong-1", "duong-2", "duong-3"];
            index.name = ["Hỏi dương", "Hỏi đường", "Hỏi dường"];
            index.also = ["", "", ""];
            index.ways = [];
            const places = ["sector", "level", "limit", "fee", "groups", "online", "state"];
            for (const key of places) index[key] = [0, 0, 0];
            const data = await window.communeMatch.readInSlices(index);
            return window.communeMatch.search(data, typed).found.map(one => index.name[one.at].slice(4));
        }""",
        typed,
    )

    assert order[0] == first
    assert second in order[1:]


def test_nothing_is_loaded_before_somebody_turns_to_it(visit):
    """Most readers never search: script and index come with the focus, once."""
    visited = visit(PROCEDURE)
    before = visited.asked_for("finder."), visited.asked_for("chi-muc")
    visited.page.locator(FIELD).click()
    visited.page.locator("#tim-nhanh[role=combobox]").wait_for()
    visited.page.keyboard.press("Tab")
    visited.page.locator(FIELD).click()

    assert before == ([], [])
    assert (len(visited.asked_for("finder.")), len(visited.asked_for("chi-muc"))) == (1, 1)


def test_a_result_tells_what_sets_it_apart(below):
    """Name, sector, level, limit and fee, as the procedure's own page has them."""
    option = below("dang ky ket hon").locator(OPTIONS).first

    assert option.locator(".finder__name").inner_text() == "Thủ tục đăng ký kết hôn"
    facts = option.locator(".finder__facts").all_inner_texts()
    assert facts[0].startswith("Hộ tịch · ")
    assert facts[1].startswith("Thời hạn: ngay trong ngày")
    assert "· Phí: " in facts[1]


def test_an_option_is_read_out_by_its_name(below):
    """Name first, limit and fee as what describes it; not every word that is in sight."""
    page = below("dang ky ket hon")
    option = page.locator(OPTIONS).first
    shown = option.evaluate(
        "one => [...one.children].filter(part => !part.ariaHidden).map(part => part.textContent)"
    )
    told = option.evaluate("one => document.getElementById(one.getAttribute('aria-describedby')).textContent")

    assert shown == ["Thủ tục đăng ký kết hôn"]
    assert told.startswith("Thời hạn: ")
    assert len(told) < 80


def test_an_event_of_life_leads_to_its_page(below):
    """“mo cua hang” is no procedure: the event is first, and gone once a facet is chosen."""
    page = below("mo cua hang")
    option = page.locator(OPTIONS).first
    label, href = option.inner_text(), option.get_attribute("href")
    page.goto(page.url.split("/thu-tuc/")[0] + f"/{FINDER}?q=mo+cua+hang&nop-truc-tuyen=co")
    page.locator("[data-finder-facets] select").first.wait_for()

    assert label == "Việc trong đời: Mở cửa hàng, lập hộ kinh doanh"
    assert href.endswith("su-kien/mo-cua-hang/")
    assert "mo-cua-hang" not in found(page)


def test_a_tree_of_questions_is_offered_behind_the_procedure(finder):
    """Who types “khai sinh” may not know which of many it is."""
    finder.locator("#tim").fill("khai sinh")

    assert found(finder)[:2] == ["1.001193", "khai-sinh"]


def test_it_is_worked_with_keys_alone(below):
    """Arrows go round, the field knows which is meant, Enter opens it."""
    page = below("ket hon")
    field, options = page.locator(FIELD), page.locator(OPTIONS)
    told = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        told.append(field.get_attribute("aria-activedescendant"))
    last = options.count() - 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"{OPTIONS}[aria-selected=true]")
    href = chosen.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-tuc/1.000894/")

    assert told == [
        "tim-nhanh-ket-qua-0",
        "tim-nhanh-ket-qua-1",
        "tim-nhanh-ket-qua-0",
        None,
        f"tim-nhanh-ket-qua-{last}",
    ]
    assert href.endswith("thu-tuc/1.000894/")


def test_escape_closes_the_list_and_keeps_what_was_typed(below):
    """A second one empties the field, as in every field for searching."""
    page = below("ket hon")
    page.keyboard.press("Escape")

    assert page.locator("#tim-nhanh-ket-qua").is_hidden()
    assert page.locator(FIELD).get_attribute("aria-expanded") == "false"
    assert page.locator(FIELD).input_value() == "ket hon"


def test_the_list_goes_when_the_reader_goes_on(below):
    """It covers the page: a tap beside it or a step on closes it."""
    page = below("ket hon")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    closed = page.locator("#tim-nhanh-ket-qua").is_hidden()
    page.locator(FIELD).click()
    page.locator(OPTIONS).first.wait_for()
    page.mouse.click(5, 700)

    assert closed
    assert page.locator("#tim-nhanh-ket-qua").is_hidden()


def test_screen_readers_hear_how_many_there_are(below):
    """The count of all, not only of those in the list; nonsense is said to find nothing."""
    page = below("khai sinh")
    status = page.locator("form.finder [role=status]").first
    many = status.inner_text()
    page.locator(FIELD).fill("xyzqwk")
    page.locator(".md-header .finder__told").wait_for()

    assert many.endswith("thủ tục.")
    assert int(many.split()[0]) > page.locator(OPTIONS).count()
    assert status.inner_text().startswith("Không thấy thủ tục nào.")


def test_enter_leads_to_all_results(below):
    """Without a choice the whole list opens, its words in the address."""
    page = below("khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=khai+sinh")
    page.locator(RESULTS).first.wait_for()

    assert page.locator("#tim").input_value() == "khai sinh"
    assert found(page)[0] == "1.001193"


def test_the_search_stands_in_the_address(visit):
    """A facet narrows, its counts tell before how much; the address can be sent, and back goes back."""
    page = visit(f"{FINDER}?q=mai+tang").page
    page.locator(RESULTS).first.wait_for()
    everything = found(page)
    page.locator("summary").first.click()
    label = page.locator("#loc-linh-vuc option").nth(1).inner_text()
    page.locator("#loc-linh-vuc").select_option(index=1)
    narrowed, address = found(page), page.url
    page.go_back()
    page.wait_for_timeout(100)
    again = found(page)
    other = visit(address.removeprefix(visit(None).base)).page
    other.locator(RESULTS).first.wait_for()

    assert f"({len(narrowed)})" in label
    assert 0 < len(narrowed) < len(everything)
    assert again == everything
    assert set(parse_qs(urlsplit(address).query)) == {"q", "linh-vuc"}
    assert found(other) == narrowed
    assert other.locator("#loc-linh-vuc").input_value() != ""


def test_facets_alone_list_procedures(visit):
    """Everything that may be filed online, without a word typed."""
    page = visit(f"{FINDER}?nop-truc-tuyen=co").page
    page.locator(RESULTS).first.wait_for()

    assert page.locator("#loc-nop-truc-tuyen").input_value() == "0"
    assert page.locator("details[data-finder-filter]").get_attribute("open") is not None
    assert "thủ tục" in page.locator("[data-finder-status]").inner_text()


@pytest.mark.parametrize("leaving", ["a result", "a page"])
def test_back_comes_back_to_what_was_typed(visit, leaving):
    """However soon after the last key somebody leaves, the words are in the address."""
    visited = visit(FINDER)
    page = visited.page
    page.locator(RESULTS).first.wait_for()
    page.locator("#tim").fill("ket hon")
    if leaving == "a result":
        page.locator(RESULTS).first.click()
    else:
        page.evaluate("location.href = document.querySelector('.md-header a[href]').href")
    visited.wait_until(lambda: "/tim/" not in page.url)
    page.go_back()
    page.locator(RESULTS).first.wait_for()

    assert parse_qs(urlsplit(page.url).query) == {"q": ["ket hon"]}
    assert page.locator("#tim").input_value() == "ket hon"
    assert found(page)[0] == "1.000894"


def test_every_facet_is_worked_with_keys_alone(visit):
    """Words, a level and a sector are chosen, and a result is opened, without a pointer."""
    page = visit(FINDER).page
    page.locator(RESULTS).first.wait_for()
    _tab_to(page, "#tim")
    page.keyboard.type("giay")
    everything = page.locator("[data-finder-status]").inner_text()
    _tab_to(page, "summary")
    page.keyboard.press("Enter")
    chosen = {}
    for facet in ("linh-vuc", "muc-do", "doi-tuong", "nop-truc-tuyen"):
        _tab_to(page, f"#loc-{facet}")
        page.keyboard.press("ArrowDown")
        # What a choice changes is drawn anew; the focus stays where the reader was.
        assert page.evaluate("document.activeElement.id") == f"loc-{facet}"
        chosen[facet] = page.locator(f"#loc-{facet}").input_value()
    left = found(page)
    narrowed = page.locator("[data-finder-status]").inner_text()
    address = parse_qs(urlsplit(page.url).query)
    _tab_to(page, RESULTS)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/thu-tuc/{left[0]}/")

    assert "" not in chosen.values()
    assert set(address) == {"q", *chosen}
    assert narrowed != everything


def test_from_home_to_a_birth_registration_with_keys_alone(visit):
    """“khai sinh” without diacritics, from the first Tab on the home page to the procedure."""
    page = visit("", width=360).page
    _tab_to(page, "main input[type=search]")
    page.keyboard.type("khai sinh")
    page.locator("main [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PROCEDURE}")

    assert "khai sinh" in page.locator("h1").inner_text()


def _tab_to(page, selector, steps=80):
    """Tab, as often as it takes, to an element that fits."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


ASKED = {"results": "khai sinh", "doubt": "khai sinh abc", "not here": "mat so do", "nothing": "xyzqwk"}


@pytest.mark.parametrize("typed", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("where", ["banner", "page"])
def test_axe_is_silent_with_answers_open(visit, axe_source, where, typed):
    """Below the field of the banner and on the finder's page, facets open; in every width and scheme."""
    visited = visit(PROCEDURE if where == "banner" else FINDER)
    page = visited.page
    if where == "banner":
        page.locator(FIELD).click()
        page.keyboard.type(typed)
        page.locator(".md-header .finder__list:not([hidden])").wait_for()
        page.locator(
            f"{OPTIONS} >> nth=0" if typed != ASKED["nothing"] else ".md-header .finder__told"
        ).wait_for()
        page.keyboard.press("ArrowDown")
    else:
        page.locator(RESULTS).first.wait_for()
        page.locator("#tim").fill(typed)
        page.locator("summary").first.click()
        page.locator("#loc-linh-vuc").wait_for()

    looks = ((1280, "light"), (1280, "dark"), (320, "light"))
    found = {look: faults(visited, axe_source, *look, FINDERS[where]) for look in looks}
    assert {look: said for look, said in found.items() if said} == {}
    assert where == "page" or page.locator(".md-header .finder__list").is_visible()


def test_an_unknown_value_in_the_address_is_passed_over(visit):
    """An old link with a sector that is gone finds what its words find."""
    page = visit(f"{FINDER}?q=khai+sinh&linh-vuc=%3Cb%3Ekhong-co").page
    page.locator(RESULTS).first.wait_for()

    assert found(page)[0] == "1.001193"


def test_more_than_a_screenful_waits_for_a_button(visit):
    """The list goes on where the reader was, and focus with it."""
    page = visit(FINDER).page
    page.locator(RESULTS).first.wait_for()
    first = len(found(page))
    page.locator("[data-finder-results] button").click()

    assert len(found(page)) > first
    assert page.evaluate("document.activeElement.className") == "finder__name"


@pytest.mark.parametrize("lost", ["**/tim/chi-muc-*.json", "**/assets/finder.*.js"])
def test_what_does_not_arrive_leaves_ways_on(visit, lost):
    """On a bad link the form still leads somewhere, and the finder's page to every list."""
    visited = visit(None)
    visited.withhold(lost)
    page = visited.go(PROCEDURE).page
    page.locator(FIELD).click()
    page.keyboard.type("ket hon")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=ket+hon")

    assert page.get_by_role("link", name="Thủ tục từ A đến Z").is_visible()


def test_without_javascript_the_field_leads_to_the_lists(visit):
    """It says why nothing is found, and where to look."""
    page = visit(PROCEDURE, java_script_enabled=False).page
    page.locator(FIELD).fill("khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=khai+sinh")

    assert page.get_by_text("Ô tìm cần JavaScript.").is_visible()
    assert page.get_by_role("link", name="Hộ tịch").first.is_visible()


@pytest.mark.parametrize(
    "typed", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "${7*7}{{7*7}}"]
)
def test_what_is_typed_never_becomes_markup(visit, typed):
    """Neither in the list nor from the address."""
    visited = visit(PROCEDURE)
    visited.page.locator(FIELD).click()
    visited.page.keyboard.type(typed)
    visited.page.locator(".md-header .finder__list:not([hidden])").wait_for()
    visited.page.keyboard.press("Enter")
    visited.page.wait_for_url("**/tim/?q=*")
    visited.page.locator("[data-finder-filter] summary").click()
    visited.page.locator("[data-finder-facets] select").first.wait_for()

    assert visited.noise == []
    assert visited.page.locator("#tim").input_value() == typed
    assert visited.page.locator("main img, main script:not([src])").count() == 0


def test_hostile_names_stay_text(browser, hostile_base):
    """Records that somebody else wrote are shown letter by letter."""
    with Visit(browser, hostile_base) as visited:
        page = visited.go(FINDER).page
        page.locator(RESULTS).first.wait_for()

        assert visited.noise == []
        assert page.locator("[data-finder-results] :is(img, script, svg, iframe, b)").count() == 0
