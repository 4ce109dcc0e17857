"""The commands of the composer: names and keys, as the registry keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

PLACE = "composer"

# Return is the key beside the letters, Enter the one of the number pad; both are "Enter" for people.
_SEND = ("Ctrl+Enter", "Ctrl+Return")
_SEND_SOLVE = ("Ctrl+Shift+Enter", "Ctrl+Shift+Return")


def register(
    registry: Registry, calls: Mapping[str, Callable[[], object]], shown: Callable[[], bool]
) -> tuple[str, ...]:
    """`calls` says what an act does, but for those of letters (mail.py); `shown` whether there is a ticket to write in.

    Returns the ids of the acts.
    """
    made = _acts(shown)
    for act in made:
        registry.add(act)
        if act.id in calls:
            registry.on(act.id, calls[act.id])
    return tuple(act.id for act in made)


def _acts(shown: Callable[[], bool]) -> tuple[Act, ...]:
    def act(
        name: str, text: Callable[[], str], icon: str, *keys: str, section: int = 0, in_palette: bool = True
    ) -> Act:
        return Act(
            f"composer.{name}",
            text,
            icon=icon,
            keys=keys,
            place=PLACE,
            menu="reply",
            section=section,
            enabled_when=shown,
            in_palette=in_palette,
        )

    return (
        act("send", lambda: translate("composer", "Send"), "paper-plane-tilt", *_SEND),
        act("send_plain", lambda: translate("composer", "Send, leave the state"), "paper-plane-tilt"),
        act("send_wait", lambda: translate("composer", "Send and wait for them"), "hourglass"),
        act("send_solve", lambda: translate("composer", "Send and solve"), "check", *_SEND_SOLVE),
        act("send_next", lambda: translate("composer", "Send and next"), "skip-forward"),
        act("send_later", lambda: translate("composer", "Send later…"), "clock"),
        act("note", lambda: translate("composer", "Reply or note"), "lock-simple", "Ctrl+Shift+N", section=1),
        act("head", lambda: translate("composer", "To, Cc and subject"), "envelope-simple", "Ctrl+Shift+S", section=1),
        act("cc", lambda: translate("composer", "Add a copy to…"), "user-plus", section=1),
        act("quote", lambda: translate("composer", "Show what is answered"), "quotes", section=1),
        act("template", lambda: translate("composer", "Insert a template"), "lightning", "Ctrl+Shift+K", section=2),
        act("article", lambda: translate("composer", "Insert an article"), "book-bookmark", section=2),
        act("mention", lambda: translate("composer", "Name a colleague"), "user-plus", section=2),
        act("attach", lambda: translate("composer", "Attach a file"), "paperclip", section=2),
        act("bold", lambda: translate("composer", "Bold"), "text-bolder", "Ctrl+B", section=3, in_palette=False),
        act("italic", lambda: translate("composer", "Italic"), "text-italic", "Ctrl+I", section=3, in_palette=False),
        act("list", lambda: translate("composer", "List"), "list-bullets", section=3, in_palette=False),
        act("link", lambda: translate("composer", "Link"), "link", section=3, in_palette=False),
    )
