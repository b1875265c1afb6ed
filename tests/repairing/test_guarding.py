"""The last guard: a mended file must not be worse, as a whole record, than it was."""

from pathlib import Path

import pytest

from generator.advice.strangers import doubtful_items
from generator.repairing.guarding import no_worse

PATH = "content/procedures/1.001193.yml"
SOUND = (Path(__file__).parents[1] / "slips" / "sound" / PATH).read_text("utf-8")


def test_a_file_that_gets_better_passes():
    """One problem less, and nothing else is moved."""
    before = SOUND.replace("unit: working_days", "unt: working_days")

    assert no_worse(PATH, before, SOUND, [40])


def test_a_group_may_get_its_name_back():
    """All below it goes with it; that is one line and no loss."""
    before = SOUND.replace("\nsteps:\n", "\ncác bước:\n")

    assert before != SOUND
    assert no_worse(PATH, before, SOUND, [27])


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        pytest.param("    kind: submit", "    kand: submit", id="a problem where none was"),
        pytest.param(
            "    rests_on:\n      document: 60/2014/QH13",
            "rests_on:\n  document: 60/2014/QH13",
            id="a group moved away",
        ),
    ],
)
def test_a_file_that_gets_worse_is_left(was: str, becomes: str):
    """A repair elsewhere does not outweigh it."""
    assert SOUND.count(was) == 1
    assert not no_worse(PATH, SOUND, SOUND.replace(was, becomes), [2])


def test_a_path_that_holds_no_record_is_not_judged():
    """What no model knows can be no worse."""
    assert no_worse("content/forms/a.txt", "a", "b", [1])


@pytest.mark.parametrize(
    ("whole", "repairs", "doubted"),
    [
        pytest.param(["citizen", "Công dân"], {1: "citizen"}, {1}, id="the list has the word already"),
        pytest.param(
            ["trực tiếp", "Cha, mẹ"], {0: "direct", 1: None}, {0, 1}, id="another means nothing there"
        ),
        pytest.param(["trực tiếp", "trực tuyến"], {0: "direct", 1: "online"}, set(), id="each its own word"),
        pytest.param([{"name": "A"}, "B"], {1: "name: B"}, {1}, id="bare items behind groups"),
        pytest.param(["A", {"name": "B"}], {0: "name: A"}, set(), id="a bare item before groups"),
    ],
)
def test_items_are_doubted_beside_the_others(
    whole: list[object], repairs: dict[int, str | None], doubted: set[int]
):
    """An item that may be of another list is mended by nobody unasked."""
    faulty = {("list", number): repair for number, repair in repairs.items()}

    assert doubtful_items({"list": whole}, faulty) == {("list", number) for number in doubted}
