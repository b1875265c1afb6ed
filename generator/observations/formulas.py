"""Which text a spreadsheet would run instead of showing it, in any CSV file that this site takes or gives.

A cell is a formula by its first sign, full-width ones too. A spreadsheet on a Vietnamese machine takes a
semicolon for the end of a cell, and some take the end of a line for one inside quotes too, so that the text
behind either begins a cell as well.
https://owasp.org/www-community/attacks/CSV_Injection
"""

import re

FORMULA = re.compile(r"(?<![^;\n\r])( *)([=+\-@＝＋－＠\t\r])")
NOTHING_BUT_A_SIGN = "-"  # “not applicable”: no formula to any spreadsheet


def formula_sign(text: str) -> str | None:
    """The sign that makes the text, or a part of it, a formula; None where every spreadsheet shows it."""
    match = FORMULA.search(text)
    return match[2] if match and text != NOTHING_BUT_A_SIGN else None


def no_formula(text: str) -> str:
    """The text as a text also for a spreadsheet: an apostrophe stands before each sign that would run it."""
    if formula_sign(text) is None:
        return text
    return FORMULA.sub(r"\1'\2", text)
