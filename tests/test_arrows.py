"""The floors of generator/: an import goes down, never up; and only the top meets the world.

docs/architecture.md says why. The readers of imports below have tests of their own: a law
that cannot see a spelling does not keep it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]

FLOORS = {
    "__main__": 7, "cli": 7, "mkdocs_hook": 7,
    "build": 6, "serving": 6, "publishing": 6, "links": 6, "visits": 6, "whole_files": 6, "revisions": 6,
    "importing": 6,
    "frames": 5, "rendering": 5, "review": 5,
    "pages": 4, "charts": 4, "search": 4, "adding": 4,
    "checks": 3, "statistics": 3, "changes": 3, "json_schemas": 3, "staleness": 3, "repairing": 3,
    "dossiers": 3,
    "records": 2, "observations": 2, "incoming": 2, "spreadsheets": 2, "kinds": 2, "advice": 2,
    "catalogue": 1, "reading": 1, "wording": 1, "working_days": 1,
    "problems": 0, "quantities": 0, "scalars": 0, "notices": 0, "vietnamese": 0, "meant": 0,
    "placeholders": 0, "encodings": 0,
}  # fmt: skip

# Arrows along one floor: who needs whom there, and why.
ALONG = {
    ("__main__", "cli"): "the module that Python starts hands over to the command line",
    ("mkdocs_hook", "cli"): "a plain build reports problems in the same words",
    ("publishing", "build"): "what is published was built",
    ("publishing", "visits"): "the state that a site is built from has the visits",
    ("publishing", "whole_files"): "what is kept is written whole",
    ("build", "whole_files"): "what is mended is written whole",
    ("importing", "build"): "rows go beside those that are loaded, and all of them must pass its checks",
    ("importing", "whole_files"): "the table is written whole, or not at all",
    ("incoming", "observations"): "rows on their way in have the columns and cells of those that stand there",
    ("incoming", "spreadsheets"): "the form is found in the cells of a workbook",
    ("staleness", "checks"): "what a check knows of today, asked for other days",
    ("pages", "charts"): "a page of figures has its chart",
    ("pages", "search"): "the finder's page brings its index",
    ("records", "advice"): "what does not fit its model is told with what to write instead",
    ("kinds", "records"): "a kind names the reader of its files",
    ("reading", "wording"): "a key in other words is that key",
    ("wording", "catalogue"): "the words for the models' closed lists",
    ("working_days", "catalogue"): "the calendar is made from the record of announced days",
    ("scalars", "meant"): "a refusal says what was meant",
    ("meant", "vietnamese"): "words are compared without their diacritics",
    ("encodings", "vietnamese"): "the right encoding is the one that gives syllables",
    ("scalars", "placeholders"): "what only keeps a place is refused in every type",
    ("scalars", "problems"): "a refusal carries the code of its problem",
}

# Packages from outside that one module of ours alone may import.
ONLY = {
    "pandas": "statistics",
    "plotly": "charts",
    "mkdocs": "mkdocs_hook",
    "holidays": "working_days",
    "pyarrow": "dossiers",
}

# Below build nothing meets the disk, the clock, the environment or chance.
PURE_BELOW = FLOORS["build"]
WORLD_ALLOWED = {
    "generator.frames.engine": "the engine is a process with a folder of its own",
    "generator.spreadsheets.package": "zipfile wants a file, and gets one in memory",
}
WORLD = {
    "os", "sys", "io", "time", "pathlib.Path", "subprocess", "shutil", "tempfile", "glob", "socket", "random",
    "secrets", "uuid", "locale", "platform", "urllib.request", "http", "threading", "multiprocessing",
}  # fmt: skip
WORLDLY_CALLS = {
    "open", "print", "input", "now", "utcnow", "today", "fromtimestamp", "getenv",
    "read_text", "read_bytes", "write_text", "write_bytes",
}  # fmt: skip


class Unreadable(Exception):
    """An import whose target stands nowhere in the source."""


def imported(source: str, module: str, *, package: bool = False) -> Iterator[str]:
    """Everything that a source imports, as dotted names, in every spelling and wherever it stands.

    `from a import b` gives a.b, whether b is a module or a name in a. Raises Unreadable
    where a name is only worked out while the programme runs.
    """
    home = module if package else module.rpartition(".")[0]
    calls = {"import_module", "__import__"}
    nodes = list(ast.walk(ast.parse(source)))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = home.split(".")[: len(home.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
            calls |= {alias.asname or "" for alias in node.names if alias.name == "import_module"}
    for node in nodes:
        if isinstance(node, ast.Call) and _name(node.func) in calls:
            yield _target(node)


def _name(function: ast.expr) -> str:
    """The last part of what is called: `import_module` of `importlib.import_module`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _target(call: ast.Call) -> str:
    """The module that a call imports, as far as it is written: of f"a.b.{c}" it is a.b."""
    first = call.args[0] if call.args else None
    if isinstance(first, ast.JoinedStr) and first.values:
        first = first.values[0]
    readable = isinstance(first, ast.Constant) and isinstance(first.value, str)
    if not readable or first.value.startswith("."):
        raise Unreadable(ast.unparse(call))
    return first.value.rstrip(".")


def part(name: str) -> str | None:
    """The floor's tenant that a dotted name belongs to; None where it is not ours."""
    return name.split(".")[1] if name.startswith("generator.") else None


def upward(source: str, module: str, *, package: bool = False) -> list[str]:
    """The imports of a source that go up, or along a floor where the table has no arrow."""
    here = part(module) or ""
    wrong = []
    for name in imported(source, module, package=package):
        there = part(name)
        down = there is not None and FLOORS[there] < FLOORS[here]
        if there not in (None, here) and not down and (here, there) not in ALONG:
            wrong.append(name)
    return wrong


def foreign(source: str, module: str) -> list[str]:
    """Packages from outside that are another module's alone."""
    roots = {name.split(".")[0] for name in imported(source, module)}
    return sorted(root for root in roots & set(ONLY) if part(module) != ONLY[root])


def worldly(source: str, module: str) -> list[str]:
    """What a source takes from the world: modules, and calls that read or write it."""
    names = set(imported(source, module))
    taken = {word for word in WORLD if any(name == word or name.startswith(f"{word}.") for name in names)}
    called = {_name(node.func) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)}
    return sorted(taken | called & WORLDLY_CALLS)


def modules() -> list[tuple[str, Path]]:
    """Every module of the generator by its dotted name."""
    files = sorted((REPOSITORY / "generator").rglob("*.py"))
    return [
        (".".join(file.relative_to(REPOSITORY).with_suffix("").parts).removesuffix(".__init__"), file)
        for file in files
    ]


every_module = pytest.mark.parametrize(("module", "file"), modules(), ids=[name for name, _ in modules()])


@every_module
def test_imports_go_down(module: str, file: Path):
    """Or stay at home, or follow an arrow of the table."""
    assert upward(file.read_text("utf-8"), module, package=file.stem == "__init__") == []


@every_module
def test_packages_from_outside_have_one_door(module: str, file: Path):
    """Whoever replaces pandas, plotly or the engine replaces one module."""
    assert foreign(file.read_text("utf-8"), module) == []


@pytest.mark.parametrize(
    ("module", "file"), [pair for pair in modules() if FLOORS.get(part(pair[0]) or "", 0) < PURE_BELOW]
)
def test_pure_inside(module: str, file: Path):
    """No disk, no clock, no environment below build: today's date is an argument."""
    taken = worldly(file.read_text("utf-8"), module)

    assert bool(taken) == (module in WORLD_ALLOWED), taken


def test_every_part_has_a_floor():
    """And no floor a tenant that has moved out."""
    assert {part(f"{module}.") for module, _ in modules()} - {""} == set(FLOORS)


def test_every_module_of_reading_is_on_the_map():
    """Whoever looks for a rule finds its module in the table of the architecture."""
    text = (REPOSITORY / "docs/architecture.md").read_text("utf-8")
    table = text.partition("## How a text is read")[2].partition("\n## ")[0]
    names = {file.stem for file in (REPOSITORY / "generator/reading").glob("*.py")} - {"__init__"}

    assert {name for name in names if f"`{name}`" not in table} == set()


def test_every_arrow_along_a_floor_is_used():
    """The table stays as small as it can be, and no two look at each other."""
    found = {
        (part(module), part(name))
        for module, file in modules()
        if part(module)
        for name in imported(file.read_text("utf-8"), module, package=file.stem == "__init__")
        if part(name) not in (None, part(module)) and FLOORS[part(name) or ""] == FLOORS[part(module) or ""]
    }

    assert found == set(ALONG)
    assert not {(there, here) for here, there in ALONG} & set(ALONG)


@pytest.mark.parametrize(
    "source",
    [
        "import generator.build.load",
        "import generator.build.load as load",
        "import json, generator.build",
        "from generator.build import load",
        "from generator import build",
        "from generator import problems, build as b",
        "from .. import build",
        "from ..build import load",
        "from ..build.load import Loaded",
        "def late():\n    from generator.build import load",
        "if TYPE_CHECKING:\n    import generator.build",
        "try:\n    import generator.build\nexcept ImportError:\n    pass",
        "import importlib\nimportlib.import_module('generator.build.load')",
        "from importlib import import_module\nimport_module('generator.build')",
        "from importlib import import_module as fetch\nfetch('generator.build')",
        "importlib.import_module(f'generator.build.{name}')",
        "__import__('generator.build')",
    ],
)
def test_an_upward_import_is_seen_in_every_spelling(source: str):
    """Wherever it stands and however it is written."""
    assert len(upward(source, "generator.checks.law")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import generator.catalogue",
        "from generator.problems import Code",
        "from . import references",
        "from .references import citations",
        "from ..catalogue import law",
        "import json\nfrom collections.abc import Iterator",
        "text = 'import generator.build'  # import generator.build",
        "importlib.import_module('json')",
    ],
)
def test_other_imports_are_let_through(source: str):
    """Down, at home, from outside, or only talked about."""
    assert upward(source, "generator.checks.law") == []


def test_a_package_is_its_own_home():
    """In __init__.py one dot is the package itself, in a module it is the package around it."""
    assert list(imported("from . import law", "generator.checks", package=True)) == ["generator.checks.law"]
    assert list(imported("from . import law", "generator.checks.law")) == ["generator.checks.law"]
    assert list(imported("from .. import build", "generator.checks", package=True)) == ["generator.build"]


def test_an_import_along_a_floor_needs_its_arrow():
    """Wording may know the models, the models may not know their words."""
    assert upward("from generator.catalogue import law", "generator.wording.terms") == []
    assert upward("from generator.wording import terms", "generator.catalogue.law") == [
        "generator.wording.terms"
    ]


@pytest.mark.parametrize(
    "source",
    ["import_module(name)", "import_module(f'{name}.x')", "import_module('.x', name)", "__import__(a[0])"],
)
def test_an_import_that_nobody_can_read_is_refused(source: str):
    """A law cannot be kept against a name that exists only while the programme runs."""
    with pytest.raises(Unreadable):
        list(imported(source, "generator.checks.law"))


@pytest.mark.parametrize(
    "source",
    ["import pandas as pd", "from pandas.api import types", "import_module('pandas')", "import pandas.core"],
)
def test_a_second_door_is_seen(source: str):
    """Pandas is imported by statistics and by nobody else."""
    assert foreign(source, "generator.pages.statistics") == ["pandas"]
    assert foreign(source, "generator.statistics.rates") == []


@pytest.mark.parametrize(
    ("source", "taken"),
    [
        ("import os", ["os"]),
        ("from os import environ", ["os"]),
        ("from os.path import join", ["os"]),
        ("import time", ["time"]),
        ("from pathlib import Path", ["pathlib.Path"]),
        ("from datetime import date\nday = date.today()", ["today"]),
        ("import datetime\nmoment = datetime.datetime.now(zone)", ["now"]),
        ("text = open('a').read()", ["open"]),
        ("text = path.read_text('utf-8')", ["read_text"]),
        ("print('a')", ["print"]),
    ],
)
def test_the_world_is_seen(source: str, taken: list[str]):
    """Modules that reach it, and calls that read or write it."""
    assert worldly(source, "generator.checks.law") == taken


@pytest.mark.parametrize(
    "source",
    ["from pathlib import PurePosixPath", "from datetime import date, time", "row.today", "import posixpath"],
)
def test_what_only_sounds_worldly_is_let_through(source: str):
    """A day is a value, and so is a path that nobody opens."""
    assert worldly(source, "generator.checks.law") == []
