"""What to write instead, where a file does not fit its model: of a key, of a shape, of a word.

The models and their titles are all that is known here: no field is known by name. Nothing here
finds a fault; `records` does, and asks for the words.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Advice:
    """What a hint says, and what to write at the place where only one thing can be meant."""

    hint: str
    repair: str | None = None
