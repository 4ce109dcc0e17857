"""Two have written in one article at the same time: both are shown as a difference, and a person chooses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from console.domain.revisions import together
from console.ui.knowledge.difference import Difference
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate


class ClashSheet(Sheet):
    """`common` is what both began with. It closes without a choice as well: nothing is lost by waiting."""

    mine_chosen = Signal()
    theirs_chosen = Signal()
    both_chosen = Signal(str)
    """The text in which both changes stand."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, 820, 560)
        self._names = ("", "")
        self._both: str | None = None
        self.said = Label(look, "", "body", "text.secondary", wrap=True)
        self.difference = Difference(look)
        self.body.addWidget(self.said)
        self.body.addWidget(self.difference, 1)
        self.theirs = Button(look, "")
        self.both = Button(look, "")
        self.mine = Button(look, "", "primary")
        self.buttons.addStretch(1)
        for button in (self.theirs, self.both, self.mine):
            self.buttons.addWidget(button)
        self.theirs.clicked.connect(lambda: self._end(self.theirs_chosen))
        self.mine.clicked.connect(lambda: self._end(self.mine_chosen))
        self.both.clicked.connect(self._take_both)
        self.setFocusProxy(self.mine)

    def ask(self, title: str, who: str, common: str, theirs: str, mine: str) -> None:
        """`who` wrote `theirs`, which stands there now."""
        self._names = (title, who)
        both = together(common, mine, theirs)
        self._both = both if both not in (None, mine, theirs) else None
        self.difference.show_texts(theirs, mine)
        self._retranslate()
        self.open()

    def _retranslate(self) -> None:
        title, who = self._names
        self.set_title(translate("knowledge", "Written at the same time"), title)
        said = translate(
            "knowledge",
            "{name} has written in this article meanwhile. Struck through is what stands there now, underlined what is "
            "yours. Nothing is lost until you choose.",
        )
        self.said.setText(said.format(name=who or translate("knowledge", "Somebody")))
        self.theirs.setText(translate("knowledge", "Keep what stands there"))
        self.both.setText(translate("knowledge", "Put both together"))
        self.both.setVisible(self._both is not None)
        self.mine.setText(translate("knowledge", "Put mine in its place"))
        self.difference.setAccessibleName(translate("knowledge", "Difference"))

    def _take_both(self) -> None:
        if self._both is not None:
            self.dismiss()
            self.both_chosen.emit(self._both)

    def _end(self, signal: object) -> None:
        self.dismiss()
        signal.emit()  # type: ignore[attr-defined]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._names[0]:
            self._retranslate()
