"""What is known of rows before commands are done to them, so that each need not ask the database once more."""

from __future__ import annotations

from typing import Any

from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.sla import Promises
from console.domain.tickets import Channel


class Ahead:
    """Of one transaction at most. Handlers keep it in step with what they write; where it says nothing they ask."""

    def __init__(self) -> None:
        self.absent: set[tuple[type[Any], Id]] = set()
        """Rows that are not there."""
        self.shown: dict[Id, list[str]] = {}
        """The addresses and numbers of participants, all of each, as they are shown."""
        self.owned: dict[tuple[IdentityKind, str], bool] = {}
        """Whether somebody is known under an address or a number."""
        self.promises: Promises | None = None
        """What the desk promises, once it was read."""
        self.kin: dict[Id, list[Id]] = {}
        """People who live on as one, by each of them (store/kin.py)."""
        self.locked: set[tuple[type[Any], Any]] = set()
        """Rows that stay as they are until the transaction has ended."""
        self.chats: set[Id] = set()
        """Chats that are locked so, and their tickets before them."""
        self.channels: dict[Id, set[Channel]] = {}
        """Over which channels words have come, of tickets that nothing was merged into."""
        self.gathers = False
        """Whether what commands change may wait for the last of them: none asks what another one has changed."""
        self.rows: list[Any] = []
        """Kept, because a session forgets what nobody refers to, and each would be read once more."""
