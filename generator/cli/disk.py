"""What a disk says when it refuses, in words that tell what to do."""

import errno

WRITING = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết phần đĩa được cấp",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENOENT: "không có nơi để ghi",
    errno.EISDIR: "đây là một thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
    errno.EBUSY: "thư mục đang được dùng",
}
READING = {
    errno.EACCES: "không có quyền đọc",
    errno.EPERM: "không có quyền đọc",
    errno.ENOENT: "không có tệp này",
    errno.EISDIR: WRITING[errno.EISDIR],
    errno.ENOTDIR: WRITING[errno.ENOTDIR],
}


def why_unwritten(error: OSError) -> str:
    """Why something could not be written; in the system's words where ours have none."""
    return WRITING.get(error.errno or 0, str(error.strerror or error))


def why_unread(error: OSError) -> str:
    """Why something could not be read, in the same way."""
    return READING.get(error.errno or 0, str(error.strerror or error))
