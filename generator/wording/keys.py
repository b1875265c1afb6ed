"""What clerks call a key besides its name and its title, as they write it from memory."""

from collections.abc import Mapping

A_SLIP = 0.85  # likeness from which on a key is a slip of the fingers

OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "aliases": ("tên khác", "other names"),
    "address": ("url", "link", "website", "đường dẫn", "web"),
    "agency": ("cơ quan", "đơn vị", "organization", "office"),
    "amount": ("giá", "mức thu", "số tiền", "tiền", "mức phí", "lệ phí", "price", "cost", "money", "value"),
    "applicants": ("đối tượng thực hiện", "người nộp"),
    "captured_on": ("ngày đọc", "ngày lấy", "date", "ngày"),
    "case": ("trường hợp", "khi", "when"),
    "channels": ("cách thức", "hình thức nộp", "kênh", "cách thức thực hiện"),
    "code": ("mã", "mã số", "mã tthc", "id", "số"),
    "document": ("văn bản", "số hiệu", "số"),
    "dossier_sets": ("số lượng hồ sơ", "số lượng bộ hồ sơ", "sets"),
    "email": ("mail", "thư"),
    "fees": ("phí", "lệ phí", "giá", "mức thu", "chi phí", "price", "cost"),
    "file": ("tệp", "mẫu", "tập tin"),
    "from": ("từ", "since", "start", "bắt đầu", "ngày bắt đầu", "áp dụng từ"),
    "government_levels": ("cấp", "level", "levels", "cấp giải quyết"),
    "issuer": ("nơi ban hành", "cơ quan"),
    "kind": ("loại", "type"),
    "legal_basis": ("căn cứ", "luật", "cơ sở pháp lý", "law", "laws", "văn bản"),
    "name": ("tên gọi", "title", "tiêu đề"),
    "note": ("chú thích", "lưu ý", "notes", "comment"),
    "number": ("số", "số văn bản"),
    "outcomes": ("kết quả thực hiện", "result", "results"),
    "phone": ("sđt", "số điện thoại", "tel", "telephone"),
    "provision": ("điều", "khoản", "article"),
    "required_documents": ("hồ sơ", "thành phần hồ sơ", "giấy tờ cần nộp", "papers", "documents"),
    "requirements": ("yêu cầu", "yêu cầu điều kiện", "conditions"),
    "review_by": ("ngày xem lại", "hạn xem lại", "review"),
    "rests_on": ("cơ sở", "theo văn bản", "luật", "law"),
    "sector": ("lãnh vực", "field", "ngành"),
    "source": ("trích từ", "nguồn tin"),
    "steps": ("trình tự", "trình tự thực hiện", "bước", "quy trình"),
    "text": ("nội dung", "content", "description"),
    "time_limits": ("thời gian", "thời gian giải quyết", "hạn", "deadline", "time"),
    "title": ("name", "tiêu đề"),
    "to": ("đến", "until", "end", "kết thúc", "ngày kết thúc"),
    "unit": ("đơn vị tính",),
    "value": ("giá trị", "số ngày", "thời gian", "days"),
}


def names_of(titles: Mapping[str, str]) -> dict[str, str]:
    """What each key of a group may be called; `titles` are its keys with their titles, which come first."""
    names = {key: key for key in titles}
    for key, title in titles.items():
        if title:
            names.setdefault(title, key)
    for key in titles:
        for other in OTHER_NAMES.get(key, ()):
            names.setdefault(other, key)
    return names
