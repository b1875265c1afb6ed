"""The options of `new`: one for each question, as it is typed; whoever asks the questions reads them.

Looks at no model: the command line must be there before they are.
"""

import argparse
from collections.abc import Callable

from generator.wording import adding as words

SOURCE = ("source", "source_address", "captured_on")
OPTIONS = {
    "procedure": ("code", "slug", "name", "sector", "government_level", "limit", "fee", *SOURCE),
    "legal": (
        *("number", "issuer_slug", "kind", "title", "issuer", "issued_on", "effective_from"),
        *("replaces", "amends", *SOURCE),
    ),
    "guide": ("title", "slug", "summary", "version_name", "version_from", "step", *SOURCE),
}
REPEATED = frozenset({"replaces", "amends", "step"})


def add_kinds(sub: argparse.ArgumentParser, add_project: Callable[[argparse.ArgumentParser], None]) -> None:
    """A command for each kind of record below `new`, with its options; each can work on another project."""
    kinds = sub.add_subparsers(dest="record", required=True, metavar="|".join(OPTIONS))
    for kind, options in OPTIONS.items():
        one = kinds.add_parser(kind, help=words.KINDS[kind], description=words.KINDS[kind])
        for option in options:
            metavar, told = words.OPTIONS[option]
            action = "append" if option in REPEATED else "store"
            one.add_argument(f"--{option.replace('_', '-')}", action=action, metavar=metavar, help=told)
        if kind == "legal":
            one.add_argument("--list-only", action="store_true", help=words.LIST_ONLY)
        add_project(one)


def given(arguments: argparse.Namespace) -> dict[str, str]:
    """What the options say, by question: each step has one of its own, numbers of documents share one."""
    found: dict[str, str] = {}
    for option in OPTIONS[arguments.record]:
        value = getattr(arguments, option)
        if option == "step":
            found |= {f"step_{number}": one for number, one in enumerate(value or (), start=1)}
        elif value is not None:
            found[option] = ", ".join(value) if isinstance(value, list) else value
    return found
