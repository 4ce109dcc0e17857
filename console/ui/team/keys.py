"""The keys of the board, for the foot of the window while it is in front."""

from __future__ import annotations

from collections.abc import Callable

from console.ui.frame.status_bar import KeyHint
from console.ui.shared.actions import Registry
from console.ui.shared.keys import key_caps
from console.ui.shared.words import translate

_ACTS: tuple[tuple[tuple[str, ...], Callable[[], str]], ...] = (
    (("ticket.give",), lambda: translate("board", "give to someone")),
    (("board.take", "board.put"), lambda: translate("board", "move")),
    (("view.undo",), lambda: translate("board", "take it back")),
)


def board_keys(registry: Registry) -> tuple[KeyHint, ...]:
    """As they are now: keys can be others than usual, or none."""
    found = []
    for acts, words in _ACTS:
        keys = [keys[0] for act in acts if (keys := registry.keys_of(act))]
        if keys:
            found.append(([cap for key in keys for cap in key_caps(key)], words))
    return tuple(found)
