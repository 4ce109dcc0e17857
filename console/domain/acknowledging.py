"""Telling whoever writes that their letter has arrived: when that may be said by itself, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from console.domain.ids import Id

A_DAY = timedelta(days=1)
PER_ADDRESS = 5
"""Automatic letters to one address in a day, whatever it says of itself: two desks that answer each other end there."""
FRESH = A_DAY
"""Nobody waits any more to hear that a letter older than this has arrived."""


class Given(msgspec.Struct, frozen=True):
    """An automatic letter that was written before."""

    ticket: Id
    at: datetime


def may_acknowledge(given: Iterable[Given], ticket: Id, at: datetime) -> bool:
    """`given` went to the same address, or belong to the same ticket: one of those is enough for ever."""
    known = list(given)
    recent = [one for one in known if at - one.at < A_DAY]
    return len(recent) < PER_ADDRESS and all(one.ticket != ticket for one in known)


def own_words(language: str) -> str:
    """The template of a mailbox that has none of its own."""
    return _WORDS.get(language, _WORDS["en"])


_WORDS = {
    "en": """Hello{?  {first_name}},

thank you for writing to us. Your letter has arrived and has the number {ticket}. We will answer it as soon as we can.

We are here: {hours}
See how far it is: {link}

If you want to add something, just answer this letter.
""",
    "pl": """Dzień dobry,

dziękujemy za wiadomość. Dotarła do nas i ma numer {ticket}. Odpowiemy tak szybko, jak to możliwe.

Godziny pracy: {hours}
Stan zgłoszenia: {link}

Jeśli chcą Państwo coś dodać, wystarczy odpowiedzieć na ten list.
""",
    "ru": """Здравствуйте{?, {first_name}}!

Спасибо за письмо. Мы его получили, его номер {ticket}. Мы ответим так скоро, как сможем.

Часы работы: {hours}
Как продвигается дело: {link}

Если хотите что-то добавить, просто ответьте на это письмо.
""",
}
