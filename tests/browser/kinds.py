"""One page of each kind, by what the tests call it: what is looked at in a browser.

The pages of figures are looked at on the site of the invented commune: the real one has a single row.
"""

PROCEDURE = "thu-tuc/1.001193/"
STATISTICS = "thong-ke/"
FINDER = "tim/"
GUIDE = "huong-dan/dang-ky-tai-khoan/"
LAPSED = "van-ban/42-2022-nd-cp/"

KINDS = {
    "home": "",
    "finder": FINDER,
    "procedures": "thu-tuc/",
    "procedures from a to z": "thu-tuc/a-z/",
    "procedures of other offices": "thu-tuc/noi-khac/",
    "sector": "thu-tuc/linh-vuc/ho-tich/",
    "sector with an end": "thu-tuc/linh-vuc/giao-duc-dao-tao/",
    "applicants": "thu-tuc/doi-tuong/cong-dan/",
    "procedure": PROCEDURE,
    "procedure of the province": "thu-tuc/cap-doi-the-huong-dan-vien-du-lich/",
    "procedure with gaps": "thu-tuc/1.014027/",
    "levels": "muc-do/",
    "level": "muc-do/224-2026/mot-phan/",
    "level of an ended scheme": "muc-do/43-2011/3/",
    "comparison": "so-sanh/",
    "life events": "su-kien/",
    "life event": "su-kien/sinh-con/",
    "trees of questions": "hoi-dap/",
    "first question": "hoi-dap/khai-sinh/",
    "question": "hoi-dap/khai-sinh/cha-me/",
    "outcome": "hoi-dap/khai-sinh/mat-giay-khai-sinh/",
    "outcome without a procedure": "hoi-dap/khai-sinh/da-khai-sinh-o-nuoc-ngoai/",
    "guides": "huong-dan/",
    "guide": GUIDE,
    "legal documents": "van-ban/",
    "legal documents of one status": "van-ban/tinh-trang/chua-ro/",
    "lapsed document": LAPSED,
    "statistics": STATISTICS,
    "figures that nobody gives": "thong-ke/linh-vuc/",
    "definitions": "thong-ke/cach-tinh/",
    "changes": "thay-doi/",
    "about": "gioi-thieu/",
    "contacts": "lien-he/",
    "accessibility": "tiep-can/",
    "not found": "404.html",
    "for editors": "bien-tap/",
    "notes": "bien-tap/ghi-chu/legal-basis-unknown/",
    "law of unknown force": "bien-tap/van-ban-chua-ro/",
    "reviews": "bien-tap/lich-xem-lai/",
    "lists of doubts": "bien-tap/chua-chac/",
    "doubts": "bien-tap/chua-chac/linh-vuc/ho-tich/",
    "completeness": "bien-tap/day-du/",
    "manual": "huong-dan-bien-tap/",
    "chapter of the manual": "huong-dan-bien-tap/sua-tren-trinh-duyet/",
    "chapter with examples": "huong-dan-bien-tap/cach-viet/",
    "kinds of files": "huong-dan-bien-tap/cac-khoa/",
    "keys of a file": "huong-dan-bien-tap/cac-khoa/thu-tuc/",
    "messages": "huong-dan-bien-tap/thong-bao/",
    "messages from a to z": "huong-dan-bien-tap/thong-bao/a-z/",
    "message": "huong-dan-bien-tap/thong-bao/legal-document-ambiguous/",
}

# One page of each layout: what depends on styles alone need not be looked at on every kind.
LAYOUTS = (
    "home", "finder", "procedures", "sector", "procedure", "level", "comparison", "life event", "question",
    "outcome", "guide", "legal documents", "lapsed document", "accessibility", "not found", "completeness",
    "chapter of the manual", "keys of a file", "message",
)  # fmt: skip
DEMO_LAYOUTS = ("overview", "sectors", "poster", "procedure with figures")

POSTER = "thong-ke/niem-yet/2026-10/"
MONTHS = "thong-ke/thang/"
SECTORS = "thong-ke/linh-vuc/"
OF_FIGURES = "thu-tuc/2.000635/"

DEMO_KINDS = {
    "home with figures": "",
    "overview": STATISTICS,
    "months": MONTHS,
    "sectors": SECTORS,
    "one sector": "thong-ke/linh-vuc/dat-dai/",
    "channels": "thong-ke/kenh/",
    "pending": "thong-ke/dang-giai-quyet/",
    "completeness": "thong-ke/day-du/",
    "definitions with figures": "thong-ke/cach-tinh/",
    "corrections": "thong-ke/dinh-chinh/",
    "poster": POSTER,
    "downloads": "du-lieu/",
    "procedure with figures": OF_FIGURES,
}
