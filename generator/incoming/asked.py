"""What the person who imports a file says of it, beside what stands in it."""

from dataclasses import dataclass
from datetime import datetime

from generator.observations import Channel, Status
from generator.quantities import Period


@dataclass(frozen=True)
class Asked:
    """The options of one import; None where nothing was said, so that the file must say it.

    `file` is the name by which notices call the file, without its folder. `as_of` is midnight
    where only a day was given. `sheet` and `group` choose a part of a workbook by name, `unit` a
    unit of the national portal by code or name. `source` is never empty: where nothing was said
    it names the kind and the file, and `own_source` is False: a reader may then name its part of the file.
    `leave_out`: dossiers that contradict themselves are left out instead of refusing their list.
    """

    file: str
    source: str
    status: Status = Status.OFFICIAL
    period: Period | None = None
    as_of: datetime | None = None
    channel: Channel | None = None
    sheet: str | None = None
    group: str | None = None
    unit: str | None = None
    own_source: bool = True
    leave_out: bool = False
