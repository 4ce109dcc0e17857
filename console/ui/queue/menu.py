"""The context menu of a ticket in the list, made of the acts that are there."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from console.ui.shared.actions import Registry
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look

_ACTS: tuple[tuple[str, ...], ...] = (
    ("ticket.reply", "ticket.note", "ticket.bulk_reply"),
    ("ticket.claim", "ticket.unclaim", "ticket.give", "ticket.snooze", "ticket.wake", "ticket.solve"),
    ("ticket.state", "ticket.priority", "ticket.category", "ticket.tags", "ticket.unread"),
    ("ticket.merge", "ticket.link"),
    ("ticket.spam", "ticket.block"),
)


def ticket_menu(look: Look, registry: Registry, parent: QWidget) -> QMenu:
    """Empty where none of the acts is known. It goes when it is closed."""
    known = {act.id for act in registry.acts()}
    menu = Menu(look, parent)
    for group in _ACTS:
        actions = [registry.find(id_) for id_ in group if id_ in known]
        if actions and not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(actions)
    menu.aboutToHide.connect(menu.deleteLater)
    registry.refresh()
    return menu
