"""Fragments into frames: the last step before bytes. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from html import escape

from generator.build.assets import Assets
from generator.build.plan import ANCHOR, PlannedPage, SitePlan, dead_links, place_of
from generator.catalogue.commune import Commune
from generator.frames.engine import DrawnFrames
from generator.frames.frame import Frame, fill, settle
from generator.frames.policy import content_policy
from generator.frames.stylesheet import purge
from generator.frames.vocabulary import vocabulary
from generator.pages import addresses
from generator.problems import Place, Problem
from generator.wording.days import day_text
from generator.wording.visits import visits_text

INDEXED, NOT_INDEXED = "index, follow", "noindex"


def settled_frames(
    drawn: DrawnFrames, commune: Commune, assets: Assets, own_styles: Iterable[str], spoken: Iterable[str]
) -> dict[str, Frame]:
    """Every frame with what is the same on all of its pages: name, stylesheet, assets, policy."""
    names = vocabulary([*("".join(frame.texts) for frame in drawn.frames.values()), *spoken])
    style = purge([*drawn.stylesheets, *own_styles], names)
    frames = {}
    for kind, frame in drawn.frames.items():
        dressed = settle(
            frame,
            {
                "site_name": commune.site_name,
                "style": style,
                "script": assets.addresses["site"],
                "icon": assets.addresses["icon"],
                "finder": assets.addresses["finder"],
                "index": addresses.FINDER_INDEX,
                "share": absolute(commune, assets.addresses["share"]),
            },
        )
        frames[kind] = settle(dressed, {"policy": content_policy(dressed)})
    return frames


def joined(
    plan: SitePlan,
    frames: Mapping[str, Frame],
    commune: Commune,
    surroundings: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, in the order of the plan."""
    for planned in plan.pages:
        yield (
            planned.path,
            joined_page(planned, frames[planned.page.frame], commune, surroundings).encode("utf-8"),
        )
    yield from plan.files.items()


def joined_page(
    planned: PlannedPage, frame: Frame, commune: Commune, surroundings: Mapping[str, Mapping[str, str]]
) -> str:
    """One whole page."""
    page = planned.page
    values = {
        "title": page.title if page.title == commune.site_name else f"{page.title} – {commune.site_name}",
        "description": page.description,
        "canonical": absolute(commune, page.address),
        "robots": INDEXED if page.listed else NOT_INDEXED,
        "root": planned.root or "./",
        "content": planned.fragment,
        **surroundings[planned.root],
    }
    return fill(frame, {slot: value for slot, value in values.items() if slot in frame.slots})


def chrome_problems(
    plan: SitePlan,
    frames: Mapping[str, Frame],
    commune: Commune,
    surroundings: Mapping[str, Mapping[str, str]],
) -> Iterator[Problem]:
    """Dead links around the content, seen on the first page of each kind."""
    seen = set()
    for planned in plan.pages:
        kind = planned.page.frame
        if kind not in seen:
            seen.add(kind)
            html = joined_page(planned, frames[kind], commune, surroundings)
            anchors = {planned.path: frozenset(ANCHOR.findall(html))}
            links_elsewhere = {path: anchors.get(path, frozenset()) for path in plan.paths}
            html = html.replace(planned.fragment, "")
            place = place_of(planned.path)
            yield from dead_links(html, planned, plan.paths, links_elsewhere, partial(_always, place))


def _always(place: Place, link: str) -> Place:
    return place


def absolute(commune: Commune, address: str) -> str:
    """An address of the site with the site's own in front."""
    return commune.site_address.rstrip("/") + "/" + address


def sitemap(plan_pages: Iterable[PlannedPage], commune: Commune) -> bytes:
    """The listed pages for search engines."""
    locations = "".join(
        f"<url><loc>{escape(absolute(commune, planned.page.address))}</loc></url>\n"
        for planned in plan_pages
        if planned.page.listed
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{locations}</urlset>\n".encode()


def robots(commune: Commune) -> bytes:
    """What robots may read: everything, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\nSitemap: {absolute(commune, 'sitemap.xml')}\n".encode()


def surrounding_values(
    commune: Commune, contacts: object, statement: str, built_on: date, visits: Mapping[date, int]
) -> dict[str, object]:
    """What stands around the content of every page: the notice above, the footer below.

    `statement` is the title of the accessibility statement; "" where nobody has written one.
    `visits` are those that were counted here, by day.
    """
    return {
        "notice": commune.notice,
        "site_name": commune.site_name,
        "superior_units": ", ".join(commune.superior_units),
        "contacts": contacts,
        "statement": statement,
        "visits": visits_text(commune.earlier_visits, visits, built_on),
        "built_on": day_text(built_on),
    }
