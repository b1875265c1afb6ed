"""`publish` as people and timers run it: statuses, and one line each."""

import errno
import os
import signal

import pytest

from generator.build.write import MARKER
from generator.problems import Code, Place, Problem
from generator.publishing.versions import Versions
from tests.projects import files_in, run_module, runnable_project
from tests.publishing.conftest import site_of

DAY = ("--built-on", "2026-11-22")
OLD, NEW = site_of("A"), site_of("B")


def pages_in(web):
    """The files of a site without the record of its build, which has the moment in it."""
    files = files_in(web)
    assert "build.json" in files
    return {path: data for path, data in files.items() if path != "build.json"}


@pytest.fixture
def web(tmp_path, give, run):
    """A live site."""
    give(OLD)
    assert run(tmp_path, "publish", "--to", "web", *DAY)[0] == 0
    return tmp_path / "web"


def test_a_real_site_as_people_run_it(tmp_path):
    """The whole way of the small project, and back: the bytes of `build` but for the record and its link."""
    project = runnable_project(tmp_path / "project")
    built = run_module(project, "generator", "build", *DAY)
    first = run_module(project, "generator", "publish", "--to", "../web", *DAY)
    again = run_module(project, "generator", "publish", "--to", "../web", "--rollback")

    assert (built.returncode, first.returncode, first.stderr) == (0, 0, "")
    assert first.stdout.startswith("Đã đăng ")
    assert ", lần đầu.\n" in first.stdout
    published, plain = files_in(tmp_path / "web"), files_in(project / "site")
    assert published.keys() - plain.keys() == {"build.json"}
    assert [path for path in plain if plain[path] != published[path]] == ["du-lieu/index.html"]
    assert (again.returncode, again.stderr) == (
        1,
        "Không quay về được: không còn bản nào trước bản đang dùng; trang cũ vẫn nguyên\n",
    )


def test_what_is_said_of_a_publication(web, run, give):
    """How much, where to, which version in place of which."""
    live = Versions(web).live()
    give(NEW)
    status, text = run(web.parent, "publish", "--to", "web", *DAY)
    new = Versions(web).live()

    assert (status, text) == (
        0,
        f"Đã đăng 0 trang, {len(NEW) + 1} tệp vào web: bản {new}, thay bản {live}.\n"
        "Coi như lần chạy đầu: không có --state, nên không so với lần trước.\n",
    )  # fmt: skip
    assert run(web.parent, "publish", "--to", "web", "--rollback") == (
        0, f"Đã quay về bản {live}, không dùng bản {new} nữa.\n"
    )  # fmt: skip
    assert pages_in(web) == OLD


def test_bad_content_is_reported(web, run, give):
    """Every problem, then one line; status 1."""
    give(NEW, problems=[Problem(Place("content/x.yml"), Code.KEY_UNKNOWN, "không có mục này", "bỏ đi")])
    status, text = run(web.parent, "publish", "--to", "web", *DAY)

    assert status == 1
    assert text.endswith("\nKhông đăng: 1 lỗi. Trang cũ vẫn nguyên\n")
    assert "[key-unknown]" in text
    assert pages_in(web) == OLD


def failing(number):
    def fail():
        raise OSError(number, os.strerror(number))

    return fail


def raising(number):
    return lambda: os.kill(os.getpid(), number)


def raising_in_a_library(number):
    def fail():
        try:
            os.kill(os.getpid(), number)
        except BaseException:  # noqa: BLE001 - as a library in C does
            raise ValueError("the library's own word for it") from None

    return fail


@pytest.mark.parametrize(
    ("going_wrong", "status", "line"),
    [
        (failing(errno.ENOSPC), 1, "Không đăng được: không ghi được ra đĩa: đĩa đã đầy; trang cũ vẫn nguyên"),
        (
            failing(errno.EACCES),
            1,
            "Không đăng được: không ghi được ra đĩa: không có quyền ghi; trang cũ vẫn nguyên",
        ),
        (raising(signal.SIGTERM), 143, "Dừng theo lệnh SIGTERM: trang đang dùng vẫn nguyên"),
        (raising_in_a_library(signal.SIGTERM), 143, "Dừng theo lệnh SIGTERM: trang đang dùng vẫn nguyên"),
        (raising(signal.SIGINT), 130, "Dừng theo lệnh SIGINT: trang đang dùng vẫn nguyên"),
    ],
)
def test_a_run_that_is_broken_off_ends_in_one_line(web, run, give, going_wrong, status, line):
    """The old site is whole, nothing half written is left, and signals mean again what they meant."""
    handlers = [signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)]
    give(NEW, going_wrong=going_wrong)

    assert run(web.parent, "publish", "--to", "web", *DAY) == (status, f"{line}\n")
    assert pages_in(web) == OLD
    assert len(list((web.parent / "web.versions").iterdir())) == 3
    assert [signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)] == handlers


def test_a_second_run_ends_at_once(web, run, give):
    """Status 75, one line with who is at it; the rollback waits its turn too."""
    give(NEW)
    for options in ((), ("--rollback",)):
        with Versions(web).held():
            status, text = run(web.parent, "publish", "--to", "web", *options)
        assert (status, text.count("\n")) == (75, 1)
        assert text.startswith(f"Chưa đăng: một lần đăng khác đang chạy (tiến trình {os.getpid()}, từ ")
    assert pages_in(web) == OLD


def test_refusals_are_one_line(web, run, give):
    """A strange folder, a site that shrank."""
    (web.parent / "papers").mkdir()
    (web.parent / "papers/thesis.odt").touch()
    strange = run(web.parent, "publish", "--to", "papers", *DAY)
    give({path: data for path, data in NEW.items() if "thu-tuc" not in path})
    shrunk = run(web.parent, "publish", "--to", "web", *DAY)

    assert strange == (
        1,
        "Không đăng được: thư mục papers không phải do chương trình này tạo; "
        "đổi tên hoặc xóa nó rồi chạy lại\n",
    )
    assert shrunk[0] == 1
    assert shrunk[1].startswith("Không đăng: trang mới mất 3 trong 5 trang: /thu-tuc/1/, ")


@pytest.mark.parametrize(
    "options",
    [(), ("--to", "web", "--keep", "1"), ("--to", "web", "--keep", "x"), ("--to", "web", "--wait", "-1")],
)
def test_wrong_use(tmp_path, run, options):
    """Status 2, and nothing is made."""
    assert run(tmp_path, "publish", *options)[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_without_links(web, run, give):
    """The live name is the folder itself."""
    give(NEW)

    assert run(web.parent, "publish", "--to", "web", "--no-links", *DAY)[0] == 0
    assert not web.is_symlink()
    assert (web / MARKER).read_bytes() == NEW[MARKER]


def test_a_day_that_has_not_come_is_not_told(tmp_path, run, give, monkeypatch):
    """A wrong clock or a preview of next year would stop the history until then."""
    give(NEW)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795287600")  # 22/11/2026, 02:00 in Vietnam
    status, text = run(tmp_path, "publish", "--to", "web", "--state", "state", "--built-on", "2026-11-23")

    assert (status, text.startswith("dùng sai: ngày 23/11/2026 chưa tới")) == (2, True)
    assert list(tmp_path.iterdir()) == []
    assert run(tmp_path, "publish", "--to", "web", "--built-on", "2026-11-23")[0] == 0


@pytest.mark.parametrize("options", [(), DAY, ("--rollback",)])
def test_a_moment_that_is_none_is_told(web, run, monkeypatch, options):
    """In one line, whatever was asked for."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")

    assert run(web.parent, "publish", "--to", "web", *options) == (
        2,
        "dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây\n",
    )
