"""The files of manual/ to the manual: it belongs to the programme, whoever's records are built."""

from pathlib import Path

from generator.build.assets import AssetMissing, collect_texts
from generator.catalogue.manual import (
    CHAPTERS,
    BadManual,
    Explained,
    Explanation,
    Manual,
    Theme,
    chapter_of,
    picture_of,
)
from generator.problems import Code
from generator.records import read_record

FOLDER = "manual"
MESSAGES = f"{FOLDER}/messages"
PICTURES = f"{FOLDER}/pictures"


def load_manual(project: Path) -> Manual:
    """The manual beside the programme. Raises AssetMissing or BadManual: either is a fault of ours."""
    texts = collect_texts(project, FOLDER, "*.md")
    for name in CHAPTERS:
        if f"{name}.md" not in texts:
            raise AssetMissing(f"{FOLDER}/{name}.md")
    chapters = tuple(chapter_of(name, texts[f"{name}.md"]) for name in CHAPTERS)
    paths = sorted((project / PICTURES).glob("*.*"))
    pictures = {path.name: picture_of(path.name, path.read_bytes()) for path in paths}
    return Manual(chapters, tuple(_messages(project)), pictures)


def _messages(project: Path) -> list[Explained]:
    """In the order of themes, then of codes; a code without a file has no page."""
    reports = collect_texts(project, MESSAGES, "*.txt")
    themes, codes = list(Theme), list(Code)
    found = []
    for name, text in collect_texts(project, MESSAGES, "*.yml").items():
        path, stem = f"{MESSAGES}/{name}", name.removesuffix(".yml")
        explanation, problems = read_record(Explanation, text.encode(), path)
        if explanation is None or problems:
            raise BadManual(f"{path}: {problems[0].place.line}: {problems[0].message}")
        if stem not in set(Code) or f"{stem}.txt" not in reports:
            raise BadManual(f"{path}: không có mã này, hoặc thiếu tệp {stem}.txt bên cạnh")
        found.append(Explained(Code(stem), explanation, reports[f"{stem}.txt"].rstrip("\n")))
    return sorted(found, key=lambda one: (themes.index(one.explanation.theme), codes.index(one.code)))
