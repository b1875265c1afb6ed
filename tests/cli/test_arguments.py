import re
from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

import pytest

from generator.cli.arguments import parser
from generator.cli.typed import port

COMMANDS = {name: (f"lệnh {name}", lambda parsed: 0) for name in ("check", "build", "serve")}
ENGLISH = re.compile(
    r"usage|error|argument|option|invalid|choice|choose|required|expected|unrecognized|show|positional",
    re.IGNORECASE,
)
USAGE = "cách dùng: python -m generator"


def said(capsys, *arguments):
    """How the parser ends, and all that it says."""
    with pytest.raises(SystemExit) as ended:
        parser(COMMANDS).parse_args(arguments)
    printed = capsys.readouterr()
    return ended.value.code, printed.out + printed.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "dùng sai: thiếu: LỆNH"),
        (("bild",), "dùng sai: LỆNH: không có “bild” (chọn trong: 'check', 'build', 'serve')"),
        (("check", "--nhanh"), "dùng sai: không hiểu: --nhanh"),
        (("check", "nhanh"), "dùng sai: không hiểu: nhanh"),
        (("build", "--port", "1"), "dùng sai: không hiểu: --port 1"),
        (("build", "--built-on"), "dùng sai: --built-on: cần một giá trị đi kèm"),
        (("build", "--strict=yes"), "dùng sai: --strict: không nhận giá trị 'yes'"),
        (
            ("build", "--built-on", "22/11/2026"),
            "dùng sai: --built-on: “22/11/2026” không phải ngày viết theo năm-tháng-ngày; "
            "viết 2026-11-22 (năm-tháng-ngày)",
        ),
        (
            ("build", "--built-on", "2026-02-30"),
            "dùng sai: --built-on: không có ngày 2026-02-30 trong lịch; xem lại tháng và ngày",
        ),
        (
            ("build", "--built-on", ""),
            "dùng sai: --built-on: chưa có giá trị; ghi giá trị, hoặc xóa cả dòng này nếu chưa biết",
        ),
        (
            ("serve", "--port", "99999"),
            "dùng sai: --port: “99999” không phải số cổng; viết một số từ 0 đến 65535",
        ),
        (
            ("check", "--from", "không/có"),
            "dùng sai: --from: không có thư mục “không/có”; xem lại tên và nơi chạy lệnh",
        ),
        (("serve", "--from", ""), "dùng sai: --from: không có thư mục “”; xem lại tên và nơi chạy lệnh"),
        (("serve", "--s", "--str=1"), "dùng sai: --strict: không nhận giá trị '1'"),
    ],
)
def test_wrong_use_is_told_in_vietnamese(capsys, arguments, told):
    """Exit status 2, how to use it, and what was wrong; not a word of English."""
    status, text = said(capsys, *arguments)

    assert status == 2
    assert text.startswith(USAGE)
    assert text.rstrip().endswith(told)
    assert ENGLISH.findall(re.sub("--?[a-z-]+", "", text)) == []


@pytest.mark.parametrize(
    "arguments", [("--help",), ("check", "-h"), ("build", "--help"), ("serve", "--help")]
)
def test_help_is_in_vietnamese(capsys, arguments):
    """Exit status 0; the headings of the parser too."""
    status, text = said(capsys, *arguments)

    assert status == 0
    assert text.startswith(USAGE)
    assert "hiện lời giúp này" in text
    assert ENGLISH.findall(re.sub(r"--?[a-z-]+|\(error\)", "", text)) == []  # options and their values


def test_help_names_every_command_and_every_option(capsys):
    """What a command takes is found without its source."""
    everything = said(capsys, "--help")[1]
    options = {
        name: re.findall(r"^  (--[a-z-]+)", said(capsys, name, "--help")[1], re.MULTILINE)
        for name in COMMANDS
    }

    assert [name for name in COMMANDS if f"lệnh {name}" not in everything] == []
    assert options == {
        "check": ["--built-on", "--strict", "--from", "--only", "--paths", "--format"],
        "build": ["--built-on", "--strict", "--from", "--to", "--preview"],
        "serve": ["--built-on", "--strict", "--from", "--port"],
    }


def test_values_arrive_with_their_types(tmp_path):
    """A day, folders, a port; what is not given is the usual."""
    (tmp_path / "content").mkdir()
    told = ["--built-on", "2026-11-22", "--strict", "--from", str(tmp_path), "--to", "ra/ngoài"]
    given = parser(COMMANDS).parse_args(["build", *told])
    usual = parser(COMMANDS).parse_args(["build"])

    assert (given.built_on, given.strict) == (date(2026, 11, 22), True)
    assert (given.records, given.to) == (tmp_path, Path("ra/ngoài"))
    assert (usual.built_on, usual.strict) == (None, False)
    assert (usual.records, usual.to) == (Path(), Path("site"))
    assert parser(COMMANDS).parse_args(["serve"]).port == 8000


def test_a_folder_without_content_is_a_slip(tmp_path, capsys):
    """Six missing files would hide the one thing that is wrong: the name of the folder."""
    status, text = said(capsys, "build", "--from", str(tmp_path))

    assert status == 2
    assert text.endswith(
        f"dùng sai: --from: trong “{tmp_path}” không có content/; chỉ ra thư mục có content/ và data/\n"
    )


def test_a_file_is_no_folder_to_read_from(tmp_path, capsys):
    """`--from content/commune.yml`: wrong use, not a traceback."""
    (tmp_path / "commune.yml").touch()
    status, text = said(capsys, "check", "--from", str(tmp_path / "commune.yml"))

    assert status == 2
    assert f"không có thư mục “{tmp_path / 'commune.yml'}”" in text


@pytest.mark.parametrize("text", ["-1", "65536", "tám", "", "8000.0", "²"])
def test_what_is_noport(text):
    """Refused while there is somebody to tell."""
    with pytest.raises(ArgumentTypeError):
        port(text)
