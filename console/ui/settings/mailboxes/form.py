"""Everything that is set for a mailbox, as fields: read from a Mailbox, and made into one again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.channels.email.oauth import Provider
from console.domain.addresses import is_email
from console.domain.mail_hosts import propose
from console.domain.mailboxes import MEGABYTE, Keep, Login, Mailbox, Proof
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.mailboxes import text
from console.ui.settings.mailboxes.fields import ServerFields
from console.ui.settings.mailboxes.preview import Preview, placeholders
from console.ui.settings.mailboxes.sign_in import SignInFields
from console.ui.settings.mailboxes.trial import Trial
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import LANGUAGES, translate

_TEXT_LINES = 4


class MailboxForm(QWidget):
    changed = Signal()

    def __init__(
        self,
        look: Look,
        mailbox: Mailbox,
        providers: Mapping[Login, Provider],
        kept: Callable[[], str | None],
        example: Callable[[str, Mailbox], Mapping[str, str]],
        *,
        known: bool,
        team: bool,
    ) -> None:
        super().__init__()
        self._look, self._mailbox = look, mailbox
        self._name_touched = known
        self.address = QLineEdit(mailbox.address)
        self.address.setPlaceholderText("help@academy.example")
        self.name = QLineEdit(mailbox.name)
        self.active = QCheckBox(translate("mailboxes", "In use"))
        self.active.setChecked(mailbox.active)
        self.sign_in = SignInFields(look, mailbox, providers, kept, known=known, team=team)
        self.receives = QCheckBox(translate("mailboxes", "Letters are received"))
        self.receives.setChecked(mailbox.receiving is not None or not known)
        self.receiving = ServerFields(look, "imap", mailbox.receiving)
        self.folder = _folder(mailbox.folder)
        self.keep = Choice(tuple((one.value, text.keep(one)) for one in Keep), mailbox.keep.value)
        self.kept_in = _folder(mailbox.kept_in)
        self.since_days = Count(0, 3_650, mailbox.since_days)
        self.try_receiving = Trial(look, translate("mailboxes", "Try receiving"))
        self.sends = QCheckBox(translate("mailboxes", "Letters are sent"))
        self.sends.setChecked(mailbox.sending is not None or not known)
        self.sending = ServerFields(look, "smtp", mailbox.sending)
        self.proof = Choice(tuple((one.value, text.proof(one)) for one in Proof), mailbox.proof.value)
        self.sent_in = _folder(mailbox.sent_in)
        self.per_minute = Count(1, 1_000, mailbox.per_minute)
        self.largest = Count(1, 150, max(1, mailbox.largest // MEGABYTE), " MB")
        self.try_sending = Trial(look, translate("mailboxes", "Try sending"))
        self.sender_name = QLineEdit(mailbox.sender)
        self.also = QLineEdit(", ".join(mailbox.also))
        self.team = QLineEdit(mailbox.team)
        self.language = Choice(tuple((code, text.language(code)) for code in LANGUAGES), mailbox.language)
        self.signature = _lines(look, mailbox.signature)
        self.footer = _lines(look, mailbox.footer)
        self.preview = Preview(look, lambda language: example(language, self.draft()))
        self.acknowledges = QCheckBox(translate("mailboxes", "Who writes for the first time is told that it arrived"))
        self.acknowledges.setChecked(mailbox.acknowledges)
        self.acknowledgement = _lines(look, mailbox.acknowledgement)
        self._touched_proof = known
        self._build()
        self._connect()
        self._arrange()
        self._show_preview()

    def carry(self, other: MailboxForm) -> None:
        """Goes on where another form was, with what no mailbox holds."""
        self._name_touched, self._touched_proof = other._name_touched, other._touched_proof
        self.receiving.carry(other.receiving)
        self.sending.carry(other.sending)
        self.sign_in.carry(other.sign_in)
        self.receives.setChecked(other.receives.isChecked())
        self.sends.setChecked(other.sends.isChecked())

    def draft(self) -> Mailbox:
        """The mailbox as the fields say it."""
        login = self.sign_in.login
        return msgspec.structs.replace(
            self._mailbox,
            name=self.name.text().strip(),
            address=self.address.text().strip(),
            sender=self.sender_name.text().strip(),
            also=tuple(one.strip() for one in self.also.text().replace(";", ",").split(",") if one.strip()),
            team=self.team.text().strip(),
            language=self.language.current,
            signature=self.signature.toPlainText().strip(),
            footer=self.footer.toPlainText().strip(),
            login=login,
            tenant=self.sign_in.tenant.text().strip() if login is Login.MICROSOFT else "",
            client_id=self.sign_in.client_id.text().strip() if login in {Login.GOOGLE, Login.MICROSOFT} else "",
            receiving=self.receiving.server() if self.receives.isChecked() else None,
            folder=self.folder.currentText().strip() or "INBOX",
            keep=Keep(self.keep.current),
            kept_in=self.kept_in.currentText().strip(),
            since_days=self.since_days.value(),
            sending=self.sending.server() if self.sends.isChecked() else None,
            proof=Proof(self.proof.current),
            sent_in=self.sent_in.currentText().strip() or "Sent",
            per_minute=self.per_minute.value(),
            largest=self.largest.value() * MEGABYTE,
            acknowledges=self.acknowledges.isChecked(),
            acknowledgement=self.acknowledgement.toPlainText().strip(),
            active=self.active.isChecked(),
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        draft = self.draft()
        wrong = next((one for one in draft.also if not is_email(one)), "")
        nameless = (self.receives.isChecked() and draft.receiving is None) or (
            self.sends.isChecked() and draft.sending is None
        )
        checks = (
            (not is_email(draft.address), translate("mailboxes", "The address of the mailbox is needed first.")),
            (not draft.name, translate("mailboxes", "A name is needed first: what the team calls this mailbox.")),
            (bool(wrong), translate("mailboxes", "“{address}” is no address.").format(address=wrong)),
            (nameless, translate("mailboxes", "The name of the server is needed first.")),
            (
                draft.receiving is None and draft.sending is None,
                translate("mailboxes", "A mailbox that neither receives nor sends does nothing."),
            ),
            (
                draft.keep is Keep.MOVED and draft.receiving is not None and not draft.kept_in,
                translate("mailboxes", "The folder to which letters go is needed first."),
            ),
        )
        return next((words for is_missing, words in checks if is_missing), self.sign_in.missing)

    def show_folders(self, folders: tuple[str, ...]) -> None:
        """The folders that the server has, to choose from."""
        for box in (self.folder, self.kept_in, self.sent_in):
            now = box.currentText()
            box.clear()
            box.addItems(list(folders))
            box.setEditText(now)

    # Laying out

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._field(
            translate("mailboxes", "Address"),
            self.address,
            translate("mailboxes", "The servers of most providers are found by it."),
        )
        self._field(translate("mailboxes", "Name"), self.name, translate("mailboxes", "What the team calls it."))
        column.addWidget(self.active, 0, Qt.AlignmentFlag.AlignLeft)
        self._heading(translate("mailboxes", "Signing in"))
        column.addWidget(self.sign_in)
        self._heading(translate("mailboxes", "Receiving"))
        column.addWidget(self.receives, 0, Qt.AlignmentFlag.AlignLeft)
        self._receiving = self._group(
            self.receiving,
            Field(self._look, translate("mailboxes", "Folder"), self.folder),
            Field(
                self._look,
                translate("mailboxes", "A letter that was taken in"),
                self.keep,
                translate("mailboxes", "No letter is ever deleted from the server."),
            ),
            kept_in := Field(self._look, translate("mailboxes", "Folder it goes to"), self.kept_in),
            Field(
                self._look,
                translate("mailboxes", "Days to look back at first"),
                self.since_days,
                translate("mailboxes", "Older letters are taken in only if they are unread. 0 means all."),
            ),
            self.try_receiving,
        )
        self._kept_in = kept_in
        self._heading(translate("mailboxes", "Sending"))
        column.addWidget(self.sends, 0, Qt.AlignmentFlag.AlignLeft)
        self._sending = self._group(
            self.sending,
            Field(
                self._look,
                translate("mailboxes", "How it knows that a letter left when the connection broke"),
                self.proof,
            ),
            sent_in := Field(self._look, translate("mailboxes", "Folder of sent letters"), self.sent_in),
            Field(
                self._look,
                translate("mailboxes", "Letters in a minute at most"),
                self.per_minute,
                translate("mailboxes", "Providers close mailboxes that send faster than they allow."),
            ),
            Field(
                self._look,
                translate("mailboxes", "Largest letter"),
                self.largest,
                translate("mailboxes", "Files grow by a third on their way."),
            ),
            self.try_sending,
        )
        self._sent_in = sent_in
        self._heading(translate("mailboxes", "What people read"))
        self._field(
            translate("mailboxes", "Sender's name"),
            self.sender_name,
            translate("mailboxes", "It stands before the address in letters that leave."),
        )
        self._field(
            translate("mailboxes", "Language"),
            self.language,
            translate("mailboxes", "For people whose own is not known."),
        )
        self._field(translate("mailboxes", "Signature"), self.signature, placeholders())
        self._field(
            translate("mailboxes", "Footer"),
            self.footer,
            translate("mailboxes", "At the very end: how to reach you, and when somebody is there."),
        )
        column.addWidget(Label(self._look, translate("mailboxes", "Preview"), "body.name"))
        column.addWidget(self.preview)
        self._heading(translate("mailboxes", "When letters arrive"))
        self._field(
            translate("mailboxes", "Other addresses"),
            self.also,
            translate("mailboxes", "Whose letters come into this mailbox too, with commas between."),
        )
        self._field(
            translate("mailboxes", "Team"),
            self.team,
            translate("mailboxes", "New tickets from here get this label."),
        )
        column.addWidget(self.acknowledges, 0, Qt.AlignmentFlag.AlignLeft)
        self._acknowledgement = Field(
            self._look,
            translate("mailboxes", "What they are told"),
            self.acknowledgement,
            translate("mailboxes", "Empty: our own words, in the language of the person. Once for each conversation."),
        )
        column.addWidget(self._acknowledgement)

    def _heading(self, words: str) -> None:
        label = Label(self._look, words, "heading")
        label.setContentsMargins(0, 12, 0, 0)
        self._column.addWidget(label)

    def _field(self, name: str, control: QWidget, hint: str = "") -> None:
        self._column.addWidget(Field(self._look, name, control, hint))

    def _group(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
        self._column.addWidget(holder)
        return holder

    def _connect(self) -> None:
        self.address.textEdited.connect(self._address_typed)
        self.name.textEdited.connect(self._name_typed)
        self.sign_in.chosen.connect(lambda _: self._propose())
        for line in (self.address, self.name, self.sender_name, self.also, self.team):
            line.textChanged.connect(self._edited)
        for line in (self.address, self.name, self.sender_name):
            # The letter fills these in where the desk says nothing.
            line.textChanged.connect(self._show_preview)
        for tick in (self.active, self.receives, self.sends, self.acknowledges):
            tick.toggled.connect(self._edited)
        self.language.activated.connect(lambda _: self._show_preview())
        for choice in (self.keep, self.language):
            choice.activated.connect(self._edited)
        self.proof.activated.connect(self._proof_chosen)
        for box in (self.folder, self.kept_in, self.sent_in):
            box.editTextChanged.connect(self._edited)
        for count in (self.since_days, self.per_minute, self.largest):
            count.valueChanged.connect(self._edited)
        for part in (self.sign_in, self.receiving, self.sending):
            part.changed.connect(self._edited)
        for trial, fields in ((self.try_receiving, self.receiving), (self.try_sending, self.sending)):
            for part in (self.sign_in, fields):
                part.changed.connect(trial.end)
        self.address.textChanged.connect(self.try_sending.end)
        for lines in (self.signature, self.footer):
            lines.textChanged.connect(self._show_preview)
            lines.textChanged.connect(self._edited)
        self.acknowledgement.textChanged.connect(self._edited)

    def _arrange(self) -> None:
        self._receiving.setVisible(self.receives.isChecked())
        self._kept_in.setVisible(self.keep.current == Keep.MOVED.value)
        self._sending.setVisible(self.sends.isChecked())
        self._sent_in.setVisible(self.proof.current != Proof.NONE.value)
        self._acknowledgement.setVisible(self.acknowledges.isChecked())

    def _edited(self, *_: object) -> None:
        self._arrange()
        self.changed.emit()

    def _show_preview(self) -> None:
        self.preview.show_texts(self.signature.toPlainText(), self.footer.toPlainText(), self.language.current)

    # Proposing

    def _name_typed(self) -> None:
        self._name_touched = True

    def _proof_chosen(self) -> None:
        self._touched_proof = True
        self._edited()

    def _address_typed(self, typed: str) -> None:
        self.sign_in.show_address(typed.strip())
        if not self._name_touched:
            self.name.setText(typed.partition("@")[0].strip().capitalize())
        self._propose()

    def _propose(self) -> None:
        chosen = self.sign_in.login if self.sign_in.touched else None
        found = propose(self.address.text(), chosen)
        if found is None:
            return
        self.sign_in.propose(found.login, found.before)
        self.receiving.propose(found.receiving)
        self.sending.propose(found.sending)
        if not self._touched_proof:
            self.proof.choose(found.proof.value)
            self.sent_in.setEditText(found.sent_in)
            self.largest.setValue(found.largest // MEGABYTE)
        self._edited()


def _folder(name: str) -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setEditText(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


def _lines(look: Look, words: str) -> QPlainTextEdit:
    field = QPlainTextEdit(words)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_TEXT_LINES * look.line("body") + 18)
    return field
