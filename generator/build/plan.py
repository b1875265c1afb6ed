"""The site plan: every address with what will stand there, checked whole before a byte is written.

Pure: takes rendered fragments and bytes, gives a plan and what is wrong with it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from generator.pages.page import Page
from generator.problems import Code, Place, Problem

LARGEST_FRAGMENT = 1_000_000  # characters; a list of 3,000 procedures is as long
LINK = re.compile(r'<(?:a|img|link|script) [^<>]*?\b(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'<[a-zA-Z][^<>]*?\sid="([^"]*)"')
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True)
class PlannedPage:
    """A page, the fragment that says it, and the way from it to the site's root."""

    page: Page
    fragment: str
    root: str

    @property
    def path(self) -> str:
        """The file of the page."""
        return file_of(self.page.address)


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
                _place(planned.path), Code.PAGE_TOO_LARGE, message, "chia nội dung thành nhiều trang"
            )
        yield from dead_links(planned.fragment, planned.path, planned.root, plan.paths, anchors)


def dead_links(
    html: str, path: str, root: str, paths: frozenset[str], anchors: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """Links inside the site that lead nowhere, and anchors that their page does not have."""
    for link in dict.fromkeys(LINK.findall(html)):
        link = unescape(link)
        if SCHEME.match(link):
            continue
        target, _, anchor = link.partition("#")
        found = path if not target else _resolved(target, path, root)
        if found not in paths:
            yield Problem(
                _place(path),
                Code.LINK_DEAD,
                f"liên kết “{link}” không dẫn tới trang nào",
                "sửa địa chỉ liên kết",
            )
        elif anchor and unquote(anchor) not in anchors.get(found, ()):
            message = f"liên kết “{link}” trỏ tới chỗ không có trên trang {found}"
            yield Problem(_place(path), Code.ANCHOR_DEAD, message, "sửa phần sau dấu #")


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
            yield Problem(_place(path), Code.ADDRESS_COLLISION, f"hai trang cùng đòi địa chỉ {first}", hint)
    folders = {parent.casefold(): path for path in paths for parent in _parents(path)}
    for path in paths:
        if path.casefold() in folders:
            message = f"{path} vừa là tệp vừa là thư mục của {folders[path.casefold()]}"
            yield Problem(_place(path), Code.ADDRESS_COLLISION, message, "đổi tên một trong hai")


def _parents(path: str) -> Iterator[str]:
    parent = posixpath.dirname(path)
    while parent:
        yield parent
        parent = posixpath.dirname(parent)


def _place(path: str) -> Place:
    return Place(f"site/{path}")
