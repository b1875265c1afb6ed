"""Every address outside is found, wherever it stands, with its place."""

from generator.build.load import load
from generator.catalogue.external_links import external_links
from tests.projects import ROOT


def found(project):
    return {
        address: [(at.place.path, at.place.line) for at in named]
        for address, named in external_links(project.catalogue()).items()
    }


def test_addresses_of_records(project):
    """Once each, without what stands behind `#`, with all that name it; those of the site itself are none."""
    source = "source:\n  name: Ủy ban nhân dân xã\n"
    for path in ("content/commune.yml", "content/sectors.yml"):
        project.write(path, project.text(path).replace(source, ""))
    project.change("content/commune.yml", "  captured_on: 2026-11-01\n", "")
    project.write(
        "content/commune.yml",
        project.text("content/commune.yml")
        + "report_address: https://binhan.example/bao-sai/\n"
        + "source:\n  name: Cổng\n  address: https://b.vn/x#muc\n"
        + "changes:\n  - happened_on: 2025-07-01\n    text: Xem https://b.vn/trong-cau\n"
        + "    source:\n      name: Báo\n      address: https://b.vn/x\n",
    )

    path = "content/commune.yml"
    assert found(project) == {"https://b.vn/x": [(path, 19), (path, 13)]}


def test_addresses_of_prose(project):
    """Links of Markdown and addresses in a sentence, with their lines, without the end of the sentence."""
    path = "content/pages/gioi-thieu.md"
    body = (
        "\n\n## Mục\n\nXem [ở đây](https://a.vn/x_(y)?z=1), <https://a.vn/b>\n"
        "hay http://c.vn/d, (https://e.vn/).\n\n[r]: https://f.vn/g\n"
    )
    project.write(path, "---\nslug: gioi-thieu\ntitle: Về\ndescription: Về.\n---" + body)

    assert found(project) == {
        "http://c.vn/d": [(path, 10)],
        "https://a.vn/b": [(path, 9)],
        "https://a.vn/x_(y)?z=1": [(path, 9)],
        "https://e.vn/": [(path, 10)],
        "https://f.vn/g": [(path, 12)],
    }


def test_the_real_records():
    """Every address that stands in a file of a record is found."""
    text = "".join(
        path.read_text("utf-8")
        for path in (ROOT / "content").rglob("*.yml")
        if path.stem != "link-exceptions"
    )
    addresses = external_links(load(ROOT).catalogue)
    written = {
        line.split("address:")[1].strip().partition("#")[0]
        for line in text.splitlines()
        if line.strip().startswith("address: http")
    }

    assert written <= set(addresses)
    assert len(addresses) > 100
