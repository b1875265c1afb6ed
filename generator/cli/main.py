"""The commands in one table."""

import importlib
import os
import sys
from collections.abc import Sequence
from functools import partial

from generator.cli.arguments import Command, parser

COMMANDS = {
    "check": "kiểm tra nội dung và số liệu",
    "fix": "sửa những chỗ chắc chắn, ví dụ mã thiếu ngoặc kép; không có --write thì chỉ cho xem",
    "new": "thêm một thủ tục, văn bản hoặc hướng dẫn: hỏi vài câu rồi ghi tệp mới",
    "import": "nhập số liệu từ tệp của phần mềm một cửa hoặc của Cổng; không có --write thì chỉ cho xem",
    "build": "dựng trang vào thư mục site/",
    "publish": "dựng rồi đưa lên nơi máy chủ web lấy trang, trọn vẹn hoặc không gì cả",
    "serve": "xem thử trên máy này, tự dựng lại khi có thay đổi",
    "stale": "nêu những gì đã hoặc sắp hết hạn, cần xem lại",
    "diff": "xem nội dung đang sửa đổi những gì với người dân, so với một bản khác",
    "links": "thử các đường dẫn ra ngoài, mỗi địa chỉ mỗi tuần một lần",
    "visits": "đếm lượt truy cập từ nhật ký của máy chủ",
    "schemas": "soát các tệp của schemas/, là lời mô tả hồ sơ cho chương trình soạn thảo",
}
MODULES = {"import": "imports"}  # `import` is a word of Python


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # a console in another code page still gets Vietnamese
    commands: dict[str, tuple[str, Command]] = {
        name: (summary, partial(_run, name)) for name, summary in COMMANDS.items()
    }
    parsed = parser(commands).parse_args(arguments)
    parsed.given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status: int = parsed.run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output, `head` perhaps, has closed it; what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _run(name: str, parsed: object) -> int:
    """Import a command only when it is wanted: `check` must not wait for what `build` needs."""
    status: int = importlib.import_module(f"generator.cli.{MODULES.get(name, name)}").run(parsed)
    return status
