"""What one run leaves to the next: the state of a folder, and the record of each build beside its pages."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from generator.changes import State
from generator.changes.stored import Misfit, read_json, written_json
from generator.pages.addresses import BUILD_RECORD, CHANGES_FILE
from generator.problems import Code, Place, Problem
from generator.publishing.memory import Staged, pages_of
from generator.publishing.record import BuildRecord, commit_of, hashes_of_inputs, record_of, versions
from generator.publishing.state import is_prepared, keep, prepare, read_pages, read_state, write_pages


class StateWrong(Exception):
    """A file of the state cannot be trusted; nothing is written over it. `problems` have their places."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


@dataclass
class Night:
    """The memory of a run. Without a folder every run is the first: it is recorded and claims no history.

    `durations` gives the seconds of each stage so far. With `new_history` a folder without a history is taken
    although the live site has one.
    """

    folder: Path | None
    project: Path
    records: Path
    built_on: date
    moment: datetime
    durations: Callable[[], Mapping[str, float]] = dict
    new_history: bool = False
    recorded: bool = True
    state: State | None = field(default=None, init=False)
    pages: Collection[str] = field(default=(), init=False)

    def agree(self, live: Path | None) -> None:
        """Make the folder say what the live site says; the first call also reads it, for the pages.

        Raises StateWrong before anything is built, OSError where the folder cannot be read or written.
        """
        if self.folder is None:
            return
        record = _record_in(live, needed=is_prepared(self.folder)) if live else None
        problems = keep(self.folder, record)
        if live and record and not problems:
            write_pages(self.folder, pages_of(live))
        if self.state is None and not problems:
            self.state, problems = read_state(self.folder)
            self.pages, wrong = read_pages(self.folder)
            problems = problems + wrong
            if live and self.state and not self.new_history:
                problems += _forgotten(self.state, live)
        if problems:
            raise StateWrong(problems)

    def record(self, staged: Staged) -> Iterable[tuple[str, bytes]]:
        """`build.json`, from what is written and not live yet; the state that will hold is prepared."""
        site = staged.site
        before = self.state and self.state.snapshot
        record = record_of(
            moment=self.moment,
            built_on=self.built_on,
            commit=commit_of(self.project),
            versions=versions(),
            inputs=hashes_of_inputs(self.project, self.records),
            tree=staged.tree,
            counts={
                "pages": len(site.plan.pages),
                "files": len(staged.digests),
                "bytes": staged.size,
                **site.counts,
            },
            problems=staged.problems,
            durations=self.durations(),
            changes=site.changes,
            first_run=before is None,
        )
        if self.folder is not None and self.state is not None and site.state is not None:
            prepare(self.folder, _without(site.state, self.state.months), record)
        return [(BUILD_RECORD, written_json(record))]


def _without(state: State, known: Mapping[str, bytes]) -> State:
    """The state without the copies of months that are kept already."""
    new = {month: data for month, data in state.months.items() if known.get(month) != data}
    return replace(state, months=new)


def _record_in(live: Path, *, needed: bool) -> BuildRecord | None:
    """The record of the live site: of the one before it, where this run broke off after its switch.

    One that cannot be read is none, unless it is needed to know whether what is prepared is live: StateWrong.
    """
    path = live / BUILD_RECORD
    try:
        found = read_json(BuildRecord, path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        found = Misfit(1, 1, error.strerror or "")
    if not isinstance(found, Misfit):
        return found
    if not needed:
        return None
    place = Place(path.as_posix(), found.line, found.column)
    message = f"không đọc được bản ghi của trang đang dùng ({found.reason})"
    hint = "xem trang đang dùng là của lần nào; nếu không cứu được thì xóa thư mục next của kho trạng thái"
    raise StateWrong([Problem(place, Code.STATE_WRONG, message, hint)])


def _forgotten(state: State, live: Path) -> list[Problem]:
    """That the live site tells a history and the folder none: it is the wrong one, or has lost it."""
    told = live / CHANGES_FILE
    if state.history is not None or not told.is_file():
        return []
    message = "trang đang dùng có lịch sử thay đổi, còn thư mục của --state thì không"
    hint = "xem lại --state; nếu lịch sử đã mất và muốn bắt đầu lại thì thêm --new-history"
    return [Problem(Place(told.as_posix()), Code.STATE_WRONG, message, hint)]
