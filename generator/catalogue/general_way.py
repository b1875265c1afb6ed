"""The general way of a dossier by channel, for procedures whose sources give no steps of their own.

Its ground is the law on the one-stop shop, not the record of a procedure; pages say so.
"""

from pydantic import Field

from generator.catalogue.dossier import Step
from generator.catalogue.fields import Dated, Day, FirstDay, Group, LegalReference, Many, Record, Source, Text
from generator.catalogue.identifiers import ProcedureReference
from generator.catalogue.online import ChannelField


class ChannelWay(Group):
    """How a dossier goes when it is handed in by one channel."""

    channel: ChannelField = Field(
        title="Cách nộp", description="Trực tiếp: direct; trực tuyến: online; qua bưu chính: post."
    )
    steps: Many[Step] = Field(min_length=1, title="Các bước", description="Các bước chung, theo thứ tự.")


class ClockStart(Dated):
    """From when the office's time limits are counted, where a record does not say otherwise."""

    text: Text = Field(title="Tính từ khi nào", description="Một, hai câu ngắn, đứng dưới mọi thời hạn.")
    rests_on: LegalReference = Field(title="Căn cứ", description="Văn bản và điều khoản quy định cách tính.")


class Complaints(Group):
    """What to do when a dossier is late, refused without a reason or decided wrongly."""

    text: Text = Field(title="Lời chỉ dẫn", description="Làm gì khi không đồng ý, hai hay ba câu ngắn.")
    procedures: Many[ProcedureReference] = Field(
        default=(),
        title="Thủ tục khiếu nại, tố cáo",
        description="Mỗi dòng một mã hoặc tên ngắn của thủ tục khiếu nại, tố cáo có trên trang.",
    )
    rests_on: LegalReference = Field(title="Căn cứ", description="Văn bản và điều khoản cho quyền này.")


class GeneralWay(Record):
    """How any dossier goes at the one-stop shop, by channel, and what the way rests on."""

    first_day: FirstDay | None = Field(
        default=None,
        alias="from",
        title="Từ ngày",
        description="Ngày đầu tiên hồ sơ đi theo cách này; trước đó trang không nêu.",
    )
    introduction: Text = Field(
        title="Lời đầu", description="Nói rõ đây là cách làm chung, không phải của riêng thủ tục nào."
    )
    rests_on: Many[LegalReference] = Field(
        min_length=1, title="Căn cứ", description="Văn bản và điều khoản mà cách làm chung dựa vào."
    )
    ways: Many[ChannelWay] = Field(
        min_length=1, title="Các cách nộp", description="Mỗi mục một cách nộp, kèm các bước."
    )
    clock_starts: ClockStart | None = Field(
        default=None,
        title="Thời hạn tính từ khi nào",
        description="Cách tính chung của mọi thời hạn; thủ tục nào tính khác thì ghi ở thủ tục đó.",
    )
    complaints: Complaints | None = Field(
        default=None,
        title="Phản ánh, khiếu nại",
        description="Làm gì khi không đồng ý với cách giải quyết; hiện trên trang của mọi thủ tục.",
    )
    doubts: Many[Text] = Field(
        default=(), title="Chỗ chưa chắc", description="Mỗi dòng một chỗ chưa đối chiếu được với văn bản."
    )
    source: Source = Field(title="Nguồn", description="Nơi đã đọc các thông tin trên.")
    review_by: Day | None = Field(
        default=None,
        title="Xem lại trước ngày",
        description="Ngày chậm nhất phải đối chiếu lại với nguồn, ví dụ: 2027-06-30.",
    )
