"""Many commands in one transaction do what each of them would have done alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, Table, event, select
from sqlalchemy.orm import Session

from console.commands.base import Command, Refused, Stamp
from console.commands.messages import AddMessage, NewFile, NewMessage
from console.commands.participants import AddIdentity, AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket, SetTags
from console.domain.changes import Refusal
from console.domain.ids import Id, derived, uuid7
from console.domain.messages import Kind
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.queries.participant import FindPeople
from console.store.base import Base
from tests.making import NOON, Bench

# What a letter comes to: numbers are given in the order in which they are asked for.
ACTS = st.lists(st.sampled_from(("person", "ticket", "letter", "tag", "identity")), min_size=1, max_size=12)
BASE = uuid7(NOON, b"batch     ")


def commands(acts: list[str]) -> list[Command]:
    made: list[Command] = []
    people: list[Id] = []
    tickets: list[Id] = []
    for number, act in enumerate(acts):
        stamp, new = Stamp(derived(BASE, 10 * number), NOON, None), derived(BASE, 10 * number + 1)
        person = people[number % len(people)] if people else None
        said = NewMessage(
            id=derived(BASE, 10 * number + 2),
            kind=Kind.INBOUND,
            channel=Channel.EMAIL,
            at=NOON,
            text=f"Words of letter {number}",
            participant_id=person,
            author="" if person else "Somebody",
            original=b"raw",
            files=(NewFile("a.txt", "text/plain", b"a"),),
        )
        match act:
            case "person":
                people.append(new)
                identity = NewIdentity(IdentityKind.EMAIL, f"marta{number}@x.example")
                made.append(AddParticipant(stamp, new, f"Marta {number}", "en", (identity,), unless_known=True))
            case "identity" if people:
                made.append(
                    AddIdentity(stamp, people[-1], NewIdentity(IdentityKind.PHONE, f"+48 600 100 {100 + number}"))
                )
            case "ticket":
                tickets.append(new)
                made.append(OpenTicket(stamp, new, f"No sound {number}", Channel.EMAIL, "en", person, first=said))
            case "letter" if tickets:
                made.append(AddMessage(stamp, tickets[number % len(tickets)], said))
            case "tag" if tickets:
                made.append(SetTags(stamp, (tickets[-1],), add=("bulk",)))
    return made


def rows(bench: Bench) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is kept, but for the number of the transaction."""
    with Session(bench.desk._hub.reader) as session:
        return {
            name: sorted((tuple(row) for row in session.execute(select(*_told(table)))), key=repr)
            for name, table in Base.metadata.tables.items()
            if name != "feed_clock"
        }


def _told(table: Table) -> list[Any]:
    return [column for column in table.columns if column.name not in {"seq", "epoch", "made_at", "pruned_at"}]


def test_a_batch_leaves_the_same_rows_as_its_commands_one_by_one(tmp_path: Path) -> None:
    @given(ACTS)
    def check(acts: list[str]) -> None:
        given_ = commands(acts)
        found = []
        for together in (True, False):
            bench = Bench(tmp_path)
            if together:
                bench.desk.submit_all(given_)
            else:
                for command in given_:
                    bench.desk.submit_all([command])
            found.append(rows(bench))
            bench.close()
        # A ticket that is opened and changed in one transaction is written once: nobody saw it in between.
        assert found[0] == found[1]

    check()


def test_the_same_person_or_letter_twice_in_a_batch_is_refused_and_nothing_is_kept(bench: Bench) -> None:
    person, ticket = commands(["person", "ticket"])
    assert isinstance(person, AddParticipant)
    assert isinstance(ticket, OpenTicket)
    for twice in (
        AddParticipant(bench.stamp(), bench.new_id(), "Marta", "en", person.identities, unless_known=True),
        OpenTicket(bench.stamp(), bench.new_id(), "Once more", Channel.EMAIL, "en", first=ticket.first),
    ):
        with pytest.raises(Refused) as refused:
            bench.desk.submit_all([person, ticket, twice])
        assert refused.value.outcome.refusal is Refusal.EXISTS
    assert rows(bench)["participant"] == rows(bench)["message"] == []


def test_a_batch_that_comes_again_is_there_once(bench: Bench) -> None:
    given_ = commands(["person", "ticket", "letter", "letter"])
    first = bench.desk.submit_all(given_)
    before = rows(bench)
    assert bench.desk.submit_all(given_) == first
    assert rows(bench) == before


def test_tickets_of_a_batch_are_found_by_their_people_and_words(bench: Bench) -> None:
    bench.desk.submit_all(commands(["person", "ticket", "ticket"]))
    assert len(rows(bench)["search_doc"]) == 5
    assert bench.desk.read(FindPeople("marta0")).result()


def test_the_statements_of_a_batch_do_not_grow_with_its_letters(bench: Bench) -> None:
    def statements(acts: list[str], base: int) -> int:
        seen: list[str] = []
        engine: Engine = bench.desk._hub.writer

        def note(*told: object) -> None:
            seen.append(str(told[2]))

        event.listen(engine, "before_cursor_execute", note)
        bench.desk.submit_all(commands(["note"] * base + acts))
        event.remove(engine, "before_cursor_execute", note)
        return len(seen)

    # Opening the connection takes some as well.
    bench.person()
    assert statements(["person", "ticket"] * 3, 0) == statements(["person", "ticket"] * 30, 100)
