"""A Moodle that the desk brings people from: where it is, and what of it is wanted."""

from __future__ import annotations

from console.domain.clean import Clean
from console.domain.ids import Id

REFUSED = "refused: "
"""Before the names of courses that were refused in a round that brought the others."""


class MoodleSite(Clean, frozen=True, kw_only=True):
    id: Id
    name: str
    url: str
    """The address of its first page, for example https://learn.example/moodle."""
    active: bool = True
    courses: tuple[int, ...] = ()
    """Numbers of the courses that are brought; empty: all the token may see."""
    every_minutes: int = 30
    region: str = "PL"
    """ISO 3166: how numbers without a country are read."""


def token_name(site: Id) -> str:
    """Under which a keyring keeps its token."""
    return f"moodle/{site}"
