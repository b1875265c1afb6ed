import errno

import pytest

from generator.build.assets import AssetMissing
from generator.build.write import NotOurs, Versioned
from generator.cli.failures import told
from generator.frames.engine import EngineFailed

ENGINE = "Traceback (most recent call last):\n  File …\njinja2.exceptions.TemplateNotFound: x.html"


@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (
            AssetMissing("node_modules/plotly.min.js"),
            "thiếu tệp node_modules/plotly.min.js; chạy “make site” để cài đặt lại",
        ),
        (
            NotOurs("papers"),
            "thư mục papers không phải do chương trình này tạo; đổi tên hoặc xóa nó rồi chạy lại",
        ),
        (
            Versioned("live"),
            "thư mục live là trang đã đăng; muốn thay thì dùng lệnh publish, hoặc dựng vào nơi khác",
        ),
        (
            EngineFailed(ENGINE),
            "khung trang không vẽ được: jinja2.exceptions.TemplateNotFound: x.html "
            "(xem đủ bằng: python -m mkdocs build)",
        ),
        (EngineFailed(""), "khung trang không vẽ được:  (xem đủ bằng: python -m mkdocs build)"),
        (OSError(errno.ENOSPC, "No space"), "không ghi được ra đĩa: đĩa đã đầy; trang cũ vẫn nguyên"),
        (
            PermissionError(errno.EACCES, "No"),
            "không ghi được ra đĩa: không có quyền ghi; trang cũ vẫn nguyên",
        ),
        (OSError(errno.EROFS, "No"), "không ghi được ra đĩa: đĩa chỉ cho đọc; trang cũ vẫn nguyên"),
        (OSError(errno.EIO, "Input error"), "không ghi được ra đĩa: Input error; trang cũ vẫn nguyên"),
        (OSError("lạ"), "không ghi được ra đĩa: lạ; trang cũ vẫn nguyên"),
    ],
)
def test_what_the_machine_does_is_told_in_one_line(failure, line):
    """What stood against the build and, where it is known, what to do."""
    assert told(failure) == line
    assert "\n" not in line
