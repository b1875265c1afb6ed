"""One figure against another: what changed, by how much, and what to think of it."""

from collections.abc import Sequence
from fractions import Fraction

from generator.quantities import Share
from generator.wording.figures import ABSENCES, DOSSIERS
from generator.wording.numbers import grouped, out_of, percent

YEAR_BEFORE = "12 tháng trước đó"
TWELVE_MONTHS = "12 tháng gần nhất"


def points(now: Share, before: Share) -> str:
    """“giảm 0,53 điểm phần trăm”; the difference of two rates, worked out in fractions."""
    change = Fraction(now.part, now.whole) - Fraction(before.part, before.whole)
    if not change:
        return "không đổi"
    word = "tăng" if change > 0 else "giảm"
    hundredths = int(abs(change) * 10_000 + Fraction(1, 2))
    if not hundredths:
        return f"{word} chưa tới 0,01 điểm phần trăm"
    whole, rest = divmod(hundredths, 100)
    digits = f"{rest:02}".rstrip("0")
    return f"{word} {whole}{',' if digits else ''}{digits} điểm phần trăm"


def against(before: str, change: str) -> str:
    """“so với tháng 09/2026: giảm 12 hồ sơ”."""
    return f"so với {before}: {change}"


def count_text(count: int | str) -> str:
    """A count on a card, or why there is none; the reasons are those of ABSENCES."""
    return grouped(count) if isinstance(count, int) else ABSENCES[count]


def difference(now: int, before: int) -> str:
    """“tăng 12 hồ sơ”."""
    if now == before:
        return "không đổi"
    return f"{'tăng' if now > before else 'giảm'} {grouped(abs(now - before))} {DOSSIERS}"


def rate_text(rate: Share) -> str:
    """“2,1 % (4 trên 190 hồ sơ)”."""
    return f"{percent(rate)} ({out_of(rate)})"


def better_text(now: Share, before: Share) -> str:
    """Whether the late rate fell, with both rates."""
    change = points(now, before)
    fell = Fraction(now.part, now.whole) - Fraction(before.part, before.whole)
    verdict = "Tốt lên" if fell < 0 else "Không tốt lên" if fell > 0 else "Không đổi"
    return (
        f"{verdict}: tỉ lệ trễ hạn {TWELVE_MONTHS} là {rate_text(now)}; "
        f"{YEAR_BEFORE} là {rate_text(before)}, {change}."
    )


def compared_without(names: Sequence[str]) -> str:
    """What a comparison of two years lacks."""
    return f"Có tháng còn thiếu lĩnh vực ({', '.join(names)}), nên chỉ so được gần đúng."
