"""What the settings of routing say."""

from __future__ import annotations

from collections.abc import Sequence

from console.domain.load import points
from console.domain.routing import Routing
from console.domain.waits import wait_said
from console.queries.routing import WouldGo
from console.ui.queue.text import channel
from console.ui.shared.words import translate
from console.ui.ticket.acts.text import first_shown
from console.ui.ticket.conversation.routed import why


def half(halves: int) -> str:
    return f"{points(halves):g}"


def below(routing: Routing) -> str:
    """All that is set, in one line."""
    dealt = ", ".join(map(channel, routing.channels)) or translate("routing", "nothing is dealt out")
    parts = [
        dealt,
        translate("routing", "room for {capacity}").format(capacity=half(routing.weights.capacity)),
        *(
            [translate("routing", "back after {time}").format(time=wait_said(routing.return_after))]
            if routing.return_after is not None
            else []
        ),
    ]
    return " · ".join(parts)


def tried(found: Sequence[WouldGo]) -> str:
    """Who would get the last tickets, and why."""
    if not found:
        return translate("routing", "There is no ticket yet to try it on.")
    lines = []
    for one in found:
        whom = first_shown(one.name) or translate("routing", "nobody")
        lines.append(f"T-{one.number}  {one.subject or one.participant_name}  →  {whom}: {why(one.choice)}")
    return "\n".join(lines)
