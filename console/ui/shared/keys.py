"""Keys: which are allowed, how they are written, and single letters of a list bound by the key that was pressed."""

from __future__ import annotations

import sys
import unicodedata
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from console.ui.shared.words import translate

LATIN = "qwertyuiopasdfghjklzxcvbnm"
# The same keys on a Russian and a Ukrainian keyboard, for systems that do not tell which key was pressed.
_RUSSIAN = "йцукенгшщзфывапролдячсмить"
_UKRAINIAN = "йцукенгшщзфівапролдячсмить"
_BY_CHARACTER = dict(zip(_UKRAINIAN, LATIN, strict=True)) | dict(zip(_RUSSIAN, LATIN, strict=True))

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _row_codes(*starts: int) -> dict[int, str]:
    rows = zip(starts, _ROWS, strict=True)
    return {start + column: letter for start, row in rows for column, letter in enumerate(row)}


_X11_CODES = _row_codes(24, 38, 52)  # evdev + 8; Qt on Wayland gives the same
_WINDOWS_CODES = _row_codes(0x10, 0x1E, 0x2C)  # scan codes, set 1
# kVK_ANSI_*: the virtual key of macOS is the place of the key. Its scan code says nothing.
_MAC_LETTERS = "asdfhgzxcv\0bqweryt"
_MAC_CODES = {code: letter for code, letter in enumerate(_MAC_LETTERS) if letter != "\0"} | {
    0x1F: "o",
    0x20: "u",
    0x22: "i",
    0x23: "p",
    0x25: "l",
    0x26: "j",
    0x28: "k",
    0x2D: "n",
    0x2E: "m",
}

_NAMED = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Del",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Space: "Space",
}

_MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_MOVED_BETWEEN_LAYOUTS = frozenset("/?[]\\~#")
_MAC_SIGNS = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃"}


class KeyFault(Enum):
    """Why a key may not be given to anything."""

    UNKNOWN = "unknown"
    ALT_GR = "alt gr"  # on Polish Windows AltGr is Ctrl+Alt: ą ć ę would be commands
    ALT_LETTER = "alt letter"
    MOVES = "moves"  # needs Shift or AltGr on another layout
    SYSTEM = "system"
    TAKEN = "taken"

    def text(self) -> str:
        return {
            KeyFault.UNKNOWN: lambda: translate("keys", "This key is not known."),
            KeyFault.ALT_GR: lambda: translate("keys", "Ctrl and Alt together type letters like ą and ć."),
            KeyFault.ALT_LETTER: lambda: translate("keys", "Alt with a letter opens menus on many computers."),
            KeyFault.MOVES: lambda: translate("keys", "This sign is elsewhere on other keyboards."),
            KeyFault.SYSTEM: lambda: translate("keys", "This key belongs to the computer."),
            KeyFault.TAKEN: lambda: translate("keys", "Another command has this key."),
        }[self]()


def parts(key: str) -> tuple[frozenset[str], str]:
    """Modifiers and the key itself: "Ctrl+Shift+=" -> ({"Ctrl", "Shift"}, "=")."""
    modifiers: list[str] = []
    rest = key
    while True:
        first, plus, after = rest.partition("+")
        if not plus or not after or first not in _MODIFIERS:
            return frozenset(modifiers), rest
        modifiers.append(first)
        rest = after


def is_bare(key: str) -> bool:
    """Pressed alone and no function key: such a key works only while a list has the focus."""
    modifiers, name = parts(key)
    return not modifiers and not (name.startswith("F") and name[1:].isdigit())


def fault_of(key: str) -> KeyFault | None:
    modifiers, name = parts(key)
    written = QKeySequence(key)
    if written.count() != 1 or written == QKeySequence(Qt.Key.Key_unknown):
        return KeyFault.UNKNOWN
    if name in _MOVED_BETWEEN_LAYOUTS:
        return KeyFault.MOVES
    if "Meta" in modifiers:
        return KeyFault.SYSTEM
    if {"Ctrl", "Alt"} <= modifiers and len(name) == 1:
        return KeyFault.ALT_GR
    if "Alt" in modifiers and len(name) == 1 and name.isalpha():
        return KeyFault.ALT_LETTER
    return None


def key_caps(key: str, platform: str = sys.platform) -> list[str]:
    """What stands on the caps: ["Ctrl", "Shift", "R"], on a Mac ["⇧", "⌘", "R"]."""
    modifiers, name = parts(key)
    shown = {"Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}.get(name, name)
    if platform == "darwin":
        return [_MAC_SIGNS[modifier] for modifier in ("Meta", "Alt", "Shift", "Ctrl") if modifier in modifiers] + [
            shown
        ]
    return [modifier for modifier in ("Ctrl", "Alt", "Shift") if modifier in modifiers] + [shown]


def key_text(key: str, platform: str = sys.platform) -> str:
    """ "Ctrl+Shift+R", on a Mac "⇧⌘R"."""
    return ("" if platform == "darwin" else "+").join(key_caps(key, platform))


def letter_of(event: QKeyEvent, platform: str) -> str:
    """The Latin letter of the key that was pressed, "" if it is none.

    A Latin letter counts as it is, so that a French keyboard goes by its caps. Letters of another script go by
    the place of the key. "ą" is neither: on X11 AltGr+A comes without a modifier and must not count as A.
    """
    code = event.key()
    if Qt.Key.Key_A <= code <= Qt.Key.Key_Z:
        return chr(code)
    character = event.text() or (chr(code) if 0x80 < code < 0x10000 else "")
    if character and ord(character[0]) < 0x20:
        character = chr(code) if 0x80 < code < 0x10000 else ""  # with Ctrl the text is a control character
    if len(character) != 1 or not character.isalpha() or "LATIN" in unicodedata.name(character, "LATIN"):
        return ""
    by_place = {
        "xcb": (_X11_CODES, event.nativeScanCode()),
        "wayland": (_X11_CODES, event.nativeScanCode()),
        "windows": (_WINDOWS_CODES, event.nativeScanCode()),
        "cocoa": (_MAC_CODES, event.nativeVirtualKey()),
    }
    codes, native = by_place.get(platform, ({}, 0))
    # macOS numbers the A key 0; elsewhere 0 means that nothing is known.
    found = codes.get(native, "") if native or platform == "cocoa" else ""
    return (found or _BY_CHARACTER.get(character.lower(), "")).upper()


def name_of(event: QKeyEvent, platform: str) -> str:
    """ "J", "4", "Enter"; "" for what no list key can be."""
    code = event.key()
    named = _NAMED.get(Qt.Key(code)) if code in _NAMED else None
    if named is not None:
        return named
    if Qt.Key.Key_0 <= code <= Qt.Key.Key_9:
        return chr(code)
    return letter_of(event, platform)


class Bound(Protocol):
    def bare(self, place: str, key: str) -> QAction | None: ...
    def with_modifiers(self, key: str, focus: QWidget | None) -> QAction | None: ...


class Keys(QObject):
    """The one event filter for keys. It sits on lists and windows only: on the application it would see every event."""

    def __init__(self, bound: Bound, parent: QObject | None = None, platform: str = "") -> None:
        super().__init__(parent)
        self.letters_on = True
        """False: single letters do nothing (Settings); Enter, Esc and digits stay."""
        self._bound = bound
        self._platform = platform or QGuiApplication.platformName()
        self._places: dict[QObject, str] = {}

    def watch(self, widget: QWidget, place: str) -> None:
        """`place` "" for a window: there only letters of another script with Ctrl are looked at."""
        # Those that are gone since: `destroyed` comes too early and with another wrapper, so it is of no use here.
        self._places = {kept: where for kept, where in self._places.items() if isValid(kept)}
        if widget not in self._places:
            widget.installEventFilter(self)
        self._places[widget] = place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = self._places.get(watched)
        if place is None:
            return False
        action = self._meant(place, event)
        if action is None:
            return False
        # Also a disabled one ends here: the list would search for the letter.
        if action.isEnabled() and (action.autoRepeat() or not event.isAutoRepeat()):
            action.trigger()
        return True

    def _meant(self, place: str, event: QKeyEvent) -> QAction | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.NoModifier:
            name = name_of(event, self._platform) if place else ""
            if not name or (not self.letters_on and len(name) == 1 and name.isalpha()):
                return None
            return self._bound.bare(place, name)
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if modifiers not in (control, control | shift) or event.key() < 0x80:
            return None
        # Qt found no shortcut for it, as happens on layouts of another script: ask by the place of the key.
        letter = letter_of(event, self._platform)
        if not letter:
            return None
        key = ("Ctrl+Shift+" if modifiers & shift else "Ctrl+") + letter
        return self._bound.with_modifiers(key, QApplication.focusWidget())
