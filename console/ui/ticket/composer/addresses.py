"""A line of addresses: as chips, suggested from the people of the desk, marked when they cannot be right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from console.domain.addresses import is_email, split_addresses, typed_address
from console.domain.messages import Address
from console.queries.participant import FindPeople, FoundPerson
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer.choices import Choice, Choices
from console.ui.ticket.composer.marks import Flow

_SUGGEST_MS = 120
_LONGEST = 42


class _Edit(QLineEdit):
    key_wanted: Callable[[QKeyEvent], bool]
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key_wanted(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(120, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


class Addresses(QWidget):
    changed = Signal()
    """Changed by the person."""
    closed = Signal()

    def __init__(
        self, look: Look, work: Work, choices: Callable[[], Choices], name: Callable[[], str], spoken: Callable[[], str]
    ) -> None:
        """`choices` gives the list to suggest with, made when the window is known; `name` stands before the line."""
        super().__init__()
        self._look = look
        self._work = work
        self._choices = choices
        self._name, self._spoken = name, spoken
        self._addresses: list[Address] = []
        self.label = Label(look, "", "body", "text.secondary")
        self.edit = _Edit()
        self.edit.key_wanted = self._key_first
        self.edit.setProperty("bare", True)
        self.edit.setFrame(False)
        self.label.setBuddy(self.edit)
        self._flow = Flow(QMargins(0, 0, 0, 0), 4, last_grows=True)
        field = QWidget()
        field.setLayout(self._flow)
        self._flow.addWidget(self.edit)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        field.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
        self.edit.textEdited.connect(self._typed)
        self.edit.left.connect(self.finish)
        look.changed.connect(self._renew)
        self.retranslate()
        self._renew()

    @property
    def addresses(self) -> tuple[Address, ...]:
        return tuple(self._addresses)

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(address.email for address in self._addresses if not is_email(address.email))

    def put(self, addresses: tuple[Address, ...]) -> None:
        self.edit.clear()
        if self._addresses != list(addresses):
            self._addresses = list(addresses)
            self._show()

    def finish(self) -> None:
        """What stands half typed becomes an address."""
        typed = self.edit.text()
        if typed.strip():
            self.edit.clear()
            self._add(*(typed_address(part) for part in split_addresses(typed)))

    def retranslate(self) -> None:
        self.label.setText(self._name())
        self.edit.setAccessibleName(self._spoken())

    def _add(self, *addresses: Address) -> None:
        known = {address.email.casefold() for address in self._addresses}
        for address in addresses:
            if address.email.casefold() not in known:
                known.add(address.email.casefold())
                self._addresses.append(address)
        self._show()
        self.changed.emit()

    def _remove(self, address: Address) -> None:
        self._addresses.remove(address)
        self._show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _key_first(self, event: QKeyEvent) -> bool:
        if self._choices().handle(event):
            return True
        typed = self.edit.text()
        if event.text() in {",", ";"} or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            self.finish()
            return True
        if event.key() == Qt.Key.Key_Backspace and not typed and self._addresses:
            self._remove(self._addresses[-1])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.edit.clear()
            self.closed.emit()
            return True
        return False

    def _typed(self, typed: str) -> None:
        if any(sign in typed for sign in ",;\n"):
            self.finish()
        elif len(typed.strip()) >= 2:
            self._work.later(self, "suggest", _SUGGEST_MS, self._ask)
        else:
            self._work.never(self, "suggest")
            self._choices().dismiss()

    def _ask(self) -> None:
        typed = self.edit.text().strip()
        if len(typed) >= 2:
            self._work.ask(self, "people", FindPeople(typed, 12), self._suggest)

    def _suggest(self, people: tuple[FoundPerson, ...]) -> None:
        if not self.edit.hasFocus() or not self.edit.text().strip():
            return
        found = [
            Choice(person.name, identity, person.cohort, Address(person.name, identity))
            for person in people
            for identity in person.identities
            if is_email(identity)
        ]
        at = QRect(self.edit.mapToGlobal(QPoint(0, 0)), self.edit.size())
        self._choices().offer(self._spoken(), found[:8], at, self._take)

    def _take(self, address: object) -> None:
        if isinstance(address, Address):
            self.edit.clear()
            self._add(address)

    def _show(self) -> None:
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                # At once: a Tab pressed right after must not go to what is about to be gone.
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.edit
        for position, address in enumerate(self._addresses):
            chip = self._chip(address)
            self._flow.insert(position, chip)
            # One Tab from the field, not behind everything else of the window, where Qt puts what is new.
            QWidget.setTabOrder(before, chip)
            before = chip
        self.updateGeometry()

    def _chip(self, address: Address) -> Chip:
        right = is_email(address.email)
        shown = address.name or address.email
        chip = Chip(
            self._look,
            shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 17]}…{shown[-16:]}",
            icon="user" if right else "warning",
            icon_token="text.secondary" if right else "stop.text",
            tail="" if right else translate("composer", "not complete"),
            removable=True,
            parent=self,
        )
        chip.setToolTip(address.email)
        chip.removed.connect(lambda: self._remove(address))
        chip.show()
        return chip

    def _renew(self) -> None:
        self.edit.setFont(self._look.font("body"))
        self.edit.setMinimumHeight(self._look.px(26))
        self.label.setMinimumHeight(self._look.px(26))
