"""Figures on their way into data/stats.csv: rows as another programme counted them, before they are ours.

A reader of a kind turns a file into `Incoming` rows and `Notice`s; `comparing` sets the rows beside those
that stand in the table. Nothing here meets the disk, and nothing mends a figure.
"""

from generator.incoming.asked import Asked
from generator.incoming.rows import CellPlace, Incoming, Notice, Weight, refused

__all__ = ["Asked", "CellPlace", "Incoming", "Notice", "Weight", "refused"]
