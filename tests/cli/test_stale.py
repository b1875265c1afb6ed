"""`stale`: what it prints, for people and for programmes, and with which status it ends."""

import json
from datetime import date, timedelta

import jsonschema
import pytest

from generator.cli import options
from generator.links.answers import Answer
from generator.links.history import after, as_text
from generator.staleness import WITHIN, Kind, Timing
from tests.projects import ROOT
from tests.sound_project import Project

PROCEDURE = "content/procedures/1.001193.yml"
ON = ("--built-on", "2026-08-01")
UNTRIED = "Đường dẫn ra ngoài: không xem, vì chưa có kết quả của lệnh links (--state).\n"
ADDRESS = "https://a.vn/x"
READ_AGAIN = "đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem lại mới"


@pytest.fixture
def overdue(project: Project) -> Project:
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")
    return project


def history(*results):
    """A file of the state after an answer in each week."""
    found = {}
    for week, result in enumerate(results):
        day = date(2026, 7, 6) + timedelta(weeks=week)
        found = after([ADDRESS], found, {ADDRESS: Answer(result)}, day)
    return as_text(found)


def test_nothing_is_due(project, run):
    """Said with the day and with what was not looked at; status 0."""
    told = (
        "Tính đến ngày 01/08/2026: 0 việc đã đến hạn, "
        "0 việc sẽ đến hạn trong 60 ngày tới, 0 việc không có ngày hẹn.\n"
    )

    assert run(project.root, "stale", *ON) == (0, f"{told}\n{UNTRIED}")


def test_something_is_due(overdue, run):
    """Status 1; when, of which kind, what, where, what to do."""
    assert run(overdue.root, "stale", *ON) == (
        1,
        "Tính đến ngày 01/08/2026: 1 việc đã đến hạn, "
        "0 việc sẽ đến hạn trong 60 ngày tới, 0 việc không có ngày hẹn.\n"
        "\n"
        "Đã đến hạn: Hạn xem lại hồ sơ\n"
        "  hạn xem lại 30/06/2026 đã qua\n"
        f"    {PROCEDURE}:28:12\n"
        f"    = việc cần làm: {READ_AGAIN}\n"
        f"\n{UNTRIED}",
    )


def test_what_is_ahead_is_not_yet_due(overdue, run):
    """Status 0; how far ahead is for the asker to say."""
    status, printed = run(overdue.root, "stale", "--built-on", "2026-06-30", "--within", "7")

    assert status == 0
    assert "Sắp đến hạn (7 ngày tới): Hạn xem lại hồ sơ\n  phải xem lại trước khi hết" in printed
    assert "hạn xem lại" not in run(overdue.root, "stale", "--built-on", "2026-06-22", "--within", "7")[1]


def test_links_are_judged_by_their_weeks(project, run):
    """Three failures in a row are due, two are not; without the file nobody has tried."""
    project.change(PROCEDURE, "legal_basis:", f"portal_address: {ADDRESS}\nlegal_basis:")
    state = ("--state", str(project.root / "state"))
    untried = run(project.root, "stale", *ON, *state)
    project.write("state/links.json", history("404", "404"))
    twice = run(project.root, "stale", *ON, *state)
    project.write("state/links.json", history("404", "404", "404"))
    dead = run(project.root, "stale", *ON, *state)

    assert (untried[0], untried[1].endswith(UNTRIED)) == (0, True)
    assert (twice[0], UNTRIED in twice[1]) == (0, False)
    assert dead[0] == 1
    assert f"  không mở được {ADDRESS} từ ngày 06/07/2026: không có trang này (404)\n" in dead[1]
    assert f"    {PROCEDURE}:24:17\n" in dead[1]


def test_a_state_that_cannot_be_read(project, run):
    """Not taken for one in which all is well."""
    project.write("state/links.json", "{")

    status, printed = run(project.root, "stale", *ON, "--state", str(project.root / "state"))

    assert status == 1
    assert printed.startswith("Chưa xem được việc đến hạn:\n")
    assert "[state-wrong]" in printed


def test_records_with_errors(project, run):
    """What they left out may be anything."""
    project.change(PROCEDURE, "name: Đăng ký khai sinh", "nam: Đăng ký khai sinh")

    status, printed = run(project.root, "stale", *ON)

    assert (status, printed.startswith("Chưa xem được việc đến hạn:\n" + PROCEDURE)) == (1, True)


@pytest.mark.parametrize("within", ["-1", "x", "", "3651", "²"])
def test_wrong_usage(project, run, within):
    """Status 2."""
    status, printed = run(project.root, "stale", f"--within={within}")

    assert status == 2
    assert f"dùng sai: --within: “{within}” không phải số ngày; viết một số từ 0 đến 3650" in printed


def test_json(overdue, run):
    """The same for a programme, with the same status."""
    status, printed = run(overdue.root, "stale", *ON, "--format", "json")

    assert status == 1
    assert json.loads(printed) == {
        "format": 1,
        "built_on": "2026-08-01",
        "within_days": 60,
        "links_tried": False,
        "counts": {"now": 1, "soon": 0, "open": 0},
        "undeclared_levels": 0,
        "due": [
            {
                "timing": "now",
                "kind": "review",
                "path": PROCEDURE,
                "line": 28,
                "column": 12,
                "what": "hạn xem lại 30/06/2026 đã qua",
                "advice": READ_AGAIN,
                "since": "2026-07-01",
            }
        ],
    }


def test_json_is_as_its_schema_says(run):
    """Of the real records too, on a day when much is due; and it is ASCII."""
    schema = json.loads((ROOT / "docs/stale.schema.json").read_text("utf-8"))
    _, printed = run(ROOT, "stale", "--built-on", "2027-03-01", "--format", "json")

    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
        json.loads(printed)
    )
    assert printed.isascii()
    told = schema["$defs"]["due"]["properties"]
    assert (told["timing"]["enum"], told["kind"]["enum"]) == ([*map(str, Timing)], [*map(str, Kind)])


def test_the_usual_number_of_days_is_one(project):
    """What the help says is what the page for editors looks at."""
    assert options.WITHIN == WITHIN
