"""A built site onto the web: a version beside the live one, then one switch.

A reader finds a whole site at any moment: the old one or the new one. A run may be killed at any
moment; the next run needs no help.
"""
