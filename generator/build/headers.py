"""What a server says with every file: the laws of the pages that cannot stand in the pages themselves.

Each kind of page names its own scripts and styles in a Content-Security-Policy of its own. A browser keeps
that of the server too, so here stands only what holds for all of them, and who may frame a page, which
browsers take from a server alone. docs/servers/ has the same for servers that do not read `_headers`.
"""

from collections.abc import Iterator

FILE = "_headers"  # as Netlify and Cloudflare Pages read it; elsewhere a file that nobody asks for

POLICY = "base-uri 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'"
OF_EVERY_FILE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Which procedure somebody read is nobody else's business.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
OF_ASSETS = {"Cache-Control": "public, max-age=31536000, immutable"}  # their names change with their bytes
OF_PAGES = {"Cache-Control": "no-cache"}  # kept, but asked for again: what both hosts do by themselves


def headers_file(base: str) -> bytes:
    """The file for a site below `base`, a path that begins and ends with a slash."""
    rules = {f"{base}*": OF_EVERY_FILE, f"{base}assets/*": OF_ASSETS}
    return "".join(line for path, headers in rules.items() for line in _rule(path, headers)).encode()


def _rule(path: str, headers: dict[str, str]) -> Iterator[str]:
    yield f"{path}\n"
    yield from (f"  {name}: {value}\n" for name, value in headers.items())
