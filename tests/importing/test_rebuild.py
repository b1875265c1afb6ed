"""The demo commune's figures, exported as other programmes would and imported into an empty table."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.build.load import load
from generator.importing import plan_import, write
from generator.incoming import Asked
from generator.observations import FORM_COLUMNS, Channel, Column, Definition, Observation
from generator.wording.days import day_text
from tests.projects import BUILT_ON, DEMO

UNIT = "H99.1"
COLUMNS = FORM_COLUMNS[:-1]  # the form gives what is early and what is on time, never both together
HEAD = (
    ("TT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "", "", "", "Số hồ sơ đã giải quyết", "", "", "",
     "Số hồ sơ đang giải quyết", "", ""),
    ("", "", "Tổng số", "Trong kỳ", "", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
     "Tổng số", "Trong hạn", "Quá hạn"),
    ("", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", *[""] * 8),
)  # fmt: skip


def as_form(rows: Sequence[Observation], names: dict[str, str]) -> bytes:
    """Form II.06a of one period as CSV with semicolons, every cell as it stands in the table."""
    first = rows[0]
    start, end, printed = first.period.start, first.period.end, first.as_of
    assert start is not None
    lines: list[Iterable[str]] = [[f"Từ ngày {day_text(start)} đến ngày {day_text(end)}"], *HEAD]
    for number, row in enumerate(rows, start=1):
        lines.append([str(number), names[row.sector], *(str(row.counts[column]) for column in COLUMNS)])
    lines.append([f"Minh Họa, ngày {printed:%d} tháng {printed:%m} năm {printed:%Y}"])
    return "\n".join(";".join(line) for line in lines).encode("utf-8-sig")


def as_answer(row: Observation) -> bytes:
    """The portal's answer with one unit."""
    keys = {
        "totalReceived": Column.PORTAL_RECEIVED,
        "totalOnTime": Column.PORTAL_ON_TIME,
        "totalOverdue": Column.PORTAL_OVERDUE,
    }
    unit: dict[str, Any] = {"departmentCode": UNIT, "departmentName": "UBND xã Minh Họa"}
    unit |= {key: row.counts[column] for key, column in keys.items()}
    return json.dumps({"code": "OK", "data": {"children": [unit]}}).encode()


def exports(rows: Iterable[Observation], names: dict[str, str]) -> Iterator[tuple[str, bytes, Asked, str]]:
    """Kind, file, options and reason, in the order in which they came: earlier figures first."""

    def one_export(row: Observation) -> tuple[Any, ...]:
        return row.as_of, row.period.end, row.definition, row.channel, row.status, row.source, row.revision

    for _, group in groupby(sorted(rows, key=one_export), key=one_export):
        together = list(group)
        row = together[0]
        asked = Asked("tep", row.source, status=row.status)
        if row.definition is Definition.PORTAL_D4:
            options = replace(asked, period=row.period, as_of=row.as_of, unit=UNIT)
            yield "portal-progress", as_answer(row), options, row.revision
        else:
            yield "form-2-06a", as_form(together, names), replace(asked, channel=row.channel), row.revision


def plain(rows: Iterable[Observation]) -> list[tuple[Any, ...]]:
    """Everything but where the rows stand, in an order of their own."""
    return sorted(
        (
            str(row.period), row.definition, row.sector, row.channel, row.as_of, row.status, row.source,
            row.revision, tuple(str(row.counts[column]) for column in Column),
        )
        for row in rows
    )  # fmt: skip


def test_the_demo_commune_is_rebuilt_from_its_own_exports(tmp_path: Path):
    """Month by month and channel by channel, with “-”, “*”, empty cells and corrections; twice the same."""
    shutil.copytree(DEMO, tmp_path, dirs_exist_ok=True)
    loaded = load(DEMO)
    names = {sector.id: sector.name for sector in loaded.catalogue.sectors.values()}
    (tmp_path / "data/stats.csv").unlink()
    made = list(exports(loaded.observations, names))
    for kind, data, asked, revision in made:
        file = tmp_path / "tep"
        file.write_bytes(data)
        plan = plan_import(tmp_path, kind, file, asked, revision, BUILT_ON)
        assert not plan.refused, (asked, plan.notices)
        assert write(tmp_path, plan) is None
    table = (tmp_path / "data/stats.csv").read_bytes()

    assert plain(load(tmp_path).observations) == plain(loaded.observations)
    for kind, data, asked, revision in made[-6:]:
        (tmp_path / "tep").write_bytes(data)
        assert plan_import(tmp_path, kind, tmp_path / "tep", asked, revision, BUILT_ON).after == table
    assert {Channel.ONLINE, Channel.DIRECT_OR_POST} <= {row.channel for row in loaded.observations}
