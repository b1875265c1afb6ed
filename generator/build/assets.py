"""Files that pages need beside their text: scripts, the icon, the figures as received.

Assets go by a list of what is allowed. A name carries the hash of its content, so that a
browser may keep it for ever.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path("site_overrides/scripts")
PLOTLY = Path("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js")
ICON = Path("site_overrides/icons/icon.svg")
SHARE = Path("site_overrides/icons/share.png")  # drawn from share.svg by `make screenshots`


class AssetMissing(Exception):
    """A file that set-up should have brought is not there; the message is its path."""


@dataclass(frozen=True)
class Assets:
    """Addresses of assets by name, and their bytes by address."""

    addresses: dict[str, str]
    files: dict[str, bytes]


def collect_assets(project: Path) -> Assets:
    """The allowed assets, named by content."""
    sources = {
        "site": [SCRIPTS / "site.js"],
        "finder": [SCRIPTS / "match.js", SCRIPTS / "finder.js"],  # one request on a slow link, not two
        "chart": [SCRIPTS / "chart.js"],
        "procedure": [SCRIPTS / "procedure.js"],
        "sort": [SCRIPTS / "sort.js"],
        "due": [SCRIPTS / "due.js"],
        "plotly": [PLOTLY],
        "icon": [ICON],
        "share": [SHARE],
    }
    addresses, files = {}, {}
    for name, parts in sources.items():
        data = b"".join(_bytes_of(project, part) for part in parts)
        digest = hashlib.sha256(data).hexdigest()[:10]
        source = parts[-1]
        stem = source.name.removesuffix(source.suffix).removesuffix(".min")
        address = f"assets/{stem}.{digest}{source.suffix}"
        addresses[name], files[address] = address, data
    return Assets(addresses, files)


def _bytes_of(project: Path, source: Path) -> bytes:
    try:
        return (project / source).read_bytes()
    except FileNotFoundError:
        raise AssetMissing(source.as_posix()) from None


def collect_texts(project: Path, folder: str, pattern: str) -> dict[str, str]:
    """The texts of a folder of ours by file name, in the order of their names."""
    paths = sorted((project / folder).glob(pattern))
    return {path.name: path.read_text("utf-8") for path in paths}
