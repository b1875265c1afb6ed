from generator.problems import NOTES, Code
from generator.wording.editing import NOTE_NAMES, note_name


def test_every_sort_of_note_has_a_name_of_its_own():
    """Editors read words; a code alone says little."""
    assert set(NOTE_NAMES) == NOTES
    assert len(set(NOTE_NAMES.values())) == len(NOTES)


def test_what_has_no_name_goes_by_its_code():
    """Better a word of ours than no page."""
    assert note_name(Code.KEY_UNKNOWN) == "key-unknown"
