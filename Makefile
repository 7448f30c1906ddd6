# `make` sets up and runs the main job; `make test` runs the tests; `make help` lists the rest.

PYTHON ?= python3
AS_OF ?= 2026-11-21
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
.DEFAULT_GOAL := main
.PHONY: main test help setup fmt lint types contracts a11y pdf cov generate check-generated golden data schemas \
	regel check lock faults bench bench-documents clean

main: ## set up if needed, validate data/, show volunteer totals, write reports to build/
	@AS_OF="$(AS_OF)" $(PYTHON) bootstrap.py --main

test: setup ## set up if needed, run the whole test suite (K=PP103 for a part of it)
	@$(BIN)/python -m pytest $(if $(K),-k "$(K)",)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' Makefile

setup: ## make .venv from the lock file; does nothing if it is up to date
	@$(PYTHON) bootstrap.py

fmt: setup ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix --quiet .

lint: setup ## formatting, lint, strict types, import contracts
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

a11y: setup ## try the pages with axe in headless Chromium (CHROMIUM=… where it is not found)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		-r requirements/a11y.txt
	@POLISPLAN_A11Y=1 $(BIN)/python -m pytest tests/a11y

pdf: setup ## let an independent validator check every kind of PDF against PDF/A-3a and PDF/UA-1
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/pdf.txt
	@POLISPLAN_PDF=1 $(BIN)/python -m pytest -q tests/laws/test_pdf_standard.py

cov: setup ## run the tests with coverage figures
	@$(BIN)/python -m coverage run -m pytest -q && $(BIN)/python -m coverage report

generate: setup ## write rule pages, schemas, the command reference and the table of facts
	@$(BIN)/python -m polisplan.generate

check-generated: setup ## fail if a generated file is not up to date
	@$(BIN)/python -m polisplan.generate --check

golden: setup ## refresh golden files; then read the diff
	@$(BIN)/python -m pytest -q --update-golden

data: setup ## validate the shipped data
	@$(BIN)/polisplan validate --as-of "$(AS_OF)"

schemas: setup ## let an independent validator check the shipped data against schemas/
	@$(BIN)/python -m polisplan.generate check-jsonschema

regel: setup ## begin a rule: make regel KOD=PP312 NAMN=lofte-utan-matbart-mal
	@$(BIN)/python -m polisplan.generate regel --kod "$(KOD)" --namn "$(NAMN)"

check: lint test check-generated data schemas ## everything a commit must pass

lock: ## pin all packages anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --quiet --upgrade -o requirements/dev.txt

faults: setup ## break the shipped data in every known way; writes docs/felklasser.md (minutes)
	@PYTHONPATH=tests $(BIN)/python -m support.faults

bench: setup ## measure start-up and validation against yardsticks
	@$(BIN)/python bench/run.py

bench-documents: setup ## measure documents: 500 agreements as PDF, the reports of the nation
	@$(BIN)/python bench/documents.py

clean: ## remove what was made
	rm -rf .venv build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
