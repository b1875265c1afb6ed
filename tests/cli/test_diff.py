"""`diff`: real repositories, what it prints, and with which status it ends."""

import json
import os
import subprocess

import pytest

from generator import revisions
from tests.projects import COMMUNE, PROCEDURE, make_runnable, sound_project
from tests.workflows.machines import git

ON = ("--built-on", "2026-11-22")
NOTHING = "Đề xuất này không đổi điều gì người dân đọc được.\n"
FEE = (
    "Đề xuất này đổi 1 thủ tục; 1 trang.\n\n"
    "Thủ tục:\n"
    "  đổi: Đăng ký khai sinh (1.001193)\n"
    "    Phí, lệ phí: 8.000 đồng → 9.000 đồng\n\n"
    "Trang:\n"
    "  đổi: /thu-tuc/1.001193/\n"
)


def changed(project, old="amount: 8000", new="amount: 9000", name=PROCEDURE):
    file = project / name
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def committed(folder):
    """The folder as a repository with one commit on main."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all", "content", "data")
    git(folder, "commit", "--quiet", "--message=records")
    return folder


@pytest.fixture
def proposal(tmp_path):
    """A work tree in which nothing is changed yet."""
    return committed(make_runnable(sound_project(tmp_path / "project")))


def test_nothing_has_changed(proposal, run):
    """Said in a sentence."""
    assert run(proposal, "diff", "--base", "main", *ON) == (0, NOTHING)


def test_a_fee(proposal, run):
    """Whether it is committed or not; against a branch, a name from the past, or a commit."""
    changed(proposal)
    open_change = run(proposal, "diff", "--base", "main", *ON)
    git(proposal, "commit", "--quiet", "--all", "--message=fee")
    commit = git(proposal, "rev-parse", "HEAD~1")

    assert open_change == (0, FEE)
    assert run(proposal, "diff", "--base", "main", *ON) == (0, NOTHING)
    assert run(proposal, "diff", "--base", "main~1", *ON) == (0, FEE)
    assert run(proposal, "diff", "--base", commit, *ON) == (0, FEE)


def test_the_work_tree_and_the_index_are_not_touched(proposal, run):
    """Whoever is in the middle of an edit finds everything as it was."""
    changed(proposal)
    git(proposal, "add", PROCEDURE)
    changed(proposal, "amount: 9000", "amount: 9500")
    before = (git(proposal, "status", "--porcelain=v2"), (proposal / ".git/index").read_bytes())
    run(proposal, "diff", "--base", "main", *ON)

    assert (git(proposal, "status", "--porcelain=v2"), (proposal / ".git/index").read_bytes()) == before


def test_content_in_a_folder_of_the_repository(tmp_path, run):
    """--from: the base is the same folder, and the templates are those that stand here."""
    (tmp_path / "project").mkdir()
    project = make_runnable(tmp_path / "project")
    sound_project(project / "xã một")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "--all", "xã một")
    git(project, "commit", "--quiet", "--message=records")
    changed(project / "xã một")

    assert run(project, "diff", "--base", "main", "--from", "xã một", *ON) == (0, FEE)


def test_a_renamed_file(proposal, run):
    """The name of a file may be any; one of Vietnamese letters too."""
    git(proposal, "mv", PROCEDURE, "content/procedures/1.000690.yml")
    changed(
        proposal,
        'code: "1.001193"',
        'code: "1.000690"\nformer_ids: ["1.001193"]',
        "content/procedures/1.000690.yml",
    )
    status, text = run(proposal, "diff", "--base", "main", *ON)

    assert status == 0
    assert "  đổi mã: Đăng ký khai sinh (1.001193 → 1.000690)\n" in text
    assert "  chuyển sang trang khác: /thu-tuc/1.001193/ → /thu-tuc/1.000690/\n" in text


def test_a_proposal_that_breaks_a_file(proposal, run):
    """Its problem is told, the rest is compared, and the status is that of a comparison that was made."""
    changed(proposal, "name: Đăng ký", "name Đăng ký")
    changed(proposal, "name: xã", "office_hours: Sáng\nname: xã", COMMUNE)
    status, text = run(proposal, "diff", "--base", "main", *ON)

    assert status == 0
    assert text.startswith("Đề xuất này đổi thông tin của xã; chưa so được các trang; ")
    assert f"\nChưa so được:\n  {PROCEDURE}: tệp có lỗi ở đề xuất này\n" in text
    assert "\nThông tin của xã:\n  Giờ làm việc: thêm Sáng\n" in text
    assert "bỏ: Đăng ký khai sinh" not in text


def test_a_hostile_name(proposal, run):
    """On a terminal nothing moves; in a comment nothing leaves its span."""
    changed(proposal, "name: Đăng ký khai sinh", 'name: "`@ai` ![x](//y) <b>"')
    text = run(proposal, "diff", "--base", "main", "--format", "markdown", *ON)[1]

    assert "- đổi: `ˋ@aiˋ ![x](//y) <b>` (`1.001193`)\n" in text


def test_into_a_file(proposal, run):
    """For a comment; nothing is printed. A folder that is not there is told in a line."""
    changed(proposal)
    done = run(proposal, "diff", "--base", "main", "--format", "json", "--to", "ra.json", *ON)
    told = json.loads((proposal / "ra.json").read_text("utf-8"))
    status, text = run(proposal, "diff", "--base", "main", "--to", "không/có", *ON)

    assert done == (0, "")
    assert told["base"] == git(proposal, "rev-parse", "main")
    assert (status, text.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        ("khong-co", "kho git này không có bản “khong-co”; xem các nhánh bằng: git branch --all"),
        ("main:content", "kho git này không có bản “main:content”; xem các nhánh bằng: git branch --all"),
        (
            "--output=/tmp/x",
            "“--output=/tmp/x” không phải tên một bản; viết tên nhánh hoặc mã, ví dụ: --base main",
        ),
        ("", "“” không phải tên một bản; viết tên nhánh hoặc mã, ví dụ: --base main"),
        ("a\nb", "“a\ufffdb” không phải tên một bản; viết tên nhánh hoặc mã, ví dụ: --base main"),
    ],
)
def test_no_such_revision(proposal, run, base, reason):
    """Wrong usage, in one line; what looks like an option never reaches git."""
    assert run(proposal, "diff", f"--base={base}", *ON) == (2, f"dùng sai: --base: {reason}\n")


def test_a_shallow_clone(proposal, tmp_path, run):
    """What to fetch is told."""
    changed(proposal)
    git(proposal, "commit", "--quiet", "--all", "--message=fee")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{proposal}", "shallow")
    status, text = run(make_runnable(tmp_path / "shallow"), "diff", "--base", "HEAD~1", *ON)

    assert status == 2
    assert text == (
        "dùng sai: --base: kho git này chỉ lấy về phần mới nhất nên không có bản “HEAD~1”; "
        "lấy thêm bằng: git fetch --unshallow\n"
    )


def test_no_repository(tmp_path, run, monkeypatch):
    """Nor a machine without git."""
    project = make_runnable(sound_project(tmp_path / "project"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    status, text = run(project, "diff", "--base", "main", *ON)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert status == 2
    assert text.startswith("dùng sai: --base: thư mục này không nằm trong kho git nào (")
    assert run(project, "diff", "--base", "main", *ON) == (
        2,
        "dùng sai: --base: máy này chưa có git\n",
    )


def test_without_a_base(proposal, run):
    """Wrong usage."""
    status, text = run(proposal, "diff", *ON)

    assert (status, text.rstrip().endswith("thiếu: --base")) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_base_that_holds_links_and_other_line_ends(proposal, tmp_path, run):
    """Bytes as they were committed: no attribute turns line ends, no link is followed."""
    (proposal / ".gitattributes").write_text("* text eol=crlf\ncontent/** export-ignore\n")
    (proposal / "content/legal/lien-ket.yml").symlink_to("/etc/passwd")
    git(proposal, "add", "--all", "--force", "content", ".gitattributes")
    git(proposal, "commit", "--quiet", "--message=links")
    (tmp_path / "base").mkdir()
    revisions.unpack(proposal, revisions.commit_of(proposal, "main"), tmp_path / "base")
    stored = subprocess.run(
        ["git", "cat-file", "blob", f"main:{PROCEDURE}"], cwd=proposal, capture_output=True, check=True
    ).stdout

    assert (tmp_path / "base" / PROCEDURE).read_bytes() == stored
    assert [path for path in (tmp_path / "base").rglob("*") if path.is_symlink()] == []
    assert not (tmp_path / "base/content/legal/lien-ket.yml").exists()


def test_a_base_without_content(tmp_path, run):
    """A repository that begins with this proposal: everything is new, and no traceback."""
    (tmp_path / "project").mkdir()
    project = make_runnable(tmp_path / "project")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "commit", "--quiet", "--allow-empty", "--message=begin")
    sound_project(project)
    status, text = run(project, "diff", "--base", "main", *ON)

    assert status == 0
    assert "  mới: Đăng ký khai sinh (1.001193)\n" in text
