"""Who publishes: the commune, its contacts, its sectors, its guides and its own words."""

from datetime import date

from pydantic import Field

from generator.catalogue.fields import (
    Dated,
    Day,
    Email,
    Group,
    LegalNumber,
    Many,
    Markdown,
    Phone,
    Record,
    Slug,
    Source,
    Text,
    WebAddress,
)


class Editor(Group):
    """The person who answers for the site."""

    name: Text = Field(title="Họ tên")
    title: Text = Field(title="Chức danh trên trang")
    position: Text = Field(title="Chức vụ")


class UnitChange(Group):
    """What became of the unit on a day; `doubtful` says why it is not certain."""

    happened_on: Day = Field(title="Ngày")
    text: Text = Field(title="Việc đã xảy ra")
    rests_on: Text | None = Field(default=None, title="Căn cứ")
    source: Source | None = Field(default=None, title="Nguồn")
    doubtful: Text | None = Field(default=None, title="Vì sao chưa chắc")


class Commune(Record):
    """The commune of this site, and the days for which what it says was true."""

    name: Text = Field(title="Tên đơn vị")
    site_name: Text = Field(title="Tên trang")
    superior_units: Many[Text] = Field(default=(), title="Đơn vị cấp trên")
    office_address: Text = Field(title="Địa chỉ")
    phone: Phone | None = Field(default=None, title="Điện thoại")
    email: Email | None = Field(default=None, title="Thư điện tử")
    office_hours: Text | None = Field(default=None, title="Giờ làm việc")
    editor: Editor = Field(title="Người chịu trách nhiệm nội dung")
    site_address: WebAddress = Field(title="Địa chỉ của trang")
    notice: Text | None = Field(default=None, title="Lời báo đầu trang")
    changes: Many[UnitChange] = Field(default=(), title="Đơn vị đã thay đổi thế nào")
    source: Source = Field(title="Nguồn")


class Sector(Group):
    """Lĩnh vực: one of a closed list, with the names that sources use for it."""

    id: Slug = Field(title="Tên ngắn")
    name: Text = Field(title="Tên")
    other_names: Many[Text] = Field(default=(), title="Tên khác trong các nguồn")


class Sectors(Record):
    """The closed list of sectors."""

    sectors: Many[Sector] = Field(min_length=1, title="Các lĩnh vực")


class ComparisonRow(Group):
    """One aspect on which a public service and an online one are compared."""

    aspect: Text = Field(title="Mặt so sánh")
    public_service: Text = Field(title="Dịch vụ công")
    online_service: Text = Field(title="Dịch vụ công trực tuyến")
    today: Text | None = Field(default=None, title="Nay đã khác thế nào")


class Comparison(Record):
    """The table that tells a public service from an online one."""

    title: Text = Field(title="Tên")
    introduction: Text = Field(title="Lời đầu")
    alike: Many[Text] = Field(default=(), title="Điểm giống nhau")
    rows: Many[ComparisonRow] = Field(min_length=1, title="Các dòng")
    source: Source = Field(title="Nguồn")


class GuideStep(Group):
    """One numbered step of a guide."""

    title: Text = Field(title="Tên bước")
    text: Text = Field(title="Việc phải làm")


class GuideVersion(Dated):
    """How it is done between two days; older versions stay, marked superseded."""

    id: Slug = Field(title="Tên ngắn")
    name: Text = Field(title="Tên bản")
    introduction: Text | None = Field(default=None, title="Lời đầu")
    steps: Many[GuideStep] = Field(min_length=1, title="Các bước")
    superseded_note: Text | None = Field(default=None, title="Vì sao không dùng nữa")
    legal_basis: Many[LegalNumber] = Field(default=(), title="Căn cứ pháp lý")
    doubts: Many[Text] = Field(default=(), title="Chỗ chưa chắc")
    source: Source = Field(title="Nguồn")


class Guide(Record):
    """A guide with its dated versions, newest first."""

    slug: Slug = Field(title="Tên ngắn")
    title: Text = Field(title="Tên")
    summary: Text = Field(title="Tóm tắt")
    versions: Many[GuideVersion] = Field(min_length=1, title="Các bản")
    review_by: Day | None = Field(default=None, title="Xem lại trước ngày")

    def version_on(self, day: date) -> GuideVersion | None:
        """The newest version that holds on the day."""
        return next((version for version in self.versions if version.holds_on(day)), None)


class Prose(Record):
    """A page of prose in Markdown; it reaches the public only through the sanitiser."""

    slug: Slug = Field(title="Tên ngắn")
    title: Text = Field(title="Tên")
    description: Text = Field(title="Tóm tắt")
    body: Markdown = Field(title="Nội dung")
