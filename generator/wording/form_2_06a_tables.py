"""What is said of sheets of form II.06a with several tables, units, channels or periods: (message, hint)."""

from collections.abc import Sequence

from generator.quantities import Period
from generator.wording.figures import period_text
from generator.wording.form_2_06a import cut, listed, runs
from generator.wording.spreadsheets import Said

CHOOSE_CHANNEL = (
    "thêm --channel online, --channel direct_or_post, hoặc --channel all nếu bảng có mọi cách nộp"
)
ONE_TABLE = "mỗi trang tính chỉ để một bảng: tách {which} sang trang tính khác hoặc tệp khác rồi nhập riêng"


def of_several(groups: Sequence[str]) -> Said:
    """Sectors of several units or levels in one table."""
    return (
        f"bảng có số của nhiều đơn vị, nhiều cấp hoặc nhiều kỳ, không gộp làm một: {listed(groups)}",
        "thêm --group và tên nhóm cần nhập; cần nhiều nhóm thì chạy lệnh nhiều lần, mỗi lần một nhóm",
    )


def several_units(sheets: Sequence[str]) -> Said:
    """Sheets of different units, told by their names or titles."""
    return (
        f"các trang tính là của nhiều đơn vị khác nhau: {listed(sheets)}",
        "thêm --sheet và tên trang tính cần nhập",
    )


def of_other_unit(unit: str, own: str) -> Said:
    """A report that names another commune than the site's."""
    return (
        f"tệp ghi đơn vị “{cut(unit)}”, nhưng trang này là của “{cut(own)}”",
        "xem có chọn nhầm tệp không; là tên cũ thì ghi vào changes trong content/commune.yml, "
        f"ví dụ: {cut(unit[:1].upper() + unit[1:])} đổi tên thành {cut(own)}",
    )


def sheet_of_other_period(name: str, period: Period) -> Said:
    """A sheet whose name says another time than its head."""
    return (
        f"tên trang tính là “{cut(name)}”, nhưng số liệu được nhập cho {period_text(period)}",
        "xem lại phần đầu bảng ghi đúng kỳ chưa",
    )


def other_table(title: str, first: str) -> Said:
    """A second table below the first."""
    named = f"từ dòng này là một bảng khác, “{cut(title)}”" if title else "từ dòng này là một bảng khác"
    return (
        named + (f"; bảng trên là “{cut(first)}”" if first else ""),
        ONE_TABLE.format(which="bảng này"),
    )


def tables_beside(titles: Sequence[tuple[str, str]]) -> Said:
    """Tables side by side, each by the letters of its first column of figures and its title."""
    named = " và ".join(f"“{cut(title)}” từ cột {letters}" for letters, title in titles)
    return (
        f"các bảng đứng cạnh nhau: {named}",
        ONE_TABLE.format(which="mỗi bảng"),
    )


def other_heads(heads: Sequence[str]) -> Said:
    """Heads below the first that are not the same over the same columns."""
    return (
        f"tên cột ở dòng này khác với tên cột đầu bảng: {listed(heads)}",
        "nếu là bảng khác thì tách sang trang tính khác; nếu vẫn là bảng này thì sửa tên cột cho giống",
    )


def table_above(name: str) -> Said:
    """A row of figures above the heads that were read."""
    return (
        f"dòng “{cut(name)}” có số nhưng nằm trên hàng tên cột, có vẻ thuộc một bảng khác",
        "mỗi trang tính chỉ để một bảng: tách bảng kia sang trang tính khác hoặc tệp khác rồi nhập riêng",
    )


def other_period_below(title: str, first: str) -> Said:
    """A line among the rows that names another period."""
    return (
        f"từ dòng này là số của kỳ khác, “{cut(title)}”"
        + (f"; đầu bảng ghi “{cut(first)}”" if first else ""),
        "mỗi trang tính chỉ để một kỳ: tách phần này sang trang tính khác hoặc tệp khác rồi nhập riêng",
    )


def channel_below(title: str) -> Said:
    """A line among the rows that names a channel."""
    return (
        f"từ dòng này là số của một cách nộp, “{cut(title)}”",
        "thêm --group và tên nhóm, cùng với --channel online hoặc --channel direct_or_post",
    )


def of_one_channel(text: str) -> Said:
    """Rows that a column says are of one channel, which was not asked for."""
    return f"dòng này ghi “{cut(text)}”: số này có vẻ chỉ của một cách nộp", CHOOSE_CHANNEL


def channel_in_title(title: str) -> Said:
    """A table of one channel that was not asked for as such."""
    return (
        f"tiêu đề ghi “{cut(title)}”: số này có vẻ chỉ của một cách nộp",
        CHOOSE_CHANNEL,
    )


def no_such_group(words: str, groups: Sequence[str]) -> Said:
    """The group of --group is not there."""
    hint = f"các nhóm trong bảng: {listed(groups)}" if groups else "bảng không chia nhóm; bỏ --group"
    return f"không có nhóm nào chứa “{words}”", hint


def sector_twice(name: str, rows: Sequence[int], groups: Sequence[str]) -> Said:
    """A sector with two rows in a table."""
    choose = (
        f"chọn một nhóm bằng --group, ví dụ một trong: {listed(groups)}"
        if groups
        else "xem lại tệp, chỉ giữ một dòng"
    )
    return f"lĩnh vực “{name}” có {len(rows)} dòng trong cùng kỳ: {runs(rows)}", choose


def skipped_other_group(label: str, groups: Sequence[str]) -> Said:
    """A row that --group leaves out."""
    return f"bỏ qua “{label}” vì thuộc nhóm khác: {listed(groups) or 'không nhóm'}", ""
