"""The keys that matter in a place, for the foot of the window while it is in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from console.ui.frame.status_bar import KeyHint
from console.ui.shared.actions import Registry
from console.ui.shared.keys import key_caps
from console.ui.shared.words import translate

Hints = Sequence[tuple[tuple[str, ...], Callable[[], str]]]
"""Acts, and what their keys do."""

BOARD: Hints = (
    (("ticket.give",), lambda: translate("board", "give to someone")),
    (("board.take", "board.put"), lambda: translate("board", "move")),
    (("view.undo",), lambda: translate("board", "take it back")),
)
LAUNCH: Hints = (
    (("launch.hold",), lambda: translate("launch", "hold")),
    (("launch.my_check",), lambda: translate("launch", "my check is Go")),
)


def keys_of(registry: Registry, hints: Hints) -> tuple[KeyHint, ...]:
    """As they are now: keys can be others than usual, or none."""
    found = []
    for acts, words in hints:
        keys = [keys[0] for act in acts if (keys := registry.keys_of(act))]
        if keys:
            found.append(([cap for key in keys for cap in key_caps(key)], words))
    return tuple(found)
