"""The office's calendar: which days it works, and when a time limit that it took on ends.

Pure. Knows the record of announced days and the public holidays, no page and no clock.
"""
