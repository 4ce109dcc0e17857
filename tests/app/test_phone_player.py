"""Recorded calls, played as `phone play` does it: they ring on a desk, are answered, and stand there as they were."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from console.app.cli import main
from console.app.demo import make_demo_desk
from console.app.demo_gateway import setup
from console.app.phone_play import of_the_demo
from console.app.phone_player import PORT, Player, Session
from console.channels.phone import connection
from console.channels.phone.listening import Listening
from console.commands.desk import SetAgentState
from console.commands.phone import AskPhone, SavePbx, SetPhone
from console.domain.call_course import Ending, State
from console.domain.call_facts import Cause, Direction
from console.domain.clock import SystemClock
from console.domain.health import Work
from console.domain.ids import Id, named
from console.domain.pbx import Act, Pbx, PbxKind, TaskState
from console.domain.people import AgentState
from console.errors import AddressTaken, InputUnreadable
from console.gateway import service
from console.queries.calls import CallRow, LiveCalls, OneCall
from console.queries.health import Channels
from console.queries.phone import MyTasks, PbxList, TaskRow
from console.store.place import HubAddress
from console.sync.hub import HubDesk
from tests.gateway.test_service import Life, program
from tests.making import OLA, PIOTR, Bench
from tests.server import Server
from tests.team import ROBOT, ask_for_passwords, make_team

MARTA = "+48220000112"
OFFICE = named(OLA, "office")
INCOMING, OUTGOING = of_the_demo()
MARTA_CALLS, NOBODY_ANSWERS, WITHHELD = map(Session, INCOMING)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_FIRST_WAIT", 0.05)


class Office:
    """A desk at a phone system that is played; Ola has the phone 1001, Piotr 1002."""

    def __init__(self, desk: HubDesk, player: Player) -> None:
        self.desk = desk
        self.player = player
        self.pbx = Pbx(
            id=OFFICE, name="Office", kind=PbxKind.ASTERISK, host="127.0.0.1", port=player.port, user="console"
        )
        self.seen: dict[Id, CallRow] = {}

    async def live(self) -> tuple[CallRow, ...]:
        found = await asyncio.wrap_future(self.desk.read(LiveCalls()))
        self.seen |= {call.id: call for call in found}
        return found

    async def until(self, true: Callable[[tuple[CallRow, ...]], bool]) -> CallRow:
        """The first of the calls that last, when it is so."""
        for _ in range(6_000):
            live = await self.live()
            if live and true(live):
                return live[0]
            await asyncio.sleep(0.01)
        raise AssertionError(f"never; {self.seen}")

    async def ended(self, call: Id) -> CallRow:
        for _ in range(6_000):
            row = await asyncio.wrap_future(self.desk.read(OneCall(call)))
            assert row is not None
            if row.course.ended_at is not None:
                return row
            await asyncio.sleep(0.01)
        raise AssertionError("it never ended")

    async def do(self, command: SavePbx | SetPhone | SetAgentState | AskPhone) -> None:
        outcome = await asyncio.wrap_future(self.desk.submit(command))
        assert outcome.refusal is None, outcome

    async def ask(self, act: Act, number: str = "", call: Id | None = None) -> TaskRow:
        task = self.desk.new_id()
        await self.do(AskPhone(self.desk.stamp(), task, self.pbx.id, act, call, number))
        for _ in range(6_000):
            done = [one for one in await asyncio.wrap_future(self.desk.read(MyTasks())) if one.id == task]
            if done and done[0].state not in {TaskState.WAITING, TaskState.TAKEN}:
                return done[0]
            await asyncio.sleep(0.01)
        raise AssertionError("it was never done")


@asynccontextmanager
async def office(bench: Bench) -> AsyncIterator[Office]:
    """With a gateway that is connected."""
    theirs = program(bench.place)
    desk = HubDesk(bench.place, OLA, SystemClock(), watch_seconds=0.05)
    try:
        async with connected(desk, theirs) as made:
            yield made
    finally:
        theirs.close()
        desk.close()


@asynccontextmanager
async def connected(desk: HubDesk, theirs: HubDesk) -> AsyncIterator[Office]:
    """`desk` is Ola's, `theirs` that of the gateway."""
    player, called = Player(speed=20, clock=time.time), Session(OUTGOING)
    # Until somebody hangs up.
    called.events = [one for one in called.events if one[0] < 12]
    async with player.open(0, called):
        made = Office(desk, player)
        await made.do(SavePbx(desk.stamp(), made.pbx))
        for agent, phone in ((OLA, "1001"), (PIOTR, "1002")):
            await made.do(SetPhone(desk.stamp(), agent, phone))
            await made.do(SetAgentState(desk.stamp(), agent, AgentState.AVAILABLE))
        life = Life(theirs, Listening(theirs, made.pbx, lambda: "secret"))
        await player.somebody()
        yield made
        await life.end()


def test_a_call_rings_is_answered_given_on_and_ends(bench: Bench) -> None:
    async def play() -> None:
        async with office(bench) as made:
            show = made.player.show(MARTA_CALLS)
            await show.go(until=7)
            call = await made.until(lambda live: live[0].ringing == (OLA,))
            assert (call.number, call.queue, call.course.dialled) == (MARTA, "support", "+442079460100")
            assert OLA in call.audience
            await show.go(until=15)
            await made.until(lambda live: live[0].talking == (OLA,))
            await show.go(until=19)
            await made.until(lambda live: live[0].course.state is State.TRANSFERRING)
            await show.go(until=23)
            await made.until(lambda live: live[0].talking == (PIOTR,))
            await show.go()
            told = (await made.ended(call.id)).course
            assert (told.ending, told.cause, [one.to for one in told.handings]) == (
                Ending.ANSWERED, Cause.NORMAL, ["1002"],
            )  # fmt: skip
            # What the two of them said between themselves is no call of the desk.
            assert list(made.seen) == [call.id]

    asyncio.run(play())


def test_nobody_answers_and_who_withholds_the_number(bench: Bench) -> None:
    async def play() -> None:
        async with office(bench) as made:
            show = made.player.show(NOBODY_ANSWERS)
            await show.go(until=10)
            call = await made.until(lambda live: set(live[0].ringing) == {OLA, PIOTR})
            await show.go()
            assert (await made.ended(call.id)).course.ending is Ending.ABANDONED
            show = made.player.show(WITHHELD)
            await show.go(until=6)
            call = await made.until(lambda live: live[0].talking == (OLA,))
            assert (call.hidden, call.number) == (True, "")
            await show.go()
            assert (await made.ended(call.id)).course.ending is Ending.ANSWERED

    asyncio.run(play())


def test_a_call_goes_on_behind_a_broken_line(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("PbxAway")

    async def play() -> None:
        async with office(bench) as made:
            show = made.player.show(MARTA_CALLS)
            await show.go(until=15)
            call = await made.until(lambda live: live[0].talking == (OLA,))
            await made.player.break_lines()
            assert [one.talking for one in await made.live()] == [(OLA,)]
            await show.go()
            told = (await made.ended(call.id)).course
            assert (told.ending, told.cause) == (Ending.ANSWERED, Cause.NORMAL)
            assert list(made.seen) == [call.id]

    asyncio.run(play())


def test_a_call_that_ended_while_nobody_listened_is_over(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("PbxAway")

    async def play() -> None:
        async with office(bench) as made:
            await made.player.show(MARTA_CALLS).go(until=15)
            call = await made.until(lambda live: live[0].talking == (OLA,))
            made.player.forget()
            await made.player.break_lines()
            assert (await made.ended(call.id)).course.cause is Cause.LOST

    asyncio.run(play())


def test_a_gateway_that_comes_anew_ends_what_the_pbx_does_not_know_any_more(bench: Bench) -> None:
    async def play() -> Id:
        async with office(bench) as made:
            await made.player.show(MARTA_CALLS).go(until=15)
            return (await made.until(lambda live: live[0].talking == (OLA,))).id

    async def play_again(call: Id) -> None:
        async with office(bench) as made:
            assert (await made.ended(call)).course.cause is Cause.LOST

    call = asyncio.run(play())
    asyncio.run(play_again(call))


def test_somebody_is_called_and_hung_up_on(bench: Bench) -> None:
    async def play() -> None:
        async with office(bench) as made:
            assert (await made.ask(Act.CALL, "+48 61 000 02 45")).state is TaskState.DONE
            call = await made.until(lambda live: live[0].course.state is State.CONNECTED)
            assert (call.direction, call.number) == (Direction.OUTBOUND, "+48610000245")
            assert (await made.ask(Act.TRANSFER, "1002", call.id)).reason.startswith("This is a recording")
            assert (await made.ask(Act.HANG_UP, call=call.id)).state is TaskState.DONE
            assert (await made.ended(call.id)).course.ending is Ending.ANSWERED
            assert (await made.ask(Act.HANG_UP, call=call.id)).reason == "gone"
            assert (await made.ask(Act.CALL, "abc")).reason == "no_number"
            await made.do(SetPhone(made.desk.stamp(), OLA, ""))
            assert (await made.ask(Act.CALL, MARTA)).reason == "no_phone"

    asyncio.run(play())


def test_queues_skip_who_is_not_there(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("PbxAway")

    async def play() -> None:
        async with office(bench) as made:

            async def paused(*phones: str) -> None:
                for _ in range(6_000):
                    if {one for one, skipped in made.player.paused.items() if skipped} == set(phones):
                        return
                    await asyncio.sleep(0.01)
                raise AssertionError(made.player.paused)

            await paused()
            await made.do(SetAgentState(made.desk.stamp(), PIOTR, AgentState.AWAY))
            await paused("PJSIP/1002")
            # The PBX forgets it and is told again.
            made.player.paused["PJSIP/1002"] = False
            await made.player.break_lines()
            await paused("PJSIP/1002")
            await made.do(SetAgentState(made.desk.stamp(), PIOTR, AgentState.AVAILABLE))
            await paused()

    asyncio.run(play())


def test_a_silent_phone_system_is_given_up(
    bench: Bench, expect_log: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("PbxAway")
    monkeypatch.setattr(connection, "QUIET_SECONDS", 0.1)
    monkeypatch.setattr(connection, "ANSWER_SECONDS", 0.3)

    async def play() -> None:
        async with office(bench) as made:
            await asyncio.sleep(0.5)
            made.player.deaf = True
            for _ in range(6_000):
                health = await asyncio.wrap_future(made.desk.read(Channels()))
                trouble = [one.trouble.title for one in health if one.work is Work.PHONE and one.trouble is not None]
                if trouble:
                    break
                await asyncio.sleep(0.01)
            assert trouble == ["The phone system has become silent."]

    asyncio.run(play())


@pytest.fixture(scope="module")
def team() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


def test_the_login_of_a_gateway_may_do_all_that_a_phone_takes(team: HubAddress) -> None:
    ola = HubDesk(replace(team, user="ola"), OLA, SystemClock(), watch_seconds=0.05)
    robot = HubDesk(replace(team, user=ROBOT), None, SystemClock(), watch_seconds=0.05)

    async def play() -> None:
        async with connected(ola, robot) as made:
            show = made.player.show(NOBODY_ANSWERS)
            await show.go(until=10)
            missed = await made.until(lambda live: OLA in live[0].ringing)
            await show.go()
            # It waits as a call-back now; whoever calls back has done so.
            row = await made.ended(missed.id)
            assert row.course.ending is Ending.ABANDONED
            assert row.ticket_id is not None
            assert (await made.ask(Act.CALL, row.number)).state is TaskState.DONE
            call = await made.until(lambda live: live[0].course.state is State.CONNECTED)
            assert (await made.ask(Act.HANG_UP, call=call.id)).state is TaskState.DONE
            assert (await made.ended(call.id)).course.ending is Ending.ANSWERED

    asyncio.run(play())
    robot.close()
    ola.close()


def test_the_demo_desk_looks_where_the_player_plays(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    me = make_demo_desk(path, SystemClock())
    desk = HubDesk(path, me, SystemClock())
    (pbx,) = desk.read(PbxList()).result()
    assert (pbx.host, pbx.port) == ("127.0.0.1", PORT)
    channels = {channel.work: channel.about for channel in setup(desk)()}
    assert channels[Work.PHONE] == pbx.id
    assert set(channels) == {Work.TIMERS, Work.SENDING, Work.PHONE, Work.WEB}
    desk.close()


def test_what_cannot_be_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phone", "play", str(tmp_path / "none.raw")]) == InputUnreadable.exit_code
    assert "cannot be read" in capsys.readouterr().err


def test_two_players_at_one_place(capsys: pytest.CaptureFixture[str]) -> None:
    async def play() -> int:
        player = Player(clock=time.time)
        async with player.open(0):
            return await asyncio.to_thread(main, ["phone", "play", "--port", str(player.port)])

    assert asyncio.run(play()) == AddressTaken.exit_code
    assert "another port" in capsys.readouterr().err
