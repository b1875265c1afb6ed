"""What is measured, each measure declared once: name, unit, meaning, formula, whole and legal source.

The definitions D1 to D5 and their sources stand in docs/definitions.md; only D1 is computed.
"""

from dataclasses import dataclass

FORM = (
    "Các con số theo cột của biểu II.06a/VPCP/KSTT, ban hành kèm Thông tư 01/2020/TT-VPCP ngày 21/10/2020. "
    "Chưa rõ Thông tư 09/2026/TT-BTP (hiệu lực từ 01/08/2026) có thay biểu này không."
)
NO_RATE_IN_LAW = "Chưa tìm thấy văn bản nào quy định tỉ lệ này. " + FORM
NOT_THE_INDEX = (
    "Chỉ số của Cổng Dịch vụ công quốc gia theo Quyết định 766/QĐ-TTg tính cả hồ sơ đang giải quyết, "
    "nên không so với tỉ lệ này được."
)


@dataclass(frozen=True)
class Measure:
    """A measure in words. `denominator` is empty for a plain number of dossiers."""

    id: str
    title: str
    unit: str
    definition: str
    formula: str
    denominator: str
    legal_source: str
    caution: str


SOLVED = Measure(
    id="so-ho-so-xu-ly",
    title="Số hồ sơ xử lý",
    unit="hồ sơ",
    definition="Số hồ sơ đã giải quyết xong trong kỳ, cả trước hạn, đúng hạn và trễ hạn.",
    formula="đếm hồ sơ",
    denominator="",
    legal_source=FORM,
    caution="Nguồn không nói hồ sơ bị trả lại, từ chối hoặc người nộp rút có được đếm hay không.",
)
LATE_RATE = Measure(
    id="ti-le-tre-han",
    title="Tỉ lệ trễ hạn",
    unit="% số hồ sơ xử lý",
    definition=(
        "Trong số hồ sơ đã giải quyết xong, phần xong sau hạn. "
        "Hồ sơ còn đang giải quyết không nằm trong tỉ lệ này, kể cả khi đã quá hạn."
    ),
    formula="số hồ sơ trễ hạn chia cho số hồ sơ xử lý",
    denominator="số hồ sơ xử lý",
    legal_source=NO_RATE_IN_LAW,
    caution=NOT_THE_INDEX,
)
ON_TIME_RATE = Measure(
    id="ti-le-truoc-va-dung-han",
    title="Tỉ lệ trước & đúng hạn",
    unit="% số hồ sơ xử lý",
    definition="Trong số hồ sơ đã giải quyết xong, phần xong trước hạn hoặc đúng hạn.",
    formula="số hồ sơ trước & đúng hạn chia cho số hồ sơ xử lý",
    denominator="số hồ sơ xử lý",
    legal_source=NO_RATE_IN_LAW,
    caution=(
        "Khung kết quả của trang cũ chỉ ghi “đã giải quyết” kèm tỉ lệ phần trăm mà không nói cách tính; "
        "trang này hiểu là tỉ lệ trước & đúng hạn. " + NOT_THE_INDEX
    ),
)
MEASURES = (SOLVED, LATE_RATE, ON_TIME_RATE)
