from datetime import date

import pytest

from generator.pages.levels import _position
from tests.projects import LEVELS, PROCEDURE, ROOT, page_of, shown, sound_project

SCHEME = "muc-do/43-2011"
FORMER_PAGE = "Trang thông tin điện tử xã Quang Minh, bài về dịch vụ công trực tuyến"
# The examples of the former site's page in its order; the tenth of level 4 repeats the fourth.
EXAMPLES = {
    "1": [
        "báo cáo hoàn thành việc thu dọn",
        "Thủ tục yêu cầu trợ giúp pháp lý",
        "rút yêu cầu trợ giúp pháp lý",
    ],
    "2": [
        "chi nhánh của Trung tâm tư vấn pháp luật",
        "Thay đổi nội dung đăng ký hoạt động của Trung tâm",
        "Cấp Thẻ Tư vấn viên",
        "Cấp lại Thẻ Tư vấn viên",
        "Thu hồi thẻ tư vấn viên",
        "Cấp lại Giấy đăng ký hoạt động của Văn phòng giám định",
        "quảng cáo mỹ phẩm",
        "sản xuất mỹ phẩm",
        "động vật thủy sản",
        "dự án bất động sản",
    ],
    "3": [
        "tổ chức hành nghề luật sư",
        "Đăng ký thành lập liên hiệp hợp tác xã",
        "chi nhánh, văn phòng đại diện, địa điểm kinh doanh của liên hiệp",
        "sản xuất rượu",
        "LNG",
        "kinh doanh hóa chất",
        "môi trường biển",
        "nhiếp ảnh",
        "Giấy phép lao động",
        "hướng dẫn viên du lịch",
    ],
    "4": [
        "Trung tâm tư vấn pháp luật",
        "ấp phép thành lập văn phòng giám định",
        "Đăng ký hoạt động",
        "lĩnh vực giám định",
        "thành viên",
        "vốn điều lệ",
        "động vật trên cạn",
        "hóa chất",
        "công nhận quỹ",
    ],
}


def entries_links(page):
    return page.one("ol", "procedure-list").all("a")


def entries(page):
    return [one for one in page.one("ol", "procedure-list").inside if not isinstance(one, str)]


@pytest.mark.parametrize("level", EXAMPLES)
def test_the_former_pages_examples_stand_in_its_order(real_pages, level):
    """All of the former page's examples, first to last, and nothing that it did not give."""
    names = [entry.one("a").text.lower() for entry in entries(real_pages[f"{SCHEME}/{level}/index.html"])]

    assert [
        wanted for wanted, name in zip(EXAMPLES[level], names, strict=True) if wanted.lower() not in name
    ] == []


def test_what_another_source_declares_stands_apart_from_the_examples(real_pages):
    """A procedure of the commune must not read as one of the former page's examples."""
    page = real_pages[f"{SCHEME}/3/index.html"]
    others = page.one("ul", "procedure-list")

    assert "Thủ tục khác được nguồn ghi ở mức này" in [one.text for one in page.all("h2")]
    assert "Thủ tục đăng ký khai sinh" in [one.text for one in others.all("a")]
    assert {one.text for one in others.all("a")} & {one.text for one in entries_links(page)} == set()


def test_each_level_of_2011_says_concept_benefits_and_demands(real_pages):
    """As the former site's page did, and none of these parts is empty."""
    for level in EXAMPLES:
        page = real_pages[f"{SCHEME}/{level}/index.html"]

        parts = [one.text for one in page.all("h2")]
        assert parts[:4] == ["Khái niệm", "Lợi ích", "Mức này đòi hỏi", "Ví dụ"]
        assert "Chưa có thông tin" not in page.one("article").text
        assert page.one("article").one("dl").facts() == {
            "Áp dụng": "từ 01/10/2011 đến hết 14/08/2022 (không còn áp dụng)",
            "Xếp theo": "làm được bao nhiêu phần việc qua mạng",
            "Căn cứ": "Điều 3 khoản 4, 43/2011/NĐ-CP Chưa rõ hiệu lực",
            "Nguồn": f"{FORMER_PAGE}, đăng ngày 25/08/2022, chụp ngày 22/02/2024",
        }


def test_an_example_shows_level_scheme_day_and_source(real_pages):
    """A declared level never stands without them."""
    entry = entries(real_pages[f"{SCHEME}/1/index.html"])[1]

    assert entry.text == (
        "Thủ tục yêu cầu trợ giúp pháp lý 2.000829 Mức độ 1 (43/2011/NĐ-CP) "
        "Theo nguồn công bố, chưa đối chiếu "
        f"Nguồn: {FORMER_PAGE}, đăng ngày 25/08/2022, chụp ngày 22/02/2024"
    )
    assert entry.one(style="badge").classes == ["badge", "badge--declared"]


@pytest.mark.parametrize(
    ("positions", "order"),
    [(("4.9",), (0, (4, 9))), (("4.4", "4.10"), (0, (4, 4))), ((), (1, ()))],
)
def test_positions_are_numbers(positions, order):
    """4.10 comes after 4.9, a repeated example stands at its first place, the unnumbered last."""
    assert _position(positions) == order


def test_the_legend_tells_the_three_sorts_of_evidence_apart(show):
    """Word, sign and explanation for each."""
    legend = show("muc-do/").all("section")[-1]

    assert [one.classes[1] for one in legend.all(style="badge")] == [
        "badge--proven",
        "badge--declared",
        "badge--unknown",
    ]
    assert legend.facts() == {
        "Đã đối chiếu với việc làm được trên mạng": (
            "Nguồn đã công bố, và các việc làm được trên mạng đạt mức đó."
        ),
        "Theo nguồn công bố, chưa đối chiếu": (
            "Nguồn đã công bố, chưa ai đối chiếu với việc làm được trên mạng."
        ),
        "Chưa công bố mức độ": "Chưa có nguồn nào công bố.",
    }


@pytest.mark.parametrize("address", ["muc-do/", "muc-do/bon-muc/3/"])
def test_a_scheme_is_old_only_after_its_last_day(show, address):
    """Not before: a scheme of next year is not out of use."""
    changes = {LEVELS: ("from: 2011-10-01", "from: 2011-10-01\n    to: 2022-08-14")}

    def notes(day):
        return [one.text for one in show(address, changes, day).all(style="note")]

    assert notes(date(2022, 8, 15)) == ["Cách xếp cũ, không còn dùng"]
    assert notes(date(2022, 8, 14)) == []
    assert notes(date(2011, 1, 1)) == []


def test_every_level_leads_to_its_page_and_counts_its_procedures(show):
    """Its name has its document beside it; a level without a procedure says so on its own page."""
    cards = show("muc-do/").all("li", "card")

    assert [(one.one("a")["href"], one.one("a").text, one.one(style="page-meta").text) for one in cards] == [
        ("muc-do/bon-muc/1/", "Mức độ 1 (224/2026/NĐ-CP)", "Số thủ tục: 0"),
        ("muc-do/bon-muc/2/", "Mức độ 2 (224/2026/NĐ-CP)", "Số thủ tục: 0"),
        ("muc-do/bon-muc/3/", "Mức độ 3 (224/2026/NĐ-CP)", "Số thủ tục: 1"),
        ("muc-do/bon-muc/4/", "Mức độ 4 (224/2026/NĐ-CP)", "Số thủ tục: 0"),
    ]
    assert show("muc-do/bon-muc/4/").all("p", "unknown")[-1].text == "Chưa có thủ tục nào."


def test_what_a_level_demands_is_read_from_its_record(show):
    """The words of the capabilities, and how the outcome comes back; a part without a source is left out."""
    page = show("muc-do/bon-muc/4/")

    assert [one.text for one in page.all("h2")] == [
        "Khái niệm",
        "Mức này đòi hỏi",
        "Thủ tục được nguồn ghi ở mức này",
    ]
    assert [one.text for one in page.one("article").all("li") if one not in page.one("nav").all("li")] == [
        "có đủ thông tin về thủ tục",
        "tải được mẫu đơn, tờ khai",
        "điền và gửi hồ sơ qua mạng",
        "nộp phí, lệ phí qua mạng",
        "trả kết quả trực tuyến, trực tiếp hoặc qua bưu chính",
    ]


def test_lawful_reasons_stand_on_the_page_of_the_level(show):
    """Whoever reads the reason of a procedure can compare it with what is allowed."""
    changes = {
        LEVELS: ("concept: Gửi được hồ sơ.", "concept: Gửi được hồ sơ.\n        reasons: [Phải có mặt.]")
    }
    page = show("muc-do/bon-muc/3/", changes)
    entry = page.one("ul", "procedure-list").one("li")

    assert page.one("h2", id="ly-do").text == "Lý do được phép xếp ở mức này"
    assert "Phải có mặt." in [one.text for one in page.all("li")]
    assert "Lý do: Chưa có thông tin Nguồn: Quyết định công bố" in entry.text


def test_the_scheme_in_force_stands_first_and_history_last(real_pages):
    """What is ranked apart stands between them with a word of warning; the timeline tells the order."""
    page = real_pages["muc-do/index.html"]

    assert [one.text for one in page.one("article").all("h2")] == [
        "Toàn trình và một phần theo Nghị định 224/2026/NĐ-CP",
        "Dịch vụ công trực tuyến chủ động theo Nghị định 224/2026/NĐ-CP",
        "Cách xếp đã đổi thế nào",
        "Toàn trình, một phần và cung cấp thông tin theo Nghị định 42/2022/NĐ-CP",
        "Bốn mức độ theo Nghị định 43/2011/NĐ-CP",
        "Cách đọc nhãn mức độ",
    ]
    assert [one.all("p")[0].text for one in page.all("div", "note")] == [
        "Cách xếp riêng. Số mức ở đây không so được với số mức của các cách xếp khác.",
        "Cách xếp cũ, không còn dùng",
        "Cách xếp cũ, không còn dùng",
    ]


def test_the_timeline_can_be_read_as_text(real_pages):
    """From the first scheme to the present ones, with days and what each is worth today."""
    timeline = real_pages["muc-do/index.html"].one("article").one("ol")

    assert [one.text for one in timeline.all("li")] == [
        "Từ 01/10/2011 đến hết 14/08/2022: Bốn mức độ theo Nghị định 43/2011/NĐ-CP (không còn áp dụng)",
        "Từ 15/08/2022 đến hết 30/06/2026: Toàn trình, một phần và cung cấp thông tin theo Nghị định "
        "42/2022/NĐ-CP (không còn áp dụng)",
        "Từ 01/07/2026: Toàn trình và một phần theo Nghị định 224/2026/NĐ-CP (đang áp dụng)",
        "Từ 01/07/2026: Dịch vụ công trực tuyến chủ động theo Nghị định 224/2026/NĐ-CP (đang áp dụng)",
    ]


@pytest.mark.parametrize(
    ("built_on", "headings"),
    [
        (date(2022, 8, 14), ["Bốn mức độ theo", "Toàn trình,", "Toàn trình và", "Dịch vụ công"]),
        (date(2022, 8, 15), ["Toàn trình,", "Toàn trình và", "Dịch vụ công", "Bốn mức độ theo"]),
    ],
)
def test_each_day_has_its_own_leading_scheme(built_on, headings):
    """What is to come stands before history, the next first."""
    page = shown(page_of(ROOT, "muc-do/", built_on))
    schemes = [one.text for one in page.all("h2") if "Nghị định" in one.text]

    assert [name.startswith(start) for name, start in zip(schemes, headings, strict=True)] == [True] * 4


def test_what_a_search_engine_shows_of_a_level_names_its_document(tmp_path):
    """“Mức độ 3” alone would be taken for any of them."""
    page = page_of(sound_project(tmp_path), "muc-do/bon-muc/3/")

    assert (page.title, page.description) == (
        "Mức độ 3 (224/2026/NĐ-CP)",
        "Mức độ 3 (224/2026/NĐ-CP): Gửi được hồ sơ.",
    )


def test_a_procedure_that_has_ended_stands_at_no_present_level(show):
    """At one of an ended scheme it stays, as it was."""
    ended = (PROCEDURE, ("review_by:", "end: {how: repealed}\nreview_by:"))
    past = (LEVELS, ("from: 2011-10-01", "from: 2011-10-01\n    to: 2022-08-14"))

    def names(*changes):
        page = show("muc-do/bon-muc/3/", dict(changes))
        return [one.text for part in page.all("ul", "procedure-list") for one in part.all("a")]

    assert names() == names(past) == names(ended, past) == ["Đăng ký khai sinh"]
    assert names(ended) == []


def test_a_position_with_a_footnote_sign_breaks_nothing(show):
    """Copied with the number from a source; only digits count."""
    positions = {PROCEDURE: ('    level: "3"\n', '    level: "3"\n    positions: ["4.²", "②"]\n')}

    assert "Đăng ký khai sinh" in show("muc-do/bon-muc/3/", positions).text


def test_a_doubted_scheme_says_so_on_each_of_its_levels(show):
    """Who lands on the page of a level has not read the page of all schemes."""
    doubted = {LEVELS: ("    source:\n      name: ", "    source:\n      doubtful: bản chép\n      name: ")}

    assert show("muc-do/bon-muc/3/", doubted).one(style="doubt").text == "Chưa chắc: bản chép"
