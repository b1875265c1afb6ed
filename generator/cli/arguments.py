"""What the command line takes, with its words in Vietnamese."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.scalars import Misread, as_day

LARGEST_PORT = 65535

Command = Callable[[argparse.Namespace], int]

# argparse speaks through gettext's `_`; these are its texts that a user of this programme can meet.
VIETNAMESE = {
    "usage: ": "cách dùng: ",
    "positional arguments": "lệnh",
    "options": "tùy chọn",
    "show this help message and exit": "hiện lời giúp này",
    "%(prog)s: error: %(message)s\n": "%(prog)s: dùng sai: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "thiếu: %s",
    "unrecognized arguments: %s": "không hiểu: %s",
    "expected one argument": "cần một giá trị đi kèm",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có “%(value)s” (chọn trong: %(choices)s)",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s",
}


def parser(commands: dict[str, tuple[str, Command]]) -> argparse.ArgumentParser:
    """The parser for all commands; those that look at the content share three options."""
    argparse._ = lambda text: VIETNAMESE.get(text, text)  # type: ignore[attr-defined]
    main = argparse.ArgumentParser(
        prog="python -m generator", description="Dựng trang công khai thủ tục hành chính của xã."
    )
    choices = main.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, (summary, run) in commands.items():
        sub = choices.add_parser(name, help=summary, description=summary)
        _add_options(sub, name)
        sub.set_defaults(run=run)
    return main


def _add_options(sub: argparse.ArgumentParser, name: str) -> None:
    if name == "schemas":
        sub.add_argument("--write", action="store_true", help="ghi lại những tệp chưa đúng")
        return
    sub.add_argument("--built-on", type=_day, metavar="NGÀY", help="tính như hôm đó, ví dụ 2026-11-22")
    sub.add_argument("--strict", action="store_true", help="coi ghi chú như lỗi")
    sub.add_argument(
        "--from",
        dest="records",
        type=_records,
        default=Path(),
        metavar="THƯ_MỤC",
        help="nơi có content/ và data/, mặc định thư mục này",
    )
    if name == "build":
        sub.add_argument(
            "--to",
            type=Path,
            default=Path("site"),
            metavar="THƯ_MỤC",
            help="nơi ghi trang, mặc định site/",
        )
    if name == "serve":
        sub.add_argument(
            "--port", type=_port, default=8000, metavar="CỔNG", help="cổng trên máy này, mặc định 8000"
        )


def _day(text: str) -> date:
    try:
        return as_day(text)
    except Misread as misread:
        raise argparse.ArgumentTypeError(f"{misread.message}; {misread.hint}") from None


def _records(text: str) -> Path:
    """A folder to read from. In one that was named, no content at all is a slip of the name."""
    folder = Path(text)
    if not text or not folder.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục “{text}”; xem lại tên và nơi chạy lệnh")
    if not (folder / "content").is_dir():
        message = f"trong “{text}” không có content/; chỉ ra thư mục có content/ và data/"
        raise argparse.ArgumentTypeError(message)
    return folder


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= LARGEST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải số cổng; viết một số từ 0 đến {LARGEST_PORT}")
