"""Where a link of a page of prose stands in its file: what is wrong with it is told there."""

import re

from generator.catalogue.commune import Prose
from generator.problems import Place


def where_written(prose: Prose, root: str, link: str) -> Place:
    """The place of a link that the published page has as `link`; the start of the text where it is not found.

    A link that begins with one slash was led from `root`, the way from the page to the root of the site.
    """
    start = prose.place("body")
    written = {link, "/" + link.removeprefix(root)} if root and link.startswith(root) else {link}
    found = re.compile(r"(?<![^\s(<\"])(?:" + "|".join(map(re.escape, sorted(written))) + r")(?![^\s)>\"])")
    for number, line in enumerate(prose.body.split("\n"), start.line):
        if match := found.search(line):
            return Place(prose.path, number, match.start() + 1, match.end() - match.start(), line)
    return start
