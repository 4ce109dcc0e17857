"""Which channels a desk has: made of what its people set up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from console.channels.base import Channel
from console.channels.email.oauth import secret_for
from console.channels.email.receiving import Receiving
from console.channels.email.sending import Sending
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.gateway.timers import Timers
from console.queries.mailboxes import Mailboxes
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk

Secret = Callable[[str], str]


class SettingUp:
    """Calls for the channels of a desk; those of which nothing has changed are the same objects as before."""

    def __init__(self, desk: HubDesk, secrets: Secrets) -> None:
        self._desk = desk
        self._secrets = secrets
        self._timers = Timers(desk)
        self._made: dict[tuple[Work, Id], tuple[Mailbox, Channel]] = {}

    def __call__(self) -> Sequence[Channel]:
        """Raises ConsoleError when the hub does not answer."""
        made: dict[tuple[Work, Id], tuple[Mailbox, Channel]] = {}
        for mailbox in self._desk.read(Mailboxes()).result():
            if not mailbox.active:
                continue
            secret = partial(_secret, mailbox, self._secrets)
            if mailbox.receiving is not None:
                self._take(made, Work.RECEIVING, mailbox, lambda one, key: Receiving(self._desk, one, key), secret)
            if mailbox.sending is not None:
                self._take(made, Work.SENDING, mailbox, lambda one, key: Sending(self._desk, one, key), secret)
        self._made = made
        return [self._timers, *(channel for _, channel in made.values())]

    def _take(
        self,
        made: dict[tuple[Work, Id], tuple[Mailbox, Channel]],
        work: Work,
        mailbox: Mailbox,
        make: Callable[[Mailbox, Secret], Channel],
        secret: Secret,
    ) -> None:
        before = self._made.get((work, mailbox.id))
        same = before is not None and before[0] == mailbox
        made[work, mailbox.id] = before if before is not None and same else (mailbox, make(mailbox, secret))


def _secret(mailbox: Mailbox, secrets: Secrets, refused: str) -> str:
    return secret_for(mailbox, secrets, refused=refused)
