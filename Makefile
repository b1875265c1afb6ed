# Each target is a command of bootstrap.py, which does the same where there is no make.
# More arguments: make site ARGS="--strict"

COMMANDS := site demo serve check fix new import publish stale diff links visits schemas test lint types bench screenshots upgrade clean
PYTHON ?= $(firstword $(foreach name,python3 python python3.14 python3.13 python3.12 python3.11,$(shell command -v $(name) 2>/dev/null)))
BOOTSTRAP = $(or $(PYTHON),$(error Máy chưa có Python. Cần Python 3.11 trở lên: sudo apt install python3 python3-venv)) bootstrap.py

.PHONY: help $(COMMANDS)
.NOTPARALLEL:

help:
	@$(BOOTSTRAP)

$(COMMANDS):
	@$(BOOTSTRAP) $@ $(ARGS)
