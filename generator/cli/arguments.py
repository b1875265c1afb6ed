"""The parser of the command line, which speaks Vietnamese."""

import argparse
from collections.abc import Callable

from generator.cli.options import OPTIONS

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
    "expected at least one argument": "cần ít nhất một giá trị đi kèm",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có “%(value)s” (chọn trong: %(choices)s)",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s",
}


def parser(commands: dict[str, tuple[str, Command]]) -> argparse.ArgumentParser:
    """The parser for all commands."""
    argparse._ = lambda text: VIETNAMESE.get(text, text)  # type: ignore[attr-defined]
    main = argparse.ArgumentParser(
        prog="python -m generator", description="Dựng trang công khai thủ tục hành chính của xã."
    )
    choices = main.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, (summary, run) in commands.items():
        sub = choices.add_parser(name, help=summary, description=summary)
        for add in OPTIONS[name]:
            add(sub)
        sub.set_defaults(run=run)
    return main
