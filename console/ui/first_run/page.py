"""The first window where there is no desk yet: three ways to begin, and what each of them needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.domain.addresses import is_email
from console.domain.ids import NOBODY
from console.errors import ConsoleError, KeyringMissing
from console.settings.invitation import Invitation
from console.sync.greeting import Greeting
from console.ui.first_run import text
from console.ui.first_run.joining import JoinForm
from console.ui.first_run.side import Side
from console.ui.first_run.ways import Ways
from console.ui.first_run.who import Who
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import Words, fault, translate

_SIZE = (1040, 720)
_NEEDED = (640, 440)
_WIDE = 860


@dataclass(frozen=True, slots=True)
class NewDesk:
    name: str
    agent: str
    email: str
    language: str


class Joining(Protocol):
    """How a team's desk is joined. All but `without_keyring` take long and are called on another thread."""

    def introduce(self, invitation: Invitation, password: str) -> tuple[Invitation, Greeting]: ...

    def settle(self, invitation: Invitation, password: str) -> None: ...

    def without_keyring(self) -> None: ...


class FirstRun(QDialog):
    """When it ends well one of these is set: `made` is the desk that was asked for, `local` the one that is there,
    `demo` the demo desk, `joined` that of a team."""

    def __init__(
        self, look: Look, words: Words, joining: Joining, way: str = "local", *, has_desk: bool = False
    ) -> None:
        """`has_desk`: there is one on this computer already, to be opened and not made."""
        super().__init__()
        self._has_desk = has_desk
        self._look, self._words, self._joining = look, words, joining
        self.made: NewDesk | None = None
        self.local = self.demo = self.joined = False
        self._aside = Aside(self)
        self._greeted: tuple[Invitation, str] | None = None
        self._title = Label(look, role="title")
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self._language = Segmented(
            look, "Language / Język / Язык", (("en", "English"), ("pl", "Polski"), ("ru", "Русский"))
        )
        self._language.choose(words.language)
        self._language.chosen.connect(words.use)
        self._ways = Ways(look, {"local": "desktop", "join": "users-three", "demo": "sparkle"})
        self._fields = {name: QLineEdit() for name in ("desk", "agent", "email")}
        self._names = {name: Label(look, role="body.name") for name in self._fields}
        self.join = JoinForm(look)
        self.who = Who(look)
        self._trouble = Strip(look, "warn", "warning", "")
        self._next = Label(look, role="small.strong")
        self._next_about = Label(look, "", "small", "text.secondary", wrap=True)
        self._back = Button(look, "")
        self._finish = Button(look, "", "primary", height=38)
        self._build()
        self._connect()
        self.resize(look.px(_SIZE[0]), look.px(_SIZE[1]))
        self.setMinimumSize(*_NEEDED)
        self._ways.choose(way)
        self.retranslate()
        self._choose_way(way)

    def retranslate(self) -> None:
        self.setWindowTitle("Third Ring")
        self._side.retranslate()
        self._title.setText(translate("first", "Set up your desk"))
        self._about.setText(translate("first", "You can change it all later, and switch between desks at any time."))
        self._ways.say(translate("first", "How do you begin?"), text.ways(has_desk=self._has_desk))
        words = {
            "desk": translate("first", "Name of the desk"),
            "agent": translate("first", "Your name, as participants read it"),
            "email": translate("first", "Your e-mail address (can stay empty)"),
        }
        for name, said in words.items():
            self._names[name].setText(said)
            self._fields[name].setAccessibleName(said)
        self.who.retranslate()
        self._look_at()

    # Laying out

    def _build(self) -> None:
        self._side = Side(self._look)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(40, 32, 40, 20)
        column.setSpacing(6)
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._about)
        head.addLayout(titles, 1)
        head.addWidget(self._language, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(10)
        column.addWidget(self._ways)
        column.addSpacing(14)
        self._forms = QStackedWidget()
        self._pages = {"local": self._local_form(), "join": self.join, "demo": QWidget(), "who": self.who}
        for page in self._pages.values():
            self._forms.addWidget(page)
        column.addWidget(self._forms)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        scroll.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(40, 14, 40, 28)
        foot.setSpacing(10)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._next)
        said.addWidget(self._next_about)
        foot.addLayout(said, 1)
        foot.addWidget(self._back)
        foot.addWidget(self._finish)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scroll, 1)
        right.addWidget(self._trouble)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(right, 1)
        self._trouble.hide()

    def _local_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        form.setEnabled(not self._has_desk)
        for name, field in self._fields.items():
            self._names[name].setBuddy(field)
            field.setVisible(not self._has_desk)
            self._names[name].setVisible(not self._has_desk)
            column.addWidget(self._names[name])
            column.addWidget(field)
            column.addSpacing(4)
            field.textChanged.connect(self._look_at)
        column.addStretch(1)
        return form

    def _connect(self) -> None:
        self._ways.chosen.connect(self._choose_way)
        self.join.changed.connect(self._join_changed)
        self.join.entered.connect(self._go)
        self.who.chosen.connect(self._named)
        self._finish.clicked.connect(self._go)
        self._back.clicked.connect(self._step_back)
        self._trouble.acted.connect(self._do_without)

    # What happens

    def _choose_way(self, way: str) -> None:
        self._calm()
        self._forms.setCurrentWidget(self._pages[way])
        # A page of the stack that is not seen must not make room for itself.
        for page in self._pages.values():
            page.setVisible(page is self._pages[way])
        self._look_at()
        if way == "local":
            self._fields["desk"].setFocus()
        elif way == "join":
            self.join.start()

    def _join_changed(self) -> None:
        self._calm()
        self._look_at()

    def _look_at(self) -> None:
        way, busy = self._ways.current, self._aside.busy
        asking_who = self._forms.currentWidget() is self.who
        missing = self._missing(way)
        self._finish.setText(text.finish("here" if way == "local" and self._has_desk else way))
        self._finish.setEnabled(not missing and not busy)
        self._finish.setVisible(not asking_who)
        self._finish.setToolTip(missing)
        self._back.setVisible(busy or asking_who)
        self._back.setText(translate("first", "Cancel") if busy else translate("first", "Back"))
        for part in (self._ways, self._forms):
            part.setEnabled(not busy)
        lead, said = text.following("here" if way == "local" and self._has_desk else way)
        if busy:
            lead, said = (
                translate("first", "Trying the connection…"),
                translate("first", "It takes ten seconds at most."),
            )
        self._next.setText(lead)
        self._next_about.setText(said)

    def _missing(self, way: str) -> str:
        if (
            way == "local"
            and not self._has_desk
            and not all(self._fields[name].text().strip() for name in ("desk", "agent"))
        ):
            return translate("first", "Both names are needed first.")
        email = self._fields["email"].text().strip()
        if way == "local" and not self._has_desk and email and not is_email(email):
            return translate("first", "This is not an e-mail address.")
        return self.join.missing() if way == "join" and self.join.asked() is None else ""

    def _go(self) -> None:
        if self._missing(self._ways.current) or self._aside.busy:
            return
        way = self._ways.current
        if way == "local" and self._has_desk:
            self.local = True
            self.accept()
        elif way == "local":
            desk, agent, email = (field.text().strip() for field in self._fields.values())
            self.made = NewDesk(desk, agent, email, self._words.language)
            self.accept()
        elif way == "demo":
            self.demo = True
            self.accept()
        elif self._greeted is not None:
            self._settle()
        else:
            self._introduce()

    def _introduce(self) -> None:
        asked = self.join.asked()
        if asked is None:
            return
        invitation, password = asked

        def met(found: tuple[Invitation, Greeting]) -> None:
            whole, greeting = found
            if greeting.desk and whole.person_id == NOBODY:
                whole = msgspec.structs.replace(whole, desk=greeting.desk)
            self._greeted = whole, password
            if whole.person_id == NOBODY and greeting.me is not None:
                self._greeted = msgspec.structs.replace(whole, person_id=greeting.me), password
                self._settle()
            elif whole.person_id == NOBODY:
                self.who.show_people(tuple((person.id, person.name) for person in greeting.people))
                self._forms.setCurrentWidget(self.who)
                self.join.hide()
                self.who.show()
                self._look_at()
            else:
                self._settle()

        self._begin()
        self._aside.do(lambda: self._joining.introduce(invitation, password), met, self._failed)
        self._look_at()

    def _named(self, person: object) -> None:
        if self._greeted is not None and isinstance(person, type(NOBODY)):
            invitation, password = self._greeted
            self._greeted = msgspec.structs.replace(invitation, person_id=person), password
            self._settle()

    def _settle(self) -> None:
        if self._greeted is None:
            return
        invitation, password = self._greeted
        self._begin()
        self._aside.do(lambda: self._joining.settle(invitation, password), lambda _: self._settled(), self._failed)
        self._look_at()

    def _settled(self) -> None:
        self.joined = True
        self.accept()

    def _failed(self, error: ConsoleError | None) -> None:
        if error is None:
            title = translate("first", "Something here did not work as it should.")
            self._trouble.say("warn", "warning", title, translate("first", "Try again, or begin another way."))
        else:
            way = translate("first", "Do without a keyring") if isinstance(error, KeyringMissing) else None
            self._trouble.say("warn", "warning", fault(error.title), text.told(error), way)
        self._trouble.show()
        self._look_at()

    def _do_without(self) -> None:
        """Without a keyring the local files are plain and the password is asked at every start."""
        self._joining.without_keyring()
        self._settle()

    def _begin(self) -> None:
        self._trouble.hide()

    def _calm(self) -> None:
        """Something else is asked now: what was said of the last attempt is over."""
        self._aside.call_off()
        self._greeted = None
        self._trouble.hide()

    def _step_back(self) -> None:
        self._choose_way(self._ways.current)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Large text in a small window: what has to be filled in comes before what there is to like.
        self._side.setVisible(self.width() >= self._look.px(_WIDE))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._aside.call_off()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.window"))
