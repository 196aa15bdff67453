# `make help` lists what there is.

SWIFT ?= swift
PYTHON ?= python3
STRICT := --explicit-target-dependency-import-check error
SWIFT_SOURCES := Package.swift Sources Tests

.PHONY: help demo build test bench bench-verify lint format schema docs picture gaps wheel setup clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: build ## Build, find the races of Fixtures/demo, and make them happen
	@.build/release/race-lint Fixtures/demo; status=$$?; \
	if [ $$status -eq 1 ]; then echo "(exit 1: there are findings, as there should be)"; \
	elif [ $$status -eq 0 ]; then echo "make demo: no findings, but Fixtures/demo has races" >&2; exit 1; \
	else exit $$status; fi
	@.build/release/race-lint verify Fixtures/demo --budget 8

build: setup ## Build .build/release/race-lint
	$(SWIFT) build -c release $(STRICT)

test: setup ## Run every test
	$(SWIFT) test $(STRICT)

bench: build ## Measure race-lint on real packages, against bare parsing, and draw the chart of the README
	@Tests/Benchmarks/bench --svg Documentation/benchmark.svg

bench-verify: build ## Measure what verify says of the rules' fixtures
	@Tests/Benchmarks/verification

lint: ## Check the format, and what the compiler does not check
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@.ci/checks

format: ## Format the Swift sources in place
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_SOURCES)

schema: build ## Write the JSON Schema of the configuration
	.build/release/race-lint config --schema > Documentation/race-lint.schema.json

picture: build ## Draw the picture of the README
	cd Documentation && { ../.build/release/race-lint racy.py --isolated --color always || [ $$? -eq 1 ]; } \
	  | ./draw-terminal > finding.svg

docs: ## Build the documentation in .build/docs
	docc convert Sources/RaceLint/RaceLint.docc --output-path .build/docs \
	  --fallback-display-name race-lint --fallback-bundle-identifier race-lint

gaps: ## Count the races not found yet and the false alarms, by the marks in Fixtures
	@echo "missed: $$(git grep -hE '(#|//) todo want RL' -- Fixtures ':!*.md' | wc -l)"
	@echo "false alarms: $$(git grep -hE '(#|//) todo silent RL' -- Fixtures ':!*.md' | wc -l)"

wheel: setup ## Build the Python package that carries the program, in dist
	@$(PYTHON) Packaging/build_backend dist

setup: ## Install the tree-sitter library if it is missing, and fetch the grammars
	@.ci/install-tree-sitter
	@$(PYTHON) Grammars/fetch

clean: ## Remove what was built; Grammars/sources stays
	rm -rf .build
