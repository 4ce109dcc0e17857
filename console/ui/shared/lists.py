"""The letters every list understands: J and K move as the arrows do, X marks as Space does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


def add_list_acts(registry: Registry) -> None:
    """Each panel with a list may ask for them; they are added once."""
    if any(act.id == "list.next" for act in registry.acts()):
        return
    registry.add(
        Act(
            "list.next",
            lambda: translate("lists", "Next row"),
            keys=("J",),
            menu="go",
            section=9,
            call=lambda: _press(Qt.Key.Key_Down),
            repeats=True,
            in_palette=False,
        ),
        Act(
            "list.previous",
            lambda: translate("lists", "Previous row"),
            keys=("K",),
            menu="go",
            section=9,
            call=lambda: _press(Qt.Key.Key_Up),
            repeats=True,
            in_palette=False,
        ),
        Act(
            "list.mark",
            lambda: translate("lists", "Mark row"),
            keys=("X",),
            menu="go",
            section=9,
            call=lambda: _press(Qt.Key.Key_Space),
            in_palette=False,
        ),
    )


def _press(key: Qt.Key) -> None:
    # As a key, so that every list moves in its own way, over its own heads and gaps.
    focus = QApplication.focusWidget()
    if isinstance(focus, QAbstractItemView):
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
