"""The site: pages planned, frames drawn meanwhile, both joined and written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from generator.build import headers
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
from generator.build.manual import load_manual
from generator.build.plan import PlannedPage, SitePlan, file_of, plan_problems, root_of
from generator.build.preview import as_preview, unlisted
from generator.build.write import make_ready, write_site
from generator.build.written_links import where_written
from generator.catalogue.commune import Commune
from generator.catalogue.manual import Manual
from generator.changes import Change, Past, State, advanced, monthly_copies, new_changes, past_of
from generator.frames.engine import DrawnFrames, begin
from generator.pages import addresses, all_pages
from generator.pages.about import contacts, statement_title
from generator.pages.manual import manual_pages
from generator.pages.redirects import redirects
from generator.pages.snapshot import snapshot_of
from generator.problems import Problem, in_order
from generator.rendering import Renderer

Progress = Callable[[str], None]

WRITING = "ghi ra đĩa"


@dataclass(frozen=True)
class Edition:
    """Which of the sites that the same records make.

    Without a `state` it claims no history. One that is `recorded` leads to the record that the caller writes
    beside the pages, at addresses.BUILD_RECORD. A `preview` says on each page that it is one.
    """

    state: State | None = None
    recorded: bool = False
    preview: bool = False


PLAIN = Edition()


@dataclass(frozen=True)
class Built:
    """The outcome of a build: `files` written, or None where problems stood against it.

    `counts` are those of records and figures. `state` is what the next run must be given, where this one was
    given a state; `changes` are those that were told for the first time.
    """

    problems: list[Problem]
    files: int | None
    pages: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    state: State | None = None
    changes: tuple[Change, ...] = ()


def build(
    project: Path,
    destination: Path,
    built_on: date,
    environment: Mapping[str, str],
    *,
    records: Path | None = None,
    strict: bool = False,
    progress: Progress = lambda stage: None,
    edition: Edition = PLAIN,
) -> Built:
    """Build the project's site into `destination`, or leave it as it was and say why.

    content/ and data/ are those of `records`, by default the project's own; the chrome is the project's.
    Raises EngineFailed, AssetMissing, NotOurs, BadFrame, BadStylesheet, jinja2.TemplateError or OSError
    where the fault is not in the content.
    """
    destination = make_ready(destination)
    assembled = assemble(
        *(project, built_on, environment), records=records, strict=strict, progress=progress, edition=edition
    )
    progress(WRITING)
    return _written(assembled, destination)


@dataclass(frozen=True)
class PlannedSite:
    """A checked plan with what joining it to the frames takes."""

    plan: SitePlan
    loaded: Loaded
    assets: Assets
    surroundings: Mapping[str, Mapping[str, str]]
    own_styles: tuple[str, ...]
    spoken: tuple[str, ...]
    state: State | None = None
    changes: tuple[Change, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """What the site is made from."""
        catalogue = self.loaded.catalogue
        return {
            "procedures": len(catalogue.procedures),
            "legal_documents": len(catalogue.legal_documents),
            "observations": len(self.loaded.observations),
        }


@dataclass(frozen=True)
class Assembled:
    """A whole site that stands nowhere yet; `site` is None where problems stood against it.

    `files` can be gone through once: each page is joined when its turn comes.
    """

    problems: list[Problem]
    site: PlannedSite | None = None
    files: Iterable[tuple[str, bytes]] = ()


def assemble(
    project: Path,
    built_on: date,
    environment: Mapping[str, str],
    *,
    records: Path | None = None,
    strict: bool = False,
    progress: Progress = lambda stage: None,
    drawing_in: Path | None = None,
    edition: Edition = PLAIN,
) -> Assembled:
    """All that `build` does before it writes; raises what `build` raises but NotOurs.

    The engine draws in a folder of its own in `drawing_in`, by default in the system's for such things.
    """
    with begin(project, environment, drawing_in) as engine:  # draws beside the reading; its folder goes too
        progress(READING)
        examined = examine(records or project, built_on)
        if not examined.publishable(strict=strict):
            return Assembled(examined.problems)
        progress("dựng các trang")
        site = plan_site(project, examined, built_on, edition)
        problems = list(plan_problems(site.plan))
        if problems:
            return Assembled(in_order([*examined.problems, *problems]))
        progress("vẽ khung trang")
        drawn = engine.finish()
    return _joined(site, drawn, examined.problems)


def plan_site(project: Path, examined: Examined, built_on: date, edition: Edition = PLAIN) -> PlannedSite:
    """Every page rendered and every file collected, nothing written."""
    examined = as_preview(examined) if edition.preview else examined
    loaded = examined.loaded
    next_state = edition.state and _advanced(edition.state, loaded, built_on)
    commune = loaded.catalogue.commune
    assets = collect_assets(project)
    templates = collect_texts(project, "site_overrides/templates", "*.*")
    renderer = Renderer(templates, assets.addresses)
    base = urlsplit(commune.site_address).path.rstrip("/") + "/"
    past = past_of(next_state, recorded=edition.recorded)
    pages = tuple(_rendered(renderer, examined, load_manual(project), built_on, base, past))
    if edition.preview:
        pages = tuple(replace(planned, page=unlisted(planned.page)) for planned in pages)
    files = {
        **dict(_redirecting(renderer, loaded, base)),
        **assets.files,
        **{addresses.form(form.name): form.data for form in loaded.catalogue.forms},
        **dict(_published(renderer, pages, commune)),
        "robots.txt": robots(commune),
        headers.FILE: headers.headers_file(base),
        "sitemap.xml": sitemap(pages, commune),
    }
    statement = statement_title(loaded.catalogue)
    values = surrounding_values(commune, contacts(commune), statement, built_on, past.visits)
    surroundings = {root: renderer.surroundings(values, root) for root in {planned.root for planned in pages}}
    own_styles = tuple(collect_texts(project, "site_overrides/styles", "*.css").values())
    scripts = collect_texts(project, "site_overrides/scripts", "*.js").values()
    return PlannedSite(
        SitePlan(pages, files, frozenset({addresses.BUILD_RECORD} if edition.recorded else ())),
        loaded,
        assets,
        surroundings,
        own_styles,
        (*templates.values(), *scripts),
        next_state and replace(next_state, months=_months(next_state, built_on, files)),
        new_changes(edition.state, next_state),
    )


def publish_drawn(site: PlannedSite, drawn: DrawnFrames, destination: Path, problems: list[Problem]) -> Built:
    """Join the plan to the frames and write it; a fault of the chrome still stops it here."""
    return _written(_joined(site, drawn, problems), destination)


def _written(assembled: Assembled, destination: Path) -> Built:
    site = assembled.site
    if site is None:
        return Built(assembled.problems, None)
    count = write_site(assembled.files, destination)
    return Built(assembled.problems, count, len(site.plan.pages), site.counts, site.state, site.changes)


def _advanced(state: State, loaded: Loaded, built_on: date) -> State:
    """The state with what this site says anew."""
    host = urlsplit(loaded.catalogue.commune.site_address).hostname or ""
    return advanced(state, snapshot_of(loaded.catalogue, loaded.observations, built_on), host)


def _months(state: State, built_on: date, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The monthly copies that are to be kept: those that this site publishes."""
    return monthly_copies(state.months, built_on, files[addresses.STATISTICS_FILE])


def _joined(site: PlannedSite, drawn: DrawnFrames, problems: list[Problem]) -> Assembled:
    commune = site.loaded.catalogue.commune
    frames = settled_frames(drawn, commune, site.assets, site.own_styles, site.spoken)
    dead = list(chrome_problems(site.plan, frames, commune, site.surroundings))
    if dead:
        return Assembled(in_order([*problems, *dead]))
    return Assembled(problems, site, joined(site.plan, frames, commune, site.surroundings))


def _rendered(
    renderer: Renderer, examined: Examined, manual: Manual, built_on: date, base: str, past: Past
) -> Iterator[PlannedPage]:
    loaded = examined.loaded
    told = all_pages(loaded.catalogue, loaded.observations, examined.problems, built_on, past)
    prose = {f"{one.slug}/": one for one in loaded.catalogue.prose}
    for page in chain(told, manual_pages(manual)):
        root = root_of(page.address, base)
        text = prose.get(page.address)
        written = partial(where_written, text, root) if text else None
        yield PlannedPage(page, renderer.fragment(page, root), root, written)


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
