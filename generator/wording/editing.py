"""What the pages for editors say of themselves, and what each sort of note is called."""

from collections.abc import Mapping

from generator.problems import Code
from generator.wording import words

EDITING = words.EDITING
LEAD = "Những việc còn phải làm với nội dung. Các trang cho người dân vẫn nói rõ chỗ nào chưa biết."
MANUAL = "Hướng dẫn biên tập: cách sửa hồ sơ, các khóa, các thông báo"
EXPLAINED = "Xem giải thích"
NOTES = "Ghi chú"
NOTES_TABLE = "Số chỗ theo loại ghi chú"
NOTES_LEAD = "Chương trình soát nội dung ghi lại những chỗ này. Trang vẫn được đăng."
NO_NOTES = "Không có ghi chú nào."
NOTE_COLUMN = "Loại ghi chú"
PLACES = "Số chỗ"
RECORDS = "Số hồ sơ theo loại"
TO_DO = "Danh sách việc"
LINE = "Dòng"
HINT = "Gợi ý"
NOTHING = "Không có mục nào."

UNKNOWN_LAW = "Văn bản chưa rõ hiệu lực"
UNKNOWN_LAW_LEAD = (
    "Chưa có nguồn nào đủ để nói các văn bản này còn hiệu lực hay không. "
    "Văn bản có nhiều nơi dựa vào đứng trước."
)
UNKNOWN_LAW_COUNT = "{count} văn bản"
CITED_BY = "Nơi dựa vào văn bản này"
NOT_CITED = "Không hồ sơ nào dựa vào văn bản này."

REVIEWS = "Lịch xem lại"
REVIEWS_LEAD = "Ngày phải đối chiếu lại từng hồ sơ với nguồn. Hồ sơ đã quá hạn đứng trước."
OVERDUE_COUNT = "{count} hồ sơ đã quá hạn"
OVERDUE = "Đã quá hạn"
AHEAD = "Sắp tới"
WITHOUT_REVIEW = "Chưa ghi ngày xem lại"
LINK_EXCEPTION = "Không thử địa chỉ {address}"

DOUBTS = "Chỗ chưa chắc"
DOUBTS_OF = "Chỗ chưa chắc: {name}"
LEGAL_DOCUMENTS = "văn bản pháp luật"
OTHER_RECORDS = "các hồ sơ khác"
DOUBTS_COUNT = "{count} chỗ"
DOUBTS_LEAD = "Chỗ nguồn mâu thuẫn hoặc không rõ, theo từng hồ sơ, kèm phần mà mỗi chỗ nói về."

COMPLETENESS = "Độ đầy đủ của thủ tục"
COMPLETENESS_LEAD = (
    "Mỗi thủ tục đang làm ở xã được soát theo mười hai phần mà Điều 8 khoản 2 của 63/2010/NĐ-CP "
    "đòi phải công bố. “Có” nghĩa là có nguồn nói; “thiếu” nghĩa là chưa biết, không phải là không cần."
)
COMPLETENESS_COUNT = "{count} thủ tục còn thiếu phần nào đó"
COMPLETENESS_TABLE = "Các phần đã có của từng thủ tục"
PROCEDURE_COLUMN = "Thủ tục"
PROCEDURES = "thủ tục"
GIVEN = "có"
LACKING = "thiếu"
SHARE_ROW = "Tỉ lệ có"
ALL_GIVEN = "Số thủ tục có đủ cả mười hai phần"

KINDS = {
    "procedures_here": "Thủ tục đang làm ở xã",
    "procedures_elsewhere": "Thủ tục của nơi khác, nêu làm ví dụ",
    "procedures_ended": "Thủ tục không còn thực hiện",
    "legal_documents": "Văn bản pháp luật",
    "guides": "Hướng dẫn",
    "life_events": "Việc trong đời",
    "question_trees": "Cây câu hỏi",
    "sectors": "Lĩnh vực",
    "schemes": "Cách xếp mức độ trực tuyến",
    "forms": "Tệp mẫu để tải",
    "prose": "Trang chữ",
    "observations": "Dòng số liệu",
}

NOTE_NAMES: Mapping[Code, str] = {
    Code.TEXT_DECOMPOSED: "Chữ viết bằng dấu rời",
    Code.LEVEL_REASON_MISSING: "Chưa ghi lý do xếp mức trực tuyến",
    Code.LEVEL_UNDECLARED: "Chưa có nguồn công bố mức trực tuyến",
    Code.LEVEL_UNPROVEN: "Mức trực tuyến chưa được đối chiếu",
    Code.LEGAL_DOCUMENT_UNRECORDED: "Văn bản liên quan chưa có tệp",
    Code.LEGAL_BASIS_NOT_YET_IN_FORCE: "Dựa vào văn bản chưa có hiệu lực",
    Code.LEGAL_BASIS_LAPSED: "Dựa vào văn bản đã hết hiệu lực",
    Code.LEGAL_BASIS_PARTLY_LAPSED: "Dựa vào văn bản hết hiệu lực một phần",
    Code.LEGAL_BASIS_UNKNOWN: "Dựa vào văn bản chưa rõ hiệu lực",
    Code.LEGAL_BASIS_UNLIKELY: "Dựa vào văn bản có vẻ không liên quan",
    Code.LEGAL_FORCE_BEFORE_ISSUE: "Văn bản có hiệu lực trước ngày ban hành",
    Code.LEGAL_YEAR_DIFFERS: "Năm trong số hiệu khác năm ban hành",
    Code.LEGAL_END_UNLIKELY: "Ngày hết hiệu lực của văn bản đáng ngờ",
    Code.LEGAL_SUCCESSOR_LAPSED: "Văn bản thay thế cũng đã hết hiệu lực",
    Code.REVIEW_DATE_PASSED: "Đã quá hạn xem lại",
    Code.DAY_AHEAD: "Ngày đọc nguồn chưa tới",
    Code.LINK_EXCEPTION_UNUSED: "Ngoại lệ cho đường dẫn không còn ai nêu",
    Code.SUCCESSOR_ENDED: "Thủ tục thay thế cũng không còn",
    Code.LIFE_EVENT_EMPTY: "Việc trong đời chưa có thủ tục nào",
    Code.OUTCOME_ENDED: "Cây câu hỏi dẫn tới thủ tục đã thôi",
    Code.FORM_UNUSED: "Tệp mẫu chưa thủ tục nào dùng",
    Code.PERIOD_NOT_OVER: "Số liệu lấy khi kỳ chưa hết",
    Code.FIGURES_DISAGREE: "Số liệu của nguồn không khớp nhau",
    Code.PARTS_DISAGREE: "Các phần cộng lại không khớp số chung",
    Code.CHANNEL_MISSING: "Chỉ có số liệu của một cách nộp",
    Code.CARRY_OVER_BROKEN: "Hồ sơ chuyển sang không khớp kỳ trước",
    Code.CUMULATIVE_FALLS: "Số cộng dồn giảm",
    Code.PERIODS_OVERLAP: "Hai kỳ số liệu chồng nhau một phần",
    Code.MONTHS_MISSING: "Số liệu theo tháng bị thiếu tháng",
}


def note_name(code: Code) -> str:
    """What a sort of note is called; a new sort goes by its code until it has a name."""
    return NOTE_NAMES.get(code, code.value)
