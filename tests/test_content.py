"""Laws over the content of this repository itself: what is there stays, and says what it said.

Editors add, correct and end records without touching a test: nothing here counts what may grow.
"""

import unicodedata
from datetime import date

import pytest
import yaml

from generator.build.examine import examine
from generator.catalogue.choices import GovernmentLevel
from generator.observations import Column
from generator.problems import Severity
from tests.projects import BUILT_ON, ROOT

PUBLISHED = yaml.safe_load((ROOT / "tests/published.yml").read_text("utf-8"))
FORMER = "Trang thông tin điện tử xã Quang Minh"
TEXTS = {".yml", ".md", ".csv"}
FORMER_AS_OF = "2024-02-22T06:57:45"
# Every example of the former site's page; 4.10 repeats 4.4.
POSITIONS = [
    f"{level}.{number}"
    for level, last in ((1, 3), (2, 10), (3, 10), (4, 10))
    for number in range(1, last + 1)
]
CARD = (
    *("sector", "agency", "received_at", "channels", "who_may_apply", "steps", "required_documents"),
    *("time_limits", "outcomes", "legal_basis", "decision", "portal_address", "aliases", "review_by"),
)


@pytest.fixture(scope="module")
def examined():
    return examine(ROOT, BUILT_ON)


@pytest.fixture(scope="module")
def catalogue(examined):
    return examined.loaded.catalogue


@pytest.fixture(scope="module")
def here(catalogue):
    return [one for one in catalogue.procedures if one.received_by_commune]


def test_the_content_can_be_published(examined):
    """Notes are shown on their pages; an error would stop the nightly run."""
    assert [one for one in examined.problems if one.severity is Severity.ERROR] == []


def test_every_example_of_the_former_page_is_one_position_of_one_record(catalogue):
    """33 positions over 32 records: the procedure that the page names twice is one record."""
    held = [
        (position, procedure.id)
        for procedure in catalogue.procedures
        for declared in procedure.online_levels
        for position in declared.positions
    ]

    assert sorted(position for position, _ in held) == sorted(POSITIONS)
    assert len({record for _, record in held}) == 32
    assert dict(held)["4.4"] == dict(held)["4.10"]


def test_a_position_stands_at_the_level_that_its_number_names(catalogue):
    """3.4 is the fourth example of level 3 of 43/2011, declared by the former site in its article."""
    for procedure in catalogue.procedures:
        for declared in procedure.online_levels:
            for position in declared.positions:
                assert (declared.scheme, declared.level) == ("43-2011", position.split(".")[0]), procedure.id
                assert declared.source.name.startswith(FORMER)
                assert declared.source.captured_on == date(2024, 2, 22)
                assert declared.source.published_on == date(2022, 8, 25)


def test_no_example_of_the_former_page_is_received_by_the_commune(catalogue):
    """All are provincial or ministerial, and each says where it is received."""
    examples = [
        one for one in catalogue.procedures if any(declared.positions for declared in one.online_levels)
    ]
    others = {GovernmentLevel.PROVINCE, GovernmentLevel.MINISTRY}

    assert [one.id for one in examples if not set(one.government_levels) <= others] == []
    assert [one.id for one in examples if not one.received_at] == []


def test_twelve_procedures_of_the_commune_have_a_full_card(here):
    """Whoever comes to the commune finds who, where, what to bring, how long, and on what it rests."""
    full = [one for one in here if all(getattr(one, part) for part in CARD)]

    assert len(full) >= 12
    assert [one.id for one in full if one.code is None or one.source.captured_on is None] == []
    assert {one.sector for one in here} >= {
        "ho-tich",
        "chung-thuc",
        "cu-tru",
        "ho-kinh-doanh",
        "bao-tro-xa-hoi",
        "dat-dai",
    }


def test_the_whole_catalogue_of_the_commune(here):
    """134 procedures with what sources give, 74 of them as cards, and the three that replace old ones."""
    assert len(here) >= 137
    assert len([one for one in here if one.steps and one.who_may_apply and one.aliases]) >= 74


def test_what_was_published_is_still_there(catalogue):
    """An address once published stays: as a record, or as the former name of one."""
    here = {one.id for one in catalogue.procedures} | {
        former for one in catalogue.procedures for former in one.former_ids
    }
    documents = {one.slug for one in catalogue.legal_documents}

    assert sorted(set(PUBLISHED["thu-tuc"]) - here) == []
    assert sorted(set(PUBLISHED["van-ban"]) - documents) == []
    assert len(PUBLISHED["thu-tuc"]) >= 169
    assert len(PUBLISHED["van-ban"]) >= 225


def test_a_sector_that_no_source_gives_is_marked(catalogue):
    """Implied by the decree of its form, or by its name; nobody takes it for the source's word."""
    assert {one.id: one.sector for one in catalogue.procedures if one.sector_doubtful}.items() >= {
        "1.013792": "tro-choi-dien-tu",
        "1.013793": "tro-choi-dien-tu",
        "1.115377": "dien-luc",
    }.items()


def test_ended_procedures_lead_on(catalogue):
    """Repealed codes keep a page and lead to those that replace them; what ends next year is announced."""
    ends = {one.id: one.end for one in catalogue.procedures if one.end}

    assert {key: end.successors for key, end in ends.items() if end.successors}.items() >= {
        "2.000986": ("3.000722", "2.002913"),
        "2.001023": ("3.000722", "2.002913"),
        "2.002481": ("2.002854",),
    }.items()
    assert {key for key, end in ends.items() if end.first_day_without == date(2027, 1, 1)} >= {
        "1.011606",
        "1.011607",
        "1.011608",
    }


def test_a_paper_that_others_stand_in_for_keeps_their_order(catalogue):
    """No proof of birth: the witness; no witness: one's own word."""
    (paper,) = [
        one
        for one in catalogue.procedures_by_id["1.001193"].required_documents
        if one.name == "Giấy chứng sinh"
    ]

    assert [other.name for other in paper.alternatives] == [
        "Văn bản của người làm chứng về việc sinh",
        "Giấy cam đoan về việc sinh",
    ]


def test_free_is_said_with_a_source_only(here):
    """The word in a note is no amount: “free” never comes from a missing number."""
    assert [one.id for one in here if "miễn phí" in (one.fee_note or "").lower() and not one.fees] == []


def test_a_number_without_a_unit_is_no_limit(here):
    """The portal's bare “5” stays a note, on every record that has one."""
    bare = [limit for one in here for limit in one.time_limits if limit.limit is None]

    assert len(bare) >= 6
    assert [limit for limit in bare if not (limit.note or limit.doubtful)] == []


def test_the_four_levels_have_concept_and_benefits(catalogue):
    """The levels of 43/2011/NĐ-CP in their order, over since 15/8/2022."""
    scheme = catalogue.schemes["43-2011"]

    assert [level.name for level in scheme.levels] == [f"Mức độ {number}" for number in range(1, 5)]
    assert [level.id for level in scheme.levels if not level.benefits or not level.requires] == []
    assert (scheme.first_day, scheme.last_day) == (date(2011, 10, 1), date(2022, 8, 14))
    assert "42/2022/NĐ-CP" in scheme.superseded_note


def test_one_scheme_of_online_levels_follows_the_other_without_a_gap(catalogue):
    """Four levels; toàn trình and một phần; toàn trình as the rule. What is proactive is ranked apart."""
    told = [(one.id, one.axis.value, one.first_day, one.last_day) for one in catalogue.levels.schemes]

    assert told == [
        ("43-2011", "online", date(2011, 10, 1), date(2022, 8, 14)),
        ("42-2022", "online", date(2022, 8, 15), date(2026, 6, 30)),
        ("224-2026", "online", date(2026, 7, 1), None),
        ("224-2026-chu-dong", "proactive", date(2026, 7, 1), None),
    ]
    assert {one.id: [level.id for level in one.levels] for one in catalogue.levels.schemes[1:]} == {
        "42-2022": ["thong-tin", "mot-phan", "toan-trinh"],
        "224-2026": ["mot-phan", "toan-trinh"],
        "224-2026-chu-dong": ["1", "2", "3", "4"],
    }


def test_from_july_2026_a_part_takes_one_of_three_reasons(catalogue):
    """Presence, a look on the spot, technical grounds; before that no reason was asked for."""
    reasons = {
        (scheme.id, level.id): len(level.reasons)
        for scheme in catalogue.levels.schemes
        for level in scheme.levels
        if level.reasons
    }

    assert reasons == {("224-2026", "mot-phan"): 3}


def test_the_guide_has_the_way_of_2022_and_todays(catalogue):
    """VNeID holds since July 2024; before that, the way of the former page."""
    (guide,) = [one for one in catalogue.guides if one.slug == "dang-ky-tai-khoan"]

    assert guide.version_on(BUILT_ON).id == "vneid"
    assert guide.version_on(date(2022, 8, 25)).id == "otp-2022"
    assert guide.version_on(date(2022, 8, 25)).superseded_note


def test_the_commune_is_that_of_the_former_page_and_says_what_became_of_it(catalogue):
    """Rearranged twice since; what no source says outright carries its doubt and stays out of the notice."""
    commune = catalogue.commune

    assert commune.name == "xã Quang Minh"
    assert date(2025, 7, 1) in [change.happened_on for change in commune.changes]
    assert "tên cũ" in commune.notice
    assert "Quang Đức" not in commune.notice
    assert all(change.doubtful or change.source for change in commune.changes)


def test_the_former_pages_figure(examined):
    """194 processed, 194 early or on time, none late; later figures may stand beside it."""
    (former,) = [one for one in examined.loaded.observations if one.as_of.isoformat() == FORMER_AS_OF]
    card = (Column.SOLVED_TOTAL, Column.SOLVED_EARLY_OR_ON_TIME, Column.SOLVED_LATE)

    assert [former.counts[column] for column in card] == [194, 194, 0]
    assert former.source.startswith(FORMER)


def test_files_are_in_composed_letters():
    """Half of the national records are not; ours would not be found by a search."""
    paths = [
        path for folder in ("content", "data") for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS
    ]
    texts = {path.name: path.read_text("utf-8") for path in paths}

    assert [name for name, text in texts.items() if unicodedata.normalize("NFC", text) != text] == []
