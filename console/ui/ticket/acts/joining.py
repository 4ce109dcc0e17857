"""The acts between tickets and people: merge and part, link, split, another person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from console.commands.joining import Link, Merge, Split, Unlink, Unmerge
from console.commands.tickets import SetParticipant
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.tickets import State
from console.queries.participant import FindPeople, FoundPerson
from console.queries.queue import TicketRow
from console.queries.search import SearchTickets
from console.queries.ticket import LinkedTicket, TicketDetail, TicketView
from console.ui.shared.chooser import Chooser, Give, Question
from console.ui.shared.notices import Level, Way
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.ticket.acts import text, told
from console.ui.ticket.acts.doing import Deed, Kit
from console.ui.ticket.acts.text import number, whose
from console.ui.ticket.acts.undoing import Step

_ICONS = {
    State.NEW: "tray",
    State.OPEN: "tray",
    State.PENDING: "hourglass",
    State.ON_HOLD: "pause-circle",
    State.SOLVED: "check-circle",
    State.CLOSED: "lock-simple",
}


class JoiningActs:
    def __init__(self, kit: Kit, chooser: Chooser) -> None:
        self._kit = kit
        self._chooser = chooser

    # Merge

    def can_merge(self) -> bool:
        return any(row.merged_into is None for row in self._kit.target())

    def merge(self) -> None:
        rows = [row for row in self._kit.target() if row.merged_into is None]
        self._kit.work.ask(self._chooser, "detail", TicketView(rows[0].id), lambda detail: self._ask_into(rows, detail))

    def _ask_into(self, rows: Sequence[TicketRow], detail: TicketDetail | None) -> None:
        chosen = {row.id for row in rows}
        targets: dict[str, LinkedTicket] = {}
        choices = []
        if len(rows) > 1:
            choices += [self._into_row(rows, _linked(row), whose(row), targets) for row in rows]
        same = detail.others_open if detail is not None else ()
        same_person = translate("acts", "same person")
        choices += [self._into_row(rows, other, same_person, targets) for other in same if other.id not in chosen]

        def find(typed: str, give: Give) -> None:
            def take(found: Sequence[TicketRow]) -> None:
                fresh = [row for row in found if (row.id not in chosen or len(rows) > 1) and row.merged_into is None]
                give([self._into_row(rows, _linked(row), whose(row), targets) for row in fresh])

            self._search(typed, take)

        self._chooser.ask(
            Question(
                text.NAMES["ticket.merge"](),
                _numbers(rows),
                tuple(choices),
                find,
                note=lambda row: _merge_note(rows, targets[row.id]) if row is not None else "",
                nothing=translate("acts", "Type a number, a name or words of the other ticket."),
            )
        )

    def _into_row(
        self, rows: Sequence[TicketRow], into: LinkedTicket, hint: str, targets: dict[str, LinkedTicket]
    ) -> Row:
        row = _ticket_row(into, hint, lambda _: self.merge_into(rows, into))
        targets[row.id] = into
        return row

    def merge_into(self, rows: Sequence[TicketRow], into: LinkedTicket) -> None:
        """As the strip "the same person has another open ticket" may call it."""
        going = [row for row in rows if row.id != into.id]
        commands = [Merge(self._kit.desk.stamp(), row.id, into.id) for row in going]
        said = told.merged(_numbers(going), number(into.number))
        self._kit.doing.do(
            Deed(
                "ticket.merge",
                going,
                commands,
                lambda changed, skipped: " ".join([said, *([told.left_as_is(skipped)] if skipped else [])]),
                icon="git-merge",
                then=lambda _: self._kit.open(into.id),
            )
        )

    def can_unmerge(self) -> bool:
        return len(self._kit.target()) == 1

    def unmerge(self) -> None:
        (row,) = self._kit.target()
        self._kit.work.ask(self._chooser, "detail", TicketView(row.id), lambda detail: self._ask_which(row, detail))

    def _ask_which(self, row: TicketRow, detail: TicketDetail | None) -> None:
        if row.merged_into is not None:
            self._part(row, _linked(row))
            return
        merged = detail.merged if detail is not None else ()
        choices = [_ticket_row(other, "", self._parter(row, other)) for other in merged]
        nothing = translate("acts", "Nothing was merged into this ticket.")
        self._chooser.ask(Question(text.NAMES["ticket.unmerge"](), number(row.number), tuple(choices), nothing=nothing))

    def _parter(self, row: TicketRow, other: LinkedTicket) -> Callable[[bool], None]:
        return lambda _: self._part(row, other)

    def _part(self, row: TicketRow, other: LinkedTicket) -> None:
        command = Unmerge(self._kit.desk.stamp(), other.id)
        said = told.parted(number(other.number))
        self._kit.doing.do(Deed("ticket.unmerge", (row,), (command,), lambda *_: said, icon="git-fork"))

    # Links

    def can_link(self) -> bool:
        return bool(self._kit.target())

    def link(self) -> None:
        rows = self._kit.target()
        chosen = {row.id for row in rows}
        choices: tuple[Row, ...] = ()
        if len(rows) > 1:
            everybody = translate("acts", "These with each other")
            choices = (
                Row("each other", everybody, "link", lambda _: self._link(rows, rows[0].id, number(rows[0].number))),
            )

        def find(typed: str, give: Give) -> None:
            def take(found: Sequence[TicketRow]) -> None:
                give([self._link_row(rows, row) for row in found if row.id not in chosen])

            self._search(typed, take)

        self._chooser.ask(
            Question(
                text.NAMES["ticket.link"](),
                _numbers(rows),
                choices,
                find,
                nothing=translate("acts", "Type a number, a name or words of the other ticket."),
            )
        )

    def _link_row(self, rows: Sequence[TicketRow], other: TicketRow) -> Row:
        return _ticket_row(_linked(other), whose(other), lambda _: self._link(rows, other.id, number(other.number)))

    def _link(self, rows: Sequence[TicketRow], other: Id, shown: str) -> None:
        commands = [Link(self._kit.desk.stamp(), row.id, other) for row in rows if row.id != other]
        self._kit.doing.do(Deed("ticket.link", rows, commands, lambda *_: told.linked(shown), icon="link"))

    def can_unlink(self) -> bool:
        return len(self._kit.target()) == 1

    def unlink(self) -> None:
        (row,) = self._kit.target()
        self._kit.work.ask(self._chooser, "detail", TicketView(row.id), lambda detail: self._ask_link(row, detail))

    def _ask_link(self, row: TicketRow, detail: TicketDetail | None) -> None:
        links = detail.links if detail is not None else ()
        choices = [_ticket_row(other, "", self._unlinker(row, other)) for other in links]
        nothing = translate("acts", "This ticket has no links.")
        self._chooser.ask(Question(text.NAMES["ticket.unlink"](), number(row.number), tuple(choices), nothing=nothing))

    def _unlinker(self, row: TicketRow, other: LinkedTicket) -> Callable[[bool], None]:
        def unlink(_: bool) -> None:
            command = Unlink(self._kit.desk.stamp(), row.id, other.id)
            said = told.unlinked(number(other.number))
            self._kit.doing.do(Deed("ticket.unlink", (row,), (command,), lambda *_: said, icon="link-break"))

        return unlink

    # The person

    def can_choose_person(self) -> bool:
        rows = self._kit.target()
        return len(rows) == 1 and rows[0].merged_into is None

    def choose_person(self) -> None:
        (row,) = self._kit.target()

        def find(typed: str, give: Give) -> None:
            if not typed:
                give([])
                return
            self._kit.work.ask(
                self._chooser,
                "found",
                FindPeople(typed),
                lambda found: give([self._person_row(row, person) for person in found]),
            )

        self._chooser.ask(
            Question(
                text.NAMES["ticket.participant"](),
                text.whose(row),
                find=find,
                nothing=translate("acts", "Type a part of a name, an email address or a phone number."),
            )
        )

    def _person_row(self, row: TicketRow, person: FoundPerson) -> Row:
        hint = " · ".join(part for part in (person.cohort, *person.identities[:1]) if part)
        return Row(f"person {person.id}", person.name, "user", lambda _: self._set_person(row, person), hint)

    def _set_person(self, row: TicketRow, person: FoundPerson) -> None:
        command = SetParticipant(self._kit.desk.stamp(), row.id, person.id)
        said = told.belongs_to(number(row.number), person.name)
        self._kit.doing.do(Deed("ticket.participant", (row,), (command,), lambda *_: said, icon="user"))

    # Split

    def split(self, ticket: Id, messages: Sequence[Id]) -> None:
        """Moves messages of a ticket into a new one; the toast opens it."""
        self._kit.work.ask(
            self._chooser, "split", TicketView(ticket), lambda detail: self._split(detail, tuple(messages))
        )

    def _split(self, detail: TicketDetail | None, messages: tuple[Id, ...]) -> None:
        if detail is None:
            return
        desk, row = self._kit.desk, detail.row
        new = desk.new_id()
        command = Split(desk.stamp(), row.id, messages, new, row.subject)
        self._kit.work.tell(self._kit.doing, command, lambda outcome: self._was_split(command, row, outcome))

    def _was_split(self, command: Split, row: TicketRow, outcome: Outcome) -> None:
        doing = self._kit.doing
        if outcome.refusal is not None:
            doing.refuse(told.refused(outcome.refusal, "", whose(row)))
            return
        step: Step = doing.undoing.step_of(translate("acts", "Split") + f" · {whose(row)}", 1, (command.stamp.id,))
        doing.undoing.keep(step)
        key = self._kit.notices.say(
            Level.TOAST,
            told.split(len(command.messages)),
            icon="git-branch",
            action=Way(translate("acts", "Open"), lambda: self._kit.open(command.new_ticket)),
            undo=lambda: doing.undoing.take_back(step),
        )
        doing.undoing.offer(step, key)
        doing.done.emit((row.id,), "ticket.split")

    def _search(self, typed: str, take: Callable[[Sequence[TicketRow]], None]) -> None:
        if typed:
            self._kit.work.ask(self._chooser, "found", SearchTickets(typed, 20), take)
        else:
            self._kit.work.forget(self._chooser, "found")


def _linked(row: TicketRow) -> LinkedTicket:
    return LinkedTicket(row.id, row.number, row.subject, row.state)


def _ticket_row(ticket: LinkedTicket, hint: str, run: Callable[[bool], object]) -> Row:
    return Row(f"ticket {ticket.id}", f"{number(ticket.number)} {ticket.subject}", _ICONS[ticket.state], run, hint)


def _numbers(rows: Sequence[TicketRow]) -> str:
    if len(rows) > 3:
        return text.tickets(len(rows))
    return ", ".join(number(row.number) for row in rows)


def _merge_note(rows: Sequence[TicketRow], into: LinkedTicket) -> str:
    going = [row for row in rows if row.id != into.id]
    note = translate(
        "acts",
        "{into} lives on. The messages of {going} are shown there in order of time, and letters to it arrive there. "
        "Both can be parted again.",
    ).format(into=number(into.number), going=_numbers(going))
    names = {row.participant_name for row in going if row.participant_name}
    return note if len(names) < 2 else f"{note} {translate('acts', 'They are from different people.')}"
