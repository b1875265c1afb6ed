"""The files that make a night happen, read as the machines that follow them read them."""

import configparser
import re
from dataclasses import dataclass

import yaml

from tests.projects import ROOT

GITHUB_FILE = ".github/workflows/site.yml"
COMMENT_FILE = ".github/workflows/comment.yml"
UNITS = "docs/publishing"
HOURS_AHEAD = 7  # of UTC, in Vietnam, all the year


def text_of(path):
    return (ROOT / path).read_text("utf-8")


def github(file=GITHUB_FILE):
    """A workflow; YAML 1.1 takes its key `on` for True."""
    whole = yaml.safe_load(text_of(file))
    return {"on" if key is True else key: value for key, value in whole.items()}


def gitlab():
    """The pipeline: all of it, and its jobs."""
    whole = yaml.safe_load(text_of(".gitlab-ci.yml"))
    jobs = {name: one for name, one in whole.items() if isinstance(one, dict) and "script" in one}
    return whole, jobs


def runs(steps):
    return [step["run"] for step in steps if "run" in step]


def make_calls(text):
    """What `make` is called with, wherever: target and arguments."""
    return re.findall(r"""make (?:--silent )?(\w+)(?: "?ARGS="?([^"]*)")?""", text)


def unit(name):
    """The settings of a unit of systemd by section; a key may come more than once, so each has a list."""

    class Repeated(dict):
        def __setitem__(self, key, value):
            if isinstance(value, list) and key in self:
                value = self[key] + value
            super().__setitem__(key, value)

    reader = configparser.RawConfigParser(dict_type=Repeated, strict=False, comment_prefixes=("#",))
    reader.optionxform = str
    reader.read_string(text_of(f"{UNITS}/{name}"))
    return {
        part: {key: value.split("\n") for key, value in reader[part].items()} for part in reader.sections()
    }


@dataclass(frozen=True)
class CronLine:
    """A line of a crontab: when, and what the shell gets; `off` where it is there to be switched on."""

    when: str
    command: str
    off: bool


def crontab():
    found = re.findall(r"^(#?)((?:[\d*]+ ){5})(.*)$", text_of(f"{UNITS}/crontab"), re.M)
    # cron itself takes `\%` for a per cent sign
    return [CronLine(when.strip(), line.replace(r"\%", "%"), bool(off)) for off, when, line in found]


def in_vietnam(cron):
    """Minute, hour and weekday ("*", or 0 for Sunday) there, of minutes, hours and weekdays in UTC."""
    minute, hour, day, month, weekday = cron.split()
    assert (day, month) == ("*", "*")
    moved, hour = divmod(int(hour) + HOURS_AHEAD, 24)
    return int(minute), hour, weekday if weekday == "*" else (int(weekday) + moved) % 7
