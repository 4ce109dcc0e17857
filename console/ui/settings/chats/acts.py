"""Acts about the chats of the company's pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.settings.chats.section import ChatsSection


def add_chat_settings_acts(registry: Registry, section: Callable[[], ChatsSection]) -> None:
    """`section` shows the settings and gives their part about chats."""
    registry.add(
        Act(
            "chat.new_site",
            lambda: translate("chats", "Put a chat on a page"),
            icon="chat-circle-text",
            menu="desk",
            section=7,
            words=lambda: translate("chats", "widget website login page script"),
            call=lambda: section().open_entry(None),
        ),
    )
