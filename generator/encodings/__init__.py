"""In which encoding bytes are: Unicode by its marks and empty bytes, or one from before it by its words.

Records, tables and lists ask here alike. Nothing is refused: whoever asks knows what it can read. What knows
the old encodings is loaded only where there may be one: `recognising` for bytes, `old` for text.
"""

import codecs

BOM = codecs.BOM_UTF8
MARKS = ((BOM, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
WINDOWS = "Windows-1258"
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


def is_utf16(data: bytes) -> bool:
    """Whether the bytes are UTF-16, which can pass for UTF-8 where no letter has diacritics."""
    codec, _ = unicode_start(data)
    return codec != "utf-8"


def is_utf8(data: bytes, *, cut: bool = False) -> bool:
    """Whether the bytes are UTF-8; where they are `cut`, the last letter need not be whole."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError:
        return False
    return True
