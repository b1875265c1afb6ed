"""A workbook of form II.06a with forty sectors, and the records that it is imported into.

Run as `python -m benchmarks.form_workbook FOLDER`: the real content with as many sectors, drawn figures.
"""

import random
import shutil
import sys
from pathlib import Path

import yaml
from openpyxl import Workbook

PROJECT = Path(__file__).resolve().parent.parent
NAME = "bieu-06a.xlsx"
SECTORS = 40
SEED = 20261122
TITLES = (
    "Biểu số II.06a/VPCP/KSTT",
    "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC",
    "Từ ngày 01/10/2026 đến ngày 31/10/2026",
)
HEAD = (
    ("TT", "Lĩnh vực", "Số hồ sơ tiếp nhận", None, None, None, "Số hồ sơ đã giải quyết", None, None, None,
     "Số hồ sơ đang giải quyết", None, None),
    (None, None, "Tổng số", "Trong kỳ", None, "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
     "Tổng số", "Trong hạn", "Quá hạn"),
    (None, None, None, "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", *[None] * 8),
)  # fmt: skip
MERGED = ("A4:A6", "B4:B6", "C4:F4", "G4:J4", "K4:M4", "C5:C6", "D5:E5", "F5:F6",
          *(f"{column}5:{column}6" for column in "GHIJKLM"))  # fmt: skip


def records(folder: Path) -> list[str]:
    """The real content, its list filled up to forty sectors; their names."""
    for shared in ("content", "data"):
        shutil.copytree(PROJECT / shared, folder / shared)
    listed = folder / "content/sectors.yml"
    text = listed.read_text("utf-8")
    names = [sector["name"] for sector in yaml.safe_load(text)["sectors"]]
    more = [f"Lĩnh vực thử {number}" for number in range(len(names) + 1, SECTORS + 1)]
    text += "".join(f"  - id: linh-vuc-{number}\n    name: {name}\n" for number, name in enumerate(more))
    listed.write_text(text, "utf-8")
    return [*names, *more][:SECTORS]


def workbook(names: list[str], file: Path) -> None:
    """The report as one-stop software lays it out, every identity kept."""
    chance = random.Random(SEED)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (*((title,) for title in TITLES), *HEAD):
        sheet.append(line)
    for cells in MERGED:
        sheet.merge_cells(cells)
    for number, name in enumerate(names, start=1):
        online, direct, before, early, on_time, late = (chance.randrange(1, 2_000) for _ in range(6))
        solved = early + on_time + late
        pending = max(0, online + direct + before - solved)
        direct += max(0, solved - online - direct - before)
        overdue = pending // 9
        received = online + direct + before
        came = (received, online, direct, before)
        sheet.append((number, name, *came, solved, early, on_time, late, pending, pending - overdue, overdue))
    sheet.append((None, "Minh Họa, ngày 05 tháng 11 năm 2026"))
    book.save(file)


if __name__ == "__main__":
    to = Path(sys.argv[1])
    workbook(records(to), to / NAME)
