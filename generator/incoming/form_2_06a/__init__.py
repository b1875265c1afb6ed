"""Form II.06a/VPCP/KSTT as one-stop software exports it: found in a book by structure, never by its title.

`read_form` gives the rows of all sectors as the source counts them, and every notice at once. Nothing here
adds, mends or guesses a figure: a cell that can be two things is refused, a total that its rows do not add up
to is told.
"""

from generator.incoming.form_2_06a.reading import read_form
from generator.incoming.form_2_06a.said_of_sheet import own_names

__all__ = ["own_names", "read_form"]
