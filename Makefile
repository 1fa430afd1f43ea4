# Two commands for a newcomer: `make run` serves Ale's site, `make test` runs every test. Both may be typed again at any time.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: help run test bench lint lock setup clean

# What was compiled is kept, also where the machine says otherwise: a dozen processes would each compile it all anew.
export PYTHONDONTWRITEBYTECODE =

PYTHON ?= python3
BIN := .venv/bin
# A pip of the machine's own saves the seconds in which each new environment would be given one.
HAS_PIP = $(shell $(PYTHON) -m pip --python $(PYTHON) --version 2>/dev/null)

help:
	@echo "make run    set up everything and serve Ale's site on http://localhost:8000/ale/"
	@echo "make test   set up everything and run every test, in Chromium too"
	@echo "make bench  measure against nginx and a plain Wagtail page"
	@echo "make lint   look at the code without running it"
	@echo "make lock   choose versions anew and lock them with hashes"

.venv/python-is-ready:
	@echo "== Makes a Python environment in .venv"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Ledfyr needs Python 3.11 or newer; '$(PYTHON)' is not. Type: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(if $(HAS_PIP),--without-pip) .venv || \
	  { echo "Python could not make an environment. On Debian, type: apt install python3-venv"; exit 1; }
	@touch $@

.venv/tools-are-ready: requirements/tools.txt | .venv/python-is-ready
	@$(if $(HAS_PIP),$(PYTHON) -m pip --python $(BIN)/python,$(BIN)/pip) install --quiet --no-compile --disable-pip-version-check --require-hashes -r requirements/tools.txt || \
	  { echo "The package index could not be reached. Check the network (pip's settings are used) and type the same command again."; exit 1; }
	@touch $@

.venv/run-is-ready: requirements/run.txt pyproject.toml .venv/tools-are-ready
	@echo "== Installs what Ledfyr needs (requirements/run.txt, checked against its hashes)"
	@$(call install,run)
	@touch $@

.venv/test-is-ready: requirements/test.txt pyproject.toml .venv/run-is-ready
	@echo "== Installs what the tests need (requirements/test.txt, checked against its hashes)"
	@$(call install,test)
	@touch $@

define install
$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/$(1).txt && \
$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . || \
{ echo "Could not install requirements/$(1).txt. Check the network and the disk, and type the same command again."; exit 1; }
endef

setup: .venv/run-is-ready
	@$(BIN)/ledfyr setup

run: .venv/run-is-ready
	@LEDFYR_DEMONSTRATION=yes $(BIN)/ledfyr run --set-up

test: .venv/test-is-ready
	@./tools/find-programs
	@$(MAKE) --no-print-directory lint
	@echo "== Tests"
	@$(BIN)/pytest

lint: .venv/test-is-ready
	@echo "== Ruff, mypy and the import contracts"
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy && $(BIN)/lint-imports

bench: .venv/test-is-ready
	@$(BIN)/python -m bench

lock: .venv/tools-are-ready
	@$(BIN)/uv pip compile -q --upgrade --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements/run.txt
	@$(BIN)/uv pip compile -q --upgrade --generate-hashes --no-header --python-version 3.11 --extra test pyproject.toml -c requirements/run.txt -o requirements/test.txt

clean:
	@rm -rf .venv var build
