"""The options of `import`. Looks at no record and at no reader: the parser is there before them."""

import argparse
from pathlib import Path

from generator.cli import typed

KINDS = ("form-2-06a", "portal-progress", "dossiers")
CHANNELS = ("all", "online", "direct_or_post")
STATUSES = ("official", "provisional", "illustrative")
OF_SOME_KINDS = (
    "channel",
    "sheet",
    "group",
    "unit",
    "leave_out",
)  # which kind takes which stands with the kinds

Parser = argparse.ArgumentParser


def add_import(sub: Parser) -> None:
    """The kind and the file, then what the file may not say of itself."""
    sub.add_argument(
        "kind",
        choices=KINDS,
        metavar="LOẠI",
        help=f"loại tệp: {', '.join(KINDS)}; xem manual/nhap-so-lieu.md",
    )
    sub.add_argument("file", type=Path, metavar="TỆP", help="tệp số liệu, chương trình chỉ đọc")
    _period(sub)
    _parts(sub)
    _told_of_rows(sub)
    sub.add_argument(
        "--records",
        type=typed.records,
        default=Path(),
        metavar="THƯ_MỤC",
        help="nơi có content/ và data/, mặc định thư mục này",
    )
    sub.add_argument("--all", action="store_true", help="hiện hết các dòng, không rút gọn danh sách dài")


def _period(sub: Parser) -> None:
    sub.add_argument(
        "--period",
        type=typed.month,
        metavar="THÁNG",
        help="kỳ là tháng này, ví dụ 2026-08; dossiers phải có kỳ",
    )
    sub.add_argument(
        "--from", dest="first", type=typed.day, metavar="NGÀY", help="kỳ từ ngày này, đi cùng --to"
    )
    sub.add_argument("--to", dest="last", type=typed.day, metavar="NGÀY", help="kỳ đến hết ngày này")
    sub.add_argument(
        "--as-of",
        type=typed.moment,
        metavar="NGÀY",
        help="ngày lấy số liệu nếu tệp không ghi, ví dụ 2026-09-05",
    )


def _parts(sub: Parser) -> None:
    """Which part of the file is meant."""
    sub.add_argument(
        "--channel", choices=CHANNELS, metavar="CÁCH_NỘP", help=f"số liệu của cách nộp: {', '.join(CHANNELS)}"
    )
    sub.add_argument("--sheet", metavar="TÊN", help="trang tính cần đọc, nếu tệp có nhiều")
    sub.add_argument("--group", metavar="CHỮ", help="nhóm dòng cần đọc, ví dụ: TTHC cấp xã")
    sub.add_argument("--unit", metavar="ĐƠN_VỊ", help="mã hoặc tên đơn vị trong tệp của Cổng")
    sub.add_argument(
        "--leave-out",
        action="store_const",
        const=True,
        help="dossiers: vẫn nhập và bỏ ra những hồ sơ mâu thuẫn, số liệu sẽ thiếu chúng",
    )


def _told_of_rows(sub: Parser) -> None:
    sub.add_argument(
        "--status",
        choices=STATUSES,
        default=STATUSES[0],
        metavar="LOẠI",
        help=f"số liệu là: {', '.join(STATUSES)}; mặc định {STATUSES[0]}",
    )
    sub.add_argument("--source", metavar="CHỮ", help="nguồn ghi vào từng dòng; mặc định là loại và tên tệp")
    sub.add_argument("--revision", default="", metavar="LÝ_DO", help="vì sao số đã ghi nay khác đi")
