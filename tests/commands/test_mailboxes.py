"""Mailboxes that are set otherwise: what was taken in from another account says nothing about the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from console.commands.mailboxes import NoteProgress, NoteProof, SaveMailbox
from console.domain.clock import FixedClock
from console.domain.mailboxes import Mailbox, Security, Server
from console.queries.mailboxes import Progress, ProgressRow
from console.store.place import HubAddress
from console.sync.hub import HubDesk
from tests.making import NOON, OLA, Bench
from tests.server import Server as Postgres
from tests.team import PASSWORD, ROBOT, ask_for_passwords, make_team

ACCOUNT = Server("imap.a.example", 993, Security.TLS, "help")
FOLDERS = ("INBOX", "Other", "")


def places(desk: HubDesk, mailbox: Mailbox) -> list[ProgressRow]:
    found = [desk.read(Progress(mailbox.id, folder)).result() for folder in FOLDERS]
    return [one for one in found if one is not None]


@pytest.fixture
def mailbox(bench: Bench) -> Mailbox:
    mailbox = Mailbox(id=bench.new_id(), name="Help", address="help@desk.example", receiving=ACCOUNT)
    other = msgspec.structs.replace(mailbox, id=bench.new_id(), address="other@desk.example")
    for one in (mailbox, other):
        bench.do(SaveMailbox(bench.stamp(), one))
        for folder in ("INBOX", "Other"):
            assert bench.do(NoteProgress(bench.stamp(), one.id, folder, 1, 40_000)).done
        assert bench.do(NoteProof(bench.stamp(), one.id, seen=True)).done
    return mailbox


@pytest.mark.parametrize(
    "receiving",
    [
        msgspec.structs.replace(ACCOUNT, host="imap.b.example"),
        msgspec.structs.replace(ACCOUNT, port=143),
        msgspec.structs.replace(ACCOUNT, user="new"),
        None,
    ],
)
def test_another_account_is_taken_in_from_its_beginning(
    bench: Bench, mailbox: Mailbox, receiving: Server | None
) -> None:
    bench.do(SaveMailbox(bench.stamp(), msgspec.structs.replace(mailbox, receiving=receiving)))
    assert places(bench.desk, mailbox) == []
    # Of the other mailbox all three stay.
    with bench.desk._hub.reader.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM mail_progress").scalar() == 3


def test_the_same_account_set_otherwise_goes_on(bench: Bench, mailbox: Mailbox) -> None:
    receiving = Server("IMAP.a.example", 993, Security.STARTTLS, "help")
    changed = msgspec.structs.replace(mailbox, name="Support", since_days=3, receiving=receiving)
    bench.do(SaveMailbox(bench.stamp(), changed))
    assert len(places(bench.desk, mailbox)) == 3


def test_who_still_reads_the_old_account_notes_nothing_about_the_new_one(bench: Bench, mailbox: Mailbox) -> None:
    new = msgspec.structs.replace(ACCOUNT, user="new")
    bench.do(SaveMailbox(bench.stamp(), msgspec.structs.replace(mailbox, receiving=new)))
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", 1, 40_050, account=ACCOUNT))
    assert places(bench.desk, mailbox) == []
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", 1, 20, account=new))
    assert [place.uid for place in places(bench.desk, mailbox)] == [20]


@pytest.fixture
def team() -> Iterator[HubAddress]:
    server = Postgres()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


def test_a_lead_of_a_team_may_do_it(team: HubAddress) -> None:
    lead = HubDesk(replace(team, user="ola", password=PASSWORD), OLA, FixedClock(NOON))
    robot = HubDesk(replace(team, user=ROBOT), None, FixedClock(NOON))
    mailbox = Mailbox(id=lead.new_id(), name="Help", address="help@desk.example", receiving=ACCOUNT)
    lead.submit_all([SaveMailbox(lead.stamp(), mailbox)])
    robot.submit_all([NoteProgress(robot.stamp(), mailbox.id, "INBOX", 1, 40_000, account=ACCOUNT)])
    assert len(places(robot, mailbox)) == 1
    new = msgspec.structs.replace(ACCOUNT, user="new")
    lead.submit_all([SaveMailbox(lead.stamp(), msgspec.structs.replace(mailbox, receiving=new))])
    assert places(robot, mailbox) == []
    lead.close()
    robot.close()
