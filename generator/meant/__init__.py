"""What somebody means who wrote a value in another way than files do.

A module for each sort of value. Text in, the meant value out, or None where more than one thing can
be meant: a guess is never made. Nothing here knows a field, a problem or YAML.
"""
