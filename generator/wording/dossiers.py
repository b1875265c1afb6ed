"""What the import of a list of dossiers says: what is wrong, what was left out, what was counted."""

from collections.abc import Sequence
from datetime import date

from generator.wording.days import day_text
from generator.wording.numbers import grouped

MOST_LISTED = 5
MOST_MONTHS_LISTED = 12

EXPORT_AGAIN = "xuất lại danh sách từ phần mềm một cửa rồi nhập lại"
COPY_AGAIN = "chép lại tệp; nếu vẫn hỏng thì xuất lại danh sách từ phần mềm một cửa"
DIVIDE = "chia danh sách theo năm hoặc theo quý, rồi nhập từng tệp"
SAVE_AS_UTF8 = "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại"
LETTERS_LOST = "chữ trong tệp đã mất hoặc thành dấu “?” thì xuất lại danh sách, chọn UTF-8 hoặc Parquet"
QUOTES_HINT = "tìm ô có một dấu ngoặc kép mở mà không đóng, hoặc xuất lại danh sách"
RAGGED_HINT = "mỗi dòng phải đủ số ô như dòng đầu bảng; ô có dấu phẩy thì đặt trong ngoặc kép"
TYPE_HINT = "xuất lại cột này dưới dạng chữ, hoặc dạng ngày nếu là cột ngày"
SMALLER_GROUPS = "xuất lại tệp với các nhóm dòng nhỏ hơn, hoặc xuất ra CSV"

EMPTY = "tệp không có nội dung"
ONLY_HEAD = "tệp chỉ có dòng đầu bảng, không có hồ sơ nào"
HEAD_TOO_LONG = "dòng đầu của tệp quá dài, không phải đầu bảng của một danh sách hồ sơ"
ZERO = "trong tệp có ký tự rỗng (byte 0), nên phần sau không đọc được"
NO_HEAD = (
    "không tìm thấy dòng đầu bảng của danh sách hồ sơ trong 30 dòng đầu",
    "dòng đầu bảng phải có tên các cột, ví dụ: Mã TTHC, Ngày tiếp nhận, Ngày hẹn trả, Ngày kết thúc xử lý, "
    "Hình thức nộp, Trạng thái; các cột ngăn bằng dấu phẩy, dấu chấm phẩy hoặc phím Tab",
)
ENCRYPTED = "tệp Parquet được đặt mật khẩu nên không đọc được", "xuất lại danh sách không đặt mật khẩu"
NO_PARQUET = "tệp Parquet bị hỏng hoặc bị cắt ngang", COPY_AGAIN
GROUP_TOO_LARGE = "một nhóm dòng của tệp Parquet quá lớn khi giải nén"
STRANGE_ENCODING = "tệp Parquet dùng một cách nén chữ không nhận được"
WORDS_TOO_LONG = "một cột của tệp Parquet có chữ quá dài so với một danh sách hồ sơ"


def old_encoding(name: str) -> str:
    """A file in an encoding from before Unicode, by its name; "" where nobody can tell."""
    return (
        f"tệp được lưu theo bảng mã cũ {name}"
        if name
        else "tệp không theo mã UTF-8, cũng không theo bảng mã quen"
    )


def too_many_columns(most: int) -> tuple[str, str]:
    """A table that is wider than any list, and what to do."""
    return f"bảng có hơn {grouped(most)} cột, không phải danh sách hồ sơ", EXPORT_AGAIN


def too_many_rows(most: int) -> str:
    """A list that is longer than is kept in memory."""
    return f"danh sách có hơn {grouped(most)} dòng"


def row_too_long(row: int) -> str:
    """A row that does not end."""
    return f"một dòng từ dòng {grouped(row)} trở đi quá dài hoặc không kết thúc"


def not_utf8_below(row: int) -> str:
    """A byte that is not UTF-8, somewhere behind what was read."""
    return f"có chữ không theo mã UTF-8 từ dòng {grouped(row)} trở đi"


def unreadable_below(row: int) -> str:
    """What Arrow could not read."""
    return f"không đọc được tệp từ dòng {grouped(row)} trở đi"


def damaged_below(row: int) -> str:
    """A page of Parquet that cannot be unpacked, or that its checksum does not fit."""
    return f"tệp Parquet bị hỏng từ dòng {grouped(row)} trở đi"


def ragged(rows: Sequence[int], cells: int, wanted: int) -> str:
    """Rows with more or fewer cells than the head."""
    own = f"có {cells} ô, trong khi hàng tiêu đề có {wanted}"
    if len(rows) == 1:
        return own
    return f"{own}; cả thảy {grouped(len(rows))} dòng lệch cột: {rows_text(rows, len(rows))}"


def lines_in_cells(count: int) -> str:
    """Line ends between quotes: an address of two lines, or a quote that was never closed."""
    return (
        f"trong tệp có {grouped(count)} lần xuống dòng nằm giữa hai dấu ngoặc kép; "
        "nếu số hồ sơ đọc được ít hơn danh sách thì có ô thiếu dấu ngoặc kép"
    )


def nested(column: str) -> str:
    """A column whose cells are tables."""
    return f"cột “{column}” chứa bảng lồng bên trong"


def no_days(column: str) -> str:
    """A column of days that are numbers."""
    return f"cột “{column}” không phải ngày; số thứ tự ngày của bảng tính không được nhận"


def no_text(column: str) -> str:
    """A column of words that are numbers."""
    return f"cột “{column}” không phải chữ; mã thủ tục lưu dạng số có thể đã mất số 0"


def rows_text(rows: Sequence[int], count: int) -> str:
    """“dòng 5”, “các dòng 5, 9 và 12”, “các dòng 5, 9, 12, 13, 20 và 1.995 dòng khác”."""
    listed = [grouped(row) for row in rows[:MOST_LISTED]]
    if count == 1:
        return f"dòng {listed[0]}"
    if count > len(listed):
        return f"các dòng {', '.join(listed)} và {grouped(count - len(listed))} dòng khác"
    return f"các dòng {', '.join(listed[:-1])} và {listed[-1]}"


def days_text(first: date, last: date) -> str:
    """“từ 01/01/2026 đến 31/10/2026”."""
    return f"từ {day_text(first)} đến {day_text(last)}"


IN_NO_COLUMN = "danh sách thiếu cột {missing}"
NEAR_HEADS = "đổi tên cột: {near}"
NO_NEAR_HEAD = "xuất lại danh sách có đủ các cột này"
NO_CHANNEL_HINT = "hoặc thêm --channel all nếu danh sách không chia theo hình thức nộp"
NO_SECTOR_HINT = "cột Lĩnh vực thay được cho cột Mã TTHC"
CHANNEL_TWICE = "danh sách đã có cột “{column}”, nên không chọn thêm được hình thức nộp"
CHANNEL_TWICE_HINT = "bỏ --channel để đếm riêng từng hình thức; ghi --channel all để đếm gộp"
COLUMN_TWICE = "có hai cột cùng tên “{column}” nên không biết đọc cột nào"
COLUMN_TWICE_HINT = "đổi tên hoặc xóa một trong hai cột"
NO_DAY_OF_LIST = "chưa biết số liệu được chốt vào ngày nào"
NO_DAY_OF_LIST_HINT = "thêm --as-of và ngày xuất danh sách, ví dụ --as-of 2026-11-05"
PERIOD_NOT_OVER = "kỳ cần đếm kết thúc ngày {end}, sau ngày chốt số liệu {as_of}"
PERIOD_NOT_OVER_HINT = "chọn kỳ đã kết thúc, hoặc xem lại ngày ghi ở --as-of"
NO_PERIOD = "danh sách không cho biết đã xuất đủ hồ sơ của những tháng nào"
NO_PERIOD_HINT = (
    "thêm --period và tháng đã chọn khi xuất, ví dụ --period 2026-10; "
    "nhiều tháng thì --from 2026-08-01 --to 2026-10-31"
)
MONTHS_TOUCHED = "hồ sơ được tiếp nhận hoặc kết thúc trong các tháng {months}"
NOTHING_COUNTED = "không có hồ sơ nào được đếm"
SPREADSHEET = (
    "tệp này không phải CSV hay Parquet",
    "mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu CSV UTF-8, rồi nhập tệp CSV đó",
)
NOTHING_BEFORE = (
    "danh sách không có hồ sơ nào tiếp nhận trước ngày {first}; "
    "nếu lúc đó còn hồ sơ đang giải quyết thì cột “Từ kỳ trước” bị thiếu"
)
NOTHING_BEFORE_HINT = "xuất danh sách có cả hồ sơ cũ chưa xong, hoặc đối chiếu với báo cáo của kỳ trước"
ONE_CHANNEL = "mọi hồ sơ trong danh sách đều là {channel}, nên cách nộp kia được ghi là 0"
ONE_CHANNEL_HINT = "nếu khi xuất đã lọc theo hình thức nộp thì xuất lại, không lọc"
STATES_OF_TODAY = (
    "{count} hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng xử lý được tính “trong hạn” "
    "ở mọi tháng, vì danh sách chỉ cho biết trạng thái của ngày chốt số liệu"
)
PROVISIONAL = "có hạn trả tính qua năm {years}, năm chưa có thông báo đầy đủ về ngày nghỉ"
PROVISIONAL_HINT = "khi có thông báo, ghi vào content/working-days.yml rồi nhập lại"

EMPTY_ROWS = "{count} dòng không có mã thủ tục, ngày, trạng thái và hình thức nộp nên bỏ qua: {rows}"
NOT_ACCEPTED = "{count} hồ sơ chưa được tiếp nhận nên không đếm: {rows}"
NEVER_ACCEPTED = (
    "{count} hồ sơ chờ bổ sung, dừng xử lý, trả lại hoặc đã rút mà không có ngày tiếp nhận; "
    "coi là chưa được tiếp nhận nên không đếm: {rows}"
)
NO_ACCEPTANCE = "{count} hồ sơ đang giải quyết hoặc đã xong mà không có ngày tiếp nhận: {rows}"
NO_END = "{count} hồ sơ đã xong hoặc đã trả lại mà không có ngày kết thúc: {rows}"
ENDED_BUT_OPEN = "{count} hồ sơ đang giải quyết mà đã có ngày kết thúc: {rows}"
ENDED_BEFORE = "{count} hồ sơ có ngày kết thúc trước ngày tiếp nhận: {rows}"
AFTER_THE_LIST = (
    "danh sách có hồ sơ tiếp nhận hoặc kết thúc sau --as-of {as_of}, muộn nhất là ngày {latest} "
    "({count} hồ sơ: {rows})"
)
AFTER_THE_LIST_HINT = (
    "ghi ở --as-of ngày xuất danh sách, từ {latest} trở đi; "
    "ngày trong danh sách gõ nhầm thì sửa trong phần mềm một cửa rồi xuất lại"
)
CONTRADICTION_HINT = (
    "sửa các hồ sơ này trong phần mềm một cửa rồi xuất lại danh sách; "
    "chưa sửa được mà vẫn cần nhập thì thêm --leave-out, số liệu sẽ thiếu các hồ sơ này"
)
LEFT_OUT_HINT = "đã bỏ ra theo --leave-out nên số liệu thiếu các hồ sơ này; sửa được thì xuất lại và nhập lại"
WAITING_SINCE = (
    "{count} hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng xử lý mà có ngày kết thúc; đó là ngày "
    "yêu cầu hoặc ngày dừng, nên vẫn tính là đang giải quyết, trong hạn: {rows}"
)
BY_DAY_OF_RETURN = "{count} hồ sơ không có ngày kết thúc xử lý, nên tính theo ngày trả kết quả: {rows}"
DUE_BY_LIMIT = (
    "{count} hồ sơ không có ngày hẹn trả, nên hạn được tính từ thời hạn giải quyết trong danh sách: {rows}"
)
DUE_BY_RECORD = "{count} hồ sơ không có ngày hẹn trả, nên hạn được tính theo thời hạn ghi ở thủ tục: {rows}"
NO_DUE = (
    "{count} hồ sơ không có ngày hẹn trả và không rõ thời hạn, "
    "nên tính là đúng hạn (khi chưa xong: trong hạn) như biểu II.06a: {rows}"
)
NO_HOUR = (
    "{count} hồ sơ có thời hạn tính theo giờ mà không có giờ tiếp nhận, "
    "nên tính là đúng hạn (khi chưa xong: trong hạn): {rows}"
)
DUE_BEFORE = "{count} hồ sơ có ngày hẹn trả trước ngày tiếp nhận; vẫn đếm theo ngày đã ghi: {rows}"
OUTSIDE_CALENDAR = "{count} hồ sơ có hạn nằm ngoài lịch làm việc đã biết (tiếp nhận năm {years}): {rows}"
OUTSIDE_CALENDAR_HINT = "ghi ngày hẹn trả vào danh sách, hoặc chỉ xuất hồ sơ của các năm gần đây"
REPEATED = "{count} dòng nhắc lại hồ sơ đã có, nên chỉ đếm một lần: {pairs}"
CONTRADICTED = "{count} mã hồ sơ có hai dòng khác nhau: {pairs}"
CONTRADICTED_HINT = "xóa dòng sai trong danh sách, hoặc xuất lại"

BAD_DAYS = "{count} ô không phải ngày: {rows}"
BAD_DAYS_SHOWN = "{count} ô không phải ngày, ô đầu ghi “{first}”: {rows}"
BAD_DAYS_HINT = "viết ngày như 31/01/2026 hoặc 2026-01-31"
SERIAL_HINT = "đó là số thứ tự ngày của bảng tính: định dạng cột này là ngày (dd/mm/yyyy) rồi lưu lại CSV"
EMPTY_CELLS = "{count} ô để trống mà hồ sơ nào cũng phải có: {rows}"
EMPTY_CELLS_HINT = "ghi vào danh sách rồi nhập lại"
UNKNOWN_WORDS = {
    "state": "không biết trạng thái “{word}” ({count} hồ sơ: {rows})",
    "channel": "không biết hình thức nộp “{word}” ({count} hồ sơ: {rows})",
    "procedure": "không có thủ tục mã “{word}” ({count} hồ sơ: {rows})",
    "sector": "không có lĩnh vực “{word}” ({count} hồ sơ: {rows})",
    "limit": "không hiểu thời hạn “{word}” ({count} hồ sơ: {rows})",
}
HOURS = "thời hạn “{word}” không nói là giờ làm việc hay giờ liền ({count} hồ sơ: {rows})"
HOURS_HINT = (
    "giờ làm việc thì ghi rõ, ví dụ: 24 giờ làm việc (3 ngày làm việc); "
    "giờ liền thì đổi ra ngày, ví dụ: 24 giờ là 1 ngày; hoặc ghi ngày hẹn trả"
)
UNKNOWN_CELLS = {  # what stands there may be anybody's name, so that it is not told
    "state": "{count} ô không phải tên trạng thái: {rows}",
    "channel": "{count} ô không phải hình thức nộp: {rows}",
    "procedure": "{count} ô không phải mã thủ tục: {rows}",
    "sector": "{count} ô không phải tên lĩnh vực trong danh mục: {rows}",
    "limit": "{count} ô không phải thời hạn: {rows}",
}
UNKNOWN_HINTS = {
    "state": "dùng tên trạng thái của phần mềm một cửa, ví dụ: Đang xử lý, Đã trả kết quả",
    "channel": "ghi Trực tuyến, Trực tiếp hoặc Bưu chính",
    "procedure": "thêm hồ sơ thủ tục này vào content/procedures, hoặc thêm cột Lĩnh vực vào danh sách",
    "sector": "thêm tên này vào other_names của lĩnh vực trong content/sectors.yml",
    "limit": "ghi cả số và đơn vị, ví dụ: 5 ngày làm việc, 3 ngày, 1 tháng, 8 giờ làm việc",
}
MEANT = "có phải là “{near}” không? nếu không, {otherwise}"
MORE_WORDS = "còn {count} hồ sơ nữa có chữ không biết ở cột này: {rows}"
NO_SECTOR_OF_RECORD = "thủ tục “{word}” chưa có lĩnh vực, danh sách cũng không ghi ({count} hồ sơ: {rows})"
NO_SECTOR_OF_RECORD_HINT = "ghi sector vào hồ sơ thủ tục này"
CODES_BY_SECTOR_HINT = "thêm hồ sơ thủ tục này vào content/procedures, hoặc xem lại mã"
NO_CODES_BY_SECTOR = "{count} ô không phải mã thủ tục; các hồ sơ này được đếm theo cột Lĩnh vực: {rows}"
CODES_BY_SECTOR = "không có thủ tục mã “{word}”; {count} hồ sơ được đếm theo cột Lĩnh vực: {rows}"


def no_period(months: Sequence[date]) -> tuple[str, str]:
    """A list of which nobody said what it is complete for; `months` are those that its dossiers touch."""
    if not months:
        return NO_PERIOD, NO_PERIOD_HINT
    first = [f"{month:%m/%Y}" for month in months[:MOST_MONTHS_LISTED]]
    if len(months) > MOST_MONTHS_LISTED:
        first[-1:] = ["…", f"{months[-1]:%m/%Y}"]
    return f"{NO_PERIOD}; {MONTHS_TOUCHED.format(months=', '.join(first))}", NO_PERIOD_HINT


def too_many_months(count: int) -> tuple[str, str]:
    """A period that no list has."""
    return f"kỳ cần đếm có đến {grouped(count)} tháng", "xem lại ngày ghi ở --from và --to"


def pairs_text(pairs: Sequence[tuple[int, int]], count: int) -> str:
    """“dòng 5 và 9; dòng 12 và 40; và 3 chỗ khác”."""
    listed = "; ".join(f"dòng {grouped(one)} và {grouped(other)}" for one, other in pairs)
    more = count - len(pairs)
    return f"{listed}; và {grouped(more)} chỗ khác" if more > 0 else listed


def told(template: str, count: int, rows: Sequence[int], **more: str) -> str:
    """A sentence on some rows of the list."""
    return template.format(count=grouped(count), rows=rows_text(rows, count), **more)


def reading_text(encoding: str, rows: int) -> str:
    """What was read."""
    return f"đã đọc {grouped(rows)} hồ sơ ({encoding})"


def counted_text(counted: int, outside: int, first: date, last: date) -> str:
    """What was counted, and in which days."""
    said = f"đếm {grouped(counted)} hồ sơ {days_text(first, last)}"
    return f"{said}; {grouped(outside)} hồ sơ nằm ngoài các kỳ này" if outside else said


def left_out_text(count: int) -> str:
    """What was not counted."""
    return f"không đếm {grouped(count)} dòng; lý do ở trên"


def unread_text(columns: Sequence[str]) -> str:
    """Columns that were passed over, by their names alone."""
    return "không đọc các cột: " + ", ".join(columns)
