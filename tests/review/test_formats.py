"""A review as text, as a comment, as JSON: whatever a record holds, it stays a text."""

import json
import re
from datetime import date

import pytest

from generator.kinds import KINDS
from generator.problems import Code, Place, Problem
from generator.review.as_json import as_json
from generator.review.facts import EntryChange, EntryKind, How, LineChange
from generator.review.markdown import LONGEST_COMMENT, code_span, markdown
from generator.review.outcome import Review
from generator.review.outline import LONGEST_TOLD, differing
from generator.review.page_changes import PageChange, PageHow
from generator.review.plain import plain
from generator.wording import review as words

FEE = LineChange("Phí, lệ phí", "trực tuyến", "8.000 đồng", "5.000 đồng")
BIRTH = EntryChange(
    EntryKind.PROCEDURE, How.CHANGED, "1.001193", "Đăng ký khai sinh", "thu-tuc/1.001193/", lines=(FEE,)
)
LAPSED = Problem(Place("content/a.yml", 3), Code.LEGAL_BASIS_LAPSED, "60/2014/QH13 đã hết hiệu lực")
WRONG = Problem(Place("content/b.yml", 5), Code.DATE_WRONG, "ngày viết sai")
PAGES = (
    PageChange("", PageHow.CHANGED),
    PageChange("thu-tuc/1/", PageHow.REDIRECTED, "thu-tuc/2/"),
    PageChange("bien-tap/", PageHow.CHANGED, listed=False),
)
WHOLE = Review((BIRTH,), (LAPSED, LAPSED, WRONG), (WRONG,), (("content/c.yml", "both"),), PAGES)
HOSTILE = "`@ai` </code><img src=x onerror=1> [x](//y) ![x](y) | #1 !1 ~a\n\n/merge\u202e\x1b[31m \\`"


def named(name, lines=()):
    change = EntryChange(EntryKind.PROCEDURE, How.NEW, name, name, lines=lines)
    return Review((change,), (), (), (), ())


def test_text():
    """As a terminal shows it."""
    assert plain(WHOLE) == (
        "Đề xuất này đổi 1 thủ tục; 2 trang; chưa so được 1 tệp vì còn lỗi; "
        "thêm 1 lỗi, 2 ghi chú; bớt 1 lỗi.\n\n"
        "Lỗi và ghi chú:\n"
        "  lỗi mới: content/b.yml, dòng 5: ngày viết sai (date-wrong)\n"
        "  ghi chú mới: content/a.yml, dòng 3: 60/2014/QH13 đã hết hiệu lực "
        "(legal-basis-lapsed, và 1 chỗ khác)\n"
        "  lỗi đã hết: content/b.yml, dòng 5: ngày viết sai (date-wrong)\n\n"
        "Chưa so được:\n"
        "  content/c.yml: tệp có lỗi ở cả hai bản\n\n"
        "Thủ tục:\n"
        "  đổi: Đăng ký khai sinh (1.001193)\n"
        "    Phí, lệ phí (trực tuyến): 8.000 đồng → 5.000 đồng\n\n"
        "Trang:\n"
        "  đổi: /\n"
        "  chuyển sang trang khác: /thu-tuc/1/ → /thu-tuc/2/\n"
        "  và 1 trang của người biên tập\n"
    )


def test_markdown():
    """The same under headings; whatever was given stands in a code span."""
    assert markdown(Review((BIRTH,), (WRONG,), (), (), PAGES[:1])) == (
        "**Đề xuất này đổi 1 thủ tục; 1 trang; thêm 1 lỗi.**\n\n"
        "### Lỗi và ghi chú\n\n"
        "- lỗi mới: `content/b.yml`, dòng 5: `ngày viết sai` (date-wrong)\n\n"
        "### Thủ tục\n\n"
        "- đổi: `Đăng ký khai sinh` (`1.001193`)\n"
        "  - Phí, lệ phí (`trực tuyến`): `8.000 đồng` → `5.000 đồng`\n\n"
        "### Trang\n\n"
        "- đổi: `/`\n"
    )


def test_a_long_section_is_folded():
    """With how many lines it has; a click opens it."""
    pages = tuple(PageChange(f"{number:02}/", PageHow.NEW) for number in range(13))
    text = markdown(Review((), (), (), (), pages))

    assert text.startswith(
        "**Đề xuất này đổi 13 trang.**\n\n<details><summary>Trang (13 dòng)</summary>\n\n- mới: `/00/`\n"
    )
    assert text.endswith("- mới: `/12/`\n\n</details>\n")


def test_json():
    """Every key that docs/reviewing.md tells."""
    told = json.loads(as_json(WHOLE, "0f3a", date(2026, 11, 22)))

    assert {key: told[key] for key in ("format", "base", "built_on", "summary")} == {
        "format": 1,
        "base": "0f3a",
        "built_on": "2026-11-22",
        "summary": WHOLE.summary,
    }
    assert told["changes"] == [
        {
            "kind": "procedure",
            "how": "changed",
            "id": "1.001193",
            "name": "Đăng ký khai sinh",
            "address": "thu-tuc/1.001193/",
            "former_id": "",
            "note": "",
            "group": "",
            "count": 1,
            "lines": [
                {
                    "aspect": "Phí, lệ phí",
                    "key": "trực tuyến",
                    "before": "8.000 đồng",
                    "now": "5.000 đồng",
                }
            ],
        }
    ]
    assert [len(told["problems"][key]) for key in ("new", "mended")] == [3, 1]
    assert told["problems"]["mended"] == [
        {
            "severity": "error",
            "code": "date-wrong",
            "path": "content/b.yml",
            "line": 5,
            "column": 1,
            "message": "ngày viết sai",
        }
    ]
    assert told["not_compared"] == [{"path": "content/c.yml", "side": "both"}]
    assert told["pages"][1] == {
        "address": "thu-tuc/1/",
        "how": "redirected",
        "to": "thu-tuc/2/",
        "listed": True,
    }


@pytest.mark.parametrize("place", ["name", "line", "problem", "page"])
def test_a_strangers_text_stays_in_its_span(place):
    """No accent ends it, no line end leaves it, nothing turns or hides it."""
    line = LineChange("Giấy tờ", HOSTILE, HOSTILE, f"{HOSTILE}.")
    problem = Problem(Place(HOSTILE), Code.DATE_WRONG, HOSTILE)
    review = {
        "name": named(HOSTILE),
        "line": named("x", (line,)),
        "problem": Review((), (problem,), (), ((HOSTILE, "base"),), ()),
        "page": Review((), (), (), (), (PageChange(HOSTILE, PageHow.NEW),)),
    }[place]
    text = markdown(review)
    outside = re.sub(r"`[^`\n]+`", "", text.replace("**", ""))

    assert re.findall(r"[`@<>\[\]!~|\\]|#\d|/merge", outside) == []
    assert all(one.isprintable() for one in text.split("\n"))
    assert "\x1b" not in plain(review)


@pytest.mark.parametrize(
    ("text", "span"), [("a`b", "`aˋb`"), ("", "`…`"), ("  \n", "`…`"), ("a\n- b", "`a - b`"), ("``", "`ˋˋ`")]
)
def test_code_spans(text, span):
    """One span on one line, whatever it holds."""
    assert code_span(text) == span


def test_the_words_of_ours_mean_nothing_to_a_forge():
    """Titles of fields and headings stand outside of spans."""
    titles = [field.title or "" for kind in KINDS for field in kind.model.model_fields.values()]
    ours = [*titles, *words.SECTIONS.values(), *words.HOWS.values(), *words.PAGE_HOWS.values()]

    assert [one for one in ours if re.search(r"[`<>@\[\]&#!\\*_~|$^%{}/=\n]|www", one)] == []


def test_a_comment_is_bounded():
    """GitHub takes 65,536 characters; what is left out is counted, and what is folded is closed."""
    pages = tuple(PageChange(f"{number}/" + "x" * 90, PageHow.NEW) for number in range(2000))
    text = markdown(Review((BIRTH,), (), (), (), pages))
    shown = text.count("- mới: ")

    assert len(text) <= LONGEST_COMMENT
    assert text.endswith(f"\n</details>\n\n… và {2000 - shown} dòng nữa, xem bằng lệnh make diff.\n")
    assert text.startswith("**Đề xuất này đổi 1 thủ tục; 2000 trang.**\n")


def test_long_texts_are_told_from_where_they_differ():
    """The first three hundred characters may be the same."""
    before, now = differing("x" * 1000 + "cũ", "x" * 1000 + "mới")

    assert (before, now) == ("…" + "x" * 40 + "cũ", "…" + "x" * 40 + "mới")
    assert len(differing("x", "y" * 1000)[1]) == LONGEST_TOLD
