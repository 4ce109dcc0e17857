"""Buttons with words: five kinds of weight, an icon, a key cap, and the split button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.ui.shared.controls.keycap import cap_size, paint_cap
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, mixed, text_line, text_width

Kind = Literal["default", "primary", "go", "stop", "quiet", "link"]

HEIGHT = 32
DENSE = 26


@dataclass(frozen=True, slots=True)
class Dress:
    """What a button wears in one moment; None: nothing is painted."""

    fill: QColor | None
    border: str | None
    ink: str


_FILLED = ("primary", "go", "stop")
_FAMILY = {"primary": "accent", "go": "go", "stop": "stop"}
_HOVER_SHADE = 0.14
_PRESS_SHADE = 0.26


def dress(look: Look, kind: Kind, enabled: bool, hovered: bool, pressed: bool, checked: bool) -> Dress:
    if not enabled:
        return Dress(None, None if kind in ("quiet", "link") else "border.subtle", "text.disabled")
    if kind in _FILLED:
        family = _FAMILY[kind]
        fill = look.color(f"{family}.fill")
        if pressed or hovered:
            # Towards the ground it stands on: darker on paper, lighter in the dark.
            fill = mixed(fill, look.color("text.primary"), _PRESS_SHADE if pressed else _HOVER_SHADE)
        if kind == "primary" and hovered and not pressed:
            fill = look.color("accent.hover")
        return Dress(fill, "text.primary" if look.theme.high_contrast else None, f"{family}.on")
    if checked:
        return Dress(look.color("accent.tint"), "accent.fill", "accent.text")
    if kind == "link":
        return Dress(None, None, "text.primary" if pressed else "accent.text")
    fill_token = "bg.sunken" if pressed else "bg.hover" if hovered else None
    if kind == "quiet":
        return Dress(look.color(fill_token) if fill_token else None, None, "text.secondary")
    return Dress(look.color(fill_token or "bg.surface"), "border.strong", "text.primary")


class Button(Pressable):
    """`keys` ("Ctrl+↵") stand small after the text, `cap` ("1") is a key cap before it, `caret` says a menu opens.

    `icon` is an icon name, `icon_token` its colour where it must differ from the text. 32 high, 26 when `dense`.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = "default",
        *,
        icon: str | None = None,
        keys: str | None = None,
        cap: str | None = None,
        caret: bool = False,
        dense: bool = False,
        icon_token: str | None = None,
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._icon_token = icon_token
        self._keys = keys
        self._cap = cap
        self._caret = caret
        self._dense = dense
        self._height = height or (DENSE if dense else HEIGHT)
        self._menu: QMenu | None = None
        self.setAccessibleDescription(keys or "")
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.renew()

    def set_icon(self, icon: str | None, token: str | None = None) -> None:
        if (icon, token) != (self._icon, self._icon_token):
            self._icon, self._icon_token = icon, token
            self.renew()

    def set_keys(self, keys: str | None) -> None:
        if keys != self._keys:
            self._keys = keys
            self.setAccessibleDescription(keys or "")
            self.renew()

    def setText(self, text: str) -> None:
        # What is said again must not have the whole window laid out again.
        if text != self.text():
            super().setText(text)
            self.updateGeometry()

    def set_menu(self, menu: QMenu) -> None:
        """Pressing opens the menu under the button."""
        if self._menu is None:
            self.clicked.connect(self._open_menu)
        self._menu = menu

    def sizeHint(self) -> QSize:
        width = 2 * self._padding() + self._content_width()
        if self._kind == "link":
            return QSize(width, self.look.line(self._role()))
        least = self.look.metrics(self._role()).height() + 8
        return QSize(width, max(self.look.px(self._height), least))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        checked = self.isCheckable() and self.isChecked()
        worn = dress(self.look, self._kind, self.isEnabled(), self.hovered, self.isDown(), checked)
        if worn.fill is not None or worn.border is not None:
            box(painter, self.look, self.rect(), self.RADIUS, worn.fill, worn.border)
        self._paint_content(painter, worn)

    def _paint_content(self, painter: QPainter, worn: Dress) -> None:
        # Where there is no room for all of it the words end in dots; cut at both sides they could not be read.
        lacking = max(0, self._content_width() - self.width() + 2 * min(self._padding(), self.look.px(4)))
        x = (self.width() - self._content_width() + lacking) / 2
        height = self.height()
        if self._cap is not None:
            size = cap_size(self.look, self._cap)
            x += paint_cap(painter, self.look, QPointF(x, (height - size.height()) / 2), self._cap) + self.look.px(5)
        if self._icon is not None:
            side = self._icon_side()
            token = self._icon_token if self._icon_token and self.isEnabled() else worn.ink
            self.look.icons.paint(painter, self._icon, token, QRectF(x, (height - side) / 2, side, side))
            x += side + (self._gap() if self.text() else 0)
        words = self._words()
        width = text_width(self.look, words, self._role())
        if lacking:
            width = max(0, width - lacking)
            words = self.look.metrics(self._role()).elidedText(words, Qt.TextElideMode.ElideRight, width)
        text_line(painter, self.look, QRectF(x, 0, width + 1, height), words, self._role(), worn.ink)
        x += width
        if self._keys:
            width = text_width(self.look, self._keys, "keycap")
            area = QRectF(x + self.look.px(8), 0, width + 1, height)
            text_line(painter, self.look, area, self._keys, "keycap", self._keys_ink(worn))
            x += self.look.px(8) + width
        if self._caret:
            side = self.look.px(14)
            area = QRectF(x + self.look.px(6), (height - side) / 2, side, side)
            self.look.icons.paint(painter, "caret-down", worn.ink, area)

    def _content_width(self) -> int:
        width = text_width(self.look, self._words(), self._role())
        if self._cap is not None:
            width += cap_size(self.look, self._cap).width() + self.look.px(5)
        if self._icon is not None:
            width += self._icon_side() + (self._gap() if self.text() else 0)
        if self._keys:
            width += self.look.px(8) + text_width(self.look, self._keys, "keycap")
        if self._caret:
            width += self.look.px(6) + self.look.px(14)
        return width

    def _keys_ink(self, worn: Dress) -> str | QColor:
        if self._kind in _FILLED and worn.fill is not None:
            # Quieter than the word, and still far above the contrast that text needs.
            return mixed(self.look.color(worn.ink), worn.fill, 0.15)
        return "text.secondary" if self.isEnabled() else worn.ink

    def _words(self) -> str:
        # The sign of the access key is for Qt; it is not painted.
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _role(self) -> str:
        strong = self._kind in _FILLED or (self.isCheckable() and self.isChecked())
        return ("small" if self._dense else "body") + (".strong" if strong else ".name")

    def _padding(self) -> int:
        if self._kind == "link":
            return 0
        return self.look.px(9 if self._dense else 12)

    def _gap(self) -> int:
        return self.look.px(6 if self._dense else 8)

    def _icon_side(self) -> int:
        return self.look.px(16)

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


class _More(Button):
    """The square part with the caret."""

    def sizeHint(self) -> QSize:
        side = super().sizeHint().height()
        return QSize(side, side)

    def _icon_side(self) -> int:
        return self.look.px(14)


class SplitButton(QWidget):
    """A button and its variants: the large part does the usual thing, the small one opens the menu above or below."""

    pressed_main = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        menu_name: str,
        kind: Kind = "primary",
        *,
        icon: str | None = None,
        keys: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`menu_name` is what a screen reader says for the small part: "More ways to send"."""
        super().__init__(parent)
        self.main = Button(look, text, kind, icon=icon, keys=keys)
        self.more = _More(look, "", kind, icon="caret-down")
        self.more.setAccessibleName(menu_name)
        self.more.setToolTip(menu_name)
        self.menu: QMenu | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.main)
        row.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.main)
        self.main.clicked.connect(self.pressed_main)
        self.more.clicked.connect(self._open)

    def set_menu(self, menu: QMenu) -> None:
        self.menu = menu

    def _open(self) -> None:
        if self.menu is None:
            return
        # Upwards: the button stands at the lower edge of the composer and the menu must not hide what it sends.
        height = self.menu.sizeHint().height()
        right = self.more.mapToGlobal(QPoint(self.more.width(), 0))
        self.menu.popup(QPoint(right.x() - self.menu.sizeHint().width(), right.y() - height - 4))
