"""Nights on both forges, by the very commands of the files, each in a fresh clone."""

import json
import sys

import pytest

from generator.build.moment import build_moment
from tests.projects import files_in
from tests.workflows.files import crontab
from tests.workflows.forges import GitHub, GitLab
from tests.workflows.machines import branch, commits, fresh_clone, git

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the runners of both forges are Linux"),
]
A_DAY = 24 * 60 * 60
NIGHT = 1795287600  # 02:00 on 22/11/2026 in Vietnam
NOWHERE = "http://127.0.0.1/x"  # in no public network, so it fails without being asked for
FEE = ("amount: 8000", "amount: 9000")


@pytest.fixture(params=[GitHub, GitLab])
def forge(request, origin, machine, tmp_path):
    return request.param(origin, machine, tmp_path)


@pytest.fixture
def edit(origin, tmp_path):
    """An editor's merge: a file's new text, or what takes the place of what."""

    def edit(path, change, name="main"):
        clone = tmp_path / f"editor-{len(list(tmp_path.iterdir()))}"
        git(origin, "clone", "--quiet", f"--branch={name}", str(origin), str(clone))
        text = (clone / path).read_text("utf-8") if (clone / path).exists() else ""
        (clone / path).write_text(text.replace(*change) if isinstance(change, tuple) else change, "utf-8")
        git(clone, "add", "--all", "--force")
        git(clone, "commit", "--quiet", "--message=edit")
        git(clone, "push", "--quiet", "origin", name)

    return edit


def record(web):
    return json.loads((web / "build.json").read_text("utf-8"))


def handed_on_is_whole(web, live):
    """Nothing in a site is hidden or a link, and everybody may read it."""
    assert files_in(web) == files_in(live)
    assert [path.name for path in live.rglob(".*")] == []
    assert [path for path in web.rglob("*") if not path.stat().st_mode & 0o004] == []


def test_two_nights(forge, origin, edit, tmp_path):
    """The first claims nothing; the second, on another machine, tells what was edited in between."""
    assert forge.night(forge.publishing, NIGHT) == (True, "")
    handed_on_is_whole(forge.web, tmp_path / "clone-1/live")
    first, before = record(forge.web), commits(origin)
    kept = branch(origin, "record.json")
    edit("content/procedures/1.001193.yml", FEE)
    assert forge.night(forge.publishing, NIGHT + A_DAY) == (True, "")
    second = record(forge.web)

    assert build_moment({"SOURCE_DATE_EPOCH": str(NIGHT)}).isoformat() == first["moment"]
    assert first["changes"]["first_run"] is True
    assert json.loads(kept) == first
    assert second["changes"]["counts"] == {"fee": 1}
    assert second["commit"] == {"id": commits(origin, "main")[0], "dirty": False}
    assert commits(origin)[1:] == before
    assert "9.000" in (forge.web / "thay-doi/index.html").read_text("utf-8")
    assert json.loads(branch(origin, "changes.json"))["changes"][0]["day"] == "2026-11-23"


def test_a_loss_is_refused_until_somebody_says_that_it_is_meant(forge, origin, edit):
    """A fresh machine has no site of yesterday: the list of pages in the state speaks for it."""
    git(origin, "branch", "published-state", "main")
    edit("pages.txt", "".join(f"cu/{number}/index.html\n" for number in range(40)), name="published-state")
    before = commits(origin)
    done, said = forge.night(forge.publishing, NIGHT)

    assert not done
    assert "Không đăng: trang mới mất 40 trong 40 trang: " in said
    assert (commits(origin), forge.web.exists()) == (before, False)
    assert forge.night(forge.publishing, NIGHT, allow_loss=True) == (True, "")
    assert branch(origin, "pages.txt").splitlines() == sorted(
        path.relative_to(forge.web).as_posix() for path in forge.web.rglob("*.html")
    )


def test_bad_records_stop_the_night(forge, origin, edit):
    """No site, no state; the line that says why is the last that the job says."""
    edit("content/procedures/1.001193.yml", "slug: [\n")
    done, said = forge.night(forge.publishing, NIGHT)

    assert not done
    assert "content/procedures/1.001193.yml:" in said
    assert "Trang cũ vẫn nguyên" in said
    assert (commits(origin), forge.web.exists()) == ([], False)


def test_links_week_by_week(forge, origin, edit):
    """What failed is kept, also the third time, which fails the job; publishing goes on beside it."""
    edit("content/procedures/1.001193.yml", ("hành chính\n", f"hành chính\n  address: {NOWHERE}\n"))
    weeks = [forge.night("links", NIGHT + week * 7 * A_DAY) for week in range(3)]
    known = json.loads(branch(origin, "links.json"))["links"][NOWHERE]

    assert [done for done, _ in weeks] == [True, True, False]
    assert f"không mở được {NOWHERE} từ 22/11/2026, 3 lần liền" in weeks[2][1]
    assert (known["failures"], known["since"]) == (3, "2026-11-22")
    assert len(commits(origin)) == 3
    assert forge.night(forge.publishing, NIGHT + 22 * A_DAY) == (True, "")
    assert json.loads(branch(origin, "links.json"))["links"][NOWHERE] == known


def test_a_deployment_that_fails_has_told_nothing(origin, machine, tmp_path):
    """The state stays behind, and the next night tells it."""
    forge = GitHub(origin, machine, tmp_path)
    forge.deploys = False
    assert forge.night("publish", NIGHT) == (False, "deployment failed")
    assert commits(origin) == []
    forge.deploys = True
    assert forge.night("publish", NIGHT + A_DAY) == (True, "")

    assert len(commits(origin)) == 1


def test_the_lines_of_the_crontab(origin, machine, tmp_path):
    """Nothing at another hour; at its own, visits before the site, and a missing log stops nothing.

    What time has made wrong is said, so that cron has something to mail.
    """
    night, counted, weekly, due = (moved(line.command, tmp_path) for line in crontab())
    server = fresh_clone(origin, tmp_path / "server/repository")
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs/access.log").write_text(LOG_LINE, "utf-8")
    machine.programme("date", DATE.format(folder=tmp_path))

    (tmp_path / "hour").write_text("6 03", "utf-8")
    assert [run(machine, line, tmp_path) for line in (night, counted, weekly, due)] == [(0, "")] * 4
    assert list(server.parent.iterdir()) == [server]

    (tmp_path / "hour").write_text("7 02", "utf-8")
    status, said = run(machine, counted, tmp_path)
    assert (status, "access.log.1: không đọc được: " in said) == (0, True)
    assert "\n2026-11-21," in (tmp_path / "state/visits.csv").read_text("utf-8")
    assert "Lượt truy cập" in (server.parent / "live/index.html").read_text("utf-8")
    assert run(machine, night, tmp_path) == (0, "")

    (tmp_path / "hour").write_text("1 04", "utf-8")
    assert run(machine, weekly, tmp_path) == (0, "")
    assert (tmp_path / "state/links.json").exists()

    (tmp_path / "hour").write_text("1 05", "utf-8")
    status, mailed = run(machine, due, tmp_path)
    assert (status, mailed.partition(":")[0]) == (0, "Tính đến ngày 22/11/2026")


LOG_LINE = (
    '192.0.2.1 - - [21/Nov/2026:09:00:00 +0700] "GET / HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11; Linux)"\n'
)
DATE = """#!/bin/sh
# A clock that stands still: weekday and hour in Vietnam.
test "$TZ" = Asia/Ho_Chi_Minh || exit 1
read day hour <{folder}/hour
case $1 in +%H) echo $hour ;; +%u%H) echo $day$hour ;; *) exit 1 ;; esac
"""


def moved(command, folder):
    """A line of the crontab with the server's places in a folder of the test."""
    places = {"/srv/commune-site": "server", "/var/lib/commune-site": "state", "/var/log/nginx": "logs"}
    for there, here in places.items():
        command = command.replace(there, str(folder / here))
    return command


def run(machine, command, folder):
    """What cron would get of a line, and send."""
    done = machine.bash(command, folder, flags=(), SOURCE_DATE_EPOCH=str(NIGHT))
    return done.returncode, done.stdout + done.stderr
