"""Puts the phone into the window: what it needs of the screens, and where its parts stand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout

from console.ui.calls.figures import FiguresCard, FiguresMark, FiguresWatch
from console.ui.calls.matter import Matter
from console.ui.calls.phone import Phone, Surroundings
from console.ui.calls.ringing_rows import RingingRows
from console.ui.calls.speaker import Speaker
from console.ui.frame.columns import Breakpoint
from console.ui.shared.actions import LIST

if TYPE_CHECKING:
    from console.ui.window import Window


def phone_in(window: Window, speaker: Speaker | None) -> Phone:
    def area() -> QRect:
        columns = window.columns
        corner = columns.mapTo(window, QPoint(0, 0))
        # Where the context is a drawer or was put away the card takes the place it would have.
        width = columns.context.width() if columns.context_shown else window.look.px(404)
        return QRect(corner.x() + columns.width() - width, corner.y(), width, columns.height())

    def on_table() -> Matter | None:
        detail = window.ticket.ticket()
        return Matter(detail.row.id, detail.row.number, detail.row.subject) if detail is not None else None

    phone = Phone(
        window.look,
        window.work,
        window.desk,
        window.registry,
        window.notices,
        window.announcer,
        Surroundings(
            host=window,
            area=area,
            on_table=on_table,
            composer_empty=lambda: not window.composer.has_text(),
            open_ticket=window.open_ticket,
            open_person=window.open_person,
            show_call=lambda: window.show_place("queue"),
            language=lambda: window.words.language,
            sound=lambda: (window.options.ring_device, window.options.ring_volume / 100),
        ),
        speaker,
    )
    window.ticket.put_above(phone.panel)
    window.ticket.put_above(phone.away)
    phone.changed.connect(lambda: window.top_bar.set_ringing(_rings_since(phone)))
    rows = RingingRows(window.look, phone.watch, window.queue.list)
    column = window.queue.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(column.indexOf(window.queue.pages), rows)
    window.registry.attach(rows.list, LIST)
    rows.taken.connect(phone.answer)
    window.columns.changed_breakpoint.connect(lambda point: rows.set_narrow(point is Breakpoint.S))
    figures = FiguresWatch(window.work, phone.watch, phone)
    mark = FiguresMark(window.look, figures)
    window.status_bar.add_channels(mark)
    card = FiguresCard(window.look, window, figures, lambda: mark.mapTo(window, QPoint(0, 0)).x())
    mark.clicked.connect(card.toggle)
    phone.asking.set_up = lambda: window.registry.do("phone.mine")
    window.person.dial = window.pages.dial = phone.dial
    window.ticket.set_dial(phone.dial)
    window.columns.changed_breakpoint.connect(lambda _: phone.pop.place())
    window.columns.splitterMoved.connect(lambda *_: phone.pop.place())
    return phone


def _rings_since(phone: Phone) -> datetime | None:
    ringing = phone.ringing
    return ringing[0].course.offered_at if ringing and phone.watch.talking is None else None
