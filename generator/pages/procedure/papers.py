"""Papers as a page lists them: to bring always, in one's case, only if asked; the agency's own apart."""

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.choices import Need
from generator.catalogue.dossier import Alternative, Form, RequiredDocument
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.citations import document_link
from generator.pages.page import Link
from generator.wording import words
from generator.wording.quantities import size_text
from generator.wording.terms import NEEDS, PAPER_KINDS


@dataclass(frozen=True)
class FormEntry:
    """A form: what it is called, the document that it stands in, the file to download."""

    text: str
    document: Link | None
    file: Link | None


@dataclass(frozen=True)
class Paper:
    """A paper with what to do with it; which papers it may be, and what stands in for it, in order."""

    name: str
    kind: str = ""
    form: FormEntry | None = None
    count: str = ""
    when: str = ""
    note: str = ""
    one_of: tuple["Paper", ...] = ()
    alternatives: tuple["Paper", ...] = ()


@dataclass(frozen=True)
class PaperGroup:
    """Papers under the heading that tells when to bring them; only what everybody brings can be complete."""

    heading: str
    papers: tuple[Paper, ...]
    is_always: bool


HEADINGS = {
    Need.ALWAYS: words.PAPERS_ALWAYS,
    Need.IN_CASE: words.PAPERS_IN_CASE,
    Need.IF_ASKED: words.PAPERS_IF_ASKED,
}


def paper_groups(catalogue: Catalogue, procedure: Procedure) -> list[PaperGroup]:
    """The citizen's papers under the heading that tells when to bring them."""
    needed = {need: [one for one in procedure.required_documents if one.needed is need] for need in HEADINGS}
    return [
        PaperGroup(
            HEADINGS[need], tuple(_paper(catalogue, one) for one in papers), is_always=need is Need.ALWAYS
        )
        for need, papers in needed.items()
        if papers
    ]


def agency_papers(procedure: Procedure) -> list[Paper]:
    """Papers that the agency makes or looks up itself."""
    return [Paper(paper.name, when=paper.when or "") for paper in procedure.agency_documents]


def papers_in_short(procedure: Procedure, *, not_needed: bool) -> str:
    """“3 giấy luôn cần, 5 giấy tùy trường hợp, 2 giấy khi được yêu cầu”."""
    needs = [paper.needed for paper in procedure.required_documents]
    counts = ((needs.count(need), word) for need, word in NEEDS.items())
    nothing = words.NOT_NEEDED if not_needed else words.UNKNOWN
    return ", ".join(f"{number} {word}" for number, word in counts if number) or nothing


def _paper(catalogue: Catalogue, paper: RequiredDocument) -> Paper:
    return Paper(
        paper.name,
        PAPER_KINDS[paper.kind] if paper.kind else "",
        _form(catalogue, paper.form, paper.name),
        _count(paper),
        paper.when or "",
        paper.note or "",
        tuple(_other(catalogue, other) for other in paper.one_of),
        tuple(_other(catalogue, other) for other in paper.alternatives),
    )


def _other(catalogue: Catalogue, other: Alternative) -> Paper:
    return Paper(
        other.name,
        form=_form(catalogue, other.form, other.name),
        count=_count(other),
        when=other.when or "",
    )


def _count(paper: RequiredDocument | Alternative) -> str:
    counts = ((paper.originals, words.ORIGINALS), (paper.copies, words.COPIES))
    return ", ".join(f"{number} {word}" for number, word in counts if number)


def _form(catalogue: Catalogue, form: Form | None, paper: str) -> FormEntry | None:
    """The form; where all that is known of it is the paper's own name, that there is one."""
    if form is None:
        return None
    number = (form.number or "").removeprefix("Mẫu ")
    name = form.name if form.name != paper else None
    told = ", ".join(part for part in (number, name) if part)
    return FormEntry(
        told or ("" if form.document or form.file else words.FORM_UNNUMBERED),
        document_link(catalogue, form.document) if form.document else None,
        _file(catalogue, form.file) if form.file else None,
    )


def _file(catalogue: Catalogue, name: str) -> Link:
    """The file to download, its kind and its size behind: people pay for what they load."""
    (content,) = (form for form in catalogue.forms if form.name == name)
    return Link(f"{name} ({size_text(len(content.data))})", addresses.form(name))
