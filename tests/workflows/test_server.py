"""The laws of the night on a server of one's own: timers, units and a crontab."""

import re
from pathlib import Path

from bootstrap import COMMANDS
from tests.projects import ROOT
from tests.workflows.files import UNITS, crontab, make_calls, text_of, unit

PLACES = "--to /srv/commune-site/live --state /var/lib/commune-site"
STATE = "--state /var/lib/commune-site"
LOGS = f"/var/log/nginx/access.log.1 /var/log/nginx/access.log {STATE}"


def test_when_the_timers_go():
    """02:00 and Mondays 04:00 in Vietnam wherever the machine stands; a night slept through is made up."""
    assert {name: unit(f"{name}.timer")["Timer"] for name in ("commune-site", "commune-site-links")} == {
        "commune-site": {"OnCalendar": ["*-*-* 02:00:00 Asia/Ho_Chi_Minh"], "Persistent": ["true"]},
        "commune-site-links": {"OnCalendar": ["Mon *-*-* 04:00:00 Asia/Ho_Chi_Minh"], "Persistent": ["true"]},
    }


def test_each_timer_has_its_service_and_each_service_its_alarm():
    """The alarm is one file for all of them."""
    names = {path.stem for path in (ROOT / UNITS).glob("*.timer")}

    for name in names:
        assert unit(f"{name}.service")["Unit"]["OnFailure"] == ["commune-site-alarm@%N.service"]
    assert {path.stem for path in (ROOT / UNITS).glob("*.service")} == names | {"commune-site-alarm@"}


def test_the_order_of_a_night():
    """Records, visits where there are logs, then the site; a log that cannot be read stops nothing."""
    service = text_of(f"{UNITS}/commune-site.service")
    commands = re.findall(r"^#?ExecStart=(.*)$", service, re.M)

    assert commands == [
        "git pull --quiet --ff-only",
        f'-make visits "ARGS={LOGS}"',
        f'make publish "ARGS={PLACES}"',
    ]
    assert unit("commune-site.service")["Service"]["ExecStart"] == [commands[0], commands[2]]


def test_what_is_due_is_told_and_stops_nothing():
    """Behind the publication; systemd passes over the status of what begins with a hyphen, and cron mails."""
    (told,) = unit("commune-site.service")["Service"]["ExecStartPost"]

    assert told == f'-make --silent stale "ARGS={STATE}"'
    assert not crontab()[-1].command.endswith("/dev/null")


def test_a_quotation_begins_with_a_word():
    """That is where systemd's manual lets it begin."""
    for path in (ROOT / UNITS).glob("*.service"):
        assert re.findall(r'^#?ExecStart=.*="', path.read_text("utf-8"), re.M) == []


def test_the_crontab_says_the_same():
    """The same commands; every line asks for the hour in Vietnam, for a cron that knows no zones."""
    night, counted, weekly, due = crontab()
    calls = {line: make_calls(line.command) for line in (night, counted, weekly, due)}
    guard = 'test "$(TZ=Asia/Ho_Chi_Minh date +{})" = {} || exit 0; cd /srv/commune-site/repository && '

    assert [line.when for line in calls] == ["0 * * * *"] * 4
    assert [line.off for line in calls] == [False, True, False, False]
    assert list(calls.values()) == [
        [("publish", PLACES)],
        [("visits", LOGS), ("publish", PLACES)],
        [("links", STATE)],
        [("stale", STATE)],
    ]
    hours = ((night, "%H", "02"), (counted, "%H", "02"), (weekly, "%u%H", "104"), (due, "%u%H", "105"))
    for line, form, hour in hours:
        assert line.command.startswith(guard.format(form, hour))


def test_no_per_cent_sign_is_left_bare():
    """Cron would end the command there."""
    assert re.findall(r"(?<!\\)%", text_of(f"{UNITS}/crontab")) == []


def test_every_command_is_there():
    """In the documents for operators too."""
    texts = [path.read_text("utf-8") for path in (ROOT / UNITS).iterdir()] + [text_of("docs/publishing.md")]

    assert {target for text in texts for target, _ in make_calls(text)} <= set(COMMANDS)
    for name in re.findall(r"`(docs/[\w/.-]+)`", text_of("docs/publishing.md")):
        assert Path(ROOT, name).exists()
