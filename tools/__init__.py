"""What prepares, runs and checks a checkout; standard library only, so that it works before anything is installed."""

import sys

# Said here because an older Python already stumbles over the imports of the modules below.
if sys.version_info < (3, 11):  # noqa: UP036 - this file is the one that is read by an older Python
    sys.exit(
        "Third Ring needs Python 3.11 or newer; this is Python {}.{}. "
        "Install a newer one and name it: make run PYTHON=python3.11".format(*sys.version_info[:2])
    )
