"""Which encoding from before Unicode bytes are in: the one in which they are words of Vietnamese."""

import re
import unicodedata
from collections.abc import Callable

from generator.encodings import LARGEST_SAMPLE, WINDOWS, is_utf8
from generator.encodings.old import from_tcvn3, from_vni
from generator.vietnamese import is_syllable

OLD_WORD = re.compile(r"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
ENOUGH = 0.8  # of the words: names and abbreviations are no syllables


def recognised(data: bytes) -> tuple[str | None, Callable[[bytes], str]]:
    """The encoding in which most words are syllables of Vietnamese, and how a line is read in it."""
    sample = b"\n".join(line for line in data.split(b"\n") if not is_utf8(line))[:LARGEST_SAMPLE]
    scores = {encoding: _share(read(sample), sample) for encoding, read in READERS.items()}
    best = max(scores, key=lambda encoding: scores[encoding])
    # Words that are syllables as they stand speak for no encoding of ours: other letters were lost before.
    lossy = best != WINDOWS and _share(sample.decode("latin-1"), sample) >= scores[best]
    return (best if scores[best] >= ENOUGH and not lossy else None), READERS[best]


def _share(text: str, data: bytes) -> float:
    """How many of the words with letters beyond ASCII are syllables."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    old = len(OLD_WORD.findall(data.decode("latin-1")))
    return sum(map(is_syllable, words)) / max(len(words), old, 1)


def _windows(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _by_words(decode: Callable[[str], str | None]) -> Callable[[bytes], str]:
    return lambda data: OLD_WORD.sub(lambda match: decode(match[0]) or match[0], data.decode("latin-1"))


READERS: dict[str, Callable[[bytes], str]] = {
    WINDOWS: _windows,
    "TCVN3 (ABC)": _by_words(from_tcvn3),
    "VNI-Windows": _by_words(from_vni),
}
