"""A project with as many procedures as wanted: the real records, and copies of them under codes of their own.

The copies belong to no commune and are built in a folder that goes away; only sizes and times come of them.
Knows nothing of measuring, so that tests can build the same site.
"""

import re
import shutil
from itertools import count, cycle, islice
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# What set-up made; the copies use the same.
SHARED = ("generator", "node_modules", ".venv")


def many_procedures(folder: Path, size: int) -> None:
    """The real project with copies of its coded records up to `size`, written into a new folder."""
    for name in ("content", "data", "site_overrides", "manual"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name in SHARED:
        if (PROJECT / name).exists():
            (folder / name).symlink_to(PROJECT / name)
    procedures = folder / "content/procedures"
    real = sorted(path for path in procedures.rglob("*.yml") if re.fullmatch(r"\d\.\d{6}", path.stem))
    missing = size - sum(1 for _ in procedures.rglob("*.yml"))
    codes = (f"9.{number:06d}" for number in count())
    for path, code in zip(islice(cycle(real), missing), codes, strict=False):
        text = path.read_text("utf-8").replace(f'"{path.stem}"', f'"{code}"', 1)
        # No two procedures share a page of the portal.
        text = re.sub(r"(?m)^(portal_address: \S+)$", rf"\1?ban={code}", text)
        (procedures / f"{code}.yml").write_text(text, "utf-8")
