"""People who become one and two again: nothing of either is lost, whatever was done in between."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from console.commands.base import Command
from console.commands.merging import MergePeople, PartPeople, TellApart
from console.commands.participants import AddIdentity, AddParticipant, EditParticipant, NewIdentity, RemoveIdentity
from console.commands.tickets import OpenTicket
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.queries.answering import AnswerBeginning
from console.queries.participant import FindPeople, Person, PersonDetail
from console.queries.queue import TicketRow
from console.queries.search import SearchTickets
from console.queries.ticket import LinkedTicket, TicketView
from tests.making import Bench

EMAIL, PHONE = IdentityKind.EMAIL, IdentityKind.PHONE


def done(bench: Bench, command: Command) -> None:
    outcome = bench.do(command)
    assert outcome.done, outcome


def person(bench: Bench, participant: Id) -> PersonDetail:
    found = bench.desk.read(Person(participant, 50)).result()
    assert found is not None
    return found


def row(bench: Bench, ticket: Id) -> TicketRow:
    found = bench.desk.read(TicketView(ticket)).result()
    assert found is not None
    return found.row


def found(bench: Bench, words: str) -> set[Id]:
    return {one.id for one in bench.desk.read(FindPeople(words)).result()}


def test_two_become_one_and_two_again_with_all_that_came_meanwhile(bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="marta@home.pl")
    other = bench.person("M. Nowak-Kowal", email="m.nowak@firma.pl", phone="501 234 567")
    first, second = bench.ticket("No sound", person=marta), bench.ticket("Certificate", person=other)
    done(bench, MergePeople(bench.stamp(), other, marta))
    merged = person(bench, other)
    assert (merged.id, merged.name) == (marta, "Marta Nowak")
    assert {one.shown for one in merged.identities} == {"marta@home.pl", "m.nowak@firma.pl", "501 234 567"}
    assert {one.ticket for one in merged.contacts} == {first, second}
    assert row(bench, second).participant_name == "Marta Nowak"
    assert {one.id for one in detail_others(bench, first)} == {second}
    assert found(bench, "kowal") == found(bench, "501234567") == {marta}
    # What comes by the address of either belongs to the one it came to.
    later = bench.ticket("Again", person=other)
    assert row(bench, later).participant_name == "Marta Nowak"
    done(bench, PartPeople(bench.stamp(), other))
    assert {one.ticket for one in person(bench, other).contacts} == {second, later}
    assert {one.ticket for one in person(bench, marta).contacts} == {first}
    assert row(bench, later).participant_name == row(bench, second).participant_name == "M. Nowak-Kowal"
    assert found(bench, "kowal") == found(bench, "501234567") == {other}
    assert {one.id for one in bench.desk.read(SearchTickets("501234567")).result()} == {second, later}


def detail_others(bench: Bench, ticket: Id) -> tuple[LinkedTicket, ...]:
    found = bench.desk.read(TicketView(ticket)).result()
    assert found is not None
    return found.others_open


def test_an_answer_goes_to_the_address_that_wrote_whoever_lives_on(bench: Bench) -> None:
    marta, other = bench.person(email="marta@home.pl"), bench.person("Marta", email="m@firma.pl")
    ticket = bench.ticket(person=other)
    done(bench, MergePeople(bench.stamp(), other, marta))
    beginning = bench.desk.read(AnswerBeginning(ticket)).result()
    assert beginning is not None
    assert beginning.to is not None
    assert beginning.to.email == "marta@home.pl"


def test_facts_that_were_taken_over_go_back_and_what_was_written_since_stays(bench: Bench) -> None:
    marta, other = bench.person("Marta Nowak"), bench.person("M. Nowak")
    done(bench, EditParticipant(bench.stamp(), other, organisation="Firma ABC", note="Calls late", best_time="evening"))
    done(bench, EditParticipant(bench.stamp(), marta, note="Likes mail"))
    done(bench, MergePeople(bench.stamp(), other, marta, take=("organisation", "best_time")))
    merged = person(bench, marta)
    assert (merged.organisation, merged.note, merged.best_time) == ("Firma ABC", "Likes mail\n\nCalls late", "evening")
    done(bench, EditParticipant(bench.stamp(), marta, best_time="mornings", note=merged.note + "\n\nNew glasses"))
    done(bench, PartPeople(bench.stamp(), other))
    after, back = person(bench, marta), person(bench, other)
    assert (after.organisation, after.note, after.best_time) == ("", "Likes mail\n\nNew glasses", "mornings")
    assert (back.organisation, back.note, back.best_time) == ("Firma ABC", "Calls late", "evening")


def test_words_about_somebody_who_was_merged_meanwhile_are_seen_where_they_live_on(bench: Bench) -> None:
    marta, other = bench.person("Marta Nowak"), bench.person("M. Nowak")
    done(bench, MergePeople(bench.stamp(), other, marta))
    done(bench, EditParticipant(bench.stamp(), other, note="Asked for the recording"))
    assert person(bench, marta).note == "Asked for the recording"


def test_a_line_of_merges_parts_where_it_is_cut(bench: Bench) -> None:
    one, two, three = (bench.person(name) for name in ("One A", "Two B", "Three C"))
    done(bench, MergePeople(bench.stamp(), one, two))
    done(bench, MergePeople(bench.stamp(), two, three))
    assert person(bench, one).id == three
    done(bench, PartPeople(bench.stamp(), two))
    assert (person(bench, one).id, person(bench, three).id) == (two, three)
    done(bench, PartPeople(bench.stamp(), one))
    assert person(bench, one).id == one


def test_nobody_is_merged_twice_or_with_themselves(bench: Bench) -> None:
    one, other = bench.person("One A"), bench.person("Two B")
    done(bench, MergePeople(bench.stamp(), one, other))
    for again in (MergePeople(bench.stamp(), other, one), MergePeople(bench.stamp(), one, other)):
        assert bench.do(again).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(PartPeople(bench.stamp(), other)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(TellApart(bench.stamp(), one, one)).refusal is Refusal.NOT_POSSIBLE


def test_an_address_of_both_is_shown_once_and_taken_away_once(bench: Bench) -> None:
    one = bench.person("One A", email="same@home.pl")
    other = bench.person("Two B", email="Same@home.pl")
    done(bench, MergePeople(bench.stamp(), one, other))
    (shown,) = person(bench, other).identities
    assert shown.shared_with == 0
    again = AddIdentity(bench.stamp(), other, NewIdentity(EMAIL, "same@home.pl"))
    assert bench.do(again).refusal is Refusal.EXISTS
    done(bench, RemoveIdentity(bench.stamp(), shown.id))
    assert person(bench, other).identities == ()


# Anything that people may do in between, by the number of a person.
STEPS = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("part"), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("ticket"), st.integers(0, 3), st.just(0)),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(STEPS, min_size=2, max_size=8), st.permutations(range(4)))
def test_when_all_are_parted_again_everything_is_as_it_was(steps: list[tuple[str, int, int]], order: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        try:
            people = [_somebody(bench, number) for number in range(4)]
            tickets = {one: {bench.ticket(person=one)} for one in people}
            before = [_bare(person(bench, one)) for one in people]
            for step, one, other in steps:
                if step == "ticket":
                    ticket = bench.new_id()
                    done(bench, OpenTicket(bench.stamp(), ticket, "Later", Channel.EMAIL, "pl", people[one]))
                    tickets[people[one]].add(ticket)
                elif step == "merge":
                    bench.do(MergePeople(bench.stamp(), people[one], people[other], ("organisation", "said_as")))
                else:
                    bench.do(PartPeople(bench.stamp(), people[one]))
            for one in order:
                bench.do(PartPeople(bench.stamp(), people[one]))
            assert [_bare(person(bench, one)) for one in people] == before
            for number, somebody in enumerate(people):
                assert {row(bench, ticket).participant_name for ticket in tickets[somebody]} == {before[number].name}
                assert found(bench, f"p{number}@x.pl") == {somebody}
        finally:
            bench.close()


def _somebody(bench: Bench, number: int) -> Id:
    made = bench.new_id()
    words = ("", "Firma", "Szkoła", "")[number]
    identities = (NewIdentity(EMAIL, f"p{number}@x.pl"),)
    done(
        bench,
        AddParticipant(
            bench.stamp(), made, f"Name {number}", "pl", identities, words, note=f"Note {number}", said_as=words[:3]
        ),
    )
    return made


def _bare(detail: PersonDetail) -> PersonDetail:
    return msgspec.structs.replace(detail, contacts=(), contact_count=0)
