"""The page of changes, its months, its feed: whole without a state, honest with one, safe with any text."""

import re
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from xml.etree.ElementTree import fromstring

import pytest

from generator.build.examine import examine
from generator.changes import NO_PAST, Change, History, Kind, Past
from generator.changes.stored import written_history
from generator.pages import all_pages
from generator.pages.changes import MOST_ON_FIRST_PAGE, MOST_ON_PAGE
from generator.pages.changes_feed import MOST_ENTRIES
from tests.hostile_project import HOSTILE
from tests.projects import BUILT_ON, shown, sound_project

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://binhan.example"
SINCE = date(2026, 1, 5)
FEE = Change(2, BUILT_ON, Kind.FEE, "Đăng ký khai sinh", "thu-tuc/1.001193/", "8.000 đồng", "5.000 đồng")
GONE = Change(1, date(2026, 10, 3), Kind.PROCEDURE_REMOVED, "Khai tử", "thu-tuc/9.999999/", "", "")
TOLD = Past(History(SINCE, "binhan.example", (FEE, GONE)), {})


@pytest.fixture
def pages(tmp_path):
    """The pages of the sound project by address, for a past."""
    examined = examine(sound_project(tmp_path / "project"), BUILT_ON)
    loaded = examined.loaded

    def of(past=NO_PAST, built_on=BUILT_ON):
        found = all_pages(loaded.catalogue, loaded.observations, examined.problems, built_on, past)
        return {page.address: page for page in found}

    return of


def lines(page):
    return [one.text for one in shown(page).all("li") if one.get("id").startswith("so-")]


def feed_of(found):
    return fromstring(found["thay-doi/"].files["thay-doi/atom.xml"])


def many(count, **fields):
    """A history of one month with this many changes."""
    return Past(
        History(
            SINCE, "binhan.example", tuple(replace(FEE, number=n, **fields) for n in range(count, 0, -1))
        ),
        {},
    )


def test_without_a_state_nothing_is_claimed(pages):
    """The page and the feed are there, and say that they know nothing yet."""
    found = pages()
    page, feed = shown(found["thay-doi/"]), feed_of(found)

    assert "Đây là lần chạy đầu" in page.text
    assert page.all("li") == page.all("li", style="crumb")
    assert [one.tag for one in feed if one.tag == f"{ATOM}entry"] == []
    assert feed.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00+07:00"
    assert set(found["thay-doi/"].files) == {"thay-doi/atom.xml"}
    assert [address for address in found if address.startswith("thay-doi/")] == ["thay-doi/"]


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (BUILT_ON, "Đây là lần chạy đầu. Lịch sử được giữ từ ngày 22/11/2026"),
        (SINCE, "Từ ngày đó đến nay chưa có thay đổi nào"),
    ],
)
def test_a_history_without_changes_says_since_when(pages, since, said):
    """No change and no history are two things."""
    past = Past(History(since, "binhan.example"), {})

    assert said in shown(pages(past)["thay-doi/"]).text


def test_changes_stand_by_month_the_newest_first(pages):
    """What, before and now; a link only where there is a page to lead to."""
    found = pages(TOLD)
    page = shown(found["thay-doi/"])
    fee = "22/11/2026, phí, lệ phí đổi: Đăng ký khai sinh. Trước: 8.000 đồng. Nay: 5.000 đồng."
    gone = "03/10/2026, thủ tục không còn trên trang: Khai tử."
    links = [one["href"] for one in page.all("a")]

    assert [one.text for one in page.all("h2")] == ["Tháng 11/2026", "Tháng 10/2026", "Các tháng có thay đổi"]
    assert lines(found["thay-doi/"]) == [fee, gone]
    assert lines(found["thay-doi/2026-11/"]) == [fee]
    assert lines(found["thay-doi/2026-10/"]) == [gone]
    assert "Lịch sử được giữ từ ngày 05/01/2026" in page.text
    assert [link for link in links if link.startswith("thu-tuc/")] == ["thu-tuc/1.001193/"]
    assert found["thay-doi/"].files["thay-doi/lich-su.json"] == written_history(TOLD.history)


def test_too_many_changes_are_counted_and_left_to_the_file(pages):
    """No page grows without end; what it leaves out is said, and in the file."""
    found = pages(many(MOST_ON_PAGE + 3))

    assert len(lines(found["thay-doi/"])) == MOST_ON_FIRST_PAGE
    assert f"chỉ nêu {MOST_ON_FIRST_PAGE} thay đổi mới nhất" in shown(found["thay-doi/"]).text
    assert len(lines(found["thay-doi/2026-11/"])) == MOST_ON_PAGE
    assert "Còn 3 thay đổi nữa" in shown(found["thay-doi/2026-11/"]).text
    assert len(feed_of(found).findall(f"{ATOM}entry")) == MOST_ENTRIES


@pytest.mark.parametrize("past", [NO_PAST, Past(History(SINCE, "x.example"), {}), TOLD, many(300)])
def test_the_feed_keeps_the_rules_of_atom(pages, past):
    """RFC 4287: required elements once, absolute addresses, an author, moments with a zone, unique ids."""
    feed = feed_of(pages(past))
    entries = feed.findall(f"{ATOM}entry")

    assert feed.tag == f"{ATOM}feed"
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
            assert one.findtext(f"{ATOM}{name}").strip()
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00", one.findtext(f"{ATOM}updated"))
        assert re.match(r"(https://|tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:)", one.findtext(f"{ATOM}id"))
        assert len([link for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1
        assert all(link.get("href").startswith(f"{SITE}/") for link in one.findall(f"{ATOM}link"))
    assert [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"{SITE}/thay-doi/atom.xml"
    ]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [one.findtext(f"{ATOM}id") for one in (feed, *entries)]
    moments = [one.findtext(f"{ATOM}updated") for one in entries]
    assert len(set(ids)) == len(ids)
    assert moments == sorted(moments, reverse=True)
    assert moments[:1] in ([], [feed.findtext(f"{ATOM}updated")])


def test_an_entry_leads_to_its_page_or_to_its_month(pages):
    """Its name stays for good, wherever the site moves."""
    first, second = feed_of(pages(TOLD)).findall(f"{ATOM}entry")

    assert first.find(f"{ATOM}link").get("href") == f"{SITE}/thu-tuc/1.001193/"
    assert second.find(f"{ATOM}link").get("href") == f"{SITE}/thay-doi/2026-10/"
    assert first.findtext(f"{ATOM}title") == "Phí, lệ phí đổi: Đăng ký khai sinh"
    assert first.findtext(f"{ATOM}summary") == "Trước: 8.000 đồng. Nay: 5.000 đồng."
    assert second.findtext(f"{ATOM}id") == "tag:binhan.example,2026-01-05:thay-doi/1"


@pytest.mark.parametrize("text", [*HOSTILE, "a\x00b\x1b\ufffe", "một\n\n  hai\r\n]]>", "]]></title>"])
def test_hostile_text_stays_text_in_page_and_feed(pages, text):
    """From a record or from a state that a stranger wrote: no element, no attribute, no broken file."""
    past = Past(
        History(SINCE, "binhan.example", (replace(FEE, what=text, before=text, now=text, address=text),)),
        {},
    )
    found, calm = pages(past), pages(many(1, address=""))
    feed = feed_of(found)

    assert [one.tag for one in feed.iter()] == [one.tag for one in feed_of(calm).iter()]
    for address in ("thay-doi/", "thay-doi/2026-11/"):
        assert [(one.tag, sorted(one.attributes)) for one in shown(found[address]).elements] == [
            (one.tag, sorted(one.attributes)) for one in shown(calm[address]).elements
        ]
    assert feed.find(f"{ATOM}entry/{ATOM}link").get("href") == f"{SITE}/thay-doi/2026-11/"
    expected = re.sub("[\x00\x1b\ufffe]", "\ufffd", " ".join(text.split()))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == f"Phí, lệ phí đổi: {expected}"


def test_copies_of_months_are_published_with_their_hashes(pages):
    """The running month's is the file of today, and says that it may still change."""
    found = pages(Past(TOLD.history, {"2026-10": b"a,b\n1,2\n"}, recorded=True))["du-lieu/"]
    rows = [row.text for row in shown(found).all("table")[-1].all("tr")]
    today = found.files["du-lieu/stats.csv"]

    assert found.files["du-lieu/thang/2026-10.csv"] == b"a,b\n1,2\n"
    assert found.files["du-lieu/thang/2026-11.csv"] == today
    assert rows[1].startswith("11/2026 (chưa hết tháng")
    assert sha256(today).hexdigest() in rows[1]
    assert rows[2].split() == ["10/2026", sha256(b"a,b\n1,2\n").hexdigest()]


def test_without_a_state_there_are_no_copies_and_no_record(pages):
    """Nothing is promised that nobody keeps."""
    page = pages()["du-lieu/"]

    assert set(page.files) == {"du-lieu/stats.csv"}
    assert "Trang chưa giữ bản của từng tháng" in shown(page).text
    assert "build.json" not in shown(page).text
    assert "build.json" in shown(pages(Past(recorded=True))["du-lieu/"]).text


def test_ages_of_history_are_pages_of_their_own(pages):
    """Ten years make a hundred links and more, not one endless page."""
    days = [BUILT_ON - timedelta(days=30 * back) for back in range(120)]
    changes = tuple(replace(FEE, number=120 - place, day=day) for place, day in enumerate(days))
    found = pages(Past(History(SINCE, "x.example", changes), {}))

    assert {address for address in found if re.fullmatch(r"thay-doi/\d{4}-\d\d/", address)} == {
        f"thay-doi/{day:%Y-%m}/" for day in days
    }
