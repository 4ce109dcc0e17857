"""Who gets a reply to many, on which channel, and what it says to each. Values in, values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from console.commands.answers import Answer, HoldAnswers
from console.domain.ids import Id
from console.domain.templates import Filled, fill, of_agent, of_desk, of_person, of_ticket
from console.domain.tickets import Channel, State, may_become
from console.queries.participant import Recipient
from console.queries.queue import TicketRow
from console.sync.desk import Desk

ASK_ABOVE = 100
"""More people than this: one question, in another place than the button."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One person and the ticket they are answered on."""

    row: TicketRow
    to: Recipient
    channel: Channel


@dataclass(frozen=True, slots=True)
class Post:
    letters: tuple[Letter, ...]
    unreachable: tuple[TicketRow, ...]
    """Nothing written reaches them: no chat, no address."""
    doubles: tuple[TicketRow, ...]
    """Further tickets of people who get it already."""

    @property
    def languages(self) -> dict[str, int]:
        """How many people read which language, the most first."""
        counts: dict[str, int] = {}
        for letter in self.letters:
            counts[letter.to.language] = counts.get(letter.to.language, 0) + 1
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def sort_out(rows: Sequence[TicketRow], recipients: Sequence[Recipient]) -> Post:
    """Each person once, on the ticket that was touched last."""
    by_ticket = {recipient.ticket: recipient for recipient in recipients}
    letters: dict[Id, Letter] = {}
    unreachable: list[TicketRow] = []
    doubles: list[TicketRow] = []
    for row in sorted(rows, key=lambda row: row.touched_at, reverse=True):
        to = by_ticket.get(row.id)
        if to is None or row.merged_into is not None:
            continue
        channel = channel_for(row, to)
        person = to.participant or row.id
        if channel is None:
            unreachable.append(row)
        elif person in letters:
            doubles.append(row)
        else:
            letters[person] = Letter(row, to, channel)
    order = {row.id: place for place, row in enumerate(rows)}
    reached = {letter.to.participant for letter in letters.values()}
    return Post(
        tuple(sorted(letters.values(), key=lambda letter: order[letter.row.id])),
        # A person whose call cannot be answered in writing may be reached on another of the chosen tickets.
        tuple(row for row in unreachable if row.participant_id is None or row.participant_id not in reached),
        tuple(doubles),
    )


def channel_for(row: TicketRow, to: Recipient) -> Channel | None:
    if row.channel in (Channel.CHAT, Channel.EMAIL):
        return row.channel
    return Channel.EMAIL if to.email else None


def text_for(letter: Letter, texts: Mapping[str, str]) -> str:
    """The text in the person's language; the first there is where that one is empty."""
    own = texts.get(letter.to.language, "")
    return own if own.strip() else next((text for text in texts.values() if text.strip()), "")


def filled(letter: Letter, texts: Mapping[str, str], agent: str, settings: Mapping[str, str], link: str = "") -> Filled:
    """`settings` are those of the desk, `link` leads to the page of this person's request."""
    to = letter.to
    values = (
        of_person(
            to.name,
            known=to.participant is not None,
            email=to.email,
            organisation=to.organisation,
            cohort=to.cohort,
            tutor=to.tutor,
        )
        | of_ticket(letter.row.number, letter.row.subject, link, to.language)
        | of_agent(agent)
        | of_desk(settings, to.language, link)
    )
    return fill(text_for(letter, texts), values, to.language)


def hold(
    desk: Desk,
    letters: Sequence[tuple[Letter, str]],
    then: State | None,
    leaves_at: datetime,
) -> HoldAnswers:
    """The whole post as one batch. A ticket that cannot become `then` is answered and keeps its state."""
    answers = tuple(
        Answer(
            message_id=desk.new_id(),
            ticket=letter.row.id,
            channel=letter.channel,
            text=text,
            based_on=letter.row.public_count,
            then=then if then is not None and may_become(letter.row.state, then) else None,
        )
        for letter, text in letters
    )
    return HoldAnswers(desk.stamp(), answers, leaves_at)
