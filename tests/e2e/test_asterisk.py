"""Real calls in a real Asterisk, seen by the gateway as a program of its own, and asserted on the desk."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from console.app.cli import main
from console.channels.phone.lines import extension_of
from console.commands.desk import SetAgentState
from console.commands.phone import AskPhone, SavePbx, SetPhone
from console.domain.call_course import Course, Ending, State, course
from console.domain.call_facts import Cause, Direction, LegEnd, Way
from console.domain.calls import kept, rings
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import Id
from console.domain.pbx import Act, Pbx, PbxKind, TaskState, secret_name
from console.domain.people import AgentState
from console.queries.calls import CallRow, LiveCalls
from console.queries.health import Channels
from console.queries.phone import MyTasks, TaskRow
from console.store.models import PhoneCall
from console.sync.hub import HubDesk
from tests import asterisk
from tests.asterisk import Asterisk, Phones
from tests.conftest import IN_CI
from tests.making import OLA, PIOTR, Bench

CHECKOUT = Path(__file__).resolve().parents[2]
SECONDS = 90.0
TRIES = 3
MAIN = "+4930555100"


class Office:
    """A desk with a gateway at an Asterisk. Ola has the phone 1001, Piotr 1002. Each call has a number of its own."""

    def __init__(self, folder: Path, pbx: Asterisk) -> None:
        bench = Bench(folder)
        bench.close()
        self.pbx = pbx
        self.path = bench.path
        self.log = folder / "gateway.log"
        self.gateway: subprocess.Popen[bytes] | None = None
        # Ola's, and of the real time: the PBX has it too.
        self.desk = HubDesk(self.path, OLA, SystemClock(), watch_seconds=0.05)
        self.set_up = Pbx(
            id=self.desk.new_id(),
            name="Office",
            kind=PbxKind.ASTERISK,
            host="127.0.0.1",
            port=pbx.port,
            user=asterisk.USER,
            context="from-internal",
        )
        self.do(SavePbx(self.desk.stamp(), self.set_up))
        for agent, phone in ((OLA, "1001"), (PIOTR, "1002")):
            self.do(SetPhone(self.desk.stamp(), agent, phone))
            self.do(SetAgentState(self.desk.stamp(), agent, AgentState.AVAILABLE))
        self._called = 0
        self.seen: dict[str, list[CallRow]] = {}

    def do(self, command: SavePbx | SetPhone | SetAgentState | AskPhone) -> None:
        outcome = self.desk.submit(command).result()
        assert outcome.refusal is None, outcome

    def number(self) -> str:
        self._called += 10
        return f"+4915112345{self._called:03}"

    def wait(self, true: Callable[[], object], what: str) -> None:
        end = time.monotonic() + SECONDS
        while not true():
            assert time.monotonic() < end, f"{what}; {self.told()}"
            assert self.gateway is None or self.gateway.poll() is None, f"{what}; {self.told()}"
            self.look()
            time.sleep(0.1)

    def told(self) -> str:
        """What helps to understand why something never happened."""
        calls = [(called, str(one.state)) for _, called, one in self.kept()]
        return f"calls: {calls}; channel: {self.health()}; the gateway said: {self.log.read_text()}"

    def look(self) -> tuple[CallRow, ...]:
        """What lasts now; each state of a call is kept."""
        live = self.desk.read(LiveCalls()).result()
        for call in live:
            seen = self.seen.setdefault(call.number, [])
            if not seen or seen[-1].course != call.course:
                seen.append(call)
        return live

    def live(self, number: str) -> CallRow | None:
        return next((one for one in self.look() if one.number == number), None)

    def states(self, number: str) -> list[State]:
        """Those a call was seen in while it lasted."""
        states: list[State] = []
        for call in self.seen.get(number, []):
            if not states or states[-1] is not call.course.state:
                states.append(call.course.state)
        return states

    def kept(self) -> list[tuple[Id, str, Course]]:
        engine = create_engine(f"sqlite:///{self.path}")
        with Session(engine) as session:
            rows = session.execute(select(PhoneCall).order_by(PhoneCall.began_at)).scalars()
            found = [(row.id, row.number, course(row.facts)) for row in rows]
        engine.dispose()
        return found

    def ended(self, number: str) -> Course:
        """The call of this number, when it is over."""
        found: list[Course] = []

        def over() -> bool:
            found[:] = [one for _, called, one in self.kept() if called == number and one.ended_at is not None]
            return bool(found)

        self.wait(over, f"{number} never ended")
        return found[-1]

    def be_there(self) -> None:
        """Whoever has talked has wrapped up."""
        for agent in (OLA, PIOTR):
            self.do(SetAgentState(self.desk.stamp(), agent, AgentState.AVAILABLE))
        self.wait(lambda: self.paused() == set(), "somebody who is available is skipped")

    def call(self, *asked: str, to: str = MAIN) -> tuple[str, Phones]:
        number = self.number()
        return number, self.pbx.phones("--from", number, "--to", to, *asked)

    def called(self, *asked: str, to: str = MAIN) -> tuple[str, Course]:
        """One whole call as `originate_call.py` makes it.

        Phones that get no processor for seconds do otherwise now and then, and say so: no fault of the gateway.
        """
        for _ in range(TRIES):
            self.be_there()
            number, phones = self.call(*asked, to=to)
            until = time.monotonic() + SECONDS
            while not phones.over and time.monotonic() < until:
                self.look()
                time.sleep(0.1)
            phones.end()
            if phones.has("result", "as asked"):
                return number, self.ended(number)
            self.pbx.do("cli", "channel request hangup all")
            self.ended(number)
        raise AssertionError(f"the phones did not do as asked: {phones.said}")

    def ask(self, act: Act, number: str = "", call: Id | None = None) -> TaskRow:
        """Ola asks the PBX for something; what became of it."""
        task = self.desk.new_id()
        self.do(AskPhone(self.desk.stamp(), task, self.set_up.id, act, call, number))
        done: list[TaskRow] = []

        def told() -> bool:
            done[:] = [
                one
                for one in self.desk.read(MyTasks()).result()
                if one.id == task and one.state not in {TaskState.WAITING, TaskState.TAKEN}
            ]
            return bool(done)

        self.wait(told, f"{act} was not done")
        return done[0]

    def health(self) -> Health | None:
        return next((one for one in self.desk.read(Channels()).result() if one.work is Work.PHONE), None)

    def is_well(self) -> bool:
        health = self.health()
        return health is not None and health.condition is Condition.UP

    def paused(self) -> set[str]:
        """The phones that the queue "support" skips, as the PBX tells."""
        lines = self.pbx.do("cli", "queue show support").splitlines()
        return {
            extension for extension in ("1001", "1002") if any(extension in one and "paused" in one for one in lines)
        }


@contextmanager
def gateway(office: Office, recording: Path, folder: Path) -> Iterator[None]:
    """The program itself, its secret given as to a service."""
    credentials = folder / "credentials"
    credentials.mkdir()
    (credentials / secret_name(office.set_up.id)).write_text(asterisk.SECRET)
    env = {**os.environ, "THIRD_RING_HOME": str(office.path.parent), "CREDENTIALS_DIRECTORY": str(credentials)}
    command = [sys.executable, "main.py", "gateway", "--record", str(recording)]
    with office.log.open("w") as log:
        process = office.gateway = subprocess.Popen(command, cwd=CHECKOUT, env=env, stdout=log, stderr=log)
        try:
            yield
        finally:
            office.gateway = None
            process.terminate()
            process.wait(timeout=SECONDS)
    assert process.returncode == 0, office.log.read_text()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The older version has its turn in `make test-long`; its recordings are played in every run."""
    if "version" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--hypothesis-profile") == "long"
        metafunc.parametrize("version", [22, 16] if whole else [22])


@pytest.mark.first
# The first start on a machine fetches the PBX.
@pytest.mark.timeout(1800)
def test_every_call_of_a_real_pbx_is_seen_rightly(
    version: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if reason := asterisk.lacking():
        if IN_CI and "beside the checkout" not in reason:
            pytest.fail(reason)
        pytest.skip(reason)
    try:
        _with_a_real_pbx(version, tmp_path, capsys)
    except asterisk.NotStarted as fault:
        pytest.skip(str(fault))


def _with_a_real_pbx(version: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recording = tmp_path / "office.raw"
    with asterisk.asterisk(version) as pbx:
        office = Office(tmp_path, pbx)
        try:
            with gateway(office, recording, tmp_path):
                office.wait(office.is_well, "the gateway never got through")
                _calls(office)
                _given_away(office)
                _asked_for(office)
                _skipped(office)
                _broken(office)
        finally:
            office.desk.close()
    assert asterisk.SECRET.encode() not in recording.read_bytes()
    assert recording.stat().st_mode & 0o777 == 0o600
    # What was recorded has the same calls: until the PBX was killed, and from then on.
    capsys.readouterr()
    assert main(["phone", "replay", str(recording), str(recording.with_stem("office-2"))]) == 0
    replayed = capsys.readouterr().out
    assert all(f'"{number}"' in replayed for number in office.seen if number.startswith("+4915"))


def _calls(office: Office) -> None:
    number, told = office.called("--answer-after", "6", "--hangup-after", "2")
    assert (told.queue, told.dialled, extension_of(told.answered_by)) == ("support", MAIN, "1001")
    now = office.desk.now()
    assert (rings(told, now), kept(told, now)) == (2, True)
    assert (told.ending, told.by.value) == (Ending.ANSWERED, "caller")
    assert office.states(number)[:2] == [State.OFFERED, State.CONNECTED]
    assert any(call.ringing == (OLA,) for call in office.seen[number])
    assert any(call.talking == (OLA,) for call in office.seen[number])

    _, told = office.called("--no-answer", "--abandon-after", "2")
    assert (told.ending, told.cause, [leg.how for leg in told.legs]) == (
        Ending.ABANDONED, Cause.GAVE_UP, [LegEnd.CALLER_GONE],
    )  # fmt: skip

    _, told = office.called("--busy", "--abandon-after", "3")
    assert told.ending is Ending.ABANDONED
    assert {leg.how for leg in told.legs} == {LegEnd.BUSY}

    number, told = office.called("--answer-after", "1", "--hold-after", "1", "--hold-for", "2", "--hangup-after", "5")
    assert State.HELD in office.states(number)
    assert 1 < told.held().total_seconds() < 4

    number, told = office.called("--answer-after", "1", "--hangup-after", "1", to="+49305551001")
    assert (told.queue, told.ending, extension_of(told.answered_by)) == ("", Ending.ANSWERED, "1001")

    office.be_there()
    before = len(office.kept())
    phones = office.pbx.phones("--withheld", "--answer-after", "1", "--hangup-after", "1")
    office.wait(lambda: phones.over, "the phones never ended")
    office.wait(lambda: all(one.ended_at for _, _, one in office.kept()[before:]), "the withheld call never ended")
    ((_, shown, told),) = office.kept()[before:]
    assert (told.hidden, told.number, told.name, shown, told.ending) == (True, "", "", "", Ending.ANSWERED)
    phones.end()

    first, told = office.called(
        "--count", "2", "--gap", "1", "--agents", "1001,1002", "--answer-after", "2", "--hangup-after", "5"
    )
    second = office.ended(first[:-1] + str((int(first[-1]) + 1) % 10))
    assert {extension_of(told.answered_by), extension_of(second.answered_by)} == {"1001", "1002"}
    assert told.ending is second.ending is Ending.ANSWERED


def _given_away(office: Office) -> None:
    usual = ("--answer-after", "1", "--transfer-to", "1002", "--transfer-after", "1", "--hangup-after", "1")
    for more, way in ((), Way.BLIND), (("--attended",), Way.ATTENDED):
        number, told = office.called(*usual, *more)
        assert [(one.way, extension_of(one.line), one.to) for one in told.handings] == [(way, "1001", "1002")]
        assert [extension_of(talk.line) for talk in told.talks] == ["1001", "1002"]
        assert told.ending is Ending.ANSWERED
        assert any(call.talking == (PIOTR,) for call in office.seen[number])


def _asked_for(office: Office) -> None:
    """Click-to-call, and what people ask for while they talk."""
    phones = office.pbx.phones("--phones-only", "600", "--agents", "1001,1002", "--answer-after", "1")
    try:
        office.wait(lambda: phones.has("phones", "registered"), "no phone was there")
        far = "+4989123456"
        assert office.ask(Act.CALL, far).state is TaskState.DONE
        office.wait(
            lambda: (one := office.live(far)) and one.course.state is State.CONNECTED, "the far end never answered"
        )
        call = office.live(far)
        assert call is not None
        assert (call.direction, call.talking) == (Direction.OUTBOUND, (OLA,))
        assert office.ask(Act.HANG_UP, call=call.id).state is TaskState.DONE
        assert office.ended(far).ending is Ending.ANSWERED
        assert office.ask(Act.HANG_UP, call=call.id).reason == "gone"
        assert office.ask(Act.CALL, "no number").reason == "no_number"
    finally:
        phones.end()

    office.be_there()
    # It rings at Piotr's phone, and Ola brings it to hers; she asks somebody else, and gives it away by hanging up.
    number, phones = office.call("--agents", "1002", "--no-answer", "--abandon-after", "600")
    others = office.pbx.phones("--phones-only", "600", "--agents", "1001,1003", "--count", "2", "--answer-after", "1")
    try:
        office.wait(lambda: (one := office.live(number)) and PIOTR in one.ringing, "it never rang at Piotr's")
        call = office.live(number)
        assert call is not None
        assert office.ask(Act.TAKE, call=call.id).state is TaskState.DONE
        office.wait(lambda: (one := office.live(number)) and one.talking == (OLA,), "Ola never talked")
        assert office.ask(Act.CONSULT, "1003", call=call.id).state is TaskState.DONE
        office.wait(lambda: others.has("1003", "answered"), "nobody was asked")
        assert (one := office.live(number)) is not None
        assert one.course.state is State.TRANSFERRING
        assert office.ask(Act.HANG_UP, call=call.id).state is TaskState.DONE
        office.wait(lambda: (one := office.live(number)) and _talking(one) == ["1003"], "it was never given away")
        office.pbx.do("cli", "channel request hangup all")
        told = office.ended(number)
        assert told.ending is Ending.ANSWERED
        assert [(given.way, given.to) for given in told.handings] == [(Way.ATTENDED, "1003")]
    finally:
        phones.end()
        others.end()


def _talking(call: CallRow) -> list[str]:
    return [extension_of(talk.line) for talk in call.course.talking]


def _skipped(office: Office) -> None:
    office.be_there()
    office.do(SetAgentState(office.desk.stamp(), OLA, AgentState.AWAY))
    office.wait(lambda: office.paused() == {"1001"}, "the queue does not skip whom it should")
    number, phones = office.call("--agents", "1001,1002", "--no-answer", "--abandon-after", "3")
    try:
        office.wait(lambda: phones.over, "the phones never ended")
        assert {extension_of(leg.line) for leg in office.ended(number).legs} == {"1002"}
    finally:
        phones.end()


def _broken(office: Office) -> None:
    """The PBX dies in the middle of a call, and comes back."""
    number, phones = office.call("--agents", "1002", "--answer-after", "1", "--hangup-after", "60")
    try:
        office.wait(lambda: (call := office.live(number)) and call.talking == (PIOTR,), "Piotr never answered")
        office.pbx.do("kill")
        office.wait(lambda: not office.is_well(), "nobody has noticed")
        health = office.health()
        assert health is not None
        assert health.trouble is not None
        office.pbx.do("start")
        office.wait(office.is_well, "it was never back")
        told = office.ended(number)
        assert (told.cause, told.ending) == (Cause.LOST, Ending.ANSWERED)
    finally:
        phones.end()
    # The queue knows nothing any more of who is away; it was told again.
    office.wait(lambda: "1001" in office.paused(), "who is away was not told again")
    _, told = office.called("--agents", "1002", "--answer-after", "1", "--hangup-after", "1")
    assert told.ending is Ending.ANSWERED
