"""What a new document means for the one that it replaces, and for all who name that one."""

from datetime import date

import pytest

from generator.adding.succession import to_look_at, told_of_end

LAW = "60/2014/QH13"
BEGINS = date(2027, 7, 1)


def test_the_line_that_the_old_file_needs(project):
    """The day of its end, and where it goes: nobody's file is written for him."""
    assert told_of_end(project.catalogue(), LAW, BEGINS) == [
        "Văn bản 60/2014/QH13: nếu nguồn ghi nó hết hiệu lực đúng ngày văn bản mới có hiệu lực, "
        "thêm dòng sau vào content/legal/60-2014-qh13.yml:6 (ngay dưới dòng 5):",
        "    effective_to: 2027-07-01",
    ]


@pytest.mark.parametrize(
    ("instead", "above"),
    [("", 2), ("issued_on: 2014-11-20\n", 5), ("effective_from: 2016-01-01\nissued_on: 2014-11-20\n", 5)],
)
def test_the_line_stands_below_one_that_is_there(project, instead, above):
    """Below the beginning of its force, else the day of its issue, else its kind."""
    project.change("content/legal/60-2014-qh13.yml", "effective_from: 2016-01-01\n", instead)
    path = "content/legal/60-2014-qh13.yml"

    assert f"{path}:{above + 1} (ngay dưới dòng {above})" in told_of_end(project.catalogue(), LAW, BEGINS)[0]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("effective_to", "đã ghi ngày hết hiệu lực ở content/legal/60-2014-qh13.yml:5 (effective_to)"),
        ("last_day", "đã ghi ngày hết hiệu lực ở content/legal/60-2014-qh13.yml:5 (last_day)"),
    ],
)
def test_an_end_that_is_recorded_is_shown(project, field, told):
    """It is to be compared, not written twice."""
    project.change("content/legal/60-2014-qh13.yml", "effective_from: 2016-01-01", f"{field}: 2027-07-01")

    assert told in told_of_end(project.catalogue(), LAW, BEGINS)[0]


def test_without_a_day_nothing_can_be_written(project):
    """No end is invented."""
    (told,) = told_of_end(project.catalogue(), LAW, None)

    assert "chưa biết văn bản mới có hiệu lực từ ngày nào" in told


def test_an_old_document_without_a_record_is_told(project):
    """It may be added, it need not."""
    told = "Văn bản 1/1999/QĐ-TTg chưa có tệp trong content/legal/; khi có đủ thông tin thì thêm."

    assert told_of_end(project.catalogue(), "1/1999/QĐ-TTg", BEGINS) == [told]


def test_all_that_is_to_be_looked_at(project):
    """By record with counts, each place as an editor's programme opens it; then the ties of the old one."""
    project.change(
        "content/legal/60-2014-qh13.yml", "issuer: Quốc hội", "issuer: Quốc hội\nreplaces: [1/1999/QH10]"
    )

    assert to_look_at(project.catalogue(), LAW) == [
        "Cần xem lại 1 hồ sơ, 2 chỗ nhắc đến 60/2014/QH13:",
        "",
        "content/procedures/1.001193.yml: Đăng ký khai sinh (2 chỗ)",
        "  content/procedures/1.001193.yml:23:17: Phí, lệ phí › Căn cứ › Số hiệu văn bản",
        "  content/procedures/1.001193.yml:25:5: Căn cứ pháp lý",
        "",
        "Chính 60/2014/QH13 còn gắn với các văn bản khác, nên xem cả chúng:",
        "  Thay thế: 1/1999/QH10",
    ]


def test_a_number_that_nobody_names(project):
    """Is said so."""
    told = ["Không hồ sơ nào khác nhắc đến 1/1999/QĐ-TTg."]

    assert to_look_at(project.catalogue(), "1/1999/QĐ-TTg") == told
