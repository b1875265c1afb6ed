"""A workbook that LibreOffice saved says the same: it writes its own styles and strings."""

import os
import subprocess
from dataclasses import replace

import pytest

import bootstrap
from generator.incoming import CellPlace, refused
from generator.incoming.form_2_06a import read_form
from generator.spreadsheets import read_book
from tests.incoming.workbooks import ASKED, LAYOUTS, ROWS, SECTORS, expected

WORKBOOKS = [name for name in LAYOUTS if not name.startswith("csv")]


@pytest.fixture(scope="module")
def resaved(tmp_path_factory) -> dict[str, bytes]:
    """All workbooks as LibreOffice saves them, with a profile of its own."""
    office = bootstrap.program(*bootstrap.BROWSER_TOOLS["libreoffice-calc-nogui"])
    if office is None and os.environ.get("CI") == "true":
        pytest.fail("LibreOffice Calc is missing, and CI=true allows no skipping", pytrace=False)
    if office is None:
        pytest.skip("LibreOffice Calc is missing")
    folder = tmp_path_factory.mktemp("office")
    for name in WORKBOOKS:
        (folder / f"{name}.xlsx").write_bytes(LAYOUTS[name](ROWS))
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    command += ["--outdir", str(folder / "out"), *(str(folder / f"{name}.xlsx") for name in WORKBOOKS)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {name: (folder / "out" / f"{name}.xlsx").read_bytes() for name in WORKBOOKS}


@pytest.mark.slow
@pytest.mark.parametrize("name", WORKBOOKS)
def test_what_libreoffice_saved_gives_the_same_rows(resaved, name):
    """And nothing in it is refused."""
    book, told = read_book(resaved[name], "bao-cao.xlsx")
    rows, notices = read_form(book, SECTORS, ASKED)

    assert not refused([*told, *notices]), notices
    assert [replace(row, place=CellPlace("")) for row in rows] == expected(ROWS)
