PYTHON ?= python3
BIN = .venv/bin

.PHONY: run test check chaos citizens fuzz pages lock clean

run: .venv/.run  ## set up and start: the sandbox, or the real bot when BOT_TOKEN is set
	$(BIN)/python -m bot

test: .venv/.dev  ## set up and run every test
	$(BIN)/python -m pytest

check: .venv/.dev  ## style, types, floors, words
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 0 tests/test_locales.py tests/test_begun_languages.py

chaos: .venv/.dev  ## the long trials of reliability; prints what they counted as a table
	@report=$$(mktemp); code=0; \
	CHAOS=long CHAOS_REPORT=$$report $(BIN)/python -m pytest -n 1 --durations=20 tests/chaos || code=$$?; \
	$(BIN)/python -m tests.chaos.table $$report; \
	rm -f $$report; exit $$code

citizens: .venv/.dev  ## a year of ten thousand citizens, day by day: what is over goes
	CITIZENS=10000 $(BIN)/python -m pytest -n 0 tests/year/test_citizens.py

fuzz: .venv/.dev  ## whatever may be sent to /api/v1 and to every form: no answer is a failure of ours
	FUZZ=40 $(BIN)/python -m pytest -n 0 tests/web/test_api_schemathesis.py

pages: .venv/.dev  ## every page as everybody sees it: axe-core, own checks, letters twice as large
	PAGES=whole $(BIN)/python -m pytest -n 0 tests/browser/pages

lock: .venv/.dev  ## renew the locked versions from pyproject.toml
	$(BIN)/uv pip compile -q --no-emit-index-url --no-header --universal --extra meaning pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --no-emit-index-url --no-header --universal --extra meaning --group dev pyproject.toml -o requirements-dev.lock

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is not: name one, for example make run PYTHON=python3.12" >&2; \
		exit 2; }
	$(PYTHON) -m venv .venv

.venv/.run: requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	touch $@

.venv/.dev: requirements-dev.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
