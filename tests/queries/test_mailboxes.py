"""How far a mailbox has been read is known for as long as the mailbox is."""

from __future__ import annotations

from console.commands.mailboxes import DropMailbox, NoteProgress, SaveMailbox
from console.domain.mailboxes import Mailbox
from console.queries.mailboxes import Progress
from tests.making import Bench


def test_the_last_word_on_a_folder_counts_and_a_proof_is_kept(bench: Bench) -> None:
    mailbox = Mailbox(id=bench.new_id(), name="Help", address="help@desk.example")
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    assert bench.desk.read(Progress(mailbox.id, "INBOX")).result() is None
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", 7, 11))
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", 7, 12, bench.clock.now()))
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", 7, 13))
    row = bench.desk.read(Progress(mailbox.id, "INBOX")).result()
    assert row is not None
    assert (row.uid_validity, row.uid) == (7, 13)
    assert row.proved_at is not None
    assert bench.do(DropMailbox(bench.stamp(), mailbox.id)).done
    assert bench.desk.read(Progress(mailbox.id, "INBOX")).result() is None
