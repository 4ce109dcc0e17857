"""Where something failed, for the log: not with which words, for those are of the people who write to us."""

from __future__ import annotations

import traceback


def whereabouts(fault: Exception) -> str:
    """What kind of fault it was, and the last places it came through."""
    places = [f"{place.filename}:{place.lineno}" for place in traceback.extract_tb(fault.__traceback__)[-3:]]
    return f"{type(fault).__name__} at {', '.join(places)}"
