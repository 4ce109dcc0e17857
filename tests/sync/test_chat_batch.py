"""What visitors of many chats say in one transaction is what each would have said alone, and costs hardly more."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from console.commands.base import Command, Stamp
from console.commands.chats import BeginChat, SaveChatSite, SayInChat, TellVisitor
from console.commands.joining import Merge
from console.domain.chats import ChatSite
from console.domain.ids import Id, derived, uuid7
from console.sync.hub import HubDesk
from tests.making import NOON, Bench
from tests.sync.test_batch import rows

BASE = uuid7(NOON, b"visitors  ")
SITE = derived(BASE, 1)
ACTS = st.lists(st.tuples(st.sampled_from(("say", "again", "tell", "leave")), st.integers(0, 3)), max_size=10)


def stamp(number: int) -> Stamp:
    return Stamp(derived(BASE, 1000 + number), NOON, None)


def chat(number: int) -> Id:
    return derived(BASE, 10 + number)


def say(number: int, line: int) -> SayInChat:
    at = stamp(500 + line)
    return SayInChat(at, chat(number), derived(BASE, 10_000 + line), derived(at.id, 7), f"Line {line} of {number}")


def begun(desk: HubDesk, chats: int) -> None:
    """The first two have asked already; with them a third one, whose request lives in that of the first."""
    desk.submit_all([SaveChatSite(stamp(1), ChatSite(id=SITE, name="Platform"))])
    key = [sha256(str(at).encode()).digest() for at in range(chats)]
    desk.submit_all([BeginChat(stamp(10 + at), chat(at), SITE, key[at], "en") for at in range(chats)])
    for at in range(min(chats, 3)):
        desk.submit_all([say(at, 400 + at)])


def commands(acts: list[tuple[str, int]]) -> list[Command]:
    made: list[Command] = []
    for number, (act, at) in enumerate(acts):
        match act:
            case "say":
                made.append(say(at, number))
            case "again":
                # Said once more under another command: a window that did not hear it back.
                lines = [one for one in made if isinstance(one, SayInChat) and one.chat_id == chat(at)]
                made.extend(SayInChat(stamp(number), *_words(one)) for one in lines[-1:])
            case "tell":
                made.append(TellVisitor(stamp(number), chat(at), online=True, have_seq=number, read_seq=number))
            case "leave":
                made.append(TellVisitor(stamp(number), chat(at), online=False))
    return made


def _words(one: SayInChat) -> tuple[Id, Id, Id, str]:
    return one.chat_id, one.line_id, one.ticket_id, one.text


def test_lines_kept_together_leave_the_rows_of_lines_kept_alone(tmp_path: Path) -> None:
    @settings(max_examples=20)
    @given(ACTS, st.booleans())
    def check(acts: list[tuple[str, int]], merged: bool) -> None:
        found = []
        for together in (True, False):
            bench = Bench(tmp_path)
            begun(bench.desk, 4)
            if merged:
                one, other = (derived(stamp(500 + line).id, 7) for line in (402, 400))
                bench.desk.submit_all([Merge(Stamp(derived(BASE, 5), NOON, bench.ola), one, other)])
            for some in [commands(acts)] if together else [[one] for one in commands(acts)]:
                bench.desk.submit_all(some)
            found.append(rows(bench))
            bench.close()
        # Of a ticket that changes several times in one transaction nobody sees what it was in between.
        assert found[0] == found[1]

    check()


def test_many_lines_need_no_more_statements_than_a_few(bench: Bench) -> None:
    begun(bench.desk, 30)
    bench.desk.submit_all([say(at, 450 + at) for at in range(30)])

    def statements(chats: int, first: int) -> int:
        seen: list[str] = []
        engine: Engine = bench.desk._hub.writer

        def note(*told: object) -> None:
            seen.append(str(told[2]))

        event.listen(engine, "before_cursor_execute", note)
        bench.desk.submit_all([say(at, first + at) for at in range(chats)])
        event.remove(engine, "before_cursor_execute", note)
        return len(seen)

    few = statements(5, 100)
    assert statements(30, 200) == few
    assert few < 25
