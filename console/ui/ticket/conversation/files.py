"""Files of messages: what they are, whether opening them is dangerous, and how they get out of the desk with care."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QDir, QObject, QStandardPaths, QTemporaryDir, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from console.domain.ids import Id
from console.domain.messages import File
from console.errors import PlaceUnwritable
from console.queries.files import FileContent, Original
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.conversation.links import Opener

# What a double click would run, or what can carry programs: asked about before it opens.
_DANGEROUS = frozenset({
    "ade", "adp", "apk", "app", "appimage", "appref-ms", "application", "appx", "bash", "bat", "bin", "cab", "chm",
    "cmd", "com", "command", "cpl", "csh", "deb", "desktop", "dll", "dmg", "docm", "dotm", "exe", "gadget", "hta",
    "htm", "html", "img", "inf", "ins", "iso", "isp", "jar", "jnlp", "js", "jse", "jsp", "ksh", "lnk", "mde", "mht",
    "mhtml", "msc", "msi", "msix", "msp", "mst", "mui", "one", "php", "pif", "pkg", "potm", "ppam", "ppsm", "pptm",
    "ps1", "psm1", "py", "pyc", "pyw", "rb", "reg", "rpm", "run", "scf", "scr", "sct", "settingcontent-ms", "sh",
    "shb", "shtml", "sldm", "svg", "swf", "sys", "url", "vb", "vbe", "vbs", "vhd", "vhdx", "vxd", "webloc",
    "workflow", "ws", "wsc", "wsf", "wsh", "xhtml", "xht", "xlam", "xll", "xlsb", "xlsm", "xltm", "xml", "xsl",
    "xslt", "zsh",
})  # fmt: skip
_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 120

_ICONS_BY_ENDING = {
    "pdf": "file-pdf",
    **dict.fromkeys(("doc", "docx", "odt", "rtf", "txt", "md"), "file-text"),
    **dict.fromkeys(("xls", "xlsx", "ods", "csv"), "table"),
    **dict.fromkeys(("ppt", "pptx", "odp"), "presentation"),
    **dict.fromkeys(("zip", "7z", "rar", "gz", "tar"), "archive-box"),
    **dict.fromkeys(("ics",), "calendar-blank"),
    **dict.fromkeys(("eml", "msg"), "envelope-simple"),
}
_ICONS_BY_TYPE = {"image": "image", "audio": "music-note", "video": "film-strip", "text": "file-text"}


def ending(name: str) -> str:
    """The last extension in small letters, without its dot."""
    return PurePosixPath(name.rstrip(". ")).suffix[1:].lower()


def icon_of(file: File) -> str:
    by_ending = _ICONS_BY_ENDING.get(ending(file.name))
    return by_ending or _ICONS_BY_TYPE.get(file.media_type.partition("/")[0], "file")


def is_dangerous(name: str) -> bool:
    """Whether the computer could run it. Asked of the name it would be saved under, whose end cannot be hidden."""
    return ending(safe_name(name)) in _DANGEROUS


def safe_name(name: str) -> str:
    """A name that can be made in any folder of any system and shows its true ending; never empty."""
    # Marks that turn the writing round make "exe.gpj" out of "jpg.exe" to the eye: category C has them all.
    plain = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    plain = re.sub(r'[<>:"/\\|?*]', "_", plain).strip(" .")
    if _DEVICE.match(plain):
        plain = f"_{plain}"
    if len(plain) > _LONGEST:
        tail = PurePosixPath(plain).suffix[:16]
        plain = plain[: _LONGEST - len(tail)].rstrip(" .") + tail
    return plain or "file"


def is_picture(file: File) -> bool:
    return file.media_type.lower() in {"image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/bmp"}


class Files(QObject):
    """Fetches content from the desk and opens or saves it."""

    asked = Signal(object)
    """The QMessageBox that asks before something dangerous opens."""
    saved = Signal(object)
    """The Path that was written."""

    def __init__(self, work: Work, notices: Notices, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._notices = notices
        self._opener = opener
        self._folder: QTemporaryDir | None = None

    def open(self, file: File, parent: QWidget) -> None:
        """Opens a copy in the computer's program for it; asks first when it could do harm."""
        if not is_dangerous(file.name):
            self._fetch_and_open(file)
            return
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(box.textFormat().PlainText)
        box.setWindowTitle(translate("files", "Open this file?"))
        box.setText(translate("files", "“{name}” can run programs on this computer.").format(name=safe_name(file.name)))
        box.setInformativeText(
            translate("files", "Open it only if you expected it. You can also save it and have it checked first.")
        )
        anyway = box.addButton(translate("files", "Open anyway"), QMessageBox.ButtonRole.DestructiveRole)
        save = box.addButton(translate("files", "Save as…"), QMessageBox.ButtonRole.ActionRole)
        cancel = box.addButton(translate("files", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        anyway.clicked.connect(lambda: self._fetch_and_open(file))
        save.clicked.connect(lambda: self.save_as(file, parent))
        box.finished.connect(box.deleteLater)
        box.open()
        self.asked.emit(box)

    def save_as(self, file: File, parent: QWidget) -> None:
        start = _downloads() / safe_name(file.name)
        path, _ = QFileDialog.getSaveFileName(parent, translate("files", "Save as…"), str(start))
        if path:
            self.save(file, Path(path))

    def save(self, file: File, path: Path) -> None:
        self._work.ask(
            self, f"save {path}", FileContent(file.sha256), lambda content: self._write(path, content, tell=True)
        )

    def save_original_as(self, message: Id, subject: str, parent: QWidget) -> None:
        start = _downloads() / safe_name(f"{subject or 'message'}.eml")
        path, _ = QFileDialog.getSaveFileName(parent, translate("files", "Save the original letter"), str(start))
        if path:
            self.save_original(message, Path(path))

    def save_original(self, message: Id, path: Path) -> None:
        self._work.ask(self, f"save {path}", Original(message), lambda content: self._write(path, content, tell=True))

    def _fetch_and_open(self, file: File) -> None:
        self._work.ask(
            self,
            f"open {file.sha256.hex()} {file.name}",
            FileContent(file.sha256),
            lambda content: self._open_copy(file, content),
        )

    def _open_copy(self, file: File, content: bytes | None) -> None:
        if self._folder is None or not self._folder.isValid():
            # Goes away with the window, and nobody else on this computer may look into it.
            self._folder = QTemporaryDir(str(Path(tempfile.gettempdir()) / "third-ring-XXXXXX"))
        # A folder for each content: two files of one name must not overwrite each other while one is open.
        folder = Path(self._folder.path()) / file.sha256.hex()[:16]
        path = folder / safe_name(file.name)
        if self._write(path, content, tell=False):
            self._opener(QUrl.fromLocalFile(str(path)))

    def _write(self, path: Path, content: bytes | None, *, tell: bool) -> bool:
        if content is None:
            self._notices.say(
                Level.AMBER,
                translate("files", "Its content is not on this desk."),
                lead=translate("files", "The file cannot be opened."),
                icon="warning",
            )
            return False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as fault:
            self._notices.trouble(
                PlaceUnwritable(
                    translate("files", "The file was not saved."),
                    fault.strerror or str(fault),
                    translate("files", "Choose another folder or make room on the disk."),
                )
            )
            return False
        if tell:
            self._notices.say(
                Level.TOAST,
                translate("files", "Saved: {name}").format(name=path.name),
                action=Way(
                    translate("files", "Show folder"),
                    lambda: self._opener(QUrl.fromLocalFile(str(path.parent))),
                ),
            )
            self.saved.emit(path)
        return True


def _downloads() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(place or QDir.homePath())
