"""What the palette finds on the desk: tickets, people and articles, answered from the local data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.tickets import Channel
from console.queries.knowledge import ArticleRow, SearchArticles
from console.queries.participant import FindPeople, FoundPerson
from console.queries.queue import TicketRow
from console.queries.search import SearchOlder, SearchTickets
from console.ui.shared.palette_match import match
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work

Give = Callable[[Sequence[Row]], None]
_LIMIT = 8
_HUB_AFTER_MS = 250
_ICONS = {
    Channel.PHONE: "phone",
    Channel.EMAIL: "envelope-simple",
    Channel.CHAT: "chat-circle-text",
    Channel.IN_PERSON: "user",
}
# What the desk found is a match, also when it stands in a message and not in the line that is shown.
_FOUND = 40.0


def _row(id_: str, text: str, icon: str, hint: str, typed: str, run: Callable[[bool], object]) -> Row:
    found = match(typed, text, hint)
    return Row(
        id_, text, icon, run, hint, marks=found.marks if found else (), score=max(_FOUND, found.score if found else 0.0)
    )


class Tickets(QObject):
    prefix = "#"

    def __init__(self, work: Work, open_: Callable[[Id, bool], object]) -> None:
        super().__init__()
        self._work = work
        self._open = open_

    def ask(self, text: str, give: Give) -> None:
        def show(rows: tuple[TicketRow, ...]) -> None:
            give([self._shown(row, text) for row in rows])

        self._work.ask(self, "tickets", SearchTickets(text, _LIMIT), show)

    def _shown(self, row: TicketRow, typed: str) -> Row:
        hint = f"{row.participant_name}, {ticket_shown(row.number)}"
        return _row(
            f"ticket {row.id}", row.subject, _ICONS[row.channel], hint, typed, lambda new: self._open(row.id, new)
        )


class Older(QObject):
    """Asked of the team's hub, a moment after the last letter: everything else is answered from this computer."""

    prefix = "#"

    def __init__(self, work: Work, open_: Callable[[Id, bool], object]) -> None:
        super().__init__()
        self._work = work
        self._open = open_

    def ask(self, text: str, give: Give) -> None:
        self._work.forget(self, "older")
        if text:
            self._work.later(self, "older", _HUB_AFTER_MS, lambda: self._ask(text, give))

    def _ask(self, text: str, give: Give) -> None:
        def show(rows: tuple[TicketRow, ...]) -> None:
            give([self._shown(row, text) for row in rows])

        # Without the hub there is nothing older to be had; the foot of the window says so already.
        self._work.ask(self, "older", SearchOlder(text, _LIMIT), show, lambda _: give([]))

    def _shown(self, row: TicketRow, typed: str) -> Row:
        hint = f"{row.participant_name}, {ticket_shown(row.number)}"
        found = _row(
            f"ticket {row.id}", row.subject, _ICONS[row.channel], hint, typed, lambda new: self._open(row.id, new)
        )
        return replace(found, group=translate("frame", "Older, from the team's desk"))


class People(QObject):
    prefix = "@"

    def __init__(self, work: Work, open_: Callable[[Id], object]) -> None:
        super().__init__()
        self._work = work
        self._open = open_

    def ask(self, text: str, give: Give) -> None:
        def show(found: tuple[FoundPerson, ...]) -> None:
            give([self._shown(person, text) for person in found])

        self._work.ask(self, "people", FindPeople(text, _LIMIT), show)

    def _shown(self, person: FoundPerson, typed: str) -> Row:
        hint = ", ".join(part for part in (person.cohort, *person.identities[:1]) if part)
        return _row(f"person {person.id}", person.name, "user", hint, typed, lambda _: self._open(person.id))


class Articles(QObject):
    prefix = ""

    def __init__(self, work: Work, language: Callable[[], str], open_: Callable[[Id], object]) -> None:
        super().__init__()
        self._work = work
        self._language = language
        self._open = open_

    def ask(self, text: str, give: Give) -> None:
        def show(found: tuple[ArticleRow, ...]) -> None:
            give([self._shown(article, text) for article in found])

        self._work.ask(self, "articles", SearchArticles(text, self._language(), 5), show)

    def _shown(self, article: ArticleRow, typed: str) -> Row:
        return _row(
            f"article {article.id}",
            article.title,
            "book-open",
            article.language,
            typed,
            lambda _: self._open(article.id),
        )
