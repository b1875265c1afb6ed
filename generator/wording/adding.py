"""What the questions for a new record say, and what is told when it is written.

Constants only.
"""

# Questions on a procedure
CODE = "Mã thủ tục trên Cổng Dịch vụ công quốc gia"
CODE_ADVICE = "Ví dụ: 1.001193. Chưa có mã thì để trống."
SLUG = "Tên ngắn, dùng làm tên tệp và địa chỉ trang"
SLUG_ADVICE = "Chữ thường không dấu, nối bằng gạch ngang."
NAME = "Tên thủ tục"
NAME_ADVICE = "Chép đúng từng chữ tên chính thức."
SECTOR = "Lĩnh vực"
SECTOR_ADVICE = "Gõ số hoặc tên. Chưa rõ thì để trống."
GOVERNMENT_LEVEL = "Cấp thực hiện"
GOVERNMENT_LEVEL_ADVICE = "Gõ số hoặc tên; nhiều cấp thì cách nhau bằng dấu phẩy."
LIMIT = "Thời hạn giải quyết"
LIMIT_ADVICE = "Ví dụ: 5 ngày làm việc, hoặc: trong ngày. Chưa biết thì để trống."
FEE = "Phí, lệ phí (đồng)"
FEE_ADVICE = "Ví dụ: 8000. Nguồn nói miễn phí thì ghi 0. Chưa biết thì để trống."
SOURCE = "Nguồn đã đọc"
SOURCE_ADVICE = "Tên trang, sổ hay văn bản, ví dụ: Cổng Dịch vụ công quốc gia."
SOURCE_ADDRESS = "Địa chỉ trang đã đọc"
SOURCE_ADDRESS_ADVICE = "Bắt đầu bằng https://. Không có thì để trống."
CAPTURED_ON = "Ngày đọc nguồn"
DAY_ADVICE = "Viết 20/7/2026 cũng được."

# On a legal document
NUMBER = "Số hiệu văn bản"
NUMBER_ADVICE = "Ví dụ: 123/2015/NĐ-CP."
KIND = "Loại văn bản"
KIND_ADVICE = "Gõ số hoặc tên."
TITLE = "Trích yếu"
TITLE_ADVICE = "Chép từ văn bản, bỏ tên loại ở đầu. Chưa có nguồn ghi thì để trống."
ISSUER = "Cơ quan ban hành"
ISSUER_ADVICE = "Tên đầy đủ, ví dụ: Bộ Tư pháp."
ISSUER_SLUG = "Tên ngắn của cơ quan, vì trùng số hiệu"
ISSUED_ON = "Ngày ban hành"
EFFECTIVE_FROM = "Có hiệu lực từ ngày"
DAY_OR_NOTHING = "Viết 20/7/2026 cũng được. Nguồn không ghi thì để trống."
REPLACES = "Thay thế những văn bản nào"
AMENDS = "Sửa đổi những văn bản nào"
NUMBERS_ADVICE = "Số hiệu, cách nhau bằng dấu phẩy. Không có thì để trống."

# On a guide
GUIDE_TITLE = "Tên hướng dẫn"
GUIDE_TITLE_ADVICE = "Ví dụ: Đăng ký tài khoản."
GUIDE_SUMMARY = "Tóm tắt"
GUIDE_SUMMARY_ADVICE = "Một, hai câu: hướng dẫn giúp làm việc gì."
VERSION_NAME = "Tên của bản này"
VERSION_NAME_ADVICE = "Để phân biệt với các bản sau này."
VERSION_NAME_DEFAULT = "Bản năm {year}"
VERSION_FROM = "Áp dụng từ ngày"
STEP = "Bước {number}"
STEP_ADVICE = "Viết tên bước, dấu hai chấm, rồi việc phải làm. Ví dụ: Cài ứng dụng: Tải VNeID về điện thoại."
STEP_OR_NOTHING = "Viết như trên. Hết bước thì để trống."

# Answers
NEEDED = "câu này cần câu trả lời"
NEEDED_HINT = "gõ câu trả lời rồi bấm Enter; muốn thôi thì bấm Ctrl-C"
NOT_A_LIMIT = "“{text}” không phải thời hạn"
LIMIT_HINT = "viết số và đơn vị, ví dụ: 5 ngày làm việc"
NO_CHOICE = "không có {what} “{text}”"
CHOICE_NEAR = "có phải là {near} không?"
OWN_NUMBER = "{number} là chính văn bản này"
OWN_NUMBER_HINT = "ghi số hiệu của văn bản khác"
CHOICE_HINT = "gõ một số từ 1 đến {count}"
CHOICES_HINT = "chỉ chọn một: {listed}"
SECTOR_NAME = "lĩnh vực"
LEVEL_NAME = "cấp"
KIND_NAME = "loại văn bản"
STEP_WRONG = "chưa tách được tên bước và việc phải làm"
STEP_HINT = "viết tên bước, dấu hai chấm, rồi việc phải làm"
TAKEN = "đã có hồ sơ của {what}: {path}"
TAKEN_HINT = "mở tệp đó để sửa, không cần tạo tệp mới"
TAKEN_FORMERLY = "{what} là mã hoặc tên cũ trong {path}"
TAKEN_UNREAD = "đã có tệp {name} nhưng tệp đó còn lỗi"
TAKEN_UNREAD_HINT = "chạy “make check” để xem lỗi, rồi sửa tệp đó"
TAKEN_BY_ANOTHER = "nếu là văn bản khác, của cơ quan khác, thì thêm tùy chọn --issuer-slug"

# Doubts before writing
NEAR_NUMBER = "số hiệu gần giống {number} ({path})"
SAME_NAME = "đã có thủ tục cùng tên: {path}"

# The file
HOW_TO_USE = (
    "Tệp này đã hợp lệ. Dòng nào có dấu # liền với chữ (như #note:) là mẫu chưa dùng: muốn dùng mẫu nào thì "
    "xóa một dấu # ở đầu mỗi dòng của mẫu đó, rồi sửa chữ mẫu cho đúng với nguồn. Chỗ ghi “…” là chỗ phải "
    "viết. Mẫu không dùng thì xóa đi, hoặc để nguyên."
)
LEFT_OUT = "(để trống)"

# When a document takes another's place
NOBODY_HAS = "Kho chưa có văn bản {number}, và không hồ sơ nào nhắc đến số hiệu này."
MEANT = "có phải là {number} không?"
LOOK_AGAIN = "xem lại số hiệu"
OLD_UNRECORDED = "Văn bản {number} chưa có tệp trong content/legal/; khi có đủ thông tin thì thêm."
OLD_ENDED = "Văn bản {number} đã ghi ngày hết hiệu lực ở {place} ({field}); xem ngày đó còn đúng không."
OLD_UNDATED = (
    "Văn bản {number} ({path}): chưa biết văn bản mới có hiệu lực từ ngày nào, nên chưa ghi được ngày hết "
    "hiệu lực. Khi biết, ghi effective_from vào tệp mới và effective_to vào tệp này."
)
OLD_NEEDS_END = (
    "Văn bản {number}: nếu nguồn ghi nó hết hiệu lực đúng ngày văn bản mới có hiệu lực, "
    "thêm dòng sau vào {at} (ngay dưới dòng {above}):"
)
TO_LOOK_AT = "Cần xem lại {records} hồ sơ, {places} chỗ nhắc đến {number}:"
NOTHING_TO_LOOK_AT = "Không hồ sơ nào khác nhắc đến {number}."
PLACES = "{count} chỗ"
INSIDE = "(trong câu)"
RECORD = "Hồ sơ"
TIES = "Chính {number} còn gắn với các văn bản khác, nên xem cả chúng:"

# At the terminal
INTRODUCTION = (
    "Trả lời từng câu rồi bấm Enter. Để trống thì bỏ qua, hoặc lấy câu trả lời trong ngoặc vuông. "
    "Ctrl-C để thôi: chưa có gì được ghi."
)
KEPT = "  Đang là: {value}. Enter: giữ nguyên; gõ - : bỏ đi"
NOTHING = "-"
PROMPT = "> "
PROPOSED = " [{default}]"
UNDERSTOOD = "  → {value}"
WRONG = "  chưa được: {message}"
HINT = "  gợi ý: {hint}"
NOT_UTF8 = "máy gửi tới chữ không đọc được"
NOT_UTF8_HINT = "gõ lại câu trả lời"
SUMMARY = "Sẽ ghi {path}:"
LOOK_FIRST = "Lưu ý: {doubt}."
CONFIRM = "Enter: ghi tệp; một số: trả lời lại câu đó; k: thôi"
NO_SUCH_ANSWER = "gõ Enter, một số từ 1 đến {count}, hoặc k"
STOPPED = "Đã dừng, chưa ghi gì."
YES = frozenset({"", "c", "co", "ghi", "y", "yes"})
NO = frozenset({"k", "khong", "thoi", "n", "no", "q"})

# Without a terminal
MISSING = "dùng sai: thiếu {options}"
MISSING_HINT = "thêm các tùy chọn đó, hoặc chạy lệnh ở cửa sổ dòng lệnh để được hỏi từng câu"
WRONG_OPTION = "dùng sai: {option}: {message}; {hint}"
NOT_TOGETHER = "thừa, vì các tùy chọn kia đã đủ"
LEAVE_OUT = "bỏ tùy chọn này"
CODE_OR_SLUG = "--code (chưa có mã thì --slug)"

# When it is written
WRITTEN = "Đã ghi {path}"
REFUSED = "Chưa ghi gì, vì hồ sơ này chưa hợp lệ:"
EXISTS = "Chưa ghi gì: đã có tệp {path}."
CANNOT_WRITE = "Chưa ghi được {path}: {reason}."
NOTES = "Chương trình soát còn nhắc về hồ sơ này:"
OTHERS_WRONG = "Ở các tệp khác còn {summary} Chạy lệnh check để xem."
NEXT = "Tiếp theo:"
NEXT_OPEN = "  Mở tệp để bổ sung: {path}"
NEXT_SERVE = "  Xem trang: {serve}, rồi mở http://127.0.0.1:8000/{address}"
NEXT_CHECK = "  Soát lại sau khi sửa: {check}"
NEXT_MANUAL = "  Mỗi khóa viết thế nào: {manual}"

# What the command line says of itself
OPTIONS = {
    "code": ("MÃ", "mã thủ tục, ví dụ 1.001193"),
    "slug": ("TÊN", "tên ngắn không dấu, nối bằng gạch ngang; thủ tục thì chỉ khi chưa có mã"),
    "name": ("TÊN", "tên chính thức"),
    "sector": ("LĨNH_VỰC", "lĩnh vực: tên, tên ngắn hoặc số thứ tự"),
    "government_level": ("CẤP", "cấp thực hiện, mặc định cấp xã"),
    "limit": ("THỜI_HẠN", "thời hạn, ví dụ “5 ngày làm việc”"),
    "fee": ("SỐ_TIỀN", "phí, lệ phí bằng đồng, miễn phí thì 0"),
    "source": ("TÊN", "nguồn: tên trang, sổ hay văn bản đã đọc"),
    "source_address": ("ĐỊA_CHỈ", "địa chỉ trang đã đọc"),
    "captured_on": ("NGÀY", "ngày đọc nguồn, mặc định hôm nay"),
    "number": ("SỐ_HIỆU", "số hiệu, ví dụ 123/2015/NĐ-CP"),
    "issuer_slug": ("TÊN", "tên ngắn của cơ quan, khi hai cơ quan dùng cùng số hiệu"),
    "kind": ("LOẠI", "loại văn bản, khi số hiệu không nói rõ"),
    "title": ("TÊN", "trích yếu của văn bản, hoặc tên hướng dẫn"),
    "issuer": ("CƠ_QUAN", "cơ quan ban hành, tên đầy đủ"),
    "issued_on": ("NGÀY", "ngày ban hành"),
    "effective_from": ("NGÀY", "ngày bắt đầu có hiệu lực"),
    "replaces": ("SỐ_HIỆU", "văn bản bị thay thế; ghi nhiều lần được"),
    "amends": ("SỐ_HIỆU", "văn bản được sửa đổi; ghi nhiều lần được"),
    "summary": ("CÂU", "tóm tắt, một hai câu"),
    "version_name": ("TÊN", "tên của bản, để phân biệt với bản sau"),
    "version_from": ("NGÀY", "áp dụng từ ngày"),
    "step": ("BƯỚC", "“tên bước: việc phải làm”; ghi nhiều lần, theo thứ tự"),
}
LIST_ONLY = "chỉ nêu các chỗ nhắc đến văn bản bị thay thế, không ghi gì"
KINDS = {
    "procedure": "thêm một thủ tục",
    "legal": "thêm một văn bản pháp luật",
    "guide": "thêm một hướng dẫn",
}
