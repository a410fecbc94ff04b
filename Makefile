# Zhibiao 指标: reports in, a dataset out. `make help` says what each word does.

OUTPUT ?= output
GOLD ?= ../shared/gold
BIN := node_modules/.bin
INSTALLED := node_modules/.package-lock.json
BUILT := build/.stamp
TOOLS := build/tools/.stamp
RUN = node build/main.js $(if $(SOURCES),--sources "$(SOURCES)") --output "$(OUTPUT)" $(if $(JOBS),--jobs $(JOBS))
TOOL = node build/tools/test

.PHONY: data normalise segment extract validate fetch test check score diff release coverage draw pairs faults fix system clean help
.DEFAULT_GOAL := data

data: $(BUILT) ## make the dataset: SOURCES= (default sources/reports, or the samples) OUTPUT=output JOBS=
	@$(RUN)

normalise: $(BUILT) ## show the text of each report as it is read: OUTPUT/stages/normalise.jsonl
	@$(RUN) --until normalise

segment: $(BUILT) ## show the head, sections and sentences of each report: OUTPUT/stages/segment.jsonl
	@$(RUN) --until segment

extract: $(BUILT) ## show the figures of each report with place and indicator: OUTPUT/stages/link.jsonl
	@$(RUN) --until link

validate: $(TOOLS) ## make the dataset and show what is doubtful in it; fails on errors: SOURCES= OUTPUT=
	@$(RUN) || [ $$? -eq 3 ]
	@$(TOOL)/summary.js --output "$(OUTPUT)"

pairs: $(TOOLS) ## count promises held against results and draw some to be checked by hand: OUTPUT=, ARGS="--count 60 --seed 1"
	@$(TOOL)/pairs.js --output "$(OUTPUT)" $(ARGS)

faults: $(TOOLS) ## change single digits of real reports and count what is noticed: SOURCES=, ARGS="--count 500"
	@$(TOOL)/faults.js --sources "$(SOURCES)" $(ARGS)

fetch: $(BUILT) ## download reports that sources/catalogue.csv lists: CONTACT=you@example.org PLACE= YEAR= (2015, 2010-2015)
	@node build/main.js fetch $(if $(CONTACT),--contact "$(CONTACT)") $(if $(PLACE),--place "$(PLACE)") $(if $(YEAR),--year "$(YEAR)") $(ARGS)

test: $(BUILT) ## run the tests
	@$(BIN)/vitest run

check: $(INSTALLED) ## check types, style and lexicons
	@$(BIN)/tsc --noEmit -p tsconfig.json
	@$(BIN)/tsc --noEmit -p test/tsconfig.json
	@$(BIN)/biome lint --error-on-warnings pipeline test
	@$(BIN)/vitest run test/lexicons.test.ts test/architecture.test.ts

score: $(TOOLS) ## score a dataset against labels: GOLD= OUTPUT=, ARGS="--errors FILE --save"
	@$(TOOL)/score.js --output "$(OUTPUT)" --gold "$(GOLD)" $(ARGS)

diff: $(BUILT) $(TOOLS) ## show what changed between two output folders or commits: A= B=, ARGS=
	@$(TOOL)/diff.js $(A) $(B) $(ARGS)

release: $(BUILT) $(TOOLS) ## pack a dataset as a ZIP with checksums: VERSION=1.2.0 OUTPUT=, PREVIOUS=<folder or ZIP> adds changes.csv
	@$(TOOL)/release.js --version "$(VERSION)" --output "$(OUTPUT)" $(if $(PREVIOUS),--previous "$(PREVIOUS)")

coverage: $(TOOLS) ## show which headline figures were found: OUTPUT=, ARGS=--list
	@$(TOOL)/coverage.js --output "$(OUTPUT)" $(ARGS)

draw: $(TOOLS) ## draw rows of a dataset for checking by hand: OUTPUT=, ARGS="--count 60 --seed 1"
	@$(TOOL)/draw.js --output "$(OUTPUT)" $(ARGS)

fix: $(INSTALLED) ## mend what the linter can mend by itself
	@$(BIN)/biome lint --write pipeline test

system: ## install the programs that some tests use, where that is possible
	@.ci/system

clean: ## remove what was built; datasets stay
	rm -rf build

help: ## show this
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r word what; do printf '  make %-10s %s\n' "$$word" "$$what"; done

$(INSTALLED): package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

$(BUILT): $(INSTALLED) tsconfig.json $(shell find pipeline -name '*.ts')
	@$(BIN)/tsc -p tsconfig.json
	@touch $@

$(TOOLS): $(BUILT) test/tsconfig.json $(shell find test -name '*.ts')
	@$(BIN)/tsc -p test/tsconfig.json
	@touch $@
