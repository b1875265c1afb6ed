"""Lines of a log become visits by day, and nothing else."""

from collections import Counter
from datetime import date

import pytest

from generator.visits.log import Counted, count, is_page
from generator.visits.robots import is_robot

PHONE = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36"
TODAY = date(2026, 11, 23)
DAY = date(2026, 11, 22)


def line(
    request: str = "GET /thu-tuc/ HTTP/2.0",
    moment: str = "22/Nov/2026:10:00:00 +0700",
    status: int = 200,
    **rest: str,
) -> bytes:
    """A line in the combined format."""
    agent = rest.get("agent", PHONE)
    who = rest.get("who", "203.0.113.7 - -")
    return f'{who} [{moment}] "{request}" {status} 512 "-" "{agent}"{rest.get("end", "")}\n'.encode()


def counted(*lines: bytes) -> Counted:
    result = Counted()
    count(lines, TODAY, result)
    return result


def test_pages_are_counted():
    """Each opening of one, whoever it is."""
    assert counted(line(), line(), line("GET / HTTP/1.1")).visits == Counter({DAY: 3})


@pytest.mark.parametrize(
    "other",
    [
        line("GET /assets/site.0123.js HTTP/2.0"),
        line("GET /thu-tuc/x.csv HTTP/2.0"),
        line("GET /bien-tap/ HTTP/2.0"),
        line("GET /huong-dan-bien-tap/thong-bao/ HTTP/2.0"),
        line("HEAD / HTTP/2.0"),
        line("POST / HTTP/2.0"),
        line("GET http://khac.vn/ HTTP/1.1"),
        line(r"\x16\x03\x01"),
        line(""),
        line(status=404),
        line(status=301),
        line(status=206),
        line(agent="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
        line(agent="-"),
    ],
)
def test_what_is_no_visit(other):
    """A sound line all the same."""
    assert (counted(other).visits, counted(other).broken) == (Counter(), 0)


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\n",
        b"xin chao\n",
        b"\x00\xff" * 50,
        line()[:-30],
        line().replace(b"Nov", b"Thg"),
        line(moment="31/Feb/2026:10:00:00 +0700"),
        line(moment="22/Nov/2026:25:00:00 +0700"),
        line(moment="22/Nov/2026:10:00:00 +9900"),
        line(moment="22/Nov/0000:10:00:00 +0000"),
        line(moment="31/Dec/9999:23:00:00 +0000"),
        line(moment="24/Nov/2026:00:00:00 +0700"),
        line().replace(b" 200 ", b" 2x0 "),
    ],
)
def test_what_is_no_line(broken):
    """Counted as broken, passed over; also a day that has not come."""
    result = counted(broken, line())

    assert (result.visits, result.lines, result.broken) == (Counter({DAY: 1}), 2, 1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("22/Nov/2026:16:59:59 +0000", DAY),
        ("22/Nov/2026:17:00:00 +0000", TODAY),
        ("21/Nov/2026:23:59:59 +0700", date(2026, 11, 21)),
        ("22/Nov/2026:12:00:00 -0500", TODAY),
        ("22/Nov/2026:22:29:00 +0530", DAY),
        ("22/Nov/2026:22:30:00 +0530", TODAY),
    ],
)
def test_the_day_is_that_of_here(moment, day):
    """UTC+7, wherever the server stands."""
    assert counted(line(moment=moment)).visits == Counter({day: 1})


def test_lines_of_other_servers():
    """A user's name, quotes in an agent, IPv6, further fields behind, the ends of lines of Windows."""
    lines = (
        line(who="2001:db8::1 - trần an"),
        line(agent=PHONE + r" \"x\""),
        line(end=' "10.0.0.1" 0.003'),
        line().replace(b"\n", b"\r\n"),
        line().rstrip(),
    )

    assert counted(*lines).visits == Counter({DAY: 5})


@pytest.mark.parametrize(
    ("request_line", "page"),
    [
        (b"GET / HTTP/1.1", True),
        (b"GET /thu-tuc/1.001193/?x=/ HTTP/1.1", True),
        (b"GET /xa/thu-tuc/index.html HTTP/1.1", True),
        (b"GET /", True),
        (b"GET /xa/bien-tap/ghi-chu/ HTTP/1.1", False),
        (b"GET /xa/huong-dan-bien-tap/ HTTP/1.1", False),
        (b"GET /404.html HTTP/1.1", False),
        (b"GET /feed.xml?to=/ HTTP/1.1", False),
        (b"get / HTTP/1.1", False),
    ],
)
def test_what_a_page_is(request_line, page):
    """An address that ends with `/`, for readers; whatever a question behind it says."""
    assert is_page(request_line) is page


def test_a_log_is_known_again():
    """While it grows, and with other addresses and agents in the same first line: those are not in it."""
    first = counted(line()).source

    assert counted(line(), line("GET / HTTP/2.0")).source == first
    assert counted(b"hong\n", line(who="198.51.100.9 - -", agent="khac")).source == first
    assert counted(line(moment="22/Nov/2026:10:00:01 +0700")).source != first
    assert counted(line("GET / HTTP/2.0")).source != first
    assert counted().source == ""


def test_nothing_of_a_reader_is_kept():
    """What is left of a log are days, numbers and a hash."""
    result = counted(line(), line(agent="Mozilla/5.0 (X11; rieng-tu)"))

    assert "203.0.113" not in repr(result)
    assert "rieng-tu" not in repr(result)


@pytest.mark.parametrize(
    "agent",
    [
        PHONE,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "Version/14.1.2 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/110.0.148 "
        "Chrome/104.0.5112.148 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 9; SM-A107F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
        "Chrome/96.0.4664.45 Mobile Safari/537.36 Zalo android/12100680 ZaloTheme/light ZaloLanguage/vi",
        "Mozilla/5.0 (Linux; Android 13; SM-A536E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
        "Chrome/119.0.6045.66 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/440.0.0.30.110;]",
        "Mozilla/5.0 (Linux; Android 8.1.0; CUBOT_NOVA) AppleWebKit/537.36 Chrome/90.0.4430.91 "
        "Mobile Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:90.0) Gecko/20100101 Firefox/90.0",
        "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; vi) Presto/2.12.423 Version/12.16",
    ],
)
def test_browsers_of_people(agent):
    """Telephones, messengers, the browser that many use here."""
    assert not is_robot(agent.encode())


@pytest.mark.parametrize(
    "agent",
    [
        "", "-", "curl/8.5.0", "python-requests/2.31", "Go-http-client/2.0", "facebookexternalhit/1.1",
        "Mozilla/5.0", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
        "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
        "commune-site-links/1 (+https://binhan.example/)",
    ],
)  # fmt: skip
def test_robots(agent):
    """Search engines, programmes, previews of messengers, and our own look at links."""
    assert is_robot(agent.encode())
