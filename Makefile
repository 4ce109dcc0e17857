# Everything is done by tools/make.py, so that a system without make has the same commands: python -m tools.make run

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$python" && break; done)
NONE = Third Ring needs Python 3.11 or newer, and none was found. Install one, or name it: make $@ PYTHON=/where/it/is

.DEFAULT_GOAL := help
.PHONY: help run gateway post test test-long check tidy bench screens i18n map constraints clean

bench: private ARGS += $(if $(TEAM),--team) $(if $(MAIL),--mail) $(if $(CALLS),--calls) $(if $(PHONE),--phone) $(if $(CHATS),--chats) $(if $(BOARD),--board) $(if $(LAUNCH),--launch) $(if $(RELAY),--relay) $(if $(ARTICLES),--articles $(ARTICLES)) $(if $(SIZE),--size $(SIZE))

help run gateway post test test-long check tidy bench screens i18n map constraints clean:
	@$(if $(PYTHON),"$(PYTHON)" -m tools.make $@ $(ARGS),echo "$(NONE)" >&2; exit 1)
