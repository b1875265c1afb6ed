"""The kinds of records in one table: what each is called, where its files stand, who reads them.

Whoever loads a project and whoever describes its files to editors' tools take the kinds from
here, so that neither knows a file that the other does not. Opens no file.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from generator.catalogue.commune import Commune, Comparison, Guide, Prose, Sectors
from generator.catalogue.fields import Record
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.law import LegalDocument
from generator.catalogue.levels import Levels
from generator.catalogue.life_events import LifeEvents
from generator.catalogue.link_exceptions import LinkExceptions
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.catalogue.working_days import WorkingDays
from generator.problems import Problem
from generator.records import read_part_of_record, read_prose_record, read_record, read_record_without_slips

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Kind(Generic[R]):
    """One kind of record. `files` is a pattern of paths; without a star it is one file.

    That one file must be there, but for those that `build.load` names as MAY_LACK.
    """

    name: str
    title: str
    description: str
    model: type[R]
    files: str
    reader: Callable[[type[R], bytes, str], tuple[R | None, list[Problem]]]

    def read(self, data: bytes, path: str) -> tuple[R | None, list[Problem]]:
        """The record that a file of this kind holds, or None; and what is wrong with it."""
        return self.reader(self.model, data, path)


COMMUNE = Kind(
    "commune",
    "Đơn vị của trang này",
    "Tên, liên hệ, người chịu trách nhiệm nội dung và những lần sắp xếp của đơn vị.",
    Commune,
    "content/commune.yml",
    read_record,
)
LEVELS = Kind(
    "levels",
    "Các bộ mức độ dịch vụ công trực tuyến",
    "Mỗi bộ có ngày áp dụng, căn cứ và các mức độ; bộ cũ đứng trước.",
    Levels,
    "content/levels.yml",
    read_record,
)
SECTORS = Kind(
    "sectors",
    "Danh sách lĩnh vực",
    "Thủ tục chỉ dùng tên ngắn của lĩnh vực có trong danh sách này.",
    Sectors,
    "content/sectors.yml",
    read_record,
)
COMPARISON = Kind(
    "comparison",
    "Bảng so sánh",
    "Dịch vụ công và dịch vụ công trực tuyến giống và khác nhau ở đâu.",
    Comparison,
    "content/comparison.yml",
    read_record,
)
GENERAL_WAY = Kind(
    "general_way",
    "Cách làm chung",
    "Hồ sơ đi thế nào theo từng cách nộp, khi thủ tục không có các bước riêng.",
    GeneralWay,
    "content/general-way.yml",
    read_record_without_slips,
)
LIFE_EVENTS = Kind(
    "life_events",
    "Các việc trong đời",
    "Sinh con, kết hôn, xây nhà…: thủ tục chỉ dùng tên ngắn của việc có trong danh sách này.",
    LifeEvents,
    "content/life-events.yml",
    read_record,
)
LINK_EXCEPTIONS = Kind(
    "link_exceptions",
    "Đường dẫn ra ngoài không cần thử",
    "Địa chỉ mà chương trình không thử mở hằng tuần, mỗi mục kèm lý do và ngày xem lại.",
    LinkExceptions,
    "content/link-exceptions.yml",
    read_record,
)
WORKING_DAYS = Kind(
    "working_days",
    "Ngày làm việc",
    "Các năm đã có thông báo lịch nghỉ: ngày hoán đổi, ngày nghỉ thêm và căn cứ.",
    WorkingDays,
    "content/working-days.yml",
    read_record,
)
PROCEDURE = Kind(
    "procedure",
    "Thủ tục hành chính",
    "Mỗi tệp một thủ tục; tên tệp là mã thủ tục, chưa có mã thì là tên ngắn.",
    Procedure,
    "content/procedures/**/*.yml",
    read_part_of_record,
)
LEGAL_DOCUMENT = Kind(
    "legal_document",
    "Văn bản pháp luật",
    "Mỗi tệp một văn bản; tên tệp là số hiệu viết thường không dấu, nối bằng gạch ngang.",
    LegalDocument,
    "content/legal/*.yml",
    read_record,
)
GUIDE = Kind(
    "guide",
    "Hướng dẫn",
    "Mỗi tệp một hướng dẫn với các bản theo ngày, bản mới đứng trước.",
    Guide,
    "content/guides/*.yml",
    read_part_of_record,
)
QUESTION_TREE = Kind(
    "question_tree",
    "Cây câu hỏi",
    "Mỗi tệp một cây: trả lời vài câu thì biết mình phải làm thủ tục nào.",
    QuestionTree,
    "content/questions/*.yml",
    read_record_without_slips,
)
PROSE = Kind(
    "prose",
    "Phần đầu của một trang chữ",
    "Các dòng giữa hai dòng ---; nội dung viết bên dưới.",
    Prose,
    "content/pages/*.md",
    read_prose_record,
)

KINDS: tuple[Kind[Any], ...] = (
    COMMUNE,
    LEVELS,
    SECTORS,
    COMPARISON,
    GENERAL_WAY,
    LIFE_EVENTS,
    LINK_EXCEPTIONS,
    WORKING_DAYS,
    PROCEDURE,
    LEGAL_DOCUMENT,
    GUIDE,
    QUESTION_TREE,
    PROSE,
)


def kind_of(path: str) -> Kind[Any] | None:
    """The kind that reads the file of this path; None where nobody does."""
    return next((kind for kind in KINDS if pattern_of(kind.files).fullmatch(path)), None)


@cache
def pattern_of(files: str) -> re.Pattern[str]:
    """The paths that a kind's pattern means: `**/` is any number of folders, `*` a part of one name."""
    return re.compile(re.escape(files).replace(r"\*\*/", "(?:[^/]+/)*").replace(r"\*", "[^/]*"))
