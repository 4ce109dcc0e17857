"""Puts into the window what is done to the person who is shown, wherever that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.ui.shared.actions import Act
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.window import Window


def person_in(window: Window) -> None:
    def remind() -> None:
        shown = window.places.currentWidget()
        if shown is window.columns:
            window.person.remind_shown()
        elif shown is window.pages.people:
            window.pages.people.detail.remind_shown()
        elif shown is window.pages.courses:
            window.pages.courses.remind_current()

    window.registry.add(
        Act(
            "person.remind",
            lambda: translate("courses", "Remind kindly"),
            icon="hand-waving",
            keys=("Ctrl+Shift+R",),
            menu="ticket",
            section=3,
            words=lambda: translate("courses", "overdue late checkpoint reminder"),
            call=remind,
        )
    )
