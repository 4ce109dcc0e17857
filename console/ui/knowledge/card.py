"""A card of the articles panel: folded a title, open the answer and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.queries.knowledge import ArticleRow
from console.ui.knowledge import text
from console.ui.knowledge.markdown import flat
from console.ui.knowledge.reading import Steps
from console.ui.shared.controls.button import Button, Dress
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, box, focus_frame, text_line, text_width
from console.ui.shared.words import translate
from console.ui.ticket.composer.article import answer_of

_SIDE = 12
_FOLDED = 35
_BETWEEN = 4
_READ = 800
"""Letters of an answer that can come into the few lines of a card."""


class InsertButton(Button):
    """Tinted: what one mostly does with an answer, without the weight of the button that sends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = "bg.selected" if self.hovered or self.isDown() else "accent.tint"
        box(painter, self.look, self.rect(), self.RADIUS, fill, "accent.fill")
        worn = Dress(self.look.color(fill), "accent.fill", "accent.text")
        self._paint_content(painter, worn)

    def _role(self) -> str:
        return "small.strong"


class CardHead(Pressable):
    """Title and how often it helped. It has the focus of the whole card."""

    RADIUS = 8.0
    focus_moved = Signal()
    """The card round it shows the focus: the answer below belongs to it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._helped = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, title: str, helped: str) -> None:
        self.setText(title)
        self._helped = helped
        self.renew()

    def sizeHint(self) -> QSize:
        least = self.look.line("body") + 16
        return QSize(self.look.px(200), max(self.look.px(_FOLDED), least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        used = text_width(self.look, self._helped, "small") + 8 if self._helped else 0
        words = area.adjusted(0, 0, -used, 0)
        text_line(painter, self.look, words, self.text(), "body.strong", "text.primary")
        text_line(painter, self.look, area, self._helped, "small", "text.tertiary", RIGHT)

    def show_focus_ring(self) -> None:
        self.focus_moved.emit()

    def hide_focus_ring(self) -> None:
        self.focus_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()


class ArticleCard(QWidget):
    """`insert`, `copy`, `link`, `helped`, `open_whole` and `menu` say what was wanted with `article`."""

    chosen = Signal()
    insert = Signal()
    copy = Signal()
    link = Signal()
    helped = Signal()
    open_whole = Signal()
    menu = Signal(object)
    key_pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open = False
        self._compact = False
        self._short = False
        self._linked = False
        self._thanked = False
        self.article: ArticleRow | None = None
        self.head = CardHead(look)
        self.steps = Steps(look)
        self.insert_button = InsertButton(look, "", icon="arrow-square-in", keys="↵", dense=True)
        self.copy_button = Button(look, "", "quiet", icon="copy", dense=True)
        self.link_button = Button(look, "", "quiet", icon="link", dense=True)
        self.copy_icon = IconButton(look, "copy", "-", dense=True)
        self.link_icon = IconButton(look, "link", "-", dense=True)
        self.helped_button = Button(look, "", "quiet", icon="thumbs-up", dense=True)
        self._body = QWidget()
        self._lay_out()
        self.head.clicked.connect(self._head_pressed)
        self.head.focus_moved.connect(self.update)
        self.head.installEventFilter(self)
        self.insert_button.clicked.connect(self.insert)
        for button in (self.copy_button, self.copy_icon):
            button.clicked.connect(self.copy)
        for link in (self.link_button, self.link_icon):
            link.clicked.connect(self.link)
        self.helped_button.clicked.connect(self.helped)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look.changed.connect(self.update)
        self._arrange()

    def show_article(self, article: ArticleRow, *, linked: bool, thanked: bool, open_: bool) -> None:
        """`linked`: there is an address to give; `thanked`: it was said already that this helped."""
        self.article, self._linked, self._thanked = article, linked, thanked
        self.head.say(article.title, text.helped(article))
        self.set_open(open_)

    def set_open(self, open_: bool) -> None:
        self._open = open_
        # Only one of the cards stands in the tab order, as in a list.
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_ else Qt.FocusPolicy.ClickFocus)
        if self.article is not None:
            # Folded ones are not read: while one types, a dozen cards change with every letter.
            answer = answer_of(self.article, "")[:_READ] if open_ else ""
            if open_:
                self.steps.show_body(answer)
            self.head.setAccessibleName(text.card_sentence(self.article, flat(answer)))
        self._arrange()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # Words give way to icons before anything is cut, so the card can become narrower than its words.
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def retranslate(self) -> None:
        self.insert_button.setText(translate("knowledge", "Insert"))
        self.copy_button.setText(translate("knowledge", "Copy"))
        self.link_button.setText(translate("knowledge", "Link"))
        for button in (self.copy_button, self.copy_icon):
            button.setToolTip(translate("knowledge", "Copy the answer (Ctrl+C)"))
        for link in (self.link_button, self.link_icon):
            link.setToolTip(translate("knowledge", "Copy the link (Ctrl+L)"))
        self.copy_icon.set_name(translate("knowledge", "Copy the answer"), "Ctrl+C")
        self.link_icon.set_name(translate("knowledge", "Copy the link"), "Ctrl+L")
        self.head.setToolTip(translate("knowledge", "Open the whole article (Ctrl+Enter)") if self._open else "")
        if self._thanked:
            said = translate("knowledge", "Helped")
            self.helped_button.setToolTip(translate("knowledge", "Counted. Thank you."))
        else:
            said = translate("knowledge", "Helped") if self._short else translate("knowledge", "This helped")
            self.helped_button.setToolTip(translate("knowledge", "Count that this solved it"))
        self.helped_button.setText(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.head and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.key_pressed.emit(event)
            return event.isAccepted()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_whole.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.chosen.emit()
        self.menu.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, self._look, self.rect(), 8, "bg.surface", "accent.fill" if self._open else "border.subtle")
        if self.head.hasFocus():
            focus_frame(painter, self._look, self.rect(), 8)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(_BETWEEN)
        for button in (self.insert_button, self.copy_button, self.copy_icon, self.link_button, self.link_icon):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.helped_button)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(_SIDE, 0, 3, 9)
        inside.setSpacing(5)
        steps = QHBoxLayout()
        steps.setContentsMargins(0, 0, 9, 0)
        steps.addWidget(self.steps)
        inside.addLayout(steps)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)

    def _head_pressed(self) -> None:
        if self._open:
            self.open_whole.emit()
        else:
            self.chosen.emit()

    def _wanted_width(self) -> int:
        """What all buttons need with their words."""
        shown: list[Button] = [self.insert_button, self.copy_button, self.helped_button]
        if self._linked:
            shown.append(self.link_button)
        return sum(button.sizeHint().width() + _BETWEEN for button in shown) + _SIDE

    def _arrange(self) -> None:
        self._body.setVisible(self._open)
        self.update()
        if not self._open:
            self.head.setToolTip("")
            return
        self._short = self._compact
        self.retranslate()
        self._short = self._compact or self._wanted_width() > self.width()
        self.copy_button.setVisible(not self._short)
        self.copy_icon.setVisible(self._short)
        self.link_button.setVisible(self._linked and not self._short)
        self.link_icon.setVisible(self._linked and self._short)
        self.helped_button.set_icon("thumbs-up-fill" if self._thanked else "thumbs-up", None)
        self.helped_button.setEnabled(not self._thanked)
        self.retranslate()
