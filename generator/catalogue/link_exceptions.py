"""Addresses that the weekly look at links outside leaves alone, each with its reason."""

from pydantic import Field

from generator.catalogue.fields import Day, Group, Many, Record, Text, WebAddress


class LinkException(Group):
    """One address, or all that begin with it; `review_by` is when the reason is looked at again."""

    address: WebAddress = Field(
        title="Địa chỉ",
        description="Địa chỉ không cần thử, hoặc phần đầu chung của các địa chỉ, ví dụ: https://coquan.gov.vn/.",
    )
    reason: Text = Field(title="Lý do", description="Một câu: vì sao không thử, ai đã tự mở xem.")
    review_by: Day = Field(
        title="Xem lại trước ngày", description="Ngày chậm nhất phải tự mở xem lại, ví dụ: 2027-06-30."
    )

    def covers(self, address: str) -> bool:
        """Whether the exception speaks of the address."""
        return address.startswith(self.address)


class LinkExceptions(Record):
    """The exceptions of a site."""

    exceptions: Many[LinkException] = Field(
        min_length=1,
        title="Các ngoại lệ",
        description="Mỗi mục một địa chỉ, hoặc phần đầu của nhiều địa chỉ.",
    )
