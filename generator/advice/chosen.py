"""Words of a closed list that were written as keys: “direct: có”. In quotes they would be no such word."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from generator.advice import Advice
from generator.advice.words import for_word, listed_of, says_no, word_meant
from generator.vietnamese import fold

YES = {"", "co", "x", "true", "yes", "v"}


def word_and_more(choices: type[Enum], name: str, said: str) -> Advice:
    """What to write for one word and what was said of it; sure where that says no more than the word."""
    word = word_meant(name, choices)
    if word is None:
        return Advice(f"xóa dấu hai chấm và chữ sau nó; chọn một trong: {listed_of(choices)}")
    written = str(word.value)
    if says_no(said):
        return Advice(f"không có thì xóa mục này; có thì chỉ ghi “{written}”")
    sure = fold(said.strip()) in YES or word_meant(said, choices) is word
    return Advice(f"xóa dấu hai chấm và chữ sau nó, chỉ ghi “{written}”", written if sure else None)


def words_as_keys(choices: type[Enum], value: Mapping[str, Any]) -> Advice:
    """What to write for a group of words where a list of them is wanted."""
    found = [
        (word_meant(name, choices), says_no(said) if isinstance(said, str) else False)
        for name, said in value.items()
    ]
    kept = [f"“- {word.value}”" for word, denied in found if word is not None and not denied]
    if not kept or any(word is None for word, _ in found):
        name = next(iter(value), "")
        return Advice(f"mỗi mục một dòng, sau dấu gạch chỉ ghi một từ: {for_word(name, choices).hint}")
    gone = "; dòng nào ghi “không” thì xóa" if any(denied for _, denied in found) else ""
    return Advice(f"mỗi mục một dòng, có dấu gạch, không có dấu hai chấm: {', '.join(kept)}{gone}")
