"""Sketches for the manual: a record with numbered parts, and what the pages of code hosts look like.

Plain SVG on a ground of its own, so that it is read in the light and in the dark alike; narrow, so that
letters stay readable on a telephone. Pure: names to texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

WIDTH = 344
LINE = 21  # pixels from one line to the next
INK, MUTED, LINK, GOOD, BAD = "#1a2230", "#4a5566", "#0b4f8c", "#17613a", "#9a1b1b"
PAPER, SURFACE, EDGE = "#fff", "#f4f6f9", "#8e9bab"
SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"
MONO = "ui-monospace,Consolas,'DejaVu Sans Mono',monospace"
# Drawn, since not every font has the sign.
PENCIL = f'<path d="m261 68 2-6 9-9 4 4-9 9zM274 51l2-2 4 4-2 2z" fill="{PAPER}"/>'

RECORD = (
    ("# Soạn theo Quyết định công bố.", 1),
    ('code: "1.001193"', 2),
    ("name: Đăng ký khai sinh", 3),
    ("government_levels:", 0),
    ("  - commune", 4),
    ("fees:", 0),
    ("  - amount: 8000", 5),
    ("    from: 2026-01-01", 6),
    ("source:", 7),
    ("  name: Cổng Dịch vụ công quốc gia", 0),
)


def sketches() -> dict[str, str]:
    """Every sketch by its file's name."""
    return {
        "mot-ho-so.svg": _record(),
        "but-chi.svg": _pencil(),
        "de-nghi.svg": _proposal(),
        "tra-loi.svg": _answer(),
        "gitlab-sua.svg": _gitlab(),
    }


def _record() -> str:
    parts = [_bar("1.001193.yml")]
    for place, (line, number) in enumerate(RECORD):
        y = 58 + place * LINE
        parts.append(_text(14, y, line, font=MONO, size=13, colour=MUTED if line[0] == "#" else INK))
        parts.extend([_number(326, y - 4, number)] if number else [])
    return _drawn(58 + len(RECORD) * LINE, parts)


def _pencil() -> str:
    code = [("1", 'code: "1.001193"'), ("2", "name: Đăng ký khai sinh"), ("3", "sector: ho-tich")]
    return _drawn(
        172,
        [
            _bar("content / procedures / 1.001193.yml"),
            *_button(194, 44, 52, "Raw"),
            *_button(252, 44, 34, "", marked=True),
            PENCIL,
            *_button(292, 44, 34, "⋯"),
            _number(269, 92, 1),
            *_code(118, code),
        ],
    )


def _proposal() -> str:
    return _drawn(
        226,
        [
            _bar("Propose changes"),
            _text(14, 60, "Commit message"),
            _box(14, 68, 316, 30),
            _text(24, 88, "Sửa lệ phí đăng ký khai sinh"),
            _number(326, 60, 1),
            _text(14, 122, "Extended description"),
            _box(14, 130, 316, 38),
            _text(24, 153, "Nguồn: tên nguồn, ngày đã đọc"),
            _number(326, 122, 2),
            *_button(14, 182, 150, "Propose changes", marked=True),
            _number(184, 197, 3),
        ],
    )


def _answer() -> str:
    code = [("20", "fees:"), ("21", "  - amount: 8.000"), ("22", "    from: 2026-01-01")]
    return _drawn(
        222,
        [
            _bar("Files changed"),
            *_code(58, code[:2]),
            _box(46, 92, 284, 84, fill="#fdeeee", edge=BAD),
            _text(58, 112, "lỗi [amount-ambiguous]", colour=BAD, bold=True),
            _text(58, 134, "8.000 sẽ bị đọc thành số 8"),
            _text(58, 156, "gợi ý: viết 8000", colour=GOOD, bold=True),
            *_code(202, code[2:]),
        ],
    )


def _gitlab() -> str:
    return _drawn(
        176,
        [
            _bar("content / procedures / 1.001193.yml"),
            *_button(238, 44, 88, "Edit ▾", marked=True),
            _number(220, 59, 1),
            _box(150, 80, 180, 66),
            _text(164, 104, "Open in Web IDE", colour=MUTED),
            _text(164, 132, "Edit single file", bold=True),
            _number(134, 128, 2),
        ],
    )


def _drawn(height: int, parts: Iterable[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
    ground = _box(1, 1, WIDTH - 2, height - 2)
    return "\n".join([f'{head} viewBox="0 0 {WIDTH} {height}">', ground, *parts, "</svg>", ""])


def _bar(title: str) -> str:
    """The head of a window, with a title."""
    return _box(1, 1, WIDTH - 2, 32, fill=SURFACE) + _text(14, 22, title, colour=MUTED)


def _box(x: int, y: int, width: int, height: int, fill: str = PAPER, edge: str = EDGE) -> str:
    place = f'x="{x}" y="{y}" width="{width}" height="{height}" rx="4"'
    return f'<rect {place} fill="{fill}" stroke="{edge}"/>'


def _button(x: int, y: int, width: int, words: str, *, marked: bool = False) -> tuple[str, str]:
    fill, ink = (LINK, PAPER) if marked else (SURFACE, INK)
    middle = f'text-anchor="middle" x="{x + width // 2}" y="{y + 20}"'
    text = f'<text {middle} font-family="{SANS}" font-size="14" fill="{ink}">{escape(words)}</text>'
    return _box(x, y, width, 30, fill=fill), text


def _code(y: int, lines: Iterable[tuple[str, str]]) -> list[str]:
    """Numbered lines of a file."""
    drawn = []
    for place, (number, line) in enumerate(lines):
        drawn.append(_text(16, y + place * LINE, number, font=MONO, size=13, colour=MUTED))
        drawn.append(_text(46, y + place * LINE, line, font=MONO, size=13))
    return drawn


def _number(x: int, y: int, number: int) -> str:
    """A number in a disc, which the words beside the picture explain."""
    disc = f'<circle cx="{x}" cy="{y}" r="9" fill="#b8450a"/>'
    return disc + (
        f'<text text-anchor="middle" x="{x}" y="{y + 4}" font-family="{SANS}" font-size="12" '
        f'font-weight="700" fill="{PAPER}">{number}</text>'
    )


def _text(
    x: int, y: int, words: str, *, font: str = SANS, size: int = 14, colour: str = INK, bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    place = f'x="{x}" y="{y}" font-family="{font}" font-size="{size}"{weight} fill="{colour}"'
    return f'<text {place} xml:space="preserve">{escape(words)}</text>'
