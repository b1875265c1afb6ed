"""A copy of the sound site of tests/cases, to put one fault into."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build.examine import examine
from generator.build.load import load
from generator.catalogue import Catalogue
from generator.problems import Problem

SOUND = Path(__file__).parent / "cases" / "_sound"
BUILT_ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Project:
    """A folder with content/ and data/, sound until a test changes it."""

    root: Path

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def change(self, path: str, old: str, new: str) -> None:
        text = self.text(path)
        assert text.count(old) == 1, f"{path} holds {text.count(old)} times {old!r}"
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def catalogue(self) -> Catalogue:
        return load(self.root).catalogue

    def problems(self, on: date = BUILT_ON) -> list[Problem]:
        return examine(self.root, on).problems
