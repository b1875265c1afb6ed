"""What is compared from night to night: facts of the day, by the words that pages show."""

from datetime import date

import pytest

from generator.build.load import load
from generator.changes import Difference, Figures, Kind, LegalDocument, Procedure, changes_between
from generator.pages.snapshot import snapshot_of
from tests.projects import BUILT_ON, COMMUNE, PROCEDURE, sound_project

STATS = "data/stats.csv"
LAW = "content/legal/60-2014-qh13.yml"
BIRTH = "Đăng ký khai sinh", "thu-tuc/1.001193/"


@pytest.fixture
def taken(tmp_path):
    """The snapshot of the sound project with changes of files, on a day."""

    def snapshot(changes=None, on=BUILT_ON):
        loaded = load(sound_project(tmp_path / str(len(list(tmp_path.iterdir()))), changes))
        assert loaded.problems == []
        return snapshot_of(loaded.catalogue, loaded.observations, on)

    return snapshot


def test_the_sound_project(taken):
    """Every part of it, once."""
    snapshot = taken()

    assert snapshot.day == BUILT_ON
    assert snapshot.procedures == {
        "1.001193": Procedure(
            *BIRTH,
            fees={"8000|||||": "8.000 đồng"},
            time_limits={"5|working_days||": "5 ngày làm việc"},
            level=snapshot.procedures["1.001193"].level,
        )
    }
    assert snapshot.legal_documents["60/2014/QH13"] == LegalDocument(
        "Luật 60/2014/QH13", "van-ban/60-2014-qh13/", "in_force", "Còn hiệu lực"
    )
    assert snapshot.figures["2026-10-31|2026-10-01|ho-tich|all|form"] == Figures(
        "Tháng 10/2026",
        "Hộ tịch, mọi cách nộp",
        "thong-ke/dinh-chinh/",
        {"solved_total": "100", "solved_late": "0", "solved_early_or_on_time": "100"},
    )


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        (PROCEDURE, ("amount: 8000", "amount: 5000"), (Kind.FEE, *BIRTH, "8.000 đồng", "5.000 đồng")),
        (
            PROCEDURE,
            ("value: 5", "value: 3"),
            (Kind.TIME_LIMIT, *BIRTH, "5 ngày làm việc", "3 ngày làm việc"),
        ),
        (
            LAW,
            ("effective_from: 2016-01-01", "effective_from: 2016-01-01\neffective_to: 2026-01-01"),
            (
                Kind.LEGAL_DOCUMENT_LAPSED,
                "Luật 60/2014/QH13",
                "van-ban/60-2014-qh13/",
                "Còn hiệu lực",
                "Hết hiệu lực",
            ),
        ),
        (
            STATS,
            (",100,0,100,", ",101,0,101,"),
            (
                Kind.FIGURES,
                "Tháng 10/2026",
                "thong-ke/dinh-chinh/",
                "Hộ tịch, mọi cách nộp: Số hồ sơ xử lý 100; Hộ tịch, mọi cách nộp: Trước & đúng hạn 100",
                "Hộ tịch, mọi cách nộp: Số hồ sơ xử lý 101; Hộ tịch, mọi cách nộp: Trước & đúng hạn 101",
            ),
        ),
    ],
)
def test_one_change_in_a_file_is_one_difference(taken, path, change, told):
    """What an editor changes is what people are told."""
    assert changes_between(taken(), taken({path: change})) == (Difference(*told),)


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (PROCEDURE, ("from: 2026-01-01", "from: 2025-01-01")),
        (PROCEDURE, ("from: 2026-01-01", "note: theo nghị quyết mới")),
        (PROCEDURE, ("review_by: 2027-06-30", "review_by: 2028-06-30")),
        (LAW, ("title: Luật Hộ tịch", "subject: hộ tịch")),
        (STATS, ("Báo cáo tháng 10\n", "Báo cáo quý\n")),
    ],
)
def test_what_nobody_has_to_know_is_no_difference(taken, path, change):
    """Sources, notes and days of review: the value is the same."""
    assert changes_between(taken(), taken({path: change})) == ()


def test_a_day_alone_brings_changes(taken):
    """An announced fee begins, a law lapses: nobody touched a file."""
    files = {
        PROCEDURE: (
            "  - amount: 8000\n    from: 2026-01-01\n",
            "  - {amount: 8000, from: 2026-01-01, to: 2026-12-31}\n  - amount: 9000\n    from: 2027-01-01\n",
        ),
        LAW: ("effective_from: 2016-01-01", "effective_from: 2016-01-01\neffective_to: 2027-01-01"),
    }
    before, after = taken(files, date(2026, 12, 31)), taken(files, date(2027, 1, 1))

    assert [(one.kind, one.before, one.now) for one in changes_between(before, after)] == [
        (Kind.FEE, "8.000 đồng", "9.000 đồng"),
        (Kind.LEGAL_DOCUMENT_LAPSED, "Còn hiệu lực", "Hết hiệu lực"),
    ]


def test_an_end_is_said_as_on_its_page(taken):
    """From its first day without, and not before."""
    end = {PROCEDURE: ("review_by: 2027-06-30", "end: {how: repealed, first_day_without: 2026-11-22}")}

    assert taken(end, date(2026, 11, 21)).procedures["1.001193"].end == ""
    assert taken(end).procedures["1.001193"].end == "Thủ tục này đã bị bãi bỏ"


def test_figures_that_are_merged_are_not_kept(taken):
    """What is withheld on the pages is neither in the state nor in a feed."""
    snapshot = taken({COMMUNE: ("name: xã Bình An", "name: xã Bình An\nmerge_sectors_below: 150")})

    assert list(snapshot.figures) == ["2026-10-31|2026-10-01|all|all|form"]
