"""What the words of closed lists mean, for the clerk who chooses one of them.

By list; editors' programmes show the meaning beside the word. A list whose words are
Vietnamese themselves is not here.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from generator.catalogue.choices import (
    Actor,
    Applicant,
    Axis,
    Capability,
    Channel,
    Ending,
    GovernmentLevel,
    Need,
    PaperKind,
    Part,
)
from generator.catalogue.law import DeclaredStatus
from generator.quantities import TimeUnit
from generator.wording import terms
from generator.wording.quantities import SAME_DAY, UNITS

NEEDS = {
    Need.ALWAYS: "ai làm thủ tục cũng phải mang",
    Need.IN_CASE: "chỉ mang khi thuộc trường hợp ghi ở when",
    Need.IF_ASKED: "chỉ đưa khi cơ quan hỏi",
}

PARTS = {
    Part.NAME: "tên thủ tục",
    Part.STEPS: "trình tự thực hiện",
    Part.CHANNELS: "cách thức thực hiện",
    Part.PAPERS: "thành phần hồ sơ",
    Part.DOSSIER_SETS: "số bộ hồ sơ",
    Part.TIME_LIMIT: "thời hạn giải quyết",
    Part.WHO: "đối tượng thực hiện",
    Part.AGENCY: "cơ quan thực hiện",
    Part.OUTCOME: "kết quả",
    Part.FORMS: "mẫu đơn, mẫu tờ khai",
    Part.FEE: "phí, lệ phí",
    Part.REQUIREMENTS: "yêu cầu, điều kiện",
    Part.LAW: "căn cứ pháp lý",
}

DECLARED_STATUSES = {
    DeclaredStatus.IN_FORCE: "nguồn nói còn hiệu lực",
    DeclaredStatus.AMENDED: "nguồn nói đã được sửa đổi, bổ sung",
    DeclaredStatus.PARTLY_LAPSED: "nguồn nói hết hiệu lực một phần",
    DeclaredStatus.LAPSED: "nguồn nói hết hiệu lực",
    DeclaredStatus.UNKNOWN: "nguồn không nói rõ",
}

MEANINGS: Mapping[type[Enum], Mapping[Any, str]] = {
    Actor: terms.ACTORS,
    Applicant: terms.APPLICANTS,
    Axis: terms.AXES,
    Capability: terms.CAPABILITIES,
    Channel: terms.CHANNELS,
    DeclaredStatus: DECLARED_STATUSES,
    Ending: terms.ENDINGS,
    GovernmentLevel: terms.GOVERNMENT_LEVELS,
    Need: NEEDS,
    PaperKind: terms.PAPER_KINDS,
    Part: PARTS,
    TimeUnit: {**UNITS, TimeUnit.SAME_DAY: SAME_DAY},
}

# What people call a word besides; no more than they mean by it.
CALLED: Mapping[type[Enum], Mapping[str, Any]] = {
    TimeUnit: {
        "h": TimeUnit.HOURS,
        "tiếng": TimeUnit.HOURS,
        "ngày lv": TimeUnit.WORKING_DAYS,
        "nlv": TimeUnit.WORKING_DAYS,
        "trong ngày": TimeUnit.SAME_DAY,
    },
    DeclaredStatus: {
        "còn hiệu lực": DeclaredStatus.IN_FORCE,
        "hết hiệu lực": DeclaredStatus.LAPSED,
        "hết hiệu lực một phần": DeclaredStatus.PARTLY_LAPSED,
    },
    Part: {
        "phí": Part.FEE,
        "giấy tờ": Part.PAPERS,
        "required_documents": Part.PAPERS,
        "legal_basis": Part.LAW,
    },
    PaperKind: {"xuất trình": PaperKind.PRESENT},
    Actor: {"cơ quan": Actor.AGENCY, "người dân": Actor.CITIZEN, "dân": Actor.CITIZEN},
    GovernmentLevel: {
        "xã": GovernmentLevel.COMMUNE,
        "tỉnh": GovernmentLevel.PROVINCE,
        "bộ": GovernmentLevel.MINISTRY,
    },
    Channel: {"bưu chính": Channel.POST, "bưu điện": Channel.POST, "qua mạng": Channel.ONLINE},
}

# What none of the words means, without diacritics, and what to do instead.
OUTSIDE: Mapping[type[Enum], Mapping[str, str]] = {
    TimeUnit: {
        "tuan": "không có đơn vị tuần: một tuần là 7 ngày, đổi ra days",
        "quy": "không có đơn vị quý: một quý là 3 tháng, đổi ra months",
        "nam": "không có đơn vị năm: một năm là 12 tháng, đổi ra months",
        "phut": "không có đơn vị phút: bỏ value và unit, viết note",
        "gio lam viec": "không có đơn vị giờ làm việc: xem nguồn có ghi theo ngày không",
        "ngay khi nhan ho so": "trả ngay khi nhận thì thường là same_day, không có value",
    },
    DeclaredStatus: {
        "chua co hieu luc": "chưa có hiệu lực thì bỏ dòng status, ghi ngày bắt đầu ở effective_from",
    },
    GovernmentLevel: {"co quan": "cần cấp của cơ quan, không phải tên cơ quan"},
}
