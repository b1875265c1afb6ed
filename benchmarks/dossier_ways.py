"""A list of dossiers counted by month, sector and channel in two ways: by the generator, directly in pandas.

Run as `python -m benchmarks.dossier_ways generator|pandas LIST TABLE`: both write the same table. The way of
pandas is what somebody writes who knows it well and has sound data: it refuses nothing and tells nothing.
`list LIST SIZE` makes the list, as CSV and as Parquet, in a process of its own: memory is reported with that
of whoever started it.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

DEMO = Path(__file__).resolve().parent.parent / "examples/demo-commune"
AS_OF = datetime.fromisoformat("2026-11-05")
FIRST, LAST = date(2024, 11, 1), date(2026, 10, 31)
ONLINE, DONE, BACK, WAITING = "Trực tuyến", "Đã trả kết quả", "Trả lại", "Chờ bổ sung"
SEED = 20261122
KEYS = ["sector", "channel"]


def by_generator(listed: Path) -> Iterator[str]:
    """As the command reads it."""
    from generator.build.load import load
    from generator.importing import KINDS
    from generator.incoming import Asked
    from generator.observations import FORM_COLUMNS
    from generator.quantities import Period

    asked = Asked(listed.name, "Lô", as_of=AS_OF, period=Period(FIRST, LAST))
    read = KINDS["dossiers"].read(listed, asked, load(DEMO).catalogue)
    print(*read.told, *(f"{one.weight}: {one.message}" for one in read.notices), sep="\n", file=sys.stderr)
    for row in read.rows:
        counts = [str(row.counts[column]) for column in FORM_COLUMNS[3:-1]]
        yield ",".join((str(row.period.end), row.sector, row.channel, *counts))


def by_pandas(listed: Path) -> Iterator[str]:
    """Written directly."""
    import numpy as np
    import pandas as pd

    given = json.loads(listed.with_suffix(".json").read_text("utf-8"))
    worked = np.array(given["worked"], dtype="datetime64[D]")
    words = ("Mã TTHC", "Hình thức nộp", "Trạng thái", "Thời hạn giải quyết")
    days = {"accepted": "Ngày tiếp nhận", "due": "Ngày hẹn trả", "end": "Ngày kết thúc xử lý"}
    columns = ["Mã hồ sơ", *words, *days.values()]
    if listed.suffix == ".parquet":
        table = pd.read_parquet(listed, columns=columns).astype(dict.fromkeys(words[1:], "category"))
    else:
        kinds = {"Mã TTHC": str} | dict.fromkeys(words[1:], "category")  # 1.001193 is no number
        table = pd.read_csv(listed, usecols=columns, dtype=kinds)
    table = table.drop_duplicates("Mã hồ sơ")
    for name, column in days.items():
        table[name] = pd.to_datetime(table[column], format="%d/%m/%Y %H:%M:%S").dt.normalize()
    table["sector"] = table["Mã TTHC"].map(given["sectors"]).astype("category")
    online = table["Hình thức nộp"] == ONLINE
    table["channel"] = np.where(online, "online", "direct_or_post")

    without = table["due"].isna() & table["Thời hạn giải quyết"].notna()
    limit = table.loc[without, "Thời hạn giải quyết"].str.split().str[0].astype(int).to_numpy()
    accepted = table.loc[without, "accepted"].to_numpy().astype("datetime64[D]")
    table.loc[without, "due"] = worked[np.searchsorted(worked, accepted, "right") + limit - 1]

    state = table["Trạng thái"]
    table["month"] = table["accepted"].dt.to_period("M")
    table["end_month"] = table["end"].dt.to_period("M")
    always = (state == BACK) | table["due"].isna()
    verdicts = {
        "early": ~always & (table["end"] < table["due"]),
        "late": ~always & (table["end"] > table["due"]),
    }
    verdicts["on_time"] = table["end"].notna() & ~verdicts["early"] & ~verdicts["late"]
    pairs_of = table.groupby(KEYS, observed=True).size().index
    months = pd.period_range(FIRST, LAST, freq="M")
    whole = pd.MultiIndex.from_tuples(
        [(month, *pair) for month in months for pair in pairs_of], names=["month", *KEYS]
    )

    def sizes(rows: "pd.DataFrame", month: str) -> "pd.Series[int]":
        by = rows.groupby([month, *KEYS], observed=True).size()
        return by.rename_axis(["month", *KEYS]).reindex(whole, fill_value=0)

    counts = pd.DataFrame({"new": sizes(table, "month")})
    for name, mask in verdicts.items():
        counts[name] = sizes(table[mask], "end_month")
    pending: list[pd.Series[int]] = []
    overdue: list[pd.Series[int]] = []
    for month in months:
        last = month.end_time.normalize()
        is_open = (table["accepted"] <= last) & ~(table["end"] <= last)
        is_late = is_open & (table["due"] < last) & (state != WAITING)
        for kept, mask in ((pending, is_open), (overdue, is_late)):
            kept.append(table[mask].groupby(KEYS, observed=True).size().reindex(pairs_of, fill_value=0))
    counts["pending"] = np.concatenate(pending)
    counts["overdue"] = np.concatenate(overdue)
    order = {sector: number for number, sector in enumerate(given["order"])}
    rows = [(*key, *values) for key, *values in counts.itertuples()]
    rows.sort(key=lambda row: (row[0], order[row[1]], row[2] != "online"))
    carried: dict[tuple[str, str], int] = {}
    for month, sector, channel, _, early, late, on_time, open_, over in rows:
        before = carried.get((sector, channel), 0)
        carried[sector, channel] = open_
        values = (before, early + on_time + late, early, on_time, late, open_, open_ - over, over)
        yield ",".join(map(str, (month.end_time.date(), sector, channel, *values)))


def given_to_pandas() -> str:
    """What it needs of the records, as JSON: sectors of codes, their order, the days that are worked."""
    from generator.build.load import load
    from generator.working_days.calendar import calendar_of

    catalogue = load(DEMO).catalogue
    calendar = calendar_of(catalogue.working_days, 2024, 2027)
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(4 * 365 + 1))
    return json.dumps(
        {
            "sectors": {procedure.code: procedure.sector for procedure in catalogue.procedures},
            "order": [sector.id for sector in catalogue.sector_list.sectors],
            "worked": [day.isoformat() for day in days if not calendar.is_off(day)],
        }
    )


def list_of(size: int, seed: int) -> Iterator[str]:
    """The lines of a list, drawn by lot: two years, mostly solved, some still open, a few said twice."""
    import numpy as np

    from generator.build.load import load

    chance = np.random.default_rng(seed)
    codes = np.array([procedure.code for procedure in load(DEMO).catalogue.procedures], dtype=object)
    first = date(2024, 11, 1)
    day = np.array([f"{first + timedelta(days=number):%d/%m/%Y}" for number in range(900)], dtype=object)
    clock = np.array(
        [f"{time(7 + at // 3600, at // 60 % 60, at % 60)}" for at in range(36_000)], dtype=object
    )

    def moments(days: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
        found: np.ndarray[Any, Any] = day[days] + " " + clock[chance.integers(0, len(clock), size)]
        return found

    accepted = np.sort(chance.integers(0, (AS_OF.date() - first).days, size))
    limit = chance.integers(1, 20, size)
    end = accepted + np.minimum(chance.geometric(0.12, size), 120)
    over = end < (AS_OF.date() - first).days
    back, waits = chance.random(size) < 0.03, chance.random(size) < 0.1
    states = np.select([over & back, over, waits], [BACK, DONE, WAITING], "Đang xử lý")
    lot = chance.random(size)
    dues = np.where(lot < 0.9, moments(accepted + limit + 2), "")
    limits = np.char.add(limit.astype(str), " ngày làm việc")
    columns = (
        codes[chance.integers(0, len(codes), size)],
        moments(accepted),
        dues,
        np.where(over, moments(np.minimum(end, 899)), ""),
        np.array([ONLINE, "Trực tiếp", "Bưu chính"])[chance.integers(0, 3, size)],
        states,
        limits,
    )
    yield (
        "Mã hồ sơ,Họ và tên,Số CCCD,Địa chỉ,Mã TTHC,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,"
        "Hình thức nộp,Trạng thái,Thời hạn giải quyết\n"
    )
    for number, cells in enumerate(zip(*columns, strict=True)):
        who = f'Người thứ {number},0{number:011d},"Thôn {number % 9}, Xã Mẫu"'
        said = f"H32.15-{number:08d},{who},{','.join(cells)}\n"
        yield said
        if number % 5000 == 0:
            yield said


def list_and_given(listed: Path, size: int) -> None:
    """The list, the same as Parquet as pandas writes it, and what pandas needs beside it."""
    import pandas as pd

    with listed.open("w", encoding="utf-8") as file:
        file.writelines(list_of(size, SEED))
    pd.read_csv(listed, dtype=str).to_parquet(listed.with_suffix(".parquet"), index=False)
    listed.with_suffix(".json").write_text(given_to_pandas(), "utf-8")


if __name__ == "__main__":
    way, listed, to = sys.argv[1:]
    if way == "list":
        list_and_given(Path(listed), int(to))
    else:
        lines = {"generator": by_generator, "pandas": by_pandas}[way](Path(listed))
        Path(to).write_text("\n".join(lines) + "\n", "utf-8")
