"""A record is what its file is called, and there is one of it."""

from generator.checks.identity import file_names_are_ids, identities_are_unique
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LAW = "content/legal/60-2014-qh13.yml"


def names(project: Project) -> list[Problem]:
    return list(file_names_are_ids(project.catalogue(), BUILT_ON))


def twins(project: Project) -> list[Problem]:
    return list(identities_are_unique(project.catalogue(), BUILT_ON))


def test_a_sound_project_has_neither(project: Project):
    """Every file is named by its record, and no record has a twin."""
    assert names(project) + twins(project) == []


def test_a_file_with_the_name_of_another_procedure(project: Project):
    """The place is the code; the hint says both ways out."""
    project.change(PROCEDURE, '"1.001193"', '"1.001194"')

    assert names(project) == [
        Problem(
            Place(PROCEDURE, 1, 7),
            Code.FILE_NAME_WRONG,
            "tên tệp “1.001193.yml” không khớp với nội dung",
            "đổi tên tệp thành “1.001194.yml”, hoặc sửa lại khóa “code”",
        )
    ]


def test_a_name_that_can_only_be_wrong(project: Project):
    """No code and no slug, or a slug where the record has a code: then the right path is certain."""
    found = {}
    for stem in ("1.001193 - Copy", "Khai sinh", "khai-sinh", "1.001139"):
        project.write(f"content/procedures/x/{stem}.yml", project.text(PROCEDURE))
        ((found[stem]),) = [problem.repair for problem in names(project)]
        project.remove(f"content/procedures/x/{stem}.yml")

    right = "content/procedures/x/1.001193.yml"
    assert found == {"1.001193 - Copy": right, "Khai sinh": right, "khai-sinh": right, "1.001139": None}


def test_a_file_of_every_other_kind(project: Project):
    """Slugs of procedures, guides and pages, numbers of documents with their issuer."""
    project.change(PROCEDURE, 'code: "1.001193"', "slug: khai-sinh")
    project.change(LAW, "kind:", "issuer_slug: quoc-hoi\nkind:")
    project.change("content/guides/dang-ky-tai-khoan.yml", "slug: dang-ky-tai-khoan", "slug: tai-khoan")
    project.change("content/pages/gioi-thieu.md", "slug: gioi-thieu", "slug: lien-he")

    assert [(problem.place, problem.hint.partition(",")[0]) for problem in names(project)] == [
        (Place(PROCEDURE, 1, 7), "đổi tên tệp thành “khai-sinh.yml”"),
        (Place(LAW, 1, 9), "đổi tên tệp thành “60-2014-qh13-quoc-hoi.yml”"),
        (Place("content/guides/dang-ky-tai-khoan.yml", 1, 7), "đổi tên tệp thành “tai-khoan.yml”"),
        (Place("content/pages/gioi-thieu.md", 2, 7), "đổi tên tệp thành “lien-he.md”"),
    ]


def test_a_procedure_may_stand_in_a_folder(project: Project):
    """Only the file's name counts."""
    project.write(
        "content/procedures/ho-tich/1.000656.yml", project.text(PROCEDURE).replace("1.001193", "1.000656")
    )

    assert names(project) + twins(project) == []


def test_two_files_of_one_code(project: Project):
    """The later file is told where the first one is."""
    project.write("content/procedures/cu/1.001193.yml", project.text(PROCEDURE))

    assert twins(project) == [
        Problem(
            Place("content/procedures/cu/1.001193.yml", 1, 7),
            Code.IDENTITY_DUPLICATE,
            "“1.001193” đã có ở content/procedures/1.001193.yml, dòng 1",
            "mỗi mã hay tên ngắn chỉ có một hồ sơ: gộp lại, hoặc sửa mã bị gõ nhầm",
        )
    ]


def test_two_documents_of_one_number(project: Project):
    """Two issuers may share a number: the hint says how that is written."""
    project.write("content/legal/ban-sao.yml", project.text(LAW))

    (problem,) = names(project)

    assert twins(project) == []
    assert (problem.place, problem.hint) == (
        Place("content/legal/ban-sao.yml", 1, 9),
        "chép thừa thì xóa tệp này; nếu là hồ sơ khác thì sửa khóa “number”, "
        "hai cơ quan cùng một số hiệu thì thêm “issuer_slug”, rồi đặt tên tệp theo đó",
    )


def test_a_copy_in_the_same_folder(project: Project):
    """The copy alone is told, once, whichever of the two comes first; the original is innocent."""
    for stem in ("1.001193 - Copy", "1.001193 (1)", "0", "9.999999"):
        project.write(f"content/procedures/{stem}.yml", project.text(PROCEDURE))

        (problem,) = names(project)

        assert (problem.place, problem.repair) == (Place(f"content/procedures/{stem}.yml", 1, 7), None)
        assert twins(project) == []
        project.remove(f"content/procedures/{stem}.yml")


def test_two_issuers_of_one_number(project: Project):
    """With the issuer behind the number they are two documents."""
    project.write(
        "content/legal/60-2014-qh13-khac.yml", project.text(LAW).replace("kind:", "issuer_slug: khac\nkind:")
    )

    assert twins(project) == []


def test_records_of_two_kinds_may_share_an_id(project: Project):
    """A guide and a page of one slug have two addresses."""
    project.write(
        "content/pages/dang-ky-tai-khoan.md",
        project.text("content/pages/gioi-thieu.md").replace("slug: gioi-thieu", "slug: dang-ky-tai-khoan"),
    )

    assert twins(project) == []


def test_ids_inside_a_file(project: Project):
    """Sectors, schemes, levels of one scheme, versions of one guide."""
    guide = "content/guides/dang-ky-tai-khoan.yml"
    project.change("content/sectors.yml", "id: chung-thuc", "id: ho-tich")
    levels = project.text("content/levels.yml")
    project.write("content/levels.yml", levels + levels.removeprefix("schemes:\n").replace('"4"', '"3"'))
    version = project.text(guide).partition("versions:\n")[2]
    project.write(guide, project.text(guide) + version)

    assert [(problem.place, problem.message) for problem in twins(project)] == [
        (Place("content/sectors.yml", 4, 9), "“ho-tich” đã có ở content/sectors.yml, dòng 2"),
        (Place("content/levels.yml", 28, 9), "“bon-muc” đã có ở content/levels.yml, dòng 2"),
        (Place("content/levels.yml", 47, 13), "“3” đã có ở content/levels.yml, dòng 43"),
        (Place(guide, 15, 9), f"“vneid” đã có ở {guide}, dòng 5"),
    ]


def test_levels_of_two_schemes_may_share_an_id(project: Project):
    """“Mức độ 3” of 2011 and of 2026 are two things."""
    levels = project.text("content/levels.yml")
    project.write(
        "content/levels.yml", levels + levels.removeprefix("schemes:\n").replace("id: bon-muc", "id: moi")
    )

    assert twins(project) == []


def test_a_copy_under_a_new_code(project: Project):
    """The likeliest slip of all: a record copied, its code changed, everything else left as it was."""
    page = 'portal_address: https://dichvucong.gov.vn/1\nname: "Đăng ký khai sinh"'
    project.change(PROCEDURE, "name: Đăng ký khai sinh", page)
    project.write("content/procedures/1.000656.yml", project.text(PROCEDURE).replace("1.001193", "1.000656"))

    assert [(one.code, one.place, one.message) for one in twins(project)] == [
        (
            Code.IDENTITY_DUPLICATE,
            Place(PROCEDURE, 2, 17),
            "“https://dichvucong.gov.vn/1” đã có ở content/procedures/1.000656.yml, dòng 2",
        )
    ]


def test_an_entry_that_is_said_twice(project: Project):
    """A document, a channel, a group of people: the second mention is a slip, and the hint deletes it."""
    project.change(PROCEDURE, "  - 60/2014/QH13\n", "  - 60/2014/QH13\n  - 60/2014/QH13\n")

    assert [(one.code, one.place, one.hint) for one in twins(project)] == [
        (Code.IDENTITY_DUPLICATE, Place(PROCEDURE, 26, 5), "xóa mục lặp lại")
    ]


def test_a_document_cited_in_two_spellings_is_cited_twice(project: Project):
    """With its issuer and without: one document, which the page would count as two."""
    project.change(LAW, "kind:", "issuer_slug: quoc-hoi\nkind:")
    project.change(PROCEDURE, "  - 60/2014/QH13\n", "  - 60/2014/QH13\n  - 60/2014/QH13 (quoc-hoi)\n")
    (problem,) = twins(project)

    assert (problem.code, problem.place.line) == (Code.IDENTITY_DUPLICATE, 26)


def test_what_names_a_record_of_another_number_is_not_told_again(project: Project):
    """While a file and its record do not agree, those who name it by either are not wrong."""
    project.change("content/legal/60-2014-qh13.yml", "60/2014/QH13", "6/2014/QH13")

    (problem,) = project.problems()

    assert (problem.code, problem.place.path) == (Code.FILE_NAME_WRONG, "content/legal/60-2014-qh13.yml")
