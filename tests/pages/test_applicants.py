from generator.catalogue.choices import Applicant
from generator.pages import addresses
from generator.wording.terms import APPLICANTS
from tests.projects import more_procedures, page_of, sound_project

MORE = more_procedures(
    cap_the="name: Cấp thẻ\napplicants: [enterprise, foreigner]",
    doi_the="name: Đổi thẻ\napplicants: [enterprise]\nend: {how: repealed}",
    in_the="name: In thẻ\napplicants: [enterprise, official]\ngovernment_levels: [province]",
)


def test_a_page_for_each_group_that_may_apply(show, tmp_path):
    """A procedure stands under each of its groups; what has ended apart; others' procedures not at all."""
    page = show("thu-tuc/doi-tuong/doanh-nghiep/", MORE)
    description = page_of(sound_project(tmp_path, MORE), "thu-tuc/doi-tuong/doanh-nghiep/").description

    assert page.one("h1").text == "Thủ tục cho doanh nghiệp"
    assert [one.all("a")[0].text for one in page.all("ul", "procedure-list")] == ["Cấp thẻ", "Đổi thẻ"]
    assert [one.text for one in page.all("h2")] == ["Thủ tục làm ở xã", "Không còn thực hiện"]
    assert description == "1 thủ tục làm ở xã mà doanh nghiệp được làm."
    assert (
        show("thu-tuc/doi-tuong/nguoi-nuoc-ngoai/", MORE).one("ul", "procedure-list").one("a").text
        == "Cấp thẻ"
    )


def test_a_record_that_names_no_group_is_under_that(show):
    """Unknown is a list too."""
    page = show("thu-tuc/doi-tuong/khong-ro/", MORE)

    assert page.one("h1").text == "Hồ sơ chưa ghi nhóm người được làm"
    assert [one.one("a").text for one in page.one("ul", "procedure-list").all("li")] == ["Đăng ký khai sinh"]


def test_groups_without_a_procedure_here_are_not_offered(show):
    """No link leads to an empty list."""
    offered = show("thu-tuc/", MORE).one("nav", **{"aria-label": "Theo người được làm"})

    assert [one.text for one in offered.all("a")] == [
        "Người nước ngoài (1)",
        "Doanh nghiệp (1)",
        "Hồ sơ chưa ghi nhóm người được làm (1)",
    ]


def test_every_group_has_a_name_and_an_address_of_its_own():
    """A group that the models gain later cannot be forgotten."""
    slugs = {addresses.applicant(group) for group in (*Applicant, None)}

    assert set(APPLICANTS) == set(addresses.APPLICANTS) == set(Applicant)
    assert len(slugs) == len(Applicant) + 1
