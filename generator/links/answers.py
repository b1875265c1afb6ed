"""What was heard of an address, and what that means. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why there is no status to tell."""

    NAME = "name"  # no such host
    UNREACHABLE = "unreachable"  # refused, no route, broken off
    SLOW = "slow"
    CERTIFICATE = "certificate"
    LOOP = "loop"  # redirects without end
    PRIVATE = "private"  # leads to a network that is not public
    GARBLED = "garbled"  # no HTTP, or no address
    ROBOTS = "robots"  # robots.txt asks not to


class Verdict(StrEnum):
    """An address that is there, one that is not, and one that only people are let in to."""

    WELL = "well"
    CLOSED = "closed"
    FAILED = "failed"


# No host was heard: for an only one its own fault, for all at once that of our network.
UNHEARD = {Trouble.NAME, Trouble.UNREACHABLE}
NOT_FOR_ROBOTS = {"401", "403", "407", "429", "451", Trouble.ROBOTS}
REASONS = {
    "404": "không có trang này (404)",
    "410": "trang đã bị gỡ (410)",
    Trouble.NAME: "không tìm thấy tên miền",
    Trouble.UNREACHABLE: "không nối được tới máy chủ",
    Trouble.SLOW: "máy chủ trả lời quá chậm",
    Trouble.CERTIFICATE: "chứng thư của máy chủ có lỗi",
    Trouble.LOOP: "bị chuyển vòng quanh không dứt",
    Trouble.PRIVATE: "dẫn vào mạng nội bộ, người ngoài không mở được",
    Trouble.GARBLED: "máy chủ trả lời không đúng cách",
    Trouble.ROBOTS: "trang không cho chương trình tự động mở (robots.txt)",
}


@dataclass(frozen=True)
class Answer:
    """A status of HTTP as three digits, or a trouble; and where the address has moved for good, if it has."""

    result: str
    moved_to: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether it is there. What is closed to robots may well be open to people."""
        return verdict_of(self.result)


def verdict_of(result: str) -> Verdict:
    """What a result means."""
    if result in NOT_FOR_ROBOTS:
        return Verdict.CLOSED
    return Verdict.WELL if result.startswith("2") else Verdict.FAILED


def reason_of(result: str) -> str:
    """The result in words."""
    return REASONS.get(result, f"máy chủ báo lỗi {result}")


def known(result: str) -> bool:
    """Whether a text is a result at all."""
    return result in set(Trouble) or (len(result) == 3 and result.isascii() and result.isdecimal())
