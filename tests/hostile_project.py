"""A project in which every text field of every kind of record is hostile, made from the models themselves.

A field that a model gains later is in it without a change here. `calm_project` is the same project with
harmless words in the same places: what differs between the two sites was born from a text. Both are plain
content/ and data/; tests.projects.make_runnable puts the programme beside them, `hostile_site` is the site.
"""

import csv
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import count
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml

from generator.build.site import Edition, build
from generator.catalogue import fields, identifiers
from generator.catalogue.commune import Commune, Comparison, Guide, Prose, Sectors, SiteAddress
from generator.catalogue.fields import Group
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.law import DocumentKind, LegalDocument
from generator.catalogue.legislation import Relation
from generator.catalogue.levels import Levels
from generator.catalogue.life_events import LifeEvents
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import Question, QuestionTree
from generator.catalogue.working_days import WorkingDays
from generator.changes import Change, History, Kind, State
from generator.frames.frame import MARKS
from generator.observations import Channel, Column
from tests.projects import BUILT_ON, make_runnable

# Each ends the place in which a careless template would put a text, or begins something there. Reading
# refuses control characters and marks of direction, so there are none.
HOSTILE = (
    "javascript:alert(0)//",
    "<script>alert(1)</script>",
    '"><img src=x onerror="alert(2)"><a href=\'',
    "' onmouseover='alert(3)' autofocus onfocus=alert(4) x='",
    "{{ 7*7 }}{% raw %}{# x #}${7*7}",
    " ".join(MARKS.values()),
    "</style></title></script></textarea></template></head></main><!-- --><![CDATA[ ]]>",
    '&lt;b&gt; &amp;amp; &#60;i&#62; &quot; \\" \\u003cscript\\u003e $& \\1',
    "<svg/onload=alert(5)><iframe srcdoc='<script>alert(6)</script>'><base href=//x.example/>",
    "<form action=//x.example><input name=a><meta http-equiv=refresh content=0><link href=//x.example/>",
    "../../../ //x.example/ #noi-dung ?a=1&b=2 %3Cscript%3E",
)
HOSTILE_MARKDOWN = (
    "\n\n[đây](javascript:alert(7)) ![ảnh](x onerror=alert(8)) "
    "<a href='data:text/html,x' onclick=alert(9)>a</a>\n\n"
    "# Tên khác\n\n<div id=noi-dung class=site-footer style='position:fixed'>che</div>\n\n`<b>` \n"
)
HOSTILE_ADDRESS = "https://x.example/SLOTCONTENT;javascript:alert(10)?a=1&b=&lt;#&quot;onclick=alert(11)"
CALM_ADDRESS = "https://x.example/"
HOSTILE_EMAIL = "SLOTROOT.alert-12+x@x.example"

NUMBERS = ("43/2011/NĐ-CP", "224/2026/NĐ-CP")
FORM = "mau.pdf"
CHANGES = ("former_ids", "end", "overrides")  # of records of their own
DAYS = {"last_day": "2027-12-31"}


@dataclass
class Texts:
    """What stands in each text field: `write` makes it from the field's path, `written` has them all."""

    write: Callable[[str], str]
    address: str
    email: str
    written: dict[str, str] = field(default_factory=dict)

    def at(self, path: str) -> str:
        return self.written.setdefault(path, self.write(path))


def hostile_project(folder: Path) -> Texts:
    """Every hostile string in every field, each field with its own name in front."""
    texts = Texts(lambda path: f"{_spoken(path)} {' '.join(HOSTILE)}", HOSTILE_ADDRESS, HOSTILE_EMAIL)
    _write(folder, texts, HOSTILE_MARKDOWN)
    return texts


def hostile_site(base: Path) -> Path:
    """The site of the hostile project; `base` is the folder of the test run, in which it is built once."""
    return _site(base, "hostile", hostile_project)


def calm_site(base: Path) -> Path:
    """The site of the calm project, built once too."""
    return _site(base, "calm", calm_project)


def _site(base: Path, name: str, write: Callable[[Path], Texts]) -> Path:
    site, project = base / f"{name}_site", base / f"{name}_project"
    if not site.exists():
        state = State(history=told_history(write(project)))
        built = build(make_runnable(project), site, BUILT_ON, os.environ, edition=Edition(state))
        assert built.files is not None, built.problems
    return site


def told_history(texts: Texts) -> History:
    """A history in which somebody wrote these texts: of a page that there is, and of one elsewhere."""
    changes = (
        Change(
            *(number, BUILT_ON, Kind.FEE, texts.at(f"changes.{number}.what"), address),
            *(texts.at(f"changes.{number}.before"), texts.at(f"changes.{number}.now")),
        )
        for number, address in ((2, "thu-tuc/1.001193/"), (1, texts.address))
    )
    return History(date(2026, 1, 5), "xa.example", tuple(changes))


def calm_project(folder: Path) -> Texts:
    """The same records with harmless words."""
    texts = Texts(_spoken, CALM_ADDRESS, "xa@x.example")
    _write(folder, texts, "")
    return texts


def _spoken(path: str) -> str:
    """The path of a field as a word that stands nowhere else: procedure.name is chữ-procedure-name-hết."""
    return "chữ-" + path.replace(".", "-") + "-hết"


def _write(folder: Path, texts: Texts, markdown: str) -> None:
    for name, record in _records(texts):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10_000)
        path.write_text(head, "utf-8")
    for slug in ("gioi-thieu", "lien-he", "khac"):
        prose = {**_filled(Prose, f"prose-{slug}", texts), "slug": slug}
        body = prose.pop("body") + markdown
        head = yaml.safe_dump(prose, allow_unicode=True, sort_keys=False, width=10_000)
        path = folder / f"content/pages/{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}---\n\n{body}\n", "utf-8")
    (folder / "content/forms").mkdir()
    (folder / "content/forms" / FORM).write_bytes(b"%PDF-1.7 mau")
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data/stats.csv").write_text(_statistics(texts), "utf-8")


def _records(texts: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every file with its record; of procedures and legal documents two that are shown differently."""
    yield "content/commune.yml", _filled(Commune, "commune", texts) | {"site_address": "https://xa.example/"}
    yield "content/sectors.yml", _filled(Sectors, "sectors", texts)
    levels = _filled(Levels, "levels", texts)
    levels["schemes"][0] |= {"from": "2011-10-01", "to": "2022-08-14"}
    (present,) = _field(Levels, "schemes", "levels.present", texts)
    levels["schemes"].append(present | {"id": "hai"})
    yield "content/levels.yml", levels
    yield "content/comparison.yml", _filled(Comparison, "comparison", texts)
    for name, record in zip(("43-2011-nd-cp", "224-2026-nd-cp"), _legal_documents(texts), strict=True):
        yield f"content/legal/{name}.yml", record
    general = _filled(GeneralWay, "general", texts)
    general["complaints"] |= {"procedures": ["1.001193"]}
    yield "content/general-way.yml", general
    yield "content/working-days.yml", _working_days(texts)
    procedure = _consistent(
        _filled(Procedure, "procedure", texts, without=("slug", "general_way_unfit", *CHANGES))
    )
    for rules in ("fees", "time_limits"):
        (coming,) = _field(Procedure, rules, f"procedure.coming_{rules}", texts)
        procedure[rules].append(coming | {"from": "2028-01-01", "to": "2028-12-31"})
    procedure["time_limits"].append({"value": 2, "unit": "days"})  # counted as the general way says
    _consistent(procedure)
    (declared,) = _field(Procedure, "online_levels", "procedure.present_level", texts)
    procedure["online_levels"].append(declared | {"scheme": "hai"})
    yield "content/procedures/1.001193.yml", procedure
    without = ("code", "capabilities", "sector", "sector_doubtful", "portal_address", *CHANGES)
    elsewhere = _consistent(_filled(Procedure, "elsewhere", texts, without))
    elsewhere |= {"slug": "cap-the", "government_levels": ["province"]}
    yield "content/procedures/cap-the.yml", elsewhere
    # Nothing but what changes: the parts that an override puts aside are shown nowhere.
    for slug, changes in (
        ("tam-thoi", ("overrides", "former_ids")),
        ("da-bo", ("end",)),
        ("khong-buoc", ()),  # goes the general way
    ):
        kept = ("name", "government_levels", "source", *changes)
        changing = {name: _field(Procedure, name, f"{slug}.{name}", texts) for name in kept}
        yield f"content/procedures/{slug}.yml", _consistent({"slug": slug, **changing})
    guide = _filled(Guide, "guide", texts) | {"slug": "huong-dan"}
    for name, year in (("old", 2020), ("coming", 2030)):
        (version,) = _field(Guide, "versions", f"guide.{name}", texts)
        guide["versions"].append(version | {"id": name, "from": f"{year}-01-01", "to": f"{year}-12-31"})
    yield "content/guides/huong-dan.yml", guide
    events = _filled(LifeEvents, "events", texts)
    events["events"][0]["order"][0]["procedure"] = "1.001193"
    yield "content/life-events.yml", events
    yield "content/questions/mot.yml", _tree(texts)


def _tree(texts: Texts) -> dict[str, Any]:
    """Two questions one behind the other, an outcome with everything, and one that names no procedure."""
    tree = _filled(QuestionTree, "tree", texts)
    (second,) = _field(QuestionTree, "questions", "tree.second", texts)
    tree["questions"].append(second | {"id": "ba"})
    for question, (near, far) in zip(tree["questions"], (("ba", "hai"), ("bon", "hai")), strict=True):
        (other,) = _field(Question, "answers", f"tree.other.{near}", texts)
        question["answers"][0]["to"] = near
        question["answers"].append(other | {"to": far})
    (empty,) = _field(QuestionTree, "outcomes", "tree.empty", texts)
    tree["outcomes"][0] |= {"id": "hai"}
    tree["outcomes"][0]["procedures"][0]["procedure"] = "1.001193"
    tree["outcomes"].append(
        {key: value for key, value in empty.items() if key != "procedures"} | {"id": "bon"}
    )
    texts.written.pop("tree.empty.0.procedures.0.why")
    return tree


def _working_days(texts: Texts) -> dict[str, Any]:
    """A year in which each kind of day stands, on days on which it may; a swap that is in no doubt too."""
    record = _filled(WorkingDays, "days", texts)
    (year,) = record["years"]
    year["year"] = 2026
    (doubted,) = year["swapped"]
    doubted |= {"day_off": "2026-11-23", "worked_instead": "2026-11-28"}
    sure = {"day_off": "2026-08-31", "worked_instead": "2026-08-22"}
    year["swapped"].append(sure | {"source": dict(doubted["source"])})
    year["days_off"][0]["day"] = "2026-06-01"
    year["days_worked"][0]["day"] = "2026-04-27"
    return record


def _consistent(procedure: dict[str, Any]) -> dict[str, Any]:
    """The record with values that agree with each other where the first of a choice would not."""
    for declared in procedure.get("online_levels", ()):
        declared |= {"from": "2020-01-01", "to": "2021-12-31"}  # under the scheme of before
    for record in (procedure, *procedure.get("overrides", ())):
        for paper in record.get("required_documents", ()):
            paper["need"] = "if_asked"
        for limit in record.get("time_limits", ()):
            if "same_day_until" in limit:
                limit.pop("value", None)
                limit["unit"] = "same_day"
    if "end" in procedure:
        procedure["end"]["successors"] = ["tam-thoi"]
    return procedure


def _legal_documents(texts: Texts) -> Iterator[dict[str, Any]]:
    """One that has lapsed and has a successor, and the successor."""
    lapsed = _filled(LegalDocument, "lapsed", texts, ("issuer_slug", "last_day", *Relation)) | {
        "number": NUMBERS[0],
        "issued_on": "2011-06-13",
        "effective_from": "2011-10-01",
        "effective_to": "2026-07-01",
        "replaced_by": [NUMBERS[1]],
    }
    # Without a title its subject is shown in the title's place.
    without = ("issuer_slug", "title", "effective_to", *Relation)
    current = _filled(LegalDocument, "current", texts, without) | {
        "number": NUMBERS[1],
        "amends": [NUMBERS[0]],
        "partly_repeals": [NUMBERS[0]],
    }
    yield from (lapsed, current)


def _filled(model: type[Group], path: str, texts: Texts, without: Sequence[str] = ()) -> dict[str, Any]:
    """A group of fields with a value in every one of them, as a file would hold it."""
    return {
        declared.alias or name: _field(model, name, f"{path}.{name}", texts)
        for name, declared in model.model_fields.items()
        if name not in without
    }


def _field(model: type[Group], name: str, path: str, texts: Texts) -> Any:
    return _value(get_type_hints(model, include_extras=True)[name], path, texts)


def _value(hint: Any, path: str, texts: Texts) -> Any:
    """A value for a field of this type; of a list one item, of a choice the first."""
    name = next(part for part in reversed(path.split(".")) if not part.isdigit())
    parts = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return _value(next(part for part in parts if part is not NoneType), path, texts)
    if hint in PLAIN:
        return PLAIN[hint](path, name, texts)
    if get_origin(hint) is Annotated:
        return _value(parts[0], path, texts)
    if get_origin(hint) is tuple:
        return [_value(parts[0], f"{path}.0", texts)]
    if hint is DocumentKind:
        return DocumentKind.DECREE.value  # as the numbers say
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint)).value
    if isinstance(hint, type) and issubclass(hint, Group):
        return _filled(hint, path, texts)
    raise TypeError(f"{path}: no value for {hint}")


PLAIN: dict[Any, Callable[[str, str, Texts], Any]] = {
    fields.Text: lambda path, name, texts: texts.at(path),
    fields.AnswerText: lambda path, name, texts: texts.at(path),
    fields.Markdown: lambda path, name, texts: texts.at(path),
    identifiers.Slug: lambda path, name, texts: "mot",
    identifiers.EntryId: lambda path, name, texts: "mot",
    identifiers.LevelId: lambda path, name, texts: "mot",
    identifiers.LegalNumber: lambda path, name, texts: NUMBERS[0],
    identifiers.OwnLegalNumber: lambda path, name, texts: NUMBERS[0],
    identifiers.ProcedureCode: lambda path, name, texts: "1.001193",
    SiteAddress: lambda path, name, texts: "https://xa.example/",
    fields.WebAddress: lambda path, name, texts: texts.address,
    fields.Email: lambda path, name, texts: texts.email,
    fields.Phone: lambda path, name, texts: "+84 (0)978-000.111",
    **dict.fromkeys(
        (fields.Day, fields.FirstDay, fields.LastDay),
        lambda path, name, texts: DAYS.get(name, "2026-01-01"),
    ),
    identifiers.ProcedureId: lambda path, name, texts: "cu",
    identifiers.ProcedureReference: lambda path, name, texts: "cu",
    fields.Hour: lambda path, name, texts: "15:00",
    identifiers.FormFile: lambda path, name, texts: FORM,
    fields.WholeNumber: lambda path, name, texts: 1,
    fields.Count: lambda path, name, texts: 2,
    fields.Dong: lambda path, name, texts: 8000,
}


def _statistics(texts: Texts) -> str:
    """Figures whose words are hostile: broken, revised and illustrative ones too."""
    counts = dict.fromkeys(Column, "")
    counts |= {Column.SOLVED_TOTAL: "194", Column.SOLVED_LATE: "2", Column.SOLVED_EARLY_OR_ON_TIME: "194"}
    out = io.StringIO()
    numbers = count()
    writer = csv.DictWriter(
        out,
        [
            "period_start",
            "period_end",
            "as_of",
            "sector",
            "channel",
            *counts,
            "definition",
            "status",
            "source",
            "revision",
        ],
        lineterminator="\n",
    )
    writer.writeheader()
    for sector in ("all", "mot"):
        for channel in (Channel.ALL, Channel.ONLINE):
            row = f"statistics.{next(numbers)}"
            writer.writerow(
                {
                    **counts,
                    "period_start": "2026-10-01",
                    "period_end": "2026-10-31",
                    "as_of": "2026-11-01",
                    "sector": sector,
                    "channel": channel.value,
                    "definition": "form",
                    "status": "illustrative",
                    "source": texts.at(f"{row}.source"),
                    "revision": texts.at(f"{row}.revision"),
                }
            )
    return out.getvalue()
