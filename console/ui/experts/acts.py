"""The acts of questions to experts, with their keys."""

from __future__ import annotations

from collections.abc import Callable

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


def add_expert_acts(
    registry: Registry, ask: Callable[[], object], can_ask: Callable[[], bool], go: Callable[[], object]
) -> None:
    """`go` shows the page of questions."""
    registry.add(
        Act(
            "ticket.ask",
            lambda: translate("experts", "Ask an expert…"),
            icon="question",
            keys=("Ctrl+Shift+X",),
            menu="ticket",
            section=3,
            words=lambda: translate("experts", "expert tutor colleague question consult help"),
            enabled_when=can_ask,
            call=ask,
        ),
        Act(
            "go.questions",
            lambda: translate("experts", "Questions to me and from me"),
            icon="chats-circle",
            menu="go",
            section=1,
            words=lambda: translate("experts", "expert tutor answer asked"),
            call=go,
        ),
    )
