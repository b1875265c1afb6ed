from datetime import date

from tests.projects import LEVELS, PROCEDURE, page_of, sound_project

ADDRESS = "thu-tuc/1.001193/"
SECTIONS = [
    "Ai được làm",
    "Giấy tờ cần có",
    "Các bước",
    "Cách nộp",
    "Thời hạn giải quyết",
    "Phí, lệ phí",
    "Kết quả nhận được",
    "Điều kiện",
    "Cơ quan thực hiện",
    "Nên biết",
    "Căn cứ pháp lý",
    "Chỗ còn chưa chắc",
    "Nguồn và ngày của thông tin",
]
LIMITS = "time_limits:\n  - value: 5\n    unit: working_days\n"
SOURCE = "source:\n  name: Cơ sở dữ liệu quốc gia về thủ tục hành chính\n"


def section(page, anchor):
    return page.one("section", **{"aria-labelledby": anchor})


def test_every_real_procedure_has_the_same_sections_in_the_same_order(real_pages):
    """Who has read one page knows where to look on every other; the contents name the same parts."""
    procedures = {
        path: page
        for path, page in real_pages.items()
        if path.startswith("thu-tuc/") and path.count("/") == 2 and page.all("article", "procedure")
    }
    headings = {path: [one.text for one in page.all("h2")] for path, page in procedures.items()}
    contents = {
        path: [one.text for one in page.one(style="toc").all("a")] for path, page in procedures.items()
    }

    assert len(procedures) >= 45
    assert headings == {path: ["Tóm tắt", *SECTIONS] for path in procedures}
    assert contents == {path: list(SECTIONS) for path in procedures}


def test_no_section_of_a_real_procedure_is_empty(real_pages):
    """Behind every heading stands something to read."""
    empty = [
        f"{path}#{part['aria-labelledby']}"
        for path, page in real_pages.items()
        for part in page.all("section")
        if part.all("h2") and part.text == part.one("h2").text
    ]

    assert empty == []


def test_what_no_source_gives_is_said_to_be_unknown(show):
    """A record of three lines has all sections too; none of them pretends that there is nothing to know."""
    page = show(
        ADDRESS,
        {
            PROCEDURE: 'code: "1.001193"\nname: Đăng ký khai sinh\ngovernment_levels: [commune]\n'
            "source:\n  name: Công báo\n"
        },
    )
    unknown = {part.one("h2").text: part.text.count("Chưa có thông tin") for part in page.all("section")}

    assert unknown == {
        "Tóm tắt": 5,  # papers, time limit, fee, place, channel
        **dict.fromkeys(SECTIONS, 1),
        "Cơ quan thực hiện": 2,  # who decides, and where to go
        "Chỗ còn chưa chắc": 0,
    }
    assert section(page, "chua-chac").one("p").text == "Không có chỗ nào được ghi nhận."
    assert page.one(style="badge").text == "Chưa công bố mức độ"


CAPABILITIES = (
    "capabilities:\n  offered: [information, forms_to_download, filing_online]\n"
    "  outcome_returned: [direct]\n  source:\n    name: Cổng Dịch vụ công quốc gia\n"
)
DECLARATION = (
    'online_levels:\n  - scheme: bon-muc\n    level: "3"\n    source:\n      name: Quyết định công bố\n'
)


def test_evidence_differs_in_words_and_in_class(show):
    """Proven, declared only and unknown are told apart without colour."""
    proven = show(ADDRESS)
    declared = show(ADDRESS, {PROCEDURE: (CAPABILITIES, "")})
    unknown = show(ADDRESS, {PROCEDURE: (DECLARATION + CAPABILITIES, "")})
    cards = [page.one(style="card") for page in (proven, declared, unknown)]

    assert [card.one(style="badge").classes for card in cards] == [
        ["badge", "badge--proven"],
        ["badge", "badge--declared"],
        ["badge", "badge--unknown"],
    ]
    assert [card.facts()["Mức độ trực tuyến"] for card in cards] == [
        "Mức độ 3 (224/2026/NĐ-CP) Đã đối chiếu với việc làm được trên mạng. "
        "Nguồn: Quyết định công bố, không rõ ngày",
        "Mức độ 3 (224/2026/NĐ-CP) Theo nguồn công bố, chưa đối chiếu. "
        "Nguồn: Quyết định công bố, không rõ ngày",
        "Chưa công bố mức độ",
    ]


def test_a_proven_level_shows_its_proof(show):
    """What was seen to work online stands on the page, with who saw it."""
    capabilities = section(show(ADDRESS), "cach-nop")

    assert [one.text for one in capabilities.all("li")] == [
        "có đủ thông tin về thủ tục",
        "tải được mẫu đơn, tờ khai",
        "điền và gửi hồ sơ qua mạng",
        "trả kết quả trực tiếp",
    ]
    assert capabilities.one(style="source").text == "Nguồn: Cổng Dịch vụ công quốc gia"


def test_a_level_of_a_scheme_that_has_ended_says_so(show):
    """“Mức độ 3” of 2011 is no level of today; before the scheme's end nothing is said."""
    changes = {LEVELS: ("from: 2011-10-01", "from: 2011-10-01\n    to: 2022-08-14")}

    def told(built_on):
        return show(ADDRESS, changes, built_on).one(style="card").facts()["Mức độ trực tuyến"]

    assert "Cách xếp cũ, không còn dùng" in told(date(2022, 8, 15))
    assert "Cách xếp cũ, không còn dùng" not in told(date(2022, 8, 14))


def test_the_declaration_that_holds_is_shown_with_its_days(show):
    """A level that has been withdrawn is history, not the level."""
    declaration = DECLARATION.replace("    source", "    from: 2024-01-01\n    to: 2025-12-31\n    source")
    changes = {PROCEDURE: (DECLARATION, declaration)}
    held = show(ADDRESS, changes, date(2025, 6, 1)).one(style="card")
    now = show(ADDRESS, changes).one(style="card")

    assert "Nguồn: Quyết định công bố, từ 01/01/2024 đến hết 31/12/2025" in held.text
    assert now.one(style="badge").text == "Chưa công bố mức độ"


def test_a_lapsed_basis_names_its_successor_with_a_link(show):
    """The reader of an old decree is sent to the one that holds."""
    changes = {
        "content/legal/60-2014-qh13.yml": (
            "effective_from: 2016-01-01",
            "effective_from: 2016-01-01\neffective_to: 2026-07-01\nreplaced_by: [224/2026/NĐ-CP]",
        )
    }
    entry = section(show(ADDRESS, changes), "can-cu").one("li")
    (document, successor) = entry.all("a")

    assert entry.one(style="status").classes == ["status", "status--lapsed"]
    assert entry.text == "60/2014/QH13 Hết hiệu lực Luật Hộ tịch Được thay thế bởi: 224/2026/NĐ-CP"
    assert (document["href"], successor["href"]) == ("van-ban/60-2014-qh13/", "van-ban/224-2026-nd-cp/")


def test_a_basis_without_a_date_is_of_unknown_force(show):
    """No source dates it, so nobody says that it holds."""
    changes = {"content/legal/60-2014-qh13.yml": ("effective_from: 2016-01-01\n", "")}
    entry = section(show(ADDRESS, changes), "can-cu").one("li")

    assert entry.one(style="status").text == "Chưa rõ hiệu lực"


def test_a_basis_that_is_still_to_come(show):
    """A decree of next month is not in force, and the page of an earlier day says so."""
    changes = {PROCEDURE: ("legal_basis:\n  - 60/2014/QH13", "legal_basis:\n  - 224/2026/NĐ-CP")}
    entry = section(show(ADDRESS, changes, date(2026, 6, 30)), "can-cu").one("li")

    assert entry.one(style="status").classes == ["status", "status--not-yet"]
    assert entry.one(style="status").text == "Chưa có hiệu lực"


def test_what_the_commune_does_not_receive_says_so_and_where(show):
    """Nobody travels to the commune for a paper of the province."""
    changes = {PROCEDURE: ("  - commune\n", "  - province\nreceived_at: Sở Tư pháp\n")}
    page = show(ADDRESS, changes)

    assert page.one(style="card").facts()["Nộp ở đâu"] == "Không nộp ở xã. Sở Tư pháp"
    assert section(page, "co-quan").facts()["Nộp ở đâu"] == "Không nộp ở xã. Sở Tư pháp"


def test_every_real_procedure_of_others_says_where_it_is_received(real_pages):
    """All examples of the former page: none of them is handed in at the commune."""
    elsewhere = [
        page
        for page in real_pages.values()
        if page.all("article", "procedure")
        and "cấp xã" not in section(page, "co-quan").facts()["Cấp thực hiện"]
    ]
    places = [page.one(style="card").facts()["Nộp ở đâu"] for page in elsewhere]

    assert len(elsewhere) == 32
    assert [place for place in places if not place.startswith("Không nộp ở xã. ")] == []
    assert [place for place in places if "Chưa có thông tin" in place] == []


def test_a_passed_review_date_says_so(show):
    """From the day after on; the promise was for the day itself too."""
    due = "Thông tin này đã quá hạn xem lại. Nên hỏi lại cán bộ trước khi làm."

    assert [one.text for one in show(ADDRESS, {}, date(2027, 7, 1)).all(style="note")] == [due]
    assert show(ADDRESS, {}, date(2027, 6, 30)).all(style="note") == []


PAPERS = """required_documents:
  - name: Tờ khai
    kind: submit
    form: Mẫu số 01
    originals: 1
    copies: 2
  - name: Giấy chứng sinh
    originals: 0
    copies: 1
    when: sinh ở bệnh viện
  - name: Căn cước
    kind: present
"""


def test_papers_that_depend_stand_apart(show):
    """What always has to be brought is one list, what only some need another; no count is made up."""
    papers = section(show(ADDRESS, {PROCEDURE: (SOURCE, PAPERS + SOURCE)}), "giay-to")

    assert [one.text for one in papers.elements if one.tag in ("h3", "li")] == [
        "Luôn cần",
        "Tờ khai Nộp: 1 bản chính, 2 bản sao Mẫu: số 01",
        "Căn cước Mang theo để xuất trình",
        "Tùy trường hợp",
        "Giấy chứng sinh 1 bản sao Trường hợp: sinh ở bệnh viện",
    ]


def test_doubts_are_shown_where_they_belong(show):
    """Of the record, of its source and of a rule: a doubt is never swallowed."""
    rules = "time_limits:\n  - value: 5\n    unit: days\n    doubtful: đọc trong bản cũ\n"
    doubts = "doubts:\n  - Ô phí bỏ trống.\n" + SOURCE + "  doubtful: bản sao của người khác\n"
    text = show(ADDRESS, {PROCEDURE: (LIMITS, rules)}).text
    page = show(ADDRESS, {PROCEDURE: (SOURCE, doubts)})

    assert "5 ngày Chưa chắc: đọc trong bản cũ" in text
    assert section(page, "chua-chac").one("li").text == "Ô phí bỏ trống."
    assert section(page, "nguon").facts()["Nguồn"] == (
        "Cơ sở dữ liệu quốc gia về thủ tục hành chính. Chưa chắc: bản sao của người khác"
    )


def test_the_badge_leads_to_the_level(show):
    """What the level means is one click away."""
    assert show(ADDRESS).one(style="card").one(style="badge").one("a")["href"] == "muc-do/bon-muc/3/"


def test_the_way_up_leads_through_the_sector(show):
    """Home, all procedures, the sector; a procedure without one leaves it out."""
    crumbs = show(ADDRESS).one(style="crumbs")
    loose = show(ADDRESS, {PROCEDURE: ("sector: ho-tich\n", "")}).one(style="crumbs")

    assert [(one.text, one["href"]) for one in crumbs.all("a")] == [
        ("Trang chủ", "./"),
        ("Thủ tục hành chính", "thu-tuc/"),
        ("Hộ tịch", "thu-tuc/linh-vuc/ho-tich/"),
    ]
    assert [one.text for one in loose.all("a")] == ["Trang chủ", "Thủ tục hành chính"]


def test_a_search_engine_is_told_limit_and_fee(tmp_path):
    """The description answers what people ask before they open the page."""
    page = page_of(sound_project(tmp_path), ADDRESS)

    assert page.description == (
        "Đăng ký khai sinh. Thời hạn giải quyết: 5 ngày làm việc. Phí, lệ phí: 8.000 đồng."
    )
