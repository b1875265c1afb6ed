"""What a proposal changes, record by record: nothing written is passed over, nothing is told twice."""

from enum import EnumType, StrEnum

import pytest

from generator.catalogue import choices
from generator.review.facts import EntryKind, How, LineChange
from generator.review.plain import plain
from generator.review.record_lines import told
from tests.projects import COMMUNE, DECREE, GUIDE, LEVELS, PROCEDURE, SOUND, more_procedures

WORKING_DAYS = "content/working-days.yml"
STATISTICS = "data/stats.csv"
OTHER = "content/procedures/1.000690.yml"
SAME_RECORD = (
    'code: "1.000690"\nformer_ids: ["1.001193"]\nname: Đăng ký khai sinh\nsector: ho-tich\n'
    "government_levels: [commune]\nsource: {name: Công báo}\n"
)
PAPERS = """required_documents:
  - {name: Tờ khai, originals: 1, form: {number: CT01}}
  - {name: Giấy chứng sinh, copies: 2, when: sinh ở cơ sở y tế}
  - name: Giấy tờ tùy thân
    one_of: [{name: Hộ chiếu, originals: 1}]
source:
"""
WITH_PAPERS = {PROCEDURE: ("source:\n  name: Cơ", PAPERS + "  name: Cơ")}


def lines(review):
    (change,) = review.changes
    return change.lines


def change(title, key, before, now):
    return (LineChange(title, key, before, now),)


def test_the_same_is_no_change(review):
    """One sentence, and no section."""
    assert plain(review(pages=True)) == "Đề xuất này không đổi điều gì người dân đọc được.\n"


def test_another_order_of_keys_and_comments_is_no_change(review):
    """What people write for themselves is not what citizens read."""
    assert review({PROCEDURE: ("fees:", "# xem lại\nfees:")}).changes == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("amount: 8000", "amount: 10000", change("Phí, lệ phí", "", "8.000 đồng", "10.000 đồng")),
        (
            "amount: 8000",
            "amount: 8000\n    channels: [online]",
            (
                LineChange(
                    *("Phí, lệ phí", "trực tuyến", ""),
                    "8.000 đồng; Từ ngày: 01/01/2026; Căn cứ: 60/2014/QH13",
                ),
                LineChange(*("Phí, lệ phí", "", "8.000 đồng; Từ ngày: 01/01/2026; Căn cứ: 60/2014/QH13"), ""),
            ),
        ),
        ("value: 5", "value: 3", change("Thời hạn giải quyết", "", "5 ngày làm việc", "3 ngày làm việc")),
        (
            'level: "3"',
            'level: "2"',
            change("Mức độ trực tuyến đã công bố", "Bốn mức độ", "Mức độ 3", "Mức độ 2"),
        ),
        ("sector: ho-tich\n", "", change("Lĩnh vực", "", "ho-tich", "")),
        ("review_by: 2027-06-30\n", "", change("Xem lại trước ngày", "", "30/06/2027", "")),
        (
            "sector: ho-tich",
            "sector: ho-tich\nagency: Ủy ban nhân dân cấp xã\nreceived_at: Nhà văn hóa\nchannels: [post]",
            (
                LineChange("Cơ quan thực hiện", "", "", "Ủy ban nhân dân cấp xã"),
                LineChange("Nơi nhận hồ sơ", "", "", "Nhà văn hóa"),
                LineChange("Cách nộp", "qua bưu chính", "", "qua bưu chính"),
            ),
        ),
    ],
)
def test_a_value_of_a_procedure(review, old, new, told):
    """Before and now, of several the one that differs; other lines are not repeated."""
    found = review({PROCEDURE: (old, new)})

    assert [(one.how, one.id) for one in found.changes] == [(How.CHANGED, "1.001193")]
    assert lines(found) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("originals: 1, form", "originals: 2, form", ("Tờ khai", "Số bản chính: 1", "Số bản chính: 2")),
        ("number: CT01", "number: CT02", ("Tờ khai", "Mẫu: Số mẫu: CT01", "Mẫu: Số mẫu: CT02")),
        (
            "when: sinh ở cơ sở y tế",
            "need: if_asked",
            (
                "Giấy chứng sinh",
                "Trường hợp nào cần: sinh ở cơ sở y tế",
                "Mang theo hay chờ hỏi: giấy khi được yêu cầu",
            ),
        ),
        ("  - {name: Tờ khai, originals: 1, form: {number: CT01}}\n", "", ("Tờ khai", "gone", "")),
        (
            "Hộ chiếu, originals: 1",
            "Căn cước",
            (
                "Giấy tờ tùy thân",
                "Một trong các giấy này: Hộ chiếu (Số bản chính: 1)",
                "Một trong các giấy này: Căn cước",
            ),
        ),
    ],
)
def test_a_paper(review, old, new, told):
    """Its number, its case, its form, its going: named by the paper."""
    changed = (WITH_PAPERS[PROCEDURE][0], PAPERS.replace(old, new) + "  name: Cơ")
    paper, before, now = told
    if before == "gone":
        before = "Mẫu: Số mẫu: CT01; Số bản chính: 1"

    assert lines(review({PROCEDURE: changed}, WITH_PAPERS)) == change("Giấy tờ", paper, before, now)


def test_papers_in_another_order(review):
    """Told once, since the page shows them in their order."""
    first, second = PAPERS.split("\n")[1:3]
    swapped = PAPERS.replace(f"{first}\n{second}", f"{second}\n{first}")
    found = review({PROCEDURE: (WITH_PAPERS[PROCEDURE][0], swapped + "  name: Cơ")}, WITH_PAPERS)

    assert lines(found) == change("Giấy tờ", "", "", "")
    assert "Giấy tờ: đổi thứ tự" in plain(found)


def test_new_gone_ended_and_recoded(review):
    """A code instead of another is one procedure; its old address leads on."""
    new = review(more_procedures(khai_tu="Khai tử"))
    gone = review(removed=[PROCEDURE], pages=True)
    ended = review(
        {PROCEDURE: ("review_by", "end: {how: repealed, first_day_without: 2026-01-01}\nreview_by")}
    )
    coded = review({OTHER: SAME_RECORD}, removed=[PROCEDURE], pages=True)

    assert [(one.how, one.id, one.lines) for one in new.changes] == [(How.NEW, "khai-tu", ())]
    assert [(one.how, one.id, one.lines) for one in gone.changes] == [(How.GONE, "1.001193", ())]
    assert [one.how for one in ended.changes] == [How.ENDED]
    assert [(one.how, one.id, one.former_id) for one in coded.changes] == [
        (How.RECODED, "1.000690", "1.001193")
    ]
    assert "  đổi mã: Đăng ký khai sinh (1.001193 → 1.000690)\n" in plain(coded)
    assert "  chuyển sang trang khác: /thu-tuc/1.001193/ → /thu-tuc/1.000690/\n" in plain(coded)
    assert "  mất, người mở địa chỉ cũ sẽ không thấy gì: /thu-tuc/1.001193/\n" in plain(gone)


def test_a_file_in_another_folder_is_no_change(review):
    """A record is known by its id, wherever its file lies."""
    moved = {"content/procedures/ho-tich/1.001193.yml": _sound(PROCEDURE)}

    assert review(moved, removed=[PROCEDURE]).changes == ()


def test_another_name_of_a_scheme_is_no_change_of_its_procedures(review):
    """One record changed, and one is told, though every page of a procedure says it."""
    found = review({LEVELS: ("name: Bốn mức độ", "name: Bốn mức")})

    assert [one.kind for one in found.changes] == [EntryKind.LEVELS]


def _sound(name):
    return (SOUND / name).read_text("utf-8")


def test_a_document_lapses(review):
    """Its worth before and now, and how many procedures rest on it."""
    found = review({"content/legal/60-2014-qh13.yml": ("source:", "last_day: 2026-01-01\nsource:")})
    (document,) = found.changes

    assert (document.how, document.name, document.note) == (
        How.CHANGED,
        "Luật 60/2014/QH13",
        "1 thủ tục dựa vào",
    )
    assert document.lines[0] == LineChange("Tình trạng", "", "Còn hiệu lực", "Hết hiệu lực")


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        (COMMUNE, "name: xã", "office_hours: Sáng\nname: xã", EntryKind.COMMUNE),
        (GUIDE, "title: ", "title: Cách ", EntryKind.GUIDE),
        (DECREE, "issuer: Chính phủ", "issuer: Chính phủ nước ta", EntryKind.LEGAL_DOCUMENT),
        ("content/comparison.yml", "title: ", "title: Bảng ", EntryKind.COMPARISON),
        ("content/pages/gioi-thieu.md", "title: ", "title: Về ", EntryKind.PROSE),
    ],
)
def test_other_records(review, file, old, new, kind):
    """Each kind is compared, by the titles of its own fields."""
    found = review({file: (old, new)})

    assert [one.kind for one in found.changes] == [kind]
    assert len(lines(found)) == 1


def test_a_group_that_stands_alone(review):
    """Another name of the editor is one change, not one that went and one that came."""
    (told,) = lines(review({COMMUNE: ("  name: ", "  name: Bà ")}))

    assert told.aspect == "Người chịu trách nhiệm nội dung"
    assert (told.key, told.now) == ("", told.before.replace("Họ tên: ", "Họ tên: Bà "))


def test_days_off(review):
    """Under their year, each by itself."""
    day = "      - {{day: 2026-11-{0}, name: {1}, source: {{name: Thông báo}}}}\n"
    base = _sound(WORKING_DAYS) + "    days_off:\n" + day.format(24, "Quốc tang")
    found = review({WORKING_DAYS: base + day.format(25, "Bão")}, {WORKING_DAYS: base})

    assert lines(found) == change(
        "Các năm › Ngày nghỉ thêm", "2026 › Bão", "", "Ngày được nghỉ: 25/11/2026; Nguồn: Thông báo"
    )


def test_every_word_of_a_closed_list_is_told_in_vietnamese():
    """`if_asked` is a word of files."""
    lists = [one for one in vars(choices).values() if isinstance(one, EnumType) and one is not StrEnum]
    untold = [word for one in lists for word in one if told(word) == word.value]

    assert untold == []


def test_figures(review):
    """Rows that come are counted by period, corrected counts are told."""
    head, *_ = _sound(STATISTICS).splitlines(keepends=True)
    row = "2026-{0}-01,2026-{0}-30,2026-11-01,ho-tich,{1},,{2},1,{3},form,official,Cổng\n"
    base = head + row.format("06", "online", 9, 8)
    more = row.format("09", "online", 5, 4) + row.format("09", "direct_or_post", 5, 4)
    found = review({STATISTICS: base.replace(",9,1,8,", ",10,1,9,") + more}, {STATISTICS: base})

    assert [(one.how, one.name, one.count) for one in found.changes] == [
        (How.CHANGED, "Tháng 06/2026: Hộ tịch, trực tuyến", 1),
        (How.NEW, "Tháng 09/2026", 2),
    ]
    assert found.changes[0].lines == (
        LineChange("Số hồ sơ xử lý", "", "9", "10"),
        LineChange("Trước & đúng hạn", "", "8", "9"),
    )
    assert "3 dòng số liệu" in found.summary


def test_a_broken_file_is_neither_new_nor_gone(review):
    """The problem is told, the file is named, and the rest is compared; no page can be."""
    found = review(
        {PROCEDURE: ("code:", "cod:"), COMMUNE: ("name: xã", "office_hours: Sáng\nname: xã")}, pages=True
    )

    assert [(one.kind, one.how) for one in found.changes] == [(EntryKind.COMMUNE, How.CHANGED)]
    assert found.not_compared == ((PROCEDURE, "proposal"),)
    assert found.pages is None
    assert {problem.code.value for problem in found.brought} == {"key-unknown"}
    assert found.summary == (
        "Đề xuất này đổi thông tin của xã; chưa so được các trang; chưa so được 1 tệp vì còn lỗi; thêm 1 lỗi."
    )


def test_of_a_broken_file_nothing_is_said_to_be_mended(review):
    """Nobody could look for its notes; and what else it changes is not known, so “nothing” is not said."""
    broken = _sound(PROCEDURE).replace("name: Đăng ký khai sinh", "name: Đăng ký: khai sinh")
    noted = _sound(PROCEDURE).replace("review_by: 2027-06-30", "review_by: 2026-06-30")
    found = review({PROCEDURE: broken}, {PROCEDURE: noted})

    assert found.mended == ()
    assert found.summary == "Chưa so được 1 tệp vì còn lỗi; thêm 1 lỗi."


def test_a_base_with_errors_is_compared_as_far_as_it_can_be_read(review):
    """Whoever mends a file is told that it is mended, not that everything in it is new."""
    found = review({PROCEDURE: _sound(PROCEDURE)}, {PROCEDURE: _sound(PROCEDURE).replace("code:", "cod:")})

    assert (found.changes, found.not_compared) == ((), ((PROCEDURE, "base"),))
    assert {problem.code.value for problem in found.mended} == {"key-unknown"}
    assert found.summary.endswith("; bớt 1 lỗi.")


def test_problems_are_known_by_what_is_wrong_not_by_line(review):
    """A line more above an old note does not bring a new one; a new code of the record neither."""
    late = {PROCEDURE: ("review_by: 2027-06-30", "review_by: 2026-06-30")}
    overdue = _sound(PROCEDURE).replace("review_by: 2027-06-30", "review_by: 2026-06-30")
    moved = review({PROCEDURE: f"# một dòng\n{overdue}"}, late)
    coded = review(
        {OTHER: overdue.replace('"1.001193"', '"1.000690"\nformer_ids: ["1.001193"]')}, late, [PROCEDURE]
    )

    assert (moved.brought, moved.mended) == ((), ())
    assert (coded.brought, coded.mended) == ((), ())
