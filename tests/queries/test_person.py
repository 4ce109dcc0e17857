"""One person: their time line, who may be the same, what to know before one answers, and who may know what."""

from __future__ import annotations

import msgspec

from console.commands.good_to_know import ReadGoodToKnow
from console.commands.merging import MergePeople, TellApart
from console.commands.messages import AddMessage
from console.commands.participants import AddCohort, EditParticipant
from console.commands.tickets import Claim, SetState
from console.domain.before import Topic
from console.domain.duplicates import Reason, Sureness
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel, State
from console.queries.before import BeforeAnswering
from console.queries.duplicates import Duplicates, DuplicatesOf
from console.queries.good_to_know import CareViews
from console.queries.participant import Person
from console.queries.time_line import EntryKind, TimeLine, TimeLineCounts, TimeLinePage
from console.sync.hub import HubDesk
from tests.making import Bench


def lines(bench: Bench, person: Id, *kinds: EntryKind, words: str = "", limit: int = 100) -> TimeLinePage:
    return bench.desk.read(TimeLine(person, kinds, words, limit=limit)).result()


def test_the_time_line_holds_all_that_was_said_on_any_channel_newest_first(bench: Bench) -> None:
    marta, other = bench.person("Marta Nowak"), bench.person("M. Nowak")
    mail = bench.ticket("No sound", "There is no sound in the lessons", person=marta)
    bench.pass_time(hours=1)
    note = msgspec.structs.replace(bench.inbound("Uses a hearing aid"), kind=Kind.NOTE, agent_id=bench.ola)
    bench.do(AddMessage(bench.stamp(), mail, note))
    bench.pass_time(hours=1)
    bench.ticket("Password", "I forgot my password", person=other, channel=Channel.CHAT)
    bench.do(MergePeople(bench.stamp(), other, marta))
    page = lines(bench, marta)
    assert [one.kind for one in page.entries] == [
        EntryKind.PERSON,
        EntryKind.CHAT,
        EntryKind.NOTE,
        EntryKind.LETTER,
    ]
    assert [one.words for one in lines(bench, marta, EntryKind.NOTE).entries] == ["Uses a hearing aid"]
    assert [one.subject for one in lines(bench, marta, words="lesson").entries] == ["No sound"]
    counts = bench.desk.read(TimeLineCounts(marta)).result()
    assert {kind: number for kind, number in counts.items() if number} == {
        EntryKind.LETTER: 1,
        EntryKind.NOTE: 1,
        EntryKind.CHAT: 1,
        EntryKind.PERSON: 1,
    }
    first = lines(bench, marta, limit=2)
    assert first.more
    rest = bench.desk.read(TimeLine(marta, before=first.entries[-1].at)).result()
    assert [one.key for one in (*first.entries, *rest.entries)] == [one.key for one in page.entries]


def test_who_may_be_the_same_is_found_as_they_appear_until_somebody_says_they_are_two(bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="Marta.Nowak@gmail.com", phone="501 234 567")
    same = bench.person("Marta NOWAK", email="martanowak+kurs@googlemail.com")
    bench.person("Piotr Nowak", phone="+48 501 234 567")
    (found,) = bench.desk.read(DuplicatesOf(marta)).result()
    assert (found.one.id, found.other.id, found.sureness) == (marta, same, Sureness.CERTAIN)
    assert found.reasons == (Reason.SAME_ADDRESS, Reason.SAME_NAME)
    (everywhere,) = bench.desk.read(Duplicates()).result()
    assert {everywhere.one.id, everywhere.other.id} == {marta, same}
    bench.do(TellApart(bench.stamp(), marta, same))
    assert bench.desk.read(DuplicatesOf(same)).result() == ()
    assert bench.desk.read(Duplicates()).result() == ()
    bench.do(TellApart(bench.stamp(), same, marta, apart=False))
    bench.do(MergePeople(bench.stamp(), same, marta))
    assert bench.desk.read(DuplicatesOf(marta)).result() == ()


def test_a_name_in_other_letters_is_found_in_the_same_group(bench: Bench) -> None:
    cohort = bench.new_id()
    bench.do(AddCohort(bench.stamp(), cohort, "B2"))
    one, other = bench.person("Елена Жуковская"), bench.person("Elena Zhukovskaia")
    assert bench.desk.read(DuplicatesOf(one)).result() == ()
    for person in (one, other):
        bench.do(EditParticipant(bench.stamp(), person, cohort_id=cohort))
    (found,) = bench.desk.read(DuplicatesOf(one)).result()
    assert (found.other.id, found.reasons) == (other, (Reason.SAME_NAME, Reason.SAME_COHORT))


def test_what_to_know_before_one_answers(bench: Bench) -> None:
    marta = bench.person()
    for subject in ("No sound", "Sound again", "Re: sound"):
        ticket = bench.ticket(subject, person=marta)
        bench.pass_time(days=1)
    told = bench.desk.read(BeforeAnswering(marta, ticket)).result()
    assert [(line.topic, line.number) for line in told] == [(Topic.AGAIN, 3), (Topic.OTHERS_OPEN, 2)]


def test_what_is_good_to_know_is_for_those_on_a_ticket(bench: Bench) -> None:
    marta = bench.person()
    bench.do(EditParticipant(bench.stamp(), marta, good_to_know="Hearing aid"))
    ticket = bench.ticket(person=marta)

    def told(agent: Id) -> tuple[str, bool]:
        desk = HubDesk(bench.place, agent, bench.clock)
        found = desk.read(Person(marta)).result()
        desk.close()
        assert found is not None
        return found.good_to_know, found.care_hidden

    assert told(bench.ola) == ("Hearing aid", False)
    assert told(bench.piotr) == ("", True)
    bench.do(Claim(bench.stamp(bench.piotr), (ticket,)))
    assert told(bench.piotr) == ("Hearing aid", False)
    bench.do(SetState(bench.stamp(bench.piotr), (ticket,), State.SOLVED))
    assert told(bench.piotr) == ("", True)


def test_it_is_kept_once_a_day_who_read_what_is_good_to_know(bench: Bench) -> None:
    marta = bench.person()
    for hours in (0, 1, 30):
        bench.pass_time(hours=hours)
        bench.do(ReadGoodToKnow(bench.stamp(bench.piotr), marta))
    (view,) = bench.desk.read(CareViews(marta)).result()
    assert (view.name, view.days) == ("Piotr Wrona", 2)
