"""What the gateway does for rosters: letters to those who are called in, arrivals, seats whose time is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from console.commands.automatic import write_by_itself
from console.commands.base import Command, Ledger, handles
from console.commands.launches import write_line
from console.commands.outgoing import mailbox_for
from console.commands.promises import promises_of
from console.commands.roster_row import begin, give_back, go_home, letter_id
from console.commands.seats import place
from console.commands.ticket_row import change
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.call_in import call_letter, crew_subject, no_more_letter, page_address, token
from console.domain.changes import Outcome
from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id, named
from console.domain.launch_clock import read_clock
from console.domain.launch_log import LineKind
from console.domain.messages import Address
from console.domain.rights import Right
from console.domain.roster import Seat as Facts
from console.domain.roster import SeatState, arrived, goes_home, to_release, unanswered
from console.domain.tickets import Channel, State
from console.store.launches import clock_of
from console.store.models import Agent, Launch, Message, Seat, Ticket, Webinar
from console.store.request_links import home, link_keys
from console.store.roster import over_of

_AGAIN = timedelta(minutes=1)
"""So long it is waited for a mailbox that can send."""


class KeepRoster(Command, frozen=True):
    """Does for these seats what has fallen due: each is looked at anew, and what is not due any more is left out."""

    seats: tuple[Id, ...]


@handles(KeepRoster, Right.EDIT_DESK)
def keep_roster(ledger: Ledger, command: KeepRoster) -> Outcome:
    for each in command.seats:
        seat = ledger.get(Seat, each)
        _keep(ledger, seat)
        if seat.letter_at is not None and seat.letter_at <= ledger.stamp.at:
            _write(ledger, seat)
    return Outcome()


def _keep(ledger: Ledger, seat: Seat) -> None:
    now = ledger.stamp.at
    launch = ledger.get(Launch, seat.launch_id, to_change=False)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    agent = ledger.get(Agent, seat.agent_id, to_change=False)
    facts = Facts(
        state=seat.state, until=seat.until, called_at=seat.called_at, due_at=seat.due_at, told_at=seat.told_at
    )
    ended = launch.ended_at is not None or webinar.cancelled_at is not None or not agent.active
    if to_release(facts, over_of(launch, now), ended, now):
        give_back(ledger, seat)
    elif seat.state is SeatState.RELEASED:
        go_home(ledger, seat)
    elif goes_home(seat.home_at, seat.state, now) and seat.home is not None:
        seat.desk, seat.home, seat.home_at = seat.home, None, None
        place(ledger, seat)
        write_line(ledger, launch.id, LineKind.SEAT_MOVED, seat.desk, agent.name)
    elif arrived(facts, here=agent.state in AT_WORK, now=now):
        begin(ledger, seat)
    elif unanswered(facts, now) and seat.told_at is None:
        seat.told_at = now
        ledger.touch("seat", seat.id)
        write_line(ledger, launch.id, LineKind.CALL_UNANSWERED, seat.desk, agent.name)


def _write(ledger: Ledger, seat: Seat) -> None:
    """The letter that calls them in, or the one that says that they need not come; nothing where neither is true."""
    session, now = ledger.session, ledger.stamp.at
    calls = seat.state is SeatState.CALLED
    sent = session.get(Message, letter_id(seat, "call")) is not None
    agent = ledger.get(Agent, seat.agent_id, to_change=False)
    seat.letter_at = None
    ledger.touch("seat", seat.id)
    if calls is sent or seat.state in {SeatState.ON, SeatState.ACCEPTED, SeatState.DECLINED} or "@" not in agent.email:
        return
    launch = ledger.get(Launch, seat.launch_id, to_change=False)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    ticket = _crew_ticket(ledger, launch, webinar)
    mailbox = mailbox_for(session, ticket)
    if mailbox is None:
        seat.letter_at = now + _AGAIN
        return
    asker = session.get(Agent, seat.called_by or launch.lead_id) if seat.called_by or launch.lead_id else None
    lead = asker.name if asker is not None else mailbox.sender or mailbox.name
    language, message = agent.language, letter_id(seat, "call" if calls else "no more")
    if calls:
        keys, where = link_keys(session), home(session)
        address = page_address(where, token(keys[0], seat.id, seat.calls, now)) if keys and where else ""
        said = call_letter(
            language=language,
            name=agent.name,
            lead=lead,
            webinar=webinar.title,
            begins=_told(ledger, read_clock(clock_of(launch), now).start_at),
            desk=seat.desk,
            minutes=seat.ready_minutes,
            address=address,
        )
    else:
        said = no_more_letter(language=language, name=agent.name, lead=lead, webinar=webinar.title)
    write_by_itself(ledger, ticket, mailbox, message, Address(agent.name, agent.email), said.text, said.subject)


def _crew_ticket(ledger: Ledger, launch: Launch, webinar: Webinar) -> Ticket:
    """One for the letters to the crew of a launch: how each is sent stands there, and whoever answers by letter is read
    by the lead."""
    ticket = named(launch.id, "crew")
    if not ledger.has(Ticket, ticket):
        lead = ledger.session.get(Agent, launch.lead_id) if launch.lead_id is not None else None
        language = lead.language if lead is not None else webinar.language or "en"
        subject = crew_subject(webinar.title, language)
        opening = OpenTicket(ledger.stamp, ticket, subject, Channel.EMAIL, language, contact=webinar.title)
        open_ticket(ledger, msgspec.structs.replace(opening, owner_id=launch.lead_id))
        # Nothing to do for anybody: it is there to be looked at, and comes back with the first answer.
        change(ledger, ledger.get(Ticket, ticket), "state", State.CLOSED)
    return ledger.get(Ticket, ticket)


def _told(ledger: Ledger, at: datetime) -> str:
    """By the clock of the desk, with its zone: whoever reads may be elsewhere."""
    zone = promises_of(ledger).hours.zone
    return f"{at.astimezone(ZoneInfo(zone)):%d.%m.%Y %H:%M} ({zone})"
