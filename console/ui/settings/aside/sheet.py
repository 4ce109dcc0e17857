"""The sheet of letters that were set aside: why each was, its original as text, what becomes of it; and the blocked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from console.channels.email.arrival import Incoming, incoming
from console.channels.email.by_hand import ticket_of, who_wrote
from console.channels.email.parse import read
from console.commands.mail import DismissAside
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.errors import ConsoleError, PlaceUnwritable
from console.queries.files import FileContent
from console.queries.mail import AsideLetters, AsideRow, MailFacts
from console.sync.desk import Desk
from console.ui.settings.aside import text
from console.ui.settings.aside.blocked import BlockedSendersPanel
from console.ui.settings.aside.listing import AsideList
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (980, 680)
_LETTERS, _BLOCKED = "letters", "blocked"
_LIST = 320
_NARROW = 760
_SHOWN = 200_000
"""Characters of an original that are shown; a file holds all of it."""


class AsideSheet(Sheet):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        host: QWidget,
        open_ticket: Callable[[Id], object],
    ) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._open_ticket = work, desk, notices, open_ticket
        self._shown: AsideRow | None = None
        self._raw: bytes | None = None
        self._aside = Aside(self)
        self._waiting = self._blocked = 0
        self.tabs = TabStrip(look, translate("aside", "What is shown"), translate("aside", "More"), margin=18)
        self.blocked = BlockedSendersPanel(look, work, desk, notices)
        self.blocked.counted.connect(self._count_blocked)
        self.list = AsideList(look, desk.now)
        self.list.chosen.connect(self._choose)
        self._subject = Label(look, "", "body.strong", wrap=True)
        self._why = Label(look, "", "small", "text.secondary", wrap=True)
        self.original = QPlainTextEdit()
        self.original.setReadOnly(True)
        self.original.setTabChangesFocus(True)
        self.dismiss_letter = Button(look, "", "quiet", icon="check")
        self.save = Button(look, "", icon="download-simple")
        self.ticket = Button(look, "", "primary", icon="ticket")
        self.dismiss_letter.clicked.connect(self._dismiss)
        self.save.clicked.connect(self._save)
        self.ticket.clicked.connect(self._make_ticket)
        self.tabs.chosen.connect(lambda _: self._turn())
        self._build()
        self._retranslate()
        self._measure()
        look.changed.connect(self._measure)
        work.changed.connect(self._hear)
        self._ask()

    def _build(self) -> None:
        self._empty = EmptyState(self.look, "tray", "")
        self._halves = QWidget()
        self._row = QHBoxLayout(self._halves)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(self._subject)
        column.addWidget(self._why)
        column.addWidget(self.original, 1)
        self._row.addWidget(self.list)
        self._row.addWidget(Hairline(self.look, Qt.Orientation.Vertical))
        self._row.addWidget(detail, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._halves)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.blocked)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack)
        self.buttons.addWidget(self.dismiss_letter)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.ticket)

    def open(self) -> None:
        self._ask()
        super().open()
        self._turn()
        (self.list if self.tabs.current == _LETTERS else self.blocked.field).setFocus()

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        if changes.touches("aside_letter"):
            self._ask()

    def _ask(self) -> None:
        self._work.ask(self, "letters", AsideLetters(waiting=True), self._show)

    def _show(self, rows: tuple[AsideRow, ...]) -> None:
        self._waiting = len(rows)
        self.list.show_rows(rows)
        self._turn()
        self._tell_counts()

    def _count_blocked(self, count: int) -> None:
        self._blocked = count
        self._tell_counts()

    def _turn(self) -> None:
        letters = self.tabs.current != _BLOCKED
        self._stack.setCurrentWidget(self.blocked if not letters else self._halves if self._waiting else self._empty)
        for button in (self.dismiss_letter, self.save, self.ticket):
            button.setVisible(letters and self._waiting > 0)
        self._foot.setVisible(letters and self._waiting > 0)

    def _choose(self, row: AsideRow | None) -> None:
        if row is not None and self._shown is not None and row.id == self._shown.id:
            return
        self._shown, self._raw = row, None
        self._aside.call_off()
        self._arrange()
        if row is None:
            return
        self._subject.setText(text.title(row))
        self._why.setText(f"{text.sender(row)}. {text.why(row)}")
        self.original.setPlainText("")
        self._work.ask(self, "original", FileContent(row.original), self._show_original)

    def _show_original(self, raw: bytes | None) -> None:
        self._raw = raw
        if raw is None:
            self.original.setPlainText(translate("aside", "The original is not on this computer yet."))
        else:
            # As text and nothing else: no part of it is opened, fetched or run.
            shown = raw[:_SHOWN].decode("utf-8", "replace").replace("\r\n", "\n").replace("\0", "\ufffd")
            more = translate("aside", "… The rest is in the file.") if len(raw) > _SHOWN else ""
            self.original.setPlainText(shown + more)
        self._arrange()

    def _arrange(self) -> None:
        self.dismiss_letter.setEnabled(self._shown is not None)
        ready = self._raw is not None and not self._aside.busy
        self.save.setEnabled(ready)
        self.ticket.setEnabled(ready)

    # What is done

    def _dismiss(self) -> None:
        row = self._shown
        if row is None:
            return

        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._notices.say(
                Level.TOAST,
                text.title(row),
                lead=translate("aside", "Put away:"),
                icon="check",
                undo=lambda: self._work.tell(self, DismissAside(self._desk.stamp(), (row.id,), undo=True)),
            )

        self._work.tell(self, DismissAside(self._desk.stamp(), (row.id,)), done)

    def _make_ticket(self) -> None:
        row, raw, now = self._shown, self._raw, self._desk.now()
        if row is None or raw is None:
            return
        # A letter may take a while to read, and one that was set aside more than others.
        self._aside.do(lambda: incoming(raw, read(raw), now), lambda one: self._place(row, one), self._failed)
        self._arrange()

    def _place(self, row: AsideRow, one: Incoming) -> None:
        def known(facts: MailFacts) -> None:
            ticket, commands = ticket_of(row, one, facts, self._desk.stamp, self._desk.new_id)

            def opened(outcome: Outcome) -> None:
                if outcome.refusal is not None:
                    self._notices.refused(outcome)
                    return
                self.dismiss()
                self._open_ticket(ticket)

            *before, last = commands
            for command in before[:-1]:
                self._work.tell(self, command)
            self._work.tell(self, before[-1], opened)
            self._work.tell(self, last)

        self._work.ask(self, "who", who_wrote(one), known)

    def _failed(self, error: ConsoleError | None) -> None:
        self._arrange()
        if error is not None:
            self._notices.trouble(error)

    def _save(self) -> None:
        row, raw = self._shown, self._raw
        if row is None or raw is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        start = Path(folder) / text.safe_name(row)
        path, _ = QFileDialog.getSaveFileName(self, translate("aside", "Save the original letter"), str(start))
        if path:
            self.save_to(Path(path), raw)

    def save_to(self, path: Path, raw: bytes) -> None:
        def write() -> None:
            try:
                path.write_bytes(raw)
            except OSError as fault:
                raise PlaceUnwritable(
                    "The letter could not be saved.", f"{fault.strerror}.", "Choose another place for it."
                ) from fault

        self._aside.do(write, lambda _: self._saved(path), self._failed)

    def _saved(self, path: Path) -> None:
        self._arrange()
        self._notices.say(Level.TOAST, path.name, lead=translate("aside", "Saved:"), icon="download-simple")

    # Words and shape

    def _tell_counts(self) -> None:
        self.set_title(
            translate("aside", "Letters set aside"),
            translate("aside", "%n letters wait for a look", "", self._waiting) if self._waiting else "",
        )
        self.tabs.set_tabs(
            (
                Tab(_LETTERS, translate("aside", "Letters"), self._waiting or None),
                Tab(_BLOCKED, translate("aside", "Blocked senders"), self._blocked or None),
            )
        )

    def _retranslate(self) -> None:
        self._tell_counts()
        self.dismiss_letter.setText(translate("aside", "Put away"))
        self.save.setText(translate("aside", "Save to a file…"))
        self.ticket.setText(translate("aside", "Make a ticket of it"))
        self.list.setAccessibleName(translate("aside", "Letters set aside"))
        self.original.setAccessibleName(translate("aside", "The letter as it came"))
        self._empty.title.setText(translate("aside", "Nothing was set aside"))
        self._empty.text.setText(
            translate(
                "aside", "Letters that belong to no ticket or could not be taken in wait here. None is thrown away."
            )
        )
        self._empty.text.show()

    def _measure(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.look.px(12))
        self.original.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.look.px(_NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumSize(16_777_215, max(80, self.height() // 3))
        else:
            self.list.setFixedWidth(self.look.px(_LIST))
            self.list.setMaximumHeight(16_777_215)
