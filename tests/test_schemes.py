"""Addresses lead to the web, to mail and to the telephone; no spelling of another scheme gets through."""

import re

import pytest

from generator.catalogue.fields import EMAIL, PHONE, WEB_ADDRESS
from generator.reading.text import STRANGE
from generator.rendering import prose

SCHEMES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\x01javascript:alert(1)", " javascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)", "javascript%3Aalert(1)", "data:text/html,<script>alert(1)</script>",
    "DATA:image/svg+xml,x", "vbscript:x", "file:///etc/passwd", "blob:https://x.example/1", "about:blank",
    "view-source:https://x.example/", "intent://x#Intent;end", "ftp://x.example/", "//x.example/",
    "\\\\x.example\\x", "/\\x.example", "https:javascript:alert(1)", "https:/x.example", "http:x",
    "https://\x00x.example/", "https://x.example/\u202e", "https://x.example/ y", 'https://x.example/"onclick=1',
)  # fmt: skip
FORMS = (
    "[a]({})",
    "[a](<{}>)",
    '<a href="{}">a</a>',
    "<a href='{}'>a</a>",
    "<{}>",
    "[a][b]\n\n[b]: {}",
    "![a]({})",
)
ALLOWED = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
LED = re.compile(r'href="([^"]*)"')


@pytest.mark.parametrize("address", SCHEMES)
def test_a_record_takes_no_other_scheme(address):
    """Fields of addresses are patterns of what is allowed, not lists of what is not."""
    taken = [name for name, one in (("mail", EMAIL), ("phone", PHONE)) if one.fullmatch(address)]

    assert taken == []
    assert not WEB_ADDRESS.fullmatch(address) or STRANGE.search(address)  # which reading refuses anywhere


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("address", SCHEMES)
def test_prose_leads_to_no_other_scheme(address, form):
    """What is left of a link is of an allowed scheme, or a path inside the site."""
    html = str(prose(form.format(address), "../"))
    links = [link for link in LED.findall(html) if not ALLOWED.match(link)]

    assert [link for link in links if re.search(r"[:\\]|^\s*//", link)] == []
    assert "<script" not in html
