"""The person beside the ticket: who they are, facts, notes, contacts; or the question who this is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.courses import AgreeLeave, EndLeave
from console.commands.good_to_know import ReadGoodToKnow
from console.commands.participants import AddIdentity, EditParticipant, NewIdentity
from console.commands.tickets import SetParticipant
from console.commands.undo import Undo
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.people import Confidence
from console.errors import ConsoleError
from console.queries.before import BeforeAnswering
from console.queries.desk import AgentRow, Agents
from console.queries.participant import FoundPerson, Person, PersonDetail
from console.queries.ticket import TicketDetail
from console.queries.ticket_people import TicketPeople, TicketPerson
from console.sync.desk import Desk
from console.ui.courses.block import CheckpointsBlock
from console.ui.courses.leave_card import LeaveCard
from console.ui.courses.remind_sheet import RemindSheet
from console.ui.participant.acts_of_person import PersonMenu
from console.ui.participant.deeds import Deeds
from console.ui.participant.form import PersonForm, kind_of
from console.ui.participant.time_line import TimeLineView
from console.ui.participant.unknown import WhoIsThis
from console.ui.participant.view import LATEST, PersonView
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.paper import Paper
from console.ui.shared.states import ErrorState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_NOTE_MS = 300
_REFRESH_MS = 150
_ALL = 1000
# A ticket is one contact for each channel; so many at most are left out when it is the one on the table.
_CHANNELS = 4


class PersonPanel(QWidget):
    """`show_ticket` follows the ticket on the table, `show_person` shows anybody. `large` is for the page."""

    open_ticket = Signal(object)
    compose = Signal(str)
    """An address to write to."""
    shown = Signal(object)
    """The PersonDetail that is shown now."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, *, large: bool = False
    ) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices, self._large = look, work, desk, notices, large
        self._id: Id | None = None
        self._person: PersonDetail | None = None
        self._ticket: TicketDetail | None = None
        self._unsaved: tuple[Id, str] | None = None
        self._me = ""
        self._all_open = False
        self.dial: Callable[[str], bool] = lambda _: False
        """Calls a number through the phone system; False where none is."""
        self.nobody = Paper(look)
        self.view = PersonView(look, desk.now, large=large)
        self.checkpoints = CheckpointsBlock(look, work, desk)
        self.view.put_below_facts(self.checkpoints)
        self._reminding: RemindSheet | None = None
        self.leaving: LeaveCard | None = None
        self.unknown = WhoIsThis(look, work)
        self.contacts = TimeLineView(look, work, desk.now)
        self.deeds = Deeds(look, work, desk, notices, self)
        self.menu = PersonMenu(look, work, desk, notices, self.deeds, self)
        self._read: set[Id] = set()
        self._trouble: ErrorState | None = None
        self.stack = QStackedWidget()
        for page in (self.nobody, self.view, _on_paper(look, self.unknown), _on_paper(look, self.contacts, 11, 10)):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()
        self._speak()
        work.ask(self, "agents", Agents(), self._know_me)

    # What is shown

    def show_person(self, participant: Id | None) -> None:
        """None: nobody, or the question who this is where the ticket on the table has nobody."""
        if participant is not None and participant == self._id and self._person is not None:
            return
        self._save_note()
        self._id = participant
        self._all_open = False
        if participant is None:
            self._work.forget(self, "person")
            self._person = None
            self._ask_who()
            return
        self._refresh()

    def show_ticket(self, detail: TicketDetail | None) -> None:
        before = self._ticket.row.id if self._ticket else None
        self._ticket = detail
        wanted = detail.row.participant_id if detail else None
        other = before != (detail.row.id if detail else None)
        if other:
            self.view.show_others(())
            self._ask_others()
        if wanted != self._id or wanted is None:
            if other or self._id is not None or self.stack.currentWidget() is self.nobody:
                self.show_person(wanted)
        elif self._person is not None and other:
            self._leave_all()
            self._show(self._person)

    def set_short(self, short: bool) -> None:
        """The window is low: the latest contacts become one line."""
        self.view.set_short(short)

    def new_person(self, begin: str = "") -> None:
        self._open_form(None, begin)

    def remind(self, participant: Id) -> None:
        """Opens the letter of a kind reminder for them, or says why there is none."""
        if self._reminding is None:
            self._reminding = RemindSheet(self._look, self.window(), self._work, self._desk, self._notices)
        self._reminding.begin(participant)

    def remind_shown(self) -> None:
        if self._person is not None:
            self.remind(self._person.id)

    def set_leave(self) -> None:
        """Asks from when until when the person is not reminded."""
        person, detail = self._person, self.checkpoints.detail
        if person is None:
            return
        if self.leaving is None:
            self.leaving = LeaveCard(self._look, self.window())
            self.leaving.agreed.connect(self._agree_leave)
            self.leaving.ended.connect(self._end_leave)
        self.leaving.begin(person.name, detail.leave if detail is not None else None, self._desk.now())

    def _agree_leave(self, since: datetime, until: datetime, reason: str) -> None:
        if self._person is None:
            return
        self._end_leave()
        leave = self._desk.new_id()
        self._tell(AgreeLeave(self._desk.stamp(), leave, self._person.id, since, until, reason))
        self._notices.say(
            Level.TOAST,
            translate("participant", "is not reminded in this time."),
            lead=self._person.name,
            icon="hand-waving",
            undo=lambda: self._tell(EndLeave(self._desk.stamp(), leave)),
            kind="participant",
        )

    def _end_leave(self) -> None:
        detail = self.checkpoints.detail
        if detail is not None and detail.leave is not None:
            self._tell(EndLeave(self._desk.stamp(), detail.leave.id))

    def flush(self) -> None:
        """Saves the note now."""
        self._save_note()

    @property
    def person(self) -> PersonDetail | None:
        return self._person

    # Inside

    def _connect(self) -> None:
        self.view.open_ticket.connect(self.open_ticket)
        self.view.all_wanted.connect(self._show_all)
        self.view.level_chosen.connect(self._set_level)
        self.view.note_touched.connect(self._note_touched)
        self.view.note_left.connect(self._save_note)
        self.view.call_wanted.connect(self._call)
        self.view.write_wanted.connect(self.compose)
        self.view.copy_wanted.connect(self._copy)
        self.view.more_wanted.connect(self._open_more)
        self.contacts.opened.connect(self.open_ticket)
        self.contacts.left.connect(self._leave_all)
        self.unknown.chosen.connect(lambda person: self._choose(person.id, person.name, person))
        self.unknown.new_wanted.connect(self.new_person)
        self.unknown.left.connect(self._leave_unknown)
        self.view.compare_wanted.connect(self.deeds.compare)
        self.view.apart_wanted.connect(lambda double: self.deeds.apart(double.one.id, double.other.id))
        self.view.part_wanted.connect(self.deeds.part)
        self.deeds.doubles_found.connect(self.view.show_double)
        self.deeds.merged.connect(self._follow_merge)
        self.contacts.save_wanted.connect(self.menu.save_time_line)
        self.menu.edit_wanted.connect(lambda: self._open_form(self._person, ""))
        self.menu.leave_wanted.connect(self.set_leave)
        self.menu.copy_wanted.connect(self._copy)
        self.menu.reconsider_wanted.connect(self._reconsider)
        self.checkpoints.remind.connect(lambda detail: self.remind(detail.participant))
        self._work.changed.connect(self._hear)

    def _know_me(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((agent.name for agent in agents if agent.id == self._desk.me), "")
        if self._person is not None:
            self._show(self._person)

    def _refresh(self) -> None:
        if self._id is None:
            return
        limit = _ALL if self._large else LATEST + _CHANNELS
        self._work.ask(self, "person", Person(self._id, limit), self._show, self._failed)
        self._ask_others()

    def _ask_others(self) -> None:
        if self._ticket is not None and not self._large:
            ticket = self._ticket.row.id
            self._work.ask(self, "others", TicketPeople(ticket), lambda people: self._show_others(ticket, people))

    def _show_others(self, ticket: Id, people: tuple[TicketPerson, ...]) -> None:
        if self._ticket is not None and self._ticket.row.id == ticket:
            self.view.show_others(people)

    def _show(self, person: PersonDetail | None) -> None:
        if self._trouble is not None:
            self.stack.removeWidget(self._trouble)
            self._trouble.deleteLater()
            self._trouble = None
        self._person = person
        if person is None:
            self.stack.setCurrentWidget(self.nobody)
            return
        self.checkpoints.show_person(person.id)
        self.view.show_person(person, self._me, self._ticket.row.id if self._ticket and not self._large else None)
        self._look_around(person)
        if self._all_open:
            self.contacts.show_person(person.id, person.name)
        self.stack.setCurrentIndex(3 if self._all_open else 1)
        self.setFocusProxy(self.contacts.list if self._all_open else self.view.more)
        self.shown.emit(person)

    def _look_around(self, person: PersonDetail) -> None:
        """What goes with the person and takes longer to know; and that what is good to know was read."""
        ticket = self._ticket.row.id if self._ticket is not None and not self._large else None
        now = self._desk.now
        query = BeforeAnswering(person.id, ticket)
        self._work.ask(self, "before", query, lambda lines: self.view.before.show_lines(lines, now()))
        self.deeds.look_for_doubles(person.id)
        if person.good_to_know and person.id not in self._read:
            self._read.add(person.id)
            self._tell(ReadGoodToKnow(self._desk.stamp(), person.id))

    def _follow_merge(self, living: Id) -> None:
        if self._large:
            self.show_person(living)
        self._refresh()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            return
        if self._trouble is None:
            self._trouble = ErrorState.of(self._look, error)
            self._trouble.again.connect(self._refresh)
            self.stack.addWidget(self._trouble)
        self.stack.setCurrentWidget(self._trouble)

    def _hear(self, changes: Changes) -> None:
        if self._id is None:
            return
        if changes.touches_one("participant", self._id) or changes.touches("ticket", "message", "cohort"):
            self._work.later(self, "refresh", _REFRESH_MS, self._refresh)

    # Who is this

    def _ask_who(self) -> None:
        ticket = self._ticket
        if ticket is None or ticket.row.participant_id is not None:
            self.stack.setCurrentWidget(self.nobody)
            return
        self.unknown.ask(ticket.row.participant_name)
        self.stack.setCurrentIndex(2)
        self.setFocusProxy(self.unknown)

    def _leave_unknown(self) -> None:
        if self._person is not None:
            self.stack.setCurrentIndex(1)

    def _choose(self, person: Id, name: str, found: FoundPerson | None = None) -> None:
        ticket = self._ticket
        if ticket is None:
            self.show_person(person)
            return
        contact = ticket.row.participant_name.strip() if ticket.row.participant_id is None else ""
        stamp = self._desk.stamp()

        def told(outcome: Outcome) -> None:
            if not outcome.done:
                self._notices.refused(outcome)
                return
            self._say_chosen(person, name, contact, found, stamp.id)

        self._work.tell(self, SetParticipant(stamp, ticket.row.id, person), told)
        self.show_person(person)

    def _say_chosen(self, person: Id, name: str, contact: str, found: FoundPerson | None, command: Id) -> None:
        kind = kind_of(contact)
        keep = None
        if kind is not None and found is not None and contact not in found.identities:
            keep = Way(
                translate("participant", "Remember {address}").format(address=contact),
                lambda: self._tell(AddIdentity(self._desk.stamp(), person, NewIdentity(kind, contact))),
            )
        self._notices.say(
            Level.TOAST,
            translate("participant", "This ticket belongs to them now."),
            lead=f"{name}.",
            action=keep,
            undo=lambda: self._tell(Undo(self._desk.stamp(), command)),
            kind="participant",
        )

    # What is done to a person

    def _set_level(self, level: Confidence) -> None:
        if self._person is not None and level is not self._person.confidence:
            self._tell(EditParticipant(self._desk.stamp(), self._person.id, confidence=level))

    def _note_touched(self) -> None:
        if self._person is not None:
            self._unsaved = (self._person.id, self.view.note.toPlainText())
            self._work.later(self, "note", _NOTE_MS, self._save_note)

    def _save_note(self) -> None:
        self._work.never(self, "note")
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            person, words = unsaved
            self._tell(EditParticipant(self._desk.stamp(), person, note=words.strip()))

    def _call(self, number: str) -> None:
        if self.dial(number):
            return
        QGuiApplication.clipboard().setText(number)
        if not QDesktopServices.openUrl(QUrl(f"tel:{number}")):
            self._notices.say(
                Level.TOAST,
                translate("participant", "No program here calls by itself. The number is copied."),
                lead=number,
                icon="phone",
                kind="copied",
                key="copied",
            )

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._notices.say(
            Level.TOAST, translate("participant", "Copied."), lead=words, icon="copy", kind="copied", key="copied"
        )

    def _open_more(self, at: QPoint) -> None:
        person = self._person
        if person is None:
            return
        self.menu.open(person, at, with_ticket=self._ticket is not None and not self._large)

    def _reconsider(self) -> None:
        self.unknown.ask("")
        self.stack.setCurrentIndex(2)
        self.unknown.search.setFocus()

    def _open_form(self, person: PersonDetail | None, begin: str) -> None:
        self._save_note()
        form = PersonForm(self._look, self._work, self._desk.stamp, person, self._desk.new_id(), begin, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.made.connect(lambda id_, commands: self._made(id_, commands, form.name.text().strip(), new=person is None))
        form.open()

    def _made(self, person: Id, commands: tuple[Command, ...], name: str, *, new: bool) -> None:
        for command in commands:
            self._tell(command)
        if not new:
            return
        if self._ticket is not None and not self._large:
            self._choose(person, name)
        else:
            self.show_person(person)

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)

    # All contacts in the panel

    def _show_all(self) -> None:
        self._all_open = True
        self._refresh()
        if self._person is not None:
            self._show(self._person)
            self.contacts.list.setFocus()

    def _leave_all(self) -> None:
        self._all_open = False
        if self._person is not None:
            # Another ticket comes by a key in the queue: the focus stays there.
            focus = QApplication.focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            self.stack.setCurrentIndex(1)
            if not inside:
                return
            target = self.view.latest.list
            (target if target.isVisibleTo(self.view) else self.view.latest.line).setFocus()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._all_open:
            self._leave_all()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def hideEvent(self, event: object) -> None:
        # Also when the window closes: nothing may be left in a field.
        self._save_note()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _speak(self) -> None:
        self.setAccessibleName(translate("participant", "Person"))
        self.view.retranslate()
        self.unknown.retranslate()
        self.contacts.retranslate()


def _on_paper(look: Look, widget: QWidget, left: int = 0, right: int = 0) -> QWidget:
    paper = Paper(look)
    column = QVBoxLayout(paper)
    column.setContentsMargins(left, 0, right, 0)
    column.addWidget(widget)
    return paper
