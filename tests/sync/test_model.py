"""Synchronising, played in any order with any fault between any two statements: afterwards everybody agrees.

A history is what hypothesis makes of rules: people act, consoles send and bring, connections are cut, answers get lost,
processes are killed. At its end everything is healed, and what then must hold is checked.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar, cast

import hypothesis
import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from console.store import models
from console.sync import journal
from tests.making import NOON, replica_file
from tests.server import Server
from tests.sync.playing import KINDS, PEOPLE, Console, Words, make_hub, rows

COUNTER = cast("Table", models.Counter.__table__)
HISTORIES = {"quick": 40, "long": 10_000}
SMALL = st.integers(0, 9)
WHO = st.integers(0, len(PEOPLE) - 1)
LOCAL_FAULT = st.none() | st.none() | st.integers(0, 30)
FAULT: st.SearchStrategy[dict[str, int]] = st.one_of(
    st.just({}),
    st.just({}),
    st.integers(0, 40).map(lambda n: {"cut_after": n}),
    st.integers(0, 2).map(lambda n: {"lost_after": n}),
    st.integers(0, 40).map(lambda n: {"dies_after": n}),
)


class Stage:
    """Three consoles and the database between them, swept clean for each history."""

    def __init__(self, server: Server, folder: Path) -> None:
        self._server = server
        self._address = server.clone("team", make_hub)
        self.at = NOON
        self.consoles = []
        for number, person in enumerate(PEOPLE):
            place = folder / str(number)
            place.mkdir()
            self.consoles.append(Console(place, self._address, person, self.now, number))

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=700)
        return self.at

    def begin(self) -> None:
        self.at = NOON
        for console in self.consoles:
            console.hang_up()
        self._server.renew(self._address, "team")
        for console in self.consoles:
            console.begin(replica_file())
            console.fill()

    def end(self) -> None:
        for console in self.consoles:
            console.end()


class Team(RuleBasedStateMachine):
    """Three people on one hub."""

    stage: ClassVar[Stage]

    def __init__(self) -> None:
        super().__init__()
        self.consoles = self.stage.consoles
        self.stage.begin()

    @rule(who=WHO, kind=st.integers(0, KINDS - 1), which=SMALL, other=SMALL, dies_after=LOCAL_FAULT)
    def act(self, who: int, kind: int, which: int, other: int, dies_after: int | None) -> None:
        console = self.consoles[who]
        command = Words(console).command(kind, which, other)
        if command is not None:
            console.do(command, dies_after=dies_after)

    @rule(who=WHO, times=st.integers(1, 4), fault=FAULT)
    def push(self, who: int, times: int, fault: dict[str, int]) -> None:
        for _ in range(times):
            self.consoles[who].push(**fault)

    @rule(who=WHO, fault=FAULT)
    def pull(self, who: int, fault: dict[str, int]) -> None:
        self.consoles[who].pull(**fault)

    @rule(who=WHO, fault=FAULT)
    def fill(self, who: int, fault: dict[str, int]) -> None:
        self.consoles[who].fill(**fault)

    @rule(who=WHO, fault=FAULT)
    def give_back(self, who: int, fault: dict[str, int]) -> None:
        self.consoles[who].give_back(**fault)

    @rule(who=WHO)
    def kill(self, who: int) -> None:
        self.consoles[who].start_again()

    @rule(who=WHO)
    def lose_replica(self, who: int) -> None:
        self.consoles[who].begin(replica_file(), outbox=True)

    def teardown(self) -> None:
        self._heal()
        self._check()

    def _heal(self) -> None:
        for console in self.consoles:
            console.start_again()
            while console.fill():
                pass
        for _ in range(2):
            for console in self.consoles:
                while console.push():
                    pass
                console.pull()
                console.give_back()
        for console in self.consoles:
            console.pull()

    def _check(self) -> None:
        hub = self.consoles[0].hub
        with Session(hub) as session:
            done = {row.command_id: row for row in session.execute(select(models.Applied)).scalars()}
        for table in journal.captured():
            there = rows(hub, table)
            for console in self.consoles:
                assert console.rows(table) == there, table.name
        counted = rows(hub, COUNTER)
        for console in self.consoles:
            assert [row for row in console.rows(COUNTER) if row[2]] == counted
            assert console.sql("SELECT count(*) FROM before") == [(0,)]
            assert console.outbox.counts()[0] == 0
            returned = {back.command.stamp.id for back in console.outbox.returned() if back.command}
            for command in console.acknowledged:
                refused = done[command.stamp.id].touched is None
                assert refused == (command.stamp.id in returned), command


@pytest.mark.first
@pytest.mark.timeout(7200)
def test_after_every_history_all_replicas_are_as_the_hub_and_nothing_acknowledged_is_lost(
    server: Server, tmp_path: Path
) -> None:
    Team.stage = Stage(server, tmp_path)
    run_state_machine_as_test(
        Team,
        settings=hypothesis.settings(
            max_examples=HISTORIES[hypothesis.settings.get_current_profile_name()],
            stateful_step_count=25,
            # A history is slow to play: making a failed one smaller would take longer than reading it.
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=list(hypothesis.HealthCheck),
        ),
    )
    Team.stage.end()
