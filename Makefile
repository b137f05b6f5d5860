PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INPUTS := pyproject.toml requirements.lock

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench lock

help:
	@echo "make demo    try it: the service and a simulator of several phones, no account needed"
	@echo "make setup   install everything for work on the code into .venv"
	@echo "make test    run every test"
	@echo "make check   format, lint, types and import contracts"
	@echo "make bench   measure, one line a figure"
	@echo "make lock    choose the exact versions anew"

setup: .venv/.installed-all

demo: .venv/.installed-run
	$(BIN)/staffroom demo

test: .venv/.installed-all
	$(BIN)/python -m pytest --numprocesses auto

check: .venv/.installed-all
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.installed-all
	$(BIN)/python -m bench

# setuptools stands in the lock too, so that building our own package uses an exact version as well.
lock: .venv/.installed-all
	echo 'setuptools>=77' | $(BIN)/uv pip compile pyproject.toml - --all-extras --universal --python-version 3.11 \
		--upgrade --no-config --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
		--quiet --output-file requirements.lock

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=…")'
	$(PYTHON) -m venv .venv

# What is needed to run, and the pages of reports for the demo. The stamps are renewed when pyproject.toml or
# the lock changes.
.venv/.installed-run: $(INPUTS) | $(BIN)/python
	$(PIP) install --quiet --constraint requirements.lock setuptools
	$(PIP) install --quiet --constraint requirements.lock --no-build-isolation --editable '.[reports]'
	@touch $@

.venv/.installed-all: $(INPUTS) | $(BIN)/python
	$(PIP) install --quiet --requirement requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch .venv/.installed-run $@
