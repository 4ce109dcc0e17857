"""To whom a chat is passed on, and a word for whoever goes on with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id
from console.domain.people import AgentState
from console.queries.chats import ChatRow
from console.queries.desk import AgentRow
from console.ui.chats import text
from console.ui.chats.watch import ChatsWatch
from console.ui.frame.text import state_name
from console.ui.frame.top_bar import STATES
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.ticket.acts.pickers.small_card import SmallCard


@dataclass(frozen=True, slots=True)
class To:
    """`agent` None: back to the queue, for a team or for anybody."""

    agent: Id | None
    name: str
    team: str = ""


Give = Callable[[To, str], object]


class WordCard(SmallCard):
    """One line for whoever goes on; Enter passes it on, with it or without."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._then: Callable[[str], object] | None = None
        self.field = QLineEdit()
        self.field.setMaxLength(500)
        self.body.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._take)
        self.button.clicked.connect(self._take)

    def ask(self, name: str, then: Callable[[str], object]) -> None:
        self._then = then
        self.heading.setText(name)
        self.setAccessibleName(name)
        words = translate("chat", "What should they know? Only the team sees it.")
        self.field.setAccessibleName(words)
        self.field.setPlaceholderText(words)
        self.field.clear()
        self.button.setText(translate("chat", "Pass on"))
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        if self.isVisible() and self._then is not None:
            self.dismiss()
            self._then(self.field.text().strip())


class Passing(QObject):
    def __init__(self, look: Look, host: QWidget, watch: ChatsWatch, me: Id) -> None:
        super().__init__(host)
        self._watch, self._me = watch, me
        self.chooser = Chooser(look, host)
        self.word = WordCard(look, host)

    def ask(self, chat: ChatRow, owner: Id | None, give: Give) -> None:
        """Whom, then a word for them; `owner` has it now."""

        def chosen(to: To) -> None:
            heading = translate("chat", "Pass on to: {name}").format(name=to.name)
            self.word.ask(heading, lambda words: give(to, words))

        self.chooser.ask(
            Question(
                translate("chat", "Who goes on with this chat?"),
                about=text.visitor(chat.name),
                rows=(*self._people(owner, chosen), *self._teams(chosen)),
                note=self._note,
            )
        )

    def _people(self, owner: Id | None, chosen: Callable[[To], object]) -> list[Row]:
        others = [one for one in self._watch.agents if one.id not in {owner, self._me}]
        others.sort(key=lambda one: (self._far(one), one.name))
        return [self._row(one, chosen) for one in others]

    def _far(self, agent: AgentRow) -> int:
        """Who can take it at once stands first, then whoever is at work."""
        load = self._watch.load_of(agent.id)
        full = load is not None and load.full
        if agent.state is AgentState.AVAILABLE:
            return 1 if full else 0
        return 2 if agent.state in AT_WORK else 3

    def _row(self, agent: AgentRow, chosen: Callable[[To], object]) -> Row:
        icon, token = STATES[agent.state]
        load = text.load_of(self._watch.load_of(agent.id))
        hint = " · ".join(part for part in (state_name(agent.state), load) if part)
        choose = partial(_choose, chosen, To(agent.id, agent.name))
        return Row(f"agent {agent.id}", agent.name, icon, choose, hint, token=token)

    def _teams(self, chosen: Callable[[To], object]) -> list[Row]:
        anybody = translate("chat", "Whoever is free")
        places = [("queue", "tray", To(None, anybody))]
        places += [(f"team {team}", "users-three", To(None, team, team)) for team in self._watch.teams]
        return [Row(id_, to.name, icon, partial(_choose, chosen, to), _back()) for id_, icon, to in places]

    def _note(self, row: Row | None) -> str:
        if row is None:
            return ""
        return translate("chat", "They get the whole conversation. The visitor is told who goes on.")


def _choose(chosen: Callable[[To], object], to: To, _: bool) -> None:
    chosen(to)


def _back() -> str:
    return translate("chat", "Back to the queue, where it rings again")
