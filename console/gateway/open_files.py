"""How many connections the system lets this program have: raised as far as it may be, and told where it is too few."""

from __future__ import annotations

import logging
import sys

if sys.platform != "win32":
    import resource

_log = logging.getLogger("console.gateway")
_BESIDE = 256
"""Files and connections of everything else: the desk, mailboxes, phone systems."""


def let_in(connections: int) -> None:
    """Every connection is an open file to the system; on most it allows 1,024 until it is asked for more."""
    if sys.platform == "win32":
        return
    wanted = connections + _BESIDE
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if now in range(wanted):
        allowed = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        if allowed > now:
            resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))
        if allowed < wanted:
            _log.warning("the system lets us open %s files; for all connections %s are needed", allowed, wanted)
