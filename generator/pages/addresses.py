"""Where each kind of page stands. An address once published stays.

Relative to the site's root, without a leading slash, with a closing one; "" is home.
"""

from generator.catalogue.choices import Applicant
from generator.catalogue.commune import Guide
from generator.catalogue.law import DocumentKind, LegalDocument, LegalStatus
from generator.catalogue.manual import FRONT
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.problems import Code
from generator.quantities import Period

HOME = ""
FINDER = "tim/"
PROCEDURES = "thu-tuc/"
LEVELS = "muc-do/"
COMPARISON = "so-sanh/"
GUIDES = "huong-dan/"
LEGAL_DOCUMENTS = "van-ban/"
STATISTICS = "thong-ke/"
DATA = "du-lieu/"
CHANGES = "thay-doi/"
LIFE_EVENTS = "su-kien/"
QUESTIONS = "hoi-dap/"
ABOUT = "gioi-thieu/"
CONTACTS = "lien-he/"
ACCESSIBILITY = "tiep-can/"

# The number changes with the shape of the index: an old script in a cache finds its own.
FINDER_INDEX = f"{FINDER}chi-muc-2.json"

PROCEDURES_A_TO_Z = f"{PROCEDURES}a-z/"
PROCEDURES_ELSEWHERE = f"{PROCEDURES}noi-khac/"
APPLICANTS = {
    Applicant.CITIZEN: "cong-dan",
    Applicant.OVERSEAS_VIETNAMESE: "nguoi-viet-nam-o-nuoc-ngoai",
    Applicant.FOREIGNER: "nguoi-nuoc-ngoai",
    Applicant.OFFICIAL: "can-bo-cong-chuc",
    Applicant.ENTERPRISE: "doanh-nghiep",
    Applicant.COOPERATIVE: "hop-tac-xa",
    Applicant.ORGANISATION: "to-chuc",
}

LEGAL_KINDS = {
    DocumentKind.CODE: "bo-luat",
    DocumentKind.LAW: "luat",
    DocumentKind.ORDINANCE: "phap-lenh",
    DocumentKind.RESOLUTION: "nghi-quyet",
    DocumentKind.JOINT_RESOLUTION: "nghi-quyet-lien-tich",
    DocumentKind.ORDER: "lenh",
    DocumentKind.DECREE: "nghi-dinh",
    DocumentKind.DECISION: "quyet-dinh",
    DocumentKind.DIRECTIVE: "chi-thi",
    DocumentKind.CIRCULAR: "thong-tu",
    DocumentKind.JOINT_CIRCULAR: "thong-tu-lien-tich",
}
LEGAL_STATUSES = {
    LegalStatus.IN_FORCE: "con-hieu-luc",
    LegalStatus.PARTLY_LAPSED: "het-hieu-luc-mot-phan",
    LegalStatus.NOT_YET_IN_FORCE: "chua-co-hieu-luc",
    LegalStatus.LAPSED: "het-hieu-luc",
    LegalStatus.UNKNOWN: "chua-ro",
}

FIGURES_BY_MONTH = f"{STATISTICS}thang/"
FIGURES_BY_SECTOR = f"{STATISTICS}linh-vuc/"
FIGURES_BY_CHANNEL = f"{STATISTICS}kenh/"
PENDING = f"{STATISTICS}dang-giai-quyet/"
COMPLETENESS = f"{STATISTICS}day-du/"
DEFINITIONS = f"{STATISTICS}cach-tinh/"
CORRECTIONS = f"{STATISTICS}dinh-chinh/"
STATISTICS_FILE = f"{DATA}stats.csv"
CHANGES_FEED = f"{CHANGES}atom.xml"
CHANGES_FILE = f"{CHANGES}lich-su.json"
BUILD_RECORD = "build.json"

# For editors; no search engine is led there.
EDITING = "bien-tap/"
EDITING_UNKNOWN_LAW = f"{EDITING}van-ban-chua-ro/"
EDITING_STALE = f"{EDITING}den-luc-xem-lai/"
EDITING_REVIEWS = f"{EDITING}lich-xem-lai/"
EDITING_DOUBTS = f"{EDITING}chua-chac/"
EDITING_COMPLETENESS = f"{EDITING}day-du/"

# The manual for editors; likewise.
MANUAL = "huong-dan-bien-tap/"
MANUAL_FIELDS = f"{MANUAL}cac-khoa/"
MANUAL_MESSAGES = f"{MANUAL}thong-bao/"
MANUAL_MESSAGES_A_TO_Z = f"{MANUAL_MESSAGES}a-z/"
KINDS_OF_FILES = {
    "commune": "don-vi",
    "levels": "muc-do",
    "sectors": "linh-vuc",
    "comparison": "so-sanh",
    "general_way": "cach-lam-chung",
    "life_events": "viec-trong-doi",
    "link_exceptions": "duong-dan-khong-thu",
    "working_days": "ngay-lam-viec",
    "procedure": "thu-tuc",
    "legal_document": "van-ban",
    "guide": "huong-dan",
    "question_tree": "cay-cau-hoi",
    "prose": "trang-chu",
}


def procedure(record: Procedure) -> str:
    """/thu-tuc/1.001193/"""
    return f"{PROCEDURES}{record.id}/"


def form(name: str) -> str:
    """/bieu-mau/to-khai-khai-sinh.docx"""
    return f"bieu-mau/{name}"


def former_procedure(former_id: str) -> str:
    """/thu-tuc/1.000690/, from which a redirect leads on"""
    return f"{PROCEDURES}{former_id}/"


def sector(sector_id: str | None) -> str:
    """/thu-tuc/linh-vuc/ho-tich/, and one for the procedures whose sector no source gives"""
    return f"{PROCEDURES}linh-vuc/{sector_id or 'khong-ro'}/"


def applicant(group: Applicant | None) -> str:
    """/thu-tuc/doi-tuong/doanh-nghiep/, and one for the procedures whose record names no group"""
    return f"{PROCEDURES}doi-tuong/{APPLICANTS[group] if group else 'khong-ro'}/"


def level(scheme_id: str, level_id: str) -> str:
    """/muc-do/43-2011/3/"""
    return f"{LEVELS}{scheme_id}/{level_id}/"


def guide(record: Guide) -> str:
    """/huong-dan/dang-ky-tai-khoan/"""
    return f"{GUIDES}{record.slug}/"


def life_event(event_id: str) -> str:
    """/su-kien/sinh-con/"""
    return f"{LIFE_EVENTS}{event_id}/"


def question_tree(tree: QuestionTree) -> str:
    """/hoi-dap/khai-sinh/, where its first question stands"""
    return f"{QUESTIONS}{tree.slug}/"


def question_node(tree: QuestionTree, node_id: str) -> str:
    """/hoi-dap/khai-sinh/cha-me/; the first question has the address of its tree"""
    return question_tree(tree) if node_id == tree.start.id else f"{question_tree(tree)}{node_id}/"


def legal_document(record: LegalDocument) -> str:
    """/van-ban/43-2011-nd-cp/"""
    return f"{LEGAL_DOCUMENTS}{record.slug}/"


def legal_kind(kind: DocumentKind) -> str:
    """/van-ban/loai/nghi-dinh/"""
    return f"{LEGAL_DOCUMENTS}loai/{LEGAL_KINDS[kind]}/"


def legal_year(year: int | None) -> str:
    """/van-ban/nam/2025/, and one for the documents whose year no source gives"""
    return f"{LEGAL_DOCUMENTS}nam/{year or 'khong-ro'}/"


def legal_status(status: LegalStatus) -> str:
    """/van-ban/tinh-trang/con-hieu-luc/"""
    return f"{LEGAL_DOCUMENTS}tinh-trang/{LEGAL_STATUSES[status]}/"


def sector_figures(sector_id: str) -> str:
    """/thong-ke/linh-vuc/ho-tich/"""
    return f"{FIGURES_BY_SECTOR}{sector_id}/"


def poster(month: Period) -> str:
    """/thong-ke/niem-yet/2026-10/"""
    return f"{STATISTICS}niem-yet/{month.end:%Y-%m}/"


def measure(measure_id: str) -> str:
    """/thong-ke/cach-tinh/#ti-le-tre-han"""
    return f"{DEFINITIONS}#{measure_id}"


def chart_csv(chart_id: str) -> str:
    """/du-lieu/hinh/xu-huong.csv"""
    return f"{DATA}hinh/{chart_id}.csv"


def chart_svg(chart_id: str) -> str:
    """/du-lieu/hinh/xu-huong.svg"""
    return f"{DATA}hinh/{chart_id}.svg"


def monthly_copy(month: str) -> str:
    """/du-lieu/thang/2026-11.csv"""
    return f"{DATA}thang/{month}.csv"


def changes_of(month: str) -> str:
    """/thay-doi/2026-11/"""
    return f"{CHANGES}{month}/"


def editing_notes(code: Code) -> str:
    """/bien-tap/ghi-chu/legal-basis-lapsed/"""
    return f"{EDITING}ghi-chu/{code}/"


def editing_doubts(kind: str) -> str:
    """/bien-tap/chua-chac/van-ban/"""
    return f"{EDITING_DOUBTS}{kind}/"


def editing_sector_doubts(sector_id: str | None) -> str:
    """/bien-tap/chua-chac/linh-vuc/ho-tich/"""
    return f"{EDITING_DOUBTS}linh-vuc/{sector_id or 'khong-ro'}/"


def manual_chapter(name: str) -> str:
    """/huong-dan-bien-tap/bat-dau/; the front has the address of the whole"""
    return MANUAL if name == FRONT else f"{MANUAL}{name}/"


def manual_fields(kind: str, group: str = "") -> str:
    """/huong-dan-bien-tap/cac-khoa/thu-tuc/, and /…/thu-tuc/fees/ for a group with a page of its own"""
    address = f"{MANUAL_FIELDS}{KINDS_OF_FILES.get(kind, kind.replace('_', '-'))}/"
    return f"{address}{group}/" if group else address


def manual_message(code: str) -> str:
    """/huong-dan-bien-tap/thong-bao/legal-basis-lapsed/"""
    return f"{MANUAL_MESSAGES}{code}/"


def manual_picture(name: str) -> str:
    """/huong-dan-bien-tap/hinh/but-chi.svg"""
    return f"{MANUAL}hinh/{name}"
