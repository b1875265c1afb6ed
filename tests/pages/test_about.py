import pytest

from generator.catalogue.commune import Prose
from generator.pages.about import statement_title
from tests.projects import ABOUT, COMMUNE, page_of, shown, sound_project

CONTACTS = "content/pages/lien-he.md"


def test_every_real_page_ends_with_who_answers_for_it(real_pages):
    """Responsible editor, address, phone, e-mail and hours, the same everywhere; below, two ways on."""
    contacts = real_pages["lien-he/index.html"].one("article").one("dl")

    assert list(contacts.facts()) == [
        "Trưởng Ban Biên tập",
        *("Địa chỉ", "Điện thoại xã Quang Minh (số năm 2024)", "Thư điện tử", "Giờ làm việc"),
    ]
    for path, page in real_pages.items():
        footer = page.one("footer")
        root = "/" if path == "404.html" else "../" * path.count("/")

        assert footer.one("dl").text == contacts.text, path
        assert [one["href"] for one in footer.all("a")] == [
            *(one["href"] for one in contacts.all("a")),
            f"{root}tiep-can/",
            f"{root}thay-doi/",
            f"{root}bien-tap/",
        ]


def test_contacts_lead_to_the_phone_and_to_the_mail(show):
    """A number is dialled without its dots; a plus stays."""
    changes = {COMMUNE: ('phone: "0978.000.111"', 'phone: "+84 978.000.111"\nemail: xa@binhan.example')}
    facts = show("lien-he/", changes).one("dl")

    assert facts.facts() == {
        "Trưởng Ban Biên tập": "Trần Thị Lan – Chủ tịch Ủy ban nhân dân xã",
        "Địa chỉ": "Thôn Đông, xã Bình An",
        "Điện thoại xã Bình An (số năm 2026)": "+84 978.000.111",
        "Thư điện tử": "xa@binhan.example",
        "Giờ làm việc": "Chưa có thông tin",
    }
    assert [one["href"] for one in facts.all("a")] == ["tel:+84978000111", "mailto:xa@binhan.example"]


def test_what_nobody_wrote_is_said_to_be_unknown(show):
    """A commune without a phone number has no dead link in its place."""
    facts = show("lien-he/", {COMMUNE: ('phone: "0978.000.111"\n', "")}).one("dl")

    assert facts.facts()["Điện thoại xã Bình An (số năm 2026)"] == "Chưa có thông tin"
    assert facts.all("a") == []


@pytest.mark.parametrize(
    ("address", "frame", "title"),
    [("lien-he/", "contacts", "Liên hệ"), ("gioi-thieu/", "about", "Giới thiệu")],
)
def test_about_and_contacts_are_there_without_a_text(tmp_path, address, frame, title):
    """Every page leads to them, so they exist even before somebody has written them."""
    project = sound_project(tmp_path)
    (project / ABOUT).unlink()
    page = page_of(project, address)

    assert (page.frame, page.title, shown(page).one("h1").text) == (frame, title, title)


def test_prose_stands_below_the_facts(show):
    """The editor's text after what the record says; no contacts on other pages."""
    text = "---\nslug: lien-he\ntitle: Hỏi ai\ndescription: Nơi hỏi.\n---\n\nĐến *Trung tâm*.\n"
    page = show("lien-he/", {CONTACTS: text})

    assert page.one("h1").text == "Hỏi ai"
    assert page.one("article").text.endswith(
        "Giờ làm việc Chưa có thông tin Nguồn: Ủy ban nhân dân xã, chụp ngày 01/11/2026 Đến Trung tâm."
    )
    assert show("gioi-thieu/").all("dl") == []


def test_what_became_of_the_unit_carries_its_doubts(show):
    """Day, event, basis, source: each doubt beside what it doubts."""
    changes = (
        "changes:\n  - happened_on: 2025-07-01\n    text: Nhập vào xã mới.\n    rests_on: Nghị quyết 1\n"
        "    source: {name: Báo tỉnh, doubtful: chỉ có một bài}\n    doubtful: chưa thấy bản gốc\nsource:"
    )
    change = show("gioi-thieu/", {COMMUNE: ("source:", changes)}).one("dl")

    assert change.facts() == {
        "01/07/2025": (
            "Nhập vào xã mới. Căn cứ: Nghị quyết 1 Nguồn: Báo tỉnh, không rõ ngày. Chưa chắc: chỉ có một bài "
            "Chưa chắc: chưa thấy bản gốc"
        )
    }


def test_the_page_that_is_not_there_leads_on(real_pages):
    """Shown at any depth, so every link and every asset is absolute; no search engine keeps it."""
    page = real_pages["404.html"]
    inside = [
        address
        for one in page.elements
        if (address := one.get("href") or one.get("src")) and not address.startswith(("tel:", "mailto:", "#"))
    ]

    assert [one.text for one in page.one("main").all("a")] == ["Trang chủ", "Thủ tục hành chính", "Liên hệ"]
    assert [address for address in inside if not address.startswith("/") or address.startswith("//")] == []
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert page.all("link", rel="canonical") == []


def test_the_footer_leads_to_the_statement_where_there_is_one(new_catalogue):
    """A commune that has written none has no dead link in its place."""
    statement = Prose(slug="tiep-can", title="Khả năng tiếp cận", description="Đã thử gì.", body="Đã thử.")

    assert statement_title(new_catalogue(prose=[statement])) == "Khả năng tiếp cận"
    assert statement_title(new_catalogue()) == ""
