"""Frames: what the engine draws once for each kind of page, and how a page is set into it.

Nothing here knows a record, a page's content or an address; it takes text and gives text.
"""
