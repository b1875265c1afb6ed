import json

from generator.search import Choice, Entry, Online, State, Way, index_file

CIVIL = Choice("ho-tich", "Hộ tịch")
NO_LEVEL = Choice("chua-cong-bo", "Chưa công bố mức độ")
CITIZEN, FOREIGNER = Choice("cong-dan", "công dân"), Choice("nguoi-nuoc-ngoai", "người nước ngoài")

BIRTH = Entry(
    id="1.001193",
    name="Đăng ký khai sinh",
    also=("Thủ tục đăng ký khai sinh", "làm giấy khai sinh"),
    sector=CIVIL,
    level=NO_LEVEL,
    time_limit="ngay trong ngày",
    fee="Miễn phí",
    applicants=(CITIZEN,),
    online=Online.YES,
    state=State.HERE,
)
MARRIAGE = Entry(
    id="ket-hon",
    name="Kết hôn",
    also=("cưới | hỏi",),
    sector=CIVIL,
    level=Choice("43-2011.3", "Trước đây: Mức độ 3"),
    time_limit="3 ngày",
    fee="Miễn phí",
    applicants=(FOREIGNER, CITIZEN),
    online=Online.UNKNOWN,
    state=State.ENDED,
)


def test_the_index_is_columns_with_each_shared_text_once():
    """What a browser needs of two procedures, value by value; `|` in a name cannot end it."""
    ways = [
        Way("su-kien/cuoi/", "Việc trong đời: Cưới", ("Cưới", "đám | cưới"), first="ket-hon"),
        Way("hoi/", "Hỏi", ("Hỏi",), first="gone"),
    ]
    data = index_file([BIRTH, MARRIAGE], "thu-tuc/", {"none": "Không thấy"}, ways)

    assert json.loads(data) == {
        "at": "thu-tuc/",
        "words": {"none": "Không thấy"},
        "sectors": [["ho-tich", "Hộ tịch"]],
        "levels": [["chua-cong-bo", "Chưa công bố mức độ"], ["43-2011.3", "Trước đây: Mức độ 3"]],
        "who": [["cong-dan", "công dân"], ["nguoi-nuoc-ngoai", "người nước ngoài"]],
        "limits": ["ngay trong ngày", "3 ngày"],
        "fees": ["Miễn phí"],
        "id": ["1.001193", "ket-hon"],
        "name": ["Đăng ký khai sinh", "Kết hôn"],
        "also": ["Thủ tục đăng ký khai sinh|làm giấy khai sinh", "cưới   hỏi"],
        "sector": [0, 0],
        "level": [0, 1],
        "limit": [0, 1],
        "fee": [0, 0],
        "groups": [0b01, 0b11],
        "online": [0, 2],
        "state": [0, 2],
        "ways": [["su-kien/cuoi/", "Việc trong đời: Cưới", "Cưới|đám   cưới", 1], ["hoi/", "Hỏi", "Hỏi", -1]],
    }
    assert "Đăng ký".encode() in data


def test_a_site_without_procedures_has_an_index_too():
    """The finder then says that it finds nothing, and does not fail."""
    index = json.loads(index_file([], "thu-tuc/", {}))

    assert {key: index[key] for key in ("id", "sectors", "who")} == {"id": [], "sectors": [], "who": []}
