"""What people ask of an Asterisk: taken from the desk, done, and told how it went."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta

from console.channels.base import Report
from console.channels.phone import actions, faults
from console.channels.phone.blocks import Block
from console.channels.phone.calls import PbxCalls
from console.channels.phone.connection import Connection
from console.channels.phone.desk_calls import DeskCalls
from console.channels.phone.lines import extension_of, is_number
from console.channels.phone.tracks import News
from console.commands.phone import EndTask, TakeTask
from console.domain.ids import Id
from console.domain.pbx import Act, Pbx, TaskReason, TaskState
from console.domain.phones import same_phone
from console.errors import ConsoleError
from console.queries.phone import TaskRow, Tasks
from console.sync.hub import HubDesk

_log = logging.getLogger("console.phone")
NOTICED_SECONDS = 2.0
"""A PBX that cannot ring the own phone says so at once; what it says later is told by the call."""


RINGS_AT_MOST = timedelta(seconds=30)
"""So long the own phone rings before a call of ours is given up."""

Note = Callable[[list[News]], None]


class NotDone(Exception):
    """`args[0]` is what the person is told: a TaskReason or the words of the PBX."""


class Doing:
    """The wishes to one phone system. `heard` is to be given every event."""

    def __init__(self, desk: HubDesk, pbx: Pbx, calls: PbxCalls, told: DeskCalls, note: Note) -> None:
        self._desk = desk
        self._pbx = pbx
        self._calls = calls
        self._told = told
        self._note = note
        self._names: dict[Id, str] = {}
        self._news = asyncio.Event()
        self._at_work: dict[Id, asyncio.Task[None]] = {}
        self._placed: dict[str, asyncio.Future[str]] = {}

    def know(self, names: dict[Id, str]) -> None:
        """The names of people, for the phones that show who calls."""
        self._names = names

    def look(self) -> None:
        """There may be something to do."""
        self._news.set()

    async def run(self, connection: Connection, report: Report) -> None:
        try:
            while True:
                self._news.clear()
                for task in await asyncio.wrap_future(self._desk.read(Tasks(self._pbx.id))):
                    if task.id not in self._at_work and report.holds():
                        # Beside each other: a PBX that thinks long about one must not keep another person waiting.
                        self._at_work[task.id] = asyncio.create_task(self._attend(connection, task))
                await self._news.wait()
        finally:
            working = list(self._at_work.values())
            for one in working:
                one.cancel()
            await asyncio.gather(*working, return_exceptions=True)

    async def refuse(self, reason: TaskReason) -> None:
        """Everything that waits: the phone system cannot be reached."""
        for task in await asyncio.wrap_future(self._desk.read(Tasks(self._pbx.id))):
            if await self._take(task):
                await self._end(task, TaskState.FAILED, reason)

    def heard(self, event: Block) -> None:
        match event.event:
            case "Newchannel":
                self._noticed(event.get("Uniqueid"), "")
            case "OriginateResponse" if event.get("Response").casefold() == "failure":
                self._noticed(event.action_id, TaskReason.NO_RING)
                self._note(self._calls.not_placed(event.action_id, self._desk.now()))

    def _noticed(self, call: str, trouble: str) -> None:
        waiting = self._placed.get(call)
        if waiting is not None and not waiting.done():
            waiting.set_result(trouble)

    async def _attend(self, connection: Connection, task: TaskRow) -> None:
        try:
            if not await self._take(task):
                return
            try:
                await self._do(connection, task)
            except NotDone as why:
                await self._end(task, TaskState.FAILED, why.args[0])
            except ValueError:
                await self._end(task, TaskState.FAILED, TaskReason.NO_NUMBER)
            except asyncio.CancelledError:
                await self._end(task, TaskState.FAILED, TaskReason.NOT_CONNECTED)
                raise
            else:
                await self._end(task, TaskState.DONE, "")
        except ConsoleError as fault:
            _log.warning("a wish was not done: %s %s", task.id, type(fault).__name__)
        finally:
            self._at_work.pop(task.id, None)

    async def _take(self, task: TaskRow) -> bool:
        outcome = await asyncio.wrap_future(self._desk.submit(TakeTask(self._desk.stamp(), task.id)))
        return outcome.refusal is None and outcome.skipped == 0

    async def _end(self, task: TaskRow, state: TaskState, reason: str) -> None:
        await asyncio.wrap_future(self._desk.submit(EndTask(self._desk.stamp(), task.id, state, reason)))

    async def _do(self, connection: Connection, task: TaskRow) -> None:
        if not task.phone:
            raise NotDone(TaskReason.NO_PHONE)
        if task.act is Act.CALL:
            await self._place(connection, task)
            return
        call = self._told.source_of(task.call_id) if task.call_id is not None else None
        if call is None:
            raise NotDone(TaskReason.GONE)
        if task.act is Act.TAKE:
            await self._bring(connection, call, task.phone)
            return
        own = self._calls.channel_at(call, task.phone)
        if not own:
            raise NotDone(TaskReason.GONE)
        match task.act:
            case Act.HANG_UP:
                await self._ask(connection, actions.hang_up(own))
            case Act.TRANSFER:
                await self._ask(connection, actions.transfer_blind(own, task.number, self._pbx.context))
            case Act.CONSULT:
                await self._ask(connection, actions.transfer_attended(own, task.number, self._pbx.context))

    async def _bring(self, connection: Connection, call: str, phone: str) -> None:
        """A call that rings elsewhere comes to this person's phone."""
        if any(same_phone(leg, phone) for leg in self._calls.ringing(call)):
            return
        caller = self._calls.caller_channel(call)
        if not caller:
            raise NotDone(TaskReason.GONE)
        await self._ask(connection, actions.redirect(caller, extension_of(phone), self._pbx.context))

    async def _place(self, connection: Connection, task: TaskRow) -> None:
        # By the wish's own id the call is known in every event of it.
        call = f"third-ring-{task.id.hex}"
        number, line = actions.dialled(task.number), self.line(task.phone)
        own, name = extension_of(line), self._names.get(task.agent_id, "")
        # Whoever is called sees this number where the dial plan sets no other; without any the own phone shows nobody.
        shown = self._pbx.caller_id or (own if is_number(own) else number)
        asked = actions.originate(
            call, line, number, self._pbx.context, caller_id=shown, name=name, timeout=RINGS_AT_MOST
        )
        noticed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._placed[call] = noticed
        # Before it is asked for: its first events may be there before the answer.
        self._note(self._calls.placed(call, line, number, self._desk.now()))
        try:
            await self._ask(connection, asked, action_id=call)
            async with asyncio.timeout(NOTICED_SECONDS):
                trouble = await noticed
        except TimeoutError:
            return
        except BaseException:
            self._note(self._calls.not_placed(call, self._desk.now()))
            raise
        finally:
            del self._placed[call]
        if trouble:
            raise NotDone(trouble)

    def line(self, phone: str) -> str:
        return phone if "/" in phone else f"{self._pbx.technology}/{phone}"

    @staticmethod
    async def _ask(connection: Connection, action: actions.Action, *, action_id: str = "") -> None:
        name, fields = action
        answer = await connection.ask(name, *fields, action_id=action_id)
        if not answer.well:
            if faults.is_no_right(answer):
                # Which class of manager.conf is meant stands in docs/phone.md; the person who asked cannot change it.
                raise NotDone(TaskReason.NOT_ALLOWED)
            raise NotDone(faults.words(answer.why))
