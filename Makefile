# Two commands matter: `make site` builds site/, `make test` runs everything.
# Both set themselves up on a machine that has only Python 3.11.2+, make and git.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: site test trials serve check bench slips clean browser

site: $(READY)
	$(BIN)/wissen build

check: $(READY)
	$(BIN)/wissen check

serve: $(READY)
	$(BIN)/mkdocs serve

test: $(READY) browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --cov --cov-report=term:skip-covered --cov-fail-under=90

# What takes long: every script late on every template, 200 random edits. Say its figures where a change asks for it.
trials: $(READY) browser
	$(BIN)/pytest -n auto -m trial

bench: $(READY)
	$(BIN)/python bench/build.py
	$(BIN)/python bench/search.py

# Every contact and course in every language on one page of paper: takes a while.
slips: $(READY) browser
	WISSEN_ALL_SLIPS=1 $(BIN)/pytest -n auto tests/browser/test_slip.py

# Debian's Chromium for the browser tests; without root they are skipped with a reason.
browser:
	@if [ ! -x /usr/bin/chromium ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	fi

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(READY)

clean:
	rm -rf $(VENV) site .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
