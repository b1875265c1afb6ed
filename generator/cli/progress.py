"""What a long run is doing, told on a terminal; a pipe or a log hears nothing of it."""

import sys
import threading
from types import TracebackType
from typing import Self

PATIENCE_IN_SECONDS = 1.0  # shorter work needs no word


class Progress:
    """Tells the stage at hand once the work has taken a second, and each stage after that."""

    def __init__(self, terminal: bool | None = None) -> None:
        self._on_terminal = sys.stderr.isatty() if terminal is None else terminal
        self._stage = ""
        self._told = threading.Event()
        self._timer = threading.Timer(PATIENCE_IN_SECONDS, self._begin_to_tell)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._on_terminal:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def __call__(self, stage: str) -> None:
        """The work has come to a stage."""
        self._stage = stage
        if self._told.is_set():
            self._tell()

    def _begin_to_tell(self) -> None:
        self._told.set()
        self._tell()

    def _tell(self) -> None:
        print(f"… {self._stage}", file=sys.stderr, flush=True)
