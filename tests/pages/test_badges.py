from datetime import date

import pytest

from generator.build.load import load
from generator.catalogue.fields import Dated
from generator.pages.badges import Badge, OtherLevel, _years, badge, other_levels
from tests.projects import BUILT_ON, LEVELS, PROCEDURE, more_procedures, sound_project

SCHEMES = """schemes:
  - id: cu
    from: 2011-10-01
    to: 2026-06-30
    name: Bộ cũ
    summary: Số.
    rests_on: {document: 60/2014/QH13}
    levels:
      - {id: "3", name: Mức độ 3, concept: Gửi được hồ sơ., requires: [filing_online]}
    source: {name: Công báo}
  - id: moi
    from: 2026-07-01
    name: Bộ mới
    summary: Chữ.
    rests_on: {document: 224/2026/NĐ-CP}
    levels:
      - {id: mot-phan, name: Một phần, concept: Chưa đủ., reasons: [Phải có mặt.]}
      - {id: toan-trinh, name: Toàn trình, concept: Đủ cả., requires: [filing_online]}
    source: {name: Công báo}
  - id: chu-dong
    axis: proactive
    from: 2026-07-01
    name: Bộ chủ động
    summary: Khác.
    rests_on: {document: 224/2026/NĐ-CP}
    levels:
      - {id: "3", name: Chủ động mức độ 3, concept: Được khuyến nghị.}
    source: {name: Công báo}
"""
DECLARED = (
    'online_levels:\n  - scheme: bon-muc\n    level: "3"\n    source:\n      name: Quyết định công bố\n'
)
OLD, NEW, PART, APART = (
    f'  - {{scheme: {scheme}, level: "{level}", source: {{name: Cổng, captured_on: 2026-08-01}}}}\n'
    for scheme, level in (("cu", "3"), ("moi", "toan-trinh"), ("moi", "mot-phan"), ("chu-dong", "3"))
)
FORMER = "Trước đây: Mức độ 3 theo 60/2014/QH13, áp dụng 2011–2026"


@pytest.fixture
def catalogue(tmp_path):
    """The sound project under three schemes, its procedure with these declarations and these keys besides."""

    def load_it(*declared, more=""):
        project = sound_project(tmp_path / "project", {LEVELS: SCHEMES})
        record = project / PROCEDURE
        text = record.read_text("utf-8")
        assert DECLARED in text
        levels = "online_levels:\n" + "".join(declared) if declared else ""
        record.write_text(text.replace(DECLARED, levels) + more, "utf-8")
        loaded = load(project)
        assert loaded.problems == []
        return loaded.catalogue

    return load_it


def badge_on(catalogue, built_on=BUILT_ON):
    return badge(catalogue, catalogue.procedures[0], built_on)


def others_on(catalogue, built_on=BUILT_ON):
    return other_levels(catalogue, catalogue.procedures[0], built_on)


def test_a_level_under_the_scheme_in_force(catalogue):
    """With its document, its evidence and its source; the older one is no part of it."""
    assert badge_on(catalogue(OLD, NEW)) == Badge(
        "proven",
        "Toàn trình",
        scheme="224/2026/NĐ-CP",
        meaning="Đã đối chiếu với việc làm được trên mạng",
        source="Cổng, chụp ngày 01/08/2026",
        address="muc-do/moi/toan-trinh/",
        concept="Đủ cả.",
    )


def test_without_a_present_level_the_badge_says_so_and_what_was(catalogue):
    """An old level is history: it is named with its document and the years in which that was applied."""
    assert badge_on(catalogue(OLD)) == Badge(
        "unknown",
        "Chưa công bố mức độ (224/2026)",
        meaning="Chưa công bố mức độ",
        address="muc-do/#moi",
        former=FORMER,
        concept="Chưa rõ làm được đến đâu trên mạng.",
    )


def test_the_old_level_was_the_present_one_in_its_time(catalogue):
    """The badge is that of the build date."""
    told = badge_on(catalogue(OLD), date(2026, 6, 30))

    assert (told.evidence, told.text, told.scheme, told.former) == ("proven", "Mức độ 3", "60/2014/QH13", "")


def test_where_no_scheme_is_in_force_no_document_is_named(catalogue):
    """Before the first of them."""
    assert badge_on(catalogue(NEW), date(2011, 9, 30)).text == "Chưa công bố mức độ"


def test_what_is_ranked_apart_never_makes_a_badge(catalogue):
    """Neither as the present level nor as the one before."""
    told = badge_on(catalogue(APART))

    assert (told.text, told.former) == ("Chưa công bố mức độ (224/2026)", "")


def test_a_procedure_that_has_ended_has_no_level(catalogue):
    """What it had is history too."""
    told = badge_on(catalogue(NEW, more="end: {how: repealed}\n"))

    assert (told.evidence, told.text, told.former) == (
        "ended",
        "Không còn thực hiện",
        "Trước đây: Toàn trình theo 224/2026/NĐ-CP, áp dụng từ 2026",
    )


def test_a_reason_is_shown_and_a_missing_one_is_said(catalogue):
    """Only where the level may not be without one."""
    with_reason = PART.replace("level:", "reason: Phải ký tại chỗ, level:")

    assert [badge_on(catalogue(declared)).reason for declared in (with_reason, PART, NEW)] == [
        "Phải ký tại chỗ",
        "Chưa có thông tin",
        "",
    ]


def test_whatever_else_is_declared_stands_beside_the_badge(catalogue):
    """Further sources, what comes, what was, what is ranked apart; each with its document and its source."""
    again = NEW.replace("Cổng", "Báo")
    coming = PART.replace("level:", "from: 2027-01-01, level:")
    doubted = OLD.replace("name: Cổng", "name: Báo, address: https://x.example/, doubtful: bản chép")

    assert others_on(catalogue(doubted, APART, coming, NEW, again)) == [
        OtherLevel(
            "Nguồn khác",
            "Toàn trình theo 224/2026/NĐ-CP",
            "áp dụng từ 2026",
            "muc-do/moi/toan-trinh/",
            "Báo, chụp ngày 01/08/2026",
            source_address="",
            doubt="",
            reason="",
        ),
        OtherLevel(
            "Sắp tới",
            "Một phần theo 224/2026/NĐ-CP",
            "từ 01/01/2027",
            "muc-do/moi/mot-phan/",
            "Cổng, chụp ngày 01/08/2026, từ 01/01/2027",
            source_address="",
            doubt="",
            reason="Chưa có thông tin",
        ),
        OtherLevel(
            "Trước đây",
            "Mức độ 3 theo 60/2014/QH13",
            "áp dụng 2011–2026",
            "muc-do/cu/3/",
            "Báo, chụp ngày 01/08/2026",
            source_address="https://x.example/",
            doubt="bản chép",
            reason="",
        ),
        OtherLevel(
            "Xếp riêng",
            "Chủ động mức độ 3 theo 224/2026/NĐ-CP",
            "áp dụng từ 2026",
            "muc-do/chu-dong/3/",
            "Cổng, chụp ngày 01/08/2026",
            source_address="",
            doubt="",
            reason="",
        ),
    ]


def test_the_scheme_to_come_gives_the_day(catalogue):
    """A declaration without days of its own comes with its scheme."""
    (other,) = others_on(catalogue(NEW), date(2026, 6, 30))

    assert (other.term, other.when) == ("Sắp tới", "từ 01/07/2026")


def test_a_level_withdrawn_is_not_dated_by_its_scheme_alone(catalogue):
    """The scheme goes on; the declaration ended."""
    declared = NEW.replace("source:", "to: 2026-10-31, source:")

    assert badge_on(catalogue(declared)).former == "Trước đây: Toàn trình theo 224/2026/NĐ-CP, áp dụng 2026"


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2011-10-01", "2022-08-14", "2011–2022"),
        ("2022-08-15", "2022-12-31", "2022"),
        ("2026-07-01", None, "từ 2026"),
        (None, "2022-08-14", "đến 2022"),
        (None, None, ""),
    ],
)
def test_years_say_as_much_as_is_known(first, last, years):
    """Short enough for an entry of a list."""
    days = {key: value for key, value in (("from", first), ("to", last)) if value}

    assert _years(Dated.model_validate(days)) == years


SECTOR = "thu-tuc/linh-vuc/ho-tich/"
CHANGES = {LEVELS: SCHEMES, PROCEDURE: (DECLARED, "online_levels:\n" + OLD)}


def test_a_list_shows_what_the_level_was_behind_the_badge(show):
    """In words, never as a badge, which would speak of the present."""
    entry = show(SECTOR, CHANGES).one("ul", "procedure-list").one("li")

    assert entry.all(style="badge") == []
    assert entry.one(style="badge__former").text == FORMER


def test_a_doubted_former_level_says_so_in_a_list(show):
    """Its source is named only on the page of the procedure."""
    doubted = OLD.replace("name: Cổng", "name: Cổng, doubtful: bản sao")
    entry = show(SECTOR, CHANGES | {PROCEDURE: (DECLARED, "online_levels:\n" + doubted)})

    assert entry.one(style="badge__former").text == f"{FORMER} (chưa chắc)"


@pytest.mark.parametrize(
    "address", [SECTOR, "thu-tuc/a-z/", "thu-tuc/doi-tuong/khong-ro/", "thu-tuc/noi-khac/"]
)
def test_a_list_says_once_what_it_means_to_have_no_badge(show, address):
    """A hundred times “not declared” would drown the few that are."""
    elsewhere = more_procedures(cap_the="name: Cấp thẻ\ngovernment_levels: [province]")
    page = show(address, elsewhere | {PROCEDURE: (DECLARED, "")})

    assert page.all(style="badge") == []
    assert page.text.count("chưa có nguồn nào công bố mức độ theo 224/2026/NĐ-CP") == 1


def test_the_page_of_a_procedure_links_to_what_the_level_was(show):
    """With its source, which the badge does not have."""
    level = show("thu-tuc/1.001193/", CHANGES).one("section", **{"aria-labelledby": "muc-do"})
    former = level.one(style="badge__former")

    assert level.text == (
        f"Mức độ trực tuyến Chưa công bố mức độ (224/2026) {FORMER}. Nguồn: Cổng, chụp ngày 01/08/2026"
    )
    assert [(one["href"], one.text) for one in former.all("a")] == [
        ("muc-do/cu/3/", "Mức độ 3 theo 60/2014/QH13")
    ]


def test_a_badge_in_a_list_says_its_evidence_too(show):
    """Who hears the list must not take a declared level for a proven one."""
    told = show(SECTOR).one(style="procedure-list").one(style="badge")

    assert told.text == "Mức độ 3 (224/2026/NĐ-CP) Đã đối chiếu với việc làm được trên mạng"
    assert told.one(style="visually-hidden").text == "Đã đối chiếu với việc làm được trên mạng"
