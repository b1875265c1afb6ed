"""Rows of the table of slips: tests/slips/table/README.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).parent / "table"
PROCEDURE = "content/procedures/1.001193.yml"
ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[tnr\\])")
TEXTS = ("was", "wrong", "right")
SINGLE = ("file", "code", "at", "repair", "problems")


@dataclass
class Slip:
    """One row; texts have their lines joined, without a line end behind the last."""

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    says: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        return self.fields.get("file", PROCEDURE)

    @property
    def at(self) -> tuple[int, int]:
        line, _, column = self.fields["at"].partition(":")
        return int(line), int(column)

    @property
    def problems(self) -> int:
        return int(self.fields.get("problems", "1"))

    @property
    def is_sure(self) -> bool:
        return self.fields.get("repair") == "sure"

    def text(self, name: str) -> str:
        if name == "right" and "right" not in self.texts:
            name = "was"
        text = "\n".join(self.texts[name])
        return ESCAPE.sub(_meant, text) if name == "wrong" else text

    def put(self, project: Path, name: str) -> None:
        """The file with the text of this name in the place of what was there."""
        file = project / self.path
        whole = file.read_bytes().decode("utf-8")
        assert whole.count(self.text("was")) == 1, f"{self.name}: `was` must stand there once"
        file.write_bytes(whole.replace(self.text("was"), self.text(name)).encode("utf-8"))


def slips() -> Iterator[Slip]:
    """Every row of every file of the table, in order."""
    for path in sorted(TABLE.glob("*.txt")):
        slip = None
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.startswith("["):
                if slip:
                    yield slip
                slip = Slip(f"{path.stem}: {line.strip('[]')}")
            elif line and not line.startswith("#"):
                assert slip is not None, f"{path.name}:{number}: a row begins with [its name]"
                _take(slip, line, f"{path.name}:{number}")
        if slip:
            yield slip


def _take(slip: Slip, line: str, where: str) -> None:
    text, bar, rest = line.partition("|")
    if bar and text in TEXTS:
        slip.texts.setdefault(text, []).append(rest)
        return
    key, _, value = line.partition(": ")
    if key in ("says", "hint"):
        (slip.says if key == "says" else slip.hints).append(value)
    else:
        assert key in SINGLE, f"{where}: no such line: {line!r}"
        slip.fields[key] = value


def _meant(match: re.Match[str]) -> str:
    sign = match[0][1]
    return {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}.get(sign) or chr(int(match[0][2:], 16))
