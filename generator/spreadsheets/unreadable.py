"""The way out of a file that cannot be read: an exception inside, a notice at the door."""

from generator.wording.spreadsheets import Said


class Unreadable(Exception):
    """Why nothing of the file can be read; `said` is the message and the hint."""

    def __init__(self, said: Said):
        super().__init__(said[0])
        self.said = said
