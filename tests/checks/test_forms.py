"""A form that people are sent to is there, opens, and does not cost them a day's data."""

from generator.catalogue.forms import LARGEST_FORM, FormContent
from generator.checks.forms import forms_are_sound, forms_are_there, forms_are_used
from generator.problems import Code, Place
from tests.sound_project import BUILT_ON

PDF = b"%PDF-1.7"


def found(catalogue):
    laws = (forms_are_there, forms_are_sound, forms_are_used)
    return [(one.code, one.place.path) for law in laws for one in law(catalogue, BUILT_ON)]


def using(new_procedure, name):
    return new_procedure(required_documents=[{"name": "Tờ khai", "form": {"file": name}}])


def test_a_form_that_is_there_sound_and_used(new_catalogue, new_procedure):
    """Nothing to say."""
    procedure = using(new_procedure, "to-khai.pdf")

    assert found(new_catalogue(procedures=[procedure], forms=[FormContent("to-khai.pdf", PDF)])) == []


def test_a_form_of_the_largest_size_and_one_byte_more(new_catalogue, new_procedure):
    """Two million bytes are allowed; loading never reads more than one beyond."""
    procedure = using(new_procedure, "to-khai.pdf")
    just = FormContent("to-khai.pdf", PDF.ljust(LARGEST_FORM))
    over = FormContent("to-khai.pdf", PDF.ljust(LARGEST_FORM + 1))

    assert found(new_catalogue(procedures=[procedure], forms=[just])) == []
    assert found(new_catalogue(procedures=[procedure], forms=[over])) == [
        (Code.FORM_TOO_LARGE, "content/forms/to-khai.pdf")
    ]


def test_a_form_that_is_not_what_its_name_says(new_catalogue, new_procedure):
    """A page of the web saved under the name of a document opens on no phone; an unknown ending neither."""
    contents = [
        FormContent("a.pdf", b"<html>"),
        FormContent("b.docx", PDF),
        FormContent("c.docx", b"PK\x03\x04"),
        FormContent("d.doc", b"\xd0\xcf\x11\xe0"),
    ]
    wrong = [one.place.path for one in forms_are_sound(new_catalogue(forms=contents), BUILT_ON)]

    assert wrong == ["content/forms/a.pdf", "content/forms/b.docx"]


def test_a_form_that_no_record_could_name(new_catalogue):
    """Blanks, marks, capitals and other endings: no address carries them unchanged."""
    contents = [FormContent(name, PDF) for name in ("Tờ khai.pdf", "TO-KHAI.PDF", "to-khai.exe", "to-khai")]
    found = [(one.code, one.place.path) for one in forms_are_sound(new_catalogue(forms=contents), BUILT_ON)]

    assert found == [(Code.FORM_NAME_WRONG, f"content/forms/{form.name}") for form in contents]


def test_a_missing_form_names_the_nearest(new_catalogue, new_procedure):
    """One letter too few is the usual slip."""
    procedure = using(new_procedure, "to-khai.pdf")
    (problem,) = forms_are_there(
        new_catalogue(procedures=[procedure], forms=[FormContent("to-kha.pdf", PDF)]), BUILT_ON
    )

    assert (problem.code, problem.place) == (Code.FORM_MISSING, Place(""))
    assert problem.hint == "có phải là “to-kha.pdf” không?"
