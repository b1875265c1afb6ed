"""Every page of figures of the demo by its address, with what it must show."""

from tests.demo.arithmetic import LAST, MONTHS, NAMES, PORTAL, YEAR
from tests.demo.breakdowns import (
    channels_page,
    months_page,
    pending_page,
    procedure,
    sector_page,
    sectors_page,
)
from tests.demo.overview import card, overview
from tests.demo.tables import Page
from tests.demo.trust import completeness, corrections, definitions, poster
from tests.demo.words import month

PROCEDURES = {  # one of each sector
    "bao-tro-xa-hoi": "1.014027",
    "chung-thuc": "2.000815",
    "cu-tru": "1.010041",
    "dat-dai": "1.012812",
    "xay-dung": "1.013227",
    "ho-tich": "2.000635",
    "nguoi-co-cong": "1.010803",
    "ho-kinh-doanh": "1.001612",
}
PAGES = {
    "thong-ke": overview(),
    "thong-ke/thang": months_page(),
    "thong-ke/linh-vuc": sectors_page(),
    **{f"thong-ke/linh-vuc/{one}": sector_page(one) for one in NAMES},
    "thong-ke/kenh": channels_page(),
    "thong-ke/dang-giai-quyet": pending_page(),
    "thong-ke/day-du": completeness(),
    "thong-ke/cach-tinh": definitions(),
    "thong-ke/dinh-chinh": corrections(),
    **{f"thong-ke/niem-yet/{one}": poster(one) for one in MONTHS},
}
PARTS = {"": Page(texts=card())} | {  # pages with one section of figures among others
    f"thu-tuc/{code}": procedure(sector) for sector, code in PROCEDURES.items()
}
SECTIONS = {"": "ket-qua"}  # the id of the heading of that section, where it is not the usual one
TABLES = [(address, one) for address, page in PAGES.items() for one in page.tables]
CHARTS = [(address, one) for address, page in (PAGES | PARTS).items() for one in page.charts]
PUBLISHED = [(address, one) for address, one in CHARTS if address in PAGES]

NOW, LATELY, EVER = (
    " – ".join(dict.fromkeys(month(one) for one in (months[0], months[-1])))
    for months in ([LAST], YEAR, MONTHS)
)
PERIODS = {  # of the sections of a page that name theirs
    "thong-ke": [NOW, EVER, EVER, LATELY],
    "thong-ke/thang": [EVER] * 3,
    "thong-ke/linh-vuc": [LATELY] * 4,
    **{f"thong-ke/linh-vuc/{one}": [EVER, LATELY] for one in NAMES},
    "thong-ke/kenh": [EVER, EVER, LATELY],
    "thong-ke/dang-giai-quyet": [EVER, EVER, NOW],
    "thong-ke/cach-tinh": [NOW, f"{month(min(PORTAL))} – {month(max(PORTAL))}"],
}
