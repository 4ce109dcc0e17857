"""What can be done with an answer that did not leave: once more, to another address, by telephone instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from console.commands.deliveries import Retry, SetDelivery
from console.domain.addresses import is_email, typed_address
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.health import Condition, Health
from console.domain.health import Work as Kind
from console.domain.ids import Id
from console.domain.messages import Address, Delivery
from console.domain.people import IdentityKind
from console.domain.rights import Right, may
from console.domain.tickets import Channel
from console.queries.desk import AgentRow, Agents
from console.queries.health import Channels
from console.queries.participant import IdentityRow, Person, PersonDetail
from console.queries.ticket import MessageEntry
from console.sync.desk import Desk
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import fault
from console.ui.shared.work import Work
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.links import Opener

_SENDS_FOR = timedelta(seconds=30)
"""Handing a letter over takes seconds; what is sent for longer was begun by a gateway that broke off."""


class Ways(QObject):
    """`participant` is the person of the ticket that is shown."""

    mailbox_wanted = Signal()
    told = Signal()
    """A mailbox is in another state than before: letters wait for another reason, or none."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, opener: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._notices, self._opener = look, work, desk, notices, opener
        self._chooser: Chooser | None = None
        self._may_connect = False
        self.participant: Id | None = None
        self.dial: Callable[[str], bool] = lambda _: False
        """Calls a number through the phone system; False where none is."""
        self._senders: dict[Id, Health] = {}
        self._sent_since: dict[Id, datetime] = {}
        work.changed.connect(self._hear)
        self._ask_channels()
        work.ask(self, "me", Agents(), self._know_me)

    def delay(self, entry: MessageEntry) -> str:
        """Why a letter that should be leaving does not; "" where there is nothing more to tell than its state."""
        if entry.delivery is not Delivery.SENDING:
            self._sent_since.pop(entry.id, None)
        elif entry.channel is Channel.EMAIL:
            now = self._desk.now()
            if now - self._sent_since.setdefault(entry.id, now) >= _SENDS_FOR:
                return text.being_looked_up()
        if entry.delivery is Delivery.QUEUED and entry.mailbox is not None and not text.tried_in_vain(entry):
            sender = self._senders.get(entry.mailbox)
            if sender is not None and sender.trouble is not None and not sender.silent(self._desk.now()):
                return text.waits_for_server(fault(sender.trouble.title))
        return ""

    def _hear(self, changes: Changes) -> None:
        if changes.touches("channel_health"):
            self._ask_channels()

    def _ask_channels(self) -> None:
        self._work.ask(self, "channels", Channels(), self._know_channels)

    def _know_channels(self, channels: tuple[Health, ...]) -> None:
        self._senders = {
            one.about: one for one in channels if one.work is Kind.SENDING and one.condition is Condition.TROUBLE
        }
        self.told.emit()

    def buttons(self, entry: MessageEntry, parent: QWidget) -> list[Button]:
        if text.waits_for_mailbox(entry):
            if not self._may_connect:
                return []
            return [self._button(parent, text.connect_mailbox(), self.mailbox_wanted.emit)]
        if text.tried_in_vain(entry):
            return [self._button(parent, text.try_now(), partial(self.try_again, entry))]
        if not text.not_delivered(entry):
            return []
        again = self._button(parent, text.try_again(), partial(self.try_again, entry))
        call = self._button(parent, text.call_instead(), partial(self.call, parent), "phone")
        if entry.channel is not Channel.EMAIL:
            return [again, call]
        return [again, call, self._button(parent, text.other_address(), partial(self.ask_address, entry, parent))]

    def try_again(self, entry: MessageEntry, to: tuple[Address, ...] = ()) -> None:
        stamp = self._desk.stamp()
        if entry.channel is Channel.EMAIL:
            self._work.tell(self, Retry(stamp, entry.id, to=to), self._tried)
        else:
            self._work.tell(self, SetDelivery(stamp, entry.id, Delivery.QUEUED))

    def ask_address(self, entry: MessageEntry, asker: QWidget) -> None:
        """Among those of the person, or one that is typed; those that came back before stand last and say so."""
        tried = {one.email.casefold() for one in entry.sent_to}

        def send(email: str, name: str, _: bool) -> None:
            self.try_again(entry, (Address(name, email),))

        def ask(person: PersonDetail | None) -> None:
            emails = [one for one in _of(person, IdentityKind.EMAIL) if one.value not in tried]
            rows = [
                Row(
                    f"address {one.id}",
                    one.shown,
                    "envelope-simple",
                    partial(send, one.shown, person.name if person is not None else ""),
                    text.came_back_before() if one.failed else "",
                )
                for one in sorted(emails, key=lambda one: one.failed)
            ]

            def free(typed: str) -> Row | None:
                address = typed_address(typed)
                if not is_email(address.email):
                    return None
                shown = text.send_to(address.email)
                return Row("address typed", shown, "paper-plane-tilt", partial(send, address.email, address.name))

            self._ask(asker, Question(text.which_address(), rows=tuple(rows), free=free, nothing=text.type_address()))

        self._with_person(ask)

    def call(self, asker: QWidget) -> None:
        """The numbers of the person: choosing one calls it, where the computer can, and copies it where not."""

        def ask(person: PersonDetail | None) -> None:
            rows = [
                Row(f"number {one.id}", one.shown, "phone-outgoing", partial(self._call_shown, one.shown))
                for one in _of(person, IdentityKind.PHONE)
            ]
            self._ask(asker, Question(text.which_number(), rows=tuple(rows), nothing=text.no_number()))

        self._with_person(ask)

    def _call_shown(self, number: str, _: bool) -> None:
        self.call_number(number)

    def call_number(self, number: str) -> None:
        """Through the phone system; else with the program the computer has for it; else the number is copied."""
        digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
        if not self.dial(digits) and not self._opener(QUrl(f"tel:{digits}")):
            QGuiApplication.clipboard().setText(number)
            self._notices.say(Level.TOAST, text.number_copied(number), icon="phone")

    def _with_person(self, call: Callable[[PersonDetail | None], None]) -> None:
        if self.participant is None:
            call(None)
        else:
            self._work.ask(self, "person", Person(self.participant, 0), call)

    def _ask(self, asker: QWidget, question: Question) -> None:
        host = asker.window()
        if self._chooser is None or self._chooser.parentWidget() is not host:
            if self._chooser is not None:
                self._chooser.deleteLater()
            self._chooser = Chooser(self._look, host)
        self._chooser.ask(question)

    def _tried(self, outcome: Outcome) -> None:
        if outcome.refusal is Refusal.NOT_POSSIBLE:
            self._notices.say(Level.TOAST, text.cannot_retry(), icon="info")

    def _know_me(self, agents: tuple[AgentRow, ...]) -> None:
        me = next((one for one in agents if one.id == self._desk.me), None)
        self._may_connect = me is not None and may(me.role, Right.EDIT_DESK)

    def _button(self, parent: QWidget, words: str, call: Callable[[], object], icon: str | None = None) -> Button:
        button = Button(self._look, words, icon=icon, dense=True, parent=parent)
        button.clicked.connect(lambda _=False: call())
        return button


def _of(person: PersonDetail | None, kind: IdentityKind) -> list[IdentityRow]:
    return [one for one in person.identities if one.kind is kind] if person is not None else []
