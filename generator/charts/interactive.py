"""The interactive face: a figure for Plotly's basic bundle. The only importer of plotly, which checks it.

The drawing itself happens in the reader's browser, in the colours of the page. Bars carry a pattern and
lines a dash, so that nothing is said by colour alone.
"""

import json
import textwrap
from html import escape
from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from generator.charts.shape import Kind, Look, Series, Shape, Value, can_be_drawn, height, longest, value_text
from generator.wording import figures

LONGEST_LABEL_LINE = 20  # characters; the rest of a long name goes below, for narrow screens
ROOM = 1.05  # of the highest value
OPACITY = {Look.PLAIN: 1, Look.PALE: 0.45, Look.HATCHED: 1}
PATTERN = {Look.PLAIN: "", Look.PALE: "", Look.HATCHED: "/"}
DASH = {Look.PLAIN: "solid", Look.PALE: "dot", Look.HATCHED: "dash"}
SYMBOL = {Look.PLAIN: "circle", Look.PALE: "diamond", Look.HATCHED: "square"}
SCRIPT_ENDERS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def figure_json(shape: Shape, *, illustrative: bool) -> Markup:
    """The figure as JSON that no text can end as a script, and no reader of HTML can take for markup."""
    traces = [_trace(shape, series) for series in shape.series]
    figure: dict[str, Any] = go.Figure(traces, _layout(shape, illustrative)).to_plotly_json()
    # The default template is 7 kB of colours that the page sets by its own scheme.
    figure["layout"].pop("template", None)
    text = json.dumps(figure, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character, spelled in SCRIPT_ENDERS.items():
        text = text.replace(character, spelled)
    return Markup(text)


def _trace(shape: Shape, series: Series) -> go.Bar | go.Scatter:
    across = shape.kind is Kind.BARS
    axis, other = ("y", "x") if across else ("x", "y")
    labels = [_wrapped(label) if across else _escaped(label) for label in shape.labels]
    values = [
        _drawn(value) if can_be_drawn(shape, place) else None for place, value in enumerate(series.values)
    ]
    shared = {
        "name": _escaped(series.name),
        "meta": series.look.value,
        axis: labels,
        other: values,
        "text": [value_text(value) for value in series.values],
        "hovertemplate": f"%{{{axis}}}<br>{_escaped(series.name)}: %{{text}}<extra></extra>",
    }
    if shape.kind is Kind.LINES:
        return go.Scatter(
            mode="lines+markers",
            connectgaps=False,
            line={"dash": DASH[series.look]},
            marker={"symbol": SYMBOL[series.look], "size": 8},
            **shared,
        )
    return go.Bar(
        orientation="h" if across else "v",
        textposition="none",
        marker={
            "opacity": OPACITY[series.look],
            "pattern": {"shape": PATTERN[series.look], "fillmode": "overlay"},
        },
        **shared,
    )


def _layout(shape: Shape, illustrative: bool) -> go.Layout:
    across = shape.kind is Kind.BARS
    names = {"type": "category", "fixedrange": True, "showgrid": False, "nticks": 8}
    amounts = {
        "fixedrange": True,
        "range": [0, (longest(shape) or 1) * ROOM],
        "ticksuffix": "\u00a0%" if shape.is_rates else "",
    }
    return go.Layout(
        barmode="stack",
        showlegend=len(shape.series) > 1,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"},
        height=110 + 52 * len(shape.labels) if across else 340,
        margin={"l": 8, "r": 8, "t": 48, "b": 8},
        separators=",.",
        dragmode=False,
        hovermode="closest",
        xaxis=amounts if across else names,
        yaxis={**names, "autorange": "reversed", "nticks": len(shape.labels)} if across else amounts,
        annotations=[_watermark()] if illustrative else [],
    )


def _drawn(value: Value) -> float | None:
    reach = height(value)
    return None if reach is None else round(reach, 4)


def _escaped(text: str) -> str:
    """Plotly reads some HTML in its texts."""
    return escape(text, quote=False)


def _wrapped(text: str) -> str:
    return "<br>".join(_escaped(part) for part in textwrap.wrap(text, LONGEST_LABEL_LINE))


def _watermark() -> dict[str, Any]:
    place = {"xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom"}
    return {"text": figures.ILLUSTRATIVE, "showarrow": False, "font": {"weight": "bold"}, **place}
