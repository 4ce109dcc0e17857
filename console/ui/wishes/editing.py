"""A wish in words: what it is called, what it is about, whether it is a defect."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from console.commands.base import Command
from console.commands.wishes import AddWish, EditWish
from console.domain.wishes import WishKind
from console.queries.wishes import WishRow
from console.sync.desk import Desk
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.acts.pickers.small_card import SmallCard
from console.ui.wishes import text

_TEXT = 96


class WishCard(SmallCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._make: Callable[[], Command] | None = None
        self._then: Callable[[Command], object] = lambda _: None
        self.kind = Segmented(look, "-", tuple((str(kind), "") for kind in WishKind))
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(look.px(_TEXT))
        self.body.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.field)
        self.body.addWidget(self.words)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(lambda title: self.button.setEnabled(bool(title.strip())))
        self.field.returnPressed.connect(self._take)
        self.button.clicked.connect(self._take)

    def ask(self, wish: WishRow | None, desk: Desk, then: Callable[[Command], object]) -> None:
        """None: a new one."""
        self._then = then
        if wish is None:
            self._make = lambda: AddWish(
                desk.stamp(), desk.new_id(), self._kind(), self.field.text(), self.words.toPlainText()
            )
        else:
            about = wish.id
            self._make = lambda: EditWish(
                desk.stamp(), about, kind=self._kind(), title=self.field.text(), text=self.words.toPlainText()
            )
        name = translate("wishes", "New wish or defect") if wish is None else translate("wishes", "Edit")
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.kind.setAccessibleName(translate("wishes", "Kind"))
        for kind in WishKind:
            self.kind.set_words(str(kind), text.kind(kind))
        self.kind.choose(str(wish.kind if wish is not None else WishKind.WISH))
        self.field.setAccessibleName(translate("wishes", "What they would like, in a few words"))
        self.field.setPlaceholderText(translate("wishes", "What they would like, in a few words"))
        self.words.setAccessibleName(translate("wishes", "More about it"))
        self.words.setPlaceholderText(translate("wishes", "More about it"))
        self.button.setText(translate("wishes", "Save"))
        self.field.setText(wish.title if wish is not None else "")
        self.words.setPlainText(wish.text if wish is not None else "")
        self.button.setEnabled(bool(self.field.text().strip()))
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _kind(self) -> WishKind:
        return WishKind(self.kind.current)

    def _take(self) -> None:
        if self.field.text().strip() and self.isVisible() and self._make is not None:
            command = self._make()
            self.dismiss()
            self._then(command)
