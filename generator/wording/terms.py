"""What the closed lists of the models are called in Vietnamese."""

from collections.abc import Iterable

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
from generator.catalogue.law import Ground, LegalStatus
from generator.catalogue.legislation import Relation
from generator.catalogue.levels import Evidence

GOVERNMENT_LEVELS = {
    GovernmentLevel.COMMUNE: "cấp xã",
    GovernmentLevel.PROVINCE: "cấp tỉnh",
    GovernmentLevel.MINISTRY: "cấp bộ",
    GovernmentLevel.OTHER: "cơ quan khác",
}

CHANNELS = {
    Channel.DIRECT: "trực tiếp",
    Channel.ONLINE: "trực tuyến",
    Channel.POST: "qua bưu chính",
}

CHANNEL_ADVICE = {
    Channel.DIRECT: "Mang hồ sơ đến nơi tiếp nhận.",
    Channel.ONLINE: "Nộp trên Cổng Dịch vụ công quốc gia, đăng nhập bằng tài khoản VNeID.",
    Channel.POST: "Gửi hồ sơ qua bưu điện đến nơi nhận.",
}

CAPABILITIES = {
    Capability.INFORMATION: "có đủ thông tin về thủ tục",
    Capability.FORMS_TO_DOWNLOAD: "tải được mẫu đơn, tờ khai",
    Capability.FILING_ONLINE: "điền và gửi hồ sơ qua mạng",
    Capability.PAYING_ONLINE: "nộp phí, lệ phí qua mạng",
    Capability.NOTHING_TO_PAY: "không phải nộp phí, lệ phí",
}

ACTORS = {Actor.CITIZEN: "Người dân làm", Actor.AGENCY: "Cơ quan làm"}

PAPER_KINDS = {
    PaperKind.SUBMIT: "Nộp",
    PaperKind.PRESENT: "Mang theo để xuất trình",
    PaperKind.ELECTRONIC: "Khai trên mạng",
}

NEEDS = {
    Need.ALWAYS: "giấy luôn cần",
    Need.IN_CASE: "giấy tùy trường hợp",
    Need.IF_ASKED: "giấy khi được yêu cầu",
}

LEGAL_STATUSES = {
    LegalStatus.NOT_YET_IN_FORCE: "Chưa có hiệu lực",
    LegalStatus.IN_FORCE: "Còn hiệu lực",
    LegalStatus.PARTLY_LAPSED: "Hết hiệu lực một phần",
    LegalStatus.LAPSED: "Hết hiệu lực",
    LegalStatus.UNKNOWN: "Chưa rõ hiệu lực",
}

AMENDED = "đã được sửa đổi"

GROUNDS = {
    Ground.END: "Theo ngày hết hiệu lực mà nguồn ghi.",
    Ground.COMING: "Theo ngày có hiệu lực mà nguồn ghi.",
    Ground.BEGUN: "Theo ngày có hiệu lực mà nguồn ghi; chưa thấy nguồn nào nói đã hết hiệu lực.",
    Ground.DECLARED: "Theo lời của nguồn.",
    Ground.UNCLEAR: "Nguồn không đủ rõ.",
    Ground.REPEALED_IN_PART: "Đã có văn bản khác bãi bỏ một phần.",
    Ground.REPLACED_UNDATED: "Có văn bản được ghi là thay thế, nhưng chưa có nguồn ghi ngày hết hiệu lực.",
    Ground.UNDATED: "Chưa có nguồn nào ghi ngày có hiệu lực.",
}

RELATIONS = {
    Relation.REPLACED_BY: "Được thay thế bởi",
    Relation.REPLACES: "Thay thế",
    Relation.PARTLY_REPEALED_BY: "Bị bãi bỏ một phần bởi",
    Relation.PARTLY_REPEALS: "Bãi bỏ một phần",
    Relation.AMENDED_BY: "Được sửa đổi bởi",
    Relation.AMENDS: "Sửa đổi",
}

AXES = {
    Axis.ONLINE: "làm được bao nhiêu phần việc qua mạng",
    Axis.PROACTIVE: "cơ quan nhà nước chủ động làm trước bao nhiêu việc cho người dân",
}

APPLICANTS = {
    Applicant.CITIZEN: "công dân Việt Nam",
    Applicant.OVERSEAS_VIETNAMESE: "người Việt Nam định cư ở nước ngoài",
    Applicant.FOREIGNER: "người nước ngoài",
    Applicant.OFFICIAL: "cán bộ, công chức, viên chức",
    Applicant.ENTERPRISE: "doanh nghiệp",
    Applicant.COOPERATIVE: "hợp tác xã",
    Applicant.ORGANISATION: "tổ chức (không phải doanh nghiệp, hợp tác xã)",
}

PARTS = {
    Part.NAME: "Tên",
    Part.STEPS: "Các bước",
    Part.CHANNELS: "Cách nộp",
    Part.PAPERS: "Giấy tờ",
    Part.DOSSIER_SETS: "Số bộ",
    Part.TIME_LIMIT: "Thời hạn",
    Part.WHO: "Ai được làm",
    Part.AGENCY: "Cơ quan",
    Part.OUTCOME: "Kết quả",
    Part.FORMS: "Mẫu",
    Part.FEE: "Phí, lệ phí",
    Part.REQUIREMENTS: "Điều kiện",
    Part.LAW: "Căn cứ pháp lý",
}

ENDINGS = {
    Ending.REPEALED: "Thủ tục này đã bị bãi bỏ",
    Ending.REPLACED: "Thủ tục này đã được thay bằng thủ tục khác",
    Ending.MERGED: "Thủ tục này đã được gộp vào thủ tục khác",
}

WILL_END = {
    Ending.REPEALED: "Thủ tục này sẽ bị bãi bỏ",
    Ending.REPLACED: "Thủ tục này sẽ được thay bằng thủ tục khác",
    Ending.MERGED: "Thủ tục này sẽ được gộp vào thủ tục khác",
}

EVIDENCE = {
    Evidence.PROVEN: "Đã đối chiếu với việc làm được trên mạng",
    Evidence.DECLARED: "Theo nguồn công bố, chưa đối chiếu",
    Evidence.UNKNOWN: "Chưa công bố mức độ",
}


def joined(words: list[str]) -> str:
    """“a, b hoặc c”."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " hoặc " + words[-1] if words else ""


def outcome_returned_text(ways: Iterable[Channel]) -> str:
    """“trả kết quả trực tuyến hoặc qua bưu chính”."""
    return f"trả kết quả {joined([CHANNELS[way] for way in ways])}"
