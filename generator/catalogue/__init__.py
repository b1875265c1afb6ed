"""The catalogue: every published record, once, linked and trusted.

Nothing here knows YAML, HTML or the clock. Build a catalogue only from records that
passed reading; ask it questions, do not change it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.commune import Commune, Comparison, Guide, Prose, Sector, Sectors
from generator.catalogue.law import LegalDocument
from generator.catalogue.levels import Levels, Scheme
from generator.catalogue.procedure import Procedure


@dataclass(frozen=True)
class Catalogue:
    """All records of one site. Sequences are in the order of their files' names."""

    commune: Commune
    levels: Levels
    sector_list: Sectors
    comparison: Comparison
    procedures: tuple[Procedure, ...] = ()
    legal_documents: tuple[LegalDocument, ...] = ()
    guides: tuple[Guide, ...] = ()
    prose: tuple[Prose, ...] = ()
    unread: frozenset[str] = frozenset()  # names of files with problems: what names them is not judged

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """Schemes of levels by id, oldest first."""
        return {scheme.id: scheme for scheme in self.levels.schemes}

    @cached_property
    def sectors(self) -> Mapping[str, Sector]:
        """Sectors by id, in the order of their file."""
        return {sector.id: sector for sector in self.sector_list.sectors}

    @cached_property
    def documents_by_number(self) -> Mapping[str, LegalDocument]:
        """Legal documents by number; the checks let nobody cite a number that two of them share."""
        documents: dict[str, LegalDocument] = {}
        for document in self.legal_documents:
            documents.setdefault(document.number, document)
        return documents

    @cached_property
    def procedures_by_sector(self) -> Mapping[str | None, tuple[Procedure, ...]]:
        """Procedures by sector id; under None those whose sector no source gives."""
        groups: defaultdict[str | None, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            groups[procedure.sector].append(procedure)
        return {sector: tuple(group) for sector, group in groups.items()}

    @cached_property
    def procedures_citing(self) -> Mapping[str, tuple[Procedure, ...]]:
        """Procedures by the number of each legal document that they rest on."""
        groups: defaultdict[str, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            for number in dict.fromkeys(number for _, number in procedure.citations()):
                groups[number].append(procedure)
        return {number: tuple(group) for number, group in groups.items()}
