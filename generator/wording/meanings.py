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
