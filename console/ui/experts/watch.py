"""What the person at this console is told of questions: those put to them, and what became of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from console.domain.changes import Changes
from console.domain.consultations import Standing
from console.domain.ids import Id
from console.domain.people import Role
from console.queries.consultations import ConsultationRow, MyConsultations
from console.queries.desk import AgentRow, Agents
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_EVERY_MS = 15_000
_LEADS = frozenset({Role.LEAD, Role.ADMIN})


class ConsultationWatch(QObject):
    """Tells each thing once, and nothing that was so before this console opened."""

    changed = Signal()

    def __init__(
        self, work: Work, desk: Desk, notices: Notices, parent: QObject, show: Callable[[Id | None], object]
    ) -> None:
        """`show` opens the page of questions with one of them."""
        super().__init__(parent)
        self._work, self._desk, self._notices, self._show = work, desk, notices, show
        self.lead = False
        self.rows: tuple[ConsultationRow, ...] = ()
        self._told: set[tuple[Id, str, datetime | None]] | None = None
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()
        work.changed.connect(self._hear)
        work.after_paint(self, "who", self._who)

    @property
    def to_me(self) -> int:
        """Questions that wait for this person."""
        mine = self._desk.me
        return sum(row.expert == mine and row.standing is Standing.WAITING for row in self.rows)

    @property
    def for_me(self) -> int:
        """Answers, and questions back, that this person has asked for and not dealt with."""
        return sum(row.expert != self._desk.me and self._is_news(row) for row in self.rows if self._is_mine(row))

    def _hear(self, changes: Changes) -> None:
        if changes.touches("agent"):
            self._who()
        if changes.touches("consultation"):
            self._look()

    def _who(self) -> None:
        def know(agents: tuple[AgentRow, ...]) -> None:
            me = next((one for one in agents if one.id == self._desk.me), None)
            self.lead = me is not None and me.role in _LEADS
            self._look()

        self._work.ask(self, "me", Agents(), know)

    def _look(self) -> None:
        self._work.ask(self, "mine", MyConsultations(all_open=self.lead), self._take)

    def _take(self, rows: tuple[ConsultationRow, ...]) -> None:
        self.rows = rows
        now = {key: row for row in rows for key in self._keys(row)}
        if self._told is not None:
            for key, row in now.items():
                if key not in self._told:
                    self._tell(key[1], row)
        self._told = set(now)
        self.changed.emit()

    def _is_mine(self, row: ConsultationRow) -> bool:
        return row.asked_by == self._desk.me

    def _is_news(self, row: ConsultationRow) -> bool:
        answered = row.standing is Standing.ANSWERED and row.passed_on_at is None
        return answered or row.standing is Standing.ASKED_BACK

    def _keys(self, row: ConsultationRow) -> list[tuple[Id, str, datetime | None]]:
        now, last = self._desk.now(), row.lines[-1].at if row.lines else None
        keys: list[tuple[Id, str, datetime | None]] = []
        waits = row.standing is Standing.WAITING
        if row.expert == self._desk.me:
            keys += [(row.id, "asked", row.due_at)] if waits else []
        elif self._is_mine(row):
            keys += [(row.id, str(row.standing), last)] if self._is_news(row) else []
            near = row.near_at is not None and row.due_at is not None and row.near_at <= now < row.due_at
            keys += [(row.id, "near", row.due_at)] if waits and near else []
        late = waits and row.due_at is not None and row.due_at <= now
        if late and (self._is_mine(row) or (self.lead and row.escalated_at is not None)):
            keys.append((row.id, "late", row.due_at))
        return keys

    def _tell(self, what: str, row: ConsultationRow) -> None:
        lead = {
            "asked": lambda: translate("experts", "A question for you from {asker}."),
            "answered": lambda: translate("experts", "Answer from {name}."),
            "asked_back": lambda: translate("experts", "{name} asks back."),
            "near": lambda: translate("experts", "The answer from {name} is due soon."),
            "late": lambda: translate("experts", "No answer in time: {name}."),
        }[what]()
        self._notices.say(
            Level.AMBER,
            text.short(row.question if what == "asked" else text.about(row), 90),
            lead=lead.format(name=row.name, asker=row.asker),
            icon="chats-circle",
            action=Way(translate("experts", "Look"), lambda: self._show(row.id)),
            kind="consultation",
            key=f"consultation {row.id}",
        )


class ConsultationMark(Chip):
    """How many questions wait for one, and how many answers. Hidden while there are none."""

    def __init__(self, look: Look, watch: ConsultationWatch) -> None:
        super().__init__(look, "", icon="question")
        self._watch = watch
        watch.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        asked, answers = self._watch.to_me, self._watch.for_me
        self.setVisible(bool(asked or answers))
        said = []
        if asked:
            said.append(translate("experts", "%n questions for you", "", asked))
        if answers:
            said.append(translate("experts", "%n answers for you", "", answers))
        words = ", ".join(said)
        self.show_state(str(asked + answers), "question", "accent.text" if asked else "text.secondary", "")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()
