"""One review: to be written, or as it was written, with the line that came back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.gaps import FlagArticle
from console.commands.reviews import FollowUpReview, GiveReview, ReadReviews, ReplyToReview, SkipReview, WriteReview
from console.commands.tickets import SetState
from console.domain.changes import Outcome
from console.domain.quality import Aspect, FollowUp, ReviewState, wants_follow_up
from console.domain.tickets import State
from console.queries.reviews import Reader, ReadersFor, ReviewRow
from console.queries.writing import UseRow, UsesOf
from console.sync.desk import Desk
from console.ui.quality import text
from console.ui.quality.form import ReviewForm
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.line import LineCard


class ReviewView(QWidget):
    open_ticket = Signal(object)
    gap_wanted = Signal(object)
    """The ReviewRow whose question no article answers."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self.row: ReviewRow | None = None
        self.title = Label(look, "", "caller", wrap=True)
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.form = ReviewForm(look)
        self.said = Label(look, "", "message", wrap=True)
        self.remark = Label(look, "", "message", wrap=True)
        self.follow = Label(look, "", "body", "text.secondary", wrap=True)
        self.reply_said = Label(look, "", "message", wrap=True)
        self.reply = QLineEdit()
        self.reply.setMaxLength(300)
        self.missing = Label(look, "", "small", "text.secondary", wrap=True)
        self.give = Button(look, "", "primary", icon="check")
        self.skip = Button(look, "", "quiet")
        self.hand = Button(look, "", "quiet", icon="arrow-bend-up-right", caret=True)
        self.readers = Menu(look, self)
        self.change = Button(look, "", icon="pencil-simple")
        self.ticket = Button(look, "", icon="tray")
        self.reopen = Button(look, "", icon="arrow-counter-clockwise")
        self.gap = Button(look, "", icon="question")
        self.flag = Button(look, "", icon="flag")
        self.read = Button(look, "", "primary", icon="check")
        self.answer = Button(look, "", icon="paper-plane-tilt")
        self._buttons = (
            *(self.give, self.read, self.answer, self.change, self.ticket),
            *(self.reopen, self.gap, self.flag, self.hand, self.skip),
        )
        flow = Flow()
        for button in self._buttons:
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        for part in (
            *(self.title, self.about, self.form, self.said, self.remark, self.follow),
            *(self.reply_said, self.reply, self.missing, flow),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._editing = self._leads = False
        self._connect()

    def show_review(self, row: ReviewRow | None) -> None:
        other = row is None or self.row is None or row.id != self.row.id
        changed = self.row != row
        self.row = row
        if other:
            self._editing = False
            self.reply.clear()
        if row is None or not changed:
            return
        if other or row.state is not ReviewState.OPEN:
            self.form.show_review(row)
        self._show()

    def may_hand_on(self, may: bool) -> None:
        """Whether the person may give reviews to somebody else."""
        if may != self._leads:
            self._leads = may
            self._show()

    def _mine(self) -> bool:
        return self.row is not None and self.row.reviewer == self._desk.me

    def _show(self) -> None:
        row = self.row
        if row is None:
            return
        mine, done = self._mine(), row.state is ReviewState.DONE
        own = row.agent == self._desk.me
        writing = mine and (row.state is ReviewState.OPEN or self._editing)
        self.title.setText(text.title(row))
        self.about.setText(text.about(row, self._desk.me, self._desk.now()))
        self.form.setVisible(writing)
        marks = "\n".join(f"{text.aspect(one)}: {text.verdict(row.verdict(one))}" for one in Aspect)
        self.said.setText(marks)
        self.remark.setText(row.remark)
        self.follow.setText(text.follow_up(row.follow_up))
        reply = translate("quality", "{name} replied: {words}").format(name=row.agent_name, words=row.reply)
        self.reply_said.setText(reply if row.reply else "")
        for part in (self.said, self.remark, self.follow, self.reply_said):
            part.setVisible(done and not writing and bool(part.text()))
        wrong = done and mine and wants_follow_up(row.marks) and row.follow_up is FollowUp.NONE
        shown = {
            self.give: writing,
            self.skip: writing and not done,
            self.change: mine and done and not writing and row.read_at is None,
            self.ticket: True,
            self.reopen: wrong and not writing,
            self.gap: wrong and not writing,
            self.flag: wrong and not writing,
            self.hand: self._leads and row.state is ReviewState.OPEN,
            self.read: own and row.read_at is None,
            self.answer: own,
        }
        for button, visible in shown.items():
            button.setVisible(visible)
        self.reply.setVisible(own)
        self._speak()
        self._check()

    def _check(self) -> None:
        missing = self.form.missing if self.form.isVisibleTo(self) else ""
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        self.give.setEnabled(not missing)
        self.answer.setEnabled(bool(self.reply.text().strip()))

    def _connect(self) -> None:
        self.form.changed.connect(self._check)
        self.reply.textChanged.connect(self._check)
        self.reply.returnPressed.connect(self._answer)
        self.give.clicked.connect(self._give)
        self.skip.clicked.connect(self._skip)
        self.hand.clicked.connect(self._ask_readers)
        self.change.clicked.connect(self._edit)
        self.read.clicked.connect(self._read)
        self.answer.clicked.connect(self._answer)
        self.reopen.clicked.connect(self._reopen)
        self.gap.clicked.connect(self._gap)
        self.flag.clicked.connect(self._flag)
        self.ticket.clicked.connect(self._open)

    def _open(self) -> None:
        if self.row is not None:
            self.open_ticket.emit(self.row.ticket)

    def _edit(self) -> None:
        self._editing = True
        self._show()

    def _give(self) -> None:
        row = self.row
        if row is None or self.form.missing:
            return
        self._editing = False
        command = WriteReview(
            self._desk.stamp(), row.id, self.form.marks, self.form.words, self.form.example.isChecked()
        )
        said = translate("quality", "Only {name} reads it.").format(name=row.agent_name)
        back = SkipReview(self._desk.stamp(), row.id, undo=True)
        self._do(command, translate("quality", "Thank you."), said, back)

    def _skip(self) -> None:
        if self.row is not None:
            back = SkipReview(self._desk.stamp(), self.row.id, undo=True)
            lead = translate("quality", "Nothing to say of it.")
            self._do(SkipReview(self._desk.stamp(), self.row.id), lead, "", back)

    def _ask_readers(self) -> None:
        row = self.row
        if row is not None:
            self._work.ask(self, "readers", ReadersFor(row.id), lambda readers: self._offer(row, readers))

    def _offer(self, row: ReviewRow, readers: tuple[Reader, ...]) -> None:
        self.readers.clear()
        for one in readers:
            # An ampersand in a name is no key.
            self.readers.addAction(one.name.replace("&", "&&"), partial(self._hand_to, row, one))
        if not readers:
            nobody = self.readers.addAction(translate("quality", "Everybody else wrote in this ticket"))
            nobody.setEnabled(False)
        self.readers.popup(self.hand.mapToGlobal(self.hand.rect().bottomLeft()))

    def _hand_to(self, row: ReviewRow, reader: Reader) -> None:
        lead = translate("quality", "Given to {name}.").format(name=reader.name)
        back = GiveReview(self._desk.stamp(), row.id, row.reviewer)
        self._do(GiveReview(self._desk.stamp(), row.id, reader.id), lead, "", back)

    def _read(self) -> None:
        if self.row is not None:
            back = ReadReviews(self._desk.stamp(), (self.row.id,), undo=True)
            self._do(ReadReviews(self._desk.stamp(), (self.row.id,)), translate("quality", "Read."), "", back)

    def _answer(self) -> None:
        words = self.reply.text().strip()
        if self.row is not None and words:
            back = ReplyToReview(self._desk.stamp(), self.row.id, self.row.reply)
            lead = translate("quality", "Said to {name}.").format(name=self.row.reviewer_name)
            self._do(ReplyToReview(self._desk.stamp(), self.row.id, words), lead, "", back)
            self.reply.clear()

    def _reopen(self) -> None:
        row = self.row
        if row is not None:
            self._work.tell(self, FollowUpReview(self._desk.stamp(), row.id, FollowUp.REOPENED))
            self._work.tell(self, SetState(self._desk.stamp(), (row.ticket,), State.OPEN))
            self.open_ticket.emit(row.ticket)

    def _gap(self) -> None:
        if self.row is not None:
            self._work.tell(self, FollowUpReview(self._desk.stamp(), self.row.id, FollowUp.GAP))
            self.gap_wanted.emit(self.row)

    def _flag(self) -> None:
        """Of the article that went into the answer; where several did, of the last."""
        row = self.row
        if row is not None:
            self._work.ask(self, "uses", UsesOf(row.ticket), lambda uses: self._ask_flag(row, uses))

    def _ask_flag(self, row: ReviewRow, uses: tuple[UseRow, ...]) -> None:
        if not uses:
            nothing = translate("quality", "No article was used in this ticket.")
            self._notices.say(Level.TOAST, nothing, icon="info")
            return
        use = uses[-1]

        def flag(words: str) -> None:
            self._work.tell(self, FlagArticle(self._desk.stamp(), self._desk.new_id(), use.article, words))
            self._work.tell(self, FollowUpReview(self._desk.stamp(), row.id, FollowUp.ARTICLE))

        LineCard(self._look, self.window()).ask(use.title, "", flag)

    def _do(self, command: Command, lead: str, said: str, back: Command) -> None:
        def ended(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            undo = lambda: self._work.tell(self, back, self._notices.refused)  # noqa: E731
            self._notices.say(Level.TOAST, said, lead=lead, icon="heart", undo=undo)

        self._work.tell(self, command, ended)

    def _speak(self) -> None:
        hint = translate("quality", "One line back, if you like")
        self.reply.setPlaceholderText(hint)
        self.reply.setAccessibleName(hint)
        done = self.row is not None and self.row.state is ReviewState.DONE
        self.give.setText(translate("quality", "Change it") if done else translate("quality", "Give the feedback"))
        self.skip.setText(translate("quality", "Nothing to say of it"))
        self.hand.setText(translate("quality", "Give it to…"))
        self.change.setText(translate("quality", "Write it anew"))
        self.ticket.setText(translate("quality", "Read the ticket"))
        self.reopen.setText(translate("quality", "Open it again to put it right"))
        self.gap.setText(translate("quality", "Report a gap…"))
        self.flag.setText(translate("quality", "Flag the article…"))
        self.read.setText(translate("quality", "I have read it"))
        self.answer.setText(translate("quality", "Reply"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
