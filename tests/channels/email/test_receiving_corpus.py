"""Letters as the world writes them, through a real mail server: what the desk holds is what was on the server."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import select

from console.channels.email.arrival import incoming
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.domain.disposition import Disposition
from console.store.models import AsideLetter, Message
from tests.channels.email.receiving import receive, set_up
from tests.mail_servers import MailServer
from tests.making import Bench

HERE = Path(__file__).parent / "letters"
PART = {"quick": 60, "long": 10_000}
"""Of the shared letters; all of them are read without a server by test_corpus.py each time."""


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


def through_a_server(bench: Bench, server: MailServer, letters: list[Path]) -> None:
    user = server.user()
    mailbox = set_up(bench, server, user)
    # No server takes a letter of nothing, and some take none with NUL.
    raw = [one for one in (path.read_bytes() for path in letters) if one.strip()]
    server.deliver(user, *raw)
    receive(bench, mailbox)
    receive(bench, mailbox)
    # As the server gives them: it changes line ends, and what was no byte of a letter.
    given = server.folder(user)
    assert len(given) == len(raw)
    ours = ours_of(bench.desk)
    arrived = [incoming(one, read(one, ours), bench.clock.now()) for one in given]
    dropped = Disposition.OWN_NOTIFICATION_LOOP
    wanted = {one.id for one in arrived if one.letter.disposition != dropped}
    with bench.desk._hub.reader.connect() as connection:
        messages = set(connection.execute(select(Message.id).where(Message.original.is_not(None))).scalars())
        aside = dict(connection.execute(select(AsideLetter.id, AsideLetter.disposition)).tuples().all())
    assert messages | aside.keys() == wanted
    assert not {Disposition.BROKEN, Disposition.TOO_LARGE} & set(aside.values())


def test_our_own_letters(bench: Bench, mail_server: MailServer) -> None:
    through_a_server(bench, mail_server, sorted(HERE.glob("*.eml")))


def test_the_shared_letters(bench: Bench, mail_server: MailServer, shared_data: Path) -> None:
    found = sorted((shared_data / "mail" / "open").glob("*.eml"))
    if not found:
        pytest.skip("shared/data holds no letters")
    random.Random(9).shuffle(found)
    through_a_server(bench, mail_server, found[: PART[hypothesis.settings.get_current_profile_name()]])
