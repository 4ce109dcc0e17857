"""The mailboxes of the desk on the settings page: each with how it is, and the ways to connect, change and drop one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from console.channels.email.oauth import PROVIDERS, Provider
from console.channels.email.trying import Trying
from console.commands.mailboxes import DropMailbox, SaveMailbox
from console.domain.health import Health
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.queries.desk import Settings as DeskSettings
from console.queries.health import Channels
from console.queries.mail import AsideLetters, AsideRow
from console.queries.mailboxes import Mailboxes
from console.settings.secrets import Secrets
from console.sync.desk import Desk
from console.ui.settings.aside.sheet import AsideSheet
from console.ui.settings.mailboxes import text
from console.ui.settings.mailboxes.rows import MailboxRow
from console.ui.settings.mailboxes.sheet import MailboxSheet, Surroundings
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import number, translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000
_FORGET_MS = 60_000
"""A mailbox that was removed can be taken back for a while, and then needs its password again."""


class MailboxesSection(EntriesSection[Mailbox, MailboxSheet]):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        secrets: Secrets,
        host: QWidget,
        trying: Trying,
        open_ticket: Callable[[Id], object],
        providers: Mapping[Login, Provider] = PROVIDERS,
    ) -> None:
        """`host` is what a mailbox opens over."""
        super().__init__(look, work, desk, notices, host)
        self._secrets, self._trying, self._open_ticket, self.providers = secrets, trying, open_ticket, providers
        self._channels: tuple[Health, ...] = ()
        self._settings: dict[str, str] = {}
        self._aside = Aside(self)
        self.see_aside = Button(look, "", "quiet", icon="tray")
        self.see_aside.clicked.connect(self.open_aside)
        self.aside_sheet: AsideSheet | None = None
        self._waiting = 0
        self.buttons.insertWidget(1, self.see_aside)
        # A gateway that says nothing any more changes nothing: its silence is seen by looking.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.show_all)
        self._timer.start()
        self.follow("mailbox", Mailboxes(), self.take_entries)
        self.follow("channel_health", Channels(), self._take_channels)
        self.follow("setting", DeskSettings(), self._take_settings)
        self.follow("aside_letter", AsideLetters(waiting=True), self._count_aside)
        self.show_all()

    def open_aside(self) -> None:
        """The letters that were set aside."""
        if self.aside_sheet is None:
            self.aside_sheet = AsideSheet(
                self._look, self._work, self._desk, self._notices, self._host, self._open_ticket
            )
        self.aside_sheet.open()

    # What the desk tells

    def _take_channels(self, channels: tuple[Health, ...]) -> None:
        self._channels = channels
        self.show_all()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def _count_aside(self, letters: tuple[AsideRow, ...]) -> None:
        self._waiting = len(letters)
        self.show_all()

    # What is shown

    def words(self) -> SectionWords:
        return SectionWords(
            heading=translate("mailboxes", "Mailboxes"),
            about=translate("mailboxes", "Letters to these addresses become tickets, and answers leave from them."),
            nothing=translate(
                "mailboxes",
                "No mailbox is connected yet. With one, letters become tickets and answers leave by e-mail.",
            ),
            only_leads=translate("mailboxes", "A lead or an administrator can change them."),
            new=translate("mailboxes", "Connect a mailbox"),
        )

    def show_all(self) -> None:
        self.see_aside.setText(
            translate("mailboxes", "Letters set aside: {count}").format(count=number(self._waiting))
            if self._waiting
            else translate("mailboxes", "Letters set aside")
        )
        super().show_all()

    def mark_of(self, entry: Mailbox) -> object:
        return entry, self._standing(entry)

    def row_of(self, entry: Mailbox) -> MailboxRow:
        return MailboxRow(self._look, entry, self._standing(entry), may_edit=self.may_edit)

    def _standing(self, mailbox: Mailbox) -> text.Standing:
        return text.standing(mailbox, self._channels, self._desk.now())

    def sheet_for(self, entry: Mailbox | None) -> MailboxSheet:
        surroundings = Surroundings(
            team=self._desk.team is not None,
            settings=self._settings,
            agent=self.me.name if self.me is not None else "",
            may_edit=self.may_edit,
        )
        return MailboxSheet(
            self._look,
            self._host,
            self._secrets,
            self.providers,
            self._trying,
            entry,
            self._desk.new_id(),
            surroundings,
        )

    # What is done

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, Mailbox):
            raise TypeError(wanted)
        name = wanted.name

        def say() -> None:
            self._notices.say(
                Level.TOAST,
                translate("mailboxes", "{name} is kept as you set it.").format(name=name),
                icon="envelope-simple",
            )

        self.keep(SaveMailbox(self._desk.stamp(), wanted), say)

    def remove(self, entry: Mailbox) -> None:
        slot = f"forget {entry.id}"

        def back() -> None:
            self._work.never(self, slot)
            self._work.tell(self, SaveMailbox(self._desk.stamp(), entry))

        self.drop(
            DropMailbox(self._desk.stamp(), entry.id),
            translate("mailboxes", "Its tickets and letters stay."),
            back,
            lead=translate("mailboxes", "{name} is not connected any more.").format(name=entry.name),
            icon="envelope-simple",
            done=lambda: self._work.later(self, slot, _FORGET_MS, lambda: self._forget(entry.id)),
        )

    def _forget(self, mailbox: Id) -> None:
        self._aside.do(
            lambda: self._secrets.remove(secret_name(mailbox)),
            lambda _: None,
            lambda error: self._notices.trouble(error) if error is not None else None,
        )
