"""What other readers of YAML make of a text without quotes: a number, a day, true or false."""

import re
from functools import lru_cache

import yaml

# YAML 1.2 also takes these for numbers: 0978357686, 0o17, 1e3.
OTHER_NUMBERS = re.compile(r"[-+]?(?:[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?|0o[0-7]+")
RESOLVERS: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
LONGEST_NUMBER = 40  # PyYAML takes minutes to work out 1:1:1:1:… of a megabyte
NAMES = {
    "bool": "đúng hoặc sai",
    "null": "giá trị trống",
    "timestamp": "ngày tháng",
    "merge": "lệnh gộp khóa",
    "value": "giá trị mặc định",
}


@lru_cache(maxsize=4096)  # the same short words stand in every record
def becomes(text: str) -> str:
    """What other readers of YAML make of an unquoted scalar, in Vietnamese; "" if it stays text."""
    for tag, pattern in RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            kind = tag.rpartition(":")[2]
            if kind in ("int", "float"):
                return f"số {_number(text)}"
            return NAMES.get(kind, kind)
    return f"số {_number(text)}" if OTHER_NUMBERS.fullmatch(text) else ""


def _number(text: str) -> str:
    """The number that other readers see. Too long to be worked out, it is “khác”."""
    if text.isascii() and text.isdigit() and text[0] != "0" and len(text) < 16:
        return text
    if len(text) > LONGEST_NUMBER:
        return "khác"
    try:
        value = yaml.safe_load(text)
        value = value if isinstance(value, int | float) else float(text)
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    except (ValueError, yaml.YAMLError):  # 0o17, or more digits than Python turns into a number
        return "khác"
