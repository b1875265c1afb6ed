"""Who publishes: the commune, its contacts, its sectors, its guides and its own words."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from generator.catalogue.fields import (
    Dated,
    Day,
    Email,
    Group,
    Many,
    Markdown,
    Phone,
    Record,
    Source,
    Text,
    WebAddress,
    WholeNumber,
)
from generator.catalogue.identifiers import LegalNumber, Slug
from generator.catalogue.parsed import matching
from generator.catalogue.sourced import Doubts
from generator.meant.addresses import meant_address
from generator.problems import Code

SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]*[A-Za-z0-9](?::[0-9]+)?(?:/[A-Za-z0-9_~-]+)*/?")
SiteAddress = Annotated[
    str,
    matching(
        SITE_ADDRESS,
        Code.ADDRESS_WRONG,
        "địa chỉ của trang",
        "viết tên miền đầy đủ, ví dụ https://xa.gov.vn/, không có tên tệp, dấu ? hay dấu #",
        meant_address,
    ),
]


class Editor(Group):
    """The person who answers for the site."""

    name: Text = Field(title="Họ tên", description="Họ và tên đầy đủ, ví dụ: Nguyễn Văn An.")
    title: Text = Field(
        title="Chức danh trên trang", description="Chức danh ghi trước tên, ví dụ: Trưởng Ban Biên tập."
    )
    position: Text = Field(
        title="Chức vụ", description="Chức vụ ở cơ quan, ví dụ: Chủ tịch Ủy ban nhân dân xã."
    )


class UnitChange(Group):
    """What became of the unit on a day; `doubtful` says why it is not certain."""

    happened_on: Day = Field(title="Ngày", description="Ngày việc có hiệu lực, ví dụ: 2025-07-01.")
    text: Text = Field(
        title="Việc đã xảy ra", description="Một, hai câu: đơn vị nào nhập vào đâu, đổi tên thành gì."
    )
    rests_on: Text | None = Field(
        default=None, title="Căn cứ", description="Tên và số văn bản, ví dụ: Nghị quyết 202/2025/QH15."
    )
    source: Source | None = Field(default=None, title="Nguồn", description="Nơi đã đọc về việc này.")
    doubtful: Text | None = Field(
        default=None,
        title="Vì sao chưa chắc",
        description="Một câu nói rõ vì sao chưa chắc; đã chắc thì bỏ dòng này.",
    )


class EarlierVisits(Group):
    """The total of a counter that ran before this site counted for itself."""

    total: WholeNumber = Field(title="Tổng lượt truy cập", description="Con số trên trang cũ, ví dụ: 29946.")
    counted_on: Day = Field(title="Tính đến ngày", description="Ngày đọc con số, ví dụ: 2024-02-22.")
    source: Source = Field(title="Nguồn", description="Nơi đã đọc con số.")


class Commune(Record):
    """The commune of this site, and the days for which what it says was true."""

    name: Text = Field(title="Tên đơn vị", description="Ghi cả loại đơn vị ở trước, ví dụ: xã Quang Minh.")
    site_name: Text = Field(
        title="Tên trang",
        description="Tên hiện trên đầu mọi trang, ví dụ: Trang thông tin điện tử xã Quang Minh.",
    )
    superior_units: Many[Text] = Field(
        default=(), title="Đơn vị cấp trên", description="Mỗi dòng một đơn vị, cấp gần nhất ghi trước."
    )
    office_address: Text = Field(
        title="Địa chỉ", description="Nơi người dân đến được: số nhà, đường hoặc thôn, xã, tỉnh."
    )
    phone: Phone | None = Field(
        default=None, title="Điện thoại", description='Viết trong ngoặc kép, ví dụ: "0978.357.686".'
    )
    email: Email | None = Field(
        default=None, title="Thư điện tử", description="Hộp thư có người đọc, ví dụ: ten@coquan.gov.vn."
    )
    office_hours: Text | None = Field(
        default=None,
        title="Giờ làm việc",
        description="Ngày và giờ nhận hồ sơ, ví dụ: Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ.",
    )
    editor: Editor = Field(
        title="Người chịu trách nhiệm nội dung", description="Họ tên, chức danh và chức vụ của người này."
    )
    site_address: SiteAddress = Field(
        title="Địa chỉ của trang",
        description="Địa chỉ đầy đủ của trang này, bắt đầu bằng https://.",
    )
    notice: Text | None = Field(
        default=None,
        title="Lời báo đầu trang",
        description="Một, hai câu hiện trên đầu mọi trang; không cần báo gì thì bỏ dòng này.",
    )
    changes: Many[UnitChange] = Field(
        default=(),
        title="Đơn vị đã thay đổi thế nào",
        description="Mỗi mục một lần sắp xếp, tách, nhập hay đổi tên, việc cũ ghi trước.",
    )
    report_address: WebAddress | None = Field(
        default=None,
        title="Trang nhận báo sai sót",
        description=(
            "Địa chỉ mẫu báo sai sót; chỗ nào trong địa chỉ ghi MA_THU_TUC thì trang thay bằng mã thủ tục. "
            "Không có thì trang dùng thư điện tử, hoặc trang liên hệ."
        ),
    )
    earlier_visits: EarlierVisits | None = Field(
        default=None,
        title="Lượt truy cập đếm từ trước",
        description="Con số mà trang này đếm tiếp; không có trang cũ thì bỏ dòng này.",
    )
    merge_sectors_below: WholeNumber = Field(
        default=0,
        title="Gộp lĩnh vực ít hồ sơ",
        description=(
            "Trong số liệu, lĩnh vực có ít hơn chừng này hồ sơ đã xử lý trong một kỳ được gộp vào "
            "“Lĩnh vực khác”; không gộp thì bỏ dòng này."
        ),
    )
    source: Source = Field(title="Nguồn", description="Nơi đã đọc tên, địa chỉ và liên hệ.")


class Sector(Group):
    """Lĩnh vực: one of a closed list, with the names that sources use for it."""

    id: Slug = Field(
        title="Tên ngắn", description="Chữ thường không dấu, nối bằng gạch ngang, ví dụ: ho-tich."
    )
    name: Text = Field(title="Tên", description="Tên lĩnh vực hiện trên trang, ví dụ: Hộ tịch.")
    other_names: Many[Text] = Field(
        default=(),
        title="Tên khác trong các nguồn",
        description="Mỗi dòng một tên mà nguồn khác dùng cho cùng lĩnh vực.",
    )


class Sectors(Record):
    """The closed list of sectors."""

    sectors: Many[Sector] = Field(
        min_length=1, title="Các lĩnh vực", description="Mỗi mục một lĩnh vực, theo thứ tự hiện trên trang."
    )


class ComparisonRow(Group):
    """One aspect on which a public service and an online one are compared."""

    aspect: Text = Field(title="Mặt so sánh", description="So sánh về mặt nào, ví dụ: Khái niệm.")
    public_service: Text = Field(title="Dịch vụ công", description="Về mặt này, dịch vụ công như thế nào.")
    online_service: Text = Field(
        title="Dịch vụ công trực tuyến", description="Về mặt này, dịch vụ công trực tuyến như thế nào."
    )
    today: Text | None = Field(
        default=None,
        title="Nay đã khác thế nào",
        description="Điều gì nay đã khác với nguồn; không khác thì bỏ dòng này.",
    )


class Comparison(Record):
    """The table that tells a public service from an online one."""

    title: Text = Field(title="Tên", description="Tên bảng, hiện trên đầu trang.")
    introduction: Text = Field(
        title="Lời đầu", description="Một, hai câu: bảng so sánh cái gì, theo nguồn nào."
    )
    alike: Many[Text] = Field(
        default=(), title="Điểm giống nhau", description="Mỗi dòng một điểm giống nhau."
    )
    rows: Many[ComparisonRow] = Field(
        min_length=1, title="Các dòng", description="Mỗi mục một mặt so sánh, theo thứ tự hiện trên trang."
    )
    source: Source = Field(title="Nguồn", description="Nơi đã đọc bảng này.")


class GuideStep(Group):
    """One numbered step of a guide."""

    title: Text = Field(title="Tên bước", description="Vài chữ, ví dụ: Cài ứng dụng VNeID.")
    text: Text = Field(title="Việc phải làm", description="Một, hai câu ngắn nói rõ phải làm gì.")


class GuideVersion(Dated):
    """How it is done between two days; older versions stay, marked superseded."""

    id: Slug = Field(
        title="Tên ngắn", description="Chữ thường không dấu, nối bằng gạch ngang, ví dụ: otp-2022."
    )
    name: Text = Field(title="Tên bản", description="Tên để phân biệt với các bản khác.")
    introduction: Text | None = Field(
        default=None, title="Lời đầu", description="Vài câu trước các bước; không cần thì bỏ dòng này."
    )
    steps: Many[GuideStep] = Field(
        min_length=1, title="Các bước", description="Các bước theo thứ tự phải làm."
    )
    superseded_note: Text | None = Field(
        default=None,
        title="Vì sao không dùng nữa",
        description="Chỉ ghi ở bản cũ: từ khi nào không dùng nữa, vì sao.",
    )
    legal_basis: Many[LegalNumber] = Field(
        default=(), title="Căn cứ pháp lý", description="Mỗi dòng một số hiệu, viết đủ, ví dụ: 69/2024/NĐ-CP."
    )
    doubts: Doubts = ()
    source: Source = Field(title="Nguồn", description="Nơi đã đọc cách làm này.")


class Guide(Record):
    """A guide with its dated versions, newest first."""

    slug: Slug = Field(
        title="Tên ngắn", description="Trùng với tên tệp, không có đuôi .yml, ví dụ: dang-ky-tai-khoan."
    )
    title: Text = Field(title="Tên", description="Tên hướng dẫn, hiện trên đầu trang.")
    summary: Text = Field(title="Tóm tắt", description="Một, hai câu: hướng dẫn giúp làm việc gì.")
    versions: Many[GuideVersion] = Field(
        min_length=1, title="Các bản", description="Mỗi mục một bản có ngày áp dụng, bản mới đứng trước."
    )
    review_by: Day | None = Field(
        default=None,
        title="Xem lại trước ngày",
        description="Ngày chậm nhất phải đối chiếu lại với nguồn, ví dụ: 2027-06-30.",
    )

    def version_on(self, day: date) -> GuideVersion | None:
        """The version that holds on the day."""
        return next((version for version in self.versions if version.holds_on(day)), None)


class Prose(Record):
    """A page of prose in Markdown; it reaches the public only through the sanitiser."""

    slug: Slug = Field(title="Tên ngắn", description="Trùng với tên tệp, không có đuôi .md, ví dụ: lien-he.")
    title: Text = Field(title="Tên", description="Tên trang, hiện trên đầu trang.")
    description: Text = Field(
        title="Tóm tắt", description="Một câu nói trang viết về gì; hiện ở kết quả tìm kiếm."
    )
    body: Markdown = Field(title="Nội dung", description="Chữ của trang, viết bên dưới dòng --- thứ hai.")
