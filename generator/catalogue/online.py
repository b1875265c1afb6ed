"""What a procedure's record says of its online service: levels that sources declare, and what it can do.

What a level means stands in the file of schemes, levels.py.
"""

from typing import Annotated

from pydantic import Field

from generator.catalogue.choices import Capability, Channel
from generator.catalogue.fields import Dated, Group, Many, Source, Text, word
from generator.catalogue.identifiers import EntryId, LevelId

ChannelField = Annotated[Channel, word(Channel)]


class LevelDeclaration(Dated):
    """The online level that a source declares under a scheme; without days it holds while the scheme does."""

    scheme: EntryId = Field(title="Bộ mức độ", description="Tên ngắn của bộ mức độ trong content/levels.yml.")
    level: LevelId = Field(
        title="Mức độ",
        description="Tên ngắn của mức trong bộ đó, ví dụ: toan-trinh; số thì đặt trong ngoặc kép.",
    )
    reason: Text | None = Field(
        default=None,
        title="Lý do xếp ở mức này",
        description="Lý do mà nguồn đã công khai; từ 01/7/2026, mức một phần phải có lý do.",
    )
    positions: Many[Text] = Field(
        default=(),
        title="Vị trí trong danh sách của nguồn",
        description='Chỉ ghi khi nguồn đánh số các ví dụ, trong ngoặc kép: "4.10".',
    )
    source: Source = Field(title="Nguồn", description="Nơi công bố mức độ này, kèm ngày của bản đã đọc.")


class Capabilities(Group):
    """What the service offers online, as seen by a source on a day."""

    offered: Many[Annotated[Capability, word(Capability)]] = Field(
        title="Làm được trên mạng",
        description="Có đủ thông tin: information; tải được mẫu: forms_to_download; "
        "gửi được hồ sơ: filing_online; nộp được phí: paying_online; không phải nộp phí: nothing_to_pay.",
    )
    outcome_returned: Many[ChannelField] = Field(
        default=(),
        title="Cách trả kết quả",
        description="Trực tiếp: direct; trực tuyến: online; qua bưu chính: post.",
    )
    source: Source = Field(title="Nguồn", description="Ai đã thử hoặc nguồn nào nói, kèm ngày.")
