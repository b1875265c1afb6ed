"""New records: questions to whoever adds one, and the commented file that answers make.

Pure: a project's catalogue and answers go in, questions and texts come out. Asking, looking at
the disk and writing are other floors' business.
"""
