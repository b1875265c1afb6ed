"""What is said while the national portal's answer is read."""

from collections.abc import Sequence
from fractions import Fraction

from generator.wording.numbers import grouped

COUNTS = {"received": "tiếp nhận", "on_time": "đúng hạn", "overdue": "quá hạn"}
KIND_OF_VALUE = {"dict": "một nhóm", "list": "một danh sách", "NoneType": "null"}

RIGHT_FILE = "xem lại có đúng là tệp JSON tải từ Cổng Dịch vụ công quốc gia không"
TOO_LARGE = "tệp lớn hơn mức đọc được"
TOO_DEEP = "dữ liệu lồng nhau quá nhiều lớp"
NOT_TEXT = "chữ trong tệp không đọc được"
NOT_JSON = "từ chỗ này tệp không còn đúng kiểu JSON"
NOT_JSON_HINT = "tải lại tệp; có thể tệp bị cắt ngang, hoặc là một trang web báo lỗi"
NO_CHILDREN = "không có danh sách đơn vị ở đây"
DOWNLOAD_AGAIN = "tải lại tệp từ Cổng rồi nhập"
REPEATED_HINT = "tải lại tệp từ Cổng; nếu vẫn vậy thì giữ một mục của đơn vị này, xóa mục kia, rồi nhập lại"
COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang sẽ nêu chỗ lệch"
NO_NAME = "đơn vị thiếu mã hoặc tên"
ASK_AGAIN = "lấy lại dữ liệu từ Cổng rồi nhập"
MISSING = "tệp không có số này"
NULL = "Cổng để trống số này (null), không phải là 0"
NEVER_FILLED_IN = "chương trình không tự điền và không tự tính số thay cho nguồn"
PARENT_WITHOUT_OVERDUE = (
    "tệp không có số hồ sơ quá hạn của đơn vị cấp trên, chỉ có của từng đơn vị, nên không nhập được dòng này"
)
BY_CODE = "ghi mã của đơn vị vào --unit"
NO_PERIOD = "tệp của Cổng không ghi kỳ số liệu"
NO_PERIOD_HINT = "thêm --period 2026-08, hoặc --from và --to"
NO_DAY = "tệp của Cổng không ghi ngày lấy số liệu"
NO_DAY_HINT = "thêm --as-of với ngày đã tải tệp, ví dụ --as-of 2026-09-05"
NO_CHANNELS = "số liệu của Cổng không chia theo cách nộp"
NO_CHANNELS_HINT = "bỏ --channel, hoặc ghi --channel all"


def doubled(key: str) -> str:
    """A key that stands twice in one group."""
    return f"tên “{key}” có hai lần trong một nhóm, không biết lấy số nào"


def not_ok(code: str) -> str:
    """The portal answered with an error."""
    return f"Cổng trả lời “{code}”, không phải “OK”"


def no_count(value: str) -> str:
    """Something stands where a number of dossiers should."""
    return f"“{value}” không phải số hồ sơ"


def unknown(wanted: str) -> str:
    """No unit of that name."""
    return f"không có đơn vị nào mã hoặc tên là “{wanted}”"


def near(names: Sequence[str]) -> str:
    """Which units have such a name."""
    seen = "bỏ --unit để xem mọi đơn vị trong tệp"
    return f"có phải là {', '.join(names)} không? Hoặc {seen}" if names else seen


def no_unit(value: str) -> str:
    """Something stands where a unit should."""
    return f"chỗ này phải là một đơn vị, nhưng ghi “{value}”"


def repeated(unit: str, places: Sequence[str]) -> str:
    """One unit more than once."""
    return f"{unit} có {len(places)} lần trong tệp, ở các mục {', '.join(places)}, không biết lấy số nào"


def several(wanted: str, names: Sequence[str]) -> str:
    """More than one unit of that name."""
    return f"“{wanted}” có thể là {' hoặc '.join(names)}"


def other_ratio(name: str, ours: Fraction, published: Fraction) -> str:
    """The portal's ratio is not that of its own counts."""
    return f"{name}: Cổng ghi tỉ lệ {ratio(published)}, tính từ số hồ sơ được {ratio(ours)}"


def ratio_missing(name: str) -> str:
    """The portal gives no ratio."""
    return f"{name}: Cổng không ghi tỉ lệ, nên không so được với tỉ lệ tính từ số hồ sơ"


def ratio_unread(name: str, written: str) -> str:
    """The portal's ratio is no percentage."""
    return (
        f"{name}: tỉ lệ Cổng ghi là “{written}”, không đọc được, nên không so được với tỉ lệ tính từ số hồ sơ"
    )


def not_adding_up(name: str, said: int, added: int) -> str:
    """The parent's total is not the sum of its units."""
    return (
        f"số {name} của đơn vị cấp trên ghi {grouped(said)}, nhưng các đơn vị cộng lại được {grouped(added)}"
    )


def ratio(value: Fraction) -> str:
    """“79,03 %”: two decimals always, more where the portal gives more."""
    decimals = next(number for number in range(2, 10) if (value * 10**number).denominator == 1 or number == 9)
    whole, part = divmod(int(value * 10**decimals), 10**decimals)
    return f"{whole},{part:0{decimals}} %"
