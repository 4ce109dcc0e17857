"""The files of what is being written: read piece by piece, stored at once, shown as chips."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from hashlib import sha256
from io import BufferedReader
from pathlib import Path

from PySide6.QtCore import QMargins, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from console.commands.drafts import KeepContent
from console.domain.changes import Outcome
from console.domain.mailboxes import Mailbox
from console.domain.messages import File
from console.domain.weight import takes
from console.sync.desk import Desk
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.words import file_size, translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import text
from console.ui.ticket.composer.marks import Flow

LARGE = 25 * 1024 * 1024
"""More than this many mailboxes refuse: said, not stopped."""
TOO_LARGE = 50 * 1024 * 1024
_PIECE = 1024 * 1024


class Reading(QObject):
    """Reads one file a megabyte at a time between two frames, so that nothing stands still meanwhile."""

    ended = Signal(object)
    """The bytes, or None when the file cannot be read."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: list[bytes] = []
        self._length = 0
        self._file: BufferedReader | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read)
        try:
            self._file = path.open("rb")
        except OSError:
            self._file = None
        self._timer.start(0)

    def stop(self) -> None:
        self._timer.stop()
        if self._file is not None:
            self._file.close()
        self.deleteLater()

    def _read(self) -> None:
        piece = None
        if self._file is not None:
            try:
                piece = self._file.read(_PIECE)
            except OSError:
                piece = None
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)
        # A file that grows while it is read must not take all memory.
        if not piece or self._length > TOO_LARGE:
            self.stop()
            self.ended.emit(b"".join(self._pieces) if piece is not None else None)


class Files(QWidget):
    """The chips. A file counts as attached when its bytes are on the disk of the desk."""

    changed = Signal()
    """Files were added or taken away by the person."""
    said = Signal(str)
    """What cannot be attached and why, or that it is much."""

    def __init__(self, look: Look, work: Work, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._work = work
        self._desk = desk
        self._kept: list[File] = []
        self._coming: dict[Reading | bytes, Chip] = {}
        self._mailbox: Mailbox | None = None
        self._flow = Flow(QMargins(14, 0, 12, 9))
        self.setLayout(self._flow)
        self.hide()

    @property
    def kept(self) -> tuple[File, ...]:
        return tuple(self._kept)

    @property
    def busy(self) -> bool:
        """Something is still on its way to the disk."""
        return bool(self._coming)

    def limit(self, mailbox: Mailbox | None) -> None:
        """Through which they would leave, if that is known: more than it takes is said as soon as it is there."""
        self._mailbox = mailbox

    def put(self, files: Sequence[File]) -> None:
        """Shows the files of another text; what was still being read for the one before is dropped."""
        for reading in list(self._coming):
            if isinstance(reading, Reading):
                reading.stop()
        if self._coming or self._kept != list(files):
            self._coming.clear()
            self._kept = list(files)
            self._show()

    def add_paths(self, paths: Sequence[str]) -> None:
        for each in paths:
            path = Path(each)
            try:
                size = path.stat().st_size if path.is_file() else -1
            except OSError:
                size = -1
            if size < 0:
                self.said.emit(text.file_unreadable(path.name))
            elif self._allowed(path.name, size):
                self._read(path, size)

    def take(self, files: Sequence[File]) -> None:
        """Files whose bytes the desk holds already, as those of another letter."""
        for file in files:
            if file not in self._kept and self._allowed(file.name, file.size):
                self._kept.append(file)
        self._show()
        self.changed.emit()

    def choose(self) -> None:
        """Asks with the dialog of the system."""
        paths, _ = QFileDialog.getOpenFileNames(self, translate("composer", "Attach files"))
        self.add_paths(paths)

    def add_picture(self, content: bytes) -> None:
        """A PNG from the clipboard."""
        self.add_bytes(f"screenshot-{self._desk.now().astimezone():%H%M%S}.png", "image/png", content)

    def add_bytes(self, name: str, media_type: str, content: bytes) -> None:
        if not self._allowed(name, len(content)):
            return
        digest = sha256(content).digest()
        chip = self._chip(name, media_type, translate("composer", "reading…"))
        self._coming[digest] = chip
        self._store(digest, File(name, media_type, len(content), digest), content)

    def _read(self, path: Path, size: int) -> None:
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        reading = Reading(path, self)
        self._coming[reading] = self._chip(path.name, media_type, file_size(size))
        reading.ended.connect(lambda content: self._read_all(reading, path.name, media_type, content))

    def _read_all(self, reading: Reading, name: str, media_type: str, content: bytes | None) -> None:
        if reading not in self._coming:
            return
        if content is None:
            self._drop(reading)
            self.said.emit(text.file_unreadable(name))
        elif not self._allowed(name, len(content)):
            # It grew, or was emptied, since its size was looked at.
            self._drop(reading)
        else:
            digest = sha256(content).digest()
            self._store(reading, File(name, media_type, len(content), digest), content)

    def _store(self, key: Reading | bytes, file: File, content: bytes) -> None:
        def stored(outcome: Outcome) -> None:
            if key not in self._coming:
                return
            del self._coming[key]
            if outcome.done:
                self._kept.append(file)
            self._show()
            self.changed.emit()
            if not outcome.done and outcome.refusal is not None:
                self.said.emit(text.refused(outcome.refusal))
            elif self._mailbox is not None and takes(self._kept) > self._mailbox.largest:
                self.said.emit(text.too_large_to_leave(self._kept, self._mailbox))
            elif self._total() > LARGE:
                self.said.emit(text.files_large(self._total()))

        def failed(_: Exception) -> None:
            if key in self._coming:
                self._drop(key)
                self.said.emit(text.file_unreadable(file.name))

        self._work.tell(self, KeepContent(self._desk.stamp(), content), stored, failed)

    def _allowed(self, name: str, size: int) -> bool:
        if size == 0:
            self.said.emit(text.file_empty(name))
        elif size > TOO_LARGE:
            self.said.emit(text.file_too_large(name, size))
        elif self._total() + size > TOO_LARGE:
            self.said.emit(text.files_too_large(self._total() + size))
        else:
            return True
        return False

    def _total(self) -> int:
        return sum(file.size for file in self._kept)

    def _drop(self, key: Reading | bytes) -> None:
        self._coming.pop(key, None)
        self._show()

    def _remove(self, file: File) -> None:
        self._kept.remove(file)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in self._coming.values():
                widget.deleteLater()
        for file in self._kept:
            chip = self._chip(file.name, file.media_type, file_size(file.size), self._remover(file))
            self._flow.addWidget(chip)
            chip.show()
        for waiting in self._coming.values():
            self._flow.addWidget(waiting)
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def _remover(self, file: File) -> Callable[[], None]:
        return lambda: self._remove(file)

    def _chip(self, name: str, media_type: str, tail: str, remove: Callable[[], None] | None = None) -> Chip:
        icon = "image" if media_type.startswith("image/") else "file"
        shown = name if len(name) <= 42 else f"{name[:24]}…{name[-16:]}"
        chip = Chip(self._look, shown, icon=icon, tail=tail, removable=remove is not None, parent=self)
        chip.setToolTip(name)
        if remove is not None:
            chip.removed.connect(remove)
            chip.setAccessibleDescription(translate("composer", "Delete takes it away"))
        else:
            self._flow.addWidget(chip)
            chip.show()
            self.show()
        return chip
