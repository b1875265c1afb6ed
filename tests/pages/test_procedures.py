from generator.checks.identity import OF_PROCEDURES, OF_PROSE, OF_SECTORS
from generator.pages import addresses
from tests.projects import PROCEDURE, more_procedures, page_of, sound_project

ELSEWHERE_NOTE = (
    "Các thủ tục này do cấp tỉnh hoặc cấp bộ nhận. Trang nêu chúng làm ví dụ cho từng mức độ trực tuyến."
)
ENDED = "name: Cấp thẻ\nsector: chung-thuc\nend: {how: repealed, first_day_without: 2026-01-01}"

LEVELS = ((1, 0), (2, 0), (3, 1), (4, 0))


def links(navigation):
    return [(one.text, one["href"]) for one in navigation.all("a")]


def test_the_ways_into_the_catalogue(show):
    """By sector, letter, who may apply and level, each with how many it leads to."""
    page = show(
        "thu-tuc/", more_procedures(cap_the="name: Cấp thẻ\nsector: chung-thuc\napplicants: [citizen]")
    )
    by_sector, by_letter, by_applicant, by_level = page.all("nav")
    levels = [
        (f"Mức độ {number} (224/2026/NĐ-CP) ({count})", f"muc-do/bon-muc/{number}/")
        for number, count in LEVELS
    ]

    assert links(by_sector) == [
        ("Chứng thực (1)", "thu-tuc/linh-vuc/chung-thuc/"),
        ("Hộ tịch (1)", "thu-tuc/linh-vuc/ho-tich/"),
    ]
    assert links(by_letter) == [("C", "thu-tuc/a-z/#chu-c"), ("Đ", "thu-tuc/a-z/#chu-dd")]
    assert links(by_applicant) == [
        ("Công dân Việt Nam (1)", "thu-tuc/doi-tuong/cong-dan/"),
        ("Hồ sơ chưa ghi nhóm người được làm (1)", "thu-tuc/doi-tuong/khong-ro/"),
    ]
    assert links(by_level) == levels
    assert by_level["aria-label"] == page.one("h3").text == "Đang áp dụng: Bốn mức độ"
    assert "Thủ tục từ A đến Z (2)" in page.text


def test_what_the_commune_does_not_take_counts_nowhere(show):
    """Examples of other offices have a page of their own; what has ended stands apart."""
    more = more_procedures(cap_the="name: Cấp thẻ\nsector: chung-thuc\ngovernment_levels: [province]")
    of_others, ended = show("thu-tuc/", more), show("thu-tuc/", more_procedures(cap_the=ENDED))

    for page in (of_others, ended):
        assert links(page.all("nav")[0]) == [("Hộ tịch (1)", "thu-tuc/linh-vuc/ho-tich/")]
        assert links(page.all("nav")[1]) == [("Đ", "thu-tuc/a-z/#chu-dd")]
    assert of_others.one("a", href="thu-tuc/noi-khac/").text == "Thủ tục không làm ở xã"
    assert of_others.all("section", "superseded") == []
    assert ended.all("a", href="thu-tuc/noi-khac/") == []
    assert ended.one("section", "superseded").one("li").text == (
        "Cấp thẻ Nguồn không ghi mã Thủ tục này đã bị bãi bỏ từ 01/01/2026."
    )


def test_a_procedure_that_is_still_to_end_is_taken(show):
    """An announced end takes nothing from the lists before its day, and is said there; on the day it does."""
    more = more_procedures(cap_the=ENDED.replace("2026-01-01", "2026-11-23"))
    ended = more_procedures(cap_the=ENDED.replace("2026-01-01", "2026-11-22"))

    listed = show("thu-tuc/linh-vuc/chung-thuc/", more).one("ul", "procedure-list")

    assert "Thủ tục này sẽ bị bãi bỏ từ 23/11/2026." in listed.text
    assert show("thu-tuc/", more).all("section", "superseded") == []
    assert len(show("thu-tuc/", ended).all("section", "superseded")) == 1


def test_what_has_ended_leads_on(show):
    """Whoever looks for the old name finds the procedure that is done instead."""
    instead = ENDED.replace("how: repealed", 'how: merged, successors: ["1.001193"]')
    entry = show("thu-tuc/", more_procedures(cap_the=instead)).one("section", "superseded").one("li")

    assert entry.text == (
        "Cấp thẻ Nguồn không ghi mã Thủ tục này đã được gộp vào thủ tục khác từ 01/01/2026. "
        "Nay làm thủ tục: Đăng ký khai sinh."
    )
    assert [one["href"] for one in entry.all("a")] == ["thu-tuc/cap-the/", "thu-tuc/1.001193/"]


def test_every_real_procedure_is_listed_once(real_pages):
    """From A to Z, or with those of other offices: every procedure, and none twice."""
    procedures = [path for path, page in real_pages.items() if page.all("article", "procedure")]
    entries = [
        entry.all("a")[0]["href"].removeprefix("../../") + "index.html"
        for address in ("thu-tuc/a-z/", "thu-tuc/noi-khac/")
        for one in real_pages[f"{address}index.html"].all("ul", "procedure-list")
        for entry in one.all("li")
    ]

    assert sorted(entries) == sorted(procedures)


def test_the_real_ways_lead_to_as_many_as_they_say(real_pages):
    """A count beside a link is the number of entries behind it."""
    ways = [link for nav in real_pages["thu-tuc/index.html"].all("nav", "toc") for link in nav.all("a")]
    counted = {
        link["href"].removeprefix("../"): int(link.text.rpartition("(")[2].rstrip(")"))
        for link in ways
        if "muc-do" not in link["href"]
    }
    found = {}
    for address in counted:
        page = real_pages[f"{address}index.html"]
        of_event = address.startswith("su-kien/")  # its procedures have headings of their own
        entries = page.all("h3") if of_event else page.all("ul", "procedure-list")[0].all("li")
        found[address] = len(entries)

    assert len(counted) > 20
    assert found == counted


def test_a_sector_has_a_page_where_it_has_a_procedure(show, tmp_path):
    """Here, elsewhere and ended apart; an empty sector has none."""
    more = more_procedures(
        cap_the="name: Cấp thẻ\nsector: ho-tich\ngovernment_levels: [ministry]",
        doi_the="name: Đổi thẻ\nsector: ho-tich\nend: {how: replaced}",
    )
    page = show("thu-tuc/linh-vuc/ho-tich/", more)

    assert [one.text for one in page.all("h2")] == [
        "Thủ tục làm ở xã",
        "Thủ tục không làm ở xã",
        "Không còn thực hiện",
    ]
    assert [one.one("a")["href"] for one in page.all("ul", "procedure-list")] == [
        "thu-tuc/1.001193/",
        "thu-tuc/cap-the/",
        "thu-tuc/doi-the/",
    ]
    assert page_of(sound_project(tmp_path, more), "thu-tuc/linh-vuc/ho-tich/").description == (
        "1 thủ tục làm ở xã thuộc lĩnh vực Hộ tịch."
    )


def test_a_sector_that_is_not_certain_says_so(show):
    """Where the list depends on it, and only there."""
    doubtful = {PROCEDURE: ("sector: ho-tich\n", "sector: ho-tich\nsector_doubtful: nguồn không ghi\n")}
    entry = show("thu-tuc/linh-vuc/ho-tich/", doubtful).one("ul", "procedure-list").one("li")

    assert entry.one("span", "source").text == "Chưa chắc lĩnh vực: nguồn không ghi"
    assert "Chưa chắc" not in show("thu-tuc/a-z/", doubtful).text


def test_a_procedure_without_a_sector_has_a_list_too(show):
    """Under the word that the source gives none; nothing drops out."""
    more = more_procedures(cap_the="Cấp thẻ")
    page = show("thu-tuc/linh-vuc/khong-ro/", more)

    assert links(show("thu-tuc/", more).all("nav")[0])[-1] == (
        "Nguồn không ghi lĩnh vực (1)",
        "thu-tuc/linh-vuc/khong-ro/",
    )
    assert page.one("h1").text == "Nguồn không ghi lĩnh vực"
    assert [one.text for one in page.one("ul", "procedure-list").all("a")] == ["Cấp thẻ"]
    assert page.one("span", "page-meta").text == "Nguồn không ghi mã"


def test_procedures_of_other_offices_stand_by_sector(show, tmp_path):
    """With the word that they are not taken here; where there are none, there is no such page."""
    more = more_procedures(
        cap_the="name: Cấp thẻ\nsector: chung-thuc\ngovernment_levels: [province]",
        an_the="name: Ấn thẻ\ngovernment_levels: [ministry]",
    )
    page = show("thu-tuc/noi-khac/", more)

    assert [(one.text, one["id"]) for one in page.all("h2")] == [
        ("Chứng thực", "chung-thuc"),
        ("Nguồn không ghi lĩnh vực", "khong-ro"),
    ]
    assert [one.one("a").text for one in page.all("ul", "procedure-list")] == ["Cấp thẻ", "Ấn thẻ"]
    assert page.one("p", "lead").text == ELSEWHERE_NOTE
    assert "Thủ tục không làm ở xã" not in show("thu-tuc/").text


def test_the_doubt_of_an_end_stands_in_the_list_too(show):
    """Two successors, one of them of another matter: the list may not hide what the page says."""
    doubted = ENDED.replace("how: repealed", 'how: merged, successors: ["1.001193"], doubtful: Chưa rõ.')
    entry = show("thu-tuc/", more_procedures(cap_the=doubted)).one("section", "superseded").one("li")

    assert entry.text.endswith("Nay làm thủ tục: Đăng ký khai sinh. Chưa chắc: Chưa rõ.")


def test_no_record_takes_the_name_of_a_page_of_the_site():
    """What checks refuse is what the addresses of the site's own pages begin with."""
    own = {one for name, one in vars(addresses).items() if name.isupper() and isinstance(one, str)}
    top = {one.partition("/")[0] for one in own if "/" in one} - {"gioi-thieu", "lien-he", "tiep-can"}
    below = {one.split("/")[1] for one in own if one.startswith("thu-tuc/")} - {""}

    assert top == OF_PROSE
    assert below | {"linh-vuc", "doi-tuong"} == OF_PROCEDURES
    assert addresses.sector(None) == f"thu-tuc/linh-vuc/{next(iter(OF_SECTORS))}/"
