"""Where each kind of page stands. An address once published stays.

Relative to the site's root, without a leading slash, with a closing one; "" is home.
"""

from generator.catalogue.commune import Guide
from generator.catalogue.law import LegalDocument
from generator.catalogue.procedure import Procedure

HOME = ""
PROCEDURES = "thu-tuc/"
LEVELS = "muc-do/"
COMPARISON = "so-sanh/"
GUIDES = "huong-dan/"
LEGAL_DOCUMENTS = "van-ban/"
STATISTICS = "thong-ke/"
ABOUT = "gioi-thieu/"
CONTACTS = "lien-he/"


def procedure(record: Procedure) -> str:
    """/thu-tuc/1.001193/"""
    return f"{PROCEDURES}{record.id}/"


def sector(sector_id: str) -> str:
    """/thu-tuc/linh-vuc/ho-tich/"""
    return f"{PROCEDURES}linh-vuc/{sector_id}/"


def level(scheme_id: str, level_id: str) -> str:
    """/muc-do/43-2011/3/"""
    return f"{LEVELS}{scheme_id}/{level_id}/"


def guide(record: Guide) -> str:
    """/huong-dan/dang-ky-tai-khoan/"""
    return f"{GUIDES}{record.slug}/"


def legal_document(record: LegalDocument) -> str:
    """/van-ban/43-2011-nd-cp/"""
    return f"{LEGAL_DOCUMENTS}{record.slug}/"
