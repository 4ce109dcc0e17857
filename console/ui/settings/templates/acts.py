"""Acts about the templates of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.settings.templates.section import TemplatesSection


def add_template_acts(registry: Registry, section: Callable[[], TemplatesSection]) -> None:
    """`section` shows the settings and gives their part about templates."""
    registry.add(
        Act(
            "templates.show",
            lambda: translate("templates", "Templates of answers"),
            icon="lightning",
            menu="desk",
            section=7,
            words=lambda: translate("templates", "canned reply macro placeholder"),
            call=lambda: section().setFocus(),
        ),
        Act(
            "templates.new",
            lambda: translate("templates", "New template"),
            icon="plus",
            menu="desk",
            section=7,
            call=lambda: section().open_entry(None),
        ),
    )
