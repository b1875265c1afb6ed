"""Files of forms that people download: what they are called, what they hold, how large they are.

Knows no disk: whoever loads a project hands the bytes over.
"""

from dataclasses import dataclass

LARGEST_FORM = 2_000_000  # bytes; on 400 kbit/s that is already 40 seconds

# What a file of each ending begins with. A .docx is a zip; a page of text saved as .doc is not one.
BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "doc": (b"\xd0\xcf\x11\xe0",),
    "xls": (b"\xd0\xcf\x11\xe0",),
    "docx": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
}


@dataclass(frozen=True)
class FormContent:
    """A file of content/forms/: its name there, and its bytes."""

    name: str
    data: bytes

    @property
    def ending(self) -> str:
        """What stands behind the last dot of the name."""
        return self.name.rpartition(".")[2]

    @property
    def is_what_it_says(self) -> bool:
        """Whether the bytes begin as those of a file of this ending do."""
        return self.data.startswith(BEGINNINGS.get(self.ending, ()))
