from tests.projects import DECREE, GUIDE, PROCEDURE, more_procedures, page_of, sound_project

FEE = "  - amount: 8000\n"
RECORD = "name: Cấp thẻ\nsector: chung-thuc\ndoubts: [{text: phí không rõ, about: fee}, {text: bản chụp mờ}]"


def entries(page):
    return [one.text for one in page.all("li") if one.text.startswith("Dòng ")]


def test_doubts_of_a_sector_with_the_part_that_each_is_about(show, tmp_path):
    """Wherever in the record they stand; the line of the file in front, the field or the part behind."""
    doubtful = {
        PROCEDURE: (FEE, f"{FEE}    doubtful: hai nguồn khác nhau\n"),
        **more_procedures(cap_the=RECORD.replace("chung-thuc", "ho-tich\nsector_doubtful: nguồn không ghi")),
    }
    address = "bien-tap/chua-chac/linh-vuc/ho-tich/"
    page = show(address, doubtful)

    assert page.one("h1").text == "Chỗ chưa chắc: Hộ tịch"
    assert entries(page) == [
        "Dòng 4, Lĩnh vực: nguồn không ghi",
        "Dòng 5, Phí, lệ phí: phí không rõ",
        "Dòng 5: bản chụp mờ",
        "Dòng 21, Phí, lệ phí: hai nguồn khác nhau",
    ]
    assert page_of(sound_project(tmp_path, doubtful), address).description == (
        "4 chỗ chưa chắc trong 2 hồ sơ: Hộ tịch."
    )


def test_doubts_of_other_records(show):
    """Of documents, and of whatever else there is one of."""
    doubtful = {
        DECREE: ("issuer: Chính phủ\n", "issuer: Chính phủ\ndoubtful: chưa thấy toàn văn\n"),
        GUIDE: ("      name: Cổng Dịch vụ công quốc gia\n", "      name: Cổng\n      doubtful: bản chép\n"),
    }

    assert entries(show("bien-tap/chua-chac/van-ban/", doubtful)) == ["Dòng 4: chưa thấy toàn văn"]
    assert entries(show("bien-tap/chua-chac/khac/", doubtful)) == ["Dòng 15, Các bản: bản chép"]


def test_the_page_in_front_leads_to_each_list_that_is_not_empty(show):
    """With how many each holds."""
    page = show("bien-tap/chua-chac/", more_procedures(cap_the=RECORD))

    assert [(one.text, one["href"]) for one in page.one("nav", "toc").all("a")] == [
        ("Chứng thực (2)", "bien-tap/chua-chac/linh-vuc/chung-thuc/")
    ]


def test_real_doubts_add_up(real_pages):
    """The number of the overview is that of the entries on all pages."""
    overview = real_pages["bien-tap/index.html"]
    (line,) = [one.text for one in overview.all("li") if one.text.startswith("Chỗ chưa chắc")]
    pages = [page for path, page in real_pages.items() if path.startswith("bien-tap/chua-chac/")]

    assert line == f"Chỗ chưa chắc: {sum(len(entries(page)) for page in pages)} chỗ"
