"""What is said of a table of form II.06a/VPCP/KSTT on its way in: (message, hint)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from generator.quantities import Period
from generator.wording.days import moment_text
from generator.wording.figures import COUNTS, disagreement_text
from generator.wording.figures import period_text as period_text
from generator.wording.numbers import grouped
from generator.wording.spreadsheets import Said

MOST_SHOWN = 120  # characters of a name
MOST_NAMED = 12  # of a list in a sentence

EXTERNAL: Said = (
    "ô lấy số từ tệp khác bằng công thức",
    "mở tệp bằng Excel, chép ô này, dán lại dạng giá trị (Paste Values), lưu rồi nhập",
)
NO_OUTCOME: Said = (
    "ô là công thức mà tệp không lưu kết quả",
    "mở tệp bằng Excel, bấm Lưu để Excel tính và ghi kết quả; hoặc dán lại dạng giá trị",
)
MERGED: Said = (
    "ô gộp trong phần số liệu: không biết số này của ô nào",
    "bỏ gộp ô (Unmerge), ghi số vào đúng từng ô",
)
NAMELESS: Said = (
    "dòng có số nhưng không có tên lĩnh vực",
    "ghi tên lĩnh vực vào dòng này; nếu tên bị gộp ô với dòng trên thì bỏ gộp",
)
SKIPPED_DETAIL: Said = ("bỏ qua dòng chi tiết của lĩnh vực ở trên", "")
HIDDEN_SHEET: Said = ("trang tính này đang bị ẩn; vẫn đọc", "")
NO_SHEETS_IN_CSV: Said = ("tệp CSV không có trang tính", "bỏ --sheet")
CHOOSE_PERIOD = "thêm --period 2026-10, hoặc --from 2026-10-01 --to 2026-10-31"
NO_PERIOD: Said = ("phần đầu bảng không nêu rõ kỳ báo cáo", CHOOSE_PERIOD)
NO_MOMENT: Said = (
    "không thấy ngày xuất hay ngày ký báo cáo, nên chưa biết số liệu tính đến ngày nào",
    "thêm --as-of và ngày xuất báo cáo, ví dụ --as-of 2026-11-05",
)
NO_ROWS: Said = ("bảng không có dòng lĩnh vực nào có số", "xem lại tệp: có thể đây là mẫu trống")


def listed(texts: Iterable[str]) -> str:
    """“a”, “b” and so on; how many more where there are many."""
    all_texts = [f"“{text}”" for text in texts]
    more = len(all_texts) - MOST_NAMED
    return ", ".join(all_texts[:MOST_NAMED]) + (f" và {more} mục nữa" if more > 0 else "")


def column_names(columns: Iterable[str]) -> str:
    """The names of columns of figures."""
    return listed(COUNTS[column] for column in columns)


def unread_of(label: str, said: Said, cells: Sequence[str]) -> Said:
    """What is said of one cell of a sector, or of all its cells that hold the same."""
    several = f" ({len(cells)} ô: {_some(cells)})" if len(cells) > 1 else ""
    return f"lĩnh vực “{cut(label)}”: {said[0]}{several}", said[1]


def beside_a_figure(text: str, cell: str) -> Said:
    """A cell that shares its head with the cell of the figure."""
    return (
        f"ô này ghi “{cut(text)}”, nhưng số của cột lấy từ ô {cell}: hai ô chung một tên cột",
        "giữ số ở một ô, xóa ô kia",
    )


def formula_as_text(text: str) -> Said:
    """A formula in a file of text, which keeps no outcomes."""
    return f"“{cut(text)}” là công thức, không phải số hồ sơ", "ghi số vào ô này, bỏ dấu = và dấu nháy"


def skipped_empty(label: str) -> Said:
    """A sector whose cells of figures are all empty."""
    return f"bỏ qua lĩnh vực “{cut(label)}”: các ô số đều trống", ""


def no_number(text: str) -> Said:
    """What is no number of dossiers."""
    return (
        f"“{text}” không phải số hồ sơ",
        "ghi số nguyên; không áp dụng thì ghi dấu -, giữ kín thì ghi dấu *",
    )


def fault(text: str) -> Said:
    """An error of a spreadsheet."""
    return f"ô báo lỗi {text}", "sửa công thức trong bảng tính, hoặc ghi lại đúng số"


def day_for_number(moment: datetime) -> Said:
    """A number that the spreadsheet shows as a day."""
    return (
        f"ô hiện thành ngày {moment_text(moment)}, không phải số hồ sơ",
        "đổi định dạng ô thành Number (số) rồi ghi lại đúng số hồ sơ",
    )


def percent(text: str) -> Said:
    """A percentage where a count belongs."""
    return f"“{text}” là tỷ lệ phần trăm, không phải số hồ sơ", "ghi số hồ sơ"


def negative(text: str) -> Said:
    """Fewer than none."""
    return f"“{text}” là số âm", "số hồ sơ từ 0 trở lên; không áp dụng thì chỉ ghi dấu -"


def too_large(text: str) -> Said:
    """More than there can be."""
    return f"“{text}” quá lớn, không thể là số hồ sơ", "ghi lại đúng số hồ sơ"


def fraction(text: str) -> Said:
    """A part of a dossier, or thousands that a programme took for decimals."""
    return (
        f"“{text}” có phần lẻ, không phải số hồ sơ",
        "ghi số nguyên; có thể phần mềm đã đọc dấu ngăn hàng nghìn thành dấu thập phân",
    )


def sign_at_odds(sign: str) -> Said:
    """A sign that means two things in one table."""
    return (
        f"dấu “{sign}” chỗ thì ngăn hàng nghìn, chỗ thì ngăn phần lẻ, nên không chắc số này là bao nhiêu",
        "đổi cả cột thành số, không dấu ngăn",
    )


def no_table(nearest: str, missing: Sequence[str]) -> Said:
    """No sheet has the form; `nearest` is the sheet that has most of it, "" where none has any."""
    hint = "chọn tệp báo cáo mẫu II.06a; hàng tên cột phải có đủ tiếp nhận, đã giải quyết, đang giải quyết"
    if not missing:
        return "không thấy bảng theo mẫu II.06a trong tệp", hint
    where = f"trang tính “{nearest}”" if nearest else "bảng gần giống nhất"
    return f"không thấy bảng theo mẫu II.06a; {where} còn thiếu cột {column_names(missing)}", hint


def no_such_sheet(name: str, near: str | None, sheets: Iterable[str]) -> Said:
    """The sheet of --sheet is not there."""
    meant = f"có phải “{near}” không? " if near else ""
    return f"tệp không có trang tính “{name}”", f"{meant}các trang tính: {listed(sheets)}"


def several_sheets(sheets: Iterable[str]) -> Said:
    """Several sheets that are the same table."""
    return f"có nhiều trang tính cùng một kỳ: {listed(sheets)}", "thêm --sheet và tên trang tính cần nhập"


def other_sheet(why: str) -> Said:
    """A sheet of the form that was not read."""
    return f"bỏ qua trang tính này: {why}", ""


def too_many_rows(most: int) -> Said:
    """A list of dossiers, or of procedures, under the heads of the form."""
    return (
        f"dưới hàng tên cột có quá {grouped(most)} dòng, không báo cáo nào dài như vậy",
        "chọn đúng tệp báo cáo",
    )


def cut(text: str) -> str:
    """The text, and a sign that there is more where it is long."""
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"


def unknown_sector(label: str, near: str | None, is_unit: bool, adds_up: bool = True) -> Said:
    """A row with figures of a name that is in no list; `adds_up` is False where it may be a wrong total."""
    label = cut(label)
    if is_unit:
        return f"“{label}” không phải lĩnh vực; bảng này có vẻ tính theo đơn vị", "xuất báo cáo theo lĩnh vực"
    meant = f"gần nhất là “{near}”; nếu đúng thì " if near else "nếu là lĩnh vực đã có thì "
    return (
        f"chưa biết lĩnh vực “{label}”",
        f"{meant}thêm tên này vào other_names của lĩnh vực trong content/sectors.yml; "
        "là lĩnh vực mới thì thêm mục mới"
        + ("" if adds_up else "; là dòng nhóm, dòng tổng hay dòng chi tiết thì các số cộng lại không khớp"),
    )


def skipped_total(label: str) -> Said:
    """A total, which we work out ourselves."""
    return f"bỏ qua dòng tổng “{label}”", ""


def skipped_group(label: str) -> Said:
    """The head of a group."""
    return f"bỏ qua dòng nhóm “{label}”", ""


def skipped_rows(what: str, rows: Sequence[int]) -> Said:
    """Rows without figures of their own."""
    return f"bỏ qua {what}" + (f": các dòng {runs(rows)}" if len(rows) > 1 else ""), ""


def runs(numbers: Sequence[int]) -> str:
    """3–5, 9."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)


def total_at_odds(label: str, column: str, said: int, added: int) -> Said:
    """A total of the source that its rows do not add up to."""
    return (
        f"dòng “{label}” ghi “{COUNTS[column]}” là {grouped(said)}, "
        f"nhưng các dòng cộng lại là {grouped(added)}",
        "đối chiếu với nguồn; số của từng dòng được giữ nguyên",
    )


def identity_broken(total: str, said: int, parts: Sequence[str], added: int) -> Said:
    """Figures of one row that do not add up."""
    return (
        disagreement_text(total, grouped(said), parts, grouped(added)),
        "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên",
    )


def formulas(cells: Sequence[str]) -> Said:
    """Figures that a formula gave."""
    return f"{len(cells)} ô là công thức; đọc kết quả lưu trong tệp: {_some(cells)}", ""


def hidden_rows(rows: Sequence[int]) -> Said:
    """Rows that nobody sees, read all the same."""
    if len(rows) == 1:
        return "dòng này đang bị ẩn; vẫn đọc", "nếu không muốn nhập dòng này thì xóa khỏi tệp"
    return f"các dòng {runs(rows)} đang bị ẩn; vẫn đọc", "nếu không muốn nhập các dòng này thì xóa khỏi tệp"


def hidden_columns(columns: Sequence[str]) -> Said:
    """Columns that nobody sees, read all the same."""
    return f"{'các cột' if len(columns) > 1 else 'cột'} {', '.join(columns)} đang bị ẩn; vẫn đọc", ""


def texts_read_as_numbers(cells: Sequence[str]) -> Said:
    """Numbers that are text in the file."""
    return f"{len(cells)} ô có số ở dạng chữ, đã đọc thành số: {_some(cells)}", ""


def absences(sign: str, cells: Sequence[str]) -> Said:
    """Cells of a sign that stands for no figure."""
    meant = "không áp dụng" if sign == "-" else "giữ kín"
    return (
        f"{len(cells)} ô ghi dấu “{sign}”, được hiểu là “{meant}”, không phải số 0: {_some(cells)}",
        f"nếu nguồn ghi dấu {sign} thay cho số 0 thì sửa các ô này thành 0 rồi nhập",
    )


def period_unclear(periods: Sequence[Period]) -> Said:
    """Heads that name several periods."""
    return f"phần đầu bảng nêu nhiều kỳ: {'; '.join(map(period_text, periods))}", CHOOSE_PERIOD


def period_differs(in_file: Period, asked: Period) -> Said:
    """The file says one period, the option another."""
    return (
        f"tệp ghi kỳ “{period_text(in_file)}”, nhưng lệnh ghi “{period_text(asked)}”",
        "bỏ tùy chọn kỳ để lấy kỳ trong tệp, hoặc chọn đúng tệp",
    )


def moment_unclear(moments: Sequence[datetime]) -> Said:
    """Several moments of print."""
    return f"tệp nêu nhiều ngày xuất báo cáo: {', '.join(map(moment_text, moments))}", NO_MOMENT[1]


def moment_differs(in_file: datetime, asked: datetime) -> Said:
    """The file says one moment, the option another."""
    return (
        f"tệp ghi xuất báo cáo {moment_text(in_file)}, nhưng lệnh ghi {moment_text(asked)}",
        "bỏ --as-of để lấy ngày trong tệp, hoặc chọn đúng tệp",
    )


def signed_differs(in_file: datetime, asked: datetime) -> Said:
    """The day of the signature is not the one that the option says; the option stands."""
    return f"báo cáo ký ngày {moment_text(in_file)}; lấy {moment_text(asked)} theo --as-of", ""


def _some(cells: Sequence[str]) -> str:
    return ", ".join(cells[:MOST_NAMED]) + ("…" if len(cells) > MOST_NAMED else "")
