"""Files that stand where nobody reads them, or where another kind of record belongs: where they belong."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue.identifiers import PROCEDURE_CODE
from generator.kinds import KINDS, Kind, kind_of
from generator.problems import Code, Place, Problem, Severity
from generator.vietnamese import distance

# Endings besides .yml and .md; Notepad adds its own.
ENDING = re.compile(r"(?i)\.(?:(?:ya?ml|yam|ymal|md|markdown)(?:\.(?:txt|docx?|ya?ml|bak|old))?|txt|docx?)$")
FOLDERS = {kind.files.split("/")[1]: kind for kind in KINDS if "*" in kind.files}
KEY_AT_EDGE = re.compile(rb"^([a-z_]+):", re.MULTILINE)
OF_KEPT = (".bak", ".old")  # copies that somebody kept, of which none may be wanted
A_SLIP = 2  # letters of the name of a folder
MANY = 3  # faults of keys, from which on a file may hold another kind of record


def name_of(path: str) -> str:
    """The name of a file without what may stand behind it: what others call its record."""
    return ENDING.sub("", PurePosixPath(path).name)


def stranger(path: str, files: Collection[str]) -> Problem:
    """That nobody reads this file, and where it would be read."""
    return _misnamed(path, files) or _elsewhere(path, files)


def _misnamed(path: str, files: Collection[str]) -> Problem | None:
    """That only the ending of a name keeps a file from being read."""
    stem = ENDING.sub("", path)
    right = next((stem + ending for ending in (".yml", ".md") if kind_of(stem + ending)), None)
    if right is None or stem == path or path.lower().endswith((".doc", ".docx")):
        return None
    message = f"tên tệp kết thúc bằng “{path.removeprefix(stem)}” nên không được đọc"
    if right in files:
        return Problem(Place(path), Code.FILE_NAME_WRONG, message, f"đã có “{right}”: xóa một trong hai tệp")
    hint = f"đổi tên tệp thành “{PurePosixPath(right).name}”"
    if path.lower().endswith(OF_KEPT):
        return Problem(Place(path), Code.FILE_NAME_WRONG, message, f"{hint}; chỉ là bản lưu thì xóa tệp này")
    return Problem(Place(path), Code.FILE_NAME_WRONG, message, hint, right)


def _elsewhere(path: str, files: Collection[str]) -> Problem:
    message = "tệp này không thuộc phần nào nên không được đọc"
    hint, repair = "chuyển tệp về đúng thư mục, hoặc xóa", None
    parts = PurePosixPath(path).parts
    near = [name for name in FOLDERS if len(parts) > 2 and distance(parts[1], name, A_SLIP + 1) <= A_SLIP]
    right = "/".join((parts[0], near[0], *parts[2:])) if len(near) == 1 else ""
    if right and kind_of(right) is FOLDERS[near[0]] and near[0] != parts[1]:
        hint = f"chuyển tệp vào thư mục content/{near[0]}/"
        repair = None if right in files else right
    elif PROCEDURE_CODE.fullmatch(name_of(path)) and path.endswith(".yml"):
        hint = "chuyển tệp vào thư mục content/procedures/, hoặc xóa"
    return Problem(Place(path), Code.FILE_UNEXPECTED, message, hint, repair)


def of_another_kind(
    kind: Kind[Any], data: bytes, path: str, problems: list[Problem], files: Collection[str]
) -> Problem | None:
    """That a file of a folder holds a sound record of another folder; only of one with many faults."""
    if "*" not in kind.files or sum(one.code in FAULTS for one in problems) < MANY:
        return None
    for folder, other in FOLDERS.items():
        if other is kind or other.files.endswith(".md") != kind.files.endswith(".md"):
            continue
        if not _has_keys_of(other, data):
            continue  # so that a folder of wrong files is not read once more for each kind
        record, found = other.read(data, path)
        if record is None or any(one.severity is Severity.ERROR for one in found):
            continue
        right = f"content/{folder}/{PurePosixPath(path).name}"
        message = f"tệp này không phải hồ sơ “{kind.title}” mà là hồ sơ “{other.title}”"
        hint = f"chuyển tệp vào thư mục content/{folder}/"
        return Problem(Place(path), Code.FILE_UNEXPECTED, message, hint, None if right in files else right)
    return None


def _has_keys_of(kind: Kind[Any], data: bytes) -> bool:
    """Whether half of the keys at the left edge are those of a kind, as far as that is seen at a glance."""
    found = KEY_AT_EDGE.findall(data)
    known = {(field.alias or name).encode() for name, field in kind.model.model_fields.items()}
    return 2 * sum(key in known for key in found) >= len(found) > 0


FAULTS = (Code.KEY_UNKNOWN, Code.KEY_MISSING, Code.KEY_MISPLACED)
