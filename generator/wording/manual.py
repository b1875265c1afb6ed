"""What the pages of the manual say around its texts."""

from collections.abc import Mapping

from generator.catalogue.manual import Theme
from generator.problems import Severity

MANUAL = "Hướng dẫn biên tập"
TURN = "Trang trước, trang sau"
BEFORE = "Trang trước"
AFTER = "Trang sau"
WRONG = "Sai"
RIGHT = "Đúng"
IN_FILE = "trong tệp {file}"
EXPLAINED = "Xem giải thích"

MESSAGES = "Các thông báo"
MESSAGES_LEAD = "Mỗi thông báo có một mã trong ngoặc vuông. Tìm mã theo nhóm ở đây, hoặc theo vần."
A_TO_Z = "Các thông báo theo vần"
A_TO_Z_LEAD = "Mã trong ngoặc vuông ở cuối dòng đầu của thông báo, xếp theo chữ cái."
MESSAGE = "Thông báo: {title}"
CODE = "Mã"
SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "Lỗi: phải sửa thì trang mới được đăng.",
    Severity.NOTE: "Ghi chú: trang vẫn được đăng và nói rõ chỗ này; sửa khi có đủ căn cứ.",
}
REPORT = "Chương trình báo thế này"
MEANING = "Nghĩa là gì"
MATTERS = "Vì sao quan trọng"
MEND = "Cách sửa"
SAMPLE = "Ví dụ"
MESSAGE_DESCRIPTION = "Thông báo {code}: nghĩa là gì, vì sao quan trọng, cách sửa."

THEMES: Mapping[Theme, str] = {
    Theme.FILE: "Tệp và ký tự",
    Theme.WRITING: "Cách viết: dấu câu, thụt dòng",
    Theme.KEYS: "Các khóa",
    Theme.VALUES: "Giá trị: ngày, tiền, địa chỉ, mã",
    Theme.LINKS: "Tên và mã nối các hồ sơ với nhau",
    Theme.PROCEDURES: "Thủ tục: giấy tờ, phí, thời hạn, mẫu",
    Theme.LEVELS: "Mức độ trực tuyến, bản hướng dẫn",
    Theme.LAW: "Văn bản và hiệu lực",
    Theme.QUESTIONS: "Việc trong đời và cây câu hỏi",
    Theme.DAYS: "Ngày nghỉ, ngày làm việc",
    Theme.FIGURES: "Số liệu",
    Theme.SITE: "Trang đã dựng",
}

FIELDS = "Các khóa của từng loại tệp"
FIELDS_LEAD = "Mỗi loại tệp có những khóa riêng. Chọn loại tệp để xem từng khóa: nghĩa, cách viết, ví dụ."
KEYS_OF = "Các khóa: {title}"
FILES = "Tệp"
REQUIRED = "phải có"
OPTIONAL = "không bắt buộc"
WORDS = "Chọn một trong"
WAY = "Cách viết"
RULES = "Phải theo thêm"
GROUP_OF = "Các khóa bên trong {key} ({title})"
FIELDS_DESCRIPTION = "Các khóa của tệp “{title}”: nghĩa, cách viết và ví dụ của từng khóa."

TEXT = "chữ"
DAY = "ngày"
NUMBER = "số"
GROUP = "nhóm khóa"
LIST_OF = "danh sách, mỗi mục: {item}"
WORD = "một từ cho sẵn"
