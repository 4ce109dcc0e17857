"""One round of synchronising, step by step, without a thread or a clock of its own, so that tests play any order.

Push: the oldest waiting command to the hub. Pull: what changed there. Rebase: both together, in one transaction of the
replica, so that readers see only the finished state.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Engine, bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from console.commands.answers import SendHeld
from console.commands.base import Command, Refused, Stamp, seen
from console.commands.drafts import SaveDraft
from console.commands.returning import given_back
from console.commands.tickets import Claim, ClaimNext, WakeDue
from console.domain.changes import Changes, Outcome, Ref
from console.domain.ids import Id
from console.store import feed
from console.store.faults import faults_told
from console.store.models import Ticket
from console.sync import local
from console.sync.acting import on_hub
from console.sync.local import Position
from console.sync.outbox import Outbox, Waiting
from console.sync.pull import Fetching, Pulled, chunks, fetch, slices
from console.sync.rebase import act, rebase

_KNOWN = select(Ticket.id).where(Ticket.id.in_(bindparam("ids", expanding=True)))
_LONGEST_WAIT = 1.0
"""Seconds after which the hub's rows are written though a person goes on acting without a pause."""
_AT_ONCE = 100
"""Rows in one transaction here: what a person does meanwhile waits for no longer than that takes."""
_HASTE = timedelta(seconds=5)
"""By how much a stamp may be ahead of the hub: measuring its clock is not exact."""

_log = logging.getLogger("console.sync")


class Replica:
    """The local copy with the outbox in front of it. Each method is a transaction; they take turns."""

    def __init__(self, engine: Engine, outbox: Outbox) -> None:
        self._engine = engine
        self._turn = threading.RLock()
        self.outbox = outbox
        self._gate = threading.Condition()
        self._hands = 0
        self._is_alone = False
        self._position = Position()
        self._touched: dict[int, frozenset[Ref]] = {}
        """What each command that stands here unanswered has touched."""

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Everybody else waits: for steps between which the rows here must not be acted on."""
        with self._turn:
            self._is_alone = True
            try:
                yield
            finally:
                self._is_alone = False

    def position(self) -> Position:
        return self._position

    def recover(self) -> None:
        """After a start: what stands in the outbox stands here, whatever the last run was in the middle of."""
        with self._turn, faults_told(), Session(self._engine) as session, session.begin():
            here = local.position(session)
            self._touched = rebase(session, None, here, self.outbox.standing(here.pulled_through), undo=True)
            self._position = here

    def do(self, command: Command) -> tuple[Outcome, frozenset[Ref]]:
        """Does a command here and keeps it for the hub; a refused one leaves no trace.

        It is on the disk when this returns. Raises ConsoleError when it could not be kept.
        """
        with self._people_first():
            return self._do(command)

    def _do(self, command: Command) -> tuple[Outcome, frozenset[Ref]]:
        kept = 0
        try:
            with faults_told(), Session(self._engine) as session, session.begin():
                outcome, refs = act(session, command)
                kept = self.outbox.add(command, outcome)
        except Refused as refused:
            # Given a second time it stands in its own way; it is done once, as it was the first time.
            return (Outcome(waiting=True) if self.outbox.holds(command) else refused.outcome), frozenset()
        except Exception as fault:
            if not kept and isinstance(fault, IntegrityError) and self.outbox.holds(command):
                return Outcome(waiting=True), frozenset()
            if not kept:
                raise
            # It will reach the hub and come back from there: said again, it would be done twice.
            _log.exception("a command is kept, but could not be shown here yet")
            return Outcome(waiting=True), frozenset()
        self._touched[kept] = refs
        return _waiting(outcome), refs

    def take(self, pulled: Pulled | None, to: Position) -> frozenset[Ref]:
        """Rebases on what came from the hub; returns all that may look different now."""
        with self._when_nobody_waits():
            before = frozenset[Ref]().union(*self._touched.values())
            with faults_told(), Session(self._engine) as session, session.begin():
                standing = self.outbox.standing(to.pulled_through)
                self._touched = rebase(session, pulled, to, standing, undo=bool(self._touched))
            self._position = to
            self.outbox.forget(to.pulled_through)
            return before.union(*self._touched.values())

    def take_in_parts(self, pulled: Pulled, before: Position, to: Position, at_once: int = _AT_ONCE) -> frozenset[Ref]:
        """As `take`, with room for what a person does in between when there is much.

        `before` holds until the last part is here: after an interruption all of it has to be brought again.
        """
        # What waits for the hub is done again on each part: that may not cost more than the rows do.
        size = at_once * (1 + len(self.outbox.standing(to.pulled_through)))
        parts: list[Pulled | None] = [*slices(pulled, size)]
        *first, last = parts or [None]
        refs = frozenset[Ref]()
        for part in first:
            refs |= self.take(part, before)
        return refs | self.take(last, to)

    @contextmanager
    def _people_first(self) -> Iterator[None]:
        """The turn of a person, who comes before all slices of a synchronisation that wait for theirs."""
        with self._gate:
            self._hands += 1
        try:
            with self._turn:
                yield
        finally:
            with self._gate:
                self._hands -= 1
                self._gate.notify_all()

    @contextmanager
    def _when_nobody_waits(self) -> Iterator[None]:
        # A lock is not fair: who lets it go and asks again at once would have it for a whole first synchronisation.
        with self._gate:
            # Who is alone would wait for somebody who waits for them.
            self._gate.wait_for(lambda: self._is_alone or not self._hands, timeout=_LONGEST_WAIT)
        with self._turn:
            yield

    def belongs_to(self, hub: Engine) -> bool:
        """Whether what is here came from this feed: not from before the hub was restored, nor from another hub."""
        here = self.position()
        if here.epoch is None:
            return True
        with faults_told(), Session(hub) as session, session.begin():
            return feed.epoch(session) == here.epoch and feed.reaches(session, here.cursor)

    def empty(self) -> None:
        """Forgets every row of the hub. What stands in the outbox is done here again when they have come anew."""
        with self._turn, faults_told(), Session(self._engine) as session, session.begin():
            local.empty(session)
            self._touched, self._position = {}, Position()

    def unsent(self) -> frozenset[Id]:
        """The tickets that stand here as the hub does not know them yet."""
        # Not in turn with the others: the screen asks, and must not wait for a rebase.
        standing = list(self._touched.values())
        return frozenset(ref.id for refs in standing for ref in refs if ref.kind in {"ticket", "held"})

    def choose(self, command: ClaimNext) -> tuple[Outcome, Claim | None]:
        """Which ticket this would take here, and the command that takes just that one."""
        with self._turn, faults_told(), Session(self._engine) as session:
            try:
                outcome, _ = act(session, command)
            except Refused as refused:
                return refused.outcome, None
            finally:
                session.rollback()
        return outcome, Claim(command.stamp, tuple(ref.id for ref in outcome.refs))

    def drafts_of(self, command: Command, stamp: Callable[[], Stamp]) -> list[SaveDraft]:
        """The drafts that keep the words of a command the hub refused."""
        with self._turn, faults_told(), Session(self._engine) as session:
            return given_back(session, command, stamp)

    def known_tickets(self, ids: Iterable[Id]) -> set[Id]:
        found: set[Id] = set()
        with self._turn, faults_told(), self._engine.begin() as connection:
            for chunk in chunks(ids):
                found.update(connection.execute(_KNOWN, {"ids": chunk}).scalars())
        return found


def _waiting(outcome: Outcome) -> Outcome:
    return msgspec.structs.replace(outcome, waiting=True)


def push(hub: Engine, outbox: Outbox, now: datetime | None = None) -> Waiting | None:
    """Sends the oldest waiting command; None when there is none. Sent again after a cut, it acts once.

    `now` is the hub's time: what fell due here only because this computer's clock was ahead of it is not sent.

    Raises HubAway and the like when the hub did not answer: the command stays the oldest.
    """
    waiting = outbox.oldest()
    if waiting is not None:
        early = now is not None and _falls_due(waiting.command) and waiting.command.stamp.at > now + _HASTE
        outbox.settle(waiting.number, Outcome() if early else on_hub(hub, waiting.command))
    return waiting


def _falls_due(command: Command) -> bool:
    """Whether it says "all whose time has come": by a clock that is ahead it would wake or send too early for all."""
    return isinstance(command, WakeDue) or (isinstance(command, SendHeld) and command.batch is None)


def pull(hub: Engine, replica: Replica, at_once: int = _AT_ONCE) -> Changes | None:
    """Brings what changed after our cursor, all of it as of one moment; None when nothing did. Raises as `push`.

    After a long absence it comes in parts of about `at_once` rows, so that the console can be used meanwhile.
    """
    here = replica.position()
    if here.epoch is None:
        # Nothing has been brought yet: that begins with the queue (filling.py), not with everything that ever changed.
        return None
    with faults_told(), as_of_one_moment(hub) as session:
        answered(session, replica.outbox)
        settled = replica.outbox.settled_through()
        cursor, refs, commands = feed.since(session, here.cursor)
        if cursor == here.cursor and settled == here.pulled_through:
            return None
        changes = Changes(refs, commands)
        pulled = fetch(session.connection(), cursor, changes, replica.known_tickets)
    to = msgspec.structs.replace(here, cursor=cursor, pulled_through=settled)
    return Changes(refs | replica.take_in_parts(pulled, here, to, at_once), commands)


def bring(hub: Engine, replica: Replica, ask: Callable[[Fetching, Session], None]) -> Changes:
    """Brings something the working set does not hold. Raises as `push`."""
    here = replica.position()
    with faults_told(), as_of_one_moment(hub) as session:
        fetching = Fetching(session.connection())
        ask(fetching, session)
    pulled = fetching.taken(here.cursor)
    return Changes(pulled.changes.refs | replica.take(pulled, here))


@contextmanager
def as_of_one_moment(hub: Engine) -> Iterator[Session]:
    """All that is read inside is of the moment of the first question."""
    snapshot = hub.execution_options(isolation_level="REPEATABLE READ")
    with Session(snapshot) as session, session.begin():
        yield session


def answered(session: Session, outbox: Outbox) -> None:
    """Settles the oldest command if the hub did it and only the answer was lost on its way.

    Its rows come with those of the same moment; done once more on them it would be done twice here.
    """
    oldest = outbox.oldest()
    outcome = seen(session, oldest.command) if oldest is not None else None
    if oldest is not None and outcome is not None:
        outbox.settle(oldest.number, outcome)
