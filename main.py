"""Starts Third Ring from a checkout."""

import sys

from console.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
