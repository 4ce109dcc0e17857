"""Who a call is from, and how sure that is."""

from __future__ import annotations

from enum import StrEnum


class Sure(StrEnum):
    CERTAIN = "certain"
    """One person is known under this number, or somebody said who it is."""
    SHARED = "shared"
    """Several people are known under it: a family, an office."""
    PROBABLE = "probable"
    """It stands in letters of one person, or only its end is the same as that of a known number."""
    UNKNOWN = "unknown"
    WITHHELD = "withheld"
