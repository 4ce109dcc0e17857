"""The card of a ringing call: how long it rings, who it is and what about, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.callers import Sure
from console.domain.ids import Id
from console.domain.people import Confidence
from console.queries.calls import CallPerson, CallRow
from console.ui.calls import text
from console.ui.calls.card_parts import AboutLine, OtherCall, fill, quiet
from console.ui.calls.rings import Ringing
from console.ui.calls.segments import Segments
from console.ui.participant.facts import Facts
from console.ui.participant.text import confidence
from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.level import LevelBars
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.paint import box
from console.ui.shared.words import translate

RADIUS = 12.0
_SIDE = 19
_ANSWER = 48
_OTHERS = 4
"""Lines of calls that ring besides; more of them are counted."""


@dataclass(frozen=True, slots=True)
class About:
    """One thing the call is probably about: `lead` is set in semibold before the rest."""

    icon: str
    lead: str
    words: str


@dataclass(frozen=True, slots=True)
class Face:
    """What the card shows of a call beside its rings."""

    call: CallRow
    about: tuple[About, ...]
    opening: str
    next_words: str
    """What happens next, and that what is being written is safe."""
    takes: bool
    """Whether the phone system can bring the call to one's own phone."""
    answer_keys: str
    pass_keys: str
    others: tuple[CallRow, ...] = ()
    """Calls that ring besides, oldest first."""


class CallCard(QWidget):
    """Never takes the focus by itself, and not by a press of the mouse either: whoever types goes on typing."""

    answer = Signal()
    passed_on = Signal()
    call_back = Signal()
    chosen = Signal(object)
    """The CallPerson who it is."""
    search_wanted = Signal()
    other_wanted = Signal(object)
    """The id of another call that rings."""
    settled = Signal()
    """Its height may be another one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._face: Face | None = None
        self._short = False
        self._past = False
        self._others_shown: tuple[tuple[tuple[Id, str], ...], int] = ((), 0)
        self._build()
        self._connect()
        quiet(self)
        self.retranslate()

    # What is shown

    def show_face(self, face: Face) -> None:
        before, self._face = self._face, face
        if before is not None and before == face:
            return
        call = face.call
        person = call.people[0] if call.people and call.sure is not Sure.SHARED else None
        self.avatar.show_person(str(person.id) if person else str(call.id), text.name(call) if person else "")
        self.name.setText(text.name(call))
        self.under.setText(text.under_name(call))
        self._show_who(call)
        self._show_about(face)
        self._show_facts(person)
        self.opening.setText(face.opening)
        self.next.setText(face.next_words)
        self.answer_button.setText(translate("calls", "Answer") if face.takes else translate("calls", "Open"))
        self.answer_button.set_icon("phone-fill" if face.takes else "arrow-square-out")
        self.answer_button.set_keys(face.answer_keys)
        self.pass_button.setToolTip(face.pass_keys)
        self._show_others(face.others)
        self._hide_empty()
        self.settled.emit()

    def show_rings(self, at: Ringing) -> None:
        past = at.past
        self.ring.setText(text.ring(at))
        self.then.setText(text.ring_next(at))
        self.segments.show_shares(at.shares, past=past)
        if past != self._past:
            self._past = past
            self.ring.set_token("stop.text" if past else "text.primary")
            self.glyph.show_icon("phone-x" if past else "phone-call-fill", "stop.text" if past else "warn.text")
            self.update()
        if self._face is not None:
            self.setAccessibleName(f"{text.rings_for(self._face.call, at)} {self._face.answer_keys}".strip())

    def tick_others(self, rings: Mapping[Id, Ringing]) -> None:
        for line in self._others_lines():
            at = rings.get(line.call.id)
            if at is not None:
                line.show_rings(at)

    def set_short(self, short: bool) -> None:
        """Where there is little height: without what can be read after answering."""
        if short != self._short:
            self._short = short
            self._hide_empty()

    def retranslate(self) -> None:
        self.setAccessibleDescription(translate("calls", "A call is ringing"))
        self._probably.setText(translate("calls", "Probably about"))
        self.facts.say("group", translate("participant", "Group"))
        self.facts.say("level", translate("participant", "Tech level"))
        self.facts.say("speaks", translate("calls", "Speaks"))
        self._open_with.setText(translate("calls", "You could open with"))
        self.pass_button.setText(translate("calls", "Pass on"))
        self.more_button.setAccessibleName(translate("calls", "More ways"))
        self.more_button.setToolTip(translate("calls", "More ways"))
        if self._face is not None:
            face, self._face = self._face, None
            self._others_shown = ((), 0)
            self.show_face(face)

    # How it is made

    def _build(self) -> None:
        self._head = self._make_head()
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        self._probably = Label(self.look, "", "body.strong", "text.secondary")
        self._about = QVBoxLayout()
        self._about.setSpacing(6)
        self._others = QVBoxLayout()
        self._others.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(_SIDE, 14, _SIDE, 14)
        body.setSpacing(12)
        body.addLayout(self._make_who())
        body.addLayout(self._people)
        body.addWidget(self._probably)
        body.addLayout(self._about)
        body.addWidget(self._make_facts())
        body.addWidget(self._make_opening())
        body.addLayout(self._buttons())
        body.addLayout(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body)
        column.addLayout(self._others)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _make_head(self) -> QWidget:
        self.glyph = Glyph(self.look, "phone-call-fill", "warn.text", 20)
        self.ring = Label(self.look, "", "title")
        self.then = Label(self.look, "", "body", "text.secondary")
        self.segments = Segments(self.look)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.glyph)
        line.addWidget(self.ring)
        line.addStretch(1)
        line.addWidget(self.then)
        head = QWidget()
        # What is left over belongs below, as while a card gets lower.
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(head)
        column.setContentsMargins(_SIDE, 14, _SIDE, 12)
        column.setSpacing(9)
        column.addLayout(line)
        column.addWidget(self.segments)
        return head

    def _make_who(self) -> QHBoxLayout:
        self.avatar = Avatar(self.look, "", "", 50)
        self.name = ElidedLabel(self.look, "", "caller")
        self.under = ElidedLabel(self.look, "", "body", "text.secondary")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.under)
        who = QHBoxLayout()
        who.setSpacing(14)
        who.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(names, 1)
        return who

    def _make_facts(self) -> Facts:
        self.facts = Facts(self.look)
        self.group = ElidedLabel(self.look)
        self.level = LevelBars(self.look)
        self.speaks = ElidedLabel(self.look)
        for row, value in (("group", self.group), ("level", self.level), ("speaks", self.speaks)):
            self.facts.add(row, value)
        return self.facts

    def _make_opening(self) -> Card:
        self._strip = Card(self.look, ground="accent.tint", edge=None)
        self._open_with = Label(self.look, "", "body", "text.secondary")
        self.opening = Label(self.look, "", wrap=True)
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(12, 8, 12, 9)
        strip.setSpacing(1)
        strip.addWidget(self._open_with)
        strip.addWidget(self.opening)
        return self._strip

    def _buttons(self) -> QHBoxLayout:
        look = self.look
        self.answer_button = Button(look, "", "go", icon="phone-fill", height=_ANSWER)
        self.answer_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pass_button = Button(look, "", height=_ANSWER)
        self.more_button = Button(look, "", icon="dots-three", height=_ANSWER)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.answer_button, 1)
        row.addWidget(self.pass_button)
        row.addWidget(self.more_button)
        return row

    def _foot(self) -> QHBoxLayout:
        self.next = Label(self.look, "", "body", "text.secondary", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Glyph(self.look, "info", "text.secondary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.next, 1)
        return row

    def _connect(self) -> None:
        self.answer_button.clicked.connect(self.answer)
        self.pass_button.clicked.connect(self.passed_on)
        self.more_button.clicked.connect(self._open_more)
        self.look.changed.connect(self.update)

    def _show_who(self, call: CallRow) -> None:
        """Whoever it may be, to be chosen; or the way to find out."""
        row = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        ways = self._ways_to_know(call)
        for button in ways:
            row.add(button)
        fill(self._people, [row] if ways else [])

    def _ways_to_know(self, call: CallRow) -> list[Button]:
        buttons: list[Button] = []
        if call.sure in {Sure.SHARED, Sure.PROBABLE}:
            for person in call.people:
                words = (
                    person.name
                    if call.sure is Sure.SHARED
                    else translate("calls", "It is {name}").format(name=person.name)
                )
                button = Button(self.look, words, icon="user", dense=True)
                button.clicked.connect(lambda _=False, person=person: self.chosen.emit(person))
                buttons.append(button)
        if call.sure is not Sure.CERTAIN:
            words = translate("calls", "Somebody else…") if call.people else translate("calls", "Who is this?")
            search = Button(
                self.look, words, "default" if not call.people else "quiet", icon="magnifying-glass", dense=True
            )
            search.clicked.connect(self.search_wanted)
            buttons.append(search)
        return buttons

    def _show_about(self, face: Face) -> None:
        fill(self._about, [AboutLine(self.look, one.icon, one.lead, one.words) for one in face.about])

    def _show_others(self, others: tuple[CallRow, ...]) -> None:
        shown = others[:_OTHERS]
        more = len(others) - len(shown)
        mark = tuple((one.id, text.name(one)) for one in shown)
        if (mark, more) == self._others_shown:
            return
        self._others_shown = (mark, more)
        lines: list[QWidget] = [OtherCall(self.look, one, self.other_wanted.emit) for one in shown]
        if more:
            words = Label(self.look, translate("calls", "and %n more", "", more), "body", "warn.text")
            words.setContentsMargins(_SIDE, 6, _SIDE, 8)
            lines.append(words)
        fill(self._others, lines)

    def _show_facts(self, person: CallPerson | None) -> None:
        self.group.setText(text.group(person) if person else "")
        level = person.confidence if person else Confidence.UNKNOWN
        self.level.show_level(int(level), confidence(level))
        self.speaks.setText(text.languages(person) if person else "")

    def _hide_empty(self) -> None:
        face = self._face
        person = face is not None and bool(face.call.people) and face.call.sure is not Sure.SHARED
        about = face is not None and bool(face.about)
        self._probably.setVisible(about and not self._short)
        self.facts.setVisible(person and not self._short)
        self.facts.show_row("group", person and bool(self.group.text()))
        self.facts.show_row("level", person)
        self.facts.show_row("speaks", person and bool(self.speaks.text()))
        self._strip.setVisible(bool(self.opening.text()) and not self._short)

    def _others_lines(self) -> list[OtherCall]:
        found = []
        for place in range(self._others.count()):
            item = self._others.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, OtherCall):
                found.append(widget)
        return found

    def _open_more(self) -> None:
        menu = Menu(self.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self.look.icons
        if self._face is not None and self._face.call.number:
            menu.addAction(icons.icon("clock"), translate("calls", "Call back in 5 minutes"), self.call_back.emit)
        menu.addAction(icons.icon("magnifying-glass"), translate("calls", "Who is this?"), self.search_wanted.emit)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.settled.emit()
        return done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = "stop.fill" if self._past else "warn.fill"
        box(painter, self.look, self.rect(), RADIUS, "bg.surface", edge)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(whole)
        head = QRectF(1, 1, self.width() - 2, self._head.geometry().bottom())
        painter.fillRect(head, self.look.color("stop.tint" if self._past else "warn.tint"))
