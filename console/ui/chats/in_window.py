"""Puts the chats into the window: what they need of the screens, and where their parts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from console.domain.ids import Id
from console.ui.calls.ringing_rows import RingingRows
from console.ui.calls.speaker import Speaker
from console.ui.chats.by_mail import ByMail
from console.ui.chats.chats import Chats, Surroundings
from console.ui.chats.mark import ChatsMark
from console.ui.chats.strip import ChatStrip
from console.ui.chats.waiting_rows import WaitingRows
from console.ui.frame.columns import Breakpoint
from console.ui.shared.actions import LIST

if TYPE_CHECKING:
    from console.ui.window import Window


def chats_in(window: Window, speaker: Speaker | None) -> Chats:
    """After the phone: its rows stand above those of chats."""
    phone = window.phone
    chats = Chats(
        window.look,
        window.work,
        window.desk,
        window.registry,
        window.notices,
        window.announcer,
        Surroundings(
            host=window,
            on_table=window.ticket.ticket,
            enter=lambda ticket: _enter(window, ticket),
            on_phone=lambda: bool(phone.ringing) or phone.watch.talking is not None,
            sound=lambda: (window.options.ring_device, window.options.chat_volume / 100),
        ),
        window.ticket.live,
        speaker,
    )
    phone.changed.connect(chats.sounds_changed)
    rows = WaitingRows(window.look, chats.watch, window.queue.list, chats.keys)
    ringing = window.queue.findChild(RingingRows)
    column = window.queue.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(column.indexOf(window.queue.pages), rows)
    if ringing is not None:
        ringing.below, rows.above = rows, ringing
    window.registry.attach(rows.list, LIST)
    rows.taken.connect(chats.take)
    window.columns.changed_breakpoint.connect(lambda point: rows.set_narrow(point is Breakpoint.S))
    window.ticket.put_under_header(ChatStrip(window.look, window.ticket, window.registry))
    ByMail(window.ticket, window.composer)
    mark = ChatsMark(window.look, chats.watch)
    mark.chosen.connect(lambda ticket: _enter(window, ticket))
    bar = window.top_bar.layout()
    if isinstance(bar, QBoxLayout):
        bar.insertWidget(bar.indexOf(window.top_bar.state), mark)
    window.ticket.arrived.connect(chats.read_out)
    chats.typing.connect(lambda tickets: _show_typing(window, tickets))
    return chats


def _show_typing(window: Window, tickets: frozenset[Id]) -> None:
    window.queue.row_painter.typing = tickets
    window.queue.list.viewport().update()


def _enter(window: Window, ticket: Id) -> None:
    window.entering.enter(ticket)
    window.queue.select(ticket)
