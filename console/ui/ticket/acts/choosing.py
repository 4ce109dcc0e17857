"""The acts that ask for one thing: whom, which state, priority, category, which tags, until when, what name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from console.commands.base import Command
from console.commands.tickets import Give, Rename, SetCategory, SetPriority, SetTags, Snooze, Unclaim
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.sla import SETTING, promises_in
from console.domain.tickets import Category, Place, Priority, State, may_become
from console.queries.desk import AgentRow, Agents, Settings, Tags
from console.queries.queue import TicketRow
from console.queries.ticket import TagsOf
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import moment, translate
from console.ui.ticket.acts import text, told
from console.ui.ticket.acts.doing import Deed, Kit
from console.ui.ticket.acts.pickers import times
from console.ui.ticket.acts.pickers.line import LineCard
from console.ui.ticket.acts.pickers.moment import MomentCard
from console.ui.ticket.acts.pickers.tags import TagChoice
from console.ui.ticket.acts.simple import SimpleActs, ids

_STATE_ICONS = {
    AgentState.AVAILABLE: ("check-circle-fill", "go.fill"),
    AgentState.ON_CALL: ("phone-fill", "go.fill"),
    AgentState.WRAP_UP: ("note-pencil-fill", "text.secondary"),
    AgentState.NO_ANSWER: ("phone-x-fill", "warn.fill"),
    AgentState.AWAY: ("coffee-fill", "text.secondary"),
    AgentState.DO_NOT_DISTURB: ("minus-circle-fill", "text.secondary"),
    AgentState.OFF_SHIFT: ("moon-fill", "text.tertiary"),
    AgentState.DISCONNECTED: ("question-fill", "warn.fill"),
}
_AT_WORK = list(_STATE_ICONS)
_TICKET_STATE_ICONS = {
    State.OPEN: "tray",
    State.PENDING: "hourglass",
    State.ON_HOLD: "pause-circle",
    State.SOLVED: "check-circle",
    State.CLOSED: "lock-simple",
}
_PRIORITY_ICONS = {
    Priority.URGENT: ("warning", "stop.text"),
    Priority.HIGH: ("arrow-up", "warn.text"),
    Priority.NORMAL: ("minus", "text.secondary"),
    Priority.LOW: ("arrow-down", "text.secondary"),
}
_CATEGORY_ICONS = {
    Category.TECHNICAL: "wrench",
    Category.ORGANISATIONAL: "calendar-blank",
    Category.CONTENT: "book-open",
    Category.ASSIGNMENT: "notebook",
    Category.WEBINAR: "rocket-launch",
}


class ChoosingActs:
    def __init__(self, kit: Kit, simple: SimpleActs, chooser: Chooser) -> None:
        self._kit = kit
        self._simple = simple
        self._chooser = chooser
        self._line = LineCard(kit.look, kit.host)
        self._moment = MomentCard(kit.look, kit.host)
        self._tags = TagChoice(chooser)
        self._teams: tuple[str, ...] = ()
        self.rename_inline: Callable[[], object] | None = None

    # Giving

    def give(self) -> None:
        rows = self._kit.target()
        self._chooser.ask(
            Question(
                text.NAMES["ticket.give"](),
                text.about(rows),
                self._agent_rows(self._kit.doing.team.people, rows),
                nothing=translate("acts", "Nobody else is on this desk yet."),
            )
        )
        # The list is there at once; loads may have moved since it was last heard of.
        self._kit.work.ask(self._chooser, "agents", Agents(), lambda people: self._renew_agents(people, rows))
        self._kit.work.ask(self._chooser, "teams", Settings(), lambda said: self._know_teams(said, rows))

    def _know_teams(self, settings: dict[str, str], rows: Sequence[TicketRow]) -> None:
        teams = tuple(one.team for one in promises_in(settings.get(SETTING)).teams)
        if teams != self._teams:
            self._teams = teams
            self._renew_agents(self._kit.doing.team.people, rows)

    def _renew_agents(self, people: tuple[AgentRow, ...], rows: Sequence[TicketRow]) -> None:
        if self._chooser.isVisible() and self._chooser.accessibleName() == text.NAMES["ticket.give"]():
            self._chooser.replace_rows(self._agent_rows(people, rows))

    def _agent_rows(self, people: Sequence[AgentRow], rows: Sequence[TicketRow]) -> tuple[Row, ...]:
        owners = {row.owner_id for row in rows}
        others = [agent for agent in people if agent.id != self._kit.desk.me and owners != {agent.id}]
        others.sort(key=lambda agent: (_AT_WORK.index(agent.state), agent.waiting, agent.name))
        teams = [
            Row(f"team {team}", team, "users-three", self._team_giver(team, rows), translate("acts", "team"))
            for team in self._teams
        ]
        return (*(self._agent_row(agent, rows) for agent in others), *teams)

    def _team_giver(self, team: str, rows: Sequence[TicketRow]) -> Callable[[bool], None]:
        return lambda _: self.give_to_team(team, rows)

    def give_to_team(self, team: str, rows: Sequence[TicketRow]) -> None:
        """They carry its tag, and wait for whoever of it takes them."""
        stamp = self._kit.desk.stamp
        owned = [row for row in rows if row.owner_id is not None]
        commands: list[Command] = [SetTags(stamp(), ids(rows), add=(team,))]
        if owned:
            commands.append(Unclaim(stamp(), ids(owned), tuple(row.owner_id for row in owned)))
        self._kit.doing.do(
            Deed(
                "ticket.give",
                rows,
                commands,
                # Of two commands: what matters is how many tickets, not how many orders.
                lambda _, __: told.given(team)(text.whose(rows[0]) if len(rows) == 1 else text.tickets(len(rows))),
                undo_text=told.take_back(),
                icon="users-three",
            )
        )

    def _agent_row(self, agent: AgentRow, rows: Sequence[TicketRow]) -> Row:
        icon, token = _STATE_ICONS[agent.state]
        waiting = translate("acts", "%n waiting", "", agent.waiting)
        hint = f"{text.AGENT_STATES[agent.state]()} · {waiting}"
        return Row(f"agent {agent.id}", agent.name, icon, lambda _: self.give_to(agent, rows), hint, token=token)

    def give_to(self, agent: AgentRow, rows: Sequence[TicketRow]) -> None:
        self.give_rows(agent.id, agent.name, rows)

    def give_rows(self, agent: Id, name: str, rows: Sequence[TicketRow]) -> None:
        """What has come to somebody else since these rows were read stays with them."""
        who = text.first_shown(name)
        command = Give(self._kit.desk.stamp(), ids(rows), agent, tuple(row.owner_id for row in rows))
        self._kit.doing.do(
            Deed(
                "ticket.give",
                rows,
                (command,),
                told.plain(told.given(who), rows, told.have_it(who)),
                undo_text=told.take_back(),
                icon="arrows-left-right",
            )
        )

    # State, priority, category

    def state(self) -> None:
        rows = self._kit.target()
        choices = [
            Row(
                f"state {state}",
                text.STATES[state](),
                _TICKET_STATE_ICONS[state],
                self._state_setter(state, rows),
                text.STATE_HINTS[state](),
            )
            for state in _TICKET_STATE_ICONS
            if any(may_become(row.state, state) for row in rows)
        ]
        self._chooser.ask(Question(text.NAMES["ticket.state"](), _now(rows, _state_of), tuple(choices)))

    def _state_setter(self, state: State, rows: Sequence[TicketRow]) -> Callable[[bool], None]:
        return lambda _: self._simple.set_state(state, "ticket.state", rows)

    def priority(self) -> None:
        rows = self._kit.target()
        choices = [
            Row(
                f"priority {priority}",
                text.PRIORITIES[priority](),
                icon,
                self._priority_setter(priority, rows),
                token=token,
            )
            for priority, (icon, token) in _PRIORITY_ICONS.items()
        ]
        self._chooser.ask(Question(text.NAMES["ticket.priority"](), _now(rows, _priority_of), tuple(choices)))

    def _priority_setter(self, priority: Priority, rows: Sequence[TicketRow]) -> Callable[[bool], None]:
        def set_it(_: bool) -> None:
            command = SetPriority(self._kit.desk.stamp(), ids(rows), priority)
            name = text.PRIORITIES[priority]()
            self._kit.doing.do(
                Deed("ticket.priority", rows, (command,), told.plain(told.has_priority(name), rows), icon="flag")
            )

        return set_it

    def category(self) -> None:
        rows = self._kit.target()
        choices = [
            Row(f"category {category}", text.CATEGORIES[category](), icon, self._category_setter(category, rows))
            for category, icon in _CATEGORY_ICONS.items()
        ]
        if any(row.category is not None for row in rows):
            choices.append(Row("category", translate("acts", "No category"), "x", self._category_setter(None, rows)))
        self._chooser.ask(Question(text.NAMES["ticket.category"](), _now(rows, _category_of), tuple(choices)))

    def _category_setter(self, category: Category | None, rows: Sequence[TicketRow]) -> Callable[[bool], None]:
        def set_it(_: bool) -> None:
            command = SetCategory(self._kit.desk.stamp(), ids(rows), category)
            name = text.CATEGORIES[category]() if category else translate("acts", "none", "category")
            self._kit.doing.do(
                Deed("ticket.category", rows, (command,), told.plain(told.has_category(name), rows), icon="folder")
            )

        return set_it

    # Tags

    def tags(self) -> None:
        rows = self._kit.target()
        self._kit.work.ask(self._chooser, "tags", Tags(), lambda known: self._tags_known(rows, known))

    def _tags_known(self, rows: Sequence[TicketRow], known: tuple[str, ...]) -> None:
        def take(worn: dict[Id, tuple[str, ...]]) -> None:
            tags = list(worn.values())
            self._tags.ask(text.about(rows), tags, known, lambda add, remove: self._set_tags(rows, add, remove))

        self._kit.work.ask(self._chooser, "tags", TagsOf(ids(rows)), take)

    def _set_tags(self, rows: Sequence[TicketRow], add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        if add or remove:
            command = SetTags(self._kit.desk.stamp(), ids(rows), add, remove)
            said = told.plain(told.tagged(add, remove), rows)
            self._kit.doing.do(Deed("ticket.tags", rows, (command,), said, icon="tag"))

    # Snooze

    def can_snooze(self) -> bool:
        return any(row.place not in (Place.DONE, Place.MERGED) for row in self._kit.target())

    def snooze(self) -> None:
        now = self._kit.desk.now()
        rows = self._kit.target()
        choices = [
            Row(
                f"snooze {choice.value}",
                times.name(choice),
                "clock",
                self._snoozer(until, rows),
                times.shown(choice, until, now),
            )
            for choice, until in times.usual(now)
        ]
        other = translate("acts", "Date and time…")
        choices.append(Row("snooze other", other, "calendar-blank", lambda _: self._ask_moment(now, rows)))
        self._chooser.ask(Question(text.NAMES["ticket.snooze"](), text.about(rows), tuple(choices)))

    def _snoozer(self, until: datetime, rows: Sequence[TicketRow]) -> Callable[[bool], None]:
        return lambda _: self.snooze_until(until, rows)

    def _ask_moment(self, now: datetime, rows: Sequence[TicketRow]) -> None:
        name = text.NAMES["ticket.snooze"]().rstrip("…")
        self._moment.ask(name, now, lambda until: self.snooze_until(until, rows))

    def snooze_until(self, until: datetime, rows: Sequence[TicketRow]) -> None:
        said = told.plain(told.snoozed(moment(until, self._kit.desk.now())), rows)
        command = Snooze(self._kit.desk.stamp(), ids(rows), until)
        self._kit.doing.do(Deed("ticket.snooze", rows, (command,), said, icon="clock"))

    # Subject

    def can_rename(self) -> bool:
        return len(self._kit.target()) == 1

    def rename(self) -> None:
        if self.rename_inline is not None:
            self.rename_inline()
            return
        (row,) = self._kit.target()
        name = text.NAMES["ticket.rename"]().rstrip("…")
        self._line.ask(name, row.subject, lambda subject: self.rename_to(row, subject))

    def rename_to(self, row: TicketRow, subject: str) -> None:
        """As the header may call it after editing the subject in its place."""
        subject = " ".join(subject.split())
        if subject and subject != row.subject:
            command = Rename(self._kit.desk.stamp(), row.id, subject)
            self._kit.doing.do(
                Deed("ticket.rename", (row,), (command,), lambda *_: told.renamed(subject), icon="pencil-simple")
            )


def _now(rows: Sequence[TicketRow], of: Callable[[TicketRow], str]) -> str:
    """What they have now, where they all have the same."""
    found = {of(row) for row in rows}
    return translate("acts", "now: {value}").format(value=found.pop()) if len(found) == 1 else text.about(rows)


def _state_of(row: TicketRow) -> str:
    return text.STATES[row.state]()


def _priority_of(row: TicketRow) -> str:
    return text.PRIORITIES[row.priority]()


def _category_of(row: TicketRow) -> str:
    return text.CATEGORIES[row.category]() if row.category else translate("acts", "none", "category")
