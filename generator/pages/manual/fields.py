"""The keys of each kind of file, from the models: nobody writes these pages by hand.

A kind with many keys has a page of its own for each group inside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.json_schemas import schema_of
from generator.kinds import KINDS, Kind
from generator.pages import addresses
from generator.pages.manual.field_examples import example, whole
from generator.pages.manual.page import manual_page
from generator.pages.page import Link, Page
from generator.wording import manual as wording

MOST_TOGETHER = 60  # keys on one page
Schema = Mapping[str, Any]


@dataclass(frozen=True)
class FieldShown:
    """A key with all that is said of it; `inside` leads to the keys of the group that it holds."""

    key: str
    title: str
    description: str
    need: str
    takes: str
    way: str
    choices: tuple[tuple[str, str], ...]
    inside: Link | None
    example: str


@dataclass(frozen=True)
class GroupShown:
    """The keys that stand together; `rules` are combinations that the model refuses."""

    id: str
    title: str
    fields: tuple[FieldShown, ...]
    rules: tuple[str, ...]


def fields_pages() -> Iterator[Page]:
    """The list of kinds, then the pages of each."""
    kinds = [(Link(kind.title, addresses.manual_fields(kind.name)), kind.files) for kind in KINDS]
    yield manual_page(
        *(addresses.MANUAL_FIELDS, "manual_kinds.html", wording.FIELDS, wording.FIELDS_LEAD),
        kinds=kinds,
    )
    for kind in KINDS:
        yield from _kind_pages(kind)


def _kind_pages(kind: Kind[Any]) -> Iterator[Page]:
    schema = schema_of(kind)
    definitions: Mapping[str, Any] = schema.get("definitions", {})
    names = _groups_inside(schema)
    count = sum(len(group.get("properties", {})) for group in (schema, *definitions.values()))
    apart = count > MOST_TOGETHER
    address = addresses.manual_fields(kind.name)
    links = {
        name: Link(
            wording.GROUP_OF.format(key=key, title=title),
            addresses.manual_fields(kind.name, key.replace("_", "-")) if apart else f"{address}#{key}",
        )
        for name, (key, title) in names.items()
    }
    own = _group("", "", schema, definitions, links)
    groups = [
        _group(key, links[name].text, definitions[name], definitions, links)
        for name, (key, _) in names.items()
    ]
    crumb = Link(wording.FIELDS, addresses.MANUAL_FIELDS)
    yield manual_page(
        *(address, "manual_fields.html", wording.KEYS_OF.format(title=kind.title)),
        wording.FIELDS_DESCRIPTION.format(title=kind.title),
        crumbs=(crumb,),
        lead=kind.description,
        files=kind.files,
        groups=[own] if apart else [own, *groups],
    )
    for name, group in zip(names, groups, strict=True) if apart else ():
        yield manual_page(
            *(links[name].address, "manual_fields.html", group.title),
            wording.FIELDS_DESCRIPTION.format(title=f"{kind.title}: {names[name][1]}"),
            crumbs=(crumb, Link(kind.title, address)),
            lead=kind.description,
            files=kind.files,
            groups=[group],
        )


def _groups_inside(schema: Schema) -> dict[str, tuple[str, str]]:
    """The groups inside a kind, each by key and title of the first field that leads to it, in their order."""
    names: dict[str, tuple[str, str]] = {}
    waiting = [schema]
    while waiting:
        for key, field in waiting.pop(0)["properties"].items():
            name = _referred(field)
            group = schema["definitions"][name] if name else {}
            if "properties" in group and name not in names:
                taken = {known for known, _ in names.values()}
                own = key if key not in taken else f"{key}-{name.lower()}"
                names[name] = own, field.get("title", "")
                waiting.append(group)
    return names


def _referred(field: Schema) -> str:
    """The definition that a field, or each item of its list, refers to; "" where there is none."""
    inner = field.get("items", field)
    inner = inner["allOf"][0] if "allOf" in inner else inner
    return str(inner.get("$ref", "")).rpartition("/")[2]


def _group(id: str, title: str, group: Schema, definitions: Schema, links: Mapping[str, Link]) -> GroupShown:
    needed = set(group.get("required", ()))
    fields = tuple(
        _field(key, field, definitions, links, needed=key in needed)
        for key, field in group["properties"].items()
    )
    rules = [_rule(one) for one in group.get("allOf", ())]
    return GroupShown(id, title, fields, tuple(dict.fromkeys(rule for rule in rules if rule)))


def _rule(combination: Schema) -> str:
    return str(combination.get("then", {}).get("errorMessage", ""))


def _field(
    key: str, field: Schema, definitions: Schema, links: Mapping[str, Link], *, needed: bool
) -> FieldShown:
    name = _referred(field)
    item = whole(field.get("items", field), definitions)
    takes = _kind_of_value(item)
    words = item.get("enum", ())
    meanings = item.get("enumDescriptions", [""] * len(words))
    way = "" if words or item.get("pattern") == r"\S" else item.get("errorMessage", "")
    return FieldShown(
        key,
        field.get("title", ""),
        field.get("description", ""),
        wording.REQUIRED if needed else wording.OPTIONAL,
        wording.LIST_OF.format(item=takes) if "items" in field else takes,
        way,
        tuple(zip(words, meanings, strict=True)),
        links.get(name),
        example(key, field, definitions),
    )


def _kind_of_value(item: Schema) -> str:
    if "properties" in item:
        return wording.GROUP
    if "enum" in item:
        return wording.WORD
    if item.get("format") == "date":
        return wording.DAY
    return wording.NUMBER if "integer" in item.get("type", ()) else wording.TEXT
