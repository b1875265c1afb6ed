"""What a disk says when it refuses, in words that tell what to do."""

import errno

DISK = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết phần đĩa được cấp",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENOENT: "không có nơi để ghi",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
    errno.EBUSY: "thư mục đang được dùng",
}
