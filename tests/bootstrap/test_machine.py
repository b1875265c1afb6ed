"""Set-up as people meet it: the Python that they have, the words that they get, both ways in."""

import ast
import re
import subprocess
import sys
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest

import bootstrap

ROOT = Path(bootstrap.__file__).parent
Version = namedtuple("Version", "major minor micro")


@pytest.fixture
def old_python(monkeypatch):
    """Runs on Python 3.9; the list of the commands that set-up would hand over to."""
    commands = []

    def hand_over(command):
        commands.append(command)
        sys.exit()

    monkeypatch.setattr(bootstrap.sys, "prefix", "/usr")
    monkeypatch.setattr(bootstrap.sys, "version_info", Version(3, 9, 2))
    monkeypatch.setattr(bootstrap.sys, "version", "3.9.2 (default)")
    monkeypatch.setattr(bootstrap, "hand_over", hand_over)
    return commands


def test_a_machine_with_an_old_python_is_told_which_is_needed(old_python, monkeypatch):
    """The message names the version found, the version needed and how to get it."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)

    with pytest.raises(SystemExit) as stopped:
        bootstrap.insist_on_python(["site"])

    assert old_python == []
    assert str(stopped.value) == (
        "Cần Python 3.11 trở lên; bản đang chạy là 3.9.2.\n"
        "Debian, Ubuntu: sudo apt install python3 python3-venv.\n"
        "Windows, macOS: tải bộ cài ở trang python.org."
    )


def test_an_old_python_hands_over_to_a_newer_one(old_python, monkeypatch):
    """Nobody has to know that `python3` is not the only Python of the machine."""
    monkeypatch.setattr(bootstrap.shutil, "which", {"python3.12": "/opt/python3.12"}.get)
    monkeypatch.setattr(bootstrap, "answer", lambda command: "Python 3.12.1")

    with pytest.raises(SystemExit):
        bootstrap.insist_on_python(["site", "--strict"])

    assert old_python == [["/opt/python3.12", bootstrap.__file__, "site", "--strict"]]


def test_the_python_of_the_environment_hands_over_to_the_one_it_came_from(old_python, monkeypatch):
    """Called from an activated `.venv`, set-up must still be able to make that folder anew."""
    monkeypatch.setattr(bootstrap.sys, "prefix", str(bootstrap.VENV))
    monkeypatch.setattr(bootstrap.sys, "_base_executable", "/usr/bin/python3.11")

    with pytest.raises(SystemExit):
        bootstrap.insist_on_python(["check"])

    assert old_python == [["/usr/bin/python3.11", bootstrap.__file__, "check"]]


def test_a_python_that_does_not_start_is_passed_over(old_python, monkeypatch):
    """Version managers leave a stub for every version that they know."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/shims/{name}")
    monkeypatch.setattr(bootstrap, "answer", lambda command: "")

    with pytest.raises(SystemExit, match="Cần Python"):
        bootstrap.insist_on_python(["site"])

    assert old_python == []


def test_an_old_python_can_read_the_script():
    """A message about the version is of no use in a file that does not parse."""
    source = Path(bootstrap.__file__).read_text(encoding="utf-8")

    assert ast.parse(source, feature_version=(3, 7)).body


def test_debians_python_without_venv_is_told_the_package(monkeypatch):
    """Debian cuts `ensurepip` out of Python; its own error names no remedy for this project."""
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(bootstrap.sys, "prefix", "/usr")

    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        bootstrap.insist_on_python(["site"])


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("NewConnectionError: Temporary failure in name resolution", "Không ra được mạng."),
        ("npm error code EAI_AGAIN", "Không ra được mạng."),
        ("Collecting x\nNo space left on device", "Xem lời báo ở trên."),
    ],
)
def test_a_failed_installation_says_what_to_do(monkeypatch, said, advice):
    """The last words of the tool come first, then what could not be had, then the advice."""
    monkeypatch.setattr(
        bootstrap.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=1, stdout=said.encode())
    )

    with pytest.raises(SystemExit) as stopped:
        bootstrap.install("các gói JavaScript", ["npm", "ci"])

    assert str(stopped.value).startswith(f"{said}\n\nKhông cài được các gói JavaScript.\n{advice}")


def test_an_unknown_command_is_wrong_usage(capsys):
    """Exit status 2, and the list of what there is."""
    status = bootstrap.main(["buidl"])
    written = capsys.readouterr()

    assert (status, written.out) == (2, "")
    assert written.err == f"Không có lệnh “buidl”.\n{bootstrap.listing()}\n"


def test_make_has_the_commands_of_the_script():
    """Both ways in offer the same, and a bare `make` shows them."""
    (targets,) = re.findall(r"^COMMANDS := (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)

    assert targets.split() == list(bootstrap.COMMANDS)
    assert [line.split()[0] for line in bootstrap.listing().splitlines()] == list(bootstrap.COMMANDS)


def test_bare_call_lists_the_commands():
    """Started as a programme, on its own, from another folder."""
    done = subprocess.run([sys.executable, bootstrap.__file__], cwd="/", capture_output=True, check=True)

    assert done.stdout.decode("utf-8").splitlines() == bootstrap.listing().splitlines()
