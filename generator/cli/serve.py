"""`serve`: a preview on this machine that follows every change."""

import argparse
import signal
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.failures import told
from generator.serving import HOST, PortTaken, serve


def run(arguments: argparse.Namespace) -> int:
    """Until Ctrl+C or SIGTERM; 1 where the port is taken or the machine stands against it."""
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda number, frame: stopped.set())
    signal.signal(signal.SIGINT, lambda number, frame: stopped.set())
    build_arguments = ["--built-on", arguments.built_on.isoformat()] if arguments.built_on else []
    if arguments.strict:
        build_arguments.append("--strict")
    try:
        with TemporaryDirectory(prefix="preview-") as folder:
            serve(
                Path(),
                Path(folder),
                arguments.port,
                build_arguments,
                stopped,
                _ready,
                records=arguments.records,
            )
    except PortTaken:
        reason = f"không mở được cổng {arguments.port}, có lẽ chương trình khác đang dùng; thử --port khác"
    except OSError as error:
        reason = told(error)
    else:
        return 0
    print(f"Không xem thử được: {reason}", file=sys.stderr)
    return 1


def _ready(port: int) -> None:
    print(f"Xem tại http://{HOST}:{port}/ (Ctrl+C để dừng)", flush=True)
