"""The first window: what is typed wrong is said before anything is made."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from console.app.team import Joining
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.ui.first_run.page import FirstRun
from console.ui.shared.look import Look
from console.ui.shared.words import Words


def test_a_desk_is_made_with_an_address_or_with_none_but_not_with_half_of_one(
    qtbot: QtBot, look: Look, words: Words
) -> None:
    page = FirstRun(look, words, Joining(Options(), Secrets(), lambda: None), "local")
    qtbot.addWidget(page)
    page.show()
    desk, agent, email = (field for field in page.findChildren(QLineEdit) if field.isVisible())
    (make,) = (each for each in page.findChildren(QAbstractButton) if each.text() == "Make the desk")
    QTest.keyClicks(desk, "Our desk")
    QTest.keyClicks(agent, "Ola")
    assert make.isEnabled()
    QTest.keyClicks(email, "ola@desk")
    assert (make.isEnabled(), make.toolTip()) == (False, "This is not an e-mail address.")
    QTest.keyClicks(email, ".example")
    assert make.isEnabled()
