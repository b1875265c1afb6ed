"""The options of each command, in one table. Looks at no record: the parser is there before they are read."""

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator.cli import typed
from generator.cli.import_options import add_import
from generator.cli.new_options import add_kinds
from generator.problems import Severity

WITHIN = 60  # days that `stale` looks ahead

Parser = argparse.ArgumentParser
Adder = Callable[[Parser], object]


def _flag(name: str, told: str) -> Adder:
    return lambda sub: sub.add_argument(name, action="store_true", help=told)


def _formats(*formats: str) -> Adder:
    """How the outcome is told; the first is usual."""
    others = " hoặc ".join(filter(None, (", ".join(formats[1:-1]), formats[-1])))
    told = f"dạng lời báo: {formats[0]} cho người đọc (mặc định), {others} cho chương trình khác"
    return lambda sub: sub.add_argument(
        "--format", choices=formats, default=formats[0], metavar="DẠNG", help=told
    )


def _built_on(sub: Parser) -> None:
    sub.add_argument("--built-on", type=typed.day, metavar="NGÀY", help="tính như hôm đó, ví dụ 2026-11-22")


def _records(sub: Parser) -> None:
    sub.add_argument(
        "--from",
        dest="records",
        type=typed.records,
        default=Path(),
        metavar="THƯ_MỤC",
        help="nơi có content/ và data/, mặc định thư mục này",
    )


def _state(sub: Parser) -> None:
    sub.add_argument("--state", type=Path, metavar="THƯ_MỤC", help="nơi giữ kết quả giữa các lần chạy")


def _new_records(sub: Parser) -> None:
    def project(one: Parser) -> None:
        _built_on(one)
        _records(one)

    add_kinds(sub, project)


def _shown_problems(sub: Parser) -> None:
    sub.add_argument(
        "--only",
        choices=tuple(severity.value for severity in Severity),
        metavar="LOẠI",
        help="chỉ nêu lỗi (error) hoặc chỉ nêu ghi chú (note)",
    )
    sub.add_argument(
        "--paths",
        nargs="+",
        metavar="TỆP",
        help="chỉ xét những tệp hay thư mục này, ví dụ content/procedures/1.001193.yml; vẫn đọc cả kho",
    )


def _site(sub: Parser) -> None:
    sub.add_argument(
        "--to", type=Path, default=Path("site"), metavar="THƯ_MỤC", help="nơi ghi trang, mặc định site/"
    )


def _port(sub: Parser) -> None:
    sub.add_argument(
        "--port", type=typed.port, default=8000, metavar="CỔNG", help="cổng trên máy này, mặc định 8000"
    )


def _publishing(sub: Parser) -> None:
    sub.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="THƯ_MỤC",
        help="nơi máy chủ web lấy trang, ví dụ /srv/www/xa",
    )
    sub.add_argument(
        "--keep",
        type=partial(typed.whole, least=2),
        default=5,
        metavar="SỐ",
        help="số bản giữ lại kể cả bản đang dùng, ít nhất 2, mặc định 5",
    )
    sub.add_argument(
        "--wait",
        type=partial(typed.whole, least=0),
        default=0,
        metavar="GIÂY",
        help="chờ một lần đăng khác xong, mặc định không chờ",
    )


def _within(sub: Parser) -> None:
    sub.add_argument(
        "--within",
        type=typed.days,
        default=WITHIN,
        metavar="NGÀY",
        help=f"nêu cả những việc đến lúc trong chừng này ngày tới, mặc định {WITHIN}",
    )


def _base(sub: Parser) -> None:
    sub.add_argument("--base", required=True, metavar="BẢN", help="so với bản này, ví dụ main hoặc một mã")


def _comparison_file(sub: Parser) -> None:
    sub.add_argument("--to", type=Path, metavar="TỆP", help="ghi vào tệp này, mặc định hiện ra đây")


def _minutes(sub: Parser) -> None:
    sub.add_argument(
        "--minutes",
        type=typed.minutes,
        default=20,
        metavar="PHÚT",
        help="thử lâu nhất chừng này phút, mặc định 20",
    )


def _logs(sub: Parser) -> None:
    sub.add_argument(
        "logs", nargs="+", metavar="NHẬT_KÝ", help="tệp nhật ký, nén gzip cũng được; - là đầu vào"
    )


STRICT = _flag("--strict", "coi ghi chú như lỗi")

OPTIONS: Mapping[str, tuple[Adder, ...]] = {
    "check": (
        _built_on,
        STRICT,
        _records,
        _shown_problems,
        _formats("text", "github", "gitlab", "json"),
    ),
    "fix": (_built_on, _records, _flag("--write", "sửa luôn vào tệp")),
    "new": (_new_records,),
    "import": (add_import, _flag("--write", "ghi luôn vào data/stats.csv"), _built_on),
    "build": (
        _built_on,
        STRICT,
        _records,
        _site,
        _flag("--preview", "bản xem thử: mỗi trang ghi rõ, không cho tìm thấy"),
    ),
    "publish": (
        _state,
        _built_on,
        STRICT,
        _records,
        _publishing,
        _flag("--rollback", "không dựng gì, quay về bản trước bản đang dùng"),
        _flag("--allow-illustrative", "đăng cả khi có số liệu minh họa"),
        _flag("--allow-loss", "đăng cả khi mất hơn một phần mười số trang"),
        _flag("--new-history", "bắt đầu lịch sử thay đổi lại từ đầu, dù trang đang dùng đã có"),
        _flag("--no-links", "không dùng liên kết thư mục, cho máy chủ không đi theo liên kết"),
    ),
    "serve": (_built_on, STRICT, _records, _port),
    "stale": (_state, _built_on, _records, _within, _formats("text", "json")),
    "diff": (_built_on, _records, _base, _formats("text", "markdown", "json"), _comparison_file),
    "links": (
        _state,
        _built_on,
        _records,
        _minutes,
        _flag("--allow-local", "thử cả địa chỉ của máy này và mạng nội bộ, không nghỉ"),
    ),
    "visits": (_logs, _state, _built_on),
    "schemas": (_flag("--write", "ghi lại những tệp chưa đúng"),),
}
