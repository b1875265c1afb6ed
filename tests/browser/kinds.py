"""One page of each kind, by what the tests call it: what is looked at in a browser."""

PROCEDURE = "thu-tuc/1.001193/"
STATISTICS = "thong-ke/"
GUIDE = "huong-dan/dang-ky-tai-khoan/"
LAPSED = "van-ban/42-2022-nd-cp/"

KINDS = {
    "home": "",
    "procedures": "thu-tuc/",
    "sector": "thu-tuc/linh-vuc/ho-tich/",
    "procedure": PROCEDURE,
    "procedure of the province": "thu-tuc/cap-doi-the-huong-dan-vien-du-lich/",
    "procedure with gaps": "thu-tuc/1.014027/",
    "levels": "muc-do/",
    "level": "muc-do/43-2011/3/",
    "comparison": "so-sanh/",
    "guides": "huong-dan/",
    "guide": GUIDE,
    "legal documents": "van-ban/",
    "lapsed document": LAPSED,
    "statistics": STATISTICS,
    "about": "gioi-thieu/",
    "contacts": "lien-he/",
    "not found": "404.html",
}
