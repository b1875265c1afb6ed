import gzip
import json
from datetime import date

from generator.build.load import load
from generator.pages import addresses
from generator.pages.finder import finder_entries, finder_page
from generator.search import Choice, Online, State
from tests.projects import BUILT_ON, PROCEDURE, ROOT, sound_project

BYTES_A_PROCEDURE = 100  # as sent


def entries(tmp_path, changes=None, built_on: date = BUILT_ON):
    catalogue = load(sound_project(tmp_path / "project", changes)).catalogue
    return {entry.id: entry for entry in finder_entries(catalogue, built_on)}


def test_every_procedure_is_found_with_what_its_page_says(tmp_path):
    """Name, sector, limit, fee and state of a procedure of the commune."""
    catalogue = load(sound_project(tmp_path / "project")).catalogue
    found = {entry.id: entry for entry in finder_entries(catalogue, BUILT_ON)}
    (one,) = [entry for entry in found.values() if PROCEDURE.endswith(f"{entry.id}.yml")]

    assert set(found) == {procedure.id for procedure in catalogue.procedures}
    assert (one.state, one.sector) == (State.HERE, Choice("ho-tich", "Hộ tịch"))
    assert one.name == catalogue.procedures_by_id[one.id].shown_name


def test_the_official_name_is_found_where_the_page_shows_a_shorter_one(tmp_path):
    """People copy it from a decision."""
    name = load(sound_project(tmp_path / "sound")).catalogue.procedures[0]
    short = {
        PROCEDURE: ("sector: ho-tich", "sector: ho-tich\nshort_name: Khai sinh\naliases:\n  - giấy khai sinh")
    }
    one = entries(tmp_path, short)[PROCEDURE.split("/")[-1].removesuffix(".yml")]

    assert one.name == "Khai sinh"
    assert one.also[-1] == "giấy khai sinh"
    assert len(one.also) == 2, name


def test_channels_that_no_source_names_are_unknown(tmp_path):
    """Nobody is told that it cannot be filed online because nobody knows."""
    found = entries(tmp_path)

    assert {entry.online for entry in found.values()} <= set(Online)
    for procedure in load(tmp_path / "project").catalogue.procedures:
        assert (found[procedure.id].online is Online.UNKNOWN) == (not procedure.channels)


def test_the_index_of_the_real_content_is_small():
    """It is paid for by everybody who turns to the finder, on the slowest link."""
    page = finder_page(load(ROOT).catalogue, BUILT_ON)
    data = page.files[addresses.FINDER_INDEX]
    count = len(json.loads(data)["id"])

    assert len(gzip.compress(data, 6)) <= BYTES_A_PROCEDURE * count
    assert count == len(load(ROOT).catalogue.procedures)
