# The guide: every task is one target. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONPATH := hooks
export NO_MKDOCS_2_WARNING := 1
SITE ?= site
PORT ?= 8080
export CLINIC ?= clinic.yml
export PAGE ?=
export FACT ?=
export BY ?=
export ROLE ?=
export LICENSE ?=
export DUE ?=

VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/site-ready
TEST_READY := $(VENV)/test-ready
# pymdown-extensions 13.1 asks for Python 3.11.5; on Debian 12, which has 3.11.2, it passes all tests
PIP_FLAGS := --quiet --require-hashes --ignore-requires-python
APT := $(if $(filter 0,$(shell id -u)),,sudo) apt-get
INSTALL_PANGO := { $(APT) update -qq && $(APT) install -y -qq $$($(BIN)/python -c 'from guidekit.outputs.pdf.system import PACKAGES as p; print(p)'); } >/dev/null 2>&1
# The fonts: else pages would be measured in whatever font a machine happens to have
BROWSER := chromium fonts-liberation libatomic1
HOST := nginx-light libnginx-mod-http-brotli-static
BROTLI := /usr/lib/nginx/modules/ngx_http_brotli_static_module.so
# $(call install,packages): from Debian's archive, without a word
install = { $(APT) update -qq && $(APT) install -y -qq --no-install-recommends $1; } >/dev/null 2>&1
HOST_READY = [ -f $(BROTLI) ] || $(call install,$(HOST)) \
  || { echo "Install the server first, on Debian and Ubuntu: sudo apt-get install $(HOST)"; exit 1; }

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: site
site: $(SITE_READY) ## install what is needed and build the guide into site/, with every check (CLINIC=path SITE=folder: another clinic)
	@$(BIN)/mkdocs build --quiet --site-dir $(SITE)

.PHONY: pages
pages: $(SITE_READY) ## build the guide again but for its PDFs, which stay as they were last made: quick, while you edit
	@PAGES=true $(BIN)/mkdocs build --quiet --site-dir $(SITE)

.PHONY: publish
publish: $(SITE_READY) ## build the guide only if its clinic is filled in and every page is signed and in date
	@PUBLISH=true $(BIN)/mkdocs build --quiet --site-dir $(SITE)
	@echo "Ready: put the folder $(SITE)/ on the web."

.PHONY: sign-off
sign-off: $(SITE_READY) ## sign a page: PAGE=index.md BY="Name" ROLE="Physical therapist" (LICENSE="..." DUE=2029-11-24)
	@[ -n "$$PAGE" ] && [ -n "$$BY" ] && [ -n "$$ROLE" ] || \
	  { echo 'Write it like this: make sign-off PAGE=index.md BY="Your name" ROLE="Physical therapist"'; exit 1; }
	@$(MAKE) --no-print-directory site
	@$(BIN)/python -m guidekit sign-off $(SITE) --page $$PAGE --by "$$BY" --role "$$ROLE" \
	  --license "$$LICENSE" $${DUE:+--due "$$DUE"}

.PHONY: review-status
review-status: site ## show how the review of each page stands
	@$(BIN)/python -m guidekit review-status $(SITE)

.PHONY: evidence
evidence: site ## list every figure from a study that the guide gives, with its citation
	@$(BIN)/python -m guidekit evidence $(SITE)

.PHONY: accept
accept: $(SITE_READY) ## take the words that pages say now into the outline, change by change (FACT=F146: without a question)
	@ACCEPT=true $(BIN)/mkdocs build --quiet

.PHONY: serve
serve: $(SITE_READY) ## show the guide at http://127.0.0.1:8000 while you edit it
	$(BIN)/mkdocs serve

.PHONY: preview
preview: site ## show the built guide at http://127.0.0.1:8080 as on the web, served by nginx (PORT=8080)
	@$(HOST_READY)
	@deploy/preview $(SITE) $(PORT)

.PHONY: check
check: $(SITE_READY) ## check the site in site/ with the rules of the build, without building it
	@$(BIN)/python -m guidekit check $(SITE)

.PHONY: rules
rules: $(SITE_READY) ## list every rule: its id, the stages of the build that it looks at, what it promises
	@$(BIN)/python -m guidekit rules

.PHONY: test
test: lint types $(TEST_READY) ## run all tests: lint, types, unit, built site, mutants, handouts, browser
	$(BIN)/python -m pytest

.PHONY: lint
lint: $(TEST_READY) ## check the style of the code, and the order of its folders
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

.PHONY: types
types: $(TEST_READY) ## check the types of the code
	$(BIN)/mypy

.PHONY: words
words: site $(TEST_READY) ## print the words of each page, sentences with a link as subject, and what is said twice
	@$(BIN)/python -m tests.wording

.PHONY: reading
reading: $(TEST_READY) ## print the reading grade of each page
	$(BIN)/python -m tests.reading_grade

.PHONY: profile
profile: $(SITE_READY) ## print what share of a build the checks take, and how often a page is read and parsed
	$(BIN)/python -m tests.profile_checks

.PHONY: search
search: site $(TEST_READY) ## ask the questions of the tests of the search, and of Material's own beside it
	@$(BIN)/python -m tests.compare_search $(SITE) 2>/dev/null

.PHONY: weight
weight: site $(TEST_READY) ## print what a first visit to a page costs, beside stock Material
	@$(BIN)/python -m tests.page_weight $(SITE) 2>/dev/null

.PHONY: pictures
pictures: site $(TEST_READY) ## write pictures of pages beside stock Material's into pictures/, phone and desktop, light and dark
	@$(BIN)/python -m tests.side_by_side $(SITE) pictures 2>/dev/null

.PHONY: lighthouse
lighthouse: site $(TEST_READY) ## print Lighthouse's figures for three pages on a phone
	@$(BIN)/python -m tests.lighthouse $(SITE)

.PHONY: bench
bench: $(TEST_READY) ## print what a build takes, all of it and each part, beside stock Material and print-site
	@$(BIN)/python -m tests.bench

.PHONY: html
html: site ## check every built page with the Nu HTML checker (needs Java 11 or newer and npm)
	tests/nu/run

.PHONY: verapdf
verapdf: site ## check every handout with veraPDF for PDF/UA-1 (needs Java 11 or newer with its compiler)
	tests/verapdf/run $(SITE)

.PHONY: lock
lock: ## compile the exact pins from the short list in pyproject.toml
	python3 -m venv .cache/lock
	.cache/lock/bin/pip install --quiet pip-tools==7.6.2
	.cache/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-options --no-header \
	  --output-file requirements.txt pyproject.toml
	.cache/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-options --no-header \
	  --extra test --constraint requirements.txt --output-file tests/requirements.txt pyproject.toml

.PHONY: clean
clean: ## remove everything that was built or installed
	rm -rf site .site.new .site.old .venv .cache

$(VENV)/bin/python:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$(python3 --version)."; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { $(APT) update -qq && $(APT) install -y -qq python3-venv; } \
	  || { echo "Install Python's venv module first, on Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	python3 -m venv $(VENV)

$(SITE_READY): requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install $(PIP_FLAGS) --requirement requirements.txt
	@$(BIN)/python -m guidekit.outputs.pdf.system || $(INSTALL_PANGO) || true  # else the build says what is missing
	touch $@

$(TEST_READY): tests/requirements.txt tests/tools/package-lock.json $(SITE_READY)
	$(BIN)/pip install $(PIP_FLAGS) --requirement tests/requirements.txt
	@{ [ -x /usr/bin/chromium ] && [ -d /usr/share/fonts/truetype/liberation ] && $(BIN)/playwright --version >/dev/null 2>&1; } || $(call install,$(BROWSER)) \
	  || { echo "Install the browser first, on Debian and Ubuntu: sudo apt-get install $(BROWSER)"; exit 1; }
	@$(HOST_READY)
	@mkdir -p .cache/tools && cp tests/tools/*.json .cache/tools/
	@PATH="$$PWD/$(BIN):$$PATH" NODE_OPTIONS=--use-system-ca npm ci --prefix .cache/tools --no-audit --no-fund --ignore-scripts --loglevel=error
	touch $@
