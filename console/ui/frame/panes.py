"""Going round the panes of the window with one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from console.ui.queue.panel import QueuePanel


def move_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """From the innermost pane that has the focus to the one `step` after it."""
    here = [i for i, pane in enumerate(panes) if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
    following = panes[(here[-1] + step if here else 0) % len(panes)]
    if isinstance(following, QueuePanel):
        following.focus_list()
        return
    for widget in (following, *following.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy().value & 1 and not widget.focusProxy():
            widget.setFocus()
            return
