"""The last switch, noted before it is made: what a run that finds it half done goes by."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator.whole_files import replace_file

FILE = "switch"


@dataclass(frozen=True)
class Switch:
    """From one version ("" where there was none) to another, which is known by its inode too."""

    old: str
    new: str
    inode: int


def write_switch(folder: Path, switch: Switch) -> None:
    """Note a switch that is about to be made."""
    noted = {"format": 1, "old": switch.old, "new": switch.new, "inode": switch.inode}
    replace_file(folder / FILE, (json.dumps(noted, indent=1) + "\n").encode())


def read_switch(folder: Path) -> Switch | None:
    """The last switch; None where none is noted, or nothing that can be understood."""
    try:
        noted = json.loads((folder / FILE).read_bytes())
        return Switch(str(noted["old"]), str(noted["new"]), int(noted["inode"]))
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
