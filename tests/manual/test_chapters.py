"""The chapters of the manual: texts in parts, links that lead on, small pictures that can be drawn anew."""

import pytest

from docs.screenshots.sketches import sketches
from generator.build.manual import load_manual
from generator.catalogue.manual import (
    CHAPTERS,
    BadManual,
    Chapter,
    ExampleShown,
    Heading,
    Manual,
    PictureFile,
    PictureShown,
    Prose,
    Sample,
    chapter_of,
    picture_of,
)
from generator.pages import addresses
from generator.pages.manual.chapters import chapter_pages, heading_id
from tests.projects import ROOT, shown

MANUAL = load_manual(ROOT)
PICTURE = 40_000  # bytes
TEXT = """\
# Sửa phí

Làm theo
từng bước.

## Bước một

Mở tệp, rồi xem [cách viết](cach-viet.md).

![Hình một nút.](pictures/nut.svg)

```yaml
# không phải đề mục

name: a
```

### Sai thường gặp

[key-unknown](messages/key-unknown.yml)

Hết.
"""


def test_a_chapter_in_parts():
    """Title, first paragraph, then headings, prose, pictures, samples and examples in their order."""
    assert chapter_of("sua-phi", TEXT) == Chapter(
        "sua-phi",
        "Sửa phí",
        "Làm theo từng bước.",
        (
            Heading(2, "Bước một"),
            Prose("Mở tệp, rồi xem [cách viết](cach-viet.md)."),
            PictureShown("nut.svg", "Hình một nút."),
            Sample("# không phải đề mục\n\nname: a"),
            Heading(3, "Sai thường gặp"),
            ExampleShown("key-unknown"),
            Prose("Hết."),
        ),
    )


@pytest.mark.parametrize("text", ["", "Sửa phí\n\nA.\n", "# Sửa phí\n", "# Sửa phí\n\n## Bước\n\nA.\n"])
def test_a_chapter_without_title_or_beginning(text: str):
    """Refused: the one is the page's title, the other what search results would tell."""
    with pytest.raises(BadManual):
        chapter_of("sua-phi", text)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("README.md", "huong-dan-bien-tap/"),
        ("cach-viet.md#ngay", "huong-dan-bien-tap/cach-viet/#ngay"),
        ("messages/", "huong-dan-bien-tap/thong-bao/"),
        ("messages/key-unknown.yml", "huong-dan-bien-tap/thong-bao/key-unknown/"),
        ("../schemas/", "huong-dan-bien-tap/cac-khoa/"),
        ("../schemas/legal_document.schema.json", "huong-dan-bien-tap/cac-khoa/van-ban/"),
        ("https://dichvucong.gov.vn/", "https://dichvucong.gov.vn/"),
    ],
)
def test_links_that_a_code_host_follows_lead_to_pages(link: str, leads_to: str):
    """One text for both: files in the repository, pages on the site."""
    chapter = Chapter("a", "A", "B.", (Prose(f"[x]({link})"),))
    (page,) = chapter_pages(Manual((chapter,), MANUAL.messages, {}))

    (anchor,) = [one for one in shown(page).one("article").all("a") if one.text == "x"]
    assert anchor["href"] == leads_to


@pytest.mark.parametrize(
    "part", [Prose("[x](../docs/a.md)"), PictureShown("a.svg", "A"), ExampleShown("no-such-code")]
)
def test_what_leads_nowhere_is_refused(part):
    """A fault of the manual is found before a page is made of it."""
    with pytest.raises(BadManual):
        list(chapter_pages(Manual((Chapter("a", "A", "B.", (part,)),), MANUAL.messages, {})))


def test_the_chapters_of_the_manual():
    """Each text of the folder is a chapter; each heading of a page has a place of its own."""
    assert {f"{name}.md" for name in CHAPTERS} == {path.name for path in (ROOT / "manual").glob("*.md")}
    for chapter in MANUAL.chapters:
        ids = [heading_id(part.text) for part in chapter.parts if isinstance(part, Heading)]
        assert len(set(ids)) == len(ids), chapter.name


def test_chapters_lead_to_each_other():
    """The front first; the last leads only back."""
    pages = {page.address: shown(page) for page in chapter_pages(MANUAL)}
    moves = {address: page.one("article").all("nav", "moves") for address, page in pages.items()}

    ways = [[link["href"] for link in nav[0].all("a")] for nav in moves.values()]
    order = [addresses.manual_chapter(name) for name in CHAPTERS]
    around = zip([None, *order], order, [*order[1:], None], strict=False)
    assert ways == [[one for one in (before, after) if one] for before, _, after in around]


def test_pictures_are_small_and_told():
    """Each is shown somewhere, with a text for those who do not see it."""
    used = {
        part.name: part.alt for one in MANUAL.chapters for part in one.parts if isinstance(part, PictureShown)
    }

    assert set(used) == set(MANUAL.pictures)
    assert [name for name, alt in used.items() if len(alt) < 40] == []
    assert {name: len(file.data) for name, file in MANUAL.pictures.items() if len(file.data) >= PICTURE} == {}
    assert [name for name, file in MANUAL.pictures.items() if file.width > 360] == []


def test_sketches_are_as_they_are_drawn():
    """`make screenshots` writes the same again."""
    stored = {name: file.data.decode() for name, file in MANUAL.pictures.items() if name.endswith(".svg")}

    assert stored == sketches()


def test_a_picture_tells_its_size():
    """The page keeps its place free."""
    assert picture_of("a.svg", b'<svg xmlns="x" width="344" height="226" viewBox="0">').height == 226
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (360).to_bytes(4) + (420).to_bytes(4)
    assert picture_of("a.png", png) == PictureFile(png, 360, 420)
    with pytest.raises(BadManual):
        picture_of("a.png", b"GIF89a")


def test_the_place_of_a_heading():
    """Letters without diacritics, as addresses have them."""
    assert heading_id("1. Dấu hai chấm, rồi “dấu cách”") == "1-dau-hai-cham-roi-dau-cach"
