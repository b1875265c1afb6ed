"""From a project's files to a published site, whole or not at all.

Read, check, plan, draw, join, write: each step takes what the one before it gave. Files,
processes and the clock are touched here and nowhere below.
"""
