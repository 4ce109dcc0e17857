"""The face of the tutor's view: a strip while nothing is to be done, else one card that is read in a look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.tutor_cards import Press
from console.ui.shared.controls.button import Button, Kind
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box, rule
from console.ui.shared.words import translate
from console.ui.tutor import text
from console.ui.tutor.sentence import Sentence

WIDTH = 384
STRIP = 44
RADIUS = 12.0
_BUTTON = 44
_KINDS: dict[Press, Kind] = {Press.SAID: "go", Press.GO: "go", Press.PAUSED: "stop", Press.NOW: "primary"}
_ICONS = {Press.SAID: "check", Press.GO: "check", Press.PAUSED: "pause-fill"}
_INKS = {"accent": "accent.text", "go": "go.text", "warn": "warn.text", "stop": "stop.text"}


class BigButton(Button):
    """44 px high, its word as large as the sentence. It never has the keyboard: another program does."""

    def __init__(self, look: Look, press: Press, number: int) -> None:
        kind: Kind = _KINDS.get(press, "default")
        # Counted for whoever says it aloud: "two". They are no keys, the keyboard is another program's.
        words = f"{number}  {text.press(press)}" if number else text.press(press)
        super().__init__(look, words, kind, icon=_ICONS.get(press), height=_BUTTON)
        self.press = press
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _role(self) -> str:
        return "heading" if self._kind != "default" else "sentence"

    def minimumSizeHint(self) -> QSize:
        # Three long words share one line; each may lose its margins before its letters.
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.look.px(84)), whole.height())


class Bar(QWidget):
    """The colour beside a card: it is told by glyph and words too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._tone = look, "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(6), self._look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, self._look, self.rect(), 3, self._look.color(f"{self._tone}.fill"), None)


class TutorFace(QWidget):
    """What is painted of the view, whatever holds it."""

    pressed = Signal(object)
    """A Press."""
    shrunk = Signal()
    settled = Signal()
    """It needs another height."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._small = True
        self._hand_up = False
        self._dressed: text.Dressed | None = None
        self.time = Label(look, "", "small.strong")
        self.beside = ElidedLabel(look, "", "small", "text.secondary")
        self.hand = IconButton(look, "hand-palm", text.press(Press.HAND), keys="Ctrl+Shift+H")
        self.strip_hand = IconButton(look, "hand-palm", text.press(Press.HAND), keys="Ctrl+Shift+H")
        self.shrink = IconButton(look, "minus", translate("tutor", "Shrink"))
        self.bar, self.glyph = Bar(look), Glyph(look, "check-circle-fill", "go.text", 20)
        self.headline = Label(look, "", "headline", wrap=True)
        self.sentence = Sentence(look)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.strip_glyph = Glyph(look, "check-circle-fill", "go.text", 20)
        self.strip_words = Label(look, "", "heading")
        self.strip_more = ElidedLabel(look, "", "body", "text.secondary")
        self.strip_time = Label(look, "", "body", "text.secondary")
        self.strip, self.whole = QWidget(), QWidget()
        for one in (self.hand, self.strip_hand, self.shrink):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in (self.hand, self.strip_hand):
            one.clicked.connect(lambda: self.pressed.emit(Press.LOWER if self._hand_up else Press.HAND))
        self.shrink.clicked.connect(self.shrunk)
        self._lay_out()
        look.changed.connect(self._renew)

    # What is shown

    @property
    def small(self) -> bool:
        return self._small

    @property
    def shown(self) -> text.Dressed | None:
        return self._dressed

    def show_card(self, dressed: text.Dressed, *, small: bool) -> None:
        if dressed != self._dressed or small is not self._small:
            again = self._dressed is None or dressed.buttons != self._dressed.buttons
            self._dressed, self._small = dressed, small
            ink = _INKS[dressed.tone]
            self.bar.show_tone(dressed.tone)
            for glyph in (self.glyph, self.strip_glyph):
                glyph.show_icon(dressed.glyph, ink)
            self.headline.setText(dressed.headline)
            self.sentence.show_parts(dressed.plain, dressed.strong, dressed.quiet)
            self.strip_words.setText(dressed.headline)
            self.strip_more.setText(dressed.brief or f"{dressed.plain}{dressed.strong}{dressed.quiet}")
            self.setAccessibleName(dressed.sentence())
            if again:
                self._offer(dressed.buttons)
            self._renew()

    def show_time(self, t: str, beside: str) -> None:
        self.time.setText(t)
        self.beside.setText(beside)
        self.strip_time.setText(t)

    def show_hand(self, *, up: bool) -> None:
        self._hand_up = up
        for one in (self.hand, self.strip_hand):
            one.set_name(text.press(Press.LOWER if up else Press.HAND))
            one.set_icon("hand-palm-fill" if up else "hand-palm", "accent.text" if up else None)

    def take_presses(self, *, taken: bool) -> None:
        for button in self.offered():
            button.setEnabled(taken)

    def offered(self) -> list[BigButton]:
        found = (self.buttons.itemAt(place) for place in range(self.buttons.count()))
        return [one for item in found if item is not None and isinstance(one := item.widget(), BigButton)]

    def _offer(self, presses: tuple[Press, ...]) -> None:
        for old in self.offered():
            self.buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, press in enumerate(presses, 1):
            button = BigButton(self._look, press, place if len(presses) > 2 else 0)
            button.clicked.connect(lambda _=False, press=press: self.pressed.emit(press))
            self.buttons.addWidget(button, 1)

    def speak(self) -> None:
        """The language is another: what is shown is asked for again by whoever shows it."""
        self.shrink.set_name(translate("tutor", "Shrink"))
        self._dressed = None

    # How large

    def tall(self, width: int) -> int:
        layout = self.whole.layout()
        if self._small or layout is None:
            return max(self._look.px(STRIP), self._look.line("heading") + 18)
        layout.activate()
        return layout.totalHeightForWidth(width)

    def _renew(self) -> None:
        self.strip.setVisible(self._small)
        self.whole.setVisible(not self._small)
        self.updateGeometry()
        self.update()
        self.settled.emit()

    def _lay_out(self) -> None:
        strip = QHBoxLayout(self.strip)
        strip.setContentsMargins(14, 0, 6, 0)
        strip.setSpacing(8)
        strip.addWidget(self.strip_glyph)
        strip.addWidget(self.strip_words)
        strip.addWidget(self.strip_more, 1)
        strip.addWidget(self.strip_time)
        strip.addWidget(self.strip_hand)
        head = QHBoxLayout()
        head.setContentsMargins(13, 0, 6, 0)
        head.setSpacing(10)
        head.addWidget(self.time)
        head.addWidget(self.beside, 1)
        head.addWidget(self.hand)
        head.addWidget(self.shrink)
        words = QVBoxLayout()
        words.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(10)
        level = QVBoxLayout()
        level.setContentsMargins(0, 2, 0, 0)
        level.addWidget(self.glyph)
        level.addStretch(1)
        first.addLayout(level)
        first.addWidget(self.headline, 1)
        words.addLayout(first)
        words.addWidget(self.sentence)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.bar)
        body.addLayout(words, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 12, 14, 14)
        inner.setSpacing(12)
        inner.addLayout(body)
        inner.addLayout(self.buttons)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(inner)
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.strip, 1)
        both.addWidget(self.whole, 1)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, self._look, self.rect(), RADIUS, self._look.color("bg.surface"), "border.strong")
        if not self._small:
            line = float(self.hand.geometry().bottom() + 1)
            rule(painter, self._look, QPointF(1, line), QPointF(self.width() - 1, line), "border.subtle")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
