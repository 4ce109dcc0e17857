"""The desk on one file: commands act once, changes are told, nothing acknowledged is lost."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from console.commands.answers import Answer, HoldAnswers, SendHeld, TakeBack
from console.commands.drafts import SaveDraft
from console.commands.joining import Merge, Split, Unmerge
from console.commands.messages import AddMessage, AddNote
from console.commands.tickets import Claim, ClaimNext, Give, SetState, SetTags, Snooze, WakeDue
from console.commands.undo import Undo
from console.domain.changes import Changes, Refusal
from console.domain.clock import SystemClock
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel, Place, State
from console.errors import DeskDamaged
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.queue import Counts, QueueSections, SectionName, Tab, Wanted
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.sync.hub import HubDesk
from tests.making import Bench


def messages(bench: Bench, ticket: object) -> list[MessageEntry]:
    part = bench.desk.read(Conversation(ticket)).result()  # type: ignore[arg-type]
    return [entry for entry in part.entries if isinstance(entry, MessageEntry)]


def row(bench: Bench, ticket: object):  # type: ignore[no-untyped-def]
    detail = bench.desk.read(TicketView(ticket)).result()  # type: ignore[arg-type]
    assert detail is not None
    return detail.row


def test_a_command_sent_twice_acts_once(bench: Bench) -> None:
    ticket = bench.ticket()
    command = AddNote(bench.stamp(), ticket, bench.new_id(), "Looked at it")
    first, second = bench.do(command), bench.do(command)
    assert first == second
    assert [m.kind for m in messages(bench, ticket)] == [Kind.INBOUND, Kind.NOTE]


def test_an_answer_waits_can_be_taken_back_and_then_leaves(bench: Bench) -> None:
    ticket = bench.ticket()
    based_on = row(bench, ticket).public_count
    answer = Answer(
        message_id=bench.new_id(),
        ticket=ticket,
        channel=Channel.EMAIL,
        text="Try this",
        based_on=based_on,
        then=State.PENDING,
    )
    held = HoldAnswers(bench.stamp(), (answer,), bench.clock.now() + timedelta(seconds=10))
    assert bench.do(held).done
    assert len(bench.desk.read(HeldAnswers()).result()) == 1
    assert len(messages(bench, ticket)) == 1
    assert bench.do(TakeBack(bench.stamp(), held.stamp.id)).done
    assert bench.desk.read(Drafts(ticket)).result()[0].text == "Try this"
    again = HoldAnswers(bench.stamp(), (answer,), bench.clock.now() + timedelta(seconds=10))
    assert bench.do(again).done
    assert bench.desk.read(Drafts(ticket)).result() == ()
    bench.pass_time(seconds=11)
    bench.do(SendHeld(bench.stamp()))
    said = messages(bench, ticket)
    assert (said[-1].text, said[-1].delivery) == ("Try this", Delivery.QUEUED)
    assert row(bench, ticket).state is State.PENDING
    assert row(bench, ticket).waiting_since is None
    assert bench.do(TakeBack(bench.stamp(), again.stamp.id)).refusal is Refusal.TOO_LATE


def test_the_send_guard_stops_what_was_overtaken(bench: Bench) -> None:
    ticket = bench.ticket()
    answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Mine", based_on=1)
    bench.pass_time(seconds=5)
    newer = bench.inbound("Wait, one more thing")
    bench.do(AddMessage(bench.stamp(), ticket, newer))
    stopped = bench.do(HoldAnswers(bench.stamp(), (answer,), bench.clock.now()))
    assert stopped.refusal is Refusal.NEWER
    assert [ref.id for ref in stopped.refs] == [newer.id]
    assert bench.do(HoldAnswers(bench.stamp(), (answer,), bench.clock.now(), forced=True)).done


def test_undo_puts_back_and_leaves_what_others_changed(bench: Bench) -> None:
    one, two = bench.ticket("one"), bench.ticket("two")
    solve = SetState(bench.stamp(), (one, two), State.SOLVED)
    bench.do(solve)
    assert row(bench, one).place is Place.DONE
    bench.do(SetState(bench.stamp(bench.piotr), (two,), State.OPEN))
    outcome = bench.do(Undo(bench.stamp(), solve.stamp.id))
    assert (outcome.done, outcome.skipped) == (True, 1)
    assert row(bench, one).state is State.NEW
    assert row(bench, two).state is State.OPEN


def test_merge_shows_both_and_unmerge_parts_them(bench: Bench) -> None:
    one, two = bench.ticket("one", "first words"), bench.ticket("two", "second words")
    bench.do(Merge(bench.stamp(), two, one))
    assert [m.text for m in messages(bench, one)] == ["first words", "second words"]
    bench.do(AddMessage(bench.stamp(), two, bench.inbound("to the merged one")))
    assert messages(bench, one)[-1].text == "to the merged one"
    bench.do(Unmerge(bench.stamp(), two))
    assert [m.text for m in messages(bench, two)] == ["second words"]
    assert row(bench, two).place is Place.WAITING


def test_an_undone_merge_leaves_the_clock_as_it_was(bench: Bench) -> None:
    older = bench.ticket("older")
    bench.pass_time(hours=1)
    newer = bench.ticket("newer")
    alone = row(bench, newer).waiting_since
    merge = Merge(bench.stamp(), older, newer)
    bench.do(merge)
    assert row(bench, newer).waiting_since == row(bench, older).waiting_since
    back = Undo(bench.stamp(), merge.stamp.id)
    assert bench.do(back).done
    assert row(bench, newer).waiting_since == alone
    assert row(bench, older).place is Place.WAITING
    assert bench.do(Undo(bench.stamp(), back.stamp.id)).done
    assert row(bench, newer).waiting_since == row(bench, older).waiting_since
    assert row(bench, older).place is Place.MERGED


def test_undo_counts_tickets_not_fields(bench: Bench) -> None:
    one, two = bench.ticket("one"), bench.ticket("two")
    claim = Claim(bench.stamp(), (one, two))
    bench.do(claim)
    bench.do(Claim(bench.stamp(bench.piotr), (two,), from_others=True))
    bench.do(SetState(bench.stamp(bench.piotr), (two,), State.PENDING))
    assert bench.do(Undo(bench.stamp(), claim.stamp.id)).skipped == 1


def test_split_and_undo_of_it(bench: Bench) -> None:
    ticket, new = bench.ticket("one", "about sound"), bench.new_id()
    bench.pass_time(minutes=1)
    extra = bench.inbound("about the invoice")
    bench.do(AddMessage(bench.stamp(), ticket, extra))
    split = Split(bench.stamp(), ticket, (extra.id,), new, "Invoice")
    assert bench.do(split).done
    assert [m.text for m in messages(bench, new)] == ["about the invoice"]
    assert [m.text for m in messages(bench, ticket)] == ["about sound"]
    assert bench.do(Undo(bench.stamp(), split.stamp.id)).done
    assert [m.text for m in messages(bench, ticket)] == ["about sound", "about the invoice"]
    assert row(bench, new).place is Place.MERGED


def test_next_hands_out_what_is_due_first_and_never_twice(bench: Bench) -> None:
    mail = bench.ticket("mail")
    chat = bench.ticket("chat", channel=Channel.CHAT)
    first = bench.do(ClaimNext(bench.stamp()))
    second = bench.do(ClaimNext(bench.stamp(bench.piotr)))
    assert (first.refs[0].id, second.refs[0].id) == (chat, mail)
    assert bench.do(ClaimNext(bench.stamp())).refusal is Refusal.EMPTY
    taken = bench.do(Claim(bench.stamp(), (mail,)))
    assert (taken.refusal, taken.who) == (Refusal.TAKEN, bench.piotr)


def test_counters_follow_every_move(bench: Bench) -> None:
    tickets = [bench.ticket(str(n)) for n in range(4)]
    bench.do(Claim(bench.stamp(), (tickets[0],)))
    bench.do(Give(bench.stamp(), (tickets[1],), bench.piotr))
    bench.do(SetState(bench.stamp(), (tickets[2],), State.PENDING))
    bench.do(Snooze(bench.stamp(), (tickets[3],), bench.clock.now() + timedelta(hours=1)))
    counts = bench.desk.read(Counts()).result()
    assert (counts.waiting, counts.mine, counts.unclaimed, counts.pending, counts.snoozed) == (2, 1, 0, 1, 1)
    bench.pass_time(hours=2)
    bench.do(WakeDue(bench.stamp()))
    assert bench.desk.read(Counts()).result().unclaimed == 1
    sections = bench.desk.read(QueueSections(Tab.ALL, tuple(Wanted(name, 10) for name in SectionName))).result()
    assert [(s.name, s.count, len(s.rows)) for s in sections] == [
        (SectionName.YOURS, 1, 1),
        (SectionName.UNCLAIMED, 1, 1),
        (SectionName.COLLEAGUES, 1, 1),
        (SectionName.PENDING, 1, 1),
    ]


@pytest.mark.parametrize(
    "typed",
    ["No soun", "głośnika", "GLOSNIK", "#1001", "T-1001", "Re: [#1001] No sound", "22 123 45 67", "marta@ex", "Nowak"],
)
def test_one_box_finds_a_ticket_by_anything(bench: Bench, typed: str) -> None:
    person = bench.person("Marta Nowak", email="marta@example.com", phone="+48 22 123 45 67")
    ticket = bench.ticket("No sound", "Nie słychać głośników", person=person)
    bench.ticket("Invoice", "Where is it?")
    assert [r.id for r in bench.desk.read(SearchTickets(typed)).result()] == [ticket]


def test_drafts_are_kept_for_each_person_and_kind(bench: Bench) -> None:
    ticket = bench.ticket()
    for kind, text in ((Kind.OUTBOUND, "answer"), (Kind.NOTE, "note")):
        bench.do(SaveDraft(bench.stamp(), ticket, kind, Channel.EMAIL, text, 1))
    assert {d.text for d in bench.desk.read(Drafts(ticket)).result()} == {"answer", "note"}
    bench.do(SaveDraft(bench.stamp(), ticket, Kind.NOTE, Channel.EMAIL, "  ", 1))
    assert {d.text for d in bench.desk.read(Drafts()).result()} == {"answer"}


def test_a_second_process_is_seen(bench: Bench) -> None:
    told: list[Changes] = []
    stop = bench.desk.listen(told.append)
    other = HubDesk(bench.place, bench.piotr, bench.clock)
    command = SetTags(bench.stamp(bench.piotr), (bench.ticket(),), add=("sound",))
    other.submit(command).result()
    deadline = 200
    while not any(command.stamp.id in changes.commands for changes in told) and deadline:
        bench.desk.read(Counts()).result()
        deadline -= 1
        time.sleep(0.02)
    other.close()
    stop()
    assert any(command.stamp.id in changes.commands for changes in told)


def test_a_desk_opens_while_another_process_writes_to_it(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk = HubDesk(bench.path, bench.piotr, bench.clock)
        assert desk.read(Counts()).result(timeout=5).waiting == 0
        desk.close()
        other.execute("ROLLBACK")
    bench.close()


def test_an_order_does_not_wait_for_slow_questions(bench: Bench) -> None:
    with bench.desk.snapshot(), bench.desk.snapshot():
        # Both connections for questions are taken.
        command = SetTags(bench.stamp(), (), add=("sound",))
        assert bench.desk.submit(command).result(timeout=10).done


def test_a_file_that_is_no_desk_is_told_and_not_held_open(tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(b"Dear desk, " * 1000)
    with pytest.raises(DeskDamaged):
        HubDesk(path, None, SystemClock())


def test_a_new_desk_is_never_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(b"Dear desk, " * 1000)
    with pytest.raises(FileExistsError):
        HubDesk.create(path)
    assert path.stat().st_size > 0


def test_a_folder_may_have_any_name_and_a_fault_tells_no_words(tmp_path: Path) -> None:
    folder = tmp_path / "who? what#this %20"
    folder.mkdir()
    bench = Bench(folder)
    ticket = bench.ticket()
    note = AddNote(bench.stamp(), ticket, bench.new_id(), "A secret")
    bench.do(note)
    with pytest.raises(IntegrityError) as fault:
        bench.do(AddNote(bench.stamp(), ticket, note.message_id, "A secret"))
    assert "secret" not in str(fault.value)
    bench.close()
    assert [path.name for path in folder.iterdir()] == ["desk.sqlite"]
