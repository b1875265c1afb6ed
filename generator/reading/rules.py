"""The rules for one line that are not about its value, in the order in which they are asked."""

from generator.reading.bullets import second_mark
from generator.reading.key_signs import around_key
from generator.reading.pasting import ruled_line
from generator.reading.slips import colon_of_key, mark_of_item, nameless_key

RULES = (
    ruled_line,
    around_key,
    mark_of_item,
    second_mark,
    colon_of_key,
    nameless_key,
)
