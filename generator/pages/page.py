"""A page as plain values: what it says and where, ready to show.

Knows no template engine and no frame beyond their names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.charts import Chart


@dataclass(frozen=True)
class Link:
    """A link inside the site: `address` is relative to the site's root, without a leading slash."""

    text: str
    address: str


@dataclass(frozen=True)
class Page:
    """One page of the site.

    `address` is relative to the site's root and ends with a slash; "" is the home page.
    `frame` names the kind of frame, `template` the template of the fragment, `values` what
    the template takes. A page that is not `listed` stays out of the sitemap and the index
    of search engines. `charts` are those whose files are published with this page,
    `files` further ones, by address.
    """

    address: str
    frame: str
    template: str
    title: str
    description: str
    values: Mapping[str, object]
    crumbs: tuple[Link, ...] = field(default=())
    listed: bool = True
    charts: tuple[Chart, ...] = field(default=())
    files: Mapping[str, bytes] = field(default_factory=dict)
