"""What servers say and what pages say: one law, in four files and on every kind of page."""

import re

import pytest

from generator.build.headers import FILE, OF_ASSETS, OF_EVERY_FILE, OF_PAGES, POLICY, headers_file
from tests.projects import ROOT, real_site

SERVERS = ROOT / "docs/servers"
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def directives(policy):
    return dict(directive.partition(" ")[::2] for directive in policy.split("; "))


def test_the_file_of_a_site_at_the_root():
    """A rule for everything, one for assets; pages are asked for again by both hosts without being told."""
    told = "".join(f"  {name}: {value}\n" for name, value in OF_EVERY_FILE.items())
    kept = f"  Cache-Control: {OF_ASSETS['Cache-Control']}\n"

    assert headers_file("/").decode() == f"/*\n{told}/assets/*\n{kept}"


def test_the_file_of_a_site_below_a_path():
    """The addresses are those of the whole host."""
    lines = headers_file("/xa/").decode().split("\n")

    assert [line for line in lines if line.startswith("/")] == ["/xa/*", "/xa/assets/*"]


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", "apache.htaccess"])
def test_every_server_says_the_same(name):
    """Each header stands in each file once, in quotes, with the same value; so does the way of keeping."""
    text = (SERVERS / name).read_text("utf-8")
    said = {header: f'{header} "{value}"' for header, value in OF_EVERY_FILE.items()}

    assert {header for header, line in said.items() if text.count(line) != 1} == set()
    assert text.count(f'"{OF_ASSETS["Cache-Control"]}"') == text.count(f'"{OF_PAGES["Cache-Control"]}"') == 1
    assert "/404.html" in text
    assert "/assets/" in text


def test_server_and_pages_do_not_contradict_each_other(tmp_path_factory):
    """On every page there is a policy; the server's allows what that allows, and forbids framing besides."""
    site = real_site(tmp_path_factory.getbasetemp())
    server = directives(POLICY)
    policies = {path: META.findall(path.read_text("utf-8")) for path in site.rglob("*.html")}

    assert server.pop("frame-ancestors") == "'none'"
    assert {path for path, found in policies.items() if len(found) != 1} == set()
    for (policy,) in policies.values():
        page = directives(policy)
        assert page["default-src"] == "'none'"
        assert list(page) == ["default-src"] or {name: page.get(name) for name in server} == server
    assert (site / FILE).read_bytes() == headers_file("/")
