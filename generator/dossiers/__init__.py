"""A list of dossiers, as one-stop software exports it, counted by month, sector and channel.

Reads CSV and Parquet in pieces, only the columns that counting needs: no name, number or address of a
person is read into anything. Free of disk and clock: the file comes open, the day of the list as an option.
docs/decisions/0019-dossiers-counted-by-month.md says how is counted and why.
"""

from generator.dossiers.reading import is_parquet, read_dossiers
from generator.dossiers.summary import Summary

__all__ = ["Summary", "is_parquet", "read_dossiers"]
