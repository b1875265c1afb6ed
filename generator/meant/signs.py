"""Signs in other widths than usual."""

import unicodedata


def narrow(text: str) -> str:
    """Digits and signs as a keyboard for Chinese or Japanese widens them, as usual ones."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
