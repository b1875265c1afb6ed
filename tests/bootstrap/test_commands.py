"""The commands: each gets what it needs, no more, and hands over."""

from types import SimpleNamespace

import pytest

import bootstrap


def test_clean_takes_away_what_was_made_and_nothing_else(done, tmp_path):
    """The records of the editors stand where they stood, and so does the target of a link."""
    made = (
        ".venv/lib",
        ".site.new/tim",
        "site-demo/tim",
        ".site-demo.old/tim",
        "node_modules/x",
        ".mypy_cache/x",
        "generator/__pycache__",
    )
    for folder in (*made, "content/procedures"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "site").symlink_to(tmp_path / "content")
    bootstrap.clean()

    assert {path.name for path in tmp_path.iterdir()} == {
        "content",
        "generator",
        "package-lock.json",
        "requirements",
    }
    assert list((tmp_path / "generator").iterdir()) == []
    assert list((tmp_path / "content").iterdir()) == [tmp_path / "content/procedures"]


@pytest.mark.parametrize(
    ("name", "scripts", "runs"),
    [
        ("site", ["các gói JavaScript"], ["-m", "generator", "build", "--strict"]),
        (
            "demo",
            ["các gói JavaScript"],
            ["-m", "generator", "build", "--from", "examples/demo-commune", "--to", "site-demo", "--strict"],
        ),
        ("check", [], ["-m", "generator", "check", "--strict"]),
        ("fix", [], ["-m", "generator", "fix", "--strict"]),
    ],
)
def test_a_command_gets_what_it_needs_and_passes_its_arguments(done, commands, name, scripts, runs):
    """Whoever only checks records needs neither Node nor a browser."""
    with pytest.raises(SystemExit):
        bootstrap.run(bootstrap.COMMANDS[name], ["--strict"])

    assert done[3:] == scripts
    assert commands[-1] == [bootstrap.venv_python(), *runs]


@pytest.mark.parametrize(("name", "arguments"), [("site", ["--omit=dev"]), ("test", [])])
def test_a_site_is_built_without_the_tools_of_the_tests(done, commands, name, arguments):
    """An editor's machine fetches no checker that it will never run."""
    with pytest.raises(SystemExit):
        bootstrap.run(bootstrap.COMMANDS[name], [])
    (fetched,) = [command for command in commands if "ci" in command]

    assert fetched == ["/usr/bin/npm", "ci", "--loglevel=error", *arguments]


def test_only_what_looks_at_pages_asks_for_a_browser(done, monkeypatch):
    """Building a site never touches the packages of the system; what looks at pages does."""
    asked = []
    monkeypatch.setattr(bootstrap, "browser_tools", lambda: asked.append("browser"))
    for name in ("site", "demo", "serve", "check", "test", "types", "bench", "screenshots"):
        asked.append(name)
        with pytest.raises(SystemExit):
            bootstrap.run(bootstrap.COMMANDS[name], [])

    assert asked == [
        "site",
        "demo",
        "serve",
        "check",
        "test",
        "browser",
        "types",
        "bench",
        "browser",
        "screenshots",
        "browser",
    ]


def test_lint_fails_if_either_half_fails(done, monkeypatch):
    """A sound format does not hide a fault that was found before."""
    outcomes = iter([1, 0])
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command: next(outcomes))

    assert bootstrap.run(bootstrap.COMMANDS["lint"], []) == 1
    assert list(outcomes) == []


LISTS = "danh mục gói của hệ điều hành"


@pytest.mark.parametrize(
    ("there", "steps"),
    [
        (["chromium-headless-shell", "java", "soffice", "apt-get", "apt-cache"], []),
        (
            ["chromium", "java", "libreoffice", "apt-get"],
            [],
        ),  # Ubuntu has no such package, and another browser will do
        (["chromium", "java", "soffice", "apt-get", "apt-cache"], [LISTS, "chromium-headless-shell"]),
        (["chromium", "soffice", "apt-get"], [LISTS, "default-jre-headless"]),
        (["chromium", "java", "apt-get"], [LISTS, "libreoffice-calc-nogui"]),
        (["apt-get"], [LISTS, "chromium-headless-shell và default-jre-headless và libreoffice-calc-nogui"]),
        (["chromium"], []),
    ],
)
def test_browser_tools_come_from_debian_where_they_may(done, monkeypatch, there, steps):
    """Only what is missing or better is asked for, and only of a system that has Debian's packages."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr(bootstrap, "answer", lambda command: "Package: " + command[-1])
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0, raising=False)
    bootstrap.browser_tools()

    assert done == steps


def test_browser_tools_are_left_where_nobody_may_install_them(done, monkeypatch):
    """A user without rights is not asked for a password; the tests say what they lack."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name if name in {"apt-get", "sudo"} else None)
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=1))
    bootstrap.browser_tools()

    assert done == []
