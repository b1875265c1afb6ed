"""What a dossier consists of and how it goes: papers, their forms, the agency's own papers, steps.

Seen in real records: a paper is often one of several, in an order; most papers are asked for
in their case only, or only when the office cannot look the fact up.
"""

from typing import Annotated

from pydantic import Field

from generator.catalogue.choices import Actor, Need, PaperKind
from generator.catalogue.combinations import Forbidden, lacks, stands
from generator.catalogue.fields import Group, Many, Text, WholeNumber, word
from generator.catalogue.identifiers import FormFile, LegalNumber
from generator.problems import Code

NO_FORM = Forbidden(
    Code.KEY_MISSING,
    "mẫu phải có ít nhất một trong ba: name (tên), number (số mẫu), file (tệp)",
    'ghi number: "CT01", hoặc tên tệp có trong content/forms/',
    ((lacks("name"), lacks("file"), lacks("number")),),
)
CASE_OF_ALL = Forbidden(
    Code.NEED_CONTRADICTORY,
    "giấy này vừa luôn cần (need), vừa chỉ cần trong một trường hợp (when)",
    "giữ when và xóa dòng need, hoặc ngược lại",
    ((stands("need", Need.ALWAYS), stands("when")),),
)
NO_CASE = Forbidden(
    Code.NEED_CONTRADICTORY,
    "giấy này chỉ cần trong một trường hợp, nhưng chưa ghi trường hợp nào (when)",
    "thêm dòng when, hoặc xóa dòng need",
    ((stands("need", Need.IN_CASE), lacks("when")),),
)


class Step(Group):
    """One step of the way of a dossier."""

    title: Text = Field(title="Tên bước", description="Vài chữ, ví dụ: Nộp hồ sơ.")
    text: Text = Field(title="Việc phải làm", description="Một, hai câu ngắn nói rõ phải làm gì.")
    actor: Annotated[Actor, word(Actor)] = Field(
        title="Ai làm", description="Người dân làm thì ghi citizen, cơ quan làm thì ghi agency."
    )


class Form(Group):
    """A form to fill in: by its name, by its number in a legal document, or as a file of ours."""

    name: Text | None = Field(
        default=None, title="Tên mẫu", description="Tên ghi trên đầu mẫu, khi khác tên giấy tờ."
    )
    number: Text | None = Field(
        default=None, title="Số mẫu", description="Số của mẫu, ví dụ: CT01, Mẫu số 22 Phụ lục II."
    )
    document: LegalNumber | None = Field(
        default=None, title="Văn bản ban hành mẫu", description="Số hiệu văn bản có mẫu này, viết đủ."
    )
    file: Annotated[FormFile | None, NO_FORM] = Field(
        default=None,
        title="Tệp mẫu để tải",
        description="Tên tệp trong content/forms/, ví dụ: to-khai-khai-sinh.docx.",
        validate_default=True,
    )


class Alternative(Group):
    """A paper that does in the place of another one."""

    name: Text = Field(title="Tên giấy tờ", description="Tên đầy đủ của giấy tờ, ví dụ: Hộ chiếu.")
    form: Form | None = Field(
        default=None, title="Mẫu", description="Mẫu phải dùng; không có mẫu thì bỏ dòng này."
    )
    originals: WholeNumber | None = Field(
        default=None, title="Số bản chính", description="Chỉ ghi khi nguồn nói rõ."
    )
    copies: WholeNumber | None = Field(
        default=None, title="Số bản sao", description="Chỉ ghi khi nguồn nói rõ."
    )
    when: Text | None = Field(
        default=None,
        title="Khi nào dùng",
        description="Trường hợp dùng giấy này, ví dụ: không có Giấy chứng sinh.",
    )


class RequiredDocument(Group):
    """A paper of the dossier. `originals` and `copies` only where a source is clear: missing is not zero."""

    name: Text = Field(title="Tên giấy tờ", description="Tên giấy tờ người dân phải có.")
    kind: Annotated[PaperKind, word(PaperKind)] | None = Field(
        default=None,
        title="Nộp, xuất trình hay điện tử",
        description="Nộp: submit; đưa xem rồi lấy lại: present; khai trên mạng: electronic.",
    )
    form: Form | None = Field(
        default=None, title="Mẫu", description="Mẫu phải dùng; không có mẫu thì bỏ dòng này."
    )
    originals: WholeNumber | None = Field(
        default=None,
        title="Số bản chính",
        description="Chỉ ghi khi nguồn nói rõ; chưa biết thì bỏ dòng này, đừng ghi 0.",
    )
    copies: WholeNumber | None = Field(
        default=None,
        title="Số bản sao",
        description="Chỉ ghi khi nguồn nói rõ; chưa biết thì bỏ dòng này, đừng ghi 0.",
    )
    when: Text | None = Field(
        default=None,
        title="Trường hợp nào cần",
        description="Ví dụ: nhờ người khác đi làm. Ai cũng cần thì bỏ dòng này.",
    )
    need: Annotated[Annotated[Need, word(Need)] | None, CASE_OF_ALL, NO_CASE] = Field(
        default=None,
        title="Mang theo hay chờ hỏi",
        description="Cơ quan hỏi mới phải đưa thì ghi if_asked; bỏ dòng này thì hiểu theo when.",
    )
    note: Text | None = Field(
        default=None, title="Lưu ý", description="Điều cần biết về giấy này, ví dụ: phải chứng thực."
    )
    one_of: Many[Alternative] = Field(
        default=(),
        title="Một trong các giấy này",
        description="Chỉ ghi khi tên ở trên là tên chung và chỉ cần một giấy trong danh sách này.",
    )
    alternatives: Many[Alternative] = Field(
        default=(),
        title="Giấy dùng thay, theo thứ tự",
        description="Những giấy dùng khi không có giấy ở trên, xếp theo thứ tự của nguồn.",
    )

    @property
    def needed(self) -> Need:
        """When it is to be brought: as declared, else by whether it has a case."""
        return self.need or (Need.IN_CASE if self.when else Need.ALWAYS)


class AgencyDocument(Group):
    """A paper that the agency makes or looks up itself; sources list it among the citizen's."""

    name: Text = Field(title="Tên giấy tờ", description="Tên giấy tờ do cơ quan lập hoặc tự tra cứu.")
    when: Text | None = Field(
        default=None,
        title="Trường hợp nào có",
        description="Trường hợp mới có giấy này; lúc nào cũng có thì bỏ dòng này.",
    )
