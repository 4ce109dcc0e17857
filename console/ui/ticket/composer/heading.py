"""To whom a letter goes and about what: one calm line, and the fields behind it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.messages import Address, Heading
from console.queries.answering import Beginning
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import text
from console.ui.ticket.composer.addresses import Addresses
from console.ui.ticket.composer.choices import Choices

_SIDE = 14


class _Line(Pressable):
    """What is set, in one line. Pressing opens the fields."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str, whole: str, *, wrong: bool) -> None:
        self._wrong = wrong
        self.setText(words)
        self.setToolTip(whole)
        self.setAccessibleName(words)
        self.setAccessibleDescription(translate("composer", "Press to change it"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.look, self.text(), "small") + 40, self.look.line("small") + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        if self.hovered or self.isDown():
            box(painter, look, self.rect(), self.RADIUS, "bg.hover")
        side, x = look.px(14), 6.0
        middle = self.height() / 2
        if self._wrong:
            look.icons.paint(painter, "warning", "warn.text", QRectF(x, middle - side / 2, side, side))
            x += side + 6
        ink = "warn.text" if self._wrong else "text.secondary"
        area = QRectF(x, 0, self.width() - x - side - 12, self.height())
        x += text_line(painter, look, area, self.text(), "small", ink) + 6
        look.icons.paint(painter, "caret-down", "text.tertiary", QRectF(x, middle - side / 2, side, side))


class _Subject(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape or (plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Head(QWidget):
    """What is not changed by hand stays what the desk decides, also when that changes."""

    changed = Signal()
    """Changed by the person."""
    closed = Signal()
    unfolded = Signal(bool)
    quote_wanted = Signal()

    def __init__(self, look: Look, work: Work, choices: Callable[[], Choices]) -> None:
        super().__init__()
        self._look = look
        self._usual = Beginning(None, (), "", None)
        self._mailboxes: tuple[Mailbox, ...] = ()
        self._mailbox: Id | None = None
        self._own = self._pinned = False
        self.line = _Line(look)
        self.elsewhere = _Line(look)
        """Where the last letter asks for answers, while nothing shows that this is the participant's."""
        self.quote = IconButton(look, "quotes", text.quote_letter(), dense=True)
        self.to = Addresses(look, work, choices, text.to_name, text.to_spoken)
        self.cc = Addresses(look, work, choices, text.cc_name, text.cc_spoken)
        self.subject = _Subject()
        self.subject.setProperty("bare", True)
        self.subject.setFrame(False)
        self.subject_label = Label(look, "", "body", "text.secondary")
        self.subject_label.setBuddy(self.subject)
        self.from_label = Label(look, "", "body", "text.secondary")
        self.from_button = Button(look, "", "quiet", icon="envelope-simple", caret=True, height=26)
        self.fold_button = IconButton(look, "caret-up", text.fold_heading(), dense=True)
        self._build()
        self.line.clicked.connect(lambda: self.open(self.to.edit))
        self.elsewhere.clicked.connect(self._choose_address)
        self.quote.clicked.connect(self.quote_wanted)
        self.fold_button.clicked.connect(self._close)
        for part in (self.to, self.cc):
            part.changed.connect(self._addressed)
            part.closed.connect(self._close)
        self.subject.left.connect(self._close)
        self.subject.textEdited.connect(lambda _: self._tell())
        self.from_button.clicked.connect(self._choose_mailbox)
        look.changed.connect(self._dress)
        self.retranslate()
        self._dress()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE - 6, 3, 8, 0)
        top.setSpacing(4)
        top.addWidget(self.line, 1)
        top.addWidget(self.quote)
        self._calm = QWidget()
        self._calm.setLayout(top)
        below = QHBoxLayout()
        below.setContentsMargins(_SIDE - 6, 0, 8, 0)
        below.addWidget(self.elsewhere)
        self._asked = QWidget()
        self._asked.setLayout(below)
        self._subject_row, self._from_row = QWidget(), QWidget()
        for row, label, field in (
            (self._subject_row, self.subject_label, self.subject),
            (self._from_row, self.from_label, self.from_button),
        ):
            beside = QHBoxLayout(row)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(8)
            beside.addWidget(label)
            beside.addWidget(field)
            if field is self.from_button:
                # A quiet button has room of its own before its words.
                beside.setSpacing(0)
                beside.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.to, 1)
        first.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignTop)
        self.form = QWidget()
        fields = QVBoxLayout(self.form)
        fields.setContentsMargins(_SIDE, 6, 8, 2)
        fields.setSpacing(4)
        fields.addLayout(first)
        for part in (self.cc, self._subject_row, self._from_row):
            fields.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._calm)
        column.addWidget(self._asked)
        column.addWidget(self.form)
        self.form.hide()
        fields_in_order = (
            self.line,
            self.quote,
            self.elsewhere,
            self.to.edit,
            self.cc.edit,
            self.subject,
            self.from_button,
        )
        for first_one, second in pairwise((*fields_in_order, self.fold_button)):
            QWidget.setTabOrder(first_one, second)

    # What it is

    @property
    def own(self) -> bool:
        """Who gets a copy is set by hand, or stands in a draft; otherwise it follows the last letter."""
        return self._own

    @property
    def copies(self) -> tuple[Address, ...]:
        return self.cc.addresses

    @property
    def heading(self) -> Heading:
        """Without what is quoted. Empty is what the desk decides."""
        subject = " ".join(self.subject.text().split())
        return Heading(
            to=self.to.addresses if self._pinned else (),
            subject="" if subject == self._usual.subject else subject,
            mailbox=self._mailbox,
        )

    @property
    def nobody(self) -> bool:
        """Everybody was taken out of the line To."""
        return self._pinned and not self.to.addresses

    @property
    def mailbox(self) -> Mailbox | None:
        """Through which it leaves; None while the desk has none."""
        wanted = self._mailbox or self._usual.mailbox
        return next((one for one in self._mailboxes if one.id == wanted), None)

    @property
    def wrong(self) -> tuple[str, ...]:
        return (*self.to.wrong, *self.cc.wrong)

    def begin(self, usual: Beginning | None) -> None:
        """What the desk decides for the ticket that is open; what was changed by hand stays."""
        before, self._usual = self._usual, usual or Beginning(None, (), "", None)
        if not self._pinned:
            self.to.put((self._usual.to,) if self._usual.to is not None else ())
        if not self._own:
            self.cc.put(self._usual.cc)
        if self.subject.text() in ("", before.subject):
            self._put_subject(self._usual.subject)
        self._show()

    def know(self, mailboxes: tuple[Mailbox, ...]) -> bool:
        """Those of the desk; True: they are others than before."""
        before, self._mailboxes = (
            self._mailboxes,
            tuple(one for one in mailboxes if one.active and one.sending is not None),
        )
        self._show()
        return before != self._mailboxes

    def put(self, heading: Heading, cc: tuple[Address, ...], own: bool) -> None:
        self._own, self._pinned = own, bool(heading.to)
        self._mailbox = heading.mailbox
        usual = (self._usual.to,) if self._usual.to is not None else ()
        self.to.put(heading.to or usual)
        self.cc.put(cc if own else self._usual.cc)
        self._put_subject(heading.subject or self._usual.subject)
        self._show()

    def finish(self) -> None:
        self.to.finish()
        self.cc.finish()

    @property
    def opened(self) -> bool:
        return not self.form.isHidden()

    def open(self, field: QWidget) -> None:
        self.unfolded.emit(True)
        self._calm.hide()
        self.form.show()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold(self) -> None:
        if self.opened:
            self.finish()
            self.form.hide()
            self._calm.show()
            self.unfolded.emit(False)
            if not self.subject.text().strip():
                self._put_subject(self._usual.subject)
            self._show()

    def retranslate(self) -> None:
        for part in (self.to, self.cc):
            part.retranslate()
        self.subject_label.setText(translate("composer", "Subject"))
        self.subject.setAccessibleName(translate("composer", "Subject"))
        self.from_label.setText(translate("composer", "From"))
        self.fold_button.set_name(text.fold_heading())
        self.quote.set_name(text.quote_letter())
        self._dress()
        self._show()

    # What happens

    def _addressed(self) -> None:
        # Who changes whom it goes to has decided it all: a letter that comes meanwhile must not add anybody.
        self._own = self._pinned = True
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _close(self) -> None:
        self.fold()
        self.closed.emit()

    def _choose_mailbox(self) -> None:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._mailboxes:
            words = f"{text.mailbox_shown(one)}\t{one.address}".replace("&", "&&")
            action = menu.addAction(words, self._chooser(one.id))
            action.setCheckable(True)
            action.setChecked(one is self.mailbox)
        menu.popup(self.from_button.mapToGlobal(self.from_button.rect().bottomLeft()))

    def _chooser(self, mailbox: Id) -> Callable[[], None]:
        def choose() -> None:
            self._mailbox = None if mailbox == self._usual.mailbox else mailbox
            self._tell()

        return choose

    def _choose_address(self) -> None:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in filter(None, (self._usual.to, self._usual.elsewhere)):
            action = menu.addAction(text.write_to(one).replace("&", "&&"), self._addresser(one))
            action.setCheckable(True)
            action.setChecked(self.to.addresses == (one,))
        menu.popup(self.elsewhere.mapToGlobal(self.elsewhere.rect().bottomLeft()))

    def _addresser(self, address: Address) -> Callable[[], None]:
        def write_there() -> None:
            self.to.put((address,))
            self._addressed()

        return write_there

    def _put_subject(self, subject: str) -> None:
        if subject != self.subject.text():
            self.subject.setText(subject)
            self.subject.setCursorPosition(0)

    def _show(self) -> None:
        several = len(self._mailboxes) > 1
        mailbox = self.mailbox
        shown = text.mailbox_shown(mailbox) if mailbox is not None else ""
        self._from_row.setVisible(several)
        self.from_button.setText(shown)
        self.from_button.setAccessibleName(translate("composer", "From {mailbox}").format(mailbox=shown))
        subject = self.subject.text().strip() or self._usual.subject
        leaves_from = shown if several else ""
        to, cc = self.to.addresses, self.cc.addresses
        asked = self._usual.elsewhere
        self._asked.setVisible(asked is not None)
        if asked is not None:
            self.elsewhere.say(text.asked_for(asked), text.why_asked(), wrong=asked not in to)
        words = text.head_line(to, cc, subject, leaves_from)
        self.line.say(words, text.head_whole(to, cc, subject, mailbox), wrong=bool(self.wrong) or not to)

    def _dress(self) -> None:
        labels = (self.to.label, self.cc.label, self.subject_label, self.from_label)
        wide = max(text_width(self._look, label.text(), "body") for label in labels) + 1
        for label in labels:
            label.setFixedWidth(wide)
        self.subject.setFont(self._look.font("body"))
        self.subject.setMinimumHeight(self._look.px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.opened:
            self._close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
