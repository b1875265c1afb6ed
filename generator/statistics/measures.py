"""What is measured, each measure declared once: its name, unit, meaning, formula, whole and legal source.

The definitions D1 to D5 and their sources stand in docs/definitions.md.
"""

from dataclasses import dataclass

from generator.observations import Column, Definition
from generator.statistics.frame import EARLY_OR_ON_TIME, RECEIVED_NEW

FORM = (
    "Các con số theo cột của biểu II.06a/VPCP/KSTT, ban hành kèm Thông tư 01/2020/TT-VPCP ngày 21/10/2020. "
    "Chưa rõ Thông tư 09/2026/TT-BTP (hiệu lực từ 01/08/2026) có thay biểu này không."
)
NO_RATE_IN_LAW = "Chưa tìm thấy văn bản nào quy định tỉ lệ này. " + FORM
NATIONAL_INDEX = "Quyết định 766/QĐ-TTg ngày 23/06/2022, chỉ số 2.1 về tiến độ giải quyết."
NOT_THE_INDEX = (
    "Chỉ số của Cổng Dịch vụ công quốc gia theo Quyết định 766/QĐ-TTg tính cả hồ sơ đang giải quyết, "
    "nên không so với tỉ lệ này được."
)


@dataclass(frozen=True)
class Measure:
    """A measure: in words, and as the columns that it is made of.

    A number of dossiers has `numerator` only; a rate is the columns of `numerator` added, by those of
    `whole` added, in rows of the definition `counted_by`. Where `adds_up` names columns that do not add
    up to the whole, there is no rate. `refused` says why nothing can compute the measure.
    """

    id: str
    short: str
    title: str
    unit: str
    definition: str
    formula: str
    denominator: str
    legal_source: str
    caution: str
    numerator: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    adds_up: tuple[str, ...] = ()
    counted_by: Definition = Definition.FORM
    refused: str = ""

    @property
    def way(self) -> str:
        """“cách 1”, for one of the definitions of lateness in public use; else nothing."""
        head = self.short.partition(":")[0]
        return head.lower() if head.startswith("Cách ") else ""


DOSSIERS = "hồ sơ"
OF_SOLVED = "% số hồ sơ xử lý"

RECEIVED = Measure(
    id="tiep-nhan-trong-ky",
    short="Tiếp nhận",
    title="Số hồ sơ tiếp nhận trong kỳ",
    unit=DOSSIERS,
    definition="Số hồ sơ mới nhận trong kỳ, nộp trên mạng, nộp trực tiếp và gửi qua bưu chính.",
    formula="tiếp nhận trực tuyến cộng tiếp nhận trực tiếp, qua bưu chính",
    denominator="",
    legal_source=FORM,
    caution="Không gồm hồ sơ kỳ trước chuyển sang. Cột “tổng số” của biểu mẫu thì có gồm.",
    numerator=(RECEIVED_NEW,),
)
SOLVED = Measure(
    id="so-ho-so-xu-ly",
    short="Xử lý",
    title="Số hồ sơ xử lý",
    unit=DOSSIERS,
    definition="Số hồ sơ đã giải quyết xong trong kỳ, cả trước hạn, đúng hạn và trễ hạn.",
    formula="trước hạn cộng đúng hạn cộng trễ hạn; trang ghi tổng số như nguồn ghi",
    denominator="",
    legal_source=FORM,
    caution="Nguồn không nói hồ sơ bị trả lại, từ chối hoặc người nộp rút có được đếm hay không.",
    numerator=(Column.SOLVED_TOTAL,),
)
PENDING = Measure(
    id="dang-giai-quyet",
    short="Đang giải quyết",
    title="Số hồ sơ đang giải quyết (tồn)",
    unit=DOSSIERS,
    definition="Số hồ sơ chưa giải quyết xong vào ngày cuối kỳ, còn hạn hoặc đã quá hạn.",
    formula="đếm vào ngày cuối kỳ: còn hạn cộng quá hạn",
    denominator="",
    legal_source=FORM,
    caution=(
        "Là số của một ngày, không cộng các tháng với nhau. Hồ sơ chờ bổ sung thường được tính là còn hạn."
    ),
    numerator=(Column.PENDING_TOTAL,),
)
LATE_RATE = Measure(
    id="ti-le-tre-han",
    short="Cách 1: chỉ hồ sơ đã xử lý",
    title="Tỉ lệ trễ hạn",
    unit=OF_SOLVED,
    definition=(
        "Trong số hồ sơ đã giải quyết xong, phần xong sau hạn. "
        "Hồ sơ còn đang giải quyết không nằm trong tỉ lệ này, kể cả khi đã quá hạn."
    ),
    formula="số hồ sơ trễ hạn chia cho số hồ sơ xử lý",
    denominator="số hồ sơ xử lý",
    legal_source=NO_RATE_IN_LAW,
    caution=NOT_THE_INDEX,
    numerator=(Column.SOLVED_LATE,),
    whole=(Column.SOLVED_TOTAL,),
)
ON_TIME_RATE = Measure(
    id="ti-le-truoc-va-dung-han",
    short="Trước & đúng hạn",
    title="Tỉ lệ trước & đúng hạn",
    unit=OF_SOLVED,
    definition="Trong số hồ sơ đã giải quyết xong, phần xong trước hạn hoặc đúng hạn.",
    formula="số hồ sơ trước & đúng hạn chia cho số hồ sơ xử lý",
    denominator="số hồ sơ xử lý",
    legal_source=NO_RATE_IN_LAW,
    caution=(
        "Khung kết quả của trang cũ chỉ ghi “đã giải quyết” kèm tỉ lệ phần trăm mà không nói cách tính; "
        "trang này hiểu là tỉ lệ trước & đúng hạn. " + NOT_THE_INDEX
    ),
    numerator=(EARLY_OR_ON_TIME,),
    whole=(Column.SOLVED_TOTAL,),
    adds_up=(EARLY_OR_ON_TIME, Column.SOLVED_LATE),
)
LATE_OF_ALL = Measure(
    id="tre-han-tren-tong-phai-giai-quyet",
    short="Cách 2: tổng số phải giải quyết",
    title="Trễ hạn trên tổng số phải giải quyết",
    unit="% tổng số hồ sơ phải giải quyết",
    definition=(
        "Hồ sơ xong sau hạn và hồ sơ đang giải quyết đã quá hạn, trong mọi hồ sơ phải giải quyết của kỳ."
    ),
    formula="(trễ hạn cộng đang giải quyết quá hạn) chia cho (tiếp nhận trong kỳ cộng kỳ trước chuyển sang)",
    denominator="tổng số hồ sơ tiếp nhận của biểu mẫu, gồm cả kỳ trước chuyển sang",
    legal_source="Cách thống kê theo tháng mà một cửa điện tử tỉnh Gia Lai đã công bố. " + FORM,
    caution="Hồ sơ quá hạn mà chưa xong được đếm lại ở mỗi tháng, nên các tháng không cộng thành năm.",
    numerator=(Column.SOLVED_LATE, Column.PENDING_LATE),
    whole=(Column.RECEIVED_TOTAL,),
)
LATE_OF_DUE = Measure(
    id="tre-han-tren-den-han",
    short="Cách 3: hồ sơ đến hạn trong kỳ",
    title="Trễ hạn trên hồ sơ đến hạn",
    unit="% số hồ sơ đến hạn trong kỳ",
    definition="Trong số hồ sơ có ngày hẹn trả rơi vào kỳ, phần không xong kịp.",
    formula="hồ sơ trễ hạn chia cho hồ sơ đến hạn trong kỳ",
    denominator="số hồ sơ có ngày hẹn trả trong kỳ",
    legal_source="Cách tính mà tỉnh Vĩnh Phúc đã công bố hằng tháng.",
    caution="Hồ sơ trả lại và rút được liệt kê riêng.",
    refused="Biểu II.06a và các nguồn của trang không có số hồ sơ đến hạn trong kỳ.",
)
LATE_BY_INDEX = Measure(
    id="tre-han-theo-chi-so-quoc-gia",
    short="Cách 4: chỉ số quốc gia",
    title="Trễ hạn theo cách của chỉ số quốc gia",
    unit="% số hồ sơ đã xử lý và đang giải quyết",
    definition=(
        "Hồ sơ xong sau hạn và hồ sơ đang giải quyết đã quá hạn, trong mọi hồ sơ đã xử lý và đang giải quyết."
    ),
    formula="(trễ hạn cộng đang giải quyết quá hạn) chia cho (xử lý cộng đang giải quyết)",
    denominator="số hồ sơ xử lý cộng số hồ sơ đang giải quyết",
    legal_source=NATIONAL_INDEX,
    caution=(
        "Trang tính theo biểu mẫu nên có thể khác số trên Cổng: Cổng tự đếm từ dữ liệu từng hồ sơ và trừ "
        "thời gian chờ bổ sung. Các tháng không cộng thành năm."
    ),
    numerator=(Column.SOLVED_LATE, Column.PENDING_LATE),
    whole=(Column.SOLVED_TOTAL, Column.PENDING_TOTAL),
)
LATE_ON_PORTAL = Measure(
    id="tre-han-tren-cong-quoc-gia",
    short="Số do Cổng quốc gia đếm",
    title="Quá hạn theo Cổng Dịch vụ công quốc gia",
    unit="% số hồ sơ tiếp nhận theo Cổng",
    definition=(
        "Số quá hạn và số tiếp nhận do Cổng Dịch vụ công quốc gia tự đếm, gồm cả hồ sơ đang giải quyết."
    ),
    formula="số quá hạn theo Cổng chia cho số tiếp nhận theo Cổng",
    denominator="số hồ sơ tiếp nhận theo Cổng",
    legal_source=NATIONAL_INDEX,
    caution="Không gộp với số liệu theo biểu mẫu: “tiếp nhận” và “quá hạn” ở đây có nghĩa khác.",
    numerator=(Column.PORTAL_OVERDUE,),
    whole=(Column.PORTAL_RECEIVED,),
    counted_by=Definition.PORTAL_D4,
)
LATE_OF_RECEIVED = Measure(
    id="tre-han-tren-tiep-nhan",
    short="Cách 5: hồ sơ tiếp nhận",
    title="Trễ hạn trên số tiếp nhận",
    unit="% tổng số hồ sơ tiếp nhận",
    definition="Hồ sơ xong sau hạn, trong tổng số hồ sơ tiếp nhận, gồm cả kỳ trước chuyển sang.",
    formula="số hồ sơ trễ hạn chia cho tổng số hồ sơ tiếp nhận",
    denominator="tổng số hồ sơ tiếp nhận của biểu mẫu, gồm cả kỳ trước chuyển sang",
    legal_source="Cách tính mà một số nơi đã công bố, như thành phố Huế năm 2020. " + FORM,
    caution="Hồ sơ chưa xong làm mẫu số lớn lên, nên tỉ lệ này thường thấp hơn cách 1.",
    numerator=(Column.SOLVED_LATE,),
    whole=(Column.RECEIVED_TOTAL,),
)
SHARE_ONLINE = Measure(
    id="ti-le-truc-tuyen",
    short="Trực tuyến",
    title="Tỉ lệ nộp trực tuyến",
    unit="% số hồ sơ tiếp nhận trong kỳ",
    definition="Trong số hồ sơ mới nhận trong kỳ, phần nộp trên mạng.",
    formula="tiếp nhận trực tuyến chia cho số hồ sơ tiếp nhận trong kỳ",
    denominator="tiếp nhận trực tuyến cộng tiếp nhận trực tiếp, qua bưu chính",
    legal_source=NO_RATE_IN_LAW,
    caution="Không gồm hồ sơ kỳ trước chuyển sang, vì không biết chúng đã nộp bằng cách nào.",
    numerator=(Column.RECEIVED_ONLINE,),
    whole=(RECEIVED_NEW,),
)
OVERDUE_RATE = Measure(
    id="ti-le-dang-giai-quyet-qua-han",
    short="Quá hạn",
    title="Tỉ lệ quá hạn trong số đang giải quyết",
    unit="% số hồ sơ đang giải quyết",
    definition="Trong số hồ sơ chưa xong vào ngày cuối kỳ, phần đã quá ngày hẹn trả.",
    formula="đang giải quyết quá hạn chia cho số hồ sơ đang giải quyết",
    denominator="số hồ sơ đang giải quyết vào ngày cuối kỳ",
    legal_source=NO_RATE_IN_LAW,
    caution="Cho biết người dân còn phải chờ ra sao; tỉ lệ trễ hạn thì không.",
    numerator=(Column.PENDING_LATE,),
    whole=(Column.PENDING_TOTAL,),
)
MONTH_ON_MONTH = Measure(
    id="so-voi-thang-truoc",
    short="So với tháng trước",
    title="So với tháng trước",
    unit="hồ sơ, hoặc điểm phần trăm",
    definition="Số của tháng này so với số của tháng liền trước, cùng cách tính.",
    formula="tháng này trừ tháng liền trước; hai tỉ lệ trừ nhau ra điểm phần trăm",
    denominator="",
    legal_source="Cách so sánh thông thường, không có văn bản quy định.",
    caution=(
        "Tháng thiếu số liệu thì không so. Tháng ít hồ sơ thì tỉ lệ lên xuống nhiều. "
        "Trang trừ hai tỉ lệ chưa làm tròn, nên có thể lệch 0,01 so với trừ hai số đã làm tròn."
    ),
)
YEAR_TO_DATE = Measure(
    id="tu-dau-nam",
    short="Từ đầu năm",
    title="Từ đầu năm",
    unit="hồ sơ, hoặc % số hồ sơ xử lý",
    definition="Số của cả kỳ từ ngày 1 tháng 1 đến hết tháng mới nhất.",
    formula="lấy số cộng dồn nếu nguồn có; không thì cộng đủ các tháng từ tháng 1",
    denominator="",
    legal_source=FORM,
    caution="Thiếu một tháng thì không cộng. Số cộng dồn và số từng tháng không bao giờ cộng với nhau.",
)

COUNT_MEASURES = (RECEIVED, SOLVED, PENDING)
DEFINITIONS_OF_LATE = (LATE_RATE, LATE_OF_ALL, LATE_OF_DUE, LATE_BY_INDEX, LATE_ON_PORTAL, LATE_OF_RECEIVED)
MEASURES = (
    *COUNT_MEASURES,
    LATE_RATE,
    ON_TIME_RATE,
    SHARE_ONLINE,
    OVERDUE_RATE,
    MONTH_ON_MONTH,
    YEAR_TO_DATE,
    *DEFINITIONS_OF_LATE[1:],
)
RATES = tuple(measure for measure in MEASURES if measure.whole)
