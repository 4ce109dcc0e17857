"""The acts of chats, with their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

ACTS = ("chat.take", "chat.next", "chat.pass", "chat.to_mail", "chat.end")


@dataclass(frozen=True, slots=True)
class ChatCalls:
    """What is done for each of these acts, and when it can be."""

    take: Callable[[], object]
    waits: Callable[[], bool]
    next_new: Callable[[], object]
    has_chats: Callable[[], bool]
    pass_on: Callable[[], object]
    to_mail: Callable[[], object]
    end: Callable[[], object]
    goes_on: Callable[[], bool]
    """The ticket that is open has a chat that has not ended."""


def add_chat_acts(registry: Registry, calls: ChatCalls) -> None:
    registry.add(
        Act(
            "chat.take",
            lambda: translate("chat", "Take the chat that waits longest"),
            icon="hand-grabbing",
            keys=("Ctrl+Shift+C",),
            menu="chat",
            enabled_when=calls.waits,
            call=calls.take,
        ),
        Act(
            "chat.next",
            lambda: translate("chat", "Next chat with something new"),
            icon="chat-circle-dots",
            keys=("Ctrl+Shift+J",),
            menu="chat",
            words=lambda: translate("chat", "switch unread my chats"),
            enabled_when=calls.has_chats,
            repeats=True,
            call=calls.next_new,
        ),
        Act(
            "chat.pass",
            lambda: translate("chat", "Pass the chat on…"),
            icon="arrow-bend-up-right",
            menu="chat",
            section=1,
            words=lambda: translate("chat", "transfer give colleague team"),
            enabled_when=calls.goes_on,
            call=calls.pass_on,
        ),
        Act(
            "chat.to_mail",
            lambda: translate("chat", "Go on by e-mail"),
            icon="envelope-simple",
            menu="chat",
            section=1,
            enabled_when=calls.goes_on,
            call=calls.to_mail,
        ),
        Act(
            "chat.end",
            lambda: translate("chat", "End the chat with a summary…"),
            icon="check-circle",
            menu="chat",
            section=1,
            words=lambda: translate("chat", "close finish solve note"),
            enabled_when=calls.goes_on,
            call=calls.end,
        ),
    )
