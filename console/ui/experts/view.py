"""A question as one works with it: what was said, a field for more, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.consultations import Standing
from console.queries.consultations import ConsultationRow
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.exchange import Exchange
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_FIELD = 96


class ConsultationView(QWidget):
    open_ticket = Signal(object)
    done = Signal()
    """What one came for is done: a sheet around it may go."""

    def __init__(self, look: Look, desk: Desk, deeds: ExpertDeeds) -> None:
        super().__init__()
        self._look, self._desk, self._deeds = look, desk, deeds
        self.row: ConsultationRow | None = None
        self.said = Label(look, "", "body.strong", wrap=True)
        self.exchange = Exchange(look, desk, deeds)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(8)
        self.field.setFixedHeight(look.px(_FIELD))
        self.field.textChanged.connect(self._check)
        self.send = Button(look, "", "primary", icon="paper-plane-tilt")
        self.back = Button(look, "", icon="question")
        self.pass_on = Button(look, "", "primary", icon="arrow-bend-up-right")
        self.pass_named = Button(look, "")
        self.again = Button(look, "", icon="paper-plane-tilt")
        self.write_down = Button(look, "", icon="pencil-simple")
        self.withdraw = Button(look, "", "quiet", icon="x")
        self.finish = Button(look, "", "quiet", icon="check")
        self.article = Button(look, "", "quiet", icon="book-open")
        self.gap = Button(look, "", "quiet", icon="question")
        self.ticket = Button(look, "", "quiet", icon="tray")
        self._connect()
        buttons = Flow()
        for button in self._buttons():
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.said)
        column.addWidget(self.exchange, 1)
        column.addWidget(self.field)
        column.addWidget(buttons)
        self.setFocusProxy(self.field)
        look.changed.connect(lambda: self.field.setFixedHeight(look.px(_FIELD)))
        self._speak()

    def show_row(self, row: ConsultationRow | None) -> None:
        if row is None or self.row is None or row.id != self.row.id:
            self.field.clear()
        self.row = row
        self.exchange.show_row(row)
        if row is None:
            return
        own = row.expert == self._desk.me
        answered = row.standing is Standing.ANSWERED and row.answer is not None
        self.said.setText(text.standing(row, self._desk.now(), self._desk.me).title)
        self.field.setVisible(not own or row.standing is not Standing.WITHDRAWN)
        wanted = {
            self.send: own and row.standing is not Standing.WITHDRAWN,
            self.back: own and row.standing is not Standing.WITHDRAWN,
            self.pass_on: not own and answered,
            self.pass_named: not own and answered,
            self.again: not own,
            self.write_down: not own and row.is_open,
            self.withdraw: not own and row.is_open,
            self.finish: not own and answered and row.passed_on_at is None,
            self.article: not own and answered,
            self.gap: not own and answered,
            self.ticket: bool(row.number),
        }
        for button, shown in wanted.items():
            button.setVisible(shown)
        self._speak()
        self._check()

    def _buttons(self) -> tuple[Button, ...]:
        return (
            *(self.send, self.back, self.pass_on, self.pass_named, self.again, self.write_down),
            *(self.article, self.gap, self.finish, self.withdraw, self.ticket),
        )

    def _connect(self) -> None:
        self.send.clicked.connect(lambda: self._answer(back=False))
        self.back.clicked.connect(lambda: self._answer(back=True))
        self.write_down.clicked.connect(lambda: self._answer(back=False))
        self.again.clicked.connect(self._again)
        self.pass_on.clicked.connect(lambda: self._pass_on(named=False))
        self.pass_named.clicked.connect(lambda: self._pass_on(named=True))
        for button, deed in (
            (self.withdraw, self._deeds.withdraw),
            (self.finish, self._deeds.finish),
            (self.article, self._deeds.article),
            (self.gap, self._deeds.gap),
        ):
            button.clicked.connect(lambda deed=deed: self._leave(deed))
        self.ticket.clicked.connect(self._open)

    def _words(self) -> str:
        return self.field.toPlainText().strip()

    def _answer(self, *, back: bool) -> None:
        if self.row is not None and self._words():
            self._deeds.answer(self.row, self._words(), back=back, done=self._sent)

    def _again(self) -> None:
        if self.row is not None and self._words():
            self._deeds.again(self.row, self._words(), self._sent)

    def _sent(self) -> None:
        self.field.clear()
        self.done.emit()

    def _pass_on(self, *, named: bool) -> None:
        if self.row is not None:
            self.done.emit()
            self._deeds.pass_on(self.row, named=named)

    def _leave(self, deed: object) -> None:
        if self.row is not None and callable(deed):
            self.done.emit()
            deed(self.row)

    def _open(self) -> None:
        if self.row is not None:
            self.done.emit()
            self.open_ticket.emit(self.row.ticket)

    def _check(self) -> None:
        for button in (self.send, self.back, self.again, self.write_down):
            button.setEnabled(bool(self._words()))

    def _speak(self) -> None:
        own = self.row is not None and self.row.expert == self._desk.me
        asks_back = self.row is not None and self.row.standing is Standing.ASKED_BACK
        hint = translate("experts", "Your answer") if own else translate("experts", "Say more, or ask again")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.send.setText(translate("experts", "Send the answer"))
        self.back.setText(translate("experts", "Ask back"))
        self.pass_on.setText(translate("experts", "Pass the answer on"))
        self.pass_named.setText(translate("experts", "With the name"))
        self.again.setText(translate("experts", "Send") if asks_back else translate("experts", "Ask again"))
        self.write_down.setText(translate("experts", "Write down their answer"))
        self.withdraw.setText(translate("experts", "Not needed any more"))
        self.finish.setText(translate("experts", "Done"))
        self.article.setText(translate("experts", "Make an article…"))
        self.gap.setText(translate("experts", "Report a gap…"))
        self.ticket.setText(translate("experts", "Open the ticket"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_row(self.row)
