"""The acts of the rota and of being at work; they are known before the page is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.shifts.page import RotaPage


def add_shift_acts(registry: Registry, rota: Callable[[], RotaPage]) -> None:
    """`rota` brings the page to the front."""

    def on_page(act: Callable[[RotaPage], object]) -> None:
        act(rota())

    registry.add(
        Act(
            "go.rota",
            lambda: translate("shifts", "Rota"),
            icon="calendar",
            keys=("Ctrl+Shift+6",),
            menu="go",
            section=1,
            words=lambda: translate("shifts", "shifts week plan schedule who works when"),
            call=lambda: on_page(lambda page: page.grid.setFocus()),
        ),
        Act(
            "shifts.new",
            lambda: translate("shifts", "New shift"),
            icon="plus",
            menu="desk",
            section=3,
            words=lambda: translate("shifts", "rota plan schedule"),
            call=lambda: on_page(lambda page: page.deeds.new_if_allowed()),
        ),
        Act(
            "shifts.copy_week",
            lambda: translate("shifts", "Copy last week"),
            icon="copy",
            menu="desk",
            section=3,
            words=lambda: translate("shifts", "rota shifts repeat"),
            call=lambda: on_page(lambda page: page.deeds.copy_if_allowed()),
        ),
        Act(
            "shifts.today",
            lambda: translate("shifts", "Rota of this week"),
            icon="calendar-check",
            menu="go",
            section=2,
            call=lambda: on_page(lambda page: page.go_today()),
        ),
        Act(
            "shifts.export",
            lambda: translate("shifts", "My shifts as a calendar file…"),
            icon="calendar-plus",
            menu="desk",
            section=3,
            words=lambda: translate("shifts", "ics ical export rota"),
            call=lambda: on_page(lambda page: page.exporting.save_mine()),
        ),
        Act(
            "shifts.copy_text",
            lambda: translate("shifts", "Copy the week as text"),
            icon="copy",
            menu="desk",
            section=3,
            words=lambda: translate("shifts", "rota shifts"),
            call=lambda: on_page(lambda page: page.exporting.copy_text()),
        ),
    )
