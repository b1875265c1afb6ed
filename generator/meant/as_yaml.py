"""A text as a scalar of YAML that every reader takes for text."""

import re

PLAIN = re.compile(r"[^\W\d_][\w ./()-]*|[0-9][0-9.]*(?:/[0-9]{4})?/[^\W\d_][\w-]*(?: \([a-z0-9-]+\))?")
WORDS = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null")


def as_yaml(text: str) -> str:
    """Without quotes where no reader of YAML, old or new, would take it for something else."""
    if PLAIN.fullmatch(text) and text == text.strip() and not WORDS.fullmatch(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """In double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
