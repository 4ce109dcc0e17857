"""Live chats in the window: what waits rings quietly and can be taken, one's own are a key away, and how they end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.commands.chat_acts import ChatToMail, PassChat
from console.commands.chats import EndChat
from console.commands.tickets import Claim
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.queries.chats import WaitingChat
from console.queries.my_chats import MyChat
from console.queries.ticket import MessageEntry, TicketDetail
from console.sync.desk import Desk
from console.ui.calls.sound import RingSound
from console.ui.calls.speaker import Speaker
from console.ui.chats import text
from console.ui.chats.acts import ACTS, ChatCalls, add_chat_acts
from console.ui.chats.ending import EndSheet
from console.ui.chats.passing import Passing, To
from console.ui.chats.watch import ChatsWatch
from console.ui.shared.actions import Registry
from console.ui.shared.announce import Announcer
from console.ui.shared.keys import key_text
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.conversation.text import said_name
from console.ui.ticket.live import Live

PAUSE_MS = 9_000
"""From one sound to the next: a chat waits two minutes for its first answer, and others are spoken with meanwhile."""

_TOLD_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What chats need of the window."""

    host: QWidget
    on_table: Callable[[], TicketDetail | None]
    """The ticket that is open."""
    enter: Callable[[Id], object]
    """Opens a ticket to write in it."""
    on_phone: Callable[[], bool]
    """A call rings or goes on: nothing else may sound."""
    sound: Callable[[], tuple[str, float]]
    """The device, "" for the computer's own choice, and how loud, 0 to 1."""


class Chats(QObject):
    changed = Signal()
    typing = Signal(object)
    """frozenset of the tickets with a chat whose visitor types now."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        announcer: Announcer,
        around: Surroundings,
        live: Live,
        speaker: Speaker | None = None,
    ) -> None:
        """`speaker` None: a chat that waits is silent."""
        super().__init__(around.host)
        self._work, self._desk, self._registry, self._notices = work, desk, registry, notices
        self._announcer, self._around, self._live = announcer, around, live
        self._rang: dict[Id, WaitingChat] = {}
        self._new: frozenset[Id] = frozenset()
        self.watch = ChatsWatch(work, desk, self)
        self.passing = Passing(look, around.host, self.watch, desk.me)
        self.ending = EndSheet(look, around.host)
        self.sound = RingSound(speaker, around.sound, self, PAUSE_MS) if speaker is not None else None
        add_chat_acts(registry, self._calls())
        self.watch.changed.connect(self._renew)
        work.changed.connect(self._hear)
        live.changed.connect(lambda: registry.refresh(*ACTS))
        self.ending.ended.connect(self._end)
        around.host.installEventFilter(self)

    # What others call

    def take(self, chat: object = None) -> None:
        """Makes a waiting chat mine, the one that waits longest where none is named, and opens it to be answered."""
        waiting = self.watch.waiting
        row = next((one for one in waiting if chat is None or one.id == chat), None)
        if row is None:
            return

        def done(outcome: Outcome) -> None:
            if outcome.done:
                self._around.enter(row.ticket_id)
            else:
                self._notices.refused(outcome)

        self._work.tell(self, Claim(self._desk.stamp(), (row.ticket_id,)), done)

    def next_new(self) -> None:
        """The one of mine with something new that waits longest; where nothing is new, the one after this one."""
        detail = self._around.on_table()
        here = detail.row.id if detail is not None else None
        fresh = [one.ticket_id for one in self.watch.new if one.ticket_id != here]
        if fresh:
            self._around.enter(fresh[0])
            return
        mine = sorted(self.watch.mine, key=lambda one: (one.number, one.id))
        places = [number for number, one in enumerate(mine) if one.ticket_id == here]
        following = mine[(places[0] + 1) % len(mine)] if places else next(iter(mine), None)
        if following is not None:
            self._around.enter(following.ticket_id)

    def read_out(self, entry: MessageEntry) -> None:
        """A line of the chat that is open, for a screen reader."""
        if entry.channel is Channel.CHAT:
            self._announcer.say(said_name(entry, self._desk.me))

    def sounds_changed(self) -> None:
        self._sound()

    def keys(self) -> str:
        """Those that take the chat that waits longest, as they are shown."""
        keys = self._registry.keys_of("chat.take")
        return key_text(keys[0]) if keys else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and self.sound is not None:
            self.sound.quiet()
        return False

    # What waits, and what is new

    def _hear(self, changes: Changes) -> None:
        if changes.touches("visiting"):
            told = self._desk.visiting().items()
            self.typing.emit(frozenset(ticket for ticket, visiting in told if visiting.typing))

    def _renew(self) -> None:
        waiting = {one.id: one for one in self.watch.waiting}
        if self.watch.free:
            # In a rush the first few say all there is to say.
            for one in [one for one in waiting.values() if one.id not in self._rang][:_TOLD_AT_ONCE]:
                self._tell_of(one)
        for chat in self._rang.keys() - waiting.keys():
            self._notices.withdraw(f"chat {chat}")
        self._rang = waiting
        self._tell_new()
        self._sound()
        self._registry.refresh(*ACTS)
        self.changed.emit()

    def _tell_of(self, chat: WaitingChat) -> None:
        self._announcer.say(text.rings(chat, self.keys()), urgent=True)
        name = text.visitor(chat.name)
        self._notices.say(
            Level.QUIET,
            chat.subject,
            lead=translate("chat", "{name} waits in chat.").format(name=name),
            icon="chat-circle-dots",
            action=Way(text.take(), lambda: self.take(chat.id)),
            kind="chat",
            key=f"chat {chat.id}",
            alert=True,
        )

    def _tell_new(self) -> None:
        """Of my own chats, while another program is in front: the window itself shows it in the queue."""
        new = {one.id: one for one in self.watch.new}
        for chat in new.keys() - self._new:
            if not self._around.host.isActiveWindow():
                self._tell_line(new[chat])
        for chat in self._new - new.keys():
            self._notices.withdraw(f"chat new {chat}")
        self._new = frozenset(new)

    def _tell_line(self, chat: MyChat) -> None:
        name = text.visitor(chat.name)
        self._notices.say(
            Level.QUIET,
            chat.subject,
            lead=translate("chat", "Something new in the chat with {name}.").format(name=name),
            icon="chat-circle-dots",
            action=Way(translate("chat", "Open"), lambda: self._around.enter(chat.ticket_id)),
            kind="chat",
            key=f"chat new {chat.id}",
            alert=True,
        )

    def _sound(self) -> None:
        if self.sound is None:
            return
        if self.watch.waiting and self.watch.free and not self._around.on_phone():
            self.sound.ring()
        else:
            self.sound.quiet()

    # What is done with the chat that is open

    def _goes_on(self) -> bool:
        chat = self._live.chat
        return chat is not None and chat.ended_at is None and self.watch.answers and self._around.on_table() is not None

    def _pass_on(self) -> None:
        chat, detail = self._live.chat, self._around.on_table()
        if chat is None or detail is None:
            return
        ticket = detail.row.id

        def give(to: To, words: str) -> None:
            said = translate("chat", "Passed on to: {name}").format(name=to.name)
            self._do(PassChat(self._desk.stamp(), ticket, to.agent, to.team, words), said, "arrow-bend-up-right")

        self.passing.ask(chat, detail.row.owner_id, give)

    def _to_mail(self) -> None:
        chat = self._live.chat
        if chat is None:
            return
        said = translate("chat", "The visitor was told that answers come by e-mail.")
        no_way = translate("chat", "No address of theirs is known, or no mailbox is connected. Ask for it in the chat.")
        self._do(ChatToMail(self._desk.stamp(), chat.id), said, "envelope-simple", no_way)

    def _ask_end(self) -> None:
        chat, detail = self._live.chat, self._around.on_table()
        if chat is not None and detail is not None:
            self.ending.ask(chat, detail.row.subject)

    def _end(self, chat: Id, summary: str, solve: bool) -> None:
        said = translate("chat", "The chat has ended.")
        self._do(EndChat(self._desk.stamp(), chat, summary, solve), said, "check-circle")

    def _do(self, command: Command, said: str, icon: str, no_way: str = "") -> None:
        def done(outcome: Outcome) -> None:
            if outcome.done:
                self._notices.say(Level.TOAST, said, icon=icon, kind="chat", key="chat done")
            elif no_way and outcome.refusal is Refusal.NOT_POSSIBLE:
                lead = translate("refusal", "Not done.")
                self._notices.say(Level.AMBER, no_way, lead=lead, icon="warning", kind="refusal", key="chat refused")
            else:
                self._notices.refused(outcome)

        self._work.tell(self, command, done)

    def _calls(self) -> ChatCalls:
        return ChatCalls(
            take=self.take,
            waits=lambda: bool(self.watch.waiting),
            next_new=self.next_new,
            has_chats=lambda: bool(self.watch.mine),
            pass_on=self._pass_on,
            to_mail=self._to_mail,
            end=self._ask_end,
            goes_on=self._goes_on,
        )
