"""The acts of the tutor's view."""

from __future__ import annotations

from collections.abc import Callable

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


def add_tutor_acts(
    registry: Registry,
    show: Callable[[], object],
    hand: Callable[[], object],
    can_raise: Callable[[], bool],
    ask: Callable[[], object],
    can_ask: Callable[[], bool],
) -> None:
    registry.add(
        Act(
            "tutor.view",
            lambda: translate("tutor", "Show the tutor’s view"),
            icon="chalkboard-teacher",
            menu="launch",
            words=lambda: translate("tutor", "on air window above small card webinar"),
            call=show,
        ),
        Act(
            "tutor.hand",
            lambda: translate("tutor", "Ask for help"),
            icon="hand-palm",
            menu="launch",
            words=lambda: translate("tutor", "hand up tutor"),
            enabled_when=can_raise,
            call=hand,
        ),
        Act(
            "tutor.ask",
            lambda: translate("tutor", "Question for the tutor…"),
            icon="hand-palm",
            menu="ticket",
            section=3,
            words=lambda: translate("tutor", "webinar live answer ask"),
            enabled_when=can_ask,
            call=ask,
        ),
    )
