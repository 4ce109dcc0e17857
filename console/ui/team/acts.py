"""The acts of the place of the team; they are known before the place is there."""

from __future__ import annotations

from collections.abc import Callable

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


def add_team_acts(registry: Registry, go: Callable[[str], object]) -> None:
    """`go` shows a part of the place by its name; "" the one that was shown last."""
    registry.add(
        Act(
            "go.team",
            lambda: translate("board", "Team"),
            icon="users-three",
            keys=("Ctrl+6",),
            menu="go",
            section=1,
            words=lambda: translate("board", "board lead lanes load who is on shift"),
            call=lambda: go(""),
        ),
    )
