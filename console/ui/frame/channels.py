"""How the channels are: a calm word in the status bar, and a card with each of them behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.health import Health
from console.domain.mailboxes import Mailbox
from console.queries.health import Channels
from console.queries.mailboxes import Mailboxes
from console.ui.settings.mailboxes import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000
_WIDTH, _TALLEST = 460, 420
_OPENING = timedelta(seconds=20)
"""So long a gateway in this program may take before its silence says something."""


class ChannelsWatch(QObject):
    """What is known of the channels, asked when it changed."""

    changed = Signal()

    def __init__(self, work: Work, now: Callable[[], datetime], parent: QObject, *, own: bool = False) -> None:
        """`own`: the gateway of this desk runs in this program, and starts with it."""
        super().__init__(parent)
        self._opening_until = now() + _OPENING if own else None
        self._work, self.now = work, now
        self.mailboxes: tuple[Mailbox, ...] = ()
        self.channels: tuple[Health, ...] = ()
        work.changed.connect(self._hear)
        # A gateway that says nothing any more changes nothing: its silence is seen by looking.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.changed)
        self._timer.start()
        if own:
            QTimer.singleShot(_OPENING // timedelta(milliseconds=1), self, self.changed.emit)
        work.after_paint(self, "first", self._ask)

    @property
    def opening(self) -> bool:
        return self._opening_until is not None and self.now() < self._opening_until

    def _hear(self, changes: Changes) -> None:
        if changes.touches("mailbox", "channel_health"):
            self._ask()

    def _ask(self) -> None:
        self._work.ask(self, "mailboxes", Mailboxes(), self._show_mailboxes)
        self._work.ask(self, "channels", Channels(), self._show_channels)

    def _show_mailboxes(self, mailboxes: tuple[Mailbox, ...]) -> None:
        self.mailboxes = mailboxes
        self.changed.emit()

    def _show_channels(self, channels: tuple[Health, ...]) -> None:
        self.channels = channels
        self.changed.emit()


class ChannelsMark(Pressable):
    """Not there while no mailbox is connected. Pressing it opens the card."""

    RADIUS = 4.0

    def __init__(self, look: Look, watch: ChannelsWatch) -> None:
        super().__init__(look)
        self._watch = watch
        self._icon, self._token = "check-circle-fill", "go.fill"
        watch.changed.connect(self.show_state)
        self.hide()

    def show_state(self) -> None:
        watch = self._watch
        found = text.summary(watch.mailboxes, watch.channels, watch.now(), opening=watch.opening)
        self.setVisible(found is not None)
        if found is None:
            return
        how, lines = found
        self._icon, self._token = how.icon, how.token
        if how.words != self.text():
            self.setText(how.words)
            self.updateGeometry()
        self.setToolTip(lines)
        self.setAccessibleDescription(lines)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(16) + 6 + text_width(self.look, self.text(), self._role()) + 12, self.look.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.look.px(16)
        self.look.icons.paint(painter, self._icon, self._token, QRectF(6, (self.height() - side) / 2, side, side))
        left = 6 + side + 6
        ink = self._token if self._ill() else "text.primary" if self.hovered else "text.secondary"
        area = QRectF(left, 0, self.width() - left, self.height())
        text_line(painter, self.look, area, self.text(), self._role(), ink)

    def _ill(self) -> bool:
        return self._token == "warn.text"

    def _role(self) -> str:
        return "small.strong" if self._ill() else "small"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state()


class ChannelsCard(FloatingCard):
    """Every channel: since when it is as it is, and what its last error was."""

    def __init__(self, look: Look, host: QWidget, watch: ChannelsWatch, settings: Callable[[], object]) -> None:
        super().__init__(look, host)
        self._watch = watch
        self._title = Label(look, "", "heading")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self.open_settings = Button(look, "", dense=True, icon="gear-six")
        self.open_settings.clicked.connect(self.dismiss)
        self.open_settings.clicked.connect(lambda _: settings())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.open_settings)
        foot.addStretch(1)
        self._title.setContentsMargins(16, 0, 16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        watch.changed.connect(self._renew)

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
            return
        self._fill()
        self.open()
        self.open_settings.setFocus()

    def place(self) -> None:
        whole = self.host_rect()
        width = min(self.look.px(_WIDTH), whole.width() - 32)
        paper = self._scroll.widget()
        inside = 0 if paper is None else _height(paper, width - 2)
        around = self.look.line("heading") + self.open_settings.sizeHint().height() + 14 + 12 + 16 + 2
        height = min(self.look.px(_TALLEST), inside + around, whole.height() - 64)
        self.setGeometry(QRect(8, whole.height() - self.look.px(26) - 8 - height, width, height))

    def _renew(self) -> None:
        if self.isVisible():
            self._fill()
            self.place()

    def _fill(self) -> None:
        self._title.setText(translate("mailboxes", "Channels"))
        self.setAccessibleName(translate("mailboxes", "Channels"))
        self.open_settings.setText(translate("mailboxes", "Mailboxes in Settings"))
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(16, 0, 16, 4)
        column.setSpacing(8)
        now, opening = self._watch.now(), self._watch.opening
        told = {one.about for one in self._watch.channels}
        channels = sorted(self._watch.channels, key=lambda one: (one.name.casefold(), one.work))
        lines = [(text.channel_name(one), text.channel(one, now, opening=opening)) for one in channels]
        lines += [
            (one.name, text.standing(one, (), now, opening=opening))
            for one in self._watch.mailboxes
            if one.active and one.id not in told
        ]
        for at, (name, how) in enumerate(lines):
            if at:
                column.addWidget(Hairline(self.look))
            column.addWidget(_Line(self.look, name, how))
        column.addStretch(1)
        self._scroll.setWidget(paper)
        paper.setAutoFillBackground(False)  # setWidget turns it on


def _height(paper: QWidget, width: int) -> int:
    # Lines without a second, wrapped one are as tall whatever the width is; Qt says -1 then.
    return paper.heightForWidth(width) if paper.hasHeightForWidth() else paper.sizeHint().height()


class _Line(QWidget):
    def __init__(self, look: Look, name: str, how: text.Standing) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(look, name, "body.strong"), 1)
        head.addWidget(Glyph(look, how.icon, how.token))
        head.addWidget(Label(look, how.words, "body.name", how.token))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        if how.more:
            column.addWidget(Label(look, how.more, "small", "text.secondary", wrap=True))
        self.setAccessibleName(f"{name}: {how.words}. {how.more}".strip())
