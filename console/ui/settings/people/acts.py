"""Acts about the people of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.settings.people.section import PeopleSection


def add_colleague_acts(registry: Registry, section: Callable[[], PeopleSection]) -> None:
    """`section` shows the settings and gives their part about people."""
    registry.add(
        Act(
            "colleagues.show",
            lambda: translate("colleagues", "People of the desk"),
            icon="identification-badge",
            menu="desk",
            section=7,
            words=lambda: translate("colleagues", "agents skills languages capacity role team settings"),
            call=lambda: section().setFocus(),
        ),
    )
