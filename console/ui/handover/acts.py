"""The acts of hand-overs; they are known before their page is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.handover.page import HandOverPage


def add_hand_over_acts(registry: Registry, page: Callable[[], HandOverPage]) -> None:
    """`page` brings it to the front."""
    registry.add(
        Act(
            "handover.open",
            lambda: translate("handover", "Handover"),
            icon="handshake",
            menu="go",
            section=1,
            words=lambda: translate("handover", "hand over shift end leave go home what happened since last shift"),
            call=page,
        ),
        Act(
            "handover.finish",
            lambda: translate("handover", "Hand over and go…"),
            icon="sign-out",
            menu="desk",
            words=lambda: translate("handover", "shift end leave go home give my tickets"),
            call=lambda: page().begin_to_finish(),
        ),
    )
