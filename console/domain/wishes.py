"""Wishes: what people would like the platform to do, or to stop doing."""

from __future__ import annotations

from enum import StrEnum


class WishKind(StrEnum):
    WISH = "wish"
    DEFECT = "defect"


class WishState(StrEnum):
    OPEN = "open"
    PLANNED = "planned"
    DONE = "done"
    DECLINED = "declined"
    """It will not be done, and those who asked may be told so."""


class GapState(StrEnum):
    OPEN = "open"
    WRITTEN = "written"
    DECLINED = "declined"
