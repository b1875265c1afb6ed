"""Addresses of pages, mail and telephones as they were typed in haste."""

import re

from generator.meant.codes import LOOK_ALIKE
from generator.meant.signs import narrow

SCHEME = re.compile(r"(?i)(?:(?P<scheme>h?t?tps?|htt?ps?)\s*[:;]?\s*[/\\]+\s*)?(?P<rest>.*)")
LINK = re.compile(
    r"\[[^\[\]]*\]\(([^()\s]+)\)|(?:(?i:link|url|xem|web|website|trang|địa chỉ|nguồn))\s*:?\s+(https?://\S+)"
)
HOST = re.compile(r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?")
MOST_DIGITS = 12  # with the country's; more are two numbers
LOST_NOUGHT = re.compile(r"[2-9](?:[ .-]?[0-9]){8,9}$")
LOST_PLUS = re.compile(r"(?:00\s*)?84(?:[ .-]?[0-9]){9,10}$")
TELEPHONE = re.compile(r"\+?[0-9][0-9 .()-]{6,18}[0-9]")


def meant_address(text: str) -> str | None:
    """The address with its scheme in front, also out of a link; None where it has a blank or no host."""
    plain = text.strip()
    inside = LINK.fullmatch(plain)
    plain = (inside[1] or inside[2] if inside else plain).strip().strip("<>\"'“”,;").rstrip(".")
    plain = plain.replace("&amp;", "&")
    match = SCHEME.fullmatch(plain)
    if match is None or not HOST.fullmatch(match["rest"]):
        return None
    scheme = "http" if re.match(r"(?i)http:", plain) else "https"
    host, slash, path = match["rest"].partition("/")
    return f"{scheme}://{host.lower()}{slash}{path}"


def meant_email(text: str) -> str | None:
    """The address without blanks and without what programmes of mail put around it."""
    plain = re.sub(r"(?i)^(?:mailto:|email:)|\s+|[<>]", "", text).rstrip(".,;")
    plain = re.sub(r"\(at\)|\[at\]|\(a\)", "@", plain).replace(",", ".")
    return plain if plain.isascii() and plain.count("@") == 1 else None


def typed_phone(text: str) -> str | None:
    """The number itself where letters that look like figures, or a sign behind it, are all that is wrong."""
    plain = narrow(text).strip().rstrip(".,;")
    typed = plain.translate(LOOK_ALIKE)
    return typed if re.fullmatch(r"\+?[0-9 .()-]+", typed) and re.search("[0-9]{2}", plain) else None


def meant_phone(text: str) -> str | None:
    """The one telephone number inside a text, its digits as they were parted, with the nought it lost."""
    plain = re.sub(r"^\(([0-9]{2,4})\)\s*", r"\1 ", text.strip())
    found = TELEPHONE.findall(plain)
    if len(found) != 1 or len(re.sub(r"\D", "", found[0])) > MOST_DIGITS:
        return None
    number = (
        re.sub(r"^(?:00\s*)?(?=84)", "+", found[0].strip()) if LOST_PLUS.match(found[0]) else found[0].strip()
    )
    return f"0{number}" if LOST_NOUGHT.match(number) else number
