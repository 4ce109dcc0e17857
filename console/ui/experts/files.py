"""Files of a letter about a question: opened with care, saved, taken into the answer to the participant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from console.domain.messages import File
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.words import file_size, translate
from console.ui.ticket.conversation.files import Files, icon_of

_SHOWN = 42


class LetterFile(Chip):
    """A press opens it, the menu does the rest. `take` is None where there is no answer to take it into."""

    def __init__(
        self, look: Look, files: Files, file: File, take: Callable[[File], object] | None, parent: QWidget
    ) -> None:
        name = file.name if len(file.name) <= _SHOWN else f"{file.name[:24]}…{file.name[-16:]}"
        super().__init__(look, name, icon=icon_of(file), tail=file_size(file.size), parent=parent)
        self._files, self._file, self._take = files, file, take
        self.setToolTip(file.name)
        self.clicked.connect(lambda: files.open(file, self.window()))

    def menu(self) -> Menu:
        menu = Menu(self.look, self)
        menu.addAction(translate("files", "Open"), self.click)
        menu.addAction(translate("files", "Save as…"), lambda: self._files.save_as(self._file, self.window()))
        take = self._take
        if take is not None:
            menu.addAction(translate("experts", "Put it into the answer"), lambda: take(self._file))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
