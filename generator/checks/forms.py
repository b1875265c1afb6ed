"""Forms to download: there, what their names say, light enough, and used by some procedure."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.forms import LARGEST_FORM
from generator.catalogue.identifiers import FORM_FILE, FORM_NAME_HINT
from generator.problems import Code, Place, Problem, shown
from generator.vietnamese import nearest

FOLDER = "content/forms/"
PROCEDURES = "content/procedures/"


def forms_are_there(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A form that a paper names as a file is in content/forms/."""
    names = {form.name for form in catalogue.forms}
    for procedure in catalogue.procedures:
        for location, form in procedure.forms():
            if form.file and form.file not in names:
                near = nearest(form.file, names)
                yield Problem(
                    procedure.place(*location, "file"),
                    Code.FORM_MISSING,
                    f"không có tệp mẫu “{form.file}” trong {FOLDER}",
                    f"có phải là “{near}” không?" if near else f"chép tệp vào {FOLDER}, hoặc xóa dòng file",
                )


def forms_are_sound(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A form has a name for every disk, is what its ending says, and is not too large for a phone."""
    for form in catalogue.forms:
        place = Place(FOLDER + form.name)
        if not FORM_FILE.fullmatch(form.name):
            yield Problem(
                place,
                Code.FORM_NAME_WRONG,
                f"“{shown(form.name)}” không phải tên tệp mẫu",
                FORM_NAME_HINT,
            )
            continue  # an ending that is not allowed has no content to be
        if len(form.data) > LARGEST_FORM:
            yield Problem(
                place,
                Code.FORM_TOO_LARGE,
                f"tệp mẫu lớn hơn {LARGEST_FORM // 1_000_000} MB",
                "nén ảnh trong tệp, hoặc dùng bản không có ảnh quét",
            )
        if not form.is_what_it_says:
            yield Problem(
                place,
                Code.FORM_CONTENT_WRONG,
                f"nội dung tệp không phải là tệp .{form.ending}",
                "mở tệp, lưu lại đúng loại pdf, doc, docx, xls, xlsx hoặc odt; đừng đổi đuôi bằng tay",
            )


def forms_are_used(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: a file that no paper of any procedure names; nobody would find it.

    Not while a procedure has errors: what was left out of it may name the file.
    """
    if any(path.startswith(PROCEDURES) for path in catalogue.faulty):
        return
    used = {form.file for procedure in catalogue.procedures for _, form in procedure.forms()}
    for form in catalogue.forms:
        if form.name not in used:
            yield Problem(
                Place(FOLDER + form.name),
                Code.FORM_UNUSED,
                "chưa thủ tục nào dùng tệp mẫu này",
                "ghi tên tệp vào form.file của giấy tờ dùng mẫu này, hoặc xóa tệp",
            )
