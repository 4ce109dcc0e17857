"""Which channels a desk has: made of what its people set up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from console.channels.base import Channel
from console.channels.email.oauth import secret_for
from console.channels.email.receiving import Receiving
from console.channels.email.sending import Sending
from console.channels.phone.connection import Tape
from console.channels.phone.listening import Listening
from console.domain.health import Work
from console.domain.ids import NOBODY, Id
from console.domain.mailboxes import Mailbox
from console.domain.moodle import MoodleSite, token_name
from console.domain.pbx import Pbx, PbxKind, secret_name
from console.domain.requests import ADDRESS_SETTING
from console.domain.web import listen, proxies
from console.errors import SecretMissing
from console.gateway.chats import ChatServer
from console.gateway.moodle import MoodleRounds
from console.gateway.pages.after_action import AfterActionPages
from console.gateway.pages.call_in import CallInPages
from console.gateway.pages.consultations import ConsultationPages
from console.gateway.pages.contact import ContactPage
from console.gateway.pages.help import Help
from console.gateway.pages.relay import RelayPages
from console.gateway.pages.requests import RequestPages
from console.gateway.pages.tutor import TutorPages
from console.gateway.pages.webinars import WebinarPages
from console.gateway.pushes import Pushes
from console.gateway.timers import Timers
from console.gateway.web import Web
from console.queries.chats import ChatSites
from console.queries.desk import Settings
from console.queries.mailboxes import Mailboxes
from console.queries.people_import import MoodleList
from console.queries.phone import PbxList
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk

Tapes = Callable[[Pbx], Tape | None]
"""What records the next connection to a phone system; None: nothing does."""

_Set = TypeVar("_Set")
_Made = dict[tuple[Work, Id], tuple[object, Channel]]


class SettingUp:
    """Calls for the channels of a desk; those of which nothing has changed are the same objects as before."""

    def __init__(self, desk: HubDesk, secrets: Secrets, tapes: Tapes | None = None) -> None:
        self._desk = desk
        self._secrets = secrets
        self._tapes = tapes
        self._timers = Timers(desk)
        self._pushes = Pushes(desk)
        self._chats = ChatServer(desk, secrets.again)
        self._pages = (
            *(Help(desk), ContactPage(desk), RequestPages(desk), ConsultationPages(desk), RelayPages(desk)),
            *(WebinarPages(desk), CallInPages(desk), TutorPages(desk), AfterActionPages(desk)),
        )
        self._made: _Made = {}

    def __call__(self) -> Sequence[Channel]:
        """Raises ConsoleError when the hub does not answer."""
        made: _Made = {}
        self._set_up_mailboxes(made)
        self._set_up_phones(made)
        self._set_up_web(made)
        self._set_up_moodle(made)
        self._made = made
        return [self._timers, *(channel for _, channel in made.values())]

    def _set_up_mailboxes(self, made: _Made) -> None:
        for mailbox in self._desk.read(Mailboxes()).result():
            if not mailbox.active:
                continue
            secret = partial(_secret, mailbox, self._secrets)
            if mailbox.receiving is not None:
                self._take(made, Work.RECEIVING, mailbox.id, mailbox, partial(Receiving, self._desk, secret=secret))
            if mailbox.sending is not None:
                self._take(made, Work.SENDING, mailbox.id, mailbox, partial(Sending, self._desk, secret=secret))

    def _set_up_phones(self, made: _Made) -> None:
        for pbx in self._desk.read(PbxList()).result():
            if pbx.active and pbx.kind is PbxKind.ASTERISK:
                self._take(made, Work.PHONE, pbx.id, pbx, self._listening)

    def _set_up_web(self, made: _Made) -> None:
        systems = self._desk.read(PbxList()).result()
        pushing = any(pbx.active and pbx.kind is PbxKind.PUSH for pbx in systems)
        chatting = any(site.active for site in self._desk.read(ChatSites()).result())
        settings = self._desk.read(Settings()).result()
        if pushing or chatting or settings.get(ADDRESS_SETTING):
            parts = (self._pushes, *self._pages, self._chats)
            wanted = listen(settings), proxies(settings)
            self._take(made, Work.WEB, NOBODY, wanted, lambda one: Web(one[0], parts, one[1]))

    def _set_up_moodle(self, made: _Made) -> None:
        for row in self._desk.read(MoodleList()).result():
            if row.site.active:
                self._take(made, Work.MOODLE, row.id, row.site, self._rounds)

    def _rounds(self, site: MoodleSite) -> Channel:
        return MoodleRounds(self._desk, site, partial(_moodle_token, site, self._secrets))

    def _listening(self, pbx: Pbx) -> Channel:
        tapes = self._tapes
        tape = partial(tapes, pbx) if tapes is not None else None
        return Listening(self._desk, pbx, partial(_pbx_secret, pbx, self._secrets), tape=tape)

    def _take(self, made: _Made, work: Work, about: Id, wanted: _Set, make: Callable[[_Set], Channel]) -> None:
        before = self._made.get((work, about))
        same = before is not None and before[0] == wanted
        made[work, about] = before if before is not None and same else (wanted, make(wanted))


def _secret(mailbox: Mailbox, secrets: Secrets, refused: str) -> str:
    return secret_for(mailbox, secrets, refused=refused)


def _moodle_token(site: MoodleSite, secrets: Secrets) -> str:
    found = secrets.again(token_name(site.id))
    if found is None:
        raise SecretMissing(
            "The token of a Moodle is not here.",
            f"The keyring of this computer does not hold the token of {site.name}.",
            f'Give it with: third-ring gateway moodle-token "{site.name}"',
        )
    return found


def _pbx_secret(pbx: Pbx, secrets: Secrets) -> str:
    # Read anew: whoever corrects a wrong secret does so in another process, as a rule.
    found = secrets.again(secret_name(pbx.id))
    if found is None:
        raise SecretMissing(
            "The secret of the phone system is not on this computer.",
            f"The keyring here has no entry for {pbx.user} at {pbx.host}.",
            f"Type it in the settings of the phone system, or here: third-ring gateway pbx-secret “{pbx.name}”",
        )
    return found
