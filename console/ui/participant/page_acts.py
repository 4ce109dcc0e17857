"""The acts of the people page; they are known before the page is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.participant.page import PeoplePage


def add_people_acts(registry: Registry, page: Callable[[], PeoplePage]) -> None:
    registry.add(
        Act(
            "people.new",
            lambda: translate("participant", "New person"),
            icon="user-plus",
            menu="desk",
            words=lambda: translate("participant", "participant learner add"),
            call=lambda: page().begin_person(),
        )
    )
    registry.add(
        Act(
            "people.doubles",
            lambda: translate("participant", "Possible duplicates…"),
            icon="users",
            menu="desk",
            words=lambda: translate("participant", "merge people known twice"),
            call=lambda: page().show_doubles(),
        )
    )
