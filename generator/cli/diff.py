"""`diff`: what the content at hand changes for citizens, against another revision of it."""

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from generator.build.examine import READING, Examined, examine
from generator.build.said import said_by
from generator.cli.days import build_day
from generator.cli.disk import why_unwritten
from generator.cli.failures import FAILURES, told
from generator.cli.progress import Progress
from generator.cli.report import printable
from generator.review import Review, Side, reviewed, side_of
from generator.review.as_json import as_json
from generator.review.markdown import markdown
from generator.review.plain import plain
from generator.revisions import Lack, NotThere, commit_of, unpack

COMPARING = "so hai bản"
REASONS = {
    Lack.NO_GIT: "máy này chưa có git",
    Lack.NO_REPOSITORY: "thư mục này không nằm trong kho git nào",
    Lack.UNKNOWN: "kho git này không có bản “{base}”; xem các nhánh bằng: git branch --all",
    Lack.SHALLOW: "kho git này chỉ lấy về phần mới nhất nên không có bản “{base}”; "
    "lấy thêm bằng: git fetch --unshallow",
    Lack.REFUSED: "“{base}” không phải tên một bản; viết tên nhánh hoặc mã, ví dụ: --base main",
}


def run(arguments: argparse.Namespace) -> int:
    """0 where the two were compared, whatever differs; 2 where there is nothing to compare with."""
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    records: Path = arguments.records
    try:
        commit = commit_of(records, arguments.base)
        review = _reviewed(records, commit, built_on)
    except NotThere as lack:
        print(f"dùng sai: --base: {_reason(lack, arguments.base)}", file=sys.stderr)
        return 2
    except FAILURES as failure:
        print(f"Không so được: {told(failure)}", file=sys.stderr)
        return 1
    return _write(_formatted(arguments.format, review, commit, built_on), arguments.to)


def _reviewed(records: Path, commit: str, built_on: date) -> Review:
    with Progress() as progress, tempfile.TemporaryDirectory(prefix="base-") as folder:
        progress(READING)
        unpack(records, commit, Path(folder))
        base, proposal = examine(Path(folder), built_on), examine(records, built_on)
        progress(COMPARING)
        sides = (_side(base, built_on), _side(proposal, built_on))
        # Where one side has no pages, those of the other need not be made.
        comparable = base.publishable() and proposal.publishable()
        said = [said_by(Path(), one, built_on) if comparable else None for one in (base, proposal)]
        return reviewed(*sides, *said)


def _side(examined: Examined, built_on: date) -> Side:
    loaded = examined.loaded
    return side_of(loaded.catalogue, loaded.observations, loaded.problems, examined.problems, built_on)


def _formatted(form: str, review: Review, commit: str, built_on: date) -> str:
    if form == "json":
        return as_json(review, commit, built_on)
    return markdown(review) if form == "markdown" else plain(review)


def _write(text: str, file: Path | None) -> int:
    if file is None:
        print(text, end="")
        return 0
    try:
        file.write_text(text, "utf-8", newline="\n")
    except OSError as failure:
        print(f"Không ghi được {file}: {why_unwritten(failure)}", file=sys.stderr)
        return 1
    return 0


def _reason(lack: NotThere, base: str) -> str:
    reason = REASONS[lack.lack].format(base=base)
    return printable(f"{reason} ({lack.words})" if lack.words else reason)
