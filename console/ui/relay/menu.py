"""What can be done with a relay beside typing: its address, its end, short forms, what readers are offered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from console.commands.relay import NameNext, SetRelay, StopRelay, TakeOutLine
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.queries.desk import AgentRow
from console.queries.relay import LineRow, RelayLines, RelayState
from console.sync.desk import Desk
from console.ui.relay import text
from console.ui.relay.feed import RelayFeed
from console.ui.relay.short_forms import ShortForms
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class RelayMenu(QObject):
    speaker_chosen = Signal(str)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, feed: RelayFeed, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._feed, self._host = feed, host
        self._forms: ShortForms | None = None
        self.agents: tuple[AgentRow, ...] = ()
        self.speakers: tuple[str, ...] = ()
        """Who may be speaking, where whoever is here types."""
        self.speaker = ""

    @property
    def forms(self) -> ShortForms:
        if self._forms is None:
            self._forms = ShortForms(self._look, self._work, self._desk, self._host)
        return self._forms

    def open(self, beside: QWidget) -> None:
        launch, state = self._feed.launch, self._feed.state
        if launch is None:
            return
        menu = Menu(self._look, beside)
        menu.aboutToHide.connect(menu.deleteLater)
        self._offer_speakers(menu)
        address = menu.addAction(translate("relay", "Copy the address for readers"))
        address.setEnabled(state is not None and bool(state.address))
        address.triggered.connect(self.copy_address)
        save = menu.addAction(translate("relay", "Save the transcript…"))
        save.setEnabled(bool(self._feed.lines))
        save.triggered.connect(self.save)
        menu.addSeparator()
        forms = menu.addAction(translate("relay", "Short forms…"))
        forms.triggered.connect(self.edit_forms)
        self._offer_next(menu, launch, state)
        self._offer_readers(menu, launch, state)
        mine = next((one for one in reversed(self._feed.lines) if one.by == self._desk.me and one.words), None)
        out = menu.addAction(translate("relay", "Take out my last line"))
        out.setEnabled(mine is not None)
        out.triggered.connect(lambda: self._take_out(mine))
        menu.addSeparator()
        end = menu.addAction(translate("relay", "End the relay"))
        end.setEnabled(state is not None and state.on_air)
        end.triggered.connect(lambda: self._work.tell(self, StopRelay(self._desk.stamp(), launch)))
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))

    def offer_next(self, beside: QWidget) -> None:
        """Who relieves the typist."""
        launch = self._feed.launch
        if launch is None:
            return
        menu = Menu(self._look, beside)
        menu.aboutToHide.connect(menu.deleteLater)
        self._add_people(menu, launch, self._feed.state)
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))

    def copy_address(self) -> None:
        state = self._feed.state
        if state is not None and state.address:
            QGuiApplication.clipboard().setText(state.address)
            self._notices.say(Level.TOAST, translate("relay", "The address for readers is copied."), icon="copy")

    def edit_forms(self) -> None:
        if self._feed.launch is not None:
            me = next((one for one in self.agents if one.id == self._desk.me), None)
            leads = me is not None and may(me.role, Right.EDIT_DESK)
            self.forms.edit(self._feed.launch, self._feed.state, leads=leads)

    def save(self) -> None:
        """The whole transcript as a text file."""
        if self._feed.launch is not None and self._feed.state is not None:
            self._work.ask(self, "transcript", RelayLines(self._feed.launch), self._save)

    def write(self, state: RelayState, lines: tuple[LineRow, ...], path: Path) -> None:
        path.write_text(text.transcript(state, lines), "utf-8")

    def _save(self, lines: tuple[LineRow, ...]) -> None:
        state = self._feed.state
        if state is None:
            return
        title = translate("relay", "Save the transcript")
        files = translate("relay", "Text (*.txt)")
        name, _ = QFileDialog.getSaveFileName(self._host, title, "relay.txt", files)
        if not name:
            return
        try:
            self.write(state, lines, Path(name))
        except OSError:
            words = translate("relay", "It could not be written there. Choose another folder.")
            self._notices.say(Level.AMBER, words, lead=translate("relay", "The transcript was not saved."))
            return
        said = translate("relay", "The transcript is saved: %n lines.", "", sum(bool(one.words) for one in lines))
        self._notices.say(Level.TOAST, said, icon="file-text")

    def _offer_speakers(self, menu: Menu) -> None:
        if not self.speakers:
            return
        people = menu.addMenu(translate("relay", "Who speaks"))
        for name in self.speakers:
            act = people.addAction(name.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(name == self.speaker)
            act.triggered.connect(lambda _=False, name=name: self.speaker_chosen.emit(name))
        menu.addSeparator()

    def _offer_next(self, menu: Menu, launch: Id, state: RelayState | None) -> None:
        people = menu.addMenu(translate("relay", "Who is next"))
        self._add_people(people, launch, state)

    def _add_people(self, menu: QMenu, launch: Id, state: RelayState | None) -> None:
        turn = state.turn if state is not None else None
        for agent in self.agents:
            if not may(agent.role, Right.BULK_ANSWER) or (turn is not None and turn.typist == agent.id):
                continue
            act = menu.addAction(agent.name.replace("&", "&&"))
            act.setCheckable(True)
            chosen = turn is not None and turn.next == agent.id
            act.setChecked(chosen)
            named = None if chosen else agent.id
            act.triggered.connect(lambda _=False, who=named: self._name(launch, who))

    def _name(self, launch: Id, who: Id | None) -> None:
        self._work.tell(self, NameNext(self._desk.stamp(), launch, who))

    def _offer_readers(self, menu: Menu, launch: Id, state: RelayState | None) -> None:
        shared, in_chat = (state.shared, state.in_chat) if state is not None else (False, True)
        share = menu.addAction(translate("relay", "Readers keep the transcript"))
        share.setCheckable(True)
        share.setChecked(shared)
        share.triggered.connect(lambda on: self._set(launch, shared=on, in_chat=in_chat))
        chat = menu.addAction(translate("relay", "“Read along” in the chat"))
        chat.setCheckable(True)
        chat.setChecked(in_chat)
        chat.triggered.connect(lambda on: self._set(launch, shared=shared, in_chat=on))

    def _set(self, launch: Id, *, shared: bool, in_chat: bool) -> None:
        self._work.tell(self, SetRelay(self._desk.stamp(), launch, shared=shared, in_chat=in_chat))

    def _take_out(self, line: LineRow | None) -> None:
        if line is not None:
            self._work.tell(self, TakeOutLine(self._desk.stamp(), line.id))
