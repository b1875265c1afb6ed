"""Laws of cutting, settling and filling a frame."""

import re

import pytest

from generator.frames.frame import MARKS, REPEATED, BadFrame, cut, fill, settle


def test_a_filled_frame_is_the_drawing_with_its_marks_replaced(drawn, values):
    """Nothing of the drawing is lost or moved, and every mark gives way to its own value."""
    expected = drawn
    for slot in sorted(MARKS, key=lambda slot: len(MARKS[slot]), reverse=True):
        expected = expected.replace(MARKS[slot], values[slot])

    assert fill(cut(drawn, "procedure"), values) == expected


@pytest.mark.parametrize("slot", MARKS)
def test_a_value_that_contains_marks_stays_text(drawn, values, slot):
    """A record that speaks of marks gets nothing of another slot into its page."""
    values[slot] = " ".join(MARKS.values())

    page = fill(cut(drawn, "procedure"), values)

    wanted = drawn.count(MARKS["root"]) if slot == "root" else 1
    assert [page.count(mark) for mark in MARKS.values()] == [
        wanted * values[slot].count(mark) for mark in MARKS.values()
    ]


def test_no_mark_is_left(drawn, values):
    """Every mark that the chrome writes is one that filling replaces."""
    assert re.findall("SLOT[A-Z]*", fill(cut(drawn, "procedure"), values)) == []


@pytest.mark.parametrize("slot", MARKS)
def test_a_frame_without_a_slot_is_refused(drawn, slot):
    """A chrome that forgot a slot would publish pages without that value."""
    with pytest.raises(BadFrame, match=f"frame procedure: {slot} stands 0 times"):
        cut(drawn.replace(MARKS[slot], ""), "procedure")


@pytest.mark.parametrize("slot", sorted(set(MARKS) - REPEATED))
def test_a_doubled_slot_is_refused(drawn, slot):
    """A value that stands twice would be read twice."""
    with pytest.raises(BadFrame, match=f"{slot} stands 2 times"):
        cut(drawn.replace(MARKS[slot], MARKS[slot] * 2), "procedure")


def test_an_unknown_mark_is_refused(drawn):
    """A misspelled mark would be published as it stands."""
    with pytest.raises(BadFrame, match="unknown mark SLOTTITEL"):
        cut(drawn.replace("<main>", "<main>SLOTTITEL"), "procedure")


def test_a_page_that_was_not_found_has_no_canonical_address(drawn):
    """It stands at every address that does not exist, so it may name none as its own."""
    without = drawn.replace('<link rel="canonical" href="SLOTCANONICAL">', "")

    assert "canonical" not in cut(without, "not_found").slots
    with pytest.raises(BadFrame, match="canonical stands 1 times"):
        cut(drawn, "not_found")


def test_settling_first_gives_the_same_page(drawn, values):
    """What is filled once for the site and what is filled for each page may be parted anywhere."""
    settled_slots = ("style", "policy", "site_name", "script", "icon", "finder", "index", "share")
    frame = cut(drawn, "procedure")

    settled = settle(frame, {slot: values[slot] for slot in settled_slots})
    page = fill(settled, {slot: text for slot, text in values.items() if slot not in settled_slots})

    assert page == fill(frame, values)
    assert len(settled.texts) == len(settled.slots) + 1 == len(frame.texts) - len(settled_slots)


def test_a_settled_value_that_contains_marks_stays_text(drawn, values):
    """The second pass must not see what the first wrote."""
    name = values.pop("site_name")
    settled = settle(cut(drawn, "procedure"), {"site_name": "SLOTTITLE SLOTROOT"})

    assert fill(settled, values).replace("SLOTTITLE SLOTROOT", name) == fill(
        cut(drawn, "procedure"), {**values, "site_name": name}
    )


@pytest.mark.parametrize("slot", ["title", "description", "canonical", "robots", "site_name", "root"])
def test_text_can_neither_open_a_tag_nor_leave_its_attribute(drawn, values, slot):
    """A title is text, whatever an editor pasted into it."""
    values[slot] = '"><script>alert(1)</script>&lt;'

    page = fill(cut(drawn, "procedure"), values)

    assert page.count("<script>") == drawn.count("<script>")
    assert "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;" in page


def test_content_is_markup(drawn, values):
    """A fragment was escaped where it was made; a second time would show its tags."""
    assert "<main><h1>Khai sinh</h1></main>" in fill(cut(drawn, "procedure"), values)


def test_a_stylesheet_cannot_close_its_element(drawn, values):
    """What follows `</style` would be markup."""
    values["style"] = "p{content:'</STYLE ><script>'}"

    with pytest.raises(BadFrame, match="closes its own element"):
        fill(cut(drawn, "procedure"), values)


def test_a_slot_without_value_is_refused(drawn, values):
    """A page with a hole is not published."""
    del values["title"], values["footer"]

    with pytest.raises(BadFrame, match="frame procedure: no value for footer, title"):
        fill(cut(drawn, "procedure"), values)


@pytest.mark.parametrize("act", [fill, settle])
def test_a_value_without_slot_is_refused(drawn, values, act):
    """What somebody wanted to be said is not lost in silence."""
    with pytest.raises(BadFrame, match="frame procedure: no slot author"):
        act(cut(drawn, "procedure"), {**values, "author": "A"})
