"""Whatever slips stand in a sound record, mending gives back the sound one, to the byte, and then rests."""

import random
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.kinds import kind_of
from generator.reading import decode, lines_of_blocks, read_prose, read_tree
from generator.repairing import mended
from generator.repairing.values import alike
from tests.projects import ROOT, SOUND
from tests.properties import texts

PASSES = 12
PATHS = ("content/procedures/1.001193.yml", "content/pages/gioi-thieu.md")
DAY = re.compile(r"^( *(?:- )?[a-z_]+: )([0-9]{4})-([0-9]{2})-([0-9]{2})$", re.MULTILINE)
CODE = re.compile(r"^( *(?:- )?(?:[a-z_]+: )?)\"([0-9]\.[0-9]{6})\"$", re.MULTILINE)


def sound_records() -> list[tuple[str, str]]:
    """The records of the sound project and a part of those of the site."""
    found = [*sorted(SOUND.glob("content/**/*.yml")), *sorted(ROOT.glob("content/**/*.yml"))[::9]]
    roots = {path: SOUND if SOUND in path.parents else ROOT for path in found}
    return [(path.relative_to(root).as_posix(), path.read_text("utf-8")) for path, root in roots.items()]


RECORDS = sound_records()


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, bytes, bytes]:
    """A path, a sound record, and the record with slips, each of which can mean one thing only."""
    path, sound = draw(st.sampled_from(RECORDS))
    share, chance = draw(st.floats(0, 1)), random.Random(draw(st.integers(0, 2**32)))

    def wanted() -> bool:
        return chance.random() < share

    def other_day(match: re.Match[str]) -> str:
        key, year, month, day = match.groups()
        sign = chance.choice("/.-")
        return f"{key}{int(day)}{sign}{int(month)}{sign}{year}" if wanted() else match[0]

    text = CODE.sub(
        lambda match: f"{match[1]}{match[2]}" if wanted() else match[0], DAY.sub(other_day, sound)
    )
    kept = frozenset().union(*lines_of_blocks(sound))
    lines = text.split("\n")
    for number in range(1, len(lines)):
        if number not in kept and wanted():
            lines[number - 1] += chance.choice((" ", "   ", " \t"))
        if wanted():
            lines[number - 1] = unicodedata.normalize("NFD", lines[number - 1])
    text = "\n".join(lines[:-1]) + ("\n" if draw(st.booleans()) else "")
    text = draw(st.sampled_from(("", "\ufeff"))) + text
    end = draw(st.sampled_from(("\n", "\r\n")))
    return path, sound.encode(), text.replace("\n", end).encode()


def mended_wholly(data: bytes, path: str) -> bytes:
    """Pass after pass, until nothing more can be mended."""
    kind = kind_of(path)
    assert kind is not None
    for _ in range(PASSES):
        done = mended(data, path, kind.read(data, path)[1])
        assert not done.refused
        if done.data == data:
            return data
        data = done.data
    raise AssertionError("it never rests")


@given(slips())
def test_a_sound_record_comes_back(slip: tuple[str, bytes, bytes]):
    """Comments, order, spelling and all else stay; a second run has nothing to do."""
    path, sound, faulty = slip

    done = mended_wholly(faulty, path)

    assert done.decode() == sound.decode()
    assert mended(sound, path, []).data == sound


@given(st.sampled_from(PATHS), texts.data | texts.utf8.map(lambda one: b"---\na: b\n---\n" + one))
def test_whatever_a_file_holds(path: str, data: bytes):
    """Tidying never changes what is read, and tidying twice is tidying once."""
    once = mended(data, path, []).data
    read = read_prose if path.endswith(".md") else read_tree
    before, after = decode(data, path)[0], decode(once, path)[0]

    assert mended(once, path, []).data in (once, mended(mended(once, path, []).data, path, []).data)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        was, now = read(before, path)[0], read(after, path)[0]
        assert (was is None) == (now is None)
        assert was is None or now is None or alike(was, now)


@given(st.sampled_from(PATHS), texts.data)
def test_repairs_of_whatever_a_file_holds(path: str, data: bytes):
    """However many slips there are beside each other, it ends without a traceback."""
    kind = kind_of(path)
    assert kind is not None
    for _ in range(3):
        data = mended(data, path, kind.read(data, path)[1]).data
