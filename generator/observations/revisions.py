"""Rows of one key form a chain: later figures correct earlier ones, and say why.

Nothing is overwritten: the file keeps what was published before, and the reason of each change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from generator.observations.observation import Column, Key, Observation
from generator.problems import Code, Problem
from generator.wording.days import moment_text


@dataclass(frozen=True)
class Correction:
    """Figures that took the place of earlier ones; the reason is `new.revision`."""

    old: Observation
    new: Observation

    @property
    def changed(self) -> tuple[Column, ...]:
        """The columns whose count differs; none where only the source or the status does."""
        return tuple(column for column in Column if self.old.counts[column] != self.new.counts[column])


def current(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """The newest row of each key, in the order of the file."""
    newest = [chain[-1] for chain in _chains(observations)]
    return tuple(sorted(newest, key=lambda observation: observation.row.line))


def corrections(observations: Iterable[Observation]) -> tuple[Correction, ...]:
    """Every change of figures once published, newest first: by the moment of the new figures, then line."""
    changes = [Correction(old, new) for chain in _chains(observations) for old, new in pairwise(chain)]
    return tuple(sorted(changes, key=lambda change: _age(change.new), reverse=True))


def unexplained(observations: Iterable[Observation]) -> Iterator[Problem]:
    """Rows that take the place of another without a reason, or only repeat its key."""
    for chain in _chains(observations):
        for old, new in pairwise(chain):
            if new.revision:
                continue
            if new.as_of == old.as_of:
                message = f"kỳ, lĩnh vực, cách nộp và định nghĩa trùng với dòng {old.row.line}"
                yield Problem(new.place, Code.ROW_DUPLICATE, message, "giữ lại một dòng")
            else:
                yield _reason_missing(old, new)


def _reason_missing(old: Observation, new: Observation) -> Problem:
    message = (
        f"số liệu này thay số liệu cập nhật {moment_text(old.as_of)} ở dòng {old.row.line} mà không có lý do"
    )
    hint = "ghi lý do vào cột revision, ví dụ: bổ sung 3 hồ sơ nhập muộn"
    return Problem(new.row.place("revision"), Code.REVISION_REASON_MISSING, message, hint)


def _chains(observations: Iterable[Observation]) -> Iterator[Sequence[Observation]]:
    chains: dict[Key, list[Observation]] = defaultdict(list)
    for observation in observations:
        chains[observation.key].append(observation)
    for chain in chains.values():
        yield sorted(chain, key=_age)


def _age(observation: Observation) -> tuple[datetime, int]:
    return observation.as_of, observation.row.line
