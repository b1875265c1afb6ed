"""Whether what the records link to is still there: asked politely, judged with patience.

`external_links` of the catalogue says what to ask for; `asking` and `rounds` are the edge to the
network; `answers` and `history` judge, and know neither network nor disk nor clock.
"""
