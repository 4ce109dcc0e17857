"""The shape of the window: nothing cut, nothing outside, everything named, at every size, language and text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.queries.queue import TicketRow
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.controls.pressable import FocusRing, Pressable
from console.ui.shared.floating import Shadow
from console.ui.ticket.subject import Subject
from tests.e2e.agent import Agent

Seat = Callable[..., Agent]

SIZES = ((940, 480), (1100, 640), (1280, 720), (1440, 900), (1800, 1000))
# Text of twice the size in a low window leaves less than the smallest window has at the usual size: it is out of reach.
AT_ZOOM = {100: SIZES, 200: SIZES[2:]}


def visible(agent: Agent) -> Iterator[QWidget]:
    for widget in agent.window.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow() and not isinstance(widget, FocusRing | Shadow):
            yield widget


def name_of(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    line = [type(widget).__name__]
    step = widget.parentWidget()
    while step is not None and len(line) < 4:
        line.append(type(step).__name__)
        step = step.parentWidget()
    return f"{' in '.join(line)} {(widget.accessibleName() or words)!r}"


def scrolled(widget: QWidget) -> bool:
    """Whether it lies on something that scrolls: there it may be longer than what is seen."""
    step: QWidget | None = widget
    while step is not None and not step.isWindow():
        parent = step.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is step:
            return True
        step = parent
    return False


def cut(agent: Agent) -> list[str]:
    """What bears words and is narrower or lower than they are, and does not cut itself with "…"."""
    found = []
    for widget in visible(agent):
        wanted = widget.sizeHint()
        if isinstance(widget, ElidedLabel) or not isinstance(widget, QLabel | Pressable):
            continue
        if isinstance(widget, QLabel | Subject) and widget.hasHeightForWidth():
            tall = widget.heightForWidth(widget.width())
            if widget.height() < tall:
                found.append(f"{name_of(widget)}: {widget.height()} high of {tall}")
            continue
        # A control that says by its least size that it can be narrower shortens its words itself.
        least = widget.minimumSizeHint() if isinstance(widget, Pressable) else wanted
        if widget.width() < least.width() or widget.height() < least.height():
            found.append(f"{name_of(widget)}: {widget.width()}x{widget.height()} of {least.width()}x{least.height()}")
    return found


def outside(agent: Agent) -> list[str]:
    """What lies partly beyond the edge of what it stands in."""
    found = []
    for widget in visible(agent):
        parent = widget.parentWidget()
        if parent is None or scrolled(widget):
            continue
        if not parent.rect().contains(widget.geometry()):
            found.append(f"{name_of(widget)}: {widget.geometry().getRect()} in {parent.rect().getRect()}")
    return found


def overlapping(agent: Agent) -> list[str]:
    """Controls side by side that lie on each other."""
    found = []
    controls = [each for each in visible(agent) if isinstance(each, QLabel | Pressable)]
    for at, one in enumerate(controls):
        for other in controls[at + 1 :]:
            if one.parentWidget() is not other.parentWidget() or one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            shared: QRect = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                found.append(f"{name_of(one)} and {name_of(other)}: {shared.getRect()}")
    return found


def misshapen(agent: Agent) -> list[str]:
    """What is still wrong when the layouts have come to rest."""
    found: list[str] = []

    def fine() -> bool:
        found[:] = [*cut(agent), *outside(agent), *overlapping(agent)]
        return not found

    agent.waits_for_quiet()
    with suppress(QtBot.TimeoutError):
        agent.qtbot.waitUntil(fine, timeout=1000)
    return found


def opened(agent: Agent) -> TicketRow:
    agent.waits_until(agent.window.queue.rows)
    rows = agent.window.queue.rows()
    row = next((row for row in rows if row.subject.startswith("No sound in lessons")), rows[0])
    agent.window.open_ticket(row.id)
    agent.waits_until(lambda: agent.open_ticket() == row.id and agent.window.composer.texts.loaded)
    return row


@pytest.mark.parametrize("zoom", list(AT_ZOOM))
def test_nothing_is_cut_outside_or_on_top_of_another_at_any_size(demo: Seat, zoom: int) -> None:
    """Language and text size are changed in the open window, as a person does it."""
    agent = demo()
    opened(agent)
    agent.window.pages.settings.set_zoom(zoom)
    faults = []
    for language in ("en", "pl", "ru"):
        agent.window.pages.settings.set_language(language)
        for size in AT_ZOOM[zoom]:
            agent.window.resize(*size)
            for start in (agent.window.composer.start_reply, agent.window.composer.start_note):
                start()
                faults += [f"{language} {size} {said}" for said in misshapen(agent)]
    assert not faults, "\n".join(dict.fromkeys(faults))


def test_the_other_pages_too(demo: Seat) -> None:
    agent = demo()
    faults = []
    for language in ("en", "pl", "ru"):
        agent.window.pages.settings.set_language(language)
        for key, page in (("Ctrl+2", "people"), ("Ctrl+3", "articles"), ("Ctrl+,", "settings")):
            agent.presses(key)
            for size in (SIZES[0], SIZES[2], SIZES[4]):
                agent.window.resize(*size)
                faults += [f"{language} {page} {size} {said}" for said in misshapen(agent)]
    assert not faults, "\n".join(dict.fromkeys(faults))


def test_every_control_that_takes_the_focus_has_a_name(demo: Seat) -> None:
    agent = demo()
    opened(agent)
    nameless = []
    for place in ("queue", "people", "articles", "settings"):
        agent.window.show_place(place)
        agent.waits_for_quiet()
        for widget in visible(agent):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.focusProxy()
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            if takes and not (widget.accessibleName() or words).strip():
                nameless.append(f"{place}: {name_of(widget)}")
    assert not nameless, "\n".join(nameless)
