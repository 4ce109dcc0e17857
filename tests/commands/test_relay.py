"""The relay: lines in their order, corrected in time, turns that change hands once, and short forms that go along."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Stamp
from console.commands.relay import (
    CorrectLine,
    NameNext,
    SetAbbreviations,
    SetRelay,
    StartRelay,
    StopRelay,
    SwapTurn,
    TakeOutLine,
    TakeTurn,
    TellReaders,
    WriteRelayLine,
)
from console.commands.webinars import Register, SaveWebinar
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.relay_words import Abbreviation
from console.domain.webinars import WebinarFacts
from console.queries.export import ExportPage, Part
from console.queries.export_relay import RelayTranscript
from console.queries.relay import RelayAt, RelayBeside, RelayLines, RelayNow, RelaysOnAir, RelayState
from tests.commands.test_launches import launch, now, webinar
from tests.making import Bench


def state(bench: Bench, made: Id) -> RelayState:
    found = bench.desk.read(RelayNow(made)).result()
    assert found is not None
    return found


def write(bench: Bench, made: Id, words: str, by: Id | None = None) -> Id:
    line = bench.new_id()
    stamp = bench.stamp(by)
    assert bench.do(WriteRelayLine(stamp, line, made, words, "Jonas Lind", stamp.at - timedelta(seconds=3))).done
    return line


def words(bench: Bench, made: Id, after: int = 0) -> list[str]:
    return [line.words for line in bench.desk.read(RelayLines(made, after)).result()]


def test_lines_keep_their_order_and_are_corrected_in_time(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    assert bench.do(WriteRelayLine(bench.stamp(), bench.new_id(), made, "Too soon")).refusal is Refusal.GONE
    assert bench.do(StartRelay(bench.stamp(), made)).done
    first = write(bench, made, " Welcome   to the room. ")
    second = write(bench, made, "We start in fife minutes.")
    before = state(bench, made).last_seq
    again = WriteRelayLine(bench.stamp(), first, made, "Welcome to the room.")
    assert bench.do(again).done
    assert bench.do(CorrectLine(bench.stamp(), second, "We start in five minutes.")).done
    assert words(bench, made) == ["Welcome to the room.", "We start in five minutes."]
    (changed,) = bench.desk.read(RelayLines(made, before)).result()
    assert (changed.words, changed.corrected_at is not None) == ("We start in five minutes.", True)
    assert bench.do(CorrectLine(bench.stamp(bench.piotr), second, "No")).refusal is Refusal.NO_RIGHT
    bench.pass_time(seconds=11)
    assert bench.do(CorrectLine(bench.stamp(), second, "Too late")).refusal is Refusal.TOO_LATE
    assert bench.do(TakeOutLine(bench.stamp(), first)).done
    assert words(bench, made) == ["", "We start in five minutes."]
    assert bench.do(WriteRelayLine(bench.stamp(), bench.new_id(), made, "  ")).refusal is Refusal.EMPTY
    assert state(bench, made).behind == timedelta(seconds=3)
    (exported,) = bench.desk.read(ExportPage(Part.RELAY, None, 10)).result()
    assert isinstance(exported, RelayTranscript)
    assert [line.words for line in exported.lines] == words(bench, made)


def test_who_was_away_says_it_late_and_nothing_after_the_end(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    bench.do(StartRelay(bench.stamp(), made))
    typed = bench.stamp()
    write(bench, made, "Said meanwhile.")
    assert bench.do(StopRelay(bench.stamp(), made)).done
    assert bench.do(StopRelay(bench.stamp(), made)).done
    assert bench.do(WriteRelayLine(typed, bench.new_id(), made, "Typed without a hub.")).done
    assert words(bench, made) == ["Said meanwhile.", "Typed without a hub."]
    assert bench.do(WriteRelayLine(bench.stamp(), bench.new_id(), made, "After it")).refusal is Refusal.TOO_LATE
    assert bench.do(TakeTurn(bench.stamp(), made)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(StartRelay(bench.stamp(bench.piotr), made)).done
    assert state(bench, made).typist == "Piotr Wrona"


def test_turns_change_hands_once(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    bench.do(StartRelay(bench.stamp(), made))
    bench.do(StartRelay(bench.stamp(bench.piotr), made))
    assert state(bench, made).turn.typist == bench.ola
    assert bench.do(SwapTurn(bench.stamp(), made)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(NameNext(bench.stamp(), made, bench.ola)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(NameNext(bench.stamp(), made, bench.piotr)).done
    pressed = bench.stamp()
    assert bench.do(SwapTurn(bench.stamp(bench.piotr), made)).done
    assert bench.do(SwapTurn(pressed, made)).refusal is Refusal.TOO_LATE
    turn = state(bench, made).turn
    assert (turn.typist, turn.next, turn.handed_by) == (bench.piotr, bench.ola, bench.ola)
    assert turn.may_type(bench.ola, bench.clock.now())
    write(bench, made, "The end of her sentence.")
    kinds = [line.kind for line in now(bench, made).log]
    assert kinds.count(LineKind.RELAY_ON) == kinds.count(LineKind.RELAY_TURN) == 1


def test_short_forms_go_along_and_a_ticket_finds_its_relay(bench: Bench) -> None:
    of = webinar(bench)
    made = launch(bench, of)
    short = (Abbreviation("pt", " pivot  table "),)
    assert bench.do(SetAbbreviations(bench.stamp(), made, short)).done
    twice = SetAbbreviations(bench.stamp(), made, (*short, *short))
    assert bench.do(twice).refusal is Refusal.NOT_POSSIBLE
    week = timedelta(days=7)
    repeated = bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=bench.clock.now() + week)
    bench.do(SaveWebinar(bench.stamp(), repeated, facts, copied_from=of))
    bench.do(StartRelay(bench.stamp(), launch(bench, repeated)))
    bench.do(StartRelay(bench.stamp(), made))
    marta = bench.person()
    bench.do(Register(bench.stamp(), of, (marta,)))
    ticket = bench.ticket("What did he just say?", person=marta)
    assert bench.desk.read(RelayBeside(ticket)).result() == made
    bench.do(StopRelay(bench.stamp(), made))
    assert bench.desk.read(RelayBeside(ticket)).result() == made
    other = bench.desk.read(RelayBeside()).result()
    assert other is not None
    assert state(bench, other).abbreviations == (Abbreviation("pt", "pivot table"),)
    shown = bench.desk.read(RelaysOnAir()).result()
    assert [one.key for one in shown] == [state(bench, other).key]
    # Nobody took it off the air, and days have passed.
    asked, bench.clock.at = bench.clock.at, bench.clock.at + week + timedelta(days=2)
    assert bench.desk.read(RelaysOnAir()).result() == ()
    bench.clock.at = asked
    assert bench.do(SetRelay(bench.stamp(), other, shared=True, in_chat=False)).done
    assert bench.desk.read(RelaysOnAir()).result() == ()
    found = bench.desk.read(RelayAt(shown[0].key)).result()
    assert found is not None
    assert (found.launch, found.shared) == (other, True)


def test_readers_are_counted_and_forgotten(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    bench.do(StartRelay(bench.stamp(), made))
    assert state(bench, made).readers is None
    told = TellReaders(bench.stamp(), made, 9)
    bench.do(msgspec.structs.replace(told, stamp=Stamp(told.stamp.id, told.stamp.at, None)))
    assert state(bench, made).readers == 9
    bench.pass_time(minutes=2)
    assert state(bench, made).readers is None
