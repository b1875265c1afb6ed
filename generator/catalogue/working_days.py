"""Which days the offices of the state are open, year by year: what is announced and no rule can tell.

Weekends and public holidays by law come from a library; here stand the working days that a notice
swaps for a Saturday, further days off, and days that are worked though the library takes them for
holidays. A year without an entry has not been announced, so whatever is counted in it is provisional.
"""

from pydantic import Field

from generator.catalogue.fields import (
    Count,
    Day,
    Group,
    LegalReference,
    Many,
    Record,
    Source,
    Text,
)


class SwappedDay(Group):
    """A working day off, and the day of a weekend on which it is worked. One in doubt counts nowhere."""

    day_off: Day = Field(title="Ngày được nghỉ", description="Ngày thường được nghỉ, ví dụ: 2026-08-31.")
    worked_instead: Day = Field(
        title="Ngày làm bù", description="Thứ Bảy hay Chủ nhật đi làm thay, ví dụ: 2026-08-22."
    )
    source: Source = Field(title="Nguồn", description="Thông báo: số, ngày và địa chỉ đã đọc.")
    doubtful: Text | None = Field(
        default=None,
        title="Vì sao chưa chắc",
        description="Chỉ ghi khi chưa thấy văn bản quyết định: khi đó không tính, chỉ báo là tạm tính.",
    )


class DayOff(Group):
    """A day off that the library does not know."""

    day: Day = Field(title="Ngày được nghỉ", description="Ngày thường được nghỉ thêm, ví dụ: 2026-11-24.")
    name: Text = Field(title="Dịp nghỉ", description="Nghỉ nhân dịp gì, ví dụ: Quốc tang.")
    source: Source = Field(title="Nguồn", description="Văn bản: số, ngày và địa chỉ đã đọc.")


class DayWorked(Group):
    """A weekday that is worked, though the library takes it for a holiday."""

    day: Day = Field(title="Ngày vẫn làm việc", description="Ngày thư viện lịch tính là ngày lễ, nhầm.")
    source: Source = Field(title="Nguồn", description="Thông báo: số, ngày và địa chỉ đã đọc.")


class WorkingYear(Group):
    """A year whose days off have been announced."""

    year: Count = Field(title="Năm", description="Năm đã có thông báo lịch nghỉ, ví dụ: 2026.")
    source: Source = Field(title="Nguồn", description="Thông báo lịch nghỉ của năm: số, ngày và địa chỉ.")
    swapped: Many[SwappedDay] = Field(
        default=(), title="Ngày hoán đổi", description="Mỗi mục một ngày nghỉ và ngày làm bù của nó."
    )
    days_off: Many[DayOff] = Field(
        default=(), title="Ngày nghỉ thêm", description="Ngày nghỉ mà thư viện lịch chưa có."
    )
    days_worked: Many[DayWorked] = Field(
        default=(), title="Ngày vẫn làm việc", description="Ngày mà thư viện lịch tính nhầm là ngày lễ."
    )


class WorkingDays(Record):
    """The announced years, and what the way of counting rests on."""

    rests_on: Many[LegalReference] = Field(
        min_length=1, title="Căn cứ", description="Văn bản và điều khoản về ngày nghỉ và cách tính thời hạn."
    )
    years: Many[WorkingYear] = Field(
        default=(), title="Các năm", description="Mỗi mục một năm; năm chưa có mục thì chỉ tạm tính."
    )
    doubts: Many[Text] = Field(
        default=(), title="Chỗ chưa chắc", description="Mỗi dòng một chỗ chưa đối chiếu được với văn bản."
    )
