"""Which unit, level or channel a group of rows is of; a report of one commune is read from one of each.

The form lists its sectors by level, and a roll-up lists them by unit: poured together they would be figures
of nobody. Groups of other sorts (“TTHC liên thông”, “Lĩnh vực tư pháp”) only order the sectors of one unit.
"""

import re
import unicodedata

from generator.incoming.form_2_06a.folding import plain, shown, words_of
from generator.incoming.form_2_06a.heads import Table

LEVELS = {
    "xa": "xã", "phuong": "xã", "thi tran": "xã", "dac khu": "xã", "huyen": "huyện", "quan": "huyện",
    "thi xa": "huyện", "tinh": "tỉnh", "thanh pho": "tỉnh", "so": "tỉnh", "trung uong": "trung ương",
    "bo": "trung ương",
}  # fmt: skip
OWN = "xã"
LEVEL = re.compile(rf"\b(?:cap|thuoc) ({'|'.join(sorted(LEVELS, key=len, reverse=True))})\b")
# With its diacritics: folded, “sở” is “số” and “xã” is in “xã hội”.
UNIT = re.compile(
    r"\b(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan|ttphc|ttpvhcc|trung tâm|văn phòng|chi nhánh"
    r"|công an|ban quản lý|bộ phận|điểm tiếp nhận)\b"
    r"|^(?:đơn vị(?! tính)|tên đơn vị|cơ quan|sở|phòng(?! chống)|xã(?! hội)|phường|thị trấn|đặc khu|huyện"
    r"|tỉnh)\b"
)
# “Đơn vị trực tiếp giải quyết” and “dịch vụ công trực tuyến” are no channels.
CHANNEL = re.compile(
    r"(?<!cong )(?<!dvc )\b(?:truc tuyen|qua mang|truc tiep|buu chinh|bcci)\b(?! giai quyet)"
)
NUMBERED = re.compile(r"^(?:[ivx]{1,5}|\d{1,3}(?:\.\d+)*|[a-zđ])[.):/]+\s*")


def unit_of(group: str) -> str | None:
    """The unit that the label of a group names, comparable; None where it names none."""
    text = NUMBERED.sub("", unicodedata.normalize("NFC", plain(group)).lower())
    return words_of(text) if UNIT.search(text) and level_of(group) is None else None


def level_of(group: str) -> str | None:
    """The level that the label names first: “TTHC cấp tỉnh tiếp nhận tại cấp xã” is of the province."""
    found = LEVEL.search(words_of(group))
    return LEVELS[found[1]] if found else None


def beside(table: Table, column: int | None) -> dict[int, str]:
    """What a column says beside each row below the heads, down its merged cells.

    An empty cell goes on with the one above in CSV, which has no merged cells, and where the column says one
    thing alone.
    """
    cells = {row: shown(cell) for (row, at), cell in table.sheet.cells.items() if at == column}
    texts = {row: text for row, text in cells.items() if row > table.bottom and text}
    for merge in table.sheet.merges:
        if merge.left == column and merge.top in texts:
            texts |= dict.fromkeys(range(merge.top, merge.bottom + 1), texts[merge.top])
    if not texts or (table.sheet.name is not None and len(set(texts.values())) > 1):
        return texts
    above = ""
    for row in sorted({row for row, _ in table.sheet.cells if row > table.bottom}):
        above = texts.get(row, above)
        texts[row] = above
    return texts
