"""Why the machine, not the content, stood against a build: one line for people."""

from jinja2 import TemplateError

from generator.build.assets import AssetMissing
from generator.build.write import NotOurs, Versioned
from generator.catalogue.manual import BadManual
from generator.cli.disk import why_unwritten
from generator.frames.engine import EngineFailed
from generator.frames.frame import BadFrame
from generator.frames.rules import BadStylesheet

FAILURES = (EngineFailed, AssetMissing, BadManual, NotOurs, OSError, BadFrame, BadStylesheet, TemplateError)


def told(failure: BaseException) -> str:
    """What stood against the build; of the engine's words only the last line."""
    if isinstance(failure, AssetMissing):
        return f"thiếu tệp {failure}; chạy “make site” để cài đặt lại"
    if isinstance(failure, Versioned):
        return f"thư mục {failure} là trang đã đăng; muốn thay thì dùng lệnh publish, hoặc dựng vào nơi khác"
    if isinstance(failure, NotOurs):
        return f"thư mục {failure} không phải do chương trình này tạo; đổi tên hoặc xóa nó rồi chạy lại"
    if isinstance(failure, OSError):
        return f"không ghi được ra đĩa: {why_unwritten(failure)}; trang cũ vẫn nguyên"
    if isinstance(failure, BadManual):
        return f"sách hướng dẫn biên tập có lỗi: {failure}"
    if isinstance(failure, TemplateError):
        return f"mẫu trang có lỗi: {failure}"
    if isinstance(failure, BadFrame | BadStylesheet):
        return f"khung trang hoặc kiểu trình bày có lỗi: {failure}"
    lines = str(failure).split("\n")
    return f"khung trang không vẽ được: {lines[-1]} (xem đủ bằng: python -m mkdocs build)"
