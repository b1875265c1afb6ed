"""How the tests of the demo's figures read a page."""

import pytest

BLOCKS = {"p", "li", "dt", "dd", "h1", "h2", "h3", "summary"}


def named(pairs):
    """One test for each (address, table or chart)."""
    return pytest.mark.parametrize(
        ("address", "one"),
        pairs,
        ids=[f"{address}:{getattr(one, 'identity', one.title)}" for address, one in pairs],
    )


def tables_in(page):
    """The tables outside of figures by title."""
    inside = {id(one) for figure in page.all("figure") for one in figure.all("table")}
    return {one.one("caption").text: one for one in page.all("table") if id(one) not in inside}


def read_table(table):
    """The heads, the lines without their marks, and the marks of each line."""
    head, *lines = [[cell for cell in row.inside if not isinstance(cell, str)] for row in table.all("tr")]
    marks = [[one.text.strip("()") for one in label.all("small")] for label, *_ in lines]
    texts = [[cell.text for cell in line] for line in lines]
    for line, found in zip(texts, marks, strict=True):
        line[0] = line[0].removesuffix("".join(f" ({mark})" for mark in found))
    return [cell.text for cell in head], texts, marks


def blocks_outside(element):
    """The texts of an element but for those of its tables and figures."""
    for one in element.inside:
        if isinstance(one, str):
            yield " ".join(one.split())
        elif one.tag in BLOCKS:
            yield one.text
        elif one.tag not in ("table", "figure", "template", "script"):
            yield from blocks_outside(one)


def own_title(element):
    """The title that stands right inside an element."""
    found = [one for one in element.inside if not isinstance(one, str) and one.tag == "title"]
    return found[0].inside[0] if found else ""


def titled(picture):
    """What is drawn for a value, by its title: a rectangle, or the place of a mark on a line."""
    for one in picture.elements:
        if one.tag == "rect" and one.get("x").endswith("%") and own_title(one):
            yield own_title(one), one
        elif "picture__mark" in one.classes:
            yield one.one("title").inside[0], one


def gaps_in(picture):
    """What stands on the axis where nothing can be drawn: sign, place, title."""
    return [
        (one.text, place(one, "x"), own_title(one))
        for one in picture.elements
        if "picture__gap" in one.classes
    ]


def place(element, name):
    return float(element[name].removesuffix("%"))
