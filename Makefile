# Everything a person needs: make run, make demo, make test. Each makes the environment it needs first.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
UV := $(shell command -v uv 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run playground demo test lint model bench clean lock

help: ## say what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": make PYTHON=/path/to/python3.11 " )'
	$(PYTHON) -m venv $(VENV)

# One stamp a lock file: an environment with the development tools serves to run, too, unless the lock is newer.
$(VENV)/.run: requirements.lock | $(VENV)/bin/python
	@test $(VENV)/.dev -nt $< || $(call install,$<)
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/bin/python
	$(call install,requirements-dev.lock)
	@touch $@

define install
$(if $(UV),$(UV) pip install --quiet --require-hashes --python $(PY) -r $(1),$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(1))
endef

setup: $(VENV)/.run ## make .venv from the hashed lock
setup-dev: $(VENV)/.dev ## the same with the development tools

run: setup ## start the service (console delivery until a Slack token is set)
	$(PY) bot.py run

playground: setup ## the whole product in a browser, with a local Slack (needs npm, Linux x86-64)
	$(PY) bot.py playground

demo: setup ## everything offline on sample feeds, ends by itself in under a minute
	$(PY) bot.py demo

test: setup-dev lint ## lint, types, and the whole suite
	$(PY) -m pytest -n 2 --dist loadscope

lint: setup-dev ## ruff and mypy
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

model: setup-dev ## train the classifier, count the words and work out the literals again, from the repository alone
	$(PY) -m training.literals
	$(PY) -m training.term_weights
	$(PY) -m training.train

bench: setup-dev ## print the performance ratios beside a bare loop
	$(PY) -m bench

lock: ## resolve the dependencies anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 pyproject.toml -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove the environment and caches, never the data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
