"""Repairs of a whole project: planned in passes, written whole, and nothing left to do the second time."""

import os
import stat
from pathlib import Path

import pytest

from generator.build import repair
from generator.build.mends import Kept, Mend, Why, write_mends
from generator.build.repair import plan_repairs
from generator.problems import Code, Place, Problem
from tests.projects import DEMO, ROOT, files_in
from tests.sound_project import BUILT_ON, SOUND, Project

PROCEDURE = "content/procedures/1.001193.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"
STATISTICS = "data/stats.csv"
ABOUT = "content/pages/gioi-thieu.md"


def fixed(project: Project) -> list[Kept]:
    """Plan and write; then nothing is left to be written."""
    plan = plan_repairs(project.root, BUILT_ON)
    written, failed = write_mends(project.root, plan.mends)
    again = plan_repairs(project.root, BUILT_ON)

    assert (again.mends, again.problems) == ((), plan.problems) or failed
    assert len(written) + len(failed) == len(plan.mends)
    return [*failed, *plan.kept]


def unquote(project: Project, path: str = PROCEDURE) -> None:
    project.change(path, 'code: "1.001193"', "code: 1.001193")


def test_a_sound_project_is_left(project: Project):
    """No file is written, none is kept from being written."""
    plan = plan_repairs(project.root, BUILT_ON)

    assert (plan.mends, plan.kept, plan.problems) == ((), (), [])


@pytest.mark.parametrize("root", [ROOT, DEMO])
def test_what_the_repository_holds_needs_no_mending(root: Path):
    """Whoever runs `fix` sees their own slips, not ours."""
    assert plan_repairs(root, BUILT_ON).mends == ()


def test_everything_certain_at_once(project: Project):
    """Repairs, unseen characters, names: then the project is byte for byte the sound one."""
    unquote(project)
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 30/6/2027 ")
    text = project.text(PROCEDURE)
    project.remove(PROCEDURE)
    project.write("content/procedures/1.001193 - Copy.yml.txt", text)
    project.write("content/sectors.yml", "\ufeff" + project.text("content/sectors.yml").replace("\n", "\r\n"))
    project.write(ABOUT, project.text(ABOUT).replace("ớ", "o\u031b\u0301"))
    project.write("content/levels.yml", project.text("content/levels.yml").rstrip("\n"))

    assert fixed(project) == []
    assert files_in(project.root) == files_in(SOUND)


def test_figures_stay_as_they_were_received(project: Project):
    """The reader takes a mark at the start, Windows line ends and spaces there."""
    received = ("\ufeff" + project.text(STATISTICS).replace("\n", " \r\n")).encode()
    project.write(STATISTICS, received)

    assert fixed(project) == []
    assert (project.root / STATISTICS).read_bytes() == received


def test_what_nobody_reads_is_left(project: Project):
    """A file of no kind may be anything; and nothing outside content/ and data/ is looked at."""
    for path in ("content/ghi-chu.txt", "content/legal/cu/x.yml", "x.yml", "content/procedures/.x.yml"):
        project.write(path, "a: b \r\n")
    before = files_in(project.root)

    assert fixed(project) == []
    assert files_in(project.root) == before


def test_rights_stay(project: Project):
    """Whoever could read and write the file still can."""
    unquote(project)
    (project.root / PROCEDURE).chmod(0o640)
    fixed(project)

    assert stat.S_IMODE((project.root / PROCEDURE).stat().st_mode) == 0o640
    assert project.problems() == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(project: Project):
    """Root may mend what belongs to an editor."""
    unquote(project)
    os.chown(project.root / PROCEDURE, 12345, 23456)
    fixed(project)
    status = (project.root / PROCEDURE).stat()

    assert (status.st_uid, status.st_gid) == (12345, 23456)


def test_a_read_only_file_is_told_and_left(project: Project):
    """Somebody meant it so; the other files are mended."""
    unquote(project)
    project.write(GUIDE, project.text(GUIDE) + " ")
    (project.root / PROCEDURE).chmod(0o444)
    before = (project.root / PROCEDURE).read_bytes()

    assert fixed(project) == [Kept(PROCEDURE, Why.READ_ONLY)]
    assert (project.root / PROCEDURE).read_bytes() == before
    assert [problem.code for problem in project.problems()] == [Code.VALUE_SPOILED]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_never_written_through(project: Project, tmp_path: Path):
    """Neither where the record is one, nor where one waits under the name that is written first."""
    outside = tmp_path / "outside.yml"
    outside.write_text("a: b \r\n", "utf-8")
    (project.root / "content/procedures/2.000815.yml").symlink_to(outside)
    (project.root / PROCEDURE).with_name(".1.001193.yml.new").symlink_to(outside)
    unquote(project)
    fixed(project)

    assert outside.read_bytes() == b"a: b \r\n"
    assert project.text(PROCEDURE) == (SOUND / PROCEDURE).read_text("utf-8")


def test_a_copy_beside_its_record(project: Project):
    """No name is certain for it, so it keeps its own; what is certain inside is mended all the same."""
    copy = "content/procedures/1.001193 (2).yml"
    project.write(copy, project.text(PROCEDURE).replace('"1.001193"', "1.001193"))

    assert fixed(project) == []
    assert project.text(copy) == project.text(PROCEDURE) == (SOUND / PROCEDURE).read_text("utf-8")


def test_a_name_that_two_want(project: Project):
    """Neither gets it: which of them is the record only a person knows."""
    text = project.text(PROCEDURE).replace("1.001193", "1.000656")
    both = ["content/procedures/moi.yml", "content/procedures/Mới.yml"]
    for path in both:
        project.write(path, text)

    right = "content/procedures/1.000656.yml"
    assert fixed(project) == [Kept(path, Why.NAME_TAKEN, right) for path in sorted(both)]


def test_a_name_that_was_taken_meanwhile(project: Project):
    """A file that came between planning and writing stays."""
    project.write("content/procedures/1.000656.yaml", project.text(PROCEDURE).replace("1.001193", "1.000656"))
    plan = plan_repairs(project.root, BUILT_ON)
    project.write("content/procedures/1.000656.yml", "mới")

    assert write_mends(project.root, plan.mends)[1] == [
        Kept("content/procedures/1.000656.yaml", Why.NAME_TAKEN, "content/procedures/1.000656.yml")
    ]
    assert project.text("content/procedures/1.000656.yml") == "mới"


def test_a_file_that_was_edited_meanwhile(project: Project):
    """What its editor just wrote stays."""
    unquote(project)
    plan = plan_repairs(project.root, BUILT_ON)
    project.write(PROCEDURE, "mới")

    assert write_mends(project.root, plan.mends) == ([], [Kept(PROCEDURE, Why.CHANGED_MEANWHILE)])
    assert project.text(PROCEDURE) == "mới"


def test_a_disk_that_takes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch):
    """The file stays whole, and the others are tried."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    unquote(project)
    before = files_in(project.root)
    plan = plan_repairs(project.root, BUILT_ON)
    monkeypatch.setattr(os, "fsync", full)

    assert write_mends(project.root, plan.mends) == ([], [Kept(PROCEDURE, Why.NOT_WRITTEN, "28")])
    assert files_in(project.root) == before


def test_a_file_that_cannot_be_read_is_told(project: Project):
    """With the line from which it cannot; it stays, spaces and all."""
    project.write(PROCEDURE, 'code: "1.001193" \nname: a: b \n')
    before = project.text(PROCEDURE)

    assert fixed(project) == [Kept(PROCEDURE, Why.UNREADABLE, "2")]
    assert project.text(PROCEDURE) == before


def test_what_a_repair_brings_to_light(project: Project):
    """Of a code without quotes the name of the file cannot be judged; the next pass does."""
    unquote(project)
    text = project.text(PROCEDURE)
    project.remove(PROCEDURE)
    project.write("content/procedures/khai-sinh.yml", text)

    assert fixed(project) == []
    assert files_in(project.root) == files_in(SOUND)


def test_more_repairs_than_are_told_at_once(project: Project):
    """Of too many problems in a file the first are told; the passes come to the others."""
    numbers = [f"1.{number:06}" for number in range(250)]
    sound = project.text(PROCEDURE) + "former_ids:\n"
    project.write(PROCEDURE, sound + "".join(f"  - {number}\n" for number in numbers))

    (mend,) = plan_repairs(project.root, BUILT_ON).mends

    assert mend.repairs == 250
    assert mend.after.decode() == sound + "".join(f'  - "{number}"\n' for number in numbers)


def test_a_repair_that_does_not_help_is_taken_back(project: Project, monkeypatch: pytest.MonkeyPatch):
    """With all else of its file, and said: its problem would be found again for ever."""
    unquote(project)
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 30/6/2027")
    examine = repair.examine

    def stubborn(*arguments):
        examined = examine(*arguments)
        place = Place(PROCEDURE, 2, 7, 3)
        examined.problems.append(Problem(place, Code.NUMBER_WRONG, "sai", "sửa", "abc"))
        return examined

    monkeypatch.setattr(repair, "examine", stubborn)
    plan = plan_repairs(project.root, BUILT_ON)

    assert (plan.mends, plan.kept) == ((), (Kept(PROCEDURE, Why.NOT_CERTAIN),))


def test_a_repair_of_another_file_of_the_project_only(project: Project, monkeypatch: pytest.MonkeyPatch):
    """A name in another folder, a file that is not there, a file of no record: none is followed."""
    examine = repair.examine
    project.write("x.yml", "a: b\n")

    def misled(*arguments):
        examined = examine(*arguments)
        for path, right in ((PROCEDURE, "content/1.yml"), (PROCEDURE, "../1.yml"), (PROCEDURE, "/etc/1.yml")):
            examined.problems.append(Problem(Place(path), Code.FILE_NAME_WRONG, "sai", "sửa", right))
        for path in ("x.yml", "content/procedures/2.yml", STATISTICS, "/etc/passwd"):
            examined.problems.append(Problem(Place(path, 1, 1, 1), Code.VALUE_SPOILED, "sai", "sửa", "y"))
        return examined

    monkeypatch.setattr(repair, "examine", misled)

    assert plan_repairs(project.root, BUILT_ON).mends == ()


def test_planning_writes_nothing(project: Project):
    """What is shown is only shown."""
    unquote(project)
    before = files_in(project.root)
    (mend,) = plan_repairs(project.root, BUILT_ON).mends

    assert files_in(project.root) == before
    assert mend == Mend(PROCEDURE, before[PROCEDURE], (SOUND / PROCEDURE).read_bytes(), 1)
