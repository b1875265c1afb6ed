"""Addresses of pages, mail and telephones as they were typed in haste."""

import re

SCHEME = re.compile(r"(?i)(?:(?P<scheme>h?t?tps?|htt?ps?)\s*[:;]?\s*[/\\]+\s*)?(?P<rest>.*)")
HOST = re.compile(r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?")
MOST_DIGITS = 12  # with the country's; more are two numbers
TELEPHONE = re.compile(r"\+?[0-9][0-9 .()-]{6,18}[0-9]")


def meant_address(text: str) -> str | None:
    """The address with its scheme in front; None where it has a blank inside or names no host."""
    plain = text.strip().strip("<>\"'“”,;").rstrip(".")
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


def meant_phone(text: str) -> str | None:
    """The one telephone number inside a text, its digits as they were parted."""
    plain = re.sub(r"^\(([0-9]{2,4})\)\s*", r"\1 ", text.strip())
    found = TELEPHONE.findall(plain)
    return found[0].strip() if len(found) == 1 and len(re.sub(r"\D", "", found[0])) <= MOST_DIGITS else None
