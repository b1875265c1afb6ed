"""“Mức độ 3” is three different things: it never stands without the year or the document that makes it one.

What is read is every run of text between two borders of boxes, and every attribute that is shown or spoken;
not what the manual quotes: there the files and the reports are as they are.
"""

import re

import pytest

from tests.html_page import UNSEEN, parse

UNREAD = UNSEEN | {"pre"}
INLINE = {"a", "span", "strong", "em", "small", "b", "i", "abbr"}
SPOKEN = ("content", "title", "alt", "aria-label", "placeholder", "value")

# A level by its number; not “mức 3.000 đồng”, nor “mức 10 USD”.
LEVEL = re.compile(r"(?P<proactive>chủ động )?mức(?: độ)? (?P<number>[1-4])\b(?![.,]?\d)", re.IGNORECASE)
# The year stands behind it, before the sentence goes on: “mức độ 3 (43/2011/NĐ-CP)”, “mức độ 3 của năm 2011”.
YEAR_BEHIND = r"[^.;:,]{{0,20}}\b{year}\b"
YEARS = {True: "2026", False: "2011"}
# Accounts of the national e-identity have two levels, and those have one meaning.
ACCOUNT = re.compile(r"tài khoản|định danh", re.IGNORECASE)
ACCOUNT_LEVELS = "12"


def runs(element):
    """The texts of a page, each as far as no border of a box interrupts it."""
    texts = [""]

    def walk(one):
        for part in one.inside:
            if isinstance(part, str):
                texts[-1] += part
            elif part.tag not in UNREAD:
                borders = part.tag not in INLINE
                if borders:
                    texts.append("")
                walk(part)
                if borders:
                    texts.append("")

    walk(element)
    spoken = [one.get(name) for one in element.elements for name in SPOKEN]
    return [" ".join(text.split()) for text in [*texts, *spoken] if text.strip()]


def without_year(text):
    """The levels in a text that nobody could tell from those of another scheme."""
    found = []
    for match in LEVEL.finditer(text):
        year = YEARS[bool(match["proactive"])]
        of_account = match["number"] in ACCOUNT_LEVELS and ACCOUNT.search(text)
        if not of_account and not re.match(YEAR_BEHIND.format(year=year), text[match.end() :]):
            found.append(match[0])
    return found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Mức độ 3 (43/2011/NĐ-CP)</p>", []),
        ("<p><a>Mức độ 3</a> <span>(43/2011/NĐ-CP)</span></p>", []),
        ("<p>Trước đây: Mức độ 3 theo 43/2011/NĐ-CP, áp dụng 2011–2022</p>", []),
        ("<p>hiểu mức độ 4 của năm 2011 là toàn trình</p>", []),
        ("<p>Chủ động mức độ 3 (224/2026/NĐ-CP)</p>", []),
        ("<p>Mức độ 1 hoặc mức độ 2 (43/2011/NĐ-CP)</p>", []),
        ("<p>Mức 3.000 đồng, mức 2,5 triệu, mức 10 USD, bốn mức độ</p>", []),
        ("<p>Xin cấp tài khoản định danh điện tử mức độ 2</p>", []),
        ("<p>Nộp bằng tài khoản ở mức độ 3</p>", ["mức độ 3"]),
        ("<h3>Mức độ 3</h3><p>43/2011/NĐ-CP</p>", ["Mức độ 3"]),
        ("<p>Như mức độ 2, và gửi hồ sơ trên mạng theo 43/2011/NĐ-CP</p>", ["mức độ 2"]),
        ("<p>Mức độ 3 (224/2026/NĐ-CP)</p>", ["Mức độ 3"]),
        ("<p>Chủ động mức độ 3 (43/2011/NĐ-CP)</p>", ["Chủ động mức độ 3"]),
        ("<p>mức 4</p><p>(43/2011/NĐ-CP)</p>", ["mức 4"]),
        ('<a aria-label="Mức độ 4">xem</a>', ["Mức độ 4"]),
    ],
)
def test_a_level_without_its_year_is_found(html, found):
    """Its year must be its own, and in the same run of text."""
    assert [level for text in runs(parse(html)) for level in without_year(text)] == found


def test_no_page_names_a_level_without_its_year(real_pages):
    """In titles, lists, badges, tables, sentences and what search engines show."""
    texts = {path: runs(page) for path, page in real_pages.items()}
    named = [text for found in texts.values() for text in found if LEVEL.search(text)]
    unclear = {path: found for path in texts if (found := [one for one in texts[path] if without_year(one)])}

    assert len(named) > 100
    assert unclear == {}
