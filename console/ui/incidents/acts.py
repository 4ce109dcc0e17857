"""The acts of groups and incidents, with their keys; they are known before a launch is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.incidents.part import IncidentsPart


def add_incident_acts(registry: Registry, part: Callable[[], IncidentsPart], shown: Callable[[], bool]) -> None:
    """`shown`: whether a launch is in front now; `part` is only asked for then."""

    def grouped() -> bool:
        return shown() and part().chosen is not None

    def going() -> bool:
        return shown() and bool(part().cards.cards)

    registry.add(
        Act(
            "incident.open",
            lambda: translate("incidents", "Open incident"),
            icon="warning",
            menu="launch",
            words=lambda: translate("incidents", "trouble group many broadcast"),
            enabled_when=grouped,
            call=lambda: part().open_chosen(),
        ),
        Act(
            "incident.answer_all",
            lambda: translate("incidents", "Answer all…"),
            icon="chats",
            menu="launch",
            words=lambda: translate("incidents", "trouble group many broadcast"),
            enabled_when=grouped,
            call=lambda: part().answer_chosen(),
        ),
        Act(
            "incident.move",
            lambda: translate("incidents", "Move to group…"),
            icon="arrow-bend-up-right",
            keys=("G",),
            menu="launch",
            enabled_when=shown,
            call=lambda: part().move_chosen(),
        ),
        Act(
            "incident.rename",
            lambda: translate("incidents", "Rename the group…"),
            icon="pencil-simple",
            menu="launch",
            enabled_when=grouped,
            call=lambda: part().rename_chosen(),
        ),
        Act(
            "incident.message",
            lambda: translate("incidents", "Message to all who have it"),
            icon="megaphone",
            menu="launch",
            words=lambda: translate("incidents", "incident broadcast send everybody"),
            enabled_when=going,
            call=lambda: part().write_to_all(),
        ),
        Act(
            "incident.calls",
            lambda: translate("incidents", "Who is to be called…"),
            icon="phone",
            menu="launch",
            enabled_when=going,
            call=lambda: part().show_calls(),
        ),
        Act(
            "incident.solve",
            lambda: translate("incidents", "Solve together…"),
            icon="check",
            menu="launch",
            words=lambda: translate("incidents", "incident end done"),
            enabled_when=going,
            call=lambda: part().solve(),
        ),
    )
