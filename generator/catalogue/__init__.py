"""All records of a site together, each reachable from those that name it.

What is here has passed reading: whoever asks need not doubt it, and nobody changes it. Files, pages
and today's date are other floors' business.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.commune import Commune, Comparison, Guide, Prose, Sector, Sectors
from generator.catalogue.forms import FormContent
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.law import LegalDocument
from generator.catalogue.legislation import Legislation
from generator.catalogue.levels import Levels, Scheme
from generator.catalogue.life_events import LifeEvent, LifeEvents
from generator.catalogue.link_exceptions import LinkExceptions
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.catalogue.working_days import WorkingDays


@dataclass(frozen=True)
class Catalogue:
    """All records of one site. Sequences are in the order of their files' names."""

    commune: Commune
    levels: Levels
    sector_list: Sectors
    comparison: Comparison
    general_way: GeneralWay
    working_days: WorkingDays
    procedures: tuple[Procedure, ...] = ()
    legal_documents: tuple[LegalDocument, ...] = ()
    guides: tuple[Guide, ...] = ()
    prose: tuple[Prose, ...] = ()
    forms: tuple[FormContent, ...] = ()
    faulty: frozenset[str] = frozenset()  # paths of files with errors: what they left out may be anything
    unread: frozenset[str] = frozenset()  # names of files that nobody could read, or that stand elsewhere
    life_event_list: LifeEvents | None = None  # a site may do without
    question_trees: tuple[QuestionTree, ...] = ()
    link_exceptions: LinkExceptions | None = None  # as few as can be

    @cached_property
    def unmet(self) -> frozenset[str]:
        """Names of files whose record is not there under that name: what names them is not judged.

        They could not be read, or say another id than their name: that is told of them, and enough.
        """
        names = [(record.file_stem, record.id) for record in self.procedures]
        names += [(document.file_stem, document.slug) for document in self.legal_documents]
        return self.unread | {stem for stem, identity in names if stem != identity}

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """Schemes of levels by id, oldest first."""
        return {scheme.id: scheme for scheme in self.levels.schemes}

    @cached_property
    def sectors(self) -> Mapping[str, Sector]:
        """Sectors by id, in the order of their file."""
        return {sector.id: sector for sector in self.sector_list.sectors}

    @cached_property
    def life_events(self) -> Mapping[str, LifeEvent]:
        """Events of a life by id, in the order of their file; none where there is no list."""
        return {event.id: event for event in (self.life_event_list.events if self.life_event_list else ())}

    @cached_property
    def legislation(self) -> Legislation:
        """The legal documents together, with what they say of each other."""
        return Legislation(self.legal_documents)

    @property
    def documents_by_number(self) -> Mapping[str, LegalDocument]:
        """Legal documents by what cites them: the number, with the issuer behind it where two share one."""
        return self.legislation.by_number

    @cached_property
    def procedures_by_id(self) -> Mapping[str, Procedure]:
        """Procedures by code or slug."""
        return {procedure.id: procedure for procedure in self.procedures}

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[Procedure, ...]]:
        """Procedures that lead on to another, by the id of that other."""
        groups: defaultdict[str, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            for successor in procedure.end.successors if procedure.end else ():
                groups[successor].append(procedure)
        return {successor: tuple(group) for successor, group in groups.items()}

    @cached_property
    def procedures_by_sector(self) -> Mapping[str | None, tuple[Procedure, ...]]:
        """Procedures by sector id; under None those whose sector no source gives."""
        groups: defaultdict[str | None, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            groups[procedure.sector].append(procedure)
        return {sector: tuple(group) for sector, group in groups.items()}

    @cached_property
    def procedures_by_life_event(self) -> Mapping[str, tuple[Procedure, ...]]:
        """Procedures by the id of each event that they name."""
        groups: defaultdict[str, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            for event in dict.fromkeys(procedure.life_events):
                groups[event].append(procedure)
        return {event: tuple(group) for event, group in groups.items()}

    @cached_property
    def trees_leading_to(self) -> Mapping[str, tuple[QuestionTree, ...]]:
        """Trees of questions by the id of each procedure that an outcome of theirs names."""
        groups: defaultdict[str, list[QuestionTree]] = defaultdict(list)
        for tree in self.question_trees:
            for procedure in dict.fromkeys(tree.procedures()):
                groups[procedure].append(tree)
        return {procedure: tuple(group) for procedure, group in groups.items()}

    @cached_property
    def procedures_citing(self) -> Mapping[str, tuple[Procedure, ...]]:
        """Procedures by the key of each legal document that they rest on."""
        groups: defaultdict[str, list[Procedure]] = defaultdict(list)
        for procedure in self.procedures:
            for key in dict.fromkeys(self.legislation.key(number) for _, number in procedure.citations()):
                groups[key].append(procedure)
        return {key: tuple(group) for key, group in groups.items()}
