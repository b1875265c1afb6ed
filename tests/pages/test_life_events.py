"""Events of a life: the order with its reasons, the first visit in a few lines, nothing dead as if alive."""

import pytest

from tests.pages.test_questions import TREE, TREE_FILE
from tests.projects import PROCEDURE, more_procedures, page_of, sound_project

EVENTS = "content/life-events.yml"
ADDRESS = "su-kien/sinh-con/"
LIST = """\
events:
  - id: ket-hon
    name: Kết hôn
    lead: Chưa có thủ tục nào.
  - id: sinh-con
    name: Sinh con
    lead: Khai sinh trước.
    order:
      - {procedure: "1.001193", why: Làm trước hết.}
    doubts: [Nguồn không nói rõ.]
"""
NAMED = """\
name: {name}
government_levels: [{level}]
life_events: [sinh-con]
{more}"""


def named(name, level="commune", more=""):
    return NAMED.format(name=name, level=level, more=more)


@pytest.fixture
def changes():
    birth = (
        "citizen_deadlines:\n  - {text: Trong 60 ngày, doubtful: Chỉ một nguồn.}\n"
        "  - {text: Trong 90 ngày, case: sinh ở nhà}\n"
    )
    return {
        EVENTS: LIST,
        PROCEDURE: ("legal_basis:", f"life_events: [sinh-con]\n{birth}legal_basis:"),
        **more_procedures(
            the_bao_hiem=named("Thẻ bảo hiểm"),
            cap_tinh=named("Việc ở tỉnh", "province"),
            da_bo=named("Việc đã thôi", more="end: {how: repealed}\n"),
        ),
    }


def items(page, style):
    return [one.text for one in page.one(style=style).inside if not isinstance(one, str)]


def test_what_is_done_first_stands_first_with_its_reason(show, changes):
    """Then the rest in alphabetical order, each with time limit, fee and everybody's own deadline.

    A deadline of one case is told by the procedure's own page: here it could be taken for everybody's.
    """
    page = show(ADDRESS, changes)

    assert [one.text for one in page.all("h2")] == [
        "Làm trước hết",
        "Các thủ tục khác có thể cần",
        "Thủ tục không làm ở xã",
    ]
    assert items(page, "steps") == [
        "Đăng ký khai sinh 1.001193 Mức độ 3 (224/2026/NĐ-CP) Đã đối chiếu với việc làm được trên mạng "
        "Làm trước hết. "
        "Hạn đi làm: Trong 60 ngày (chưa chắc). "
        "Thời hạn: 5 ngày làm việc "
        "Phí: 8.000 đồng"
    ]
    assert items(page, "visits")[0].startswith("Thẻ bảo hiểm Nguồn không ghi mã")
    assert "Chưa chắc: Nguồn không nói rõ." in page.text


def test_what_has_ended_is_not_offered(show, changes):
    """Nobody can do it any more, and what came in its place may be of another event."""
    page = show(ADDRESS, changes)

    assert "Việc đã thôi" not in page.text


def test_what_the_commune_does_not_take_stands_apart(show, changes):
    """It is of the event all the same."""
    page = show(ADDRESS, changes)

    assert "Việc ở tỉnh" not in page.one(style="visits").text
    assert "Việc ở tỉnh" in page.all(style="procedure-list")[0].text


def test_an_ordered_procedure_that_has_ended_leaves_the_order(show, changes):
    """The order is of what can be done today."""
    ended = changes[PROCEDURE][1].replace("life_events", "end: {how: repealed}\nlife_events")
    page = show(ADDRESS, changes | {PROCEDURE: ("legal_basis:", ended)})

    assert page.all("h2")[0].text == "Các thủ tục có thể cần"
    assert page.all(style="steps") == []


def test_all_events_in_their_own_order(show, changes):
    """Each with what the commune takes for it; one without a procedure is not led to."""
    page = show("su-kien/", changes)

    assert [one.text for one in page.all(style="card")] == ["Sinh con (2) Khai sinh trước."]
    assert page.one(style="card").one("a")["href"] == ADDRESS


def test_a_tree_that_asks_about_an_event_is_announced_there(show, changes):
    """Whoever does not know the own case begins with the questions."""
    asked = TREE.replace("questions:", "life_events: [sinh-con]\nquestions:", 1)
    note = show(ADDRESS, changes | {TREE_FILE: asked}).one(style="note")

    assert note.text == "Không chắc mình thuộc trường hợp nào? Trả lời vài câu hỏi: Làm khai sinh thế nào?"
    assert note.one("a")["href"] == "hoi-dap/khai-sinh/"


@pytest.mark.parametrize("address", ["", "thu-tuc/"])
def test_home_and_the_procedures_lead_to_the_events(show, changes, address):
    """By name and count, and to the page of all."""
    page = show(address, changes)

    assert page.one("h2", id="viec-trong-doi").text == "Theo việc trong đời"
    led = {one["href"]: one.text for one in page.all("a") if one["href"].startswith("su-kien/")}
    assert led == {ADDRESS: "Sinh con (2)", "su-kien/": "Xem mọi việc trong đời"}


def test_a_procedure_leads_to_its_events(show, changes):
    """In everyday words, for people who came from a search engine."""
    facts = show("thu-tuc/1.001193/", changes).all("dl", "facts")[-1]

    assert "Thường cần khi Sinh con" in facts.text
    assert ADDRESS in [one["href"] for one in facts.all("a")]


def test_without_a_list_nothing_leads_to_events(show, tmp_path):
    """A commune may do without: no page, no heading over nothing."""
    project = sound_project(tmp_path / "sound")
    with pytest.raises(StopIteration):
        page_of(project, "su-kien/")

    for address in ("", "thu-tuc/", "thu-tuc/1.001193/"):
        assert [one["href"] for one in show(address).all("a") if "su-kien" in one["href"]] == []
