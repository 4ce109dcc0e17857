"""What the composer knows of the desk and of the person it writes to: templates, names, addresses."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.people import IdentityKind
from console.domain.templates import Placeholder, of_agent, of_desk, of_person, of_ticket, settled
from console.domain.terms import fold
from console.domain.tickets import Channel
from console.queries.desk import AgentRow, Agents, Settings, TemplateRow, Templates
from console.queries.mailboxes import Mailboxes
from console.queries.participant import Person, PersonDetail
from console.queries.requests import LinksTo
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.shared.work import Work


class Facts(QObject):
    changed = Signal()
    """Something about the person or the desk is known now that was not."""

    def __init__(self, work: Work, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._detail: TicketDetail | None = None
        self._person: PersonDetail | None = None
        self.templates: tuple[TemplateRow, ...] = ()
        self.agents: tuple[AgentRow, ...] = ()
        self.settings: dict[str, str] = {}
        self.mailboxes: tuple[Mailbox, ...] = ()
        self._link = ""
        work.changed.connect(self._heard)
        self._ask_templates()
        self._ask_agents()
        work.ask(self, "settings", Settings(), self._take_settings)
        work.ask(self, "mailboxes", Mailboxes(), self._take_mailboxes)

    @property
    def detail(self) -> TicketDetail | None:
        """The ticket that is written in."""
        return self._detail

    @property
    def person(self) -> PersonDetail | None:
        return self._person

    def attend(self, detail: TicketDetail | None) -> None:
        before = self._detail.row.participant_id if self._detail is not None else None
        if (self._detail.row.id if self._detail is not None else None) != (detail.row.id if detail else None):
            self._link = ""
            self._work.forget(self, "link")
            # Needed for a template, not for the first look at the ticket.
            self._work.after_paint(self, "link", lambda: self._ask_link(detail))
        self._detail = detail
        after = detail.row.participant_id if detail is not None else None
        if after != before:
            self._person = None
            self._work.forget(self, "person")
            # Needed for a template or another channel, not for the first look at the ticket.
            self._work.after_paint(self, "person", self._ask_person)

    def reachable(self, channel: Channel) -> bool | None:
        """Whether an answer could arrive there; None while it is not known yet."""
        if self._detail is None:
            return None
        if channel is self._detail.row.channel:
            # They wrote from there, so it leads back there.
            return True
        if self._detail.row.participant_id is None:
            return False
        if self._person is None:
            return None
        kind = IdentityKind.CHAT if channel is Channel.CHAT else IdentityKind.EMAIL
        return any(identity.kind is kind and not identity.failed for identity in self._person.identities)

    def values(self) -> dict[str, str]:
        """What placeholders are filled with; a value that is not known is left out."""
        if self._detail is None:
            return {}
        row, person = self._detail.row, self._person
        cohort = person.cohort if person is not None else None
        me = next((agent.name for agent in self.agents if agent.id == self._desk.me), "")
        identities = person.identities if person is not None else ()
        emails = [one.shown for one in identities if one.kind is IdentityKind.EMAIL and not one.failed]
        values = (
            of_person(
                row.participant_name,
                known=row.participant_id is not None,
                email=next(iter(emails), ""),
                organisation=person.organisation if person is not None else "",
                cohort=row.cohort_name,
                tutor=cohort.tutor if cohort is not None else "",
            )
            | of_ticket(row.number, row.subject, self._link, self.language)
            | of_agent(me)
            | of_desk(self.settings, self.language, self._link)
        )
        return {str(name): value for name, value in values.items() if value}

    @property
    def language(self) -> str:
        """Of the person."""
        if self._person is not None and self._person.language:
            return self._person.language
        return self._detail.row.language if self._detail is not None else "en"

    def signature(self, mailbox: Mailbox) -> str:
        """What the mailbox puts under a letter, as its reader will see it (channels/email/writing.py)."""
        values = self.values()
        name = self.settings.get("name") or mailbox.sender or mailbox.name
        values |= of_desk({**self.settings, "name": name, "email": mailbox.address}, self.language, self._link)
        values[Placeholder.SURVEY] = values.get(Placeholder.RATE, "")
        parts = (settled(each, values, self.language).strip() for each in (mailbox.signature, mailbox.footer))
        return "\n".join(part for part in parts if part)

    def fitting_templates(self, typed: str, language: str) -> list[TemplateRow]:
        """Those that hold every word typed, the best first: shortcut, then name, then text; this language first."""
        wanted = [fold(word) for word in typed.split()]
        ranked = []
        for template in self.templates:
            place = _place(template, wanted, fold(typed.strip()))
            if place is not None:
                ranked.append((template.language != language, place, template.name, template))
        # By language before all else: a letter in another language is never what is meant when there is a choice.
        return [row[-1] for row in sorted(ranked, key=lambda row: row[:3])]

    def colleagues(self, typed: str) -> list[AgentRow]:
        wanted = typed.split()
        return [
            agent
            for agent in self.agents
            if agent.id != self._desk.me
            and all(any(fold(part).startswith(fold(word)) for part in agent.name.split()) for word in wanted)
        ]

    def _heard(self, changes: Changes) -> None:
        if changes.touches("template"):
            self._ask_templates()
        if changes.touches("agent"):
            self._ask_agents()
        if changes.touches("setting"):
            self._work.ask(self, "settings", Settings(), self._take_settings)
        withdrawn = self._detail is not None and changes.touches_one("ticket", self._detail.row.id)
        if withdrawn or changes.touches("setting", "link_key"):
            self._ask_link(self._detail)
        if changes.touches("mailbox"):
            self._work.ask(self, "mailboxes", Mailboxes(), self._take_mailboxes)
        if self._person is not None and changes.touches_one("participant", self._person.id):
            self._ask_person()

    def _ask_templates(self) -> None:
        self._work.ask(self, "templates", Templates(), self._take_templates)

    def _ask_agents(self) -> None:
        self._work.ask(self, "agents", Agents(), self._take_agents)

    def _ask_link(self, detail: TicketDetail | None) -> None:
        if detail is not None:
            self._work.ask(self, "link", LinksTo((detail.row.id,)), lambda found: self._take_link(detail.row.id, found))

    def _take_link(self, ticket: Id, found: Mapping[Id, str]) -> None:
        if self._detail is not None and self._detail.row.id == ticket:
            self._link = found.get(ticket, "")
            self.changed.emit()

    def _ask_person(self) -> None:
        if self._detail is not None and self._detail.row.participant_id is not None:
            self._work.ask(self, "person", Person(self._detail.row.participant_id, 0), self._take_person)

    def _take_templates(self, rows: tuple[TemplateRow, ...]) -> None:
        self.templates = rows

    def _take_agents(self, rows: tuple[AgentRow, ...]) -> None:
        self.agents = rows
        self.changed.emit()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self.settings = settings
        self.changed.emit()

    def _take_mailboxes(self, mailboxes: tuple[Mailbox, ...]) -> None:
        self.mailboxes = mailboxes
        self.changed.emit()

    def _take_person(self, person: PersonDetail | None) -> None:
        self._person = person
        self.changed.emit()


def _place(template: TemplateRow, wanted: list[str], typed: str) -> int | None:
    """How well a template fits: 0 best, None not at all."""
    shortcut = fold(template.shortcut)
    if not wanted or shortcut == typed:
        return 0
    if shortcut.startswith(typed):
        return 1
    for place, text in ((2, template.name), (3, template.text)):
        words = [fold(word) for word in text.split()]
        if all(any(word in each for each in (*words, shortcut)) for word in wanted):
            return place
    return None
