"""What a project has already: who bears an id, and what is so near to a new record that one should ask."""

from collections.abc import Iterator

from generator.adding.answers import Numbered
from generator.catalogue import Catalogue
from generator.catalogue.fields import Record
from generator.catalogue.legal_numbers import ascii_number, sign_of, without_issuer, without_year, year_of
from generator.problems import Code
from generator.scalars import Misread
from generator.vietnamese import fold
from generator.wording import adding as words


def free_procedure(catalogue: Catalogue, identity: str) -> str:
    """The id, refused where a procedure has it or had it."""
    for procedure in catalogue.procedures:
        if procedure.id == identity:
            raise _taken(identity, procedure)
        if identity in procedure.former_ids:
            message = words.TAKEN_FORMERLY.format(what=identity, path=procedure.path)
            raise Misread(Code.IDENTITY_DUPLICATE, message, words.TAKEN_HINT)
    return _unless_unread(catalogue, identity)


def free_guide(catalogue: Catalogue, slug: str) -> str:
    """The slug, refused where a guide has it."""
    for guide in catalogue.guides:
        if guide.slug == slug:
            raise _taken(slug, guide)
    return _unless_unread(catalogue, slug)


def free_number(catalogue: Catalogue, numbered: Numbered, issuer: str | None) -> Numbered:
    """The number, refused where a document has it; with an issuer's name, where it has that one too."""
    for document in catalogue.legislation.sharing.get(numbered.number, ()):
        if issuer is None or issuer == document.issuer_slug:
            misread = _taken(numbered.number, document)
            hint = f"{misread.hint}; {words.TAKEN_BY_ANOTHER}" if issuer is None else misread.hint
            raise Misread(misread.code, misread.message, hint)
    _unless_unread(catalogue, ascii_number(numbered.number))
    return numbered


def near_numbers(catalogue: Catalogue, number: str) -> Iterator[str]:
    """Of documents whose number a slip of the hand could have made of this one."""
    for document in catalogue.legal_documents:
        if document.number != number and slipped(document.number, number):
            yield words.NEAR_NUMBER.format(number=document.number, path=document.path)


def same_names(catalogue: Catalogue, name: str) -> Iterator[str]:
    """Of procedures that are called the same."""
    for procedure in catalogue.procedures:
        if fold(procedure.name) == fold(name):
            yield words.SAME_NAME.format(path=procedure.path)


def slipped(one: str, other: str) -> bool:
    """Alike but for letters, for the year, or for the order of the digits."""
    one, other = without_issuer(one), without_issuer(other)
    if _digits(one) == _digits(other) or without_year(one) == without_year(other):
        return True
    same_kind = sign_of(one) == sign_of(other) and year_of(one) == year_of(other)
    return same_kind and sorted(_digits(one)) == sorted(_digits(other))


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit())


def _taken(what: str, record: Record) -> Misread:
    message = words.TAKEN.format(what=what, path=record.path)
    return Misread(Code.IDENTITY_DUPLICATE, message, words.TAKEN_HINT)


def _unless_unread(catalogue: Catalogue, stem: str) -> str:
    if stem in catalogue.unread:
        message = words.TAKEN_UNREAD.format(name=f"{stem}.yml")
        raise Misread(Code.IDENTITY_DUPLICATE, message, words.TAKEN_UNREAD_HINT)
    return stem
