"""The section of the settings with the chats of the company's pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from console.commands.chats import DropChatSite, SaveChatSite
from console.domain.chat_limits import usual_limit
from console.domain.chats import ChatSite, secret_name
from console.domain.health import Health
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.web import LISTEN, listen
from console.queries.chats import ChatSites
from console.queries.desk import AgentRow, Agents, Settings
from console.queries.health import Channels
from console.queries.mailboxes import Mailboxes
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.sync.desk import Desk
from console.ui.calls.speaker import Speaker
from console.ui.settings.chats import text
from console.ui.settings.chats.here import ChatsHere
from console.ui.settings.chats.limits import ChatLimits
from console.ui.settings.chats.sheet import ChatSheet
from console.ui.settings.entries import EntryRow
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.aside import Aside
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000
_FORGET_MS = 60_000
"""A chat that was removed can be taken back for a while, and then needs its secret again."""


class ChatsSection(EntriesSection[ChatSite, ChatSheet]):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        secrets: Secrets,
        host: QWidget,
        options: Options,
        keep_options: Callable[[], None],
        chime: Speaker | None = None,
    ) -> None:
        """`host` is what a chat opens over; `chime` None: nothing is heard here."""
        super().__init__(look, work, desk, notices, host)
        self._secrets = secrets
        self._channels: tuple[Health, ...] = ()
        self._mailboxes: tuple[Mailbox, ...] = ()
        self._listen = LISTEN
        self._aside = Aside(self)
        self.limits = ChatLimits(look, work, desk)
        self.here = ChatsHere(look, options, keep_options, chime)
        self.column.addWidget(self.limits)
        self.column.addWidget(self.here)
        # A gateway that says nothing any more changes nothing: its silence is seen by looking.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.show_all)
        self._timer.start()
        self.follow("chat_site", ChatSites(), self.take_entries)
        self.follow("channel_health", Channels(), self._take_channels)
        self.follow("mailbox", Mailboxes(), self._take_mailboxes)
        self.follow("setting", Settings(), self._take_settings)
        self.follow("agent", Agents(), self._take_people)
        self.show_all()

    # What the desk tells

    def _take_channels(self, channels: tuple[Health, ...]) -> None:
        self._channels = channels
        self.show_all()

    def _take_mailboxes(self, mailboxes: tuple[Mailbox, ...]) -> None:
        self._mailboxes = tuple(one for one in mailboxes if one.active and one.sending is not None)

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._listen = listen(settings)
        self.limits.put_usual(usual_limit(settings))

    def _take_people(self, people: tuple[AgentRow, ...]) -> None:
        self._take_agents(people)
        self.limits.put_people(people, may_edit=self.may_edit)

    # What is shown

    def words(self) -> SectionWords:
        return SectionWords(
            heading=translate("chats", "Chat"),
            about=translate("chats", "Visitors of these pages can ask in a chat. What they write stands in the queue."),
            nothing=translate("chats", "There is no chat on your pages yet. It takes one line in a page."),
            only_leads=translate("chats", "A lead or an administrator can change them."),
            new=translate("chats", "New chat"),
        )

    def mark_of(self, entry: ChatSite) -> object:
        return entry, text.standing(entry, self._channels, self._desk.now())

    def row_of(self, entry: ChatSite) -> EntryRow:
        how = text.standing(entry, self._channels, self._desk.now())
        row = EntryRow(self._look, entry.name, text.below(entry), may_edit=self.may_edit, icon="chat-circle-text")
        row.put_beside(Glyph(self._look, how.icon, how.token), Label(self._look, how.words, "body.name", how.token))
        if how.more:
            token = "text.secondary" if how.fine else how.token
            row.put_below(Label(self._look, how.more, "small", token, wrap=True))
        row.setAccessibleName(f"{entry.name}, {text.below(entry)}: {how.words}. {how.more}".strip())
        return row

    def sheet_for(self, entry: ChatSite | None) -> ChatSheet:
        return ChatSheet(
            self._look,
            self._host,
            self._secrets,
            entry,
            self._desk.new_id(),
            self._mailboxes,
            self._listen,
            team=self._desk.team is not None,
            may_edit=self.may_edit,
        )

    # What is done

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, ChatSite):
            raise TypeError(wanted)
        name = wanted.name

        def say() -> None:
            said = translate("chats", "{name} is kept as you set it.").format(name=name)
            self._notices.say(Level.TOAST, said, icon="chat-circle-text")

        self.keep(SaveChatSite(self._desk.stamp(), wanted), say)

    def remove(self, entry: ChatSite) -> None:
        slot = f"forget {entry.id}"

        def back() -> None:
            self._work.never(self, slot)
            self._work.tell(self, SaveChatSite(self._desk.stamp(), entry))

        self.drop(
            DropChatSite(self._desk.stamp(), entry.id),
            translate("chats", "Its conversations stay."),
            back,
            lead=translate("chats", "{name} is not on any page any more.").format(name=entry.name),
            icon="chat-circle-text",
            done=lambda: self._work.later(self, slot, _FORGET_MS, lambda: self._forget(entry.id)),
        )

    def _forget(self, site: Id) -> None:
        self._aside.do(
            lambda: self._secrets.remove(secret_name(site)),
            lambda _: None,
            lambda error: self._notices.trouble(error) if error is not None else None,
        )
