"""Events of a life: what makes people come to the office, a closed list as that of the sectors.

Which procedures belong to an event, the procedures themselves say; here stands only what no single
procedure knows: the everyday name, and what is done before what.
"""

from pydantic import Field

from generator.catalogue.fields import Group, Many, Record, Text
from generator.catalogue.identifiers import ProcedureReference, Slug
from generator.catalogue.sourced import Doubts


class NamedProcedure(Group):
    """A procedure that another record names."""

    procedure: ProcedureReference = Field(
        title="Thủ tục", description='Mã trong ngoặc kép, ví dụ: "1.001193", hoặc tên ngắn khi chưa có mã.'
    )


class OrderedProcedure(NamedProcedure):
    """One procedure in the order of an event, with the reason for its place in it."""

    why: Text = Field(
        title="Vì sao ở chỗ này",
        description="Một câu: vì sao làm trước hoặc làm sau, đúng theo hồ sơ của thủ tục.",
    )


class LifeEvent(Group):
    """One event; `order` has only procedures of which it is known what comes first."""

    id: Slug = Field(
        title="Tên ngắn", description="Chữ thường không dấu, nối bằng gạch ngang, ví dụ: sinh-con."
    )
    name: Text = Field(title="Tên", description="Lời người dân hay nói, ví dụ: Sinh con.")
    aliases: Many[Text] = Field(
        default=(),
        title="Tên khác",
        description="Lời người dân gõ khi tìm, ví dụ: đẻ con. Chỉ ô tìm dùng; không hiện trên trang.",
    )
    lead: Text = Field(title="Lời đầu", description="Một câu hiện dưới tên: nên biết điều gì trước.")
    order: Many[OrderedProcedure] = Field(
        default=(),
        title="Thứ tự làm",
        description="Chỉ ghi các thủ tục phải làm trước, làm sau; thủ tục khác tự được xếp theo tên.",
    )
    good_to_know: Many[Text] = Field(
        default=(), title="Nên biết", description="Mỗi dòng một điều không thuộc riêng thủ tục nào."
    )
    doubts: Doubts = ()


class LifeEvents(Record):
    """The closed list of events, in the order in which pages show them."""

    events: Many[LifeEvent] = Field(
        min_length=1,
        title="Các việc trong đời",
        description="Theo thứ tự hiện trên trang; thủ tục nêu tên ngắn ở life_events.",
    )
