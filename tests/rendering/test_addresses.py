"""An address leads to the web, to mail, to the telephone or into the site, however it is written."""

import re
from html import unescape

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.catalogue.fields import Email, Phone, WebAddress
from generator.rendering import prose

TRICKS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "javascript%3Aalert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "view-source:https://x.example",
    "blob:https://x.example/1",
    "file:///etc/passwd",
    "//evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "///evil.example",
    "&#47;&#47;evil.example",
    "http:evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "https://dichvucong.gov.vn@evil.example/",
    "https://dichvucong.gov.vn:x@evil.example/",
    "https://dichvucong.gov.vn%40evil.example\\@evil.example/",
    "ftp://evil.example",
    "intent://x#Intent;end",
)
LEADS = re.compile(r'href="([^"]*)"')
INSIDE = re.compile(r"(?!/)[^:\\]*")


@pytest.mark.parametrize("address", TRICKS)
@pytest.mark.parametrize("type_", [WebAddress, Email, Phone])
def test_a_field_refuses_it(type_, address):
    """The browser's own reading of an address is never asked for."""
    with pytest.raises(ValidationError):
        TypeAdapter(type_).validate_python(address)


@pytest.mark.parametrize("address", TRICKS)
@pytest.mark.parametrize(
    "markdown",
    ["[a]({})", "[a](<{}>)", "<{}>", "[a][b]\n\n[b]: {}", "<a href='{}'>a</a>", "<a href={}>a</a>"],
)
def test_prose_leads_nowhere_by_it(markdown, address):
    """What is left as a link is one of the four schemes with a host, or stays inside the site."""
    html = str(prose(markdown.format(address), "../"))

    for href in LEADS.findall(html):
        told = re.sub(r"[\x00-\x20]", "", unescape(href))
        assert INSIDE.fullmatch(told) or re.fullmatch(
            r"(?:https?://[^/@\\]+(?:/[^\\]*)?|mailto:.+|tel:.+)", told
        ), html
