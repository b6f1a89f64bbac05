# Two commands matter: `make site` builds site/, `make test` runs everything.
# Both set themselves up on a machine that has only Python 3.11.2+, make and git.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# One process more than cores, for browsers are waited for. Neighbours stay together, so that
# each process builds few sites; who is done takes from others.
PARALLEL := -n $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)') --dist worksteal

# Material and plugins announce what becomes of MkDocs, to everyone who calls it: not our
# readers' affair. What is planned for that day is in decisions/0006-mkdocs-and-its-successors.md.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: site test quick trials serve check bench clean browser lint scripts

site: $(READY)
	$(BIN)/wissen build

check: $(READY)
	$(BIN)/wissen check

serve: $(READY)
	$(BIN)/python -m $$($(BIN)/python -c 'from generator.mkdocs import AT_WORK; print(AT_WORK)') \
	  serve -f mkdocs.yml

test: $(READY) browser lint
	$(BIN)/pytest $(PARALLEL) --cov --cov-report=term:skip-covered --cov-fail-under=90

# While one works: no browser, no coverage, nothing slow. `make test` decides.
quick: $(READY) lint
	$(BIN)/pytest $(PARALLEL) -m 'not trial and not browser and not slow'

# What takes long: every script late on every template, every slip in every language, random
# edits, pairs of builds, kills, full disks. Say its figures where a change asks for it.
trials: $(READY) browser
	$(BIN)/pytest $(PARALLEL) -m trial
	$(BIN)/pytest $(PARALLEL) -m fuzz --hypothesis-profile=long

lint: $(READY) scripts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Types and style of the site's scripts. Without Node.js, or without its packages, a reason is
# given and the rest goes on: nothing that is built needs them.
NODE := tools/node_modules
scripts:
	@if ! command -v npm >/dev/null; then \
	  echo "Types and style of the scripts are not looked at: Node.js and npm are missing"; \
	elif [ ! tools/package.json -ot $(NODE)/.ready ] \
	  && ! (cd tools && npm install --silent && touch node_modules/.ready); then \
	  echo "Types and style of the scripts are not looked at: try npm install in tools/"; \
	else \
	  $(NODE)/.bin/tsc -p tools/tsconfig.json && $(NODE)/.bin/eslint \
	    --config tools/eslint.config.js generator/theme/assets/wissen bench/search_bench; \
	fi

bench: $(READY)
	$(BIN)/python bench/build.py
	$(BIN)/python bench/search.py

# Debian's Chromium for the browser tests; without root they are skipped with a reason.
# Its headless shell has the same engine and is faster; the benchmark wants the whole browser.
browser:
	@if [ ! -x /usr/bin/chromium ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq; export DEBIAN_FRONTEND=noninteractive; \
	  apt-get install -y -qq chromium chromium-headless-shell >/dev/null \
	    || apt-get install -y -qq chromium >/dev/null; \
	fi

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(READY)

clean:
	rm -rf $(VENV) $(NODE) site site-netzwerk wissensbasis-*.zip .site* .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
