# One environment in .venv serves every target. PYTHON chooses the interpreter: make test PYTHON=python3.12
PYTHON ?= python3
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
READY := .venv/ready-$(VERSION)
BIN := .venv/bin

.DEFAULT_GOAL := help

# PyTorch from PyPI is gigabytes on Linux; TORCH='--extra-index-url https://download.pytorch.org/whl/cpu' is not.
TORCH ?=

# A process a core; each keeps BLAS to one thread, so that they do not wait for one another.
PYTEST := OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal

# What meets scikit-learn, pandas, polars, Numba and the solver; SciPy's and NumPy's are under all of it.
LOWEST := .venv-lowest/ready-$(VERSION)
WITH_LOWEST := tests/estimators tests/generated/test_numba.py tests/resoft/api/test_python_api.py -k "not optimum"

# A page of verdicts a paper: minutes, so they are decided again only where something of symbolic/ changed.
PAPERS := $(subst _,-,$(patsubst symbolic/claims/%/__init__.py,%,$(wildcard symbolic/claims/*/__init__.py)))
LEDGERS := $(PAPERS:%=build/ledger/%.json)
# What is proved of this paper is proved once more, by an engine that shares no code with the first.
TWICE := softmax-layer
DOCS := .venv/docs-$(VERSION)

.PHONY: help demo test test-torch test-lowest exhaustive lint style types imports dist test-dist
.PHONY: generate generated-code ledger formal unsound docs clean
.DELETE_ON_ERROR:

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: $(READY)  ## derive, verify and generate the unified loss, then fit it to real data
	@$(BIN)/python -m scripts.demo

test: $(READY)  ## run the tests
	@$(PYTEST)

exhaustive: $(READY)  ## run what the samples of `make test` leave out
	@$(PYTEST) -m exhaustive

test-torch: $(READY)  ## install PyTorch and JAX into .venv, then test what works with them
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt $(TORCH) -e '.[test,torch,jax]'
	@OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m pytest tests/torch tests/autodiff

test-lowest: $(LOWEST)  ## test with the lowest versions that pyproject.toml allows, in .venv-lowest
	@OPENBLAS_NUM_THREADS=1 .venv-lowest/bin/python -m pytest -p no:cacheprovider $(WITH_LOWEST)

lint: style types imports  ## check style, types and imports

style: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy --strict

imports: $(READY)
	$(BIN)/lint-imports

generated-code: $(READY)  ## compare generated/ with what symbolic/ gives
	$(BIN)/resoft generate --check

dist: $(READY)  ## build the wheel and the sdist in dist/, and check their metadata
	@rm -rf dist
	@$(BIN)/uv build --quiet --python $(BIN)/python --build-constraint constraints.txt
	@$(BIN)/uvx --quiet --python $(BIN)/python --constraint constraints.txt twine check --strict dist/*

test-dist: dist  ## install both in clean environments, with each set of extras, and try them
	@$(BIN)/python -m scripts.distribution $(DISTRIBUTION)

generate: $(READY)  ## write generated/ anew from symbolic/
	@$(BIN)/resoft generate

ledger: $(LEDGERS)  ## decide all papers' claims, a page each in build/ledger/

formal: $(READY)  ## have Coq check formal/: coq, libcoq-coquelicot, libcoq-interval
	@$(BIN)/python -m scripts.formal

unsound: $(READY)  ## have Coq refuse what unsound definitions in formal/ would prove
	@$(BIN)/python -m pytest -q -m exhaustive tests/symbolic/formal/test_library.py

docs: $(DOCS) $(LEDGERS)  ## run all that the documentation shows, then build it as a site in build/site/
	@$(PYTEST) --dist loadfile -q -p scripts.docs.blocks tests/docs/test_documentation.py README.md CONTRIBUTING.md docs
	@OPENBLAS_NUM_THREADS=1 NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@$(BIN)/python -m pytest -q tests/docs/test_site.py
	@echo "The site: build/site/index.html"

clean:  ## remove the environment and everything built
	rm -rf .venv .venv-lowest build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Another interpreter or an interrupted set-up starts afresh; changed requirements install on top.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info < (3, 11) and sys.exit("resoft needs Python 3.11 or newer, $(PYTHON) is " + sys.version.split()[0] + ": make PYTHON=python3.11")'
	@test -e $@ || $(PYTHON) -m venv --clear .venv
	@echo "Installing into .venv (a minute or two the first time) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

$(LOWEST): pyproject.toml constraints-lowest.txt
	@test -e $@ || $(PYTHON) -m venv --clear .venv-lowest
	@.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check -c constraints-lowest.txt -e '.[test]'
	@touch $@

$(DOCS): $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt -e '.[test,docs]'
	@touch $@

build/ledger/%.json: $(shell find symbolic -name '*.py' -o -path '*/templates/*') | $(READY)
	@mkdir -p build/ledger
	@$(BIN)/resoft verify $* --limit 600 --html build/ledger/$*.html --json $@ $(if $(filter $*,$(TWICE)),--independent)
