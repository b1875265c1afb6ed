"""YAML as editors' tools read it: the core schema of YAML 1.2, with numbers, true and null, without days."""

import re
from typing import Any, ClassVar

import yaml

RESOLVED = {
    "null": (r"~|null|Null|NULL|", "~nN\0"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "float": (
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
    ),
}


class CoreLoader(yaml.SafeLoader):
    """Reads what PyYAML reads, but resolves unquoted words as YAML 1.2 does."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for kind, (pattern, first) in RESOLVED.items():
    letters = ["" if letter == "\0" else letter for letter in first]
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(rf"(?:{pattern})$"), letters)


def _whole(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    text = node.value
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:int", _whole)


def load_core(text: str) -> Any:
    """The values of a file: of a page of prose those of its head."""
    head = text.split("\n---\n", 1)[0] if text.startswith("---\n") else text
    return yaml.load(head, CoreLoader)
