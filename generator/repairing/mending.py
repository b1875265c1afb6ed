"""One file: its repairs made and its text tidied, or left as it was where that would change more."""

from dataclasses import dataclass

from generator.catalogue.fields import Record
from generator.kinds import kind_of
from generator.problems import Problem
from generator.reading import LARGEST_FILE, as_decoded, read_prose, read_tree
from generator.reading.characters import without_strange
from generator.reading.known import nothing_known
from generator.records import known_of
from generator.repairing.edits import Edit, edited, edits_of
from generator.repairing.guarding import no_worse
from generator.repairing.tidying import Read, Reading, is_yaml, no_new_problems, tidied
from generator.repairing.values import alike, texts, touched_by


@dataclass(frozen=True)
class Mended:
    """The bytes of a file after one pass; the repairs made, at their new places.

    `refused` where a repair would have changed more than it meant: then nothing was done.
    """

    data: bytes
    made: tuple[Edit, ...] = ()
    refused: bool = False


def mended(data: bytes, path: str, problems: list[Problem]) -> Mended:
    """The file with the repairs of these problems, which are those of its present bytes, and tidied.

    A repair can bring problems to light that stood behind it: then call again with those.
    """
    text = _text(data)
    if text is None:
        return Mended(data)
    read = reader_of(path)
    lines = text.split("\n")
    edits = edits_of(problems, lines)
    made: list[Edit] = []
    if edits:
        before, doubted = read(text), reader_of(path, doubted=True)
        edits = [edit for edit in edits if not _begins_long_text(edit, before)]
        lines, made = edited(lines, edits)
        was, text = text, "\n".join(lines)
        # What is YAML and yet not meant so is told by a reader that doubts: then its reading is what counts.
        if not _as_meant(before, read(text), edits) and not _as_meant(doubted(was), doubted(text), edits):
            return Mended(data, refused=True)
        if not no_worse(path, was, text, [edit.line for edit in made]):
            return Mended(data, refused=True)
    return Mended(tidied(text, read, prose=path.endswith(".md")).encode("utf-8"), tuple(made))


def unreadable_from(data: bytes, path: str) -> int | None:
    """The line from which a file cannot be read as fields as it stands; None where it can."""
    text = _text(data)
    if text is None:
        return 1
    tree, problems = reader_of(path)(text)
    if not problems or (
        tree is not None and (tree.mended is None or is_yaml(text, prose=path.endswith(".md")))
    ):
        return None
    return min(problem.place.line for problem in problems)


def reader_of(path: str, *, doubted: bool = False) -> Read:
    """What reads the text of a file as fields, as `check` does: of a page of prose its head."""
    reader, kind = (read_prose if path.endswith(".md") else read_tree), kind_of(path)
    model: type[Record] | None = kind.model if kind else None
    known = known_of(model) if model else nothing_known

    def read(text: str) -> Reading:
        # Strange signs as `decode` has them, so that places stay what they are.
        return reader(without_strange(text), path, known, doubted=doubted)

    return read


def _text(data: bytes) -> str | None:
    """The text as problems count its lines and columns; None where it is none, or too long to be read."""
    if len(data) > LARGEST_FILE or b"\0" in data:  # which no text has but in another encoding
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    text = as_decoded(data)
    return text if text.strip() and len(text.encode("utf-8")) <= LARGEST_FILE else None


def _begins_long_text(edit: Edit, before: Reading) -> bool:
    """Whether only the first sign of a text of several lines would be replaced, as the `>` before it.

    Where the sign goes without another in its place, the lines below are no text.
    """
    if before[0] is None or edit.width > 1 or not edit.text:
        return False
    return any(
        outline[:2] == edit.start and outline[2] == 1 and len(text) > 1
        for outline, text in texts(before[0].value, before[0].outline)
    )


def _as_meant(before: Reading, after: Reading, edits: list[Edit]) -> bool:
    """Whether nothing else has changed; of what could not be read, whether less stands against it now."""
    (was, problems), (now, left) = before, after
    if was is None or (was.mended is not None and was.mended.lost):
        if was is not None and now is not None:
            return now.mended is None or not now.mended.lost or len(left) < len(problems)
        return now is not None or not problems or problems[-1].place < left[-1].place
    if now is None:
        return False
    # Of several slips on a line one is told: the next one may come to light, to be mended in the next pass.
    lasting = [problem for problem in left if problem.repair is None]
    return alike(was, now, touched_by(edits, was)) and no_new_problems(problems, lasting)
