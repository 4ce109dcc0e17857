"""What the program wrote by itself stands in the thread as one line, and opens."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.domain.messages import Address, Delivery, Kind
from console.ui.shared.controls.button import Button
from console.ui.shared.words import Words
from console.ui.ticket.conversation.automatic import AutomaticLine
from tests.ui.ticket.conftest import Opened

WORDS = "Hello Marta,\n\nyour letter has arrived and has the number #1001."


def line_of(opened: Opened, delivery: Delivery = Delivery.SENT) -> AutomaticLine:
    ticket = opened.ticket()
    told = opened.say(
        ticket,
        WORDS,
        Kind.AUTOMATIC,
        delivery,
        agent_id=None,
        author="Third Ring",
        subject="Re: No sound [#1001]",
        sent_to=(Address("Marta Nowak", "marta@example.com"),),
    )
    opened.say(ticket, "I am still here")
    opened.open(ticket)
    entry = opened.entry(told)
    assert isinstance(entry, AutomaticLine)
    return entry


def fold_of(entry: AutomaticLine) -> Button:
    fold = entry.findChild(Button)
    assert fold is not None
    return fold


def test_it_is_folded_and_opens_with_a_press_or_a_key(opened: Opened) -> None:
    entry = line_of(opened)
    fold, words = fold_of(entry), entry.main_prose()
    assert words is not None
    assert fold.text().startswith("Sent automatically: Re: No sound [#1001], ")
    assert "marta@example.com" in fold.toolTip()
    assert not words.isVisible()
    low = entry.height()
    fold.click()
    opened.settle()
    opened.until(lambda: words.isVisible() and entry.height() > low)
    assert "#1001" in words.text
    QTest.keyClick(fold, Qt.Key.Key_Space)
    opened.until(lambda: not words.isVisible() and entry.height() == low)


def test_what_is_looked_for_unfolds_it(opened: Opened) -> None:
    entry = line_of(opened)
    (hit,) = opened.panel.conversation.search(re.compile("has arrived"))
    assert hit == (entry.item.key, 0)
    opened.panel.conversation.show_hit(*hit)
    opened.settle()
    words = entry.main_prose()
    assert words is not None
    opened.until(words.isVisible)


@pytest.mark.parametrize(
    ("delivery", "said"),
    [(Delivery.BOUNCED, "Automatic letter, not delivered:"), (Delivery.QUEUED, "Automatic letter, on its way:")],
)
def test_it_says_when_it_did_not_arrive(opened: Opened, delivery: Delivery, said: str) -> None:
    assert fold_of(line_of(opened, delivery)).text().startswith(said)


def test_it_speaks_the_language_of_the_screen(opened: Opened, words: Words) -> None:
    words.use("pl")
    assert fold_of(line_of(opened)).text().startswith("Wysłano automatycznie: ")
