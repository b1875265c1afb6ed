import re

import pytest
from jinja2 import UndefinedError

from generator.pages.page import Page
from generator.rendering import Renderer, prose
from tests.projects import ASSETS, templates

HOSTILE = """<script>alert(1)</script>"'><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}&amp;SLOTCONTENT"""


def rendered(template, root="../", **values):
    page = Page("trang/", "prose", "one.html", "Tên trang", "Tóm tắt", values)
    return Renderer({"one.html": template, "footer.html": "", "notice.html": ""}, ASSETS).fragment(page, root)


def test_a_value_is_text_whatever_it_holds():
    """In an element and in an attribute: no tag, no attribute, no expression is born of it."""
    assert rendered('<p title="{{ name }}">{{ name }}</p>', name=HOSTILE) == (
        '<p title="{0}">{0}</p>'.format(
            "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;"
            "{{ 7*7 }}{% raw %}&amp;amp;SLOTCONTENT"
        )
    )


@pytest.mark.parametrize(
    "template", ["{{ nmae }}", "{{ page.nmae }}", "{% if nmae %}{% endif %}", "{{ words.NMAE }}"]
)
def test_a_name_that_nobody_gave_is_an_error(template):
    """A misspelt name would otherwise be an empty place on the page."""
    with pytest.raises(UndefinedError):
        rendered(template, name="Xã")


def test_templates_take_words_assets_and_the_way_to_the_root():
    """What every template may use beside the page's own values."""
    template = '{{ words.UNKNOWN }} <a href="{{ root }}{{ assets.site }}">{{ page.title }}</a>'

    assert rendered(template) == 'Chưa có thông tin <a href="../assets/site.js">Tên trang</a>'


def test_templates_switch_no_escaping_off():
    """`| safe` on a value that a person wrote would be a door; none of ours needs one."""
    doors = [name for name, text in templates().items() if "safe" in text or "autoescape" in text]

    assert doors == []


def test_every_template_says_what_it_takes():
    """Whoever changes a page finds its values in the first line."""
    assert [name for name, text in templates().items() if not text.startswith("{# ")] == []


def test_templates_say_nothing_of_their_own():
    """Every word comes from `words` or from a value: between the tags stand only signs."""
    bare = {
        name: re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL
        )
        for name, text in templates().items()
    }

    assert {name: found for name, text in bare.items() if (found := re.findall(r"\w+", text))} == {}


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Chữ <script>alert(1)</script> tiếp", "<p>Chữ  tiếp</p>"),
        ("Chữ <style>p{color:red}</style> tiếp", "<p>Chữ  tiếp</p>"),
        ("[đây](javascript:alert(1))", "<p><a>đây</a></p>"),
        ("[đây](JaVaScRiPt:alert(1))", "<p><a>đây</a></p>"),
        ("[đây](data:text/html,x)", "<p><a>đây</a></p>"),
        ('<a href="vbscript:x" onclick="alert(1)" style="x" title="y">đây</a>', "<p><a>đây</a></p>"),
        ('<p onclick="alert(1)" class="x">đoạn</p>', "<p>đoạn</p>"),
        ('<iframe src="https://x.example/"></iframe>sau', "<p>sau</p>"),
        ('<img src="x" onerror="alert(1)">sau', "<p>sau</p>"),
        ("<svg onload='alert(1)'></svg>sau", "<p>sau</p>"),
        ("<form action='/x'><input name='a'>điền</form>", "điền"),
        ("<!-- ghi chú -->sau", "<p>sau</p>"),
        ("# Một tên trang thứ hai", "Một tên trang thứ hai"),
    ],
)
def test_prose_keeps_text_and_drops_what_acts(markdown, html):
    """Scripts, styles, frames, handlers, pictures and foreign schemes go; the words around them stay."""
    assert prose(markdown, "../").strip() == html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Một *hai* **ba**", "<p>Một <em>hai</em> <strong>ba</strong></p>"),
        ("## Mục\n\nchữ", "<h2>Mục</h2>\n<p>chữ</p>"),
        ("- một\n- hai", "<ul>\n<li>một</li>\n<li>hai</li>\n</ul>"),
        ("1. một\n2. hai", "<ol>\n<li>một</li>\n<li>hai</li>\n</ol>"),
        ("[Cổng](https://dichvucong.gov.vn/)", '<p><a href="https://dichvucong.gov.vn/">Cổng</a></p>'),
        ("[thư](mailto:xa@binhan.example)", '<p><a href="mailto:xa@binhan.example">thư</a></p>'),
        ("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>"),
    ],
)
def test_prose_is_markdown(markdown, html):
    """Paragraphs, stress, headings below the first, lists, links."""
    assert prose(markdown, "../") == html


def test_a_table_keeps_its_cells_and_loses_its_styles():
    """An alignment would be a style in the page, which the policy forbids."""
    table = prose("| Tên | Số |\n| :-- | --: |\n| a | 1 |", "")

    assert "style" not in table
    assert "<th>Tên</th>" in table
    assert "<td>1</td>" in table


@pytest.mark.parametrize(
    ("link", "root", "address"),
    [
        ("/thu-tuc/", "../../", "../../thu-tuc/"),
        ("/thu-tuc/#xa", "", "thu-tuc/#xa"),
        ("/", "../", "../"),
        ("/", "", "./"),
        ("#muc", "../", "#muc"),
    ],
)
def test_a_link_inside_the_site_is_led_from_the_root(link, root, address):
    """An editor writes one address that works from every depth and under every folder."""
    assert prose(f"[đây]({link})", root) == f'<p><a href="{address}">đây</a></p>'


def test_the_surroundings_are_the_same_at_every_depth_but_for_the_root():
    """Notice above, footer below, and the way to the root in both."""
    values = {
        "notice": "Báo <b>",
        "site_name": "Xã",
        "superior_units": "",
        "statement": "Tiếp cận",
        "visits": "",
        "contacts": [("Điện thoại", "0978", "tel:0978")],
        "built_on": "22/11/2026",
    }
    around = Renderer(templates(), ASSETS).surroundings(values, "../../")

    assert set(around) == {"notice", "footer"}
    assert 'href="../../gioi-thieu/"' in around["notice"]
    assert "Báo &lt;b&gt;" in around["notice"]
    assert '<a href="tel:0978">0978</a>' in around["footer"]
