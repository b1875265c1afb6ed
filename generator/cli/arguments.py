"""What the command line takes, with its words in Vietnamese."""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from generator.scalars import Misread, as_day

LARGEST_PORT = 65535
LONGEST_ROUND = 300  # minutes
LONGEST_NUMBER = 7  # digits

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
    if name == "visits":
        sub.add_argument(
            "logs", nargs="+", metavar="NHẬT_KÝ", help="tệp nhật ký, nén gzip cũng được; - là đầu vào"
        )
    if name in {"publish", "links", "visits"}:
        sub.add_argument("--state", type=Path, metavar="THƯ_MỤC", help="nơi giữ kết quả giữa các lần chạy")
    sub.add_argument("--built-on", type=_day, metavar="NGÀY", help="tính như hôm đó, ví dụ 2026-11-22")
    if name == "visits":
        return
    if name == "links":
        _add_options_of_links(sub)
    else:
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
    if name == "publish":
        _add_publishing(sub)
    if name == "serve":
        sub.add_argument(
            "--port", type=_port, default=8000, metavar="CỔNG", help="cổng trên máy này, mặc định 8000"
        )


def _add_options_of_links(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--minutes",
        type=_minutes,
        default=20,
        metavar="PHÚT",
        help="thử lâu nhất chừng này phút, mặc định 20",
    )
    sub.add_argument(
        "--allow-local", action="store_true", help="thử cả địa chỉ của máy này và mạng nội bộ, không nghỉ"
    )


def _minutes(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < int(text) <= LONGEST_ROUND:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải số phút; viết một số từ 1 đến {LONGEST_ROUND}")


def _add_publishing(sub: argparse.ArgumentParser) -> None:
    def flag(name: str, told: str) -> None:
        sub.add_argument(name, action="store_true", help=told)

    sub.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="THƯ_MỤC",
        help="nơi máy chủ web lấy trang, ví dụ /srv/www/xa",
    )
    sub.add_argument(
        "--keep",
        type=partial(_whole, least=2),
        default=5,
        metavar="SỐ",
        help="số bản giữ lại kể cả bản đang dùng, ít nhất 2, mặc định 5",
    )
    sub.add_argument(
        "--wait",
        type=partial(_whole, least=0),
        default=0,
        metavar="GIÂY",
        help="chờ một lần đăng khác xong, mặc định không chờ",
    )
    flag("--rollback", "không dựng gì, quay về bản trước bản đang dùng")
    flag("--allow-illustrative", "đăng cả khi có số liệu minh họa")
    flag("--allow-loss", "đăng cả khi mất hơn một phần mười số trang")
    flag("--new-history", "bắt đầu lịch sử thay đổi lại từ đầu, dù trang đang dùng đã có")
    flag("--no-links", "không dùng liên kết thư mục, cho máy chủ không đi theo liên kết")


def _whole(text: str, least: int) -> int:
    if text.isdecimal() and len(text) <= LONGEST_NUMBER and int(text) >= least:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không dùng được; viết một số nguyên từ {least}")


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
