"""The acts of the place of the team; they are known before the place is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.team.board import BoardPage


def add_team_acts(registry: Registry, go: Callable[[str], object], board: Callable[[], BoardPage]) -> None:
    """`go` shows a part of the place by its name; "" the one that was shown last."""

    def on_board(act: Callable[[BoardPage], object]) -> None:
        go("board")
        act(board())

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
        Act(
            "board.take",
            lambda: translate("board", "Take up what is chosen"),
            keys=("Ctrl+X",),
            place="board",
            menu="ticket",
            section=8,
            in_palette=False,
            call=lambda: board().take_up(),
        ),
        Act(
            "board.put",
            lambda: translate("board", "Give what was taken up to this lane"),
            keys=("Ctrl+V",),
            place="board",
            menu="ticket",
            section=8,
            in_palette=False,
            call=lambda: board().put_down(),
        ),
        Act(
            "board.call_in",
            lambda: translate("board", "Call somebody in…"),
            icon="phone-outgoing",
            menu="desk",
            words=lambda: translate("board", "reserve colleague off shift help"),
            call=lambda: on_board(lambda page: page.call_in()),
        ),
    )
