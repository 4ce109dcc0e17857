"""A section of the settings that lists entries of the desk, each opened in a sheet: mailboxes, templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.commands.base import Command
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.queries.base import Query
from console.queries.desk import AgentRow, Agents
from console.sync.desk import Desk
from console.ui.settings.entries import EntryList, EntryRow
from console.ui.settings.entry_sheet import EntrySheet
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.work import Work

Answer = TypeVar("Answer")


class Entry(Protocol):
    @property
    def id(self) -> Id: ...


One = TypeVar("One", bound=Entry)
OneSheet = TypeVar("OneSheet", bound=EntrySheet)


@dataclass(frozen=True, slots=True)
class SectionWords:
    heading: str
    about: str
    nothing: str
    """In place of `about` while there is no entry."""
    only_leads: str
    """After `about` for who may not change anything."""
    new: str
    """On the button."""


class EntriesSection(QWidget, Generic[One, OneSheet]):
    """A subclass gives `words`, `row_of`, `sheet_for`, `save` and `remove`; in __init__ it calls `follow` for what it
    shows, and takes its entries with `take_entries`. `column` and `buttons` are open for what stands beside the list.
    """

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        """`host` is what an entry opens over."""
        super().__init__()
        self._look, self._work, self._desk, self._notices, self._host = look, work, desk, notices, host
        self.entries: tuple[One, ...] = ()
        self.known = False
        """Whether the entries have come."""
        self.me: AgentRow | None = None
        self.sheet: OneSheet | None = None
        self._followed: dict[str, Callable[[], None]] = {}
        self._shown: list[object] | None = None
        self._heading = Label(look, "", "heading")
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self._list = EntryList(look)
        self.new = Button(look, "", icon="plus")
        self.new.clicked.connect(lambda: self.open_entry(None))
        self.setFocusProxy(self.new)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.new)
        self.buttons.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        for part in (self._heading, self._about, self._list):
            self.column.addWidget(part)
        self.column.addLayout(self.buttons)
        work.changed.connect(self._hear)
        self.follow("agent", Agents(), self._take_agents)

    # What a subclass says

    def words(self) -> SectionWords:
        raise NotImplementedError

    def row_of(self, entry: One) -> EntryRow:
        raise NotImplementedError

    def sheet_for(self, entry: One | None) -> OneSheet:
        """None: a new one."""
        raise NotImplementedError

    def save(self, wanted: object) -> None:
        """What the sheet emitted as `saved`; see `keep`."""
        raise NotImplementedError

    def remove(self, entry: One) -> None:
        """See `drop`."""
        raise NotImplementedError

    def listed(self) -> Iterable[One]:
        """Those that are shown now, in their order."""
        return self.entries

    def mark_of(self, entry: One) -> object:
        """All that its row says: while it is the same, the row stays."""
        return entry

    # What others call

    @property
    def may_edit(self) -> bool:
        return self.me is None or may(self.me.role, Right.EDIT_DESK)

    def open_entry(self, entry: One | None) -> None:
        """None: a new one. What was begun in a sheet stays in it until it is saved or given up."""
        if self.sheet is not None and self.sheet.is_about(entry.id if entry is not None else None):
            self.sheet.open()
            return
        self.let_go()
        sheet = self.sheet = self.sheet_for(entry)
        sheet.saved.connect(self.save)
        if entry is not None:
            sheet.removed.connect(lambda: self.remove(entry))
        sheet.given_up.connect(self.let_go)
        sheet.open()
        sheet.start()

    def let_go(self) -> None:
        """The sheet that is open goes, with what was written in it."""
        if self.sheet is not None:
            self.sheet.leave()
            self.sheet.deleteLater()
            self.sheet = None

    # What a subclass calls

    def follow(self, kind: str, query: Query[Answer], take: Callable[[Answer], object]) -> None:
        """Asks now, and again whenever rows of this kind change."""

        def ask() -> None:
            self._work.ask(self, kind, query, take)

        self._followed[kind] = ask
        ask()

    def take_entries(self, entries: tuple[One, ...]) -> None:
        self.entries, self.known = entries, True
        self.show_all()

    def show_all(self) -> None:
        words = self.words()
        self._heading.setText(words.heading)
        about = words.nothing if self.known and not self.entries else words.about
        self._about.setText(about if self.may_edit else f"{words.about} {words.only_leads}")
        self.new.setText(words.new)
        self.new.setVisible(self.may_edit)
        listed = tuple(self.listed())
        shown = [(self.mark_of(one), self.may_edit) for one in listed]
        if shown != self._shown:
            self._shown = list(shown)
            self._list.show_rows([self._maker(one) for one in listed])

    def keep(self, command: Command, done: Callable[[], object] = lambda: None) -> None:
        """Tells the desk. The sheet goes, or says why the desk would not have it."""

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is None:
                self.let_go()
                done()
            elif self.sheet is not None:
                self.sheet.refuse(outcome.refusal)

        self._work.tell(self, command, answered)

    def drop(
        self,
        command: Command,
        said: str,
        back: Callable[[], object],
        *,
        lead: str = "",
        icon: str = "trash",
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Tells the desk, and the person in a toast with the way `back`."""

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self.let_go()
            self._notices.say(Level.TOAST, said, lead=lead, icon=icon, undo=back)
            done()

        self._work.tell(self, command, answered)

    # How it is done

    def _maker(self, entry: One) -> Callable[[], EntryRow]:
        def make() -> EntryRow:
            row = self.row_of(entry)
            row.opened.connect(lambda: self.open_entry(entry))
            return row

        return make

    def _hear(self, changes: Changes) -> None:
        for kind, ask in self._followed.items():
            if changes.touches(kind):
                ask()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self.me = next((one for one in agents if one.id == self._desk.me), None)
        self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
            self.show_all()
