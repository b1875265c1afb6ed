"""The site plan: every address with what will stand there, checked whole before a byte is written.

Pure: takes rendered fragments and bytes, gives a plan and what is wrong with it.
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from generator.pages.page import Page
from generator.problems import Code, Place, Problem
from generator.vietnamese import distance

LARGEST_FRAGMENT = 1_000_000  # characters; a list of 3,000 procedures is as long
LINK = re.compile(r'<(?:a|img|link|script) [^<>]*?\b(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'<[a-zA-Z][^<>]*?\sid="([^"]*)"')
A_SLIP = 2  # letters of an address that the fingers got wrong
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True)
class PlannedPage:
    """A page, the fragment that says it, and the way from it to the site's root.

    `written` finds a link of the fragment in the file of whoever wrote it, where a person did.
    """

    page: Page
    fragment: str
    root: str
    written: Callable[[str], Place] | None = None

    @property
    def path(self) -> str:
        """The file of the page."""
        return file_of(self.page.address)

    def place(self, link: str) -> Place:
        """Where a link of the fragment is to be mended."""
        return self.written(link) if self.written else place_of(self.path)


@dataclass(frozen=True)
class SitePlan:
    """All pages and all other files, by path; `promised` are files that others will put beside them."""

    pages: tuple[PlannedPage, ...]
    files: Mapping[str, bytes]
    promised: frozenset[str] = frozenset()

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every path of the site."""
        return frozenset((*(planned.path for planned in self.pages), *self.files, *self.promised))


def file_of(address: str) -> str:
    """The file behind an address: a folder's index, or the file itself."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address


def root_of(address: str, base: str) -> str:
    """The prefix from an address to the site's root. 404 is shown anywhere, so its way is absolute."""
    return base if address == "404.html" else "../" * address.count("/")


def plan_problems(plan: SitePlan) -> Iterator[Problem]:
    """Collisions, sizes, and dead links and anchors in the fragments."""
    collisions = list(_collisions([*(planned.path for planned in plan.pages), *plan.files, *plan.promised]))
    if collisions:
        yield from collisions  # whose anchors a link means cannot be said
        return
    anchors = {planned.path: frozenset(ANCHOR.findall(planned.fragment)) for planned in plan.pages}
    for planned in plan.pages:
        if len(planned.fragment) > LARGEST_FRAGMENT:
            message = f"trang dài {len(planned.fragment)} ký tự, quá {LARGEST_FRAGMENT}"
            yield Problem(
                place_of(planned.path), Code.PAGE_TOO_LARGE, message, "chia nội dung thành nhiều trang"
            )
        yield from dead_links(planned.fragment, planned, plan.paths, anchors, planned.place)


def dead_links(
    html: str,
    planned: PlannedPage,
    paths: frozenset[str],
    anchors: Mapping[str, frozenset[str]],
    place: Callable[[str], Place],
) -> Iterator[Problem]:
    """Links inside the site, in a text of a page, that lead nowhere; and anchors that their page lacks."""
    path, root = planned.path, planned.root
    for link in dict.fromkeys(LINK.findall(html)):
        link = unescape(link)
        if SCHEME.match(link):
            continue
        target, _, anchor = link.partition("#")
        found = path if not target else _resolved(target, path, root)
        at = place(link)
        words = at.excerpt[at.column - 1 : at.column - 1 + at.width] or link
        if found not in paths:
            hint = _instead(found, paths) if planned.written else "sửa địa chỉ liên kết"
            yield Problem(at, Code.LINK_DEAD, f"liên kết “{words}” không dẫn tới trang nào", hint)
        elif anchor and unquote(anchor) not in anchors.get(found, ()):
            message = f"liên kết “{words}” trỏ tới chỗ không có trên trang {found}"
            yield Problem(at, Code.ANCHOR_DEAD, message, "sửa phần sau dấu #")


def _instead(path: str, paths: frozenset[str]) -> str:
    """What to do about a link to a path that is not there: the one address that it may have meant."""
    hint = "sửa địa chỉ liên kết"
    slips = {one: 0 if one == f"{path}/index.html" else distance(path, one, A_SLIP) for one in paths}
    near = [one for one, many in slips.items() if many == min(slips.values()) <= A_SLIP]
    return f"{hint}; có phải là /{near[0].removesuffix('index.html')} không?" if len(near) == 1 else hint


def _resolved(target: str, path: str, root: str) -> str:
    """The path behind a link; where the root is absolute, so must the link be."""
    if root.startswith("/"):
        inside = target.removeprefix(root) if target.startswith(root) else f"/{target}"
    else:
        inside = posixpath.join(posixpath.dirname(path), target)
    normal = posixpath.normpath(unquote(inside)) if inside else ""
    normal = "" if normal == "." else normal
    return file_of(f"{normal}/" if normal and target.endswith("/") else normal)


def _collisions(paths: Sequence[str]) -> Iterator[Problem]:
    """Two things at one path; paths that differ only by case are one path to some disks."""
    seen: dict[str, str] = {}
    for path in paths:
        first = seen.get(path.casefold())
        if first is None:
            seen[path.casefold()] = path
        else:
            hint = "đổi mã hoặc tên ngắn của một trong hai hồ sơ"
            yield Problem(place_of(path), Code.ADDRESS_COLLISION, f"hai trang cùng đòi địa chỉ {first}", hint)
    folders = {parent.casefold(): path for path in paths for parent in _parents(path)}
    for path in paths:
        if path.casefold() in folders:
            message = f"{path} vừa là tệp vừa là thư mục của {folders[path.casefold()]}"
            yield Problem(place_of(path), Code.ADDRESS_COLLISION, message, "đổi tên một trong hai")


def _parents(path: str) -> Iterator[str]:
    parent = posixpath.dirname(path)
    while parent:
        yield parent
        parent = posixpath.dirname(parent)


def place_of(path: str) -> Place:
    """A published page as a place."""
    return Place(f"site/{path}")
