"""In which encoding bytes are: Unicode by its marks and empty bytes, or one from before it by its words.

Records, tables and lists ask here alike. Nothing is refused: whoever asks knows what it can read.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from generator.encodings.old import from_tcvn3, from_vni
from generator.vietnamese import is_syllable

BOM = codecs.BOM_UTF8
MARKS = ((BOM, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
WINDOWS = "Windows-1258"
OLD_WORD = re.compile(r"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
ENOUGH = 0.8  # of the words: names and abbreviations are no syllables
LARGEST_SAMPLE = 20_000  # bytes
FEWEST_PAIRS = 5  # of bytes: fewer tell nothing
OFTEN = 0.25  # of all characters: digits, separators and plain letters have an empty byte in UTF-16


def unicode_start(data: bytes) -> tuple[str, int]:
    """The codec of the bytes if they are Unicode, and how many of them are the mark before the text.

    Without a mark they are UTF-16 where many bytes of one half of the pairs are empty, else UTF-8.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    pairs = len(data[:LARGEST_SAMPLE]) // 2
    even, odd = (data[start : 2 * pairs : 2].count(0) for start in (0, 1))
    if pairs < FEWEST_PAIRS or max(even, odd) <= max(OFTEN * pairs, 10 * min(even, odd)):
        return "utf-8", 0
    return ("utf-16-le" if odd > even else "utf-16-be"), 0


def is_utf8(data: bytes, *, cut: bool = False) -> bool:
    """Whether the bytes are UTF-8; where they are `cut`, the last letter need not be whole."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError:
        return False
    return True


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
