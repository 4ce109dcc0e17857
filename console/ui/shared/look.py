"""The look of the program in one object, handed to every widget: theme, fonts, icons and density."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from console.ui.shared.fonts import Fonts
from console.ui.shared.icons import Icons
from console.ui.shared.theme import Mode, Theme

Density = Literal["compact", "comfortable", "roomy"]


class Look(QObject):
    """`changed` means: colours, sizes or density are new; measure and paint again."""

    changed = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, density: Density = "comfortable") -> None:
        super().__init__(theme)
        self.theme = theme
        self.fonts = fonts
        self.icons = icons
        self._density: Density = density
        theme.changed.connect(self._renew)
        fonts.changed.connect(self._renew)
        QApplication.setFont(fonts.font("body"))

    @property
    def density(self) -> Density:
        return self._density

    def set_density(self, density: Density) -> None:
        if density != self._density:
            self._density = density
            self.changed.emit()

    def color(self, token: str) -> QColor:
        return self.theme.color(token)

    def font(self, role: str) -> QFont:
        return self.fonts.font(role)

    def metrics(self, role: str) -> QFontMetrics:
        return self.fonts.metrics(role)

    def line(self, role: str) -> int:
        return self.fonts.line(role)

    def px(self, size: float) -> int:
        """A size of the drawings (logical pixels at 100 %) at the present text zoom. For what goes with text:
        control heights, icons, rings, avatars. Gaps between things stay as they are."""
        return round(size * self.theme.zoom / 100)

    def _renew(self) -> None:
        QApplication.setFont(self.fonts.font("body"))
        self.changed.emit()


def make_look(
    application: QApplication,
    mode: Mode = "system",
    zoom: int = 100,
    density: Density = "comfortable",
    system_font: bool = False,
) -> Look:
    theme = Theme(application, mode, zoom)
    return Look(theme, Fonts(theme, system_font), Icons(theme), density)
