"""Trees of questions: answers are plain links, an outcome says what is special and leads to procedures."""

import pytest

from tests.projects import more_procedures, page_of, sound_project

TREE_FILE = "content/questions/khai-sinh.yml"
TREE = """\
slug: khai-sinh
title: Làm khai sinh thế nào?
lead: Trả lời vài câu.
questions:
  - id: cho-ai
    question: Khai sinh cho ai?
    answers:
      - {text: Trẻ em, to: bao-nhieu-ngay}
      - {text: Người lớn, to: chua-co}
  - id: bao-nhieu-ngay
    question: Đã quá 60 ngày chưa?
    help: Tính từ ngày sinh.
    answers:
      - {text: Chưa, to: dung-han}
      - {text: Đã quá, to: qua-han}
      - {text: Không nhớ, to: chua-co}
outcomes:
  - id: dung-han
    title: Đúng hạn
    text: Làm ở xã này.
    procedures:
      - {procedure: "1.001193", why: Làm ngay.}
    papers: [Giấy chứng sinh]
    where: Nơi cha hoặc mẹ cư trú.
    deadline: Trong 60 ngày.
    fee: Được miễn.
    good_to_know: [Mang bản chính.]
    rests_on:
      - {document: 60/2014/QH13, provision: Điều 15}
    doubts: [Nguồn không nói rõ.]
  - id: qua-han
    title: Quá hạn
    text: Vẫn làm được.
    procedures:
      - {procedure: "1.001193"}
  - id: chua-co
    title: Chưa có thủ tục
    text: Hỏi cán bộ.
source: {name: Luật Hộ tịch, address: "https://vbpl.example/", captured_on: 2026-05-13}
"""
START = "hoi-dap/khai-sinh/"
WITH_TREE = {TREE_FILE: TREE}


def links(page, style):
    return [(one.text, one["href"]) for one in page.one(style=style).all("a")]


def test_the_tree_opens_with_its_first_question(show):
    """Under the name of the tree; each answer is a link with an address to share."""
    page = show(START, WITH_TREE)

    assert (page.one("h1").text, page.one("h2").text) == ("Làm khai sinh thế nào?", "Khai sinh cho ai?")
    assert links(page, "answers") == [
        ("Trẻ em", f"{START}bao-nhieu-ngay/"),
        ("Người lớn", f"{START}chua-co/"),
    ]
    assert page.all(style="moves") == page.all(style="trail") == []


def test_a_question_shows_the_answers_before_it(show):
    """With a way back to each of them and to the start."""
    page = show(f"{START}bao-nhieu-ngay/", WITH_TREE)

    assert page.one("h1").text == "Đã quá 60 ngày chưa?"
    assert "Tính từ ngày sinh." in page.text
    assert links(page, "moves") == [("Quay lại: Khai sinh cho ai?", START), ("Bắt đầu lại", START)]
    assert page.one(style="trail").text == "Bạn đã trả lời Khai sinh cho ai? Trẻ em"
    assert links(page, "trail") == [("Khai sinh cho ai?", START)]


def test_where_ways_meet_every_way_back_is_offered(show):
    """The page cannot know by which answers somebody came."""
    page = show(f"{START}chua-co/", WITH_TREE)

    assert page.all(style="trail") == []
    assert [address for _, address in links(page, "moves")] == [START, f"{START}bao-nhieu-ngay/", START]


def test_an_outcome_says_what_is_special_and_what_to_bring(show):
    """The case first, then the procedure's own facts with the way to its page, then law, doubt and source."""
    page = show(f"{START}dung-han/", WITH_TREE)

    assert page.one("h1").text == "Đúng hạn"
    assert page.one("section", "card").text == (
        "Riêng trường hợp này Giấy tờ cần chú ý Giấy chứng sinh Hạn đi làm Trong 60 ngày. "
        "Nộp ở đâu Nơi cha hoặc mẹ cư trú. Lệ phí Được miễn. Nên biết Mang bản chính."
    )
    visit = page.one(style="visits")
    assert visit.one("a")["href"] == "thu-tuc/1.001193/"
    assert "Làm ngay." in visit.text
    assert visit.one("dl").text == (
        # Papers, place and fee of the case stand above: the general lines could contradict them.
        "Thời hạn: 5 ngày làm việc Cách nộp: Chưa có thông tin"
    )
    assert page.one(style="doubt").text == "Chưa chắc: Nguồn không nói rõ."
    basis, source = page.all("p", "source")[-2:]
    assert basis.text == "Căn cứ: Điều 15, 60/2014/QH13 Còn hiệu lực"
    assert source.text == "Nguồn: Luật Hộ tịch, chụp ngày 13/05/2026"
    assert source.one("a")["href"] == "https://vbpl.example/"


def test_an_outcome_for_which_there_is_no_record_says_so(show):
    """Unknown is said, and whom to ask."""
    page = show(f"{START}chua-co/", WITH_TREE)

    assert page.one(style="note--warning").text == "Trang này chưa có thủ tục nào cho trường hợp này."


@pytest.mark.parametrize("outcome", ["chua-co", "dung-han"])
def test_every_outcome_says_whom_to_ask(show, outcome):
    """Nobody is sure of a case that a page of answers found."""
    page = show(f"{START}{outcome}/", WITH_TREE)
    (asked,) = (one for one in page.all("p") if one.text.startswith("Còn chưa rõ thì hỏi trước khi đi."))
    phone, contacts = asked.all("a")

    assert (phone["href"][:4], contacts["href"]) == ("tel:", "lien-he/")


def test_what_is_special_hides_the_general_facts_of_its_own_procedure_alone(show):
    """A limit, a fee that do not fit the case are not shown beside it; those of a second procedure are."""
    special = TREE.replace("    fee: Được miễn.\n", "    fee: Được miễn.\n    time_limit: Sau 7 ngày.\n")
    second = special.replace("why: Làm ngay.}", "why: Làm ngay.}\n      - {procedure: viec-khac}")
    other = more_procedures(viec_khac="name: Việc khác\ngovernment_levels: [commune]\n")
    page = show(f"{START}dung-han/", {TREE_FILE: second} | other)
    own, another = (facts.text for facts in page.one(style="visits").all("dl"))

    assert "Thời hạn giải quyết Sau 7 ngày." in page.one("section", "card").text
    assert own == "Cách nộp: Chưa có thông tin"
    assert [term in another for term in ("Thời hạn:", "Phí:", "Nơi nộp:", "Giấy tờ:")] == [True] * 4


def test_an_outcome_that_has_ended_is_not_shown_as_alive(show, tmp_path):
    """It stands among what is no longer done; and the procedure sends nobody back to the questions."""
    ended = WITH_TREE | {
        "content/procedures/1.001193.yml": ("legal_basis:", "end: {how: repealed}\nlegal_basis:")
    }
    page = show(f"{START}dung-han/", ended)

    assert page.all(style="visits") == []
    assert "Đăng ký khai sinh" in page.one("section", "superseded").text
    assert "hoi-dap" not in "".join(one["href"] for one in show("thu-tuc/1.001193/", ended).all("a"))


def test_a_passed_review_date_says_so(show):
    """Answers age as procedures do."""
    old = {TREE_FILE: f"{TREE}review_by: 2026-11-21\n"}

    assert "quá hạn xem lại" in show(f"{START}dung-han/", old).one(style="note--warning").text


def test_procedures_announce_the_tree_that_leads_to_them(show):
    """Whoever reads the wrong card is helped to find the own one; the list of procedures leads there too."""
    note = show("thu-tuc/1.001193/", WITH_TREE).all(style="note")[-1]

    assert note.text == "Không chắc mình thuộc trường hợp nào? Trả lời vài câu hỏi: Làm khai sinh thế nào?"
    assert note.one("a")["href"] == START
    assert ("Hỏi để tìm đúng thủ tục", "hoi-dap/") in [
        (one.text, one["href"]) for one in show("thu-tuc/", WITH_TREE).all("a")
    ]


def test_all_trees_with_what_they_are_for(show):
    """One card a tree."""
    page = show("hoi-dap/", WITH_TREE)

    assert [one.text for one in page.all(style="card")] == ["Làm khai sinh thế nào? Trả lời vài câu."]
    assert page.one(style="card").one("a")["href"] == START


def test_without_a_tree_nothing_leads_to_questions(show, tmp_path):
    """A commune may do without."""
    with pytest.raises(StopIteration):
        page_of(sound_project(tmp_path / "sound"), "hoi-dap/")

    for address in ("", "thu-tuc/", "thu-tuc/1.001193/"):
        assert [one["href"] for one in show(address).all("a") if "hoi-dap" in one["href"]] == []


def test_every_way_through_the_real_tree_is_short(real_pages):
    """From the first question to each outcome five answers at most, by links alone."""
    depth, ahead = {START: 0}, [START]
    while ahead:
        address = ahead.pop(0)
        page = real_pages[f"{address}index.html"]
        for answers in page.all("ul", "answers"):
            for link in answers.all("a"):
                onward = address_of(f"{address}{link['href']}")
                if onward not in depth:
                    depth[onward] = depth[address] + 1
                    ahead.append(onward)
    asked = {path.removesuffix("index.html") for path in real_pages if path.startswith(START)}

    assert depth.keys() == asked
    assert max(depth.values()) <= 5 < len(depth)


def address_of(path):
    """A relative address resolved: `a/b/../c/` is `a/c/`."""
    parts = []
    for part in path.split("/"):
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "".join(f"{part}/" for part in parts)
