"""How the pages of the demo word what `arithmetic` found; nothing of the generator's wording is used."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.demo.arithmetic import CHAINS, FORM, LATE, LATE_RATE, OVERDUE, broken, count, silent, value

UNKNOWN = {"": "nguồn không nêu", "*": "không công bố"}
UNIT = " hồ sơ"
SIGN = "số liệu minh họa"
NOT_COMPARED = "không so được"


def flat(words):
    """A text as `Element.text` has it: any white space is one space."""
    return " ".join(words.split())


def lower(words):
    return words[:1].lower() + words[1:]


def number(amount):
    return UNKNOWN[amount] if amount in UNKNOWN else f"{amount:,}".replace(",", ".")


def decimals(amount, places=2):
    """Half up, zeros at the end dropped, with a comma."""
    step = Decimal(1).scaleb(-places)
    exact = Decimal(amount.numerator) / Decimal(amount.denominator)
    written = f"{exact.quantize(step, ROUND_HALF_UP):f}".rstrip("0").rstrip(".")
    return written.replace(".", ",")


def percent(part, whole):
    """Two decimals, and more where some would read as none or as all."""
    share = Fraction(100 * part, whole)
    places = 2
    while decimals(share, places) in ("0", "100") and share not in (0, 100):
        places += 1
    return f"{decimals(share, places)}\u00a0%"


def detail(part, whole):
    return f"{number(part)} trên {number(whole)} hồ sơ"


def text(found, unit=""):
    """A value as a page has it."""
    if isinstance(found, tuple):
        return f"{percent(*found) if found[1] else 'không phát sinh'} ({detail(*found)})"
    return number(found) + (unit if found not in UNKNOWN else "")


def overdue_too(some):
    """How many are overdue who still wait, where not one that is solved was late; else 0."""
    waiting = count(some, OVERDUE)
    return waiting if count(some, LATE) == 0 and waiting not in UNKNOWN else 0


def cell(some, head):
    """No one late, yet some are overdue who still wait: the rate says so."""
    shown, waiting = text(value(some, head)), overdue_too(some)
    if head == LATE_RATE and waiting:
        shown = shown.replace(")", f"; {number(waiting)} hồ sơ đang giải quyết đã quá hạn)")
    return shown


def change(now, before):
    """By how much a count, or in points a rate, went up or down."""
    if isinstance(now, tuple):
        difference = Fraction(100 * now[0], now[1]) - Fraction(100 * before[0], before[1])
        return f"{'tăng' if difference > 0 else 'giảm'} {decimals(abs(difference))} điểm phần trăm"
    return f"{'tăng' if now > before else 'giảm'} {number(abs(now - before))} hồ sơ"


def day(stamp):
    return "/".join(reversed(stamp[:10].split("-")))


def month(one):
    return f"Tháng {day(one)}"


def updated(some):
    return day(max(row["as_of"] for row in some))


def faults(some, about=FORM):
    """What does not add up in sums of these totals, as a note says it."""
    found = []
    for whole, parts, given, made in broken(some, about):
        names = " + ".join(f"“{one}”" for one in parts)
        found.append(f"“{whole}” ghi {number(given)}, nhưng {names} cộng lại được {number(made)}.")
    return found


def notes(labelled, about=FORM):
    """The notes below a table of (label, rows, months that should be in them)."""
    return [f"{label}: {one}" for label, some, _ in labelled for one in faults(some, about)]


def lacking(names):
    return f"chưa có: {', '.join(names)}"


def marks(some, expected=(), about=FORM):
    """What a reader must know of a sum; `expected`: the months of which each sector should be in it."""
    keys = [(row["month"], row["sector"], row["channel"]) for row in some]
    return [
        *(["số liệu không khớp"] if any(faults([row], about) for row in some) else []),
        *(["đính chính"] if any(len(CHAINS[key]) > 1 for key in keys) else []),
        *([lacking(silent(expected))] if silent(expected) else []),
    ]
