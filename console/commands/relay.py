"""The relay: begun and ended, its lines and their correction, the turns of its typists, its short forms, readers."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import func, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.launches import leads, write_line
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.relay import (
    LONGEST_LINE,
    Turn,
    correctable,
    key_of,
    named_next,
    swapped,
    taken,
)
from console.domain.relay_words import Abbreviation, finished, sound
from console.domain.rights import Right
from console.store.models import Agent, Launch, Relay, RelayLine, Webinar


class StartRelay(Command, frozen=True):
    """The actor types and readers see it. Begun again it goes on where it ended."""

    launch_id: Id


class StopRelay(Command, frozen=True):
    launch_id: Id


class WriteRelayLine(Command, frozen=True):
    """One line of the speaker. What was typed while the relay was on air is kept whenever it arrives, and whoever types
    by then: nobody can say it again. `began_at`: when its first letter was typed."""

    line_id: Id
    launch_id: Id
    words: str
    speaker: str = ""
    began_at: datetime | None = None


class CorrectLine(Command, frozen=True):
    """Its writer puts other words in place of a line they have just sent."""

    line_id: Id
    words: str


class TakeOutLine(Command, frozen=True):
    """Nobody reads the words of a line any more. Its writer does so, or who leads."""

    line_id: Id


class TakeTurn(Command, frozen=True):
    """The actor types from now on."""

    launch_id: Id


class SwapTurn(Command, frozen=True):
    """Who is named to come next types from now on; refused where nobody is."""

    launch_id: Id


class NameNext(Command, frozen=True):
    """Who relieves the typist, and when. `agent_id` None: nobody."""

    launch_id: Id
    agent_id: Id | None
    at: datetime | None = None


class SetAbbreviations(Command, frozen=True):
    """The short forms of a webinar. Those of the desk, which hold for all, are a setting of it."""

    launch_id: Id
    abbreviations: tuple[Abbreviation, ...]


class SetRelay(Command, frozen=True):
    """What readers are offered: the transcript when it is over, and to read along in the chat."""

    launch_id: Id
    shared: bool
    in_chat: bool


class TellReaders(Command, frozen=True):
    """How many read now, as the gateway counts them."""

    launch_id: Id
    readers: int


def _relay(ledger: Ledger, launch_id: Id) -> Relay:
    """That of the launch, made when it is first needed. The launch is locked first: two would make two."""
    launch = ledger.get(Launch, launch_id)
    relay = ledger.session.get(Relay, launch.id)
    if relay is not None:
        return ledger.get(Relay, launch.id)
    relay = Relay(id=launch.id, key=key_of(ledger.new_id()), shared=False, in_chat=True)
    relay.abbreviations, relay.lines, relay.readers = _of_the_one_before(ledger, launch), 0, 0
    ledger.session.add(relay)
    ledger.session.flush()
    return relay


def _of_the_one_before(ledger: Ledger, launch: Launch) -> tuple[Abbreviation, ...]:
    """The same course has the same words."""
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    if webinar.copied_from is None:
        return ()
    before = select(Relay.abbreviations).join(Launch, Launch.id == Relay.id)
    found = ledger.session.execute(before.where(Launch.webinar_id == webinar.copied_from)).scalar_one_or_none()
    return found or ()


def turn_of(relay: Relay) -> Turn:
    return Turn(
        typist=relay.typist_id,
        next=relay.next_id,
        next_at=relay.next_at,
        handed_by=relay.handed_by,
        handed_at=relay.handed_at,
    )


def _set_turn(ledger: Ledger, relay: Relay, turn: Turn) -> None:
    if turn.typist is not None and relay.typist_id is not None and turn.typist != relay.typist_id:
        name = ledger.get(Agent, turn.typist, to_change=False).name
        write_line(ledger, relay.id, LineKind.RELAY_TURN, words=name)
    relay.typist_id, relay.next_id, relay.next_at = turn.typist, turn.next, turn.next_at
    relay.handed_by, relay.handed_at = turn.handed_by, turn.handed_at
    ledger.touch("relay", relay.id)


def on_air(relay: Relay) -> bool:
    return relay.started_at is not None and relay.ended_at is None


@handles(StartRelay, Right.BULK_ANSWER)
def start_relay(ledger: Ledger, command: StartRelay) -> Outcome:
    relay = _relay(ledger, command.launch_id)
    me = ledger.actor
    if not on_air(relay):
        write_line(ledger, relay.id, LineKind.RELAY_ON)
        relay.started_at, relay.ended_at = relay.started_at or ledger.stamp.at, None
        relay.typist_id = relay.handed_by = relay.handed_at = None
        if relay.next_id == me:
            relay.next_id = relay.next_at = None
    elif relay.typist_id is not None and relay.typist_id != me:
        # Two began at once: the first one types.
        return Outcome(refs=(Ref("relay", relay.id),))
    _set_turn(ledger, relay, taken(turn_of(relay), me, ledger.stamp.at))
    return Outcome(refs=(Ref("relay", relay.id),))


@handles(StopRelay, Right.BULK_ANSWER)
def stop_relay(ledger: Ledger, command: StopRelay) -> Outcome:
    relay = _relay(ledger, command.launch_id)
    if not on_air(relay):
        return Outcome()
    relay.ended_at = ledger.stamp.at
    relay.lines = _count(ledger, relay)
    relay.handed_by = relay.handed_at = None
    write_line(ledger, relay.id, LineKind.RELAY_OFF)
    ledger.touch("relay", relay.id)
    return Outcome()


def _count(ledger: Ledger, relay: Relay) -> int:
    counted = select(func.count()).where(RelayLine.relay_id == relay.id)
    return ledger.session.execute(counted).scalar_one()


def _next_seq(ledger: Ledger, relay: Relay) -> int:
    """The relay is locked: numbers grow in the order in which they are seen."""
    last = select(func.max(RelayLine.seq)).where(RelayLine.relay_id == relay.id)
    return (ledger.session.execute(last).scalar_one_or_none() or 0) + 1


@handles(WriteRelayLine, Right.BULK_ANSWER)
def write_relay_line(ledger: Ledger, command: WriteRelayLine) -> Outcome:
    words = finished(command.words)[:LONGEST_LINE]
    if not words:
        raise Refused(Refusal.EMPTY)
    relay = ledger.get(Relay, command.launch_id)
    if ledger.session.get(RelayLine, command.line_id) is not None:
        return Outcome()
    at = ledger.stamp.at
    if relay.started_at is None or at < relay.started_at or (relay.ended_at is not None and at > relay.ended_at):
        raise Refused(Refusal.TOO_LATE)
    seq = _next_seq(ledger, relay)
    line = RelayLine(id=command.line_id, relay_id=relay.id, position=seq, seq=seq, at=at, by=ledger.actor)
    line.began_at, line.speaker, line.words = command.began_at, finished(command.speaker), words
    ledger.session.add(line)
    ledger.touch("relay_line", line.id)
    if relay.ended_at is not None:
        relay.lines += 1
        ledger.touch("relay", relay.id)
    return Outcome(refs=(Ref("relay_line", line.id),))


def _line(ledger: Ledger, line_id: Id) -> tuple[Relay, RelayLine]:
    """The relay first, as whoever writes the next line does."""
    found = select(RelayLine.relay_id).where(RelayLine.id == line_id)
    relay_id = ledger.session.execute(found).scalar_one_or_none()
    if relay_id is None:
        raise Refused(Refusal.GONE)
    return ledger.get(Relay, relay_id), ledger.get(RelayLine, line_id)


@handles(CorrectLine, Right.BULK_ANSWER)
def correct_line(ledger: Ledger, command: CorrectLine) -> Outcome:
    words = finished(command.words)[:LONGEST_LINE]
    if not words:
        raise Refused(Refusal.EMPTY)
    relay, line = _line(ledger, command.line_id)
    if line.by != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    if not correctable(line.by, line.at, ledger.actor, ledger.stamp.at) or not line.words:
        raise Refused(Refusal.TOO_LATE)
    if words == line.words:
        return Outcome()
    line.words, line.corrected_at, line.seq = words, ledger.stamp.at, _next_seq(ledger, relay)
    ledger.touch("relay_line", line.id)
    return Outcome()


@handles(TakeOutLine, Right.BULK_ANSWER)
def take_out_line(ledger: Ledger, command: TakeOutLine) -> Outcome:
    relay, line = _line(ledger, command.line_id)
    if line.by != ledger.actor and not leads(ledger, ledger.get(Launch, relay.id, to_change=False)):
        raise Refused(Refusal.NO_RIGHT)
    if line.words:
        line.words, line.speaker, line.seq = "", "", _next_seq(ledger, relay)
        line.corrected_at = ledger.stamp.at
        ledger.touch("relay_line", line.id)
    return Outcome()


@handles(TakeTurn, Right.BULK_ANSWER)
def take_turn(ledger: Ledger, command: TakeTurn) -> Outcome:
    relay = ledger.get(Relay, command.launch_id)
    if not on_air(relay):
        raise Refused(Refusal.NOT_POSSIBLE)
    _set_turn(ledger, relay, taken(_as_it_stands(ledger, relay), ledger.actor, ledger.stamp.at))
    return Outcome()


@handles(SwapTurn, Right.BULK_ANSWER)
def swap_turn(ledger: Ledger, command: SwapTurn) -> Outcome:
    relay = ledger.get(Relay, command.launch_id)
    turn = swapped(_as_it_stands(ledger, relay), ledger.stamp.at) if on_air(relay) else None
    if turn is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    _set_turn(ledger, relay, turn)
    return Outcome()


def _as_it_stands(ledger: Ledger, relay: Relay) -> Turn:
    """Refused where somebody has taken over since: two who press at once would change places twice."""
    if relay.handed_at is not None and relay.handed_at > ledger.stamp.at:
        raise Refused(Refusal.TOO_LATE)
    return turn_of(relay)


@handles(NameNext, Right.BULK_ANSWER)
def name_next(ledger: Ledger, command: NameNext) -> Outcome:
    relay = _relay(ledger, command.launch_id)
    if command.agent_id is not None:
        ledger.get(Agent, command.agent_id, to_change=False)
    turn = named_next(turn_of(relay), command.agent_id, command.at, ledger.stamp.at)
    if turn is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    _set_turn(ledger, relay, turn)
    return Outcome()


@handles(SetAbbreviations, Right.BULK_ANSWER)
def set_abbreviations(ledger: Ledger, command: SetAbbreviations) -> Outcome:
    tidy = tuple(
        msgspec.structs.replace(one, short=one.short.strip(), long=finished(one.long)) for one in command.abbreviations
    )
    if not sound(tidy):
        raise Refused(Refusal.NOT_POSSIBLE)
    relay = _relay(ledger, command.launch_id)
    relay.abbreviations = tidy
    ledger.touch("relay", relay.id)
    return Outcome()


@handles(SetRelay, Right.BULK_ANSWER)
def set_relay(ledger: Ledger, command: SetRelay) -> Outcome:
    relay = _relay(ledger, command.launch_id)
    relay.shared, relay.in_chat = command.shared, command.in_chat
    ledger.touch("relay", relay.id)
    return Outcome()


@handles(TellReaders, Right.BULK_ANSWER)
def tell_readers(ledger: Ledger, command: TellReaders) -> Outcome:
    relay = ledger.get(Relay, command.launch_id)
    if relay.readers_at is None or relay.readers_at <= ledger.stamp.at:
        relay.readers, relay.readers_at = max(0, command.readers), ledger.stamp.at
        ledger.touch("relay", relay.id)
    return Outcome()
