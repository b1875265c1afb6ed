"""One row of figures on its way in, as the source counts it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.notices import CellPlace as CellPlace  # rows and what is said of them are asked for together
from generator.notices import Notice as Notice
from generator.notices import Weight as Weight
from generator.notices import refused as refused
from generator.observations import Channel, Column, Count, Definition, Status
from generator.quantities import Period


@dataclass(frozen=True)
class Incoming:
    """Figures of one period, sector and channel as the source counts them.

    `counts` has every column; what the source does not give is an Absence. `place` is where the row stands
    in the imported file; `sector` is an id of sectors.yml, or `all`.
    """

    place: CellPlace
    period: Period
    as_of: datetime
    sector: str
    channel: Channel
    counts: Mapping[Column, Count]
    definition: Definition
    status: Status
    source: str
