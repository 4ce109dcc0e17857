"""What falls due by itself: held answers, snoozes, calls nobody wrote down, letters without a mailbox, forgetting."""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import datetime, timedelta

from console.channels.base import Report
from console.commands.answers import SendHeld
from console.commands.attendance import FollowRota
from console.commands.base import Command
from console.commands.broadcast_leaving import LetCopiesGo
from console.commands.call_filing import FileCalls
from console.commands.chat_mail import CarryByMail
from console.commands.consultation_care import KeepConsultations
from console.commands.deliveries import Adopt
from console.commands.levels import Escalate, SavePromises, SetClocks
from console.commands.reviews import DrawReviews
from console.commands.roster_keeping import KeepRoster
from console.commands.rules import ForgetNotices, RunRules
from console.commands.shifts import LayOutSeries
from console.commands.swaps import LapseSwaps
from console.commands.tickets import WakeDue
from console.commands.tutor_questions import TellAskers
from console.domain.health import Work
from console.domain.ids import NOBODY, Id
from console.domain.public_holidays import renewed
from console.errors import ConsoleError, HubAway
from console.gateway.dealing import Dealing
from console.gateway.handing_over import HandingOver
from console.queries.broadcasts import BroadcastsDue, CopiesDue
from console.queries.calls import CallsToFile
from console.queries.chats import LeftChats
from console.queries.consultations import ConsultationsToKeep
from console.queries.deliveries import HeldUntil, Unadopted
from console.queries.levels import ClocksToSet, PromisesNow, ToEscalate
from console.queries.queue import SnoozesDue
from console.queries.reviews import ReviewsToDraw
from console.queries.roster import RosterToKeep
from console.queries.rules import NoticesToForget, TicketsToRule
from console.queries.shifts import RotaChores, RotaToFollow
from console.queries.tutor import AskersToTell
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
EVERY_SECONDS = 2.0
_AT_ONCE, _COPIES_SECONDS = 0.05, 1.0
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SOME_SECONDS = timedelta(seconds=10)
"""Every open ticket is looked at for its promises; a limit is in minutes at least."""
GRACE = timedelta(seconds=5)
"""For so long the console of an answer's author has the first word: it tells its person what became of it."""
NEWS = timedelta(minutes=1)
"""An answer from a console that was away long comes with the order to let it go right behind it. Nobody takes it for
forgotten before that had the time to arrive."""


class Timers:
    """The clock of the desk; the same for every console, whether one is open or not."""

    work = Work.TIMERS
    about: Id = NOBODY
    name = ""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._first_seen: dict[Id, datetime] = {}
        self._broadcasts: dict[Id, datetime] = {}
        """When broadcasts that can leave were first seen, and could leave from that moment on."""
        self._more = False
        """Copies of a broadcast are waiting to leave."""
        self._pruned_at: datetime | None = None
        self._ruled_at: datetime | None = None
        self._kept_at: datetime | None = None
        self._dealing = Dealing(desk)
        self._handing_over = HandingOver(desk)
        self._followed_at: datetime | None = None
        self._rota_kept_at: datetime | None = None

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        with self._dealing.listening():
            while not stop.is_set():
                await self.look()
                report.up()
                await self._dealing.until(stop, _AT_ONCE if self._more else EVERY_SECONDS)

    async def look(self) -> None:
        """Once round. Raises ConsoleError."""
        desk = self._desk
        if self._pruned_at is None or desk.now() - self._pruned_at > HOUR:
            self._pruned_at = desk.now()
            await asyncio.wrap_future(desk.prune())
            await self._renew_holidays()
            await self._draw_reviews()
            if await asyncio.wrap_future(desk.read(NoticesToForget())):
                await self._do(ForgetNotices(desk.stamp()))
        due = await self._held_due()
        if due:
            await self._let_go(due)
        await self._let_copies_go()
        if await asyncio.wrap_future(desk.read(SnoozesDue())):
            await self._do(WakeDue(desk.stamp()))
        if await asyncio.wrap_future(desk.read(CallsToFile())):
            await self._do(FileCalls(desk.stamp()))
        for chat in await asyncio.wrap_future(desk.read(LeftChats())):
            await self._do(CarryByMail(desk.stamp(), chat, desk.new_id()))
        if await asyncio.wrap_future(desk.read(Unadopted())):
            await self._do(Adopt(desk.stamp()))
        await self._keep_consultations()
        for one in await asyncio.wrap_future(desk.read(AskersToTell())):
            await self._do(TellAskers(desk.stamp(), one.question, one.tickets))
        await self._keep_roster()
        await self._follow_rota()
        await self._keep_promises()
        await self._run_rules()
        await self._handing_over.look()
        await self._dealing.look()

    async def _let_copies_go(self) -> None:
        """Copies of a broadcast, some at a time: whoever writes meanwhile waits for these only, and what else is due
        for a second at most."""
        desk = self._desk
        until = time.monotonic() + _COPIES_SECONDS
        late = await self._late_broadcasts()
        self._more = False
        while copies := await asyncio.wrap_future(desk.read(CopiesDue(but=late))):
            self._more = await self._let_some_go(copies)
            if not self._more or time.monotonic() > until:
                return
        self._more = False

    async def _late_broadcasts(self) -> tuple[Id, ...]:
        """Those of a console that was away: the word that takes them back may be right behind them."""
        now, desk = self._desk.now(), self._desk
        due = await asyncio.wrap_future(desk.read(BroadcastsDue()))
        self._broadcasts = {one: self._broadcasts.get(one, now if now - since >= NEWS else since) for one, since in due}
        return tuple(one for one, since in due if now - since >= NEWS and now - self._broadcasts[one] < NEWS)

    async def _let_some_go(self, copies: tuple[Id, ...]) -> bool:
        """False: some of them could not leave, and the next time is soon enough to try again."""
        command = LetCopiesGo(self._desk.stamp(), copies)
        try:
            if (await asyncio.wrap_future(self._desk.submit(command))).done:
                return True
        except HubAway:
            raise
        except ConsoleError as fault:
            _log.warning("copies could not leave: %s", type(fault).__name__)
        # One that cannot leave must not hold back the others.
        for copy in copies:
            try:
                await self._do(LetCopiesGo(self._desk.stamp(), (copy,)))
            except HubAway:
                raise
            except ConsoleError as fault:
                _log.warning("a copy could not leave: %s %s", copy, type(fault).__name__)
        return False

    async def _keep_consultations(self) -> None:
        """Questions to experts leave, are reminded of, and are told when no answer comes."""
        work = await asyncio.wrap_future(self._desk.read(ConsultationsToKeep()))
        if work:
            kept = KeepConsultations(self._desk.stamp(), work.lines, work.near, work.late, work.settle)
            await self._do(kept)

    async def _keep_roster(self) -> None:
        """Those who are called in get their letters, take their seats, and are let go when their time is over."""
        seats = await asyncio.wrap_future(self._desk.read(RosterToKeep()))
        if seats:
            await self._do(KeepRoster(self._desk.stamp(), seats))

    async def _draw_reviews(self) -> None:
        """Once a week: what is drawn already is left out."""
        found = await asyncio.wrap_future(self._desk.read(ReviewsToDraw()))
        if found.drawn:
            await self._do(DrawReviews(self._desk.stamp(), found.week, found.drawn))

    async def _follow_rota(self) -> None:
        """States follow shifts that begin and end."""
        desk = self._desk
        if self._followed_at is not None and desk.now() - self._followed_at < SOME_SECONDS:
            return
        self._followed_at = desk.now()
        people = await asyncio.wrap_future(desk.read(RotaToFollow()))
        if people:
            await self._do(FollowRota(desk.stamp(), people))
        if self._rota_kept_at is None or desk.now() - self._rota_kept_at >= MINUTE:
            self._rota_kept_at = desk.now()
            await self._keep_rota()

    async def _keep_rota(self) -> None:
        """Series are written down further, open swaps end with their shift."""
        desk = self._desk
        chores = await asyncio.wrap_future(desk.read(RotaChores()))
        if chores.series:
            await self._do(LayOutSeries(desk.stamp()))
        if chores.swaps:
            await self._do(LapseSwaps(desk.stamp()))

    async def _keep_promises(self) -> None:
        """Sets clocks by what is promised now, and has somebody told of those that are over."""
        desk = self._desk
        if self._kept_at is not None and desk.now() - self._kept_at < SOME_SECONDS:
            return
        self._kept_at = desk.now()
        old = await asyncio.wrap_future(desk.read(ClocksToSet()))
        if old:
            await self._do(SetClocks(desk.stamp(), old))
        over = await asyncio.wrap_future(desk.read(ToEscalate()))
        if over:
            await self._do(Escalate(desk.stamp(), over))

    async def _run_rules(self) -> None:
        now = self._desk.now()
        passed = self._ruled_at is None or now - self._ruled_at > MINUTE
        if passed:
            self._ruled_at = now
        tickets = await asyncio.wrap_future(self._desk.read(TicketsToRule(passed=passed)))
        if tickets:
            await self._do(RunRules(self._desk.stamp(), tickets))

    async def _renew_holidays(self) -> None:
        now = await asyncio.wrap_future(self._desk.read(PromisesNow()))
        new = renewed(now, self._desk.now().year)
        if new is not now:
            await self._do(SavePromises(self._desk.stamp(), new))

    async def _held_due(self) -> tuple[Id, ...]:
        now = self._desk.now()
        held = await asyncio.wrap_future(self._desk.read(HeldUntil(now - GRACE)))
        self._first_seen = {row.message_id: self._first_seen.get(row.message_id, now) for row in held}
        return tuple(
            row.message_id
            for row in held
            if row.later or now - row.leaves_at < NEWS or now - self._first_seen[row.message_id] >= NEWS
        )

    async def _let_go(self, due: tuple[Id, ...]) -> None:
        try:
            await self._do(SendHeld(self._desk.stamp(), messages=due))
        except HubAway:
            raise
        except ConsoleError:
            # One that cannot leave must not hold back the others.
            for message in due:
                try:
                    await self._do(SendHeld(self._desk.stamp(), messages=(message,)))
                except ConsoleError as fault:
                    _log.warning("an answer could not leave: %s %s", message, type(fault).__name__)

    async def _do(self, command: Command) -> None:
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if outcome.refusal is not None:
            _log.warning("%s was refused: %s", type(command).__name__, outcome.refusal)
