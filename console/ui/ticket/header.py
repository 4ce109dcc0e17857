"""The head of a ticket: subject, what can be done with it, its facts and the time that is left. It never scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.tickets import State
from console.queries.queue import TicketRow
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.pill import Pill
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.ring import RingLabel
from console.ui.shared.words import translate
from console.ui.ticket import text
from console.ui.ticket.facts import Fact, FactsLine, PressableFact
from console.ui.ticket.subject import Subject

_MORE = (
    ("ticket.claim", "ticket.unclaim", "ticket.state", "ticket.priority", "ticket.category", "ticket.tags"),
    ("ticket.ask", "ticket.wake", "ticket.merge", "ticket.unmerge", "ticket.split", "ticket.link", "ticket.unlink"),
    ("ticket.participant", "ticket.rename", "ticket.unread", "ticket.copy_number"),
    ("ticket.spam", "ticket.block"),
    ("ticket.history", "ticket.window"),
)
_DOING = {Doing.READS: "eye", Doing.WRITES: "pencil-simple", Doing.TALKS: "headset"}
_TITLE_SHARE = 0.4


class Header(QWidget):
    renamed = Signal(str)
    open_ticket = Signal(object)

    def __init__(
        self, look: Look, desk: Desk, registry: Registry, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._desk, self._registry, self._notices = look, desk, registry, notices
        self._detail: TicketDetail | None = None
        self._presence: tuple[Presence, ...] = ()
        self._compact = False
        self._shown_facts: object = None
        self.subject = Subject(look)
        self.subject.renamed.connect(self.renamed)
        self.ring = RingLabel(look)
        self.facts = FactsLine(look, self.ring)
        # Each act as a button with words and as a button without: which pair is shown is a matter of room.
        self._wide: dict[str, Button] = {}
        self._narrow: dict[str, IconButton] = {}
        self._bound: set[str] = set()
        self.more = IconButton(look, "dots-three", translate("ticket", "More"), dense=True)
        self.more.clicked.connect(self._open_more)
        self._build()
        registry.changed.connect(self._bind)
        self._bind()
        self._speak()

    def show_ticket(self, detail: TicketDetail) -> None:
        if self._detail is not None and self._detail.row.id != detail.row.id:
            self.subject.cancel()
        self._detail = detail
        self.subject.editable = detail.row.merged_into is None
        self.subject.show_subject(text.subject(detail.row))
        self._show_buttons()
        self.tick()

    def show_presence(self, presence: Sequence[Presence]) -> None:
        """Who else is at this ticket now; the person at this console is not named."""
        self._presence = tuple(one for one in presence if one.name)
        self.tick()

    def set_compact(self, compact: bool) -> None:
        """Icons alone instead of words on the buttons."""
        if compact != self._compact:
            self._compact = compact
            self._show_buttons()

    def tick(self) -> None:
        """Tells again what depends on the clock."""
        if self._detail is None:
            return
        row, now = self._detail.row, self._desk.now()
        told = text.time_left(row, now)
        self.ring.setVisible(told is not None)
        if told is not None:
            self.ring.show_time(*told)
        self._show_facts()

    def button(self, act: str) -> QAbstractButton:
        """The button of an act as it is shown now."""
        return self._narrow[act] if self._wide[act].isHidden() else self._wide[act]

    def minimumSizeHint(self) -> QSize:
        # Words on the buttons are given up before the window is held open by them.
        return QSize(self._look.px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_buttons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_bound"):
            self._shown_facts = None
            self._speak()
            if self._detail is not None:
                self.subject.show_subject(text.subject(self._detail.row))
            self.tick()
        super().changeEvent(event)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.subject, 1)
        first.addSpacing(-4)
        top = Qt.AlignmentFlag.AlignTop
        for act, icon in (
            ("ticket.give", "arrows-left-right"),
            ("ticket.snooze", "clock"),
            ("ticket.solve", "check"),
            ("ticket.reopen", "arrow-counter-clockwise"),
        ):
            wide = Button(self._look, "", icon=icon, dense=True)
            narrow = IconButton(self._look, icon, act, kind="default", dense=True)
            self._wide[act], self._narrow[act] = wide, narrow
            first.addWidget(wide, 0, top)
            first.addWidget(narrow, 0, top)
            wide.hide()
            narrow.hide()
        first.addSpacing(-4)
        first.addWidget(self.more, 0, top)
        # The dots have no frame: their ink, not their box, ends where the line below ends.
        first.setContentsMargins(0, 0, -6, 0)
        column = QVBoxLayout()
        column.setContentsMargins(20, 11, 16, 11)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.facts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(Hairline(self._look))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _bind(self) -> None:
        """Ties the buttons to their acts as soon as these are in the registry."""
        known = {act.id for act in self._registry.acts()}
        for act in self._wide.keys() & known - self._bound:
            self._registry.bind(self._wide[act], act)
            self._registry.bind(self._narrow[act], act)
            self._bound.add(act)
        for act in self._wide.keys() - known:
            self._wide[act].setEnabled(False)
            self._narrow[act].setEnabled(False)

    def _speak(self) -> None:
        words = {
            "ticket.give": text.hand_over(),
            "ticket.snooze": text.snooze(),
            "ticket.solve": text.solve(),
            "ticket.reopen": text.reopen(),
        }
        for act, said in words.items():
            self._wide[act].setText(said)
            if act not in self._bound:
                self._narrow[act].set_name(said)
        self.more.set_name(translate("ticket", "More"))

    def _show_buttons(self) -> None:
        if self._detail is None:
            return
        row = self._detail.row
        done = row.state in (State.SOLVED, State.CLOSED)
        wanted = ["ticket.give", "ticket.reopen"] if done else ["ticket.give", "ticket.snooze", "ticket.solve"]
        if row.merged_into is not None:
            wanted = []
        room = sum(self._wide[act].sizeHint().width() + 8 for act in wanted) + self.more.sizeHint().width()
        # Long words of another language must not leave the subject without room.
        compact = self._compact or (self.width() > 0 and room > self.width() * (1 - _TITLE_SHARE))
        for act, wide in self._wide.items():
            wide.setVisible(act in wanted and not compact)
            self._narrow[act].setVisible(act in wanted and compact)

    def _show_facts(self) -> None:
        detail = self._detail
        if detail is None:
            return
        row, now = detail.row, self._desk.now()
        plain = [text.state(row, now), text.owner(row, self._desk.me), text.priority(row), text.category(row)]
        due, late = text.solve_by(row, now)
        told = (text.number(row), plain, due, detail.tags, detail.links, detail.merged, self._presence)
        if told == self._shown_facts:
            return
        self._shown_facts = told
        facts: list[QWidget] = [self._number_fact(row)]
        facts += [Fact(self._look, words) for words in plain if words]
        if due:
            facts.append(Fact(self._look, due, "flag", "stop.text" if late else "text.secondary"))
        facts += [Fact(self._look, text.here(one), _DOING[one.doing]) for one in self._presence]
        for other in detail.links:
            facts.append(self._ticket_fact(other.id, text.number(other), "link-simple", text.linked(other)))
        for other in detail.merged:
            facts.append(self._ticket_fact(other.id, text.number(other), "git-merge", text.merged_here(other)))
        self.facts.show_facts(facts, [Pill(self._look, tag) for tag in detail.tags])

    def _number_fact(self, row: TicketRow) -> QWidget:
        if row.number <= 0:
            return Fact(self._look, translate("ticket", "New, its number follows"))
        number = PressableFact(self._look, text.number(row))
        number.setToolTip(translate("ticket", "Copy the number"))
        number.setAccessibleName(translate("ticket", "Copy the number {number}").format(number=text.number(row)))
        number.clicked.connect(self._copy_number)
        return number

    def _ticket_fact(self, ticket: Id, words: str, icon: str, said: str) -> PressableFact:
        fact = PressableFact(self._look, words, icon)
        fact.setToolTip(said)
        fact.setAccessibleName(said)
        fact.clicked.connect(lambda: self.open_ticket.emit(ticket))
        return fact

    def _copy_number(self) -> None:
        if self._detail is not None:
            number = text.number(self._detail.row)
            QGuiApplication.clipboard().setText(number)
            copied = translate("ticket", "Copied: {number}").format(number=number)
            self._notices.say(Level.TOAST, copied, icon="copy", key="copied number")

    def _open_more(self) -> None:
        known = {act.id for act in self._registry.acts()}
        ids: list[str] = []
        for part in _MORE:
            here = [act for act in part if act in known]
            ids += (["-"] if ids and here else []) + here
        if ids:
            menu = self._registry.menu_of(self, ids)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
