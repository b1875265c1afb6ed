"""Lighthouse as plain values: what it scores a page, what it finds, and what it leaves out.

Runs lighthouse.mjs with the package of node_modules. Nothing of Lighthouse's report is filtered in silence:
what found nothing to judge on a page, and so does not count there, has its name in `left_out`.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SCRIPT = Path(__file__).with_name("lighthouse.mjs")
OLDEST_NODE = (18, 16)


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of one address: scores from 0 to 100 by category, faults and warnings as lines.

    `left_out` names by category the audits that found nothing to judge: there is no such thing on the page,
    or, for `redirects-http`, the host is this machine.
    """

    address: str
    scores: dict[str, int]
    faults: tuple[str, ...]
    left_out: dict[str, frozenset[str]]
    warnings: tuple[str, ...]


def node_works(node: Sequence[str]) -> bool:
    """Whether this way of calling Node.js leads to one that can run Lighthouse."""
    try:
        said = subprocess.run([*node, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return False
    return tuple(int(part) for part in said.strip().lstrip("v").split(".")[:2]) >= OLDEST_NODE


def reports(
    node: Sequence[str],
    chromium: str,
    flags: Sequence[str],
    addresses: Iterable[str],
    categories: Sequence[str],
) -> list[Report]:
    """A report on each address. Raises CalledProcessError where Lighthouse itself fails."""
    asked = {"chromium": chromium, "flags": flags, "categories": categories, "addresses": [*addresses]}
    with TemporaryDirectory(prefix="lighthouse-") as folder:
        done = subprocess.run(
            [*node, str(SCRIPT)],
            cwd=PROJECT,
            env={**os.environ, "TMPDIR": folder},
            input=json.dumps(asked),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return [_report(told) for told in json.loads(done.stdout)]


def _report(told: dict[str, Any]) -> Report:
    audits, categories = told["audits"], told["categories"]
    return Report(
        address=told["address"],
        # No score at all, where an audit broke, is no good score.
        scores={name: round((one["score"] or 0) * 100) for name, one in categories.items()},
        faults=tuple(_faults(audits, categories)),
        left_out={name: frozenset(_left_out(audits, one)) for name, one in categories.items()},
        warnings=tuple(told["warnings"]),
    )


def _faults(audits: dict[str, Any], categories: dict[str, Any]) -> Iterator[str]:
    for category in categories.values():
        for name in _counting(category):
            audit = audits[name]
            if (audit["score"] or 0) < 1:  # one that broke has none
                items = json.dumps(audit.get("details", {}).get("items", []), ensure_ascii=False)
                yield f"{name}: {audit['title']}: {audit.get('explanation', '')} {items[:1000]}"


def _left_out(audits: dict[str, Any], category: dict[str, Any]) -> Iterator[str]:
    names = (one["id"] for one in category["auditRefs"])
    return (name for name in names if audits[name]["scoreDisplayMode"] == "notApplicable")


def _counting(category: dict[str, Any]) -> Iterator[str]:
    """Lighthouse gives no weight to what is left out, informs only or is for people to judge."""
    return (one["id"] for one in category["auditRefs"] if one["weight"])
