from tests.projects import DECREE, page_of, sound_project

ADDRESS = "bien-tap/van-ban-chua-ro/"
UNDATED = {DECREE: ("effective_from: 2026-07-01\n", "")}
UNCITED = (
    "number: 1/2020/TT-BTP\nkind: Thông tư\nsubject: Giấy tờ\nissuer: Bộ Tư pháp\nsource: {name: Công báo}\n"
)


def test_a_document_of_unknown_force_with_who_rests_on_it(show, tmp_path):
    """Guides, schemes and the general way too; each record once, the most cited document first."""
    changes = UNDATED | {"content/legal/1-2020-tt-btp.yml": UNCITED}
    page = show(ADDRESS, changes)
    cited, uncited = [one for one in page.one("article").all("ul")[0].inside if not isinstance(one, str)]

    assert [one["href"] for one in cited.all("a")] == [
        "van-ban/224-2026-nd-cp/",
        "muc-do/",
        "huong-dan/dang-ky-tai-khoan/",
    ]
    assert cited.one("summary").text.startswith("Nơi dựa vào văn bản này (")
    assert uncited.text == "1/2020/TT-BTP Giấy tờ Không hồ sơ nào dựa vào văn bản này."
    assert page_of(sound_project(tmp_path, changes), ADDRESS).values["told"] == "2 văn bản"


def test_where_all_is_known_it_says_so(show):
    """An empty list would look like a fault."""
    assert [one.text for one in show(ADDRESS).one("article").all("li")][-1] == "Không có mục nào."


def test_every_real_unknown_document_is_here(real_pages):
    """As many as the list of legal documents shows without known force."""
    shown = real_pages["van-ban/index.html"].all("span", "status--unknown")
    listed = real_pages[f"{ADDRESS}index.html"].one("article").all("ul")[0].inside

    assert len([one for one in listed if not isinstance(one, str)]) == len(shown)
