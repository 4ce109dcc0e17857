"""A message in its bubble: the participant's on the left, ours on the right, with all that hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.domain.markup import shown
from console.domain.messages import File, Kind
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pill import Chip, Pill
from console.ui.shared.paint import text_line, text_width
from console.ui.shared.words import file_size, translate
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.bubble_paint import paint_bubble
from console.ui.ticket.conversation.entry import Entry, flow
from console.ui.ticket.conversation.files import icon_of, is_picture
from console.ui.ticket.conversation.letter import remote_hosts
from console.ui.ticket.conversation.model import Item, Said
from console.ui.ticket.conversation.pictures import Picture
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.sent import SentLetter
from console.ui.ticket.conversation.stage import Stage

SHARE = 0.86
MOST_TEXT = 640
_BESIDE, _ABOVE = 12, 8
_HEAD_GAP = 3
_QUOTE_BAR = 2
_QUOTE_INDENT = 10
_TICK = 14


class FileChip(Chip):
    """An attachment: a press opens it with care, the menu saves it."""

    def __init__(self, stage: Stage, file: File, parent: QWidget) -> None:
        super().__init__(stage.look, file.name, icon=icon_of(file), tail=file_size(file.size), parent=parent)
        self._stage = stage
        self._file = file
        self.setToolTip(file.name)
        self.clicked.connect(lambda: stage.files.open(file, self.window()))

    def contextMenuEvent(self, event: object) -> None:
        menu = Menu(self.look, self)
        menu.addAction(translate("files", "Open"), self.click)
        save = translate("files", "Save as…")
        menu.addAction(save, lambda: self._stage.files.save_as(self._file, self.window()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class Bubble(Entry):
    renewable = True

    def __init__(self, stage: Stage, item: Said, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self._words = self.make_prose()
        self._fold: Button | None = None
        self._as_sent: Button | None = None
        self._make(item)

    def take(self, item: Item) -> None:
        if not isinstance(item, Said):
            raise TypeError("a bubble shows what somebody said")
        own = (self._subject, self._label, self._quoted, self._letter, *self._pictures, *self._chips, *self._ways)
        for part in own:
            if part is not None:
                part.hide()
                part.deleteLater()
        self.item = item
        self._head_area = QRectF()
        self._make(item)
        # What came just now stands behind everything else in the order of the Tab key.
        before: QWidget = self
        for control in self.controls():
            QWidget.setTabOrder(before, control)
            before = control
        for part in (self._subject, self._label, *self._chips, *self._ways):
            if part is not None:
                part.show()
        self.update()

    def _make(self, item: Said) -> None:
        stage = self.stage
        self.said = item
        entry = self.entry = item.entry
        self.ours = entry.kind is Kind.OUTBOUND
        self.failed = text.not_delivered(entry)
        self._box = QRectF()
        self._quote = QRectF()
        self._delivery = QRectF()
        self._tick = QRectF()
        words = entry.text.strip("\n") or text.no_text()
        # Only our own words are written with marks; in a participant's letter a star is a star.
        words, bold = shown(words) if entry.agent_id is not None else (words, ())
        self._words.set_text(words, bold=bold)
        self._subject = self._make_subject()
        self._label = self._make_label()
        self._quoted: Prose | None = None
        self._letter: SentLetter | None = None
        self._pictures = [self._picture(file) for file in entry.files if file.inline and is_picture(file)]
        self._chips = [FileChip(stage, file, self) for file in entry.files if not (file.inline and is_picture(file))]
        if entry.folded.strip() and self._fold is None:
            self._fold = self._link("dots-three", self._toggle_quote)
        if entry.html is not None and self._as_sent is None:
            self._as_sent = self._link("article", self._toggle_letter)
        self._delay = stage.ways.delay(entry)
        self._ways = stage.ways.buttons(entry, self)
        self._match_parts()
        self.setAccessibleName(text.said_name(entry, stage.me))
        self.setAccessibleDescription(self._description())

    def tick(self) -> None:
        delay = self.stage.ways.delay(self.entry)
        if delay != self._delay:
            self._delay = delay
            self.setAccessibleDescription(self._description())
            self.update()

    def _description(self) -> str:
        mark = text.mark_name(self.said.mark) if self.said.mark is not None else ""
        return mark or self._way_whole() or text.label_of(self.entry.disposition)

    def _way_whole(self) -> str:
        return self._delay or text.delivery_whole(self.entry)

    # What it is made of

    def proses(self) -> Sequence[Prose]:
        return [prose for prose in (self._subject, self._words, self._quoted) if prose is not None]

    def main_prose(self) -> Prose | None:
        return self._words

    def controls(self) -> Sequence[QWidget]:
        letter = [self._letter] if self._letter is not None else []
        return [*self._pictures, *self._chips, *self._links, *self._ways, *letter]

    def plain_text(self) -> str:
        return self.entry.text

    def head_tip(self) -> str:
        return "\n".join(part for part in (self.moment_of(self.entry), text.recipients(self.entry)) if part)

    def tip_at(self, place: QPoint) -> str:
        if self._delivery.contains(QPointF(place)):
            return self._way_whole()
        if self.said.mark is not None and self._tick.contains(QPointF(place)):
            return text.mark_name(self.said.mark)
        return super().tip_at(place)

    def reveal(self) -> None:
        if self.stage.is_open(self._letter_key):
            self._toggle_letter()

    def fill_menu(self, menu: Menu) -> None:
        super().fill_menu(menu)
        entry = self.entry
        if entry.html is not None:
            shown = self._letter is not None
            menu.addAction(text.show_text_only() if shown else text.show_as_sent(), self._toggle_letter)
        menu.addSeparator()
        menu.addAction(
            translate("conversation", "Move to a new ticket"), lambda: self.stage.split_asked.emit((entry.id,))
        )
        if entry.has_original:
            save = partial(self.stage.files.save_original_as, entry.id, entry.subject, self.window())
            menu.addAction(translate("conversation", "Original…"), save)

    def dress(self) -> None:
        super().dress()
        if self._letter is not None:
            self._letter.dress()

    # Where it goes

    def lay_out(self, width: int) -> int:
        most = round(width * SHARE)
        room = min(most - 2 * _BESIDE, self.look.px(MOST_TEXT))
        inner = self._inner_width(room)
        wide = inner + 2 * _BESIDE
        left = width - wide if self.ours else 0
        top = self.head_height() + _HEAD_GAP if self.said.head else 0
        x, y = left + _BESIDE, top + _ABOVE
        for part in (self._subject, self._label):
            if part is not None:
                tall = part.height_for(inner) if isinstance(part, Prose) else part.sizeHint().height()
                across = inner if isinstance(part, Prose) else min(inner, part.sizeHint().width())
                part.setGeometry(x, y, across, tall)
                y += tall + 4
        if self._letter is not None:
            tall = self._letter.height_for(inner)
            self._letter.setGeometry(x, y, inner, tall)
        else:
            tall = self._words.height_for(inner)
            self._words.setGeometry(x, y, inner, tall)
        y += tall
        self._quote = QRectF()
        if self._quoted is not None:
            y += 8
            tall = self._quoted.height_for(inner - _QUOTE_INDENT)
            self._quoted.setGeometry(x + _QUOTE_INDENT, y, inner - _QUOTE_INDENT, tall)
            self._quote = QRectF(x, y, _QUOTE_BAR, tall)
            y += tall
        if shown := [picture for picture in self._pictures if not picture.isHidden()]:
            y = flow(shown, x, y + 8, inner)[0]
        if self._chips or self._links:
            y = flow([*self._chips, *self._links], x, y + 6, inner, loose=self._links)[0]
        y += _ABOVE
        self._box = QRectF(left, top, wide, y - top)
        side = self.look.px(_TICK)
        self._tick = QRectF(left - side - 5, y - side - 3, side, side)
        return self._lay_out_delivery(y, width)

    def _inner_width(self, room: int) -> int:
        if self._letter is not None:
            return room
        widths = [prose.fitting_width(room) for prose in self.proses() if prose is not self._quoted]
        if self._quoted is not None:
            widths.append(self._quoted.fitting_width(room - _QUOTE_INDENT) + _QUOTE_INDENT)
        if self._label is not None:
            widths.append(self._label.sizeHint().width())
        row = [widget.sizeHint().width() for widget in (*self._chips, *self._links)]
        if row:
            widths.append(sum(row) + 16 * (len(row) - 1))
        widths += [picture.sizeHint().width() for picture in self._pictures]
        return min(room, max(widths))

    def _lay_out_delivery(self, y: int, width: int) -> int:
        words = self._delay or text.delivery(self.entry)
        self._delivery = QRectF()
        if not words:
            return y
        tall = self.look.line("small")
        self._delivery = QRectF(0, y + 4, width, tall)
        y += 4 + tall
        if self._ways:
            y = flow(self._ways, 0, y + 6, width, gap=6, right=True)[0]
        return y

    # What it looks like

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self.look
        if self.said.head:
            area = QRectF(0, 0, self.width(), self.head_height())
            name = text.author(self.entry, self.stage.me)
            self.paint_head(painter, text.GLYPHS[self.entry.channel], name, self.entry, area, right=self.ours)
        fill = look.color("bubble.ours" if self.ours else "bubble.theirs")
        paint_bubble(painter, look, self._box, ours=self.ours, fill=fill, edge="stop.fill" if self.failed else None)
        if not self._quote.isEmpty():
            painter.fillRect(self._quote, look.color("border.strong"))
        if not self._delivery.isEmpty():
            self._paint_delivery(painter)
        elif self.said.mark is not None:
            look.icons.paint(painter, *text.MARK_ICONS[self.said.mark], self._tick)

    def _paint_delivery(self, painter: QPainter) -> None:
        look, area = self.look, self._delivery
        words = self._delay or text.delivery(self.entry)
        side = look.px(14)
        wide = min(text_width(look, words, "small"), round(area.width()) - side - 6)
        x = area.right() - wide
        place = QRectF(x - side - 6, area.center().y() - side / 2, side, side)
        icon, ink = ("stop.fill", "stop.text") if self.failed else ("text.tertiary", "text.tertiary")
        look.icons.paint(painter, text.delivery_icon(self.entry), icon, place)
        text_line(painter, look, QRectF(x, area.top(), wide + 1, area.height()), words, "small", ink)

    # Making and switching parts

    def _make_subject(self) -> Prose | None:
        if not self.said.subject:
            return None
        prose = self.make_prose(role="body.strong")
        prose.set_text(self.said.subject)
        return prose

    def _make_label(self) -> Pill | None:
        words = text.label_of(self.entry.disposition)
        if not words:
            return None
        warning = text.label_is_warning(self.entry.disposition)
        icon = "warning" if warning else "info"
        return Pill(self.look, words, "stop" if warning else "neutral", icon=icon, parent=self)

    def _picture(self, file: File) -> Picture:
        picture = Picture(self.stage, file, self)
        picture.arrived.connect(self._show_parts)
        picture.opened.connect(lambda: self.stage.files.open(file, self.window()))
        return picture

    def _link(self, icon: str, call: Callable[[], object]) -> Button:
        button = Button(self.look, "", "link", icon=icon, dense=True, parent=self)
        button.clicked.connect(lambda _=False: call())
        return button

    @property
    def _links(self) -> list[Button]:
        return [link for link in (self._fold, self._as_sent) if link is not None and not link.isHidden()]

    @property
    def _quote_key(self) -> str:
        return f"quote {self.entry.id}"

    @property
    def _letter_key(self) -> str:
        return f"letter {self.entry.id}"

    def _toggle_quote(self) -> None:
        self.stage.toggle(self._quote_key)
        self._show_parts()

    def _toggle_letter(self) -> None:
        self.stage.toggle(self._letter_key)
        self._show_parts()

    def _show_parts(self) -> None:
        self._match_parts()
        self.resized.emit()

    def _match_parts(self) -> None:
        """Brings the parts in line with what was opened by hand."""
        stage, entry = self.stage, self.entry
        as_sent = entry.html is not None and stage.is_open(self._letter_key)
        unfolded = stage.is_open(self._quote_key) and not as_sent
        if as_sent and self._letter is None:
            self._letter = SentLetter(stage, entry, remote_hosts(entry.html or ""), self)
            self._letter.resized.connect(self.resized)
            self._letter.show()
        elif not as_sent and self._letter is not None:
            self._letter.deleteLater()
            self._letter.hide()
            self._letter = None
        if unfolded and self._quoted is None:
            self._quoted = self.make_prose(token="text.secondary")
            self._quoted.set_text(entry.folded.strip("\n"))
            self._quoted.show()
        elif not unfolded and self._quoted is not None:
            self._quoted.deleteLater()
            self._quoted.hide()
            self._quoted = None
        self._words.setVisible(not as_sent)
        for picture in self._pictures:
            picture.setVisible(not as_sent and not picture.sizeHint().isEmpty())
        if self._fold is not None:
            self._fold.setText(text.hide_quoted() if unfolded else text.show_quoted(entry.folded))
            self._fold.setVisible(not as_sent and bool(entry.folded.strip()))
        if self._as_sent is not None:
            self._as_sent.setText(text.show_text_only() if as_sent else text.show_as_sent())
            self._as_sent.setVisible(entry.html is not None)
