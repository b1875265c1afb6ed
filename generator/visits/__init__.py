"""How often people opened a page, from a server's log: numbers by day, and nothing about anybody.

A visit is one opening of a page, as a line of the log tells it. So nobody has to be told apart from
anybody else, and neither addresses nor agents are kept, not even for a day.
"""
