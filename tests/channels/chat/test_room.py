"""A chat over a network that breaks anywhere, with a gateway that dies: each line once, in order, on both sides."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from uuid import UUID

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from console.channels.chat.frames import (
    Have,
    Hello,
    Incoming,
    Line,
    Outgoing,
    Side,
    Standing,
    Told,
)
from console.channels.chat.room import Arrived, Do, Keep, Room, Send
from console.domain.ids import Id
from tests.channels.chat.window import Window
from tests.making import NOON

OPEN = Standing(open=True)


class Wire:
    """One connection: what is on its way in each direction."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.up: deque[Incoming] = deque([window.hello()])
        self.down: deque[Outgoing] = deque()


class Chatting(RuleBasedStateMachine):
    """Two tabs of a visitor, a gateway, and a desk that keeps what it is given once for each id."""

    @initialize()
    def begin(self) -> None:
        self.kept: dict[Id, Told] = {}
        self.written: list[list[Id]] = [[], []]
        self.tabs = [Window(), Window()]
        self.wires: dict[int, Wire] = {}
        self.number = 0
        self.sequence = 0
        self.room = Room("key", OPEN)
        self.to_keep: deque[Line] = deque()

    def new_id(self) -> Id:
        self.number += 1
        return UUID(int=self.number)

    def keep(self, line: Id, side: Side, text: str) -> Told:
        if line not in self.kept:
            # As on the desk: there may be gaps.
            self.sequence += 2
            at = NOON + timedelta(seconds=self.sequence)
            self.kept[line] = Told(id=line, seq=self.sequence, side=side, name="", at=at, text=text)
        return self.kept[line]

    def do(self, given: list[Do]) -> None:
        for one in given:
            match one:
                case Send():
                    self.wires[one.to].down.append(one.frame)
                case Keep():
                    self.to_keep.append(one.line)
                case Arrived():
                    pass

    @rule(tab=st.integers(0, 1))
    def connect(self, tab: int) -> None:
        if not any(wire.window is self.tabs[tab] for wire in self.wires.values()):
            self.number += 1
            self.wires[self.number] = Wire(self.tabs[tab])

    @rule(which=st.integers(0, 3))
    def break_off(self, which: int) -> None:
        if self.wires:
            number = sorted(self.wires)[which % len(self.wires)]
            del self.wires[number]
            self.room.leave(number)

    @rule(tab=st.integers(0, 1))
    def visitor_writes(self, tab: int) -> None:
        line = Line(id=self.new_id(), text=f"line {self.number}")
        self.written[tab].append(line.id)
        sent = self.tabs[tab].write(line)
        for wire in self.wires.values():
            if wire.window is self.tabs[tab]:
                wire.up.extend(sent)

    @rule(heard=st.booleans())
    def desk_writes(self, heard: bool) -> None:
        told = self.keep(self.new_id(), Side.DESK, "ours")
        if heard:
            self.do(self.room.learn([told]))

    @rule()
    def desk_is_read(self) -> None:
        self.do(self.room.learn(self.kept.values()))

    @rule(which=st.integers(0, 3))
    def frame_up(self, which: int) -> None:
        carrying = [number for number, wire in sorted(self.wires.items()) if wire.up]
        if carrying:
            number = carrying[which % len(carrying)]
            frame = self.wires[number].up.popleft()
            if isinstance(frame, Hello):
                self.do(self.room.join(number, frame))
            elif isinstance(frame, Line):
                self.do(self.room.hear(number, frame))
            elif isinstance(frame, Have):
                self.do(self.room.have(frame))

    @rule(which=st.integers(0, 3))
    def frame_down(self, which: int) -> None:
        carrying = [number for number, wire in sorted(self.wires.items()) if wire.down]
        if carrying:
            wire = self.wires[carrying[which % len(carrying)]]
            wire.up.extend(wire.window.hear(wire.down.popleft()))

    @rule(told=st.booleans())
    def desk_keeps(self, told: bool) -> None:
        """`told` False: the gateway has died, or lost the desk, between the two."""
        if self.to_keep:
            line = self.to_keep.popleft()
            kept = self.keep(line.id, Side.VISITOR, line.text)
            if told:
                self.do(self.room.learn([kept]))
            else:
                self.gateway_dies()

    @rule()
    def gateway_dies(self) -> None:
        self.wires.clear()
        self.to_keep.clear()
        self.room = Room("key", OPEN, self.kept.values())

    @invariant()
    def nothing_twice_and_in_order(self) -> None:
        if not hasattr(self, "kept"):
            return
        for tab in self.written:
            places = [self.kept[line].seq for line in tab if line in self.kept]
            assert places == sorted(places)

    def teardown(self) -> None:
        if not hasattr(self, "kept"):
            return
        for tab in (0, 1):
            self.connect(tab)
        while self.to_keep or any(wire.up or wire.down for wire in self.wires.values()):
            self.frame_up(0)
            self.frame_down(0)
            self.desk_keeps(told=True)
            self.desk_is_read()
        everything = sorted(self.kept.values(), key=lambda line: line.seq)
        assert {line.id for line in everything} >= {line for tab in self.written for line in tab}
        for window in self.tabs:
            assert window.shown == everything
            assert not window.unconfirmed


TestChatting = Chatting.TestCase
