"""A lead connects a mailbox from the palette, is told what is wrong, sees how it is, changes and removes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit

from console.commands.health import TellHealth
from console.domain.health import Condition, Health, Work
from console.domain.link import Trouble
from console.domain.mailboxes import Mailbox, Security
from console.queries.mailboxes import Mailboxes
from tests.e2e.agent import Agent
from tests.mail_servers import PASSWORD, MailServer
from tests.making import Bench
from tests.ring import Ring, a_ring

Seat = Callable[..., Agent]


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    with a_ring(made):
        yield made


def writes(agent: Agent, field: QLineEdit, words: str) -> None:
    agent.clicks(field)
    agent.presses("Ctrl+A")
    agent.types(words)


def told(bench: Bench, mailbox: Mailbox) -> None:
    """As the gateway does."""
    at = bench.clock.now()
    trouble = Trouble("The mail server does not answer.", "127.0.0.1 kept silent for too long.", "Wait.")
    health = Health(bench.new_id(), Work.RECEIVING, mailbox.id, mailbox.name, Condition.TROUBLE, at, at, "", trouble)
    bench.do(TellHealth(bench.stamp(), (health,)))


def test_a_mailbox_is_connected_tried_watched_changed_and_removed(
    ola: Seat, bench: Bench, ring: Ring, mail_server: MailServer
) -> None:
    user = mail_server.user()
    agent = ola()
    assert not agent.window.channels_mark.isVisible()
    agent.presses("Ctrl+K")
    agent.types("connect a mailbox")
    agent.waits_for_quiet()
    agent.presses("Enter")
    section = agent.window.pages.mailboxes
    agent.waits_until(lambda: section.sheet is not None and section.sheet.isVisible())
    sheet = section.sheet
    assert sheet is not None
    form = sheet.form
    # The focus is in the first field: typing goes on at once.
    agent.types(f"{user}@academy.example")
    assert form.sending.host.text() == "smtp.academy.example"
    writes(agent, form.sign_in.password, "wrong")
    writes(agent, form.receiving.host, "127.0.0.1")
    form.receiving.security.choose(Security.PLAIN.value)
    form.receiving.port.setValue(mail_server.port)
    writes(agent, form.receiving.user, user)
    agent.clicks("Letters are sent")
    agent.clicks("Try receiving")
    agent.waits_for("The mail server does not let the desk in.")
    writes(agent, form.sign_in.password, PASSWORD)
    agent.clicks("Try receiving")
    agent.waits_for("Receiving works.")
    agent.clicks("Save")
    agent.waits_until(lambda: section.sheet is None)
    (mailbox,) = agent.asks(Mailboxes())
    assert mailbox.address == f"{user}@academy.example"
    assert mailbox.sending is None
    assert list(ring.entries.values()) == [PASSWORD]
    agent.waits_for("Mail: starting")

    told(bench, mailbox)
    agent.waits_for("Mail: does not receive")
    agent.clicks(agent.window.channels_mark)
    agent.waits_for("127.0.0.1 kept silent for too long.")
    agent.clicks("Mailboxes in Settings")
    agent.clicks(f"Change: {mailbox.name}")
    sheet = section.sheet
    assert sheet is not None
    writes(agent, sheet.form.name, "Support")
    agent.clicks("Save")
    agent.waits_until(lambda: [one.name for one in agent.asks(Mailboxes())] == ["Support"])
    agent.clicks("Change: Support")
    agent.clicks("Remove")
    agent.waits_until(lambda: agent.asks(Mailboxes()) == ())
    agent.waits_until(lambda: not agent.window.channels_mark.isVisible())
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: len(agent.asks(Mailboxes())) == 1)
