"""Keys that a group does not have: the nearest that it has, or where else the key belongs."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.advice import Advice
from generator.advice.examples import example
from generator.advice.fitting import fits
from generator.advice.groups import field_at, fields_of, group_at, group_in, groups_below, is_list, titles_of
from generator.advice.trying import takes
from generator.catalogue.fields import Group, Location
from generator.meant.as_yaml import as_yaml
from generator.problems import Code, shown
from generator.reading import Outline
from generator.reading.calling import called, may_be_remark
from generator.vietnamese import by_likeness, closest
from generator.wording.keys import names_of

FEW = 6  # keys: as many as a hint lists
IDS_OF_FILES = ("code", "slug")  # keys whose value is the name of the file
MOST_ASKED = 3  # keys that a hint asks about
A_REMARK = (
    "nếu dòng này là lời ghi chú, viết “# ” ở đầu dòng; "
    "nếu là phần tiếp của câu trên, thụt vào cho thẳng với câu đó"
)


@dataclass(frozen=True)
class KeyAdvice(Advice):
    """Also what is wrong with the key, and the locations that it may have been meant for."""

    code: Code = Code.KEY_UNKNOWN
    meant: frozenset[Location] = frozenset()


NOT_ADVISED = KeyAdvice("xóa dòng này, hoặc so với một tệp mẫu cùng thư mục")


@dataclass(frozen=True)
class _Spots:
    """Where keys stand in the file: line and column, by location of the group."""

    outline: Outline

    def at(self, location: Location) -> Outline:
        spot = self.outline
        for step in location:
            children = spot[2]
            if isinstance(children, dict) and isinstance(step, str) and step in children:
                spot = children[step][1]
            elif isinstance(children, list) and isinstance(step, int) and step < len(children):
                spot = children[step]
            else:
                return (1, 1, 1)
        return spot

    def keys(self, location: Location) -> Mapping[str, tuple[int, int]]:
        """The keys of a group, each with its line and column; none of what is no group."""
        children = self.at(location)[2]
        return {key: spot[:2] for key, (spot, _) in children.items()} if isinstance(children, dict) else {}

    def items(self, location: Location) -> int:
        """The number of items of a list; 0 of what is no list."""
        children = self.at(location)[2]
        return len(children) if isinstance(children, list) else 0


def unknown_key(
    model: type[Group], location: Location, outline: Outline, value: Any, file_stem: str
) -> KeyAdvice:
    """What to do with a key that the group around it does not know."""
    around, key = location[:-1], str(location[-1])
    spots = _Spots(outline)
    group = group_at(model, around)
    if group is None:
        return KeyAdvice("xóa dòng này")
    asked = _Asked(group, around, key, value, spots.keys(around))
    own = None if around or value != file_stem else id_of_file(model, asked.there.keys(), file_stem)
    if own:
        return asked.likely((own,), sure=True)
    named = called(key, titles_of(group))
    elsewhere = _above(model, location, spots) or _below(group, location, spots)
    if named.exact or named.sure:
        sure = named.sure and not (elsewhere and elsewhere.repair)
        # A key that stands somewhere in the model is misplaced, never surely misspelt.
        keys = named.keys if may_be_remark(key) else named.exact or named.keys
        return asked.likely(keys, sure=sure and not any(_homes(model, key)))
    if elsewhere:
        return asked.likely(named.keys, otherwise=elsewhere) if named.keys else elsewhere
    if missing := asked.missing():
        return asked.likely((missing,))
    return (
        (asked.likely(named.keys) if named.keys else None)
        or _at_home(model, key)
        or asked.nearest()
        or asked.all_there_are()
    )


@dataclass(frozen=True)
class _Asked:
    """The unknown key of a group with its value, and the keys that are there with line and column."""

    group: type[Group]
    around: Location
    key: str
    value: Any
    there: Mapping[str, tuple[int, int]]

    def likely(
        self, keys: tuple[str, ...], *, sure: bool = False, otherwise: KeyAdvice | None = None
    ) -> KeyAdvice:
        """That one of these keys may be meant; sure where nothing speaks against the first of them."""
        fields, titles = fields_of(self.group), titles_of(self.group)
        free = [key for key in keys if key not in self.there]
        sure = sure and keys[0] in free and fits(fields[keys[0]], self.value)
        fitting = [key for key in free if fits(fields[key], self.value)]
        kept = [keys[0]] if sure else fitting or free or list(keys[:1])
        meant = frozenset((*self.around, key) for key in keys)
        told = " hay ".join(f"“{key}” ({titles[key]})" for key in kept[:MOST_ASKED])
        hint = f"có phải là {told} không?"
        if not free:
            line = self.there[kept[0]][0]
            return KeyAdvice(f"{hint} khóa đó đã có ở dòng {line}: gộp lại, hoặc xóa một dòng", meant=meant)
        if sure:
            return KeyAdvice(hint, kept[0], meant=meant)
        return KeyAdvice(hint + self._other_readings(otherwise), meant=meant)

    def _other_readings(self, otherwise: KeyAdvice | None) -> str:
        """What else the line may be: a key of another group, a remark, more of the text above it."""
        if otherwise:
            return f" hay {otherwise.hint}"
        named = called(self.key, titles_of(self.group)).exact
        words = (" " in self.key and not named) or may_be_remark(self.key)
        return f" {A_REMARK}" if words and isinstance(self.value, str) else ""

    def missing(self) -> str | None:
        """The one key that the group cannot be without, if it takes the value."""
        fields = fields_of(self.group)
        wanted = [key for key, field in fields.items() if field.is_required() and key not in self.there]
        return wanted[0] if len(wanted) == 1 and fits(fields[wanted[0]], self.value) else None

    def nearest(self) -> KeyAdvice | None:
        """The key that is most like the unknown one, if any is."""
        near = closest(self.key, names_of(titles_of(self.group)))
        return self.likely((near,)) if near else None

    def all_there_are(self) -> KeyAdvice:
        """The keys of the group, of many the few most like the unknown one."""
        titles = titles_of(self.group)
        kept = list(titles) if len(titles) <= FEW else _most_like(self.key, self.group)
        told = "các khóa được dùng" if len(titles) <= FEW else "không rõ là khóa nào; gần nhất có"
        listed = ", ".join(f"“{one}” ({titles[one]})" for one in kept)
        return KeyAdvice(f"{told}: {listed}; nếu không dùng thì xóa dòng này")


def missing_key(model: type[Group], location: Location, file_stem: str) -> tuple[str, str]:
    """That a key is missing, and its line where the file's name says it, else an example."""
    key = str(location[-1])
    field = field_at(model, location)
    if field is None:
        return f"thiếu khóa “{key}”", f"thêm dòng “{key}: …”"
    if len(location) == 1 and id_of_file(model, (), file_stem) == key:
        return f"thiếu khóa “{key}” ({field.title})", as_the_file(key, file_stem)
    what = f" {field.description[:1].lower()}{field.description[1:]}" if field.description else ""
    told = "ví dụ:" in what.lower() and group_in(field.annotation) is None
    shown_as = example(key, field)
    like = "" if told or shown_as == f"“{key}: …”" else f" Ví dụ: {shown_as}"
    hint = f"thêm dòng “{key}: …”:{what}{like}"
    return f"thiếu khóa “{key}” ({field.title})", hint


def id_of_file(model: type[Group], there: Collection[str], file_stem: str) -> str | None:
    """The key by which a file of this name is named, where none of that sort stands `there`."""
    fields = fields_of(model)
    keys = [key for key in IDS_OF_FILES if key in fields]
    taking = (key for key in keys if takes(fields[key], file_stem))
    return None if any(key in there for key in keys) else next(taking, None)


def as_the_file(key: str, file_stem: str) -> str:
    """The line of the key by which the file is named."""
    return f"thêm dòng “{key}: {as_yaml(file_stem)}”, như tên tệp"


def _above(model: type[Group], location: Location, spots: _Spots) -> KeyAdvice | None:
    """The key belongs to a group that holds this one."""
    key = str(location[-1])
    for end in range(len(location) - 2, -1, -1):
        outer, child = location[:end], location[end]
        group = group_at(model, outer)
        if isinstance(child, int) or group is None or key not in fields_of(group):
            continue
        keys = spots.keys(outer)
        line, _ = keys.get(str(child), (1, 1))
        whose = f"mục của “{_last_key(outer)}”" if outer else "cấp ngoài cùng của tệp"
        what = f"“{key}” ({titles_of(group)[key]}) thuộc về {whose}"
        if key in keys:
            return KeyAdvice(
                f"{what}, và ở đó đã có ở dòng {keys[key][0]}: xóa một dòng", code=Code.KEY_MISPLACED
            )
        hint = f"{what}: chuyển lên trên dòng {line}, viết thẳng với “{child}”"
        return KeyAdvice(hint, code=Code.KEY_MISPLACED, meant=frozenset({(*outer, key)}))
    return None


def _below(group: type[Group], location: Location, spots: _Spots) -> KeyAdvice | None:
    """The key belongs into a group that stands beside it, best the one just above."""
    around, key = location[:-1], str(location[-1])
    every, known = spots.keys(around), fields_of(group)
    line, column = every.get(key, (1, 1))
    places = {other: place for other, place in every.items() if other in known}
    before = [other for other in places if places[other][0] < line]
    after = [other for other in places if places[other][0] > line]
    for sibling in (*reversed(before), *after):
        below = group_at(group, (sibling,))
        if below is None or key not in fields_of(below):
            continue
        items = spots.items((*around, sibling))
        inside: Location = (*around, sibling, items - 1) if items else (*around, sibling)
        keys = spots.keys(inside)
        if not keys or key in keys:
            continue
        first, (first_line, first_column) = next(iter(keys.items()))
        whose = f"mục trong “{sibling}”" if items else f"nhóm “{sibling}”"
        what = f"“{key}” ({titles_of(below)[key]}) thuộc về {whose}"
        where = f"thẳng với “{first}” ở dòng {first_line}"
        if sibling in before[-1:] and first_column > column:
            hint = f"{what}: thụt dòng này vào thêm {first_column - column} dấu cách, {where}"
            repair = " " * (first_column - column) + key
            return KeyAdvice(hint, repair, Code.KEY_MISPLACED, frozenset({(*inside, key)}))
        hint = f"{what}: chuyển dòng này vào dưới dòng {places[sibling][0]}, {where}"
        return KeyAdvice(hint, code=Code.KEY_MISPLACED, meant=frozenset({(*inside, key)}))
    return None


def _at_home(model: type[Group], key: str) -> KeyAdvice | None:
    """That the key belongs to a group elsewhere in the file."""
    homes = list(dict.fromkeys(_homes(model, key)))
    if not homes:
        return None
    where = ", hoặc ".join(homes[:3])
    hint = f"“{key}” thuộc về {where}: chuyển dòng này vào đó, viết thẳng với các khóa khác"
    return KeyAdvice(hint, code=Code.KEY_MISPLACED)


def _homes(model: type[Group], key: str) -> Iterator[str]:
    if key in fields_of(model):
        yield "cấp ngoài cùng của tệp"
    for keys, below in groups_below(model):
        if key in fields_of(below):
            field = field_at(model, keys)
            kind = "mỗi mục trong" if field and is_list(field.annotation) else "nhóm"
            yield f"{kind} " + " → ".join(f"“{one}”" for one in keys)


def _most_like(key: str, group: type[Group]) -> list[str]:
    names = names_of(titles_of(group))
    return list(dict.fromkeys(names[name] for name in by_likeness(key, names)))[:3]


def _last_key(location: Location) -> str:
    return next((shown(step) for step in reversed(location) if isinstance(step, str)), "")
