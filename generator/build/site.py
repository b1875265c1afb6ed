"""The site: pages planned, frames drawn meanwhile, both joined and written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.build.assets import Assets, collect_assets, collect_texts
from generator.build.examine import READING, Examined, examine
from generator.build.join import (
    absolute,
    chrome_problems,
    joined,
    robots,
    settled_frames,
    sitemap,
    surrounding_values,
)
from generator.build.load import Loaded
from generator.build.plan import PlannedPage, SitePlan, file_of, plan_problems, root_of
from generator.build.write import make_ready, write_site
from generator.catalogue.commune import Commune
from generator.frames.engine import DrawnFrames, begin
from generator.pages import addresses, all_pages
from generator.pages.about import contacts, statement_title
from generator.pages.redirects import redirects
from generator.problems import Problem, in_order
from generator.rendering import Renderer

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """The outcome of a build: `files` written, or None where problems stood against it."""

    problems: list[Problem]
    files: int | None
    pages: int = 0


def build(
    project: Path,
    destination: Path,
    built_on: date,
    environment: Mapping[str, str],
    *,
    records: Path | None = None,
    strict: bool = False,
    progress: Progress = lambda stage: None,
) -> Built:
    """Build the project's site into `destination`, or leave it as it was and say why.

    content/ and data/ are those of `records`, by default the project's own; the chrome is the project's.
    Raises EngineFailed, AssetMissing, NotOurs, BadFrame, BadStylesheet, jinja2.TemplateError or OSError
    where the fault is not in the content.
    """
    destination = make_ready(destination)
    with begin(project, environment) as engine:  # draws beside the reading; its folder goes with it
        progress(READING)
        examined = examine(records or project, built_on)
        if not examined.publishable(strict=strict):
            return Built(examined.problems, None)
        progress("dựng các trang")
        site = plan_site(project, examined, built_on)
        problems = list(plan_problems(site.plan))
        if problems:
            return Built(in_order([*examined.problems, *problems]), None)
        progress("vẽ khung trang")
        drawn = engine.finish()
    progress("ghi ra đĩa")
    return publish_drawn(site, drawn, destination, examined.problems)


@dataclass(frozen=True)
class PlannedSite:
    """A checked plan with what joining it to the frames takes."""

    plan: SitePlan
    loaded: Loaded
    assets: Assets
    surroundings: Mapping[str, Mapping[str, str]]
    own_styles: tuple[str, ...]
    spoken: tuple[str, ...]


def plan_site(project: Path, examined: Examined, built_on: date) -> PlannedSite:
    """Every page rendered and every file collected, nothing written."""
    loaded = examined.loaded
    commune = loaded.catalogue.commune
    assets = collect_assets(project)
    templates = collect_texts(project, "site_overrides/templates", "*.*")
    renderer = Renderer(templates, assets.addresses)
    base = urlsplit(commune.site_address).path.rstrip("/") + "/"
    pages = tuple(_rendered(renderer, examined, built_on, base))
    files = {
        **dict(_redirecting(renderer, loaded, base)),
        **assets.files,
        **{addresses.form(form.name): form.data for form in loaded.catalogue.forms},
        **dict(_published(renderer, pages, commune)),
        "robots.txt": robots(commune),
        "sitemap.xml": sitemap(pages, commune),
    }
    values = surrounding_values(commune, contacts(commune), statement_title(loaded.catalogue), built_on)
    surroundings = {root: renderer.surroundings(values, root) for root in {planned.root for planned in pages}}
    own_styles = tuple(collect_texts(project, "site_overrides/styles", "*.css").values())
    scripts = collect_texts(project, "site_overrides/scripts", "*.js").values()
    return PlannedSite(
        SitePlan(pages, files), loaded, assets, surroundings, own_styles, (*templates.values(), *scripts)
    )


def publish_drawn(site: PlannedSite, drawn: DrawnFrames, destination: Path, problems: list[Problem]) -> Built:
    """Join the plan to the frames and write it; a fault of the chrome still stops it here."""
    commune = site.loaded.catalogue.commune
    frames = settled_frames(drawn, commune, site.assets, site.own_styles, site.spoken)
    dead = list(chrome_problems(site.plan, frames, commune, site.surroundings))
    if dead:
        return Built(in_order([*problems, *dead]), None)
    count = write_site(joined(site.plan, frames, commune, site.surroundings), destination)
    return Built(problems, count, len(site.plan.pages))


def _rendered(renderer: Renderer, examined: Examined, built_on: date, base: str) -> Iterator[PlannedPage]:
    loaded = examined.loaded
    for page in all_pages(loaded.catalogue, loaded.observations, examined.problems, built_on):
        root = root_of(page.address, base)
        yield PlannedPage(page, renderer.fragment(page, root), root)


def _published(
    renderer: Renderer, pages: Sequence[PlannedPage], commune: Commune
) -> Iterator[tuple[str, bytes]]:
    """The files that pages bring: figures, and the numbers and the picture of each chart."""
    for planned in pages:
        yield from planned.page.files.items()
        for chart in planned.page.charts:
            values = {
                "chart": chart,
                "site_name": commune.site_name,
                "source": absolute(commune, planned.page.address),
            }
            yield addresses.chart_csv(chart.id), chart.csv
            yield addresses.chart_svg(chart.id), renderer.document("picture_file.svg", values, "").encode()


def _redirecting(renderer: Renderer, loaded: Loaded, base: str) -> Iterator[tuple[str, bytes]]:
    """The files at addresses of before; checked for collisions like every other file."""
    commune = loaded.catalogue.commune
    for redirect in redirects(loaded.catalogue):
        values = {
            "redirect": redirect,
            "canonical": absolute(commune, redirect.target.address),
            "site_name": commune.site_name,
        }
        html = renderer.document("redirect.html", values, root_of(redirect.address, base))
        yield file_of(redirect.address), html.encode()
