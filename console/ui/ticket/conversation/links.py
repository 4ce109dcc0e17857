"""Following a link of a stranger: first its real host is shown, then it may open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.conversation.prose import real_host

Opener = Callable[[QUrl], bool]


def open_outside(url: QUrl) -> bool:
    return QDesktopServices.openUrl(url)


def link_menu(
    look: Look, parent: QWidget, address: str, opener: Opener, write_to: Callable[[str], object]
) -> Menu | None:
    """What can be done with a link; its first line names the host. None for an address nothing may follow."""
    scheme = QUrl(address).scheme().lower()
    host = real_host(address)
    menu = Menu(look, parent)
    if scheme in ("http", "https"):
        go = menu.addAction(translate("conversation", "Open {host}").format(host=host).replace("&", "&&"))
        go.setToolTip(address)
        go.triggered.connect(lambda: opener(QUrl(address)))
    elif scheme == "mailto":
        write = menu.addAction(translate("conversation", "Write to {address}").format(address=host).replace("&", "&&"))
        write.triggered.connect(lambda: write_to(host))
    elif scheme != "tel":
        menu.deleteLater()
        return None
    copy = menu.addAction(translate("conversation", "Copy address"))
    plain = address if scheme in ("http", "https") else host
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(plain))
    return menu


def ask_then_follow(
    look: Look, parent: QWidget, address: str, at: QPoint, opener: Opener, write_to: Callable[[str], object]
) -> None:
    menu = link_menu(look, parent, address, opener, write_to)
    if menu is not None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
