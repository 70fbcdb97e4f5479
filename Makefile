# Each target sets itself up: Python 3.10 or newer and make are all that a machine needs.
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
# The folder of the meeting: this one, or that of a project which make new has written.
PROJECT ?= .
PROGRAM := cd "$(PROJECT)" && "$(CURDIR)/$(BIN)/python" -m annotated_agenda
export PYTHONPATH := $(CURDIR)/hooks

.NOTPARALLEL:
.PHONY: serve new check build rollback links pdf test quick bench lint update audit pythons mutants translations translated anchors published import docx

serve: .venv/site
	cd "$(PROJECT)" && "$(CURDIR)/$(BIN)/mkdocs" serve --livereload --open

new: .venv/site
	@$(PROGRAM) new $(FOLDER)

check: .venv/site
	@$(PROGRAM) check $(if $(JSON),--json)

build: .venv/site
	$(PROGRAM) publish $(if $(KEEP),--keep $(KEEP))

rollback: .venv/site
	$(PROGRAM) rollback

links: .venv/site build
	@$(PROGRAM) links

pdf: .venv/pdf build
	$(PROGRAM) pdf

# WITHOUT=nginx where nginx cannot be had.
test: lint
	$(BIN)/python tests/get_browser.py
	$(BIN)/python tests/get_pango.py
	$(if $(filter nginx,$(WITHOUT)),,$(BIN)/python tests/get_nginx.py)
	$(BIN)/pytest -n auto $(if $(WITHOUT),-m "not $(WITHOUT)")

# The domain and its views, without real builds, browsers and generated inputs.
quick: lint
	$(BIN)/pytest -n auto -m "not thorough" tests/test_imports.py tests/meeting tests/authoring tests/publishing tests/doorway tests/search

bench: .venv/node
	$(BIN)/python tests/get_browser.py
	$(BIN)/python -m tests.bench.page_bench
	$(BIN)/python -m tests.bench.search_bench
	$(BIN)/python -m tests.bench.build_bench
	$(BIN)/python -m tests.bench.import_bench $(DOCUMENTS)

docx: .venv/site
	$(PROGRAM) docx

import: .venv/site
	@$(PROGRAM) import $(FILES)

translations: .venv/site
	@$(PROGRAM) translations

translated: .venv/site
	$(PROGRAM) translated $(PAGE)

anchors: .venv/site
	$(PROGRAM) anchors $(PAGE)

published: .venv/site
	$(PROGRAM) published

lint: .venv/node
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/python -m tests.check_front_end

# Programs that no test and no site needs; what they bring along is not in the lock files.
UV := uv==0.13.9
PIP_AUDIT := pip-audit==2.10.1
NOX := nox==2026.10.20
MUTMUT := mutmut==3.8.1

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade

update: .venv/dev
	$(BIN)/pip install --quiet $(UV)
	$(LOCK) requirements.txt -o requirements.lock
	$(LOCK) requirements-pdf.txt -o requirements-pdf.lock
	$(LOCK) requirements-dev.txt -o requirements-dev.lock
	$(BIN)/python -m tests.lock_changes

audit: .venv/dev
	$(BIN)/pip install --quiet $(PIP_AUDIT)
	$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements.lock --requirement requirements-pdf.lock

pythons: .venv/node
	$(BIN)/pip install --quiet $(NOX)
	PYENV_VERSION=$(shell pyenv versions --bare 2>/dev/null | paste -sd:) $(BIN)/nox

# Takes an hour or more, and is not for every change: which small changes of the code no test notices.
mutants: .venv/dev
	$(BIN)/pip install --quiet $(MUTMUT)
	$(BIN)/python -m tests.mutants

# A setup that was interrupted leaves no pip, or .venv/unfinished: the next one begins from nothing.
VENV = if [ ! -e $(BIN)/pip ] || [ -e .venv/unfinished ]; then $(PYTHON) -m venv --clear .venv; fi; \
	touch .venv/unfinished

.venv/site: requirements.lock
	@$(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	rm .venv/unfinished
	touch $@

.venv/pdf: .venv/site requirements-pdf.lock
	$(BIN)/pip install --quiet --require-hashes -r requirements-pdf.lock
	touch $@

.venv/node: .venv/dev tests/node/package-lock.json
	$(BIN)/python tests/get_node_tools.py
	touch $@

.venv/dev: requirements-dev.lock
	@$(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	rm .venv/unfinished
	touch .venv/site .venv/pdf $@
