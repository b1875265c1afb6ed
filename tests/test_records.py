"""A document against its model: what pydantic finds becomes problems that an editor understands."""

from generator.catalogue.commune import Prose, Sectors
from generator.catalogue.law import LegalDocument
from generator.catalogue.procedure import Procedure
from generator.problems import MOST_PER_FILE, Code, Place, Problem
from generator.quantities import Money
from generator.records import read_part_of_record, read_prose_record, read_record

PATH = "content/procedures/1.001193.yml"
SOUND = """\
code: "1.001193"
name: Đăng ký khai sinh
government_levels: [commune]
fees:
  - amount: "8.000 đồng"
    from: 2026-01-01
source:
  name: Công báo
"""


def problems_of(text: str) -> list[Problem]:
    record, problems = read_record(Procedure, text.encode(), PATH)
    assert record is None
    return problems


def only(text: str) -> Problem:
    (problem,) = problems_of(text)
    return problem


def test_a_sound_record():
    """Typed, with its path, and without a problem."""
    record, problems = read_record(Procedure, SOUND.encode(), PATH)

    assert problems == []
    assert record is not None
    assert (record.id, record.fees[0].amount, record.path) == ("1.001193", Money(8000), PATH)


def test_a_record_finds_its_fields_again():
    """After reading, by the names of the model; what is absent is found at its group, or at the start."""
    record, _ = read_record(Procedure, SOUND.encode(), PATH)

    assert record is not None
    assert record.place("fees", 0, "amount") == Place(PATH, 5, 13)
    assert record.place("fees", 0, "from") == Place(PATH, 6, 11)
    assert record.place("fees", 0, "rests_on") == Place(PATH, 5, 5)
    assert record.place("sector") == record.place() == Place(PATH, 1, 1)
    assert record.place("fees", 0, "amount").excerpt == '  - amount: "8.000 đồng"'
    assert record.place("fees", 0, "amount").width == len('"8.000 đồng"')


def test_places_are_those_of_the_file_as_it_is_read():
    """A mark of byte order and line ends of Windows are told, and move no place."""
    record, problems = read_record(Procedure, b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode(), PATH)

    assert {problem.code for problem in problems} == {Code.BYTE_ORDER_MARK, Code.LINE_END_WINDOWS}
    assert record is not None
    assert record.place("name") == Place(PATH, 2, 7)
    assert record.place("name").excerpt == "name: Đăng ký khai sinh"


def test_a_record_with_problems_of_text_is_still_a_record():
    """The rest of the run can judge it, so that no second run is needed."""
    record, problems = read_record(Procedure, SOUND.replace("khai", "\u200bkhai").encode(), PATH)

    assert record is not None
    assert [problem.code for problem in problems] == [Code.INVISIBLE_CHARACTER]


def test_an_unknown_key_gets_the_nearest_known_one():
    """By its name or by its Vietnamese title; the place is the key."""
    assert only(SOUND + "secter: ho-tich\n") == Problem(
        Place(PATH, 9, 1),
        Code.KEY_UNKNOWN,
        "không có khóa nào tên “secter” ở chỗ này",
        "có phải là “sector” (Lĩnh vực) không?",
        "sector",
    )
    assert only(SOUND + "lĩnh vực: ho-tich\n").hint == "có phải là “sector” (Lĩnh vực) không?"


def test_an_unknown_key_is_compared_with_the_keys_of_its_group():
    """In a fee one may write `to`, in a source one may not."""
    assert only(SOUND.replace("    from:", "    form:")).hint == "có phải là “from” (Từ ngày) không?"
    assert (
        only(SOUND + "  zzz: x\n").hint
        == "các khóa được dùng: “name” (Tên nguồn), “address” (Địa chỉ), “published_on” (Ngày đăng), "
        "“captured_on” (Ngày đọc nguồn), “doubtful” (Vì sao chưa chắc); nếu không dùng thì xóa dòng này"
    )


def test_an_unknown_key_named_as_its_group():
    """It is pointed at, and not the group around it."""
    assert only(SOUND + "  source: x\n").place == Place(PATH, 9, 3)


def test_a_missing_key_has_its_title():
    """At the group that lacks it."""
    assert only(SOUND.replace('  - amount: "8.000 đồng"\n    from', "  - from")) == Problem(
        Place(PATH, 5, 5),
        Code.KEY_MISSING,
        "thiếu khóa “amount” (Số tiền (đồng))",
        "thêm dòng “amount: …”: viết bằng chữ số, không dấu chấm; nguồn nói miễn phí thì ghi 0. "
        "Ví dụ: “amount: 8000”",
    )


def test_shapes_that_do_not_fit():
    """A list, a group, a text: each is asked for where it is wanted."""
    text = SOUND.replace("[commune]", "commune").replace(
        '  - amount: "8.000 đồng"\n    from: 2026-01-01', "  - 8000"
    )
    text = text.replace("source:\n  name: Công báo", "source:\n  - name: Công báo")

    assert sorted((problem.place.line, problem.code) for problem in problems_of(text)) == [
        (3, Code.VALUE_NOT_LIST),
        (5, Code.VALUE_NOT_GROUP),
        (7, Code.DASH_NEEDLESS),
    ]


def test_an_empty_list_is_told_but_not_one_whose_items_are_wrong():
    """One fault, one problem: a list of one wrong item is not also an empty one."""
    assert only(SOUND.replace("[commune]", "[]")).message == "danh sách chưa có mục nào"
    assert only(SOUND.replace("[commune]", "[xã]")).code is Code.VALUE_NOT_ALLOWED


def test_nothing_in_the_place_of_a_group_or_list():
    """An empty key, or one of YAML's words for nothing."""
    for nothing in ("", " ~", " null"):
        assert only(SOUND.replace("source:\n  name: Công báo", f"source:{nothing}")).code is Code.VALUE_EMPTY
        assert only(SOUND + f"aliases:{nothing}\n").code is Code.VALUE_EMPTY


def test_a_word_outside_a_closed_list():
    """The hint names the word whose meaning was written, and lists what may be chosen."""
    assert only(SOUND.replace("[commune]", "[xã]")) == Problem(
        Place(PATH, 3, 21),
        Code.VALUE_NOT_ALLOWED,
        "“xã” không có trong danh sách cho phép",
        "có phải là commune (cấp xã) không? chọn một trong: "
        "commune (cấp xã), province (cấp tỉnh), ministry (cấp bộ), other (cơ quan khác)",
        repair="commune",
    )


def test_all_faults_of_a_file_in_one_run():
    """Text, keys, values, missing keys: nothing waits for the next run."""
    text = (
        "\ufeff" + SOUND.replace('code: "1.001193"\n', "").replace("8.000 đồng", "tám") + "nam: x\nnam: y\n"
    )

    codes = [problem.code for problem in problems_of(text)]

    assert sorted(codes) == sorted(
        [Code.BYTE_ORDER_MARK, Code.KEY_DUPLICATE, Code.KEY_MISSING, Code.NUMBER_WRONG, Code.KEY_UNKNOWN]
    )


def test_a_file_with_thousands_of_faults():
    """As many as anybody reads, and one that says so; the run ends in good time."""
    problems = problems_of(SOUND + "".join(f"k{number}: x\n" for number in range(3_000)))

    assert len(problems) == MOST_PER_FILE + 1
    assert problems[-1].code is Code.PROBLEMS_LEFT_OUT


def test_a_long_key_does_not_fill_the_report():
    """It is quoted by its beginning."""
    assert len(only(SOUND + "k" * 1000 + ": x\n").message) < 120


def test_a_page_of_prose():
    """Head and body make one record."""
    page = "---\nslug: a\ntitle: A\ndescription: Một trang.\n---\n\nXã **Bình An**.\n"

    record, problems = read_prose_record(Prose, page.encode(), "content/pages/a.md")

    assert problems == []
    assert record is not None
    assert (record.slug, record.body) == ("a", "Xã **Bình An**.\n")
    assert record.place("body") == Place("content/pages/a.md", 7, 1)
    assert record.place("title") == Place("content/pages/a.md", 3, 8)


def test_places_in_lists_of_groups():
    """Index and key lead to the value, in block and in flow style."""
    text = "sectors:\n  - {id: a, name: Một}\n  - id: b\n    name: Hai\n    other_names: [x, y]\n"

    record, _ = read_record(Sectors, text.encode(), "content/sectors.yml")

    assert record is not None
    assert record.place("sectors", 0, "name") == Place("content/sectors.yml", 2, 19)
    assert record.place("sectors", 1, "other_names", 1) == Place("content/sectors.yml", 5, 22)


def test_what_a_model_refuses_as_a_whole_has_its_own_words():
    """Two days that were swapped, at the second."""
    path, days = "content/legal/a.yml", "effective_from: 2016-01-01\neffective_to: 2015-01-01\n"
    text = f"number: 60/2014/QH13\nkind: Luật\nissuer: Quốc hội\n{days}source:\n  name: Công báo\n"

    assert read_record(LegalDocument, text.encode(), path) == (
        None,
        [
            Problem(
                Place(path, 5, 15),
                Code.PERIOD_REVERSED,
                "ngày đầu là 01/01/2016 mà ngày cuối là 01/01/2015",
                "xem lại hai ngày, có thể đã viết ngược",
            )
        ],
    )


def test_a_faulty_field_leaves_the_others_to_be_judged():
    """The fault is told, and what is right in the record is still there for the laws."""
    text = SOUND.replace('"8.000 đồng"', "8.000")

    record, problems = read_part_of_record(Procedure, text.encode(), PATH)

    assert [problem.code for problem in problems] == [Code.AMOUNT_AMBIGUOUS]
    assert record is not None
    assert (record.id, record.fees) == ("1.001193", ())


def test_a_fault_in_a_field_that_a_record_needs_leaves_the_rest_to_be_judged():
    """The likeliest slip, a code without quotes, must not hide a wrong fee's law."""
    text = SOUND.replace('"1.001193"', "1.001193").replace(
        "name: Đăng ký khai sinh", "nam: Đăng ký khai sinh"
    )

    record, problems = read_part_of_record(Procedure, text.encode(), PATH)

    assert [problem.code for problem in problems] == [Code.VALUE_SPOILED, Code.KEY_UNKNOWN]
    assert record is not None
    assert (record.id, record.fees[0].amount) == ("1.001193", Money(8000))
