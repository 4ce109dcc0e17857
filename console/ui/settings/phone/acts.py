"""Acts about the phone systems of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.settings.phone.section import PhoneSection


def add_phone_settings_acts(registry: Registry, section: Callable[[], PhoneSection]) -> None:
    """`section` shows the settings and gives their part about the phone."""
    registry.add(
        Act(
            "phone.connect",
            lambda: translate("phone", "Connect a phone system"),
            icon="phone",
            menu="desk",
            section=7,
            words=lambda: translate("phone", "Asterisk FreePBX PBX SIP telephone"),
            call=lambda: section().open_entry(None),
        ),
        Act(
            "phone.mine",
            lambda: translate("phone", "Choose my phone and how it rings"),
            icon="speaker-high",
            menu="desk",
            section=7,
            words=lambda: translate("phone", "extension sound device volume"),
            call=lambda: section().mine.phone.setFocus(Qt.FocusReason.ShortcutFocusReason),
        ),
    )
