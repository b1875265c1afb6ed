import hashlib

import pytest

from generator.build.assets import AssetMissing, collect_assets, collect_texts
from tests.projects import ROOT, runnable_project

SOURCES = {
    "site": "site_overrides/scripts/site.js",
    "finder": "site_overrides/scripts/finder.js",
    "chart": "site_overrides/scripts/chart.js",
    "procedure": "site_overrides/scripts/procedure.js",
    "sort": "site_overrides/scripts/sort.js",
    "due": "site_overrides/scripts/due.js",
    "plotly": "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js",
    "icon": "site_overrides/icons/icon.svg",
    "share": "site_overrides/icons/share.png",
}


MATCH = "site_overrides/scripts/match.js"  # published in front of the finder, in one file


@pytest.fixture
def assets(tmp_path):
    """A project with nothing but its assets, each a few letters."""
    for name, source in SOURCES.items():
        path = tmp_path / source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    (tmp_path / MATCH).write_text("match ", "utf-8")
    return tmp_path


def test_an_asset_is_named_by_its_content(assets):
    """A browser may keep it for ever: other bytes have another name."""
    collected = collect_assets(assets)
    digest = hashlib.sha256(b"plotly").hexdigest()[:10]
    (assets / SOURCES["icon"]).write_text("another", "utf-8")
    changed = collect_assets(assets)

    assert collected.addresses["plotly"] == f"assets/plotly-basic.{digest}.js"
    assert collected.files[collected.addresses["plotly"]] == b"plotly"
    assert set(collected.files) == set(collected.addresses.values())
    assert {name for name in SOURCES if collected.addresses[name] != changed.addresses[name]} == {"icon"}


def test_the_finder_comes_in_one_file(assets):
    """Two requests on a slow link are one too many; either part gives it another name."""
    before = collect_assets(assets)
    (assets / MATCH).write_text("other ", "utf-8")
    after = collect_assets(assets)

    assert before.files[before.addresses["finder"]] == b"match finder"
    assert after.files[after.addresses["finder"]] == b"other finder"
    assert before.addresses["finder"] != after.addresses["finder"]


@pytest.mark.parametrize("name", SOURCES)
def test_a_missing_asset_is_named(assets, name):
    """Whoever forgot the set-up learns which file is missing."""
    (assets / SOURCES[name]).unlink()

    with pytest.raises(AssetMissing) as missing:
        collect_assets(assets)
    assert str(missing.value) == SOURCES[name]


def test_nothing_else_is_published(assets):
    """Assets go by a list of what is allowed, not by what lies in a folder."""
    (assets / "site_overrides/scripts/draft.js").write_text("draft", "utf-8")

    assert b"draft" not in collect_assets(assets).files.values()


def test_texts_of_a_folder_in_the_order_of_their_names(tmp_path):
    """Styles apply in this order, so it must not be the disk's."""
    for name in ("20-b.css", "10-a.css", "30-c.css", "note.txt"):
        (tmp_path / name).write_text(f"{name} ơ", "utf-8")

    assert list(collect_texts(tmp_path, ".", "*.css").items()) == [
        ("10-a.css", "10-a.css ơ"),
        ("20-b.css", "20-b.css ơ"),
        ("30-c.css", "30-c.css ơ"),
    ]


def test_the_projects_own_assets_are_all_there(tmp_path):
    """What set-up brings is what the pages name."""
    collected = collect_assets(runnable_project(tmp_path))

    sources = {name: (ROOT / source).read_bytes() for name, source in SOURCES.items()}
    sources["finder"] = (ROOT / MATCH).read_bytes() + sources["finder"]

    assert sources == {name: collected.files[address] for name, address in collected.addresses.items()}
