"""What each chart of the demo must show: its values, its marks and its sentence."""

from dataclasses import dataclass

from tests.demo.arithmetic import (
    CHANNELS,
    FORM,
    GOOD,
    LATE,
    LATE_RATE,
    MONTHS,
    NAMES,
    OVERDUE,
    UNKNOWN,
    YEAR,
    rows,
    size,
    value,
)
from tests.demo.words import UNIT, lower, marks, month, text
from tests.demo.words import UNKNOWN as ABSENT


@dataclass
class Chart:
    """A chart as values: for each series a value for each label."""

    identity: str
    title: str
    kind: str  # columns, lines, bars
    labels: list[str]
    series: dict[str, list]
    marks: list[list[str]]
    at_end: bool = False
    waiting: bool = False  # a chart of late dossiers, while others wait past their day

    @property
    def head(self):
        return "Lĩnh vực" if self.kind == "bars" else "Tháng"

    @property
    def points(self):
        """The values of each label."""
        return list(zip(*self.series.values(), strict=True))

    @property
    def labelled(self):
        return zip(self.labels, self.points, strict=True)

    @property
    def unknown(self):
        """The places of the labels of which a value is not known."""
        return [place for place, found in enumerate(self.points) if {*UNKNOWN} & {*found}]

    @property
    def is_rate(self):
        return any(isinstance(one, tuple) for found in self.points for one in found)

    @property
    def spoken(self):
        """The title of each value by series, by label."""
        return [
            [
                f"{label}, {lower(name)}: {text(one, UNIT)}"
                for label, one in zip(self.labels, found, strict=True)
            ]
            for name, found in self.series.items()
        ]

    @property
    def sentence(self):
        said = list(self._of_rates() if self.is_rate else self._of_counts())
        reasons = [max(one for one in self.points[at] if one in UNKNOWN) for at in self.unknown]
        counted = [(ABSENT[one], reasons.count(one)) for one in ("*", "") if one in reasons]
        missing = [", ".join(f"{often} tháng {why}" for why, often in counted) + "."] if counted else []
        silent = {mark.partition(": ")[2] for marks in self.marks for mark in marks if "chưa có: " in mark}
        lacking = [f"Có tháng còn thiếu lĩnh vực ({', '.join(sorted(silent))})."] if silent else []
        waiting = ["Chưa kể hồ sơ đang giải quyết đã quá hạn."] if self.waiting else []
        return " ".join([*said, *missing, *lacking, *waiting])

    def _of_rates(self):
        """Of each series the newest value, unless it is one of sectors, and the highest."""
        for name, found in self.series.items():
            if self.kind != "bars":
                yield f"{name}: {self._place(-1)} {text(found[-1])}."
            if self.kind != "bars" and max(map(size, found[:-1])) < size(found[-1]):
                yield "Đó là mức cao nhất trong các tháng này."
            else:
                yield self._highest(name, found)

    def _of_counts(self):
        """The sums, or of what is pending the newest values; and the highest of the last series."""
        where = f"Từ {self._place(0)} đến {self._place(-1)}"
        if self.kind == "bars":
            where = f"Cả {len(self.labels)} lĩnh vực"
        if self.unknown:
            where += ", chỉ tính chỗ có số"
        sums = {name: sum(map(size, found)) for name, found in self.series.items()}
        if self.at_end:
            where, sums = self.labels[-1], {name: found[-1] for name, found in self.series.items()}
        yield f"{where}: {', '.join(f'{lower(name)} {text(one, UNIT)}' for name, one in sums.items())}."
        yield self._highest(*list(self.series.items())[-1])

    def _place(self, at):
        label = self.labels[at]
        return label if self.kind == "bars" else lower(label)

    def _highest(self, name, found):
        known = [(size(one), place) for place, one in enumerate(found) if one not in UNKNOWN]
        most = max(known)[0]
        if not most:
            return f"Không có hồ sơ nào {lower(name)}."
        first, *others = [place for amount, place in known if amount == most]
        same = f" và {len(others)} tháng khác bằng vậy" if others else ""
        return f"{name} cao nhất: {self._place(first)}, {text(found[first], UNIT)}{same}."


def by_month(identity, title, kind, lines, months=MONTHS, sectors=NAMES, about=FORM, at_end=False):
    """A chart of months; `lines`: what each series counts, and of which ways to apply."""
    whole = len(sectors) > 1
    return Chart(
        identity,
        title,
        kind,
        [month(one) for one in months],
        {
            name: [value(rows([one], sectors, channels), head) for one in months]
            for name, (head, channels) in lines.items()
        },
        [marks(rows([one], sectors), [one] if whole else (), about) for one in months],
        at_end,
        waiting([head for head, _ in lines.values()], [rows([one], sectors) for one in months]),
    )


def waiting(heads, groups):
    """Whether lateness is told while dossiers that are not finished are past their day."""
    overdue = (value(some, OVERDUE) for some in groups)
    return bool({LATE, LATE_RATE} & {*heads}) and any(one not in UNKNOWN and one for one in overdue)


def both(*heads):
    """Lines of counts that both ways to apply have."""
    return {head: (head, CHANNELS) for head in heads}


def by_sector(identity, title, heads, order):
    """A chart of the sectors in the newest twelve months, the largest first, then by name."""
    sums = {one: rows(YEAR, [one]) for one in NAMES}
    ranked = sorted(NAMES, key=lambda one: -size(value(sums[one], order)))
    return Chart(
        identity,
        title,
        "bars",
        [NAMES[one] for one in ranked],
        {head: [value(sums[one], head) for one in ranked] for head in heads},
        [marks(sums[one]) for one in ranked],
        waiting=waiting(heads, [rows([YEAR[-1]], [one]) for one in NAMES]),
    )


def of_sector(sector, months=MONTHS):
    title = f"{NAMES[sector]}: trước & đúng hạn và trễ hạn từng tháng"
    return by_month(f"linh-vuc-{sector}", title, "columns", both(GOOD, LATE), months, [sector])
