"""Letters as numbers or names of the web: told once, and read as the letters that they are."""

import pytest

from generator.catalogue.procedure import Procedure
from generator.problems import Code
from generator.reading import decode
from generator.records import read_part_of_record
from tests.projects import PROCEDURE, sound_project


def test_the_text_has_the_letters():
    """So that no later message or repair quotes what nobody means."""
    text, problems = decode("name: &#272;ất&nbsp;đai &amp; nhà\n".encode(), "content/procedures/1.001193.yml")

    assert text == "name: Đất đai &amp; nhà\n"
    assert [(one.place.column, one.place.width, one.repair) for one in problems] == [
        (7, 6, "Đ"),
        (15, 6, " "),
    ]


@pytest.mark.parametrize(
    ("was", "written"),
    [
        ("sector: ho-tich", "sector: h&#7897; t&#7883;ch"),
        ("name: Đăng ký khai sinh", "name:&#272;ăng ký khai sinh"),
        ("- 60/2014/QH13", "-60/2014/Q&#72;13 "),
    ],
)
def test_nothing_else_is_told_of_the_line(was, written, tmp_path):
    """Whatever else is wrong there is judged once the letters are right."""
    path = sound_project(tmp_path) / PROCEDURE
    text = path.read_text("utf-8")
    assert was in text
    _, problems = read_part_of_record(Procedure, text.replace(was, written, 1).encode(), PROCEDURE)

    assert {one.code for one in problems} == {Code.OLD_ENCODING}
