"""Numbers and shares as people here read them: 3.324 and 0,06 %.

A share is worked out from its counts in whole numbers, so no rounding of floats can turn
two late dossiers into none.
"""

from generator.quantities import Share

NO_BREAK = "\u00a0"  # a number and its sign stay on one line
NOTHING_TO_COUNT = "không phát sinh"
NOT_COMPUTABLE = "không tính được"
USUAL_DECIMALS = 2


def grouped(number: int) -> str:
    """3.324: a dot between thousands."""
    return f"{number:,}".replace(",", ".")


def percent(share: Share) -> str:
    """“33,33 %”, with a no-break space before the sign and no idle zeros at the end.

    Two decimals, and more where a part that is neither nothing nor everything would read
    as 0 % or 100 %. “không phát sinh” where the whole is empty; “không tính được” where
    the part is larger than its whole, since the source contradicts itself there.
    """
    if share.whole == 0 and share.part == 0:
        return NOTHING_TO_COUNT
    if share.part > share.whole:
        return NOT_COMPUTABLE
    decimals = USUAL_DECIMALS
    while 0 < share.part < share.whole and _scaled(share, decimals) in (0, 100 * 10**decimals):
        decimals += 1
    whole, fraction = divmod(_scaled(share, decimals), 10**decimals)
    digits = f"{fraction:0{decimals}}".rstrip("0")
    return f"{whole},{digits}{NO_BREAK}%" if digits else f"{whole}{NO_BREAK}%"


def out_of(share: Share, noun: str = "hồ sơ") -> str:
    """“2 trên 3.324 hồ sơ”: what a percentage never stands without."""
    return f"{grouped(share.part)} trên {grouped(share.whole)} {noun}"


def _scaled(share: Share, decimals: int) -> int:
    """The percentage times 10**decimals, rounded half up."""
    scale: int = 10**decimals
    return (share.part * 100 * scale * 2 + share.whole) // (2 * share.whole)
