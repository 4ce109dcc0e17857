"""Contacts of a person over all channels: the latest few, or all of them to be filtered by channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from console.domain.ids import Id
from console.domain.tickets import Channel
from console.queries.participant import ContactRow
from console.ui.participant import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import focus_frame, text_line, text_width
from console.ui.shared.words import translate

_ROW = 24
EDGE = 6
_EVERY = "all"


class ContactPainter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[ContactRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows, self._now = look, rows, now
        self.me = ""
        self._days = 0

    def measure(self) -> None:
        """Days stand in one column, as wide as the widest of them."""
        now = self._now()
        widths = [text_width(self._look, text.contact_day(contact, now), "body") for contact in self._rows.items()]
        self._days = max([self._look.px(60), *widths])

    def row_height(self) -> int:
        return max(self._look.px(_ROW), self._look.line("body") + 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        contact = self._rows.at(index.row())
        if contact is None:
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        chosen = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_Active
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if option.state & QStyle.StateFlag.State_MouseOver or (chosen and focused):
            painter.fillRect(area, look.color("bg.selected" if chosen and focused else "bg.hover"))
        side = look.px(15)
        icon = QRectF(area.left() + EDGE, area.center().y() - side / 2, side, side)
        look.icons.paint(painter, text.ICONS[contact.channel], "text.secondary", icon)
        left = icon.right() + 9
        when = QRectF(left, area.top(), self._days, area.height())
        text_line(painter, look, when, text.contact_day(contact, self._now()), "body", "text.secondary")
        words = QRectF(when.right() + 11, area.top(), area.right() - when.right() - 11 - EDGE, area.height())
        self._words(painter, contact, words)
        if focused:
            focus_frame(painter, look, area, 4)
        painter.restore()

    def _words(self, painter: QPainter, contact: ContactRow, area: QRectF) -> None:
        ending = f", {text.outcome(contact, self.me)}"
        ending_width = text_width(self._look, ending, "body") + 1
        # The subject is cut before the outcome is: how it ended is what one looks for.
        room = max(area.width() - ending_width, area.width() * 0.4)
        first = QRectF(area.left(), area.top(), room, area.height())
        used = text_line(painter, self._look, first, text.subject(contact), "body", "text.primary")
        rest = QRectF(area.left() + used, area.top(), area.width() - used, area.height())
        text_line(painter, self._look, rest, ending, "body", "text.primary")


class ContactList(QListView):
    """`whole` makes it as high as its rows, for a panel that scrolls itself."""

    opened = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime], *, whole: bool) -> None:
        super().__init__()
        self._look, self._whole = look, whole
        self.rows: KeyedRows[ContactRow] = KeyedRows(
            lambda contact: text.contact_sentence(contact, self.painter_.me, now()),
            text.subject,
            lambda contact: text.contact_tip(contact, self.painter_.me, now()),
            self,
        )
        self.painter_ = ContactPainter(look, self.rows, now, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter_)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda index: self._open(index.row()))
        look.changed.connect(self._measure)

    def show_contacts(self, contacts: Sequence[ContactRow], me: str) -> None:
        self.painter_.me = me
        self.rows.arrange({(contact.ticket, contact.channel): contact for contact in contacts})
        self._measure()

    def sizeHint(self) -> QSize:
        if not self._whole:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), self.rows.rowCount() * self.painter_.row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height()) if self._whole else QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()

    def _open(self, place: int) -> None:
        contact = self.rows.at(place)
        if contact is not None:
            self.opened.emit(contact.ticket)

    def _measure(self) -> None:
        self.painter_.measure()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()


class ContactsLine(Pressable):
    """ "All contacts  14, yesterday by phone  ›": the contacts of a low window; pressing it shows them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, said: str) -> None:
        self.setText(name)
        self._said = said
        self.setAccessibleName(f"{name}, {said}")
        self.renew()

    def sizeHint(self) -> QSize:
        width = text_width(self.look, self.text(), "small.strong") + 40 + text_width(self.look, self._said, "small")
        return QSize(width, max(self.look.px(26), self.look.line("small") + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.look.px(14)
        area = QRectF(0, 0, self.width() - side - 8, self.height())
        used = text_line(painter, self.look, area, self.text(), "small.strong", "text.secondary")
        area.setLeft(used + 8)
        text_line(painter, self.look, area, self._said, "small", "text.tertiary")
        icon = QRectF(self.width() - side, (self.height() - side) / 2, side, side)
        self.look.icons.paint(painter, "caret-right", "text.primary" if self.hovered else "text.secondary", icon)


class LatestContacts(QWidget):
    """The latest few under a head, or one line where there is no room."""

    opened = Signal(object)
    all_wanted = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._short = False
        self._count = 0
        self._latest: ContactRow | None = None
        self.title = Label(look, "", "small.strong", "text.secondary")
        self.count = Label(look, "", "small", "text.tertiary")
        self.see_all = Button(look, "", "link", dense=True)
        self.line = ContactsLine(look)
        self.list = ContactList(look, now, whole=True)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addWidget(self.see_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._over, self._instead = _inset(head), _inset(self.line)
        column.addWidget(self._over)
        column.addWidget(self._instead)
        column.addWidget(self.list)
        self.see_all.clicked.connect(self.all_wanted)
        self.line.clicked.connect(self.all_wanted)
        self.list.opened.connect(self.opened)
        self.retranslate()

    def show_contacts(self, contacts: Sequence[ContactRow], count: int, latest: ContactRow | None, me: str) -> None:
        """`latest` is the newest of all `count`, also when it is not among those that are shown."""
        self._count, self._latest = count, latest
        self.list.show_contacts(contacts, me)
        self.retranslate()

    def set_short(self, short: bool) -> None:
        self._short = short
        self._arrange()

    def retranslate(self) -> None:
        name = translate("participant", "All contacts")
        self.title.setText(name)
        self.count.setText(str(self._count))
        self.see_all.setText(translate("participant", "See all"))
        self.list.setAccessibleName(translate("participant", "Latest contacts"))
        self.line.say(name, text.contacts_in_short(self._count, self._latest, self._now()))
        self._arrange()

    def _arrange(self) -> None:
        self.setVisible(self._count > 0)
        self._over.setVisible(not self._short)
        self._instead.setVisible(self._short)
        self.list.setVisible(not self._short and self.list.rows.rowCount() > 0)


class AllContacts(QWidget):
    """Every contact, by channel, in a list as high as its rows; `all_wanted` asks for the whole time line."""

    opened = Signal(object)
    all_wanted = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._contacts: Sequence[ContactRow] = ()
        self._me = ""
        self.title = Label(look, "", "small.strong", "text.secondary")
        self.see_all = Button(look, "", "link", dense=True)
        self.tabs = TabStrip(look, "", "-", margin=0)
        self.list = ContactList(look, now, whole=True)
        self.list.opened.connect(self.opened)
        self.see_all.clicked.connect(self.all_wanted)
        self.tabs.chosen.connect(lambda _: self._show())
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.see_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(_inset(_held(head)))
        column.addWidget(_inset(self.tabs))
        column.addSpacing(6)
        column.addWidget(self.list, 1)
        self.retranslate()

    def show_contacts(self, contacts: Sequence[ContactRow], me: str) -> None:
        self._contacts, self._me = contacts, me
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(translate("participant", "All contacts"))
        self.see_all.setText(translate("participant", "Time line"))
        self.tabs.setAccessibleName(translate("participant", "Contacts by channel"))
        used = [name for name in Channel if any(contact.channel is name for contact in self._contacts)]
        counts = {name: sum(contact.channel is name for contact in self._contacts) for name in used}
        self.tabs.set_tabs(
            [
                Tab(_EVERY, translate("participant", "All"), len(self._contacts)),
                *(Tab(name.value, text.channel(name), counts[name]) for name in used),
            ]
        )
        self.tabs.setVisible(len(used) > 1)
        self.list.setAccessibleName(translate("participant", "All contacts"))
        self._show()

    def _show(self) -> None:
        wanted = self.tabs.current
        shown = [contact for contact in self._contacts if wanted in (_EVERY, "") or contact.channel.value == wanted]
        self.list.show_contacts(shown, self._me)


def latest(contacts: Sequence[ContactRow], besides: Id | None, count: int) -> list[ContactRow]:
    """The newest that are not of the ticket on the table: what is in the conversation needs no second place."""
    return [contact for contact in contacts if contact.ticket != besides][:count]


def _inset(widget: QWidget, side: int = EDGE) -> QWidget:
    """Rows of the list keep a little room for the focus; what stands above is moved in by the same."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(side, 0, EDGE, 0)
    row.addWidget(widget)
    return holder


def _held(layout: QHBoxLayout) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    return holder
