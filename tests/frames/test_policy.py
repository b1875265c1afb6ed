"""Laws of the Content-Security-Policy."""

import hashlib
from base64 import b64encode

import pytest

from generator.frames.frame import BadFrame, cut, fill, settle
from generator.frames.policy import content_policy, source_hash


def digest(text):
    return "'sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def directives(policy):
    return dict(directive.split(" ", 1) for directive in policy.split("; "))


@pytest.fixture
def empty(drawn):
    return settle(cut(drawn, "procedure"), {"style": "p{color:red}"})


def test_the_policy_allows_the_chrome_and_nothing_else(empty):
    """Our own files, our two inline texts by their hash, and no other source of anything."""
    assert directives(content_policy(empty)) == {
        "default-src": "'none'",
        "script-src": "'self' " + digest('start("first");'),
        "style-src": digest("p{color:red}"),
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }


def test_hashes_are_of_the_text_as_it_is_published(drawn):
    """Letters outside ASCII and line ends count byte by byte, as a browser counts them."""
    script = '\n  say("Đã mở & <xong>");\n'
    frame = cut(drawn.replace('start("first");', script), "procedure")

    assert digest(script) in content_policy(settle(frame, {"style": "p{}"}))
    assert source_hash("Đ") == digest("Đ")


def test_content_does_not_change_what_is_allowed(drawn, values):
    """A script that came with a record's text has no hash in the policy, so it does not run."""
    injected = "steal()"
    frame = settle(cut(drawn, "procedure"), {"style": values.pop("style")})
    values["policy"] = content_policy(frame)
    values["content"] = f"<script>{injected}</script><style>body{{display:none}}</style>"

    page = fill(frame, values)

    assert injected in page
    assert digest(injected) not in page
    assert digest("body{display:none}") not in page


def test_a_policy_is_not_taken_from_a_finished_page(drawn, empty):
    """Hashes of a page with its content would bless a script that came with the content."""
    with pytest.raises(BadFrame):
        content_policy(settle(empty, {"content": "<script>steal()</script>"}))
    with pytest.raises(BadFrame):
        content_policy(cut(drawn, "procedure"))


def test_pictures_inside_the_stylesheet_are_allowed_where_there_are_any(drawn):
    """Signs are drawn with `data:` pictures; without them the source is not opened."""
    frame = settle(cut(drawn, "procedure"), {"style": 'p{mask:url("data:image/svg+xml,x")}'})

    assert directives(content_policy(frame))["img-src"] == "'self' data:"


def test_only_the_statistics_may_add_an_empty_stylesheet(drawn):
    """The drawing library makes an empty <style>; no other page needs that."""
    policies = {
        kind: directives(content_policy(settle(cut(drawn, kind), {"style": "p{}"})))
        for kind in ("statistics", "procedure")
    }

    assert policies["statistics"]["style-src"] == f"{digest('p{}')} {digest('')}"
    assert policies["procedure"]["style-src"] == digest("p{}")
    assert policies["statistics"]["script-src"] == policies["procedure"]["script-src"]


def test_data_in_a_script_element_is_not_hashed(drawn):
    """What a browser does not execute needs no permission."""
    data = '<script type="application/ld+json">{}</script>'
    frame = cut(drawn.replace("</head>", data + "</head>"), "procedure")

    assert digest("{}") not in content_policy(settle(frame, {"style": "p{color:red}"}))
