"""The sentences about charts, in plain Vietnamese; names and values come ready to say."""

from collections.abc import Sequence

DOSSIERS = "hồ sơ"
GAP_MEANING = "Dấu ? là thiếu số liệu, dấu – là không phát sinh hồ sơ."


def from_to(first: str, last: str) -> str:
    """“Từ tháng 11/2024 đến tháng 10/2026”."""
    return f"Từ {first} đến {last}"


def altogether(count: int, noun: str) -> str:
    """“Cả 8 lĩnh vực”."""
    return f"Cả {count} {noun}"


def told(where: str, parts: Sequence[str]) -> str:
    """“Từ … đến …: trước & đúng hạn 3.204 hồ sơ, trễ hạn 120 hồ sơ.”"""
    return f"{where}: {', '.join(parts)}."


def highest(name: str, label: str, value: str, others: int, noun: str) -> str:
    """“Trễ hạn cao nhất: tháng 03/2025, 20 hồ sơ.”"""
    also = f" và {others} {noun} khác bằng vậy" if others else ""
    return f"{name} cao nhất: {label}, {value}{also}."


HIGHEST_SO_FAR = "Đó là mức cao nhất trong các tháng này."


def none_anywhere(name: str, noun: str, *, some: bool) -> str:
    """“Không có hồ sơ nào trễ hạn.”; where only some values are known, that it is said of these."""
    where = f", trong các {noun} có số" if some else ""
    if name in ("trễ hạn", "đang giải quyết, quá hạn"):
        return f"Không có hồ sơ nào {name}{where}."
    return f"{name.capitalize()}: luôn là 0{where}."


def as_far_as_known(where: str) -> str:
    """Before a sum that lacks values."""
    return f"{where}, chỉ tính chỗ có số"


# Behind a sentence about lateness, where dossiers that are not finished are past their day.
NOT_COUNTING_PENDING = "Chưa kể hồ sơ đang giải quyết đã quá hạn."


def unknown_labels(reasons: Sequence[tuple[str, int]], noun: str) -> str:
    """“1 tháng không công bố, 2 tháng nguồn không nêu.”"""
    return ", ".join(f"{count} {noun} {reason}" for reason, count in reasons) + "."


def lacking(names: Sequence[str]) -> str:
    """What sums over months lack."""
    return f"Có tháng còn thiếu lĩnh vực ({', '.join(names)})."
