import subprocess
import sys

import pytest

from generator.cli.main import COMMANDS
from tests.projects import ROOT, run_module, sound_project


def test_the_commands_are_those_of_the_readme():
    """Twelve, each with a line that says what it is for."""
    assert list(COMMANDS) == [
        "check",
        "fix",
        "new",
        "import",
        "build",
        "publish",
        "serve",
        "stale",
        "diff",
        "links",
        "visits",
        "schemas",
    ]


def test_an_interrupted_command_ends_as_shells_expect(run, tmp_path, monkeypatch):
    """128 and the number of the signal, without a traceback."""

    def interrupted(parsed):
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.check.run", interrupted)

    assert run(tmp_path, "check") == (130, "")


def test_vietnamese_is_printed_whatever_the_terminals_code_page(tmp_path):
    """A console of Windows in another code page, a server without a locale."""
    done = run_module(tmp_path, "generator", "check", PYTHONIOENCODING="latin-1", LC_ALL="C")

    assert done.returncode == 1
    assert "không có tệp này" in done.stdout


def test_without_any_content_every_missing_file_is_told(tmp_path):
    """An empty folder is a project where everything is still to be written; no traceback."""
    done = run_module(tmp_path, "generator", "build")
    missing = [line.split(":")[0] for line in done.stderr.splitlines() if "[file-missing]" in line]

    assert done.returncode == 1
    assert missing == [
        "content/commune.yml",
        "content/comparison.yml",
        "content/general-way.yml",
        "content/levels.yml",
        "content/sectors.yml",
        "content/working-days.yml",
        "data/stats.csv",
    ]
    assert done.stderr.endswith("Không dựng được trang: trang cũ vẫn nguyên, chưa có gì được ghi\n")
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_reading_is_no_fault(tmp_path):
    """`check | head -1`: more is to be said than the pipe holds, and nobody wants it."""
    wrong = "".join(f"wrong_{number}: {'chữ ' * 40}\n" for number in range(90))
    names = [f"content/procedures/1.00{number}.yml" for number in range(1000, 1010)]
    project = sound_project(tmp_path, dict.fromkeys(names, wrong))
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "check"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (1, b"")


@pytest.mark.parametrize("command", ["--help", "check"])
def test_a_light_command_does_not_wait_for_heavy_packages(tmp_path, command):
    """`check` must answer at once: neither pandas nor plotly nor the engine is imported for it."""
    program = (
        "import sys\nfrom generator.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = ('pandas', 'plotly', 'mkdocs', 'jinja2', 'watchdog')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, command],
        cwd=sound_project(tmp_path),
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "[]"
