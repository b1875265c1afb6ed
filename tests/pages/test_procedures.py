from tests.projects import PROCEDURE, page_of, sound_project

OTHER = "content/procedures/cap-the.yml"


def record(**fields):
    told = {"slug": "cap-the", "name": "Cấp thẻ", "government_levels": "[commune]", **fields}
    return "".join(f"{key}: {value}\n" for key, value in told.items()) + "source: {name: Công báo}\n"


def test_the_communes_procedures_come_first_by_sector(show):
    """Then those of other offices, with the word that they are not received here."""
    page = show("thu-tuc/", {OTHER: record(sector="chung-thuc", government_levels="[province]")})
    here, elsewhere = page.all("section")

    assert [one.text for one in here.all("h3")] == ["Hộ tịch"]
    assert [one.text for one in elsewhere.all("h3")] == ["Chứng thực"]
    assert elsewhere.one("h2").text == "Thủ tục không làm ở xã"
    assert elsewhere.all("p")[0].text == (
        "Các thủ tục này do cấp tỉnh hoặc cấp bộ nhận. Trang nêu chúng làm ví dụ cho từng mức độ trực tuyến."
    )


def test_sectors_and_names_stand_in_the_order_of_the_alphabet(show):
    """Of the Vietnamese one: “Cấp” before “Chứng”, “Đăng” after “Cấp”."""
    page = show(
        "thu-tuc/", {OTHER: record(sector="ho-tich"), PROCEDURE: ("sector: ho-tich", "sector: chung-thuc")}
    )
    same = show("thu-tuc/", {OTHER: record(sector="ho-tich")})

    assert [one.text for one in page.all("h3")] == ["Chứng thực", "Hộ tịch"]
    assert [one.one("a").text for one in same.one("ul", "procedure-list").all("li")] == [
        "Cấp thẻ",
        "Đăng ký khai sinh",
    ]


def test_a_procedure_without_a_sector_is_listed_too(show):
    """Under the word that the source gives none; nothing drops out of the list."""
    page = show("thu-tuc/", {OTHER: record()})

    assert [one.text for one in page.all("h3")] == ["Hộ tịch", "Nguồn không ghi lĩnh vực"]
    assert [one["href"] for one in page.one(style="toc").all("a")] == ["#xa-ho-tich", "#xa-khong-ro-linh-vuc"]
    assert page.all("ul", "procedure-list")[1].text == "Cấp thẻ Nguồn không ghi mã Chưa công bố mức độ"


def test_every_real_procedure_is_listed_once(real_pages):
    """The list leads to every procedure, and to none twice."""
    procedures = [path for path, page in real_pages.items() if page.all("article", "procedure")]
    links = [
        one["href"].removeprefix("../") + "index.html"
        for entry in real_pages["thu-tuc/index.html"].all("ul", "procedure-list")
        for one in entry.all("a")
    ]

    assert sorted(links) == sorted(procedures)


def test_a_sector_has_a_page_where_it_has_a_procedure(show, tmp_path):
    """Here and elsewhere apart; an empty sector has none."""
    page = show(
        "thu-tuc/linh-vuc/ho-tich/", {OTHER: record(sector="ho-tich", government_levels="[ministry]")}
    )

    assert [one.text for one in page.all("h2")] == ["Thủ tục làm ở xã", "Thủ tục không làm ở xã"]
    assert [one.one("a")["href"] for one in page.all("ul", "procedure-list")] == [
        "thu-tuc/1.001193/",
        "thu-tuc/cap-the/",
    ]
    assert page_of(sound_project(tmp_path), "thu-tuc/linh-vuc/ho-tich/").description == (
        "1 thủ tục thuộc lĩnh vực Hộ tịch."
    )
