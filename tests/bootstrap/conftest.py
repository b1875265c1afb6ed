"""Set-up without its effects: a checkout in a folder of its own, installations that are only noted."""

import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

import bootstrap


@pytest.fixture
def commands():
    """What set-up would call, in order."""
    return []


@pytest.fixture
def done(tmp_path, monkeypatch, commands):
    """A checkout in which nothing is set up; the list of what set-up would install, in order."""
    steps = []

    def install(what, command):
        if "--clear" in command:  # leaves what it finds, as one does that is broken off at once
            Path(bootstrap.venv_python()).parent.mkdir(parents=True, exist_ok=True)
            Path(bootstrap.venv_python()).touch()
        if "ci" in command:
            bootstrap.NODE_MODULES.mkdir(exist_ok=True)
        steps.append(what)
        commands.append(command)

    def hand_over(command):
        commands.append(command)
        sys.exit()

    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    for name, path in {
        "VENV": ".venv",
        "STAMPS": ".venv/stamps",
        "REQUIREMENTS": "requirements",
        "NODE_MODULES": "node_modules",
    }.items():
        monkeypatch.setattr(bootstrap, name, tmp_path / path)
    monkeypatch.setattr(bootstrap, "install", install)
    monkeypatch.setattr(bootstrap, "hand_over", hand_over)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap, "answer", lambda command: "10.2.3")
    bootstrap.REQUIREMENTS.mkdir()
    for lock in bootstrap.CONTENTS:
        (bootstrap.REQUIREMENTS / lock).write_text(f"{lock} 1")
    (tmp_path / "package-lock.json").write_text("{}")
    return steps


@pytest.fixture
def interrupted(monkeypatch):
    """Whoever waits loses patience when set-up has come to a certain place."""

    @contextmanager
    def interrupted(place):
        whole = bootstrap.install

        def broken_off(what, command):
            whole(what, command)
            if what == place:
                raise KeyboardInterrupt

        monkeypatch.setattr(bootstrap, "install", broken_off)
        with pytest.raises(KeyboardInterrupt):
            yield
        monkeypatch.setattr(bootstrap, "install", whole)

    return interrupted
