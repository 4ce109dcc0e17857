"""One person laid out: who they are, the facts, the note, the contacts. Says by signals what was pressed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.ids import NOBODY, Id
from console.domain.people import Confidence, IdentityKind
from console.queries.duplicates import Double
from console.queries.participant import IdentityRow, MergedPerson, PersonDetail
from console.queries.ticket_people import TicketPerson
from console.ui.participant import know_text, text
from console.ui.participant.before_lines import BeforeLines
from console.ui.participant.contacts import EDGE, AllContacts, ContactList, LatestContacts, latest
from console.ui.participant.facts import Fact, Facts, LevelButton, NoteEdit, Stacked, ValueButton
from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.controls.menu import Menu
from console.ui.shared.keyed_rows import Index
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate

LATEST = 4
_LEFT, _RIGHT = 17, 16
_WIDEST = 760
_NOTE, _NOTE_SHORT = 3, 2
"""Lines of the note that show before it is pressed, so that the contacts below stay in sight."""
_OTHERS = 4
_KINDS = (IdentityKind.PHONE, IdentityKind.EMAIL, IdentityKind.CHAT, IdentityKind.PLATFORM)


class PersonView(QScrollArea):
    """`large` shows all contacts at once, for a page of its own."""

    open_ticket = Signal(object)
    all_wanted = Signal()
    level_chosen = Signal(object)
    note_touched = Signal()
    note_left = Signal()
    call_wanted = Signal(str)
    write_wanted = Signal(str)
    copy_wanted = Signal(str)
    part_wanted = Signal(object)
    """A MergedPerson who shall stand alone again."""
    compare_wanted = Signal(object)
    """A Double, to be looked at side by side."""
    apart_wanted = Signal(object)
    """A Double who are two."""
    more_wanted = Signal(object)
    """Where on the screen the menu shall open."""

    def __init__(self, look: Look, now: Callable[[], datetime], *, large: bool) -> None:
        super().__init__()
        self._look, self._now, self._large = look, now, large
        self._person: PersonDetail | None = None
        self._me = ""
        self._besides: Id | None = None
        self._people: tuple[TicketPerson, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # What is inside takes the focus and is scrolled into view; the area itself would take it unseen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.avatar = Avatar(look, "", "", 40)
        self.name = ElidedLabel(look, "", "title")
        self.summary = ElidedLabel(look, "", "body", "text.secondary")
        self.call = IconButton(look, "phone", "-")
        self.write = IconButton(look, "envelope-simple", "-")
        self.more = IconButton(look, "dots-three", "-")
        self.before = BeforeLines(look)
        self.double = Strip(look, "neutral", "users", "")
        self.double.hide()
        self._double: Double | None = None
        self.facts = Facts(look)
        self.group = Fact(look)
        self.level = LevelButton(look)
        self.good_to_know = Fact(look, "ear")
        self.said_as, self.time_zone, self.best_time = Fact(look), Fact(look), Fact(look)
        self.organisation = Fact(look)
        self.merged = Stacked(look)
        self.identities = {kind: Stacked(look) for kind in _KINDS}
        self.others = Stacked(look)
        self.note = NoteEdit(look)
        self.latest = LatestContacts(look, now)
        self.whole = AllContacts(look, now)
        self._levels = Menu(look, self)
        self._paper = Paper(look)
        if not large:
            self.note.set_most(_NOTE)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_person(self, person: PersonDetail, me: str, besides: Id | None) -> None:
        """`besides` is the ticket on the table, whose contacts are not among the latest."""
        other = self._person is None or self._person.id != person.id
        self._person, self._me, self._besides = person, me, besides
        self.avatar.show_person(str(person.id), person.name)
        self.name.setText(text.name(person))
        self.summary.setText(text.summary(person))
        self.group.words.setText(text.group(person.cohort) if person.cohort else "")
        self.level.show_level(int(person.confidence), text.confidence(person.confidence))
        self.level.setToolTip(text.confidence_source(person, self._now()))
        name = translate("participant", "Tech level: {level}").format(level=text.confidence(person.confidence))
        self.level.setAccessibleName(name)
        self.level.setAccessibleDescription(self.level.toolTip())
        hidden = translate("participant", "For those on a ticket. Take it to see.") if person.care_hidden else ""
        self.good_to_know.words.setText(hidden or person.good_to_know)
        self.good_to_know.words.set_token("text.tertiary" if hidden else "text.primary")
        self.said_as.words.setText(person.said_as)
        self.time_zone.words.setText(text.time_zone(person.time_zone, self._now()))
        self.best_time.words.setText(person.best_time)
        self.merged.show_values([self._merged(one) for one in person.merged])
        self.organisation.words.setText(person.organisation)
        for kind, stacked in self.identities.items():
            stacked.show_values([self._identity(row) for row in person.identities if row.kind is kind])
        for shown, row in (
            (person.cohort is not None, "group"),
            (bool(person.good_to_know or person.care_hidden), "good"),
            (bool(person.said_as), "said_as"),
            (bool(person.time_zone), "time_zone"),
            (bool(person.best_time), "best_time"),
            (bool(person.merged), "merged"),
            (bool(person.organisation), "organisation"),
        ):
            self.facts.show_row(row, shown)
        for kind in _KINDS:
            self.facts.show_row(kind.value, any(row.kind is kind for row in person.identities))
        if other or not self.note.hasFocus():
            self.note.put(person.note)
        self._offer_ways(person)
        if self._large:
            self.whole.show_contacts(person.contacts, me)
            self.whole.setVisible(person.contact_count > 0)
        else:
            few = latest(person.contacts, besides, LATEST)
            newest = few[0] if few else next(iter(person.contacts), None)
            self.latest.show_contacts(few, person.contact_count, newest, me)

    def show_double(self, double: Double | None) -> None:
        """Somebody who may be the same as the one who is shown."""
        self._double = double
        self.double.setVisible(double is not None)
        if double is not None:
            title = know_text.sureness(double.sureness)
            words = f"{double.other.name}: {know_text.reasons(double.reasons)}"
            compare, two = translate("participant", "Compare…"), translate("participant", "Two people")
            self.double.say("neutral", "users", title, words, compare, two)

    def show_others(self, people: tuple[TicketPerson, ...]) -> None:
        """Who takes part in the ticket on the table besides this person."""
        self._people = people
        few = people if len(people) <= _OTHERS else people[: _OTHERS - 1]
        values: list[QWidget] = [self._other(one.name, (one,), text.part_of(one)) for one in few]
        if len(few) < len(people):
            rest = people[len(few) :]
            values.append(self._other(translate("participant", "and %n more", "", len(rest)), rest, ""))
        self.others.show_values(values)
        self.facts.show_row("others", bool(people))

    def put_below_facts(self, part: QWidget) -> None:
        """Progress in courses: between the facts and the contacts."""
        self._below_facts.addSpacing(10)
        self._below_facts.addWidget(part)

    def set_short(self, short: bool) -> None:
        self.latest.set_short(short)
        if not self._large:
            self.note.set_most(_NOTE_SHORT if short else _NOTE)

    def retranslate(self) -> None:
        names = {
            "group": translate("participant", "Group"),
            "level": translate("participant", "Tech level"),
            "good": translate("participant", "Good to know"),
            "said_as": translate("participant", "Say the name"),
            "time_zone": translate("participant", "Time zone"),
            "best_time": translate("participant", "Best reached"),
            "organisation": translate("participant", "Organisation"),
            "merged": translate("participant", "Merged with"),
            "others": translate("participant", "Others"),
            "note": translate("participant", "Notes"),
            **{kind.value: text.identity_kind(kind) for kind in _KINDS},
        }
        for row, words in names.items():
            self.facts.say(row, words)
        self.call.set_name(translate("participant", "Call"))
        self.write.set_name(translate("participant", "Write an e-mail"))
        self.more.set_name(translate("participant", "More about this person"))
        self.note.setPlaceholderText(translate("participant", "Add a note"))
        self.note.setAccessibleName(translate("participant", "Notes about this person, only the team sees them"))
        self.latest.retranslate()
        self.whole.retranslate()
        self.before.retranslate()
        self.show_double(self._double)
        if self._person is not None:
            self.show_person(self._person, self._me, self._besides)
        self.show_others(self._people)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.summary)
        head.addWidget(self.avatar)
        head.addSpacing(11)
        head.addLayout(words, 1)
        for button in (self.call, self.write, self.more):
            head.addSpacing(9)
            head.addWidget(button)
        head.setContentsMargins(EDGE, 0, EDGE, 10)
        return head

    def _lay_out(self) -> None:
        self.facts.add("group", self.group)
        self.facts.add("level", self.level)
        self.facts.add("good", self.good_to_know)
        self.facts.add("said_as", self.said_as)
        self.facts.add("best_time", self.best_time)
        self.facts.add("time_zone", self.time_zone)
        self.facts.add("organisation", self.organisation)
        for kind in _KINDS:
            self.facts.add(kind.value, self.identities[kind])
        self.facts.add("merged", self.merged)
        self.facts.add("others", self.others)
        self.facts.show_row("others", False)
        self.facts.add("note", self.note)
        body = QWidget()
        body.setMaximumWidth(self._look.px(_WIDEST))
        column = QVBoxLayout(body)
        top = 24 if self._large else 12
        # The rows of contacts reach a little beyond the words, so that the ground under the hand does.
        column.setContentsMargins(_LEFT - EDGE, top, _RIGHT - EDGE, 4)
        column.setSpacing(0)
        column.addLayout(self._head())
        over = QVBoxLayout()
        over.setContentsMargins(EDGE, 0, EDGE, 0)
        for part in (self.before, self.double):
            over.addWidget(part)
        over.addSpacing(8)
        over.setSpacing(6)
        column.addLayout(over)
        facts = QHBoxLayout()
        facts.setContentsMargins(EDGE, 0, EDGE, 0)
        facts.addWidget(self.facts)
        column.addLayout(facts)
        self._below_facts = QVBoxLayout()
        self._below_facts.setContentsMargins(EDGE, 0, EDGE, 0)
        column.addLayout(self._below_facts)
        column.addSpacing(24 if self._large else 8)
        contacts = self.whole if self._large else self.latest
        (self.latest if self._large else self.whole).setParent(None)
        column.addWidget(contacts)
        column.addStretch(1)
        outer = QHBoxLayout(self._paper)
        outer.setContentsMargins(16 if self._large else 0, 0, 0, 0)
        outer.addWidget(body, 1000)
        outer.addStretch(1)
        self.setWidget(self._paper)

    def _connect(self) -> None:
        for rows in (self.latest.list, self.whole.list):
            rows.selectionModel().currentChanged.connect(lambda now, _, rows=rows: self._follow(rows, now))
        self.level.clicked.connect(self._open_levels)
        self.call.clicked.connect(lambda: self._open_ways(self.call, IdentityKind.PHONE))
        self.write.clicked.connect(self._write)
        self.more.clicked.connect(lambda: self.more_wanted.emit(_under(self.more)))
        self.note.touched.connect(self.note_touched)
        self.note.left.connect(self.note_left)
        self.latest.opened.connect(self.open_ticket)
        self.latest.all_wanted.connect(self.all_wanted)
        self.whole.opened.connect(self.open_ticket)
        self.whole.all_wanted.connect(self.all_wanted)
        self.before.opened.connect(self.open_ticket)
        self.double.acted.connect(lambda: self.compare_wanted.emit(self._double))
        self.double.acted_second.connect(lambda: self.apart_wanted.emit(self._double))

    def _follow(self, rows: ContactList, now: Index) -> None:
        """The lists are as high as their rows; what scrolls is the view."""
        if rows.hasFocus():
            area = rows.visualRect(now)
            corner = rows.viewport().mapTo(self._paper, area.center())
            self.ensureVisible(corner.x(), corner.y(), 0, area.height())

    def _identity(self, row: IdentityRow) -> ValueButton:
        trouble = text.failed(row)
        button = ValueButton(self._look, row.shown, trouble or text.shared(row), failed=bool(trouble))
        button.clicked.connect(lambda: self._menu((row,)).popup(_under(button)))
        return button

    def _merged(self, one: MergedPerson) -> ValueButton:
        button = ValueButton(self._look, one.name, text.merged_note(one, self._now()))
        menu = translate("participant", "Part {name} again…").format(name=one.name.replace("&", "&&"))

        def offer() -> None:
            offered = Menu(self._look, self)
            offered.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            icon = self._look.icons.icon("git-fork")
            offered.addAction(icon, menu, lambda: self.part_wanted.emit(one))
            offered.popup(_under(button))

        button.clicked.connect(offer)
        return button

    def _other(self, name: str, people: tuple[TicketPerson, ...], note: str) -> ValueButton:
        button = ValueButton(self._look, name, note)
        button.clicked.connect(lambda: self._menu(tuple(map(_address_of, people))).popup(_under(button)))
        return button

    def _offer_ways(self, person: PersonDetail) -> None:
        phone = any(row.kind is IdentityKind.PHONE for row in person.identities)
        email = any(row.kind is IdentityKind.EMAIL for row in person.identities)
        self.call.setEnabled(phone)
        self.write.setEnabled(email)
        no_number = translate("participant", "No number is known")
        no_address = translate("participant", "No address is known")
        self.call.set_name(translate("participant", "Call") if phone else no_number)
        self.write.set_name(translate("participant", "Write an e-mail") if email else no_address)

    def _write(self) -> None:
        person = self._person
        emails = [row for row in person.identities if row.kind is IdentityKind.EMAIL] if person else []
        if len(emails) == 1 and not emails[0].failed:
            self.write_wanted.emit(emails[0].shown)
        elif emails:
            self._open_ways(self.write, IdentityKind.EMAIL)

    def _open_ways(self, button: IconButton, kind: IdentityKind) -> None:
        rows = tuple(row for row in self._person.identities if row.kind is kind) if self._person else ()
        self._menu(rows).popup(_under(button))

    def _menu(self, rows: tuple[IdentityRow, ...]) -> Menu:
        """What can be done with some addresses; the address itself is always read before it is used."""
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._look.icons
        for row in rows:
            if menu.actions():
                menu.addSeparator()
            shown = row.shown.replace("&", "&&")
            if row.kind is IdentityKind.PHONE:
                words = translate("participant", "Call {number}").format(number=shown)
                number = row.value or row.shown
                menu.addAction(icons.icon("phone"), words, lambda number=number: self.call_wanted.emit(number))
            if row.kind is IdentityKind.EMAIL:
                words = translate("participant", "Write to {address}").format(address=shown)
                menu.addAction(icons.icon("envelope-simple"), words, lambda row=row: self.write_wanted.emit(row.shown))
            words = translate("participant", "Copy {address}").format(address=shown)
            menu.addAction(icons.icon("copy"), words, lambda row=row: self.copy_wanted.emit(row.shown))
        return menu

    def _open_levels(self) -> None:
        self._levels.clear()
        now = self._person.confidence if self._person else Confidence.UNKNOWN
        for level in (Confidence.NEW, Confidence.COMFORTABLE, Confidence.CONFIDENT, Confidence.UNKNOWN):
            action = self._levels.addAction(text.confidence(level))
            action.setCheckable(True)
            action.setChecked(level is now)
            action.triggered.connect(lambda _=False, level=level: self.level_chosen.emit(level))
        self._levels.popup(_under(self.level))


def _address_of(one: TicketPerson) -> IdentityRow:
    return IdentityRow(
        one.participant_id or NOBODY, IdentityKind.EMAIL, one.email, one.email, failed=False, shared_with=0
    )


def _under(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
