"""Examples of fields that their own descriptions leave without one, by the title of the field.

What a description says behind “ví dụ:” is taken from there; here stand the others, and those where a
whole value says more than the words of a description. None states a fact about a real place.
"""

from collections.abc import Mapping

WEB_ADDRESS = "https://dichvucong.gov.vn/"

EXAMPLES: Mapping[str, str] = {
    # Who publishes
    "Đơn vị cấp trên": "tỉnh Bình An",
    "Địa chỉ": "Thôn Đông, xã Bình An",
    "Giờ làm việc": "Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ",
    "Lời báo đầu trang": "Xã Bình An đã nhập với xã bên từ ngày 01/07/2025.",
    "Việc đã xảy ra": "Xã Bình An nhập với xã bên.",
    "Tên khác trong các nguồn": "Tư pháp – Hộ tịch",
    # What is not certain
    "Vì sao chưa chắc": "Hai nguồn ghi hai mức khác nhau.",
    "Chỗ chưa chắc": "Hai nguồn ghi hai thời hạn khác nhau.",
    "Vì sao chưa chắc về lĩnh vực": "Nguồn không nêu lĩnh vực, suy từ tên thủ tục.",
    "Vì sao tình trạng chưa chắc": "Hai trang ghi hai ngày khác nhau.",
    # Levels, comparison, general way
    "Bộ mức độ": "224-2026",
    "Tên": "Đăng ký tài khoản",
    "Tóm tắt": "Một câu nói nội dung chính.",
    "Khái niệm": "Nộp hồ sơ và nhận kết quả đều trên mạng.",
    "Lợi ích": "Không phải đi lại.",
    "Lý do được phép": "Người làm thủ tục phải có mặt.",
    "Lời trước các ví dụ": "Vài thủ tục ở mức này:",
    "Được thay bằng gì": "Nay xếp theo hai mức độ.",
    "Lời đầu": "Một, hai câu mở đầu.",
    "Điểm giống nhau": "Cùng một kết quả, cùng giá trị.",
    "Dịch vụ công": "Đến cơ quan nộp hồ sơ.",
    "Dịch vụ công trực tuyến": "Nộp hồ sơ trên mạng.",
    "Nay đã khác thế nào": "Nay nộp ở xã nào cũng được.",
    "Tính từ khi nào": "Từ khi nhận đủ hồ sơ hợp lệ",
    "Lời chỉ dẫn": "Nộp đơn tại bộ phận tiếp công dân.",
    "Việc phải làm": "Mang giấy tờ đến nơi nhận hồ sơ.",
    "Nên biết": "Nên đến vào buổi sáng.",
    "Vì sao ở chỗ này": "Việc sau cần giấy của việc này.",
    "Lý do": "Trang này không cho máy mở; đã tự mở xem.",
    # Procedures
    "Tên ngắn khi chưa có mã": "dang-ky-luu-dong",
    "Tên thủ tục": "Đăng ký khai sinh",
    "Tên gọi ngắn": "Khai sinh",
    "Tên trên Cổng, nếu khác": "Thủ tục đăng ký khai sinh",
    "Biết cơ quan từ đâu": "Đọc ở phần trình tự thực hiện.",
    "Nơi nhận hồ sơ": "Trung tâm Phục vụ hành chính công cấp xã",
    "Cơ quan thực hiện": "Ủy ban nhân dân cấp xã",
    "Ai được làm": "Cha hoặc mẹ của trẻ",
    "Kết quả": "Giấy khai sinh",
    "Kết quả nhận được": "Giấy khai sinh",
    "Điều kiện": "Hai bên đều đủ tuổi.",
    "Quyết định công bố": "Quyết định 123/QĐ-UBND",
    "Quyết định": "Quyết định 123/QĐ-UBND",
    "Tên giấy tờ": "Giấy chứng sinh",
    "Tên mẫu": "Tờ khai đăng ký khai sinh",
    "Số mẫu": "CT01",
    "Trường hợp nào có": "phải xác minh",
    "Trường hợp": "đăng ký quá hạn",
    "Ghi chú": "Nhận hồ sơ sau 15 giờ thì trả hôm sau.",
    "Lý do xếp ở mức này": "Người làm thủ tục phải có mặt.",
    "Vị trí trong danh sách của nguồn": "4.10",
    "Khác ở đâu": "Trả kết quả nhanh hơn hai ngày.",
    "Lời về phí": "Mức do tỉnh quy định.",
    "Trích yếu": "Luật Hộ tịch",
    "Số bộ hồ sơ": "1",
    "Số bản chính": "1",
    "Số bản sao": "1",
    "Số": "5",
    "Đơn vị": "working_days",
    # Legal documents, guides, questions
    "Tên ngắn cơ quan, khi trùng số hiệu": "hai-phong",
    "Nội dung, khi không có trích yếu": "Quy định về hộ tịch.",
    "Nguồn của tình trạng": "Cơ sở dữ liệu quốc gia về pháp luật",
    "Tên bản": "Bằng ứng dụng VNeID",
    "Vì sao không dùng nữa": "Ứng dụng đã đổi cách đăng nhập.",
    "Việc trong đời": "sinh-con",
    "Phải làm gì": "Làm tại Ủy ban nhân dân cấp xã.",
    "Giấy tờ của riêng trường hợp này": "Văn bản ủy quyền",
    "Nộp ở đâu trong trường hợp này": "Ủy ban nhân dân cấp xã nơi cư trú",
    "Hạn trong trường hợp này": "Trong 60 ngày kể từ ngày sinh con.",
    "Thời hạn giải quyết trong trường hợp này": "3 ngày làm việc",
    "Dùng khi nào": "Khi trẻ sinh ở Việt Nam.",
    "Câu hỏi": "Trẻ đã quá 60 ngày tuổi chưa?",
    "Giải thích": "Tính từ ngày sinh ghi trên Giấy chứng sinh.",
}
