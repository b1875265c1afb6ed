from datetime import date

import pytest

from tests.projects import BUILT_ON, PROCEDURE, page_of, sound_project

ADDRESS = "thu-tuc/1.001193/"
UNDECLARED = "Chưa công bố mức độ (224/2026)"
SECTIONS = [
    "Ai được làm",
    "Điều kiện",
    "Giấy tờ cần có",
    "Các bước",
    "Cách nộp",
    "Thời hạn giải quyết",
    "Phí, lệ phí",
    "Kết quả nhận được",
    "Cơ quan thực hiện",
    "Nên biết",
    "Mức độ trực tuyến",
    "Căn cứ pháp lý",
    "Phản ánh, khiếu nại",
    "Lĩnh vực này giải quyết ra sao",
    "Chỗ còn chưa chắc",
    "Nguồn và ngày của thông tin",
]
CALCULATOR = "Khi nào có kết quả?"  # where a time limit is known
FEES = "fees:\n  - amount: 8000\n    from: 2026-01-01\n    rests_on:\n      document: 60/2014/QH13\n"
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
    counted = {path: [CALCULATOR] if CALCULATOR in said else [] for path, said in headings.items()}
    sections = {path: [*SECTIONS[:6], *counted[path], *SECTIONS[6:]] for path in procedures}
    contents = {
        path: [one.text for one in page.one(style="toc").all("a")] for path, page in procedures.items()
    }

    assert len(procedures) >= 45
    assert headings == {path: ["Cần biết trước khi đi", *said] for path, said in sections.items()}
    assert contents == sections


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
        "Cần biết trước khi đi": 7,  # papers, time limit, fee, place, its hours, channel, law
        **dict.fromkeys(SECTIONS, 1),
        "Cơ quan thực hiện": 2,  # who decides, and where to go
        "Mức độ trực tuyến": 0,
        "Phản ánh, khiếu nại": 0,
        "Chỗ còn chưa chắc": 0,
        "Lĩnh vực này giải quyết ra sao": 0,
    }
    assert section(page, "so-lieu").one("p").text == "Chưa có số liệu của lĩnh vực này."
    assert section(page, "chua-chac").one("p").text == "Không có chỗ nào được ghi nhận."
    assert page.one(style="card").one(style="badge").text == UNDECLARED


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
    levels = [section(page, "muc-do") for page in (proven, declared, unknown)]
    assert [level.one("p").text for level in levels] == [
        "Mức độ 3 (224/2026/NĐ-CP) Đã đối chiếu với việc làm được trên mạng. "
        "Nguồn: Quyết định công bố, không rõ ngày",
        "Mức độ 3 (224/2026/NĐ-CP) Theo nguồn công bố, chưa đối chiếu. "
        "Nguồn: Quyết định công bố, không rõ ngày",
        UNDECLARED,
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
    assert capabilities.one(style="source").text == "Nguồn: Cổng Dịch vụ công quốc gia, không rõ ngày"


def test_the_declaration_that_holds_is_shown_with_its_days(show):
    """A level that has been withdrawn is history, not the level."""
    declaration = DECLARATION.replace("    source", "    from: 2024-01-01\n    to: 2025-12-31\n    source")
    changes = {PROCEDURE: (DECLARATION, declaration)}
    held = section(show(ADDRESS, changes, date(2025, 6, 1)), "muc-do")
    now = section(show(ADDRESS, changes), "muc-do")

    assert "Nguồn: Quyết định công bố, từ 01/01/2024 đến hết 31/12/2025" in held.text
    assert now.one(style="badge").text == UNDECLARED


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

    assert page.one(style="card").facts()["Nơi nộp"] == "Không nộp ở xã. Sở Tư pháp"
    assert section(page, "co-quan").facts()["Nộp ở đâu"] == "Không nộp ở xã. Sở Tư pháp"


def test_every_real_procedure_of_others_says_where_it_is_received(real_pages):
    """All examples of the former page: none of them is handed in at the commune."""
    elsewhere = [
        page
        for page in real_pages.values()
        if page.all("article", "procedure")
        and "cấp xã" not in section(page, "co-quan").facts()["Cấp thực hiện"]
    ]
    places = [page.one(style="card").facts()["Nơi nộp"] for page in elsewhere]

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
    form:
      number: Mẫu số 01
      document: 60/2014/QH13
      file: to-khai.pdf
    originals: 1
    copies: 2
  - name: Giấy chứng sinh
    originals: 0
    copies: 1
    when: sinh ở bệnh viện
    alternatives:
      - name: Văn bản của người làm chứng
        when: không có Giấy chứng sinh
      - name: Giấy cam đoan
        originals: 1
  - name: Giấy tờ tùy thân
    kind: present
    need: if_asked
    one_of:
      - name: Căn cước
      - name: Hộ chiếu
    form:
      name: Giấy tờ tùy thân
agency_documents:
  - name: Biên bản xác minh
    when: phải xác minh
"""
FORM = {"content/forms/to-khai.pdf": "%PDF-1.7 tờ khai"}


def test_papers_stand_under_when_to_bring_them(show):
    """Always, in one's case, if asked, not at all; what stands in for a paper follows it in its order."""
    papers = section(show(ADDRESS, {PROCEDURE: (SOURCE, PAPERS + SOURCE), **FORM}), "giay-to")

    assert [one.text for one in papers.elements if one.tag in ("h3", "li")] == [
        "Mang theo: ai cũng cần",
        "Tờ khai Nộp: 1 bản chính, 2 bản sao Mẫu: số 01 (60/2014/QH13) Tải mẫu to-khai.pdf (1 kB)",
        "Mang theo: tùy trường hợp của bạn",
        "Giấy chứng sinh 1 bản sao Trường hợp: sinh ở bệnh viện Không có thì dùng giấy sau, theo thứ tự: "
        "Văn bản của người làm chứng Trường hợp: không có Giấy chứng sinh Giấy cam đoan 1 bản chính",
        "Văn bản của người làm chứng Trường hợp: không có Giấy chứng sinh",
        "Giấy cam đoan 1 bản chính",
        "Chỉ đưa ra khi được yêu cầu",
        "Giấy tờ tùy thân Mang theo để xuất trình Mẫu: nguồn không ghi số mẫu "
        "Chỉ cần một trong các giấy sau: Căn cước Hộ chiếu",
        "Căn cước",
        "Hộ chiếu",
        "Cơ quan tự lập hoặc tự tra, bạn không phải nộp",
        "Biên bản xác minh Trường hợp: phải xác minh",
    ]
    assert [one["href"] for one in papers.all("a")] == ["van-ban/60-2014-qh13/", "bieu-mau/to-khai.pdf"]


def test_the_summary_counts_what_to_bring(show):
    """The agency's own papers are nobody's errand."""
    card = show(ADDRESS, {PROCEDURE: (SOURCE, PAPERS + SOURCE), **FORM}).one(style="card")

    assert card.facts()["Giấy tờ"] == "1 giấy luôn cần, 1 giấy tùy trường hợp, 1 giấy khi được yêu cầu"


def test_how_many_dossiers_is_said_or_said_to_be_unknown(show):
    """The law wants the number of sets published; a missing number is not one."""
    unknown = section(show(ADDRESS, {PROCEDURE: (SOURCE, PAPERS + SOURCE), **FORM}), "giay-to")
    known = section(
        show(ADDRESS, {PROCEDURE: (SOURCE, PAPERS + "dossier_sets: 1\n" + SOURCE), **FORM}), "giay-to"
    )

    assert unknown.text.endswith("Số bộ hồ sơ: chưa có thông tin")
    assert known.text.endswith("Số bộ hồ sơ: 1")


def test_forms_are_told_or_said_to_be_unknown(show):
    """One of the parts that the law wants published: a number, at least that there is one, or not known."""

    def told(form):
        papers = f"required_documents:\n  - name: Tờ khai\n{form}"
        return section(show(ADDRESS, {PROCEDURE: (SOURCE, papers + SOURCE)}), "giay-to").text

    assert "Mẫu đơn, mẫu tờ khai: chưa có thông tin" in told("")
    assert "Tờ khai Mẫu: nguồn không ghi số mẫu Số bộ" in told("    form: {name: Tờ khai}\n")
    assert "Mẫu đơn, mẫu tờ khai" not in told("    form: {name: Tờ khai}\n")


def test_the_way_to_the_portal_and_the_day_of_the_next_review(show):
    """Who wants to file online is one click away; who reads, knows until when the record was looked at."""
    page = show(ADDRESS, {PROCEDURE: (SOURCE, "portal_address: https://dichvucong.gov.vn/a\n" + SOURCE)})

    assert page.one(style="card").one("a", style="md-button")["href"] == "https://dichvucong.gov.vn/a"
    assert show(ADDRESS).one(style="card").all("a", "md-button") == []
    assert section(page, "nguon").one("dl").facts()["Xem lại trước ngày"] == "30/06/2027"


def test_a_sector_that_is_not_certain_says_so_on_the_page(show):
    """As its list does."""
    doubtful = {PROCEDURE: ("sector: ho-tich\n", "sector: ho-tich\nsector_doubtful: nguồn không ghi\n")}
    facts = section(show(ADDRESS, doubtful), "nguon").one("dl").facts()

    assert facts["Lĩnh vực"] == "Hộ tịch Chưa chắc: nguồn không ghi"


def test_an_end_that_is_not_certain_says_so_first(show):
    """With its source."""
    end = "end: {how: repealed, doubtful: Mới là dự thảo., source: {name: Báo tỉnh}}\n"
    note = show(ADDRESS, {PROCEDURE: (SOURCE, end + SOURCE)}).one(style="note").text

    assert "Nguồn: Báo tỉnh, không rõ ngày. Chưa chắc: Mới là dự thảo. Chưa có nguồn" in note


def test_the_doubts_and_the_clock_of_the_general_way(show):
    """Its doubts stand below it; its clock counts from its own first day."""
    way = {
        "content/general-way.yml": (
            "ways:",
            "doubts: [Chưa đọc bản gốc.]\nclock_starts:\n  from: 2026-08-05\n  text: Tính từ lúc nhận đủ.\n"
            "  rests_on: {document: 224/2026/NĐ-CP}\nways:",
        )
    }
    page, before = (show(ADDRESS, way, day) for day in (date(2026, 8, 5), date(2026, 8, 4)))

    assert "Chưa đọc bản gốc." in section(page, "cac-buoc").text
    assert "Tính từ lúc nhận đủ." in section(page, "thoi-han").text
    assert "Tính từ lúc nhận đủ." not in section(before, "thoi-han").text


def test_a_record_without_steps_shows_the_general_way_marked_as_general(show):
    """By the channels of the procedure, with the law that it rests on; not as if it were its own."""
    way = section(show(ADDRESS, {PROCEDURE: (SOURCE, "channels: [direct]\n" + SOURCE)}), "cac-buoc")
    elsewhere = section(show(ADDRESS, {PROCEDURE: ("  - commune\n", "  - province\n")}), "cac-buoc")

    assert way.one(style="unknown").text == "Chưa có thông tin"
    assert way.one(style="general-way").text == (
        "Cách làm chung Cách làm chung của mọi hồ sơ. Nộp trực tiếp "
        "Nộp hồ sơ Mang giấy tờ đến nơi nhận. Người dân làm "
        "Căn cứ: 224/2026/NĐ-CP Còn hiệu lực Nguồn: Nghị định 224/2026/NĐ-CP, không rõ ngày"
    )
    assert elsewhere.all(style="general-way") == []


def test_a_record_with_steps_of_its_own_shows_them_alone(show):
    """Two ways beside each other would be one too many."""
    steps = "steps:\n  - title: Nộp hồ sơ\n    text: Nộp ở xã.\n    actor: citizen\n"
    way = section(show(ADDRESS, {PROCEDURE: (SOURCE, steps + SOURCE)}), "cac-buoc")

    assert way.text == "Các bước Nộp hồ sơ Nộp ở xã. Người dân làm"


def test_the_citizens_deadline_stands_apart_from_the_offices_limit(show):
    """Sixty days to come, five working days to wait: nobody may take one for the other."""
    deadline = (
        "citizen_deadlines:\n  - text: Trong 60 ngày kể từ ngày sinh con\n    case: sinh trong nước\n"
        "    rests_on:\n      document: 60/2014/QH13\n      provision: Điều 15\n"
    )
    page = show(ADDRESS, {PROCEDURE: (SOURCE, deadline + SOURCE)})

    assert "60 ngày" not in section(page, "thoi-han").text
    assert "Đây là hạn của người dân" in section(page, "ai-duoc-lam").text
    assert section(page, "ai-duoc-lam").one("li").text == (
        "Trong 60 ngày kể từ ngày sinh con sinh trong nước Căn cứ: Điều 15, 60/2014/QH13 Còn hiệu lực"
    )


def test_a_same_day_limit_says_its_hour_and_where_the_clock_starts(show):
    """Whoever comes at four is told to come back tomorrow."""
    limits = (
        'time_limits:\n  - unit: same_day\n    same_day_until: "15:00"\n'
        "    clock_starts: ngày nhận đủ hồ sơ\n    extension: Phải xác minh thì thêm 5 ngày.\n"
    )

    page = show(ADDRESS, {PROCEDURE: (LIMITS, limits)})

    assert page.one(style="card").facts()["Thời hạn"] == "ngay trong ngày nếu nộp trước 15 giờ"
    assert section(page, "thoi-han").one("li").text == (
        "ngay trong ngày Nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo. "
        "Tính từ: ngày nhận đủ hồ sơ Có thể kéo dài: Phải xác minh thì thêm 5 ngày."
    )


def fee_of(show, fees, built_on=BUILT_ON):
    return show(ADDRESS, {PROCEDURE: (FEES, fees)}, built_on).one(style="card").facts()["Phí"]


def test_what_the_card_says_of_fees(show):
    """Free only where nothing stands against it; else from the least to the most, and what is not certain."""
    pages = "fees:\n  - amount: 2000\n    at_most: 200000\n    per: trang\n"
    doubted = "fees:\n  - amount: 0\n    doubtful: nguồn khác nói có thu\n"
    online = "fees:\n  - amount: 0\n    channels: [online]\n"
    note = "fee_note: Mức thu do tỉnh quy định.\n"

    assert fee_of(show, "fees:\n  - amount: 0\n") == "Miễn phí"
    assert fee_of(show, "fees:\n  - amount: 0\n" + note) == "0 đồng (chưa chắc)"
    assert fee_of(show, doubted) == "0 đồng (chưa chắc)"
    assert fee_of(show, online) == "0 đồng, tùy trường hợp"
    assert fee_of(show, online + "  - amount: 8000\n    channels: [direct]\n") == (
        "Miễn phí hoặc 8.000 đồng, tùy trường hợp"
    )
    assert fee_of(show, pages) == "2.000 đồng mỗi trang, nhiều nhất 200.000 đồng"
    assert fee_of(show, note) == "Mức thu do tỉnh quy định."
    assert fee_of(show, "") == "Chưa có thông tin"


def test_an_announced_fee_waits_for_its_day(show):
    """What comes next is shown as coming, then as the fee, without an edit."""
    fees = (
        "fees:\n  - amount: 8000\n    to: 2026-12-31\n  - amount: 5000\n    from: 2027-01-01\n"
        "    group: hộ nghèo\n"
    )
    announced = section(show(ADDRESS, {PROCEDURE: (FEES, fees)}), "phi")

    assert [one.text for one in announced.elements if one.tag in ("h3", "li")] == [
        "8.000 đồng đến hết 31/12/2026",
        "Sắp thay đổi",
        "5.000 đồng hộ nghèo từ 01/01/2027",
    ]
    assert fee_of(show, fees) == "8.000 đồng"
    assert fee_of(show, fees, date(2027, 1, 1)) == "5.000 đồng, tùy trường hợp"


def test_an_override_speaks_until_its_last_day(show):
    """The page of the next day says what it said before, by itself."""
    override = (
        "overrides:\n  - from: 2026-07-01\n    to: 2027-02-28\n    rests_on:\n"
        "      document: 224/2026/NĐ-CP\n    what_changes: Trả kết quả nhanh hơn.\n"
        "    time_limits:\n      - value: 3\n        unit: working_days\n"
    )

    def told(built_on):
        page = show(ADDRESS, {PROCEDURE: (SOURCE, override + SOURCE)}, built_on)
        limit = page.one(style="card").facts()["Thời hạn"]
        return limit, [one.text for one in page.all(style="note")]

    assert told(date(2026, 6, 30)) == (
        "5 ngày làm việc",
        [
            "Từ ngày 01/07/2026 đến hết ngày 28/02/2027 có cách làm tạm thời. Trả kết quả nhanh hơn. "
            "Căn cứ: 224/2026/NĐ-CP Chưa có hiệu lực"
        ],
    )
    assert told(date(2027, 2, 28)) == (
        "3 ngày làm việc",
        [
            "Cách làm tạm thời, đến hết ngày 28/02/2027; sau đó làm như trước. "
            "Trả kết quả nhanh hơn. Căn cứ: 224/2026/NĐ-CP Còn hiệu lực"
        ],
    )
    assert told(date(2027, 3, 1)) == ("5 ngày làm việc", [])


NEW = """code: "3.000722"
name: Liên thông khai sinh
government_levels: [commune]
source:
  name: Công báo
"""


def test_a_procedure_that_has_ended_leads_on(show):
    """Its page stays, says so first, and names what to do instead; before its day it says what is coming."""
    end = (
        'end:\n  how: replaced\n  first_day_without: 2026-11-22\n  successors:\n    - "3.000722"\n'
        "  decision: 3582/QĐ-UBND\n"
    )
    changes = {PROCEDURE: (SOURCE, end + SOURCE), "content/procedures/3.000722.yml": NEW}
    after, before = (
        show(ADDRESS, changes, day).one(style="note") for day in (date(2026, 11, 22), date(2026, 11, 21))
    )

    assert after.text == (
        "Thủ tục này đã được thay bằng thủ tục khác từ ngày 22/11/2026. Theo quyết định: 3582/QĐ-UBND. "
        "Nội dung dưới đây là của thủ tục cũ, chỉ để tra cứu. Nay làm thủ tục: "
        "Liên thông khai sinh (3.000722)"
    )
    assert after.one("a")["href"] == "thu-tuc/3.000722/"
    assert before.text.startswith("Thủ tục này sẽ được thay bằng thủ tục khác từ ngày 22/11/2026.")


def test_what_takes_the_place_of_another_names_it(show):
    """Whoever knows the old procedure sees that this is what it has become, and from when."""
    end = (
        "end:\n  how: merged\n  first_day_without: 2027-01-01\n  doubtful: theo bản tóm tắt\n"
        '  successors:\n    - "3.000722"\n'
    )
    changes = {PROCEDURE: (SOURCE, end + SOURCE), "content/procedures/3.000722.yml": NEW}
    facts = section(show("thu-tuc/3.000722/", changes), "nguon")

    assert facts.one("dl").facts()["Thay cho"] == "Đăng ký khai sinh (1.001193), từ 01/01/2027 (chưa chắc)"
    assert facts.one("a", href=ADDRESS)
    assert "Thay cho" not in show(ADDRESS, changes).text


def test_an_end_that_leads_nowhere_says_so(show):
    """Silence would read as “nothing to do any more”, which no source says."""
    note = show(ADDRESS, {PROCEDURE: (SOURCE, "end:\n  how: repealed\n" + SOURCE)}).one(style="note")

    assert "Chưa có nguồn nào nói thủ tục nào thay thế." in note.text


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("papers", "Giấy tờ"),
        ("agency", "Nơi nộp"),
        ("channels", "Cách nộp"),
        ("time_limit", "Thời hạn"),
        ("fee", "Phí"),
        ("law", "Căn cứ"),
    ],
)
def test_a_doubted_part_is_doubted_in_the_card(show, part, line):
    """Who reads nothing but the card must learn it too."""
    doubt = f"doubts:\n  - text: Hai nguồn khác nhau.\n    about: {part}\n"
    known = "required_documents: [{name: Tờ khai}]\nchannels: [direct]\nreceived_at: Trung tâm\n"
    told = show(ADDRESS, {PROCEDURE: (SOURCE, known + doubt + SOURCE)}).one(style="card").facts()
    doubted = [term for term, text in told.items() if text.endswith(" (chưa chắc)")]

    assert doubted == [line]


def test_doubts_are_shown_where_they_belong(show):
    """Of the record, of its source, of a part and of a rule: a doubt is never swallowed."""
    rules = "time_limits:\n  - value: 5\n    unit: days\n    doubtful: đọc trong bản cũ\n"
    doubts = (
        "doubts:\n  - text: Ô phí bỏ trống.\n    about: fee\n  - text: Các mục bị đảo thứ tự.\n"
        + SOURCE
        + "  doubtful: bản sao của người khác\n"
    )
    text = show(ADDRESS, {PROCEDURE: (LIMITS, rules)}).text
    page = show(ADDRESS, {PROCEDURE: (SOURCE, doubts)})

    assert "5 ngày Chưa chắc: đọc trong bản cũ" in text
    assert section(page, "phi").one(style="doubt").text == "Chưa chắc: Ô phí bỏ trống."
    assert [one.text for one in section(page, "chua-chac").all("li")] == ["Các mục bị đảo thứ tự."]
    assert section(page, "nguon").facts()["Nguồn"] == (
        "Cơ sở dữ liệu quốc gia về thủ tục hành chính, không rõ ngày. Chưa chắc: bản sao của người khác"
    )


def test_a_card_that_tells_next_to_nothing_says_so_first(show):
    """Neither papers nor days: nobody should leave home with that; one of them is enough to be quiet."""
    warning = (
        "Trang này còn thiếu nhiều thông tin. Chưa có nguồn nào nói phải mang giấy tờ gì và mất bao lâu. "
        "Hãy hỏi nơi nhận hồ sơ trước khi đi."
    )
    thin = show(ADDRESS, {PROCEDURE: (LIMITS, "")})
    elsewhere = show(ADDRESS, {PROCEDURE: NEW.replace("commune", "province").replace("3.000722", "1.001193")})

    assert [one.text for one in thin.all(style="note")] == [warning]
    assert show(ADDRESS).all(style="note") == []
    assert elsewhere.all(style="note") == []


def test_a_doubt_inside_a_value_is_announced_below(show):
    """“Nothing is recorded” would be wrong where a fee or a source has its doubt."""
    doubted = "fees:\n  - amount: 0\n    doubtful: nguồn khác nói có thu\n"

    assert section(show(ADDRESS, {PROCEDURE: (FEES, doubted)}), "chua-chac").one("p").text == (
        "Chỗ chưa chắc của từng phần được ghi ngay ở phần đó. Nên hỏi lại cán bộ trước khi làm."
    )


def test_a_long_official_name_stands_below_its_short_one(show):
    """Nobody reads four lines of heading; nobody may be without the official words either."""
    page = show(
        ADDRESS, {PROCEDURE: ("name: Đăng ký khai sinh\n", "name: Thủ tục rất dài\nshort_name: Ngắn\n")}
    )

    assert page.one("h1").text == "Ngắn"
    assert "Tên chính thức: Thủ tục rất dài" in [one.text for one in page.all(style="page-meta")]


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


def test_where_to_go_is_not_guessed_from_who_decides(show):
    """The board that decides is no desk; where a source names the place, it alone is told."""
    agency = show(ADDRESS, {PROCEDURE: (SOURCE, "agency: Sở Nội vụ\n" + SOURCE)})
    place = show(
        ADDRESS, {PROCEDURE: (SOURCE, "agency: Sở Nội vụ\nreceived_at: Ủy ban nhân dân cấp xã\n" + SOURCE)}
    )

    assert agency.one(style="card").facts()["Nơi nộp"] == (
        "Nguồn chưa nói nơi nộp; cơ quan thực hiện: Sở Nội vụ"
    )
    assert place.one(style="card").facts()["Nơi nộp"] == "Ủy ban nhân dân cấp xã"


def test_a_dossier_that_goes_another_way_is_not_sent_the_general_one(show):
    """A school takes no dossier at the one-stop shop, and twelve hours are too short for an appointment."""
    unfit = "general_way_unfit: Nộp ở trường học.\n"
    way = section(show(ADDRESS, {PROCEDURE: (SOURCE, unfit + SOURCE)}), "cac-buoc")

    assert way.text == "Các bước Chưa có thông tin Nộp ở trường học."


def test_the_card_counts_what_the_law_behind_it_is_worth(show):
    """Whether the law still holds is one line; which, the section says."""
    lapsed = {
        PROCEDURE: ("legal_basis:\n  - 60/2014/QH13", "legal_basis:\n  - 60/2014/QH13\n  - 224/2026/NĐ-CP"),
        "content/legal/60-2014-qh13.yml": ("effective_from: 2016-01-01\n", ""),
    }

    assert show(ADDRESS).one(style="card").facts()["Căn cứ"] == "1 văn bản: 1 còn hiệu lực"
    assert show(ADDRESS, lapsed).one(style="card").facts()["Căn cứ"] == (
        "2 văn bản: 1 chưa rõ hiệu lực, 1 còn hiệu lực"
    )


def test_a_fee_of_one_place_says_the_place(show):
    """Everybody there pays the same: that is a place, not a case."""
    assert fee_of(show, "fees:\n  - amount: 0\n    area: thành phố Hải Phòng\n") == (
        "0 đồng tại thành phố Hải Phòng"
    )


def test_a_doubt_about_the_fee_takes_free_back(show):
    """Whoever reads only the card must not leave with “free” while the section doubts it."""
    doubted = "fees:\n  - amount: 0\ndoubts:\n  - text: Trình tự nói có nộp lệ phí.\n    about: fee\n"

    assert fee_of(show, doubted) == "0 đồng (chưa chắc)"


def test_a_shortened_name_is_doubted_at_the_top(show):
    """It concerns the heading, not the sources at the foot."""
    doubted = "doubts:\n  - text: Tên rút gọn.\n    about: name\n"
    page = show(ADDRESS, {PROCEDURE: (SOURCE, doubted + SOURCE)})

    assert page.one(style="doubt").text == "Chưa chắc: Tên rút gọn."
    assert "Tên rút gọn" not in section(page, "nguon").text


OVERRIDE = (
    "overrides:\n  - from: 2026-07-01\n    to: 2027-02-28\n    rests_on:\n      document: 224/2026/NĐ-CP\n"
    "    what_changes: Bớt giấy tờ.\n"
)


def test_a_page_that_tells_of_no_papers_is_not_thin(show):
    """Nothing to bring is known; the warning that nobody knows the papers would contradict it."""
    taken = OVERRIDE + "    required_documents: []\n"
    page = show(ADDRESS, {PROCEDURE: (LIMITS, taken)})

    assert "Chưa có nguồn nào nói phải mang giấy tờ gì" not in page.text


def test_what_waits_behind_an_override_is_announced(show):
    """What comes back or begins meanwhile counts from the day behind; what ends before never returns."""
    fees = (
        "fees:\n  - {amount: 8000, to: 2026-12-31}\n  - {amount: 9000, from: 2027-01-01}\n"
        "  - {amount: 1000, case: trễ hạn}\n"
    )
    taken = OVERRIDE + "    fees:\n      - amount: 5000\n"
    page = show(ADDRESS, {PROCEDURE: (FEES, fees + taken)})

    assert page.one(style="card").facts()["Phí"] == "5.000 đồng"
    assert section(page, "phi").text == (
        "Phí, lệ phí 5.000 đồng Sắp thay đổi 9.000 đồng từ 01/03/2027 1.000 đồng trễ hạn từ 01/03/2027"
    )


def test_a_document_may_give_the_work_to_another_office(show):
    """Place, agency, steps, who and outcome too, until its last day."""
    taken = OVERRIDE + (
        "    agency: Sở Tư pháp\n    received_at: Trung tâm tỉnh\n    who_may_apply: [Cha hoặc mẹ]\n"
        "    outcomes: [Bản điện tử]\n    steps: [{title: Nộp, text: Nộp ở tỉnh., actor: citizen}]\n"
    )
    changes = {PROCEDURE: (SOURCE, "agency: Ủy ban nhân dân xã\n" + taken + SOURCE)}
    during, after = (show(ADDRESS, changes, day) for day in (date(2027, 2, 28), date(2027, 3, 1)))

    told = ("Sở Tư pháp", "Trung tâm tỉnh", "Cha hoặc mẹ", "Bản điện tử", "Nộp ở tỉnh.")
    assert [text for text in told if text not in during.text] == []
    assert [text for text in told if text in after.text] == []
    assert "Ủy ban nhân dân xã" in section(after, "co-quan").text


def test_an_ended_procedure_has_no_temporary_way(show):
    """Nobody can take it any more."""
    taken = OVERRIDE + "end: {how: repealed, first_day_without: 2026-08-01}\n"
    notes = show(ADDRESS, {PROCEDURE: (SOURCE, taken + SOURCE)}).all(style="note")

    assert [note.text for note in notes if "Cách làm tạm thời" in note.text] == []


def test_a_description_has_one_stop_behind_each_sentence(tmp_path):
    """Notes of records bring their own."""
    project = sound_project(tmp_path, {PROCEDURE: (FEES, "fee_note: Mức thu do tỉnh quy định.\n")})

    assert page_of(project, ADDRESS).description == (
        "Đăng ký khai sinh. Thời hạn giải quyết: 5 ngày làm việc. Phí, lệ phí: Mức thu do tỉnh quy định."
    )


def test_what_an_override_takes_away_is_not_unknown(show):
    """Nothing to bring until February is good news, not a gap of the record."""
    taken = OVERRIDE + "    required_documents: []\n    requirements: []\n"
    page = show(ADDRESS, {PROCEDURE: (SOURCE, taken + SOURCE)})

    assert page.one(style="card").facts()["Giấy tờ"] == "Không cần, theo cách làm tạm thời"
    assert "Chưa có thông tin" not in section(page, "giay-to").text
    assert section(page, "dieu-kien").text == "Điều kiện Không cần, theo cách làm tạm thời"


def test_an_override_of_fees_puts_the_word_on_the_fee_aside(show):
    """“Set by the province” beside the amount of the resolution would contradict it."""
    taken = OVERRIDE + "    fees:\n      - amount: 0\n"
    page = show(ADDRESS, {PROCEDURE: (SOURCE, "fee_note: Mức do tỉnh quy định.\n" + taken + SOURCE)})

    assert page.one(style="card").facts()["Phí"] == "Miễn phí"
    assert section(page, "phi").text.startswith("Phí, lệ phí Miễn phí Sắp thay đổi 8.000 đồng")


def test_deadlines_limits_and_exemptions_to_come_are_announced(show):
    """Whoever reads in December knows what begins in January; whoever reads then, what holds."""
    coming = (
        "time_limits:\n  - value: 5\n    unit: working_days\n    to: 2026-12-31\n"
        "  - value: 3\n    unit: working_days\n    from: 2027-01-01\n"
        "citizen_deadlines:\n  - text: Trong 30 ngày\n    from: 2027-01-01\n"
        "fee_exemptions:\n  - who: Trẻ em\n    from: 2027-01-01\n"
    )
    before = show(ADDRESS, {PROCEDURE: (LIMITS, coming)})
    after = show(ADDRESS, {PROCEDURE: (LIMITS, coming)}, date(2027, 1, 1))
    headings = ["Phải đi làm trước khi nào: Sắp thay đổi", "Sắp thay đổi", "Được miễn: Sắp thay đổi"]

    def told(page):
        return [one.text for one in page.all("h3") if one.text in headings]

    assert told(before) == headings
    assert told(after) == []
    assert before.one(style="card").facts()["Thời hạn"] == "5 ngày làm việc"
    assert "Trong 30 ngày từ 01/01/2027" in section(after, "ai-duoc-lam").text
    assert "Trẻ em từ 01/01/2027" in section(after, "phi").text


def test_the_groups_of_applicants_speak_where_no_words_do(show):
    """A record that only names its groups is listed under them, so its page says them too."""
    groups = "applicants: [citizen, foreigner]\n"
    page = show(ADDRESS, {PROCEDURE: (SOURCE, groups + SOURCE)})

    assert [one.text for one in section(page, "ai-duoc-lam").all("li")] == [
        "Công dân Việt Nam",
        "Người nước ngoài",
    ]


def test_the_general_way_is_that_of_the_procedures_channels(show):
    """Nobody reads how to file online where only the desk takes the dossier."""

    def ways(channels):
        page = show(ADDRESS, {PROCEDURE: (SOURCE, channels + SOURCE)})
        return [one.text for one in section(page, "cac-buoc").all("h4")]

    assert ways("channels: [direct]\n") == ["Nộp trực tiếp"]
    assert ways("channels: [post]\n") == []
    assert ways("") == ["Nộp trực tiếp", "Nộp trực tuyến"]


def test_a_channel_that_the_general_way_does_not_tell_of_has_none(show):
    """A heading without steps would look like a fault."""
    by_post = {PROCEDURE: ("time_limits:", "channels: [post]\ntime_limits:")}
    page = show(ADDRESS, by_post)

    assert "Cách làm chung" not in section(page, "cac-buoc").text


def test_the_general_way_of_today_is_not_told_of_the_past(show):
    """The centre of the commune was set up in July 2025; a page of June knows nothing of it."""
    way = {"content/general-way.yml": ("introduction:", "from: 2026-07-01\nintroduction:")}

    assert section(show(ADDRESS, way), "cac-buoc").all(style="general-way")
    assert not section(show(ADDRESS, way, date(2026, 6, 30)), "cac-buoc").all(style="general-way")


def test_a_doubted_limit_is_doubted_in_the_card(show):
    """The doubt may stand on the record, not on the limit."""
    doubted = "doubts:\n  - text: Nơi khác ghi 3 ngày.\n    about: time_limit\n"
    card = show(ADDRESS, {PROCEDURE: (SOURCE, doubted + SOURCE)}).one(style="card")

    assert card.facts()["Thời hạn"] == "5 ngày làm việc (chưa chắc)"


def test_fees_of_two_places_name_neither_in_the_card(show):
    """“5.000 đồng tại …” would be wrong in the other place."""
    fees = "fees:\n  - {amount: 5000, area: Hải Phòng}\n  - {amount: 5000, area: Hà Nội}\n"

    assert fee_of(show, fees) == "5.000 đồng, tùy trường hợp"


def test_an_ended_procedure_is_not_also_overdue(show):
    """Nobody will read its sources again; what leads on is what matters."""
    page = show(ADDRESS, {PROCEDURE: (SOURCE, "end: {how: repealed}\n" + SOURCE)}, date(2027, 7, 1))

    assert len(page.all(style="note")) == 1


def test_an_article_is_as_old_as_it_is(show):
    """Whenever it was read: the card tells the day that the source bears itself."""
    days = "  published_on: 2022-08-25\n  captured_on: 2024-02-22\n"
    page = show(ADDRESS, {PROCEDURE: (SOURCE, SOURCE + days)})

    assert page.one(style="card").one("dl").facts()["Thông tin ngày"] == "25/08/2022"


CLOCK = (
    "rests_on:\n  - document: 224/2026/NĐ-CP\n",
    "rests_on:\n  - document: 224/2026/NĐ-CP\n"
    "clock_starts:\n  text: Tính từ lúc nhận đủ hồ sơ.\n  rests_on:\n    document: 224/2026/NĐ-CP\n",
)


def test_limits_say_from_when_they_are_counted(show):
    """In general, unless each says so itself, none is known, or the dossier goes another way."""

    def told(*changes):
        page = show(ADDRESS, {"content/general-way.yml": CLOCK, PROCEDURE: changes})
        return section(page, "thoi-han").text.count("Tính từ lúc nhận đủ hồ sơ.")

    own = LIMITS + "    clock_starts: từ ngày thụ lý\n"

    assert told("review_by", "review_by") == 1
    assert told(LIMITS, own) == 0
    assert told(LIMITS, LIMITS + own.removeprefix("time_limits:\n").replace("5", "9")) == 1
    assert told(LIMITS, "") == 0
    assert told("name:", "general_way_unfit: Nộp ở trường.\nname:") == 0
