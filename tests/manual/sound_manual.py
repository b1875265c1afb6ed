"""The sound project of the manual's examples, and the faults that no text can show."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from generator.build.examine import examine
from generator.build.plan import LARGEST_FRAGMENT, PlannedPage, SitePlan, plan_problems
from generator.build.site import plan_site
from generator.catalogue.forms import LARGEST_FORM
from generator.catalogue.manual import Explanation
from generator.links.history import read_history
from generator.pages.page import Page
from generator.problems import Code, Problem
from generator.reading import LARGEST_FILE
from tests.projects import BUILT_ON, ROOT, SOUND

OVER = Path(__file__).parent / "sound"
PROCEDURE = "content/procedures/1.001193.yml"
NAMED = re.compile("⟨(tab|CR|U\\+[0-9A-F]{4})⟩")
SHAPELESS = {"tab": "\t", "CR": "\r"}
FORM = "content/forms/to-khai-ket-hon.pdf"


def sound_project(folder: Path) -> Path:
    """A copy of it."""
    shutil.copytree(SOUND, folder, dirs_exist_ok=True)
    return shutil.copytree(OVER, folder, dirs_exist_ok=True)


def checked(project: Path) -> list[Problem]:
    return examine(project, BUILT_ON).problems


def planned(project: Path) -> list[Problem]:
    """What a build says once the pages are there."""
    site = plan_site(ROOT, examine(project, BUILT_ON), BUILT_ON)
    return list(plan_problems(site.plan))


def put(project: Path, explanation: Explanation, text: str) -> None:
    """The text of an example in its place."""
    file = project / explanation.file
    was = explanation.was or explanation.right or ""
    whole = file.read_bytes().decode("utf-8")
    assert whole.count(was) == 1, f"{explanation.file} holds {whole.count(was)} times {was!r}"
    file.write_bytes(whole.replace(was, NAMED.sub(_meant, text)).encode("utf-8"))


def _meant(name: re.Match[str]) -> str:
    return SHAPELESS.get(name[1]) or chr(int(name[1].removeprefix("U+"), 16))


def _written(path: str, data: bytes) -> Callable[[Path], list[Problem]]:
    def make(project: Path) -> list[Problem]:
        (project / path).write_bytes(data)
        return checked(project)

    return make


def _long_note(project: Path) -> list[Problem]:
    file = project / PROCEDURE
    file.write_text(file.read_text("utf-8").replace("trả hôm sau", "trả hôm sau, " * 400), "utf-8")
    return checked(project)


def _old_font(project: Path) -> list[Problem]:
    file = project / PROCEDURE
    text = file.read_text("utf-8").replace("name: Đăng ký khai sinh", "name: §¨ng ký khai sinh")  # TCVN3
    file.write_text(text, "utf-8")
    return checked(project)


def _removed(project: Path) -> list[Problem]:
    (project / "content/sectors.yml").unlink()
    return checked(project)


def _linked(project: Path) -> list[Problem]:
    file = project / PROCEDURE
    file.unlink()
    file.symlink_to(project / "content/sectors.yml")
    return checked(project)


def _long_page(project: Path) -> list[Problem]:
    page = Page("thu-tuc/1.001193/", "procedure", "", "", "", {})
    planned = PlannedPage(page, "a" * (LARGEST_FRAGMENT + 1), "../../")
    return list(plan_problems(SitePlan((planned,), {})))


def _strange_state(project: Path) -> list[Problem]:
    return read_history(json.dumps({"format": 9}).encode(), "state/links.json")[1]


# Faults that the example tells in words: how each is made.
MADE: dict[Code, Callable[[Path], list[Problem]]] = {
    Code.FILE_NOT_UTF8: _written(PROCEDURE, "name: Đăng ky\u0301 khai sinh\n".encode("cp1258")),
    Code.FILE_EMPTY: _written(PROCEDURE, b""),
    Code.FILE_TOO_LARGE: _written(PROCEDURE, b"name: a\n" * (LARGEST_FILE // 8 + 1)),
    Code.FILE_MISSING: _removed,
    Code.FILE_UNREADABLE: _linked,
    Code.FILE_UNEXPECTED: _written("content/2.000815.yml", b"name: a\n"),
    Code.OLD_ENCODING: _old_font,
    Code.PROBLEMS_LEFT_OUT: _written(PROCEDURE, b"name: a\n" + b"".join(b"a%d: a\n" % n for n in range(150))),
    Code.TEXT_TOO_LONG: _long_note,
    Code.FORM_CONTENT_WRONG: _written(FORM, b"PK\x03\x04"),
    Code.FORM_TOO_LARGE: _written(FORM, b"%PDF-1.4\n" + b" " * LARGEST_FORM),
    Code.FORM_UNUSED: _written("content/forms/to-khai-khai-sinh.pdf", b"%PDF-1.4\n%%EOF\n"),
    Code.PAGE_TOO_LARGE: _long_page,
    Code.STATE_WRONG: _strange_state,
}
# Faults in the text that only a build sees.
OF_THE_SITE = {Code.LINK_DEAD, Code.ANCHOR_DEAD}
