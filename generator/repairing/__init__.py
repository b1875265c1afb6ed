"""What is certain, mended: the bytes of a file in, its bytes with only those characters changed out.

`mended` makes the repairs that problems carry, and tidies what no reader sees: a byte order mark,
Windows line ends, letters in parts, spaces at the end of a line. Nothing here decides what is wrong, and
nothing is changed whose meaning anybody could doubt: after every change the text is read again, and
where more has changed than was meant, the file stays as it was. `changed` says what a file would lose
and gain, line by line. No file is opened here.
"""

from generator.repairing.differences import Changed, Line, changed
from generator.repairing.mending import Mended, mended, unreadable_from

__all__ = ["Changed", "Line", "Mended", "changed", "mended", "unreadable_from"]
