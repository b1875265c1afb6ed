"""A chart is declared once and has its faces: title, sentence, table, interactive figure.

All faces are made of the same results, so they cannot differ. The only importer of plotly,
which checks the figure; the drawing itself happens in the reader's browser, in the colours
of the page. Nothing is said by colour alone: bars carry their counts, late ones a pattern.
"""

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from generator.observations import Absence, Column, Count, Status
from generator.quantities import Share
from generator.statistics import LATE_RATE, Result
from generator.wording import figures
from generator.wording.days import moment_text
from generator.wording.numbers import grouped, out_of, percent

LONGEST_LABEL_LINE = 20  # characters; the rest of a long name goes below, for narrow screens
ROOM_FOR_COUNT = 1.25  # of the longest bar, so that the count beside it is not cut off
SCRIPT_ENDERS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True)
class Cell:
    """A cell ready to show; `detail` is what the text never stands without."""

    text: str
    detail: str = ""
    is_number: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row under its label; `marks` are short words of warning."""

    label: str
    cells: tuple[Cell, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table; the first column is that of the labels."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Line:
    """A result with what it is called in this chart."""

    label: str
    result: Result
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """One picture with its equals in words. `figure_json` is safe inside a script element."""

    id: str
    title: str
    description: str
    table: Table
    figure_json: Markup


def outcome_chart(identity: str, title: str, head: str, noun: str, lines: Sequence[Line]) -> Chart:
    """Solved in time and solved late, a pair of bars a line. There is at least one line.

    `head` heads the column of labels, `noun` counts the lines ("kỳ").
    """
    illustrative = any(line.result.observation.status is Status.ILLUSTRATIVE for line in lines)
    whole_title = f"{title} – {figures.ILLUSTRATIVE}" if illustrative else title
    return Chart(
        identity,
        whole_title,
        _description(noun, lines),
        _table(whole_title, head, lines),
        _script_json(_figure(lines, illustrative)),
    )


def count_cell(count: Count) -> Cell:
    """The count, or in words why there is none."""
    if isinstance(count, Absence):
        return Cell(figures.ABSENCES[count])
    return Cell(grouped(count), is_number=True)


def rate_cell(rate: Share | Absence) -> Cell:
    """The rate with its counts; words where nothing was counted."""
    return Cell(figures.ABSENCES[rate]) if isinstance(rate, Absence) else Cell(percent(rate), out_of(rate))


def _table(caption: str, head: str, lines: Sequence[Line]) -> Table:
    names = (Column.SOLVED_TOTAL, Column.SOLVED_EARLY_OR_ON_TIME, Column.SOLVED_LATE)
    columns = (head, *(figures.COUNTS[name] for name in names), LATE_RATE.title, figures.UPDATED)
    rows = tuple(TableRow(line.label, _cells(line.result), line.marks) for line in lines)
    return Table(caption, columns, rows)


def _cells(result: Result) -> tuple[Cell, ...]:
    counts = (result.solved, result.early_or_on_time, result.late)
    updated = Cell(moment_text(result.observation.as_of))
    return (*(count_cell(count) for count in counts), rate_cell(result.late_rate), updated)


def _description(noun: str, lines: Sequence[Line]) -> str:
    if len(lines) == 1:
        (only,) = lines
        late = only.result.late
        counts = (count_cell(only.result.solved).text, count_cell(only.result.early_or_on_time).text)
        return figures.outcome_sentence(only.label, *counts, "" if late == 0 else count_cell(late).text)
    rates = [(line.label, line.result.late_rate) for line in lines]
    known = [(label, rate) for label, rate in rates if isinstance(rate, Share) and _is_sound(rate)]
    highest = max((rate.ratio or 0 for _, rate in known), default=0)
    worst = [(label, rate) for label, rate in known if rate.ratio == highest] if highest else []
    said = [(label, percent(rate), out_of(rate)) for label, rate in worst]
    return figures.comparison_sentence(noun, len(lines), len(lines) - len(known), said)


def _is_sound(rate: Share) -> bool:
    return rate.whole > 0 and rate.part <= rate.whole


def _figure(lines: Sequence[Line], illustrative: bool) -> dict[str, Any]:
    outcomes = (
        (
            figures.COUNTS[Column.SOLVED_EARLY_OR_ON_TIME],
            [line.result.early_or_on_time for line in lines],
            "",
        ),
        (figures.COUNTS[Column.SOLVED_LATE], [line.result.late for line in lines], "/"),
    )
    # A single line needs no legend: its two bars stand under their own names.
    labels = [_label(line) for line in lines] if len(lines) > 1 else None
    bars = [_bars(name, counts, pattern, labels) for name, counts, pattern in outcomes]
    longest = max(
        (count for _, counts, _ in outcomes for count in counts if isinstance(count, int)), default=0
    )
    layout = go.Layout(
        barmode="group",
        showlegend=labels is not None,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"},
        height=220 if labels is None else 110 + 52 * len(lines),
        margin={"l": 8, "r": 8, "t": 8 if labels is None else 48, "b": 8},
        separators=",.",
        dragmode=False,
        hovermode="closest",
        xaxis={"visible": False, "fixedrange": True, "range": [0, max(longest, 1) * ROOM_FOR_COUNT]},
        yaxis={"type": "category", "autorange": "reversed", "fixedrange": True, "showgrid": False},
        annotations=[_watermark()] if illustrative else [],
    )
    figure: dict[str, Any] = go.Figure(bars, layout).to_plotly_json()
    # The default template is 7 kB of colours that the page sets by its own scheme.
    figure["layout"].pop("template", None)
    return figure


def _bars(name: str, counts: Sequence[Count], pattern: str, labels: Sequence[str] | None) -> go.Bar:
    shown = escape(name, quote=False)
    return go.Bar(
        orientation="h",
        name=shown,
        y=list(labels) if labels is not None else [_wrapped(_with_absence(name, counts[0]))],
        x=[count if isinstance(count, int) else None for count in counts],
        text=[count_cell(count).text for count in counts],
        textposition="outside",
        cliponaxis=False,
        marker={"pattern": {"shape": pattern, "fillmode": "overlay"}},
        hovertemplate=f"%{{y}}<br>{shown}: %{{text}} {figures.DOSSIERS}<extra></extra>",
    )


def _label(line: Line) -> str:
    """The label as Plotly reads it; it also says what its bars cannot show, having no length."""
    counts = (
        (figures.COUNTS[Column.SOLVED_EARLY_OR_ON_TIME], line.result.early_or_on_time),
        (figures.COUNTS[Column.SOLVED_LATE], line.result.late),
    )
    missing = [_with_absence(name, count) for name, count in counts if isinstance(count, Absence)]
    return "<br>".join(_wrapped(text) for text in (line.label, *missing))


def _with_absence(name: str, count: Count) -> str:
    return f"{name}: {figures.ABSENCES[count]}" if isinstance(count, Absence) else name


def _wrapped(text: str) -> str:
    """Escaped, since Plotly reads some HTML in its texts."""
    return "<br>".join(escape(part, quote=False) for part in textwrap.wrap(text, LONGEST_LABEL_LINE))


def _watermark() -> dict[str, Any]:
    place = {"xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom"}
    return {"text": figures.ILLUSTRATIVE, "showarrow": False, "font": {"weight": "bold"}, **place}


def _script_json(figure: dict[str, Any]) -> Markup:
    """JSON that no text can end as a script, and no reader of HTML can take for markup."""
    text = json.dumps(figure, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character, spelled in SCRIPT_ENDERS.items():
        text = text.replace(character, spelled)
    return Markup(text)
