"""The due-date calculator: the script counts as the module does, says it aloud, and gives a file to keep."""

import gzip
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from generator.build.load import load
from generator.build.site import build
from generator.pages.procedure.due_date import sentences
from generator.quantities import TimeUnit
from generator.working_days.calendar import OutsideCalendar, calendar_of
from generator.working_days.counting import due
from tests.browser.test_axe import faults
from tests.browser.visit import Visit, served
from tests.projects import BUILT_ON, PROCEDURE, ROOT, runnable_project
from tests.working_days.laws import LIMITS, UNTIL, cases

ADDRESS = "thu-tuc/1.001193/"
SCRIPT = 2_500  # bytes as sent
LIMIT_LINES = "".join(
    f'  - unit: {limit.unit.value}\n    same_day_until: "{UNTIL:%H:%M}"\n    case: nhận sớm\n'
    if limit.unit is TimeUnit.SAME_DAY
    else f"  - value: {limit.value}\n    unit: {limit.unit.value}\n    case: trường hợp {number}\n"
    for number, limit in enumerate(LIMITS)
)
WORKING_DAYS = "content/working-days.yml"
NAME = "Đăng ký khai sinh; có tên dài, để một dòng của tệp lịch phải gãy: người nước ngoài, sinh ở nơi khác"
# Each case through the form: the answer's sentences.
ANSWERS = """table => {
  const form = document.querySelector("form.due");
  const [day, hour, limit] = ["[type=date]", "[type=time]", "select"].map(one => form.querySelector(one));
  return table.map(([start, at, index]) => {
    [day.value, hour.value, limit.selectedIndex] = [start, at, index];
    form.requestSubmit();
    return Array.from(form.querySelectorAll("[role=status] p"), line => line.textContent);
  });
}"""


@pytest.fixture(scope="module")
def calendar():
    return calendar_of(load(ROOT).catalogue.working_days, BUILT_ON.year - 1, BUILT_ON.year + 1)


@pytest.fixture(scope="module")
def counting_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one procedure that has a limit of every kind, on the published days off."""
    folder = tmp_path_factory.mktemp("counting")
    law = re.sub(r"document: .*", "document: 224/2026/NĐ-CP", (ROOT / WORKING_DAYS).read_text("utf-8"))
    procedure = (
        f'code: "1.001193"\nname: "{NAME}"\ngovernment_levels: [commune]\n'
        f"time_limits:\n{LIMIT_LINES}source:\n  name: Công báo\n"
    )
    project = runnable_project(folder / "project", {WORKING_DAYS: law, PROCEDURE: procedure})
    built = build(project, folder / "site", BUILT_ON, os.environ)
    assert built.files is not None, built.problems
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def calculator(browser, counting_base) -> Iterator[Visit]:
    with Visit(
        browser, counting_base, accept_downloads=True, viewport={"width": 360, "height": 800}
    ) as visited:
        yield visited.go(ADDRESS)


def count(page, day: str, hour: str = "08:00", limit: int = 6) -> list[str]:
    (said,) = page.evaluate(ANSWERS, [[day, hour, limit]])
    return said


def test_the_script_counts_as_the_module_does(calculator, calendar):
    """The whole table of the laws, every sentence of every answer: hours, days off, what is provisional."""
    table = cases()
    asked = [
        [f"{case.accepted:%Y-%m-%d}", f"{case.accepted:%H:%M}", LIMITS.index(case.limit)] for case in table
    ]
    said = calculator.page.evaluate(ANSWERS, asked)
    expected = [sentences(due(case.accepted, case.limit, calendar, UNTIL), calendar) for case in table]

    assert len(table) >= 800
    assert [one for one in zip(asked, said, expected, strict=True) if one[1] != one[2]] == []
    assert calculator.noise == []


@pytest.mark.parametrize(
    ("day", "hour"), [("", "08:00"), ("2026-11-20", ""), ("2024-12-31", "08:00"), ("2027-12-31", "08:00")]
)
def test_without_a_day_that_it_knows_it_says_what_it_needs(calculator, calendar, day, hour):
    """Nothing given, or a day of a year whose days off the page does not have: no answer, nothing to keep."""
    said = count(calculator.page, day, hour)

    assert said == ["Hãy nhập ngày, giờ bắt đầu tính. Trang này có lịch nghỉ từ năm 2025 đến hết năm 2027."]
    assert calculator.page.locator("form.due button:visible").count() == 1
    if day > "2027":
        with pytest.raises(OutsideCalendar):
            due(datetime.fromisoformat(day), LIMITS[6], calendar)


def test_by_keyboard_and_said_aloud(calculator):
    """Enter in a field is enough; the answer stands in a live region; another choice changes it."""
    page = calculator.page
    answer = page.get_by_role("status")
    page.get_by_label("Thời hạn", exact=True).select_option(index=6)
    page.get_by_label("Ngày bắt đầu tính").fill("2026-02-13")
    page.get_by_label("Giờ bắt đầu tính").fill("16:00")
    page.get_by_label("Giờ bắt đầu tính").press("Enter")
    first = answer.inner_text().split("\n")[0]
    page.get_by_label("Thời hạn", exact=True).select_option(index=7)
    second = answer.inner_text().split("\n")[0]

    assert first == "Chậm nhất là hết thứ Hai, 23/02/2026."
    assert second == "Chậm nhất là hết thứ Tư, 25/02/2026."
    assert calculator.noise == []


def kept(calculator) -> bytes:
    with calculator.page.expect_download() as download:
        calculator.page.get_by_role("button", name="Lưu vào lịch (tệp .ics)").click()
    assert download.value.suggested_filename == "1.001193.ics"
    return download.value.path().read_bytes()


def unfolded(data: bytes) -> dict[str, str]:
    text = data.decode("utf-8").replace("\r\n ", "")
    return dict(line.split(":", 1) for line in text.split("\r\n") if line)


def test_a_file_for_the_calendar(calculator):
    """RFC 5545: CRLF, 75 octets a line at most, no letter cut; the same question has the same UID."""
    count(calculator.page, "2026-02-13")
    data = kept(calculator)
    count(calculator.page, "2026-02-13")
    event, again = unfolded(data), unfolded(kept(calculator))
    stamp = datetime.strptime(event.pop("DTSTAMP"), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert all(line.decode("utf-8") for line in data.split(b"\r\n")[:-1])
    assert event["DTSTART;VALUE=DATE"] == "20260223"
    assert event["SUMMARY"] == "Hẹn nhận kết quả: " + re.sub(r"([;,])", r"\\\1", NAME)
    assert event["DESCRIPTION"].startswith("Chậm nhất là hết thứ Hai\\, 23/02/2026. Không tính")
    assert re.fullmatch(r"1\.001193\.20260213\.working_days1@127\.0\.0\.1:\d+", event["UID"])
    assert again["UID"] == event["UID"]
    assert abs((datetime.now(UTC) - stamp).total_seconds()) < 600
    assert {key for key in event if event[key] in ("VCALENDAR", "VEVENT")} == {"BEGIN", "END"}


def test_an_hour_is_kept_as_an_hour(calculator):
    """Of Viet Nam, whatever the reader's zone."""
    count(
        calculator.page,
        "2026-11-16",
        "09:15",
        LIMITS.index(next(one for one in LIMITS if one.unit == "hours")),
    )
    event = unfolded(kept(calculator))

    assert event["DTSTART"] == "20261116T041500Z"


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_a_zone_shifts_no_day(browser, counting_base, zone):
    """A reader abroad gets the same day."""
    with Visit(browser, counting_base, timezone_id=zone) as visited:
        said = count(visited.go(ADDRESS).page, "2026-11-16")

    assert said == ["Chậm nhất là hết thứ Ba, 17/11/2026."]


def test_without_the_script_the_rule_and_the_days_stand_there(browser, counting_base):
    """No field that does nothing; the rule of each unit, an example, the days off by year."""
    with Visit(browser, counting_base, java_script_enabled=False) as visited:
        page = visited.go(ADDRESS).page
        section = page.locator("section[aria-labelledby=ngay-tra]")
        rules = section.locator("h3 + ul > li").count()
        section.locator("summary").click()
        text = section.inner_text()
        fields = section.locator("input:visible, select:visible, button:visible").count()

    assert (rules, fields) == (len(TimeUnit), 0)
    assert "16/02/2026 đến 20/02/2026: Tết Nguyên đán" in text
    assert "Ví dụ: tính từ 8 giờ, thứ Hai, 23/11/2026" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answer_is_sound_for_everybody(calculator, axe_source, scheme):
    """With the days off unfolded, narrow and wide; a field is as high as a thumb needs."""
    page = calculator.page
    count(page, "2026-11-20")
    page.locator("section[aria-labelledby=ngay-tra] summary").click()
    fields = page.locator("form.due :is(input, select, button):visible").all()

    assert {width: faults(calculator, axe_source, width, scheme) for width in (320, 1280)} == {
        320: [],
        1280: [],
    }
    assert min(field.bounding_box()["height"] for field in fields) >= 36
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_the_script_is_small_and_only_where_it_is_needed(site):
    """A procedure whose limit nobody knows has neither calculator nor script."""
    (script,) = site.glob("assets/due.*.js")
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    asking = {path for path, html in pages.items() if "assets/due." in html}

    assert len(gzip.compress(script.read_bytes(), 6)) <= SCRIPT
    assert asking == {path for path, html in pages.items() if "data-due=" in html}
    assert {path.parent.parent.name for path in asking} == {"thu-tuc"}
    assert 0 < len(asking) < len(list(site.glob("thu-tuc/*/index.html")))
