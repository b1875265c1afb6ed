"""What browser tests stand on: Chromium, Java and the script packages that set-up fetched.

Where one is missing, each test that needs it is skipped with the name of what is missing, so that
nobody takes silence for a pass; under CI=true it fails. The real site is built once, served on this
machine and visited.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

import bootstrap
from benchmarks.chromium import FLAGS
from benchmarks.lighthouse import Report, node_works, reports
from benchmarks.many import many_procedures
from generator.build.site import build
from tests.browser.kinds import DEMO_KINDS, DEMO_LAYOUTS, KINDS, LAYOUTS
from tests.browser.visit import Visit, served
from tests.hostile_project import calm_site, hostile_site
from tests.projects import BUILT_ON, demo_site, pages_in, real_site

Found = TypeVar("Found")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def required(found: Found | None, what: str) -> Found:
    """`found`, if there is such a thing; else the test ends here, saying `what` it lacks."""
    if found is not None:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI=true allows no skipping", pytrace=False)
    pytest.skip(f"{what} is missing")


def script_package(name: str) -> Path | None:
    path = bootstrap.NODE_MODULES / name
    return path if path.exists() else None


@pytest.fixture(scope="session")
def chromium() -> str:
    return required(bootstrap.program(*bootstrap.BROWSER_TOOLS["chromium-headless-shell"]), "Chromium")


@pytest.fixture(scope="session")
def java() -> str:
    # macOS has a `java` that only says where to buy one, so it must answer too.
    path = bootstrap.program(*bootstrap.BROWSER_TOOLS["default-jre-headless"])
    works = path is not None and subprocess.run([path, "-version"], capture_output=True).returncode == 0
    return required(path if works else None, "Java")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    path = required(script_package("axe-core/axe.min.js"), "axe-core (npm)")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu(java: str) -> Callable[[Iterable[Path | str]], list[str]]:
    """The W3C checker: files or addresses → its messages, one `path:line: kind: text` each."""
    jar = required(script_package("vnu-jar/build/dist/vnu.jar"), "vnu-jar (npm)")
    # It would refuse to fetch from this machine; and for some tens of pages a thorough compiler does not pay.
    options = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Xss8m", "-XX:TieredStopAtLevel=1")

    def messages(documents: Iterable[Path | str]) -> list[str]:
        command = [java, *options, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
        done = subprocess.run([*command, *map(str, documents)], capture_output=True, text=True, check=True)
        return [_line(message) for message in json.loads(done.stdout)["messages"]]

    return messages


def _line(message: dict[str, object]) -> str:
    path = unquote(urlsplit(str(message.get("url", ""))).path)
    kind = message.get("subType", message["type"])
    return f"{path}:{message.get('lastLine', '?')}: {kind}: {message['message']}"


@pytest.fixture(scope="session")
def lighthouse(chromium: str) -> Callable[[Iterable[str], Sequence[str]], list[Report]]:
    """Lighthouse as for a telephone: addresses and categories → a report on each address."""
    required(script_package("lighthouse"), "lighthouse (npm)")
    node = required(bootstrap.node() if node_works(bootstrap.node()) else None, "Node.js 18.16 or later")
    return partial(reports, node, chromium, FLAGS)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once."""
    required(script_package("plotly.js-basic-dist-min"), "plotly.js-basic-dist-min (npm)")
    return real_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def calm_folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with a harmless word in every field that a record may have."""
    return calm_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def calm_base(calm_folder: Path) -> Iterator[str]:
    """The address of that site."""
    with served(calm_folder) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_base(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site with hostile words in every field."""
    with served(hostile_site(tmp_path_factory.getbasetemp())) as address:
        yield address


@pytest.fixture(scope="session")
def filled_paths(calm_folder: Path) -> list[str]:
    """Every page of those two sites but the manual's, in which no record says anything."""
    return [path for path in pages_in(calm_folder) if not path.startswith("huong-dan-bien-tap/")]


@pytest.fixture(scope="session")
def demo(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented commune's site, built once."""
    return demo_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def demo_base(demo: Path) -> Iterator[str]:
    """The address at which the invented commune's site is served."""
    with served(demo) as address:
        yield address


@pytest.fixture(scope="session")
def thousand(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site that `make bench` measures: 1,000 procedures, most of them copies."""
    folder = tmp_path_factory.mktemp("thousand")
    many_procedures(folder / "project", 1000)
    built = build(folder / "project", folder / "site", BUILT_ON, os.environ)
    assert built.files is not None, built.problems
    return folder / "site"


EACH = [("base", address) for address in KINDS.values()]
EACH += [("demo_base", address) for address in DEMO_KINDS.values()]


@pytest.fixture(scope="session", params=EACH, ids=[*KINDS, *DEMO_KINDS])
def each_kind(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """One page of each kind, loaded once for all that is asked about it.

    Tests change its width and its media at will, and fold in what they folded out.
    """
    where, address = request.param
    with Visit(browser, request.getfixturevalue(where)) as visited:
        yield visited.go(address)


LAID_OUT = [("base", KINDS[name]) for name in LAYOUTS]
LAID_OUT += [("demo_base", DEMO_KINDS[name]) for name in DEMO_LAYOUTS]


@pytest.fixture(scope="session", params=LAID_OUT, ids=[*LAYOUTS, *DEMO_LAYOUTS])
def each_layout(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """One page of each layout, loaded once for all that is asked about it."""
    where, address = request.param
    with Visit(browser, request.getfixturevalue(where)) as visited:
        yield visited.go(address)


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Callable[..., Visit]]:
    """A page of the real site in a context of its own: address and settings of the context → Visit.

    Where the address is None, the visit has not gone anywhere yet.
    """
    yield from _visits(browser, base)


@pytest.fixture
def visit_demo(browser: Browser, demo_base: str) -> Iterator[Callable[..., Visit]]:
    """The same on the site of the invented commune."""
    yield from _visits(browser, demo_base)


def _visits(browser: Browser, base: str) -> Iterator[Callable[..., Visit]]:
    visits: list[Visit] = []

    def visit(address: str | None, *, width: int = 1280, **context: object) -> Visit:
        visits.append(Visit(browser, base, viewport={"width": width, "height": 800}, **context))
        return visits[-1] if address is None else visits[-1].go(address)

    yield visit
    for one in visits:
        one.context.close()
