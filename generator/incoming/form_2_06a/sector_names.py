"""Names of sectors as sources spell them: to the id in sectors.yml, by folding."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.catalogue.commune import Sector
from generator.incoming.form_2_06a.folding import plain, words_of
from generator.vietnamese import nearest

LONGEST_NAME = 300  # characters; a longer text is no name of a sector
NUMBERING = re.compile(
    r"\s*(?:(?:\d{1,3}|[IVX]{1,5})(?:\.\d{1,3})+\.?\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-zĐđ])[.):/]+|\d{1,3}\s*[-–]|[-–+•*●▪])\s*"
)
PREFIX = re.compile(
    r"\s*(?:các\s+)?(?:tthc|thủ tục hành chính)?\s*(?:thuộc\s+)?lĩnh vực\b[\s:.-]*", re.IGNORECASE
)
COUNTED = re.compile(r"\s*\(\s*\d+\s*(?:TTHC|thủ tục|hồ sơ)[^()]*\)\s*$", re.IGNORECASE)

# Who answers for the sector, in capitals: “Bảo trợ xã hội (LĐTBXH)”.
SHORT = re.compile(r"\s*\(\s*[A-ZĐ][A-ZĐ&., –-]{1,14}\s*\)$")


class SectorNames:
    """The names and other names of all sectors."""

    def __init__(self, sectors: Iterable[Sector]):
        self._ids: Mapping[str, set[str]] = defaultdict(set)
        self._exact: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for sector in sectors:
            for name in (sector.name, *sector.other_names):
                self._ids[_words(name)].add(sector.id)
                self._exact.setdefault(plain(name).lower(), sector.id)
                self._names[name] = sector.name

    def id_of(self, label: str) -> str | None:
        """The sector that the label names, whatever stands before it; None for none or several."""
        for spelling in spellings(label):
            if plain(spelling).lower() in self._exact:
                return self._exact[plain(spelling).lower()]
            ids = self._ids.get(_words(spelling), set())
            if len(ids) == 1:
                return next(iter(ids))
        return None

    def nearest(self, label: str) -> str | None:
        """The known name most like the label, as the sector is called; None where none is near."""
        if len(label) > LONGEST_NAME:
            return None
        for spelling in reversed(list(spellings(label))):
            found = nearest(spelling, self._names)
            if found is not None:
                return found
        return None


def spellings(label: str) -> Iterator[str]:
    """The label, and what is left of it without numbering, the word for sector, counts, short names."""
    yield label
    bare = NUMBERING.sub("", label, count=1) if NUMBERING.match(label) else label
    yield bare
    bare = PREFIX.sub("", bare, count=1) if PREFIX.match(bare) else bare
    yield bare
    bare = COUNTED.sub("", bare).strip(" .:;,-–")
    yield bare
    yield SHORT.sub("", bare)


def _words(name: str) -> str:
    """The words of a name as they are compared; “&” is spoken."""
    return words_of(name.replace("&", " và "))
