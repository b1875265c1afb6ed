"""Laws over the content of this repository itself: what a first whole site of the commune needs."""

import unicodedata
from datetime import date

import pytest

from generator.build.examine import examine
from generator.catalogue.procedure import GovernmentLevel
from generator.problems import Code, Severity
from generator.statistics import newest_whole, results
from tests.projects import BUILT_ON, ROOT

FORMER = "Trang thông tin điện tử xã Quang Minh"
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


def test_notes_are_only_of_known_sorts(examined):
    """Unproven and undeclared levels, law of unknown or partly lapsed force: true and said on the pages."""
    assert {one.code for one in examined.problems} <= {
        Code.LEVEL_UNPROVEN,
        Code.LEVEL_UNDECLARED,
        Code.LEGAL_BASIS_UNKNOWN,
        Code.LEGAL_BASIS_PARTLY_LAPSED,
    }


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
                assert "25/08/2022" in declared.source.name


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


def test_a_fee_or_the_word_why_there_is_none(here):
    """Nothing known is said as nothing known; “free” never comes from a missing number."""
    silent = [one for one in here if not one.fees and not one.fee_note]
    free = [one.id for one in here if "miễn phí" in (one.fee_note or "").lower() and not one.fees]

    assert len(silent) <= 2
    assert free == []


def test_the_four_levels_have_concept_and_benefits(catalogue):
    """The levels of 43/2011/NĐ-CP in their order, over since 15/8/2022."""
    scheme = catalogue.schemes["43-2011"]

    assert [level.name for level in scheme.levels] == [f"Mức độ {number}" for number in range(1, 5)]
    assert [level.id for level in scheme.levels if not level.benefits or not level.requires] == []
    assert (scheme.first_day, scheme.last_day) == (date(2011, 10, 1), date(2022, 8, 14))
    assert "42/2022/NĐ-CP" in scheme.superseded_note


def test_the_guide_has_the_way_of_2022_and_todays(catalogue):
    """VNeID holds since July 2024; before that, the way of the former page."""
    (guide,) = [one for one in catalogue.guides if one.slug == "dang-ky-tai-khoan"]

    assert guide.version_on(BUILT_ON).id == "vneid"
    assert guide.version_on(date(2022, 8, 25)).id == "otp-2022"
    assert guide.version_on(date(2022, 8, 25)).superseded_note


def test_the_commune_is_that_of_the_former_page_and_says_what_became_of_it(catalogue):
    """Rearranged twice since; what no source says outright carries its doubt and stays out of the notice."""
    commune = catalogue.commune

    assert (commune.name, commune.phone, commune.email) == ("xã Quang Minh", "0978.357.686", None)
    assert commune.editor.name == "Nguyễn Hữu Biên"
    assert [change.happened_on for change in commune.changes][-1] == date(2025, 7, 1)
    assert "sắp xếp lại" in commune.notice
    assert "Quang Đức" not in commune.notice
    assert all(change.doubtful or change.source for change in commune.changes)


def test_the_former_pages_figure(examined):
    """194 processed, 194 early or on time, none late, to 22/02/2024 06:57:45; no other figure is made up."""
    newest = newest_whole(results(examined.loaded.observations))

    assert (newest.solved, newest.early_or_on_time, newest.late) == (194, 194, 0)
    assert newest.observation.as_of.isoformat() == "2024-02-22T06:57:45"
    assert newest.observation.source.startswith(FORMER)


def test_files_are_in_composed_letters():
    """Half of the national records are not; ours would not be found by a search."""
    paths = [path for folder in ("content", "data") for path in (ROOT / folder).rglob("*") if path.is_file()]
    texts = {path.name: path.read_text("utf-8") for path in paths}

    assert [name for name, text in texts.items() if unicodedata.normalize("NFC", text) != text] == []
