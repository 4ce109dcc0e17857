"""The mailboxes of the desk on the settings page: each with how it is, and the ways to connect, change and drop one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.channels.email.oauth import PROVIDERS, Provider
from console.channels.email.trying import Trying
from console.commands.mailboxes import DropMailbox, SaveMailbox
from console.domain.changes import Changes, Outcome
from console.domain.health import Health
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.domain.rights import Right, may
from console.queries.desk import AgentRow, Agents
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
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import number, translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000
_FORGET_MS = 60_000
"""A mailbox that was removed can be taken back for a while, and then needs its password again."""


class MailboxesSection(QWidget):
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
        super().__init__()
        self._look, self._work, self._desk, self._notices, self._secrets = look, work, desk, notices, secrets
        self._host, self._trying, self._open_ticket, self.providers = host, trying, open_ticket, providers
        self._mailboxes: tuple[Mailbox, ...] = ()
        self._channels: tuple[Health, ...] = ()
        self._me: AgentRow | None = None
        self._settings: dict[str, str] = {}
        self._known = False
        self._shown: list[tuple[Mailbox, text.Standing, bool]] = []
        self._aside = Aside(self)
        self.sheet: MailboxSheet | None = None
        self._heading = Label(look, "", "heading")
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self._card = Card(look)
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self.connect_one = Button(look, "", icon="plus")
        self.connect_one.clicked.connect(lambda: self.open_mailbox(None))
        self.see_aside = Button(look, "", "quiet", icon="tray")
        self.see_aside.clicked.connect(self.open_aside)
        self.aside_sheet: AsideSheet | None = None
        self._waiting = 0
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.connect_one)
        buttons.addWidget(self.see_aside)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._heading, self._about, self._card, self._buttons):
            column.addWidget(part)
        work.changed.connect(self._hear)
        # A gateway that says nothing any more changes nothing: its silence is seen by looking.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self._ask_all()
        self._show()

    @property
    def may_edit(self) -> bool:
        return self._me is None or may(self._me.role, Right.EDIT_DESK)

    @property
    def mailboxes(self) -> tuple[Mailbox, ...]:
        return self._mailboxes

    def open_mailbox(self, mailbox: Mailbox | None) -> None:
        """None: a new one. What was begun in a sheet stays in it until it is saved or given up."""
        if self.sheet is not None and self.sheet.is_about(mailbox.id if mailbox is not None else None):
            self.sheet.open()
            return
        if self.sheet is not None:
            self._let_go()
        surroundings = Surroundings(
            team=self._desk.team is not None,
            settings=self._settings,
            agent=self._me.name if self._me is not None else "",
            may_edit=self.may_edit,
        )
        self.sheet = MailboxSheet(
            self._look,
            self._host,
            self._secrets,
            self.providers,
            self._trying,
            mailbox,
            self._desk.new_id(),
            surroundings,
        )
        self.sheet.saved.connect(self._save)
        self.sheet.removed.connect(self._remove)
        self.sheet.given_up.connect(self._let_go)
        self.sheet.open()
        self.sheet.start()

    def open_aside(self) -> None:
        """The letters that were set aside."""
        if self.aside_sheet is None:
            self.aside_sheet = AsideSheet(
                self._look, self._work, self._desk, self._notices, self._host, self._open_ticket
            )
        self.aside_sheet.open()

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        if changes.touches("mailbox"):
            self._work.ask(self, "mailboxes", Mailboxes(), self._show_mailboxes)
        if changes.touches("channel_health"):
            self._work.ask(self, "channels", Channels(), self._show_channels)
        if changes.touches("aside_letter"):
            self._work.ask(self, "aside", AsideLetters(waiting=True), self._count_aside)
        if changes.touches("setting"):
            self._work.ask(self, "desk", DeskSettings(), self._show_desk)
        if changes.touches("agent"):
            self._work.ask(self, "agents", Agents(), self._show_agents)

    def _ask_all(self) -> None:
        self._work.ask(self, "mailboxes", Mailboxes(), self._show_mailboxes)
        self._work.ask(self, "channels", Channels(), self._show_channels)
        self._work.ask(self, "agents", Agents(), self._show_agents)
        self._work.ask(self, "desk", DeskSettings(), self._show_desk)
        self._work.ask(self, "aside", AsideLetters(waiting=True), self._count_aside)

    def _show_mailboxes(self, mailboxes: tuple[Mailbox, ...]) -> None:
        self._mailboxes, self._known = mailboxes, True
        self._show()

    def _show_channels(self, channels: tuple[Health, ...]) -> None:
        self._channels = channels
        self._show()

    def _show_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((one for one in agents if one.id == self._desk.me), None)
        self._show()

    def _count_aside(self, letters: tuple[AsideRow, ...]) -> None:
        self._waiting = len(letters)
        self._show()

    def _show_desk(self, settings: dict[str, str]) -> None:
        self._settings = settings

    # What is shown

    def _show(self) -> None:
        self._heading.setText(translate("mailboxes", "Mailboxes"))
        about = translate("mailboxes", "Letters to these addresses become tickets, and answers leave from them.")
        if not self.may_edit:
            about += " " + translate("mailboxes", "A lead or an administrator can change them.")
        elif self._known and not self._mailboxes:
            about = translate(
                "mailboxes",
                "No mailbox is connected yet. With one, letters become tickets and answers leave by e-mail.",
            )
        self._about.setText(about)
        self.connect_one.setText(translate("mailboxes", "Connect a mailbox"))
        self.connect_one.setVisible(self.may_edit)
        self.see_aside.setText(
            translate("mailboxes", "Letters set aside: {count}").format(count=number(self._waiting))
            if self._waiting
            else translate("mailboxes", "Letters set aside")
        )
        self._card.setVisible(bool(self._mailboxes))
        now = self._desk.now()
        shown = [(one, text.standing(one, self._channels, now)) for one in self._mailboxes]
        marks = [(one, standing, self.may_edit) for one, standing in shown]
        if marks == self._shown:
            return
        self._shown = marks
        focused = self.focusWidget()
        where = focused.accessibleName() if focused is not None and self._card.isAncestorOf(focused) else ""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, (mailbox, standing) in enumerate(shown):
            if at:
                self._rows.addWidget(Hairline(self._look))
            row = MailboxRow(self._look, mailbox, standing, may_edit=self.may_edit)
            row.opened.connect(lambda mailbox=mailbox: self.open_mailbox(mailbox))
            self._rows.addWidget(row)
            if where and row.open.accessibleName() == where:
                row.open.setFocus()

    # What is done

    def _save(self, mailbox: Mailbox) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                if self.sheet is not None:
                    self.sheet.refuse(outcome.refusal)
                return
            self._let_go()
            self._notices.say(
                Level.TOAST,
                translate("mailboxes", "{name} is kept as you set it.").format(name=mailbox.name),
                icon="envelope-simple",
            )

        self._work.tell(self, SaveMailbox(self._desk.stamp(), mailbox), done)

    def _remove(self, mailbox: Mailbox) -> None:
        slot = f"forget {mailbox.id}"

        def back() -> None:
            self._work.never(self, slot)
            self._work.tell(self, SaveMailbox(self._desk.stamp(), mailbox))

        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._let_go()
            self._notices.say(
                Level.TOAST,
                translate("mailboxes", "Its tickets and letters stay."),
                lead=translate("mailboxes", "{name} is not connected any more.").format(name=mailbox.name),
                icon="envelope-simple",
                undo=back,
            )
            self._work.later(self, slot, _FORGET_MS, lambda: self._forget(mailbox.id))

        self._work.tell(self, DropMailbox(self._desk.stamp(), mailbox.id), done)

    def _forget(self, mailbox: Id) -> None:
        self._aside.do(
            lambda: self._secrets.remove(secret_name(mailbox)),
            lambda _: None,
            lambda error: self._notices.trouble(error) if error is not None else None,
        )

    def _let_go(self) -> None:
        if self.sheet is not None:
            self.sheet.leave()
            self.sheet.deleteLater()
            self.sheet = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
