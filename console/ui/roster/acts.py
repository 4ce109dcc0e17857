"""The acts of the surge roster, with their keys; they are known before a launch is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.roster.part import RosterPart


def add_roster_acts(registry: Registry, part: Callable[[], RosterPart], shown: Callable[[], bool]) -> None:
    """`shown`: whether a launch is in front now."""

    def add(name: str, text: Callable[[], str], call: Callable[[RosterPart], object], **more: object) -> None:
        registry.add(
            Act(
                f"roster.{name}",
                text,
                menu="desk",
                enabled_when=shown,
                call=lambda: call(part()) if shown() else None,
                **more,  # type: ignore[arg-type]
            )
        )

    add(
        "call_in",
        lambda: translate("roster", "Call in…"),
        lambda roster: roster.call_somebody(),
        icon="phone-outgoing",
        words=lambda: translate("roster", "reserve surge launch help come"),
    )
    add(
        "add",
        lambda: translate("roster", "Give somebody a seat…"),
        lambda roster: roster.add_person(),
        icon="user-plus",
        words=lambda: translate("roster", "surge roster launch desk reserve"),
    )
    add(
        "defend",
        lambda: translate("roster", "Queues we defend…"),
        lambda roster: roster.defend(),
        icon="shield",
        words=lambda: translate("roster", "set back promises launch priority"),
    )
    add(
        "move",
        lambda: translate("roster", "Move to another desk…"),
        lambda roster: roster.move_current(),
        icon="arrows-left-right",
        keys=("M",),
        place="roster",
    )
    add(
        "release",
        lambda: translate("roster", "Release from the seat"),
        lambda roster: roster.release_current(),
        icon="sign-out",
        keys=("Delete",),
        place="roster",
    )
