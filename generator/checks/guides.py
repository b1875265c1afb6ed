"""Guides: one way of doing a thing holds on any day."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generator.catalogue import Catalogue
from generator.problems import Code, Problem


def versions_do_not_overlap(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """On no day do two versions of a guide hold: one of them would be shown as done no longer."""
    for guide in catalogue.guides:
        for (_, one), (number, other) in combinations(enumerate(guide.versions), 2):
            if one.meets(other):
                yield Problem(
                    guide.place("versions", number, "from"),
                    Code.VERSIONS_OVERLAP,
                    f"bản “{other.id}” và bản “{one.id}” cùng được áp dụng trong một ngày",
                    "ghi “to:” cho bản cũ là ngày cuối cùng còn áp dụng, “from:” cho bản mới là ngày kế tiếp",
                )
