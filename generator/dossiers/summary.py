"""What an import of a list did, in numbers and in a few sentences."""

from dataclasses import dataclass

from generator.dossiers.tallies import shortened
from generator.quantities import Period
from generator.wording import dossiers as words

MOST_COLUMNS_TOLD = 40


@dataclass(frozen=True)
class Summary:
    """Numbers of dossiers. `unread` are the names of the columns that were passed over, never what they hold.

    `read` = `counted` + `outside` + `left_out`: in a period, in none of them, not counted at all.
    """

    encoding: str
    read: int = 0
    counted: int = 0
    outside: int = 0
    left_out: int = 0
    period: Period | None = None
    unread: tuple[str, ...] = ()

    def sentences(self) -> list[str]:
        """For whoever imports the list."""
        said = [words.reading_text(self.encoding, self.read)]
        if self.period and self.period.start:
            said.append(words.counted_text(self.counted, self.outside, self.period.start, self.period.end))
        if self.left_out:
            said.append(words.left_out_text(self.left_out))
        if self.unread:
            said.append(words.unread_text([shortened(name) for name in self.unread[:MOST_COLUMNS_TOLD]]))
        return said
