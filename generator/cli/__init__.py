"""The command line: arguments in, calls out, words for people. The only printer."""
