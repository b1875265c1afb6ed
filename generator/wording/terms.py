"""What the closed lists of the models are called in Vietnamese."""

from generator.catalogue.law import LegalStatus
from generator.catalogue.levels import Evidence
from generator.catalogue.procedure import Actor, Capability, Channel, GovernmentLevel, PaperKind

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
    Channel.POST: "Gửi hồ sơ qua dịch vụ bưu chính công ích.",
}

CAPABILITIES = {
    Capability.INFORMATION: "có đủ thông tin về thủ tục",
    Capability.FORMS_TO_DOWNLOAD: "tải được mẫu đơn, tờ khai",
    Capability.FILING_ONLINE: "điền và gửi hồ sơ qua mạng",
    Capability.PAYING_ONLINE: "nộp phí, lệ phí qua mạng",
    Capability.NOTHING_TO_PAY: "không phải nộp phí, lệ phí",
}
OUTCOME_RETURNED = "trả kết quả qua mạng, qua bưu chính hoặc trực tiếp"

ACTORS = {Actor.CITIZEN: "Người dân làm", Actor.AGENCY: "Cơ quan làm"}

PAPER_KINDS = {
    PaperKind.SUBMIT: "Nộp",
    PaperKind.PRESENT: "Mang theo để xuất trình",
    PaperKind.ELECTRONIC: "Khai trên mạng",
}

LEGAL_STATUSES = {
    LegalStatus.NOT_YET_IN_FORCE: "Chưa có hiệu lực",
    LegalStatus.IN_FORCE: "Còn hiệu lực",
    LegalStatus.PARTLY_LAPSED: "Hết hiệu lực một phần",
    LegalStatus.LAPSED: "Hết hiệu lực",
    LegalStatus.UNKNOWN: "Chưa rõ hiệu lực",
}

AMENDED = "đã được sửa đổi"

EVIDENCE = {
    Evidence.PROVEN: "Đã đối chiếu với việc làm được trên mạng",
    Evidence.DECLARED: "Theo nguồn công bố, chưa đối chiếu",
    Evidence.UNKNOWN: "Chưa công bố mức độ",
}


def joined(words: list[str]) -> str:
    """“a, b hoặc c”."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " hoặc " + words[-1] if words else ""
