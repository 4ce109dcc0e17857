"""What is done with groups and incidents: ordered, said where it can be taken back, words asked for where needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.commands.incidents import (
    BecomesGap,
    BecomesWish,
    LinkArticle,
    OpenIncident,
    OwnIncident,
    PromiseUpdate,
    RenameIncident,
    SetCause,
    StepIncident,
)
from console.commands.troubles import MergeTroubles, MoveText, RenameTrouble, SplitTrouble, UndoMove
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.incidents import Step
from console.queries.desk import AgentRow
from console.queries.incidents import IncidentRow
from console.queries.knowledge import ArticleRow, SearchArticles
from console.queries.troubles import TextRow, TroubleRow, TroubleTexts
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.incidents.carrying import Load
from console.ui.launch.saying import OneLine
from console.ui.shared.chooser import Chooser, Give, Question
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_PROMISES = (5, 10, 15, 30)
"""Minutes within which the next update can be promised."""


class Doing(QObject):
    opened = Signal(object)
    """The Id of an incident that was opened just now."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._notices, self._host = look, work, desk, notices, host
        self.launch: Id | None = None
        self.agents: tuple[AgentRow, ...] = ()
        self.language = "en"
        self.line = OneLine(look, host)
        self.chooser = Chooser(look, host)

    # Groups

    def open_incident(self, group: TroubleRow) -> None:
        if self.launch is None:
            return
        title = group.title if group.title else "" if group.trouble in text.TROUBLES else text.title(group)
        command = OpenIncident(self._desk.stamp(), self.launch, group.key, title, group.tickets)

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self.opened.emit(next((ref.id for ref in outcome.refs if ref.kind == "incident"), None))

        self._work.tell(self, command, answered)

    def rename_group(self, group: TroubleRow) -> None:
        def name(words: str) -> None:
            if self.launch is not None:
                self._decide(
                    RenameTrouble(self._desk.stamp(), self.launch, group.key, words),
                    translate("incidents", "The group is called so now."),
                    words or text.trouble(group.trouble),
                )

        heading, hint = translate("incidents", "Rename the group"), translate("incidents", "What they have in common")
        self.line.ask_for(heading, hint, translate("incidents", "Rename"), name, may_be_empty=True)
        self.line.field.setText(text.title(group))
        self.line.field.selectAll()

    def merge(self, group: TroubleRow, into: str, title: str) -> None:
        if self.launch is not None and group.key and group.key != into:
            said = translate("incidents", "What comes later goes there as well.")
            lead = translate("incidents", "{one} is part of {other} now.")
            self._decide(
                MergeTroubles(self._desk.stamp(), self.launch, group.key, into),
                said,
                lead.format(one=text.title(group), other=title),
            )

    def move(self, texts: Sequence[Id], into: str, title: str) -> None:
        if self.launch is not None and texts:
            lead = translate("incidents", "%n texts moved to {group}.", "", len(texts)).format(group=title)
            said = translate("incidents", "What is like them follows.")
            self._decide(MoveText(self._desk.stamp(), self.launch, tuple(texts), into), said, lead)

    def move_tickets(self, tickets: Sequence[Id], groups: Sequence[TroubleRow], into: str, title: str) -> None:
        """All that stands in these tickets, wherever it was."""
        launch = self.launch
        if launch is None:
            return
        wanted = set(tickets)
        for group in groups:
            if wanted & set(group.tickets) and group.key != into:
                self._work.ask(
                    self,
                    f"texts {group.key}",
                    TroubleTexts(launch, group.key),
                    lambda rows: self.move([row.id for row in rows if row.ticket in wanted], into, title),
                )

    def split(self, texts: Sequence[TextRow]) -> None:
        def name(words: str) -> None:
            if self.launch is not None:
                ids = tuple(row.id for row in texts)
                lead = translate("incidents", "%n texts are a group of their own.", "", len(ids))
                self._decide(
                    SplitTrouble(self._desk.stamp(), self.launch, ids, words),
                    translate("incidents", "What is like them follows."),
                    lead,
                )

        heading = translate("incidents", "A group of their own")
        hint = translate("incidents", "What they have in common")
        self.line.ask_for(heading, hint, translate("incidents", "Make the group"), name)

    def drop(self, load: Load, groups: Sequence[TroubleRow], into: str, title: str) -> None:
        """What was carried onto a group."""
        if load.group:
            carried = next((group for group in groups if group.key == load.group), None)
            if carried is not None and into:
                self.merge(carried, into, title)
            elif carried is not None:
                self.move(carried.texts, "", title)
        elif load.texts:
            self.move(load.texts, into, title)
        else:
            self.move_tickets(load.tickets, groups, into, title)

    def ask_group(
        self, groups: Sequence[TroubleRow], but: str, about: str, chosen: Callable[[str, str], object]
    ) -> None:
        """Which group; `chosen` gets its key and its title."""

        def row(group: TroubleRow) -> Row:
            title = text.title(group)
            hint = text.people(group.people)
            return Row(f"group {group.key}", title, text.icon(group), lambda _: chosen(group.key, title), hint)

        rows = tuple(row(group) for group in groups if group.key != but)
        none = () if any(not group.key for group in groups) else (self._ungrouped(chosen),)
        self.chooser.ask(Question(translate("incidents", "Move to group…"), about, rows=(*rows, *none)))

    def _ungrouped(self, chosen: Callable[[str, str], object]) -> Row:
        title = translate("incidents", "Not grouped yet")
        return Row("group ", title, text.ALONE_ICON, lambda _: chosen("", title))

    def _decide(self, command: Command, said: str, lead: str) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            move = next((ref.id for ref in outcome.refs if ref.kind == "trouble_move"), None)
            back = (lambda: self._tell(UndoMove(self._desk.stamp(), move))) if move is not None else None
            self._notices.say(Level.TOAST, said, lead=lead, icon="git-merge", undo=back)

        self._work.tell(self, command, answered)

    # Incidents

    def step(self, row: IncidentRow, step: Step) -> None:
        """To a step that is no solution."""
        if step is not row.step:
            self._tell(StepIncident(self._desk.stamp(), row.id, step))

    def offer_owner(self, row: IncidentRow, beside: QWidget) -> None:
        menu = self.menu()
        for agent in self.agents:
            act = menu.addAction(agent.name.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(agent.id == row.owner_id)
            act.triggered.connect(
                lambda _=False, agent=agent: self._tell(OwnIncident(self._desk.stamp(), row.id, agent.id))
            )
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))

    def offer_update(self, row: IncidentRow, beside: QWidget) -> None:
        menu = self.menu()
        for minutes in _PROMISES:
            act = menu.addAction(translate("incidents", "Next update in %n minutes", "", minutes))
            act.triggered.connect(lambda _=False, minutes=minutes: self._promise(row, minutes))
        menu.addSeparator()
        none = menu.addAction(translate("incidents", "Promise no update"))
        none.triggered.connect(lambda: self._promise(row, None))
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))

    def _promise(self, row: IncidentRow, minutes: int | None) -> None:
        at = self._desk.now() + timedelta(minutes=minutes) if minutes is not None else None
        self._tell(PromiseUpdate(self._desk.stamp(), row.id, at))

    def ask_cause(self, row: IncidentRow) -> None:
        heading = translate("incidents", "The cause")
        hint = translate("incidents", "In one sentence, as far as it is known")
        self.line.ask_for(
            *(heading, hint, translate("incidents", "Keep")),
            lambda words: self._tell(SetCause(self._desk.stamp(), row.id, words)),
            may_be_empty=True,
        )
        self.line.field.setText(row.cause)
        self.line.field.selectAll()

    def ask_title(self, row: IncidentRow) -> None:
        heading, hint = translate("incidents", "Rename the incident"), translate("incidents", "What has happened")
        self.line.ask_for(
            *(heading, hint, translate("incidents", "Rename")),
            lambda words: self._tell(RenameIncident(self._desk.stamp(), row.id, words)),
            may_be_empty=row.trouble in text.TROUBLES,
        )
        self.line.field.setText(text.trouble(row.trouble, row.title))
        self.line.field.selectAll()

    def ask_article(self, row: IncidentRow, words: str) -> None:
        """`words` find the first articles that are offered."""

        def link(article: ArticleRow) -> Row:
            def run(_: bool) -> None:
                self._tell(LinkArticle(self._desk.stamp(), row.id, article.id))

            return Row(f"article {article.id}", article.title, "article", run, text.language(article.language))

        def find(typed: str, give: Give) -> None:
            query = SearchArticles(typed or words, self.language, 12)
            self._work.ask(self, "articles", query, lambda articles: give([link(one) for one in articles]))

        none = Row(
            "article none",
            translate("incidents", "No article"),
            "x",
            lambda _: self._tell(LinkArticle(self._desk.stamp(), row.id, None)),
        )
        question = Question(
            translate("incidents", "Which article helps?"),
            text.trouble(row.trouble, row.title),
            rows=(none,) if row.article is not None else (),
            find=find,
        )
        self.chooser.ask(question)

    def report_gap(self, row: IncidentRow) -> None:
        title = text.trouble(row.trouble, row.title)
        command = BecomesGap(self._desk.stamp(), row.id, self._desk.new_id(), title, self.language)
        said = translate("incidents", "Whoever writes articles finds it among the gaps.")
        self._say_done(command, said, title, "book-open")

    def ask_platform(self, row: IncidentRow) -> None:
        title = text.trouble(row.trouble, row.title)
        command = BecomesWish(self._desk.stamp(), row.id, self._desk.new_id(), title)
        said = translate("incidents", "It stands among the wishes, with everybody who has it.")
        self._say_done(command, said, title, "lightbulb")

    def _say_done(self, command: Command, said: str, lead: str, icon: str) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
            else:
                self._notices.say(Level.TOAST, said, lead=lead, icon=icon)

        self._work.tell(self, command, answered)

    def menu(self) -> Menu:
        """An empty one that goes when it is left."""
        menu = Menu(self._look, self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)
