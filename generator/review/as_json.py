"""A review for other programmes; docs/reviewing.md says what each key means."""

import json
from dataclasses import asdict
from datetime import date

from generator.problems import Problem
from generator.review.outcome import Review

FORMAT = 1


def as_json(review: Review, base: str, built_on: date) -> str:
    """The whole review, nothing cut. `base` is the full name of the commit that it is compared with."""
    pages = review.pages
    whole = {
        "format": FORMAT,
        "base": base,
        "built_on": built_on.isoformat(),
        "summary": review.summary,
        "changes": [asdict(change) for change in review.changes],
        "problems": {
            "new": list(map(_problem, review.brought)),
            "mended": list(map(_problem, review.mended)),
        },
        "not_compared": [{"path": path, "side": side} for path, side in review.not_compared],
        "pages": None if pages is None else [asdict(page) for page in pages],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _problem(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "severity": problem.severity.value,
        "code": problem.code.value,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": problem.message,
    }
