"""The settings page: everything applies at once, nothing is called advanced."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from console.settings.options import Options
from console.ui.settings.index import SettingsIndex
from console.ui.settings.rows import KeyRow, Setting
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Density, Look
from console.ui.shared.theme import Mode
from console.ui.shared.words import Words, best_language, translate

_WIDEST = 720
_INDEX = 208
_ABOVE = 24
"""So much of what stands above is seen when one went to a part."""
_ARRIVED_MS = 700
_ZOOMS = (80, 100, 125, 150, 175, 200)
_UNDO = (0, 5, 10, 20, 30)


class SettingsPage(QScrollArea):
    """`keep` writes the options down; it is called after every change."""

    def __init__(
        self,
        look: Look,
        words: Words,
        registry: Registry,
        options: Options,
        keep: Callable[[], None],
        sections: tuple[QWidget, ...] = (),
    ) -> None:
        """`sections` are what others have to set here; they stay as they are while the page is filled anew."""
        super().__init__()
        self._sections = sections
        self._look, self._words, self._registry, self._options, self._keep = look, words, registry, options, keep
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._paper = _Paper(look)
        self._paper.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        outer = QHBoxLayout(self._paper)
        outer.setContentsMargins(32, 24, 32, 32)
        holder = QWidget()
        holder.setMaximumWidth(look.px(_WIDEST))
        holder.setLayout(self._column)
        outer.addWidget(holder, 1)
        outer.addStretch(0)
        for section in sections:
            # From the beginning: what belongs to nobody would outlive the window when the page is never seen.
            section.setParent(holder)
            section.hide()
        self.setWidget(self._paper)
        self.index = SettingsIndex(look, self)
        self.index.wanted.connect(self.go_to)
        self.index.left.connect(self.setFocus)
        self._parts: list[QWidget] = []
        self._edge = Hairline(look, Qt.Orientation.Vertical, parent=self)
        self.verticalScrollBar().valueChanged.connect(self._mark_place)
        look.changed.connect(self._make_room)
        self._make_room()
        # Filled when it is first seen: the other screens add their commands after this one is made.
        self._stale = True
        self._aim: QWidget | None = None
        # The range is told before what is inside has its new place.
        self.verticalScrollBar().rangeChanged.connect(lambda *_: QTimer.singleShot(0, self, self._follow))
        registry.changed.connect(self._grow_stale)

    # What the acts and the page both do

    def set_theme(self, mode: str) -> None:
        if mode in get_args(Mode):
            self._options.theme = mode  # type: ignore[assignment]
            self._look.theme.set_mode(mode)  # type: ignore[arg-type]
            self._changed()

    def set_language(self, language: str) -> None:
        if language in {"", "en", "pl", "ru"}:
            self._options.language = language  # type: ignore[assignment]
            self._words.use(language or best_language([]))
            self._changed()

    def set_density(self, density: str) -> None:
        if density in get_args(Density):
            self._options.density = density  # type: ignore[assignment]
            self._look.set_density(density)  # type: ignore[arg-type]
            self._changed()

    def set_zoom(self, percent: int) -> None:
        self._options.zoom = max(80, min(200, percent))
        self._look.theme.set_zoom(self._options.zoom)
        self._changed()

    def go_to(self, section: QWidget) -> None:
        """Scrolls to one of the sections, and follows it while what stands above is still coming in."""
        self._aim = section
        QTimer.singleShot(0, self, self._follow)
        QTimer.singleShot(_ARRIVED_MS, self, self._arrived)

    @property
    def arrived(self) -> bool:
        """Whether nothing is on its way to where somebody wanted to go."""
        return self._aim is None

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever turns the wheel goes somewhere else.
        self._aim = None
        super().wheelEvent(event)

    def _follow(self) -> None:
        # A section gets its heading when it has heard from the desk.
        self.index.show_parts(self._parts)
        self._mark_place()
        if self._aim is not None:
            self.verticalScrollBar().setValue(max(0, self._aim.y() - _ABOVE))

    def _arrived(self) -> None:
        self._follow()
        self._aim = None

    def _mark_place(self) -> None:
        if self._aim is not None:
            # Where several end the page together, it is the one somebody went to.
            self.index.stand_at(self._aim.y())
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() > 0
        self.index.stand_at(bar.value() + (self.height() if at_end else 2 * _ABOVE))

    def _make_room(self) -> None:
        width = self._look.px(_INDEX)
        self.setViewportMargins(width, 0, 0, 0)
        self.index.setGeometry(0, 0, width - 1, self.height())
        self._edge.setGeometry(width - 1, 0, 1, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _set_undo(self, seconds: str) -> None:
        self._options.undo_seconds = int(seconds)
        self._changed()

    def _set_single(self, choice: str) -> None:
        self._options.single_keys = choice == "on"
        self._registry.keys.letters_on = self._options.single_keys
        self._changed()

    def _changed(self) -> None:
        self._keep()
        self._renew()

    def _grow_stale(self) -> None:
        self._stale = True

    def _renew(self) -> None:
        if self.isVisible():
            self._fill()
        else:
            self._stale = True

    # The page

    def _fill(self) -> None:
        self._stale = False
        focused = self.focusWidget()
        where = focused.accessibleName() if focused is not None and self._paper.isAncestorOf(focused) else ""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in self._sections:
                widget.hide()
                widget.deleteLater()
        options = self._options
        self.setAccessibleName(translate("settings", "Settings"))
        title = self._title(translate("settings", "Settings"), "title")
        self._choice(
            translate("settings", "Language"),
            (("en", "English"), ("pl", "Polski"), ("ru", "Русский")),
            self._words.language,
            self.set_language,
        )
        self._choice(
            translate("settings", "Look"),
            (
                ("system", translate("settings", "As computer")),
                ("light", translate("settings", "Light")),
                ("dark", translate("settings", "Dark")),
            ),
            options.theme,
            self.set_theme,
        )
        self._choice(
            translate("settings", "Text size"),
            # Ctrl+= goes by smaller steps: the size that is in use is always among those offered.
            tuple((str(zoom), f"{zoom} %") for zoom in sorted({*_ZOOMS, options.zoom})),
            str(options.zoom),
            lambda zoom: self.set_zoom(int(zoom)),
        )
        self._choice(
            translate("settings", "Rows"),
            (
                ("compact", translate("settings", "Compact")),
                ("comfortable", translate("settings", "Comfortable")),
                ("roomy", translate("settings", "Roomy")),
            ),
            options.density,
            self.set_density,
        )
        self._choice(
            translate("settings", "Time to take an answer back"),
            tuple(
                (str(s), translate("settings", "None") if s == 0 else translate("settings", "%n s", "", s))
                for s in _UNDO
            ),
            str(options.undo_seconds),
            self._set_undo,
            translate("settings", "An answer by e-mail waits this long before it leaves."),
        )
        self._choice(
            translate("settings", "Single letters in lists"),
            (("on", translate("settings", "On")), ("off", translate("settings", "Off"))),
            "on" if options.single_keys else "off",
            self._set_single,
            translate("settings", "C claims, E solves, S snoozes while a list has the focus."),
        )
        if any(act.id == "desk.switch" for act in self._registry.acts()):
            switch = Button(self._look, self._registry.act("desk.switch").text(), icon="swap")
            switch.clicked.connect(lambda: self._registry.do("desk.switch"))
            about = translate("settings", "One closes, the other opens in its place. What waits to be sent is kept.")
            self._column.addWidget(Setting(self._look, translate("settings", "Desk"), switch, about))
        for section in self._sections:
            self._column.addWidget(section)
            section.show()
        self._parts = [title, *self._sections, self._title(translate("settings", "Keys"), "heading")]
        self.index.setAccessibleName(translate("settings", "Settings"))
        self.index.show_parts(self._parts)
        keys = QWidget()
        rows = QVBoxLayout(keys)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for line in self._registry.key_sheet():
            rows.addWidget(KeyRow(self._look, self._registry, line, self._remap))
        self._column.addWidget(keys)
        if options.keys:
            back = Button(self._look, translate("settings", "All keys as they were"), "default", icon="arrow-u-up-left")
            back.clicked.connect(self._usual_keys)
            self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        # Lines that wrap are guessed too tall: what is left over belongs to the end, not between a name and its choice.
        self._column.addStretch(1)
        if where:
            again = next((w for w in self._paper.findChildren(QWidget) if w.accessibleName() == where), None)
            if again is not None:
                again.setFocus()

    def _title(self, words: str, role: str) -> Label:
        title = Label(self._look, words, role)
        self._column.addWidget(title)
        return title

    def _choice(
        self,
        name: str,
        choices: tuple[tuple[str, str], ...],
        current: str,
        chosen: Callable[[str], None],
        hint: str = "",
    ) -> None:
        control = Segmented(self._look, name, choices)
        control.choose(current)
        # After the control has finished with its own event: choosing fills the page anew.
        control.chosen.connect(chosen, Qt.ConnectionType.QueuedConnection)
        self._column.addWidget(Setting(self._look, name, control, hint))

    def _remap(self, act: str, key: str) -> str:
        """Tries a key for an act; returns why it cannot be, empty when it is done."""
        wanted = {**self._options.keys, act: [key]}
        refused = self._registry.remap(wanted)
        if act in refused:
            self._registry.remap(self._options.keys)
            return refused[act].text()
        self._options.keys = wanted
        self._changed()
        return ""

    def _usual_keys(self) -> None:
        self._options.keys = {}
        self._registry.remap({})
        self._changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._fill()
        super().showEvent(event)


class _Paper(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
