"""Figures of another programme go into data/stats.csv: read, compared, judged, then written.

Append only, whole or not at all. Nothing is written while anything speaks against it.
"""

from generator.importing.kinds import KINDS, Kind, Read
from generator.importing.planning import Plan, plan_import
from generator.importing.writing import write

__all__ = ["KINDS", "Kind", "Plan", "Read", "plan_import", "write"]
