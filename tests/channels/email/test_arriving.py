"""Letters that come through a mailbox: what the mailbox adds to them, whom they bring along, which are kept out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.channels.email.arrival import Incoming, Result, Taken, incoming
from console.channels.email.intake import Intake
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.commands.desk import SetSetting
from console.commands.mailboxes import BlockSender
from console.commands.messages import AddMessage, NewMessage
from console.commands.spam import MarkSpam
from console.commands.tickets import SetState
from console.commands.undo import Undo
from console.domain.arrivals import MOST
from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, header_id_of
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel, State
from console.queries.export import ExportPage, Part
from console.queries.mail import AsideLetters
from console.queries.mailboxes import BlockedSenders
from console.queries.ticket import TicketView
from tests.channels.email.arriving import (
    arrived,
    bounce,
    eml,
    mailbox_of,
    people,
    row,
    send,
    tags,
    take_through,
    ticket_id,
    words,
)
from tests.making import Bench


def aside(bench: Bench) -> list[tuple[str, str]]:
    return [(one.disposition, one.sender) for one in bench.desk.read(AsideLetters()).result()]


def test_a_mailbox_gives_its_tickets_itself_its_team_and_its_language(bench: Bench) -> None:
    box = mailbox_of(bench, team="Invoices", language="ru")
    told, untold = take_through(
        bench,
        box,
        eml("Dzień dobry, od wczoraj nie mam dźwięku na zajęciach.", Message_ID="<1@x>"),
        eml("?", Message_ID="<2@x>", From="jan@y.example", Subject="12345"),
    )
    assert tags(bench, told.ticket) == tags(bench, untold.ticket) == ("invoices",)
    assert row(bench, told.ticket).language == "pl"
    assert row(bench, untold.ticket).language == "ru"


def test_letters_of_any_of_our_addresses_are_ours(bench: Bench) -> None:
    box = mailbox_of(bench, also=("office@desk.example",))
    mailbox_of(bench, "invoices@other.example", active=False)
    bench.do(SetSetting(bench.stamp(), "email", "Old@desk.example, older@desk.example"))
    for sender in ("help@desk.example", "OFFICE@desk.example", "invoices@other.example", "old@desk.example"):
        # Kept where it can be looked at: somebody of us may have written it in another program.
        assert take_through(bench, box, eml(f"From {sender}", From=sender)) == [Taken(Result.SET_ASIDE)], sender
    assert {what for what, _ in aside(bench)} == {Disposition.OWN_NOTIFICATION_LOOP}


def test_a_letter_of_ours_that_comes_back_is_never_a_ticket(bench: Bench) -> None:
    box = mailbox_of(bench)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    ours = send(bench, ticket_id(bench, taken.ticket), "<replaced@provider>")
    mark = f"X-Third-Ring: {ours.hex}.0"
    known = eml("Try it again.", From="help@desk.example", Message_ID="<replaced@provider>")
    assert take_through(bench, box, known) == [Taken(Result.DROPPED)]
    marked = eml("Try it again.", mark, From="help@desk.example", Message_ID="<again@provider>")
    assert take_through(bench, box, marked) == [Taken(Result.DROPPED)]
    # A list or a rule passed it on in its own name.
    passed_on = eml("Try it again.", mark, From="list@x.example", Message_ID="<2@provider>")
    assert take_through(bench, box, passed_on) == [Taken(Result.SET_ASIDE)]
    # The mark of another desk of our kind: a letter like any other.
    other = eml("We ask you", f"X-Third-Ring: {bench.new_id().hex}.0", From="help@other.example", Message_ID="<3@y>")
    assert take_through(bench, box, other)[0].result is Result.OPENED
    assert len(words(bench, taken.ticket)) == 2


def test_people_in_copy_take_part_and_the_desk_does_not(bench: Bench) -> None:
    box = mailbox_of(bench)
    mailbox_of(bench, "invoices@desk.example")
    (taken,) = take_through(
        bench,
        box,
        eml(
            Message_ID="<1@x>",
            To="help@desk.example, Jan <jan@y.example>, invoices@desk.example",
            Cc="Boss <Boss@x.example>, ola@desk.example, noreply@y.example, broken@",
        ),
    )
    assert people(bench, taken.ticket) == [("Jan", False), ("Boss", False)]
    (joined,) = take_through(
        bench,
        box,
        eml("I agree", Message_ID="<2@x>", In_Reply_To="<1@x>", From="boss@x.example", Cc="Eva <eva@z.example>"),
    )
    assert joined == Taken(Result.JOINED, taken.ticket)
    assert people(bench, taken.ticket) == [("Boss", True), ("Jan", False), ("Eva", False)]
    # Whoever was copied later belongs there as well.
    (third,) = take_through(bench, box, eml("So do I", Message_ID="<3@x>", References="<1@x>", From="eva@z.example"))
    assert third == Taken(Result.JOINED, taken.ticket)
    assert row(bench, taken.ticket).participant_name == "Marta Nowak"


def test_one_letter_brings_forty_people_at_most(bench: Bench) -> None:
    box = mailbox_of(bench)
    crowd = ", ".join(f"p{number}@many.example" for number in range(300))
    take_through(bench, box, eml(Message_ID="<1@x>", Cc=crowd, To=crowd.replace("many", "more")))
    with bench.desk.snapshot() as desk:
        assert len(desk.read(ExportPage(Part.PARTICIPANT))) == 41


def test_newsletters_and_answers_of_machines_bring_nobody(bench: Bench) -> None:
    box = mailbox_of(bench)
    news = eml("News", List_Id="<news.x>", Message_ID="<1@x>", Cc="Boss <boss@x.example>")
    (taken,) = take_through(bench, box, news)
    # Only the participant of this later letter is known now: nobody came with the newsletter.
    (own,) = take_through(bench, box, eml("It is me", Message_ID="<2@x>", From="The Boss <boss@x.example>"))
    assert row(bench, own.ticket).participant_name == "The Boss"
    assert taken.result is Result.OPENED


SAID = {"en": "its sender is not one of the people", "pl": "nadawca nie należy", "ru": "отправителя нет среди"}


def test_a_stranger_gets_a_ticket_of_their_own_and_a_note_says_why(bench: Bench) -> None:
    box = mailbox_of(bench)
    (mine,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    for language, said in SAID.items():
        eve = f"eve-{language}@z.example"
        by_thread = eml("Give it to me", Message_ID=f"<2{eve}>", From=eve, In_Reply_To="<1@x>")
        by_number = eml("And this", Message_ID=f"<3{eve}>", From=eve, Subject=f"[#{mine.ticket}] No sound")
        notes = set()
        for raw in (by_thread, by_number):
            (taken,) = Intake(bench.desk, language, box).take([arrived(bench, raw)])
            letter, note = words(bench, taken.ticket)
            assert (letter.kind, note.kind, note.author) == (Kind.INBOUND, Kind.NOTE, "Third Ring")
            assert said in note.text
            notes.add(note.text)
            detail = bench.desk.read(TicketView(ticket_id(bench, taken.ticket))).result()
            assert detail is not None
            assert [link.number for link in detail.links] == [mine.ticket]
        assert len(notes) == 2
    assert len(words(bench, mine.ticket)) == 1


def test_a_blocked_sender_is_set_aside_whole_and_may_be_let_in_again(bench: Bench) -> None:
    box = mailbox_of(bench)
    bench.do(BlockSender(bench.stamp(), "Spam@x.example"))
    bench.do(BlockSender(bench.stamp(), "@bad.example"))
    taken = take_through(
        bench,
        box,
        eml("Buy", From="SPAM@x.example", Message_ID="<1@x>"),
        eml("Buy", From="anybody@bad.example", Message_ID="<2@x>"),
        eml("Help me", From="marta@x.example", Message_ID="<3@x>"),
        eml("Help me", From="me@notbad.example", Message_ID="<4@x>"),
    )
    assert [one.result for one in taken] == [Result.SET_ASIDE, Result.SET_ASIDE, Result.OPENED, Result.OPENED]
    assert set(aside(bench)) == {
        (Disposition.BLOCKED, "SPAM@x.example"),
        (Disposition.BLOCKED, "anybody@bad.example"),
    }
    (first, *_) = bench.desk.read(AsideLetters()).result()
    assert first.mailbox_id == box.id


def test_people_of_the_desk_are_never_kept_out(bench: Bench) -> None:
    box = mailbox_of(bench)
    bench.do(BlockSender(bench.stamp(), "@desk.example"))
    letter = eml("From my own address", From="ola@desk.example", Message_ID="<1@x>")
    assert take_through(bench, box, letter)[0].result is Result.OPENED


def test_a_report_on_our_letter_counts_whoever_is_blocked(bench: Bench) -> None:
    box = mailbox_of(bench)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    bench.do(BlockSender(bench.stamp(), "@mx.x.example"))
    assert take_through(bench, box, bounce("<ours@desk>", "marta@x.example")) == [Taken(Result.JOINED, taken.ticket)]


def test_spam_is_tagged_closed_and_kept_out_and_can_be_taken_back(bench: Bench) -> None:
    box = mailbox_of(bench)
    (taken,) = take_through(bench, box, eml("Buy", From="Spam <Spam@x.example>", Message_ID="<1@x>"))
    ticket = ticket_id(bench, taken.ticket)
    mark = MarkSpam(bench.stamp(), (ticket,), block=True)
    outcome = bench.do(mark)
    assert (outcome.done, outcome.undo) == (True, True)
    assert tags(bench, taken.ticket) == ("spam",)
    assert row(bench, taken.ticket).state is State.CLOSED
    assert [one.value for one in bench.desk.read(BlockedSenders()).result()] == ["spam@x.example"]
    again = eml("Buy more", From="spam@x.example", Message_ID="<2@x>", In_Reply_To="<1@x>")
    assert take_through(bench, box, again) == [Taken(Result.SET_ASIDE)]
    back = Undo(bench.stamp(), mark.stamp.id)
    assert bench.do(back).done
    assert (tags(bench, taken.ticket), row(bench, taken.ticket).state) == ((), State.NEW)
    assert bench.desk.read(BlockedSenders()).result() == ()
    assert bench.do(Undo(bench.stamp(), back.stamp.id)).done
    assert [one.who for one in bench.desk.read(BlockedSenders()).result()] == ["Ola Zielińska"]


def test_spam_never_blocks_ourselves(bench: Bench) -> None:
    box = mailbox_of(bench)
    (taken,) = take_through(bench, box, eml("Note to self", From="ola@desk.example", Message_ID="<1@x>"))
    assert bench.do(MarkSpam(bench.stamp(), (ticket_id(bench, taken.ticket),), block=True)).done
    assert bench.desk.read(BlockedSenders()).result() == ()


def test_who_writes_faster_than_anybody_can_gets_no_clock_for_each_letter(bench: Bench) -> None:
    box = mailbox_of(bench)
    letters = [
        eml(f"Disk is full {number}", Message_ID=f"<{number}@x>", Date=f"Mon, 2 Mar 2026 10:{number:02}:00 +0000")
        for number in range(MOST + 3)
    ]
    taken = [*take_through(bench, box, *letters[:10]), *take_through(bench, box, *letters[10:])]
    states = [row(bench, one.ticket).state for one in taken]
    assert states == [State.NEW] * MOST + [State.ON_HOLD] * 3
    assert [tags(bench, one.ticket) for one in taken[-3:]] == [("flood",)] * 3
    assert all(row(bench, one.ticket).due_at is None for one in taken[-3:])
    # Somebody else is not held up by it, and neither is the same one the next day.
    later = eml("Still full", Message_ID="<later@x>", Date="Mon, 2 Mar 2026 11:50:00 +0000")
    other = eml("No sound", Message_ID="<other@x>", From="jan@y.example", Date="Mon, 2 Mar 2026 10:23:00 +0000")
    assert [one.result for one in take_through(bench, box, later, other)] == [Result.OPENED] * 2


def test_dates_do_not_hide_how_fast_letters_come(bench: Bench) -> None:
    box = mailbox_of(bench)
    ours, intake = ours_of(bench.desk), Intake(bench.desk, "pl", box)

    def came(number: int, minute: int) -> Incoming:
        date = f"{number % 28 + 1} Feb 2026 {number % 24:02}:00:00 +0000"
        raw = eml(f"Disk is full {number}", Message_ID=f"<{number}@x>", Date=date)
        raw = f"Received: by mx.desk.example; Mon, 2 Mar 2026 11:{minute:02}:00 +0000\r\n".encode() + raw
        return incoming(raw, read(raw, ours), bench.clock.now())

    taken = [*intake.take([came(number, 30) for number in range(MOST - 1)]), *intake.take([came(40, 31)])]
    assert {one.result for one in taken} == {Result.OPENED}
    (last,) = intake.take([came(41, 32)])
    assert tags(bench, last.ticket) == ("flood",)
    # The same letters at the pace of a person: brought in one go after a week in which nobody fetched them.
    slow = [
        eml(f"{number}", Message_ID=f"<s{number}@x>", From="jan@y.example", Date=f"{number % 28 + 1} Feb 2026 10:00:00")
        for number in range(MOST + 2)
    ]
    assert {one.result for one in take_through(bench, box, *slow)} == {Result.OPENED}


def test_who_is_away_stops_no_clock_and_wakes_nobody(bench: Bench) -> None:
    box = mailbox_of(bench)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>", Date="Mon, 2 Mar 2026 10:00:00 +0000"))
    waits = row(bench, taken.ticket).waiting_since
    away = {"Auto_Submitted": "auto-replied", "In_Reply_To": "<1@x>", "Date": "Mon, 2 Mar 2026 10:05:00 +0000"}
    (joined,) = take_through(bench, box, eml("I am away", Message_ID="<2@x>", **away))
    assert joined == Taken(Result.JOINED, taken.ticket)
    assert waits is not None
    assert (row(bench, taken.ticket).waiting_since, row(bench, taken.ticket).state) == (waits, State.NEW)
    ticket = ticket_id(bench, taken.ticket)
    bench.do(SetState(bench.stamp(), (ticket,), State.SOLVED))
    take_through(bench, box, eml("Still away", Message_ID="<3@x>", **away))
    assert row(bench, taken.ticket).state is State.SOLVED


def test_in_a_thread_they_join_quietly(bench: Bench) -> None:
    box = mailbox_of(bench)
    (first,) = take_through(bench, box, eml(Message_ID="<0@x>", Date="Mon, 2 Mar 2026 10:00:00 +0000"))
    thread = [
        eml(
            f"More {number}",
            Message_ID=f"<{number}@x>",
            In_Reply_To="<0@x>",
            Date=f"Mon, 2 Mar 2026 10:{number:02}:00 +0000",
        )
        for number in range(1, MOST)
    ]
    take_through(bench, box, *thread)
    bench.clock.at -= timedelta(hours=1, minutes=35)
    send(bench, ticket_id(bench, first.ticket), "<ours@desk>")
    assert row(bench, first.ticket).state is State.PENDING
    one_more = eml("Again", Message_ID="<more@x>", In_Reply_To="<ours@desk>", Date="Mon, 2 Mar 2026 10:40:00 +0000")
    bench.clock.at += timedelta(hours=1, minutes=35)
    assert take_through(bench, box, one_more) == [Taken(Result.JOINED, first.ticket)]
    assert row(bench, first.ticket).state is State.PENDING
    assert row(bench, first.ticket).waiting_since is None
    assert tags(bench, first.ticket) == ("flood",)


def sent(bench: Bench, ticket: Id, kind: Kind, header_id: str | None) -> Id:
    said = NewMessage(
        id=bench.new_id(),
        kind=kind,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="It has arrived.",
        author="Third Ring",
        header_id=header_id,
    )
    bench.do(AddMessage(bench.stamp(), ticket, said, delivery=Delivery.SENT))
    return said.id


@pytest.mark.parametrize("kind", [Kind.OUTBOUND, Kind.AUTOMATIC])
def test_a_bounce_finds_its_letter(bench: Bench, kind: Kind) -> None:
    box = mailbox_of(bench)
    for known_by in ("message-id", "id in it", "mark"):
        find_bounced(bench, box, kind, known_by)


def find_bounced(bench: Bench, box: Mailbox, kind: Kind, known_by: str) -> None:
    (taken,) = take_through(bench, box, eml(Message_ID=f"<1 {known_by}@x>"))
    name = "<ours@desk>" if known_by == "message-id" else None
    ours = sent(bench, ticket_id(bench, taken.ticket), kind, name)
    about = {"message-id": "<ours@desk>", "id in it": header_id_of(ours, box.address), "mark": "<other@provider>"}
    mark = f"X-Third-Ring: {ours.hex}.1\r\n" if known_by == "mark" else ""
    assert take_through(bench, box, bounce(about[known_by], "marta@x.example", mark=mark)) == [
        Taken(Result.JOINED, taken.ticket)
    ]
    found = next(one for one in words(bench, taken.ticket) if one.id == ours)
    assert found.delivery is Delivery.BOUNCED
    # Nobody has to do anything about a letter that nobody wrote.
    assert row(bench, taken.ticket).failed == (kind is Kind.OUTBOUND)
