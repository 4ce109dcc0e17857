"""How many chats a person may have at once: what is usual at the desk, and for whom it is otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from console.commands.chat_acts import SetChatLimit
from console.commands.desk import SetSetting
from console.domain.chat_limits import LIMIT_SETTING, MOST, USUAL_LIMIT
from console.domain.ids import Id
from console.queries.desk import AgentRow
from console.sync.desk import Desk
from console.ui.settings.fields import Choice, Count, Field
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SAVE_MS = 600
_OFFERED = 10
_AS_USUAL = ""


class ChatLimits(QWidget):
    """Who may not change it reads what holds for them."""

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._usual = USUAL_LIMIT
        self._people: tuple[AgentRow, ...] = ()
        self._may_edit = False
        self.usual = Count(0, MOST, USUAL_LIMIT)
        self.usual.setMaximumWidth(look.px(110))
        self.usual.valueChanged.connect(lambda _: work.later(self, "usual", _SAVE_MS, self.save_usual))
        self.usual.editingFinished.connect(self.save_usual)
        self.choices: dict[Id, Choice] = {}
        self._field = Field(look, "-", self.usual, "-")
        self._mine = Label(look, "", "small", "text.secondary", wrap=True)
        self._list = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._mine)
        column.addWidget(self._list)
        self._show()

    def put_usual(self, usual: int) -> None:
        """As the desk knows it."""
        if usual != self._usual:
            self._usual = usual
            self.usual.blockSignals(True)
            self.usual.setValue(usual)
            self.usual.blockSignals(False)
            self._show()

    def put_people(self, people: tuple[AgentRow, ...], *, may_edit: bool) -> None:
        known = [(one.id, one.name, one.chat_limit) for one in self._people]
        if (known, self._may_edit) != ([(one.id, one.name, one.chat_limit) for one in people], may_edit):
            self._people, self._may_edit = people, may_edit
            self._show()

    def save_usual(self) -> None:
        self._work.never(self, "usual")
        wanted = self.usual.value()
        if wanted != self._usual:
            self._usual = wanted
            self._work.tell(self, SetSetting(self._desk.stamp(), LIMIT_SETTING, str(wanted)))
            self._show()

    def _save_own(self, agent: Id, choice: Choice) -> None:
        limit = int(choice.current) if choice.current != _AS_USUAL else None
        self._work.tell(self, SetChatLimit(self._desk.stamp(), agent, limit))

    def _show(self) -> None:
        look = self._look
        self._field.rename(translate("chats", "How many chats a person has at once"))
        self._field.say(
            translate("chats", "With so many, “Take the next ticket” gives no new one; by hand one more can be taken.")
        )
        self._field.setVisible(self._may_edit)
        me = next((one for one in self._people if one.id == self._desk.me), None)
        own = me.chat_limit if me is not None and me.chat_limit is not None else self._usual
        self._mine.setText(translate("chats", "You have up to %n chats at once.", "", own))
        self._mine.setVisible(not self._may_edit)
        for old in self._list.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        self.choices.clear()
        grid = self._list.layout()
        if grid is None:
            grid = QGridLayout(self._list)
            grid.setContentsMargins(0, 0, 0, 0)
        if isinstance(grid, QGridLayout) and self._may_edit:
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(2, 1)
            for line, one in enumerate(self._people):
                choice = self.choices[one.id] = self._choice(one)
                grid.addWidget(Label(look, one.name), line, 0)
                grid.addWidget(choice, line, 1)

    def _choice(self, agent: AgentRow) -> Choice:
        usual = translate("chats", "As usual: {number}").format(number=self._usual)
        numbers = sorted({*range(_OFFERED + 1), *((agent.chat_limit,) if agent.chat_limit is not None else ())})
        current = str(agent.chat_limit) if agent.chat_limit is not None else _AS_USUAL
        choice = Choice(((_AS_USUAL, usual), *((str(number), str(number)) for number in numbers)), current)
        choice.setMinimumWidth(self._look.px(160))
        choice.setAccessibleName(translate("chats", "Chats at once: {name}").format(name=agent.name))
        choice.activated.connect(lambda _: self._save_own(agent.id, choice))
        return choice

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
