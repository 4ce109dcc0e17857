"""The relay in a launch: its lines, the field of who types, marks, and whose turn it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.relay import CorrectLine, StartRelay, SwapTurn, TakeTurn, WriteRelayLine
from console.domain.changes import Changes
from console.domain.relay import Mark, correctable
from console.domain.relay_words import forms, speaker
from console.domain.rights import Right, may
from console.queries.desk import AgentRow, Agents
from console.queries.launches import LaunchDetail
from console.queries.relay import LineRow, RelayState
from console.sync.desk import Desk
from console.ui.relay import text
from console.ui.relay.acts import PLACE
from console.ui.relay.feed import RelayFeed
from console.ui.relay.lines import LinesView
from console.ui.relay.menu import RelayMenu
from console.ui.relay.typing_field import TypingField
from console.ui.shared.actions import Registry
from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.pill import Pill
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class RelayPane(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._language = ""
        self._speaker = ""
        self._people: tuple[str, ...] = ()
        self._agents: tuple[AgentRow, ...] = ()
        self._correcting: LineRow | None = None
        self._swap_after = False
        self.feed = RelayFeed(work, self)
        self.menu = RelayMenu(look, work, desk, notices, self.feed, host)
        self.heading = Label(look, "", "heading")
        self.pill = Pill(look, "")
        self.reading = ElidedLabel(look, "", "body", "text.secondary", align=Qt.AlignmentFlag.AlignRight)
        self.more = IconButton(look, "dots-three", translate("relay", "More for the relay"), dense=True)
        self.lines = LinesView(look)
        self.lines.setProperty("bare", True)
        self.away = Label(look, "", "small", "warn.text", wrap=True)
        self.field = TypingField(look, desk.now)
        self.state = Label(look, "", "small", "text.secondary", wrap=True)
        self.marks = {mark: Button(look, "", cap=str(at), dense=True) for at, mark in enumerate(Mark, 1)}
        self.start = Button(look, "", "default", icon="broadcast")
        self.avatar = Avatar(look, "", "", 22)
        self.turn = ElidedLabel(look, "", "body", "text.secondary")
        self.swap = Button(look, "", "link")
        registry.attach(self.field, PLACE)
        self._lay_out()
        self._connect()
        self.speak()

    # As a part of the launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        self._language = detail.webinar.facts.language
        owners = (check.owner for check in detail.checks)
        self._people = tuple(dict.fromkeys(name for name in (detail.webinar.tutor, detail.lead, *owners) if name))
        if not self._speaker or detail.id != self.feed.launch:
            self._speaker = detail.webinar.tutor
        self.feed.show_launch(detail.id)
        self._work.ask(self, "agents", Agents(), self._take_agents)

    def hear(self, changes: Changes) -> None:
        self.feed.hear(changes)

    def tick(self) -> None:
        self._read()

    def speak(self) -> None:
        self.setAccessibleName(translate("relay", "Text relay"))
        self.heading.setText(translate("relay", "Text relay"))
        self.more.set_name(translate("relay", "More for the relay"))
        self.field.setAccessibleName(translate("relay", "What the speaker says"))
        self.lines.speak()
        for mark, button in self.marks.items():
            button.setText(text.mark(mark))
            button.setAccessibleName(translate("relay", "Insert: {mark}").format(mark=text.mark(mark)))
        self._read()

    # What is done

    @property
    def types(self) -> bool:
        """Whether whoever is here may type now."""
        state = self.feed.state
        return state is not None and state.on_air and state.turn.may_type(self._desk.me, self._desk.now())

    def begin(self) -> None:
        if self.feed.launch is not None:
            self._tell(StartRelay(self._desk.stamp(), self.feed.launch))
            self.field.setFocus()

    def edit_forms(self) -> None:
        self.menu.edit_forms()

    def insert_mark(self, mark: Mark) -> None:
        if self.types:
            self.field.insert_mark(mark, self._language)

    def hand_over(self) -> None:
        """At once where somebody else presses; who types ends the sentence first."""
        state = self.feed.state
        if state is None or not state.on_air:
            return
        me = self._desk.me
        if state.turn.typist == me and state.turn.next is not None:
            self._swap_after = bool(self.field.text.strip())
            if self._swap_after:
                # The hand goes on with the sentence.
                self.field.setFocus()
            else:
                self._swap()
        elif state.turn.typist == me:
            self.menu.offer_next(self.swap)
        else:
            take = SwapTurn if state.turn.next == me else TakeTurn
            self._tell(take(self._desk.stamp(), state.launch))
            self.field.setFocus()
        self._read()

    def correct_last(self) -> None:
        now, me = self._desk.now(), self._desk.me
        last = next((one for one in reversed(self.feed.lines) if one.by == me and one.words), None)
        if last is None or not correctable(last.by, last.at, me, now):
            return
        self._correcting = last
        self.field.by_sentence = False
        self.field.put(last.words)
        self._read()

    def leave_correcting(self) -> None:
        if self._correcting is not None:
            self._correcting = None
            self.field.by_sentence = True
            self.field.put("")
            self._read()

    def _swap(self) -> None:
        self._swap_after = False
        if self.feed.launch is not None:
            self._tell(SwapTurn(self._desk.stamp(), self.feed.launch))

    def _take_line(self, words: str, began: datetime) -> None:
        launch, correcting = self.feed.launch, self._correcting
        if launch is None:
            return
        if correcting is not None:
            self._correcting, self.field.by_sentence = None, True
            self._tell(CorrectLine(self._desk.stamp(), correcting.id, words))
            return
        named, said = speaker(words, self._people)
        self._speaker = named or self._speaker
        line = self._desk.new_id()
        self._tell(WriteRelayLine(self._desk.stamp(), line, launch, said, self._speaker, began))
        if self._swap_after:
            self._swap()

    def let_speak(self, name: str) -> None:
        self._speaker = name
        self._read()
        self.field.setFocus()

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)

    # What is shown

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._agents = self.menu.agents = agents
        self._read()

    def _take_state(self) -> None:
        state = self.feed.state
        if state is not None:
            self.field.forms = forms(state.of_the_desk, state.abbreviations)
        self._read()

    def _read(self) -> None:
        """What follows from the clock, several times a second."""
        state, now, me = self.feed.state, self._desk.now(), self._desk.me
        on = state is not None and state.on_air
        self.pill.show_state(text.standing(state), tone="go" if on else "neutral", icon="broadcast" if on else None)
        self.reading.setText(text.reading(state))
        types = self.types
        if not types and self.field.isVisibleTo(self) and self.field.text.strip() and self.feed.known:
            # The five seconds are over: what was typed is said, and the other one goes on.
            self.field.send()
        if self._correcting is not None and not correctable(me, self._correcting.at, me, now):
            self.leave_correcting()
        mine = next((one for one in self._agents if one.id == me), None)
        able = mine is not None and may(mine.role, Right.BULK_ANSWER)
        self.field.setVisible(types)
        self._marks.setVisible(types)
        self._say_speaker()
        self.start.setVisible(self.feed.known and not on and able)
        again = state is not None and state.started_at is not None
        self.start.setText(translate("relay", "Go on air again") if again else translate("relay", "Start the relay"))
        self._turn.setVisible(on)
        self.lines.setVisible(bool(self.feed.lines))
        self._say_state(now, types=types, able=able)
        self._say_link()
        if on and state is not None:
            self._show_turn(state, able=able)

    def _say_speaker(self) -> None:
        words = translate("relay", "What {name} says").format(name=self._speaker) if self._speaker else ""
        if self.field.placeholderText() != words:
            self.field.setPlaceholderText(words)

    def _show_turn(self, state: RelayState, *, able: bool) -> None:
        now, me = self._desk.now(), self._desk.me
        typist, following = state.turn.typist, state.turn.next
        self.avatar.show_person(str(typist or ""), state.typist)
        self.turn.setText(text.turn(state, me, now))
        self.turn.set_token("warn.text" if state.turn.due(now) else "text.secondary")
        if typist == me:
            words = translate("relay", "Swap now") if following is not None else translate("relay", "Who is next?")
        else:
            words = translate("relay", "Take over")
        self.swap.setText(words)
        self.swap.setVisible(able)

    def _say_state(self, now: datetime, *, types: bool, able: bool) -> None:
        if self._correcting is not None:
            words = text.correcting(self._correcting.at, now)
        elif self._swap_after:
            words = translate("relay", "The turn changes at the end of this sentence.")
        elif self.feed.known and not self.feed.lines and not types:
            words = translate("relay", "One person types what the speaker says; people without sound read it at once.")
            if able and self.feed.state is not None and not self.feed.state.address:
                words += " " + translate("relay", "The desk has no address on the web yet, so nobody can read.")
        else:
            words = ""
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _say_link(self) -> None:
        team = self._desk.team
        link = team.link if team is not None else None
        away = link is not None and not link.up and self.types
        self.away.setVisible(away)
        if link is not None and away:
            self.away.setText(text.offline(link.waiting))

    # How it stands

    def _connect(self) -> None:
        self.feed.changed.connect(self._take_state)
        self.feed.lines_changed.connect(self._take_lines)
        self.field.line_ended.connect(self._take_line)
        self.field.last_wanted.connect(self.correct_last)
        self.field.left.connect(self.leave_correcting)
        self.more.clicked.connect(self._open_menu)
        self.start.clicked.connect(self.begin)
        self.swap.clicked.connect(self.hand_over)
        self.menu.speaker_chosen.connect(self.let_speak)
        for mark, button in self.marks.items():
            button.clicked.connect(lambda _=False, mark=mark: self.insert_mark(mark))

    def _open_menu(self) -> None:
        self.menu.speakers = self._people if self.types else ()
        self.menu.speaker = self._speaker
        self.menu.open(self.more)

    def _take_lines(self) -> None:
        self.lines.show_lines(self.feed.lines)
        self._read()

    def _lay_out(self) -> None:
        look = self._look
        head = _row(self.heading, self.pill, (self.reading, 1), self.more)
        card = Card(look)
        self._marks = QWidget()
        marks = QHBoxLayout(self._marks)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(3)
        marks.addWidget(Label(look, "Alt +", "small", "text.secondary"))
        for button in self.marks.values():
            marks.addWidget(button)
        marks.addStretch(1)
        self._turn = QWidget()
        below = QVBoxLayout(self._turn)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(Hairline(look))
        row = _row(self.avatar, (self.turn, 1), self.swap)
        row.setContentsMargins(8, 0, 8, 0)
        below.addLayout(row)
        inside = QVBoxLayout()
        inside.setContentsMargins(6, 8, 6, 0)
        inside.setSpacing(8)
        inside.addWidget(self.lines, 1)
        for widget in (self.away, self.state):
            inside.addWidget(widget)
        inside.addWidget(self.field)
        inside.addWidget(self._marks)
        inside.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 0, 1, 10)
        column.setSpacing(10)
        column.addLayout(inside, 1)
        column.addWidget(self._turn)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(card, 1)


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    """Widgets side by side; those with a number take what room there is."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if isinstance(part, tuple):
            row.addWidget(*part)
        else:
            row.addWidget(part)
    return row
