"""Whoever begins a conversation is told once that it has arrived, and nobody who would answer by itself is."""

from __future__ import annotations

from console.channels.email.arrival import Result, Taken
from console.commands.desk import SetSetting
from console.commands.joining import Merge, Unmerge
from console.domain.acknowledging import PER_ADDRESS
from console.domain.mailboxes import message_of
from console.domain.messages import Delivery, Kind
from console.domain.tickets import State
from console.queries.participant import Person
from console.queries.search import SearchTickets
from tests.channels.email.arriving import (
    bounce,
    eml,
    mailbox_of,
    outgoing,
    row,
    send,
    take_through,
    ticket_id,
    words,
)
from tests.making import Bench


def test_it_tells_the_number_in_the_language_of_the_person(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    bench.person("Irina Volkova", email="irina@x.example", language="ru")
    taken = take_through(
        bench,
        box,
        eml("Nothing works since yesterday evening.", Message_ID="<1@x>"),
        eml("Help me please", Message_ID="<2@x>", From="irina@x.example"),
    )
    first, second = sorted(outgoing(bench, box), key=lambda letter: letter.number)
    assert first.text.startswith("Hello Marta,")
    assert f"#{taken[0].ticket}" in first.text
    assert second.text.startswith("Здравствуйте, Irina!")
    assert "{" not in first.text + second.text
    assert "\n\n\n" not in first.text + second.text
    assert first.automatic
    assert (first.in_reply_to, first.references) == ("<1@x>", ("<1@x>",))
    assert first.subject == f"Re: No sound [#{taken[0].ticket}]"
    assert [(one.name, one.email) for one in first.to] == [("Marta Nowak", "marta@x.example")]
    assert message_of(first.header_id) == first.id


def test_it_is_no_answer_and_no_news(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    letter, told = words(bench, taken.ticket)
    assert (told.kind, told.delivery, told.author) == (Kind.AUTOMATIC, Delivery.QUEUED, "Third Ring")
    found = row(bench, taken.ticket)
    assert (found.state, found.public_count, found.preview) == (State.NEW, 1, letter.text)
    assert found.waiting_since == letter.at
    (person,) = bench.desk.read(Person(found.participant_id)).result().contacts  # type: ignore[arg-type,union-attr]
    assert person.at == letter.at


def test_the_words_of_the_mailbox_stand_in_it_and_lines_without_a_value_do_not(bench: Bench) -> None:
    words_ = "{pl: Dzień dobry}{en: Hello {first_name}}\nNumber {ticket}\nSee {link}\nWe are here {hours}"
    box = mailbox_of(bench, acknowledges=True, acknowledgement=words_)
    take_through(bench, box, eml(Message_ID="<1@x>", From="numbers123@x.example"))
    (told,) = outgoing(bench, box)
    assert "{" not in told.text
    assert "Number #" in told.text
    assert "See" not in told.text
    bench.do(SetSetting(bench.stamp(), "hours", "8 to 16"))
    take_through(bench, box, eml(Message_ID="<2@x>", From="Jan <jan@y.example>"))
    assert "We are here 8 to 16" in outgoing(bench, box)[1].text


def test_once_for_a_conversation_and_its_answers_find_home(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    (told,) = outgoing(bench, box)
    thanks = eml("Thank you", Message_ID="<2@x>", In_Reply_To=told.header_id)
    assert take_through(bench, box, thanks) == [Taken(Result.JOINED, taken.ticket)]
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    take_through(bench, box, eml("Again", Message_ID="<3@x>", In_Reply_To="<ours@desk>"))
    assert len(outgoing(bench, box)) == 1


NOT_TOLD: list[dict[str, str]] = [
    {"Precedence": "bulk"},
    {"List_Id": "<news.x>"},
    {"Auto_Submitted": "auto-generated"},
    {"Auto_Submitted": "auto-replied"},
    {"X_Auto_Response_Suppress": "All"},
    {"X_Loop": "yes"},
    {"Return_Path": "<>"},
    {"From": "no-reply@x.example"},
    {"From": "no-reply@x.example", "Reply_To": "victim@v.example"},
    {"From": "Ola <ola@desk.example>"},
    {"From": "help@desk.example"},
    {"Date": "Sat, 28 Feb 2026 10:00:00 +0000"},
]


def test_who_is_not_told(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    for number, headers in enumerate(NOT_TOLD):
        fields = {"Message_ID": f"<{number}@x>", "From": f"Somebody <p{number}@x.example>", **headers}
        take_through(bench, box, eml(**fields))
        assert outgoing(bench, box) == (), headers


def test_only_where_the_mailbox_says_so(bench: Bench) -> None:
    silent = mailbox_of(bench)
    closed = mailbox_of(bench, "closed@desk.example", acknowledges=True, active=False)
    mute = mailbox_of(bench, "mute@desk.example", acknowledges=True)
    for number, box in enumerate((silent, closed)):
        take_through(bench, box, eml(f"Letter {number}", Message_ID=f"<{number}@x>"))
        assert outgoing(bench, box) == ()
    take_through(bench, mute, eml("Letter", Message_ID="<9@x>"))
    assert len(outgoing(bench, mute)) == 1


def test_nobody_is_written_to_where_letters_come_back(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    take_through(bench, box, eml(Message_ID="<1@x>"))
    (told,) = outgoing(bench, box)
    take_through(bench, box, bounce(told.header_id, "marta@x.example"))
    # Written before the report came: that they write does not yet prove that they can be reached.
    before = eml("Another matter", Message_ID="<2@x>", Date="Mon, 2 Mar 2026 10:30:00 +0000")
    take_through(bench, box, before)
    assert [one.id for one in outgoing(bench, box)] == []


def test_five_a_day_and_more_the_next_day(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    take_through(bench, box, *(eml(f"{number}", Message_ID=f"<{number}@x>") for number in range(PER_ADDRESS + 3)))
    assert len(outgoing(bench, box)) == PER_ADDRESS
    bench.pass_time(days=1, seconds=1)
    take_through(bench, box, eml("Morning", Message_ID="<m@x>", Date="Tue, 3 Mar 2026 11:50:00 +0000"))
    assert len(outgoing(bench, box)) == PER_ADDRESS + 1


def test_old_dates_do_not_bring_more_of_them(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    for number in range(PER_ADDRESS + 2):
        # A minute less than a day ago when it comes: by its date alone it would soon be out of the count.
        written = f"Sun, 1 Mar 2026 12:{number * 2 + 1:02}:00 +0000"
        take_through(bench, box, eml(f"{number}", Message_ID=f"<{number}@x>", Date=written))
        bench.pass_time(minutes=2)
    assert len(outgoing(bench, box)) == PER_ADDRESS


def test_joined_tickets_show_the_last_words_of_people(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    one, other = take_through(bench, box, eml("First", Message_ID="<1@x>"), eml("Second", Message_ID="<2@x>"))
    merge = Merge(bench.stamp(), ticket_id(bench, other.ticket), ticket_id(bench, one.ticket))
    assert bench.do(merge).done
    found = row(bench, one.ticket)
    assert found.preview in {"First", "Second"}
    assert (found.state, found.waiting_since is not None) == (State.NEW, True)
    assert bench.do(Unmerge(bench.stamp(), ticket_id(bench, other.ticket))).done


def test_its_words_are_not_searched(bench: Bench) -> None:
    box = mailbox_of(bench, acknowledges=True)
    take_through(bench, box, eml(Message_ID="<1@x>"))
    assert "thank you for writing" in outgoing(bench, box)[0].text
    assert bench.desk.read(SearchTickets("thank writing")).result() == ()


def test_two_desks_that_answer_each_other_come_to_an_end(bench: Bench) -> None:
    """The other one hides that it is a machine: no headers, a new subject, a new Message-ID each time."""
    box = mailbox_of(bench, acknowledges=True)
    told, heard = 0, [eml("We have a question", From="help@other.example", Message_ID="<0@y>")]
    for turn in range(1, 60):
        take_through(bench, box, *heard)
        waiting = outgoing(bench, box)[told:]
        if not waiting:
            break
        told += len(waiting)
        bench.pass_time(seconds=5)
        date = bench.clock.now().strftime("%a, %d %b %Y %H:%M:%S +0000")
        heard = [
            eml(f"Your request {turn}.{each} is received", From="help@other.example", Subject=f"Case {turn}", Date=date)
            for each, _ in enumerate(waiting)
        ]
    assert turn == told + 1 == PER_ADDRESS + 1


def test_two_desks_of_ours(bench: Bench) -> None:
    """The word of the other desk that our letter has arrived is one more letter of the conversation."""
    box = mailbox_of(bench, acknowledges=True)
    for polite in (True, False):
        name = f"desk-{polite}@other.example"
        before = len(outgoing(bench, box))
        take_through(bench, box, eml("A question", From=name, Message_ID=f"<{name}>"))
        told = next(one for one in outgoing(bench, box) if one.to[0].email == name)
        headers = {"Auto_Submitted": "auto-replied"} if polite else {}
        back = eml("Received", From=name, In_Reply_To=told.header_id, Message_ID=f"<1{name}>", **headers)
        (taken,) = take_through(bench, box, back)
        assert taken.result is Result.JOINED
        assert len(outgoing(bench, box)) == before + 1
