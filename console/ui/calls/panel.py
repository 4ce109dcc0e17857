"""The call one is in, on top of the conversation: bar, notes, ticket; afterwards how it ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.commands.calls import ChooseCallTicket, TellCall, WrapUpCall
from console.domain.call_course import State
from console.domain.call_facts import Direction
from console.domain.callers import Sure
from console.domain.calls_by_hand import corrected
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.pbx import Act
from console.queries.calls import AboutCall, CallAbout, CallRow
from console.sync.desk import Desk
from console.ui.calls import text
from console.ui.calls.bar import CallBar
from console.ui.calls.matter import Matter, MatterChoice
from console.ui.calls.notes import CallNotes
from console.ui.calls.watch import CallsWatch
from console.ui.calls.wrap_up import LENGTH, MORE, Outcomes, WrapUpBar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_BACK_MS = 10_000


class CallPanel(QWidget):
    end_wanted = Signal(object)
    """The CallRow that shall end."""
    transfer_wanted = Signal(object, object)
    """The CallRow, and Act.TRANSFER or Act.CONSULT."""
    call_back_wanted = Signal(object)
    who_wanted = Signal(object)
    """The CallRow of whom it is to be found out who they are."""
    person_wanted = Signal(object)
    wrapped_up = Signal(object)
    """The id of the ticket in which the call stands now."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        watch: CallsWatch,
        on_table: Callable[[], Matter | None],
        composer_empty: Callable[[], bool],
    ) -> None:
        super().__init__()
        self.look = look
        self._work, self._desk, self._notices, self._watch = work, desk, notices, watch
        self._composer_empty = composer_empty
        self._call: CallRow | None = None
        self._about = CallAbout()
        self._extra = 0
        self._telling = self._low = False
        self.bar = CallBar(look)
        self.wrap_up = WrapUpBar(look)
        self.notes = CallNotes(look, work, desk)
        self.matter = MatterChoice(look, on_table)
        self.outcomes = Outcomes(look)
        self.who = Button(look, "", icon="magnifying-glass", dense=True)
        self.direction = Segmented(look, "-", [("in", "-"), ("out", "-")])
        self.on_phone = Label(look, "", "small", "text.secondary", wrap=True)
        self.others = Label(look, "", "body", "text.secondary", wrap=True)
        self._build()
        self._connect()
        self.hide()
        self.retranslate()

    @property
    def call(self) -> CallRow | None:
        return self._call

    @property
    def wrapping_up(self) -> bool:
        return self._call is not None and self._desk.me in self._call.to_wrap_up

    # What is shown

    def _renew(self) -> None:
        call = self._watch.current
        if call is None:
            self._leave()
            return
        other = self._call is None or call.id != self._call.id
        was_wrapping = self.wrapping_up
        self._call = call
        if other:
            self._begin(call)
        elif self.wrapping_up and not was_wrapping:
            self._end_of_talk(call)
        if other or self._watch.known:
            self._work.ask(self, "about", AboutCall(call.id), self._take_about)
        self.notes.show_call(call.id, call.notes)
        told = [f"{self._watch.name_of(one.agent_id)}: {one.text}" for one in call.other_notes if one.text.strip()]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))
        by_hand = call.pbx_id is None
        self.direction.setVisible(by_hand)
        if by_hand:
            self._telling = True
            self.direction.choose("out" if call.direction is Direction.OUTBOUND else "in")
            self._telling = False
        self.who.setVisible(not self._is_certain(call))
        self.who.setText(translate("calls", "Who is this?"))
        wrapping = self.wrapping_up
        self.bar.setVisible(not wrapping)
        self.wrap_up.setVisible(wrapping)
        self.outcomes.setVisible(wrapping)
        on_phone = not wrapping and not by_hand and call.course.state is not State.OFFERED
        self.on_phone.setVisible(on_phone and not self._low)
        parts = (self.direction, self.who, self.on_phone)
        self._top.setVisible(any(not part.isHidden() for part in parts))
        self._tick()
        self.show()

    def _begin(self, call: CallRow) -> None:
        self._about = CallAbout()
        self._extra = 0
        self.outcomes.clear()
        self.wrap_up.back.hide()
        self.matter.show_call(call, self._about)
        if self.wrapping_up:
            self._end_of_talk(call)
        elif self._composer_empty() and self._may_take_focus() and call.course.state is not State.OFFERED:
            # Only where nothing is being written: words meant for somebody else must not become notes.
            self._work.later(self, "focus", 0, self._focus_notes)

    def _focus_notes(self) -> None:
        if self._call is not None and self._composer_empty() and self._may_take_focus():
            self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_take_focus(self) -> bool:
        """Whether the focus is in the window, and in no field in which somebody may be writing something else."""
        if QApplication.activeModalWidget() is not None or not self.window().isActiveWindow():
            return False
        focus = QApplication.focusWidget()
        return focus is None or not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def _end_of_talk(self, call: CallRow) -> None:
        if call.direction is Direction.OUTBOUND and call.course.answered_at is None:
            self.outcomes.choose(CallOutcome.NO_ANSWER)
        self._look_ready()

    def _leave(self) -> None:
        if self._call is None:
            return
        self.notes.leave()
        self._call = None
        self.hide()

    def _take_about(self, about: CallAbout) -> None:
        self._about = about
        if self._call is not None:
            self.matter.show_call(self._call, about)

    def _tick(self) -> None:
        call = self._call
        if call is None:
            return
        if self.wrapping_up:
            self.wrap_up.show_time(text.name(call), self._until(call), self._desk.now())
        else:
            self.bar.show_call(call, self._desk.now())

    def _until(self, call: CallRow) -> datetime:
        ends = [talk.until for talk in call.course.talks if talk.until is not None]
        over = max(ends, default=call.course.ended_at or self._desk.now())
        return over + LENGTH + self._extra * MORE

    @staticmethod
    def _is_certain(call: CallRow) -> bool:
        return call.sure is Sure.CERTAIN and bool(call.people)

    # What is done

    def offer_call_back(self) -> None:
        """After it was ended from here: for a while one press calls back."""
        self.wrap_up.back.show()
        self._work.later(self, "back", _BACK_MS, self.wrap_up.back.hide)

    def add_minute(self) -> None:
        self._extra += 1
        self._tick()

    def choose(self, outcome: CallOutcome) -> None:
        self.outcomes.choose(outcome)

    def ready(self) -> None:
        """Writes the call down. Without an outcome the first thing is to choose one."""
        call, outcome = self._call, self.outcomes.outcome
        if call is None or not self.wrapping_up:
            return
        if outcome is None:
            self.outcomes.buttons[CallOutcome.SOLVED].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.notes.forget()
        notes = self.notes.words
        ticket = self.matter.ticket.id if self.matter.ticket is not None else self._desk.new_id()
        command = WrapUpCall(
            self._desk.stamp(),
            call.id,
            self._desk.new_id(),
            ticket,
            self.matter.subject_for(notes),
            outcome,
            notes,
        )
        self.wrap_up.done.setEnabled(False)
        self._work.tell(self, command, lambda told: self._written(told, ticket))

    def _written(self, told: Outcome, ticket: Id) -> None:
        self._look_ready()
        if told.done:
            self.wrapped_up.emit(ticket)
        else:
            self._notices.refused(told)

    def _look_ready(self) -> None:
        self.wrap_up.done.setEnabled(self.outcomes.outcome is not None)
        self.wrap_up.done.setToolTip(
            "" if self.outcomes.outcome is not None else translate("calls", "First choose how it ended")
        )

    def _choose_ticket(self, ticket: Id | None) -> None:
        if self._call is not None:
            self._work.tell(self, ChooseCallTicket(self._desk.stamp(), self._call.id, ticket))

    def _turn(self, way: str) -> None:
        call = self._call
        if call is None or self._telling or call.course.arrived_at is None:
            return
        direction = Direction.OUTBOUND if way == "out" else Direction.INBOUND
        facts = corrected(call.course.arrived_at, 1, direction, self._watch.my_line, call.number)
        self._work.tell(self, TellCall(self._desk.stamp(), call.id, None, "", facts))

    def _with_call(self, signal: Callable[[CallRow], object]) -> Callable[[], None]:
        def emit() -> None:
            if self._call is not None:
                signal(self._call)

        return emit

    # How it is made

    def _build(self) -> None:
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(8)
        top.addWidget(self.direction)
        top.addWidget(self.who)
        top.addWidget(self.on_phone, 1)
        top.addStretch(0)
        body = self._body = QVBoxLayout()
        body.setContentsMargins(16, 10, 16, 12)
        body.setSpacing(8)
        body.addWidget(self.outcomes)
        body.addWidget(self._top)
        body.addWidget(self.others)
        body.addWidget(self.notes)
        body.addWidget(self.matter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.wrap_up)
        column.addLayout(body)
        column.addWidget(Hairline(self.look))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self._watch.changed.connect(self._renew)
        self._watch.ticked.connect(self._tick)
        self._work.changed.connect(self._hear)
        self.look.changed.connect(self.update)
        self.bar.ended.connect(self._with_call(self.end_wanted.emit))
        self.bar.transfer_wanted.connect(self._transfer)
        self.bar.person_wanted.connect(self._with_call(self.person_wanted.emit))
        self.who.clicked.connect(self._with_call(self.who_wanted.emit))
        self.wrap_up.ready.connect(self.ready)
        self.wrap_up.more_time.connect(self.add_minute)
        self.wrap_up.call_back.connect(self._with_call(self.call_back_wanted.emit))
        self.outcomes.chosen.connect(lambda _: self._look_ready())
        self.matter.chosen.connect(self._choose_ticket)
        self.direction.chosen.connect(self._turn)
        for field in (self.notes, self.matter.subject):
            field.installEventFilter(self)

    def _transfer(self, act: Act) -> None:
        if self._call is not None:
            self.transfer_wanted.emit(self._call, act)

    def _hear(self, changes: Changes) -> None:
        if self._call is not None and changes.touches("ticket"):
            self._work.ask(self, "about", AboutCall(self._call.id), self._take_about)

    def set_low(self, low: bool) -> None:
        """In a low window only what is needed takes room."""
        if low != self._low:
            self._low = low
            for part in (self.bar, self.wrap_up, self.outcomes, self.notes):
                part.set_low(low)
            self._body.setContentsMargins(16, 4 if low else 10, 16, 4 if low else 12)
            self._body.setSpacing(4 if low else 8)
            if self._call is not None:
                self._renew()

    def flush(self) -> None:
        self.notes.flush()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("calls", "Call"))
        self.notes.setPlaceholderText(translate("calls", "Notes about the call. They are saved as you type."))
        self.notes.setAccessibleName(translate("calls", "Notes about the call"))
        self.direction.setAccessibleName(translate("calls", "Who called whom"))
        self.direction.set_words("in", translate("calls", "They called"))
        self.direction.set_words("out", translate("calls", "We called"))
        self.on_phone.setText(translate("calls", "Hold, mute and keypad are on your phone."))
        self.bar.retranslate()
        self.wrap_up.retranslate()
        self.outcomes.retranslate()
        self.matter.retranslate()
        if self._call is not None:
            self._renew()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # In the fields too: one of them would take Alt+1 for a one.
        if isinstance(event, QKeyEvent) and self._own_key(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own_key(event):
            # Ctrl+Enter belongs to the composer below as well.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._own_key(event):
            self._press(event)
        else:
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ready()
        else:
            self.outcomes.choose_by_key(event.key())

    def _own_key(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter, and while it is wrapped up 1 to 6: alone where nothing is typed, with Alt anywhere."""
        if not self.wrapping_up:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return modifiers == Qt.KeyboardModifier.ControlModifier
        writing = self.notes.hasFocus() or self.matter.subject.hasFocus()
        wanted = Qt.KeyboardModifier.AltModifier if writing else Qt.KeyboardModifier.NoModifier
        digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_6
        return digit and modifiers in (wanted, Qt.KeyboardModifier.AltModifier)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.color("bg.surface"))
