"""Letters that come through a mailbox: what the mailbox adds to them, and whom they bring along."""

from __future__ import annotations

from console.channels.email.arrival import Result
from console.commands.desk import SetSetting
from tests.channels.email.arriving import eml, mailbox_of, row, tags, take_through
from tests.making import Bench


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
        (taken,) = take_through(bench, box, eml(f"From {sender}", From=sender, Message_ID=f"<{sender}>"))
        assert taken.result is not Result.OPENED, sender
        assert taken.ticket is None, sender
